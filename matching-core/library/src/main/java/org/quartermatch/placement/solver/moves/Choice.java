package org.quartermatch.placement.solver.moves;

import java.util.List;
import org.quartermatch.placement.solver.packed.Instance;

/**
 * One way to place one unit, as the solver sees it: the value of a {@link Decision}. Equal by
 * number.
 *
 * @param opportunity of the unit's first member
 * @param second the opportunity of a tandem's second member, or {@link Instance#NONE}
 * @param quarterHours of all members
 * @param worth what it adds to the objective before stability and fairness
 * @param changed how many members have another current placement
 * @param staying how many members keep theirs without a contact
 * @param seats the children's places, each child once
 */
record Choice(
    int number,
    int unit,
    int opportunity,
    int second,
    int quarterHours,
    long worth,
    int changed,
    int staying,
    List<Seat> seats) {

  /**
   * A child at a provider.
   *
   * @param care the provider's places of the child's age group
   */
  record Seat(int number, int child, int care) {}

  @Override
  public boolean equals(Object other) {
    return other instanceof Choice choice && choice.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
