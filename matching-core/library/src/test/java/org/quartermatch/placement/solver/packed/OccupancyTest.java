package org.quartermatch.placement.solver.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.RulesDraft;

class OccupancyTest {
  @Test
  void returnsToWhereItWas() {
    Random r = new Random(11);
    Instance in = new Instance(Draft.random(r, 20, 8, 0).build());
    Occupancy plan = new Occupancy(in);
    long objective = plan.objective();
    for (int round = 0; round < 50; round++) {
      for (int i = 0; i < in.units; i++) {
        int size = in.firstChoice[i + 1] - in.firstChoice[i];
        if (size > 0) {
          plan.add(in.firstChoice[i] + r.nextInt(size));
        }
      }
      for (int i = 0; i < in.units; i++) {
        if (plan.of(i) != Instance.NONE) {
          plan.remove(i);
        }
      }
      assertThat(plan.violation()).isZero();
      assertThat(plan.objective()).isEqualTo(objective);
    }
  }

  @Test
  void returnsToWhereItWasWithAllRules() {
    Random r = new Random(11);
    Instance in = new Instance(RulesDraft.random(r, 20, 8, 0).build());
    Occupancy plan = new Occupancy(in);
    long objective = plan.objective();
    for (int round = 0; round < 50; round++) {
      for (int u = 0; u < in.units; u++) {
        int size = in.firstChoice[u + 1] - in.firstChoice[u];
        if (size > 0) {
          plan.add(in.firstChoice[u] + r.nextInt(size));
        }
      }
      for (int u = 0; u < in.units; u++) {
        if (plan.of(u) != Instance.NONE) {
          plan.remove(u);
        }
      }
      assertThat(plan.violation()).isZero();
      assertThat(plan.minima.missing()).isZero();
      assertThat(plan.objective()).isEqualTo(objective);
    }
  }

  @Test
  void whatCanNeverBeTakenIsNoChoice() {
    for (long seed = 0; seed < 100; seed++) {
      Instance in = new Instance(RulesDraft.random(new Random(seed), 12, 5, 0).build());
      Occupancy nobody = new Occupancy(in);
      for (int c = 0; c < in.choices(); c++) {
        assertThat(nobody.fits(c)).as("seed %s, choice %s", seed, c).isTrue();
      }
    }
  }
}
