package org.quartermatch.examples.quarter;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs commands that answer at once, so that the Java machine sees which classes they load, and
 * keeps these in a cache: what {@code examples/quarter --make-cache} starts.
 */
public final class CacheTraining {
  private static final List<String> COMMANDS =
      List.of(
          "match --participant p-0001 --html match.html",
          "match --participant p-0002 --lang en",
          "companies --participant p-0001 -k 3",
          "candidates --opportunity v-0002 --json",
          "explain --participant p-0001 --opportunity j-0003",
          "validate");

  private CacheTraining() {}

  /**
   * Runs them all.
   *
   * @param args the folder of the examples' data, and one that results may be written to
   */
  public static void main(String[] args) {
    Path data = Path.of(args[0]);
    PrintWriter nowhere =
        new PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int worst = 0;
    for (String command : COMMANDS) {
      List<String> words = new ArrayList<>();
      for (String word : command.split(" ", -1)) {
        words.add(word.endsWith(".html") ? Path.of(args[1], word).toString() : word);
      }
      words.addAll(List.of("--data", data.resolve("quarter").toString()));
      words.addAll(List.of("--taxonomy", data.resolve("esco").toString(), "--date", "2026-12-01"));
      worst =
          Math.max(
              worst, QuarterMain.run(nowhere, err, Locale.ENGLISH, words.toArray(String[]::new)));
    }
    System.exit(worst);
  }
}
