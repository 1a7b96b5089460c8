package org.quartermatch.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.examples.generate.GeneratedFiles.column;
import static org.quartermatch.examples.generate.GeneratedFiles.rows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What must hold in the files of any generated Quarter, checked cell by cell with no help from the
 * generator.
 */
final class GeneratedQuarterChecks {
  private static final String DAY = "(Mo|Tu|We|Th|Fr|Sa|Su)";
  private static final String DAYS = DAY + "(-" + DAY + ")?(," + DAY + "(-" + DAY + ")?)*";
  private static final String TIME = "([01]\\d|2[0-4]):[0-5]\\d";
  private static final String TIMES = TIME + "-" + TIME + "(," + TIME + "-" + TIME + ")*";
  private static final String RULE = "(" + DAYS + " )?" + TIMES;
  private static final String HOURS = "24/7|" + RULE + "((; |, )" + RULE + ")*";
  private static final String LEVEL = "(A0|A1|A2|B1|B2|C1|C2|NATIVE|\\?)";
  private static final String LANGUAGE = "[a-z]{2}:" + LEVEL + "(/" + LEVEL + ")?";
  private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
  private static final String URI =
      "http://data\\.europa\\.eu/esco/(skill|occupation)/[-0-9a-f]{36}";
  private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String FORM =
      "regular|minijob|work-opportunity|16e|16i|apprenticeship|internship|course";

  private final Path folder;

  private GeneratedQuarterChecks(Path folder) {
    this.folder = folder;
  }

  static void assertValid(Path folder) {
    GeneratedQuarterChecks checks = new GeneratedQuarterChecks(folder);
    checks.headers();
    checks.participants();
    checks.children();
    checks.companies();
    checks.opportunities();
    checks.childcare();
    checks.plans();
  }

  private void headers() {
    header(
        "participants.csv",
        "id quarter latitude longitude skills languages hoursMin hoursMax maxHoursPerDay availability mode"
            + " maxCommuteMinutes occupations qualifications entitlements forms exclusions needs courses"
            + " earliestStart priority workPermission");
    header(
        "children.csv",
        "participantId childId ageMonths care careLatitude careLongitude needsPlace");
    header("companies.csv", "id name kind quarter sector size latitude longitude contactsPerMonth");
    header(
        "opportunities.csv",
        "id kind form companyId title description occupation latitude longitude places hoursMin hoursMax"
            + " hoursBudget workingHours pattern skills languages qualifications entitlements conditions offers"
            + " start latestStart hourlyPay validUntil certainty surveyedOn surveyedBy");
    header(
        "childcare.csv",
        "id name quarter latitude longitude openingHours placesUnder3 places3AndOver placesSchool availableFrom");
    header("current.csv", "participantId opportunityId childcareProviderId pinned");
    header("vetoes.csv", "participantId opportunityId");
  }

  private void header(String file, String columns) {
    List<NamedCsvRecord> rows = rows(folder.resolve(file));
    assertThat(rows).as(file).isNotEmpty();
    // exactly these: nothing about a person's origin, age, sex or family ever becomes a field
    assertThat(rows.getFirst().getHeader()).as(file).containsExactly(columns.split(" ", -1));
  }

  private void participants() {
    each(
        "participants.csv",
        row -> {
          place(row, "latitude", "longitude", true);
          list(row, "skills", URI + ":([1-5]|\\?)");
          list(row, "languages", LANGUAGE);
          hours(row, 0, 40);
          matches(row, "maxHoursPerDay", "|[1-9]|1\\d");
          matches(row, "availability", "|" + HOURS);
          matches(row, "mode", "|foot|bicycle|transit|car");
          matches(row, "maxCommuteMinutes", "|[1-9]\\d*");
          list(row, "occupations", URI);
          list(row, "qualifications", CODE);
          list(row, "entitlements", "16d|16e|16i");
          list(row, "forms", FORM);
          list(row, "exclusions", CODE);
          list(row, "needs", CODE);
          list(row, "courses", "(de:" + LEVEL + "|" + URI + ":[1-5]|" + CODE + ")@" + DATE);
          date(row, "earliestStart");
          matches(row, "priority", "|[1-9]\\d*");
          matches(row, "workPermission", "|none|(unrestricted|per-job)(@" + DATE + ")?");
        });
    ids("participants.csv", "id");
  }

