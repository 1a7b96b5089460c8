package org.quartermatch.testkit.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.oracle.Quarter.Participant;

/**
 * The criteria with few points: occupation, start, freshness, local; and points of hours (sentences
 * 36 and 38).
 */
final class SmallScores {

  /** A potential is fresh up to this age in days, and then fades (sentence 38). */
  private static final int FRESH_DAYS = 30;

  private static final int STALE_DAYS = 365;

  private SmallScores() {}

  static List<Judgement> judge(Participant participant, Opportunity opportunity, LocalDate date) {
    return List.of(
        occupation(participant, opportunity),
        start(participant, opportunity),
        freshness(opportunity, date),
        local(participant, opportunity));
  }

  /** Without an ESCO directory only identical codes count. */
  private static Judgement occupation(Participant participant, Opportunity opportunity) {
    ListCell wished = participant.occupations();
    if (wished.complete() && wished.items().isEmpty()) {
      return Judgement.scored("occupation", DefaultPolicy.OCCUPATION, 1, 1);
    }
    if (wished.unknown() || opportunity.occupation().isEmpty()) {
      return Judgement.unknown("occupation", DefaultPolicy.OCCUPATION);
    }
    boolean same = wished.items().contains(opportunity.occupation().get());
    return Judgement.scored("occupation", DefaultPolicy.OCCUPATION, same ? 1 : 0, 1);
  }

  /** Blocks where even the last possible start is too early (sentence 36). */
  private static Judgement start(Participant participant, Opportunity opportunity) {
    if (participant.earliestStart().isEmpty()) {
      return Judgement.scored("start", DefaultPolicy.START, 1, 1);
    }
    LocalDate earliest = participant.earliestStart().get();
    if (opportunity.lastStart().isPresent() && opportunity.lastStart().get().isBefore(earliest)) {
      return new Judgement("start", Verdict.NOT_MET, 0, true);
    }
    if (opportunity.start().isEmpty()) {
      return Judgement.unknown("start", DefaultPolicy.START);
    }
    boolean early = opportunity.start().get().isBefore(earliest);
    return Judgement.scored("start", DefaultPolicy.START, early ? 0 : 1, 1);
  }

  private static Judgement freshness(Opportunity opportunity, LocalDate date) {
    if (opportunity.vacancy()) {
      return Judgement.scored("freshness", DefaultPolicy.FRESHNESS, 1, 1);
    }
    if (opportunity.surveyedOn().isEmpty()) {
      return Judgement.unknown("freshness", DefaultPolicy.FRESHNESS);
    }
    long age = ChronoUnit.DAYS.between(opportunity.surveyedOn().get(), date);
    int left = STALE_DAYS - Math.clamp(age, FRESH_DAYS, STALE_DAYS);
    return Judgement.scored("freshness", DefaultPolicy.FRESHNESS, left, STALE_DAYS - FRESH_DAYS);
  }

  private static Judgement local(Participant participant, Opportunity opportunity) {
    String home = participant.quarter();
    String work = opportunity.company().quarter();
    if (home.isEmpty() || work.isEmpty()) {
      return Judgement.unknown("local", DefaultPolicy.LOCAL);
    }
    return Judgement.scored("local", DefaultPolicy.LOCAL, home.equals(work) ? 1 : 0, 1);
  }

  /** The smaller maximum as a share of the participant's, from the stated ranges (sentence 38). */
  static Judgement hours(Participant participant, Opportunity opportunity, boolean fails) {
    Verdict failed = fails ? Verdict.NOT_MET : Verdict.MET;
    OptionalInt max = participant.hoursMax();
    if (max.isEmpty()) {
      int half = Judgement.unknown("hours", DefaultPolicy.HOURS).points();
      return new Judgement("hours", failed.and(Verdict.UNKNOWN), half, fails);
    }
    int smaller = Math.min(max.getAsInt(), opportunity.hoursMax().orElse(max.getAsInt()));
    int points = Judgement.share(DefaultPolicy.HOURS, smaller, max.getAsInt());
    return new Judgement("hours", failed, points, fails);
  }
}
