package org.quartermatch.benchmarks.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.quartermatch.benchmarks.generate.Directories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench suite}: measures everything, and keeps it with the facts of the machine. */
@Command(
    name = "suite",
    description = {
      "Runs the JMH benchmarks and writes results.json (JMH's format with the facts of the"
          + " machine) and results.md (tables with ratios).",
      "All of them take some hours; --quick takes a quarter of an hour, with small data and wide"
          + " errors."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
public final class SuiteCommand implements Callable<Integer> {
  /** Size of the index with --quick, where a benchmark has several: its parameter "many". */
  private static final String QUICK_MANY = "10000";

  @Spec private CommandSpec spec;

  @Option(names = "--quick", description = "One fork, short iterations, 10,000 opportunities.")
  private boolean quick;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the two files go; made if it is not there. Default: ${DEFAULT-VALUE}.",
      defaultValue = "bench-results")
  private Path out;

  @Parameters(
      paramLabel = "CLASS",
      description = "Only these benchmark classes, such as PairBenchmark. Default: all.",
      arity = "0..*")
  private List<String> classes = List.of();

  @Override
  public Integer call() throws Exception {
    List<Group> groups = groups();
    Machine machine = Machine.here();
    Files.createDirectories(out);
    Path file = out.resolve("results.json");
    Path parts = Files.createTempDirectory("quartermatch-suite");
    try {
      List<Path> jmh = new ArrayList<>();
      for (Group.Start start : Group.Start.values()) {
        List<Group> of = groups.stream().filter(group -> group.start() == start).toList();
        if (!of.isEmpty()) {
          jmh.add(run(of, start, parts.resolve(start + ".json")));
        }
      }
      Results.write(machine, jmh, file);
    } finally {
      Directories.delete(parts);
    }
    String table = ResultsTable.of(Results.read(file));
    Files.writeString(out.resolve("results.md"), table);
    spec.commandLine().getOut().print(table);
    spec.commandLine().getOut().flush();
    return 0;
  }

  private Path run(List<Group> groups, Group.Start start, Path json) throws RunnerException {
    ChainedOptionsBuilder options = new OptionsBuilder();
    groups.forEach(group -> options.include(group.pattern()));
    if (quick) {
      options.forks(1).param("many", QUICK_MANY);
      if (start == Group.Start.WARM) {
        options
            .warmupIterations(2)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(3)
            .measurementTime(TimeValue.seconds(1));
      }
    }
    options.resultFormat(ResultFormatType.JSON).result(json.toString());
    new Runner(options.build()).run();
    return json;
  }

  private List<Group> groups() {
    List<String> known = Group.ALL.stream().map(Group::className).toList();
    for (String name : classes) {
      if (!known.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "there is no benchmark class " + name + "; allowed: " + String.join(", ", known));
      }
    }
    return Group.ALL.stream()
        .filter(group -> classes.isEmpty() || classes.contains(group.className()))
        .toList();
  }
}
