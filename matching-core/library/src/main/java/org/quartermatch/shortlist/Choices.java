package org.quartermatch.shortlist;

/**
 * What one person can choose from, best first: most points, then by id. A place in this order is a
 * <em>rank</em>, from 0. Immutable.
 */
public final class Choices {
  private final int[] openings;
  private final int[] points;

  /**
   * Candidates, best first.
   *
   * @param openings numbers of different opportunities
   * @param points of each, falling
   */
  public Choices(int[] openings, int[] points) {
    this.openings = openings.clone();
    this.points = points.clone();
  }

  public int size() {
    return openings.length;
  }

  /** The number of the opportunity at a rank. */
  public int opening(int rank) {
    return openings[rank];
  }

  public int points(int rank) {
    return points[rank];
  }
}
