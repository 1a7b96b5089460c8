package org.quartermatch.testkit.oracle;

/**
 * What one criterion says of a pair.
 *
 * @param points rounded down once (sentence 38)
 * @param blocks NOT_MET of a hard criterion, or an UNKNOWN that must be known (sentence 1)
 */
record Judgement(String criterion, Verdict verdict, int points, boolean blocks) {

  /** A criterion without points that blocks where it is NOT_MET. */
  static Judgement hard(String criterion, Verdict verdict) {
    return new Judgement(criterion, verdict, 0, verdict == Verdict.NOT_MET);
  }

  /** A scored criterion that never blocks, with {@code weight * numerator / denominator} points. */
  static Judgement scored(String criterion, int weight, long numerator, long denominator) {
    Verdict verdict = numerator == denominator ? Verdict.MET : Verdict.PARTLY;
    return new Judgement(criterion, verdict, share(weight, numerator, denominator), false);
  }

  /** A scored criterion that is UNKNOWN: half of its points (sentence 1). */
  static Judgement unknown(String criterion, int weight) {
    return new Judgement(criterion, Verdict.UNKNOWN, weight / 2, false);
  }

  static int share(int weight, long numerator, long denominator) {
    return Math.toIntExact(weight * numerator / denominator);
  }
}
