package org.quartermatch.care.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quartermatch.care.CareCalendar;
import org.quartermatch.care.CareNote;
import org.quartermatch.care.CareStanding;
import org.quartermatch.care.CareStanding.Gap;
import org.quartermatch.care.CareStanding.Question;
import org.quartermatch.care.CareYear;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.time.AtWork;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.fit.judge.time.ParticipantTimes.CaredChild;
import org.quartermatch.fit.judge.time.TimeJudge;
import org.quartermatch.fit.judge.time.TimeOption;
import org.quartermatch.fit.judge.time.TimesToWork;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.fit.judge.time.WorkWays;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Participant;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;

/**
 * Goes through the first year of one proposal.
 *
 * <p>How it works: each day is judged by {@link AtWork}, the rule of the fit, with the care that
 * the children have on that day ({@link ChildYear}). Fixed work has care if its shifts of the day
 * lie within; flexible and roster work where all the usual time of the day does, or else where the
 * week still has time for its hours. O(days × children), and for a day without care O(providers)
 * more.
 */
public final class CareYearCount {
  /** Least leave, § 3 BUrlG: 24 working days of weeks of six, i.e. four weeks. */
  private static final int LEAVE_WEEKS = 4;

  private final Family family;
  private final ParticipantTimes participant;
  private final WorkPattern work;
  private final WorkWays ways;
  private final List<ChildYear> children;
  private final LocalDate firstDay;
  private final LocalDate lastDay;
  private final WorkYear workYear;
  private final CoverSearch covers;

  /** When work is usual; empty for fixed work. */
  private final WeekSchedule usual;

  private CareYearCount(
      Family family, PreparedOpportunity opportunity, LocalDate firstDay, CareCalendar calendar) {
    this.family = family;
    this.firstDay = firstDay;
    participant = family.participant();
    work = opportunity.pattern();
    ways = opportunity.place();
    children = family.children();
    lastDay = firstDay.plusYears(1).minusDays(1);
    covers = new CoverSearch(family, work, ways);
    if (opportunity.position().workingTime() instanceof WorkingTime.Fixed fixed) {
      usual = WeekSchedule.empty();
      workYear = WorkYear.of(calendar, firstDay, fixed.weeks());
    } else {
      usual = atWork(children.stream().map(ChildYear::usual).toList()).times();
      workYear = WorkYear.of(calendar, firstDay, usual);
    }
  }

  /**
   * The year of a participant at an opportunity.
   *
   * @param providerId of the new place; empty: own care
   * @throws IllegalArgumentException if there is no such provider, it has no places for the
   *     children, or the two do not go together by time in an ordinary week
   */
  public static CareYear of(
      FitCalculator calculator,
      Participant person,
      PreparedOpportunity opportunity,
      Optional<String> providerId,
      CareCalendar calendar) {
    ParticipantTimes participant = calculator.prepare(person).times();
    int provider = provider(participant, person, providerId);
    if (!TimeJudge.holdsIn(participant, opportunity.pattern(), opportunity.place(), provider)) {
      throw new IllegalArgumentException(
          "participant "
              + person.id()
              + " and opportunity "
              + opportunity.id()
              + " with "
              + providerId.map(id -> "a new place at " + id).orElse("the care there is")
              + " do not go together by time, allowed: a pair and care that do; explain says why");
    }
    Family family =
        new Family(calendar, calculator.policy(), calculator.date(), participant, provider);
    CareYearCount count =
        new CareYearCount(
            family, opportunity, firstDay(calculator, person, opportunity, family), calendar);
    return new CareYear(
        person.id(), opportunity.id(), providerId, count.days(), count.notes(), count.leaveDays());
  }

