package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.files.csv.cell.CellText;
import org.quartermatch.files.csv.cell.Cells;
import org.quartermatch.files.csv.cell.Times;
import org.quartermatch.model.Company;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.model.WorkingTime.Shifts;

/** Reads companies.csv and opportunities.csv. */
final class WorkReader {
  private enum Kind {
    VACANCY,
    POTENTIAL
  }

  private enum Pattern {
    FIXED,
    FLEXIBLE,
    ROSTER
  }

  private static final Map<String, Kind> KINDS = words(Kind.values());
  private static final Map<String, Pattern> PATTERNS = words(Pattern.values());

  /** Weekly hours that one potential can share out; far more than any has. */
  private static final int MAX_BUDGET_HOURS = 1_000_000;

  /** Separates the weeks of a rotation. */
  private static final String WEEKS = "||";

  private final Requirements requirements = new Requirements();
  private final Problems problems;

  private final Ids companyIds = new Ids(QuarterFile.COMPANIES);
  private final Ids ids = new Ids(QuarterFile.OPPORTUNITIES);
  private final Map<String, Company> companies = new LinkedHashMap<>();
  private final Map<String, Opportunity> opportunities = new LinkedHashMap<>();

  WorkReader(Problems problems) {
    this.problems = problems;
  }

  private static <E extends Enum<E>> Map<String, E> words(E[] values) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E value : values) {
      words.put(value.name().toLowerCase(Locale.ROOT), value);
    }
    return words;
  }

  /** Reads both files. */
  void read(Path directory, Times times) {
    companyIds.complete(
        CsvFile.read(directory, QuarterFile.COMPANIES, problems, times, this::readCompany));
    ids.complete(
        CsvFile.read(directory, QuarterFile.OPPORTUNITIES, problems, times, this::readOpportunity));
  }

  /** The ids of the companies, once they are read. */
  Ids companyIds() {
    return companyIds;
  }

  List<Company> companies() {
    return new ArrayList<>(companies.values());
  }

  /** The opportunities by id, in the order of their rows. */
  Map<String, Opportunity> opportunities() {
    return opportunities;
  }

  /** The ids of the opportunities, once they are read. */
  Ids ids() {
    return ids;
  }

  private void readCompany(Row row) {
    String id = row.id("id");
    if (id != null) {
      companyIds.add(row, "id", id);
    }
    if (!row.isMalformed()) {
      Company.Builder company = Company.builder(id == null ? "?" : id).name(row.text("name"));
      row.optional("kind", Cells.oneOf(Cells.COMPANY_KINDS)).ifPresent(company::kind);
      row.optionalText("quarter").ifPresent(company::quarter);
      row.optionalText("sector").ifPresent(company::sector);
      row.optionalInt("size", text -> Cells.integer(text, 0, Integer.MAX_VALUE))
          .ifPresent(company::size);
      row.point("latitude", "longitude").ifPresent(company::location);
      row.optionalInt("contactsPerMonth", text -> Cells.integer(text, 0, Integer.MAX_VALUE))
          .ifPresent(company::contactsPerMonth);
      if (row.isUsable()) {
        Company read = company.build();
        companies.put(read.id(), read);
      }
    }
    if (!row.isUsable() && id != null) {
      companyIds.skip(row, id);
    }
  }

  private void readOpportunity(Row row) {
    String id = row.id("id");
    if (id != null) {
      ids.add(row, "id", id);
    }
    if (!row.isMalformed()) {
      Opportunity opportunity = opportunity(row, id == null ? "?" : id);
      if (row.isUsable()) {
        opportunities.put(opportunity.id(), opportunity);
      }
    }
    if (!row.isUsable() && id != null) {
      ids.skip(row, id);
    }
  }

  private Opportunity opportunity(Row row, String id) {
    Kind kind = row.parsed("kind", Cells.oneOf(KINDS));
    if (row.text("kind").isEmpty()) {
      row.bad(
          "kind",
          message("cell.empty", message("expected.one-of", String.join(", ", KINDS.keySet()))));
    }
    Position position = position(row, id);
    // Cells of potentials are checked in the rows of vacancies too: a bad cell is a bad cell.
    JobPotential potential =
        new JobPotential(
            position,
            row.optionalInt("hoursBudget", text -> Cells.quarterHours(text, MAX_BUDGET_HOURS)),
            row.optionalInt("certainty", Cells::certainty),
            row.optional("surveyedOn", Cells::date),
            row.optionalText("surveyedBy"));
    return kind == Kind.VACANCY ? new Vacancy(position) : potential;
  }

  private Position position(Row row, String id) {
    Position.Builder position =
        requirements
            .of(row, id)
            .description(row.text("description"))
            .places(row.orElse("places", text -> Cells.integer(text, 0, Integer.MAX_VALUE), 1));
    row.optionalId("companyId")
        .flatMap(companyId -> company(row, companyId))
        .ifPresent(position::company);
    row.optionalId("occupation").ifPresent(position::occupation);
    row.point("latitude", "longitude").ifPresent(position::ownLocation);
    row.optional("form", Cells.oneOf(Cells.FORMS)).ifPresent(position::form);
    starts(row, position);
    row.optionalInt("hourlyPay", Cells::cents).ifPresent(position::hourlyPayCents);
    row.optional("validUntil", Cells::date).ifPresent(position::validUntil);
    return position.build();
  }

  /** The day on which it starts, and the last one possible. */
  static void starts(Row row, Position.Builder position) {
    Optional<LocalDate> start = row.optional("start", Cells::date);
    Optional<LocalDate> latest = row.optional("latestStart", Cells::date);
    start.ifPresent(position::start);
    if (start.isPresent() && latest.isPresent() && latest.get().isBefore(start.get())) {
      row.bad(
          "latestStart",
          message(
              "cell.is",
              CellText.shown(row.text("latestStart")),
              message("expected.not-before", start.get().toString())));
    } else {
      latest.ifPresent(position::latestStart);
    }
  }

  private Optional<Company> company(Row row, String companyId) {
    row.refersTo("companyId", companyId, companyIds);
    return Optional.ofNullable(companies.get(companyId));
  }

  /** Sentence 15: what the pattern is where it is empty, and what the times are. */
  static WorkingTime workingTime(Row row) {
    String text = row.text("workingHours");
    boolean rotates = text.contains(WEEKS);
    boolean patternIsGood = true;
    Pattern pattern = null;
    if (!row.text("pattern").isEmpty()) {
      pattern = row.parsed("pattern", Cells.oneOf(PATTERNS));
      patternIsGood = pattern != null;
    }
    if (pattern == null) {
      pattern = rotates || !patternIsGood ? Pattern.FIXED : Pattern.ROSTER;
    }
    if (text.isEmpty()) {
      return pattern == Pattern.FLEXIBLE
          ? new WorkingTime.Flexible(WeekSchedule.always())
          : new WorkingTime.Roster(WeekSchedule.always());
    }
    return switch (pattern) {
      case FIXED -> fixed(row, text);
      case FLEXIBLE -> new WorkingTime.Flexible(window(row, text));
      case ROSTER -> new WorkingTime.Roster(window(row, text));
    };
  }

  private static WorkingTime fixed(Row row, String text) {
    List<Shifts> weeks = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf(WEEKS, start);
      if (end < 0) {
        end = text.length();
      }
      String week = CellText.trim(text.substring(start, end));
      start = end + WEEKS.length();
      if (week.isEmpty()) {
        row.bad(
            "workingHours",
            message("cell.is", CellText.shown(text), message("expected.times-around-bars")));
        break;
      }
      Times.Entry times = row.times("workingHours", week);
      if (times == null) {
        break;
      }
      weeks.add(Shifts.of(times.hours()));
    }
    return weeks.isEmpty()
        ? new WorkingTime.Roster(WeekSchedule.always())
        : new WorkingTime.Fixed(weeks);
  }

  private static WeekSchedule window(Row row, String text) {
    if (text.contains(WEEKS)) {
      row.bad(
          "workingHours", message("cell.is", CellText.shown(text), message("expected.one-week")));
      return WeekSchedule.always();
    }
    Times.@Nullable Entry times = row.times("workingHours", text);
    return times == null ? WeekSchedule.always() : times.inwards();
  }
}
