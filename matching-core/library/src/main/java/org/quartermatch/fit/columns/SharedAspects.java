package org.quartermatch.fit.columns;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.judge.Aspect;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.Participant;

/**
 * What one criterion looks at of the participants of a cohort, each distinct value with its answers
 * to the distinct facets of columns: judged once for all who share it. Bounded: when there is no
 * more room, new values are told to be nobody's. Safe for use by several threads: a race judges
 * twice, and both write the same answer.
 */
final class SharedAspects<A> {
  /** Answers that are kept of one criterion: 16 MB. */
  private static final int MOST_ANSWERS = 1 << 22;

  /** Values that are kept of one, some kB each. */
  private static final int MOST_VALUES = 1 << 13;

  private final FitCalculator calculator;
  private final Aspect<A> aspect;
  private final FacetValues<?> facets;
  private final int mostValues;
  private final ConcurrentHashMap<A, Answers> byValue = new ConcurrentHashMap<>();

  private SharedAspects(FitCalculator calculator, Aspect<A> aspect, FacetValues<?> facets) {
    this.calculator = calculator;
    this.aspect = aspect;
    this.facets = facets;
    mostValues = Math.min(MOST_VALUES, MOST_ANSWERS / Math.max(1, facets.values().size()));
  }

  /** Starts with no value. */
  static SharedAspects<?> of(FitCalculator calculator, FacetValues<?> facets) {
    return of(calculator, facets.entry().aspect(), facets);
  }

  private static <A> SharedAspects<A> of(
      FitCalculator calculator, Aspect<A> aspect, FacetValues<?> facets) {
    return new SharedAspects<>(calculator, aspect, facets);
  }

  /**
   * The answers of a participant, of which the best counts; null: there is no room for them, or
   * courses change them.
   */
  Answers @Nullable [] of(PreparedParticipant participant) {
    if (aspect.isByCourses() && participant.profileCount() > 1) {
      return null;
    }
    List<A> values = aspect.of().apply(participant.participant(), List.of());
    Answers[] answers = new Answers[values.size()];
    for (int i = 0; i < answers.length; i++) {
      A value = values.get(i);
      Answers known = byValue.get(value);
      if (known == null && byValue.size() < mostValues) {
        known = byValue.computeIfAbsent(value, this::answers);
      }
      if (known == null) {
        return null;
      }
      answers[i] = known;
    }
    return answers;
  }

  /** By the place of a facet among those of its criterion. */
  private Answers answers(A value) {
    PreparedParticipant standIn =
        calculator.prepare(aspect.with().apply(Participant.builder("aspect"), value).build());
    return new Answers(
        facets.values().size(), at -> facets.points(standIn, 0, facets.first() + at));
  }
}
