package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.packed.Instance;

class CandidatesTest {
  /** All choices of each opportunity, those of one owner together, and what they say. */
  private static void check(Instance in, Candidates candidates, int grid, long seed) {
    for (int j = 0; j < in.opportunities; j++) {
      int job = j;
      int from = candidates.first[j];
      assertThat(Arrays.copyOfRange(candidates.choice, from, from + candidates.size(j)))
          .as("seed %s", seed)
          .containsExactlyInAnyOrder(
              IntStream.range(0, in.choices()).filter(c -> in.opportunity[c] == job).toArray());
      Set<Integer> owners = new HashSet<>();
      for (int x = from; x < candidates.first[j + 1]; x++) {
        int c = candidates.choice[x];
        assertThat(candidates.owner[x]).as("seed %s", seed).isEqualTo(in.owner[c]);
        assertThat(candidates.hours[x]).as("seed %s", seed).isEqualTo(in.hours[c]);
        assertThat(candidates.gain[x])
            .as("seed %s", seed)
            .isEqualTo((in.worth[c] + in.absence[in.owner[c]]) << grid);
        boolean next = x == from || in.owner[c] != candidates.owner[x - 1];
        assertThat(owners.add(in.owner[c])).as("seed %s", seed).isEqualTo(next);
      }
    }
  }

  @Test
  void standByOpportunityAndThoseWhoMatterInFront() {
    int behind = 0;
    for (long seed = 0; seed < 100; seed++) {
      Random r = new Random(seed);
      Instance in = new Instance(RulesDraft.random(r, 20, 6, 0).build());
      int grid = r.nextInt(11);
      Candidates candidates = new Candidates(in, grid);
      check(in, candidates, grid, seed);
      for (int round = 0; round < 20; round++) {
        behind += bringForward(candidates, r.nextInt(in.opportunities), r, seed);
        check(in, candidates, grid, seed);
      }
    }
    assertThat(behind).isGreaterThan(1_000);
  }

  /** How many stay behind. */
  private static int bringForward(Candidates of, int j, Random r, long seed) {
    int from = of.first[j];
    int size = of.size(j);
    long[] reduced = new long[size];
    // clearly above or below: how much below is still near enough is no matter here
    Arrays.setAll(reduced, x -> r.nextInt(4) == 0 ? 1 : -of.dearest - 1);
    int[] group = IntStream.range(0, size).filter(x -> r.nextInt(5) == 0).toArray();
    Set<Integer> matter = new HashSet<>();
    for (int x = 0; x < size; x++) {
      int position = x;
      if (reduced[x] > 0 || Arrays.stream(group).anyMatch(g -> g == position)) {
        matter.add(of.owner[from + x]);
      }
    }
    int[] choices = Arrays.stream(group).map(x -> of.choice[from + x]).toArray();
    int[] moved = of.bringForward(j, reduced, group);
    assertThat(Arrays.stream(moved).map(x -> of.choice[from + x]).toArray())
        .as("seed %s", seed)
        .containsExactlyInAnyOrder(choices);
    for (int x = 0; x < size; x++) {
      assertThat(x < of.front[j])
          .as("seed %s", seed)
          .isEqualTo(matter.contains(of.owner[from + x]));
    }
    return size - of.front[j];
  }

  @Test
  void highestIsWhatTheBestChoiceGains() {
    for (long seed = 0; seed < 50; seed++) {
      Instance in = new Instance(RulesDraft.random(new Random(seed), 12, 4, 0).build());
      Candidates candidates = new Candidates(in, 3);
      long dearest = 0;
      for (int i = 0; i < in.units; i++) {
        long most = 0;
        for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
          most = Math.max(most, 8 * (in.worth[c] + in.absence[i]));
        }
        assertThat(candidates.highest[i]).as("seed %s", seed).isEqualTo(most);
        dearest = Math.max(dearest, most);
      }
      assertThat(candidates.dearest).as("seed %s", seed).isEqualTo(dearest);
    }
  }
}
