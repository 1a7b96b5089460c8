package org.quartermatch.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the report of a run as one self-contained HTML page. Stateless. */
public final class ReportPage {
  private ReportPage() {}

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
    Texts texts = new Texts(locale);
    ReportView view = ReportViews.of(data, audience);
    List<Pages.Script> scripts = Pages.reportScripts();
    Map<String, Object> values = new HashMap<>();
    values.put("v", view);
    values.put("map", MapPlot.of(view.map()));
    values.put("style", Pages.own("base.css") + Pages.own("report.css"));
    values.put("scripts", scripts);
    values.put("hashes", scripts.stream().map(Pages.Script::hash).collect(Collectors.joining(" ")));
    values.put("libraries", Pages.Library.values());
    Pages.write("report.peb", values, texts, out);
  }
}
