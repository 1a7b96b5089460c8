package org.quartermatch.examples.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Writes the report of a run as one self-contained HTML page. Stateless. */
public final class Report {
  private Report() {}

  /**
   * Writes the page; the caller opens the writer as UTF-8 and closes it.
   *
   * @param data everything the run found; the audience decides what of it is shown
   * @param audience for whom
   * @param locale language of the page and form of its numbers and dates: German, or English for
   *     any other
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(ReportData data, Audience audience, Locale locale, Writer out)
      throws IOException {
    out.flush();
  }
}
