package org.quartermatch.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.quartermatch.files.result.UnplacedRow;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.report.assembly.UnplacedRows;
import org.quartermatch.report.page.Audience;
import org.quartermatch.report.page.ReportData;
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
   * Writes the page, one HTML file that needs nothing else.
   *
   * @param audience who may read it
   * @param out opened as UTF-8 by the caller, who closes it
   */
  public void write(Audience audience, Writer out) throws IOException {
    ReportPage.write(data, audience, locale, out);
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
