package org.quartermatch.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.quartermatch.PlacementSolver;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProblemException;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.PlacementWeights;

/**
 * Problems with everything in them (siblings, children that two people can bring, hours that can
 * bend, budgets, pins, vetoes, groups, existing plans), small enough to try all plans.
 */
final class SmallProblem {
  private static final List<AgeGroup> AGE_GROUPS = List.of(AgeGroup.values());
  private static final int PEOPLE = 5;
  private static final int WORK = 3;

  private SmallProblem() {}

  /** Draws a problem; the same seed gives the same one. */
  static PlacementProblem draw(long seed) {
    Random random = new Random(seed);
    while (true) {
      try {
        PlacementProblem problem = draw(random);
        PlacementSolver.check(problem);
        return problem;
      } catch (PlacementProblemException e) {
        // pins that cannot be kept together: the next one
      }
    }
  }

  /** One in which nothing but places can run short. */
  static PlacementProblem drawPlacesOnly(long seed) {
    Random random = new Random(seed);
    PlacementProblem.Builder problem =
        PlacementProblem.builder().weights(new PlacementWeights(500, random.nextInt(300), 0));
    for (int j = 0; j < WORK; j++) {
      problem.opportunity(PlacementOpportunity.of("o" + j, 1 + random.nextInt(2)));
    }
    for (int i = 0; i < PEOPLE; i++) {
      PlacementParticipant.Builder person = PlacementParticipant.builder("p" + i);
      if (random.nextBoolean()) {
        person.current(Current.at("o0"));
      }
      problem.participant(person.build());
      for (int j = 0; j < WORK; j++) {
        // worth less than nobody at times
        problem.option(
            PlacementOption.builder("p" + i, "o" + j).points(random.nextInt(-800, 1_000)).build());
      }
    }
    return problem.build();
  }

  private static PlacementProblem draw(Random random) {
    PlacementProblem.Builder problem =
        PlacementProblem.builder()
            .weights(new PlacementWeights(1_000, random.nextInt(300), random.nextInt(200)));
    for (int j = 0; j < WORK; j++) {
      int places = 1 + random.nextInt(2);
      problem.opportunity(
          random.nextBoolean()
              ? PlacementOpportunity.of("o" + j, places)
              : PlacementOpportunity.builder("o" + j)
                  .places(places)
                  .budgetQuarterHours(60 + random.nextInt(140))
                  .build());
    }
    for (int k = 0; k < 2; k++) {
      problem.provider(
          new PlacementProvider("k" + k, random.nextInt(3), random.nextInt(2), random.nextInt(2)));
    }
    for (int i = 0; i < PEOPLE; i++) {
      person(random, problem, i);
    }
    return problem.build();
  }

  private static void person(Random random, PlacementProblem.Builder problem, int i) {
    String id = "p" + i;
    PlacementParticipant.Builder person =
        PlacementParticipant.builder(id)
            .priority(1 + random.nextInt(2))
            .groups(List.of("g" + i % 2, "h" + random.nextInt(3)));
    // people 0 and 1 are parents of the same children
    List<ChildPlace> children = new ArrayList<>();
    for (int c = 0; i < 4 && c < 1 + i % 2; c++) {
      int family = Math.max(1, i);
      children.add(
          new ChildPlace("c" + family + c, AGE_GROUPS.get((family + c) % AGE_GROUPS.size())));
    }
    boolean current = random.nextInt(3) == 0;
    boolean pinned = random.nextInt(6) == 0;
    int first = random.nextInt(WORK);
    for (int step = 0; step < 2; step++) {
      String opportunity = "o" + (first + step) % WORK;
      PlacementOption.Builder option =
          PlacementOption.builder(id, opportunity)
              .agreedQuarterHours(60 + 20 * random.nextInt(4))
              .minimumQuarterHours(40 + random.nextInt(20))
              .points(random.nextInt(1_000))
              .certaintyPercent(50 + random.nextInt(51))
              .formValuePercent(20 + random.nextInt(81));
      if (children.isEmpty() || random.nextInt(3) == 0) {
        problem.option(option.build());
      }
      if (!children.isEmpty()) {
        problem.option(option.childcare("k0", children).build());
        problem.option(option.childcare("k1", children).build());
      }
      if (step == 0 && current) {
        person.current(
            random.nextBoolean() ? Current.at(opportunity) : Current.at(opportunity, "k1"));
      }
      if (step == 1 && pinned) {
        person.pin(opportunity);
      } else if (random.nextInt(8) == 0) {
        problem.veto(new Veto(id, opportunity));
      }
    }
    problem.participant(person.build());
  }

  /** The objective of the best plan, by trying all of them. */
  static long optimum(PlacementProblem problem) {
    List<List<PlacementOption>> options = new ArrayList<>();
    for (PlacementParticipant person : problem.participants()) {
      options.add(
          problem.options().stream().filter(o -> o.participantId().equals(person.id())).toList());
    }
    long[] best = {Long.MIN_VALUE};
    tryPerson(problem, new PlanCheck(problem), options, 0, new ArrayList<>(), best);
    return best[0];
  }

  private static void tryPerson(
      PlacementProblem problem,
      PlanCheck check,
      List<List<PlacementOption>> options,
      int person,
      List<Placement> plan,
      long[] best) {
    if (person == options.size()) {
      PlanCheck.Verdict verdict = check.check(plan);
      if (verdict.isFeasible()) {
        best[0] = Math.max(best[0], verdict.objective());
      }
      return;
    }
    tryPerson(problem, check, options, person + 1, plan, best);
    for (PlacementOption option : options.get(person)) {
      boolean budget =
          problem.opportunities().stream()
              .filter(o -> o.id().equals(option.opportunityId()))
              .anyMatch(o -> o.budgetQuarterHours().isPresent());
      int hours = budget ? option.minimumQuarterHours() : option.agreedQuarterHours();
      plan.add(new Placement(option, hours, false));
      tryPerson(problem, check, options, person + 1, plan, best);
      plan.removeLast();
    }
  }
}
