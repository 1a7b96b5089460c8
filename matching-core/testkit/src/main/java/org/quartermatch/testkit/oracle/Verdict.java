package org.quartermatch.testkit.oracle;

/** Verdicts; of several, the last in this order beats the others (sentence 1). */
enum Verdict {
  MET,
  PARTLY,
  UNKNOWN,
  NOT_MET;

  Verdict and(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
