package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.MatchingEngine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the terminal, JSON and the page say of a programme: a certificate, and one place more. */
class ProgrammeWordsTest {
  @TempDir Path quarter;

  @BeforeEach
  void aSmallQuarter() throws IOException {
    write(
        "participants.csv",
        "id,qualifications,forms",
        "p-1,none,regular",
        "p-2,paper,regular",
        "p-3,paper,regular");
    write("companies.csv", "id,name", "c-1,Bäckerei");
    write(
        "opportunities.csv",
        "id,kind,form,companyId,title,places,qualifications,start",
        "v-1,vacancy,regular,c-1,Verkauf,1,paper,2027-06-01",
        "v-2,vacancy,regular,c-1,Lager,1,other,2027-06-01");
    write(
        "measures.csv",
        "id,kind,title,cost,seats,start,end,grants,opportunityId,concessions",
        "m-1,course,Schein,1200.50,4,2027-01-11,2027-02-12,other,,",
        "m-2,employer-talk,Gespräch,200,,,,,v-1,another-place",
        "m-3,course,Umsonst,0,1,2027-01-11,2027-02-12,nothing,,");
  }

  private void write(String file, String... rows) throws IOException {
    Files.writeString(quarter.resolve(file), String.join("\n", rows) + "\n");
  }

  private Cli cli(String budget, Object... more) {
    return Cli.run(
        Stream.concat(
                Stream.of(
                    "programme",
                    "--data",
                    quarter,
                    "--date",
                    Cli.DATE,
                    "--measures",
                    quarter.resolve("measures.csv"),
                    "--budget",
                    budget),
                Stream.of(more))
            .toArray());
  }

