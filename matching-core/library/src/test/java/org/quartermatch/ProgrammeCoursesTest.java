package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quartermatch.ProgrammeCases.DATE;
import static org.quartermatch.ProgrammeCases.asking;
import static org.quartermatch.ProgrammeCases.course;
import static org.quartermatch.ProgrammeCases.person;
import static org.quartermatch.ProgrammeCases.programme;
import static org.quartermatch.ProgrammeCases.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Vacancy;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.programme.Attainment;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Measure.CourseSeats;
import org.quartermatch.programme.Programme;
import org.quartermatch.programme.Programme.NewPlacement;
import org.quartermatch.programme.Programme.Step;
import org.quartermatch.programme.Programme.Use;
import org.quartermatch.programme.ProgrammeException;

/** Who attends which courses, one after the other, and who does not. */
class ProgrammeCoursesTest {
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
}
