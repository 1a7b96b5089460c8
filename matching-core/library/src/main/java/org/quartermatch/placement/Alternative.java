package org.quartermatch.placement;

import java.util.Objects;
import java.util.Optional;

/**
 * What would become of a placed participant if its placement fell through and everybody else
 * stayed. The two of a tandem fall through together: each has its own option of what would be best
 * for both, and the loss is that of both together.
 *
 * @param option the best option at another opportunity for which the plan leaves room and with
 *     which no minimum there is missed, whatever that of the opportunity left; empty where going
 *     without is best, or the participant is pinned
 * @param lossPoints by how much the objective would fall; negative where the plan would gain, which
 *     a plan that is not the optimum may
 */
public record Alternative(String participantId, Optional<PlacementOption> option, long lossPoints) {
  public Alternative {
    Objects.requireNonNull(participantId, "participantId");
    Objects.requireNonNull(option, "option");
  }
}
