package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.files.csv.StartCheck.Start;
import org.quartermatch.files.csv.cell.CellText;
import org.quartermatch.files.csv.cell.Cells;
import org.quartermatch.files.csv.cell.Times;
import org.quartermatch.model.Opportunity;
import org.quartermatch.outcomes.Outcome;
import org.quartermatch.outcomes.Outcome.By;
import org.quartermatch.outcomes.Outcome.Contradiction;
import org.quartermatch.outcomes.Outcome.Refusal;
import org.quartermatch.outcomes.Outcome.Stay;
import org.quartermatch.outcomes.Outcome.Why;
import org.quartermatch.outcomes.Outcomes;

/** Reads outcomes.csv and confirmations.csv. */
final class OutcomeReader {
  private final Problems problems;
  private final LocalDate date;
  private final Ids participantIds;
  private final Ids opportunityIds;
  private final Map<String, Opportunity> opportunities;
  private final RulesReader rules;
  private final PlanReader plan;
  private final List<Start> starts = new ArrayList<>();
  private final Map<List<String>, Long> pairLines = new HashMap<>();
  private final Map<String, Long> confirmedLines = new HashMap<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Map<String, LocalDate> confirmedOn = new HashMap<>();

  /**
   * @param rules whose files have been read, and those of the plan: what is agreed contradicts a no
   */
  OutcomeReader(
      Problems problems,
      LocalDate date,
      Ids participantIds,
      WorkReader work,
      RulesReader rules,
      PlanReader plan) {
    this.problems = problems;
    this.date = date;
    this.participantIds = participantIds;
    opportunityIds = work.ids();
    opportunities = work.opportunities();
    this.rules = rules;
    this.plan = plan;
  }

  /** Reads both files. */
  OutcomeData read(Path directory, Times times) {
    CsvFile.read(directory, QuarterFile.OUTCOMES, problems, times, this::readOutcome);
    new StartCheck(opportunities, rules, plan).of(starts);
    starts.stream()
        .filter(start -> !start.row().isUsable())
        .forEach(start -> outcomes.remove(start.outcome()));
    CsvFile.read(directory, QuarterFile.CONFIRMATIONS, problems, times, this::readConfirmation);
    return new OutcomeData(Outcomes.of(outcomes), confirmedOn);
  }

  private void readOutcome(Row row) {
    String participant = row.id("participantId");
    String opportunity = row.id("opportunityId");
    if (row.isMalformed() || saysNo(row)) {
      row.isRefusal();
    }
    if (row.isMalformed()) {
      return;
    }
    if (participant != null) {
      row.refersTo("participantId", participant, participantIds);
    }
    if (opportunity != null) {
      row.refersTo("opportunityId", opportunity, opportunityIds);
    }
    if (participant != null && opportunity != null) {
      Long earlier = pairLines.putIfAbsent(List.of(participant, opportunity), row.line());
      if (earlier != null) {
        row.bad("opportunityId", message("outcome.repeated", shown(row, "opportunityId"), earlier));
      }
    }
    if (saysNo(row) && participant != null && opportunity != null) {
      contradicts(row, "outcome.yes", rules.yesLine(participant, opportunity));
      contradicts(row, "outcome.pinned", plan.pinnedLine(participant, opportunity));
    }
    LocalDate contacted = day(row, "contactedOn");
    if (row.text("contactedOn").isEmpty()) {
      row.bad("contactedOn", message("cell.empty", message("expected.date")));
    }
    Optional<LocalDate> answered = Optional.ofNullable(day(row, "answeredOn"));
    Optional<LocalDate> begun = Optional.ofNullable(day(row, "startedOn"));
    Optional<Refusal> refusal = refusal(row);
    Optional<Stay> stay = stay(row);
    if (contacted == null) {
      return;
    }
    for (Contradiction wrong : Outcome.contradictions(contacted, answered, refusal, begun, stay)) {
      String column = column(wrong);
      row.bad(column, message("outcome." + wrong.name(), shown(row, column)));
    }
    if (row.isUsable() && participant != null && opportunity != null) {
      Outcome outcome =
          new Outcome(participant, opportunity, contacted, answered, refusal, begun, stay);
      outcomes.add(outcome);
      if (outcome.isInWork()) {
        starts.add(new Start(row, outcome));
      }
    }
  }

