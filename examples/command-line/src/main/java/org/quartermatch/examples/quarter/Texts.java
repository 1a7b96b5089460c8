package org.quartermatch.examples.quarter;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.quartermatch.model.Message;

/** The command line's own sentences, in German or English. Immutable. */
final class Texts {
  private static final String BUNDLE = "org.quartermatch.examples.quarter.messages";
  private static final String USAGE = "org.quartermatch.examples.quarter.usage";

  private final Locale locale;
  private final ResourceBundle bundle;

  Texts(Locale locale) {
    this.locale = locale;
    bundle = bundle(BUNDLE, locale);
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    // The root bundle is English; asking for ENGLISH could fall back to the machine's language.
    return ResourceBundle.getBundle(
        name, locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ROOT);
  }

  Locale locale() {
    return locale;
  }

  /** The descriptions of commands and options. */
  ResourceBundle usage() {
    return bundle(USAGE, locale);
  }

  /** A sentence of this program that is not yet in a language. */
  static Message message(String key, Object... arguments) {
    return new Message(
        language -> ResourceBundle.getBundle(BUNDLE, language), key, List.of(arguments));
  }

  String of(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
  }

  /** Hours in the form of the language, such as {@code 12,25 Stunden}. */
  String hours(int quarterHours) {
    double hours = quarterHours / 4.0;
    return of(
        "hours", hours, new MessageFormat("{0,number,0.##}", locale).format(new Object[] {hours}));
  }
}
