package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.placement.PlacementProgress.Phase;

/** What can be seen of a search while it works and afterwards. */
class PlacementTraceTest {
  private static final PlacementLimits SHORT = PlacementLimits.seconds(60).steps(3_000);

  private static PlacementPlan watched(
      PlacementProblem problem, List<PlacementProgress> events, PlacementLimits limits) {
    return PlacementSolver.solve(problem, limits, events::add);
  }

  private static List<PlacementProgress> withoutTimes(List<PlacementProgress> trace) {
    return trace.stream()
        .map(
            p ->
                new PlacementProgress(
                    p.phase(), p.objective(), p.upperBound(), p.placed(), p.steps(), Duration.ZERO))
        .toList();
  }

  private static void checkTrace(PlacementPlan plan, String what) {
    List<PlacementProgress> trace = plan.trace();
    PlacementProgress last = trace.getLast();
    assertThat(last.phase()).as(what).isEqualTo(Phase.FINISH);
    assertThat(last.objective()).as(what).isEqualTo(plan.objective());
    assertThat(last.upperBound()).as(what).isEqualTo(plan.upperBound());
    assertThat(last.placed()).as(what).isEqualTo(plan.placements().size());
    assertThat(last.steps()).as(what).isEqualTo(plan.steps());
    assertThat(last.gapPercent()).as(what).isEqualTo(plan.gapPercent());
    assertThat(last.elapsed()).as(what).isLessThanOrEqualTo(plan.elapsed());
    for (int x = 1; x < trace.size(); x++) {
      PlacementProgress before = trace.get(x - 1);
      PlacementProgress now = trace.get(x);
      assertThat(now.objective()).as(what).isGreaterThanOrEqualTo(before.objective());
      assertThat(now.upperBound()).as(what).isLessThanOrEqualTo(before.upperBound());
      assertThat(now.elapsed()).as(what).isGreaterThanOrEqualTo(before.elapsed());
      assertThat(now.steps()).as(what).isGreaterThanOrEqualTo(before.steps());
      assertThat(now.phase()).as(what).isGreaterThanOrEqualTo(before.phase());
      assertThat(
              now.phase() == Phase.FINISH
                  || now.objective() > before.objective()
                  || now.upperBound() < before.upperBound())
          .as(what)
          .isTrue();
    }
  }

  @Test
  void traceShowsTheGapClosing() {
    long moves = 0;
    for (long seed = 0; seed < 6; seed++) {
      PlacementProblem problem = Draft.random(new Random(seed), 200, 30, 0).build();
      PlacementPlan plan = PlacementSolver.solve(problem, SHORT.steps(60_000));
      checkTrace(plan, "seed " + seed);
      assertThat(plan.trace()).as("seed %s", seed).hasSizeGreaterThan(2);
      moves += plan.trace().stream().filter(p -> p.phase() == Phase.SEARCH).count();
    }
    assertThat(moves).as("points of searches").isPositive();
  }

  @Test
  void traceOfAnExactPlanEndsWhereBoundAndObjectiveMeet() {
    PlacementProblem.Builder builder = PlacementProblem.builder();
    Random r = new Random(1);
    for (int j = 0; j < 30; j++) {
      builder.opportunity(PlacementOpportunity.of("o" + j, 1));
    }
    for (int i = 0; i < 60; i++) {
      builder.participant(PlacementParticipant.of("p" + i));
      for (int j = 0; j < 30; j++) {
        builder.option(PlacementOption.builder("p" + i, "o" + j).points(r.nextInt(9_000)).build());
      }
    }
    PlacementPlan plan = PlacementSolver.solve(builder.build(), SHORT);
    assertThat(PlaceWorth.isExact(plan)).isTrue();
    checkTrace(plan, "exact");
    assertThat(plan.trace()).hasSizeGreaterThan(1);
    assertThat(plan.trace().getFirst().gapPercent()).isPositive();
    assertThat(plan.trace().getLast().gapPercent()).isEqualTo(new BigDecimal("0.00"));
  }

  @Test
  void traceIsTheSameWithAndWithoutAListener() {
    PlacementProblem problem = Draft.random(new Random(1), 200, 30, 0).build();
    List<PlacementProgress> events = new ArrayList<>();
    PlacementPlan watched = watched(problem, events, SHORT.seed(5));
    PlacementPlan unwatched = PlacementSolver.solve(problem, SHORT.seed(5));
    assertThat(withoutTimes(watched.trace())).isEqualTo(withoutTimes(unwatched.trace()));
  }

  @Test
  void finishIsAlwaysToldAndTellsOfThePlan() {
    for (PlacementProblem problem :
        List.of(
            PlacementProblem.builder().build(), Draft.random(new Random(3), 40, 15, 0).build())) {
      List<PlacementProgress> events = new ArrayList<>();
      PlacementPlan plan = watched(problem, events, SHORT.steps(0));
      assertThat(events.getLast()).isEqualTo(plan.trace().getLast());
      assertThat(events.getLast().phase()).isEqualTo(Phase.FINISH);
    }
  }

  @Test
  void nothingElseIsToldMoreThanTenTimesASecond() {
    PlacementProblem problem = Draft.random(new Random(0), 200, 30, 0).build();
    List<PlacementProgress> events = new ArrayList<>();
    watched(problem, events, SHORT.time(Duration.ofMillis(900)).steps(Long.MAX_VALUE));
    for (int x = 1; x < events.size() - 1; x++) {
      assertThat(events.get(x).elapsed().minus(events.get(x - 1).elapsed()))
          .isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }
    assertThat(events).hasSizeGreaterThan(3);
  }
}
