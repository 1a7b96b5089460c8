package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.Draft.Line;
import org.quartermatch.placement.PlacementCertificate.OpportunityPrice;
import org.quartermatch.placement.PlacementCertificate.ProviderPrice;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementPlan.StoppedBy;
import org.quartermatch.placement.PlacementWeights.FairShare;
import org.quartermatch.testkit.certificate.CertificateVerifier;

/**
 * Problems in which nothing but places can run short, and the certificates of all. Long, as both
 * need the same small problems.
 */
class ExactPlacementTest {
  /** Rerun one seed with -Dplacement.seed=N. */
  private static final long ONLY = Long.getLong("placement.seed", -1);

  private static final PlacementLimits SHORT = PlacementLimits.seconds(60).steps(500);

  private static Stream<Long> seeds(int count) {
    return ONLY >= 0 ? Stream.of(ONLY) : Stream.iterate(0L, s -> s + 1).limit(count);
  }

  private static List<Line> lines(PlacementPlan plan) {
    return plan.placements().stream().map(p -> new Line(p.option(), p.quarterHours())).toList();
  }

  /** The same with budgets and care places for all who could come, and no fairness term. */
  private static Draft ample(Draft draft, Random r) {
    List<PlacementOpportunity> opportunities = new ArrayList<>();
    for (PlacementOpportunity o : draft.opportunities()) {
      int all = draft.participants().size() * 4 * 40;
      opportunities.add(
          r.nextBoolean()
              ? PlacementOpportunity.of(o.id(), o.places())
              : PlacementOpportunity.builder(o.id())
                  .places(o.places())
                  .budgetQuarterHours(all)
                  .build());
    }
    List<PlacementProvider> providers = new ArrayList<>();
    int children = 2 * draft.participants().size();
    draft.providers().forEach(k -> providers.add(PlacementProvider.of(k.id(), children, children)));
    // a child that two share has one provider at most to go to
    List<PlacementOption> options = new ArrayList<>(draft.options());
    options.removeIf(
        o ->
            o.children().stream().anyMatch(c -> c.childId().startsWith("c"))
                && !o.childcareProviderId().orElseThrow().equals("k0"));
    List<PlacementParticipant> participants = new ArrayList<>();
    for (PlacementParticipant p : draft.participants()) {
      boolean pinned =
          p.pinnedOpportunityId().isPresent()
              && options.stream()
                  .anyMatch(
                      o ->
                          o.participantId().equals(p.id())
                              && o.opportunityId().equals(p.pinnedOpportunityId().get()));
      participants.add(pinned ? p : p.toBuilder().noPin().build());
    }
    return new Draft(
        participants,
        opportunities,
        providers,
        options,
        draft.vetoes(),
        draft.weights().withFairShare(new FairShare.None()));
  }

  @Test
  void isTheOptimumAndItsPricesSayWhatOneMorePlaceIsWorth() {
    int valuable = 0;
    for (long seed : seeds(200).toList()) {
      Random r = new Random(seed);
      Draft draft =
          ample(Draft.random(r, 1 + r.nextInt(5), 1 + r.nextInt(3), r.nextInt(2) * 0.4), r);
      OptionalLong best = draft.best();
      if (best.isEmpty()) {
        continue;
      }
      PlacementProblem problem = draft.build();
      PlacementPlan plan = PlacementSolver.solve(problem, SHORT);
      assertThat(draft.violations(lines(plan))).as("seed %s", seed).isEmpty();
      assertThat(plan.objective()).as("seed %s", seed).isEqualTo(draft.objective(lines(plan)));
      assertThat(plan.objective()).as("seed %s", seed).isEqualTo(best.getAsLong());
      assertThat(plan.upperBound()).as("seed %s", seed).isEqualTo(best.getAsLong());
      assertThat(plan.stoppedBy()).as("seed %s", seed).isEqualTo(StoppedBy.OPTIMUM);
      assertThat(plan.steps()).as("seed %s", seed).isZero();
      assertThat(CertificateVerifier.bound(problem, plan.certificate()))
          .as("seed %s", seed)
          .isEqualTo(best.getAsLong());
      Map<String, Long> values = PlaceWorth.of(plan);
      assertThat(values).as("seed %s", seed).hasSameSizeAs(draft.opportunities());
      for (int j = 0; j < draft.opportunities().size(); j++) {
        String id = draft.opportunities().get(j).id();
        long more = draft.onePlaceMore(j).best().orElseThrow() - best.getAsLong();
        assertThat(values).as("seed %s", seed).containsEntry(id, more);
        valuable += more > 0 ? 1 : 0;
      }
    }
    assertThat(valuable).isGreaterThan(ONLY < 0 ? 50 : -1);
  }

