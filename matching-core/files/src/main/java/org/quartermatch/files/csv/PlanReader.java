package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quartermatch.PlacementRequest;
import org.quartermatch.files.csv.cell.CellText;
import org.quartermatch.files.csv.cell.Cells;
import org.quartermatch.files.csv.cell.Times;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Message;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.PlacementProblem.Veto;

/** Reads childcare.csv, and what there is of an earlier plan: current.csv and vetoes.csv. */
final class PlanReader {
  private final Problems problems;
  private final LocalDate date;
  private final Ids participantIds;
  private final Ids opportunityIds;
  private final Map<String, Opportunity> opportunities;

  private final Ids providerIds = new Ids(QuarterFile.CHILDCARE);
  private final List<ChildcareProvider> providers = new ArrayList<>();
  private final Map<String, Long> placedLines = new HashMap<>();
  private final List<PlacementRequest.Current> placements = new ArrayList<>();
  private final List<Veto> vetoes = new ArrayList<>();
  private final Map<Veto, Long> vetoLines = new HashMap<>();

  private final Map<TravelTimes.Leg, Integer> givenMinutes = new HashMap<>();
  private final Map<TravelTimes.Leg, Long> legLines = new HashMap<>();

  PlanReader(
      Problems problems,
      LocalDate date,
      Ids participantIds,
      Ids opportunityIds,
      Map<String, Opportunity> opportunities) {
    this.problems = problems;
    this.date = date;
    this.participantIds = participantIds;
    this.opportunityIds = opportunityIds;
    this.opportunities = opportunities;
  }

  /** Reads all four files. */
  void read(Path directory, Times times) {
    providerIds.complete(
        CsvFile.read(directory, QuarterFile.CHILDCARE, problems, times, this::readProvider));
    CsvFile.read(directory, QuarterFile.CURRENT, problems, times, this::readPlacement);
    CsvFile.read(directory, QuarterFile.VETOES, problems, times, this::readVeto);
    CsvFile.read(directory, QuarterFile.TRAVEL, problems, times, this::readLeg);
  }

  Ids providerIds() {
    return providerIds;
  }

  List<ChildcareProvider> providers() {
    return providers;
  }

  List<PlacementRequest.Current> placements() {
    return placements;
  }

  /** The line of current.csv that pins a participant to an opportunity; 0: none. */
  long pinnedLine(String participantId, String opportunityId) {
    return placements.stream()
            .anyMatch(
                it ->
                    it.pinned()
                        && it.participantId().equals(participantId)
                        && it.opportunityId().equals(opportunityId))
        ? placedLines.getOrDefault(participantId, 0L)
        : 0;
  }

  /** The pin of a participant, whatever it pins to; empty: none. */
  Optional<Agreed> pinned(String participantId) {
    return placements.stream()
        .filter(it -> it.pinned() && it.participantId().equals(participantId))
        .findFirst()
        .map(it -> new Agreed(it.opportunityId(), placedLines.getOrDefault(participantId, 0L)));
  }

  /** What is agreed for somebody, and the line that says so. */
  record Agreed(String opportunityId, long line) {}

  List<Veto> vetoes() {
    return vetoes;
  }

  /** The line of vetoes.csv that rules out a pair; 0: none. */
  long vetoLine(String participantId, String opportunityId) {
    return vetoLines.getOrDefault(new Veto(participantId, opportunityId), 0L);
  }

  Map<TravelTimes.Leg, Integer> givenMinutes() {
    return givenMinutes;
  }

  private void readProvider(Row row) {
    String id = row.id("id");
    if (id != null) {
      providerIds.add(row, "id", id);
      if (id.contains(";")) {
        row.bad(
            "id", message("cell.is", CellText.shown(id), message("expected.id-without-semicolon")));
      }
    }
    if (!row.isMalformed()) {
      Optional<GeoPoint> location = row.requiredPoint("latitude", "longitude");
      Times.Entry hours = row.times("openingHours");
      if (row.text("openingHours").isEmpty()) {
        row.bad("openingHours", message("cell.empty", message("expected.times-of-a-week")));
      }
      ChildcareProvider.Builder provider =
          ChildcareProvider.builder(
                  id == null ? "?" : id,
                  location.orElse(new GeoPoint(0, 0)),
                  hours == null ? OpeningHours.of(WeekSchedule.empty()) : hours.hours())
              .name(row.text("name"));
      places(row, "placesUnder3").ifPresent(provider::placesUnder3);
      places(row, "places3AndOver").ifPresent(provider::places3AndOver);
      places(row, "placesSchool").ifPresent(provider::placesSchool);
      row.optionalText("quarter").ifPresent(provider::quarter);
      row.optional("availableFrom", Cells::date).ifPresent(provider::availableFrom);
      if (row.isUsable()) {
        providers.add(provider.build());
      }
    }
    if (!row.isUsable() && id != null) {
      providerIds.skip(row, id);
    }
  }

