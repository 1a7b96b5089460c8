package org.quartermatch.files.ads;

import java.util.List;
import org.quartermatch.files.csv.Problem;

/**
 * Files of job ads, or the table of postal codes, cannot be read. {@link #problems()} are all there
 * are, with file, line and column; the message names the first one.
 */
public final class AdFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  AdFormatException(List<Problem> problems) {
    super(
        problems.size()
            + (problems.size() == 1 ? " problem" : " problems")
            + " in the job ads, first at "
            + problems.getFirst());
    this.problems = List.copyOf(problems);
  }

  /** Everything that has to be put right, at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
