package org.quartermatch.programme;

import java.util.List;
import java.util.stream.Collectors;
import org.quartermatch.model.Message;

/** A catalogue of measures whose parts do not go together; says everything that is wrong. */
public final class ProgrammeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Message> messages;

  /**
   * @param messages one or more, one sentence each
   */
  public ProgrammeException(List<Message> messages) {
    super(messages.stream().map(Message::toString).collect(Collectors.joining("\n")));
    this.messages = List.copyOf(messages);
  }

  /** Every mistake, one sentence each, for people. */
  public List<Message> messages() {
    return messages;
  }
}
