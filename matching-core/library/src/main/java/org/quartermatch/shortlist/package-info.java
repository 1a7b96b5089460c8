/**
 * Makes short lists that are worth six applications: of one person the list that is worth most, and
 * of a cohort lists that do not all begin at the same place. {@code docs/shortlist.md} defines
 * both.
 *
 * <p>Knows numbers only: {@link org.quartermatch.shortlist.Openings} and, of each person, {@link
 * org.quartermatch.shortlist.Choices}. {@link org.quartermatch.shortlist.BestList} finds one list,
 * {@link org.quartermatch.shortlist.SpreadLists} the lists of a cohort, {@link
 * org.quartermatch.shortlist.Firsts} what each of them begins with.
 */
@NullMarked
package org.quartermatch.shortlist;

import org.jspecify.annotations.NullMarked;
