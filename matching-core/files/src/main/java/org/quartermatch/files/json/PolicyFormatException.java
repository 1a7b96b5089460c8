package org.quartermatch.files.json;

import java.util.List;
import org.quartermatch.model.Message;

/**
 * A policy cannot be read. {@link #problems()} are all there are, each with file, key, value and
 * what is allowed; the message is the first one.
 */
public final class PolicyFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Message> messages;

  PolicyFormatException(List<Message> messages) {
    super(messages.getFirst().toString());
    this.messages = List.copyOf(messages);
  }

  /** Everything that has to be put right, at least one, in English. */
  public List<String> problems() {
    return messages.stream().map(Message::toString).toList();
  }

  /** The same, for people. */
  public List<Message> messages() {
    return messages;
  }
}
