package org.quartermatch.care.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.quartermatch.care.CareCalendar;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime.Shifts;

/**
 * Which work lies on which day. The week of the first day is the first of a rotation. Work that is
 * never on Sundays rests on public holidays (§ 9 ArbZG); other work may go on (§ 10).
 */
final class WorkYear {
  private final CareCalendar calendar;
  private final LocalDate firstMonday;
  private final boolean rests;

  /** By week of the rotation and weekday. */
  private final List<List<WeekSchedule>> weeks;

  private WorkYear(CareCalendar calendar, LocalDate firstDay, List<List<WeekSchedule>> weeks) {
    this.calendar = calendar;
    this.weeks = weeks;
    firstMonday = monday(firstDay);
    WeekSchedule sunday = ChildYear.of(DayOfWeek.SUNDAY);
    rests = weeks.stream().flatMap(List::stream).noneMatch(day -> day.intersects(sunday));
  }

  /** Fixed work: a day's shifts are those that start on it. */
  static WorkYear of(CareCalendar calendar, LocalDate firstDay, List<Shifts> rotation) {
    List<List<WeekSchedule>> weeks = new ArrayList<>();
    for (Shifts week : rotation) {
      List<WeekSchedule> days = new ArrayList<>();
      for (int day = 0; day < 7; day++) {
        int weekday = day;
        days.add(
            new Shifts(week.blocks().stream().filter(it -> it.weekday() == weekday).toList())
                .roundedOutwards());
      }
      weeks.add(days);
    }
    return new WorkYear(calendar, firstDay, weeks);
  }

  /** Flexible and roster work: a day's usual time. */
  static WorkYear of(CareCalendar calendar, LocalDate firstDay, WeekSchedule usable) {
    List<WeekSchedule> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.add(usable.and(ChildYear.of(day)));
    }
    return new WorkYear(calendar, firstDay, List.of(days));
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The usual work of a day, be it a holiday or not. */
  WeekSchedule usual(LocalDate day) {
    long week = ChronoUnit.WEEKS.between(firstMonday, monday(day));
    return weeks.get((int) (week % weeks.size())).get(day.getDayOfWeek().getValue() - 1);
  }

  /** Whether it is a public holiday on which this work rests. */
  boolean restsOn(LocalDate day) {
    return rests && calendar.isPublicHoliday(day);
  }

  /** How many days of all weeks of the rotation have work. */
  int workDays() {
    return (int) weeks.stream().flatMap(List::stream).filter(day -> !day.isEmpty()).count();
  }

  /** How many weeks the rotation has. */
  int weeks() {
    return weeks.size();
  }
}
