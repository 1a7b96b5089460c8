package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            "Erhobene Sicherheit 50 %: nach dem, was daraus wurde, 54 %",
            "Zu wenige Ergebnisse von Potenzialen",
            "Profile, die seit mehr als 180 Tagen nicht bestätigt sind (5): p-2, p-4, p-5, p-6, p-3",
            "Potenziale, die seit mehr als 180 Tagen nicht erhoben sind (1): v-4");
    JsonNode json = new ObjectMapper().readTree(run(SMALL, "--json", "--lang", "en"));
    assertThat(json.get("refused").get(0).get("refusedBy").asText()).isEqualTo("company");
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
