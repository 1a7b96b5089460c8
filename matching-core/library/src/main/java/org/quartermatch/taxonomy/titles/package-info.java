/**
 * Job titles: how German ones are written, and how like each other two titles are. Not visible to
 * hosts, who ask {@link org.quartermatch.taxonomy.Taxonomy}.
 *
 * <p>{@link org.quartermatch.taxonomy.titles.GermanTitles} brings {@code Altenpflegehelfer/in},
 * {@code Altenpflegehelfer*innen} and the like to one form; {@link
 * org.quartermatch.taxonomy.titles.TitleIndex} finds the titles most like a given one, by words and
 * letters, by what names of one concept teach, and by a language model that a host has brought. All
 * classes are immutable and thread-safe.
 */
@NullMarked
package org.quartermatch.taxonomy.titles;

import org.jspecify.annotations.NullMarked;
