package org.quartermatch.testkit.oracle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quartermatch.testkit.oracle.Quarter.AgeGroup;
import org.quartermatch.testkit.oracle.Quarter.CareProvider;
import org.quartermatch.testkit.oracle.Quarter.Child;
import org.quartermatch.testkit.oracle.Quarter.Company;
import org.quartermatch.testkit.oracle.Quarter.Course;
import org.quartermatch.testkit.oracle.Quarter.Current;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.oracle.Quarter.Participant;
import org.quartermatch.testkit.oracle.Quarter.Veto;
import org.quartermatch.testkit.oracle.Ways.Point;

/**
 * Reads a Quarter directory of valid rows; a bad row ends in any exception. Opportunities past
 * their {@code validUntil} are not there (sentence 44).
 */
public final class QuarterReader {

  private final Path directory;

  private QuarterReader(Path directory) {
    this.directory = directory;
  }

  public static Quarter read(Path directory, LocalDate date) throws IOException {
    return new QuarterReader(directory).read(date);
  }

  private Quarter read(LocalDate date) throws IOException {
    Map<String, List<Child>> children = new HashMap<>();
    for (Row row : rows(directory.resolve("children.csv"))) {
      if (needsCare(row)) {
        children
            .computeIfAbsent(row.text("participantId"), unused -> new ArrayList<>())
            .add(child(row));
      }
    }
    List<Participant> participants = new ArrayList<>();
    for (Row row : rows(directory.resolve("participants.csv"))) {
      participants.add(participant(row, children.getOrDefault(row.text("id"), List.of())));
    }
    participants.sort(Comparator.comparing(Participant::id, CodePoints.ORDER));

    Map<String, Company> companies = new HashMap<>();
    for (Row row : rows(directory.resolve("companies.csv"))) {
      companies.put(
          row.text("id"),
          new Company(
              row.text("id"),
              row.text("quarter"),
              row.point("latitude", "longitude"),
              row.number("contactsPerMonth")));
    }
    List<Opportunity> opportunities = new ArrayList<>();
    for (Row row : rows(directory.resolve("opportunities.csv"))) {
      Opportunity opportunity = opportunity(row, Lookup.in(companies, row.text("companyId")));
      if (opportunity.validUntil().isEmpty() || !opportunity.validUntil().get().isBefore(date)) {
        opportunities.add(opportunity);
      }
    }
    opportunities.sort(Comparator.comparing(Opportunity::id, CodePoints.ORDER));

    List<CareProvider> providers = new ArrayList<>();
    for (Row row : rows(directory.resolve("childcare.csv"))) {
      providers.add(
          new CareProvider(
              row.text("id"),
              row.point("latitude", "longitude").orElseThrow(),
              CareHours.of(row.text("openingHours")),
              Map.of(
                  AgeGroup.UNDER_3, row.number("placesUnder3").orElse(0),
                  AgeGroup.FROM_3, row.number("places3AndOver").orElse(0),
                  AgeGroup.SCHOOL, row.number("placesSchool").orElse(0)),
              row.date("availableFrom")));
    }
    providers.sort(Comparator.comparing(CareProvider::id, CodePoints.ORDER));

    GivenWays ways = new GivenWays();
    for (Row row : rows(directory.resolve("travel.csv"))) {
      ways.add(
          row.point("fromLatitude", "fromLongitude").orElseThrow(),
          row.point("toLatitude", "toLongitude").orElseThrow(),
          row.mode("mode").orElseThrow(),
          row.number("minutes").orElseThrow());
    }

    Map<String, Current> current = new HashMap<>();
    for (Row row : rows(directory.resolve("current.csv"))) {
      current.put(
          row.text("participantId"),
          new Current(
              row.text("opportunityId"),
              row.text("childcareProviderId"),
              row.text("pinned").equals("true")));
    }
    Set<Veto> vetoes = new HashSet<>();
    for (Row row : rows(directory.resolve("vetoes.csv"))) {
      vetoes.add(new Veto(row.text("participantId"), row.text("opportunityId")));
    }
    return new Quarter(participants, opportunities, providers, ways, current, vetoes);
  }

