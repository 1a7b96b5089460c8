package org.quartermatch.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes one page of a report as one HTML file that needs nothing else. Stateless. All pages of a
 * run, with links from one to the other: {@link ReportFolder}.
 */
public final class ReportPage {
  private ReportPage() {}

  /**
   * A link to another page.
   *
   * @param page what it leads to
   * @param href where that is, seen from the page with the link
   */
  public record Link(ReaderPage page, String href) {}

  /**
   * Writes a page without links to others; the caller opens the writer as UTF-8 and closes it.
   *
   * @param data everything the run found; the audience decides what of it is shown
   * @param page which of the pages; {@link ReaderPage#TEAM} is for the team alone
   * @param audience for whom
   * @param locale language of the page and form of its numbers and dates: German, or English for
   *     any other
   * @param out where to write
   * @throws IllegalArgumentException if the team's page is to be written for the public
   * @throws IOException if writing fails
   */
  public static void write(
      ReportData data, ReaderPage page, Audience audience, Locale locale, Writer out)
      throws IOException {
    write(ReportViews.of(data, audience), page, List.of(), List.of(), List.of(), locale, out);
  }

  static void write(
      ReportView view,
      ReaderPage page,
      List<Link> links,
      List<AnswerLink> answers,
      List<String> notes,
      Locale locale,
      Writer out)
      throws IOException {
    if (page == ReaderPage.TEAM && !view.team()) {
      throw new IllegalArgumentException(
          "page is TEAM and audience PUBLIC, allowed: the team's page for the team");
    }
    List<Pages.Script> scripts = Pages.scripts(page.libraries());
    Map<String, Object> values = new HashMap<>();
    values.put("v", view);
    values.put("page", page.name());
    values.put("sections", page.sections(view));
    values.put("links", links);
    values.put("answers", answers);
    values.put("notes", notes);
    values.put("map", MapPlot.of(view.map()));
    values.put("style", Pages.own("base.css") + Pages.own("report.css"));
    values.put("scripts", scripts);
    values.put(
        "hashes",
        scripts.isEmpty()
            ? "'none'"
            : scripts.stream().map(Pages.Script::hash).collect(Collectors.joining(" ")));
    values.put("libraries", page.libraries());
    Pages.write(page.template(), values, new Texts(locale, view.people().ids()), out);
  }
}
