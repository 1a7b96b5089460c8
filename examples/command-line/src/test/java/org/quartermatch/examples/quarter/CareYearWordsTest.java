package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the terminal says of care through a year. */
class CareYearWordsTest {
  @TempDir Path temp;

  @BeforeEach
  void write() throws IOException {
    write(
        "participants",
        "id,latitude,longitude,availability,mode",
        "p-1,52.54,13.36,Mo-Fr 06:00-20:00,foot",
        "p-2,,,,");
    write(
        "children",
        "participantId,childId,ageMonths,care,careLatitude,careLongitude,needsPlace",
        "p-1,secret-name,96,Mo-Fr 07:30-13:30,52.54,13.36,false",
        "p-1,k-2,40,none,,,true");
    write("companies", "id,name,latitude,longitude", "c-1,Bäckerei Sonne,52.54,13.36");
    write(
        "opportunities",
        "id,kind,companyId,title,workingHours,pattern,start",
        "v-1,vacancy,c-1,Verkauf,Mo-We 08:00-12:00,fixed,2027-01-04",
        "v-2,vacancy,c-1,Nacht,Sa 22:00-24:00,fixed,2027-01-04");
    write(
        "childcare",
        "id,name,latitude,longitude,openingHours,placesUnder3,places3AndOver,placesSchool,availableFrom",
        "h-1,Kita Birke,52.54,13.36,Mo-Fr 07:00-17:00,,1,,2026-12-01",
        "h-2,Hort Linde,52.54,13.36,Mo-Fr 07:00-17:00,,,2,2026-12-01");
    write(
        "school-holidays",
        "land,firstDay,lastDay",
        "BE,2027-03-22,2027-04-02",
        "BE,2027-08-02,2027-08-02");
    write("closing-days", "childcareProviderId,firstDay,lastDay", "h-1,2027-05-03,2027-05-04");
  }

  private void write(String file, String... lines) throws IOException {
    Files.write(temp.resolve(file + ".csv"), List.of(lines));
  }

  private Cli cli(String... more) {
    List<Object> words =
        new ArrayList<>(List.of("care-year", "--data", temp, "--date", "2026-12-01"));
    words.addAll(Arrays.asList(more));
    return Cli.run(words.toArray());
  }

