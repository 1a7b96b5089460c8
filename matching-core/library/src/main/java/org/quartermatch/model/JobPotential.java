package org.quartermatch.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Work that could become a job, surveyed at a company and not advertised.
 *
 * @param budgetQuarterHours weekly hours to share out, in quarter hours; empty: no budget
 * @param certaintyPercent how likely it becomes a job, 0 to 100; empty: not known
 * @param surveyedOn day of the survey
 * @param surveyedBy who asked
 */
public record JobPotential(
    Position position,
    OptionalInt budgetQuarterHours,
    OptionalInt certaintyPercent,
    Optional<LocalDate> surveyedOn,
    Optional<String> surveyedBy)
    implements Opportunity {
  public JobPotential {
    budgetQuarterHours.ifPresent(
        budget ->
            Require.that(
                budget >= 0, "hours budget", HoursRange.hours(budget), "0 hours a week or more"));
    certaintyPercent.ifPresent(
        percent ->
            Require.that(percent >= 0 && percent <= 100, "certainty", percent, "0 to 100 %"));
  }

  /** A potential with nothing known but the position. */
  public static JobPotential of(Position position) {
    return new JobPotential(
        position, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The same potential with a budget.
   *
   * @param hours weekly hours to share out, a multiple of 0.25
   * @throws IllegalArgumentException if it is no multiple of 0.25, or negative
   */
  public JobPotential withBudgetHours(double hours) {
    return new JobPotential(
        position,
        OptionalInt.of(HoursRange.quarterHours(hours)),
        certaintyPercent,
        surveyedOn,
        surveyedBy);
  }

  /** The same potential, so likely to become a job: 0 to 100. */
  public JobPotential withCertaintyPercent(int percent) {
    return new JobPotential(
        position, budgetQuarterHours, OptionalInt.of(percent), surveyedOn, surveyedBy);
  }

  /** The same potential, surveyed on this day. */
  public JobPotential withSurveyedOn(LocalDate day) {
    return new JobPotential(
        position, budgetQuarterHours, certaintyPercent, Optional.of(day), surveyedBy);
  }

  /** The same potential, surveyed by this person or office. */
  public JobPotential withSurveyedBy(String who) {
    return new JobPotential(
        position, budgetQuarterHours, certaintyPercent, surveyedOn, Optional.of(who));
  }
}
