package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.QuarterChange;
import org.quartermatch.QuarterChange.RefusedBy;
import org.quartermatch.testkit.Translations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A week in a small Quarter: what the command says, writes and refuses. */
class ReplanCommandTest {
  @TempDir Path temp;

  private Path quarter;
  private Path plan;
  private Path out;

  @BeforeEach
  void aPlanOfLastWeek() throws IOException {
    quarter = Files.createDirectory(temp.resolve("quarter"));
    plan = temp.resolve("plan");
    out = temp.resolve("out");
    write(
        quarter,
        "participants",
        "id,languages,priority",
        "p-1,de:C1,3",
        "p-2,de:B1,2",
        "p-3,de:B1,1");
    write(quarter, "companies", "id,name", "c-1,Bäckerei");
    write(
        quarter,
        "opportunities",
        "id,kind,companyId,title,languages,places",
        "v-1,vacancy,c-1,Verkauf,de:C1,1",
        "v-2,vacancy,c-1,Küche,de:B1,1");
    Cli place =
        Cli.run("place", "--data", quarter, "--date", Cli.DATE, "--steps", 200, "--out", plan);
    assertThat(place.status()).as(place.err()).isZero();
    assertThat(plan.resolve("placements.csv")).content().contains("p-1,v-1", "p-2,v-2");
  }

  private static void write(Path directory, String file, String... rows) throws IOException {
    Files.writeString(directory.resolve(file + ".csv"), String.join("\n", rows) + "\n");
  }

  private Cli replan(Object... more) {
    List<Object> all = new ArrayList<>(List.of("replan", "--data", quarter, "--date", Cli.DATE));
    all.addAll(List.of("--plan", plan, "--steps", 200, "--out", out));
    all.addAll(List.of(more));
    return Cli.run(all.toArray());
  }

  private Path changes(String... rows) throws IOException {
    Path file = temp.resolve("week.csv");
    Files.writeString(
        file, "change;participantId;opportunityId;by\n" + String.join("\n", rows) + "\n");
    return file;
  }

