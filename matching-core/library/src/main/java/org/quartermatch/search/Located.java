package org.quartermatch.search;

import org.quartermatch.model.Opportunity;

/**
 * Where a snapshot has an opportunity.
 *
 * @param segment the part that has it
 * @param document its number there
 * @param <S> what a segment is packed into
 */
public record Located<S>(Segment<S> segment, int document) {
  /** The opportunity, decoded from the index. */
  public Opportunity opportunity() {
    return segment.opportunity(document);
  }
}
