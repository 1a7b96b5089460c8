package org.quartermatch.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes an {@link Answer} as one page that needs nothing else, to read and to print. Stateless.
 */
public final class AnswerPage {
  /** What stands in the first lines of a page for the team, and of no other page. */
  public static final String TEAM_MARK = "data-audience=\"team\" data-page=\"ANSWER\"";

  private AnswerPage() {}

  /**
   * Writes the page; the caller opens the writer as UTF-8 and closes it.
   *
   * @param answer what to show
   * @param locale German, or English for any other
   * @param ids that the answer may name, so that none is broken at a hyphen
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(Answer answer, Locale locale, Set<String> ids, Writer out)
      throws IOException {
    Map<String, Object> values = new HashMap<>();
    values.put("a", answer);
    values.put("style", Pages.own("base.css") + Pages.own("answer.css"));
    Pages.write("answer.peb", values, new Texts(locale, ids), out);
  }
}
