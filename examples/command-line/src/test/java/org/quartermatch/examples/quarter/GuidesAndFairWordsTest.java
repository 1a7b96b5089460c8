package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the terminal says of guides and of the fair of the small example. */
class GuidesAndFairWordsTest {
  private static final Path SMALL = Path.of("../data/small");

  @TempDir Path temp;

  private static Cli cli(Path data, String command, String... more) {
    List<Object> words = new ArrayList<>(List.of(command, "--data", data, "--date", "2026-12-01"));
    words.addAll(Arrays.asList(more));
    return Cli.run(words.toArray());
  }

  private static String run(String command, String... more) {
    Cli run = cli(SMALL, command, more);
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void guidesAreNamedWithReasons() throws IOException {
    assertThat(run("guides"))
        .containsSubsequence(
            "Kein Plan ist besser",
            "Begleitung g-1: 2 Menschen, höchstens 2",
            "   p-1: neu, ",
            "+ Gemeinsame Sprache (3.000 von 3.000): Die beiden können miteinander Ukrainisch"
                + " sprechen; beide sprechen es sehr gut.",
            "   p-4: wie bisher",
            "Ohne Begleitung: 2",
            "   p-3: Wer passen würde, begleitet schon so viele Menschen wie möglich: g-2",
            "   p-6: Keine Begleitung passt. Am ehesten käme g-1 in Frage; das steht im Weg:",
            "      - Gemeinsame Sprache: Die beiden haben keine Sprache, die beide mindestens auf"
                + " dem Niveau A2 sprechen.",
            "Alle Ergebnisse sind Vorschläge.");
    assertThat(run("guides", "--guide", "g-2", "--lang", "en"))
        .startsWith("\nGuide g-2: 2 participants, 2 at most")
        .doesNotContain("g-1", "p-1", "Without");
    JsonNode json = new JsonMapper().readTree(run("guides", "--json"));
    assertThat(json.get("optimal").asBoolean()).isTrue();
    assertThat(json.get("guided").size() + json.get("unguided").size()).isEqualTo(6);
    assertThat(json.get("guided").get(0).get("reasons")).hasSize(4);
  }

  /** A guide without anybody is told why, and a page names no options. */
  @Test
  void aGuideWithNobodyIsTold() throws IOException {
    Path data = Files.createDirectories(temp.resolve("idle"));
    try (var files = Files.list(SMALL)) {
      for (Path file : files.toList()) {
        Files.copy(file, data.resolve(file.getFileName()));
      }
    }
    Files.write(
        data.resolve("guides.csv"),
        List.of(
            "id,quarter,latitude,longitude,languages,availability,mode,maxWayMinutes,mostParticipants",
            "g-1,Nordviertel,52.5395,13.3610,de:C1;uk:NATIVE,24/7,foot,60,8",
            "g-2,Südviertel,52.5215,13.3710,de:B2;ar:NATIVE;tr:B1,24/7,transit,,2",
            "g-3,Südviertel,52.5215,13.3710,fi:B2,24/7,transit,,2",
            "g-4,Nordviertel,52.5395,13.3610,uk:B1,24/7,foot,60,1"));
    Cli run = cli(data, "guides", "--lang", "de");
    assertThat(run.out())
        .contains(
            "Begleitung g-3: niemand, höchstens 2\n"
                + "   Niemand passt; am häufigsten steht im Weg: Gemeinsame Sprache",
            "Begleitung g-4: niemand, höchstens 1\n"
                + "   Wer passen würde, hat in diesem Vorschlag eine andere Begleitung: p-1");
    assertThat(cli(data, "guides", "--lang", "en").out())
        .contains("Nobody would do; most often in the way: Common language");
  }

  @Test
  void theFairHasListsToHandOver() throws IOException {
    assertThat(run("fair"))
        .containsSubsequence(
            "Messe am 04.03.2027: ",
            "Kein Zeitplan ist besser: Zuerst zählt, dass alle möglichst 2 Gespräche haben, dann,",
            "Bäckerei Sonne, ");
    assertThat(run("fair", "--company", "c-2", "--lang", "en"))
        .startsWith("Pflegehaus am Park, Mar 4, 2027: ")
        .contains("Küchenhilfe (v-3)")
        .doesNotContain("points", "Bäckerei", "possible", "law");
    assertThat(run("fair", "--participant", "p-1"))
        .startsWith("Gespräche von p-1 am 04.03.2027: ")
        .containsPattern("14:\\d\\d bis 1[45]:\\d\\d Uhr ")
        .doesNotContain("p-2", "Punkte");
    // p-3 works at v-4 since May
    assertThat(run("fair")).doesNotContain("p-3");
    assertThat(cli(SMALL, "fair", "--participant", "p-3", "--lang", "en").err())
        .contains("p-3 has started");
    JsonNode json = new JsonMapper().readTree(run("fair", "--json", "--least", "1"));
    assertThat(json.get("optimal").asBoolean()).isTrue();
    assertThat(json.get("talks").get(0).get("start").asString()).matches("1[45]:\\d\\d");
    assertThat(json.get("talks").get(0).get("end").asString())
        .isGreaterThan(json.get("talks").get(0).get("start").asString());
  }

  @Test
  void whatIsWrongIsSaidInTheLanguageAskedFor() throws IOException {
    assertThat(cli(SMALL, "guides", "--guide", "g-9", "--lang", "de").err())
        .contains("--guide ist g-9, erlaubt: die Kennung einer Begleitung aus guides.csv", "g-1");
    assertThat(cli(SMALL, "fair", "--company", "x", "--lang", "en").err())
        .contains("--company is x, allowed: the id of a company with a stand");
    assertThat(cli(SMALL, "fair", "--allow", "luck", "--lang", "de").err())
        .contains("auf der Messe soll luck außer Acht bleiben");
    assertThat(cli(SMALL, "fair", "--least", "3", "--most", "2", "--lang", "de").err())
        .contains("--most ist 2, erlaubt: 3 bis 1000");
    assertThat(cli(SMALL, "fair", "--steps", "-1", "--lang", "de").err())
        .contains("--steps ist -1, erlaubt: 0 oder mehr");
    assertThat(cli(SMALL, "fair", "--company", "c-1", "--json", "--lang", "de").err())
        .contains("--json schreibt alles, für das Team: lassen Sie --company weg");
    assertThat(cli(SMALL, "guides", "--guide", "g-1", "--json", "--lang", "en").err())
        .contains("--json writes everything, for the team: leave --guide out");
    assertThat(cli(SMALL, "fair", "--company", "c-1", "--participant", "p-1", "--lang", "de").err())
        .contains("entweder --company oder --participant");
    Files.writeString(temp.resolve("participants.csv"), "id\np-1\n");
    Files.writeString(temp.resolve("companies.csv"), "id\n");
    Files.writeString(temp.resolve("opportunities.csv"), "id,kind\n");
    for (String command : List.of("guides", "fair")) {
      Cli refused = cli(temp, command, "--lang", "de");
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.err()).contains("es gibt keine ", "docs/formats.md");
    }
    Files.writeString(
        temp.resolve("fair.csv"), "day,start,slotMinutes,slots\n2027-03-04,14:00,15,4\n");
    assertThat(cli(temp, "fair", "--lang", "de").err()).contains("es gibt keine Messe");
    Files.writeString(temp.resolve("guides.csv"), "id\np-1\n");
    assertThat(cli(temp, "guides", "--lang", "de").err())
        .contains("guides.csv:2 id: ist \"p-1\", und so heißt jemand unter den Teilnehmenden");
  }
}
