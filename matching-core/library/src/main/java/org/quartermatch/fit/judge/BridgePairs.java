package org.quartermatch.fit.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.BridgePair;
import org.quartermatch.fit.judge.BridgeTrial.Situation;
import org.quartermatch.model.Participant;

/**
 * Finds two changes that together make an ineligible pair eligible.
 *
 * <p>How it works: every change that lifts one criterion that blocks is made, and of the pair so
 * changed the bridges are looked for as of any other pair; so the second change is made to fit the
 * first, as more care does where the way has become longer. A second change that would do without
 * the first is left out: then the two are no pair. Each set of two counts once.
 *
 * <p>Cost: where t changes are tried for what blocks, some tens, O(t²) judgements; most of them end
 * at the first criterion that blocks.
 */
final class BridgePairs {
  private final Situation original;
  private final Map<Set<Bridge>, BridgePair> found = new LinkedHashMap<>();
  private final Map<BridgePair, Situation> changed = new LinkedHashMap<>();

  private BridgePairs(Situation original) {
    this.original = original;
  }

  /**
   * All pairs, in the order of the table, each with both changes made.
   *
   * @param original not eligible, and no single change makes it so
   */
  static Map<BridgePair, Situation> of(Situation original) {
    BridgePairs pairs = new BridgePairs(original);
    FitCalculator calculator = original.calculator();
    long blockers = calculator.blockers(original.pair());
    if (!calculator.lifting().mayLiftByTwo(blockers, participant(original))) {
      return Map.of();
    }
    for (int criterion : calculator.places(blockers)) {
      BridgeTrial first =
          new BridgeTrial(
              original,
              1L << criterion,
              (changed, lifted) -> !changed.calculator().isBlocking(criterion, changed.pair()));
      calculator.find(criterion, first);
      first
          .foundWithChanges()
          .forEach((bridge, made) -> pairs.addSecond(criterion, bridge, made.changed()));
    }
    return pairs.changed;
  }

  private void addSecond(int criterion, Bridge first, Situation changed) {
    FitCalculator calculator = changed.calculator();
    long blockers = calculator.blockers(changed.pair());
    if (!calculator.lifting().mayLiftByOne(blockers, participant(changed))) {
      return;
    }
    for (int other : calculator.places(blockers)) {
      BridgeTrial second =
          new BridgeTrial(changed, blockers, (both, lifted) -> both.isOpened(blockers, lifted));
      calculator.find(other, second);
      second
          .foundWithChanges()
          .forEach(
              (bridge, made) -> {
                if (!made.change().apply(original).isEligible()) {
                  BridgePair pair =
                      criterion < other
                          ? new BridgePair(first, made.complete(bridge))
                          : new BridgePair(bridge, made.complete(first));
                  if (found.putIfAbsent(Set.copyOf(List.of(first, bridge)), pair) == null) {
                    this.changed.put(pair, made.changed());
                  }
                }
              });
    }
  }

  private static Participant participant(Situation situation) {
    return situation.pair().participant().participant();
  }
}
