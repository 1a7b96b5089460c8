package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the terminal, JSON and pages say of employers' sheets; six come half an hour later. */
class EmployerSheetWordsTest {
  @TempDir Path quarter;

  @BeforeEach
  void aSmallQuarter() throws IOException {
    List<String> people = new ArrayList<>(List.of("id,hoursMin,hoursMax,availability,languages"));
    for (int i = 1; i <= 6; i++) {
      people.add("p-" + i + ",10,20,Mo-Fr 08:30-20:00,de:B1");
    }
    people.add("p-7,10,20,Mo-Fr 07:00-20:00,de:A2");
    people.add("p-8,10,20,Mo-Fr 07:00-20:00,de:B1");
    write("participants.csv", people.toArray(String[]::new));
    write("companies.csv", "id,name", "c-1,Bäckerei", "C/2,Lager");
    write(
        "opportunities.csv",
        "id,kind,companyId,title,places,hoursMin,hoursMax,workingHours,pattern,languages",
        "v-1,vacancy,c-1,Verkauf,2,10,20,Mo-Fr 08:00-12:00,fixed,de:B1",
        "v-2,vacancy,C/2,Packen,1,10,20,Mo-Fr 08:00-12:00,fixed,de:C1");
  }

  private void write(String file, String... rows) throws IOException {
    Files.writeString(quarter.resolve(file), String.join("\n", rows) + "\n");
  }

  private Cli cli(Object... more) {
    return Cli.run(
        Stream.concat(
                Stream.of("employer-sheet", "--data", quarter, "--date", Cli.DATE), Stream.of(more))
            .toArray());
  }

