package org.quartermatch.fit.columns;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.fit.judge.SkillsJudge;
import org.quartermatch.fit.judge.held.SkillProfile;

/**
 * One state of one participant's skills, made ready for one set of columns when it is first asked:
 * the standing of every code in use. O(touched skills), then O(requirements) for each position. Not
 * thread-safe.
 */
final class ParticipantSkills {
  private final OpportunityColumns columns;
  private final PreparedParticipant participant;
  private final int profile;
  private byte @Nullable [] standings;

  /** The most that a code brings which is not listed and has no relative that is, in 1/600. */
  private int unlisted;

  ParticipantSkills(OpportunityColumns columns, PreparedParticipant participant, int profile) {
    this.columns = columns;
    this.participant = participant;
    this.profile = profile;
  }

  /** Points at this position, or {@link FitCalculator#BLOCKED}; 0 where none is listed. */
  int points(int position) {
    int from = columns.skillsFrom[position];
    int to = columns.skillsFrom[position + 1];
    if (from == to) {
      return 0;
    }
    byte[] known = standings();
    SkillParts parts = columns.layout.parts;
    int[] requirements = columns.requirements;
    int sum = 0;
    int weights = 0;
    for (int i = from; i < to; i++) {
      int requirement = requirements[i];
      int part = parts.part(known[SkillParts.code(requirement)], requirement);
      if (part < 0) {
        return FitCalculator.BLOCKED;
      }
      int weight = SkillParts.weight(requirement);
      sum += weight * part;
      weights += weight;
    }
    return SkillsJudge.points(columns.layout.skillsWeight, sum, weights);
  }

  /**
   * No opportunity of a block where some list skills has more points: each code adds to what is not
   * listed as if one asked for all of them.
   */
  int mostPoints(int block) {
    BlockFacets blocks = columns.blockFacets;
    int weights = blocks.leastWeights[block];
    byte[] known = standings();
    SkillParts parts = columns.layout.parts;
    int whole = (SkillsJudge.WHOLE - unlisted) * weights;
    int sum = 0;
    int to = blocks.skills.from[block + 1];
    for (int i = blocks.skills.from[block]; i < to && sum < whole; i++) {
      int requirement = blocks.skills.items[i];
      int part = parts.mostPart(known[SkillParts.code(requirement)], requirement) - unlisted;
      sum += part > 0 ? SkillParts.weight(requirement) * part : 0;
    }
    return Math.min(
        columns.layout.skillsWeight,
        SkillsJudge.points(columns.layout.skillsWeight, sum + (long) unlisted * weights, weights));
  }

  /** The standing of every code; not to be changed. */
  byte[] standings() {
    byte[] known = standings;
    if (known == null) {
      known = find(participant.profile(profile).skills());
      standings = known;
    }
    return known;
  }

  /**
   * From the few that are held: each touches itself and its relatives, and all others have the
   * standing of what is not listed.
   */
  private byte[] find(SkillProfile skills) {
    SkillCodes codes = columns.skills;
    byte[] found = new byte[codes.size()];
    if (!skills.isComplete()) {
      unlisted = SkillsJudge.UNKNOWN;
      Arrays.fill(found, SkillParts.standing(0, 0, 0, true));
    }
    SkillStandings touched = new SkillStandings(codes.size());
    for (SkillProfile.Held held : skills.held()) {
      touched.add(codes.touchedBy(held.code()), held.level(), held.unknown());
    }
    touched.write(found, codes, skills.isComplete());
    return found;
  }
}
