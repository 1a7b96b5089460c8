package org.quartermatch.examples.quarter;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The languages of {@code --lang}; the names are what is typed. */
enum Language {
  DE(Locale.GERMAN),
  EN(Locale.ENGLISH);

  /** The option, also where it is not quite right: the message about that has a language too. */
  private static final Pattern OPTION =
      Pattern.compile("--?lang(?:[=:](.*))?", Pattern.CASE_INSENSITIVE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  /** The language of a locale; English for those in which there are no sentences. */
  static Language of(Locale locale) {
    return locale.getLanguage().equals("de") ? DE : EN;
  }

  /**
   * The language that a command line asks for, wherever it does so and whatever else is wrong with
   * it; the last one if it asks for several.
   */
  static Optional<Language> askedFor(String... arguments) {
    for (int i = arguments.length - 1; i >= 0; i--) {
      Matcher option = OPTION.matcher(arguments[i]);
      if (option.matches()) {
        String value = option.group(1);
        String name = value != null ? value : i + 1 < arguments.length ? arguments[i + 1] : "";
        for (Language language : values()) {
          if (language.name().equalsIgnoreCase(name)) {
            return Optional.of(language);
          }
        }
      }
    }
    return Optional.empty();
  }
}
