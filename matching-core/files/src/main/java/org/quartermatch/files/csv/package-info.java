/**
 * Quarter directories: reading them, checking them, and writing them and other files.
 *
 * <ol>
 *   <li>{@link org.quartermatch.files.csv.QuarterReader} reads a directory into {@link
 *       org.quartermatch.files.csv.QuarterData}, or throws a {@link
 *       org.quartermatch.files.csv.BadInputException} that lists every {@link
 *       org.quartermatch.files.csv.Problem} at once.
 *   <li>{@link org.quartermatch.files.csv.QuarterWriter} writes such a directory again.
 *   <li>{@link org.quartermatch.files.csv.EarlierPlan} reads the plan of an earlier run, {@link
 *       org.quartermatch.files.csv.ChangesReader} what has happened since; {@link
 *       org.quartermatch.files.csv.QuarterChanges} finds what is different between two directories.
 *   <li>{@link org.quartermatch.files.csv.MeasuresReader} reads a catalogue of measures for a
 *       programme.
 *   <li>{@link org.quartermatch.files.csv.OutputDirectory} writes any set of files so that they
 *       appear whole or not at all, {@link org.quartermatch.files.csv.CsvRows} a CSV file in it,
 *       and {@link org.quartermatch.files.csv.CsvValues} says how values look there.
 * </ol>
 *
 * <p>White space around cells and around items of lists, no-break spaces included, is not part of
 * them; ids and codes are compared exactly otherwise. Rows in which every cell is blank are passed
 * over, and so are empty items of lists.
 */
@NullMarked
package org.quartermatch.files.csv;

import org.jspecify.annotations.NullMarked;
