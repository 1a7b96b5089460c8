package org.quartermatch.concessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quartermatch.concessions.Concession.AnotherPlace;
import org.quartermatch.concessions.Concession.LanguageTolerance;
import org.quartermatch.concessions.Concession.NiceSkill;
import org.quartermatch.concessions.Concession.OtherTerms;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.concessions.Concession.SupportPlace;
import org.quartermatch.concessions.Concession.Times;
import org.quartermatch.concessions.Concession.TrialFirst;
import org.quartermatch.concessions.Concession.WeeklyHours;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.taxonomy.Taxonomy;

/** What each concession makes of an opportunity, and its words. */
class ConcessionTest {
  private static Opportunity at(String... weeks) {
    return new Vacancy(Position.builder("v").workingTime(WorkingTime.fixed(weeks)).build());
  }

  private static Optional<WorkingTime> times(Opportunity opportunity, int begin, int end) {
    return new Times(begin, end).applyTo(opportunity).map(it -> it.position().workingTime());
  }

  @Test
  void shiftsMoveAndBecomeShorterOrLonger() {
    Opportunity work = at("Mo-Fr 08:00-12:00", "Mo 14:00-20:00");
    assertThat(times(work, 30, 30))
        .contains(WorkingTime.fixed("Mo-Fr 08:30-12:30", "Mo 14:30-20:30"));
    assertThat(times(work, -60, 0))
        .contains(WorkingTime.fixed("Mo-Fr 07:00-12:00", "Mo 13:00-20:00"));
    assertThat(times(work, 0, -120))
        .contains(WorkingTime.fixed("Mo-Fr 08:00-10:00", "Mo 14:00-18:00"));
    assertThat(times(work, 90, -60)).isEmpty(); // under two hours
  }

  @Test
  void shiftsMovePastTheEndOfTheWeekAndNeverJoin() {
    assertThat(times(at("Su 20:00-23:30"), 60, 60)).contains(WorkingTime.fixed("Su 21:00-00:30"));
    assertThat(times(at("Su 20:00-23:30"), 300, 300)).contains(WorkingTime.fixed("Mo 01:00-04:30"));
    assertThat(times(at("Mo 00:30-06:00"), -60, -60)).contains(WorkingTime.fixed("Su 23:30-05:00"));
    assertThat(times(at("Mo 08:00-10:00,10:30-12:30"), 0, 30)).isEmpty();
    assertThat(times(at("24/7"), 30, 30)).isEmpty();
    assertThat(times(at("24/7"), 0, -30)).isEmpty();
  }

  /** How long a work opportunity is, the Jobcenter says; when it is, the company can. */
  @Test
  void theHoursOfAWorkOpportunityAreNotTheCompanysToChange() {
    for (EmploymentForm form : EmploymentForm.values()) {
      boolean mayChange = form != EmploymentForm.WORK_OPPORTUNITY;
      Opportunity fixed = inForm(form, WorkingTime.fixed("Mo-Fr 08:00-12:00"));
      assertThat(new Times(30, 0).applyTo(fixed).isPresent()).as(form.code()).isEqualTo(mayChange);
      assertThat(new Times(0, 30).applyTo(fixed).isPresent()).as(form.code()).isEqualTo(mayChange);
      assertThat(new Times(30, 30).applyTo(fixed)).as(form.code()).isPresent();
      assertThat(new SplitPlace(SplitPlace.Way.DAYS).halves(fixed).isEmpty())
          .as(form.code())
          .isNotEqualTo(mayChange);
      Opportunity flexible =
          inForm(form, new WorkingTime.Flexible(WeekSchedule.parse("Mo-Fr 08:00-16:00")));
      assertThat(new WeeklyHours(16, 0).applyTo(flexible).isPresent())
          .as(form.code())
          .isEqualTo(mayChange);
      assertThat(new Times(0, 30).applyTo(flexible)).as(form.code()).isPresent();
    }
  }

  private static Opportunity inForm(EmploymentForm form, WorkingTime times) {
    return new Vacancy(
        Position.builder("v").form(form).workingTime(times).hours(HoursRange.of(10, 20)).build());
  }

  /** What shorter shifts come to must not fail at the range that was stated for longer ones. */
  @Test
  void theRangeGivesWayToTheTimes() {
    Opportunity work =
        new Vacancy(
            Position.builder("v")
                .workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"))
                .hours(HoursRange.of(20, 20))
                .build());
    assertThat(new Times(30, 0).applyTo(work).orElseThrow().position().hours())
        .isEqualTo(HoursRange.atMost(20));
    assertThat(new Times(0, 30).applyTo(work).orElseThrow().position().hours())
        .isEqualTo(HoursRange.atLeast(20));
    assertThat(new Times(30, 30).applyTo(work).orElseThrow().position().hours())
        .isEqualTo(HoursRange.of(20, 20));
  }

