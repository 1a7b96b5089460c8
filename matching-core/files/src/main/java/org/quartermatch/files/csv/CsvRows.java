package org.quartermatch.files.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.quartermatch.files.csv.cell.CellText;

/**
 * Writes a CSV file: RFC 4180 with a comma, UTF-8 without a byte order mark, lines end with {@code
 * \n}. A cell that a spreadsheet would run as a formula (it starts with {@code = + - @}, a tab or a
 * line break) gets an apostrophe before it, which {@link QuarterReader} takes off again, whatever
 * the cell means, ids too; plain numbers such as {@code -1} stay as they are. Not safe for use by
 * several threads.
 *
 * <p>Its methods throw {@link UncheckedIOException} if the disk is full or gone.
 */
public final class CsvRows implements AutoCloseable {
  private final CsvWriter writer;
  private final List<String> header;
  private boolean open = true;

  CsvRows(Path file, List<String> header) throws IOException {
    this.header = List.copyOf(header);
    writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
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
