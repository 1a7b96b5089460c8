package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fair.Fair;
import org.quartermatch.fair.Stand;
import org.quartermatch.files.csv.cell.CellText;
import org.quartermatch.files.csv.cell.Cells;
import org.quartermatch.files.csv.cell.Items;
import org.quartermatch.files.csv.cell.Times;
import org.quartermatch.model.Company;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.WeekSchedule;

/** Reads fair.csv, stands.csv and guests.csv. */
final class FairReader {
  private static final int MINUTES_PER_DAY = 24 * 60;

  private final Problems problems;
  private final LocalDate date;
  private final Ids participantIds;
  private final WorkReader work;
  private final Items<String> codes = new Items<>(Cells::code);

  private final Ids standIds = new Ids(QuarterFile.STANDS);
  private final Map<String, Long> guestLines = new HashMap<>();
  private Optional<Fair> fair = Optional.empty();
  private boolean fairSeen;
  private final List<Stand> stands = new ArrayList<>();
  private final List<FairData.Guest> guests = new ArrayList<>();

  FairReader(Problems problems, LocalDate date, Ids participantIds, WorkReader work) {
    this.problems = problems;
    this.date = date;
    this.participantIds = participantIds;
    this.work = work;
  }

  /** Reads all three files; empty: there is no fair. */
  Optional<FairData> read(Path directory, Times times) {
    CsvFile.read(directory, QuarterFile.FAIR, problems, times, this::readFair);
    CsvFile.read(directory, QuarterFile.STANDS, problems, times, this::readStand);
    CsvFile.read(directory, QuarterFile.GUESTS, problems, times, this::readGuest);
    return fair.map(day -> new FairData(day, stands, guests));
  }

  private void readFair(Row row) {
    if (row.isMalformed()) {
      return;
    }
    if (fairSeen) {
      row.bad("", message("fair.repeated"));
    }
    fairSeen = true;
    LocalDate day = row.required("day", Cells::date, message("expected.date"));
    if (day != null && day.isBefore(date)) {
      row.bad("day", message("fair.over", CellText.shown(day.toString()), date.toString()));
    }
    LocalTime start = row.required("start", Cells::clock, message("expected.clock"));
    Integer minutes =
        row.required(
            "slotMinutes",
            text -> Cells.integer(text, 1, MINUTES_PER_DAY),
            message("expected.range", 1, MINUTES_PER_DAY));
    Integer slots =
        row.required(
            "slots",
            text -> Cells.integer(text, 1, MINUTES_PER_DAY),
            message("expected.range", 1, MINUTES_PER_DAY));
    Optional<GeoPoint> place = row.point("latitude", "longitude");
    int breaks = row.orElse("breakSlots", text -> Cells.integer(text, 0, MINUTES_PER_DAY), 0);
    if (start != null
        && minutes != null
        && slots != null
        && start.toSecondOfDay() / 60 + minutes * slots > MINUTES_PER_DAY) {
      row.bad("slots", message("fair.past-midnight", CellText.shown(row.text("slots"))));
    }
    if (row.isUsable() && day != null && start != null && minutes != null && slots != null) {
      Fair read = Fair.of(day, start, minutes, slots).withBreakSlots(breaks);
      fair = Optional.of(place.map(read::at).orElse(read));
    }
  }

  private void readStand(Row row) {
    String companyId = row.id("companyId");
    if (row.isMalformed()) {
      return;
    }
    int interviewers =
        row.orElse("interviewers", text -> Cells.integer(text, 1, Integer.MAX_VALUE), 1);
    Times.Entry times = row.times("times");
    checkTimes(row, times);
    List<String> opportunityIds = row.listing("opportunityIds", codes).items();
    if (companyId != null) {
      standIds.add(row, "companyId", companyId);
      if (row.refersTo("companyId", companyId, work.companyIds())) {
        opportunityIds.stream().distinct().forEach(id -> checkOpportunity(row, companyId, id));
        opportunityIds.stream()
            .filter(id -> Collections.frequency(opportunityIds, id) > 1)
            .findFirst()
            .ifPresent(id -> row.bad("opportunityIds", message("stand.twice", CellText.shown(id))));
        if (opportunityIds.isEmpty() && !bringsSomething(companyId)) {
          row.bad(
              "companyId",
              message("stand.brings-nothing", CellText.shown(companyId), date.toString()));
        }
      }
    }
    if (row.isUsable() && companyId != null) {
      Optional<WeekSchedule> window = Optional.ofNullable(times).map(Times.Entry::inwards);
      stands.add(new Stand(companyId, interviewers, window, opportunityIds));
    }
  }

  /** Whoever has no time for a talk on the day of the fair is not there. */
  private void checkTimes(Row row, Times.@Nullable Entry times) {
    if (times != null && fair.isPresent()) {
      Fair there = fair.get();
      WeekSchedule inwards = times.inwards();
      if (IntStream.range(0, there.slots())
          .noneMatch(slot -> inwards.containsAll(there.timesOf(slot)))) {
        row.bad("times", message("fair.no-slot", CellText.shown(row.text("times"))));
      }
    }
  }

  private boolean bringsSomething(String companyId) {
    return work.opportunities().values().stream().filter(this::isThere).anyMatch(of(companyId));
  }

  private static Predicate<Opportunity> of(String companyId) {
    return opportunity ->
        opportunity.position().company().map(Company::id).equals(Optional.of(companyId));
  }

  private boolean isThere(Opportunity opportunity) {
    return opportunity.position().validUntil().map(last -> !last.isBefore(date)).orElse(true);
  }

  private void checkOpportunity(Row row, String companyId, String id) {
    Opportunity opportunity = work.opportunities().get(id);
    if (opportunity == null) {
      row.refersTo("opportunityIds", id, work.ids());
    } else if (!of(companyId).test(opportunity)) {
      row.bad("opportunityIds", message("stand.other-company", CellText.shown(id)));
    } else if (!isThere(opportunity)) {
      row.bad("opportunityIds", message("stand.gone", CellText.shown(id), date.toString()));
    }
  }

  private void readGuest(Row row) {
    String participantId = row.id("participantId");
    if (row.isMalformed()) {
      return;
    }
    Times.Entry times = row.times("times");
    checkTimes(row, times);
    if (participantId != null) {
      row.refersTo("participantId", participantId, participantIds);
      Long earlier = guestLines.putIfAbsent(participantId, row.line());
      if (earlier != null) {
        row.bad(
            "participantId", message("current.repeated", CellText.shown(participantId), earlier));
      }
    }
    if (row.isUsable() && participantId != null) {
      guests.add(
          new FairData.Guest(participantId, Optional.ofNullable(times).map(Times.Entry::inwards)));
    }
  }
}
