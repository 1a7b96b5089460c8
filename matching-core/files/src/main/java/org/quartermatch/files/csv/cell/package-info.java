/**
 * What one cell says: the text of a value and the value of a text, with no word of rows and files.
 * Not exported.
 *
 * <ol>
 *   <li>{@link org.quartermatch.files.csv.cell.CellText}: the characters of a cell, between what is
 *       in the file and what is meant.
 *   <li>{@link org.quartermatch.files.csv.cell.Cells}: single values, such as hours, dates and pay;
 *       {@link org.quartermatch.files.csv.cell.Times}: opening hours and the like.
 *   <li>{@link org.quartermatch.files.csv.cell.Items} and {@link
 *       org.quartermatch.files.csv.cell.ItemParsers}: lists, and what stands in them.
 *   <li>{@link org.quartermatch.files.csv.cell.BadCell}: what is said where a text is no value.
 *   <li>{@link org.quartermatch.files.csv.cell.CellFormat}: the way back, which refuses what would
 *       not be read as it was.
 * </ol>
 */
@NullMarked
package org.quartermatch.files.csv.cell;

import org.jspecify.annotations.NullMarked;
