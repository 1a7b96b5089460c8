package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.PlacementLimits;
import picocli.CommandLine.Option;

/** When the search for a plan ends. */
final class PlacementOptions {
  /** Eleven days; a longer time is a mistake in typing. */
  private static final long MOST_SECONDS = 1_000_000;

  @Option(names = "--seconds", paramLabel = "N")
  private @Nullable Long seconds;

  @Option(names = "--seed", paramLabel = "S")
  private @Nullable Long seed;

  @Option(names = "--steps", paramLabel = "N")
  private @Nullable Long steps;

  PlacementLimits limits() {
    PlacementLimits limits = PlacementLimits.DEFAULT;
    if (seconds != null) {
      if (seconds < 1 || seconds > MOST_SECONDS) {
        throw new InputException(
            "error.value", "--seconds", seconds, message("allowed.range", 1, MOST_SECONDS));
      }
      limits = limits.time(Duration.ofSeconds(seconds));
    }
    if (steps != null) {
      if (steps < 0) {
        throw new InputException("error.value", "--steps", steps, message("allowed.or-more", 0));
      }
      limits = new PlacementLimits(limits.time(), OptionalLong.of(steps), limits.seed());
    }
    return seed == null ? limits : limits.seed(seed);
  }
}
