package org.quartermatch.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.report.page.Audience;
import org.quartermatch.report.page.ReaderPage;
import org.quartermatch.report.page.ReportData;
import org.quartermatch.report.page.ReportPage;
import org.quartermatch.taxonomy.Taxonomy;

/** Care through the year on the team's page, and nowhere else. */
class CareYearsTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  @TempDir Path temp;

  private void write(String file, String... lines) throws IOException {
    Files.write(temp.resolve(file + ".csv"), List.of(lines));
  }

  private ReportData report(String... holidays) throws IOException {
    return report("Mo-Fr 07:00-13:00", holidays);
  }

  private ReportData report(String care, String[] holidays) throws IOException {
    write("participants", "id,availability", "p-1,Mo-Fr 06:00-20:00", "p-2,Mo-Fr 06:00-20:00");
    write(
        "children",
        "participantId,childId,ageMonths,care,careLatitude,careLongitude",
        "p-1,secret-name,96," + care + ",52.5,13.3");
    write("companies", "id", "c-1");
    write(
        "opportunities",
        "id,kind,companyId,places,workingHours,pattern",
        "v-1,vacancy,c-1,2,Mo-We 08:00-12:00,fixed");
    write("school-holidays", holidays);
    QuarterData data = QuarterReader.read(temp, ReadOptions.strict(DATE));
    try (MatchingEngine engine = MatchingEngine.builder().date(DATE).build()) {
      engine.put(data.opportunities());
      PlacementPlan plan =
          engine.place(data.participants(), List.of(), PlacementLimits.DEFAULT.steps(10));
      return ReportAssembly.assemble(data, engine, Taxonomy.none(), plan, Locale.GERMAN);
    }
  }

  private static String page(ReportData data, ReaderPage page, Audience audience)
      throws IOException {
    StringWriter out = new StringWriter();
    ReportPage.write(data, page, audience, Locale.GERMAN, out);
    return out.toString();
  }

  @Test
  void onlyTheTeamSeesWhoHasNoCare() throws IOException {
    ReportData data =
        report("land,firstDay,lastDay", "BE,2027-03-22,2027-03-26", "BE,2027-07-01,2027-07-01");
    assertThat(data.careYears()).hasSize(1);
    assertThat(page(data, ReaderPage.TEAM, Audience.TEAM))
        .contains(
            "id=\"care-year\"", "Kinderbetreuung durch das erste Jahr", "das Kind (keine Schule)")
        .doesNotContain("secret-name");
    for (ReaderPage page : List.of(ReaderPage.START, ReaderPage.MANAGEMENT, ReaderPage.PUBLIC)) {
      assertThat(page(data, page, Audience.PUBLIC))
          .doesNotContain("care-year", "Kinderbetreuung durch das erste Jahr", "secret-name");
    }
  }

  @Test
  void withoutOneLandThereIsNoCalendar() throws IOException {
    ReportData two =
        report("land,firstDay,lastDay", "BE,2027-03-22,2027-03-26", "BB,2027-03-22,2027-03-26");
    assertThat(two.careYears()).isEmpty();
    assertThat(page(two, ReaderPage.TEAM, Audience.TEAM)).doesNotContain("care-year");
  }

  /** Nothing is missing where nothing is known: that is no care. */
  @Test
  void careThatNobodyKnowsOfIsNotSaidToBeThere() throws IOException {
    String[] none = {
      "land,firstDay,lastDay", "BE,2027-03-20,2027-03-21", "BE,2028-12-30,2028-12-31"
    };
    assertThat(page(report("", none), ReaderPage.TEAM, Audience.TEAM))
        .contains("Nach den Daten fehlt an keinem Tag Betreuung; was zu klären ist, steht daneben.")
        .contains("Wann ist das Kind betreut?")
        .doesNotContain("An allen Tagen ist Betreuung da.");
  }
}
