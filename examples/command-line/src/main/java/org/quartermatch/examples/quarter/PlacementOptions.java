package org.quartermatch.examples.quarter;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.PlacementLimits;
import picocli.CommandLine.Option;

/** When the search for a plan ends. */
final class PlacementOptions {
  /** Eleven days; a longer time is a mistake in typing. */
  private static final long MOST_SECONDS = 1_000_000;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "Stop the search for a plan after so many seconds. Default: 60.")
  private @Nullable Long seconds;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of the search's random choices. Default: 42.")
  private @Nullable Long seed;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description =
          "Stop the search after so many steps: the same steps and seed give the same plan."
              + " Default: by the size of the Quarter.")
  private @Nullable Long steps;

  PlacementLimits limits() {
    PlacementLimits limits = PlacementLimits.DEFAULT;
    if (seconds != null) {
      if (seconds < 1 || seconds > MOST_SECONDS) {
        throw new InputException("--seconds is " + seconds + ", allowed: 1 to " + MOST_SECONDS);
      }
      limits = limits.time(Duration.ofSeconds(seconds));
    }
    if (steps != null) {
      if (steps < 0) {
        throw new InputException("--steps is " + steps + ", allowed: 0 or more");
      }
      limits = new PlacementLimits(limits.time(), OptionalLong.of(steps), limits.seed());
    }
    return seed == null ? limits : limits.seed(seed);
  }
}
