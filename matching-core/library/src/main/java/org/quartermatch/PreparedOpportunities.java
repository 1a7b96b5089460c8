package org.quartermatch;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.Optional;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.search.Located;
import org.quartermatch.search.Segment;
import org.quartermatch.search.Snapshot;

/**
 * Opportunities made ready for judging, kept for when they are asked for again: who asks for the
 * fits of a cohort one by one asks for the same opportunity hundreds of times, and to decode it
 * costs more than to judge it.
 *
 * <p>How it works: what is stored in a part of the index never changes, so where an opportunity is
 * stands for what it is; one that is put again is somewhere else. So an id is remembered with the
 * place where it was found last, and is still there unless that was taken out. The {@link
 * #MOST_KEPT} asked for last are kept. Safe for use by several threads.
 */
final class PreparedOpportunities {
  /** Of a Quarter all; of a country those that matter now. Some 2.5 kB each. */
  static final int MOST_KEPT = 16_384;

  /** Where an opportunity is stored. */
  private record Where(Object segment, int document) {}

  private final FitCalculator calculator;
  private final Cache<Where, PreparedOpportunity> kept =
      CacheBuilder.newBuilder().maximumSize(MOST_KEPT).build();

  private final Cache<String, Where> places =
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

  /** The opportunity with this id, whatever its last day. */
  Optional<PreparedOpportunity> find(Snapshot<?> snapshot, String id) {
    Where last = places.getIfPresent(id);
    if (last != null) {
      for (Segment<?> segment : snapshot.segments()) {
        if (segment.key().equals(last.segment) && segment.isLive(last.document)) {
          return Optional.of(of(new Located<>(segment, last.document)));
        }
      }
    }
    return found(snapshot, id).map(this::of);
  }

  private <S> Optional<Located<S>> found(Snapshot<S> snapshot, String id) {
    Optional<Located<S>> found = snapshot.find(id);
    found.ifPresent(it -> places.put(id, new Where(it.segment().key(), it.document())));
    return found;
  }
}
