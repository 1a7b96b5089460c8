package org.quartermatch.taxonomy;

import java.util.List;
import java.util.stream.Collectors;
import org.quartermatch.model.Message;
import org.quartermatch.texts.LibraryTexts;

/**
 * A taxonomy's files say something that cannot be read: a malformed row, a wrong encoding, a cycle.
 *
 * <p>Carries every problem that was found, up to {@link #MOST_PROBLEMS}, so that they can be
 * repaired in one go. Immutable.
 */
public final class TaxonomyFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** After so many problems reading stops: a file of another kind has one in each of its rows. */
  public static final int MOST_PROBLEMS = 100;

  private final transient List<Problem> problems;

  TaxonomyFormatException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order in which they were met; never empty. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One problem and where it is.
   *
   * @param file the file's name; for a file inside a zip file, {@code archive.zip!name.csv}
   * @param line the line on which the bad row starts, counted from 1; 0 if no single line is wrong
   * @param column the name of the column; empty if no single column is wrong
   * @param message what is wrong and what is expected
   */
  public record Problem(String file, long line, String column, Message message) {
    /** {@code file:line column: message}, without the parts that are not known. */
    public Message asMessage() {
      String place = file + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : " " + column);
      return LibraryTexts.message("problem", place, message);
    }

    /** The same in English. */
    @Override
    public String toString() {
      return asMessage().toString();
    }
  }
}
