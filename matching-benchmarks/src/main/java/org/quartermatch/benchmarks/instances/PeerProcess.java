package org.quartermatch.benchmarks.instances;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.quartermatch.benchmarks.generate.Directories;

/**
 * A Java program that may crash, hang or run out of memory without harm: a process of its own with
 * the class path and the heap limit of this one, ended when its time is over.
 */
final class PeerProcess {
  /** For the start of Java and the drawing of the problem. */
  private static final Duration START = Duration.ofMinutes(5);

  private static final String ERRORS = "stderr";
  private static final String CRASH = "crash";

  private final String program;
  private final List<String> arguments;
  private final Duration patience;

  /**
   * @param program the class with the main method
   * @param patience how long it may run from its first {@link PeerLine.Kind#READY} on
   */
  PeerProcess(String program, List<String> arguments, Duration patience) {
    this.program = program;
    this.arguments = List.copyOf(arguments);
    this.patience = patience;
  }

  /**
   * Runs the program to its end, or ends it.
   *
   * @param listener hears of every line, on another thread, and of none any more when this returns
   * @return what went wrong, in one line; empty: the program ended well
   */
  Optional<String> run(Consumer<PeerLine> listener) throws IOException, InterruptedException {
    // a crash leaves files; they go with the directory
    Path directory = Files.createTempDirectory("quartermatch-peer");
    try {
      return run(directory, listener);
    } finally {
      Directories.delete(directory);
    }
  }

  private Optional<String> run(Path directory, Consumer<PeerLine> listener)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(directory))
            .directory(directory.toFile())
            .redirectError(directory.resolve(ERRORS).toFile())
            .start();
    Thread hook = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      CountDownLatch ready = new CountDownLatch(1);
      Thread reader = Thread.ofVirtual().start(() -> read(process, ready, listener));
      boolean started = ready.await(START.toSeconds(), TimeUnit.SECONDS);
      boolean ended = started && process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      reader.join();
      if (!started) {
        return Optional.of("was not ready after " + START.toSeconds() + " s, and was ended");
      }
      if (!ended) {
        return Optional.of("had not ended by itself after its time, and was ended");
      }
      return process.exitValue() == 0
          ? Optional.empty()
          : Optional.of("ended with status " + process.exitValue() + lastWords(directory));
    } finally {
      process.destroyForcibly();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private List<String> command(Path directory) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m");
    command.add("-XX:ErrorFile=" + directory.resolve(CRASH));
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.io.tmpdir=" + directory);
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(program);
    command.addAll(arguments);
    return command;
  }

  private static void read(Process process, CountDownLatch ready, Consumer<PeerLine> listener) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Optional<PeerLine> read = PeerLine.read(line);
        if (read.isPresent() && read.get().kind() == PeerLine.Kind.READY) {
          ready.countDown();
        } else {
          read.ifPresent(listener);
        }
      }
    } catch (IOException e) {
      // the stream of a process that is ended may end in the middle
      if (process.isAlive()) {
        throw new UncheckedIOException("a peer's output cannot be read", e);
      }
    } finally {
      ready.countDown();
    }
  }

  /** The first line that says what happened, of an exception or of the report of a crash. */
  private static String lastWords(Path directory) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : List.of(directory.resolve(ERRORS), directory.resolve(CRASH))) {
      if (Files.exists(file)) {
        text.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return text.toString()
        .lines()
        .filter(line -> line.matches(".*(Exception|Error|SIG[A-Z]+ |[Cc]heck failed).*"))
        .findFirst()
        .map(line -> ": " + line.replaceFirst("^#? *", ""))
        .orElse("");
  }
}