  @Test
  void agreesWithASlowMethodOnLargerProblems() {
    for (long seed : seeds(60).toList()) {
      Random r = new Random(seed);
      int people = 1 + r.nextInt(90);
      int jobs = 1 + r.nextInt(40);
      long range = new long[] {1, 3, 100, 1_000_000_000_000L}[r.nextInt(4)];
      double density = r.nextBoolean() ? 1 : 0.2;
      long[][] gain = new long[people][jobs];
      int[] places = r.ints(jobs, 0, r.nextBoolean() ? 2 : 5).toArray();
      long stay = r.nextInt(3) * range / 4;
      PlacementProblem.Builder builder =
          PlacementProblem.builder().weights(new PlacementWeights(0, stay, 0));
      for (int j = 0; j < jobs; j++) {
        builder.opportunity(PlacementOpportunity.of("o" + j, places[j]));
      }
      long base = 0;
      for (int i = 0; i < people; i++) {
        int current = r.nextInt(3) == 0 ? r.nextInt(jobs) : -1;
        PlacementParticipant.Builder participant = PlacementParticipant.builder("p" + i);
        if (current >= 0) {
          participant.current(Current.at("o" + current));
          base -= stay;
        }
        builder.participant(participant.build());
        for (int j = 0; j < jobs; j++) {
          gain[i][j] = SlowAssignment.IMPOSSIBLE;
          if (r.nextDouble() < density) {
            long points = r.nextLong(-range / 4, range + 1);
            gain[i][j] = points + (current == j ? stay : 0);
            builder.option(PlacementOption.builder("p" + i, "o" + j).points(points).build());
          }
        }
      }
      PlacementProblem problem = builder.build();
      PlacementPlan plan = PlacementSolver.solve(problem, SHORT);
      assertThat(plan.objective())
          .as("seed %s", seed)
          .isEqualTo(base + SlowAssignment.most(gain, places));
      assertThat(plan.stoppedBy()).as("seed %s", seed).isEqualTo(StoppedBy.OPTIMUM);
      assertThat(CertificateVerifier.bound(problem, plan.certificate()))
          .as("seed %s", seed)
          .isEqualTo(plan.objective());
    }
  }

  @Test
  void certificatesOfAllPlansProveTheirBound() {
    int byPrices = 0;
    int priced = 0;
    for (long seed : seeds(120).toList()) {
      Random r = new Random(seed);
      Draft draft = Draft.random(r, 2 + r.nextInt(20), 1 + r.nextInt(8), 0);
      PlacementProblem problem = draft.build();
      PlacementPlan plan = PlacementSolver.solve(problem, SHORT);
      long proved = CertificateVerifier.bound(problem, plan.certificate());
      assertThat(proved).as("seed %s", seed).isGreaterThanOrEqualTo(plan.upperBound());
      assertThat(plan.certificate().allTried())
          .as("seed %s", seed)
          .isEqualTo(proved > plan.upperBound());
      byPrices += proved == plan.upperBound() ? 1 : 0;
      priced += plan.certificate().providers().size();
    }
    assertThat(byPrices).isGreaterThan(ONLY < 0 ? 30 : -1);
    assertThat(priced).isGreaterThan(ONLY < 0 ? 5 : -1);
  }

