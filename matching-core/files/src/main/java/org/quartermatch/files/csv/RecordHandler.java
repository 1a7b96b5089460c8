package org.quartermatch.files.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import org.quartermatch.files.csv.cell.CellText;

/**
 * Takes the cells of the columns that are asked for and drops the others unread, within bounds that
 * keep a broken file from filling the memory.
 */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<RecordHandler.Cells> {
  /** Characters of one cell; the longest real ones, descriptions, have some thousands. */
  static final int MAX_CELL = 1 << 20;

  /** Characters that the parser may hold; twice as many, so that it is not met before our bound. */
  static final int MAX_BUFFER = 2 * MAX_CELL;

  /** Characters of one row. */
  static final int MAX_ROW = 4 * MAX_CELL;

  /** Cells of one row. */
  static final int MAX_CELLS = 10_000;

  /**
   * A row of the file.
   *
   * @param values by column; not read where a column is not asked for, and where there are fewer
   * @param count how many cells the row has
   * @param blank whether there is nothing in any of them
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over to one Row and never compared
  record Cells(long line, String[] values, int count, boolean blank) {}

  private boolean[] wanted = new boolean[0];
  private boolean wantsAll = true;
  private String[] values = new String[32];
  private int count;
  private int characters;
  private boolean blank = true;
  private boolean tooLong;

  /** Whether the row that is being read is beyond the bounds. */
  boolean isTooLong() {
    return tooLong;
  }

  /** From the next row on only these columns are read. */
  void readOnly(boolean[] columns) {
    wanted = columns.clone();
    wantsAll = false;
  }

  /** The line on which the row that is being read starts. */
  long line() {
    return getStartingLineNumber();
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    values = new String[wantsAll ? 32 : wanted.length];
    Arrays.fill(values, "");
    count = 0;
    characters = 0;
    blank = true;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    characters += length;
    if (index >= MAX_CELLS || characters > MAX_ROW || length > MAX_CELL) {
      tooLong = true;
      throw new CsvParseException("row too long");
    }
    count = index + 1;
    if (wantsAll ? index >= 0 : index < wanted.length && wanted[index]) {
      if (index >= values.length) {
        int old = values.length;
        values = Arrays.copyOf(values, 2 * old);
        Arrays.fill(values, old, values.length, "");
      }
      values[index] = CellText.read(buffer, offset, length);
      blank &= values[index].isEmpty();
    } else if (blank && length > 0) {
      blank = CellText.read(buffer, offset, length).isEmpty();
    }
  }

  @Override
  protected Cells buildRecord() {
    return new Cells(getStartingLineNumber(), values, count, blank);
  }
}
