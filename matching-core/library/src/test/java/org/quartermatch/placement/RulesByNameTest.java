package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementWeights.FairShare;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.Unplaced.Contest;

/** One small case for each rule; long, as there are many. */
class RulesByNameTest {
  private static final WeekSchedule EARLY = WeekSchedule.parse("Mo-Fr 06:00-14:00");
  private static final WeekSchedule LATE = WeekSchedule.parse("Mo-Fr 14:00-22:00");

  private static PlacementProblem.Builder people(String... ids) {
    PlacementProblem.Builder builder = PlacementProblem.builder();
    for (String id : ids) {
      builder.participant(PlacementParticipant.of(id));
    }
    return builder;
  }

  private static PlacementOption option(String participant, String opportunity, long points) {
    return PlacementOption.builder(participant, opportunity).points(points).build();
  }

  private static PlacementPlan solve(PlacementProblem.Builder builder) {
    return PlacementSolver.solve(builder.build(), PlacementLimits.seconds(60).steps(500));
  }

  private static List<String> pairs(PlacementPlan plan) {
    return plan.placements().stream()
        .map(p -> p.participantId() + " " + p.opportunityId())
        .toList();
  }

  /** A contest whose bindings and prices are not looked at here. */
  private static Contest contest(
      String opportunity, Set<Capacity> lacking, List<String> putOut, OptionalLong loss) {
    return new Contest(opportunity, lacking, putOut, loss, List.of(), OptionalLong.empty());
  }

  /** Of the contests only what {@link #contest} has. */
  private static List<Unplaced> unplaced(PlacementPlan plan) {
    return plan.unplaced().stream()
        .map(
            u ->
                u instanceof Unplaced.Contested c
                    ? new Unplaced.Contested(
                        c.participantId(),
                        c.contests().stream()
                            .map(
                                x ->
                                    contest(
                                        x.opportunityId(), x.lacking(), x.putOut(), x.lossAtMost()))
                            .toList())
                    : u)
        .toList();
  }

  @Test
  void tandemGoesWhereBothCanGo() {
    PlacementProblem.Builder builder =
        people("a", "b", "c")
            .opportunity(PlacementOpportunity.of("best", 1))
            .opportunity(PlacementOpportunity.of("both", 2))
            .tandem(new Tandem("a", "b"))
            .option(option("c", "both", 5_000));
    for (String id : List.of("a", "b")) {
      builder.option(option(id, "best", 9_000)).option(option(id, "both", 100));
    }
    PlacementPlan plan = solve(builder);
    assertThat(pairs(plan)).containsExactly("a both", "b both");
    assertThat(plan.objective()).isEqualTo(20_200);
    // both need a place, so one person cannot make room for the two by going out once
    assertThat(unplaced(plan))
        .containsExactly(
            new Unplaced.Contested(
                "c",
                List.of(
                    contest(
                        "both",
                        Set.of(Capacity.PLACES),
                        List.of("a", "b"),
                        OptionalLong.of(5_200)))));
  }

  @Test
  void tandemWithoutACommonOpportunityStaysUnplaced() {
    PlacementPlan plan =
        solve(
            people("a", "b", "c", "d")
                .opportunity(PlacementOpportunity.of("x", 2))
                .opportunity(PlacementOpportunity.of("y", 2))
                .tandem(new Tandem("a", "b"))
                .tandem(new Tandem("c", "d"))
                .option(option("a", "x", 1))
                .option(option("b", "y", 1))
                .option(option("c", "x", 1)));
    assertThat(plan.placements()).isEmpty();
    assertThat(unplaced(plan))
        .containsExactly(
            new Unplaced.TandemApart("a", "b"),
            new Unplaced.TandemApart("b", "a"),
            new Unplaced.TandemApart("c", "d"),
            new Unplaced.NoEligibleOpportunity("d"));
  }

  @Test
  void tandemForWhichThereIsOnePlaceOnly() {
    PlacementPlan plan =
        solve(
            people("a", "b")
                .opportunity(PlacementOpportunity.of("x", 1))
                .tandem(new Tandem("a", "b"))
                .option(option("a", "x", 1))
                .option(option("b", "x", 1)));
    List<Contest> contests =
        List.of(contest("x", Set.of(Capacity.PLACES), List.of(), OptionalLong.empty()));
    assertThat(unplaced(plan))
        .containsExactly(
            new Unplaced.Contested("a", contests), new Unplaced.Contested("b", contests));
  }

