package org.quartermatch.placement;

import java.util.List;
import org.quartermatch.model.Message;

/** A placement problem that is wrong in itself; says everything that is wrong. */
public final class PlacementProblemException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** More than this in one message helps nobody; {@link #errors()} has them all. */
  private static final int SHOWN = 50;

  private final String[] errors;
  private final transient List<Message> messages;

  /**
   * @param errors one or more, one sentence each
   */
  public PlacementProblemException(List<Message> errors) {
    this(errors.stream().map(Message::toString).toList(), errors);
  }

  private PlacementProblemException(List<String> errors, List<Message> messages) {
    super(text(errors));
    this.errors = errors.toArray(new String[0]);
    this.messages = List.copyOf(messages);
  }

  /** Every mistake, one sentence each, in English. */
  public List<String> errors() {
    return List.of(errors);
  }

  /** The same, for people: in German where a user of a host can have made the mistake. */
  public List<Message> messages() {
    return messages;
  }

  private static String text(List<String> errors) {
    String head =
        errors.size() == 1
            ? "The placement problem has a mistake: "
            : "The placement problem has " + errors.size() + " mistakes:\n";
    String shown = String.join("\n", errors.subList(0, Math.min(SHOWN, errors.size())));
    return errors.size() <= SHOWN
        ? head + shown
        : head + shown + "\n... and " + (errors.size() - SHOWN) + " more";
  }
}
