package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quartermatch.examples.generate.GeneratorSettings;
import org.quartermatch.examples.generate.QuarterGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Invents a Quarter. */
@Command(
    name = "generate",
    description = "Invent a Quarter with published shares; the same seed gives the same files.")
final class GenerateCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Option(names = "--seed", paramLabel = "S", required = true, description = "Any whole number.")
  private long seed;

  @Option(
      names = "--participants",
      paramLabel = "N",
      required = true,
      description = "How many people.")
  private int participants;

  @Option(
      names = "--opportunities",
      paramLabel = "M",
      required = true,
      description = "How many vacancies and job potentials together.")
  private int opportunities;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "A folder that is not there, is empty, or holds an earlier generated Quarter.")
  private Path directory = Path.of("");

  @Override
  public Integer call() throws IOException {
    GeneratorSettings settings;
    try {
      settings = GeneratorSettings.of(seed, participants, opportunities);
    } catch (IllegalArgumentException e) {
      throw new InputException("--" + Failures.message(e));
    }
    try {
      QuarterGenerator.generate(settings, directory);
    } catch (IOException e) {
      if (Failures.isWrongPath(e)) {
        throw new InputException("--out=" + directory + ": " + Failures.describe(e));
      }
      throw e;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%d participants, %d opportunities: %s%n",
        participants, opportunities, directory.toAbsolutePath().normalize());
    out.println("Run it with --date " + settings.date());
    out.flush();
    return 0;
  }
}
