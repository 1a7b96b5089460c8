package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.quartermatch.model.Message;

/** Collects what is wrong while a Quarter is read, so that all of it can be told at once. */
final class Problems {
  private static final Map<String, Integer> FILE_ORDER = fileOrder();

  /** Files in the order of {@link QuarterFile}, lines ascending, whole lines first, as found. */
  private static final Comparator<Problem> ORDER =
      Comparator.<Problem>comparingInt(p -> FILE_ORDER.getOrDefault(p.file(), -1))
          .thenComparingLong(Problem::line)
          .thenComparing(p -> !p.column().isEmpty());

  private final List<Problem> files = new ArrayList<>();
  private final List<Problem> rows = new ArrayList<>();
  private final List<Problem> dependents = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  /** Places of rows by which somebody says no. */
  private final Set<String> refusals = new HashSet<>();

  private final Consumer<Problem> notes;

  /**
   * @param notes gets at once what is passed over and no problem
   */
  Problems(Consumer<Problem> notes) {
    this.notes = notes;
  }

  /** A file that cannot be read as a whole; no option lets that pass. */
  void addFile(String file, long line, String column, Message message) {
    files.add(new Problem(file, line, column, message));
  }

  /** A bad row. */
  void addRow(Problem problem) {
    rows.add(problem);
  }

  /** Notes that a row says no to something: it must not be left out if it is bad. */
  void addRefusal(String file, long line) {
    refusals.add(place(file, line));
  }

  private static String place(String file, long line) {
    return file + ":" + line;
  }

  /**
   * What is wrong with rows that say no, and why they are not left out: somebody would be proposed
   * what was refused.
   */
  List<Problem> badRefusals() {
    List<Problem> bad =
        rows.stream().filter(it -> refusals.contains(place(it.file(), it.line()))).toList();
    List<Problem> why =
        bad.stream()
            .map(it -> new Problem(it.file(), it.line(), "", message("row.refusal")))
            .distinct()
            .toList();
    return sorted(bad, why);
  }

  /** A good row that cannot stay because it names a bad one. */
  void addDependent(Problem problem) {
    dependents.add(problem);
  }

  void addWarning(Problem warning) {
    warnings.add(warning);
  }

  /** Something that is passed over, as it is meant for somebody else. */
  void note(Problem note) {
    notes.accept(note);
  }

  boolean hasUnreadableFile() {
    return !files.isEmpty();
  }

  boolean isEmpty() {
    return files.isEmpty() && rows.isEmpty();
  }

  /** What must be put right before everything can be read. */
  List<Problem> all() {
    return sorted(files, rows);
  }

  /** The rows that are left out where bad rows are skipped. */
  List<Problem> skipped() {
    return sorted(rows, dependents);
  }

  List<Problem> warnings() {
    return sorted(warnings, List.of());
  }

  private static List<Problem> sorted(List<Problem> some, List<Problem> others) {
    List<Problem> result = new ArrayList<>(some);
    result.addAll(others);
    result.sort(ORDER);
    return result;
  }

  private static Map<String, Integer> fileOrder() {
    Map<String, Integer> order = new HashMap<>();
    for (QuarterFile file : QuarterFile.values()) {
      order.put(file.fileName(), order.size());
    }
    return order;
  }
}
