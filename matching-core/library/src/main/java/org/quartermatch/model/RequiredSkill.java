package org.quartermatch.model;

import java.util.OptionalInt;

/** A skill that an opportunity asks for. */
public sealed interface RequiredSkill {
  /** Identifier in the taxonomy, such as an ESCO URI. */
  String code();

  /** Level asked for, 1 to 5; empty: not known. */
  OptionalInt level();

  /** Without it nobody is eligible. */
  record Must(String code, OptionalInt level) implements RequiredSkill {
    public Must {
      Require.id("skill code", code);
      level.ifPresent(HeldSkill::checkLevel);
    }
  }

  /**
   * Welcome, and worth points.
   *
   * @param weight 1 to 10; a {@link Must} weighs 10
   */
  record Nice(String code, OptionalInt level, int weight) implements RequiredSkill {
    public Nice {
      Require.id("skill code", code);
      level.ifPresent(HeldSkill::checkLevel);
      Require.that(weight >= 1 && weight <= 10, "weight of a skill", weight, "1 to 10");
    }
  }

  /** A skill without which nobody is eligible, at a level from 1 to 5. */
  static RequiredSkill must(String code, int level) {
    return new Must(code, OptionalInt.of(level));
  }

  /** A skill worth points, at a level from 1 to 5, with a weight from 1 to 10. */
  static RequiredSkill nice(String code, int level, int weight) {
    return new Nice(code, OptionalInt.of(level), weight);
  }
}
