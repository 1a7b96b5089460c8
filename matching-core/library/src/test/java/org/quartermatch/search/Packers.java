package org.quartermatch.search;

import org.quartermatch.model.Opportunity;

/** What tests have segments packed into. */
final class Packers {
  private Packers() {}

  /** All opportunities as they were put, by document number. */
  static Opportunity[] records(SegmentRecords records) {
    Opportunity[] packed = new Opportunity[records.size()];
    records.forEach((document, opportunity) -> packed[document] = opportunity);
    return packed;
  }
}
