package org.quartermatch.fit.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.quartermatch.fit.Bridge;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/**
 * Finds the single smallest changes that would make an ineligible pair eligible.
 *
 * <p>How it works: for every criterion that blocks, the smallest changes that could lift it are
 * made to a copy of the participant (or of the opportunity), and the pair is judged again by the
 * one definition of the score. Only what then is eligible is a bridge; nothing is estimated. Cost:
 * one judgement for each change tried, some tens.
 */
public final class BridgeTrial {
  private final FitCalculator calculator;
  private final Pair pair;
  private final LinkedHashSet<Bridge> found = new LinkedHashSet<>();

  BridgeTrial(FitCalculator calculator, Pair pair) {
    this.calculator = calculator;
    this.pair = pair;
  }

  /** The pair that is not eligible. */
  public Pair pair() {
    return pair;
  }

  /** Its participant. */
  public Participant participant() {
    return pair.participant().participant();
  }

  /** Its opportunity. */
  public PreparedOpportunity opportunity() {
    return pair.opportunity();
  }

  /** What was found, in the order in which it was tried. */
  List<Bridge> found() {
    return List.copyOf(found);
  }

  /** Keeps the bridge if the changed participant is eligible. */
  public boolean tryWith(Participant changed, Bridge bridge) {
    return keepIf(calculator.points(calculator.prepare(changed), pair.opportunity()) >= 0, bridge);
  }

  /** Keeps the bridge if the participant is eligible for the changed opportunity. */
  public boolean tryWith(Opportunity changed, Bridge bridge) {
    return keepIf(calculator.points(pair.participant(), calculator.prepare(changed)) >= 0, bridge);
  }

  /** Keeps the bridge if the participant is eligible with new places at this provider alone. */
  boolean tryWith(ChildcareProvider changed, Bridge bridge) {
    FitCalculator alone = calculator.withProviders(List.of(changed));
    return keepIf(alone.points(alone.prepare(participant()), pair.opportunity()) >= 0, bridge);
  }

  private boolean keepIf(boolean eligible, Bridge bridge) {
    if (eligible) {
      found.add(bridge);
    }
    return eligible;
  }

  /** A list with one item more. */
  static <T> List<T> plus(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
