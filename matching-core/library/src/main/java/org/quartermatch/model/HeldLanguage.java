package org.quartermatch.model;

/**
 * A language that a participant has.
 *
 * @param code ISO 639 code, such as {@code de}
 */
public record HeldLanguage(String code, LanguageLevel level) {
  public HeldLanguage {
    Require.id("language code", code);
  }
}
