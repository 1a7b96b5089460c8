package org.quartermatch.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short programs do what their texts say. */
class ExamplesTest {
  private static final Pattern JAVA = Pattern.compile("(?s)```java\\n(.*?)```");
  private static final Pattern BEST = Pattern.compile("(?s)prints `(.*?)`");
  private static final Pattern REASONS = Pattern.compile("\\nprints\\n\\n((?: {4}.*\\n)+)");

  @Test
  void aFirstMatchPrintsWhatTheReadmeShows() throws IOException {
    String readme = readme();
    Matcher best = BEST.matcher(readme);
    Matcher reasons = REASONS.matcher(readme);
    assertThat(best.find()).isTrue();
    assertThat(reasons.find()).isTrue();
    assertThat(printed(() -> FirstMatch.main(new String[0])).lines())
        .containsExactlyElementsOf(
            Stream.concat(Stream.of(best.group(1)), reasons.group(1).lines().map(String::strip))
                .toList());
  }

  /** What the README shows is what is compiled and run here: its reasons, before the last brace. */
  @Test
  void theReadmesProgramIsFirstMatch() throws IOException {
    List<String> readme = JAVA.matcher(readme()).results().map(it -> words(it.group(1))).toList();
    String program =
        Files.readString(
            Path.of("src/main/java/org/quartermatch/examples/programs/FirstMatch.java"));
    assertThat(readme.get(0)).endsWith("}");
    assertThat(words(program))
        .contains(readme.get(0).substring(0, readme.get(0).length() - 1) + readme.get(1) + "}");
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("../../README.md"));
  }

  private static String words(String program) {
    return program.replaceAll("\\s+", "");
  }

  @Test
  void anOwnCriterionCountsEverywhere() throws IOException {
    assertThat(printed(() -> OwnCriterion.main(new String[0])).lines())
        .hasSize(4)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).startsWith("1. v-2 ");
              assertThat(lines.get(1)).startsWith("2. v-1 ");
              assertThat(points(lines.get(0)) - points(lines.get(1))).isEqualTo(1_000);
              assertThat(lines.get(2)).isEqualTo("0 points: [The company offers no trial day.]");
              assertThat(lines.get(3)).isEqualTo("proposed: v-2 for p-17");
            });
  }

  @Test
  void aWholeQuarterWithItsReport(@TempDir Path temp) throws IOException {
    Path data = Path.of("../data");
    Path result = temp.resolve("result");
    String printed =
        printed(
            () ->
                WholeQuarter.main(
                    new String[] {
                      data.resolve("quarter").toString(),
                      data.resolve("esco").toString(),
                      "2026-12-01",
                      result.toString()
                    }));
    assertThat(printed).matches("[1-9][0-9]* of 250 participants have a proposal\\R");
    assertThat(Files.readAllLines(result.resolve("placements.csv")))
        .hasSize(1 + Integer.parseInt(printed.split(" ", 2)[0]));
    assertThat(result.resolve("report.html")).content().contains("<!DOCTYPE html>");
    assertThat(result.resolve("summary.json")).exists();
  }

  /** A main method. */
  private interface Program {
    void run() throws IOException;
  }

  private static int points(String line) {
    return Integer.parseInt(line.replaceAll(".* (\\d+) points", "$1"));
  }

  private static String printed(Program program) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      program.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
