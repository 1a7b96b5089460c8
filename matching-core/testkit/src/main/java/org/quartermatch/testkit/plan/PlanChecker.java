package org.quartermatch.testkit.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.testkit.oracle.CodePoints;
import org.quartermatch.testkit.oracle.DefaultPolicy;
import org.quartermatch.testkit.oracle.Fit;
import org.quartermatch.testkit.oracle.Lookup;
import org.quartermatch.testkit.oracle.Oracle;
import org.quartermatch.testkit.oracle.Quarter;
import org.quartermatch.testkit.oracle.Quarter.Current;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.oracle.Quarter.Participant;
import org.quartermatch.testkit.oracle.Quarter.Veto;
import org.quartermatch.testkit.oracle.QuarterReader;
import org.quartermatch.testkit.oracle.Taxonomy;
import org.quartermatch.testkit.oracle.Warning;

/**
 * Checks the output of a run against the input it was made from: whether the plan is feasible and
 * maximal, and whether every number in the files is the one that the sentences demand.
 */
public final class PlanChecker {

  private static final List<String> REASONS =
      List.of("no-eligible-opportunity", "vetoed", "contested", "not-worthwhile");

  private final Quarter quarter;
  private final List<Fit> fits;
  private final Path output;
  private final Violations violations;

  private final Map<String, Participant> participants = new HashMap<>();
  private final Map<String, Opportunity> opportunities = new HashMap<>();

  /** Fits by participant id, then opportunity id. */
  private final Map<String, Map<String, Fit>> fitOf = new HashMap<>();

  private final Capacities capacities;

  /** The placements that could be understood, by participant id. */
  private final Map<String, Choice> plan = new HashMap<>();

  private PlanChecker(Quarter quarter, List<Fit> fits, Path output) {
    this.quarter = quarter;
    this.fits = fits;
    this.output = output;
    violations = new Violations(output);
    capacities = new Capacities(quarter);
    quarter.participants().forEach(each -> participants.put(each.id(), each));
    quarter.opportunities().forEach(each -> opportunities.put(each.id(), each));
    for (Participant participant : quarter.participants()) {
      fitOf.put(participant.id(), new HashMap<>());
    }
    for (Fit fit : fits) {
      Lookup.in(fitOf, fit.participantId()).put(fit.opportunityId(), fit);
    }
  }

  /**
   * Every violation found in {@code output}, in words; none for a faultless run with the default
   * policy. fits.csv is checked where it is there.
   */
  public static List<String> violations(
      Path directory, Optional<Path> taxonomy, LocalDate date, Path output) throws IOException {
    Quarter quarter = QuarterReader.read(directory, date);
    List<Fit> fits = Oracle.fits(quarter, Taxonomy.read(taxonomy), date);
    PlanChecker checker = new PlanChecker(quarter, fits, output);
    checker.checkPlacements();
    checker.checkUnplaced();
    checker.checkPins();
    checker.summary().check(checker.plan.values());
    checker.checkMatches();
    checker.checkFits();
    checker.checkWarnings(Oracle.warnings(quarter, date));
    return checker.violations.list();
  }

  /**
   * What the bounds of a run on a tiny Quarter violate, by trying every plan.
   *
   * @throws IllegalArgumentException if the Quarter is too large for that
   */
  public static List<String> boundViolations(
      Path directory, Optional<Path> taxonomy, LocalDate date, Path output) throws IOException {
    Quarter quarter = QuarterReader.read(directory, date);
    List<Fit> fits = Oracle.fits(quarter, Taxonomy.read(taxonomy), date);
    PlanChecker checker = new PlanChecker(quarter, fits, output);
    checker.summary().checkBounds(fits);
    return checker.violations.list();
  }

  /**
   * The highest objective that any plan of a tiny Quarter reaches, by trying every plan.
   *
   * @throws IllegalArgumentException if the Quarter is too large for that
   */
  public static long bruteForceOptimum(Path directory, Optional<Path> taxonomy, LocalDate date)
      throws IOException {
    Quarter quarter = QuarterReader.read(directory, date);
    List<Fit> fits = Oracle.fits(quarter, Taxonomy.read(taxonomy), date);
    return Choice.objective(quarter, BruteForce.bestPlan(quarter, fits));
  }

  private SummaryChecker summary() throws IOException {
    return new SummaryChecker(quarter, Summary.read(output.resolve("summary.json")), violations);
  }

  private void checkPlacements() throws IOException {
    List<String> ids = new ArrayList<>();
    for (QuarterReader.Row row : violations.rows("placements.csv")) {
      String id = row.text("participantId");
      String where = "placements.csv " + id + " ";
      ids.add(id);
      if (plan.containsKey(id)) {
        violations.add(where + "is there twice");
        continue;
      }
      String opportunityId = row.text("opportunityId");
      Optional<Fit> fit = Optional.ofNullable(fitOf.getOrDefault(id, Map.of()).get(opportunityId));
      if (fit.isEmpty()) {
        violations.add(where + "or " + opportunityId + " does not exist");
        continue;
      }
      Veto asVeto = new Veto(id, opportunityId);
      violations.expect(!quarter.vetoes().contains(asVeto), where + opportunityId + " is vetoed");
      Optional<Choice> choice = choice(row, fit.get());
      if (choice.isEmpty()) {
        violations.add(
            where
                + "is no option of the fit: provider '"
                + row.text("childcareProviderId")
                + "', hours "
                + row.text("agreedHours")
                + ", but the fit is "
                + fit.get());
        continue;
      }
      violations.expectEqual(
          Integer.toString(fit.get().points()), row.text("points"), where + "points");
      violations.expectEqual(
          Boolean.toString(choice.get().changed(quarter)), row.text("changed"), where + "changed");
      violations.expectEqual(
          String.join(";", choice.get().option().toClarify()),
          row.text("toClarify"),
          where + "toClarify");
      capacities.obstacle(choice.get()).ifPresent(each -> violations.add(where + each));
      capacities.take(choice.get());
      plan.put(id, choice.get());
    }
    expectSorted(ids, "placements.csv");
  }