  private void children() {
    Set<String> participants = new HashSet<>(column(folder.resolve("participants.csv"), "id"));
    Map<String, List<String>> facts = new HashMap<>();
    Set<List<String>> pairs = new HashSet<>();
    each(
        "children.csv",
        row -> {
          assertThat(participants).contains(row.getField("participantId"));
          assertThat(pairs.add(List.of(row.getField("participantId"), row.getField("childId"))))
              .as("child listed twice: %s", row)
              .isTrue();
          matches(row, "ageMonths", "|\\d|\\d\\d|1\\d\\d|20\\d|21[0-5]");
          matches(row, "care", "|none|" + HOURS);
          place(row, "careLatitude", "careLongitude", true);
          matches(row, "needsPlace", "|true|false");
          boolean needsPlace =
              row.getField("needsPlace").equals("true")
                  || (row.getField("needsPlace").isEmpty() && row.getField("care").equals("none"));
          if (needsPlace) {
            assertThat(row.getField("ageMonths"))
                .as("age of a child in need: %s", row)
                .isNotEmpty();
          }
          List<String> shared =
              List.of(
                  row.getField("ageMonths"),
                  row.getField("care"),
                  row.getField("careLatitude"),
                  row.getField("careLongitude"));
          assertThat(facts.getOrDefault(row.getField("childId"), shared)).isEqualTo(shared);
          facts.put(row.getField("childId"), shared);
        });
  }

  private void companies() {
    each(
        "companies.csv",
        row -> {
          assertThat(row.getField("name")).isNotBlank();
          matches(row, "kind", "business|carrier");
          place(row, "latitude", "longitude", true);
          matches(row, "size", "|[1-9]\\d*");
          matches(row, "contactsPerMonth", "|\\d+");
        });
    ids("companies.csv", "id");
    ids("companies.csv", "name");
  }

  private void opportunities() {
    Set<String> companies = new HashSet<>(column(folder.resolve("companies.csv"), "id"));
    each(
        "opportunities.csv",
        row -> {
          boolean potential = row.getField("kind").equals("potential");
          matches(row, "kind", "vacancy|potential");
          matches(row, "form", "|" + FORM);
          assertThat(companies).contains(row.getField("companyId"));
          assertThat(row.getField("title")).isNotBlank();
          matches(row, "occupation", "|" + URI);
          place(row, "latitude", "longitude", true);
          matches(row, "places", "|[1-9]\\d*");
          hours(row, 0, 40);
          matches(row, "hoursBudget", potential ? "|[1-9]\\d*" : "");
          String rotating = "(" + HOURS + ")( \\|\\| (" + HOURS + "))*";
          matches(row, "workingHours", "|" + rotating);
          matches(row, "pattern", "|fixed|flexible|roster");
          if (row.getField("workingHours").contains("||")) {
            matches(row, "pattern", "|fixed");
          }
          list(row, "skills", URI + ":([1-5]|\\?):(must|nice:([1-9]|10))");
          list(row, "languages", LANGUAGE + "(~\\d)?");
          list(row, "qualifications", CODE);
          list(row, "entitlements", "16d|16e|16i");
          list(row, "conditions", CODE);
          list(row, "offers", CODE);
          date(row, "start");
          date(row, "latestStart");
          if (!row.getField("latestStart").isEmpty()) {
            assertThat(row.getField("latestStart")).isGreaterThanOrEqualTo(row.getField("start"));
            matches(row, "start", DATE);
          }
          matches(row, "hourlyPay", "|1\\d\\.\\d\\d");
          if (row.getField("form").matches("work-opportunity|internship|apprenticeship|course")) {
            matches(row, "hourlyPay", "");
          }
          date(row, "validUntil");
          matches(row, "certainty", potential ? "|certain|likely|possible|\\d|\\d\\d|100" : "");
          date(row, "surveyedOn");
        });
    ids("opportunities.csv", "id");
  }

