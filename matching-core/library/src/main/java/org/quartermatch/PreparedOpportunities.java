package org.quartermatch;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.search.Located;

/**
 * Opportunities made ready for judging, kept for when they are asked for again: who asks for the
 * fits of a cohort one by one asks for the same opportunity hundreds of times, and to decode it
 * costs more than to judge it.
 *
 * <p>How it works: what is stored in a part of the index never changes, so where an opportunity is
 * stands for what it is; one that is put again is somewhere else. The {@link #MOST_KEPT} asked for
 * last are kept. Safe for use by several threads.
 */
final class PreparedOpportunities {
  /** Of a Quarter all; of a country those that matter now. Some 2.5 kB each. */
  static final int MOST_KEPT = 16_384;

  /** Where an opportunity is stored. */
  private record Where(Object segment, int document) {}

  private final FitCalculator calculator;
  private final Cache<Where, PreparedOpportunity> kept =
      CacheBuilder.newBuilder().maximumSize(MOST_KEPT).build();

  PreparedOpportunities(FitCalculator calculator) {
    this.calculator = calculator;
  }

  PreparedOpportunity of(Located<?> located) {
    Where where = new Where(located.segment().key(), located.document());
    PreparedOpportunity known = kept.getIfPresent(where);
    if (known == null) {
      known = calculator.prepare(located.opportunity());
      kept.put(where, known);
    }
    return known;
  }
}
