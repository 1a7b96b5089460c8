package org.quartermatch.testkit.oracle;

/**
 * Minutes from home to work and back, which may differ (sentences 7 and 23).
 *
 * @param there from home to work
 * @param back from work to home
 */
record Way(int there, int back) {

  static final Way NONE = new Way(0, 0);

  /** The longer of both in each direction. */
  Way longest(Way other) {
    return new Way(Math.max(there, other.there), Math.max(back, other.back));
  }

  /** Whole quarters before a shift. */
  int quartersBefore() {
    return Week.quartersOf(there);
  }

  /** Whole quarters after a shift. */
  int quartersAfter() {
    return Week.quartersOf(back);
  }
}
