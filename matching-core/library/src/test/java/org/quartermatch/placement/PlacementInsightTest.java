package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.placement.InsightDrafts.ONLY;
import static org.quartermatch.placement.InsightDrafts.SHORT;
import static org.quartermatch.placement.InsightDrafts.draft;
import static org.quartermatch.placement.InsightDrafts.lines;
import static org.quartermatch.placement.InsightDrafts.solvable;
import static org.quartermatch.placement.InsightDrafts.unweighted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.placement.Draft.Line;
import org.quartermatch.placement.PlacementPlan.Alternative;

/** What a plan says about itself, compared with trying everything. */
class PlacementInsightTest {
  private static List<Line> without(List<Line> lines, String participantId) {
    return lines.stream().filter(l -> !l.option().participantId().equals(participantId)).toList();
  }

  private static List<Line> with(List<Line> lines, Line line) {
    List<Line> more = new ArrayList<>(lines);
    more.add(line);
    return more;
  }

  @Test
  void alternativesAreTheBestThatFitsBesideThePlan() {
    Map<Long, Draft> drafts = new HashMap<>();
    int elsewhere = 0;
    int none = 0;
    for (long seed : solvable(240, 12, drafts).toList()) {
      Draft draft = draft(drafts, seed);
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
      assertThat(plan.alternatives())
          .as("seed %s", seed)
          .extracting(Alternative::participantId)
          .isEqualTo(plan.placements().stream().map(Placement::participantId).toList());
      for (int x = 0; x < plan.placements().size(); x++) {
        Alternative alternative = plan.alternatives().get(x);
        checkAlternative(draft, plan, plan.placements().get(x), alternative, -1, seed);
        elsewhere += alternative.option().isPresent() ? 1 : 0;
        none += alternative.option().isEmpty() ? 1 : 0;
      }
      List<Placement> uncertain =
          plan.placements().stream().filter(p -> p.option().certaintyPercent() < 100).toList();
      assertThat(plan.planB()).as("seed %s", seed).hasSameSizeAs(uncertain);
      for (int x = 0; x < uncertain.size(); x++) {
        int certainty = uncertain.get(x).option().certaintyPercent();
        checkAlternative(draft, plan, uncertain.get(x), plan.planB().get(x), certainty, seed);
      }
    }
    if (ONLY < 0) {
      assertThat(elsewhere).isGreaterThan(40);
      assertThat(none).isGreaterThan(50);
    }
  }

  private static void checkAlternative(
      Draft draft,
      PlacementPlan plan,
      Placement placement,
      Alternative alternative,
      int moreCertainThan,
      long seed) {
    String id = placement.participantId();
    assertThat(alternative.participantId()).as("seed %s", seed).isEqualTo(id);
    List<Line> rest = without(lines(plan), id);
    long most = draft.objective(rest);
    Set<PlacementOption> best = new HashSet<>();
    for (Line line : draft.lines(id)) {
      List<Line> with = with(rest, line);
      if (line.option().opportunityId().equals(placement.opportunityId())
          || line.option().certaintyPercent() <= moreCertainThan
          || !draft.violations(with).isEmpty()
          || draft.objective(with) < most) {
        continue;
      }
      if (draft.objective(with) > most) {
        most = draft.objective(with);
        best.clear();
        best.add(line.option());
      } else if (!best.isEmpty()) {
        best.add(line.option());
      }
    }
    String what = "seed " + seed + ": " + alternative;
    assertThat(alternative.lossPoints()).as(what).isEqualTo(plan.objective() - most);
    assertThat(alternative.option().map(best::contains).orElse(best.isEmpty())).as(what).isTrue();
  }

