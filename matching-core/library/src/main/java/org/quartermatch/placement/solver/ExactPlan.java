package org.quartermatch.placement.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementPlan.StoppedBy;
import org.quartermatch.placement.PlacementProgress.Phase;
import org.quartermatch.placement.Unplaced;
import org.quartermatch.placement.solver.build.PlanCompletion;
import org.quartermatch.placement.solver.flow.CapacityMatching;
import org.quartermatch.placement.solver.flow.PlaceFlow;
import org.quartermatch.placement.solver.flow.PlaceNetwork;
import org.quartermatch.placement.solver.flow.PlaceProof;
import org.quartermatch.placement.solver.flow.PlaceValue;
import org.quartermatch.placement.solver.insight.UnplacedReasons;
import org.quartermatch.placement.solver.packed.CareRule;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.PlanRecords;

/**
 * A run where nothing but places can run short: the optimum by {@link PlaceFlow}, no search. It is
 * called the optimum only after {@link PlaceProof} has found the bound equal to the objective, both
 * computed anew. Stopped before its end, it has a plan that nothing can be added to, and the bound
 * that the prices prove so far.
 */
final class ExactPlan {
  private final PlaceNetwork network;
  private final Instance in;
  private final RunClock clock;

  ExactPlan(PlaceNetwork network, RunClock clock) {
    this.network = network;
    in = network.in;
    this.clock = clock;
  }

  Outcome run() {
    PlaceFlow flow = new PlaceFlow(network);
    tell(flow, Phase.BOUND);
    boolean complete =
        flow.run(
            () -> {
              tell(flow, Phase.BOUND);
              return clock.isOver();
            });
    // asked again below, it could say otherwise
    boolean cancelled = clock.isCancelled();
    tell(flow, Phase.FINISH);
    Occupancy plan = new Occupancy(in);
    for (int choice : flow.assignment()) {
      if (choice != Instance.NONE) {
        plan.add(choice);
      }
    }
    PlanCompletion completion = new PlanCompletion(in, plan);
    if (!complete) {
      completion.fill();
    }
    completion.restoreHours();
    long[] prices = flow.prices();
    long bound = PlaceProof.bound(in, prices);
    long objective = plan.objective();
    if (plan.violation() > 0 || objective > bound || (complete && objective < bound)) {
      throw new IllegalStateException(
          "the flow is not proved: violation "
              + plan.violation()
              + ", objective "
              + objective
              + ", bound "
              + bound);
    }
    List<PlaceValue> placeValues = complete ? placeValues(plan, prices) : List.of();
    PlacementCertificate certificate = PlaceProof.certificate(in, prices);
    List<Unplaced> unplaced = new UnplacedReasons(in, plan, certificate).all();
    return new Outcome(
        PlanRecords.placements(in, plan),
        unplaced,
        objective,
        bound,
        placedBound(plan.placed()),
        0,
        0,
        objective == bound
            ? StoppedBy.OPTIMUM
            : cancelled ? StoppedBy.CANCELLED : StoppedBy.SECONDS,
        certificate,
        placeValues,
        clock.finish(objective, bound, plan.placed(), 0));
  }

  private void tell(PlaceFlow flow, Phase phase) {
    clock.tell(phase, flow.objective(), flow.bound(), flow.placed(), 0);
  }

  private int placedBound(int placed) {
    int[][] adjacency = new int[in.units][];
    int placeable = 0;
    for (int i = 0; i < in.units; i++) {
      int from = in.firstChoice[i];
      int to = in.firstChoice[i + 1];
      placeable += from < to ? 1 : 0;
      adjacency[i] = Arrays.copyOfRange(in.opportunity, from, to);
    }
    return placed == placeable ? placed : CapacityMatching.maximum(adjacency, in.places);
  }

  private List<PlaceValue> placeValues(Occupancy plan, long[] prices) {
    long[] values = prices.clone();
    addWhereThereIsNoPlace(plan, prices, values);
    List<PlaceValue> listed = new ArrayList<>(values.length);
    for (int j = 0; j < values.length; j++) {
      listed.add(new PlaceValue(in.problem.opportunities().get(j).id(), values[j]));
    }
    return listed;
  }

  /** An opportunity without any place has no choices, but a first one would be worth something. */
  private void addWhereThereIsNoPlace(Occupancy plan, long[] prices, long[] values) {
    if (Arrays.stream(in.places).allMatch(places -> places > 0)) {
      return;
    }
    List<PlacementOption> options = in.options;
    int next = 0;
    for (int i = 0; i < in.units; i++) {
      int choice = plan.of(i);
      long now =
          choice == Instance.NONE
              ? -in.absence[i]
              : in.worth[choice] - prices[in.opportunity[choice]];
      String id = in.name(i);
      for (; next < options.size() && options.get(next).participantId().equals(id); next++) {
        PlacementOption option = options.get(next);
        int j = in.opportunityNumber(option.opportunityId());
        if (in.places[j] == 0
            && in.pinned[i] == Instance.NONE
            && option.minimumQuarterHours() <= in.budget[j]
            && CareRule.suffices(in, option)
            && !in.vetoes.forbids(option)) {
          long worth = in.worthOf(in.participant(i), option);
          values[j] = Math.max(values[j], worth - now);
        }
      }
    }
  }
}
