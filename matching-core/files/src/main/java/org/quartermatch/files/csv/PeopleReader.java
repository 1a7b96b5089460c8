package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quartermatch.files.csv.cell.CellText;
import org.quartermatch.files.csv.cell.Cells;
import org.quartermatch.files.csv.cell.ItemParsers;
import org.quartermatch.files.csv.cell.Items;
import org.quartermatch.files.csv.cell.Times;
import org.quartermatch.model.Child;
import org.quartermatch.model.Course;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Skill;

/** Reads participants.csv and children.csv. */
final class PeopleReader {
  /** Months of a life, the model's bound. */
  private static final int MAX_AGE_MONTHS = 12 * 130 - 1;

  /** What must be the same in every row of one child. */
  private record SharedChild(
      long line, OptionalInt ageMonths, Child.Care care, Optional<GeoPoint> place) {}

  private final Problems problems;
  private final boolean skipBadRows;
  private final Items<Skill.Held> skills = new Items<>(ItemParsers::heldSkill);
  private final Items<Language.Held> languages = new Items<>(ItemParsers::heldLanguage);
  private final Items<EmploymentForm> forms = new Items<>(ItemParsers::form);
  private final Items<Course> courses = new Items<>(ItemParsers::course);
  private final Items<String> codes = new Items<>(Cells::code);

  private final Ids ids = new Ids(QuarterFile.PARTICIPANTS);
  private final Map<String, Participant.Builder> participants = new LinkedHashMap<>();
  private final Map<String, List<Child>> children = new HashMap<>();
  private final Set<List<String>> pairs = new HashSet<>();
  private final Map<String, SharedChild> childById = new HashMap<>();

  PeopleReader(Problems problems, boolean skipBadRows) {
    this.problems = problems;
    this.skipBadRows = skipBadRows;
  }

  /** Reads both files. */
  List<Participant> read(Path directory, Times times) {
    ids.complete(
        CsvFile.read(directory, QuarterFile.PARTICIPANTS, problems, times, this::readParticipant));
    CsvFile.read(directory, QuarterFile.CHILDREN, problems, times, this::readChild);
    List<Participant> result = new ArrayList<>(participants.size());
    participants.forEach(
        (id, builder) ->
            result.add(builder.children(children.getOrDefault(id, List.of())).build()));
    return result;
  }

  /** The ids of the participants, once they are read. */
  Ids ids() {
    return ids;
  }

  private void readParticipant(Row row) {
    String id = row.id("id");
    if (id == null) {
      if (row.isMalformed()) {
        return;
      }
      id = "?"; // the row is bad, and its other cells are checked all the same
    } else {
      ids.add(row, "id", id);
    }
    if (!row.isMalformed()) {
      Participant.Builder participant = participant(row, id);
      if (row.isUsable()) {
        participants.put(id, participant);
      }
    }
    if (!row.isUsable()) {
      ids.skip(row, id);
    }
  }

  private Participant.Builder participant(Row row, String id) {
    Participant.Builder participant =
        Participant.builder(id)
            .skills(row.listing("skills", skills))
            .languages(row.listing("languages", languages))
            .hours(row.hours())
            .wishedOccupations(row.listing("occupations", codes))
            .qualifications(row.listing("qualifications", codes))
            .entitlements(row.listing("entitlements", codes))
            .forms(row.listing("forms", forms, Listing.of(EmploymentForm.values())))
            .exclusions(row.listing("exclusions", codes, Listing.none()))
            .needs(row.listing("needs", codes, Listing.none()))
            .courses(row.listing("courses", courses).items())
            .priority(row.orElse("priority", text -> Cells.integer(text, 1, Integer.MAX_VALUE), 1));
    row.optionalText("quarter").ifPresent(participant::quarter);
    row.point("latitude", "longitude").ifPresent(participant::home);
    row.optionalInt("maxHoursPerDay", text -> Cells.quarterHours(text, 24))
        .ifPresent(participant::maximumQuarterHoursPerDay);
    Times.Entry availability = row.times("availability");
    if (availability != null) {
      participant.availability(availability.inwards());
    }
    row.optional("mode", Cells.oneOf(Cells.MODES)).ifPresent(participant::mode);
    row.optionalInt("maxCommuteMinutes", text -> Cells.integer(text, 0, Integer.MAX_VALUE))
        .ifPresent(participant::maximumCommuteMinutes);
    row.optional("earliestStart", Cells::date).ifPresent(participant::earliestStart);
    row.optional("workPermission", Cells::permission).ifPresent(participant::workPermission);
    return participant;
  }

  private void readChild(Row row) {
    String participantId = row.id("participantId");
    String childId = row.id("childId");
    if (row.isMalformed()) {
      warnOfSkippedChild(row, participantId);
      return;
    }
    if (participantId != null) {
      row.refersTo("participantId", participantId, ids);
    }
    if (participantId != null && childId != null && !pairs.add(List.of(participantId, childId))) {
      row.bad(
          "childId",
          message("child.repeated", CellText.shown(childId), CellText.shown(participantId)));
    }
    Child child = child(row, childId);
    if (row.isUsable() && participantId != null && child != null) {
      children.computeIfAbsent(participantId, key -> new ArrayList<>()).add(child);
    } else {
      warnOfSkippedChild(row, participantId);
    }
  }

  private void warnOfSkippedChild(Row row, @Nullable String participantId) {
    if (skipBadRows && participantId != null && participants.containsKey(participantId)) {
      row.warn("participantId", message("child.skipped", CellText.shown(participantId)));
    }
  }

  private @Nullable Child child(Row row, @Nullable String childId) {
    OptionalInt age = row.optionalInt("ageMonths", text -> Cells.integer(text, 0, MAX_AGE_MONTHS));
    Optional<GeoPoint> place = row.point("careLatitude", "careLongitude");
    String text = row.text("care");
    boolean none = text.equals("none");
    Times.Entry covered = none || text.equals("?") ? null : row.times("care");
    boolean needsPlace = row.orElse("needsPlace", Cells::bool, none);
    if (needsPlace && row.text("ageMonths").isEmpty()) {
      row.bad("ageMonths", message("cell.empty", message("expected.months")));
    }
    Child.Care care =
        none
            ? new Child.Care.None()
            : covered == null
                ? new Child.Care.Unknown(place)
                : new Child.Care.Covered(covered.hours(), place);
    if (none && place.isPresent()) {
      row.warn("care", message("child.none-with-place"));
    }
    if (childId == null || !row.isUsable()) {
      return null;
    }
    SharedChild shared = new SharedChild(row.line(), age, care, place);
    SharedChild first = childById.putIfAbsent(childId, shared);
    if (first != null) {
      agree(row, "ageMonths", first, first.ageMonths().equals(age));
      agree(row, "care", first, sameWindows(first.care(), care));
      agree(row, "careLatitude", first, first.place().equals(place));
    }
    Child child = Child.agedMonths(age).named(childId).withCare(care);
    return needsPlace ? child.needingPlace() : child;
  }

  private static boolean sameWindows(Child.Care a, Child.Care b) {
    return switch (a) {
      case Child.Care.None none -> b instanceof Child.Care.None;
      case Child.Care.Unknown unknown -> b instanceof Child.Care.Unknown;
      case Child.Care.Covered covered ->
          b instanceof Child.Care.Covered other && covered.covered().equals(other.covered());
    };
  }

  private static void agree(Row row, String column, SharedChild first, boolean same) {
    if (!same) {
      row.bad(column, message("child.differs", CellText.shown(row.text(column)), first.line()));
    }
  }
}
