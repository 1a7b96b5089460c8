package org.quartermatch.files.csv;

import org.quartermatch.files.texts.FileTexts;
import org.quartermatch.model.Message;

/**
 * Something to put right, or to know, in one of a Quarter's files. {@link #asMessage} is the line
 * to show: {@code participants.csv:3 hoursMin: is "x", expected ...}. It may hold the value of the
 * cell, so it is for the person who owns the file and not for a log.
 *
 * @param file name of the file in its directory
 * @param line physical line on which the row starts, from 1; 0: the file as a whole
 * @param column name of the column, or where lines have no columns the number of the character;
 *     empty: the row or the file as a whole
 * @param message what is wrong and what is expected, in one line
 */
public record Problem(String file, long line, String column, Message message) {
  /** Where it is, without any value: {@code participants.csv:3 hoursMin}. */
  public String place() {
    return where().toString();
  }

  private Message where() {
    String where = file + (line > 0 ? ":" + line : "");
    if (column.isEmpty()) {
      return Message.verbatim(where);
    }
    boolean named = column.chars().anyMatch(c -> c < '0' || c > '9');
    return FileTexts.message(named ? "place.column" : "place.character", where, column);
  }

  /** What is wrong and what is expected, in English. */
  public String text() {
    return message.toString();
  }

  /** The line to show. */
  public Message asMessage() {
    return FileTexts.message("problem", where(), message);
  }

  /** The line to show, in English. */
  @Override
  public String toString() {
    return asMessage().toString();
  }
}
