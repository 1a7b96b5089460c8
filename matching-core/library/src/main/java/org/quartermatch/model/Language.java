package org.quartermatch.model;

import java.util.Optional;

/** A language, held by a participant or asked for by an opportunity. */
public sealed interface Language {
  /**
   * ISO 639 code, such as {@code de}. Codes are compared letter by letter, and none is refused:
   * {@code DE} and {@code Deutsch} are languages that nobody asks for.
   */
  String code();

  /** Level held or asked for. */
  Level level();

  /** A language at the same level spoken and written, held by a participant. */
  static Held held(String code, CefrLevel level) {
    return new Held(code, Level.of(level));
  }

  /** A language asked for at the same level spoken and written, without tolerance. */
  static Required required(String code, CefrLevel level) {
    return new Required(code, Level.of(level), 0);
  }

  /** A language that a participant has. */
  record Held(String code, Level level) implements Language {
    public Held {
      Require.id("language code", code);
    }
  }

  /**
   * A language that an opportunity asks for.
   *
   * @param level level asked for; a part at {@link CefrLevel#A0} asks for nothing
   * @param toleranceLevels levels below that are acceptable with support, 0 to 7
   */
  record Required(String code, Level level, int toleranceLevels) implements Language {
    public Required {
      Require.id("language code", code);
      Require.that(
          toleranceLevels >= 0 && toleranceLevels <= 7,
          "tolerance",
          toleranceLevels,
          "0 to 7 levels");
    }
  }

  /**
   * Level of one language, spoken and written; an empty part is not known.
   *
   * @param spoken listening and speaking
   * @param written reading and writing
   */
  record Level(Optional<CefrLevel> spoken, Optional<CefrLevel> written) {
    /** The same level spoken and written. */
    public static Level of(CefrLevel level) {
      return new Level(Optional.of(level), Optional.of(level));
    }

    /** Different levels spoken and written. */
    public static Level of(CefrLevel spoken, CefrLevel written) {
      return new Level(Optional.of(spoken), Optional.of(written));
    }

    /** The language is there, its level is not known. */
    public static Level unknown() {
      return new Level(Optional.empty(), Optional.empty());
    }
  }
}