  /** The choice that a row of placements.csv stands for: provider and hours as written. */
  private Optional<Choice> choice(QuarterReader.Row row, Fit fit) {
    Participant participant = Lookup.in(participants, fit.participantId());
    Opportunity opportunity = Lookup.in(opportunities, fit.opportunityId());
    return Choice.all(participant, opportunity, fit).stream()
        .filter(each -> each.option().providerId().equals(row.text("childcareProviderId")))
        .filter(each -> Fit.hours(each.quarterHours()).equals(row.text("agreedHours")))
        .findFirst();
  }

  private void expectSorted(List<String> ids, String file) {
    violations.expectEqual(ids.stream().sorted(CodePoints.ORDER).toList(), ids, "order of " + file);
  }

  /** Sentence 42. */
  private void checkUnplaced() throws IOException {
    List<String> ids = new ArrayList<>();
    for (QuarterReader.Row row : violations.rows("unplaced.csv")) {
      String id = row.text("participantId");
      ids.add(id);
      if (participants.containsKey(id)) {
        checkUnplaced(Lookup.in(participants, id), row.text("reason"));
      } else {
        violations.add("unplaced.csv " + id + " does not exist");
      }
    }
    expectSorted(ids, "unplaced.csv");
    Set<String> unplaced = new HashSet<>(ids);
    violations.expectEqual(ids.size(), unplaced.size(), "number of different ids in unplaced.csv");
    for (Participant participant : quarter.participants()) {
      violations.expect(
          plan.containsKey(participant.id()) != unplaced.contains(participant.id()),
          participant.id() + " is not exactly once in a valid placement or in unplaced.csv");
    }
  }

  private void checkUnplaced(Participant participant, String reason) {
    String where = "unplaced.csv " + participant.id() + " ";
    List<Choice> eligible = new ArrayList<>();
    for (Fit fit : Lookup.in(fitOf, participant.id()).values()) {
      eligible.addAll(Choice.all(participant, Lookup.in(opportunities, fit.opportunityId()), fit));
    }
    List<Choice> notVetoed = eligible.stream().filter(each -> !isVetoed(each)).toList();
    String expected = "contested";
    if (eligible.isEmpty()) {
      expected = "no-eligible-opportunity";
    } else if (notVetoed.isEmpty()) {
      expected = "vetoed";
    } else if (notVetoed.stream().allMatch(each -> each.raises(quarter) <= 0)) {
      expected = "not-worthwhile";
    }
    violations.expect(REASONS.contains(reason), where + "has an unknown reason " + reason);
    violations.expectEqual(expected, reason, where + "reason");
    for (Choice choice : notVetoed) {
      violations.expect(
          choice.raises(quarter) <= 0 || capacities.obstacle(choice).isPresent(),
          where + "could still be placed: " + choice.opportunity().id() + " " + choice.option());
    }
  }

  private boolean isVetoed(Choice choice) {
    return quarter
        .vetoes()
        .contains(new Veto(choice.participant().id(), choice.opportunity().id()));
  }

  /** Sentence 40. */
  private void checkPins() {
    for (Map.Entry<String, Current> entry : quarter.current().entrySet()) {
      if (entry.getValue().pinned()) {
        String placedAt =
            Optional.ofNullable(plan.get(entry.getKey()))
                .map(choice -> choice.opportunity().id())
                .orElse("nowhere");
        violations.expectEqual(
            entry.getValue().opportunityId(), placedAt, "place of pinned " + entry.getKey());
      }
    }
  }

  /** Sentence 41: the best of each participant, points downwards, then opportunity id. */
  private void checkMatches() throws IOException {
    List<List<String>> expected = new ArrayList<>();
    Comparator<Fit> bestFirst =
        Comparator.comparingInt(Fit::points)
            .reversed()
            .thenComparing(Fit::opportunityId, CodePoints.ORDER);
    for (Participant participant : quarter.participants()) {
      List<Fit> best =
          Lookup.in(fitOf, participant.id()).values().stream()
              .filter(Fit::eligible)
              .sorted(bestFirst)
              .limit(DefaultPolicy.MATCHES_PER_PARTICIPANT)
              .toList();
      for (int rank = 1; rank <= best.size(); rank++) {
        Fit fit = best.get(rank - 1);
        expected.add(
            List.of(
                participant.id(),
                Integer.toString(rank),
                fit.opportunityId(),
                Lookup.in(opportunities, fit.opportunityId()).company().id(),
                Integer.toString(fit.points()),
                Fit.hours(fit.mostHours().quarterHours()),
                String.join(";", fit.toClarify())));
      }
    }
    List<String> columns =
        List.of(
            "participantId",
            "rank",
            "opportunityId",
            "companyId",
            "points",
            "agreedHours",
            "toClarify");
    violations.compareRows("matches.csv", expected, columns);
  }

  private void checkFits() throws IOException {
    if (Files.exists(output.resolve("fits.csv"))) {
      List<List<String>> expected = fits.stream().map(fit -> List.of(fit.cells())).toList();
      violations.compareRows("fits.csv", expected, Fit.HEADER);
    }
  }

  /** Sentence 45. */
  private void checkWarnings(List<Warning> warnings) throws IOException {
    List<List<String>> expected =
        warnings.stream().map(warning -> List.of(warning.cells())).toList();
    violations.compareRows("warnings.csv", expected, Warning.HEADER);
  }
}