  private static boolean saysNo(Row row) {
    return !row.text("refusedOn").isEmpty()
        || !row.text("refusedBy").isEmpty()
        || !row.text("reason").isEmpty();
  }

  private static void contradicts(Row row, String key, long line) {
    if (line > 0) {
      row.bad("refusedOn", message(key, shown(row, "refusedOn"), line));
    }
  }

  private static String column(Contradiction wrong) {
    return switch (wrong) {
      case ANSWERED_BEFORE_CONTACT -> "answeredOn";
      case REFUSED_BEFORE_CONTACT, REFUSED_BEFORE_ANSWER -> "refusedOn";
      case STARTED_BEFORE_CONTACT, STARTED_BEFORE_ANSWER, REFUSED_AND_STARTED -> "startedOn";
      case STAY_WITHOUT_START, STAY_BEFORE_START, STAY_TOO_SOON -> "stayAskedOn";
    };
  }

  private static Optional<Refusal> refusal(Row row) {
    LocalDate on = row.parsed("refusedOn", Cells::date);
    By by = row.parsed("refusedBy", Cells.oneOf(Cells.REFUSED_BY));
    Optional<Why> why = row.optional("reason", Cells.oneOf(Cells.REASONS));
    boolean some = saysNo(row);
    if (some && row.text("refusedOn").isEmpty()) {
      row.bad("refusedOn", message("cell.empty", message("expected.date")));
    }
    if (some && row.text("refusedBy").isEmpty()) {
      row.bad(
          "refusedBy",
          message(
              "cell.empty",
              message("expected.one-of", String.join(", ", Cells.REFUSED_BY.keySet()))));
    }
    return on == null || by == null ? Optional.empty() : Optional.of(new Refusal(on, by, why));
  }

  private Optional<Stay> stay(Row row) {
    LocalDate on = day(row, "stayAskedOn");
    Boolean stayed = row.parsed("stayed", Cells::bool);
    if (row.text("stayAskedOn").isEmpty() != row.text("stayed").isEmpty()) {
      boolean noDay = row.text("stayAskedOn").isEmpty();
      row.bad(
          noDay ? "stayAskedOn" : "stayed",
          message(
              "cell.empty", noDay ? message("expected.date") : message("expected.true-or-false")));
    }
    return on == null || stayed == null ? Optional.empty() : Optional.of(new Stay(on, stayed));
  }

  /** A day that is not to come; null where the cell is empty or bad. */
  private @Nullable LocalDate day(Row row, String column) {
    LocalDate day = row.parsed(column, Cells::date);
    if (day != null && day.isAfter(date)) {
      row.bad(column, message("outcome.to-come", shown(row, column), date.toString()));
      return null;
    }
    return day;
  }

  private static String shown(Row row, String column) {
    return CellText.shown(row.text(column));
  }

  private void readConfirmation(Row row) {
    String participant = row.id("participantId");
    if (row.isMalformed()) {
      return;
    }
    if (participant != null) {
      row.refersTo("participantId", participant, participantIds);
      Long earlier = confirmedLines.putIfAbsent(participant, row.line());
      if (earlier != null) {
        row.bad("participantId", message("current.repeated", shown(row, "participantId"), earlier));
      }
    }
    LocalDate day = day(row, "confirmedOn");
    if (row.text("confirmedOn").isEmpty()) {
      row.bad("confirmedOn", message("cell.empty", message("expected.date")));
    }
    if (row.isUsable() && participant != null && day != null) {
      confirmedOn.put(participant, day);
    }
  }
}
