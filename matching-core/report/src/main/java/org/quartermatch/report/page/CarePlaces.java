package org.quartermatch.report.page;

/**
 * Places of one age group at one provider.
 *
 * @param free free places before the run
 * @param demanded children with at least one way to work that needs a place here
 * @param given children who are proposed a place here
 */
public record CarePlaces(int free, int demanded, int given) {
  /** Refuses negative counts. */
  public CarePlaces {
    Checks.notNegative("free", free);
    Checks.notNegative("demanded", demanded);
    Checks.notNegative("given", given);
  }
}
