package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.placement.Draft.Line;
import org.quartermatch.placement.PlacementPlan.StoppedBy;
import org.quartermatch.placement.PlacementProblem.Veto;

/** Plans of problems with all rules at once, compared with a slow definition of them. */
class PlacementRulesTest {
  /** Rerun one seed with -Dplacement.seed=N. */
  private static final long ONLY = Long.getLong("placement.seed", -1);

  private static final PlacementLimits SHORT = PlacementLimits.seconds(60).steps(2_000);

  private static Stream<Long> seeds(int count) {
    return ONLY >= 0 ? Stream.of(ONLY) : Stream.iterate(0L, s -> s + 1).limit(count);
  }

  private static List<Line> lines(PlacementPlan plan) {
    return plan.placements().stream().map(p -> new Line(p.option(), p.quarterHours())).toList();
  }

  @Test
  void liesBetweenNothingAndTheBoundAndIsTheOptimumOfFew() {
    int optimal = 0;
    int solved = 0;
    int refused = 0;
    for (long seed : seeds(250).toList()) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 1 + r.nextInt(5), 1 + r.nextInt(3), 0.25);
      OptionalLong best = draft.best();
      if (best.isEmpty()) {
        refused++;
        assertThatThrownBy(() -> PlacementSolver.check(draft.build()))
            .as("seed %s", seed)
            .isInstanceOf(PlacementProblemException.class)
            .hasMessageContaining("pin");
        continue;
      }
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
      solved++;
      assertThat(draft.violations(lines(plan))).as("seed %s", seed).isEmpty();
      assertThat(plan.objective()).as("seed %s", seed).isEqualTo(draft.objective(lines(plan)));
      assertThat(plan.objective()).as("seed %s", seed).isLessThanOrEqualTo(best.getAsLong());
      assertThat(plan.upperBound()).as("seed %s", seed).isGreaterThanOrEqualTo(best.getAsLong());
      assertThat(plan.stoppedBy() == StoppedBy.OPTIMUM && plan.objective() < best.getAsLong())
          .as("seed %s", seed)
          .isFalse();
      optimal += plan.objective() == best.getAsLong() ? 1 : 0;
    }
    if (ONLY < 0) {
      assertThat(optimal).isEqualTo(solved);
      assertThat(refused).isPositive();
    }
  }

  @Test
  void keepsAllRulesAndIsMaximal() {
    int unplaced = 0;
    for (long seed : seeds(30).toList()) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 5 + r.nextInt(60), 3 + r.nextInt(20), 0);
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
      List<Line> lines = lines(plan);
      assertThat(draft.violations(lines)).as("seed %s", seed).isEmpty();
      assertThat(plan.objective()).as("seed %s", seed).isEqualTo(draft.objective(lines));
      assertThat(plan.objective()).as("seed %s", seed).isLessThanOrEqualTo(plan.upperBound());
      assertThat(lines.size()).as("seed %s", seed).isLessThanOrEqualTo(plan.placedBound());
      assertThat(plan.unplaced().size() + lines.size())
          .as("seed %s", seed)
          .isEqualTo(draft.base().participants().size());
      for (Unplaced reason : plan.unplaced()) {
        check(draft, lines, reason, seed);
        unplaced++;
      }
    }
    assertThat(unplaced).isGreaterThan(ONLY < 0 ? 200 : -1);
  }

  private static void check(RulesDraft draft, List<Line> lines, Unplaced reason, long seed) {
    String id = reason.participantId();
    boolean worthwhile = false;
    boolean common = false;
    for (List<Line> way : draft.ways(id)) {
      boolean vetoed =
          way.stream()
              .map(l -> new Veto(l.option().participantId(), l.option().opportunityId()))
              .anyMatch(draft.base().vetoes()::contains);
      if (vetoed) {
        continue;
      }
      common = true;
      List<Line> with = new ArrayList<>(lines);
      with.addAll(way);
      if (draft.objective(with) > draft.objective(lines)) {
        worthwhile = true;
        assertThat(draft.violations(with)).as("seed %s: not maximal, %s", seed, way).isNotEmpty();
      }
    }
    List<Line> own = draft.base().lines(id);
    boolean allVetoed =
        own.stream()
            .map(l -> new Veto(id, l.option().opportunityId()))
            .allMatch(draft.base().vetoes()::contains);
    String code =
        own.isEmpty()
            ? "no-eligible-opportunity"
            : allVetoed
                ? "vetoed"
                : !common ? "tandem-apart" : worthwhile ? "contested" : "not-worthwhile";
    assertThat(reason.code()).as("seed %s: %s", seed, id).isEqualTo(code);
    if (reason instanceof Unplaced.Contested contested) {
      contested.contests().forEach(contest -> check(draft, lines, id, contest, seed));
    }
  }

  /** With the named people out, some way there is feasible and loses that. */
  private static void check(
      RulesDraft draft, List<Line> lines, String id, Unplaced.Contest contest, long seed) {
    assertThat(contest.lacking()).as("seed %s: %s %s", seed, id, contest).isNotEmpty();
    if (contest.lossAtMost().isEmpty()) {
      return;
    }
    long loss = contest.lossAtMost().getAsLong();
    List<Line> without = new ArrayList<>(lines);
    without.removeIf(l -> contest.putOut().contains(l.option().participantId()));
    boolean found = false;
    for (List<Line> way : draft.ways(id)) {
      List<Line> with = new ArrayList<>(without);
      with.addAll(way);
      found |=
          way.getFirst().option().opportunityId().equals(contest.opportunityId())
              && draft.violations(with).isEmpty()
              && draft.objective(lines) - draft.objective(with) == loss;
    }
    assertThat(found).as("seed %s: %s", seed, contest).isTrue();
    assertThat(loss).as("seed %s: an exchange that gains was left undone", seed).isNotNegative();
  }

  @Test
  void samePlanInAnyOrder() {
    for (long seed : seeds(4).toList()) {
      RulesDraft draft = RulesDraft.random(new Random(seed), 40, 15, 0);
      PlacementPlan first = PlacementSolver.solve(draft.build(), SHORT);
      PlacementPlan again = PlacementSolver.solve(draft.shuffled(new Random(seed)).build(), SHORT);
      assertThat(again.placements()).as("seed %s", seed).isEqualTo(first.placements());
      assertThat(again.unplaced()).as("seed %s", seed).isEqualTo(first.unplaced());
    }
  }

  /** Contacts begin without a price: the bound has to find prices far from where it starts. */
  @Test
  void contactsThatBindArePriced() {
    for (long seed = 0; seed < 10; seed++) {
      Random r = new Random(seed);
      PlacementProblem.Builder problem = PlacementProblem.builder();
      for (int j = 0; j < 60; j++) {
        String company = "k" + j / 3;
        if (j % 3 == 0) {
          problem.company(PlacementCompany.of(company).withContacts(1 + r.nextInt(2)));
        }
        problem.opportunity(
            PlacementOpportunity.builder("o" + j)
                .places(1 + r.nextInt(2))
                .companyId(company)
                .build());
      }
      for (int i = 0; i < 120; i++) {
        problem.participant(PlacementParticipant.of("p" + i));
        for (int j = 0; j < 60; j++) {
          if (r.nextInt(4) == 0) {
            problem.option(
                PlacementOption.builder("p" + i, "o" + j).points(r.nextInt(10_001)).build());
          }
        }
      }
      PlacementPlan plan = PlacementSolver.solve(problem.build(), SHORT);
      assertThat(plan.gapPercent()).as("seed %s", seed).isLessThan(new BigDecimal("0.10"));
      assertThat(plan.placedBound()).as("seed %s", seed).isEqualTo(plan.placements().size());
    }
  }
}
