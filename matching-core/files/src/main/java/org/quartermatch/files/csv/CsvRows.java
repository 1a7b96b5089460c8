package org.quartermatch.files.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.quartermatch.files.csv.cell.CellText;

/**
 * Writes a CSV file: RFC 4180 with a comma, UTF-8 without a byte order mark, lines end with {@code
 * \n}; a cell with a comma, a semicolon, a quotation mark or a line break is in quotation marks.
 * What a spreadsheet would run as a formula gets an apostrophe before it: a cell, or its part after
 * a semicolon, that starts with {@code = + - @}, a tab or a line break. {@link QuarterReader} takes
 * it off again, whatever the cell means, ids too; plain numbers such as {@code -1} stay as they
 * are. Not safe for use by several threads.
 *
 * <p>Its methods throw {@link UncheckedIOException} if the disk is full or gone.
 */
public final class CsvRows implements AutoCloseable {
  /** Beside what RFC 4180 asks for: a semicolon, at which a German spreadsheet cuts a line. */
  private static final QuoteStrategy QUOTED =
      new QuoteStrategy() {
        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
          return value.indexOf(';') >= 0;
        }
      };

  private final CsvWriter writer;
  private final List<String> header;
  private boolean open = true;

  CsvRows(Path file, List<String> header) throws IOException {
    this.header = List.copyOf(header);
    writer =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(QUOTED)
            .build(file, StandardCharsets.UTF_8);
    writer.writeRecord(header);
  }

  /**
   * Writes one row.
   *
   * @param cells as many as the header has; an empty text is an empty cell
   */
  public void row(String... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(
          "number of cells is " + cells.length + ", allowed: " + header.size() + " for " + header);
    }
    String[] escaped = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      escaped[i] = CellText.escape(cells[i]);
    }
    writer.writeRecord(escaped);
  }

  /** Writes one row; the same as {@link #row(String...)}. */
  public void row(List<String> cells) {
    row(cells.toArray(String[]::new));
  }

  boolean isOpen() {
    return open;
  }

  /** Writes out what is left. */
  @Override
  public void close() {
    if (open) {
      open = false;
      try {
        writer.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