  private static int provider(
      ParticipantTimes participant, Participant person, Optional<String> providerId) {
    if (providerId.isEmpty()) {
      return TimeOption.OWN_CARE;
    }
    List<ChildcareProvider> providers = participant.setting().providers();
    return IntStream.of(participant.providersWithPlaces())
        .filter(i -> providers.get(i).id().equals(providerId.get()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "childcare provider of participant "
                        + person.id()
                        + " is "
                        + providerId.get()
                        + ", allowed: one with free places for the children who need one"));
  }

  private static LocalDate firstDay(
      FitCalculator calculator,
      Participant person,
      PreparedOpportunity opportunity,
      Family family) {
    LocalDate first = later(calculator.date(), opportunity.position().start());
    first = later(first, person.earliestStart());
    if (opportunity.position().start().isEmpty() && family.provider() != TimeOption.OWN_CARE) {
      first =
          later(
              first,
              family
                  .provider(family.provider())
                  .availableFrom()
                  .map(from -> from.plusDays(family.policy().settlingInDays())));
    }
    return first;
  }

  private static LocalDate later(LocalDate day, Optional<LocalDate> other) {
    return other.isPresent() && other.get().isAfter(day) ? other.get() : day;
  }

  private AtWork atWork(List<CaredChild> cared) {
    return AtWork.of(participant, work, ways, cared);
  }

  private List<CareYear.Day> days() {
    List<CareYear.Day> days = new ArrayList<>();
    for (LocalDate monday = WorkYear.monday(firstDay);
        !monday.isAfter(lastDay);
        monday = monday.plusWeeks(1)) {
      boolean holds = work.fixed() == null && weekHolds(monday);
      for (LocalDate day = monday; day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
        if (isInYear(day)) {
          days.add(new CareYear.Day(day, standing(day, holds)));
        }
      }
    }
    return days;
  }

  private boolean isInYear(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  /** Whether a week of flexible or roster work has time for its hours. */
  private boolean weekHolds(LocalDate monday) {
    WeekSchedule possible = WeekSchedule.empty();
    int workDays = 0;
    int usualDays = 0;
    for (LocalDate day = monday; day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
      if (!workYear.usual(day).isEmpty()) {
        usualDays++;
        if (isInYear(day) && !workYear.restsOn(day)) {
          workDays++;
          possible = possible.or(atWork(cared(day)).times().and(ChildYear.of(day.getDayOfWeek())));
        }
      }
    }
    int provider = family.provider();
    int agreed = TimeJudge.option(participant, work, ways, provider).agreedQuarterHours();
    return usualDays > 0
        && TimesToWork.usableQuarterHours(possible, participant) >= agreed * workDays / usualDays;
  }

  private List<ChildYear> inCare(LocalDate day) {
    return children.stream().filter(child -> child.needsCare(day)).toList();
  }

  private List<CaredChild> cared(LocalDate day) {
    return inCare(day).stream().map(child -> child.on(day)).toList();
  }

  private CareStanding standing(LocalDate day, boolean weekHolds) {
    WeekSchedule wanted = workYear.usual(day);
    if (wanted.isEmpty()) {
      return new CareStanding.NoWork();
    }
    if (workYear.restsOn(day)) {
      return new CareStanding.Holiday();
    }
    List<ChildYear> inCare = inCare(day);
    List<CaredChild> cared = cared(day);
    AtWork atWork = atWork(cared);
    List<Integer> withoutCare = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < inCare.size(); i++) {
      WeekSchedule missing = wanted.minus(atWork.byChild().get(i));
      if (!missing.isEmpty()) {
        withoutCare.add(i);
        gaps.add(
            new Gap(
                inCare.get(i).id(),
                inCare.get(i).cause(day).orElseThrow(),
                atWork
                    .needed(missing, cared.get(i), participant, ways)
                    .minus(cared.get(i).covered().times())));
      }
    }
    if (gaps.isEmpty()) {
      List<Question> questions = questions(day, inCare);
      return questions.isEmpty() ? new CareStanding.Covered() : new CareStanding.Open(questions);
    }
    return weekHolds
        ? new CareStanding.Movable(gaps)
        : new CareStanding.Missing(gaps, covers.of(day, wanted, inCare, withoutCare));
  }

