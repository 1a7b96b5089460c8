package org.quartermatch.fit.judge;

import org.quartermatch.fit.Verdict;

/**
 * What a judge says of one pair: the verdict, the part of the weight as an exact fraction, and
 * whether it blocks.
 */
public record Ruling(Verdict verdict, long numerator, long denominator, boolean blocks) {
  private static final Ruling MET = new Ruling(Verdict.MET, 1, 1, false);
  private static final Ruling UNKNOWN = new Ruling(Verdict.UNKNOWN, 1, 2, false);
  private static final Ruling UNKNOWN_GATE = new Ruling(Verdict.UNKNOWN, 0, 1, false);
  private static final Ruling BLOCKING = new Ruling(Verdict.NOT_MET, 0, 1, true);

  /** Holds: all of the points. */
  public static Ruling met() {
    return MET;
  }

  /** Half of the points. */
  public static Ruling unknown() {
    return UNKNOWN;
  }

  /** Does not hold: no points, and not eligible. */
  static Ruling blocking() {
    return BLOCKING;
  }

  /** A fact is missing of a criterion that gives no points. */
  static Ruling unknownGate() {
    return UNKNOWN_GATE;
  }

  /** Points out of {@code weight}. */
  public int points(int weight) {
    return points(weight, numerator, denominator);
  }

  /** A part of the weight, rounded down once (docs/semantics.md, sentence 38). */
  static int points(int weight, long numerator, long denominator) {
    return (int) (weight * numerator / denominator);
  }
}
