package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

class CapacitiesTest {
  /** People and hours of one group. */
  private record Group(int people, int hours) {}

  /** Everything that some of those who could come, each once, would take within the budget. */
  private static Set<Group> groups(Instance in, int j) {
    Set<Group> groups = new HashSet<>(Set.of(new Group(0, 0)));
    for (int i = 0; i < in.units; i++) {
      for (Group group : Set.copyOf(groups)) {
        for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
          if (in.opportunity[c] == j && group.hours + in.hours[c] <= in.budget[j]) {
            groups.add(new Group(group.people + in.people[i], group.hours + in.hours[c]));
          }
        }
      }
    }
    return groups;
  }

  private static int[] choicesAt(Instance in, int j) {
    return IntStream.range(0, in.choices()).filter(c -> in.opportunity[c] == j).toArray();
  }

  @Test
  void areNoMoreThanWhatCanBeUsedAtAll() {
    int lowered = 0;
    int fewer = 0;
    int never = 0;
    for (long seed = 0; seed < 100; seed++) {
      Random r = new Random(seed);
      Instance in = new Instance(Draft.random(r, 1 + r.nextInt(10), 4, 0).build());
      Capacities of = new Capacities(in);
      for (int j = 0; j < in.opportunities; j++) {
        Set<Group> groups = groups(in, j);
        int people = groups.stream().mapToInt(Group::people).max().orElseThrow();
        assertThat(of.capacity[j])
            .as("seed %s, opportunity %s", seed, j)
            .isEqualTo(Math.min(in.places[j], people));
        fewer += people < in.places[j] ? 1 : 0;
        long most = 0;
        for (int c : choicesAt(in, j)) {
          most = Math.max(most, in.worth[c] + in.absence[in.owner[c]]);
        }
        assertThat(of.highest[j]).as("seed %s, opportunity %s", seed, j).isEqualTo(most);
        boolean priced = in.budget[j] < Long.MAX_VALUE && agreedHours(in, j) > in.budget[j];
        if (priced) {
          int hours = groups.stream().mapToInt(Group::hours).max().orElseThrow();
          assertThat(of.capacity[of.hoursFrom + j])
              .as("seed %s, opportunity %s", seed, j)
              .isEqualTo(hours);
          lowered += hours < in.budget[j] ? 1 : 0;
        } else {
          assertThat(of.highest[of.hoursFrom + j]).as("seed %s, opp %s", seed, j).isZero();
          never++;
        }
      }
      for (int care = 0; care < in.carePlaces.length; care++) {
        int place = care;
        long children = Arrays.stream(in.seatCare).filter(k -> k == place).count();
        assertThat(of.capacity[of.careFrom + care])
            .as("seed %s", seed)
            .isEqualTo(Math.min(in.carePlaces[care], children));
      }
    }
    assertThat(lowered).isGreaterThan(40);
    assertThat(fewer).isGreaterThan(40);
    assertThat(never).isGreaterThan(40);
  }

  /** If everybody who could come took the most hours. */
  private static long agreedHours(Instance in, int j) {
    long sum = 0;
    for (int i = 0; i < in.units; i++) {
      int most = 0;
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        most = in.opportunity[c] == j ? Math.max(most, in.hours[c]) : most;
      }
      sum += most;
    }
    return sum;
  }

  @Test
  void noPlanUsesMoreAlsoWithTandems() {
    for (long seed = 0; seed < 200; seed++) {
      Random r = new Random(seed);
      Instance in = new Instance(RulesDraft.random(r, 20, 6, 0).build());
      Capacities of = new Capacities(in);
      Occupancy plan = new Occupancy(in);
      Plans.addSome(in, plan, r, 200);
      for (int j = 0; j < in.opportunities; j++) {
        assertThat((long) plan.people.at(j))
            .as("seed %s", seed)
            .isLessThanOrEqualTo(of.capacity[j]);
        if (of.highest[of.hoursFrom + j] > 0) {
          assertThat(in.budget[j] - plan.hours.free(j))
              .as("seed %s", seed)
              .isLessThanOrEqualTo(of.capacity[of.hoursFrom + j]);
        }
      }
      for (int care = 0; care < in.carePlaces.length; care++) {
        assertThat((long) plan.care.used(care))
            .as("seed %s", seed)
            .isLessThanOrEqualTo(of.capacity[of.careFrom + care]);
      }
    }
  }

  /** Of two who come together each needs half of their hours. */
  @Test
  void tandemCountsAsTwoPeople() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .opportunity(
                PlacementOpportunity.builder("o").places(4).budgetQuarterHours(130).build())
            .tandem(new Tandem("a", "b"))
            .participant(PlacementParticipant.of("c"))
            .option(PlacementOption.builder("c", "o").agreedQuarterHours(30).build());
    for (String id : new String[] {"a", "b"}) {
      builder
          .participant(PlacementParticipant.of(id))
          .option(
              PlacementOption.builder(id, "o")
                  .agreedQuarterHours(60)
                  .minimumQuarterHours(40)
                  .build());
    }
    Capacities of = new Capacities(new Instance(builder.build()));
    assertThat(of.capacity[0]).isEqualTo(3);
    assertThat(of.capacity[of.hoursFrom]).isEqualTo(120);
  }

  /** At the highest price of an hour even the shortest work costs all that it gains. */
  @Test
  void nobodyWantsToPayTheHighestPriceOfAnHour() {
    PlacementProblem problem =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.builder("o").places(5).budgetQuarterHours(70).build())
            .participant(PlacementParticipant.of("a"))
            .participant(PlacementParticipant.of("b"))
            .option(PlacementOption.builder("a", "o").agreedQuarterHours(40).points(7_000).build())
            .option(PlacementOption.builder("b", "o").agreedQuarterHours(60).points(9_000).build())
            .build();
    Instance in = new Instance(problem);
    Capacities of = new Capacities(in);
    assertThat(of.capacity[0]).isEqualTo(1);
    assertThat(of.capacity[of.hoursFrom]).isEqualTo(60);
    for (int c = 0; c < in.choices(); c++) {
      assertThat(of.highest[of.hoursFrom] * in.hours[c]).isGreaterThan(in.worth[c]);
    }
  }
}
