package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.solver.packed.Instance;

class PaidPeopleTest {
  private static final int PEOPLE = 6;

  /** Hidden choices that come to count are compared with people counted anew with them. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void oneMoreIsPaidForExactlyWhereCountingAnewSaysSo(long seed) {
    Random random = new Random(seed);
    int more = 0;
    int same = 0;
    for (int round = 0; round < 200; round++) {
      Instance in = instance(random);
      boolean[] hidden = new boolean[in.choices()];
      for (int c = 0; c < hidden.length; c++) {
        hidden[c] = random.nextInt(3) == 0;
      }
      PaidPeople paid = new PaidPeople(in, c -> !hidden[c]);
      for (int j = 0; j < in.opportunities; j++) {
        assertThat(paid.at(j)).as("seed %s", seed).isEqualTo(mostPaid(in, hidden, j));
      }
      for (int c = 0; c < hidden.length; c++) {
        if (hidden[c]) {
          int j = in.opportunity[c];
          boolean allows = paid.allowsMoreWith(in.owner[c], j, in.hours[c]);
          hidden[c] = false;
          boolean expected = mostPaid(in, hidden, j) > paid.at(j);
          hidden[c] = true;
          assertThat(allows).as("seed %s, choice %s", seed, c).isEqualTo(expected);
          more += allows ? 1 : 0;
          same += allows ? 0 : 1;
        }
      }
    }
    assertThat(List.of(more, same)).as("seed %s: both happen", seed).allMatch(it -> it > 20);
  }

  /** The same where several come with other hours at once. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void severalMoreArePaidForExactlyWhereCountingAnewSaysSo(long seed) {
    Random random = new Random(seed);
    int more = 0;
    int same = 0;
    for (int round = 0; round < 300; round++) {
      Instance in = instance(random);
      boolean[] hidden = new boolean[in.choices()];
      for (int c = 0; c < hidden.length; c++) {
        hidden[c] = random.nextInt(2) == 0;
      }
      PaidPeople paid = new PaidPeople(in, c -> !hidden[c]);
      int j = random.nextInt(in.opportunities);
      boolean[] then = hidden.clone();
      Map<Integer, Integer> hours = new HashMap<>();
      for (int c = 0; c < hidden.length; c++) {
        if (hidden[c] && in.opportunity[c] == j && random.nextInt(3) == 0) {
          then[c] = false;
          hours.merge(in.owner[c], in.hours[c], Math::min);
        }
      }
      boolean allows = paid.allowsMoreWith(j, hours);
      assertThat(allows)
          .as("seed %s, round %s", seed, round)
          .isEqualTo(mostPaid(in, then, j) > paid.at(j));
      more += allows ? 1 : 0;
      same += allows || hours.size() < 2 ? 0 : 1;
    }
    assertThat(List.of(more, same)).as("seed %s: both happen", seed).allMatch(it -> it > 20);
  }

  /** Of all sets of people, the largest whose least hours the budget and the places allow. */
  private static int mostPaid(Instance in, boolean[] hidden, int opportunity) {
    if (in.budget[opportunity] == Long.MAX_VALUE) {
      return in.places[opportunity];
    }
    int most = 0;
    for (int set = 0; set < 1 << PEOPLE; set++) {
      long hours = 0;
      boolean can = Integer.bitCount(set) <= in.places[opportunity];
      for (int u = 0; u < PEOPLE; u++) {
        if ((set >> u & 1) == 1) {
          int least = Integer.MAX_VALUE;
          for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
            if (in.opportunity[c] == opportunity && !hidden[c]) {
              least = Math.min(least, in.hours[c]);
            }
          }
          can &= least != Integer.MAX_VALUE;
          hours += least;
        }
      }
      if (can && hours <= in.budget[opportunity]) {
        most = Math.max(most, Integer.bitCount(set));
      }
    }
    return most;
  }

  private static Instance instance(Random random) {
    PlacementProblem.Builder problem = PlacementProblem.builder();
    List<String> ids = new ArrayList<>();
    for (int j = 0; j < 2; j++) {
      ids.add("o" + j);
      PlacementOpportunity.Builder opportunity =
          PlacementOpportunity.builder("o" + j).places(1 + random.nextInt(5));
      if (j == 0 || random.nextBoolean()) {
        opportunity.budgetQuarterHours(8 + random.nextInt(40));
      }
      problem.opportunity(opportunity.build());
    }
    for (int i = 0; i < PEOPLE; i++) {
      problem.participant(PlacementParticipant.of("p" + i));
      for (String id : ids) {
        int least = random.nextInt(12);
        problem.option(
            PlacementOption.builder("p" + i, id)
                .points(1)
                .minimumQuarterHours(least)
                .agreedQuarterHours(least + random.nextInt(6))
                .build());
      }
    }
    return new Instance(problem.build());
  }
}
