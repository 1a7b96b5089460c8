package org.quartermatch.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quartermatch.files.result.UnplacedRow;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.report.assembly.UnplacedRows;
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
  private final Optional<String> employerIndex;

  RunReport(PlacementPlan plan, ReportData data, Locale locale) {
    this(plan, data, locale, Optional.empty());
  }

  private RunReport(
      PlacementPlan plan, ReportData data, Locale locale, Optional<String> employerIndex) {
    this.plan = plan;
    this.data = data;
    this.locale = locale;
    this.employerIndex = employerIndex;
  }

  /**
   * The same report, whose start page leads the team to the companies' pages: for who writes
   * {@value EmployerReporting#INDEX} into the same folder.
   */
  public RunReport withEmployerSheets() {
    return new RunReport(plan, data, locale, Optional.of(EmployerReporting.INDEX));
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
    ReportFolder.write(data, audience, employerIndex, locale, opener);
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
