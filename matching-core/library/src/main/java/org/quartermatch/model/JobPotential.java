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
        budget -> Require.that(budget >= 0, "hours budget", budget, "0 or more quarter hours"));
    certaintyPercent.ifPresent(
        percent ->
            Require.that(percent >= 0 && percent <= 100, "certainty", percent, "0 to 100 %"));
  }

  /** A potential with nothing known but the position. */
  public static JobPotential of(Position position) {
    return new JobPotential(
        position, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
  }
}
