package org.quartermatch.placement.solver.moves;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;
import org.quartermatch.placement.solver.packed.Occupancy;

/** The score of {@link PlacementConstraints}, kept up to date by an {@link Occupancy}. */
public final class PlacementScore
    implements IncrementalScoreCalculator<WorkingPlan, HardSoftLongScore> {
  private @Nullable Occupancy occupancy;

  /** For OptaPlanner. */
  public PlacementScore() {}

  private Occupancy occupancy() {
    if (occupancy == null) {
      throw new IllegalStateException("no working plan yet");
    }
    return occupancy;
  }

  @Override
  public void resetWorkingSolution(WorkingPlan plan) {
    Occupancy fresh = new Occupancy(plan.facts().instance());
    for (Decision decision : plan.getDecisions()) {
      Choice choice = decision.choice();
      if (choice != null) {
        fresh.add(choice.number());
      }
    }
    occupancy = fresh;
    plan.setOccupancy(fresh);
  }

  @Override
  public void beforeVariableChanged(Object entity, String variable) {
    Decision decision = (Decision) entity;
    if (decision.choice() != null) {
      occupancy().remove(decision.number());
    }
  }

  @Override
  public void afterVariableChanged(Object entity, String variable) {
    Choice choice = ((Decision) entity).choice();
    if (choice != null) {
      occupancy().add(choice.number());
    }
  }

  @Override
  public HardSoftLongScore calculateScore() {
    return HardSoftLongScore.of(-occupancy().violation(), occupancy().objective());
  }

  @Override
  public void beforeEntityAdded(Object entity) {
    throw new UnsupportedOperationException("the units of a plan are fixed");
  }

  @Override
  public void afterEntityAdded(Object entity) {
    throw new UnsupportedOperationException("the units of a plan are fixed");
  }

  @Override
  public void beforeEntityRemoved(Object entity) {
    throw new UnsupportedOperationException("the units of a plan are fixed");
  }

  @Override
  public void afterEntityRemoved(Object entity) {
    throw new UnsupportedOperationException("the units of a plan are fixed");
  }
}
