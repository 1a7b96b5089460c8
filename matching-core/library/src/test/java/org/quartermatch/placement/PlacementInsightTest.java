package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.placement.Draft.Line;
import org.quartermatch.placement.PlacementCapacity.Value.Evidence;
import org.quartermatch.placement.PlacementCertificate.OpportunityPrice;
import org.quartermatch.placement.PlacementCertificate.ProviderPrice;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementPlan.Alternative;
import org.quartermatch.placement.PlacementWeights.FairShare;
import org.quartermatch.testkit.certificate.CertificateVerifier;

/** What a plan says about itself, compared with trying everything. */
class PlacementInsightTest {
  /** Rerun one seed with -Dplacement.seed=N. */
  private static final long ONLY = Long.getLong("placement.seed", -1);

  private static final PlacementLimits SHORT = PlacementLimits.seconds(60).steps(300);

  private static Stream<Long> seeds(int count) {
    return ONLY >= 0 ? Stream.of(ONLY) : Stream.iterate(0L, s -> s + 1).limit(count);
  }

  private static List<Line> lines(PlacementPlan plan) {
    return plan.placements().stream().map(p -> new Line(p.option(), p.quarterHours())).toList();
  }

  private static List<Line> without(List<Line> lines, String participantId) {
    return lines.stream().filter(l -> !l.option().participantId().equals(participantId)).toList();
  }

  private static List<Line> with(List<Line> lines, Line line) {
    List<Line> more = new ArrayList<>(lines);
    more.add(line);
    return more;
  }

  /** Drafts of some people that have a plan at all. */
  private static Stream<Long> solvable(int count, int people, Map<Long, Draft> drafts) {
    return seeds(count)
        .filter(
            seed -> {
              Random r = new Random(seed);
              Draft draft = Draft.random(r, 1 + r.nextInt(people), 1 + r.nextInt(5), 0.15);
              drafts.put(seed, draft);
              try {
                PlacementSolver.check(draft.build());
                return true;
              } catch (PlacementProblemException e) {
                return false;
              }
            });
  }

  private static Draft of(Map<Long, Draft> drafts, long seed) {
    Draft draft = drafts.get(seed);
    if (draft == null) {
      throw new AssertionError(seed);
    }
    return draft;
  }

