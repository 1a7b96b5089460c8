package org.quartermatch.placement.solver.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

class TrialTest {
  @Test
  void takesBackAllSinceItWasKept() {
    int changed = 0;
    for (long seed = 0; seed < 100; seed++) {
      Random r = new Random(seed);
      Instance in = new Instance(RulesDraft.random(r, 20, 6, 0).build());
      Occupancy plan = new Occupancy(in);
      Plans.addSome(in, plan, r, 10);
      Trial trial = new Trial(in, plan);
      int[] before = plan.assignment();
      long objective = plan.objective();
      for (int round = 0; round < 10; round++) {
        for (int x = 0; x < 15; x++) {
          change(in, plan, trial, r.nextInt(in.choices()));
        }
        if (r.nextInt(3) == 0) {
          trial.keep();
          before = plan.assignment();
          objective = plan.objective();
        } else {
          changed += Arrays.equals(plan.assignment(), before) ? 0 : 1;
        }
        trial.takeBack();
        assertThat(plan.assignment()).as("seed %s", seed).isEqualTo(before);
        assertThat(plan.objective()).as("seed %s", seed).isEqualTo(objective);
      }
    }
    assertThat(changed).isGreaterThan(400);
  }

  /** The same unit may change several times. */
  private static void change(Instance in, Occupancy plan, Trial trial, int choice) {
    int unit = in.owner[choice];
    if (plan.of(unit) != Instance.NONE) {
      trial.remove(unit);
    }
    if (plan.fits(choice)) {
      trial.add(choice);
    }
  }
}
