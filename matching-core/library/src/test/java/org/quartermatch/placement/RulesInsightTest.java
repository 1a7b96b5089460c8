package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.placement.Draft.Line;
import org.quartermatch.placement.PlacementPlan.Alternative;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementWeights.FairShare;

/** What is said of plans with all rules at once, and what becomes of the rules in a new plan. */
class RulesInsightTest {
  /** Rerun one seed with -Dplacement.seed=N. */
  private static final long ONLY = Long.getLong("placement.seed", -1);

  private static final PlacementLimits SHORT = PlacementLimits.seconds(60).steps(500);

  private record Case(long seed, RulesDraft draft, PlacementPlan plan) {
    List<Line> lines() {
      return RulesInsightTest.lines(plan);
    }

    /** Participant, or both of a tandem. */
    List<String> unit(String id) {
      return draft.tandems().stream()
          .filter(t -> t.first().equals(id) || t.second().equals(id))
          .map(t -> List.of(t.first(), t.second()))
          .findFirst()
          .orElse(List.of(id));
    }
  }

  private static List<Line> lines(PlacementPlan plan) {
    return plan.placements().stream().map(p -> new Line(p.option(), p.quarterHours())).toList();
  }

  private static List<Case> cases(int count) {
    List<Case> cases = new ArrayList<>();
    Stream<Long> seeds = ONLY >= 0 ? Stream.of(ONLY) : Stream.iterate(0L, s -> s + 1).limit(count);
    for (long seed : seeds.toList()) {
      RulesDraft draft = RulesDraft.random(new Random(seed), 12, 5, 0.1);
      try {
        cases.add(new Case(seed, draft, PlacementSolver.solve(draft.build(), SHORT)));
      } catch (PlacementProblemException e) {
        assertThat(e).as("seed %s", seed).hasMessageContaining("pin");
      }
    }
    return cases;
  }

  private static List<Line> without(List<Line> plan, List<String> ids) {
    return plan.stream().filter(l -> !ids.contains(l.option().participantId())).toList();
  }

  private static List<Line> with(List<Line> plan, List<Line> more) {
    return Stream.concat(plan.stream(), more.stream()).toList();
  }

  private static String at(List<Line> way) {
    return way.getFirst().option().opportunityId();
  }

  /** Ways at another opportunity that break nothing beyond what is broken without them. */
  private static List<List<Line>> elsewhere(Case c, List<String> unit, String left) {
    List<Line> others = without(c.lines(), unit);
    List<String> broken = c.draft().violations(others);
    return c.draft().ways(unit.getFirst()).stream()
        .filter(way -> !at(way).equals(left))
        .filter(way -> broken.containsAll(c.draft().violations(with(others, way))))
        .toList();
  }

  @Test
  void alternativesKeepAllRulesAndAreTheBest() {
    int found = 0;
    for (Case c : cases(80)) {
      Map<String, Alternative> alternatives = new HashMap<>();
      c.plan().alternatives().forEach(a -> alternatives.put(a.participantId(), a));
      assertThat(alternatives).as("seed %s", c.seed()).hasSize(c.plan().placements().size());
      for (Placement p : c.plan().placements()) {
        List<String> unit = c.unit(p.participantId());
        boolean pinned =
            c.draft().base().participants().stream()
                .anyMatch(x -> unit.contains(x.id()) && x.pinnedOpportunityId().isPresent());
        List<Line> others = without(c.lines(), unit);
        List<List<Line>> ways = pinned ? List.of() : elsewhere(c, unit, p.opportunityId());
        Optional<List<Line>> best =
            ways.stream().max(Comparator.comparingLong(w -> c.draft().objective(with(others, w))));
        long going = c.draft().objective(others);
        long most =
            Math.max(going, best.map(w -> c.draft().objective(with(others, w))).orElse(going));
        Alternative a = Objects.requireNonNull(alternatives.get(p.participantId()));
        assertThat(a.lossPoints()).as("seed %s", c.seed()).isEqualTo(c.plan().objective() - most);
        if (a.option().isPresent()) {
          PlacementOption option = a.option().get();
          assertThat(ways.stream().flatMap(List::stream).map(Line::option))
              .as("seed %s", c.seed())
              .contains(option);
          found++;
        } else {
          assertThat(most).as("seed %s", c.seed()).isEqualTo(going);
        }
      }
    }
    if (ONLY < 0) {
      assertThat(found).isPositive();
    }
  }

