package org.quartermatch.search;

import java.time.LocalDate;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Query;

/**
 * Which opportunities count. Only what is surely not wanted may be left out here: what is scored,
 * and what is asked about when it is unknown, is the score's matter.
 *
 * @param date the day; opportunities whose last day lies before it are not there
 */
public record Filter(LocalDate date) {
  /** All that counts on this day. */
  public static Filter on(LocalDate date) {
    return new Filter(date);
  }

  Query toQuery() {
    return LongField.newRangeQuery(
        OpportunityDocument.VALID_UNTIL, date.toEpochDay(), Long.MAX_VALUE);
  }
}
