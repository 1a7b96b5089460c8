package org.quartermatch.benchmarks.results;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench compare}: what has changed between two runs. */
@Command(
    name = "compare",
    description = {
      "Prints two results side by side, as a table in Markdown.",
      "A change is named only where the error intervals do not touch."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
public final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "OLD.json",
      description = "What bench suite or bench jmh --json wrote.")
  private Path old;

  @Parameters(index = "1", paramLabel = "NEW.json", description = "The same of another run.")
  private Path fresh;

  @Override
  public Integer call() throws Exception {
    String table = new Comparison(Results.read(old), Results.read(fresh)).table();
    spec.commandLine().getOut().print(table);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
