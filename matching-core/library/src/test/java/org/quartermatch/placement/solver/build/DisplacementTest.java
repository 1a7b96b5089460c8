package org.quartermatch.placement.solver.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.build.Displacement.Room;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

class DisplacementTest {
  @Test
  void roomIsRoomAndCostsWhatItSays() {
    Map<Capacity, Integer> lacked = new EnumMap<>(Capacity.class);
    int none = 0;
    for (long seed = 0; seed < 150; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 20, 6, 0.03);
      if (!PinCheck.errors(draft.build()).isEmpty()) {
        continue;
      }
      Instance in = new Instance(draft.build());
      Occupancy plan = Plans.ofPins(in);
      Plans.addSome(in, plan, r, 300);
      int[] before = plan.assignment();
      for (int c = 0; c < in.choices(); c++) {
        if (plan.of(in.owner[c]) != Instance.NONE) {
          continue;
        }
        Room room = new Displacement(in, plan).roomFor(c);
        assertThat(plan.assignment()).as("seed %s, choice %s", seed, c).isEqualTo(before);
        if (room == null) {
          none++;
          assertThat(plan.fits(c) && plan.minima.keeps(c))
              .as("seed %s, choice %s", seed, c)
              .isFalse();
          continue;
        }
        check(in, before, c, room, seed);
        room.lacking().forEach(capacity -> lacked.merge(capacity, 1, Integer::sum));
      }
    }
    assertThat(none).isGreaterThan(50);
    for (Capacity capacity :
        new Capacity[] {
          Capacity.PLACES,
          Capacity.HOURS_BUDGET,
          Capacity.CHILDCARE_PLACES,
          Capacity.CONTACTS,
          Capacity.SUPPORT_PLACES,
          Capacity.HOUSEHOLD
        }) {
      assertThat(lacked.getOrDefault(capacity, 0)).as("%s", capacity).isGreaterThan(5);
    }
  }

  private static void check(Instance in, int[] before, int choice, Room room, long seed) {
    Occupancy plan = Plans.of(in, before);
    long missing = plan.minima.missing();
    long objective = plan.objective();
    assertThat(room.lacking().isEmpty()).as("seed %s", seed).isEqualTo(plan.fits(choice));
    for (int unit : room.putOut()) {
      assertThat(in.pinned[unit]).as("seed %s", seed).isEqualTo(Instance.NONE);
      plan.remove(unit);
    }
    assertThat(plan.fits(choice)).as("seed %s, choice %s", seed, choice).isTrue();
    plan.add(choice);
    assertThat(plan.minima.missing()).as("seed %s", seed).isLessThanOrEqualTo(missing);
    assertThat(plan.violation()).as("seed %s", seed).isEqualTo(plan.minima.missing());
    assertThat(objective - plan.objective()).as("seed %s", seed).isEqualTo(room.loss());
  }
}
