package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.programme.Attainment;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Measure.CarePlaces;
import org.quartermatch.programme.Measure.CourseSeats;
import org.quartermatch.programme.Measure.EmployerTalk;
import org.quartermatch.programme.Programme;
import org.quartermatch.programme.Programme.NewPlacement;
import org.quartermatch.programme.Programme.Step;
import org.quartermatch.programme.Programme.Use;
import org.quartermatch.programme.ProgrammeException;

/** Programmes by hand; {@link ProgrammesAgainstAllTest} compares them with every choice. */
class ProgrammesTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
  private static final LocalDate JUNE = LocalDate.of(2027, 6, 1);
  private static final Company COMPANY = Company.builder("k").build();
  private static final ChildcareProvider KITA =
      ChildcareProvider.builder(
              "kita", new GeoPoint(52, 8.5), OpeningHours.parse("Mo-Fr 08:00-13:00"))
          .placesUnder3(0)
          .placesSchool(0)
          .placesUnder3(0)
          .places3AndOver(0)
          .build();

  private static Position.Builder work(String id) {
    return Position.builder(id)
        .company(COMPANY)
        .form(EmploymentForm.REGULAR)
        .qualifications(Listing.none())
        .start(JUNE);
  }

  private static Opportunity asking(String id, String... papers) {
    return new Vacancy(work(id).qualifications(Listing.of(papers)).build());
  }

  private static Participant person(String id, String... papers) {
    return Participant.builder(id)
        .qualifications(Listing.of(papers))
        .forms(Listing.of(EmploymentForm.REGULAR))
        .build();
  }

  private static CourseSeats course(
      String id, int month, int seats, List<String> asked, String granted) {
    LocalDate begins = LocalDate.of(2027, month, 1);
    return new CourseSeats(
        Position.builder(id)
            .title("Course " + id)
            .form(EmploymentForm.COURSE)
            .places(seats)
            .start(begins)
            .qualifications(new Listing<>(asked, true))
            .build(),
        begins.plusDays(20),
        Attainment.ofQualifications(granted),
        100_000);
  }

  private static Programme programme(
      List<Participant> cohort, List<Opportunity> work, List<Measure> measures, long budgetCents) {
    try (var engine = MatchingEngine.builder().date(DATE).childcare(List.of(KITA)).build()) {
      engine.put(work);
      PlacementPlan plan =
          engine.place(cohort, List.of(KITA), PlacementLimits.DEFAULT.steps(1_000));
      return engine.programme(cohort, plan, measures, budgetCents);
    }
  }

  @Test
  void aChainOfCoursesLeadsToAJob() {
    Programme found =
        programme(
            List.of(person("p")),
            List.of(asking("v", "certificate")),
            List.of(
                course("module", 3, 1, List.of("step"), "module"),
                course("certificate", 4, 1, List.of("module"), "certificate"),
                course("step", 2, 1, List.of(), "step")),
            300_000);
    assertThat(found.gain().placedMore()).isEqualTo(1);
    assertThat(found.gain().placedMoreAtMost()).isEqualTo(1);
    assertThat(found.cents()).isEqualTo(300_000);
    assertThat(found.newPlacements())
        .containsExactly(
            new NewPlacement(
                "p",
                "v",
                Optional.empty(),
                Optional.empty(),
                List.of(step("step", 2), step("module", 3), step("certificate", 4)),
                List.of(),
                List.of("certificate", "module", "step"),
                // nothing but papers, form and start is known of the work
                List.of(
                    "availability",
                    "commute",
                    "entitlements",
                    "hours",
                    "languages",
                    "local",
                    "occupation",
                    "permission",
                    "skills")));
    assertThat(found.uses())
        .containsExactly(
            new Use("certificate", List.of("p"), 1),
            new Use("module", List.of("p"), 1),
            new Use("step", List.of("p"), 1));
    assertThat(found.toString()).doesNotContain("\"p\"").contains("placedMore=1");
  }

  private static Step step(String id, int month) {
    LocalDate begins = LocalDate.of(2027, month, 1);
    return new Step(id, begins, begins.plusDays(20));
  }

  @Test
  void aCourseThatEndsTooLateOpensNothing() {
    Programme late =
        programme(
            List.of(person("p")),
            List.of(asking("v", "certificate")),
            List.of(course("c", 7, 1, List.of(), "certificate")),
            100_000);
    assertThat(late.gain().placedMoreAtMost()).isZero();
    assertThat(late.measures()).isEmpty();
    assertThat(late.uses()).isEmpty();
  }

  @Test
  void coursesAtTheSameTimeAreNoChain() {
    Programme same =
        programme(
            List.of(person("p")),
            List.of(asking("v", "a", "b")),
            List.of(course("a", 3, 1, List.of(), "a"), course("b", 3, 1, List.of(), "b")),
            200_000);
    assertThat(same.gain().placedMoreAtMost()).isZero();
  }

  @Test
  void aCourseIsJoinedLateAfterAnother() {
    CourseSeats first = course("a", 3, 1, List.of(), "a");
    LocalDate end = first.endsOn();
    Programme joined = joining(first, end.plusDays(1));
    assertThat(joined.gain().placedMore()).isEqualTo(1);
    assertThat(joined.newPlacements().getFirst().courses())
        .containsExactly(step("a", 3), new Step("b", end.plusDays(1), end.plusDays(20)));
    assertThat(joining(first, end).gain().placedMoreAtMost()).as("on the last day").isZero();
  }

  /** With a second course that begins before the first one ends. */
  private static Programme joining(CourseSeats first, LocalDate latestStart) {
    CourseSeats next = course("b", 3, 1, List.of(), "b");
    CourseSeats late =
        new CourseSeats(
            next.course().toBuilder()
                .start(first.endsOn().minusDays(5))
                .latestStart(latestStart)
                .build(),
            first.endsOn().plusDays(20),
            next.grants(),
            next.cents());
    return programme(
        List.of(person("p")), List.of(asking("v", "a", "b")), List.of(first, late), 200_000);
  }

  /** Of a tandem two are placed fewer where one is: twice the seats is more than an int holds. */
  @Test
  void asManySeatsAsAFileCanHoldAreEnough() {
    List<Participant> cohort = IntStream.rangeClosed(1, 7).mapToObj(i -> person("p-" + i)).toList();
    List<Opportunity> work =
        List.of(
            new Vacancy(work("v-x").places(3).qualifications(Listing.of("x")).build()),
            new Vacancy(work("v-y").places(2).qualifications(Listing.of("y")).build()),
            new Vacancy(work("v-z").places(2).qualifications(Listing.of("z")).build()));
    List<Measure> measures =
        List.of(
            costing(course("x", 3, 3, List.of(), "x"), 10_000),
            costing(course("y", 3, Integer.MAX_VALUE, List.of(), "y"), 5_000),
            costing(course("z", 3, Integer.MAX_VALUE, List.of(), "z"), 5_000));
    try (var engine = MatchingEngine.builder().date(DATE).build()) {
      engine.put(work);
      PlacementPlan plan =
          engine.place(
              PlacementRequest.of(cohort)
                  .tandem(new Tandem("p-1", "p-2"))
                  .limits(PlacementLimits.DEFAULT.steps(1_000))
                  .build());
      Programme found = engine.programme(cohort, plan, measures, 10_000);
      assertThat(found.gain().placedMore()).isEqualTo(4);
      assertThat(found.measures()).extracting(Measure::id).containsExactly("y", "z");
    }
  }

  private static CourseSeats costing(CourseSeats course, long cents) {
    return new CourseSeats(course.course(), course.endsOn(), course.grants(), cents);
  }

  @Test
  void aCourseThatAsksForAllItGrantsIsRefused() {
    assertThatThrownBy(
            () ->
                programme(
                    List.of(person("p", "a")),
                    List.of(asking("v", "b")),
                    List.of(course("c", 3, 1, List.of("a"), "a")),
                    100_000))
        .isInstanceOf(ProgrammeException.class)
        .hasMessageContaining("grants nothing but what it asks for");
    CourseSeats more =
        new CourseSeats(
            course("c", 3, 1, List.of("a"), "a").course(),
            LocalDate.of(2027, 4, 1),
            Attainment.ofQualifications("a", "b"),
            100_000);
    assertThat(
            programme(List.of(person("p", "a")), List.of(asking("v", "b")), List.of(more), 100_000)
                .gain()
                .placedMore())
        .isEqualTo(1);
  }

  @Test
  void noMoreAttendThanThereAreSeats() {
    List<Participant> cohort = IntStream.rangeClosed(1, 5).mapToObj(i -> person("p-" + i)).toList();
    List<Opportunity> work =
        List.of(new Vacancy(work("v").places(5).qualifications(Listing.of("a")).build()));
    Programme found = programme(cohort, work, List.of(course("a", 3, 2, List.of(), "a")), 100_000);
    assertThat(found.gain().placedMore()).isEqualTo(2);
    assertThat(found.gain().placedMoreAtMost()).isEqualTo(2);
    assertThat(found.newPlacements()).hasSize(2);
  }

  @Test
  void theBudgetDecidesAndWhatAddsNothingIsLeftOut() {
    List<Participant> cohort = List.of(person("p-1"), person("p-2"), person("p-3"));
    List<Opportunity> work =
        List.of(
            new Vacancy(work("v").places(2).qualifications(Listing.of("a")).build()),
            asking("w", "b"));
    List<Measure> measures =
        List.of(
            course("a", 3, 2, List.of(), "a"),
            course("b", 4, 2, List.of(), "b"),
            course("c", 4, 2, List.of(), "c"));
    assertThat(programme(cohort, work, measures, 99_999).measures()).isEmpty();
    Programme one = programme(cohort, work, measures, 199_999);
    assertThat(one.measures()).containsExactly(measures.getFirst());
    assertThat(one.gain().placedMore()).isEqualTo(2);
    assertThat(one.gain().placedMoreAtMost()).isEqualTo(2);
    Programme all = programme(cohort, work, measures, 1_000_000);
    assertThat(all.measures()).containsExactly(measures.get(0), measures.get(1));
    assertThat(all.gain().placedMore()).isEqualTo(3);
  }

  /** Everybody could be anywhere, and nobody has to move for whoever comes. */
  @Test
  void nobodyMovesWithoutNeed() {
    PlacementProblem.Builder problem = PlacementProblem.builder();
    for (int i = 0; i < 5; i++) {
      problem.participant(PlacementParticipant.of("p-" + i));
      problem.opportunity(PlacementOpportunity.builder("v-" + i).build());
    }
    for (int i = 0; i < 4; i++) {
      for (int k = 0; k < 4; k++) {
        // Who would be where without the plan is somewhere else by its points.
        problem.option(option(i, k, k == 3 - i ? 100 : 0));
      }
    }
    PlacementPlan plan =
        PlacementSolver.solve(problem.build(), PlacementLimits.DEFAULT.steps(1_000));
    WhatIf change = WhatIf.options(List.of(option(4, 0, 0), option(4, 4, 0), option(3, 4, 1_000)));
    assertThat(ProgrammeMoves.few(plan, change, 5))
        .hasValueSatisfying(
            it ->
                assertThat(it)
                    .singleElement()
                    .satisfies(
                        one -> {
                          assertThat(one.participantId()).isEqualTo("p-4");
                          assertThat(one.opportunityId()).isEqualTo("v-4");
                        }));
    assertThat(ProgrammeMoves.few(plan, change, 6)).isEmpty();
  }

  private static PlacementOption option(int person, int work, long points) {
    return PlacementOption.builder("p-" + person, "v-" + work)
        .points(points)
        .agreedQuarterHours(80)
        .certaintyPercent(100)
        .formValuePercent(100)
        .build();
  }

  @Test
  void whoHasAPlaceIsAskedToNoCourse() {
    Programme found =
        programme(
            List.of(person("p-1", "a"), person("p-2", "a")),
            List.of(asking("v", "a"), asking("w", "b")),
            List.of(course("b", 3, 1, List.of(), "b")),
            100_000);
    assertThat(found.gain().placedMore()).isEqualTo(1);
    assertThat(found.newPlacements())
        .singleElement()
        .satisfies(it -> assertThat(it.opportunityId()).isEqualTo("w"));
  }

  private static Participant parent(String id) {
    return Participant.builder(id)
        .availability(WeekSchedule.parse("Mo-Fr 06:00-18:00"))
        .qualifications(Listing.none())
        .children(List.of(Child.aged(4).named("child-of-" + id).needingPlace()))
        .build();
  }

  private static CarePlaces places(int from3, String alsoOpen, Optional<LocalDate> from) {
    return new CarePlaces(
        "places",
        "More places",
        "kita",
        0,
        from3,
        0,
        alsoOpen.isEmpty() ? Optional.empty() : Optional.of(OpeningHours.parse(alsoOpen)),
        from,
        50_000);
  }

  private static Opportunity shift(String id, String times) {
    return new Vacancy(work(id).places(3).workingTime(WorkingTime.fixed(times)).build());
  }

  @Test
  void aCarePlaceAndLongerHoursOpenWork() {
    List<Participant> parents = List.of(parent("p-1"), parent("p-2"));
    List<Opportunity> early = List.of(shift("v", "Mo-Fr 07:00-11:00"));
    assertThat(
            programme(parents, early, List.of(places(1, "", Optional.empty())), 50_000)
                .gain()
                .placedMoreAtMost())
        .isZero();
    Programme longer =
        programme(
            parents, early, List.of(places(1, "Mo-Fr 07:00-08:00", Optional.empty())), 50_000);
    assertThat(longer.gain().placedMore()).isEqualTo(1);
    assertThat(longer.gain().placedMoreAtMost()).isEqualTo(1);
    assertThat(longer.newPlacements())
        .extracting(NewPlacement::childcareProviderId, NewPlacement::measureIds)
        .containsExactly(tuple(Optional.of("kita"), List.of("places")));
    Programme late =
        programme(
            parents,
            early,
            List.of(places(1, "Mo-Fr 07:00-08:00", Optional.of(JUNE.minusDays(27)))),
            50_000);
    assertThat(late.gain().placedMoreAtMost()).as("too late to settle in").isZero();
    Programme inTime =
        programme(
            parents,
            early,
            List.of(places(2, "Mo-Fr 07:00-08:00", Optional.of(JUNE.minusDays(28)))),
            50_000);
    assertThat(inTime.gain().placedMore()).isEqualTo(2);
    assertThat(inTime.newPlacements().getFirst().childcareProviderId()).contains("places");
  }

  /** The job alone could be done without a place: then there is none during the course either. */
  @Test
  void aPlaceForACourseIsThatForTheJob() {
    CourseSeats course = course("a", 3, 1, List.of(), "a");
    CourseSeats inTheMorning =
        new CourseSeats(
            course.course().toBuilder().workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00")).build(),
            course.endsOn(),
            course.grants(),
            course.cents());
    Child atHomeLater =
        Child.aged(4)
            .named("child")
            .withCare(Child.Care.at(OpeningHours.parse("Mo-Fr 13:00-18:00")))
            .needingPlace();
    Participant parent = parent("p").toBuilder().children(List.of(atHomeLater)).build();
    List<Measure> both = List.of(inTheMorning, places(1, "", Optional.empty()));
    Opportunity morning =
        new Vacancy(
            work("v")
                .qualifications(Listing.of("a"))
                .workingTime(WorkingTime.fixed("Mo-Fr 09:00-12:00"))
                .build());
    Programme kept = programme(List.of(parent), List.of(morning), both, 200_000);
    assertThat(kept.gain().placedMore()).isEqualTo(1);
    assertThat(kept.newPlacements().getFirst().measureIds()).containsExactly("a", "places");
    Opportunity afternoon =
        new Vacancy(
            work("v")
                .qualifications(Listing.of("a"))
                .workingTime(WorkingTime.fixed("Mo-Fr 14:00-17:00"))
                .build());
    assertThat(
            programme(List.of(parent), List.of(afternoon), both, 200_000).gain().placedMoreAtMost())
        .isZero();
  }

  @Test
  void aTalkOpensWorkWithACourse() {
    Participant later =
        person("p").toBuilder().availability(WeekSchedule.parse("Mo-Fr 08:30-15:00")).build();
    Opportunity work =
        new Vacancy(
            work("v")
                .qualifications(Listing.of("a"))
                .workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"))
                .build());
    EmployerTalk talk =
        new EmployerTalk("talk", "Talk", "v", List.of(new Concession.Times(30, 30)), 1_000);
    Programme both =
        programme(
            List.of(later),
            List.of(work),
            List.of(talk, course("a", 3, 1, List.of(), "a")),
            200_000);
    assertThat(both.gain().placedMore()).isEqualTo(1);
    assertThat(both.newPlacements().getFirst().measureIds()).containsExactly("a", "talk");
    Programme place =
        programme(
            List.of(person("p-1", "a"), person("p-2", "a")),
            List.of(work),
            List.of(
                new EmployerTalk("talk", "Talk", "v", List.of(new Concession.AnotherPlace()), 1)),
            1);
    assertThat(place.gain().placedMore()).isEqualTo(1);
    assertThat(place.newPlacements().getFirst().measureIds()).containsExactly("talk");
  }

  private static EmployerTalk sharing(String id, String about, SplitPlace.Way... ways) {
    return new EmployerTalk(
        id, "", about, Arrays.stream(ways).<Concession>map(SplitPlace::new).toList(), 1_000);
  }

  /** Who has the place takes one half, and who comes after a course the other. */
  @Test
  void twoShareAPlace() {
    List<Participant> cohort = List.of(person("p-1", "a"), person("p-2"));
    Opportunity work =
        new Vacancy(
            work("v")
                .qualifications(Listing.of("a"))
                .workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"))
                .build());
    Programme found =
        programme(
            cohort,
            List.of(work),
            List.of(
                sharing("talk", "v", SplitPlace.Way.DAY_HALVES), course("c", 3, 1, List.of(), "a")),
            200_000);
    assertThat(found.gain().placedMore()).isEqualTo(1);
    assertThat(found.gain().placedMoreAtMost()).isEqualTo(1);
    assertThat(found.halves())
        .extracting(Programme.Half::opportunityId, Programme.Half::way, Programme.Half::number)
        .containsExactly(
            tuple("v", SplitPlace.Way.DAY_HALVES, 1), tuple("v", SplitPlace.Way.DAY_HALVES, 2));
    NewPlacement placedNew = found.newPlacements().getFirst();
    assertThat(placedNew.opportunityId()).isEqualTo("v");
    assertThat(placedNew.half()).isPresent();
    assertThat(placedNew.measureIds()).containsExactly("c", "talk");
    assertThat(found.gain().placements())
        .extracting(it -> it.option().agreedQuarterHours())
        .containsExactly(40, 40);
  }

  /** What is offered need not be taken: the whole place brings as many here. */
  @Test
  void aPlaceIsSharedOnlyWhereThatHelps() {
    Participant fullTime = person("p-1").toBuilder().hours(HoursRange.of(20, 40)).build();
    Opportunity work =
        new Vacancy(
            work("v")
                .qualifications(Listing.of("a"))
                .workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"))
                .build());
    Programme found =
        programme(
            List.of(fullTime),
            List.of(work),
            List.of(sharing("talk", "v", SplitPlace.Way.DAYS), course("c", 3, 1, List.of(), "a")),
            200_000);
    assertThat(found.gain().placedMore()).isEqualTo(1);
    assertThat(found.measures()).extracting(Measure::id).containsExactly("c");
    assertThat(found.halves()).isEmpty();
  }

  @Test
  void whatCannotBeSharedIsRefused() {
    Opportunity flexible = new Vacancy(work("v").hours(HoursRange.of(10, 20)).build());
    Opportunity none =
        new Vacancy(
            work("w").places(0).workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00")).build());
    assertThatThrownBy(
            () ->
                programme(
                    List.of(person("p")),
                    List.of(flexible, none),
                    List.of(
                        sharing("a", "v", SplitPlace.Way.DAYS),
                        sharing("b", "w", SplitPlace.Way.DAYS)),
                    0))
        .hasMessage(
            "talk a ends in split:days, which changes nothing at opportunity v; correct it or leave"
                + " it out\n"
                + "talk b ends in split:days, and opportunity w has no place to share, or would have"
                + " too few for its minimum; leave it out");
    List<Opportunity> many =
        IntStream.range(0, 5)
            .<Opportunity>mapToObj(
                i -> new Vacancy(work("v-" + i).hours(HoursRange.of(10, 20)).build()))
            .toList();
    List<Measure> talks =
        IntStream.range(0, 5)
            .<Measure>mapToObj(i -> sharing("t-" + i, "v-" + i, SplitPlace.Way.HOURS))
            .toList();
    assertThatThrownBy(() -> programme(List.of(person("p")), many, talks, 0))
        .hasMessageContaining("can be chosen in 32 ways together, allowed: at most 16");
    assertThat(programme(List.of(person("p")), many, talks.subList(0, 4), 0).measures()).isEmpty();
  }

  @Test
  void aLanguageIsHeldAfterItsCourse() {
    CourseSeats german =
        new CourseSeats(
            course("de", 3, 1, List.of(), "x").course(),
            LocalDate.of(2027, 4, 30),
            Attainment.ofLanguages(Language.held("de", CefrLevel.B1)),
            10);
    Participant before =
        person("p").toBuilder()
            .languages(Listing.of(Language.held("de", CefrLevel.A2)))
            .earliestStart(LocalDate.of(2027, 2, 1))
            .build();
    Participant after = german.completedBy(before);
    assertThat(after.earliestStart()).contains(LocalDate.of(2027, 5, 1));
    Opportunity work =
        new Vacancy(work("v").languages(Listing.of(Language.required("de", CefrLevel.B1))).build());
    Programme found = programme(List.of(before), List.of(work), List.of(german), 10);
    assertThat(found.gain().placedMore()).isEqualTo(1);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    CourseSeats fine = course("a", 3, 1, List.of("b"), "a");
    assertThatThrownBy(
            () ->
                programme(
                    List.of(person("p")),
                    List.of(asking("v", "a")),
                    List.of(
                        fine,
                        fine,
                        course("b", 3, 0, List.of("a"), "b"),
                        new CourseSeats(fine.course(), DATE, fine.grants(), 1),
                        new EmployerTalk("t", "", "nothing", List.of(), 1)),
                    0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("measure a is there more than once")
        .hasMessageContaining("course b has no seats")
        .hasMessageContaining("course a ends on 2026-12-01")
        .hasMessageContaining("a → b → a")
        .hasMessageContaining("opportunity nothing")
        .hasMessageContaining("talk t has no concession");
    assertThatThrownBy(() -> programme(List.of(), List.of(), List.of(), -1))
        .hasMessageContaining("budget is -1 cents");
  }
}
