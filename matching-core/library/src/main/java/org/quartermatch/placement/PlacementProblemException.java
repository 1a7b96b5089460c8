package org.quartermatch.placement;

import java.util.List;

/** A placement problem that is wrong in itself; says everything that is wrong. */
public final class PlacementProblemException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** More than this in one message helps nobody; {@link #errors()} has them all. */
  private static final int SHOWN = 50;

  private final String[] errors;

  /**
   * @param errors one or more, one sentence each
   */
  public PlacementProblemException(List<String> errors) {
    super(message(errors));
    this.errors = errors.toArray(new String[0]);
  }

  /** Every mistake, one sentence each. */
  public List<String> errors() {
    return List.of(errors);
  }

  private static String message(List<String> errors) {
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
