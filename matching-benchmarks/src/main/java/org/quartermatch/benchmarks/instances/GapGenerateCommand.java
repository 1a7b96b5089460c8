package org.quartermatch.benchmarks.instances;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench gap-generate}: draws a generalised assignment problem, see {@link GapRecipe}. */
@Command(
    name = "gap-generate",
    description = {
      "Draws a generalised assignment problem by a published recipe and writes what"
          + " `bench instances --format gap` reads. The same seed gives the same file.",
      "a, b: loose; c: tight; d: dear where light; e: hardest. All are to be minimised."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
public final class GapGenerateCommand implements Callable<Integer> {
  private static final int MOST_PAIRS = 20_000_000;

  @Spec private CommandSpec spec;

  @Option(names = "--type", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
  private GapRecipe type;

  @Option(names = "--agents", required = true, paramLabel = "M", description = "1 or more.")
  private int agents;

  @Option(names = "--jobs", required = true, paramLabel = "N", description = "1 or more.")
  private int jobs;

  @Option(names = "--seed", description = "${DEFAULT-VALUE} if not given.")
  private long seed = 42;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Is overwritten.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (agents < 1 || jobs < 1 || (long) agents * jobs > MOST_PAIRS) {
      throw new ParameterException(
          spec.commandLine(),
          "--agents is "
              + agents
              + " and --jobs is "
              + jobs
              + "; allowed: 1 or more each, with a product of at most "
              + MOST_PAIRS
              + "; published files have 5 to 80 agents and 100 to 1600 jobs");
    }
    String text = InstanceWriter.generalised(type.draw(agents, jobs, seed));
    Path directory = out.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    Files.writeString(out, text, StandardCharsets.US_ASCII);
    return 0;
  }
}
