package org.quartermatch.report.assembly;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.quartermatch.model.Opportunity;

/** What reports and files say beside the sentences of the library. German, or else English. */
final class QuarterTexts {
  private final Locale locale;
  private final ResourceBundle bundle;

  private QuarterTexts(Locale locale, ResourceBundle bundle) {
    this.locale = locale;
    this.bundle = bundle;
  }

  static QuarterTexts in(Locale wanted) {
    boolean german = wanted.getLanguage().equals(Locale.GERMAN.getLanguage());
    // The root bundle is English; asking for ENGLISH could fall back to the machine's language.
    return new QuarterTexts(
        german ? Locale.GERMAN : Locale.ENGLISH,
        ResourceBundle.getBundle(
            "org.quartermatch.report.assembly.texts", german ? Locale.GERMAN : Locale.ROOT));
  }

  Locale locale() {
    return locale;
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  String format(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** An opportunity by title and id. */
  String title(Opportunity opportunity) {
    String title = opportunity.position().title();
    return title.isEmpty() ? opportunity.id() : format("opportunity", title, opportunity.id());
  }

  /** A language by its ISO 639 code. */
  String language(String code) {
    String name = Locale.of(code).getDisplayLanguage(locale);
    return name.isEmpty() ? code : name;
  }

  /** An amount of money, such as {@code 14,60 EUR}. */
  String euros(int cents) {
    return format("euros", BigDecimal.valueOf(cents, 2));
  }

  /** A day as it stands in a sentence. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
