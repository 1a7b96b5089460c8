package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.quartermatch.ProgrammeCases.DATE;
import static org.quartermatch.ProgrammeCases.JUNE;
import static org.quartermatch.ProgrammeCases.asking;
import static org.quartermatch.ProgrammeCases.course;
import static org.quartermatch.ProgrammeCases.person;
import static org.quartermatch.ProgrammeCases.programme;
import static org.quartermatch.ProgrammeCases.work;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.model.Child;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Measure.CarePlaces;
import org.quartermatch.programme.Measure.CourseSeats;
import org.quartermatch.programme.Measure.EmployerTalk;
import org.quartermatch.programme.Programme;
import org.quartermatch.programme.Programme.NewPlacement;

/** Programmes by hand; {@link ProgrammesAgainstAllTest} compares them with every choice. */
class ProgrammesTest {
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
