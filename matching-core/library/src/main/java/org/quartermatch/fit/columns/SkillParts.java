package org.quartermatch.fit.columns;

import org.quartermatch.fit.judge.SkillsJudge;
import org.quartermatch.model.Skill;

/**
 * What part of a required skill is held, from a table of 8 KB: all there is to know of a
 * participant and one code fits in a byte, and with what is required it is an index.
 *
 * <pre>
 *   standing   known:   reached·36 + broader·6 + sibling     each 0 to 5   0 … 215
 *              unknown: 216 + reached                                    216 … 221
 *
 *   requirement, 32 bits   | code 24 | weight 4 | must 1 | level 3 |
 *   index, 12 bits                       | standing 8 | must 1 | level 3 |
 *   part, 16 bits          | blocks 1 | … | part in 1/600, 10 |
 * </pre>
 */
final class SkillParts {
  static final int MOST_CODES = 1 << 24;

  /** Of a requirement, its weight and whether it must be held. */
  static final int RANK = 0xf8;

  private static final int LEVELS = 6;
  private static final int FIRST_UNKNOWN = LEVELS * LEVELS * LEVELS;
  private static final int STANDINGS = FIRST_UNKNOWN + LEVELS;
  private static final int BLOCKS = 1 << 15;

  private final short[] parts = new short[256 << 4];

  SkillParts(boolean mustBeKnown) {
    for (int standing = 0; standing < STANDINGS; standing++) {
      boolean unknown = standing >= FIRST_UNKNOWN;
      int reached = unknown ? standing - FIRST_UNKNOWN : standing / (LEVELS * LEVELS);
      int broader = unknown ? 0 : standing / LEVELS % LEVELS;
      int sibling = unknown ? 0 : standing % LEVELS;
      for (int level = 0; level < LEVELS; level++) {
        for (int must = 0; must < 2; must++) {
          SkillsJudge.Part part =
              SkillsJudge.part(must == 1, level, reached, broader, sibling, unknown, mustBeKnown);
          parts[standing << 4 | must << 3 | level] =
              (short) (part.blocks() ? BLOCKS : part.sixHundredths());
        }
      }
    }
  }

  static byte standing(int reached, int broader, int sibling, boolean unknown) {
    return (byte)
        (unknown ? FIRST_UNKNOWN + reached : (reached * LEVELS + broader) * LEVELS + sibling);
  }

  static int requirement(int code, Skill.Required skill) {
    return code << 8
        | SkillsJudge.weight(skill) << 4
        | (skill instanceof Skill.Must ? 8 : 0)
        | skill.level().orElse(0);
  }

  /** The same of another code. */
  static int withCode(int requirement, int code) {
    return code << 8 | (requirement & 0xff);
  }

  static int code(int requirement) {
    return requirement >>> 8;
  }

  static int weight(int requirement) {
    return requirement >>> 4 & 15;
  }

  /** The part, in units of 1/600; negative if it blocks. */
  int part(byte standing, int requirement) {
    return parts[(standing & 255) << 4 | (requirement & 15)];
  }

  /** The most of a requirement of {@link BlockFacets}; 0 where it blocks. */
  int mostPart(byte standing, int requirement) {
    int level = requirement & 7;
    int known = level == 0 ? 0 : Math.max(0, parts[(standing & 255) << 4 | level]);
    return (requirement & BlockFacets.LEVEL_UNKNOWN) == 0
        ? known
        : Math.max(known, SkillsJudge.UNKNOWN);
  }
}