  private static Optional<Integer> places(Row row, String column) {
    return row.optional(column, text -> Cells.integer(text, 0, Integer.MAX_VALUE));
  }

  private void readPlacement(Row row) {
    String participantId = row.id("participantId");
    String opportunityId = row.id("opportunityId");
    if (row.isMalformed()) {
      return;
    }
    if (participantId != null) {
      row.refersTo("participantId", participantId, participantIds);
      Long earlier = placedLines.putIfAbsent(participantId, row.line());
      if (earlier != null) {
        row.bad(
            "participantId", message("current.repeated", CellText.shown(participantId), earlier));
      }
    }
    Optional<String> providerId = row.optionalId("childcareProviderId");
    providerId.ifPresent(id -> row.refersTo("childcareProviderId", id, providerIds));
    boolean pinned = row.orElse("pinned", Cells::bool, false);
    if (opportunityId != null) {
      checkOpportunity(row, opportunityId, pinned);
    }
    if (row.isUsable() && participantId != null && opportunityId != null) {
      placements.add(
          new PlacementRequest.Current(participantId, opportunityId, providerId, pinned));
    }
  }

  /** Sentences 40 and 44: an opportunity that is gone is a warning, an error if it is pinned. */
  private void checkOpportunity(Row row, String id, boolean pinned) {
    Optional<Message> gone = whyGone(id);
    if (gone.isEmpty()) {
      return;
    }
    if (pinned) {
      row.bad("opportunityId", message("current.pinned", CellText.shown(id), gone.get()));
    } else if (row.isUsable()) {
      row.warn("opportunityId", message("current.changed", CellText.shown(id), gone.get()));
    }
  }

  /** Why work that is named is not there on the run's date; empty if it is. */
  Optional<Message> whyGone(String id) {
    Opportunity opportunity = opportunities.get(id);
    if (opportunity != null) {
      return opportunity
          .position()
          .validUntil()
          .filter(last -> last.isBefore(date))
          .map(last -> message("gone.expired", last.toString(), date.toString()));
    }
    if (opportunityIds.isSkipped(id)) {
      return Optional.of(message("gone.skipped", opportunityIds.place(id)));
    }
    return opportunityIds.isMissing(id)
        ? Optional.of(message("gone.not-there", opportunityIds.fileName()))
        : Optional.empty();
  }

  private void readVeto(Row row) {
    row.isRefusal();
    String participantId = row.id("participantId");
    String opportunityId = row.id("opportunityId");
    if (row.isMalformed()) {
      return;
    }
    if (participantId != null) {
      row.refersTo("participantId", participantId, participantIds);
    }
    if (opportunityId != null) {
      row.refersTo("opportunityId", opportunityId, opportunityIds);
    }
    if (row.isUsable() && participantId != null && opportunityId != null) {
      Veto veto = new Veto(participantId, opportunityId);
      vetoes.add(veto);
      vetoLines.putIfAbsent(veto, row.line());
    }
  }

  private void readLeg(Row row) {
    if (row.isMalformed()) {
      return;
    }
    Optional<GeoPoint> from = row.requiredPoint("fromLatitude", "fromLongitude");
    Optional<GeoPoint> to = row.requiredPoint("toLatitude", "toLongitude");
    TravelMode mode =
        row.required(
            "mode",
            Cells.oneOf(Cells.MODES),
            message("expected.one-of", String.join(", ", Cells.MODES.keySet())));
    Integer minutes =
        row.required(
            "minutes",
            text -> Cells.integer(text, 0, Integer.MAX_VALUE),
            message("expected.whole-minutes"));
    if (row.isUsable() && from.isPresent() && to.isPresent() && mode != null && minutes != null) {
      TravelTimes.Leg leg = new TravelTimes.Leg(from.get(), to.get(), mode);
      Long earlier = legLines.putIfAbsent(leg, row.line());
      if (earlier == null) {
        givenMinutes.put(leg, minutes);
      } else {
        row.bad(
            "fromLatitude",
            message("travel.repeated", CellText.shown(row.text("fromLatitude")), earlier));
      }
    }
  }
}
