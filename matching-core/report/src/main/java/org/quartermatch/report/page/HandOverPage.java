package org.quartermatch.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes the page that a person takes home, in plain language. Stateless. */
public final class HandOverPage {
  private HandOverPage() {}

  /**
   * Writes the page; the caller opens the writer as UTF-8 and closes it.
   *
   * @param handOver what to show
   * @param locale German, or English for any other
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(HandOver handOver, Locale locale, Writer out) throws IOException {
    Map<String, Object> values = new HashMap<>();
    values.put("h", handOver);
    values.put("style", Pages.own("base.css") + Pages.own("handover.css"));
    Pages.write("handover.peb", values, new Texts(locale), out);
  }
}
