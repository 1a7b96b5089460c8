package org.quartermatch.files.json;

import java.util.List;

/**
 * A policy cannot be read. {@link #problems()} are all there are, each with file, key, value and
 * what is allowed; the message is the first one.
 */
public final class PolicyFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  PolicyFormatException(List<String> problems) {
    super(problems.getFirst());
    this.problems = List.copyOf(problems);
  }

  /** Everything that has to be put right, at least one. */
  public List<String> problems() {
    return problems;
  }
}
