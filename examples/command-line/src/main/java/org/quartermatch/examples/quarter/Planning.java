package org.quartermatch.examples.quarter;

import java.util.List;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlacementRequest;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblemException;
import org.quartermatch.placement.PlacementProgress.Listener;

/** Makes the plan of a Quarter, and says in one line what it came to. */
final class Planning {
  private Planning() {}

  /**
   * The plan, with the current placements, pins and vetoes of the files.
   *
   * @throws InputException if a pin is impossible (docs/semantics.md, sentence 40)
   */
  static PlacementPlan plan(
      QuarterInput input,
      MatchingEngine engine,
      List<Participant> cohort,
      PlacementLimits limits,
      Listener listener) {
    try {
      return engine.place(
          PlacementRequest.of(cohort)
              .providers(input.data().childcareProviders())
              .current(input.data().currentPlacements())
              .vetoes(input.data().vetoes())
              .limits(limits)
              .listener(listener)
              .build());
    } catch (PlacementProblemException e) {
      throw new InputException(e.errors().stream().map(error -> "current.csv: " + error).toList());
    }
  }

  /** The line that people read first, in their language. */
  static String headline(QuarterInput input, MatchingEngine engine, PlacementPlan plan) {
    return input
        .texts()
        .of(
            "run.headline",
            plan.placements().size(),
            input.data().participants().size(),
            engine.opportunities().size(),
            plan.placedBound(),
            plan.gapPercent(),
            plan.stoppedBy().code());
  }
}
