package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.quartermatch.PlanInForce;
import org.quartermatch.files.csv.cell.CellText;
import org.quartermatch.files.csv.cell.Cells;
import org.quartermatch.files.csv.cell.Times;

/** Reads the plan that an earlier run has written: its placements.csv. */
public final class EarlierPlan {
  private final Problems problems;
  private final Map<String, Long> lines = new HashMap<>();
  private final List<PlanInForce.Row> rows = new ArrayList<>();

  private EarlierPlan(Consumer<Problem> notes) {
    problems = new Problems(notes);
  }

  /**
   * The rows of a plan, in their order.
   *
   * @param directory into which the run has written
   * @param notes gets what is passed over
   * @throws BadInputException if the file cannot be read, or has a bad row
   */
  public static List<PlanInForce.Row> read(Path directory, Consumer<Problem> notes) {
    EarlierPlan plan = new EarlierPlan(notes);
    CsvFile.readFile(
        directory.resolve(QuarterFile.PLACEMENTS.fileName()),
        QuarterFile.PLACEMENTS,
        plan.problems,
        new Times(),
        plan::read);
    if (!plan.problems.isEmpty()) {
      throw new BadInputException(plan.problems.all());
    }
    return List.copyOf(plan.rows);
  }

  private void read(Row row) {
    if (row.isMalformed()) {
      return;
    }
    String participantId = row.id("participantId");
    String opportunityId = row.id("opportunityId");
    Optional<String> providerId = row.optionalId("childcareProviderId");
    Integer hours =
        row.required(
            "agreedHours",
            text -> Cells.quarterHours(text, Cells.MOST_HOURS),
            message("expected.hours", Cells.MOST_HOURS));
    if (participantId != null) {
      Long earlier = lines.putIfAbsent(participantId, row.line());
      if (earlier != null) {
        row.bad(
            "participantId", message("current.repeated", CellText.shown(participantId), earlier));
      }
    }
    if (row.isUsable() && participantId != null && opportunityId != null && hours != null) {
      rows.add(new PlanInForce.Row(participantId, opportunityId, providerId, hours));
    }
  }
}
