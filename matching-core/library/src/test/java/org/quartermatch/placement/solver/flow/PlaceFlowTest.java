package org.quartermatch.placement.solver.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/** {@link PlaceFlow}, and what a {@link PlaceValue} says of its prices. */
class PlaceFlowTest {
  @Test
  void findsTheBestPlanAndTheLowestPrices() {
    int valuable = 0;
    for (long seed = 0; seed < 150; seed++) {
      Random r = new Random(seed);
      Draft draft = PlacesDraft.random(r, 1 + r.nextInt(6), 1 + r.nextInt(3), 2);
      Instance in = new Instance(draft.build());
      PlaceFlow flow = new PlaceFlow(PlaceNetwork.of(in).orElseThrow());
      assertThat(flow.run(() -> false)).as("seed %s", seed).isTrue();
      long best = draft.best().orElseThrow();
      assertThat(flow.objective()).as("seed %s", seed).isEqualTo(best);
      assertThat(flow.bound()).as("seed %s", seed).isEqualTo(best);
      assertThat(PlaceProof.bound(in, flow.prices())).as("seed %s", seed).isEqualTo(best);
      Occupancy plan = Plans.of(in, flow.assignment());
      assertThat(draft.violations(Plans.lines(in, plan))).as("seed %s", seed).isEmpty();
      assertThat(draft.objective(Plans.lines(in, plan))).as("seed %s", seed).isEqualTo(best);
      assertThat(plan.placed()).as("seed %s", seed).isEqualTo(flow.placed());

      List<PlaceValue> found = new ArrayList<>();
      List<PlaceValue> expected = new ArrayList<>();
      for (int j = 0; j < in.opportunities; j++) {
        String id = draft.opportunities().get(j).id();
        long more = draft.onePlaceMore(j).best().orElseThrow() - best;
        expected.add(new PlaceValue(id, more));
        found.add(new PlaceValue(id, flow.prices()[j]));
        valuable += more > 0 ? 1 : 0;
      }
      assertThat(found).as("seed %s", seed).isEqualTo(expected);
    }
    assertThat(valuable).isGreaterThan(50);
  }

  /** Many who want the same places, so that chains are long and arcs are sorted anew. */
  @Test
  void stoppedAtAnyMomentItHasAPlanAndABound() {
    Draft draft = PlacesDraft.random(new Random(5), 900, 150, 6);
    Instance in = new Instance(draft.build());
    PlaceFlow whole = new PlaceFlow(PlaceNetwork.of(in).orElseThrow());
    int[] questions = new int[1];
    whole.run(() -> questions[0]++ < 0);
    assertThat(questions[0]).isGreaterThan(5);
    assertThat(PlaceProof.bound(in, whole.prices())).isEqualTo(whole.objective());
    long before = Long.MIN_VALUE;
    for (int asked = 0; asked < questions[0]; asked++) {
      PlaceFlow flow = new PlaceFlow(PlaceNetwork.of(in).orElseThrow());
      int[] left = {asked};
      assertThat(flow.run(() -> left[0]-- == 0)).as("asked %s times", asked).isFalse();
      Occupancy plan = Plans.of(in, flow.assignment());
      assertThat(plan.violation()).as("asked %s times", asked).isZero();
      assertThat(plan.objective()).as("asked %s times", asked).isEqualTo(flow.objective());
      assertThat(plan.objective()).as("asked %s times", asked).isGreaterThanOrEqualTo(before);
      before = plan.objective();
      assertThat(flow.bound()).as("asked %s times", asked).isGreaterThan(whole.objective());
      assertThat(PlaceProof.bound(in, flow.prices()))
          .as("asked %s times", asked)
          .isBetween(whole.objective(), flow.bound());
    }
  }
}
