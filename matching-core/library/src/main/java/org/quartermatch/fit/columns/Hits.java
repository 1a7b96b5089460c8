package org.quartermatch.fit.columns;

/** Takes eligible pairs of one participant from a scan. */
public interface Hits {
  /** Points below this are not wanted; it may rise while a scan goes on. */
  int leastPoints();

  /** One eligible opportunity. */
  void add(OpportunityColumns columns, int position, int points);
}
