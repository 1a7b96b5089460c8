package org.quartermatch.fit.judge.time;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.DatedCents;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.model.WorkingTime.Shifts;

/**
 * What of an opportunity decides about time, apart from where it is and when it starts. Equal
 * patterns are judged alike; times are few, whatever hours are offered with them.
 */
public record WorkPattern(Times times, Offer offer) {
  /**
   * When work is done.
   *
   * @param fixed the shifts of fixed work; null for flexible and roster work, which have a window
   * @param window when flexible or roster work may be done; empty for fixed work
   * @param roster whether the employer chooses within the window
   */
  public record Times(@Nullable Fixed fixed, WeekSchedule window, boolean roster) {
    /** Whether anything is known of the times: a window of the whole week says nothing. */
    public boolean areKnown() {
      return fixed != null || !window.equals(WeekSchedule.always());
    }
  }

  /**
   * How much work is offered.
   *
   * @param hours weekly hours
   * @param budgetQuarterHours the budget of a job potential; vacancies have none, whatever a file
   *     says
   * @param payMaximumQuarterHours what a Minijob's pay allows; empty: no Minijob
   */
  public record Offer(
      HoursRange hours, OptionalInt budgetQuarterHours, OptionalInt payMaximumQuarterHours) {}

  /**
   * Fixed work, made ready.
   *
   * @param weeks time at work, rounded outwards, of each week of the rotation
   * @param quarterHours the average week, rounded up
   * @param longestDayMinutes most work time on one day, counted by the blocks' start
   * @param startDays weekdays on which a shift starts, counted over all weeks
   */
  public record Fixed(
      List<WeekSchedule> weeks, int quarterHours, int longestDayMinutes, int startDays) {
    /** Whether a shift lies partly in these times. */
    public boolean touches(WeekSchedule times) {
      for (WeekSchedule week : weeks) {
        if (week.intersects(times)) {
          return true;
        }
      }
      return false;
    }

    /**
     * Whether a day has more than 6 hours of work: agreed weekly hours ÷ days, days at least 1
     * (docs/semantics.md, sentence 21).
     */
    boolean isLongDay() {
      int days = Math.max(startDays, weeks.size());
      return (long) quarterHours * weeks.size() > 24L * days;
    }
  }

  /**
   * The pattern of an opportunity.
   *
   * @param date the run's date
   */
  public static WorkPattern of(Opportunity opportunity, MatchingPolicy policy, LocalDate date) {
    WorkingTime time = opportunity.position().workingTime();
    return new WorkPattern(
        new Times(
            time instanceof WorkingTime.Fixed work ? prepare(work, policy.breaks()) : null,
            switch (time) {
              case WorkingTime.Fixed work -> WeekSchedule.empty();
              case WorkingTime.Flexible work -> work.window();
              case WorkingTime.Roster work -> work.window();
            },
            time instanceof WorkingTime.Roster),
        new Offer(
            opportunity.position().hours(),
            switch (opportunity) {
              case Vacancy vacancy -> OptionalInt.empty();
              case JobPotential potential -> potential.budgetQuarterHours();
            },
            MinijobHours.most(opportunity.position(), policy, date)));
  }

  /** What of policy and date decides about patterns; equal texts, equal patterns. */
  public static String decidedBy(MatchingPolicy policy, LocalDate date) {
    return "breaks=%s minijob=%s wage=%s"
        .formatted(
            policy.breaks(), from(policy.minijobLimit(), date), from(policy.minimumWage(), date));
  }

  /** The amounts that may still count: the day that decides is never before the run's date. */
  private static String from(DatedCents amounts, LocalDate date) {
    return amounts.byFirstDay().entrySet().stream()
        .filter(amount -> amount.getKey().isAfter(date))
        .map(amount -> "," + amount.getKey() + "=" + amount.getValue())
        .collect(Collectors.joining("", "" + amounts.on(date), ""));
  }

  /** See {@link Times#fixed}. */
  public @Nullable Fixed fixed() {
    return times.fixed;
  }

  /** See {@link Times#window}. */
  public WeekSchedule window() {
    return times.window;
  }

  /** See {@link Times#roster}. */
  public boolean roster() {
    return times.roster;
  }

  /** See {@link Offer#hours}. */
  public HoursRange hours() {
    return offer.hours;
  }

  /** See {@link Offer#budgetQuarterHours}. */
  public OptionalInt budgetQuarterHours() {
    return offer.budgetQuarterHours;
  }

  static Fixed prepare(WorkingTime.Fixed work, boolean breaks) {
    int minutes = 0;
    int longestDay = 0;
    int startDays = 0;
    for (Shifts week : work.weeks()) {
      int[] onDay = new int[7];
      boolean[] starts = new boolean[7];
      for (Shifts.Block block : week.blocks()) {
        int worked = WorkTime.withoutBreaks(block.minutes(), breaks);
        minutes += worked;
        onDay[block.weekday()] += worked;
        starts[block.weekday()] = true;
      }
      for (int day = 0; day < 7; day++) {
        longestDay = Math.max(longestDay, onDay[day]);
        startDays += starts[day] ? 1 : 0;
      }
    }
    int perQuarter = 15 * work.weeks().size();
    return new Fixed(
        work.weeks().stream().map(Shifts::roundedOutwards).toList(),
        (minutes + perQuarter - 1) / perQuarter,
        longestDay,
        startDays);
  }
}
