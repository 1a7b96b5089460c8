package org.quartermatch.fit.judge;

import java.util.List;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.Verdict;
import org.quartermatch.fit.judge.held.SkillProfile;
import org.quartermatch.model.Skill;

/**
 * Skills: docs/semantics.md, sentences 31 and 38. O(1) for each requirement and direct broader
 * skill.
 *
 * <p>A requirement's part f is counted in units of 1/600, so that every level ratio, discount and
 * half is a whole number: 600·min(held, required)/required for the skill itself or a narrower one,
 * 360 for a direct broader one (0.6), 240 for a sibling (0.4), 300 for an unknown one.
 */
public final class SkillsJudge {
  /** The part of who holds all that is asked for, in 1/600. */
  public static final int WHOLE = 600;

  /** The part where it is not known what is held, or asked for, in 1/600. */
  public static final int UNKNOWN = WHOLE / 2;

  static final int LEVEL_UNKNOWN = 0;
  private static final int BROADER = 360;
  private static final int SIBLING = 240;

  /** Weight of a skill without which nobody is eligible, beside welcome ones of 1 to 10. */
  private static final int MUST_WEIGHT = 10;

  private SkillsJudge() {}

  static Ruling judge(
      SkillProfile held, PreparedOpportunity opportunity, boolean mustBeKnown, Notes notes) {
    List<PreparedOpportunity.RequiredSkill> required = opportunity.skills();
    if (required.isEmpty()) {
      if (!opportunity.allSkills()) {
        notes.add(Verdict.UNKNOWN, "skills.required.unknown");
      }
      return withoutSkills(opportunity.allSkills());
    }
    Verdict verdict = Verdict.MET;
    boolean blocks = false;
    long sum = 0;
    long weights = 0;
    for (PreparedOpportunity.RequiredSkill skill : required) {
      Part part = part(held, skill, mustBeKnown);
      Verdict one = part.verdict;
      blocks |= part.blocks;
      verdict = verdict.and(one);
      sum += (long) skill.weight() * part.sixHundredths;
      weights += skill.weight();
      if (notes.areWanted()) {
        note(notes, part, skill, held);
      }
    }
    if (!opportunity.allSkills()) {
      verdict = verdict.and(Verdict.UNKNOWN);
      notes.add(Verdict.UNKNOWN, "skills.required.more");
    }
    return new Ruling(verdict, sum, whole(weights), blocks);
  }

  /** What a requirement counts beside the others. */
  public static int weight(Skill.Required required) {
    return required instanceof Skill.Nice nice ? nice.weight() : MUST_WEIGHT;
  }

  /**
   * Points of all requirements together.
   *
   * @param mostPoints of the criterion
   * @param sum of each one's weight times its part in 1/600
   * @param weights the sum of the weights
   */
  public static int points(int mostPoints, long sum, long weights) {
    return Ruling.points(mostPoints, sum, whole(weights));
  }

  private static long whole(long weights) {
    return weights * WHOLE;
  }

  /** What an opportunity that lists no skills comes to, for anybody. */
  public static Ruling withoutSkills(boolean complete) {
    return complete ? Ruling.met() : Ruling.unknown();
  }

  /**
   * What one requirement comes to.
   *
   * @param sixHundredths f, in units of 1/600
   */
  public record Part(Verdict verdict, int sixHundredths, boolean blocks) {
    private static final Part MET = new Part(Verdict.MET, WHOLE, false);
    private static final Part UNKNOWN = new Part(Verdict.UNKNOWN, SkillsJudge.UNKNOWN, false);
    private static final Part UNKNOWN_BLOCKS = new Part(Verdict.UNKNOWN, SkillsJudge.UNKNOWN, true);
  }

  private static Part part(
      SkillProfile held, PreparedOpportunity.RequiredSkill skill, boolean mustBeKnown) {
    SkillProfile.Stand own = held.of(skill.code());
    int broader = 0;
    int sibling = 0;
    for (String above : skill.directBroader()) {
      SkillProfile.Stand stand = held.of(above);
      broader = Math.max(broader, stand.exact());
      sibling = Math.max(sibling, stand.ofChildren());
    }
    return part(
        skill.must(),
        skill.level(),
        own.reached(),
        broader,
        sibling,
        held.isUnknown(own, skill.narrowerCount()),
        mustBeKnown);
  }

  /**
   * Judges one requirement.
   *
   * @param level what is required, 1 to 5; 0: not known
   * @param reached highest level of the skill itself or a narrower one; 0: none
   * @param broader highest level of a direct broader one
   * @param sibling highest level of one under the same direct broader one
   * @param unknown whether a level of it or of a narrower one is not known
   */
  public static Part part(
      boolean must,
      int level,
      int reached,
      int broader,
      int sibling,
      boolean unknown,
      boolean mustBeKnown) {
    if (level == LEVEL_UNKNOWN) {
      return Part.UNKNOWN;
    }
    if (reached >= level) {
      return Part.MET;
    }
    if (unknown) {
      return mustBeKnown ? Part.UNKNOWN_BLOCKS : Part.UNKNOWN;
    }
    int f =
        Math.max(
            WHOLE * reached / level,
            Math.max(
                BROADER * Math.min(level, broader) / level,
                SIBLING * Math.min(level, sibling) / level));
    return new Part(must ? Verdict.NOT_MET : Verdict.PARTLY, f, must);
  }

  private static void note(
      Notes notes, Part part, PreparedOpportunity.RequiredSkill skill, SkillProfile held) {
    Verdict verdict = part.verdict;
    int sixHundredths = part.sixHundredths;
    Fact code = new Fact.Code(skill.code());
    if (skill.level() == LEVEL_UNKNOWN) {
      notes.add(verdict, "skills.level.unknown", code);
      return;
    }
    Fact required = new Fact.Count(skill.level());
    int best = held.of(skill.code()).reached();
    Fact reached = new Fact.Count(best);
    switch (verdict) {
      case MET ->
          notes.add(
              verdict, skill.must() ? "skills.met" : "skills.nice.met", code, required, reached);
      case UNKNOWN ->
          notes.add(
              verdict,
              skill.must() ? "skills.held.unknown" : "skills.nice.held.unknown",
              code,
              required);
      case PARTLY -> {
        if (best > 0) {
          notes.add(verdict, "skills.partly", code, required, reached);
        } else if (sixHundredths > 0) {
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
