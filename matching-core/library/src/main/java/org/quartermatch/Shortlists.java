package org.quartermatch;

import java.util.List;

/**
 * Short lists of a cohort, spread over the opportunities.
 *
 * @param lists in the order of the cohort
 * @param total what the lists are worth together, less what crowded lists cost
 * @param totalAtMost what no lists of this cohort can total more than, proved
 * @param rounds how often everybody was asked for a better list until nobody had one
 * @param plain what the same cohort's plain best are like: most points, then id
 * @param spread what these lists are like
 */
public record Shortlists(
    List<Shortlist> lists,
    long total,
    long totalAtMost,
    int rounds,
    Concentration plain,
    Concentration spread) {
  public Shortlists {
    lists = List.copyOf(lists);
  }

  /**
   * How much a cohort's lists crowd. What is counted goes over all opportunities that are a
   * candidate for somebody, and over their companies, those that nobody has first among them.
   *
   * @param people with something on their list
   * @param firstGini Gini coefficient of how many have each opportunity first: 0 where all are
   *     first for as many, near 1 where one is first for everybody
   * @param companyGini the same of companies
   * @param listGini the same of how many lists each opportunity is on
   * @param topFirst how many have the opportunity first that is first most often
   * @param topCompany how many have an opportunity first of the company that is first most often
   * @param firstPoints the points of what comes first on each, summed up
   * @param points the points of all on the lists, summed up
   * @param entries how many opportunities are on the lists, summed up
   */
  public record Concentration(
      int people,
      double firstGini,
      double companyGini,
      double listGini,
      int topFirst,
      int topCompany,
      long firstPoints,
      long points,
      long entries) {

    /** Mean points of an opportunity on a list; 0 where there is none. */
    public double meanPoints() {
      return entries == 0 ? 0 : (double) points / entries;
    }

    /** Mean points of what comes first on a list; 0 where there is none. */
    public double meanFirstPoints() {
      return people == 0 ? 0 : (double) firstPoints / people;
    }

    /** Share of the people with a list who have the most frequent first one; 0 to 1. */
    public double topFirstShare() {
      return people == 0 ? 0 : (double) topFirst / people;
    }

    /** Share of the people with a list who begin at the most frequent company; 0 to 1. */
    public double topCompanyShare() {
      return people == 0 ? 0 : (double) topCompany / people;
    }
  }
}
