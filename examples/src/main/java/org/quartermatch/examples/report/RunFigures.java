package org.quartermatch.examples.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What one run reached and what is proved about it. Counts of people and opportunities are not
 * here: the report counts the entries of its {@link ReportData}.
 *
 * @param date the run's date
 * @param points sum of the fit points of all proposals
 * @param objective the plan's objective, in points
 * @param upperBound proved: no plan has a higher objective, in points
 * @param gapPercent the plan is at most this many percent below the best possible; two decimals
 * @param placedBound proved: no plan has a proposal for more people
 * @param trace how to repeat the run
 */
public record RunFigures(
    LocalDate date,
    long points,
    long objective,
    long upperBound,
    BigDecimal gapPercent,
    int placedBound,
    Trace trace) {

  /**
   * How to repeat the run.
   *
   * @param seed the seed
   * @param steps the steps taken
   * @param stoppedBy what ended the search, as in {@code summary.json}
   * @param policyVersion the version of the policy in force
   */
  public record Trace(long seed, long steps, String stoppedBy, String policyVersion) {
    /** Refuses missing parts. */
    public Trace {
      Objects.requireNonNull(stoppedBy, "stoppedBy");
      Objects.requireNonNull(policyVersion, "policyVersion");
    }
  }

  /**
   * @throws IllegalArgumentException if the gap is negative or the bound below zero
   */
  public RunFigures {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(trace, "trace");
    if (gapPercent.signum() < 0) {
      throw new IllegalArgumentException("gapPercent is " + gapPercent + "; allowed is 0 or more");
    }
    if (placedBound < 0) {
      throw new IllegalArgumentException(
          "placedBound is " + placedBound + "; allowed is 0 or more");
    }
  }
}
