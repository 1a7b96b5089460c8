package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only shows where the program is a process of its own: signals, pipes and shells. */
class RealProcessTest {
  /** As a shell counts a process that SIGTERM has ended. */
  private static final int TERMINATED = 143;

  @TempDir Path temp;

  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void aShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: no /bin/bash");
  }

  @AfterEach
  void endWhatRuns() {
    started.forEach(Process::destroyForcibly);
  }

  private Process start(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("printed").toFile())
            .start();
    started.add(process);
    return process;
  }

  private static String[] quarter(Object... arguments) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                QuarterMain.class.getName()),
            Stream.of(arguments).map(Object::toString))
        .toArray(String[]::new);
  }

  /** A run that is in the middle of its work. */
  private Process startPlacing(Path out) throws IOException, InterruptedException {
    List<Path> before = unfinished();
    Process process =
        start(
            quarter(
                "place",
                "--data",
                Cli.EXAMPLE.toAbsolutePath(),
                "--date",
                Cli.DATE,
                "--seconds",
                600,
                "--steps",
                Integer.MAX_VALUE,
                "--out",
                out));
    while (before.containsAll(unfinished()) && process.isAlive()) {
      Thread.sleep(5);
    }
    assertThat(unfinished()).isNotEmpty();
    return process;
  }

  private List<Path> unfinished() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.filter(each -> each.getFileName().toString().startsWith(".")).toList();
    }
  }

  private int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  @Test
  void aRunThatIsAskedToEndLeavesNothing() throws Exception {
    Process process = startPlacing(temp.resolve("out"));
    process.destroy();
    assertThat(end(process)).isEqualTo(TERMINATED);
    assertThat(unfinished()).isEmpty();
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void whatAKilledRunLeavesTheNextOneTakesAwayButNotWhatARunningOneNeeds() throws Exception {
    Process killed = startPlacing(temp.resolve("one"));
    List<Path> left = unfinished();
    assertThat(left).hasSize(1);
    while (!Files.exists(left.getFirst().resolve("lock"))) {
      Thread.sleep(5);
    }
    killed.destroyForcibly();
    end(killed);
    assertThat(unfinished()).isEqualTo(left);
    Process running = startPlacing(temp.resolve("two"));
    Cli here = Cli.onExample("place", "--steps", 0, "--out", temp.resolve("three"));
    assertThat(here.status()).as(here.err()).isZero();
    assertThat(unfinished()).doesNotContainAnyElementsOf(left);
    assertThat(running.isAlive()).isTrue();
    assertThat(unfinished()).hasSize(1);
    running.destroy();
    assertThat(end(running)).isEqualTo(TERMINATED);
    assertThat(unfinished()).isEmpty();
  }

  @Test
  void aReaderThatHasEnoughIsNoFault() throws Exception {
    String[] command =
        Stream.concat(
                Stream.of("/bin/bash", "-c", "set -o pipefail; \"$@\" | head -n 1", "-"),
                Stream.of(quarter("completion")))
            .toArray(String[]::new);
    assertThat(end(start(command))).isZero();
    assertThat(Files.readString(temp.resolve("printed"))).isEqualTo("#!/usr/bin/env bash\n");
  }

  @Test
  void aFullDiskIsAFault() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "skipped: no /dev/full");
    String[] command =
        Stream.concat(
                Stream.of("/bin/bash", "-c", "\"$@\" >/dev/full", "-"),
                Stream.of(quarter("policy", "--lang", "de")))
            .toArray(String[]::new);
    assertThat(end(start(command))).isEqualTo(1);
    assertThat(Files.readString(temp.resolve("printed"))).contains("nicht vollständig");
  }

  @Test
  void bashCompletes() throws Exception {
    Files.writeString(temp.resolve("completion"), Cli.run("completion").out());
    Files.writeString(
        temp.resolve("ask"),
        """
        compopt() { :; }
        source ./completion
        ask() {
          COMP_WORDS=("$@")
          COMP_CWORD=$(($# - 1))
          COMPREPLY=()
          _complete_quarter
          echo "${COMPREPLY[@]}"
        }
        ask quarter can
        ask quarter run --all-f
        ask quarter run --lang ''
        ask quarter run --audience ''
        complete -p quarter
        """);
    assertThat(end(start("/bin/bash", "ask"))).isZero();
    assertThat(Files.readAllLines(temp.resolve("printed")))
        .startsWith("candidates", "--all-fits", "de en", "public team")
        .last()
        .asString()
        .contains("_complete_quarter");
  }
}
