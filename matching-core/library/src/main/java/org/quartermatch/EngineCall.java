package org.quartermatch;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What an engine tells its {@link EngineListener} of a call that has ended: which, how long, how
 * much. It names nobody and nothing, so that it can be kept and shown to anybody.
 *
 * @param operation what was asked
 * @param opportunities how many the index held, whatever their last day, where the call looked at
 *     it; those put or removed by a call that writes; else 0
 * @param participants how many people the call was about, else 0
 * @param results what it answered: the entries of a list, the people of a plan who have a proposal
 *     or of a cohort, 1 for a single thing, 0 for none and for a call that failed
 * @param elapsed from the call to its end, what it waited for others included
 * @param failure the name of the class of what was thrown; never its message, which may say an id;
 *     empty where the call was answered
 */
public record EngineCall(
    Operation operation,
    long opportunities,
    long participants,
    long results,
    Duration elapsed,
    Optional<String> failure) {
  /** What an engine can be asked, by the names of its methods. */
  public enum Operation {
    /** {@link MatchingEngine#put}. */
    PUT,
    /** {@link MatchingEngine#remove}. */
    REMOVE,
    /** {@link MatchingEngine#companies(java.util.Collection)}. */
    COMPANIES,
    /** {@link MatchingEngine#childcare(java.util.List)}. */
    CHILDCARE,
    /** {@link MatchingEngine#commit()}, with what watches are told. */
    COMMIT,
    /** {@link MatchingEngine#refresh}, with what watches are told. */
    REFRESH,
    /** {@link MatchingEngine#backup}. */
    BACKUP,
    /** {@link MatchingEngine#opportunities}, and one of them. */
    OPPORTUNITIES,
    /** {@link MatchingEngine#warnings()}. */
    WARNINGS,
    /** {@link MatchingEngine#search}. */
    SEARCH,
    /** {@link MatchingEngine#match}. */
    MATCH,
    /** {@link MatchingEngine#matchAll}. */
    MATCH_ALL,
    /** {@link MatchingEngine#matchCompanies}. */
    MATCH_COMPANIES,
    /** {@link MatchingEngine#candidates}. */
    CANDIDATES,
    /** {@link MatchingEngine#cohort}. */
    COHORT,
    /** {@link MatchingEngine#watch}. */
    WATCH,
    /** {@link MatchingEngine#explain}. */
    EXPLAIN,
    /** {@link MatchingEngine#score} and {@link MatchingEngine#scores}. */
    SCORES,
    /** {@link MatchingEngine#bridges}, {@code singleBridges} and {@code bridgePairs}. */
    BRIDGES,
    /** {@link MatchingEngine#nearest}. */
    NEAREST,
    /** {@link MatchingEngine#becamePossible}. */
    BECAME_POSSIBLE,
    /** {@link MatchingEngine#shortlist} and {@link MatchingEngine#shortlists}. */
    SHORTLISTS,
    /** {@link MatchingEngine#coverage}. */
    COVERAGE,
    /** {@link MatchingEngine#employerSheets}, one of them, and {@code concessions}. */
    EMPLOYER_SHEETS,
    /** {@link MatchingEngine#programme} and {@code checkMeasures}. */
    PROGRAMME,
    /** {@link MatchingEngine#place}. */
    PLACE,
    /** {@link MatchingEngine#inForce}. */
    IN_FORCE,
    /** {@link MatchingEngine#replan}. */
    REPLAN,
    /** {@link MatchingEngine#guides}. */
    GUIDES,
    /** {@link MatchingEngine#fair}. */
    FAIR,
    /** {@link MatchingEngine#careYear}. */
    CARE_YEAR;

    /** The name in measurements, such as {@code match-all}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Refuses what is not there or below 0. */
  public EngineCall {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(elapsed, "elapsed");
    Objects.requireNonNull(failure, "failure");
    if (opportunities < 0 || participants < 0 || results < 0) {
      throw new IllegalArgumentException(
          "opportunities, participants and results are "
              + opportunities
              + ", "
              + participants
              + " and "
              + results
              + ", allowed: 0 or more each");
    }
  }
}
