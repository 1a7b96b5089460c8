package org.quartermatch.model;

import java.util.Optional;

/**
 * Level of one language, spoken and written; an empty part is not known.
 *
 * @param spoken listening and speaking
 * @param written reading and writing
 */
public record LanguageLevel(Optional<CefrLevel> spoken, Optional<CefrLevel> written) {
  /** The same level spoken and written. */
  public static LanguageLevel of(CefrLevel level) {
    return new LanguageLevel(Optional.of(level), Optional.of(level));
  }

  /** Different levels spoken and written. */
  public static LanguageLevel of(CefrLevel spoken, CefrLevel written) {
    return new LanguageLevel(Optional.of(spoken), Optional.of(written));
  }

  /** The language is there, its level is not known. */
  public static LanguageLevel unknown() {
    return new LanguageLevel(Optional.empty(), Optional.empty());
  }
}
