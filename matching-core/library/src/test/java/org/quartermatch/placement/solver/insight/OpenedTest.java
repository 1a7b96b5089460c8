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
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.placement.solver.insight.Gains.Possible;
import org.quartermatch.placement.solver.packed.Instance;

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

  /** So many people who could be nowhere keep a search from trying all ways. */
  private static final int IDLE = 20;

  private static PlacementOption withCare(Random random, String person, String work) {
    PlacementOption.Builder option =
        PlacementOption.builder(person, work)
            .points(1 + random.nextInt(100))
            .agreedQuarterHours(80);
    if (random.nextInt(3) > 0) {
      option.childcare(
          "c" + random.nextInt(2), List.of(new ChildPlace("child-" + person, AgeGroup.FROM_3)));
    }
    return option.build();
  }

  /** Few places for children, and much work. */
  private static PlacementProblem.Builder withCare(Random random, List<PlacementOption> more) {
    PlacementProblem.Builder problem = PlacementProblem.builder();
    problem.company(PlacementCompany.of("k").withContacts(1 + random.nextInt(3)));
    for (int k = 0; k < 2; k++) {
      problem.provider(new PlacementProvider("c" + k, 0, random.nextInt(3), 0));
    }
    boolean hasMinima = random.nextInt(3) == 0;
    for (int j = 0; j < OPPORTUNITIES; j++) {
      PlacementOpportunity.Builder work =
          PlacementOpportunity.builder("o" + j).places(1 + random.nextInt(2));
      if (random.nextInt(3) == 0) {
        work.companyId("k");
      }
      if (hasMinima && random.nextInt(4) == 0) {
        work.places(2).minimumPlaces(2);
      }
      problem.opportunity(work.build());
    }
    for (int i = 0; i < 7; i++) {
      String id = "p" + i;
      problem.participant(PlacementParticipant.of(id));
      for (int j = 0; j < OPPORTUNITIES; j++) {
        if (random.nextInt(OPPORTUNITIES) < 3) {
          PlacementOption option = withCare(random, id, "o" + j);
          if (random.nextInt(4) == 0) {
            more.add(option);
          } else {
            problem.option(option);
          }
        }
      }
    }
    if (random.nextInt(3) == 0) {
      problem.household(new Household(List.of("p0", "p1")));
    }
    if (random.nextInt(3) == 0) {
      problem.tandem(new Tandem("p2", "p3"));
    }
    return problem;
  }

  /** The most people of any plan that keeps everybody, by trying all ways. */
  private static int most(PlacementProblem problem, PlacementPlan plan) {
    Instance in = new Instance(problem);
    boolean[] kept = new boolean[in.units];
    Set<String> placed = new HashSet<>();
    plan.placements().forEach(it -> placed.add(it.participantId()));
    for (int u = 0; u < in.units; u++) {
      kept[u] = placed.contains(in.participant(in.members[u][0]).id());
    }
    int most = in.cohort;
    while (Exhaustion.place(in, c -> true, kept, most, new int[in.units])
        != Exhaustion.Answer.POSSIBLE) {
      most--;
    }
    return most;
  }

  /** Somebody does without a place for a child, or leaves one to somebody else. */
  @Test
  void whatChildcareOrAMinimumKeepsAwayIsFound() {
    int gaining = 0;
    int byMoving = 0;
    int missed = 0;
    for (int round = 0; round < 3 * ROUNDS; round++) {
      long seed = SEED + round;
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed;
      List<PlacementOption> more = new ArrayList<>();
      PlacementProblem.Builder builder = withCare(new Random(seed), more);
      PlacementProblem few = builder.build();
      for (int i = 0; i < IDLE; i++) {
        builder.participant(PlacementParticipant.of("idle" + i));
      }
      PlacementPlan plan = PlacementSolver.solve(builder.build(), SHORT);
      Gains gains = new Gains(plan);
      int before = most(few, plan);
      for (PlacementOption one : more) {
        WhatIf change = WhatIf.options(List.of(one));
        int exact = most(change.appliedTo(few), plan) - before;
        Possible possible =
            new Possible(one.participantId(), one.opportunityId(), () -> List.of(one));
        PlacementGain gain = gains.of(List.of(change)).getFirst();
        String what = rerun + ": " + one;
        assertThat(gain.placedMore()).as(what).isLessThanOrEqualTo(exact);
        assertThat(gain.placedMoreAtMost()).as(what).isGreaterThanOrEqualTo(exact);
        assertThat(exact == 0 || gains.mightGain(List.of(possible))).as(what).isTrue();
        gaining += exact > 0 ? 1 : 0;
        missed += gain.placedMore() < exact ? 1 : 0;
        boolean wasPlaced =
            plan.placements().stream()
                .anyMatch(it -> it.participantId().equals(one.participantId()));
        byMoving += gain.placedMore() > 0 && wasPlaced ? 1 : 0;
      }
    }
    assertThat(gaining).isGreaterThan(100);
    assertThat(byMoving).isGreaterThan(20);
    // where several would have to move besides
    assertThat(missed).as("of %s", gaining).isLessThanOrEqualTo(gaining / 10);
  }
}
