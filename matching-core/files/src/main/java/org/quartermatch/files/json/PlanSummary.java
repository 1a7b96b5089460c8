package org.quartermatch.files.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.Fingerprint;
import org.quartermatch.MatchingEngine;
import org.quartermatch.QuarterChange;
import org.quartermatch.QuarterReplan;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.files.result.DifferenceRows;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Vacancy;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementPlan;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a plan: summary.json. */
public final class PlanSummary {
  private PlanSummary() {}

  /** summary.json, in its order. */
  private record Summary(
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
      BigDecimal expectedPlaced,
      String date,
      long seed,
      long steps,
      String stoppedBy,
      BigDecimal seconds,
      String policyVersion,
      FingerprintJson fingerprint,
      long indexGeneration) {}

  /** What results can be compared by, and its short form, which ends every row of a CSV file. */
  private record FingerprintJson(String id, @JsonUnwrapped Fingerprint parts) {
    static FingerprintJson of(Fingerprint fingerprint) {
      return new FingerprintJson(fingerprint.id(), fingerprint);
    }
  }

  /** What a run came to: the same, and what it wrote. */
  private record Outcome(@JsonUnwrapped Summary summary, List<String> files) {}

  /**
   * The figures of summary.json together with the files that were written.
   *
   * @param engine holds the opportunities, as they are committed
   * @param participants how many people the plan was made for
   * @param files what {@link OutputDirectory#publish()} gave
   */
  public static String json(
      MatchingEngine engine, PlacementPlan plan, int participants, List<Path> files) {
    return Json.text(
        new Outcome(
            summary(engine, plan, participants), files.stream().map(Path::toString).toList()));
  }

  /** One line of differences.csv. */
  private record DifferenceJson(
      String participantId,
      @Nullable String opportunityIdBefore,
      @Nullable BigDecimal agreedHoursBefore,
      @Nullable String childcareProviderIdBefore,
      @Nullable String opportunityId,
      @Nullable BigDecimal agreedHours,
      @Nullable String childcareProviderId,
      String reason,
      @Nullable String change,
      List<String> others) {
    static DifferenceJson of(QuarterReplan.Difference d) {
      return new DifferenceJson(
          d.participantId(),
          d.before().map(Placement::opportunityId).orElse(null),
          d.before().map(p -> Json.hours(p.quarterHours())).orElse(null),
          d.before().flatMap(p -> p.option().childcareProviderId()).orElse(null),
          d.after().map(Placement::opportunityId).orElse(null),
          d.after().map(p -> Json.hours(p.quarterHours())).orElse(null),
          d.after().flatMap(p -> p.option().childcareProviderId()).orElse(null),
          DifferenceRows.reason(d.reason()),
          DifferenceRows.change(d.reason()).orElse(null),
          DifferenceRows.others(d.reason()));
    }
  }

  /** What a replan came to: the same, and what has become of whom. */
  private record ReplanOutcome(
      @JsonUnwrapped Outcome outcome, List<String> changes, List<DifferenceJson> differences) {}

  /**
   * The figures of summary.json together with the files that were written, the words of the changes
   * and the rows of differences.csv.
   *
   * @param engine holds the opportunities, as they are committed
   * @param changes that the replan was told of; those that it found come after them
   * @param files what {@link OutputDirectory#publish()} gave
   */
  public static String json(
      MatchingEngine engine, QuarterReplan replan, List<QuarterChange> changes, List<Path> files) {
    Outcome outcome =
        new Outcome(
            summary(engine, replan.plan(), replan.request().cohort().size()),
            files.stream().map(Path::toString).toList());
    return Json.text(
        new ReplanOutcome(
            outcome,
            Stream.concat(changes.stream(), replan.found().stream())
                .map(DifferenceRows::change)
                .toList(),
            replan.differences().stream().map(DifferenceJson::of).toList()));
  }

  /**
   * By what a run judged, from its summary.json; empty where it does not say.
   *
   * @param file that {@link #json(MatchingEngine, PlacementPlan, int)} was written to
   */
  public static Optional<Fingerprint> fingerprint(Path file) {
    try {
      JsonNode parts = new JsonMapper().readTree(file.toFile()).path("fingerprint");
      return Optional.of(
          new Fingerprint(
              parts.path("version").stringValue(),
              LocalDate.parse(parts.path("date").stringValue()),
              parts.path("policy").stringValue(),
              parts.path("taxonomy").stringValue(),
              parts.path("childcare").stringValue(),
              parts.path("criteria").stringValue(),
              parts.path("travelTimes").stringValue()));
    } catch (JacksonException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The day of a run, from its summary.json; empty where there is none that can be read.
   *
   * @param file that {@link #json(MatchingEngine, PlacementPlan, int)} was written to
   */
  public static Optional<LocalDate> date(Path file) {
    try {
      JsonNode date = new JsonMapper().readTree(file.toFile()).path("date");
      return Optional.of(LocalDate.parse(date.asString("")));
    } catch (JacksonException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The text of summary.json.
   *
   * @param engine holds the opportunities, as they are committed
   * @param participants how many people the plan was made for
   */
  public static String json(MatchingEngine engine, PlacementPlan plan, int participants) {
    return Json.text(summary(engine, plan, participants));
  }

  private static Summary summary(MatchingEngine engine, PlacementPlan plan, int participants) {
    Map<String, Opportunity> opportunities = new HashMap<>();
    engine.opportunities().forEach(each -> opportunities.put(each.id(), each));
    return new Summary(
        participants,
        opportunities.size(),
        plan.placements().size(),
        plan.placedBound(),
        plan.placements().stream().mapToLong(placement -> placement.option().points()).sum(),
        plan.objective(),
        plan.upperBound(),
        plan.gapPercent(),
        count(plan, opportunities, PlanSummary::kind),
        count(
            plan,
            opportunities,
            each -> each.position().form().map(EmploymentForm::code).orElse("unknown")),
        expectedPlaced(plan),
        engine.date().toString(),
        plan.seed(),
        plan.steps(),
        plan.stoppedBy().code(),
        BigDecimal.valueOf(plan.elapsed().toMillis(), 3),
        engine.policy().version(),
        FingerprintJson.of(engine.fingerprint()),
        engine.generation());
  }

  /** Whole placements weighed by how likely each becomes a job; rounded down to two decimals. */
  public static BigDecimal expectedPlaced(PlacementPlan plan) {
    return BigDecimal.valueOf(
        plan.placements().stream().mapToLong(it -> it.option().certaintyPercent()).sum(), 2);
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
}