  /** What the description of a certificate says of all prices, not only of those we find. */
  @Test
  void anyPricesAtAllProveABound() {
    for (long seed : seeds(100).toList()) {
      Random r = new Random(seed);
      Draft draft = Draft.random(r, 1 + r.nextInt(4), 1 + r.nextInt(3), 0);
      List<OpportunityPrice> opportunities = new ArrayList<>();
      for (PlacementOpportunity o : draft.opportunities()) {
        int budget = o.budgetQuarterHours().orElse(0);
        opportunities.add(
            new OpportunityPrice(
                o.id(), r.nextInt(9_000), o.places(), budget > 0 ? r.nextInt(90) : 0, budget));
      }
      List<ProviderPrice> providers = new ArrayList<>();
      for (PlacementProvider k : draft.providers()) {
        for (AgeGroup group : AgeGroup.values()) {
          providers.add(new ProviderPrice(k.id(), group, r.nextInt(9_000), k.places(group)));
        }
      }
      PlacementCertificate any =
          new PlacementCertificate(
              1 + r.nextInt(3),
              opportunities,
              providers,
              List.of(),
              java.util.Optional.empty(),
              List.of());
      assertThat(CertificateVerifier.bound(draft.build(), any))
          .as("seed %s", seed)
          .isGreaterThanOrEqualTo(draft.best().orElseThrow());
    }
  }

  @Test
  void samePlanInAnyOrder() {
    for (long seed : seeds(5).toList()) {
      Random r = new Random(seed);
      Draft draft = ample(Draft.random(r, 80, 20, 0), r);
      PlacementPlan first = PlacementSolver.solve(draft.build(), SHORT);
      PlacementPlan second = PlacementSolver.solve(draft.shuffled(r).build(), SHORT.seed(9));
      assertThat(second.placements()).as("seed %s", seed).isEqualTo(first.placements());
      assertThat(second.unplaced()).as("seed %s", seed).isEqualTo(first.unplaced());
      assertThat(second.certificate()).as("seed %s", seed).isEqualTo(first.certificate());
      assertThat(second.capacityValues()).as("seed %s", seed).isEqualTo(first.capacityValues());
    }
  }

  private static boolean exact(PlacementProblem.Builder builder) {
    return PlaceWorth.isExact(PlacementSolver.solve(builder.build(), SHORT));
  }

  private static PlacementProblem.Builder people(String... ids) {
    PlacementProblem.Builder builder = PlacementProblem.builder();
    for (String id : ids) {
      builder.participant(PlacementParticipant.builder(id).groups(List.of("g-" + id)).build());
    }
    return builder;
  }

  @Test
  void budgetThatPaysForEveryPlaceIsNotInPlay() {
    for (int budget : new int[] {89, 90}) {
      PlacementProblem.Builder builder =
          people("a", "b", "c")
              .opportunity(
                  PlacementOpportunity.builder("o").places(2).budgetQuarterHours(budget).build());
      int hours = 30;
      for (String id : List.of("a", "b", "c")) {
        builder.option(
            PlacementOption.builder(id, "o")
                .agreedQuarterHours(2 * hours)
                .minimumQuarterHours(hours)
                .build());
        hours += 10;
      }
      assertThat(exact(builder)).as("budget %s", budget).isEqualTo(budget == 90);
    }
  }

  @Test
  void careWithAPlaceForEveryChildIsNotInPlay() {
    for (int places : new int[] {1, 2}) {
      PlacementProblem.Builder builder =
          people("a", "b")
              .opportunity(PlacementOpportunity.of("o", 2))
              .provider(PlacementProvider.of("k", places, 0));
      for (String id : List.of("a", "b")) {
        builder.option(
            PlacementOption.builder(id, "o")
                .childcare("k", List.of(new ChildPlace("c-" + id, AgeGroup.UNDER_3)))
                .build());
      }
      assertThat(exact(builder)).as("places %s", places).isEqualTo(places == 2);
    }
  }

