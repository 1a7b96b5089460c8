package org.quartermatch.testkit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quartermatch.testkit.oracle.Oracle;
import org.quartermatch.testkit.plan.PlanChecker;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * Runs the oracle from the command line.
 *
 * <ul>
 *   <li>{@code fits DIR TAXONOMY DATE}: prints the fits.csv that is expected
 *   <li>{@code warnings DIR TAXONOMY DATE}: prints the warnings.csv that is expected
 *   <li>{@code random DIR SEED PARTICIPANTS OPPORTUNITIES}: writes an invented Quarter
 *   <li>{@code check DIR TAXONOMY DATE OUT}: prints what is wrong with the output of a run
 *   <li>{@code bounds DIR TAXONOMY DATE OUT}: the same for the bounds of a tiny Quarter
 *   <li>{@code optimum DIR TAXONOMY DATE}: prints the highest objective of a tiny Quarter
 * </ul>
 *
 * <p>The exit status is 1 where something is wrong with an output.
 */
public final class OracleMain {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private OracleMain() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 4) {
      throw new IllegalArgumentException(
          "expected fits or warnings DIR TAXONOMY DATE, random DIR SEED PARTICIPANTS OPPORTUNITIES,"
              + " check or bounds DIR TAXONOMY DATE OUT, or optimum DIR TAXONOMY DATE");
    }
    Path directory = Path.of(args[1]);
    if (args[0].equals("random")) {
      RandomQuarters.write(
          directory, Long.parseLong(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
      return;
    }
    Optional<Path> taxonomy = Optional.of(Path.of(args[2]));
    LocalDate date = LocalDate.parse(args[3]);
    switch (args[0]) {
      case "fits" -> OUT.print(Oracle.csv(Oracle.fits(directory, taxonomy, date)));
      case "warnings" -> OUT.print(Oracle.warningsCsv(Oracle.warnings(directory, date)));
      case "check" -> report(PlanChecker.violations(directory, taxonomy, date, Path.of(args[4])));
      case "bounds" ->
          report(PlanChecker.boundViolations(directory, taxonomy, date, Path.of(args[4])));
      case "optimum" -> OUT.println(PlanChecker.bruteForceOptimum(directory, taxonomy, date));
      default -> throw new IllegalArgumentException("unknown command " + args[0]);
    }
  }

  private static void report(List<String> violations) {
    violations.forEach(OUT::println);
    OUT.println(violations.size() + " violations");
    System.exit(violations.isEmpty() ? 0 : 1);
  }
}
