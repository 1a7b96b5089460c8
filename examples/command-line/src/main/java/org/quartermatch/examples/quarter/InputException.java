package org.quartermatch.examples.quarter;

import java.util.List;

/** Wrong usage or bad input: the lines are for the person at the terminal, exit status 2. */
final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  InputException(String line) {
    this(List.of(line));
  }

  InputException(List<String> lines) {
    super(lines.getFirst());
    this.lines = List.copyOf(lines);
  }

  /** One line for each thing to put right. */
  List<String> lines() {
    return lines;
  }
}