  @Test
  void saysWhoWhatBeforeWhatNowWhyAndWhatNext() throws IOException {
    Path week = changes("placement-refused;p-2;v-2;participant", "participant-left;p-1;;");
    Cli run = replan("--changes", week);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            """
            Seit dem Plan von vorher: 2 Änderungen. Für 3 Personen ist der Vorschlag anders, für alle anderen wie vorher.

            Was geschehen ist:
               p-1 sucht hier keine Arbeit mehr.
               p-2 hat abgelehnt: Küche (v-2), Bäckerei.

            p-1
               vorher: Verkauf (v-1), Bäckerei, 40 Stunden in der Woche
               jetzt: kein Vorschlag
               warum: p-1 sucht hier keine Arbeit mehr.
               als Nächstes: dem Betrieb von Verkauf (v-1), Bäckerei sagen, dass der alte Vorschlag nicht mehr gilt.

            p-2
               vorher: Küche (v-2), Bäckerei, 40 Stunden in der Woche
               jetzt: kein Vorschlag
               warum: p-2 hat abgelehnt: Küche (v-2), Bäckerei.
               als Nächstes: dem Betrieb von Küche (v-2), Bäckerei absagen, ohne Gründe; dann mit der Person nach einem anderen Weg suchen.

            p-3
               vorher: kein Vorschlag
               jetzt: Küche (v-2), Bäckerei, 40 Stunden in der Woche
               warum: Ein Platz ist frei geworden, den vorher andere hatten: p-2.
               vorher fragen: Darf die Person arbeiten: jede Arbeit, nur mit Zustimmung für die einzelne Arbeit, oder gar nicht? Gilt das bis zu einem bestimmten Tag? Wie viele Stunden in der Woche sollen es höchstens sein? Zu welchen Zeiten kann die Person von zu Hause fort sein? An welchen Tagen und zu welchen Zeiten wird gearbeitet? Von wo aus geht oder fährt die Person zur Arbeit? Welche Nachweise braucht der Betrieb? Und 5 weitere Fragen sind offen.
               als Nächstes: der Person und dem Betrieb diese Arbeit vorschlagen.
            """);
    assertThat(run.out().lines().limit(20))
        .allSatisfy(line -> assertThat(Translations.englishWords(line)).as(line).isEmpty());
    assertThat(out.resolve("differences.csv"))
        .hasContent(
            """
            participantId,opportunityIdBefore,agreedHoursBefore,childcareProviderIdBefore,opportunityId,agreedHours,childcareProviderId,reason,change,others
            p-1,v-1,40,,,,,change,participant-left,
            p-2,v-2,40,,,,,change,placement-refused,
            p-3,,,,v-2,40,,freed-place,,p-2
            """);
    assertThat(out.resolve("placements.csv")).content().contains("p-3,v-2").doesNotContain("p-1");
    assertThat(out.resolve("public/report.html")).exists();
    assertThat(replan("--changes", week, "--lang", "en").out())
        .contains(
            "   why: p-2 said no to Küche (v-2), Bäckerei.",
            "   next: propose this work to the person and to the company.");
  }

  /** A start that the person cannot keep and an old survey are no open questions, and are asked. */
  @Test
  void whatIsToBeAgreedComesBeforeTheProposal() throws IOException {
    write(
        quarter,
        "participants",
        "id,languages,earliestStart",
        "p-1,de:C1,",
        "p-2,de:C1,",
        "p-3,de:B1,2027-01-18");
    write(
        quarter,
        "opportunities",
        "id,kind,companyId,title,languages,places,start,surveyedOn",
        "v-1,vacancy,c-1,Verkauf,de:C1,1,,",
        "v-2,potential,c-1,Küche,de:B1,1,2027-01-04,2026-10-01",
        "v-3,vacancy,c-1,Lager,none,1,,");
    write(
        plan,
        "placements",
        "participantId,opportunityId,agreedHours,childcareProviderId",
        "p-1,v-1,40,",
        "p-2,v-2,40,",
        "p-3,v-3,40,");
    String out =
        replan("--changes", changes("placement-refused;p-3;v-3;company", "participant-left;p-2;;"))
            .out();
    assertThat(out)
        .containsPattern(
            "p-3\n"
                + ".*\n"
                + "   jetzt: Küche.*\n"
                + ".*\n"
                + "   vorher fragen: Geht ein Beginn erst am 18.01.2027\\? Die Arbeit soll am"
                + " 04.01.2027 beginnen. Gibt es die Arbeit noch\\? Erhoben wurde sie am"
                + " 01.10.2026. .*\n"
                + "   als Nächstes: der Person");
  }

  @Test
  void whoeverHasOtherWorkToChooseFromIsToldOfTheShortList() throws IOException {
    write(
        quarter, "participants", "id,languages", "p-1,de:C1;fr:C1", "p-2,de:C1;fr:A1", "p-3,de:A1");
    write(
        quarter,
        "opportunities",
        "id,kind,companyId,title,languages,places",
        "v-1,vacancy,c-1,Verkauf,fr:C1,1",
        "v-2,vacancy,c-1,Küche,de:B1,1");
    write(
        plan,
        "placements",
        "participantId,opportunityId,agreedHours,childcareProviderId",
        "p-1,v-1,40,",
        "p-2,v-2,40,");
    assertThat(replan("--changes", changes("placement-refused;p-1;v-1;participant")).out())
        .contains("nach einem anderen Weg suchen. Die kurze Liste hat weitere Möglichkeiten.");
  }

  /** p-2 has started where the plan proposed it; p-3 may not have that place. */
  @Test
  void whoHasStartedIsOutAndHasAPlace() throws IOException {
    outcome("p-2,v-2,2026-10-01,2026-10-02,");
    Cli run = replan();
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            """
            Für 1 Person ist der Vorschlag anders, für alle anderen wie vorher.

            Was geschehen ist:
               p-2 hat begonnen: Küche (v-2), Bäckerei.

            p-2
               vorher: Küche (v-2), Bäckerei, 40 Stunden in der Woche
               jetzt: hat begonnen: Küche (v-2), Bäckerei
               warum: p-2 hat begonnen: Küche (v-2), Bäckerei.
               als Nächstes: nichts.
            """);
    // results are German where nothing is said, and stderr speaks as the machine does
    assertThat(run.err())
        .startsWith("warning: One person has started")
        .contains("the place that is taken so is not free");
    assertThat(replan("--lang", "de").err())
        .startsWith("Hinweis: Eine Person hat")
        .contains("der Platz ist nicht mehr frei");
    assertThat(out.resolve("differences.csv"))
        .content()
        .contains("p-2,v-2,40,,,,,change,participant-started,");
    assertThat(out.resolve("placements.csv"))
        .content()
        .contains("p-1,v-1")
        .doesNotContain("p-2", "p-3");
  }

  /** p-3 has started on the place that was proposed to p-2. */
  @Test
  void whoHasStartedTakesThePlaceOfAProposal() throws IOException {
    outcome("p-3,v-2,2026-10-01,2026-10-02,");
    Cli run = replan();
    assertThat(run.out())
        .contains(
            """
            p-2
               vorher: Küche (v-2), Bäckerei, 40 Stunden in der Woche
               jetzt: kein Vorschlag
               warum: p-3 hat begonnen: Küche (v-2), Bäckerei.
            """);
    assertThat(out.resolve("placements.csv")).content().doesNotContain("p-2", "p-3");
  }

  @Test
  void aPlanThatKnowsWhoHasStartedIsKept() throws IOException {
    outcome("p-3,v-2,2026-10-01,2026-10-02,");
    Cli.run("place", "--data", quarter, "--date", Cli.DATE, "--steps", 200, "--out", plan);
    assertThat(plan.resolve("placements.csv")).content().doesNotContain("p-2", "p-3");
    assertThat(replan().out()).contains("Für niemanden ist der Vorschlag anders.");
    assertThat(out.resolve("placements.csv"))
        .content()
        .contains("p-1,v-1")
        .doesNotContain("p-2", "p-3");
  }

  @Test
  void aRefusalInTheOutcomesIsAChange() throws IOException {
    write(
        quarter,
        "outcomes",
        "participantId,opportunityId,contactedOn,refusedOn,refusedBy",
        "p-2,v-2,2026-10-01,2026-10-02,company");
    assertThat(replan().out()).contains("warum: Der Betrieb hat p-2 abgelehnt");
    assertThat(out.resolve("placements.csv")).content().contains("p-3,v-2").doesNotContain("p-2,");
  }

  @Test
  void aPlanOfALaterDayIsRefused() {
    Cli run =
        Cli.run(
            "replan",
            "--data",
            quarter,
            "--date",
            "2026-11-30",
            "--plan",
            plan,
            "--steps",
            10,
            "--out",
            out);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("the plan is of 2026-12-01", "--date=2026-12-01");
    assertThat(out).doesNotExist();
  }

  private void outcome(String row) throws IOException {
    write(quarter, "outcomes", "participantId,opportunityId,contactedOn,startedOn,stayed", row);
  }

  @Test
  void theSameAsJson() throws IOException {
    Cli run = replan("--changes", changes("vacancy-filled;;v-2;"), "--json");
    JsonNode json = new JsonMapper().readTree(run.out());
    assertThat(json.get("placed").asInt()).isEqualTo(1);
    assertThat(json.get("changes").toString()).isEqualTo("[\"vacancy-filled\"]");
    assertThat(json.get("files")).hasSizeGreaterThan(5);
    assertThat(json.get("differences").toString())
        .isEqualTo(
            "[{\"participantId\":\"p-2\",\"opportunityIdBefore\":\"v-2\",\"agreedHoursBefore\":40,"
                + "\"childcareProviderIdBefore\":null,\"opportunityId\":null,\"agreedHours\":null,"
                + "\"childcareProviderId\":null,\"reason\":\"change\","
                + "\"change\":\"vacancy-filled\",\"others\":[]}]");
  }

  @Test
  void whatIsDifferentFromTheQuarterOfBeforeHasChanged() throws IOException {
    Path before = Files.createDirectory(temp.resolve("before"));
    try (var files = Files.list(quarter)) {
      for (Path file : files.toList()) {
        Files.copy(file, before.resolve(file.getFileName()));
      }
    }
    write(
        quarter,
        "participants",
        "id,languages,priority",
        "p-1,de:C1,3",
        "p-2,de:A1,2",
        "p-3,de:B1,1");
    write(quarter, "wishes", "participantId,rank,opportunityId", "p-3,1,v-2");
    Cli run = replan("--before", before, "--lang", "en");
    assertThat(run.out())
        .contains(
            "2 changes since the plan before.",
            "   why: What is known of p-2 has changed.",
            "   now: Küche (v-2), Bäckerei, 40 hours a week\n   why: p-3 has other wishes.");
  }

  /** A plan by other rules is brought up to date all the same, and whoever reads it is told. */
  @Test
  void aPlanByOtherRulesIsSaidToBeOne() throws IOException {
    assertThat(replan().err()).doesNotContain("made otherwise");
    Path policy = Files.writeString(temp.resolve("policy.json"), "{\"breaks\": false}");
    Cli run = replan("--policy", policy);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err())
        .containsPattern(
            "warning: --plan=.*: this plan was made otherwise than this run: policy"
                + " [0-9a-f]{12} instead of [0-9a-f]{12}\\. Proposals can");
  }

  @Test
  void withoutAnyChangeNobodyIsTouched() {
    assertThat(replan().out())
        .startsWith(
            "Seit dem Plan von vorher hat sich nichts geändert. Für niemanden ist der Vorschlag"
                + " anders.");
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsWritten() throws IOException {
    Cli bad = replan("--changes", changes("placement-refused;p-9;v-2;x"), "--lang", "de");
    assertThat(bad.status()).isEqualTo(2);
    assertThat(bad.err())
        .contains(
            "week.csv:2 participantId: ist \"p-9\", und das gibt es in diesem Quartier nicht;"
                + " erwartet: eine vorhandene Kennung",
            "week.csv:2 by: ist \"x\", erwartet: eines von participant, company, counsellor");
    assertThat(replan("--changes", temp.resolve("none.csv")).err())
        .contains("none.csv: is not found; expected a CSV file");
    write(
        plan,
        "placements",
        "participantId,opportunityId,agreedHours,childcareProviderId",
        "p-2,v-1,40,");
    Cli other = replan("--lang", "de");
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("--plan=", "der Plan von vorher hat p-2 bei v-1");
    write(
        plan,
        "placements",
        "participantId,opportunityId,agreedHours,childcareProviderId",
        "p-2,v-2,40,");
    Cli pinned = replan("--changes", changes("placement-accepted;p-2;v-1;"), "--lang", "de");
    assertThat(pinned.status()).isEqualTo(2);
    assertThat(pinned.err())
        .contains("der Plan kann nicht auf den neuen Stand gebracht werden: p-2 ist auf v-1")
        .doesNotContain("Exception");
    assertThat(out).doesNotExist();
  }

  /** Every kind of change has its sentence, in both languages. */
  @Test
  void everyChangeCanBeSaid() {
    Set<String> words = new TreeSet<>();
    for (Class<?> kind : QuarterChange.class.getPermittedSubclasses()) {
      words.add(kind.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }
    for (String word : words) {
      String key = "replan.why." + word;
      for (RefusedBy by : RefusedBy.values()) {
        String of = word.equals("placement-refused") ? key + "." + by.code() : key;
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
          assertThat(Texts.message(of, "a", "b").in(language)).endsWith(".");
        }
      }
    }
  }
}
