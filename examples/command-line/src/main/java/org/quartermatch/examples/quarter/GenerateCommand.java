package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quartermatch.examples.generate.GeneratorSettings;
import org.quartermatch.examples.generate.QuarterGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Invents a Quarter. */
@Command(name = "generate")
final class GenerateCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Option(names = "--seed", paramLabel = "S", required = true)
  private long seed;

  @Option(names = "--participants", paramLabel = "N", required = true)
  private int participants;

  @Option(names = "--opportunities", paramLabel = "M", required = true)
  private int opportunities;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path directory = Path.of("");

  @Override
  public Integer call() throws IOException {
    checkSize("--participants", participants);
    checkSize("--opportunities", opportunities);
    GeneratorSettings settings = GeneratorSettings.of(seed, participants, opportunities);
    try {
      QuarterGenerator.generate(settings, directory);
    } catch (FileAlreadyExistsException e) {
      throw new InputException(
          "error.unwritable",
          "--out",
          directory.toString(),
          message("failure.no-generated-quarter", e.getFile()));
    } catch (IOException e) {
      if (Failures.isWrongPath(e)) {
        throw new InputException(
            "error.unwritable", "--out", directory.toString(), Failures.describe(e));
      }
      throw e;
    }
    PrintWriter out = spec.commandLine().getOut();
    Texts texts = QuarterMain.texts(spec);
    out.println(
        texts.of(
            "generate.done",
            participants,
            opportunities,
            directory.toAbsolutePath().normalize().toString()));
    out.println(texts.of("generate.date", settings.date().toString()));
    out.flush();
    return 0;
  }

  private static void checkSize(String option, int value) {
    if (value < 1 || value > GeneratorSettings.MOST) {
      throw new InputException(
          "error.value", option, value, message("allowed.range", 1, GeneratorSettings.MOST));
    }
  }
}