  @Test
  void blockingPairsAreThoseOfTheirDefinition() {
    Map<Long, Draft> drafts = new HashMap<>();
    long all = 0;
    for (long seed : solvable(240, 12, drafts).toList()) {
      Draft draft = draft(drafts, seed);
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
      long expected = 0;
      for (PlacementParticipant p : draft.participants()) {
        for (PlacementOpportunity o : draft.opportunities()) {
          expected += p.pinnedOpportunityId().isEmpty() && blocks(draft, plan, p, o) ? 1 : 0;
        }
      }
      assertThat(plan.blockingPairs()).as("seed %s", seed).isEqualTo(expected);
      all += expected;
    }
    assertThat(all).isGreaterThan(ONLY < 0 ? 80 : -1);
  }

  private static boolean blocks(
      Draft draft, PlacementPlan plan, PlacementParticipant p, PlacementOpportunity o) {
    List<Line> lines = lines(plan);
    Optional<Line> present =
        lines.stream().filter(l -> l.option().participantId().equals(p.id())).findFirst();
    List<Line> rest = without(lines, p.id());
    if (present.isPresent() && present.get().option().opportunityId().equals(o.id())) {
      return false;
    }
    for (Line line : draft.lines(p.id())) {
      if (!line.option().opportunityId().equals(o.id())
          || (present.isPresent() && line.option().points() <= present.get().option().points())) {
        continue;
      }
      if (draft.violations(with(rest, line)).isEmpty()) {
        return true;
      }
      for (Line held : rest) {
        if (held.option().opportunityId().equals(o.id())
            && held.option().points() < line.option().points()
            && draft
                .violations(with(without(rest, held.option().participantId()), line))
                .isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void fairnessPenaltyIsWhatTheTermTakes() {
    Map<Long, Draft> drafts = new HashMap<>();
    long sum = 0;
    for (long seed : solvable(40, 20, drafts).toList()) {
      Draft draft = draft(drafts, seed);
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
      assertThat(plan.fairnessPenalty())
          .as("seed %s", seed)
          .isEqualTo(unweighted(draft).objective(lines(plan)) - plan.objective());
      sum += plan.fairnessPenalty();
    }
    assertThat(sum).isGreaterThan(ONLY < 0 ? 0 : -1);
  }

  @Test
  void planBIsTheBestThatIsMoreCertain() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder().participant(PlacementParticipant.of("a"));
    int[] certainty = {60, 60, 61, 90};
    int[] points = {9_000, 8_900, 8_000, 0};
    for (int j = 0; j < 4; j++) {
      builder
          .opportunity(PlacementOpportunity.of("o" + j, 1))
          .option(
              PlacementOption.builder("a", "o" + j)
                  .certaintyPercent(certainty[j])
                  .points(points[j])
                  .build());
    }
    PlacementPlan plan = PlacementSolver.solve(builder.build(), SHORT);
    assertThat(plan.placements()).extracting(Placement::opportunityId).containsExactly("o0");
    assertThat(plan.alternatives().getFirst().option().orElseThrow().opportunityId())
        .isEqualTo("o1");
    assertThat(plan.alternatives().getFirst().lossPoints()).isEqualTo(100);
    assertThat(plan.planB().getFirst().option().orElseThrow().opportunityId()).isEqualTo("o2");
    assertThat(plan.planB().getFirst().lossPoints()).isEqualTo(900);
  }

  @Test
  void isTheSameWheneverAndHoweverOftenItIsAsked() {
    PlacementProblem problem = Draft.random(new Random(8), 40, 12, 0).build();
    PlacementPlan plan = PlacementSolver.solve(problem, SHORT);
    PlacementPlan again = PlacementSolver.solve(problem, SHORT);
    long blocking = again.blockingPairs();
    assertThat(plan.capacityValues()).isEqualTo(again.capacityValues());
    assertThat(plan.alternatives()).isEqualTo(again.alternatives());
    assertThat(plan.planB()).isEqualTo(again.planB());
    assertThat(plan.blockingPairs()).isEqualTo(blocking);
    assertThat(plan.alternatives()).isSameAs(plan.alternatives());
  }
}
