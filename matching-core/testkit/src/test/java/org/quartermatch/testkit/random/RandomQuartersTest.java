package org.quartermatch.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.testkit.random.RandomQuarters.DATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.testkit.oracle.Fit;
import org.quartermatch.testkit.oracle.Oracle;
import org.quartermatch.testkit.oracle.Quarter;
import org.quartermatch.testkit.oracle.QuarterReader;
import org.quartermatch.testkit.oracle.QuarterReader.Row;
import org.quartermatch.testkit.oracle.Taxonomy;
import org.quartermatch.testkit.oracle.Warning;

/**
 * What random Quarters are made of: every special value is drawn, and every verdict, blocker and
 * warning comes out, in numbers that prove something. A class that dries up fails here.
 */
class RandomQuartersTest {
  private static final long FIRST_SEED = 20270101L;
  private static final int QUARTERS = 24;

  /** The least number of each class over all Quarters. */
  private static final int ENOUGH = 5;

  private static final List<String> BLOCKERS =
      List.of(
          "hours",
          "availability",
          "commute",
          "childcare",
          "languages",
          "skills",
          "qualifications",
          "entitlements",
          "permission",
          "form",
          "start",
          "conditions",
          "needs");

  private static final List<String> WARNINGS =
      List.of(
          "below-minimum-wage",
          "native-required",
          "outside-own-range",
          "more-than-10-hours",
          "more-than-48-hours",
          "rest-under-11-hours");

  @TempDir Path folder;

  private final Map<String, Integer> counts = new TreeMap<>();

  /** The predicates of a file's rows by the name of their class. */
  private static final class Classes {
    private final Map<String, Predicate<Row>> predicates = new HashMap<>();

    Classes cells(String column, String... values) {
      for (String value : values) {
        when(column + "=" + value, row -> row.text(column).equals(value));
      }
      return this;
    }

    Classes when(String name, Predicate<Row> predicate) {
      predicates.put(name, predicate);
      return this;
    }
  }

  @Test
  void everyClassIsDrawnOftenEnough() throws IOException {
    for (int i = 0; i < QUARTERS; i++) {
      Path directory = folder.resolve("q" + i);
      RandomQuarters.write(directory, FIRST_SEED + i, 24, 24);
      count(directory.resolve("participants.csv"), participants());
      count(directory.resolve("children.csv"), children());
      count(directory.resolve("opportunities.csv"), opportunities());
      count(
          directory.resolve("companies.csv"),
          new Classes().cells("contactsPerMonth", "", "0", "1", "2", "3"));
      count(
          directory.resolve("childcare.csv"),
          new Classes().cells("placesSchool", "", "0", "1", "2").cells("availableFrom", ""));
      count(
          directory.resolve("current.csv"),
          new Classes()
              .cells("childcareProviderId", "")
              .when("with a provider", row -> !row.text("childcareProviderId").isEmpty())
              .cells("pinned", "true", "false")
              .cells("opportunityId", "gone-1"));
      count(
          directory.resolve("travel.csv"),
          new Classes()
              .cells("mode", "foot", "bicycle", "transit", "car")
              .cells("minutes", "0", "1", "60"));
      countWhatComesOut(directory);
    }
    assertThat(counts)
        .allSatisfy((name, count) -> assertThat(count).as(name).isGreaterThanOrEqualTo(ENOUGH));
    assertThat(counts)
        .containsKeys(BLOCKERS.stream().map(each -> "blocked by " + each).toArray(String[]::new))
        .containsKeys(
            BLOCKERS.stream().map(each -> "blocked by " + each + " alone").toArray(String[]::new))
        .containsKeys(WARNINGS.stream().map(each -> "warned of " + each).toArray(String[]::new))
        .containsKeys("eligible yes", "eligible with-childcare", "eligible no");
    assertThat(counts)
        .hasEntrySatisfying("travel.csv", count -> assertThat(count).isLessThan(QUARTERS));
  }

  private static Classes participants() {
    return new Classes()
        .cells("workPermission", "", "unrestricted", "per-job", "none")
        .when("unrestricted until", row -> row.text("workPermission").startsWith("unrestricted@"))
        .when("per job until", row -> row.text("workPermission").startsWith("per-job@"))
        .when("permitted until today", row -> row.text("workPermission").endsWith("@" + DATE))
        .cells("earliestStart", "")
        .cells("forms", "", "none")
        .cells("mode", "", "foot", "bicycle", "transit", "car")
        .cells("availability", "")
        .cells("hoursMax", "");
  }

  private static Classes children() {
    return new Classes()
        .cells("care", "", "?", "none")
        .cells("needsPlace", "", "true", "false")
        .cells("ageMonths", "", "35", "36", "77", "78", "167", "168")
        .when("care at a place", row -> !row.text("careLatitude").isEmpty())
        .when(
            "unknown care at a place",
            row -> row.text("care").isEmpty() && !row.text("careLatitude").isEmpty());
  }

  private static Classes opportunities() {
    Predicate<Row> minijob = row -> row.text("form").equals("minijob");
    Predicate<Row> started = row -> row.date("start").map(DATE::isAfter).orElse(false);
    return new Classes()
        .cells("form", "", "regular", "minijob", "work-opportunity", "16e", "16i")
        .cells("form", "apprenticeship", "internship", "course")
        .cells("hourlyPay", "", "0", "13.89", "13.90", "13.9", "14.59", "14.60", "27.80")
        .cells("pattern", "", "fixed", "flexible", "roster")
        .cells("places", "", "0", "1", "2")
        .cells("start", "")
        .when("started already", started)
        .when("Minijob that started already", minijob.and(started))
        .when("Minijob without a start", minijob.and(row -> row.text("start").isEmpty()))
        .cells("latestStart", "")
        .when(
            "latestStart without start",
            row -> row.text("start").isEmpty() && !row.text("latestStart").isEmpty())
        .when(
            "latestStart on the start",
            row ->
                row.date("start").isPresent() && row.date("start").equals(row.date("latestStart")));
  }

  private void count(Path file, Classes classes) throws IOException {
    String prefix = file.getFileName() + " ";
    for (Map.Entry<String, Predicate<Row>> entry : classes.predicates.entrySet()) {
      long found = QuarterReader.rows(file).stream().filter(entry.getValue()).count();
      counts.merge(prefix + entry.getKey(), Math.toIntExact(found), Integer::sum);
    }
  }

  private void count(String name) {
    counts.merge(name, 1, Integer::sum);
  }

  private void countWhatComesOut(Path directory) throws IOException {
    Quarter quarter = QuarterReader.read(directory, DATE);
    if (Files.exists(directory.resolve("travel.csv"))) {
      count("travel.csv");
    }
    Taxonomy taxonomy = Taxonomy.read(Optional.of(directory.resolve(RandomQuarters.TAXONOMY)));
    for (Fit fit : Oracle.fits(quarter, taxonomy, DATE)) {
      count("eligible " + fit.eligibleCell());
      fit.toClarify().forEach(criterion -> count("to clarify " + criterion));
      for (String criterion : fit.blockedBy()) {
        count("blocked by " + criterion + (fit.blockedBy().size() == 1 ? " alone" : ""));
      }
    }
    for (Warning warning : Oracle.warnings(quarter, DATE)) {
      count("warned of " + warning.code());
    }
  }
}
