package org.quartermatch.examples.quarter;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quartermatch.files.csv.BadInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The {@code quarter} program: matches the people of a Quarter with vacancies and job potentials.
 *
 * <p>Exit status: 0 done; 2 wrong usage or bad input; 1 anything else. Results go to stdout, all
 * else to stderr, both in UTF-8.
 */
@Command(
    name = "quarter",
    description =
        "Matches the people of a Quarter with vacancies and job potentials. All results are"
            + " proposals.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    version = "quarter 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      MatchCommand.class,
      CompaniesCommand.class,
      CandidatesCommand.class,
      ExplainCommand.class,
      PlaceCommand.class,
      ValidateCommand.class,
      PolicyCommand.class,
      ImportAdsCommand.class,
      GenerateCommand.class
    })
public final class QuarterMain implements Runnable {
  static final int WRONG_INPUT = CommandLine.ExitCode.USAGE;

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Print the whole stack of an unexpected error.")
  private boolean verbose;

  /**
   * Lucene recommends a module for vectors of numbers, which nothing here uses. The log manager
   * holds its loggers weakly, so this field does.
   */
  private static final Logger LUCENE_VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private QuarterMain() {}

  /** Runs one command and ends the Java machine with its exit status. */
  public static void main(String[] args) {
    LUCENE_VECTORS.setLevel(Level.SEVERE);
    System.exit(run(writer(FileDescriptor.out), writer(FileDescriptor.err), args));
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    OutputStream stream = new FileOutputStream(descriptor);
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /**
   * Runs one command.
   *
   * @return the exit status
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    QuarterMain quarter = new QuarterMain();
    return new CommandLine(quarter)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(QuarterMain::wrongUsage)
        .setExecutionExceptionHandler(quarter::failed)
        .execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("quarter: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See: " + command.getCommandSpec().qualifiedName(" ") + " --help");
    err.flush();
    return WRONG_INPUT;
  }

  private int failed(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    int status =
        switch (e) {
          case BadInputException bad -> {
            bad.problems().forEach(err::println);
            err.println("quarter: " + bad.getMessage() + "; nothing was written");
            yield WRONG_INPUT;
          }
          case InputException wrong -> {
            wrong.lines().forEach(line -> err.println("quarter: " + line));
            yield WRONG_INPUT;
          }
          default -> {
            err.println("quarter: " + Failures.describe(e));
            yield CommandLine.ExitCode.SOFTWARE;
          }
        };
    if (verbose) {
      e.printStackTrace(err);
    }
    err.flush();
    return status;
  }
}