  private String run(String budget, Object... more) {
    Cli run = cli(budget, more);
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void itSaysWhatToPayForAndWhoGainsByIt() {
    assertThat(run("1500"))
        .containsSubsequence(
            "1.500 Euro zur Verfügung. Vorgeschlagen: 2 von 3 Maßnahmen, zusammen für 1.400,50"
                + " Euro.",
            "Damit gibt es 2 Vorschläge mehr, und niemand verliert seinen; keine andere Auswahl aus"
                + " diesem Katalog bringt für dieses Geld mehr.",
            "Zuerst lohnt der Blick auf das, was nichts kostet",
            "Schein: 1.200,50 Euro",
            "   Ohne diese Maßnahme fehlte ein Vorschlag.",
            "Gespräch: 200 Euro",
            "Wer dann einen Vorschlag hat und heute keinen: 2.",
            "Schein (11.01.2027 bis 12.02.2027), dann Lager (v-2), Bäckerei",
            "Verkauf (v-1), Bäckerei [Gespräch]",
            "Eine Maßnahme wird nicht vorgeschlagen, weil das Geld anders mehr bringt oder nichts"
                + " dazukäme:",
            "   Umsonst, 0 Euro");
    assertThat(run("200", "--lang", "en"))
        .containsSubsequence(
            "budget 200 euros. Proposed: one of 3 measures, for 200 euros together.",
            "With these there is one proposal more, and nobody loses one; no other choice from"
                + " this catalogue brings more for this money.",
            "Without this measure there would be one proposal fewer.");
    assertThat(run("100")).contains("Für dieses Geld bringt keine Auswahl einen Vorschlag mehr.");
  }

  /** Who has to change for it, what the company offers, and what is open before. */
  @Test
  void itSaysWhomToAskFirst() throws IOException {
    write(
        "participants.csv",
        "id,languages,forms,hoursMin,hoursMax",
        "p-1,de:B1,regular;internship,10,20",
        "p-2,de:C1,regular;internship,10,20");
    write(
        "opportunities.csv",
        "id,kind,form,companyId,title,places,languages,hoursMin,hoursMax,workingHours,pattern,surveyedOn",
        "v-1,vacancy,regular,c-1,Verkauf,1,de:B1,10,20,Mo-Fr 08:00-12:00,fixed,",
        "v-2,potential,internship,c-1,Lager,1,de:C2,10,20,Mo-Fr 08:00-12:00,fixed,2026-10-01");
    write("current.csv", "participantId,opportunityId", "p-2,v-1");
    write(
        "measures.csv",
        "id,kind,title,cost,opportunityId,concessions",
        "m-1,employer-talk,Gespräch,200,v-2,language:de+1");
    assertThat(run("200"))
        .containsSubsequence(
            "p-1: Verkauf (v-1), Bäckerei [ein Platz, den andere frei machen oder der frei ist]",
            "Ein Mensch bekäme dafür einen anderen Vorschlag als heute. Fragen Sie diesen zuerst",
            "p-2: statt Verkauf (v-1), Bäckerei: Lager (v-2), Bäckerei [Gespräch]",
            "Der Betrieb bietet dafür an: Deutsch: eine Stufe weniger gelten lassen",
            "Das ist ein Praktikum und noch keine Arbeit.",
            "Noch nicht als frei gemeldet, zuletzt erhoben am 01.10.2026. Gibt es den Platz noch?",
            "Vorher klären: ");
    assertThat(run("200", "--lang", "en"))
        .contains(
            "p-2: instead of Verkauf (v-1), Bäckerei: Lager (v-2)",
            "This is an internship, and no job yet.");
  }

  /** Two courses, one of no use without the other, are paid for together. */
  @Test
  void itSaysWhatIsOfUseOnlyTogether() throws IOException {
    write(
        "measures.csv",
        "id,kind,title,cost,seats,start,end,grants,qualifications",
        "m-1,course,Schein,1200,4,2027-01-11,2027-02-12,other,step",
        "m-2,course,Stufe,300,4,2027-01-04,2027-01-08,step,none",
        "m-3,course,Umsonst,0,1,2027-01-11,2027-02-12,nothing,none");
    Cli run = cli("1500");
    assertThat(run.out())
        .contains(
            "Nur zusammen mit Stufe: alles zusammen 1.500 Euro für einen Vorschlag.",
            "Nur zusammen mit Schein: alles zusammen 1.500 Euro für einen Vorschlag.",
            "Stufe (04.01.2027 bis 08.01.2027), dann Schein (11.01.2027 bis 12.02.2027), dann");
    assertThat(run.err())
        .contains("measures.csv:4", "grants: leads to \"nothing\", and no work and no course asks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+5", "1e3", "1.005", "NaN", "1,5", "", "٣", "1000000001"})
  void aBudgetIsAnAmount(String budget) {
    Cli run = cli(budget);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--budget");
  }

  @Test
  void itIsJsonAndAPageForTheTeam() throws IOException {
    Path page = quarter.resolveSibling("programme.html");
    JsonNode json = new JsonMapper().readTree(run("1500", "--json", "--html", page));
    assertThat(json.get("cents").asLong()).isEqualTo(140_050);
    assertThat(json.get("placedMoreAtMost").asInt()).isEqualTo(2);
    assertThat(json.get("measures")).hasSize(2);
    assertThat(Files.readString(page)).contains("Wofür das Geld am besten ausgegeben wird");
  }

  @Test
  void itIsFiles() throws IOException {
    Path out = quarter.resolve("files");
    run("1500", "--out", out);
    assertThat(Cli.rows(out.resolve("programme.csv")))
        .containsExactly(
            "id,kind,title,cents,chosen,participantIds,placedFewerWithout",
            "m-1,course,Schein,120050,true,p-1,1",
            "m-2,employer-talk,Gespräch,20000,true,p-3,1",
            "m-3,course,Umsonst,0,false,,");
    assertThat(Cli.rows(out.resolve("programme-placements.csv")))
        .containsExactly(
            "participantId,opportunityId,place,agreedHours,childcareProviderId,changed,courses,"
                + "concessions,measureIds,toClarify",
            "p-1,v-2,there,40,,false,m-1@2027-01-11/2027-02-12,,m-1,"
                + "\"availability;commute;entitlements;hours;languages;local;occupation;permission;"
                + "qualifications;skills\"",
            "p-3,v-1,another-place,40,,false,,,m-2,"
                + "\"availability;commute;entitlements;hours;languages;local;occupation;permission;"
                + "skills\"");
    Cli inTheWay = cli("1500", "--out", out, "--html", out.resolve("programme.csv"));
    assertThat(inTheWay.status()).isEqualTo(2);
    write("measures.csv", "id,kind,cost", "m-1,trip,1");
    Path never = quarter.resolve("never");
    assertThat(cli("1500", "--out", never).status()).isEqualTo(2);
    assertThat(never).doesNotExist();
  }

  /** Two share a place: which half is whose, in words, files and JSON. */
  @Test
  void itSaysWhoHasWhichHalf() throws IOException {
    write(
        "opportunities.csv",
        "id,kind,form,companyId,title,places,qualifications,workingHours,pattern",
        "v-1,vacancy,regular,c-1,Verkauf,1,paper,Mo-Fr 08:00-12:00,fixed");
    write(
        "measures.csv",
        "id,kind,title,cost,opportunityId,concessions",
        "m-1,employer-talk,Zu zweit,100,v-1,split:day-halves");
    Path out = quarter.resolve("files");
    assertThat(run("100", "--out", out))
        .contains("Verkauf (v-1), Bäckerei, zu zweit: die ")
        .contains(" Hälfte jeder Schicht [Zu zweit]");
    assertThat(Cli.rows(out.resolve("programme-placements.csv")))
        .hasSize(3)
        .anyMatch(
            it ->
                it.startsWith("p-3,v-1,split:day-halves/")
                    && it.contains(",10,,false,,split:day-halves,m-1,"))
        .anyMatch(it -> it.startsWith("p-2,v-1,split:day-halves/") && it.contains(",true,"));
    JsonNode json = new JsonMapper().readTree(run("100", "--json"));
    assertThat(json.get("halves")).hasSize(2);
    JsonNode half = json.get("newPlacements").get(0).get("half");
    assertThat(half.get("concession").asString()).isEqualTo("split:day-halves");
    assertThat(half.get("opportunityId").asString()).isEqualTo("v-1");
  }

  private Cli job(Object... more) {
    return Cli.run(
        Stream.concat(
                Stream.of(
                    "run",
                    "--data",
                    quarter,
                    "--date",
                    Cli.DATE,
                    "--lang",
                    "de",
                    "--out",
                    quarter.resolve("out")),
                Stream.of(more))
            .toArray());
  }

  /** A page beside the report, which leads there; what the next run does not write goes. */
  @Test
  void theMainJobAnswersItBesideItsReport() throws IOException {
    Path measures = quarter.resolve("measures.csv");
    Path out = quarter.resolve("out");
    for (String without : List.of("--measures", "--budget")) {
      Cli half = job("--audience", "team", without, without.equals("--budget") ? "1" : measures);
      assertThat(half.status()).isEqualTo(2);
      assertThat(half.err()).contains("--measures und --budget gehören zusammen");
    }
    Cli open = job("--measures", measures, "--budget", 1500);
    assertThat(open.status()).isEqualTo(2);
    assertThat(open.err()).contains("--measures mit --audience team");
    assertThat(out).doesNotExist();

    Cli team = job("--audience", "team", "--measures", measures, "--budget", "1500", "--json");
    assertThat(team.status()).as(team.err()).isZero();
    List<String> files = new ArrayList<>();
    new JsonMapper().readTree(team.out()).get("files").forEach(it -> files.add(it.asString()));
    assertThat(files)
        .contains(
            out.resolve("programme.html").toString(),
            out.resolve("programme.csv").toString(),
            out.resolve("programme-placements.csv").toString());
    Document page = Jsoup.parse(Files.readString(out.resolve("programme.html")));
    assertThat(page.select(".confidential").text()).contains("Nur für das Team");
    assertThat(page.text()).contains("2 von 3 Maßnahmen", "Schein (11.01.2027 bis 12.02.2027)");
    Document start = Jsoup.parse(Files.readString(out.resolve("report.html")));
    assertThat(start.select("[aria-labelledby=answers-h] a").eachAttr("href"))
        .containsExactly("programme.html");
    assertThat(Files.readString(out.resolve("public/report.html"))).doesNotContain("programme");

    Cli without = job("--audience", "team");
    assertThat(without.status()).as(without.err()).isZero();
    assertThat(without.out()).contains("programme.html");
    assertThat(out.toFile().list()).noneMatch(it -> it.startsWith("programme"));
  }

  /** Nothing is computed, and nothing written, before all rows are good. */
  @Test
  void badMeasuresStopTheMainJobBeforeItBegins() throws IOException {
    write("measures.csv", "id,kind,cost", "m-1,trip,1", "m-1,care-places,x");
    Cli bad =
        job("--audience", "team", "--measures", quarter.resolve("measures.csv"), "--budget", 1);
    assertThat(bad.status()).isEqualTo(2);
    assertThat(bad.err())
        .contains("measures.csv:2 kind", "measures.csv:3 id", "measures.csv:3 cost");
    assertThat(quarter.resolve("out")).doesNotExist();
    // Neither does an index that is kept know anything of it.
    write(
        "measures.csv",
        "id,kind,title,cost,opportunityId,concessions",
        "m-1,employer-talk,A,1,v-1,split:hours");
    Path index = quarter.resolve("index");
    Cli refused =
        job(
            "--audience",
            "team",
            "--index",
            index,
            "--measures",
            quarter.resolve("measures.csv"),
            "--budget",
            1);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("measures.csv:2 concessions: ", "split:hours");
    try (MatchingEngine engine = MatchingEngine.builder().indexAt(index).build()) {
      assertThat(engine.opportunities()).isEmpty();
    }
  }

  @Test
  void whatIsWrongIsSaidAtOnce() throws IOException {
    assertThat(cli("x", "--lang", "de").err()).contains("--budget ist x, erlaubt: Euro von 0");
    assertThat(cli("1.234").status()).isEqualTo(2);
    assertThat(cli("-1").status()).isEqualTo(2);
    write(
        "measures.csv",
        "id,kind,title,cost,seats,start,end,grants,qualifications",
        "m-1,course,A,1,1,2027-01-11,2027-02-12,a,b",
        "m-2,course,B,1,1,2027-01-11,2027-02-12,b,a");
    Cli circle = cli("10", "--lang", "de");
    assertThat(circle.status()).isEqualTo(2);
    assertThat(circle.err())
        .contains("measures.csv:2 grants: Kurse setzen einander im Kreis voraus: m-1 → m-2 → m-1")
        .contains("(Zeilen 2, 3)");
    write("measures.csv", "id,kind,cost", "m-1,trip,1", "m-1,care-places,x");
    Cli bad = cli("10");
    assertThat(bad.status()).isEqualTo(2);
    assertThat(bad.err())
        .contains("measures.csv:2 kind", "measures.csv:3 id", "measures.csv:3 cost");
  }
}
