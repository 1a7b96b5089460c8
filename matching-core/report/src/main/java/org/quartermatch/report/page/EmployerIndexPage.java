package org.quartermatch.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes the page from which the team reaches the companies' pages. Stateless. */
public final class EmployerIndexPage {
  private EmployerIndexPage() {}

  /**
   * Writes the page; the caller opens the writer as UTF-8 and closes it.
   *
   * @param index what to show
   * @param locale German, or English for any other
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(EmployerIndex index, Locale locale, Writer out) throws IOException {
    Map<String, Object> values = new HashMap<>();
    values.put("i", index);
    values.put(
        "style", Pages.own("base.css") + Pages.own("handover.css") + Pages.own("company.css"));
    Pages.write("employers.peb", values, new Texts(locale), out);
  }
}