  private List<Question> questions(LocalDate day, List<ChildYear> inCare) {
    List<Question> questions = new ArrayList<>();
    for (ChildYear child : inCare) {
      child
          .state(day)
          .open()
          .ifPresent(kind -> questions.add(new Question(kind, Optional.of(child.id()))));
    }
    if (work.roster() && !inCare.isEmpty() && mayLieOutside(day.getDayOfWeek())) {
      questions.add(new Question(Question.Kind.ROSTER, Optional.empty()));
    }
    return questions;
  }

  /** Whether the employer may choose times of a day for which there is no care. */
  private boolean mayLieOutside(DayOfWeek day) {
    return !usual.containsAll(
        TimesToWork.withoutChildren(participant, work, ways).and(ChildYear.of(day)));
  }

  private int leaveDays() {
    int weeks = workYear.weeks();
    return (2 * LEAVE_WEEKS * workYear.workDays() + weeks) / (2 * weeks);
  }

  /** Of the new place, and those where children are already; each once. */
  private Stream<String> providersWithChildren() {
    return Stream.concat(
            family.provider() == TimeOption.OWN_CARE
                ? Stream.of()
                : Stream.of(family.provider(family.provider())),
            children.stream()
                .filter(child -> child.needsCare(firstDay))
                .flatMap(child -> child.atItsPlace().stream()))
        .map(ChildcareProvider::id)
        .distinct();
  }

  private boolean isClosingKnown(String providerId) {
    return family.calendar().closingDays().stream()
        .filter(days -> days.childcareProviderId().equals(providerId))
        .anyMatch(days -> !days.to().isBefore(firstDay) && !days.from().isAfter(lastDay));
  }

  private List<CareNote> notes() {
    List<CareNote> notes = new ArrayList<>();
    if (ways.start().isEmpty()) {
      notes.add(new CareNote.StartUnknown());
    }
    if (family.provider() != TimeOption.OWN_CARE) {
      Optional<LocalDate> from = family.provider(family.provider()).availableFrom();
      if (from.isEmpty()) {
        notes.add(new CareNote.PlaceFromUnknown());
      } else {
        LocalDate last = from.get().plusDays(family.policy().settlingInDays() - 1L);
        if (!last.isBefore(family.date())) {
          notes.add(new CareNote.SettlingIn(from.get(), last));
        }
      }
    }
    for (ChildYear child : children) {
      child
          .turnsThree()
          .filter(day -> !day.isAfter(lastDay))
          .ifPresent(day -> notes.add(new CareNote.TurnsThree(child.id(), day)));
      child
          .startsSchool()
          .filter(day -> !day.isAfter(lastDay))
          .ifPresent(
              day -> {
                notes.add(new CareNote.StartsSchool(child.id(), day));
                if (child.isSchoolYearOpen()) {
                  notes.add(new CareNote.SchoolYearOpen(child.id(), day));
                }
              });
      child
          .needsNoCareFrom()
          .filter(day -> !day.isAfter(lastDay))
          .ifPresent(day -> notes.add(new CareNote.NeedsNoCare(child.id(), day)));
    }
    providersWithChildren()
        .filter(id -> !isClosingKnown(id))
        .map(CareNote.ClosingDaysUnknown::new)
        .forEach(notes::add);
    Set<LocalDate> unknownYears = new HashSet<>();
    for (LocalDate day = firstDay; !day.isAfter(lastDay); day = day.plusDays(1)) {
      LocalDate each = day;
      if (!family.calendar().knowsSchoolYear(day)
          && children.stream().anyMatch(it -> it.needsCare(each) && it.isAtSchool(each))
          && unknownYears.add(CareCalendar.schoolYear(day))) {
        notes.add(new CareNote.SchoolHolidaysUnknown(day));
      }
    }
    return notes;
  }
}
