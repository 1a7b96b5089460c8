package org.quartermatch.model;

/**
 * A language that an opportunity asks for.
 *
 * @param code ISO 639 code, such as {@code de}
 * @param level level asked for; a part at {@link CefrLevel#A0} asks for nothing
 * @param toleranceLevels levels below that are acceptable with support, 0 to 7
 */
public record RequiredLanguage(String code, LanguageLevel level, int toleranceLevels) {
  public RequiredLanguage {
    Require.id("language code", code);
    Require.that(
        toleranceLevels >= 0 && toleranceLevels <= 7,
        "tolerance",
        toleranceLevels,
        "0 to 7 levels");
  }
}
