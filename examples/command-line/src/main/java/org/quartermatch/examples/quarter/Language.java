package org.quartermatch.examples.quarter;

import java.util.Locale;

/** The languages of {@code --lang}; the names are what is typed. */
enum Language {
  DE(Locale.GERMAN),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }
}
