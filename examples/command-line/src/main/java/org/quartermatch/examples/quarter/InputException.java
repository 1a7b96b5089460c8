package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.util.List;
import org.quartermatch.files.csv.Problem;
import org.quartermatch.model.Message;

/** Wrong usage or bad input: the messages are for the person at the terminal, exit status 2. */
final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> notes;
  private final transient List<Problem> problems;
  private final transient boolean all;
  private final transient List<Message> messages;

  /** One thing to put right. */
  InputException(String key, Object... arguments) {
    this(List.of(message(key, arguments)));
  }

  /** Several things to put right. */
  InputException(List<Message> messages) {
    this(List.of(), List.of(), false, messages);
  }

  /**
   * Rows to put right.
   *
   * @param notes what was passed over, and may be why
   * @param all whether to print every one, however many there are
   */
  InputException(List<Problem> notes, List<Problem> problems, boolean all) {
    this(notes, problems, all, List.of(message("error.bad-input", problems.size())));
  }

  private InputException(
      List<Problem> notes, List<Problem> problems, boolean all, List<Message> messages) {
    super(messages.getFirst().toString());
    this.notes = List.copyOf(notes);
    this.problems = List.copyOf(problems);
    this.all = all;
    this.messages = List.copyOf(messages);
  }

  /** What was passed over in files, to be printed first; perhaps nothing. */
  List<Problem> notes() {
    return notes;
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
