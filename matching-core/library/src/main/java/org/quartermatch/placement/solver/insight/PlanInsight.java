package org.quartermatch.placement.solver.insight;

import java.util.List;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementCapacity;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementPlan.Alternative;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.solver.flow.PlaceValue;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.PlanRecords;

/**
 * What can be said of a finished plan, each part computed when it is first asked for, then kept.
 * Thread-safe; deterministic.
 */
public final class PlanInsight implements PlacementPlan.Insight {
  private final PlacementCertificate certificate;
  private final List<PlaceValue> exactValues;
  private final long objective;
  private final Once<Instance> instance;
  private final Once<int[]> assignment;
  private final Once<List<Alternative>> alternatives;
  private final Once<List<Alternative>> planB;
  private final Once<List<PlacementCapacity.Value>> capacityValues;
  private final Once<Long> blockingPairs;

  /**
   * @param placements of a plan of this very problem
   * @param certificate that proves the plan's bound
   * @param exactValues by opportunity; empty where the plan is not the optimum found exactly
   * @param objective of the plan
   */
  public PlanInsight(
      PlacementProblem problem,
      List<Placement> placements,
      PlacementCertificate certificate,
      List<PlaceValue> exactValues,
      long objective) {
    this.certificate = certificate;
    this.exactValues = exactValues;
    this.objective = objective;
    instance = new Once<>(() -> new Instance(problem));
    assignment = new Once<>(() -> PlanRecords.choices(instance.get(), placements));
    alternatives =
        new Once<>(() -> List.copyOf(new Alternatives(instance.get(), occupancy()).all()));
    planB =
        new Once<>(() -> List.copyOf(new Alternatives(instance.get(), occupancy()).moreCertain()));
    capacityValues = new Once<>(() -> List.copyOf(values()));
    blockingPairs = new Once<>(() -> new BlockingPairs(instance.get(), occupancy()).count());
  }

  private Occupancy occupancy() {
    Occupancy plan = new Occupancy(instance.get());
    for (int choice : assignment.get()) {
      if (choice != Instance.NONE) {
        plan.add(choice);
      }
    }
    return plan;
  }

  private List<PlacementCapacity.Value> values() {
    Instance in = instance.get();
    return new CapacityValues(in, new Prices(in, certificate)).all(exactValues);
  }

  @Override
  public List<Alternative> alternatives() {
    return alternatives.get();
  }

  @Override
  public List<Alternative> planB() {
    return planB.get();
  }

  @Override
  public List<PlacementCapacity.Value> capacityValues() {
    return capacityValues.get();
  }

  @Override
  public long blockingPairs() {
    return blockingPairs.get();
  }

  /** What the plan would be worth without a fairness term, less what it is worth. */
  @Override
  public long fairnessPenalty() {
    Instance in = instance.get();
    int[] choices = assignment.get();
    long worth = 0;
    for (int u = 0; u < in.units; u++) {
      worth += choices[u] == Instance.NONE ? -in.absence[u] : in.worth[choices[u]];
    }
    return worth - objective;
  }
}