  @Test
  void careThatNobodyNeedsForTheBestOptionIsNotInPlay() {
    PlacementProblem.Builder builder =
        people("a", "b")
            .opportunity(PlacementOpportunity.of("o", 2))
            .provider(PlacementProvider.of("k", 1, 0));
    for (String id : List.of("a", "b")) {
      builder
          .option(PlacementOption.builder(id, "o").points(5).build())
          .option(
              PlacementOption.builder(id, "o")
                  .points(5)
                  .childcare("k", List.of(new ChildPlace("c-" + id, AgeGroup.UNDER_3)))
                  .build());
    }
    assertThat(exact(builder)).isTrue();
  }

  @Test
  void sharedChildThatCouldGoToTwoProvidersIsInPlay() {
    for (String second : List.of("k", "l")) {
      PlacementProblem.Builder builder =
          people("a", "b")
              .opportunity(PlacementOpportunity.of("o", 2))
              .provider(PlacementProvider.of("k", 9, 9))
              .provider(PlacementProvider.of("l", 9, 9))
              .option(
                  PlacementOption.builder("a", "o")
                      .childcare("k", List.of(new ChildPlace("c", AgeGroup.UNDER_3)))
                      .build())
              .option(
                  PlacementOption.builder("b", "o")
                      .childcare(second, List.of(new ChildPlace("c", AgeGroup.UNDER_3)))
                      .build());
      assertThat(exact(builder)).as(second).isEqualTo(second.equals("k"));
    }
  }

  @Test
  void fairnessIsInPlayUnlessAllAreInOneGroup() {
    PlacementWeights fair =
        PlacementWeights.DEFAULT.withFairShare(new FairShare.SquaredDeviation(1));
    assertThat(exact(people("a", "b").opportunity(PlacementOpportunity.of("o", 1)).weights(fair)))
        .isFalse();
    PlacementProblem.Builder one =
        PlacementProblem.builder().weights(fair).opportunity(PlacementOpportunity.of("o", 1));
    for (String id : List.of("a", "b")) {
      one.participant(PlacementParticipant.builder(id).groups(List.of("all")).build());
      one.option(PlacementOption.builder(id, "o").build());
    }
    assertThat(exact(one)).isTrue();
  }

