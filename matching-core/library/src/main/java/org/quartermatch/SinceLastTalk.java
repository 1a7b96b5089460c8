package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quartermatch.NewlyPossible.Because;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/**
 * Finds what has become possible: everything that is now, less what was then, by the same rules and
 * on the same date. O(opportunities), up to four judgements each.
 */
final class SinceLastTalk {
  private final FitCalculator calculator;
  private final PreparedParticipant then;
  private final PreparedParticipant now;

  private SinceLastTalk(FitCalculator calculator, Participant then, Participant now) {
    this.calculator = calculator;
    this.then = calculator.prepare(then);
    this.now = calculator.prepare(now);
  }

  /**
   * By points downwards, then by id.
   *
   * @param refused ids of opportunities that are not to be named
   */
  static List<NewlyPossible> of(
      FitCalculator calculator,
      Participant then,
      Participant now,
      Collection<? extends Opportunity> workThen,
      Collection<Opportunity> workNow,
      Set<String> refused) {
    if (!then.id().equals(now.id())) {
      throw new IllegalArgumentException(
          "participant then is "
              + then.id()
              + " and now "
              + now.id()
              + ", allowed: the same person at both times");
    }
    return new SinceLastTalk(calculator, then, now).find(workThen, workNow, refused);
  }

  private List<NewlyPossible> find(
      Collection<? extends Opportunity> workThen,
      Collection<Opportunity> workNow,
      Set<String> refused) {
    Map<String, Opportunity> before = new HashMap<>();
    workThen.forEach(work -> before.put(work.id(), work));
    List<NewlyPossible> found = new ArrayList<>();
    for (Opportunity work : workNow) {
      PreparedOpportunity prepared = calculator.prepare(work);
      if (refused.contains(work.id()) || !isPossible(now, prepared)) {
        continue;
      }
      Opportunity earlier = before.get(work.id());
      if (earlier == null) {
        found.add(possible(prepared, Because.NEW_WORK));
        continue;
      }
      PreparedOpportunity asItWas = calculator.prepare(earlier);
      if (!isPossible(then, asItWas)) {
        boolean byPerson = isPossible(now, asItWas);
        boolean byWork = isPossible(then, prepared);
        found.add(
            possible(
                prepared,
                byPerson == byWork
                    ? Because.BOTH_CHANGED
                    : byPerson ? Because.PERSON_CHANGED : Because.WORK_CHANGED));
      }
    }
    found.sort(
        Comparator.comparingInt((NewlyPossible it) -> -it.fit().points())
            .thenComparing(it -> it.opportunity().id(), CodePointOrder.INSTANCE));
    List<NewlyPossible> ranked = new ArrayList<>();
    for (NewlyPossible each : found) {
      ranked.add(
          new NewlyPossible(ranked.size() + 1, each.opportunity(), each.fit(), each.because()));
    }
    return List.copyOf(ranked);
  }

  private boolean isPossible(PreparedParticipant person, PreparedOpportunity work) {
    return calculator.points(person, work) != FitCalculator.BLOCKED;
  }

  private NewlyPossible possible(PreparedOpportunity work, Because because) {
    return new NewlyPossible(1, work.opportunity(), calculator.explain(now, work), because);
  }
}
