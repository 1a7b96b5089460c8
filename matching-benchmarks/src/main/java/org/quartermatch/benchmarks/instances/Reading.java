package org.quartermatch.benchmarks.instances;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * What a solver has found and proved at a moment.
 *
 * @param elapsed since it was handed the problem
 * @param objective of its best plan; empty: it has none
 * @param bound that it has proved; empty: none
 */
record Reading(String solver, Duration elapsed, OptionalLong objective, OptionalLong bound) {
  /**
   * A line of CSV: {@code solver,seconds,objective,bound,gapPercent}.
   *
   * @param scale what objective and bound are divided by; they are rounded to whole numbers so that
   *     neither looks better than it is
   * @param fallback the bound that the gap is taken to where the solver has none; empty: no gap
   */
  String csv(long scale, OptionalLong fallback) {
    OptionalLong reference = bound.isPresent() ? bound : fallback;
    return String.join(
        ",",
        solver,
        BigDecimal.valueOf(elapsed.toMillis(), 3).toPlainString(),
        whole(objective, scale, RoundingMode.FLOOR),
        whole(bound, scale, RoundingMode.CEILING),
        objective.isPresent() && reference.isPresent()
            ? Gap.percent(objective.getAsLong(), reference.getAsLong()).toPlainString()
            : "");
  }

  static String whole(OptionalLong points, long scale, RoundingMode rounding) {
    return points.isPresent()
        ? BigDecimal.valueOf(points.getAsLong())
            .divide(BigDecimal.valueOf(scale), 0, rounding)
            .toPlainString()
        : "";
  }
}
