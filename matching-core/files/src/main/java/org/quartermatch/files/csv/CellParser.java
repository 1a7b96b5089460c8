package org.quartermatch.files.csv;

/** Makes a value of the text of a cell, or of an item of a list; the text is not empty. */
@FunctionalInterface
interface CellParser<T> {
  T parse(String text) throws BadCell;
}
