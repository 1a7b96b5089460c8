package org.quartermatch.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.quartermatch.files.result.UnplacedRow;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.report.assembly.UnplacedRows;
import org.quartermatch.report.page.AnswerLink;
import org.quartermatch.report.page.Audience;
import org.quartermatch.report.page.ReaderPage;
import org.quartermatch.report.page.ReportData;
import org.quartermatch.report.page.ReportFolder;
import org.quartermatch.report.page.ReportPage;

/** The report of one plan, judged and put into words; may be written several times. Immutable. */
public final class RunReport {
  private final PlacementPlan plan;
  private final ReportData data;
  private final Locale locale;

  RunReport(PlacementPlan plan, ReportData data, Locale locale) {
    this.plan = plan;
    this.data = data;
    this.locale = locale;
  }

  /**
   * Writes all pages that an audience may read, each one HTML file that needs nothing else, with
   * links from one to the other. The folder {@value ReportFolder#PUBLIC_FOLDER} among them names
   * nobody and may be handed over.
   *
   * @param audience who may read the pages outside of that folder
   * @param opener opens a file by its name
   */
  public void write(Audience audience, ReportFolder.Opener opener) throws IOException {
    write(audience, List.of(), opener);
  }

  /**
   * The same, with links to answers that lie beside the pages. Only the team's start page shows
   * them.
   *
   * @param answers pages that the caller writes
   */
  public void write(Audience audience, List<AnswerLink> answers, ReportFolder.Opener opener)
      throws IOException {
    write(audience, answers, List.of(), opener);
  }

  /**
   * The same, with something to know of how the plan was made. Only the team's start page says it.
   *
   * @param notes sentences in the language of the report
   */
  public void write(
      Audience audience, List<AnswerLink> answers, List<String> notes, ReportFolder.Opener opener)
      throws IOException {
    ReportFolder.write(data, audience, answers, notes, locale, opener);
  }

  /**
   * Writes one page, for hosts with a place of their own for it.
   *
   * @param page which of the pages; {@link ReaderPage#TEAM} is for the team alone
   * @param audience who may read it
   * @param out opened as UTF-8 by the caller, who closes it
   */
  public void write(ReaderPage page, Audience audience, Writer out) throws IOException {
    ReportPage.write(data, page, audience, locale, out);
  }

  /** Rows of unplaced.csv: what the report says of those without a proposal. */
  public List<UnplacedRow> unplaced() {
    return UnplacedRows.of(plan, data);
  }

  /** Everything that the page can show, for hosts with pages of their own. */
  public ReportData data() {
    return data;
  }
}
