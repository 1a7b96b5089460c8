package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quartermatch.QuarterChange;
import org.quartermatch.QuarterChange.RefusedBy;
import org.quartermatch.files.csv.cell.CellText;
import org.quartermatch.files.csv.cell.Cells;
import org.quartermatch.files.csv.cell.Times;

/** Reads what has happened and stands in no other file of a Quarter: changes.csv. */
public final class ChangesReader {
  private static final String PARTICIPANT = "participantId";
  private static final String OPPORTUNITY = "opportunityId";
  private static final String PROVIDER = "childcareProviderId";
  private static final String BY = "by";
  private static final Map<String, RefusedBy> SIDES = sides();

  /** The cells of each change, by its name. */
  private static final Map<String, List<String>> CELLS = cells();

  private final Problems problems;
  private final Set<String> participants = new HashSet<>();
  private final Map<String, Set<String>> ids = new HashMap<>();
  private final Map<String, Integer> placesLeft = new HashMap<>();
  private final List<QuarterChange> changes = new ArrayList<>();

  private ChangesReader(QuarterData now, Consumer<Problem> notes) {
    problems = new Problems(notes);
    now.participants().forEach(p -> participants.add(p.id()));
    Set<String> providers = new HashSet<>();
    now.childcareProviders().forEach(k -> providers.add(k.id()));
    now.opportunities().forEach(o -> placesLeft.put(o.id(), o.position().places()));
    now.outcomes().outcomes().inWork().stream()
        .filter(outcome -> participants.contains(outcome.participantId()))
        .forEach(outcome -> placesLeft.merge(outcome.opportunityId(), -1, Integer::sum));
    ids.put(PARTICIPANT, participants);
    ids.put(OPPORTUNITY, Set.copyOf(placesLeft.keySet()));
    ids.put(PROVIDER, providers);
  }

  private static Map<String, RefusedBy> sides() {
    Map<String, RefusedBy> sides = new LinkedHashMap<>();
    for (RefusedBy side : RefusedBy.values()) {
      sides.put(side.code(), side);
    }
    return sides;
  }

  private static Map<String, List<String>> cells() {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    cells.put("placement-accepted", List.of(PARTICIPANT, OPPORTUNITY));
    cells.put("acceptance-withdrawn", List.of(PARTICIPANT));
    cells.put("placement-refused", List.of(PARTICIPANT, OPPORTUNITY, BY));
    cells.put("refusal-withdrawn", List.of(PARTICIPANT, OPPORTUNITY));
    cells.put("participant-left", List.of(PARTICIPANT));
    cells.put("vacancy-filled", List.of(OPPORTUNITY));
    cells.put("opportunity-closed", List.of(OPPORTUNITY));
    cells.put("provider-closed", List.of(PROVIDER));
    return cells;
  }

  /**
   * The changes of a file, in the order of its rows.
   *
   * @param now the Quarter of whose people, work and providers they tell
   * @param notes gets what is passed over, as of a Quarter
   * @throws BadInputException if the file cannot be read, or has a bad row
   */
  public static List<QuarterChange> read(Path file, QuarterData now, Consumer<Problem> notes) {
    ChangesReader reader = new ChangesReader(now, notes);
    CsvFile.readFile(file, QuarterFile.CHANGES, reader.problems, new Times(), reader::read);
    if (!reader.problems.isEmpty()) {
      throw new BadInputException(reader.problems.all());
    }
    return List.copyOf(reader.changes);
  }

  private void read(Row row) {
    if (row.isMalformed()) {
      return;
    }
    String name = row.text("change");
    List<String> cells = CELLS.get(name);
    if (cells == null) {
      row.bad(
          "change",
          message(
              "cell.is",
              CellText.shown(name),
              message("expected.one-of", String.join(", ", CELLS.keySet()))));
      return;
    }
    for (String column : List.of(PARTICIPANT, OPPORTUNITY, PROVIDER, BY)) {
      if (!cells.contains(column) && !row.text(column).isEmpty()) {
        row.bad(column, message("changes.not-needed", CellText.shown(row.text(column)), name));
      }
    }
    QuarterChange change = change(name, row);
    if (change != null && row.isUsable()) {
      changes.add(change);
      if (change instanceof QuarterChange.ParticipantLeft left) {
        participants.remove(left.participantId());
      }
    }
  }

  private @Nullable QuarterChange change(String name, Row row) {
    return switch (name) {
      case "placement-accepted" -> pair(row, QuarterChange.PlacementAccepted::new);
      case "acceptance-withdrawn" -> one(row, PARTICIPANT, QuarterChange.AcceptanceWithdrawn::new);
      case "placement-refused" -> refused(row);
      case "refusal-withdrawn" -> pair(row, QuarterChange.RefusalWithdrawn::new);
      case "participant-left" -> one(row, PARTICIPANT, QuarterChange.ParticipantLeft::new);
      case "vacancy-filled" -> filled(row);
      case "opportunity-closed" -> one(row, OPPORTUNITY, QuarterChange.OpportunityClosed::new);
      default -> one(row, PROVIDER, QuarterChange.ProviderClosed::new);
    };
  }

  private @Nullable QuarterChange one(
      Row row, String column, Function<String, QuarterChange> change) {
    String id = id(row, column);
    return id == null ? null : change.apply(id);
  }

  private @Nullable QuarterChange pair(Row row, BiFunction<String, String, QuarterChange> change) {
    String participant = id(row, PARTICIPANT);
    String opportunity = id(row, OPPORTUNITY);
    return participant == null || opportunity == null
        ? null
        : change.apply(participant, opportunity);
  }

  private @Nullable QuarterChange refused(Row row) {
    RefusedBy by =
        row.required(
            BY, Cells.oneOf(SIDES), message("expected.one-of", String.join(", ", SIDES.keySet())));
    return by == null
        ? pair(row, QuarterChange.RefusalWithdrawn::new) // checked, and not kept
        : pair(row, (id, work) -> new QuarterChange.PlacementRefused(id, work, by));
  }

  private @Nullable QuarterChange filled(Row row) {
    String id = id(row, OPPORTUNITY);
    if (id != null && placesLeft.merge(id, -1, Integer::sum) < 0) {
      row.bad(OPPORTUNITY, message("changes.no-place", CellText.shown(id)));
    }
    return id == null ? null : new QuarterChange.VacancyFilled(id);
  }

  private @Nullable String id(Row row, String column) {
    String id = row.id(column);
    Set<String> known = ids.get(column);
    if (id != null && known != null && !known.contains(id)) {
      row.bad(column, message("changes.not-there", CellText.shown(id)));
      return null;
    }
    return id;
  }
}
