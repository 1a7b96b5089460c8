package org.quartermatch.files.csv.cell;

import static org.quartermatch.files.texts.FileTexts.message;

import org.quartermatch.model.Message;

/**
 * What is wrong with a cell. It becomes a problem of its row at once, and carries no stack trace.
 */
public final class BadCell extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message text;

  private BadCell(Message text) {
    super("", null, false, false);
    this.text = text;
  }

  /** {@code is "value", expected ...}. */
  static BadCell cell(String value, Message expected) {
    return new BadCell(message("cell.is", CellText.shown(value), expected));
  }

  /** {@code has the item "value", expected ...}. */
  static BadCell item(String value, Message expected) {
    return new BadCell(message("cell.item", CellText.shown(value), expected));
  }

  public Message text() {
    return text;
  }
}
