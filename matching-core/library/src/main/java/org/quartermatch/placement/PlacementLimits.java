package org.quartermatch.placement;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * When a search ends: at its step limit or its time, whichever comes first; and the seed of its
 * random choices. The same problem, seed and steps give the same plan; a plan that was {@linkplain
 * PlacementPlan#stoppedBy() stopped} by its time or its listener depends on the machine as well.
 *
 * @param time of the whole run, from the call to the plan, above zero; the plan is finished a
 *     moment later
 * @param steps of the search, 0 or more (0: only the start, which tries all plans where few people
 *     meet): how often the best group of one opportunity is asked for, or a move tried. All
 *     opportunities are asked together, so that a plan may say more steps than the limit, but by no
 *     more than it has opportunities. Empty: by the size of the problem, 200,000 and 2,000 for each
 *     participant
 * @param seed any number
 */
public record PlacementLimits(Duration time, OptionalLong steps, long seed) {
  /** 60 seconds, steps by size, seed 42. */
  public static final PlacementLimits DEFAULT =
      new PlacementLimits(Duration.ofSeconds(60), OptionalLong.empty(), 42);

  public PlacementLimits {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(steps, "steps");
    if (!time.isPositive()) {
      throw new IllegalArgumentException(
          "time of a placement search is " + time + "; it must be above zero, e.g. seconds(10)");
    }
    if (steps.isPresent() && steps.getAsLong() < 0) {
      throw new IllegalArgumentException(
          "step limit of a placement search is "
              + steps.getAsLong()
              + "; it must be 0 or more (0: only the start, no search)");
    }
  }

  /** The defaults with another time limit, in seconds, at least 1. */
  public static PlacementLimits seconds(long seconds) {
    return DEFAULT.time(Duration.ofSeconds(seconds));
  }

  public PlacementLimits time(Duration time) {
    return new PlacementLimits(time, steps, seed);
  }

  /** {@link Long#MAX_VALUE} lets the time alone decide. */
  public PlacementLimits steps(long steps) {
    return new PlacementLimits(time, OptionalLong.of(steps), seed);
  }

  public PlacementLimits seed(long seed) {
    return new PlacementLimits(time, steps, seed);
  }
}
