package org.quartermatch.files.csv.cell;

/**
 * What is wrong with a cell. It becomes a problem of its row at once, and carries no stack trace.
 */
public final class BadCell extends Exception {
  private static final long serialVersionUID = 1L;

  private BadCell(String text) {
    super(text, null, false, false);
  }

  /** {@code is "value", expected ...}. */
  static BadCell cell(String value, String expected) {
    return new BadCell("is " + CellText.shown(value) + ", expected " + expected);
  }

  /** {@code has the item "value", expected ...}. */
  static BadCell item(String value, String expected) {
    return new BadCell("has the item " + CellText.shown(value) + ", expected " + expected);
  }

  public String text() {
    return String.valueOf(getMessage());
  }
}
