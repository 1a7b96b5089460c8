package org.quartermatch.benchmarks;

import java.nio.file.NoSuchFileException;
import org.quartermatch.benchmarks.instances.GapGenerateCommand;
import org.quartermatch.benchmarks.instances.InstancesCommand;
import org.quartermatch.benchmarks.instances.PlacementCommand;
import org.quartermatch.benchmarks.packed.BlocksCommand;
import org.quartermatch.benchmarks.results.CompareCommand;
import org.quartermatch.benchmarks.results.SuiteCommand;
import org.quartermatch.benchmarks.titles.TitleVectorsCommand;
import org.quartermatch.benchmarks.titles.TitlesCommand;
import org.quartermatch.benchmarks.whole.QuarterCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line of the benchmarks.
 *
 * <p>Exit status: 0 done; 2 wrong usage or bad input; 1 anything else.
 */
@Command(
    name = "bench",
    description = "Measures Quartermatch: how fast it is, and how good its answers are.",
    mixinStandardHelpOptions = true,
    subcommands = {
      SuiteCommand.class,
      CompareCommand.class,
      InstancesCommand.class,
      GapGenerateCommand.class,
      PlacementCommand.class,
      QuarterCommand.class,
      BlocksCommand.class,
      TitlesCommand.class,
      TitleVectorsCommand.class
    })
public final class Bench {
  private Bench() {}

  /** Runs a command and ends the program with its exit status. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The commands, not yet run. */
  static CommandLine commandLine() {
    CommandLine bench = new CommandLine(new Bench());
    // JMH has options of its own, which are passed on to it
    bench.addSubcommand(
        new CommandLine(new JmhCommand()).setUnmatchedOptionsArePositionalParams(true));
    bench.setCaseInsensitiveEnumValuesAllowed(true);
    bench.setExecutionExceptionHandler(
        (exception, command, result) -> {
          if (exception instanceof IllegalArgumentException
              || exception instanceof NoSuchFileException) {
            command.getErr().println(describe(exception));
            return CommandLine.ExitCode.USAGE;
          }
          throw exception;
        });
    return bench;
  }

  private static String describe(Exception exception) {
    return exception instanceof NoSuchFileException missing
        ? "there is no file " + missing.getFile()
        : String.valueOf(exception.getMessage());
  }
}
