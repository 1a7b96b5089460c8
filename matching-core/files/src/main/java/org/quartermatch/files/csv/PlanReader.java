package org.quartermatch.files.csv;

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

  List<ChildcareProvider> providers() {
    return providers;
  }

  List<PlacementRequest.Current> placements() {
    return placements;
  }

  List<Veto> vetoes() {
    return vetoes;
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
            "id", "is " + CellText.shown(id) + ", expected an id without ;, which separates ids");
      }
    }
    if (!row.isMalformed()) {
      Optional<GeoPoint> location = row.requiredPoint("latitude", "longitude");
      Times.Entry hours = row.times("openingHours");
      if (row.text("openingHours").isEmpty()) {
        row.bad("openingHours", "is empty, expected times such as \"Mo-Fr 07:00-16:00\"");
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
            "participantId",
            "is "
                + CellText.shown(participantId)
                + ", which line "
                + earlier
                + " has too; expected one row for each participant");
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
    Optional<String> gone = whyGone(id);
    if (gone.isEmpty()) {
      return;
    }
    String what = "is " + CellText.shown(id) + ", " + gone.get();
    if (pinned) {
      row.bad(
          "opportunityId",
          what + ", and the row is pinned; expected an opportunity that is there, or pinned=false");
    } else if (row.isUsable()) {
      row.warn("opportunityId", what + ": counts as changed");
    }
  }

  private Optional<String> whyGone(String id) {
    Opportunity opportunity = opportunities.get(id);
    if (opportunity != null) {
      return opportunity
          .position()
          .validUntil()
          .filter(last -> last.isBefore(date))
          .map(last -> "which was valid until " + last + " (the run's date is " + date + ")");
    }
    if (opportunityIds.isSkipped(id)) {
      return Optional.of("whose row is skipped (" + opportunityIds.place(id) + ")");
    }
    return opportunityIds.isMissing(id)
        ? Optional.of("which is not in " + opportunityIds.fileName())
        : Optional.empty();
  }

  private void readVeto(Row row) {
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
      vetoes.add(new Veto(participantId, opportunityId));
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
            "mode", Cells.oneOf(Cells.MODES), "one of " + String.join(", ", Cells.MODES.keySet()));
    Integer minutes =
        row.required("minutes", text -> Cells.integer(text, 0, Integer.MAX_VALUE), "whole minutes");
    if (row.isUsable() && from.isPresent() && to.isPresent() && mode != null && minutes != null) {
      TravelTimes.Leg leg = new TravelTimes.Leg(from.get(), to.get(), mode);
      Long earlier = legLines.putIfAbsent(leg, row.line());
      if (earlier == null) {
        givenMinutes.put(leg, minutes);
      } else {
        row.bad(
            "fromLatitude",
            "is "
                + CellText.shown(row.text("fromLatitude"))
                + ", with which the leg of line "
                + earlier
                + " begins again; expected each leg once");
      }
    }
  }
}
