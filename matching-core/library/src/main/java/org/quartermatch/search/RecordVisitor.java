package org.quartermatch.search;

import org.quartermatch.model.Opportunity;

/** Is shown the opportunities of a segment, one after the other. */
@FunctionalInterface
public interface RecordVisitor {
  /**
   * One opportunity, as it was put.
   *
   * @param document its number in the segment
   */
  void visit(int document, Opportunity opportunity);
}
