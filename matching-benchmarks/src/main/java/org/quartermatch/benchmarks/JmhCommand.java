package org.quartermatch.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench jmh}: hands over to JMH, which measures in processes of its own. */
@Command(
    name = "jmh",
    description = {
      "Runs the JMH benchmarks and prints JMH's table.",
      "Everything but --json is JMH's: a part of a name selects benchmarks, -f 1 -wi 2 -i 3"
          + " shortens a run, -l lists, -h explains."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class JmhCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the results as JSON, too.")
  private @Nullable Path json;

  @Parameters(paramLabel = "JMH-OPTION", description = "Options and benchmark names for JMH.")
  private List<String> jmh = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    List<String> arguments = new ArrayList<>(jmh);
    if (json != null) {
      arguments.addAll(List.of("-rf", "json", "-rff", json.toString()));
    }
    String[] array = arguments.toArray(String[]::new);
    check(array);
    org.openjdk.jmh.Main.main(array);
    return 0;
  }

  private void check(String[] arguments) {
    try {
      CommandLineOptions unused = new CommandLineOptions(arguments);
    } catch (CommandLineOptionException e) {
      throw new ParameterException(spec.commandLine(), "JMH: " + e.getMessage(), e);
    }
  }
}
