package org.quartermatch.shortlist;

/**
 * What a list may hold, and what sameness costs in it.
 *
 * @param size most opportunities of a list, 1 or more
 * @param sameCompany points for every two of one company, 0 or more
 * @param sameField points for every two of one occupation field, 0 or more
 * @param sameChannel points for every two vacancies and every two potentials, 0 or more
 */
public record ListPrices(int size, int sameCompany, int sameField, int sameChannel) {
  static long pairs(int count) {
    return (long) count * (count - 1) / 2;
  }
}
