package org.quartermatch.placement;

/** What ended a search. */
public enum StoppedBy {
  /** The objective reached the proved bound: there is no better plan. */
  OPTIMUM("optimum"),
  /** The step limit. */
  STEPS("steps"),
  /** The time limit; another machine may get another plan. */
  SECONDS("seconds"),
  /** The caller. */
  CANCELLED("cancelled"),
  /** No move was left to try, e.g. because everybody has one option at most. */
  NO_MOVES("no-moves");

  private final String code;

  StoppedBy(String code) {
    this.code = code;
  }

  /** The word in files. */
  public String code() {
    return code;
  }
}
