package org.quartermatch.benchmarks.lucene;

import java.util.function.Function;
import java.util.stream.Stream;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/** A way of scoring many opportunities, given one participant. */
@FunctionalInterface
public interface PairKernel extends Function<Participant, PairPoints> {
  /**
   * The calculator over prepared objects: exact, and the definition. An opportunity takes some two
   * to three kilobytes.
   *
   * @param opportunities in the order of their ids
   */
  static PairKernel tidyObjects(FitCalculator calculator, Stream<Opportunity> opportunities) {
    PreparedOpportunity[] prepared =
        opportunities.map(calculator::prepare).toArray(PreparedOpportunity[]::new);
    return participant -> {
      PreparedParticipant person = calculator.prepare(participant);
      return ordinal -> calculator.points(person, prepared[ordinal]);
    };
  }
}
