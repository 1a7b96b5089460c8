package org.quartermatch.benchmarks.whole;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.quartermatch.benchmarks.generate.Directories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench quarter}: how long the whole command takes, phase by phase, and how much memory. */
@Command(
    name = "quarter",
    description = {
      "Draws a Quarter, starts `examples/quarter run` on it in a process of its own, and prints"
          + " CSV: run,phase,seconds for each phase that it shows, then its total, then the peak of"
          + " its memory (VmHWM, Linux only) in MB in the place of seconds.",
      "Of the search, --seconds is the limit. Start it on a machine at rest."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
public final class QuarterCommand implements Callable<Integer> {
  private static final long POLL_MILLIS = 50;

  @Spec private CommandSpec spec;

  @Option(names = "--participants", paramLabel = "N", description = "${DEFAULT-VALUE} by default.")
  private int participants = 1600;

  @Option(names = "--opportunities", paramLabel = "M", description = "${DEFAULT-VALUE} by default.")
  private int opportunities = 800;

  @Option(names = "--seed", description = "${DEFAULT-VALUE} by default.")
  private long seed = 7;

  @Option(names = "--seconds", paramLabel = "S", description = "${DEFAULT-VALUE} by default.")
  private int seconds = 10;

  @Option(names = "--runs", paramLabel = "R", description = "${DEFAULT-VALUE} by default.")
  private int runs = 1;

  @Option(names = "--answers", description = "As `run --answers`.")
  private boolean answers;

  @Option(
      names = "--java-options",
      paramLabel = "OPTIONS",
      description = "For the command's JVM; ${DEFAULT-VALUE} by default.")
  private String javaOptions = "-Xmx1g";

  @Option(names = "--data", paramLabel = "DIR", description = "A Quarter to take instead.")
  private Path data;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (participants < 1 || opportunities < 1 || seconds < 1 || runs < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--participants, --opportunities, --seconds and --runs are 1 or more each");
    }
    Path script = script(Path.of("").toAbsolutePath());
    Path folder = Files.createTempDirectory("quartermatch-quarter");
    try {
      Path quarter = data;
      if (quarter == null) {
        quarter = folder.resolve("quarter");
        run(
            script,
            List.of(
                "generate",
                "--participants",
                "" + participants,
                "--opportunities",
                "" + opportunities,
                "--seed",
                "" + seed,
                "--out",
                "" + quarter),
            new Phases(System::nanoTime));
      }
      PrintWriter out = spec.commandLine().getOut();
      out.println("run,phase,seconds");
      for (int number = 1; number <= runs; number++) {
        measure(script, quarter, folder.resolve("out" + number), number, out);
      }
      return 0;
    } finally {
      Directories.delete(folder);
    }
  }

  private void measure(Path script, Path quarter, Path to, int number, PrintWriter out)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--data",
                "" + quarter,
                "--seconds",
                "" + seconds,
                "--audience",
                "team",
                "--out",
                "" + to));
    if (answers) {
      arguments.add("--answers");
    }
    Phases phases = new Phases(System::nanoTime);
    long peakKilobytes = run(script, arguments, phases);
    double total = 0;
    for (Map.Entry<String, Double> phase : phases.seconds().entrySet()) {
      total += phase.getValue();
      print(out, number, phase.getKey(), phase.getValue());
    }
    print(out, number, "total", total);
    if (peakKilobytes > 0) {
      print(out, number, "peak memory in MB", peakKilobytes / 1024.0);
    }
    out.flush();
  }

  private static void print(PrintWriter out, int run, String name, double value) {
    out.printf(Locale.ROOT, "%d,%s,%.2f%n", run, name, value);
  }

  /** The start script of the examples: upwards from here. */
  private static Path script(Path from) {
    for (Path folder = from; folder != null; folder = folder.getParent()) {
      Path script = folder.resolve("examples").resolve("quarter");
      if (Files.isExecutable(script)) {
        return script;
      }
    }
    throw new IllegalArgumentException(
        "examples/quarter was not found above " + from + "; start bench within the repository");
  }

  /** Runs to the end; the peak of its memory, or 0 where the system does not tell. */
  private long run(Path script, List<String> arguments, Phases phases)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("QUARTER_JAVA_OPTS", javaOptions + " -Dquarter.progress=true");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    Thread hook = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      StringBuilder rest = new StringBuilder();
      Thread reader = Thread.ofVirtual().start(() -> read(process, phases, rest));
      long peak = 0;
      while (process.isAlive()) {
        peak = Math.max(peak, peakKilobytes(process.pid()));
        Thread.sleep(POLL_MILLIS);
      }
      reader.join();
      if (process.exitValue() != 0) {
        throw new IllegalArgumentException(
            "`quarter "
                + arguments.getFirst()
                + "` ended with "
                + process.exitValue()
                + ": "
                + rest);
      }
      return peak;
    } finally {
      process.destroyForcibly();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private static void read(Process process, Phases phases, StringBuilder rest) {
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      phases.read(err, rest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the process that the script has become. */
  private static long peakKilobytes(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      // not Linux, or it has just ended
    }
    return 0;
  }
}
