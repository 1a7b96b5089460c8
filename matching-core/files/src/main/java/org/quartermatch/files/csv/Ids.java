package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.quartermatch.files.csv.cell.CellText;

/** The ids of a file's rows, good and bad: what other files may refer to. */
final class Ids {
  private final QuarterFile file;
  private final Map<String, Long> lines = new HashMap<>();
  private final Set<String> skipped = new HashSet<>();
  private boolean complete;

  Ids(QuarterFile file) {
    this.file = file;
  }

  String fileName() {
    return file.fileName();
  }

  /** Says whether the whole file was read; if not, nothing can be said to be missing from it. */
  void complete(boolean wholeFile) {
    complete = wholeFile;
  }

  /** Notes the id of a row; it must be the only one. */
  void add(Row row, String column, String id) {
    Long earlier = lines.putIfAbsent(id, row.line());
    if (earlier != null) {
      row.bad(column, message("row.repeated-id", CellText.shown(id), earlier));
    }
  }

  /** Notes that the row with this id is left out. */
  void skip(Row row, String id) {
    Long line = lines.get(id);
    if (line != null && line == row.line()) {
      skipped.add(id);
    }
  }

  /** Whether there is a row with this id, good or bad. */
  boolean has(String id) {
    return lines.containsKey(id);
  }

  boolean isSkipped(String id) {
    return skipped.contains(id);
  }

  boolean isMissing(String id) {
    return complete && !lines.containsKey(id);
  }

  /** Where the row with this id is. */
  String place(String id) {
    return fileName() + ":" + lines.getOrDefault(id, 0L);
  }
}