  @Test
  void tandemSharesABudgetAtTheSmallestHoursAndAChildOnce() {
    List<ChildPlace> child = List.of(new ChildPlace("child", AgeGroup.UNDER_3));
    PlacementProblem.Builder builder =
        people("a", "b")
            .opportunity(
                PlacementOpportunity.builder("x").places(2).budgetQuarterHours(100).build())
            .provider(PlacementProvider.of("k", 1, 0))
            .provider(PlacementProvider.of("l", 1, 0))
            .tandem(new Tandem("a", "b"));
    for (String id : List.of("a", "b")) {
      for (String provider : List.of("k", "l")) {
        builder.option(
            PlacementOption.builder(id, "x")
                .agreedQuarterHours(80)
                .minimumQuarterHours(50)
                .childcare(provider, child)
                // each would have the child elsewhere
                .points(id.equals("a") == provider.equals("k") ? 100 : 0)
                .build());
      }
    }
    PlacementPlan plan = solve(builder);
    assertThat(plan.placements()).extracting(Placement::quarterHours).containsExactly(50, 50);
    assertThat(plan.placements())
        .extracting(p -> p.option().childcareProviderId().orElseThrow())
        .containsOnly("k");
    assertThat(plan.objective()).isEqualTo(20_100);
  }

  @Test
  void tandemLosesBothPenaltiesAndOnlyWhoChangesIsChanged() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.of("x", 2))
            .participant(PlacementParticipant.builder("a").current(Current.at("x")).build())
            .participant(PlacementParticipant.builder("b").current(Current.at("gone")).build())
            .tandem(new Tandem("a", "b"))
            .option(option("a", "x", 1))
            .option(option("b", "x", 2));
    PlacementPlan plan = solve(builder);
    assertThat(plan.placements()).extracting(Placement::changed).containsExactly(false, true);
    assertThat(plan.objective()).isEqualTo(20_003 - 1_000);
    PlacementPlan nobody = solve(builder.veto(new Veto("a", "x")));
    assertThat(nobody.placements()).isEmpty();
    assertThat(nobody.objective()).isEqualTo(-2_000);
  }

  @Test
  void pinOfOneTakesTheOtherAlong() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.of("x", 2))
            .opportunity(PlacementOpportunity.of("y", 2))
            .participant(PlacementParticipant.of("a"))
            .participant(PlacementParticipant.builder("b").pin("y").build())
            .tandem(new Tandem("a", "b"));
    for (String id : List.of("a", "b")) {
      builder.option(option(id, "x", 9_000)).option(option(id, "y", 1));
    }
    assertThat(pairs(solve(builder))).containsExactly("a y", "b y");
  }

  private static PlacementProblem.Builder shifts(List<WeekSchedule> x, List<WeekSchedule> y) {
    return people("a", "b")
        .opportunity(PlacementOpportunity.builder("x").places(9).shifts(x).build())
        .opportunity(PlacementOpportunity.builder("y").places(9).shifts(y).build())
        .household(Household.of("a", "b"))
        .option(option("a", "x", 9_000))
        .option(option("b", "x", 9_000))
        .option(option("b", "y", 1));
  }

  @Test
  void householdWorksOneAfterTheOther() {
    PlacementPlan plan = solve(shifts(List.of(EARLY), List.of(LATE)));
    assertThat(pairs(plan)).containsExactly("a x", "b y");
  }

  @Test
  void householdWithClashingWeeksHasOneAtWork() {
    PlacementPlan plan = solve(shifts(List.of(EARLY), List.of(LATE, EARLY)));
    assertThat(pairs(plan)).hasSize(1);
    assertThat(unplaced(plan))
        .singleElement()
        .isInstanceOfSatisfying(
            Unplaced.Contested.class,
            c ->
                assertThat(c.contests())
                    .allSatisfy(
                        contest ->
                            assertThat(contest.lacking()).containsExactly(Capacity.HOUSEHOLD)));
  }

  @Test
  void unknownShiftsNeverClash() {
    assertThat(pairs(solve(shifts(List.of(), List.of(EARLY))))).containsExactly("a x", "b x");
  }

  private static PlacementProblem.Builder course(int minimum, long... points) {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .opportunity(
                PlacementOpportunity.builder("course").places(9).minimumPlaces(minimum).build())
            .opportunity(PlacementOpportunity.of("job", 1));
    for (int i = 0; i < points.length; i++) {
      builder.participant(PlacementParticipant.of("p" + i));
      builder.option(option("p" + i, "course", points[i]));
    }
    return builder;
  }

  @Test
  void courseTakesPlaceWithEnoughPeople() {
    PlacementPlan plan = solve(course(3, 10, 20, 30, 40));
    assertThat(plan.placements()).hasSize(4);
    // p0 would rather work, but without p0 there is no course
    plan = solve(course(4, 10, 20, 30, 40).option(option("p0", "job", 5_000)));
    assertThat(pairs(plan)).containsExactly("p0 course", "p1 course", "p2 course", "p3 course");
  }

  @Test
  void courseWithTooFewPeopleDoesNotTakePlaceAndSaysWhy() {
    PlacementPlan plan = solve(course(4, 10, 20, 30).option(option("p2", "job", 1)));
    assertThat(pairs(plan)).containsExactly("p2 job");
    assertThat(unplaced(plan))
        .containsExactly(
            new Unplaced.Contested("p0", lacking("course", Capacity.MINIMUM_PLACES)),
            new Unplaced.Contested("p1", lacking("course", Capacity.MINIMUM_PLACES)));
  }

  private static List<Contest> lacking(String opportunity, Capacity capacity) {
    return List.of(contest(opportunity, Set.of(capacity), List.of(), OptionalLong.empty()));
  }

  @Test
  void courseThatCostsMoreThanItBringsIsClosed() {
    // to reach the minimum, p1 would have to leave a job that is worth more than p0's course
    PlacementProblem.Builder builder =
        course(2, 10, 10).weights(new PlacementWeights(0, 0, 0)).option(option("p1", "job", 500));
    assertThat(pairs(solve(builder))).containsExactly("p1 job");
  }

  @Test
  void companyTakesSoManyWithNeedOfSupportAndSoManyAltogether() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .company(PlacementCompany.of("k").withSupportPlaces(1).withContacts(3))
            .opportunity(PlacementOpportunity.builder("x").places(5).companyId("k").build())
            .opportunity(PlacementOpportunity.builder("y").places(5).companyId("k").build());
    for (int i = 0; i < 6; i++) {
      String id = "p" + i;
      builder.participant(PlacementParticipant.builder(id).needsSupport(i < 2).build());
      builder.option(option(id, i % 2 == 0 ? "x" : "y", 100 - i));
    }
    PlacementPlan plan = solve(builder);
    assertThat(pairs(plan)).containsExactly("p0 x", "p2 x", "p3 y");
    assertThat(plan.objective()).isEqualTo(30_000 + 100 + 98 + 97);
    Contest contact = contest("y", Set.of(Capacity.CONTACTS), List.of("p3"), OptionalLong.of(2));
    assertThat(unplaced(plan))
        .contains(new Unplaced.Contested("p5", List.of(contact)))
        .filteredOn(u -> u.participantId().equals("p1"))
        .singleElement()
        .isInstanceOfSatisfying(
            Unplaced.Contested.class,
            c ->
                assertThat(c.contests().getFirst().lacking())
                    .contains(Capacity.CONTACTS, Capacity.SUPPORT_PLACES));
  }

  @Test
  void roomIsNotMadeByWhomAMinimumNeeds() {
    // a and b are worth least, but without one of them there is no course
    PlacementPlan plan =
        solve(
            people("a", "b", "c", "d")
                .company(PlacementCompany.of("k").withContacts(3))
                .opportunity(
                    PlacementOpportunity.builder("course")
                        .places(2)
                        .minimumPlaces(2)
                        .companyId("k")
                        .build())
                .opportunity(PlacementOpportunity.builder("job").places(2).companyId("k").build())
                .option(option("a", "course", 10))
                .option(option("b", "course", 10))
                .option(option("c", "job", 50))
                .option(option("d", "job", 20)));
    assertThat(pairs(plan)).containsExactly("a course", "b course", "c job");
    assertThat(unplaced(plan))
        .containsExactly(
            new Unplaced.Contested(
                "d",
                List.of(
                    contest("job", Set.of(Capacity.CONTACTS), List.of("c"), OptionalLong.of(30)))));
  }

  @Test
  void wishesAreWorthPointsByRankAndPriority() {
    PlacementWeights weights = PlacementWeights.DEFAULT.withWishPoints(1_000);
    PlacementParticipant p =
        PlacementParticipant.builder("p").priority(2).wishes(List.of("x", "y", "z")).build();
    assertThat(weights.wish(p, "x")).isEqualTo(2_000);
    assertThat(weights.wish(p, "y")).isEqualTo(2 * 666);
    assertThat(weights.wish(p, "z")).isEqualTo(2 * 333);
    assertThat(weights.wish(p, "other")).isZero();
    assertThat(PlacementWeights.DEFAULT.wish(p, "x")).isZero();
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .weights(weights)
            .participant(p)
            .opportunity(PlacementOpportunity.of("x", 1))
            .opportunity(PlacementOpportunity.of("y", 1))
            .opportunity(PlacementOpportunity.of("z", 1))
            .option(option("p", "x", 100))
            .option(option("p", "y", 400))
            .option(option("p", "z", 700));
    PlacementPlan plan = solve(builder);
    assertThat(pairs(plan)).containsExactly("p x");
    assertThat(plan.objective()).isEqualTo(2 * 10_100 + 2_000);
  }

  /** Two of group g beside three of h, three places; g gains less. */
  private static PlacementProblem.Builder groups(FairShare share) {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .weights(PlacementWeights.DEFAULT.withFairShare(share))
            .opportunity(PlacementOpportunity.of("x", 3));
    for (int i = 0; i < 5; i++) {
      builder
          .participant(
              PlacementParticipant.builder("p" + i).groups(List.of(i < 2 ? "g" : "h")).build())
          .option(option("p" + i, "x", i < 2 ? 100 - i : 200 - i));
    }
    return builder;
  }

  @Test
  void fairShareDecidesWhoseGroupIsPlaced() {
    assertThat(pairs(solve(groups(new FairShare.None())))).containsExactly("p2 x", "p3 x", "p4 x");
    PlacementPlan maxMin = solve(groups(new FairShare.MaxMin(1_000)));
    assertThat(pairs(maxMin)).containsExactly("p0 x", "p2 x", "p3 x");
    assertThat(maxMin.objective()).isEqualTo(30_000 + 100 + 198 + 197 - 500);
    assertThat(pairs(solve(groups(new FairShare.SquaredDeviation(1_000)))))
        .containsExactly("p0 x", "p2 x", "p3 x");
    // nobody counts: as if there were no term
    FairShare nothing = new FairShare.SquaredDeviation(1_000, Map.of("g", 0L, "h", 0L));
    assertThat(pairs(solve(groups(nothing)))).containsExactly("p2 x", "p3 x", "p4 x");
  }

  @Test
  void oldWeightsMeanASquaredDeviationOrNone() {
    assertThat(new PlacementWeights(1, 2, 3).fairShare())
        .isEqualTo(new FairShare.SquaredDeviation(3, Map.of()));
    assertThat(new PlacementWeights(1, 2, 0).fairShare()).isEqualTo(new FairShare.None());
    assertThat(
            PlacementWeights.DEFAULT
                .withFairShare(new FairShare.SquaredDeviation(7))
                .fairnessWeight())
        .isEqualTo(7);
    assertThat(PlacementWeights.DEFAULT.withFairShare(new FairShare.MaxMin(7)).fairnessWeight())
        .isZero();
  }

  @Test
  void exactFlowIsLeftAsideOnlyWhereARuleCouldBind() {
    assertThat(PlaceWorth.isExact(solve(shifts(List.of(EARLY), List.of(LATE))))).isFalse();
    PlacementProblem.Builder free =
        people("a", "b")
            .company(PlacementCompany.of("k").withContacts(2).withSupportPlaces(0))
            .opportunity(
                PlacementOpportunity.builder("x").places(5).companyId("k").minimumPlaces(1).build())
            .opportunity(PlacementOpportunity.builder("y").minimumPlaces(1).build())
            .household(Household.of("a", "b"))
            .option(option("a", "x", 1))
            .option(option("b", "x", 1));
    assertThat(PlaceWorth.isExact(solve(free))).isTrue();
    assertThat(PlaceWorth.isExact(solve(free.company(PlacementCompany.of("m"))))).isTrue();
    assertThat(PlaceWorth.isExact(solve(free.tandem(new Tandem("a", "b"))))).isFalse();
  }
}
