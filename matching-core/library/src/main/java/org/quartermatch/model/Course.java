package org.quartermatch.model;

import java.time.LocalDate;
import java.util.OptionalInt;

/** A course under way: what it teaches counts for opportunities that start on its end or later. */
public sealed interface Course {
  /** What the course leads to: a language, a skill or a qualification. */
  String code();

  /** The day from which it counts. */
  LocalDate endsOn();

  /** A language course. */
  record LanguageCourse(String code, Language.Level level, LocalDate endsOn) implements Course {
    public LanguageCourse {
      Require.id("language code", code);
    }
  }

  /**
   * A course that raises a skill.
   *
   * @param level 1 to 5; empty: not known
   */
  record SkillCourse(String code, OptionalInt level, LocalDate endsOn) implements Course {
    public SkillCourse {
      Require.id("skill code", code);
      level.ifPresent(Require::skillLevel);
    }
  }

  /** A course that ends with a paper. */
  record QualificationCourse(String code, LocalDate endsOn) implements Course {
    public QualificationCourse {
      Require.id("qualification", code);
    }
  }
}
