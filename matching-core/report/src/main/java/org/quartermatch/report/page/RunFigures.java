package org.quartermatch.report.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
 * @param placedBound proved: no plan of this data and these rules has a proposal for more people
 * @param expectedPlaced how many of the proposals can be expected to become work: a potential
 *     counts by how certain it is; two decimals
 * @param basis what the run was made of
 * @param trace how to repeat the run
 * @param course how the search went, in its order; the last point is the plan
 */
public record RunFigures(
    LocalDate date,
    long points,
    long objective,
    long upperBound,
    BigDecimal gapPercent,
    int placedBound,
    BigDecimal expectedPlaced,
    Basis basis,
    Trace trace,
    List<Point> course) {

  /**
   * What the run was made of.
   *
   * @param expired opportunities of the data that are left out, as their last day is past
   * @param taxonomy whether skills and occupations have names and relations; without them codes
   *     stand for names, and related skills and occupations count for nothing
   */
  public record Basis(int expired, boolean taxonomy) {
    /** Refuses negative counts. */
    public Basis {
      Checks.notNegative("expired", expired);
    }
  }

  /**
   * How to repeat the run.
   *
   * @param seed the seed
   * @param steps the steps taken
   * @param stoppedBy what ended the search, as in {@code summary.json}
   * @param policyVersion the version of the policy in force
   * @param fingerprint by what was judged, in short
   */
  public record Trace(
      long seed, long steps, String stoppedBy, String policyVersion, String fingerprint) {
    /** Refuses missing parts. */
    public Trace {
      Objects.requireNonNull(stoppedBy, "stoppedBy");
      Objects.requireNonNull(policyVersion, "policyVersion");
      Objects.requireNonNull(fingerprint, "fingerprint");
    }
  }

  /** The parts of a search, in their order. */
  public enum Phase {
    BOUND,
    SEARCH,
    FINISH
  }

  /**
   * One moment of the search. It has no time: the same run gives the same page.
   *
   * @param phase what the search was doing
   * @param steps of the search until then
   * @param objective of the best plan then, in points
   * @param upperBound proved then, in points
   * @param gapPercent between the two, in percent of the bound; two decimals
   */
  public record Point(
      Phase phase, long steps, long objective, long upperBound, BigDecimal gapPercent) {
    /** Refuses missing parts. */
    public Point {
      Objects.requireNonNull(phase, "phase");
      Objects.requireNonNull(gapPercent, "gapPercent");
    }
  }

  /**
   * Copies the course.
   *
   * @throws IllegalArgumentException if the gap is negative or the bound below zero
   */
  public RunFigures {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(expectedPlaced, "expectedPlaced");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(trace, "trace");
    course = List.copyOf(course);
    if (gapPercent.signum() < 0) {
      throw new IllegalArgumentException("gapPercent is " + gapPercent + "; allowed is 0 or more");
    }
    if (placedBound < 0) {
      throw new IllegalArgumentException(
          "placedBound is " + placedBound + "; allowed is 0 or more");
    }
  }
}
