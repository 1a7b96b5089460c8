package org.quartermatch.placement.solver;

import java.util.List;

/**
 * One way to place one participant, as the solver sees it: the value of a {@link Decision}. Equal
 * by number.
 *
 * @param worth what it adds to the objective before stability and fairness
 * @param changed against the participant's current placement
 * @param seats the children's places
 */
record Choice(
    int number,
    int participant,
    int opportunity,
    int quarterHours,
    long worth,
    boolean changed,
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
