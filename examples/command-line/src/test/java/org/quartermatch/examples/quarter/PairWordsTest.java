package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the terminal says of pairs, word by word, in both languages. */
class PairWordsTest {
  @TempDir Path quarter;

  /**
   * One whom nothing suits, one who needs a Kita, one who may not work, one who is fine, one whose
   * papers nobody knows.
   */
  @BeforeEach
  void aSmallQuarter() throws IOException {
    write(
        "participants.csv",
        "id,hoursMin,hoursMax,languages,qualifications,workPermission,availability",
        "p-1,10,20,de:A1,none,unrestricted,24/7",
        "p-2,10,20,de:B2,none,unrestricted,24/7",
        "p-3,10,20,de:B2,none,none,24/7",
        "p-4,10,20,de:B2,none,unrestricted,24/7",
        "p-5,10,20,de:B2,,unrestricted,24/7");
    write(
        "children.csv",
        "participantId,childId,ageMonths,care,needsPlace",
        "p-2,id-17,48,none,true");
    write("companies.csv", "id,name", "c-1,Bäckerei");
    write(
        "childcare.csv",
        "id,name,latitude,longitude,openingHours,places3AndOver,availableFrom",
        "kita-1021,Kita Sonne,51.95,8.58,Mo-Fr 06:00-18:00,2,2026-01-01");
    write(
        "opportunities.csv",
        "id,kind,companyId,title,hoursMin,hoursMax,workingHours,pattern,languages,qualifications,start",
        "v-1,vacancy,c-1,Verkauf,10,20,Mo-Fr 08:00-12:00,fixed,de:B1,care-assistant,2027-01-04",
        "v-2,vacancy,c-1,Backstube,10,20,Mo-Fr 08:00-12:00,fixed,de:B1,none,2027-01-04",
        "v-3,vacancy,c-1,Lager,10,20,Mo-Fr 08:00-12:00,fixed,none,care-assistant,2027-01-04");
  }

  private void write(String file, String... rows) throws IOException {
    Files.writeString(quarter.resolve(file), String.join("\n", rows) + "\n");
  }

  /** Of a page to hand over where nothing can be proposed. */
  private String sheetError(String opportunityId, String language) {
    Cli run =
        Cli.run(
            "explain",
            "--data",
            quarter,
            "--date",
            Cli.DATE,
            "--participant",
            "p-1",
            "--opportunity",
            opportunityId,
            "--html",
            quarter.resolveSibling("sheet.html"),
            "--lang",
            language);
    assertThat(run.status()).isEqualTo(2);
    return run.err();
  }

  private String run(String command, Object... more) {
    return Cli.out(quarter, command, more);
  }

  /** Persian at B2 for one job is no advice, so it comes last and says what to do instead. */
  @Test
  void languagesFromNothingComeLast() {
    String all = Cli.onExample("bridges", "--steps", "10", "-k", "12").out();
    assertThat(all)
        .containsPattern(
            "in Persisch das Niveau B2 gesprochen und A2 geschrieben hätte:\\n"
                + "   Diese Sprache ganz neu bis zu diesem Niveau");
    String shared = all.substring(0, all.indexOf("genügt, was sich nur"));
    assertThat(shared.substring(shared.indexOf("Diese Sprache ganz neu")))
        .doesNotContain("den Nachweis", "Zeit hätte");
    String single = all.substring(all.indexOf("genügt, was sich nur"));
    assertThat(single.substring(single.indexOf("Diese Sprache ganz neu")))
        .doesNotContain("den Nachweis", "Deutsch");
  }

