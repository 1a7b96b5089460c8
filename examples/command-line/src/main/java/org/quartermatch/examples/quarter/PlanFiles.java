package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.csv.CsvRows;
import org.quartermatch.files.csv.CsvValues;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.fit.FitOption;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Vacancy;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementPlan;

/** Writes a plan: placements.csv, unplaced.csv and summary.json. */
final class PlanFiles {
  private static final List<String> PLACEMENTS =
      List.of(
          "participantId",
          "opportunityId",
          "agreedHours",
          "childcareProviderId",
          "points",
          "changed",
          "toClarify");

  private PlanFiles() {}

  /** summary.json, in its order. */
  record Summary(
      int participants,
      int opportunities,
      int placed,
      int placedBound,
      long points,
      long objective,
      long upperBound,
      BigDecimal gapPercent,
      SortedMap<String, Integer> placedByKind,
      SortedMap<String, Integer> placedByForm,
      String date,
      long seed,
      long steps,
      String stoppedBy,
      BigDecimal seconds,
      String policyVersion,
      long indexGeneration) {}

  /**
   * Writes the three files.
   *
   * @param unplaced a row of everybody without a proposal
   * @param generation of the index that the plan was made with
   */
  static Summary write(
      OutputDirectory out,
      QuarterInput input,
      MatchingEngine engine,
      PlacementPlan plan,
      List<UnplacedRow> unplaced,
      long generation)
      throws IOException {
    writePlacements(out, input, engine, plan);
    try (CsvRows rows = out.csv("unplaced.csv", UnplacedRow.HEADER)) {
      unplaced.forEach(row -> row.writeTo(rows));
    }
    Summary summary = summary(input, engine, plan, generation);
    Files.writeString(out.file("summary.json"), Json.text(summary));
    return summary;
  }

  private static void writePlacements(
      OutputDirectory out, QuarterInput input, MatchingEngine engine, PlacementPlan plan)
      throws IOException {
    Map<String, Participant> participants = new HashMap<>();
    input.data().participants().forEach(each -> participants.put(each.id(), each));
    try (CsvRows rows = out.csv("placements.csv", PLACEMENTS)) {
      for (Placement placement : plan.placements()) {
        Participant participant = participants.get(placement.participantId());
        if (participant == null) {
          throw new IllegalStateException(placement.participantId() + " is planned and not there");
        }
        FitOption used =
            engine.explain(participant, placement.opportunityId()).options().stream()
                .filter(
                    option ->
                        option
                            .childcareProviderId()
                            .equals(placement.option().childcareProviderId()))
                .findFirst()
                .orElseThrow();
        rows.row(
            placement.participantId(),
            placement.opportunityId(),
            CsvValues.hours(placement.quarterHours()),
            used.childcareProviderId().orElse(""),
            Long.toString(placement.option().points()),
            Boolean.toString(placement.changed()),
            String.join(";", used.toClarify()));
      }
    }
  }

  private static Summary summary(
      QuarterInput input, MatchingEngine engine, PlacementPlan plan, long generation) {
    Map<String, Opportunity> opportunities = new HashMap<>();
    engine.opportunities().forEach(each -> opportunities.put(each.id(), each));
    return new Summary(
        input.data().participants().size(),
        opportunities.size(),
        plan.placements().size(),
        plan.placedBound(),
        plan.placements().stream().mapToLong(placement -> placement.option().points()).sum(),
        plan.objective(),
        plan.upperBound(),
        plan.gapPercent(),
        count(plan, opportunities, PlanFiles::kind),
        count(plan, opportunities, each -> each.position().form().code()),
        input.date().toString(),
        plan.seed(),
        plan.steps(),
        plan.stoppedBy().code(),
        BigDecimal.valueOf(plan.elapsed().toMillis(), 3),
        PolicyJson.version(input.policy()),
        generation);
  }

  private static String kind(Opportunity opportunity) {
    return switch (opportunity) {
      case Vacancy vacancy -> "vacancy";
      case JobPotential potential -> "potential";
    };
  }

  private static SortedMap<String, Integer> count(
      PlacementPlan plan,
      Map<String, Opportunity> opportunities,
      Function<Opportunity, String> name) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Placement placement : plan.placements()) {
      Opportunity opportunity = opportunities.get(placement.opportunityId());
      if (opportunity != null) {
        counts.merge(name.apply(opportunity), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The line that people read first, in their language. */
  static String headline(Texts texts, Summary summary) {
    return texts.of(
        "run.headline",
        summary.placed(),
        summary.participants(),
        summary.opportunities(),
        summary.placedBound(),
        summary.gapPercent(),
        summary.stoppedBy());
  }
}
