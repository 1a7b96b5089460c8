package org.quartermatch.report.assembly;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

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

  static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
