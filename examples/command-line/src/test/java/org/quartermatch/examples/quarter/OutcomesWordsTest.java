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

/** What the terminal says of outcomes of the small example. */
class OutcomesWordsTest {
  private static final Path SMALL = Path.of("../data/small");

  @TempDir Path temp;

  private static Cli cli(Path data, String... more) {
    List<Object> words =
        new ArrayList<>(List.of("outcomes", "--data", data, "--date", "2026-12-01"));
    words.addAll(Arrays.asList(more));
    return Cli.run(words.toArray());
  }

  private static String run(Path data, String... more) {
    Cli run = cli(data, more);
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  private Path copy() throws IOException {
    Path copy = Files.createDirectories(temp.resolve("before"));
    try (var files = Files.list(SMALL)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  @Test
  void everythingIsToldInPlainWords() throws IOException {
    assertThat(run(SMALL))
        .containsSubsequence(
            "3 Ergebnisse von Vorschlägen; begonnen: 1; nach sechs Monaten noch da: 1.",
            "Abgesagt vom Betrieb: 1 (Sprache 1). Das wird nicht wieder vorgeschlagen.",
            "Ohne Antwort: p-5 bei v-3, seit 02.11.2026: nachfragen.",
            "Zu wenige Ergebnisse von Potenzialen, um daraus etwas zu lernen",
            "Nie bestätigte Profile: 4 (p-2, p-4, p-5, p-6)",
            "Profile, die seit mehr als 180 Tagen nicht bestätigt sind: keine",
            "Potenziale, bei denen nicht bekannt ist, wann sie erhoben wurden: 1 (v-4)",
            "Hier steht, was aus Vorschlägen wurde und was zu tun ist.");
    assertThat(run(SMALL)).doesNotContain("54 %", "p-3", "Alle Ergebnisse sind Vorschläge");
    assertThat(run(SMALL, "--lang", "en"))
        .contains(
            "Without an answer: p-5 at v-3, since Nov 2, 2026: ask again.",
            "Profiles never confirmed: 4 (p-2, p-4, p-5, p-6)",
            "Profiles not confirmed for more than 180 days: none");
    JsonNode json = new JsonMapper().readTree(run(SMALL, "--json", "--lang", "en"));
    assertThat(json.get("refused").get(0).get("refusedBy").asString()).isEqualTo("company");
    assertThat(json.get("unanswered").get(0).get("contactedOn").asString()).isEqualTo("2026-11-02");
    assertThat(json.get("certainty").get(0).get("learnedPercent").asInt()).isEqualTo(54);
    Path out = temp.resolve("out");
    run(SMALL, "--out", out.toString());
    assertThat(Files.readString(out.resolve("opportunities.csv"))).contains(",61,");
  }

  @Test
  void whatIsNewSinceTheLastTalkIsSaid() throws IOException {
    Path before = copy();
    List<String> lines = Files.readAllLines(before.resolve("opportunities.csv"));
    Files.write(
        before.resolve("opportunities.csv"),
        lines.stream().filter(line -> !line.startsWith("v-3,")).toList());
    for (String file : List.of("outcomes", "fair", "stands", "guests")) {
      Files.delete(before.resolve(file + ".csv"));
    }
    assertThat(run(SMALL, "--participant", "p-1", "--before", before.toString()))
        .contains(
            "p-1: 1 neue Möglichkeit seit dem letzten Gespräch am 07.10.2026",
            "Küchenhilfe (v-3)",
            "   > Die Arbeit ist neu.")
        .doesNotContain("v-1)");
    assertThat(run(SMALL, "--participant", "p-1", "--before", before.toString(), "--json"))
        .contains("\"because\" : \"NEW_WORK\"", "\"lastTalk\" : \"2026-10-07\"");
  }

  @Test
  void whatIsWrongIsSaidInTheLanguageAskedFor() throws IOException {
    assertThat(cli(SMALL, "--participant", "p-1", "--lang", "de").err())
        .contains("--participant und --before gehören zusammen");
    assertThat(cli(SMALL, "--most-days", "-1", "--lang", "de").err())
        .contains("--most-days ist -1, erlaubt: 0 oder mehr");
    Path before = temp.resolve("empty");
    Files.createDirectories(before);
    Files.writeString(before.resolve("participants.csv"), "id\np-2\n");
    Files.writeString(before.resolve("companies.csv"), "id\n");
    Files.writeString(before.resolve("opportunities.csv"), "id,kind\n");
    assertThat(
            cli(SMALL, "--participant", "p-1", "--before", before.toString(), "--lang", "de").err())
        .contains("p-1 gehört nicht zu den Menschen in ");
    Files.writeString(
        before.resolve("outcomes.csv"),
        "participantId,opportunityId,contactedOn\np-9,v-9,2026-12-02\n");
    assertThat(cli(before, "--lang", "de").err())
        .contains(
            "outcomes.csv:2 participantId: ist \"p-9\"",
            "outcomes.csv:2 opportunityId: ist \"v-9\"",
            "outcomes.csv:2 contactedOn: ist \"2026-12-02\" und liegt nach dem Stichtag");
  }

  /** p-3 has started at v-4, which has two places. */
  @Test
  void whoHasStartedIsNotProposedAgain() throws IOException {
    Path out = temp.resolve("plan");
    Cli place = onSmall("place", "--out", out);
    assertThat(place.status()).as(place.err()).isZero();
    assertThat(place.err())
        .contains(
            "Eine Person hat nach outcomes.csv schon begonnen und wird nicht neu vorgeschlagen");
    assertThat(out.resolve("placements.csv")).content().doesNotContain("p-3");
    assertThat(out.resolve("unplaced.csv")).content().doesNotContain("p-3");
    assertThat(place.out()).contains("von 5 Teilnehmenden");
    Cli run = onSmall("run", "--audience", "team", "--out", out);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(out.resolve("report.html")).content().contains("Eine Person hat nach outcomes.csv");
    assertThat(out.resolve("team.html")).content().doesNotContain("p-3<");
    assertThat(onSmall("run", "--out", out).status()).isZero();
    assertThat(out.resolve("report.html")).content().doesNotContain("outcomes.csv");
    assertThat(onSmall("shortlist", "--participant", "p-3").err())
        .contains("p-3 hat nach outcomes.csv schon begonnen");
  }

  private static Cli onSmall(String command, Object... more) {
    List<Object> words =
        new ArrayList<>(List.of(command, "--data", SMALL, "--date", Cli.DATE, "--lang", "de"));
    words.addAll(Arrays.asList(more));
    return Cli.run(words.toArray());
  }

  @Test
  void aPlanTakesWhatWasLearnedOnlyWhereItHasProvedBetter() throws IOException {
    Path out = temp.resolve("plan");
    assertThat(onSmall("place", "--learned-certainty", "--out", out).err())
        .contains("--learned-certainty: zu wenige Ergebnisse");
    Path data = copy();
    StringBuilder people = new StringBuilder("id\n");
    StringBuilder outcomes =
        new StringBuilder("participantId,opportunityId,contactedOn,startedOn,stayAskedOn,stayed\n");
    for (int person = 10; person < 40; person++) {
      people.append("x-").append(person).append('\n');
      outcomes
          .append("x-" + person + ",v-4,2026-01-01,2026-02-" + (person % 19 + 10))
          .append(",2026-11-01,false\n");
    }
    for (String file : List.of("fair", "stands", "guests", "guided", "guide-vetoes", "guides")) {
      Files.delete(data.resolve(file + ".csv"));
    }
    Files.delete(data.resolve("confirmations.csv"));
    Files.writeString(
        data.resolve("participants.csv"),
        people.toString()
            + Files.readString(SMALL.resolve("participants.csv"))
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')) + "\n")
                .reduce("", String::concat));
    Files.writeString(data.resolve("outcomes.csv"), outcomes.toString().replace(" ", ""));
    Cli learned =
        Cli.run(
            "run",
            "--data",
            data,
            "--date",
            Cli.DATE,
            "--lang",
            "de",
            "--audience",
            "team",
            "--learned-certainty",
            "--out",
            out);
    assertThat(learned.status()).as(learned.err()).isZero();
    assertThat(learned.err()).contains("Die Sicherheit der Potenziale ist aus Ergebnissen gelernt");
    assertThat(out.resolve("report.html"))
        .content()
        .contains("Die Sicherheit der Potenziale ist aus Ergebnissen gelernt");
  }

  /** A pin of answers.csv is no mistake of current.csv. */
  @Test
  void whatCannotBePlannedNamesTheFileThatSaysSo() throws IOException {
    Path data = copy();
    Files.writeString(
        data.resolve("answers.csv"), "participantId,opportunityId,accepted\np-6,v-3,true\n");
    Cli place = Cli.run("place", "--data", data, "--date", Cli.DATE, "--lang", "de", "--out", temp);
    assertThat(place.status()).isEqualTo(2);
    assertThat(place.err()).contains("answers.csv: ").doesNotContain("current.csv");
  }

  /** Else each call would learn from what it has learned. */
  @Test
  void whatIsLearnedIsNotWrittenWhereItWasRead() throws IOException {
    Path data = copy();
    String before = Files.readString(data.resolve("opportunities.csv"));
    Cli over =
        Cli.run(
            "outcomes",
            "--data",
            data,
            "--date",
            Cli.DATE,
            "--lang",
            "de",
            "--out",
            temp.resolve("before/../before"));
    assertThat(over.status()).isEqualTo(2);
    assertThat(over.err()).contains("und das ist der Ordner von --data");
    assertThat(data.resolve("opportunities.csv")).hasContent(before);
  }
}
