package org.quartermatch.fit.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
 * nothing is estimated. Cost: one judgement for each change tried, some tens.
 *
 * <p>{@link BridgePairs} wants less of the first of two changes: that it lifts its criterion.
 */
public final class BridgeTrial {
  /** A pair, and the calculator that judges it: what changes are made to. */
  record Situation(FitCalculator calculator, Pair pair) {
    static Situation of(FitCalculator calculator, Participant participant, PreparedOpportunity to) {
      return new Situation(calculator, new Pair(calculator.prepare(participant), to));
    }

    boolean isEligible() {
      return calculator.points(pair.participant(), pair.opportunity()) >= 0;
    }

    /** Whose new childcare places it takes to be eligible; none, too, where it is not. */
    List<Fact.Child> newPlaces() {
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

  /**
   * What was found of a bridge.
   *
   * @param change that it names
   * @param newPlaces the children without whose new places it is not enough
   */
  record Found(UnaryOperator<Situation> change, List<Fact.Child> newPlaces) {
    /** The bridge, with the new places without which it is not enough. */
    Bridge complete(Bridge bridge) {
      return newPlaces.isEmpty() ? bridge : new Bridge.WithNewPlaces(bridge, newPlaces);
    }
  }

  private final Situation situation;
  private final Predicate<Situation> wanted;
  private final Map<Bridge, Found> found = new LinkedHashMap<>();

  /**
   * A trial.
   *
   * @param wanted whether a changed situation is one that was looked for
   */
  BridgeTrial(Situation situation, Predicate<Situation> wanted) {
    this.situation = situation;
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

  /** Keeps the bridge if the participant, so changed, comes to what is wanted. */
  public boolean tryWith(Bridge bridge, UnaryOperator<Participant> change) {
    return keepIfWanted(
        bridge,
        before ->
            Situation.of(
                before.calculator,
                change.apply(before.pair.participant().participant()),
                before.pair.opportunity()));
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
    return keepIfWanted(
        bridge,
        before ->
            Situation.of(
                before.calculator.withProviders(List.of(changed)),
                before.pair.participant().participant(),
                before.pair.opportunity()));
  }

  /**
   * The most weekly quarter hours of the participant, so changed, 1 at the least; 0 where that does
   * not come to what is wanted. Keeps nothing.
   */
  int quarterHoursWith(UnaryOperator<Participant> change) {
    Situation changed =
        Situation.of(
            situation.calculator,
            change.apply(situation.pair.participant().participant()),
            situation.pair.opportunity());
    if (!wanted.test(changed)) {
      return 0;
    }
    int most = 1;
    for (TimeOption option : changed.pair.time().options()) {
      most = Math.max(most, option.agreedQuarterHours());
    }
    return most;
  }

  private boolean keepIfWanted(Bridge bridge, UnaryOperator<Situation> change) {
    Situation changed = change.apply(situation);
    boolean keep = wanted.test(changed);
    if (keep) {
      boolean isPlace = bridge instanceof Bridge.ChildcarePlaces;
      found.putIfAbsent(bridge, new Found(change, isPlace ? List.of() : changed.newPlaces()));
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
