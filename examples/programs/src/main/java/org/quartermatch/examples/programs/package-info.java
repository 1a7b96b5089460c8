/**
 * Short programs that show the library, in the order in which a newcomer meets things; each has a
 * test.
 *
 * <ol>
 *   <li>{@link org.quartermatch.examples.programs.FirstMatch}: as the README shows it.
 *   <li>{@link org.quartermatch.examples.programs.OwnCriterion}: a host's own criterion, which
 *       counts in ranking, explanation and placement.
 *   <li>{@link org.quartermatch.examples.programs.WholeQuarter}: from a Quarter directory to the
 *       files of a result and the report.
 * </ol>
 */
@NullMarked
package org.quartermatch.examples.programs;

import org.jspecify.annotations.NullMarked;