  @Test
  void aWindowBecomesLargerOnly() {
    Opportunity work =
        new Vacancy(
            Position.builder("v").workingTime(WorkingTime.roster("Mo-Fr 08:00-12:00")).build());
    assertThat(times(work, -30, 0)).contains(WorkingTime.roster("Mo-Fr 07:30-12:00"));
    assertThat(times(work, 0, 60)).contains(WorkingTime.roster("Mo-Fr 08:00-13:00"));
    assertThat(times(work, 30, 30)).isEmpty();
    assertThat(times(work, 0, -30)).isEmpty();
    assertThat(times(new Vacancy(Position.builder("w").build()), -30, 0)).isEmpty();
  }

  @Test
  void hoursBecomeMoreOrFewerWhereTheTimesLeaveRoom() {
    Opportunity work = new Vacancy(Position.builder("v").hours(HoursRange.of(20, 30)).build());
    assertThat(new WeeklyHours(20, 0).applyTo(work).orElseThrow().position().hours())
        .isEqualTo(HoursRange.of(15, 30));
    assertThat(new WeeklyHours(0, 8).applyTo(work).orElseThrow().position().hours())
        .isEqualTo(HoursRange.of(20, 32));
    assertThat(new WeeklyHours(80, 0).applyTo(work)).isEmpty();
    assertThat(new WeeklyHours(4, 0).applyTo(at("Mo-Fr 08:00-12:00"))).isEmpty();
  }

  @Test
  void aLevelLessIsToleratedDownToNothing() {
    Opportunity work =
        new Vacancy(
            Position.builder("v")
                .languages(
                    Listing.incomplete(
                        Language.required("de", CefrLevel.A2),
                        Language.required("en", CefrLevel.B1)))
                .build());
    assertThat(new LanguageTolerance("de", 2).applyTo(work).orElseThrow().position().languages())
        .isEqualTo(
            Listing.incomplete(
                new Language.Required("de", Language.Level.of(CefrLevel.A2), 2),
                Language.required("en", CefrLevel.B1)));
    assertThat(new LanguageTolerance("de", 3).applyTo(work)).isEmpty();
    assertThat(new LanguageTolerance("fr", 1).applyTo(work)).isEmpty();
  }

  @Test
  void aMustBecomesAsWeightyAWish() {
    Opportunity work =
        JobPotential.of(
                Position.builder("v")
                    .skills(Listing.of(Skill.must("cook", 3), Skill.nice("bake", 1, 2)))
                    .build())
            .withCertaintyPercent(40);
    Opportunity changed = new NiceSkill("cook").applyTo(work).orElseThrow();
    assertThat(changed.position().skills())
        .isEqualTo(Listing.of(Skill.nice("cook", 3, 10), Skill.nice("bake", 1, 2)));
    assertThat(((JobPotential) changed).certaintyPercent()).hasValue(40);
    assertThat(new NiceSkill("bake").applyTo(work)).isEmpty();
  }

  @Test
  void aTrialIsOfJobsOnly() {
    Set<EmploymentForm> tried = new HashSet<>();
    for (EmploymentForm form : EmploymentForm.values()) {
      new TrialFirst()
          .applyTo(new Vacancy(Position.builder("v").form(form).build()))
          .ifPresent(
              it -> {
                tried.add(form);
                assertThat(it.position().form()).contains(EmploymentForm.INTERNSHIP);
              });
    }
    assertThat(tried)
        .containsExactlyInAnyOrder(
            EmploymentForm.REGULAR,
            EmploymentForm.SECTION_16E,
            EmploymentForm.SECTION_16I,
            EmploymentForm.APPRENTICESHIP);
    assertThat(new TrialFirst().applyTo(at("Mo 08:00-12:00"))).isEmpty();
  }

  @Test
  void twoTogetherDoTheWorkOfOne() {
    Opportunity work = at("Mo-We 08:00-13:00");
    assertThat(new SplitPlace(SplitPlace.Way.DAY_HALVES).halves(work))
        .extracting(it -> it.position().workingTime())
        .containsExactly(
            WorkingTime.fixed("Mo-We 08:00-10:30"), WorkingTime.fixed("Mo-We 10:30-13:00"));
    assertThat(new SplitPlace(SplitPlace.Way.DAYS).halves(work))
        .extracting(it -> it.position().workingTime())
        .containsExactly(
            WorkingTime.fixed("Mo-Tu 08:00-13:00"), WorkingTime.fixed("We 08:00-13:00"));
    assertThat(new SplitPlace(SplitPlace.Way.HOURS).halves(work)).isEmpty();
    assertThat(new SplitPlace(SplitPlace.Way.DAY_HALVES).halves(at("Mo 08:00-11:45"))).isEmpty();
    Opportunity roster =
        new Vacancy(Position.builder("v").places(3).hours(HoursRange.of(15, 31)).build());
    assertThat(new SplitPlace(SplitPlace.Way.HOURS).halves(roster))
        .hasSize(2)
        .allSatisfy(
            it -> {
              assertThat(it.position().hours()).isEqualTo(HoursRange.of(7.5, 15.5));
              assertThat(it.position().places()).isEqualTo(1);
            });
    assertThat(
            new SplitPlace(SplitPlace.Way.HOURS)
                .halves(JobPotential.of(roster.position()).withBudgetHours(60)))
        .isEmpty();
  }