  @Test
  void onePersonWithManyOptionsTakesTheBest() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder().participant(PlacementParticipant.of("p"));
    for (int j = 0; j < 100_000; j++) {
      builder
          .opportunity(PlacementOpportunity.of("o" + j, 1))
          .option(PlacementOption.builder("p", "o" + j).points(j == 77_777 ? 9 : j % 9).build());
    }
    PlacementPlan plan = PlacementSolver.solve(builder.build(), SHORT);
    assertThat(plan.placements()).extracting(Placement::opportunityId).containsExactly("o77777");
    assertThat(plan.stoppedBy()).isEqualTo(StoppedBy.OPTIMUM);
  }

  @Test
  void valuesUpToTheLimitAreExactAndBeyondAreRefused() {
    long third = ObjectiveRange.MOST / 3;
    for (long points : new long[] {third, third + 1}) {
      PlacementProblem.Builder builder =
          PlacementProblem.builder()
              .weights(new PlacementWeights(0, 0, 0))
              .opportunity(PlacementOpportunity.of("o1", 1))
              .opportunity(PlacementOpportunity.of("o2", Integer.MAX_VALUE));
      for (String id : List.of("a", "b", "c")) {
        builder
            .participant(PlacementParticipant.of(id))
            .option(PlacementOption.builder(id, "o1").points(points).build())
            .option(PlacementOption.builder(id, "o2").points(-points).build());
      }
      if (points == third) {
        PlacementProblem problem = builder.build();
        PlacementPlan plan = PlacementSolver.solve(problem, SHORT);
        assertThat(plan.objective()).isEqualTo(points);
        assertThat(CertificateVerifier.bound(problem, plan.certificate())).isEqualTo(points);
        assertThat(PlaceWorth.of(plan)).isEqualTo(Map.of("o1", points, "o2", 0L));
      } else {
        assertThatThrownBy(builder::build)
            .isInstanceOf(PlacementProblemException.class)
            .hasMessageContaining("could exceed");
      }
    }
  }

  /** Many people for few places: the searches go far. */
  private static Draft crowd(int people, int jobs) {
    Random r = new Random(1);
    List<PlacementParticipant> participants = new ArrayList<>();
    List<PlacementOpportunity> opportunities = new ArrayList<>();
    List<PlacementOption> options = new ArrayList<>();
    for (int j = 0; j < jobs; j++) {
      opportunities.add(PlacementOpportunity.of("o" + j, 1 + j % 2));
    }
    for (int i = 0; i < people; i++) {
      participants.add(PlacementParticipant.of("p" + i));
      for (int j = i % 7; j < jobs; j += 7) {
        options.add(PlacementOption.builder("p" + i, "o" + j).points(r.nextInt(10_000)).build());
      }
      // one more elsewhere, so that all is one part
      options.add(PlacementOption.builder("p" + i, "o" + (i % 7 + 1)).points(1).build());
    }
    return new Draft(
        participants, opportunities, List.of(), options, List.of(), PlacementWeights.DEFAULT);
  }

  @Test
  void stoppedEarlyItHasAPlanAndTheBoundOfItsPrices() {
    Draft draft = crowd(1_500, 400);
    PlacementProblem problem = draft.build();
    PlacementPlan whole = PlacementSolver.solve(problem, SHORT);
    List<PlacementProgress> events = new ArrayList<>();
    PlacementPlan plan =
        PlacementSolver.solve(
            problem,
            SHORT,
            progress -> {
              events.add(progress);
              return false;
            });
    assertThat(whole.stoppedBy()).isEqualTo(StoppedBy.OPTIMUM);
    assertThat(plan.stoppedBy()).isEqualTo(StoppedBy.CANCELLED);
    assertThat(draft.violations(lines(plan))).isEmpty();
    assertThat(plan.objective()).isLessThan(whole.objective());
    assertThat(plan.upperBound()).isGreaterThan(whole.objective());
    assertThat(CertificateVerifier.bound(problem, plan.certificate())).isEqualTo(plan.upperBound());
    assertThat(PlaceWorth.isExact(plan)).isFalse();
    Map<String, Integer> free = new HashMap<>();
    draft.opportunities().forEach(o -> free.put(o.id(), o.places()));
    plan.placements().forEach(p -> free.merge(p.opportunityId(), -1, Integer::sum));
    for (Unplaced unplaced : plan.unplaced()) {
      for (Line line : draft.lines(unplaced.participantId())) {
        assertThat(free.get(line.option().opportunityId())).as("%s still fits", line).isZero();
      }
    }
    assertThat(events).isNotEmpty();
    assertThat(events)
        .allSatisfy(e -> assertThat(e.objective()).isLessThanOrEqualTo(whole.objective()))
        .allSatisfy(e -> assertThat(e.upperBound()).isGreaterThanOrEqualTo(whole.objective()));
  }

  @Test
  void nobodyWantsToSwapAtThePrices() {
    Draft draft = crowd(300, 60);
    PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
    Map<String, Long> price = PlaceWorth.of(plan);
    Map<String, Long> net = new HashMap<>();
    for (Placement p : plan.placements()) {
      net.put(
          p.participantId(),
          10_000 + p.option().points() - price.getOrDefault(p.opportunityId(), 0L));
    }
    for (PlacementOption o : draft.options()) {
      assertThat(10_000 + o.points() - price.getOrDefault(o.opportunityId(), 0L))
          .isLessThanOrEqualTo(net.getOrDefault(o.participantId(), 0L));
    }
  }
}
