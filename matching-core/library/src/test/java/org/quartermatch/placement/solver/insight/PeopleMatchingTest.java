package org.quartermatch.placement.solver.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

class PeopleMatchingTest {
  private static final int PEOPLE = 12;
  private static final int OPPORTUNITIES = 7;

  /** More people than places, few choices: most searches end without any room. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void matchesAsManyAsTheWorstWayOfFindingOut(long seed) {
    Random random = new Random(seed);
    int gains = 0;
    for (int round = 0; round < 200; round++) {
      Instance in = instance(random);
      boolean[] hidden = new boolean[in.choices()];
      for (int c = 0; c < hidden.length; c++) {
        hidden[c] = random.nextInt(4) == 0;
      }
      PeopleMatching matching = PeopleMatching.maximum(in, plan(in, hidden, random), hidden);
      int most = most(in, hidden);
      assertThat(matching.size()).as("seed %s, round %s", seed, round).isEqualTo(most);
      for (int c = 0; c < hidden.length; c++) {
        if (hidden[c]) {
          IntList choice = new IntList();
          choice.add(c);
          boolean gains1 = matching.gains(in.owner[c], choice);
          assertThat(
                  matching.isReached(in.owner[c])
                      && matching.leadsToFree(in.owner[c], in.opportunity[c]))
              .isEqualTo(gains1);
          hidden[c] = false;
          assertThat(gains1).as("seed %s, choice %s", seed, c).isEqualTo(most(in, hidden) > most);
          hidden[c] = true;
          gains += gains1 ? 1 : 0;
        }
      }
    }
    assertThat(gains).as("seed %s: some choices gain", seed).isPositive();
  }

  /** Choices of several at once, by which one may be reached, and another may go on. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void severalGainExactlyWhereTheWorstWayOfFindingOutSaysSo(long seed) {
    Random random = new Random(seed);
    int gains = 0;
    int together = 0;
    int none = 0;
    for (int round = 0; round < 300; round++) {
      Instance in = instance(random);
      boolean[] hidden = new boolean[in.choices()];
      for (int c = 0; c < hidden.length; c++) {
        hidden[c] = random.nextInt(3) == 0;
      }
      PeopleMatching matching = PeopleMatching.maximum(in, plan(in, hidden, random), hidden);
      boolean[] then = hidden.clone();
      Map<Integer, IntList> workOf = new HashMap<>();
      boolean anyAlone = false;
      for (int c = 0; c < hidden.length; c++) {
        if (hidden[c] && random.nextInt(3) == 0) {
          then[c] = false;
          workOf.computeIfAbsent(in.owner[c], it -> new IntList()).add(in.opportunity[c]);
          anyAlone |= matching.leadsToFree(c) && matching.isReached(in.owner[c]);
        }
      }
      boolean isMore = matching.gains(workOf);
      assertThat(isMore)
          .as("seed %s, round %s", seed, round)
          .isEqualTo(most(in, then) > matching.size());
      gains += isMore ? 1 : 0;
      together += isMore && !anyAlone ? 1 : 0;
      none += isMore || workOf.isEmpty() ? 0 : 1;
    }
    assertThat(gains).as("seed %s: some gain", seed).isPositive();
    assertThat(together).as("seed %s: some only together", seed).isPositive();
    assertThat(none).as("seed %s: some gain nothing", seed).isPositive();
  }

  /** A plan of whoever comes first, in a random order. */
  private static Occupancy plan(Instance in, boolean[] hidden, Random random) {
    Occupancy plan = new Occupancy(in);
    for (int c = 0; c < hidden.length; c++) {
      if (!hidden[c] && plan.of(in.owner[c]) == Instance.NONE && random.nextInt(3) == 0) {
        if (plan.fits(c)) {
          plan.add(c);
        }
      }
    }
    return plan;
  }

  /** Over all subsets of places taken: the most people of the first i, i growing. */
  private static int most(Instance in, boolean[] hidden) {
    int[] radix = new int[OPPORTUNITIES];
    int states = 1;
    for (int j = 0; j < OPPORTUNITIES; j++) {
      radix[j] = states;
      states *= in.places[j] + 1;
    }
    int[] best = new int[states];
    Arrays.fill(best, -1);
    best[0] = 0;
    for (int u = 0; u < PEOPLE; u++) {
      int[] next = best.clone();
      for (int state = 0; state < states; state++) {
        for (int c = in.firstChoice[u]; best[state] >= 0 && c < in.firstChoice[u + 1]; c++) {
          int j = in.opportunity[c];
          if (!hidden[c] && state / radix[j] % (in.places[j] + 1) < in.places[j]) {
            next[state + radix[j]] = Math.max(next[state + radix[j]], best[state] + 1);
          }
        }
      }
      best = next;
    }
    return Arrays.stream(best).max().orElse(0);
  }

  private static Instance instance(Random random) {
    PlacementProblem.Builder problem = PlacementProblem.builder();
    for (int j = 0; j < OPPORTUNITIES; j++) {
      problem.opportunity(PlacementOpportunity.of("o" + j, 1 + random.nextInt(2)));
    }
    for (int i = 0; i < PEOPLE; i++) {
      problem.participant(PlacementParticipant.of("p" + i));
      for (int j = 0; j < OPPORTUNITIES; j++) {
        if (random.nextInt(OPPORTUNITIES) < 2) {
          problem.option(PlacementOption.builder("p" + i, "o" + j).points(1).build());
        }
      }
    }
    return new Instance(problem.build());
  }
}
