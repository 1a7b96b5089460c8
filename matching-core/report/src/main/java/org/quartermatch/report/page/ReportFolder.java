package org.quartermatch.report.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartermatch.report.page.ReportPage.Link;

/**
 * Writes all pages of a run where they belong. What may be handed over lies in a folder of its own,
 * {@value #PUBLIC_FOLDER}: its pages are written from the view for the public whoever the run is
 * for, and they link to nothing outside of it. {@code report.html} is where every reader starts.
 *
 * <pre>
 * report.html            start, for the audience of the run
 * team.html              only for the team
 * management.html        only for the team: with exact figures
 * public/report.html     start
 * public/management.html
 * public/public.html
 * </pre>
 */
public final class ReportFolder {
  /** The folder that may be handed over. */
  public static final String PUBLIC_FOLDER = "public";

  private static final List<ReaderPage> INSIDE =
      List.of(ReaderPage.START, ReaderPage.MANAGEMENT, ReaderPage.PUBLIC);

  private ReportFolder() {}

  /** Opens the files of a report. */
  @FunctionalInterface
  public interface Opener {
    /**
     * Opens a file as UTF-8; it is closed here.
     *
     * @param name relative to the folder of the report, with {@code /} before a name in a folder
     */
    Writer open(String name) throws IOException;
  }

  /** The same where nothing is to be known of how the plan was made. */
  public static void write(
      ReportData data, Audience audience, List<AnswerLink> answers, Locale locale, Opener opener)
      throws IOException {
    write(data, audience, answers, List.of(), locale, opener);
  }

  /**
   * Writes every page that the audience may read.
   *
   * @param answers pages that the caller writes beside them; only the team's start page links there
   * @param notes what is to be known of how the plan was made; only the team's start page says it
   * @param locale German, or English for any other
   * @throws IOException if writing fails
   */
  public static void write(
      ReportData data,
      Audience audience,
      List<AnswerLink> answers,
      List<String> notes,
      Locale locale,
      Opener opener)
      throws IOException {
    ReportView open = ReportViews.of(data, Audience.PUBLIC);
    ReportView outside = audience == Audience.PUBLIC ? open : ReportViews.of(data, audience);
    List<Page> pages = new ArrayList<>();
    for (ReaderPage page : outside(audience)) {
      boolean shown = audience == Audience.TEAM && page == ReaderPage.START;
      pages.add(
          new Page(outside, page, shown ? answers : List.of(), shown ? notes : List.of(), ""));
    }
    for (ReaderPage page : INSIDE) {
      pages.add(new Page(open, page, List.of(), List.of(), PUBLIC_FOLDER + "/"));
    }
    // Rendered on all processors; the caller's files are opened one after the other.
    List<String> rendered = pages.parallelStream().map(page -> page.rendered(locale)).toList();
    for (int i = 0; i < rendered.size(); i++) {
      try (Writer out = opener.open(pages.get(i).name())) {
        out.write(rendered.get(i));
      }
    }
  }

  /** The names of the files that are written for an audience. */
  public static List<String> names(Audience audience) {
    return Stream.concat(
            outside(audience).stream().map(ReaderPage::fileName),
            INSIDE.stream().map(page -> PUBLIC_FOLDER + "/" + page.fileName()))
        .toList();
  }

  /**
   * The pages that are written for another audience and not for this one, and by what each of them
   * is known. A folder that such a page has been written to before is to lose it: beside pages for
   * everybody it would be passed on with them.
   *
   * @return what stands in the first lines of the page, by its file name
   */
  public static Map<String, String> marksOfOthers(Audience audience) {
    List<ReaderPage> written = outside(audience);
    return outside(Audience.TEAM).stream()
        .filter(page -> !written.contains(page))
        .collect(
            Collectors.toMap(
                ReaderPage::fileName,
                page -> "data-audience=\"team\" data-page=\"" + page.name() + "\""));
  }

  private static List<ReaderPage> outside(Audience audience) {
    return switch (audience) {
      case TEAM -> List.of(ReaderPage.START, ReaderPage.TEAM, ReaderPage.MANAGEMENT);
      case PUBLIC -> List.of(ReaderPage.START);
    };
  }

  /**
   * A page that is to be written.
   *
   * @param folder with a slash; empty: outside
   */
  private record Page(
      ReportView view,
      ReaderPage page,
      List<AnswerLink> answers,
      List<String> notes,
      String folder) {
    String name() {
      return folder + page.fileName();
    }

    String rendered(Locale locale) {
      StringWriter out = new StringWriter();
      try {
        ReportPage.write(
            view, page, links(view.team(), folder.isEmpty()), answers, notes, locale, out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toString();
    }
  }

  private static List<Link> links(boolean team, boolean outside) {
    String open = outside ? PUBLIC_FOLDER + "/" : "";
    Link start = new Link(ReaderPage.START, ReaderPage.START.fileName());
    Link everybody = new Link(ReaderPage.PUBLIC, open + ReaderPage.PUBLIC.fileName());
    return team
        ? List.of(
            start,
            new Link(ReaderPage.TEAM, ReaderPage.TEAM.fileName()),
            new Link(ReaderPage.MANAGEMENT, ReaderPage.MANAGEMENT.fileName()),
            everybody)
        : List.of(
            start,
            new Link(ReaderPage.MANAGEMENT, open + ReaderPage.MANAGEMENT.fileName()),
            everybody);
  }
}
