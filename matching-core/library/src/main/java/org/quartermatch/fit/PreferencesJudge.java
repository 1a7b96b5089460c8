package org.quartermatch.fit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Vacancy;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * What is scored and never blocks: wished occupations, start, freshness, local people for local
 * work. SEMANTICS.md, sentences 36 and 38.
 */
final class PreferencesJudge {
  /** A survey counts as fresh for so many days, and for nothing after so many. */
  private static final int FRESH_DAYS = 30;

  private static final int STALE_DAYS = 365;

  private PreferencesJudge() {}

  static Outcome occupation(
      PreparedParticipant participant,
      Optional<String> occupation,
      Taxonomy taxonomy,
      Notes notes) {
    if (participant.participant().wishedOccupations().isNone()) {
      return Outcome.met();
    }
    if (participant.wishes().isEmpty()) {
      notes.add(Verdict.UNKNOWN, "occupation.wish.unknown");
      return Outcome.unknown();
    }
    if (occupation.isEmpty()) {
      notes.add(Verdict.UNKNOWN, "occupation.unknown");
      return Outcome.unknown();
    }
    int tenths = tenths(participant.wishes(), occupation.get(), taxonomy);
    Verdict verdict = tenths == 10 ? Verdict.MET : tenths == 0 ? Verdict.NOT_MET : Verdict.PARTLY;
    if (notes.areWanted()) {
      String key =
          tenths == 10 ? "occupation.met" : tenths == 0 ? "occupation.other" : "occupation.related";
      notes.add(verdict, key, new Fact.Code(occupation.get()));
    }
    return new Outcome(verdict, tenths, 10, false);
  }

  /** Same 10, same four digits of ISCO-08 7, same three digits 4, else 0. */
  private static int tenths(Set<String> wishes, String occupation, Taxonomy taxonomy) {
    if (wishes.contains(occupation)) {
      return 10;
    }
    Optional<String> isco = taxonomy.isco08(occupation);
    if (isco.isEmpty()) {
      return 0;
    }
    int best = 0;
    for (String wish : wishes) {
      Optional<String> wished = taxonomy.isco08(wish);
      if (wished.isPresent()) {
        if (wished.get().equals(isco.get())) {
          best = Math.max(best, 7);
        } else if (wished.get().regionMatches(0, isco.get(), 0, 3)) {
          best = Math.max(best, 4);
        }
      }
    }
    return best;
  }

  static Outcome start(Participant participant, Optional<LocalDate> start, Notes notes) {
    Optional<LocalDate> earliest = participant.earliestStart();
    if (earliest.isEmpty()) {
      return Outcome.met();
    }
    if (start.isEmpty()) {
      notes.add(Verdict.UNKNOWN, "start.unknown");
      return Outcome.unknown();
    }
    if (start.get().isBefore(earliest.get())) {
      if (notes.areWanted()) {
        notes.add(
            Verdict.NOT_MET,
            "start.early",
            new Fact.Day(start.get()),
            new Fact.Day(earliest.get()));
      }
      return new Outcome(Verdict.NOT_MET, 0, 1, false);
    }
    return Outcome.met();
  }

  static Outcome freshness(Opportunity opportunity, LocalDate date, Notes notes) {
    return switch (opportunity) {
      case Vacancy vacancy -> Outcome.met();
      case JobPotential potential -> freshness(potential.surveyedOn(), date, notes);
    };
  }

  private static Outcome freshness(Optional<LocalDate> surveyedOn, LocalDate date, Notes notes) {
    if (surveyedOn.isEmpty()) {
      notes.add(Verdict.UNKNOWN, "freshness.unknown");
      return Outcome.unknown();
    }
    long days = ChronoUnit.DAYS.between(surveyedOn.get(), date);
    if (days <= FRESH_DAYS) {
      return Outcome.met();
    }
    long left = Math.max(0, STALE_DAYS - days);
    Verdict verdict = left == 0 ? Verdict.NOT_MET : Verdict.PARTLY;
    if (notes.areWanted()) {
      notes.add(verdict, "freshness.old", new Fact.Day(surveyedOn.get()), new Fact.Count(days));
    }
    return new Outcome(verdict, left, STALE_DAYS - FRESH_DAYS, false);
  }

  static Outcome local(Participant participant, Optional<String> work, Notes notes) {
    Optional<String> home = participant.quarter();
    if (home.isEmpty() || work.isEmpty()) {
      notes.add(Verdict.UNKNOWN, home.isEmpty() ? "local.home.unknown" : "local.company.unknown");
      return Outcome.unknown();
    }
    if (home.get().equals(work.get())) {
      return Outcome.met();
    }
    notes.add(Verdict.NOT_MET, "local.other");
    return new Outcome(Verdict.NOT_MET, 0, 1, false);
  }
}
