package org.quartermatch.benchmarks.instances;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.quartermatch.placement.PlacementLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code bench instances}: runs the placement on published problems. See {@link AssignmentRun} for
 * how a problem is mapped.
 */
@Command(
    name = "instances",
    description = {
      "Runs the placement on assignment problems, one a file, and prints CSV on their own scale:"
          + " file,objective,bound,gapPercent,placed,seconds.",
      "gap: m n, m x n costs, m x n weights, m capacities. assign: n, n x n costs.",
      "objective and gapPercent are empty where not every job could be placed."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
public final class InstancesCommand implements Callable<Integer> {
  /** The layout of a file. */
  enum Format {
    GAP,
    ASSIGN;

    Instance read(Path file) throws IOException {
      return switch (this) {
        case GAP -> InstanceReader.generalised(file);
        case ASSIGN -> InstanceReader.assignment(file);
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec;

  @Option(names = "--format", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
  private Format format;

  @Option(names = "--maximise", description = "The sum is to be most; otherwise least.")
  private boolean maximise;

  @Option(
      names = "--seconds",
      required = true,
      description = "Time for each file; less where the optimum is proved before.")
  private long seconds;

  @Option(names = "--seed", description = "Of the search; ${DEFAULT-VALUE} if not given.")
  private long seed = 42;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "One instance each.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    // the time alone decides: a published figure is one of so many seconds
    PlacementLimits limits = PlacementLimits.seconds(seconds).steps(Long.MAX_VALUE).seed(seed);
    List<Instance> instances = read();
    PrintWriter out = spec.commandLine().getOut();
    out.println("file,objective,bound,gapPercent,placed,seconds");
    for (int i = 0; i < instances.size(); i++) {
      AssignmentRun.Result result = new AssignmentRun(instances.get(i), maximise).solve(limits);
      out.println(
          String.join(
              ",",
              cell(files.get(i).toString()),
              result.objective().map(String::valueOf).orElse(""),
              String.valueOf(result.bound()),
              result.gapPercent().map(String::valueOf).orElse(""),
              String.valueOf(result.placed()),
              result.seconds().toPlainString()));
      out.flush();
    }
    return 0;
  }

  /** All of them before the first is run, so that every mistake is told at once. */
  private List<Instance> read() throws IOException {
    List<Instance> instances = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    for (Path file : files) {
      try {
        instances.add(format.read(file));
      } catch (IllegalArgumentException e) {
        mistakes.add(e.getMessage());
      } catch (java.nio.file.NoSuchFileException e) {
        mistakes.add(file + ": there is no such file");
      }
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", mistakes));
    }
    return instances;
  }

  private static String cell(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
