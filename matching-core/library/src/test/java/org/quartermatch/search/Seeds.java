package org.quartermatch.search;

import java.util.stream.LongStream;

/**
 * Seeds of a randomised test's rounds: {@code -Dquartermatch.seed=N} reruns one of them, {@code
 * -Dquartermatch.rounds=N} runs more.
 */
final class Seeds {
  private Seeds() {}

  static LongStream of(int rounds) {
    Long one = Long.getLong("quartermatch.seed");
    return one != null
        ? LongStream.of(one)
        : LongStream.range(0, Integer.getInteger("quartermatch.rounds", rounds));
  }
}
