package org.quartermatch.examples.quarter;

import java.util.List;
import java.util.Locale;
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.examples.csv.QuarterData;
import org.quartermatch.examples.report.HandOver;
import org.quartermatch.examples.report.ReportData;
import org.quartermatch.examples.report.RunFigures;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.taxonomy.Taxonomy;

/** Fills the pages of a run: from what was read, judged and planned to plain values and texts. */
final class ReportAssembly {
  private ReportAssembly() {}

  /**
   * Everything that the report of a run can show.
   *
   * @param engine holds the opportunities of the data, with its childcare providers
   * @param locale German, or English for any other
   * @throws IllegalArgumentException if the run's date is not the engine's
   */
  static ReportData assemble(
      QuarterData data,
      MatchingEngine engine,
      Taxonomy taxonomy,
      PlacementPlan plan,
      Locale locale,
      RunInfo info) {
    RunFigures figures =
        new RunFigures(
            info.date(),
            plan.placements().stream().mapToLong(it -> it.option().points()).sum(),
            plan.objective(),
            plan.upperBound(),
            plan.gapPercent(),
            plan.placedBound(),
            new RunFigures.Trace(
                plan.seed(), plan.steps(), plan.stoppedBy().code(), info.policyVersion()));
    return ReportData.builder(info.quarter(), figures).build();
  }

  /**
   * The page that one person takes home.
   *
   * @param matches best first
   * @param locale German, or English for any other
   */
  static HandOver handOver(
      Participant participant,
      List<Match> matches,
      QuarterData data,
      Taxonomy taxonomy,
      Locale locale,
      RunInfo info) {
    return new HandOver(info.quarter(), info.date(), List.of());
  }
}
