package org.quartermatch.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A large Quarter looks as its shares say, and as those do that projects meet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedSharesTest {
  private static final int PEOPLE = 6_000;
  private static final int OPPORTUNITIES = 4_000;
  private static final LocalDate DATE = GeneratorSettings.DEFAULT_DATE;
  private static final Pattern GERMAN = Pattern.compile("(?:^|;)de:([A-Z0-9?]+)");

  private List<NamedCsvRecord> people = List.of();
  private List<NamedCsvRecord> opportunities = List.of();
  private List<NamedCsvRecord> children = List.of();
  private List<NamedCsvRecord> companies = List.of();

  @BeforeAll
  void generate(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("quarter");
    QuarterGenerator.generate(
        GeneratorSettings.builder(20_261_201, PEOPLE, OPPORTUNITIES)
            .areas(List.of(new Area("Nord", 52.55, 13.38, 900, 60)))
            .build(),
        out);
    people = GeneratedFiles.rows(out.resolve("participants.csv"));
    opportunities = GeneratedFiles.rows(out.resolve("opportunities.csv"));
    children = GeneratedFiles.rows(out.resolve("children.csv"));
    companies = GeneratedFiles.rows(out.resolve("companies.csv"));
  }

  private static double share(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> which) {
    assertThat(rows).hasSizeGreaterThan(100);
    return (double) rows.stream().filter(which).count() / rows.size();
  }

  private static double share(List<NamedCsvRecord> rows, String column, String pattern) {
    return share(rows, row -> row.getField(column).matches(pattern));
  }

  private static String german(NamedCsvRecord person) {
    Matcher level = GERMAN.matcher(person.getField("languages"));
    if (level.find()) {
      return level.group(1);
    }
    return person.getField("languages").isEmpty() ? "unknown" : "A0";
  }

  /** With 60 % of the residents and odds of three to two: 69 % of the participants. */
  @Test
  void moreParticipantsThanResidentsHaveAnotherLanguage() {
    assertThat(Shares.migrationAmongParticipants(new Area("a", 52, 8, 500, 60))).isEqualTo(692);
    assertThat(Shares.migrationAmongParticipants(new Area("a", 52, 8, 500, 37))).isEqualTo(468);
    assertThat(Shares.migrationAmongParticipants(new Area("a", 52, 8, 500, 0))).isZero();
    assertThat(Shares.migrationAmongParticipants(new Area("a", 52, 8, 500, 100))).isEqualTo(1000);
    List<NamedCsvRecord> known =
        people.stream().filter(row -> !row.getField("languages").isEmpty()).toList();
    assertThat(share(known, "languages", "(.*;)?(?!de|en|no)[a-z]{2}:.*"))
        .isCloseTo(0.692, within(0.02));
  }

  @ParameterizedTest
  @CsvSource({
    "A0, 0.015, 0.05",
    "A1, 0.05, 0.09",
    "A2, 0.09, 0.15",
    "B1, 0.12, 0.19",
    "B2, 0.06, 0.12",
    "C1, 0.04, 0.08",
    "C2, 0.03, 0.07",
    "NATIVE, 0.33, 0.43",
    "?, 0.01, 0.05"
  })
  void germanIsSpreadOverAllLevels(String level, double least, double most) {
    assertThat(share(people, person -> german(person).equals(level))).isBetween(least, most);
  }

  @Test
  void mostMayWorkSomePerJobAFewNotAndManyTitlesEnd() {
    assertThat(share(people, "workPermission", "unrestricted")).isBetween(0.65, 0.80);
    assertThat(share(people, "workPermission", "unrestricted@.*")).isBetween(0.08, 0.16);
    assertThat(share(people, "workPermission", "per-job(@.*)?")).isBetween(0.02, 0.07);
    assertThat(share(people, "workPermission", "none")).isBetween(0.005, 0.03);
    assertThat(share(people, "workPermission", "")).isBetween(0.05, 0.12);
    assertThat(people)
        .extracting(row -> row.getField("workPermission"))
        .contains("unrestricted@2027-03-04")
        .filteredOn(cell -> cell.contains("@"))
        .allMatch(cell -> LocalDate.parse(cell.substring(cell.length() - 10)).isAfter(DATE));
    // who has no other language was born here or is at home here
    assertThat(people)
        .filteredOn(row -> row.getField("languages").matches("de:NATIVE(/..)?"))
        .extracting(row -> row.getField("workPermission"))
        .containsOnly("", "unrestricted");
  }

  @Test
  void childrenHaveEveryKindOfCare() {
    assertThat(share(children, "care", "")).isBetween(0.02, 0.08);
    assertThat(share(children, "care", "none")).isBetween(0.10, 0.35);
    List<NamedCsvRecord> school =
        children.stream()
            .filter(row -> !row.getField("ageMonths").isEmpty())
            .filter(row -> age(row) >= 78 && age(row) < 130)
            .toList();
    assertThat(share(school, "needsPlace", "true")).isBetween(0.30, 0.45);
    assertThat(school)
        .filteredOn(row -> row.getField("needsPlace").equals("true"))
        .allSatisfy(
            row -> {
              assertThat(row.getField("care")).matches("Mo-Fr 0[78]:\\d\\d-13:\\d\\d");
              assertThat(row.getField("careLatitude")).isNotEmpty();
            });
    assertThat(share(school, "careLatitude", "")).isBetween(0.08, 0.25);
    assertThat(children.stream().filter(row -> age(row) >= 168).count())
        .isBetween(5L, children.size() / 25L);
  }

  private static int age(NamedCsvRecord child) {
    String months = child.getField("ageMonths");
    return months.isEmpty() ? 0 : Integer.parseInt(months);
  }

  private List<NamedCsvRecord> kind(String kind) {
    return opportunities.stream().filter(row -> row.getField("kind").equals(kind)).toList();
  }

  @Test
  void potentialsAreSurveysWithManyQuestionsLeft() {
    for (String column :
        List.of("skills", "languages", "qualifications", "workingHours", "start", "certainty")) {
      assertThat(share(kind("potential"), column, "")).as(column).isBetween(0.24, 0.42);
    }
    for (String column : List.of("skills", "languages", "qualifications", "workingHours")) {
      assertThat(share(kind("vacancy"), column, "")).as(column).isLessThan(0.09);
    }
    assertThat(share(kind("potential"), "entitlements", "")).isBetween(0.24, 0.40);
    assertThat(share(kind("potential"), "languages", ".*\\?.*")).isPositive();
  }

  @Test
  void everyFormOfEmploymentOccursAndManyAreUnknown() {
    Set<String> forms =
        opportunities.stream().map(row -> row.getField("form")).collect(Collectors.toSet());
    assertThat(forms)
        .containsExactlyInAnyOrder(
            "",
            "regular",
            "minijob",
            "work-opportunity",
            "16e",
            "16i",
            "apprenticeship",
            "internship",
            "course");
    assertThat(share(kind("potential"), "form", "")).isBetween(0.30, 0.42);
    assertThat(share(kind("vacancy"), "form", "")).isBetween(0.03, 0.09);
    assertThat(share(opportunities, "form", "regular")).isBetween(0.45, 0.65);
    assertThat(share(opportunities, "form", "minijob")).isBetween(0.05, 0.12);
    assertThat(opportunities)
        .filteredOn(row -> row.getField("form").equals("minijob"))
        .anyMatch(row -> row.getField("workingHours").equals("Mo,We,Fr 09:00-13:00"))
        .allMatch(
            row ->
                row.getField("hoursMax").isEmpty()
                    || row.getField("hoursMax").equals("40")
                    || Double.parseDouble(row.getField("hoursMax")) <= 12);
  }

  /** § 1 MiLoG: 13.90 EUR in 2026, 14.60 EUR in 2027. */
  @Test
  void payIsAroundTheMinimumWageAndSometimesThatOfAnOlderSurvey() {
    assertThat(share(kind("vacancy"), "hourlyPay", "")).isBetween(0.38, 0.62);
    assertThat(share(kind("potential"), "hourlyPay", "")).isBetween(0.62, 0.78);
    List<NamedCsvRecord> paid =
        opportunities.stream().filter(row -> !row.getField("hourlyPay").isEmpty()).toList();
    assertThat(share(paid, row -> pay(row) < minimumWage(row))).isBetween(0.02, 0.12);
    assertThat(share(paid, row -> pay(row) == minimumWage(row))).isBetween(0.15, 0.40);
    assertThat(paid).allMatch(row -> pay(row) >= 13.90 && pay(row) < 20);
  }

  private static double pay(NamedCsvRecord row) {
    return Double.parseDouble(row.getField("hourlyPay"));
  }

  private static double minimumWage(NamedCsvRecord row) {
    return row.getField("start").startsWith("2027") ? 14.60 : 13.90;
  }

  @Test
  void startsAreOnesThatSomeCannotKeep() {
    assertThat(share(kind("vacancy"), "start", "")).isBetween(0.16, 0.24);
    assertThat(share(opportunities, "latestStart", "")).isBetween(0.65, 0.82);
    assertThat(share(people, "earliestStart", "")).isBetween(0.40, 0.50);
    assertThat(share(people, row -> row.getField("earliestStart").compareTo("2027-02-01") > 0))
        .isBetween(0.15, 0.35);
  }

  @Test
  void companiesHaveTimeForFewContacts() {
    assertThat(share(companies, "contactsPerMonth", "")).isBetween(0.30, 0.40);
    assertThat(share(companies, "contactsPerMonth", "[12]")).isBetween(0.20, 0.32);
  }
}