  private String run(String... more) {
    Cli run = cli(more);
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void theYearIsToldInPlainWords() {
    assertThat(run("--participant", "p-1"))
        .startsWith(
            "Kinderbetreuung durch das erste Jahr: p-1 bei Verkauf (v-1), Bäckerei Sonne,"
                + " 04.01.2027 bis 03.01.2028")
        .containsSubsequence(
            "Mit einem neuen Platz: Kita Birke.",
            "ohne Betreuung: 8.",
            "04.01.2027 bis 17.03.2027 (32 Arbeitstage): alle Kinder sind betreut",
            "22.03.2027 bis 31.03.2027 (5 Arbeitstage): ohne Betreuung: Kind 1 (keine Schule),"
                + " Mo-Mi 08:00-12:00",
            "   > Hort Linde hat dann geöffnet und heute freie Plätze.",
            "03.05.2027 bis 04.05.2027 (2 Arbeitstage): ohne Betreuung: Kind 1 (Schließtag)",
            "Kind 2 (Schließtag)",
            "Der Mindesturlaub reicht der Zahl nach für alle Tage ohne Betreuung; ob er dann"
                + " genommen werden kann, ist zu klären. Am längsten: 22.03.2027 bis 31.03.2027 (5"
                + " Arbeitstage für Kind 1, 8 Jahre): Ferienbetreuung jetzt anfragen.",
            "Eingewöhnung vom 01.12.2026 bis 28.12.2026: Jemand muss dabei sein.",
            "Wann „Hort Linde“ außer der Reihe geschlossen hat, steht nicht in den Daten",
            "§ 3 BUrlG",
            "§ 45 SGB V",
            "Für das Team: Hier geht es um Kinder; nichts davon geht an einen Betrieb.",
            "Alle Ergebnisse sind Vorschläge.")
        .doesNotContain("secret-name", "\n- ", "Wann „Kita Birke“");
    assertThat(run("--participant", "p-1", "--lang", "en"))
        .contains(
            "Childcare through the first year: p-1 at Verkauf (v-1)",
            "child 1 (no school), Mo-We",
            "The longest: Mar 22, 2027 to Mar 31, 2027 (5 working days for child 1, 8 years): ask"
                + " for");
  }

  /** Every day without care that the least leave cannot take has to be cared for by somebody. */
  @Test
  void whatTheLeaveDoesNotTakeIsSummedUp() throws IOException {
    write(
        "school-holidays",
        "land,name,firstDay,lastDay",
        "BE,Osterferien,2027-03-22,2027-04-02",
        "BE,Sommerferien,2027-07-01,2027-08-13");
    assertThat(run("--participant", "p-1"))
        .contains(
            "Nach dem Mindesturlaub bleiben 13 Arbeitstage zu klären. Am längsten: Sommerferien (18"
                + " Arbeitstage für Kind 1, 8 Jahre): Ferienbetreuung jetzt anfragen.");
  }

  @Test
  void jsonAndCsvHaveTheSame() throws IOException {
    Path out = temp.resolve("out");
    JsonNode json =
        new JsonMapper().readTree(run("--participant", "p-1", "--json", "--out", out.toString()));
    assertThat(json.get("notes").findValuesAsString("note")).contains("closing-days-unknown");
    assertThat(json.get("notes").findValuesAsString("childcareProviderId")).contains("h-2");
    assertThat(json.get("missingDays").asInt()).isEqualTo(8);
    assertThat(json.get("spans").get(1).get("gaps").get(0).get("cause").asString())
        .isEqualTo("school-holidays");
    assertThat(json.get("spans").get(1).get("covers").get(0).get("childcareProviderId").asString())
        .isEqualTo("h-2");
    assertThat(Cli.rows(out.resolve("care-year.csv")))
        .contains(
            "participantId,opportunityId,childcareProviderId,firstDay,lastDay,workDays,standing,childId,cause,times",
            "p-1,v-1,h-1,2027-03-22,2027-03-31,5,missing,secret-name,school-holidays,\"Mo"
                + " 08:00-12:00; Tu 08:00-12:00; We 08:00-12:00\"");
  }

  @Test
  void whatIsWrongIsSaidInTheLanguageAskedFor() throws IOException {
    assertThat(cli("--participant", "p-2", "--lang", "de").err())
        .contains("p-2 hat keine Kinder, die Betreuung brauchen");
    assertThat(cli("--participant", "p-1", "--opportunity", "v-2", "--lang", "de").err())
        .contains("p-1 und v-2 passen mit dieser Betreuung zeitlich nicht zusammen");
    assertThat(cli("--participant", "p-1", "--provider", "h-3", "--lang", "de").err())
        .contains("--provider ist h-3, erlaubt: die Kennung einer Einrichtung", "h-1");
    assertThat(cli("--participant", "p-1", "--land", "XX", "--lang", "de").err())
        .contains("--land ist XX, erlaubt: die zwei Buchstaben eines Landes");
    write(
        "placements", "participantId,opportunityId,agreedHours,childcareProviderId", "p-2,v-1,12,");
    assertThat(cli("--participant", "p-1", "--plan", temp.toString(), "--lang", "de").err())
        .contains("für p-1 steht kein Vorschlag im Plan in ");
    write(
        "placements",
        "participantId,opportunityId,agreedHours,childcareProviderId",
        "p-1,v-1,12,h-1");
    assertThat(run("--participant", "p-1", "--plan", temp.toString())).contains("Kita Birke");
    write("closing-days", "childcareProviderId,firstDay,lastDay", "h-1,2027-05-04,2027-05-03");
    assertThat(cli("--participant", "p-1", "--lang", "de").err())
        .contains("closing-days.csv:2 lastDay: ist \"2027-05-03\" und damit vor dem ersten Tag");
    Files.delete(temp.resolve("closing-days.csv"));
    Files.delete(temp.resolve("school-holidays.csv"));
    assertThat(cli("--participant", "p-1", "--lang", "de").err())
        .contains("in welchem Land das Quartier liegt, ist nicht bekannt");
    assertThat(run("--participant", "p-1", "--land", "BE"))
        .contains("Für das Schuljahr, in dem der 04.01.2027 liegt, sind keine Schulferien bekannt");
    write(
        "opportunities",
        "id,kind,companyId,workingHours,pattern",
        "v-2,vacancy,c-1,Sa 22:00-24:00,fixed");
    assertThat(cli("--participant", "p-1", "--land", "BE", "--lang", "de").err())
        .contains("für p-1 ist keine Stelle möglich");
  }
}
