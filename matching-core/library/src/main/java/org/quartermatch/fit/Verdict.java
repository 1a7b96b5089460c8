package org.quartermatch.fit;

/** What a criterion says of one pair. */
public enum Verdict {
  /** Holds. */
  MET,
  /** Holds in part; never blocks. */
  PARTLY,
  /** Does not hold. */
  NOT_MET,
  /** A fact is missing; half of the points, and a question to ask. */
  UNKNOWN;

  /**
   * The verdict over several requirements: NOT_MET beats UNKNOWN, UNKNOWN beats PARTLY, PARTLY
   * beats MET (docs/semantics.md, sentence 1).
   */
  public Verdict and(Verdict other) {
    return rank() >= other.rank() ? this : other;
  }

  private int rank() {
    return switch (this) {
      case MET -> 0;
      case PARTLY -> 1;
      case UNKNOWN -> 2;
      case NOT_MET -> 3;
    };
  }
}