  @Test
  void tandemHasOneAlternativeForBothAndAnEmptyCourseIsNone() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.of("o", 2))
            .opportunity(PlacementOpportunity.of("one", 1))
            .opportunity(PlacementOpportunity.of("two", 2))
            .opportunity(PlacementOpportunity.builder("course").places(4).minimumPlaces(3).build())
            .tandem(new Tandem("a", "b"));
    for (String id : List.of("a", "b")) {
      builder.participant(PlacementParticipant.of(id));
      long more = id.equals("a") ? 0 : 7;
      builder.option(
          PlacementOption.builder(id, "o").points(900 + more).certaintyPercent(90).build());
      builder.option(PlacementOption.builder(id, "one").points(300).build());
      builder.option(PlacementOption.builder(id, "two").points(-5_000 + more).build());
      builder.option(PlacementOption.builder(id, "course").points(-4_000).build());
    }
    PlacementPlan plan =
        PlacementSolver.solve(builder.weights(new PlacementWeights(20_000, 0, 0)).build(), SHORT);
    assertThat(plan.placements()).extracting(Placement::opportunityId).containsOnly("o");
    assertThat(plan.alternatives()).isEqualTo(plan.planB());
    assertThat(plan.alternatives())
        .extracting(
            Alternative::participantId,
            a -> a.option().map(o -> o.participantId() + " " + o.opportunityId()).orElse("none"),
            Alternative::lossPoints)
        .containsExactly(
            tuple("a", "a two", 2 * (18_000L + 900 - 15_000)),
            tuple("b", "b two", 2 * (18_000L + 900 - 15_000)));
  }

  private static double points(List<Line> way) {
    return way.stream().mapToLong(l -> l.option().points()).average().orElse(Double.NaN);
  }

  private static boolean blocks(Case c, List<String> unit, String opportunity) {
    List<Line> mine =
        c.lines().stream().filter(l -> !without(List.of(l), unit).contains(l)).toList();
    List<Line> others = without(c.lines(), unit);
    for (List<Line> way : c.draft().ways(unit.getFirst())) {
      if (!at(way).equals(opportunity)
          || (!mine.isEmpty() && (at(mine).equals(opportunity) || points(way) <= points(mine)))) {
        continue;
      }
      if (c.draft().violations(with(others, way)).isEmpty()) {
        return true;
      }
      for (Line holder : others) {
        List<String> out = c.unit(holder.option().participantId());
        List<Line> held =
            others.stream().filter(l -> out.contains(l.option().participantId())).toList();
        if (at(held).equals(opportunity)
            && points(held) < points(way)
            && c.draft().violations(with(without(others, out), way)).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void blockingPairsAreCountedAndFairnessIsWhatItCosts() {
    long all = 0;
    for (Case c : cases(60)) {
      Set<List<String>> units = new HashSet<>();
      for (PlacementParticipant p : c.draft().base().participants()) {
        units.add(c.unit(p.id()));
      }
      for (PlacementParticipant p : c.draft().base().participants()) {
        if (p.pinnedOpportunityId().isPresent()) {
          units.remove(c.unit(p.id()));
        }
      }
      long pairs = 0;
      for (List<String> unit : units) {
        for (PlacementOpportunity o : c.draft().base().opportunities()) {
          pairs += blocks(c, unit, o.id()) ? 1 : 0;
        }
      }
      assertThat(c.plan().blockingPairs()).as("seed %s", c.seed()).isEqualTo(pairs);
      all += pairs;
      Draft base = c.draft().base();
      RulesDraft unfair =
          new RulesDraft(
              new Draft(
                  base.participants(),
                  base.opportunities(),
                  base.providers(),
                  base.options(),
                  base.vetoes(),
                  base.weights().withFairShare(new FairShare.None())),
              c.draft().companies(),
              c.draft().households(),
              c.draft().tandems());
      assertThat(c.plan().fairnessPenalty())
          .as("seed %s", c.seed())
          .isEqualTo(unfair.objective(c.lines()) - c.plan().objective());
    }
    assertThat(ONLY >= 0 || all > 0).isTrue();
  }

  @Test
  void capacitiesAreWorthSomethingAndHoldersAreThere() {
    for (Case c : cases(60)) {
      assertThat(c.plan().capacityValues()).as("seed %s", c.seed()).allMatch(v -> v.points() >= 0);
      Set<String> placed = new HashSet<>();
      c.plan().placements().forEach(p -> placed.add(p.participantId()));
      for (Unplaced u : c.plan().unplaced()) {
        if (u instanceof Unplaced.Contested contested) {
          contested.contests().stream()
              .flatMap(x -> x.bindings().stream())
              .forEach(b -> assertThat(placed).as("seed %s", c.seed()).containsAll(b.holders()));
        }
      }
    }
  }

  @Test
  void rulesAreCarriedOverIntoTheChangedProblem() {
    for (Case c : cases(60)) {
      Replan same = PlacementSolver.replan(c.plan(), List.of(), SHORT);
      PlacementProblem before = c.plan().problem();
      PlacementProblem after = same.plan().problem();
      assertThat(after.companies()).isEqualTo(before.companies());
      assertThat(after.households()).isEqualTo(before.households());
      assertThat(after.tandems()).isEqualTo(before.tandems());
      assertThat(after.opportunities()).isEqualTo(before.opportunities());
      assertThat(after.weights()).isEqualTo(before.weights());
      assertThat(withoutCurrent(after)).isEqualTo(withoutCurrent(before));
      assertThat(c.draft().violations(lines(same.plan()))).as("seed %s", c.seed()).isEmpty();
    }
  }

  private static List<PlacementParticipant> withoutCurrent(PlacementProblem problem) {
    return problem.participants().stream().map(p -> p.toBuilder().noCurrent().build()).toList();
  }

  @Test
  void whoLeavesLeavesTandemAndHouseholdAndWhatIsWithdrawnIsNoLongerWished() {
    PlacementProblem.Builder builder = PlacementProblem.builder();
    for (String id : List.of("a", "b", "c", "d")) {
      builder.participant(PlacementParticipant.builder(id).wishes(List.of("o", "p")).build());
      for (String job : List.of("o", "p")) {
        builder.option(PlacementOption.builder(id, job).points(100).build());
      }
    }
    builder
        .opportunity(PlacementOpportunity.builder("o").places(4).minimumPlaces(3).build())
        .opportunity(PlacementOpportunity.of("p", 2))
        .tandem(new Tandem("a", "b"))
        .household(Household.of("a", "c"))
        .household(Household.of("a", "c", "d"));
    PlacementPlan plan = PlacementSolver.solve(builder.build(), SHORT);
    PlacementProblem gone =
        PlacementSolver.replan(
                plan,
                List.of(
                    new PlacementChange.ParticipantGone("a"),
                    new PlacementChange.PlaceFilled("o"),
                    new PlacementChange.Withdrawn("p")),
                SHORT)
            .plan()
            .problem();
    assertThat(gone.tandems()).isEmpty();
    assertThat(gone.households()).containsExactly(Household.of("c", "d"));
    assertThat(gone.participants())
        .extracting(PlacementParticipant::wishes)
        .containsOnly(List.of("o"));
    // the one from outside is one of those whom the course needs
    assertThat(gone.opportunities().getFirst().minimumPlaces()).isEqualTo(2);
    assertThat(gone.opportunities().getFirst().places()).isEqualTo(3);
  }

  @Test
  void partnerInATandemMovesBecauseOfTheOther() {
    PlacementProblem.Builder builder = PlacementProblem.builder();
    for (String id : List.of("a", "b")) {
      builder.participant(PlacementParticipant.of(id));
      builder.option(PlacementOption.builder(id, "o").points(900).build());
      builder.option(PlacementOption.builder(id, "p").points(100).build());
    }
    builder
        .opportunity(PlacementOpportunity.of("o", 2))
        .opportunity(PlacementOpportunity.of("p", 2))
        .tandem(new Tandem("a", "b"));
    PlacementPlan plan = PlacementSolver.solve(builder.build(), SHORT);
    PlacementChange pinned = new PlacementChange.Pinned("a", "p");
    Replan replan = PlacementSolver.replan(plan, List.of(pinned), SHORT);
    assertThat(replan.differences())
        .extracting(Replan.Difference::participantId)
        .containsExactly("a", "b");
    assertThat(replan.differences())
        .extracting(Replan.Difference::reason)
        .containsOnly(new Replan.Reason.CausedBy(pinned));
  }
}
