package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quartermatch.QuarterChange.RefusedBy;
import org.quartermatch.QuarterReplan.Reason;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblemException;

/** What has happened in a week, and what becomes of whom, case by case. */
class QuarterReplanTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
  private static final PlacementLimits SHORT = PlacementLimits.seconds(60).steps(500);
  private static final GeoPoint HERE = new GeoPoint(52.5, 13.4);

  private final MatchingEngine engine = MatchingEngine.builder().date(DATE).build();

  @AfterEach
  void close() {
    engine.close();
  }

  /** Everybody speaks; the higher the level, the more work there is. */
  private static Participant person(String id, CefrLevel level) {
    return Participant.builder(id).languages(Listing.of(Language.held("de", level))).build();
  }

  private static Vacancy work(String id, int places, CefrLevel level) {
    return new Vacancy(
        Position.builder(id)
            .places(places)
            .company(Company.builder("c-" + id).build())
            .languages(Listing.of(Language.required("de", level)))
            .build());
  }

  private PlanInForce plan(PlacementRequest.Builder request, Vacancy... work) {
    engine.put(List.of(work));
    PlacementRequest built = request.limits(SHORT).build();
    return PlanInForce.of(built, engine.place(built));
  }

  private static PlacementRequest.Builder people(Participant... people) {
    return PlacementRequest.of(List.of(people));
  }

  private static List<String> told(QuarterReplan replan) {
    List<String> all = new ArrayList<>();
    for (QuarterReplan.Difference d : replan.differences()) {
      String why =
          switch (d.reason()) {
            case Reason.CausedBy caused -> caused.change().getClass().getSimpleName();
            case Reason.FitIsAnother another -> "fit";
            case Reason.GainedFromFreedPlace gained -> "gained " + gained.participantIds();
            case Reason.MovedToMakeRoom moved -> "moved " + moved.participantIds();
            case Reason.Rearranged rearranged -> "rearranged";
          };
      all.add(
          d.participantId()
              + " "
              + d.before().map(Placement::opportunityId).orElse("-")
              + ">"
              + d.after().map(Placement::opportunityId).orElse("-")
              + ": "
              + why);
    }
    return all;
  }

  private List<String> told(PlanInForce plan, QuarterChange... changes) {
    return told(engine.replan(plan, List.of(changes)));
  }

  @Test
  void whoComesGetsAFreePlaceAndNobodyElseIsTouched() {
    PlanInForce plan = plan(people(person("p-1", CefrLevel.B1)), work("o", 2, CefrLevel.B1));
    Participant amina = person("p-2", CefrLevel.B1);
    assertThat(told(plan, new QuarterChange.ParticipantCame(amina)))
        .containsExactly("p-2 ->o: ParticipantCame");
  }

  @Test
  void whoLeavesMakesRoomForSomebodyElse() {
    PlanInForce plan =
        plan(
            people(
                person("p-1", CefrLevel.B1).toBuilder().priority(2).build(),
                person("p-2", CefrLevel.B1)),
            work("o", 1, CefrLevel.B1));
    assertThat(told(plan, new QuarterChange.ParticipantLeft("p-1")))
        .containsExactly("p-1 o>-: ParticipantLeft", "p-2 ->o: gained [p-1]");
  }

  @Test
  void aCourseThatIsFinishedOpensWork() {
    PlanInForce plan = plan(people(person("p-1", CefrLevel.A2)), work("o", 1, CefrLevel.B1));
    assertThat(plan.placements()).isEmpty();
    assertThat(told(plan, new QuarterChange.ParticipantChanged(person("p-1", CefrLevel.B1))))
        .containsExactly("p-1 ->o: ParticipantChanged");
  }

  @Test
  void workThatComesIsGoneFilledOrAnother() {
    PlanInForce plan =
        plan(
            people(person("p-1", CefrLevel.B1), person("p-2", CefrLevel.B1)),
            work("o", 2, CefrLevel.B1));
    engine.put(List.of(work("new", 1, CefrLevel.A1), work("o", 1, CefrLevel.B1)));
    assertThat(
            told(
                plan,
                new QuarterChange.VacancyFilled("o"),
                new QuarterChange.OpportunityCame("new")))
        .containsExactly("p-2 o>new: VacancyFilled");
    assertThat(
            told(
                plan,
                new QuarterChange.OpportunityCame("new"),
                new QuarterChange.OpportunityChanged("new"),
                new QuarterChange.VacancyFilled("o")))
        .containsExactly("p-2 o>new: OpportunityCame");
    engine.remove(List.of("o"));
    assertThat(
            told(
                plan,
                new QuarterChange.OpportunityClosed("o"),
                new QuarterChange.OpportunityCame("new")))
        .containsExactly("p-1 o>new: OpportunityClosed", "p-2 o>-: OpportunityClosed");
    engine.put(List.of(work("o", 2, CefrLevel.C1)));
    engine.remove(List.of("new"));
    assertThat(told(plan, new QuarterChange.OpportunityChanged("o")))
        .containsExactly("p-1 o>-: OpportunityChanged", "p-2 o>-: OpportunityChanged");
  }

  @Test
  void whatNobodyHasSaidOfTheIndexIsFound() {
    PlanInForce plan =
        plan(
            people(person("p-1", CefrLevel.B1), person("p-2", CefrLevel.B1)),
            work("gone", 1, CefrLevel.B1),
            work("other", 1, CefrLevel.B1));
    engine.remove(List.of("gone"));
    engine.put(List.of(work("other", 0, CefrLevel.B1), work("new", 1, CefrLevel.B1)));
    QuarterReplan replan = engine.replan(plan, List.of());
    assertThat(replan.found())
        .containsExactly(
            new QuarterChange.OpportunityClosed("gone"),
            new QuarterChange.OpportunityChanged("other"),
            new QuarterChange.OpportunityCame("new"));
    assertThat(replan.differences())
        .allSatisfy(d -> assertThat(d.reason()).isInstanceOf(Reason.CausedBy.class));
  }

  @Test
  void aDayThatPassesIsToldAsAnotherFit() {
    Participant until =
        person("p-1", CefrLevel.B1).toBuilder().earliestStart(DATE.plusDays(40)).build();
    Vacancy vacancy =
        new Vacancy(Position.builder("o").start(DATE).latestStart(DATE.plusDays(10)).build());
    PlanInForce plan = plan(people(person("p-1", CefrLevel.B1)), vacancy);
    try (var later = MatchingEngine.builder().date(DATE).build()) {
      // the record is another one, and nobody says so
      later.put(
          List.of(
              new Vacancy(
                  vacancy.position().toBuilder()
                      .languages(Listing.of(Language.required("de", CefrLevel.C1)))
                      .build())));
      assertThat(told(later.replan(plan, List.of()))).containsExactly("p-1 o>-: fit");
    }
    assertThat(told(plan, new QuarterChange.ParticipantChanged(until)))
        .containsExactly("p-1 o>-: ParticipantChanged");
  }

  private static Participant parent(String id) {
    return Participant.builder(id)
        .home(HERE)
        .availability(WeekSchedule.parse("Mo-Fr 06:00-18:00"))
        .children(List.of(Child.aged(2).withCare(new Child.Care.None()).needingPlace()))
        .build();
  }

  private static ChildcareProvider kita(String id, String hours, int places) {
    return ChildcareProvider.builder(id, HERE, OpeningHours.of(WeekSchedule.parse(hours)))
        .placesUnder3(places)
        .build();
  }

  @Test
  void childcareThatOpensChangesOrCloses() {
    Vacancy mornings =
        new Vacancy(
            Position.builder("o")
                .places(2)
                .ownLocation(HERE)
                .workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"))
                .build());
    PlanInForce plan = plan(people(parent("p-1")), mornings);
    assertThat(plan.placements()).isEmpty();
    ChildcareProvider kita = kita("k", "Mo-Fr 07:00-16:00", 1);
    QuarterReplan opened = engine.replan(plan, List.of(new QuarterChange.ProviderOpened(kita)));
    assertThat(told(opened)).containsExactly("p-1 ->o: ProviderOpened");
    assertThat(
            told(
                opened.inForce(),
                new QuarterChange.ProviderChanged(kita("k", "Mo-Fr 09:00-16:00", 1))))
        .containsExactly("p-1 o>-: ProviderChanged");
    assertThat(
            told(
                opened.inForce(),
                new QuarterChange.ProviderChanged(kita("k", "Mo-Fr 07:00-16:00", 0))))
        .containsExactly("p-1 o>-: ProviderChanged");
    assertThat(told(opened.inForce(), new QuarterChange.ProviderClosed("k")))
        .containsExactly("p-1 o>-: ProviderClosed");
  }

  @Test
  void aYesFixesAndANoRulesOut() {
    Vacancy[] work = {work("a", 1, CefrLevel.B1), work("b", 1, CefrLevel.B1)};
    PlanInForce plan = plan(people(person("p-1", CefrLevel.B1)), work);
    assertThat(plan.placements().getFirst().opportunityId()).isEqualTo("a");
    var no = new QuarterChange.PlacementRefused("p-1", "a", RefusedBy.COMPANY);
    var yes = new QuarterChange.PlacementAccepted("p-1", "b");
    assertThat(told(plan, no)).containsExactly("p-1 a>b: PlacementRefused");
    assertThat(told(plan, yes)).containsExactly("p-1 a>b: PlacementAccepted");
    assertThat(told(plan, yes, new QuarterChange.AcceptanceWithdrawn("p-1"))).isEmpty();
    assertThat(told(plan, no, new QuarterChange.RefusalWithdrawn("p-1", "a"))).isEmpty();
    // the last word holds
    assertThat(told(plan, no, new QuarterChange.PlacementAccepted("p-1", "a"))).isEmpty();
    QuarterReplan accepted = engine.replan(plan, List.of(yes));
    assertThat(
            told(
                accepted.inForce(),
                new QuarterChange.PlacementRefused("p-1", "b", RefusedBy.PARTICIPANT)))
        .containsExactly("p-1 b>a: PlacementRefused");
    engine.remove(List.of("b"));
    assertThatThrownBy(() -> told(accepted.inForce(), new QuarterChange.OpportunityClosed("b")))
        .isInstanceOf(PlacementProblemException.class)
        .hasMessageContaining("pin of participant p-1");
  }

  @Test
  void wishesMoveSomebodyWhereTheyAreWorthMoreThanStaying() {
    PlanInForce plan =
        plan(
            people(person("p-1", CefrLevel.B1)).wishPoints(1_001),
            work("a", 1, CefrLevel.B1),
            work("b", 1, CefrLevel.B1));
    assertThat(told(plan, new QuarterChange.WishesChanged("p-1", List.of("b"))))
        .containsExactly("p-1 a>b: WishesChanged");
  }

  @Test
  void whoBelongsTogetherIsPlacedTogetherFromThenOn() {
    Vacancy[] work = {work("a", 1, CefrLevel.B1), work("b", 1, CefrLevel.B1)};
    PlanInForce plan = plan(people(person("p-1", CefrLevel.B1), person("p-2", CefrLevel.B1)), work);
    Tandem tandem = new Tandem("p-1", "p-2");
    QuarterReplan together = engine.replan(plan, List.of(new QuarterChange.TandemFormed(tandem)));
    assertThat(told(together)).containsExactly("p-1 a>-: TandemFormed", "p-2 b>-: TandemFormed");
    assertThat(told(together.inForce(), new QuarterChange.TandemDissolved(tandem))).hasSize(2);
    Vacancy mornings =
        new Vacancy(
            Position.builder("m")
                .places(2)
                .workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"))
                .build());
    engine.remove(List.of("a", "b"));
    PlanInForce both =
        plan(people(person("p-1", CefrLevel.B1), person("p-2", CefrLevel.B1)), mornings);
    Household household = Household.of("p-1", "p-2");
    QuarterReplan apart =
        engine.replan(both, List.of(new QuarterChange.HouseholdFormed(household)));
    assertThat(told(apart)).hasSize(1).first().asString().endsWith("m>-: HouseholdFormed");
    assertThat(apart.found()).isEmpty();
    assertThat(told(apart.inForce(), new QuarterChange.HouseholdDissolved(household)))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("->m: HouseholdDissolved");
  }

  @Test
  void whatCompaniesCanTakeChanges() {
    PlanInForce plan =
        plan(people(person("p-1", CefrLevel.B1)).needsSupport("p-1"), work("o", 2, CefrLevel.B1));
    QuarterReplan none =
        engine.replan(
            plan, List.of(new QuarterChange.SupportPlacesChanged("c-o", OptionalInt.of(0))));
    assertThat(told(none)).containsExactly("p-1 o>-: SupportPlacesChanged");
    assertThat(
            told(
                none.inForce(), new QuarterChange.SupportPlacesChanged("c-o", OptionalInt.empty())))
        .containsExactly("p-1 ->o: SupportPlacesChanged");
    assertThat(told(none.inForce(), new QuarterChange.SupportNeedChanged("p-1", false)))
        .containsExactly("p-1 ->o: SupportNeedChanged");
    QuarterReplan two = engine.replan(plan, List.of(new QuarterChange.MinimumChanged("o", 2)));
    assertThat(told(two)).containsExactly("p-1 o>-: MinimumChanged");
    assertThat(told(two.inForce(), new QuarterChange.MinimumChanged("o", 1)))
        .containsExactly("p-1 ->o: MinimumChanged");
  }

  @Test
  void everyMistakeOfTheChangesIsSaidAtOnce() {
    PlanInForce plan = plan(people(person("p-1", CefrLevel.B1)), work("o", 1, CefrLevel.B1));
    assertThatThrownBy(
            () ->
                told(
                    plan,
                    new QuarterChange.ParticipantCame(person("p-1", CefrLevel.B1)),
                    new QuarterChange.ParticipantLeft("nobody"),
                    new QuarterChange.OpportunityCame("o"),
                    new QuarterChange.OpportunityCame("unknown"),
                    new QuarterChange.OpportunityClosed("o"),
                    new QuarterChange.VacancyFilled("o"),
                    new QuarterChange.ProviderClosed("k"),
                    new QuarterChange.PlacementAccepted("nobody", "unknown"),
                    new QuarterChange.TandemDissolved(new Tandem("p-1", "p-2"))))
        .isInstanceOf(PlacementProblemException.class)
        .hasMessageContaining("has 10 mistakes")
        .hasMessageContaining("change 1, ParticipantCame: participant p-1 is there already")
        .hasMessageContaining("change 3, OpportunityCame: opportunity o is in the plan already")
        .hasMessageContaining("change 5, OpportunityClosed: opportunity o is still in the index")
        .hasMessageContaining("change 6, VacancyFilled: opportunity o has no fewer places");
  }

  @Test
  void aRequestThatIsNotThatOfThePlanIsRefused() {
    engine.put(List.of(work("o", 1, CefrLevel.B1)));
    Participant one = person("p-1", CefrLevel.B1);
    Participant two = person("p-2", CefrLevel.B1);
    PlacementPlan plan = engine.place(people(one, two).limits(SHORT).build());
    PlacementRequest other =
        people(two.toBuilder().priority(3).build(), person("p-3", CefrLevel.B1))
            .providers(List.of(kita("k", "Mo-Fr 07:00-16:00", 1)))
            .tandem(new Tandem("p-2", "p-3"))
            .minimumPlaces("o", 1)
            .supportPlaces("c-o", 0)
            .wishPoints(5)
            .build();
    assertThatThrownBy(() -> PlanInForce.of(other, plan))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("participant p-1 is only in the plan")
        .hasMessageContaining("participant p-2 is another one in the plan")
        .hasMessageContaining("participant p-3 is only in the request")
        .hasMessageContaining("childcare provider k is only in the request")
        .hasMessageContaining("is only in the request")
        .hasMessageContaining("opportunity o has another minimum")
        .hasMessageContaining("company c-o has other support places")
        .hasMessageContaining("another weight");
    assertThat(PlanInForce.of(people(two, one).build(), plan).placements())
        .isEqualTo(plan.placements());
  }

  @Test
  void aPlanOfWhichProblemAndPlacementsWereKeptIsInForceAgain() {
    engine.put(List.of(work("o", 1, CefrLevel.B1)));
    PlacementRequest request = people(person("p-1", CefrLevel.B1)).limits(SHORT).build();
    PlacementPlan plan = engine.place(request);
    assertThat(PlanInForce.of(request, plan.problem(), plan.placements()).placements())
        .hasSize(1)
        .isEqualTo(plan.placements());

    Placement placed = plan.placements().getFirst();
    Placement other =
        new Placement(placed.option().toBuilder().points(1).build(), placed.quarterHours(), false);
    assertThatThrownBy(() -> PlanInForce.of(request, plan.problem(), List.of(other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("participant p-1 is placed by an option that the problem does not have");
    PlacementRequest none = people().build();
    assertThatThrownBy(() -> PlanInForce.of(none, plan.problem(), plan.placements()))
        .hasMessageContaining("participant p-1 is only in the plan");
  }

  @Test
  void aPlanThatWasKeptAsRowsIsTheSameAgain() {
    PlanInForce plan =
        plan(
            people(person("p-1", CefrLevel.B1), person("p-2", CefrLevel.B1)).group("p-1", "a"),
            work("o", 2, CefrLevel.B1));
    List<PlanInForce.Row> rows =
        plan.placements().stream()
            .map(
                p ->
                    new PlanInForce.Row(
                        p.participantId(),
                        p.opportunityId(),
                        p.option().childcareProviderId(),
                        p.quarterHours()))
            .toList();
    PlanInForce again = engine.inForce(plan.request(), rows);
    assertThat(again.placements()).isEqualTo(plan.placements());
    assertThat(told(again, new QuarterChange.GroupsChanged("p-1", Set.of()))).isEmpty();
    List<PlanInForce.Row> wrong = new ArrayList<>(rows);
    wrong.add(rows.getFirst());
    wrong.add(new PlanInForce.Row("p-1", "elsewhere", Optional.empty(), 0));
    assertThatThrownBy(() -> engine.inForce(plan.request(), wrong))
        .isInstanceOf(PlacementProblemException.class)
        .hasMessageContaining("has p-1 twice")
        .hasMessageContaining("p-1 at elsewhere");
  }
}
