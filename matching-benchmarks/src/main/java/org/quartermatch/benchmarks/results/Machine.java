package org.quartermatch.benchmarks.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where and with what something was measured. Ratios within one run can be compared between
 * machines; means cannot.
 *
 * @param cpu model; {@code unknown} where the system does not say
 * @param cores processors that Java may use
 * @param memoryGigabytes of the machine, rounded
 * @param os name and version
 * @param jdk name and version of the virtual machine
 * @param flags options of the virtual machine that the benchmarks inherit
 * @param commit of the sources, with {@code -dirty} if they had been changed
 * @param loadAverage of the system before the first benchmark; negative: not known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Machine(
    String cpu,
    int cores,
    long memoryGigabytes,
    String os,
    String jdk,
    List<String> flags,
    String commit,
    double loadAverage) {
  private static final String UNKNOWN = "unknown";

  Machine {
    flags = List.copyOf(flags);
  }

  static Machine here() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        modelOfCpu().orElse(UNKNOWN),
        Runtime.getRuntime().availableProcessors(),
        Math.round(system.getTotalMemorySize() / 1e9),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        ManagementFactory.getRuntimeMXBean().getInputArguments(),
        described().orElse(UNKNOWN),
        system.getSystemLoadAverage());
  }

  /** Linux says it; elsewhere the architecture has to do. */
  private static Optional<String> modelOfCpu() {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return Optional.ofNullable(System.getProperty("os.arch"));
    }
    try (Stream<String> lines = Files.lines(info)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What Git says of the folder of the classes; empty without Git. */
  private static Optional<String> described() {
    try {
      Path classes =
          Path.of(Machine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      // In a jar there is no folder to ask for.
      if (!Files.isDirectory(classes)) {
        return Optional.empty();
      }
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
              .directory(classes.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean done = git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0;
      return done && !said.isBlank() ? Optional.of(said.strip()) : Optional.empty();
    } catch (IOException | URISyntaxException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** One line for people. */
  String describe() {
    return cpu
        + ", "
        + cores
        + (cores == 1 ? " core, " : " cores, ")
        + memoryGigabytes
        + " GB, "
        + os
        + "; "
        + jdk
        + (flags.isEmpty() ? "" : "; " + String.join(" ", flags))
        + "; commit "
        + commit
        + (loadAverage < 0 ? "" : "; load " + Measurement.number(loadAverage));
  }

  /** Whether means measured here can be compared with means measured there. */
  boolean isLike(Machine other) {
    return cpu.equals(other.cpu)
        && cores == other.cores
        && jdk.equals(other.jdk)
        && flags.equals(other.flags);
  }
}
