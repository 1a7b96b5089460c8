package org.quartermatch.fit;

import java.util.OptionalInt;
import org.quartermatch.model.Listing;
import org.quartermatch.model.RequiredSkill;

/**
 * Skills: SEMANTICS.md, sentences 31 and 38. O(1) for each requirement and direct broader skill.
 *
 * <p>A requirement's part f is counted in units of 1/600, so that every level ratio, discount and
 * half is a whole number: 600·min(held, required)/required for the skill itself or a narrower one,
 * 360 for a direct broader one (0.6), 240 for a sibling (0.4), 300 for an unknown one.
 */
final class SkillsJudge {
  private static final int WHOLE = 600;
  private static final int BROADER = 360;
  private static final int SIBLING = 240;
  private static final int MUST_WEIGHT = 10;

  private SkillsJudge() {}

  static Outcome judge(
      SkillProfile held, PreparedOpportunity opportunity, boolean mustBeKnown, Notes notes) {
    Listing<RequiredSkill> required = opportunity.position().skills();
    if (required.items().isEmpty()) {
      if (required.complete()) {
        return Outcome.met();
      }
      notes.add(Verdict.UNKNOWN, "skills.required.unknown");
      return Outcome.unknown();
    }
    Verdict verdict = Verdict.MET;
    boolean blocks = false;
    long sum = 0;
    long weights = 0;
    for (PreparedOpportunity.Skill skill : opportunity.skills()) {
      boolean must = skill.required() instanceof RequiredSkill.Must;
      int weight =
          skill.required() instanceof RequiredSkill.Nice nice ? nice.weight() : MUST_WEIGHT;
      OptionalInt level = skill.required().level();
      String code = skill.required().code();
      Verdict one;
      int f;
      if (level.isEmpty()) {
        one = Verdict.UNKNOWN;
        f = WHOLE / 2;
      } else if (held.reached(code) >= level.getAsInt()) {
        one = Verdict.MET;
        f = WHOLE;
      } else if (held.isUnknown(code, skill.narrowerCount())) {
        one = Verdict.UNKNOWN;
        f = WHOLE / 2;
        blocks |= mustBeKnown;
      } else {
        one = must ? Verdict.NOT_MET : Verdict.PARTLY;
        f = partly(held, skill, level.getAsInt());
        blocks |= must;
      }
      verdict = verdict.and(one);
      sum += (long) weight * f;
      weights += weight;
      if (notes.areWanted()) {
        note(notes, one, skill, held);
      }
    }
    if (!required.complete()) {
      verdict = verdict.and(Verdict.UNKNOWN);
      notes.add(Verdict.UNKNOWN, "skills.required.more");
    }
    return new Outcome(verdict, sum, weights * WHOLE, blocks);
  }

  private static int partly(SkillProfile held, PreparedOpportunity.Skill skill, int level) {
    int best = WHOLE * held.reached(skill.required().code()) / level;
    for (String broader : skill.directBroader()) {
      best = Math.max(best, BROADER * Math.min(level, held.exact(broader)) / level);
      best = Math.max(best, SIBLING * Math.min(level, held.ofChildren(broader)) / level);
    }
    return best;
  }

  private static void note(
      Notes notes, Verdict verdict, PreparedOpportunity.Skill skill, SkillProfile held) {
    Fact code = new Fact.Code(skill.required().code());
    OptionalInt level = skill.required().level();
    if (level.isEmpty()) {
      notes.add(verdict, "skills.level.unknown", code);
      return;
    }
    Fact required = new Fact.Count(level.getAsInt());
    int best = held.reached(skill.required().code());
    Fact reached = new Fact.Count(best);
    switch (verdict) {
      case MET -> notes.add(verdict, "skills.met", code, required, reached);
      case UNKNOWN -> notes.add(verdict, "skills.held.unknown", code, required);
      case PARTLY -> {
        if (best > 0) {
          notes.add(verdict, "skills.partly", code, required, reached);
        } else if (partly(held, skill, level.getAsInt()) > 0) {
          notes.add(verdict, "skills.partly.related", code, required);
        } else {
          notes.add(verdict, "skills.partly.none", code, required);
        }
      }
      case NOT_MET -> {
        if (best > 0) {
          notes.add(verdict, "skills.missing", code, required, reached);
        } else {
          notes.add(verdict, "skills.missing.none", code, required);
        }
      }
    }
  }
}
