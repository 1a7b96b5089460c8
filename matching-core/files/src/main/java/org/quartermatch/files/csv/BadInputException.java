package org.quartermatch.files.csv;

import java.util.List;

/**
 * A Quarter cannot be read. {@link #problems()} are all there are, in the order of files and lines;
 * the message names the first one's place and no value, so it may be logged.
 */
public final class BadInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  BadInputException(List<Problem> problems) {
    super(
        problems.size()
            + (problems.size() == 1 ? " problem" : " problems")
            + " in the input, first at "
            + problems.getFirst().place());
    this.problems = List.copyOf(problems);
  }

  /** Everything that has to be put right, at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
