package org.quartermatch.testkit.random;

/**
 * What an invented Quarter makes hard: chances in percent that a cell is a nasty one. What is hard
 * in one profile is easy in the others, so that enough pairs stay eligible.
 */
enum RandomProfile {
  TIME(65, 20, 4),
  CARE(20, 75, 4),
  PAPERS(15, 15, 32),
  MIXED(40, 35, 12);

  /** Availability, shifts, windows and hours. */
  final int time;

  /** Children who need care. */
  final int care;

  /** Languages, skills, papers, forms, conditions and needs. */
  final int papers;

  RandomProfile(int time, int care, int papers) {
    this.time = time;
    this.care = care;
    this.papers = papers;
  }

  static RandomProfile of(long seed) {
    return values()[(int) Math.floorMod(seed, (long) values().length)];
  }
}