  private String run(Object... more) {
    Cli run = cli(more);
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void theTeamReadsExactCountsWithTheBound() {
    assertThat(run("--company", "c-1"))
        .containsSubsequence(
            "Für das Team: Kleine Zahlen können verraten, wer gemeint ist.",
            "Bäckerei (c-1)",
            "   Verkauf (v-1), 2 Plätze: Heute kommt ein Mensch infrage.",
            "   > Verkauf (v-1): Beginn auch 30 Minuten später möglich",
            "      Dann kommen 6 weitere Menschen infrage.",
            "      Im Plan gibt es dann einen Vorschlag mehr, und niemand verliert seinen; mehr sind"
                + " damit nicht möglich.",
            "   > Verkauf (v-1): Deutsch: eine Stufe weniger gelten lassen",
            "      Dann kommt ein weiterer Mensch infrage.");
    assertThat(run("--opportunity", "v-1", "--lang", "en"))
        .containsSubsequence(
            "Verkauf (v-1), Bäckerei",
            "   > also possible to begin 30 minutes later",
            "      6 people more come into question.",
            "one additional proposal, and nobody loses one; more are not possible by it.");
    assertThat(run()).containsSubsequence("Bäckerei (c-1)", "Lager (C/2)");
  }

  /** Of several steps that place as many more, the least is told, and the others are counted. */
  @Test
  void largerStepsThatPlaceNobodyMoreAreOnlyCounted() {
    String all = Cli.onExample("employer-sheet", "--company", "c-0013", "--steps", "10").out();
    assertThat(all)
        .containsOnlyOnce("(v-0021): Ende auch 30 Minuten später möglich")
        .doesNotContain("(v-0021): Ende auch 1 Stunde später möglich")
        .containsPattern(
            "größere Schritte dieser Art bringen nicht mehr Vorschläge \\(infrage kommen höchstens"
                + " \\d+ weitere Menschen\\)");
  }

  /** One who would come by a language, and one who comes today, are told as perhaps nobody. */
  @Test
  void theCompanyReadsNoCountUnderFive() {
    assertThat(run("--company", "c-1", "--for-company", "--lang", "en"))
        .containsSubsequence(
            "Bäckerei: what could bring more people",
            "   Verkauf (v-1), 2 places: fewer than 5 people come into question today, perhaps"
                + " nobody.",
            "   At least 5 people in this project look for work and have no proposal yet.",
            "   > Verkauf (v-1): also possible to begin 30 minutes later: at least 5 more people come"
                + " into question.",
            "What brings fewer than 5 people is not listed.")
        .doesNotContain("German", "p-", "6", "7");
    assertThat(run("--company", "c-1", "--for-company"))
        .contains("Dann kommen mindestens 5 weitere Menschen infrage.")
        .doesNotContain("Deutsch");
  }

  @Test
  void jsonSaysForWhomItIs() throws IOException {
    JsonMapper mapper = new JsonMapper();
    JsonNode team = mapper.readTree(run("--json"));
    assertThat(team.get("audience").asString()).isEqualTo("team");
    assertThat(team.get("sheets")).hasSize(2);
    JsonNode first = team.get("sheets").get(1).get("concessions").get(0);
    assertThat(first.get("concession").asString()).isEqualTo("begin+30");
    assertThat(first.get("candidateIds")).hasSize(6);
    assertThat(first.get("placedMore").asInt()).isEqualTo(1);
    assertThat(first.get("placedMoreAtMost").asInt()).isEqualTo(1);
    assertThat(first.get("placements").get(0).get("opportunityId").asString()).isEqualTo("v-1");
    String company = run("--json", "--company", "c-1", "--for-company");
    assertThat(company).doesNotContain("p-", "Ids", "placedMore\"");
    JsonNode handOver = mapper.readTree(company);
    assertThat(handOver.get("audience").asString()).isEqualTo("company");
    assertThat(handOver.get("withoutPlaceAtLeast").asInt()).isEqualTo(5);
    assertThat(handOver.get("concessions").get(0).get("candidatesAtLeast").asInt()).isEqualTo(5);
    assertThat(mapper.readTree(run("--json", "--opportunity", "v-1")).get(0).get("candidatesMore"))
        .hasToString("6");
  }

  @Test
  void eachCompanyHasItsPageAndTheTeamAFile() throws IOException {
    Path out = quarter.resolve("out");
    run("--out", out);
    assertThat(Cli.rows(out.resolve("concessions.csv")))
        .startsWith(
            "companyId,opportunityId,concession,sentence,candidatesMore,placedMore,placedMoreAtMost")
        .contains("c-1,v-1,begin+30,Beginn auch 30 Minuten später möglich,6,1,1");
    String index = Files.readString(out.resolve("employer-sheets.html"));
    assertThat(index).contains("href=\"companies/c-1.html\"", "href=\"companies/x432f32.html\"");
    assertThat(out.resolve("companies/x432f32.html")).exists();
    assertThat(Files.readString(out.resolve("companies/c-1.html")))
        .contains(
            "Mehr Menschen für Ihre Arbeit: Bäckerei",
            "Beginn auch 30 Minuten später möglich.",
            "Neu: Mo–Fr 08:30–12:00; das sind 17,5 Stunden in der Woche.",
            "Dann kommen mindestens 5 weitere Menschen infrage.")
        .doesNotContain("p-1", "Deutsch", "Lager");
  }

  /** Files have exact counts: none where only what a company may read is asked for. */
  @Test
  void whatACompanyMayReadIsNotWrittenBesideTheTeamsFile() {
    Cli both =
        Cli.run(
            "employer-sheet",
            "--data",
            quarter,
            "--date",
            Cli.DATE,
            "--company",
            "c-1",
            "--for-company",
            "--out",
            quarter.resolve("out"));
    assertThat(both.status()).isEqualTo(2);
    assertThat(quarter.resolve("out")).doesNotExist();
  }

  /** The start page of a run for the team leads there; one that is passed on does not. */
  @Test
  void theStartPageLeadsToThem() throws IOException {
    Path out = quarter.resolve("run");
    Object[] start = {"run", "--data", quarter, "--date", Cli.DATE, "--out", out, "--audience"};
    assertThat(Cli.run(with(start, "team", "--answers")).status()).isZero();
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("<a href=\"employer-sheets.html\">Was Betriebe ändern könnten</a>");
    assertThat(Files.readString(out.resolve("public/report.html"))).doesNotContain("employer");
    assertThat(out.resolve("companies/c-1.html")).exists();
    Cli without = Cli.run(with(start, "team"));
    assertThat(without.out()).contains("concessions.csv", "employer-sheets.html");
    assertThat(out.resolve("employer-sheets.html")).doesNotExist();
  }

  private static Object[] with(Object[] start, Object... more) {
    return Stream.concat(Stream.of(start), Stream.of(more)).toArray();
  }

  @Test
  void whatIsWrongIsSaid() {
    Cli both = cli("--company", "c-1", "--opportunity", "v-1");
    assertThat(both.status()).isEqualTo(2);
    Cli whose = cli("--for-company", "--lang", "en");
    assertThat(whose.status()).isEqualTo(2);
    assertThat(whose.err()).contains("name it with --company");
    Cli unknown = cli("--company", "c-9", "--lang", "en");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("c-9", "the id of a company with an opportunity");
    assertThat(cli("--opportunity", "v-9").status()).isEqualTo(2);
  }
}