  private void childcare() {
    each(
        "childcare.csv",
        row -> {
          place(row, "latitude", "longitude", false);
          matches(row, "openingHours", HOURS);
          matches(row, "placesUnder3", "|\\d+");
          matches(row, "places3AndOver", "|\\d+");
          matches(row, "placesSchool", "|\\d+");
          date(row, "availableFrom");
        });
    ids("childcare.csv", "id");
  }

  private void plans() {
    Set<String> participants = new HashSet<>(column(folder.resolve("participants.csv"), "id"));
    Set<String> opportunities = new HashSet<>(column(folder.resolve("opportunities.csv"), "id"));
    for (String file : List.of("current.csv", "vetoes.csv")) {
      each(
          file,
          row -> {
            assertThat(participants).contains(row.getField("participantId"));
            assertThat(opportunities).contains(row.getField("opportunityId"));
          });
    }
    ids("current.csv", "participantId");
    each("current.csv", row -> matches(row, "pinned", "false"));
    Set<List<String>> legs = new HashSet<>();
    each(
        "travel.csv",
        row -> {
          place(row, "fromLatitude", "fromLongitude", false);
          place(row, "toLatitude", "toLongitude", false);
          matches(row, "mode", "foot|bicycle|car");
          matches(row, "minutes", "\\d+");
          assertThat(row.getHeader()).hasSize(6);
          assertThat(legs.add(row.getFields().subList(0, 5)))
              .as("leg listed twice: %s", row)
              .isTrue();
        });
  }

  private void each(String file, Consumer<NamedCsvRecord> check) {
    rows(folder.resolve(file)).forEach(check);
  }

  private void ids(String file, String column) {
    assertThat(column(folder.resolve(file), column)).as(file).doesNotHaveDuplicates();
  }

  private static void matches(NamedCsvRecord row, String column, String pattern) {
    assertThat(row.getField(column)).as("%s of %s", column, row).matches("(?:" + pattern + ")");
  }

  /** A list that ends, at most once, in {@code *}; {@code none} stands alone. */
  private static void list(NamedCsvRecord row, String column, String item) {
    matches(row, column, "|none|\\*|(?:" + item + ")(?:;(?:" + item + "))*(?:;\\*)?");
  }

  private static void date(NamedCsvRecord row, String column) {
    String cell = row.getField(column);
    assertThat(cell).matches("|" + DATE);
    if (!cell.isEmpty()) {
      assertThat(LocalDate.parse(cell)).isBetween("2025-01-01", "2028-01-01");
    }
  }

  private static void place(
      NamedCsvRecord row, String latitude, String longitude, boolean mayBeUnknown) {
    String north = row.getField(latitude);
    String east = row.getField(longitude);
    if (mayBeUnknown && north.isEmpty() && east.isEmpty()) {
      return;
    }
    assertThat(north).as(row.toString()).matches("5[0-4]\\.\\d{5}");
    assertThat(east).as(row.toString()).matches("(7|8|9|13)\\.\\d{5}");
  }

  private static void hours(NamedCsvRecord row, int low, int high) {
    String number = "|\\d+|\\d+\\.(25|5|75)";
    matches(row, "hoursMin", number);
    matches(row, "hoursMax", number);
    BigDecimal min = decimal(row.getField("hoursMin"), low);
    BigDecimal max = decimal(row.getField("hoursMax"), high);
    assertThat(min).as(row.toString()).isBetween(BigDecimal.valueOf(low), max);
    assertThat(max).as(row.toString()).isLessThanOrEqualTo(BigDecimal.valueOf(high));
  }

  private static BigDecimal decimal(String cell, int ifEmpty) {
    return cell.isEmpty() ? BigDecimal.valueOf(ifEmpty) : new BigDecimal(cell);
  }
}