  @Test
  void alternativesAreTheBestThatFitsBesideThePlan() {
    Map<Long, Draft> drafts = new HashMap<>();
    int elsewhere = 0;
    int none = 0;
    for (long seed : solvable(160, 12, drafts).toList()) {
      Draft draft = of(drafts, seed);
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
    for (long seed : solvable(160, 12, drafts).toList()) {
      Draft draft = of(drafts, seed);
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
      Draft draft = of(drafts, seed);
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
      assertThat(plan.fairnessPenalty())
          .as("seed %s", seed)
          .isEqualTo(unweighted(draft).objective(lines(plan)) - plan.objective());
      sum += plan.fairnessPenalty();
    }
    assertThat(sum).isGreaterThan(ONLY < 0 ? 0 : -1);
  }

  @Test
  void contestsNameWhatBindsAtThePriceOfTheCertificateAndWhoHasIt() {
    Map<Long, Draft> drafts = new HashMap<>();
    Set<Class<?>> kinds = new HashSet<>();
    long priced = 0;
    for (long seed : solvable(60, 30, drafts).toList()) {
      Draft draft = of(drafts, seed);
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
      for (Unplaced unplaced : plan.unplaced()) {
        if (!(unplaced instanceof Unplaced.Contested contested)) {
          continue;
        }
        for (Unplaced.Contest contest : contested.contests()) {
          if (contest.lossAtMost().isPresent()) {
            assertThat(contest.bindings()).as("seed %s: %s", seed, contest).isNotEmpty();
            assertThat(contest.lossByPrices()).as("seed %s: %s", seed, contest).isPresent();
          }
          for (Unplaced.Binding binding : contest.bindings()) {
            checkBinding(plan, contest, binding, "seed " + seed + ": " + binding);
            kinds.add(binding.capacity().getClass());
            priced += binding.price() > 0 ? 1 : 0;
          }
        }
      }
    }
    if (ONLY < 0) {
      assertThat(kinds).hasSize(3);
      assertThat(priced).isGreaterThan(50);
    }
  }

  @Test
  void lossByPricesIsThatOfTheOptionThatTakesLeast() {
    Map<Long, Draft> drafts = new HashMap<>();
    int several = 0;
    for (long seed : solvable(60, 30, drafts).toList()) {
      Draft draft = of(drafts, seed);
      PlacementProblem problem = spread(unweighted(draft)).build();
      PlacementPlan plan = PlacementSolver.solve(problem, SHORT);
      long units = plan.certificate().unitsPerPoint();
      for (Unplaced unplaced : plan.unplaced()) {
        if (!(unplaced instanceof Unplaced.Contested contested)) {
          continue;
        }
        PlacementParticipant p =
            problem.participants().stream()
                .filter(x -> x.id().equals(unplaced.participantId()))
                .findFirst()
                .orElseThrow();
        for (Unplaced.Contest contest : contested.contests()) {
          Set<Long> losses = new TreeSet<>();
          for (PlacementOption o : problem.options()) {
            long gain =
                problem.weights().worth(p.priority(), o.certaintyPercent(), o.points())
                    + (p.current().isPresent() && !CertificateVerifier.changed(p, o)
                        ? problem.weights().stabilityPenalty()
                        : 0);
            if (o.participantId().equals(p.id())
                && o.opportunityId().equals(contest.opportunityId())
                && gain > 0) {
              CertificateVerifier.cost(problem, plan.certificate(), o)
                  .ifPresent(cost -> losses.add(Math.max(0, Math.ceilDiv(cost, units) - gain)));
            }
          }
          assertThat(contest.lossByPrices().stream().boxed().toList())
              .as("seed %s: %s", seed, contest)
              .isEqualTo(losses.stream().limit(1).toList());
          several += losses.size() > 1 ? 1 : 0;
        }
      }
    }
    assertThat(several).isGreaterThan(ONLY < 0 ? 5 : -1);
  }

  /** With other points at each provider. */
  private static Draft spread(Draft draft) {
    return new Draft(
        draft.participants(),
        draft.opportunities(),
        draft.providers(),
        draft.options().stream()
            .map(
                o ->
                    o.toBuilder()
                        .points(o.points() + 300L * o.childcareProviderId().orElse("k9").charAt(1))
                        .build())
            .toList(),
        draft.vetoes(),
        draft.weights());
  }

  private static Draft unweighted(Draft draft) {
    return new Draft(
        draft.participants(),
        draft.opportunities(),
        draft.providers(),
        draft.options(),
        draft.vetoes(),
        draft.weights().withFairShare(new FairShare.None()));
  }

  @Test
  void placeIsWorthItsPriceButNothingWhereHoursPayForFewerPeople() {
    Map<Long, Draft> drafts = new HashMap<>();
    int nothing = 0;
    int something = 0;
    for (long seed : solvable(60, 30, drafts).toList()) {
      PlacementPlan plan = PlacementSolver.solve(of(drafts, seed).build(), SHORT);
      Map<String, OpportunityPrice> prices = new HashMap<>();
      plan.certificate().opportunities().forEach(p -> prices.put(p.opportunityId(), p));
      for (int j = 0; j < plan.problem().opportunities().size(); j++) {
        PlacementOpportunity o = plan.problem().opportunities().get(j);
        PlacementCapacity.Value value = plan.capacityValues().get(j);
        assertThat(value.capacity()).isEqualTo(new PlacementCapacity.Places(o.id()));
        OpportunityPrice price = prices.get(o.id());
        if (price == null || price.placePrice() == 0 || o.places() == 0) {
          continue;
        }
        boolean fewer = price.places() < o.places();
        assertThat(value.points())
            .as("seed %s: %s", seed, value)
            .isEqualTo(fewer ? 0 : price(plan.certificate(), value.capacity()));
        nothing += fewer ? 1 : 0;
        something += fewer ? 0 : 1;
      }
    }
    if (ONLY < 0) {
      assertThat(nothing).isPositive();
      assertThat(something).isGreaterThan(20);
    }
  }

  private static void checkBinding(
      PlacementPlan plan, Unplaced.Contest contest, Unplaced.Binding binding, String what) {
    Stream<Placement> holders =
        switch (binding.capacity()) {
          case PlacementCapacity.Places c -> {
            assertThat(contest.lacking()).as(what).contains(Unplaced.Capacity.PLACES);
            assertThat(c.opportunityId()).as(what).isEqualTo(contest.opportunityId());
            yield at(plan, c.opportunityId());
          }
          case PlacementCapacity.Hours c -> {
            assertThat(contest.lacking()).as(what).contains(Unplaced.Capacity.HOURS_BUDGET);
            assertThat(c.opportunityId()).as(what).isEqualTo(contest.opportunityId());
            yield at(plan, c.opportunityId());
          }
          case PlacementCapacity.CarePlaces c -> {
            assertThat(contest.lacking()).as(what).contains(Unplaced.Capacity.CHILDCARE_PLACES);
            yield plan.placements().stream()
                .filter(
                    p ->
                        p.option()
                            .childcareProviderId()
                            .equals(Optional.of(c.childcareProviderId())))
                .filter(
                    p -> p.option().children().stream().anyMatch(k -> k.under3() == c.under3()));
          }
        };
    assertThat(binding.holders())
        .as(what)
        .isEqualTo(holders.map(Placement::participantId).toList());
    assertThat(binding.price()).as(what).isEqualTo(price(plan.certificate(), binding.capacity()));
  }

  private static Stream<Placement> at(PlacementPlan plan, String opportunityId) {
    return plan.placements().stream().filter(p -> p.opportunityId().equals(opportunityId));
  }

  /** In points of one unit, rounded down. */
  private static long price(PlacementCertificate certificate, PlacementCapacity capacity) {
    long units =
        switch (capacity) {
          case PlacementCapacity.Places c ->
              certificate.opportunities().stream()
                  .filter(p -> p.opportunityId().equals(c.opportunityId()))
                  .mapToLong(OpportunityPrice::placePrice)
                  .sum();
          case PlacementCapacity.Hours c ->
              certificate.opportunities().stream()
                  .filter(p -> p.opportunityId().equals(c.opportunityId()))
                  .mapToLong(p -> 4 * p.quarterHourPrice())
                  .sum();
          case PlacementCapacity.CarePlaces c ->
              certificate.providers().stream()
                  .filter(p -> p.childcareProviderId().equals(c.childcareProviderId()))
                  .mapToLong(
                      c.under3() ? ProviderPrice::under3Price : ProviderPrice::age3AndOverPrice)
                  .sum();
        };
    return units / certificate.unitsPerPoint();
  }

  /** Plain places only, so that the plan is exact; then nothing is cheaper than the prices say. */
  @Test
  void lossByPricesIsAtMostTheTrueLossWhereThePlanIsExact() {
    int positive = 0;
    for (long seed : seeds(80).toList()) {
      Draft draft = plain(new Random(seed));
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
      for (Unplaced unplaced : plan.unplaced()) {
        if (!(unplaced instanceof Unplaced.Contested contested)) {
          continue;
        }
        for (Unplaced.Contest contest : contested.contests()) {
          if (contest.lossByPrices().isEmpty()) {
            continue;
          }
          long best =
              pinned(draft, unplaced.participantId(), contest.opportunityId()).best().orElseThrow();
          long loss = plan.objective() - best;
          assertThat(contest.lossByPrices().getAsLong())
              .as("seed %s: %s", seed, contest)
              .isLessThanOrEqualTo(loss);
          positive += contest.lossByPrices().getAsLong() > 0 ? 1 : 0;
        }
      }
    }
    assertThat(positive).isGreaterThan(ONLY < 0 ? 20 : -1);
  }

  private static Draft plain(Random r) {
    List<PlacementParticipant> people = new ArrayList<>();
    List<PlacementOpportunity> jobs = new ArrayList<>();
    List<PlacementOption> options = new ArrayList<>();
    for (int j = 0; j < 3; j++) {
      jobs.add(PlacementOpportunity.of("o" + j, r.nextInt(3)));
    }
    for (int i = 0; i < 6; i++) {
      people.add(PlacementParticipant.of("p" + i));
      for (int j = 0; j < 3; j++) {
        if (r.nextInt(3) > 0) {
          options.add(PlacementOption.builder("p" + i, "o" + j).points(r.nextInt(10_000)).build());
        }
      }
    }
    return new Draft(people, jobs, List.of(), options, List.of(), PlacementWeights.DEFAULT);
  }

  private static Draft pinned(Draft draft, String participantId, String opportunityId) {
    return new Draft(
        draft.participants().stream()
            .map(
                p ->
                    p.id().equals(participantId)
                        ? PlacementParticipant.builder(p.id()).pin(opportunityId).build()
                        : p)
            .toList(),
        draft.opportunities(),
        draft.providers(),
        draft.options(),
        draft.vetoes(),
        draft.weights());
  }

  @Test
  void exactCapacityValuesAreWhatOneMoreUnitWouldAdd() {
    int exact = 0;
    for (long seed : seeds(120).toList()) {
      Random r = new Random(seed);
      Draft draft = roomy(Draft.random(r, 1 + r.nextInt(4), 1 + r.nextInt(3), 0), r);
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
      long best = draft.best().orElseThrow();
      for (PlacementCapacity.Value value : plan.capacityValues()) {
        if (value.evidence() == Evidence.EXACT) {
          exact += value.capacity() instanceof PlacementCapacity.Places ? 0 : 1;
          assertThat(value.points())
              .as("seed %s: %s", seed, value)
              .isEqualTo(oneMore(draft, value.capacity()).best().orElseThrow() - best);
        }
      }
    }
    assertThat(exact).as("hours and care places").isGreaterThan(ONLY < 0 ? 50 : -1);
  }

  /** Without a fairness term, and mostly enough of all. */
  private static Draft roomy(Draft draft, Random r) {
    return new Draft(
        draft.participants(),
        draft.opportunities().stream()
            .map(
                o ->
                    o.budgetQuarterHours().isEmpty() || r.nextInt(4) == 0
                        ? o
                        : PlacementOpportunity.builder(o.id())
                            .places(o.places())
                            .budgetQuarterHours(150 * o.places())
                            .build())
            .toList(),
        draft.providers().stream()
            .map(k -> r.nextInt(4) == 0 ? k : new PlacementProvider(k.id(), 9, 9))
            .toList(),
        draft.options(),
        draft.vetoes(),
        draft.weights().withFairShare(new FairShare.None()));
  }

  private static Draft oneMore(Draft draft, PlacementCapacity capacity) {
    return new Draft(
        draft.participants(),
        draft.opportunities().stream()
            .map(
                o ->
                    switch (capacity) {
                      case PlacementCapacity.Places c when c.opportunityId().equals(o.id()) ->
                          o.toBuilder().places(o.places() + 1).build();
                      case PlacementCapacity.Hours c when c.opportunityId().equals(o.id()) ->
                          PlacementOpportunity.builder(o.id())
                              .places(o.places())
                              .budgetQuarterHours(o.budgetQuarterHours().orElseThrow() + 4)
                              .build();
                      default -> o;
                    })
            .toList(),
        draft.providers().stream()
            .map(
                k ->
                    capacity instanceof PlacementCapacity.CarePlaces c
                            && c.childcareProviderId().equals(k.id())
                        ? new PlacementProvider(
                            k.id(),
                            k.placesUnder3() + (c.under3() ? 1 : 0),
                            k.places3AndOver() + (c.under3() ? 0 : 1))
                        : k)
            .toList(),
        draft.options(),
        draft.vetoes(),
        draft.weights());
  }

  /** Parents with a child under 3 each, one place of work for each, and one provider. */
  private static PlacementProblem parents(int count, int carePlaces, long placementWeight) {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .weights(PlacementWeights.DEFAULT.withPlacementWeight(placementWeight))
            .provider(new PlacementProvider("k", carePlaces, 0));
    for (int i = 0; i < count; i++) {
      builder
          .participant(PlacementParticipant.of("p" + i))
          .opportunity(PlacementOpportunity.of("o" + i, 1))
          .option(
              PlacementOption.builder("p" + i, "o" + i)
                  .points(5_000 + i)
                  .childcare("k", List.of(new ChildPlace("c" + i, true)))
                  .build());
    }
    return builder.build();
  }

  private static PlacementCapacity.Value care(PlacementPlan plan) {
    return plan.capacityValues().stream()
        .filter(v -> v.capacity().equals(new PlacementCapacity.CarePlaces("k", true)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void scarceCarePlaceIsWorthThePlacementItWouldMakePossible() {
    for (int places : new int[] {0, 1, 2}) {
      PlacementPlan plan = PlacementSolver.solve(parents(4, places, 10_000), SHORT);
      assertThat(plan.placements()).hasSize(places);
      // between what the next would gain and what the last one gains, rounded down
      assertThat(care(plan).points()).as("%s places", places).isBetween(14_999L, 15_003L);
      assertThat(care(plan).placements()).contains(new BigDecimal("1.5"));
      assertThat(care(plan).evidence()).isEqualTo(Evidence.PRICE);
    }
    PlacementPlan enough = PlacementSolver.solve(parents(4, 4, 10_000), SHORT);
    assertThat(care(enough).points()).isZero();
    assertThat(care(enough).evidence()).isEqualTo(Evidence.EXACT);
    assertThat(care(PlacementSolver.solve(parents(4, 1, 0), SHORT)).placements()).isEmpty();
  }

  @Test
  void firstPlaceAndTheHourThatIsMissingAreWorthWhatTheyOpen() {
    PlacementProblem problem =
        PlacementProblem.builder()
            .participant(PlacementParticipant.of("a"))
            .participant(PlacementParticipant.of("b"))
            .opportunity(PlacementOpportunity.of("none", 0))
            .opportunity(
                PlacementOpportunity.builder("short").places(1).budgetQuarterHours(36).build())
            .opportunity(
                PlacementOpportunity.builder("shorter").places(1).budgetQuarterHours(35).build())
            .option(PlacementOption.builder("a", "none").points(7).build())
            .option(PlacementOption.builder("b", "short").agreedQuarterHours(40).points(8).build())
            .option(
                PlacementOption.builder("b", "shorter").agreedQuarterHours(40).points(9).build())
            .build();
    PlacementPlan plan = PlacementSolver.solve(problem, SHORT);
    assertThat(plan.capacityValues())
        .extracting(v -> v.capacity() + " " + v.points() + " " + v.evidence())
        .containsExactly(
            "Places[opportunityId=none] 10007 EXACT",
            "Places[opportunityId=short] 0 EXACT",
            "Places[opportunityId=shorter] 0 EXACT",
            "Hours[opportunityId=short] 10008 PRICE",
            "Hours[opportunityId=shorter] 0 EXACT");
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
