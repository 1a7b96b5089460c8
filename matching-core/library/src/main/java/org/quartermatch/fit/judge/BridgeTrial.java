package org.quartermatch.fit.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.judge.time.TimeOption;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/**
 * Finds the smallest changes to an ineligible pair that come to what is wanted.
 *
 * <p>How it works: for every criterion that blocks, the smallest changes that could lift it are
 * made to a copy of the participant (or of the opportunity, or of one childcare provider), and the
 * pair is judged again by the one definition of the score. Only what then is eligible is a bridge;
 * nothing is estimated. What cannot lift what blocks is not tried, and what a change does not touch
 * is not judged again ({@link Lifting}). Cost: a judgement of one criterion or of time for each
 * change tried, some tens.
 *
 * <p>{@link BridgePairs} wants less of the first of two changes: that it lifts its criterion.
 */
public final class BridgeTrial {
  /** A pair, and the calculator that judges it: what changes are made to. */
  record Situation(FitCalculator calculator, Pair pair) {
    /** With the participant changed. */
    Situation with(Bridge bridge, UnaryOperator<Participant> change) {
      return with(
          bridge,
          () ->
              new ChangedPeople.Made(
                  calculator, calculator.prepare(change.apply(pair.participant().participant()))));
    }

    /** With new places at this provider alone. */
    Situation withPlaces(Bridge bridge, ChildcareProvider provider) {
      return with(
          bridge,
          () -> {
            FitCalculator other = calculator.withProviders(List.of(provider));
            return new ChangedPeople.Made(other, other.prepare(pair.participant().participant()));
          });
    }

    private Situation with(Bridge bridge, Supplier<ChangedPeople.Made> change) {
      ChangedPeople.Made made = pair.participant().changed().with(bridge, change);
      return new Situation(made.calculator(), new Pair(made.participant(), pair.opportunity()));
    }

    boolean isEligible() {
      return calculator.isEligible(pair);
    }

    /**
     * The same of a changed pair.
     *
     * @param blockers the criteria that blocked it
     * @param lifted what the change may lift: all else is as it was
     */
    boolean isOpened(long blockers, long lifted) {
      return calculator.isOpened(blockers, lifted, pair);
    }

    /** Whose new childcare places it takes to be eligible; none, too, where it is not. */
    List<Fact.Child> newPlaces() {
      if (!pair.participant().times().wantsNewPlaces()) {
        return List.of();
      }
      boolean takesPlaces =
          pair.time().options().stream()
              .noneMatch(option -> option.providerIndex() == TimeOption.OWN_CARE);
      return takesPlaces && isEligible()
          ? pair.participant().times().childrenForNewPlaces().stream()
              .map(child -> ChildcareJudge.named(child, pair.participant().participant()))
              .toList()
          : List.of();
    }
  }

  /** Whether a changed situation is one that was looked for. */
  @FunctionalInterface
  interface Wanted {
    /**
     * Asks.
     *
     * @param lifted the criteria that the change may lift: all others are as they were
     */
    boolean test(Situation changed, long lifted);
  }

  /**
   * What was found of a bridge.
   *
   * @param change that it names
   * @param changed the situation with the change made
   * @param newPlaces the children without whose new places it is not enough
   */
  record Found(UnaryOperator<Situation> change, Situation changed, List<Fact.Child> newPlaces) {
    /** The bridge, with the new places without which it is not enough. */
    Bridge complete(Bridge bridge) {
      return newPlaces.isEmpty() ? bridge : new Bridge.WithNewPlaces(bridge, newPlaces);
    }
  }

  private final Situation situation;
  private final long mustLift;
  private final Wanted wanted;
  private final Map<Bridge, Found> found = new LinkedHashMap<>();

  /**
   * A trial.
   *
   * @param mustLift criteria that have to be lifted; what cannot lift them all is not tried
   * @param wanted whether a changed situation is one that was looked for
   */
  BridgeTrial(Situation situation, long mustLift, Wanted wanted) {
    this.situation = situation;
    this.mustLift = mustLift;
    this.wanted = wanted;
  }

  /** The pair that is not eligible. */
  public Pair pair() {
    return situation.pair;
  }

  /** Its participant. */
  public Participant participant() {
    return situation.pair.participant().participant();
  }

  /** Its opportunity. */
  public PreparedOpportunity opportunity() {
    return situation.pair.opportunity();
  }

  /** What was found, in the order in which it was tried. */
  List<Bridge> found() {
    return found.entrySet().stream()
        .map(entry -> entry.getValue().complete(entry.getKey()))
        .toList();
  }

  /** The same, each with what was found of it. */
  Map<Bridge, Found> foundWithChanges() {
    return found;
  }

  /** Whether it is not in vain to look for such a change. */
  boolean mayHelp(Lifting.Change change) {
    return Lifting.mayLift(lifting().liftedBy(change, participant()), mustLift);
  }

  private Lifting lifting() {
    return situation.calculator.lifting();
  }

  /** Keeps the bridge if the participant, so changed, comes to what is wanted. */
  public boolean tryWith(Bridge bridge, UnaryOperator<Participant> change) {
    return keepIfWanted(bridge, before -> before.with(bridge, change));
  }

  /** Keeps the bridge if the opportunity, so changed, comes to what is wanted. */
  public boolean tryWithOpportunity(Bridge bridge, UnaryOperator<Opportunity> change) {
    return keepIfWanted(
        bridge,
        before ->
            new Situation(
                before.calculator,
                new Pair(
                    before.pair.participant(),
                    before.calculator.prepare(
                        change.apply(before.pair.opportunity().opportunity())))));
  }

  /** Keeps the bridge if new places at this provider alone come to what is wanted. */
  boolean tryWithPlaces(Bridge bridge, ChildcareProvider changed) {
    return keepIfWanted(bridge, before -> before.withPlaces(bridge, changed));
  }

  /**
   * The most weekly quarter hours of the participant, so changed, 1 at the least; 0 where that does
   * not come to what is wanted. Keeps nothing.
   */
  int quarterHoursWith(Bridge bridge, UnaryOperator<Participant> change) {
    Situation changed = situation.with(bridge, change);
    if (!wanted.test(changed, lifting().liftedBy(bridge, participant()))) {
      return 0;
    }
    int most = 1;
    for (TimeOption option : changed.pair.time().options()) {
      most = Math.max(most, option.agreedQuarterHours());
    }
    return most;
  }

  private boolean keepIfWanted(Bridge bridge, UnaryOperator<Situation> change) {
    long lifted = lifting().liftedBy(bridge, participant());
    if (!Lifting.mayLift(lifted, mustLift)) {
      return false;
    }
    Situation changed = change.apply(situation);
    boolean keep = wanted.test(changed, lifted);
    if (keep && !found.containsKey(bridge)) {
      boolean isPlace = bridge instanceof Bridge.ChildcarePlaces;
      found.put(bridge, new Found(change, changed, isPlace ? List.of() : changed.newPlaces()));
    }
    return keep;
  }

  /** A list with one item more. */
  static <T> List<T> plus(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
