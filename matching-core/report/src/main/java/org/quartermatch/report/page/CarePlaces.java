package org.quartermatch.report.page;

/**
 * Places of one age group at one provider. Children are counted, and beside them the people whose
 * children they are: one person can have several, and two can share one.
 *
 * @param free free places before the run
 * @param demanded children with at least one way to work that needs a place here
 * @param demandedBy people whose children these are
 * @param given children who are proposed a place here
 * @param givenTo people whose children these are
 */
public record CarePlaces(int free, int demanded, int demandedBy, int given, int givenTo) {
  /** Refuses negative counts. */
  public CarePlaces {
    Checks.notNegative("free", free);
    Checks.notNegative("demanded", demanded);
    Checks.notNegative("demandedBy", demandedBy);
    Checks.notNegative("given", given);
    Checks.notNegative("givenTo", givenTo);
  }
}
