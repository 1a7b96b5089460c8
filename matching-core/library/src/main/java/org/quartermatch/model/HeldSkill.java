package org.quartermatch.model;

import java.util.OptionalInt;

/**
 * A skill that a participant has.
 *
 * @param code identifier in the taxonomy, such as an ESCO URI
 * @param level 1 (beginner) to 5 (expert); empty: the level is not known
 */
public record HeldSkill(String code, OptionalInt level) {
  public HeldSkill {
    Require.id("skill code", code);
    level.ifPresent(HeldSkill::checkLevel);
  }

  /** A skill at a known level, 1 to 5. */
  public static HeldSkill of(String code, int level) {
    return new HeldSkill(code, OptionalInt.of(level));
  }

  static void checkLevel(int level) {
    Require.that(level >= 1 && level <= 5, "skill level", level, "1 to 5");
  }
}