  @Test
  void whoHasNothingHearsWhatIsNearest() {
    assertThat(run("match", "--participant", "p-1"))
        .isEqualToNormalizingNewlines(
            """
            Für p-1 ist am 01.12.2026 nach den Daten nichts möglich.
            Am nächsten liegt:

            1. Lager (v-3), Bäckerei
               Dagegen spricht: Nachweise.
               > Wenn die Person den Nachweis „Abschluss Pflegehilfe“ hätte, wäre diese Arbeit möglich.

            2. Backstube (v-2), Bäckerei
               Dagegen spricht: Sprachen.
               > Wenn die Person in Deutsch das Niveau B1 hätte, wäre diese Arbeit möglich.

            3. Verkauf (v-1), Bäckerei
               Dagegen spricht: Sprachen, Nachweise.
               > Wenn die Person in Deutsch das Niveau B1 hätte und wenn die Person den Nachweis „Abschluss Pflegehilfe“ hätte, wäre diese Arbeit möglich.

            Alle Ergebnisse sind Vorschläge. Möglich heißt: Nach den Daten spricht nichts dagegen. Es heißt nicht „zumutbar“ im Sinne des Gesetzes.
            """);
    assertThat(run("match", "--participant", "p-1", "--lang", "en"))
        .contains(
            "For p-1, nothing is possible by the data on Dec 1, 2026.",
            "This is nearest:",
            "   Against it: Languages.",
            "   > If the person had German at level B1, this work would be possible.");
    assertThat(run("companies", "--participant", "p-1"))
        .contains("nach den Daten nichts möglich", "Was am nächsten liegt, sagt der Befehl match.");
  }

  /** Everybody who speaks German well takes v-2; v-3 is free for whoever has the certificate. */
  @Test
  void changesSayWhatTheyYieldInThePlan() throws IOException {
    assertThat(run("bridges", "--participant", "p-1"))
        .startsWith(
            "Was für p-1 am 01.12.2026 etwas ändern würde, und was es in diesem Plan bringt: 2")
        .containsSubsequence(
            "… wenn die Person den Nachweis „Abschluss Pflegehilfe“ hätte:",
            "   Dann würde eine Arbeitsmöglichkeit mehr passen: Lager (v-3), Bäckerei. Dort ist in"
                + " diesem Plan ein Platz frei.",
            "   Im Plan bringt das einen zusätzlichen Vorschlag, und niemand verliert einen; mehr"
                + " sind damit nicht möglich.",
            "… wenn die Person in Deutsch das Niveau B1 hätte:",
            "(v-2), Bäckerei. Dort ist in diesem Plan kein Platz frei, für den der Betrieb"
                + " auch noch einen Kontakt frei hat.",
            "   Im Plan bringt das keinen zusätzlichen Vorschlag.",
            "zumutbar");
    assertThat(run("bridges", "--participant", "p-1", "-k", "1", "--lang", "en"))
        .contains(
            "… if the person had the paper “care assistant certificate”:",
            "In the plan that makes one additional proposal, and nobody loses one; more are not"
                + " possible by it.")
        .doesNotContain("German");
    JsonNode json = new JsonMapper().readTree(run("bridges", "--participant", "p-1", "--json"));
    assertThat(json).hasSize(2);
    assertThat(json.get(0).get("placedMore").asInt()).isEqualTo(1);
    assertThat(json.get(0).get("placements").get(0).get("opportunityId").asString())
        .isEqualTo("v-3");
    assertThat(json.get(0).get("effortDays").isNull()).isTrue();
  }

  /** Three lack the certificate, and two places wait for it. */
  @Test
  void withoutAPersonItSaysWhatWouldHelpMost() throws IOException {
    assertThat(run("bridges"))
        .startsWith("Was am 01.12.2026 am meisten helfen würde")
        .containsSubsequence(
            "… wenn die Person den Nachweis „Abschluss Pflegehilfe“ hätte:",
            "   Für 3 Personen: p-1, p-2, p-4.",
            "   Dann würden 2 Arbeitsmöglichkeiten mehr für mindestens eine dieser Personen passen:"
                + " Verkauf (v-1), Bäckerei; Lager (v-3), Bäckerei.",
            "   Wenn das für alle diese Personen so ist, hat der Plan 2 zusätzliche Vorschläge, und"
                + " niemand verliert einen; mehr sind damit nicht möglich.",
            "   Dafür genügt es, wenn das für 2 Personen so ist: ",
            " Neu einen Vorschlag hätten zum Beispiel: ",
            "Bei 4 Personen genügt, was sich nur für die Person ändert:",
            "   … wenn die Person den Nachweis „Abschluss Pflegehilfe“ hätte. Neuer Vorschlag: ",
            "zumutbar");
    JsonNode json = new JsonMapper().readTree(run("bridges", "--json"));
    assertThat(json).hasSize(1);
    assertThat(json.get(0).get("participantIds")).hasSize(3);
    assertThat(json.get(0).get("placedMore").asInt()).isEqualTo(2);
    assertThat(json.get(0).get("placedMoreAtMost").asInt()).isEqualTo(2);
  }

