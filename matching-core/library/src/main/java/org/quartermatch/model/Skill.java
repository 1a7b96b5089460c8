package org.quartermatch.model;

import java.util.OptionalInt;

/** A skill, held by a participant or asked for by an opportunity. */
public sealed interface Skill {
  /** Identifier in the taxonomy, such as an ESCO URI. */
  String code();

  /** 1 (beginner) to 5 (expert); empty: the level is not known. */
  OptionalInt level();

  /** A skill that a participant has, at a level from 1 to 5. */
  static Held held(String code, int level) {
    return new Held(code, OptionalInt.of(level));
  }

  /** A skill without which nobody is eligible, at a level from 1 to 5. */
  static Must must(String code, int level) {
    return new Must(code, OptionalInt.of(level));
  }

  /** A skill worth points, at a level from 1 to 5, with a weight from 1 to 10. */
  static Nice nice(String code, int level, int weight) {
    return new Nice(code, OptionalInt.of(level), weight);
  }

  /** A skill that a participant has. */
  record Held(String code, OptionalInt level) implements Skill {
    public Held {
      check(code, level);
    }
  }

  /** A skill that an opportunity asks for. */
  sealed interface Required extends Skill {}

  /** Without it nobody is eligible. */
  record Must(String code, OptionalInt level) implements Required {
    public Must {
      check(code, level);
    }
  }

  /**
   * Welcome, and worth points.
   *
   * @param weight 1 to 10; a {@link Must} weighs 10
   */
  record Nice(String code, OptionalInt level, int weight) implements Required {
    public Nice {
      check(code, level);
      Require.that(weight >= 1 && weight <= 10, "weight of a skill", weight, "1 to 10");
    }
  }

  private static void check(String code, OptionalInt level) {
    Require.id("skill code", code);
    level.ifPresent(Require::skillLevel);
  }
}
