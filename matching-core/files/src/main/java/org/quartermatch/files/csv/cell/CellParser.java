package org.quartermatch.files.csv.cell;

/** Makes a value of the text of a cell, or of an item of a list; the text is not empty. */
@FunctionalInterface
public interface CellParser<T> {
  T parse(String text) throws BadCell;
}
