package org.quartermatch.report.page;

import java.util.List;

/**
 * How many people a company can meet in a month, and how many the plan asks it to meet.
 *
 * @param used people whom the company would meet for the plan
 * @param most people whom it can meet
 * @param placesLeft whether the plan leaves a place at its work
 * @param waiting ids of participants for whom something fits there and nothing but one more contact
 *     is missing
 */
public record CompanyContacts(int used, int most, boolean placesLeft, List<String> waiting) {
  /** Copies the list. */
  public CompanyContacts {
    Checks.notNegative("used", used);
    Checks.notNegative("most", most);
    waiting = List.copyOf(waiting);
  }
}
