package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.PlanInForce;
import org.quartermatch.files.csv.cell.CellText;
import org.quartermatch.files.csv.cell.Cells;
import org.quartermatch.files.csv.cell.Times;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.outcomes.Outcome;

/** Reads the plan that an earlier run has written: its placements.csv. */
public final class EarlierPlan {
  private final Problems problems;
  private final Map<String, Long> lines = new HashMap<>();
  private final List<PlanInForce.Row> rows = new ArrayList<>();

  /** Of which a row may speak; null: of anything. */
  private final @Nullable QuarterData data;

  private EarlierPlan(@Nullable QuarterData data, Consumer<Problem> notes) {
    this.data = data;
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
    return read(directory, new EarlierPlan(null, notes));
  }

  /**
   * The rows of a plan that name people, work and providers of a Quarter, in their order. The
   * others are passed over, each with a note: time has gone by since the plan was made, or it is
   * one of another Quarter.
   *
   * @param directory into which the run has written
   * @param notes gets what is passed over
   * @throws BadInputException if the file cannot be read, or has a bad row
   */
  public static List<PlanInForce.Row> read(
      Path directory, QuarterData data, Consumer<Problem> notes) {
    EarlierPlan plan = new EarlierPlan(data, notes);
    List<PlanInForce.Row> rows = read(directory, plan);
    plan.problems.warnings().forEach(notes);
    return rows;
  }

  private static List<PlanInForce.Row> read(Path directory, EarlierPlan plan) {
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
      PlanInForce.Row read = new PlanInForce.Row(participantId, opportunityId, providerId, hours);
      if (isOfTheQuarter(row, read)) {
        rows.add(read);
      }
    }
  }

  private boolean isOfTheQuarter(Row row, PlanInForce.Row read) {
    if (data == null) {
      return true;
    }
    boolean person =
        isThere(
            row,
            "participantId",
            QuarterFile.PARTICIPANTS,
            Stream.concat(
                data.participants().stream().map(Participant::id),
                data.outcomes().outcomes().inWork().stream().map(Outcome::participantId)),
            read.participantId());
    boolean work =
        isThere(
            row,
            "opportunityId",
            QuarterFile.OPPORTUNITIES,
            data.opportunities().stream().map(Opportunity::id),
            read.opportunityId());
    boolean provider =
        read.childcareProviderId().isEmpty()
            || isThere(
                row,
                "childcareProviderId",
                QuarterFile.CHILDCARE,
                data.childcareProviders().stream().map(ChildcareProvider::id),
                read.childcareProviderId().get());
    return person && work && provider;
  }

  private static boolean isThere(
      Row row, String column, QuarterFile file, Stream<String> ids, String id) {
    boolean there = ids.anyMatch(id::equals);
    if (!there) {
      row.warn(column, message("kept.passed-over", CellText.shown(id), file.fileName()));
    }
    return there;
  }
}
