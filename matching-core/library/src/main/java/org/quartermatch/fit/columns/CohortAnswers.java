package org.quartermatch.fit.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.judge.PreparedParticipant;

/**
 * What the participants of a cohort get in one set of columns, as far as they share it: of each
 * criterion few distinct aspects of people meet few distinct facets of work, so that each two of
 * these are judged once for all, when they first meet.
 *
 * <p>How it works: each distinct aspect has a table of answers by number of the facet, which fills
 * as it is asked. A member keeps references to the tables of its aspects. What depends on courses
 * of the one participant, or on places where children are cared for, is not shared. Cost: a look-up
 * for each answer that somebody has asked for before. Tables are bounded ({@link SharedAspects},
 * {@link SharedTime}).
 *
 * <p>To be made for one call and dropped with it, as it keeps what people are looking for. Safe for
 * use by several threads.
 */
public final class CohortAnswers {
  private final OpportunityColumns columns;
  private final List<? extends SharedAspects<?>> scored;
  private final List<? extends SharedAspects<?>> gates;
  private final SharedTime time;

  /** Starts with no answer. */
  public CohortAnswers(OpportunityColumns columns) {
    this.columns = columns;
    scored = aspects(columns.facets.scored);
    gates = aspects(columns.facets.gates);
    time = new SharedTime(columns);
  }

  private List<? extends SharedAspects<?>> aspects(List<FacetValues<?>> criteria) {
    return criteria.stream()
        .map(facets -> SharedAspects.of(columns.layout.calculator, facets))
        .toList();
  }

  /** A participant of the cohort, made ready for the columns. */
  public ParticipantTables tables(PreparedParticipant participant) {
    SharedStanding standing =
        new SharedStanding(
            new OwnStanding(columns, participant),
            answers(scored, participant),
            answers(gates, participant),
            time,
            time.of(participant));
    return new ParticipantTables(columns, participant, standing);
  }

  private static Answers[] @Nullable [] answers(
      List<? extends SharedAspects<?>> criteria, PreparedParticipant participant) {
    return criteria.stream().map(each -> each.of(participant)).toArray(Answers[][]::new);
  }
}