  @Test
  void lessIsOfTheSameKindAndDirection() {
    assertThat(new Times(30, 0).isLessThan(new Times(60, 0))).isTrue();
    assertThat(new Times(60, 0).isLessThan(new Times(60, 0))).isFalse();
    assertThat(new Times(30, 0).isLessThan(new Times(60, 60))).isFalse();
    assertThat(new Times(30, 30).isLessThan(new Times(-60, -60))).isFalse();
    assertThat(new LanguageTolerance("de", 1).isLessThan(new LanguageTolerance("en", 2))).isFalse();
    assertThat(new WeeklyHours(4, 0).isLessThan(new WeeklyHours(8, 0))).isTrue();
    assertThat(new AnotherPlace().isLessThan(new AnotherPlace())).isFalse();
  }

  @Test
  void allWithinTheLimitsWhatAsksLeastFirst() {
    List<Concession> all = new ConcessionLimits(30, 4, 1).of(at("Mo-Fr 08:00-13:00"));
    assertThat(all)
        .containsExactlyInAnyOrder(
            new Times(30, 0),
            new Times(0, -30),
            new Times(-30, 0),
            new Times(0, 30),
            new Times(30, 30),
            new Times(-30, -30),
            new SplitPlace(SplitPlace.Way.DAY_HALVES),
            new SplitPlace(SplitPlace.Way.DAYS),
            new AnotherPlace());
    assertThat(all).isSortedAccordingTo(Concession.LEAST_ASKED);
    assertThatThrownBy(() -> new ConcessionLimits(-1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1 minutes at the most, allowed: 0 to 720");
    assertThatThrownBy(() -> new Times(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LanguageTolerance("de", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Words for every kind, in both languages, without a full stop and without a reason. */
  @Test
  void eachHasItsWords() {
    List<Concession> all =
        List.of(
            new TrialFirst(),
            new LanguageTolerance("de", 1),
            new LanguageTolerance("de", 2),
            new NiceSkill("cook"),
            new Times(30, 30),
            new Times(-60, -60),
            new Times(90, 0),
            new Times(0, -30),
            new Times(-30, 60),
            new WeeklyHours(4, 0),
            new WeeklyHours(0, 10),
            new WeeklyHours(4, 4),
            new SupportPlace(),
            new SplitPlace(SplitPlace.Way.DAY_HALVES),
            new SplitPlace(SplitPlace.Way.DAYS),
            new SplitPlace(SplitPlace.Way.HOURS),
            new AnotherPlace());
    assertThat(all)
        .extracting(Concession::code)
        .containsExactly(
            "trial-first",
            "language:de+1",
            "language:de+2",
            "nice-skill:cook",
            "times+30",
            "times-60",
            "begin+90",
            "end-30",
            "begin-30/end+60",
            "hours-1+0",
            "hours-0+2.5",
            "hours-1+1",
            "support-place",
            "split:day-halves",
            "split:days",
            "split:hours",
            "another-place");
    for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
      ConcessionSentences words = ConcessionSentences.in(locale, Taxonomy.none());
      List<String> written = all.stream().map(words::of).toList();
      assertThat(written).doesNotHaveDuplicates().noneMatch(it -> it.contains("{"));
      assertThat(written).noneMatch(it -> it.endsWith("."));
    }
    ConcessionSentences german = ConcessionSentences.in(Locale.GERMAN, Taxonomy.none());
    assertThat(german.of(new Times(90, 0))).isEqualTo("Beginn auch 1,5 Stunden später möglich");
    assertThat(german.of(new Times(-60, -60)))
        .isEqualTo("auch 1 Stunde früher möglich (Beginn und Ende)");
    assertThat(german.of(new WeeklyHours(4, 0)))
        .isEqualTo("auch 1 Stunde in der Woche weniger zulassen als heute mindestens");
    ConcessionSentences english = ConcessionSentences.in(Locale.ENGLISH, Taxonomy.none());
    assertThat(english.of(new LanguageTolerance("de", 2)))
        .isEqualTo("German: accept 2 levels less, with support at work");
  }

  @Test
  void otherTermsAreAllKinds() {
    assertThat(OtherTerms.class.getPermittedSubclasses()).hasSize(5);
  }
}
