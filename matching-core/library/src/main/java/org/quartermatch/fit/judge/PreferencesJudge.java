package org.quartermatch.fit.judge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.Verdict;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Vacancy;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * What is scored and never blocks: wished occupations, start, freshness, local people for local
 * work. docs/semantics.md, sentences 36 and 38.
 */
final class PreferencesJudge {
  /** A survey counts as fresh for so many days, and for nothing after so many. */
  private static final int FRESH_DAYS = 30;

  private static final int STALE_DAYS = 365;

  private PreferencesJudge() {}

  static Ruling occupation(
      PreparedParticipant participant,
      int profile,
      Optional<String> occupation,
      Setting setting,
      Notes notes) {
    if (participant.participant().wishedOccupations().isNone()) {
      return Ruling.met();
    }
    if (participant.wishes().isEmpty()) {
      notes.add(Verdict.UNKNOWN, "occupation.wish.unknown");
      return Ruling.unknown();
    }
    if (occupation.isEmpty()) {
      notes.add(Verdict.UNKNOWN, "occupation.unknown");
      return Ruling.unknown();
    }
    int tenths = tenths(participant.wishes(), occupation.get(), setting.taxonomy());
    Verdict verdict = tenths == 10 ? Verdict.MET : tenths == 0 ? Verdict.NOT_MET : Verdict.PARTLY;
    if (notes.areWanted()) {
      String key =
          tenths == 10 ? "occupation.met" : tenths == 0 ? "occupation.other" : "occupation.related";
      notes.add(verdict, key, new Fact.Code(occupation.get()));
    }
    return new Ruling(verdict, tenths, 10, false);
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
    Optional<String> field = taxonomy.occupationField(occupation);
    int best = 0;
    for (String wish : wishes) {
      Optional<String> wished = taxonomy.isco08(wish);
      if (wished.isPresent()) {
        if (wished.get().equals(isco.get())) {
          best = Math.max(best, 7);
        } else if (taxonomy.occupationField(wish).equals(field)) {
          best = Math.max(best, 4);
        }
      }
    }
    return best;
  }

  /** When work begins: the planned day and the last one, either of which may not be known. */
  record Starts(Optional<LocalDate> planned, Optional<LocalDate> latest) {
    static Starts of(PreparedOpportunity opportunity) {
      return new Starts(opportunity.position().start(), opportunity.position().latestStart());
    }

    /** The last day on which work can begin; empty where nothing ends it. */
    Optional<LocalDate> last(int toleranceDays) {
      return latest.isPresent() ? latest : planned.map(day -> day.plusDays(toleranceDays));
    }
  }

  static Ruling start(
      PreparedParticipant participant, int profile, Starts starts, Setting setting, Notes notes) {
    Optional<LocalDate> earliest = participant.participant().earliestStart();
    if (earliest.isEmpty()) {
      return Ruling.met();
    }
    Fact.Day canCome = new Fact.Day(earliest.get());
    Optional<LocalDate> last = starts.last(setting.policy().startToleranceDays());
    if (last.isPresent() && last.get().isBefore(earliest.get())) {
      if (notes.areWanted()) {
        notes.add(
            Verdict.NOT_MET,
            starts.latest.isPresent() ? "start.missing" : "start.missing.planned",
            new Fact.Day(starts.latest.or(starts::planned).orElseThrow()),
            canCome);
      }
      return Ruling.blocking();
    }
    if (starts.planned.isEmpty()) {
      notes.add(Verdict.UNKNOWN, "start.unknown");
      return Ruling.unknown();
    }
    if (starts.planned.get().isBefore(earliest.get())) {
      if (notes.areWanted()) {
        Fact planned = new Fact.Day(starts.planned.get());
        if (starts.latest.isPresent()) {
          Fact latest = new Fact.Day(starts.latest.get());
          notes.add(Verdict.PARTLY, "start.early.latest", planned, canCome, latest);
        } else {
          notes.add(Verdict.PARTLY, "start.early", planned, canCome);
        }
      }
      return new Ruling(Verdict.PARTLY, 0, 1, false);
    }
    return Ruling.met();
  }

  /**
   * What decides how fresh an opportunity is.
   *
   * @param wasSurveyed whether it was: what is advertised counts as fresh
   * @param on day of the survey
   */
  record Survey(boolean wasSurveyed, Optional<LocalDate> on) {
    static Survey of(PreparedOpportunity opportunity) {
      return switch (opportunity.opportunity()) {
        case Vacancy vacancy -> new Survey(false, Optional.empty());
        case JobPotential potential -> new Survey(true, potential.surveyedOn());
      };
    }
  }

  static Ruling freshness(
      PreparedParticipant anybody, int profile, Survey survey, Setting setting, Notes notes) {
    return survey.wasSurveyed ? freshness(survey.on, setting.date(), notes) : Ruling.met();
  }

  private static Ruling freshness(Optional<LocalDate> surveyedOn, LocalDate date, Notes notes) {
    if (surveyedOn.isEmpty()) {
      notes.add(Verdict.UNKNOWN, "freshness.unknown");
      return Ruling.unknown();
    }
    long days = ChronoUnit.DAYS.between(surveyedOn.get(), date);
    if (days <= FRESH_DAYS) {
      return Ruling.met();
    }
    long left = Math.max(0, STALE_DAYS - days);
    Verdict verdict = left == 0 ? Verdict.NOT_MET : Verdict.PARTLY;
    if (notes.areWanted()) {
      notes.add(verdict, "freshness.old", new Fact.Day(surveyedOn.get()), new Fact.Count(days));
    }
    return new Ruling(verdict, left, STALE_DAYS - FRESH_DAYS, false);
  }

  static Ruling local(
      PreparedParticipant participant,
      int profile,
      Optional<String> work,
      Setting setting,
      Notes notes) {
    Optional<String> home = participant.participant().quarter();
    if (home.isEmpty() || work.isEmpty()) {
      notes.add(Verdict.UNKNOWN, home.isEmpty() ? "local.home.unknown" : "local.company.unknown");
      return Ruling.unknown();
    }
    if (home.get().equals(work.get())) {
      return Ruling.met();
    }
    notes.add(Verdict.NOT_MET, "local.other");
    return new Ruling(Verdict.NOT_MET, 0, 1, false);
  }
}
