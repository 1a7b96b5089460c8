package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a run of the program in this Java machine came to.
 *
 * @param status the exit status
 * @param out what it wrote to stdout
 * @param err what it wrote to stderr
 */
record Cli(int status, String out, String err) {
  static final Path EXAMPLE = Path.of("../data/quarter");
  static final Path ESCO = Path.of("../data/esco");
  static final String DATE = "2026-12-01";

  /** On a machine that is set to English. */
  static Cli run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        QuarterMain.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Locale.ENGLISH,
            Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new Cli(status, out.toString(), err.toString());
  }

  /** What a command says of a Quarter for which it has nothing to refuse. */
  static String out(Path quarter, String command, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(command, "--data", quarter, "--date", DATE));
    all.addAll(List.of(arguments));
    Cli run = run(all.toArray());
    assertThat(run.status).as(run.err).isZero();
    return run.out;
  }

  /** A command on the example Quarter. */
  static Cli onExample(String command, Object... arguments) {
    List<Object> all =
        new ArrayList<>(List.of(command, "--data", EXAMPLE, "--taxonomy", ESCO, "--date", DATE));
    all.addAll(List.of(arguments));
    return run(all.toArray());
  }

  /**
   * The lines of a file of results without their last column, once that is seen to be one and the
   * same fingerprint.
   */
  static List<String> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst()).as("%s", file).endsWith(",fingerprint");
    assertThat(lines.subList(1, lines.size()))
        .as("%s", file)
        .allMatch(line -> line.matches(".*,q[0-9a-f]{12}"))
        .extracting(line -> line.substring(line.lastIndexOf(',')))
        .satisfies(all -> assertThat(Set.copyOf(all)).hasSizeLessThan(2));
    return lines.stream().map(line -> line.substring(0, line.lastIndexOf(','))).toList();
  }
}