  @Test
  void whatWouldHelpMostIsAlsoFilesAndAPage() throws IOException {
    Path out = quarter.resolveSibling("bridges");
    Path page = quarter.resolveSibling("bridges.html");
    run("bridges", "--out", out, "--html", page);
    assertThat(Cli.rows(out.resolve("bridges.csv")))
        .startsWith(
            "participantId,rank,changes,opensOpportunityIds,freePlaces,"
                + "placedMore,placedMoreAtMost,effortDays,effortCents")
        .contains("p-1,1,wenn die Person den Nachweis „Abschluss Pflegehilfe“ hätte,v-3,1,1,1,,");
    assertThat(Cli.rows(out.resolve("shared-bridges.csv")))
        .containsExactly(
            "rank,change,participantIds,opensOpportunityIds,"
                + "placedMore,placedMoreAtMost,effortDays,effortCents",
            "1,wenn die Person den Nachweis „Abschluss Pflegehilfe“ hätte,\"p-1;p-2;p-4\","
                + "\"v-1;v-3\",2,2,,");
    Document shown = Jsoup.parse(Files.readString(page));
    assertThat(shown.select("h1").text()).isEqualTo("Was am meisten helfen würde");
    assertThat(shown.select(".confidential").text()).contains("Nur für das Team");
    assertThat(shown.select("h2").eachText().getFirst())
        .isEqualTo("… wenn die Person den Nachweis „Abschluss Pflegehilfe“ hätte:");
    assertThat(shown.select("li").eachText().getFirst())
        .isEqualTo("Für 3 Personen: p-1, p-2, p-4.");
    assertThat(shown.select(".notice").text()).contains("zumutbar");
    Path one = quarter.resolveSibling("bridges-p-1.html");
    JsonNode json =
        new JsonMapper().readTree(run("bridges", "--participant", "p-1", "--json", "--html", one));
    assertThat(json).as("JSON and nothing else").hasSize(2);
    assertThat(Jsoup.parse(Files.readString(one)).select("section")).hasSize(2);
  }

  /** Neither data nor half of an answer are lost by a page. */
  @Test
  void aPageIsAPageAndCheckedFirst() throws IOException {
    Path data = quarter.resolve("participants.csv");
    String before = Files.readString(data);
    Cli over = Cli.run("bridges", "--data", quarter, "--html", data, "--lang", "de");
    assertThat(over.status()).isEqualTo(2);
    assertThat(over.err()).contains("erlaubt: ein Name, der mit .html endet");
    assertThat(data).hasContent(before);
    Path out = quarter.resolveSibling("nothing");
    Path nowhere = data.resolve("page.html");
    Cli half = Cli.run("coverage", "--data", quarter, "--out", out, "--html", nowhere);
    assertThat(half.status()).isEqualTo(2);
    assertThat(half.out()).isEmpty();
    assertThat(out).doesNotExist();
  }

