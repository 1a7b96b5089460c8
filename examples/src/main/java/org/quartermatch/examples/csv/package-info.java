/**
 * Quarter directories: reading them, checking them, and writing them and other files.
 *
 * <ol>
 *   <li>{@link org.quartermatch.examples.csv.QuarterReader} reads a directory into {@link
 *       org.quartermatch.examples.csv.QuarterData}, or throws a {@link
 *       org.quartermatch.examples.csv.BadInputException} that lists every {@link
 *       org.quartermatch.examples.csv.Problem} at once.
 * </ol>
 *
 * <p>White space around cells and around items of lists, no-break spaces included, is not part of
 * them; ids and codes are compared exactly otherwise. Rows in which every cell is blank are passed
 * over, and so are empty items of lists.
 */
@NullMarked
package org.quartermatch.examples.csv;

import org.jspecify.annotations.NullMarked;
