package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quartermatch.files.csv.cell.CellText;
import org.quartermatch.files.csv.cell.Cells;
import org.quartermatch.files.csv.cell.ItemParsers;
import org.quartermatch.files.csv.cell.Items;
import org.quartermatch.files.csv.cell.Times;
import org.quartermatch.guides.Guide;
import org.quartermatch.guides.GuideRequest.Pair;
import org.quartermatch.model.Language;

/** Reads guides.csv, guided.csv and guide-vetoes.csv. */
final class GuideReader {
  private final Problems problems;
  private final Ids participantIds;
  private final Items<Language.Held> languages = new Items<>(ItemParsers::heldLanguage);

  private final Ids ids = new Ids(QuarterFile.GUIDES);
  private final Map<String, Integer> freePlaces = new HashMap<>();
  private final Map<String, Long> guidedLines = new HashMap<>();
  private final Set<Pair> vetoed = new HashSet<>();
  private final List<Guide> guides = new ArrayList<>();
  private final List<Pair> kept = new ArrayList<>();
  private final List<Pair> vetoes = new ArrayList<>();

  GuideReader(Problems problems, Ids participantIds) {
    this.problems = problems;
    this.participantIds = participantIds;
  }

  /** Reads all three files. */
  GuidingData read(Path directory, Times times) {
    ids.complete(CsvFile.read(directory, QuarterFile.GUIDES, problems, times, this::readGuide));
    CsvFile.read(directory, QuarterFile.GUIDE_VETOES, problems, times, this::readVeto);
    CsvFile.read(directory, QuarterFile.GUIDED, problems, times, this::readKept);
    return new GuidingData(guides, kept, vetoes);
  }

  private void readGuide(Row row) {
    String id = row.id("id");
    if (id != null) {
      ids.add(row, "id", id);
      if (participantIds.has(id)) {
        row.bad(
            "id", message("guide.is-participant", CellText.shown(id), participantIds.place(id)));
      }
    }
    if (!row.isMalformed()) {
      Guide.Builder guide =
          Guide.builder(id == null ? "?" : id)
              .languages(row.listing("languages", languages))
              .mostParticipants(
                  row.orElse(
                      "mostParticipants", text -> Cells.integer(text, 0, Integer.MAX_VALUE), 1));
      row.optionalText("quarter").ifPresent(guide::quarter);
      row.point("latitude", "longitude").ifPresent(guide::home);
      Times.Entry availability = row.times("availability");
      if (availability != null) {
        guide.availability(availability.inwards());
      }
      row.optional("mode", Cells.oneOf(Cells.MODES)).ifPresent(guide::mode);
      row.optionalInt("maxWayMinutes", text -> Cells.integer(text, 0, Integer.MAX_VALUE))
          .ifPresent(guide::maximumWayMinutes);
      if (row.isUsable()) {
        Guide read = guide.build();
        guides.add(read);
        freePlaces.put(read.id(), read.mostParticipants());
      }
    }
    if (!row.isUsable() && id != null) {
      ids.skip(row, id);
    }
  }

  /** Null where the row is not usable so far. */
  private @Nullable Pair pair(Row row) {
    String participantId = row.id("participantId");
    String guideId = row.id("guideId");
    if (row.isMalformed()) {
      return null;
    }
    if (participantId != null) {
      row.refersTo("participantId", participantId, participantIds);
    }
    if (guideId != null) {
      row.refersTo("guideId", guideId, ids);
    }
    return participantId == null || guideId == null ? null : new Pair(participantId, guideId);
  }

  private void readVeto(Row row) {
    row.isRefusal();
    Pair pair = pair(row);
    if (pair != null && row.isUsable()) {
      vetoes.add(pair);
      vetoed.add(pair);
    }
  }

  private void readKept(Row row) {
    Pair pair = pair(row);
    if (pair == null) {
      return;
    }
    String shown = CellText.shown(pair.guideId());
    Long earlier = guidedLines.putIfAbsent(pair.participantId(), row.line());
    if (earlier != null) {
      row.bad(
          "participantId",
          message("current.repeated", CellText.shown(pair.participantId()), earlier));
    }
    if (vetoed.contains(pair)) {
      row.bad("guideId", message("guided.vetoed", shown, QuarterFile.GUIDE_VETOES.fileName()));
    }
    if (row.isUsable() && freePlaces.merge(pair.guideId(), -1, Integer::sum) < 0) {
      row.bad("guideId", message("guided.too-many", shown));
    }
    if (row.isUsable()) {
      kept.add(pair);
    }
  }
}