  /** Everybody but p-1 and p-3 could take v-2 at once; p-2, p-4 and p-5 share what there is. */
  @Test
  void aShortListSaysWhereToApply() throws IOException {
    assertThat(run("shortlist", "--participant", "p-4"))
        .startsWith(
            "Womit p-4 anfangen kann, am 01.12.2026: 1. Die Reihenfolge ist so gewählt, dass nicht"
                + " alle mit derselben Arbeit anfangen;")
        .contains("1. Backstube (v-2), Bäckerei: ")
        .contains("zumutbar");
    assertThat(run("shortlist", "--participant", "p-1"))
        .contains("nach den Daten nichts möglich", "Was am nächsten liegt, sagt der Befehl match.");
    assertThat(run("shortlist", "--lang", "en"))
        .contains(
            "Short lists for 3 people on Dec 1, 2026. The order spreads people; number 1 is not"
                + " always the best for the person.",
            "Without these lists 3 of 3 people would begin with the same opportunity, with them 3"
                + " at most.",
            "p-4: one opportunity",
            "   1. Backstube (v-2), Bäckerei")
        .doesNotContain("p-1", "Gini", "proposal of the plan");
    JsonNode all = new JsonMapper().readTree(run("shortlist", "--json"));
    assertThat(all.get("lists")).hasSize(5);
    assertThat(all.get("spread").get("people").asInt()).isEqualTo(3);
    JsonNode one = new JsonMapper().readTree(run("shortlist", "--participant", "p-4", "--json"));
    assertThat(one.get("choices").get(0).get("opportunityId").asString()).isEqualTo("v-2");
    assertThat(one.get("choices").get(0).get("companyId").asString()).isEqualTo("c-1");

    Path out = quarter.resolveSibling("lists");
    run("shortlist", "--out", out);
    assertThat(Cli.rows(out.resolve("shortlists.csv")))
        .hasSize(4)
        .startsWith("participantId,rank,opportunityId,companyId,points,plainRank")
        .anyMatch(line -> line.startsWith("p-4,1,v-2,c-1,"));
    Path page = quarter.resolveSibling("list.html");
    run("shortlist", "--participant", "p-4", "--html", page);
    assertThat(Files.readString(page)).contains("Backstube").doesNotContain("p-2");
    run("shortlist", "--html", page);
    assertThat(Jsoup.parse(Files.readString(page)).select("main").text())
        .contains(
            "Nur für das Team",
            "Kurze Listen: womit anfangen",
            "p-4: eine Möglichkeit 1. Backstube (v-2), Bäckerei");
    Cli wrong = Cli.run("shortlist", "--data", quarter, "-k", "21", "--lang", "de");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("-k ist 21, erlaubt: 1 bis 20");
  }

  /** Nobody but who is not known to lack the certificate can take v-1 or v-3; these are empty. */
  @Test
  void coverageSaysWhatIsEmptyAndWhy() throws IOException {
    assertThat(run("coverage"))
        .contains(
            "Wie weit sich 5 Personen und die Arbeit am 01.12.2026 decken. Nur für das Team:",
            "Insgesamt: jetzt sind 3 Plätze frei, weitere sind nicht in Aussicht. 3 Personen kommen"
                + " infrage; mit einer einzigen Änderung eine mehr. Für 2 Plätze kommt niemand"
                + " infrage.",
            "Am häufigsten liegt das an: Nachweise. Anderes kann ebenso häufig sein.",
            "Beruf nicht bekannt: jetzt sind 3 Plätze frei",
            "Für niemanden möglich: 2",
            "Lager (v-3), Bäckerei, 1 Platz: Bei 4 Personen spricht nach den Daten nur dies"
                + " dagegen: Nachweise.",
            "Betriebe, deren neueste Befragung älter als 180 Tage ist oder die keine haben: 1.",
            "Bäckerei (c-1), nicht bekannt, wann zuletzt befragt: zu klären ist, ob es die Arbeit"
                + " noch gibt");
    assertThat(run("coverage", "--lang", "en", "--survey-days", "1"))
        .contains(
            "for 4 people, by the data only this is against it: Papers", "more than 1 day old");
    JsonNode json = new JsonMapper().readTree(run("coverage", "--json"));
    assertThat(json.get("people").asInt()).isEqualTo(5);
    assertThat(json.get("total").get("eligible").asInt()).isEqualTo(3);
    assertThat(json.get("byField").get(0).get("field").isNull()).isTrue();
    assertThat(json.get("empty")).hasSize(2);
    assertThat(json.get("surveyGaps").get(0).get("newestSurvey").isNull()).isTrue();

    Path out = quarter.resolveSibling("coverage");
    run("coverage", "--out", out);
    assertThat(Cli.rows(out.resolve("coverage.csv")))
        .containsExactly(
            "field,quarter,vacancyPlaces,potentialPlaces,expectedPotentialPlaces,eligible,oneChangeAway,emptyPlaces,emptiedBy",
            ",,3,0,0.00,3,1,2,qualifications");
    assertThat(Cli.rows(out.resolve("empty-places.csv"))).contains("v-3,1,qualifications,4,5");
    assertThat(Cli.rows(out.resolve("survey-gaps.csv")))
        .containsExactly("companyId,newestSurvey,placesAtStake,people", "c-1,,0.00,0");
    Cli wrong = Cli.run("coverage", "--data", quarter, "--survey-days", "-1", "--lang", "de");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("--survey-days ist -1, erlaubt: 0 oder mehr");
  }

