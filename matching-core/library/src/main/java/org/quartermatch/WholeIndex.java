package org.quartermatch;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.quartermatch.fit.columns.CohortAnswers;
import org.quartermatch.fit.columns.ColumnsBuilder;
import org.quartermatch.fit.columns.Hits;
import org.quartermatch.fit.columns.OpportunityColumns;
import org.quartermatch.fit.columns.Scan;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.search.Segment;
import org.quartermatch.search.Snapshot;

/**
 * All opportunities of a snapshot as one set of columns, for a cohort to ask: one search instead of
 * one for each segment, and answers that people share ({@link CohortAnswers}).
 *
 * <p>Columns of several segments are put together without a look at any record: O(n log n), a
 * microsecond or two for each opportunity. Safe for use by several threads while the snapshot is
 * open.
 */
final class WholeIndex {
  private final FitCalculator calculator;
  private final List<Segment<OpportunityColumns>> segments;

  /** By segment, the number of its first document here. */
  private final int[] firstDocuments;

  private final IntPredicate live;
  private final CohortAnswers answers;

  private WholeIndex(
      FitCalculator calculator,
      List<Segment<OpportunityColumns>> segments,
      int[] firstDocuments,
      IntPredicate live,
      OpportunityColumns columns) {
    this.calculator = calculator;
    this.segments = segments;
    this.firstDocuments = firstDocuments;
    this.live = live;
    answers = new CohortAnswers(columns);
  }

  static WholeIndex of(FitCalculator calculator, Snapshot<OpportunityColumns> snapshot) {
    snapshot.pack();
    List<Segment<OpportunityColumns>> segments = snapshot.segments();
    int[] firstDocuments = new int[segments.size()];
    if (segments.size() == 1) {
      Segment<OpportunityColumns> only = segments.getFirst();
      return new WholeIndex(calculator, segments, firstDocuments, only::isLive, only.packed());
    }
    ColumnsBuilder columns = new ColumnsBuilder(calculator);
    int next = 0;
    for (int i = 0; i < firstDocuments.length; i++) {
      Segment<OpportunityColumns> segment = segments.get(i);
      firstDocuments[i] = next;
      columns.add(segment.packed(), segment::isLive, next);
      next = Math.addExact(next, segment.size());
    }
    return new WholeIndex(calculator, segments, firstDocuments, document -> true, columns.build());
  }

  /** Finds every eligible opportunity that the hits still want. */
  void eligible(PreparedParticipant participant, Scan scan, Hits hits) {
    Participant person = participant.participant();
    IntUnaryOperator own = document -> calculator.ownPoints(person, opportunity(document));
    scan.eligible(answers.tables(participant), live, own, hits);
  }

  private Opportunity opportunity(int document) {
    int segment = firstDocuments.length - 1;
    while (firstDocuments[segment] > document) {
      segment--;
    }
    return segments.get(segment).opportunity(document - firstDocuments[segment]);
  }
}
