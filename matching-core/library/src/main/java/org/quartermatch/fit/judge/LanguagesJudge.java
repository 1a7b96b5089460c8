package org.quartermatch.fit.judge;

import java.util.Optional;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.Verdict;
import org.quartermatch.fit.judge.held.LanguageProfile;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;

/** Languages: docs/semantics.md, sentences 30 and 38. Parts are counted in units of 1/6. */
final class LanguagesJudge {
  private static final int WHOLE = 6;

  /** Levels below required at which nothing is left of the points. */
  private static final int LEVELS = 3;

  private static final int PART_UNKNOWN = -1;

  private LanguagesJudge() {}

  static Ruling judge(
      PreparedParticipant participant,
      int profile,
      Listing<Language.Required> required,
      Setting setting,
      Notes notes) {
    if (required.items().isEmpty()) {
      if (required.complete()) {
        return Ruling.met();
      }
      notes.add(Verdict.UNKNOWN, "languages.required.unknown");
      return Ruling.unknown();
    }
    LanguageProfile held = participant.profile(profile).languages();
    boolean mustBeKnown = setting.mustBeKnown(StandardCriterion.LANGUAGES);
    Verdict verdict = Verdict.MET;
    boolean blocks = false;
    long sum = 0;
    for (Language.Required language : required.items()) {
      LanguageProfile.Parts parts = held.of(language.code());
      int spoken = levelsBelow(language.level().spoken(), parts.spoken());
      int written = levelsBelow(language.level().written(), parts.written());
      int worst = Math.max(spoken, written);
      Verdict one;
      if (worst > language.toleranceLevels()) {
        one = Verdict.NOT_MET;
        blocks = true;
      } else if (spoken == PART_UNKNOWN || written == PART_UNKNOWN) {
        one = Verdict.UNKNOWN;
        blocks |=
            mustBeKnown
                && (isHeldUnknown(spoken, language.level().spoken())
                    || isHeldUnknown(written, language.level().written()));
      } else {
        one = worst == 0 ? Verdict.MET : Verdict.PARTLY;
      }
      sum += one == Verdict.UNKNOWN ? WHOLE / 2 : WHOLE / LEVELS * Math.max(0, LEVELS - worst);
      verdict = verdict.and(one);
      if (notes.areWanted()) {
        note(notes, one, language, parts, spoken, written);
      }
    }
    if (!required.complete()) {
      verdict = verdict.and(Verdict.UNKNOWN);
      notes.add(Verdict.UNKNOWN, "languages.required.more");
    }
    return new Ruling(verdict, sum, (long) WHOLE * required.items().size(), blocks);
  }

  /** Levels below what is required, 0 or more; or {@link #PART_UNKNOWN}. */
  private static int levelsBelow(Optional<CefrLevel> required, LanguageProfile.Part held) {
    if (required.isEmpty()) {
      return PART_UNKNOWN;
    }
    // No job may ask for an origin: NATIVE is read as C2.
    int below = Math.min(required.get().rank(), CefrLevel.C2.rank()) - held.level().rank();
    if (below <= 0) {
      return 0;
    }
    return held.orHigher() ? PART_UNKNOWN : below;
  }

  private static boolean isHeldUnknown(int levelsBelow, Optional<CefrLevel> required) {
    return levelsBelow == PART_UNKNOWN && required.isPresent();
  }

  private static void note(
      Notes notes,
      Verdict verdict,
      Language.Required language,
      LanguageProfile.Parts parts,
      int spoken,
      int written) {
    Fact code = new Fact.LanguageCode(language.code());
    Fact required = new Fact.LanguageLevel(language.level());
    Fact held =
        new Fact.LanguageLevel(new Language.Level(known(parts.spoken()), known(parts.written())));
    switch (verdict) {
      case MET -> notes.add(verdict, "languages.met", code, required, held);
      case PARTLY ->
          notes.add(
              verdict,
              "languages.tolerated",
              code,
              required,
              held,
              new Fact.Count(Math.max(spoken, written)));
      case NOT_MET -> notes.add(verdict, "languages.missing", code, required, held);
      case UNKNOWN -> {
        boolean asksHost =
            (spoken == PART_UNKNOWN && language.level().spoken().isEmpty())
                || (written == PART_UNKNOWN && language.level().written().isEmpty());
        if (asksHost) {
          notes.add(verdict, "languages.level.unknown", code, required);
        } else if (written == PART_UNKNOWN && !parts.spoken().orHigher()) {
          notes.add(
              verdict, "languages.held.written.unknown", code, required, level(parts.spoken()));
        } else if (spoken == PART_UNKNOWN && !parts.written().orHigher()) {
          notes.add(
              verdict, "languages.held.spoken.unknown", code, required, level(parts.written()));
        } else {
          notes.add(verdict, "languages.held.unknown", code, required);
        }
      }
    }
  }

  private static Fact level(LanguageProfile.Part part) {
    return new Fact.LanguageLevel(new Language.Level(known(part), known(part)));
  }

  private static Optional<CefrLevel> known(LanguageProfile.Part part) {
    return part.orHigher() ? Optional.empty() : Optional.of(part.level());
  }
}
