package org.quartermatch.placement.solver.build;

import java.util.Random;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.PlacementWeights.FairShare;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.bound.KnapsackBound;
import org.quartermatch.placement.solver.bound.LagrangianRelaxation;
import org.quartermatch.placement.solver.packed.Instance;

/** The prices that plans are made from, after some steps of both bounds. */
record PricedRun(LagrangianRelaxation relaxation, KnapsackBound bound) {
  /** Sixty people without fair shares, whose penalty the bound knows least of. */
  static Instance large(long seed) {
    Draft draft = Draft.random(new Random(seed), 60, 20, 0);
    return new Instance(
        new Draft(
                draft.participants(),
                draft.opportunities(),
                draft.providers(),
                draft.options(),
                draft.vetoes(),
                draft.weights().withPlacementWeight(10_000).withFairShare(new FairShare.None()))
            .build());
  }

  static PricedRun of(Instance in) {
    CapacityBound prices = new CapacityBound(in);
    prices.improve(60, 0, () -> false);
    LagrangianRelaxation relaxation = new LagrangianRelaxation(in, prices.grid(), prices.people());
    relaxation.openAll();
    KnapsackBound bound = new KnapsackBound(relaxation, prices);
    bound.improve(200, 0, () -> false);
    return new PricedRun(relaxation, bound);
  }
}
