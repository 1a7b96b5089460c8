package org.quartermatch.fit;

/**
 * What a judge says of one pair: the verdict, the part of the weight as an exact fraction, and
 * whether it blocks.
 */
record Outcome(Verdict verdict, long numerator, long denominator, boolean blocks) {
  private static final Outcome MET = new Outcome(Verdict.MET, 1, 1, false);
  private static final Outcome UNKNOWN = new Outcome(Verdict.UNKNOWN, 1, 2, false);

  static Outcome met() {
    return MET;
  }

  /** Half of the points. */
  static Outcome unknown() {
    return UNKNOWN;
  }

  /** Points out of {@code weight}, rounded down once (SEMANTICS.md, sentence 38). */
  int points(int weight) {
    return (int) (weight * numerator / denominator);
  }
}
