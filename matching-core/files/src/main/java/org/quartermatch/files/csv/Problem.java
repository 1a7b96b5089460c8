package org.quartermatch.files.csv;

/**
 * Something to put right, or to know, in one of a Quarter's files. {@link #toString()} is the line
 * to show: {@code participants.csv:3 hoursMin: is "x", expected ...}. It may hold the value of the
 * cell, so it is for the person who owns the file and not for a log.
 *
 * @param file name of the file in its directory
 * @param line physical line on which the row starts, from 1; 0: the file as a whole
 * @param column name of the column; empty: the row or the file as a whole
 * @param text what is wrong and what is expected, in one line
 */
public record Problem(String file, long line, String column, String text) {
  /** Where it is, without any value: {@code participants.csv:3 hoursMin}. */
  public String place() {
    return file + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : " " + column);
  }

  /** The line to show. */
  @Override
  public String toString() {
    return place() + ": " + text;
  }
}