  private static Participant participant(Row row, List<Child> children) {
    return new Participant(
        row.text("id"),
        row.text("quarter"),
        row.point("latitude", "longitude"),
        row.list("skills"),
        row.list("languages"),
        row.quarterHours("hoursMin"),
        row.quarterHours("hoursMax"),
        row.quarterHours("maxHoursPerDay"),
        row.present("availability").map(OpeningHours::minutes).map(Week::coveredQuarters),
        row.mode("mode"),
        row.number("maxCommuteMinutes"),
        row.list("occupations"),
        row.list("qualifications"),
        row.list("entitlements"),
        row.list("forms"),
        row.list("exclusions"),
        row.list("needs"),
        row.list("courses").items().stream().map(Course::of).toList(),
        row.date("earliestStart"),
        row.number("priority").orElse(1),
        row.present("workPermission").map(Permission::of),
        children);
  }

  /** Sentence 24: from a certain age on a child is left out everywhere. */
  private static boolean needsCare(Row row) {
    return row.number("ageMonths").orElse(0) < DefaultPolicy.CARE_UNTIL_MONTHS;
  }

  private static Child child(Row row) {
    String care = row.text("care");
    String needsPlace = row.text("needsPlace");
    return new Child(
        row.text("childId"),
        row.number("ageMonths"),
        care.isEmpty() || care.equals("?") ? Optional.empty() : Optional.of(CareHours.of(care)),
        row.point("careLatitude", "careLongitude"),
        needsPlace.isEmpty() ? care.equals("none") : needsPlace.equals("true"));
  }

  private static Opportunity opportunity(Row row, Company company) {
    boolean vacancy = row.text("kind").equals("vacancy");
    return new Opportunity(
        row.text("id"),
        vacancy,
        row.present("form"),
        company,
        row.present("occupation"),
        row.point("latitude", "longitude").or(company::place),
        row.number("places").orElse(1),
        row.quarterHours("hoursMin"),
        row.quarterHours("hoursMax"),
        vacancy ? OptionalInt.empty() : row.quarterHours("hoursBudget"),
        Work.of(row.text("workingHours"), row.text("pattern")),
        row.list("skills"),
        row.list("languages"),
        row.list("qualifications"),
        row.list("entitlements"),
        row.list("conditions"),
        row.list("offers"),
        row.date("start"),
        row.date("latestStart"),
        row.cents("hourlyPay"),
        row.date("validUntil"),
        vacancy ? 100 : certaintyPercent(row.text("certainty")),
        row.date("surveyedOn"));
  }

  private static int certaintyPercent(String cell) {
    if (cell.isEmpty()) {
      return DefaultPolicy.DEFAULT_CERTAINTY_PERCENT;
    }
    Integer word = DefaultPolicy.CERTAINTY_WORDS.get(cell);
    return word == null ? Integer.parseInt(cell) : word;
  }

  /** The rows of a file, none where it is missing; semicolons where the header row has one. */
  public static List<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    if (Files.exists(file)) {
      char separator =
          Files.readString(file).lines().findFirst().orElse("").contains(";") ? ';' : ',';
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder()
              .fieldSeparator(separator)
              .detectBomHeader(true)
              .ofNamedCsvRecord(file)) {
        reader.forEach(record -> rows.add(new Row(record)));
      }
    }
    return rows;
  }

  /**
   * One row whose cells are read by column; a missing column counts as empty, and an empty cell is
   * unknown (sentence 3).
   */
  public record Row(NamedCsvRecord cells) {

    public String text(String column) {
      return cells.findField(column).orElse("").strip();
    }

    public Optional<String> present(String column) {
      return Optional.of(text(column)).filter(cell -> !cell.isEmpty());
    }

    public ListCell list(String column) {
      return ListCell.of(text(column));
    }

    public OptionalInt number(String column) {
      return text(column).isEmpty()
          ? OptionalInt.empty()
          : OptionalInt.of(Integer.parseInt(text(column)));
    }

    /** Hours with up to two decimals, all multiples of 0.25 (sentence 10). */
    public OptionalInt quarterHours(String column) {
      return text(column).isEmpty()
          ? OptionalInt.empty()
          : OptionalInt.of(
              new BigDecimal(text(column)).multiply(BigDecimal.valueOf(4)).intValueExact());
    }

    /** An amount with up to two decimals. */
    public OptionalInt cents(String column) {
      return text(column).isEmpty()
          ? OptionalInt.empty()
          : OptionalInt.of(new BigDecimal(text(column)).movePointRight(2).intValueExact());
    }

    public Optional<Mode> mode(String column) {
      return present(column).map(mode -> Mode.valueOf(mode.toUpperCase(Locale.ROOT)));
    }

    public Optional<LocalDate> date(String column) {
      return present(column).map(LocalDate::parse);
    }

    public Optional<Point> point(String latitude, String longitude) {
      return text(latitude).isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Point(Double.parseDouble(text(latitude)), Double.parseDouble(text(longitude))));
    }
  }
}
