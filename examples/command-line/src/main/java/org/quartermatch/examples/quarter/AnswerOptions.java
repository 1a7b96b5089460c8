package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlanInForce;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.model.Participant;
import org.quartermatch.report.Reporting;
import org.quartermatch.report.page.Audience;
import picocli.CommandLine.Option;

/** How an answer is shown: in words, as JSON, and on a page. */
final class AnswerOptions {
  @Option(names = "--json")
  private boolean json;

  @Option(names = "--html", paramLabel = "FILE")
  private Optional<Path> html = Optional.empty();

  boolean json() {
    return json;
  }

  /** What cannot be written, or would take the place of data, is told before anything is done. */
  void check() throws IOException {
    if (html.isPresent()) {
      Path file = html.get();
      if (!Outputs.name(file).endsWith(".html")) {
        throw new InputException(
            "error.value", "--html", file.toString(), message("allowed.html-name"));
      }
      Outputs.directoryOf("--html", file).close();
    }
  }

  /**
   * The same beside a folder of files: the page must not take the place of one of them.
   *
   * @param directory of {@code --out}
   * @param names what is written there; a name that ends with a slash is a folder of pages
   */
  void check(Optional<Path> directory, List<String> names) throws IOException {
    check();
    if (html.isPresent() && directory.isPresent()) {
      Path page = real(html.get());
      for (String name : names) {
        Path file = real(directory.get().resolve(name));
        if (page.equals(file) || (name.endsWith("/") && page.startsWith(file))) {
          throw new InputException(
              "error.html-is-out", html.get().toString(), directory.get().toString());
        }
      }
    }
  }

  /** One path of each file, whatever links and dots lead there, as far as folders exist. */
  private static Path real(Path file) throws IOException {
    Path rest = file.toAbsolutePath().normalize();
    Path there = rest;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there == null ? rest : there.toRealPath().resolve(there.relativize(rest)).normalize();
  }

  boolean hasPage() {
    return html.isPresent();
  }

  /** Words for the terminal, and for the page; beside JSON they are not printed. */
  PairText text(PrintWriter out, QuarterInput input, MatchingEngine engine) {
    return new PairText(json ? new PrintWriter(Writer.nullWriter()) : out, input, engine);
  }

  /**
   * Writes what has been said on a page, if one is wanted.
   *
   * @param title key of what stands on top
   */
  void writePage(
      PairText text, QuarterInput input, MatchingEngine engine, String title, Audience audience)
      throws IOException {
    writePage(
        writer ->
            input
                .reporting(engine)
                .writeAnswer(
                    input.texts().of(title), audience, text.lines(), text.notices(), writer));
  }

  /** Writes the page that a person takes home, if one is wanted. */
  void writeHandOver(
      QuarterInput input, MatchingEngine engine, Participant participant, List<Match> matches)
      throws IOException {
    writeHandOver(input, engine, participant, matches, Optional.empty());
  }

  /**
   * The same beside a plan, if there is one.
   *
   * @throws IOException if the page cannot be written
   */
  void writeHandOver(
      QuarterInput input,
      MatchingEngine engine,
      Participant participant,
      List<Match> matches,
      Optional<PlanInForce> plan)
      throws IOException {
    Reporting reporting = input.reporting(engine);
    writePage(
        writer -> {
          if (plan.isPresent()) {
            reporting.writeHandOver(participant, matches, plan.get(), writer);
          } else {
            reporting.writeHandOver(participant, matches, writer);
          }
        });
  }

  private interface Page {
    void write(Writer writer) throws IOException;
  }

  private void writePage(Page page) throws IOException {
    if (html.isEmpty()) {
      return;
    }
    Path file = html.get();
    try (OutputDirectory out = Outputs.directoryOf("--html", file)) {
      try (BufferedWriter writer = Files.newBufferedWriter(out.file(Outputs.name(file)))) {
        page.write(writer);
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
