package org.quartermatch.benchmarks.instances;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far a value is from its bound. */
final class Gap {
  private Gap() {}

  /**
   * The distance between a value and its bound, in percent of the bound's size, rounded up to four
   * decimals: never less than it is. 0 where they are equal, 100 where only the bound is 0.
   */
  static BigDecimal percent(BigDecimal objective, BigDecimal bound) {
    BigDecimal distance = objective.subtract(bound).abs();
    if (distance.signum() == 0) {
      return BigDecimal.ZERO.setScale(4);
    }
    return bound.signum() == 0
        ? BigDecimal.valueOf(100).setScale(4)
        : distance.movePointRight(2).divide(bound.abs(), 4, RoundingMode.CEILING);
  }

  static BigDecimal percent(long objective, long bound) {
    return percent(BigDecimal.valueOf(objective), BigDecimal.valueOf(bound));
  }
}