  @Test
  void theSameAsJson() throws IOException {
    JsonNode json = new JsonMapper().readTree(run("match", "--participant", "p-1", "--json"));
    assertThat(json.get("matches")).isEmpty();
    assertThat(json.get("nearest")).hasSize(3);
    assertThat(json.get("nearest").get(2).get("bridgePairs")).hasSize(1);
    JsonNode fit =
        new JsonMapper()
            .readTree(run("explain", "--participant", "p-1", "--opportunity", "v-1", "--json"));
    assertThat(fit.get("bridges")).isEmpty();
    assertThat(fit.get("bridgePairs").get(0).asString()).contains(" und wenn ");
  }

  @Test
  void whereNothingHelpsItSaysWhatIsAgainstIt() {
    assertThat(run("match", "--participant", "p-3"))
        .contains(
            "Auch zwei Änderungen zusammen öffnen nichts.",
            "Was dagegen spricht:",
            "   Arbeitserlaubnis: 3 von 3",
            "   Nachweise: 2 von 3",
            "Zur Arbeitserlaubnis gibt die Ausländerbehörde Auskunft.");
  }

  /** What is not known is a question, and no objection. */
  @Test
  void whatBlocksOnlyBecauseItIsNotKnownIsOpen() throws IOException {
    write(
        "participants.csv",
        "id,hoursMin,hoursMax,languages,qualifications,workPermission,availability",
        "p-1,10,20,de:A1,,unrestricted,24/7",
        "p-2,10,20,de:B2,,none,24/7");
    write("children.csv", "participantId,childId,ageMonths,care,needsPlace");
    assertThat(run("explain", "--participant", "p-1", "--opportunity", "v-3"))
        .contains("Nach den Daten nicht möglich. Noch offen: Nachweise.\n")
        .doesNotContain("Dagegen spricht");
    assertThat(run("explain", "--participant", "p-1", "--opportunity", "v-1", "--lang", "en"))
        .contains("Against it: Languages. Still open: Papers.");
    assertThat(sheetError("v-3", "de"))
        .contains("für p-1 und v-3 gibt es zurzeit keinen. Noch offen: Nachweise.")
        .doesNotContain("Dagegen spricht", "qualifications");
    assertThat(sheetError("v-1", "en"))
        .contains("none for p-1 and v-1 at present. Against it: Languages. Still open: Papers.");
    assertThat(run("match", "--participant", "p-1"))
        .contains("   Noch offen: Nachweise.\n", "   Dagegen spricht: Sprachen.\n");
    assertThat(run("match", "--participant", "p-2"))
        .contains("Was dagegen spricht:\n   Arbeitserlaubnis: 3 von 3")
        .contains("Was noch offen ist:\n   Nachweise: 2 von 3");
    assertThat(run("match", "--participant", "p-2", "--lang", "en"))
        .contains("What is still open:");
  }

