package org.quartermatch.benchmarks.lucene;

/** One participant's points of every opportunity. */
@FunctionalInterface
public interface PairPoints {
  /**
   * Points of the pair, 0 to 10,000; -1 where it is not eligible.
   *
   * @param ordinal number of the opportunity, from 0, in the order of the ids
   */
  int points(int ordinal);
}
