package org.quartermatch.benchmarks.jmh;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.benchmarks.generate.Geography;
import org.quartermatch.benchmarks.generate.Region;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/**
 * A program of its own, which {@link ColdStartBenchmark} starts: {@code index DIR GEOGRAPHY NUMBER}
 * fills an index, {@code answer DIR GEOGRAPHY} opens it and answers one question.
 */
public final class FirstAnswer {
  /** So many opportunities are in memory at once while an index is filled. */
  private static final int BATCH = 10_000;

  private FirstAnswer() {}

  /** Runs one of the two. */
  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[1]);
    Region region = Region.of(Geography.valueOf(arguments[2]), Tables.SEED);
    switch (arguments[0]) {
      case "index" -> index(directory, region, Integer.parseInt(arguments[3]));
      case "answer" -> answer(directory, region, region.participant(0));
      default ->
          throw new IllegalArgumentException(
              "command is " + arguments[0] + ", allowed: index, answer");
    }
  }

  private static void index(Path directory, Region region, int many) {
    try (MatchingEngine engine = open(directory, region)) {
      for (int from = 0; from < many; from += BATCH) {
        List<Opportunity> batch =
            IntStream.range(from, Math.min(many, from + BATCH))
                .mapToObj(region::opportunity)
                .toList();
        engine.put(batch);
      }
      engine.commit();
    }
  }

  /** The best ten, from a directory. */
  static List<Match> answer(Path directory, Region region, Participant participant) {
    try (MatchingEngine engine = open(directory, region)) {
      return engine.match(participant, 10);
    }
  }

  private static MatchingEngine open(Path directory, Region region) {
    return MatchingEngine.builder()
        .indexAt(directory)
        .taxonomy(region.taxonomy())
        .childcare(region.providers(Tables.PROVIDERS))
        .date(region.date())
        .build();
  }

  /** Runs this program in a process of its own, and waits for it. */
  static void inNewProcess(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-Xmx2g", "-cp", System.getProperty("java.class.path")));
    command.add(FirstAnswer.class.getName());
    command.addAll(List.of(arguments));
    int status =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          String.join(" ", arguments) + " ended with status " + status + "; see what it says");
    }
  }
}