  @Test
  void besidePossibleStandsHowMuchIsOpenAndWhatDecides() throws IOException {
    write(
        "participants.csv",
        "id,hoursMin,hoursMax,languages,qualifications,workPermission,availability",
        "p-1,10,20,de:B2,none,,24/7");
    write("children.csv", "participantId,childId,ageMonths,care,needsPlace");
    String german = run("explain", "--participant", "p-1", "--opportunity", "v-2");
    assertThat(german)
        .containsPattern("Nach den Daten möglich: .* Stunden in der Woche, noch \\d+ Fragen offen")
        .contains("   Zuerst klären: Darf die Person arbeiten");
    assertThat(run("match", "--participant", "p-1")).containsPattern("1[.] .*noch \\d+ Fragen");
    assertThat(run("explain", "--participant", "p-1", "--opportunity", "v-2", "--lang", "en"))
        .containsPattern("Possible by the data: .*\\d+ questions still open")
        .contains("   Clarify first: May the person work");
  }

  @Test
  void whatIsNotPossibleSaysWhyFirstAndNoPoints() {
    assertThat(run("explain", "--participant", "p-1", "--opportunity", "v-1"))
        .startsWith(
            """
            p-1 und Verkauf (v-1), Bäckerei
            Nach den Daten nicht möglich. Dagegen spricht: Sprachen, Nachweise.

               - Sprachen: Der Betrieb braucht Deutsch B1, vorhanden ist A1.
               - Nachweise: Der Betrieb braucht den Nachweis „Abschluss Pflegehilfe“, der fehlt.
            """
                .replace("\n", System.lineSeparator()))
        .contains("Keine einzelne Änderung würde helfen. Zwei zusammen würden es:")
        .doesNotContain("Punkte", " von 1500");
    assertThat(run("explain", "--participant", "p-1", "--opportunity", "v-2"))
        .contains("Was für sich allein schon helfen würde:");
    assertThat(run("explain", "--participant", "p-3", "--opportunity", "v-1"))
        .contains("Keine einzelne Änderung würde helfen, und keine zwei zusammen.");
  }

  @Test
  void whatOthersDecideIsNamedAndNothingElseIsBlamed() {
    assertThat(run("explain", "--participant", "p-3", "--opportunity", "v-2"))
        .contains(
            "Ob und wann sich das ändert, ist bei der Ausländerbehörde zu erfragen.",
            "Im Weg steht allein: Arbeitserlaubnis. Eine andere Änderung würde daran nichts"
                + " ändern.")
        .doesNotContain("Keine einzelne Änderung");
  }

  /** A paper that nobody has asked about is no argument against anybody. */
  @Test
  void whatIsOpenIsNotHeldAgainstAnybody() {
    assertThat(run("explain", "--participant", "p-5", "--opportunity", "v-3"))
        .contains("Nach den Daten nicht möglich. Noch offen: Nachweise.")
        .doesNotContain("Dagegen spricht:");
    assertThat(run("match", "--participant", "p-5", "--lang", "en")).doesNotContain("Against it");
  }

  @Test
  void aChildcarePlaceHasItsNameAndNobodyIsCalledEligible() {
    String german = run("explain", "--participant", "p-2", "--opportunity", "v-2");
    assertThat(german)
        .contains("Nach den Daten möglich mit neuem Betreuungsplatz: ", "Möglich bei: Kita Sonne")
        .contains("Ein neuer Platz bei „Kita Sonne“ würde die Arbeitszeit abdecken.")
        .doesNotContain("kita-1021", "id-17", "eeignet");
    assertThat(run("match", "--participant", "p-2"))
        .contains("Vorschläge für p-2 am 01.12.2026: 1", "20 Stunden in der Woche")
        .contains("mit neuem Betreuungsplatz bei Kita Sonne")
        .doesNotContain("kita-1021");
    assertThat(run("candidates", "--opportunity", "v-2", "--lang", "en"))
        .contains("20 hours a week, with a new childcare place at Kita Sonne")
        .doesNotContain("kita-1021", "ligible");
    assertThat(run("explain", "--participant", "p-4", "--opportunity", "v-2", "--lang", "en"))
        .contains("Possible by the data: ", " points, 20 hours a week");
  }
}
