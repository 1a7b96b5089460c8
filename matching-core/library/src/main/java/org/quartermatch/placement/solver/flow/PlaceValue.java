package org.quartermatch.placement.solver.flow;

import java.util.Objects;

/**
 * What one more place at an opportunity is worth.
 *
 * @param points by how much the best plan's objective would rise, all chains of moves that one more
 *     place allows included; 0 where nobody would gain by it. Exact as long as with the place more
 *     there is still nothing but places that runs short. Places at several opportunities together
 *     may be worth less than the sum
 */
public record PlaceValue(String opportunityId, long points) {
  public PlaceValue {
    Objects.requireNonNull(opportunityId, "opportunityId");
  }
}
