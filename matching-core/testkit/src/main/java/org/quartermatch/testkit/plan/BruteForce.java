package org.quartermatch.testkit.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.quartermatch.testkit.oracle.Fit;
import org.quartermatch.testkit.oracle.Lookup;
import org.quartermatch.testkit.oracle.Quarter;
import org.quartermatch.testkit.oracle.Quarter.Current;
import org.quartermatch.testkit.oracle.Quarter.Participant;

/**
 * Tries every plan of a tiny Quarter, one participant after the other; a branch is left only where
 * the best of everybody still to come could not make up for it.
 */
final class BruteForce {

  private static final double MOST_PLANS = 1e12;
  private static final long MOST_STEPS = 20_000_000;
  private static final long IMPOSSIBLE = Long.MIN_VALUE;

  private final ToLongFunction<Choice> value;
  private final List<List<Choice>> choices = new ArrayList<>();
  private final List<Boolean> mustBePlaced = new ArrayList<>();

  /** The most that participants from this index on could add if nobody stood in their way. */
  private final List<Long> hope = new ArrayList<>();

  private final Capacities capacities;
  private final Deque<Choice> taken = new ArrayDeque<>();
  private List<Choice> bestPlan = List.of();
  private long best = IMPOSSIBLE;
  private long steps;

  private BruteForce(Quarter quarter, List<Fit> fits, ToLongFunction<Choice> value) {
    this.value = value;
    capacities = new Capacities(quarter);
    Map<String, List<Choice>> allowed = Choice.allowed(quarter, fits);
    double plans = 1;
    for (Participant participant : quarter.participants()) {
      List<Choice> own = new ArrayList<>(Lookup.in(allowed, participant.id()));
      own.sort(
          Collections.reverseOrder(
              (one, other) -> Long.compare(value.applyAsLong(one), value.applyAsLong(other))));
      plans *= own.size() + 1;
      choices.add(own);
      Current current = quarter.current().get(participant.id());
      mustBePlaced.add(current != null && current.pinned());
    }
    if (plans > MOST_PLANS) {
      throw new IllegalArgumentException(
          "too large to try all plans: about " + plans + ", allowed are " + MOST_PLANS);
    }
    long sum = 0;
    hope.add(sum);
    for (List<Choice> own : choices.reversed()) {
      sum += own.isEmpty() ? 0 : Math.max(0, value.applyAsLong(own.getFirst()));
      hope.addFirst(sum);
    }
  }

  /** A plan with the highest possible objective. */
  static List<Choice> bestPlan(Quarter quarter, List<Fit> fits) {
    BruteForce search = new BruteForce(quarter, fits, choice -> choice.raises(quarter));
    search.search(0, 0);
    return search.bestPlan;
  }

  /** The most people that any plan places, empty if the pins are impossible. */
  static OptionalLong mostPlaced(Quarter quarter, List<Fit> fits) {
    BruteForce search = new BruteForce(quarter, fits, choice -> 1);
    search.search(0, 0);
    return search.best == IMPOSSIBLE ? OptionalLong.empty() : OptionalLong.of(search.best);
  }

  private void search(int index, long sum) {
    steps++;
    if (steps > MOST_STEPS) {
      throw new IllegalArgumentException(
          "too large to try all plans within " + MOST_STEPS + " steps; use a smaller Quarter");
    }
    if (best != IMPOSSIBLE && sum + hope.get(index) <= best) {
      return;
    }
    if (index == choices.size()) {
      best = sum;
      bestPlan = List.copyOf(taken);
      return;
    }
    for (Choice choice : choices.get(index)) {
      if (capacities.obstacle(choice).isEmpty()) {
        capacities.take(choice);
        taken.push(choice);
        search(index + 1, sum + value.applyAsLong(choice));
        taken.pop();
        capacities.giveBack(choice);
      }
    }
    if (!mustBePlaced.get(index)) {
      search(index + 1, sum);
    }
  }
}
