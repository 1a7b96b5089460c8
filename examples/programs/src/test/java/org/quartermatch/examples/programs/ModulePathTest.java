package org.quartermatch.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The artifacts as modules, where what a module does not open or require is not there: all other
 * tests run them from the class path.
 */
class ModulePathTest {
  @TempDir Path temp;

  @Test
  void aWholeQuarterFromTheModulePath() throws Exception {
    Path own = Path.of("target/classes").toAbsolutePath();
    String modules =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !Path.of(entry).toAbsolutePath().startsWith(own.getParent()))
            .collect(Collectors.joining(File.pathSeparator));
    Path output = temp.resolve("output");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--module-path",
                    modules,
                    "--add-modules",
                    "org.quartermatch.report",
                    "--class-path",
                    own.toString(),
                    WholeQuarter.class.getName(),
                    "../data/quarter",
                    "../data/esco",
                    "2026-12-01",
                    temp.resolve("result").toString()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    assertThat(temp.resolve("result/report.html")).content().contains("<!DOCTYPE html>");
  }
}
