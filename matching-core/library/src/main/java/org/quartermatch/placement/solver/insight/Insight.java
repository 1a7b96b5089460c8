package org.quartermatch.placement.solver.insight;

import java.util.List;
import org.quartermatch.placement.Alternative;
import org.quartermatch.placement.CapacityValue;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.solver.Outcome;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.PlanRecords;

/**
 * What can be said about a finished plan, each part computed when it is first asked for, then kept.
 * Thread-safe; deterministic.
 */
public final class Insight {
  private final Instance in;
  private final int[] assignment;
  private final Outcome outcome;
  private final Once<List<Alternative>> alternatives;
  private final Once<List<Alternative>> planB;
  private final Once<List<CapacityValue>> capacityValues;
  private final Once<Long> blockingPairs;

  /**
   * @param outcome of this very problem
   */
  public Insight(PlacementProblem problem, Outcome outcome) {
    in = new Instance(problem);
    assignment = PlanRecords.choices(in, outcome.placements());
    this.outcome = outcome;
    alternatives = new Once<>(() -> List.copyOf(new Alternatives(in, occupancy()).all()));
    planB = new Once<>(() -> List.copyOf(new Alternatives(in, occupancy()).moreCertain()));
    capacityValues = new Once<>(() -> List.copyOf(values()));
    blockingPairs = new Once<>(() -> new BlockingPairs(in, occupancy()).blockingPairs());
  }

  private Occupancy occupancy() {
    Occupancy plan = new Occupancy(in);
    for (int choice : assignment) {
      if (choice != Instance.NONE) {
        plan.add(choice);
      }
    }
    return plan;
  }

  private List<CapacityValue> values() {
    return new CapacityValues(in, new Prices(in, outcome.certificate())).all(outcome.placeValues());
  }

  public List<Alternative> alternatives() {
    return alternatives.get();
  }

  public List<Alternative> planB() {
    return planB.get();
  }

  public List<CapacityValue> capacityValues() {
    return capacityValues.get();
  }

  public long blockingPairs() {
    return blockingPairs.get();
  }

  /** What the plan would be worth without a fairness term, less what it is worth. */
  public long fairnessPenalty() {
    long worth = 0;
    for (int u = 0; u < in.units; u++) {
      worth += assignment[u] == Instance.NONE ? -in.absence[u] : in.worth[assignment[u]];
    }
    return worth - outcome.objective();
  }
}
