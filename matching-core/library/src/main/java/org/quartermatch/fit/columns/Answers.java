package org.quartermatch.fit.columns;

import java.util.function.IntUnaryOperator;

/**
 * Answers by number, each asked for once, when it is first needed. Safe for use by several threads
 * where what is asked is: a race asks twice, and both keep the same answer.
 */
final class Answers {
  /** Entries are 0 until they are asked for: what is kept is the answer plus this. */
  private static final int ASKED = 2;

  private final int[] kept;
  private final IntUnaryOperator asked;

  /**
   * Starts with nothing asked.
   *
   * @param asked gives answers of -1 or more
   */
  Answers(int size, IntUnaryOperator asked) {
    kept = new int[size];
    this.asked = asked;
  }

  int of(int number) {
    int known = kept[number];
    return known != 0 ? known - ASKED : ask(number);
  }

  /** The answer if it was asked for before, else {@code unknown}. */
  int ifAsked(int number, int unknown) {
    int known = kept[number];
    return known != 0 ? known - ASKED : unknown;
  }

  private int ask(int number) {
    int answer = asked.applyAsInt(number);
    // The greatest numbers wrap, and wrap back when they are read.
    kept[number] = answer + ASKED;
    return answer;
  }
}
