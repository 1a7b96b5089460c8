package org.quartermatch.examples.quarter;

import java.util.List;
import org.quartermatch.files.csv.Problem;

/** Wrong usage or bad input: the messages are for the person at the terminal, exit status 2. */
final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;
  private final transient boolean all;
  private final transient List<Message> messages;

  /** One thing to put right. */
  InputException(String key, Object... arguments) {
    this(List.of(Message.of(key, arguments)));
  }

  /** Several things to put right. */
  InputException(List<Message> messages) {
    this(List.of(), false, messages);
  }

  /**
   * Rows to put right.
   *
   * @param all whether to print every one, however many there are
   */
  InputException(List<Problem> problems, boolean all) {
    this(problems, all, List.of(Message.of("error.bad-input", problems.size())));
  }

  private InputException(List<Problem> problems, boolean all, List<Message> messages) {
    super(messages.getFirst().toString());
    this.problems = List.copyOf(problems);
    this.all = all;
    this.messages = List.copyOf(messages);
  }

  /** Places in files, to be printed before the messages; perhaps none. */
  List<Problem> problems() {
    return problems;
  }

  /** Whether every problem is to be printed. */
  boolean all() {
    return all;
  }

  /** One for each thing to put right, at least one. */
  List<Message> messages() {
    return messages;
  }
}
