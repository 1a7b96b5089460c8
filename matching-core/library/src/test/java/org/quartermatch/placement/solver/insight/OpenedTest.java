package org.quartermatch.placement.solver.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.placement.solver.insight.Gains.Possible;

/** What is passed over because it is plain that it gains nothing, gains nothing if it is made. */
class OpenedTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_900L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 100);
  private static final PlacementLimits SHORT = PlacementLimits.DEFAULT.steps(100);
  private static final int OPPORTUNITIES = 7;

  private static PlacementOption option(Random random, String person, String work) {
    int least = 4 * (1 + random.nextInt(8));
    return PlacementOption.builder(person, work)
        .points(1 + random.nextInt(100))
        .minimumQuarterHours(least)
        .agreedQuarterHours(least + 4 * random.nextInt(4))
        .build();
  }

  /** Sometimes with more people than all ways are tried for. */
  private static PlacementProblem problem(Random random, Set<List<String>> there) {
    int people = random.nextInt(3) == 0 ? 20 : 8;
    PlacementProblem.Builder problem = PlacementProblem.builder();
    for (int k = 0; k < 3; k++) {
      PlacementCompany company = PlacementCompany.of("k" + k);
      problem.company(random.nextInt(3) == 0 ? company : company.withContacts(random.nextInt(4)));
    }
    for (int j = 0; j < OPPORTUNITIES; j++) {
      PlacementOpportunity.Builder work =
          PlacementOpportunity.builder("o" + j).places(1 + random.nextInt(3));
      if (random.nextBoolean()) {
        work.companyId("k" + random.nextInt(3));
      }
      if (random.nextInt(3) == 0) {
        work.budgetQuarterHours(8 + random.nextInt(80));
      }
      problem.opportunity(work.build());
    }
    for (int i = 0; i < people; i++) {
      String id = "p" + i;
      PlacementParticipant.Builder person = PlacementParticipant.builder(id);
      if (random.nextInt(4) == 0) {
        person.current(
            new Current(
                "o" + random.nextInt(OPPORTUNITIES), Optional.empty(), random.nextBoolean()));
      }
      problem.participant(person.build());
      for (int j = 0; j < OPPORTUNITIES; j++) {
        if (random.nextInt(OPPORTUNITIES) < 2) {
          problem.option(option(random, id, "o" + j));
          there.add(List.of(id, "o" + j));
        }
        if (random.nextInt(20) == 0) {
          problem.veto(new Veto(id, "o" + j));
        }
      }
    }
    return problem.build();
  }

  /** Options of some people at work that they could not do. */
  private static List<PlacementOption> more(
      Random random, PlacementProblem problem, Set<List<String>> there) {
    List<PlacementOption> more = new ArrayList<>();
    int concerned = 1 + random.nextInt(6);
    for (int x = 0; x < concerned; x++) {
      String id = problem.participants().get(random.nextInt(problem.participants().size())).id();
      for (int j = 0; j < OPPORTUNITIES; j++) {
        if (random.nextInt(4) == 0 && there.add(List.of(id, "o" + j))) {
          more.add(option(random, id, "o" + j));
        }
      }
    }
    more.forEach(it -> there.remove(List.of(it.participantId(), it.opportunityId())));
    return more;
  }

  @Test
  void whatIsPassedOverGainsNothing() {
    int passedOver = 0;
    int gaining = 0;
    Set<Integer> sizes = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed;
      Random random = new Random(seed);
      Set<List<String>> there = new HashSet<>();
      PlacementProblem problem = problem(random, there);
      PlacementPlan plan = PlacementSolver.solve(problem, SHORT);
      Gains gains = new Gains(plan);
      for (int x = 0; x < 20; x++) {
        List<PlacementOption> more = more(random, problem, there);
        WhatIf change = WhatIf.options(more);
        boolean hopeful =
            gains.mightGain(
                more.stream()
                    .map(
                        it ->
                            new Possible(it.participantId(), it.opportunityId(), () -> List.of(it)))
                    .toList());
        int placedMore = gains.of(List.of(change)).getFirst().placedMore();
        int best =
            PlacementSolver.solve(change.appliedTo(problem), SHORT).placements().size()
                - plan.placements().size();
        if (!hopeful) {
          passedOver++;
          sizes.add(more.size());
          assertThat(placedMore).as(rerun).isZero();
          assertThat(best)
              .as(rerun)
              .isLessThanOrEqualTo(gains.of(List.of(change)).getFirst().placedMoreAtMost());
        }
        gaining += placedMore > 0 ? 1 : 0;
      }
    }
    assertThat(passedOver).isGreaterThan(100);
    assertThat(gaining).isGreaterThan(100);
    assertThat(sizes).hasSizeGreaterThan(3);
  }
}
