package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.model.Participant;
import picocli.CommandLine.Option;

/** How one person's results are shown. */
final class PairOptions {
  @Option(names = "--json")
  private boolean json;

  @Option(names = "--html", paramLabel = "FILE")
  private Optional<Path> html = Optional.empty();

  boolean json() {
    return json;
  }

  boolean html() {
    return html.isPresent();
  }

  /** Writes the page, if one is wanted. */
  void writePage(
      QuarterInput input, MatchingEngine engine, Participant participant, List<Match> matches)
      throws IOException {
    if (html.isEmpty()) {
      return;
    }
    Path file = html.get();
    try (OutputDirectory out = Outputs.directoryOf("--html", file)) {
      try (BufferedWriter writer = Files.newBufferedWriter(out.file(Outputs.name(file)))) {
        input.reporting(engine).writeHandOver(participant, matches, writer);
      }
      out.publish();
    }
  }

  /** How many results at most. */
  static int atLeastOne(int k) {
    if (k < 1) {
      throw new InputException("error.value", "-k", k, message("allowed.or-more", 1));
    }
    return k;
  }
}
