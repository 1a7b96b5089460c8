package org.quartermatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code bench} in a tree of its own, where Maven is a stand-in that only writes down
 * the class path of this test.
 */
class BenchScriptTest {
  @TempDir Path temp;

  private Path root;
  private Path calls;

  /** What a process came to. */
  private record Run(int status, String out, String err) {}

  @BeforeEach
  void plantTree() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: no /bin/bash");
    // Spaces are what scripts stumble over.
    root = temp.resolve("a tree");
    calls = temp.resolve("calls");
    for (String module : List.of("matching-core/library", "matching-benchmarks")) {
      Files.createDirectories(root.resolve(module).resolve("src/main"));
      Files.writeString(root.resolve(module).resolve("pom.xml"), "<project/>");
    }
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.createDirectories(root.resolve("matching-benchmarks/src/test"));
    Files.copy(Path.of("bench"), root.resolve("matching-benchmarks/bench"));
    Files.copy(Path.of("../jdk.sh"), root.resolve("jdk.sh"));
    Path classpath =
        Files.writeString(temp.resolve("classpath"), System.getProperty("java.class.path"));
    Path maven = Files.createDirectories(temp.resolve("bin")).resolve("mvn");
    Files.writeString(
        maven,
        """
        #!/bin/bash
        echo "$@" >>'%s'
        mkdir -p '%2$s/matching-benchmarks/target'
        cp '%3$s' '%2$s/matching-benchmarks/target/classpath'
        cp '%3$s' '%2$s/matching-benchmarks/target/classpath-with-peers'
        """
            .formatted(calls, root, classpath));
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run bench(String... arguments) throws IOException, InterruptedException {
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    ProcessBuilder process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(root.resolve("matching-benchmarks/bench").toString()),
                        Stream.of(arguments))
                    .toList())
            .directory(temp.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process
        .environment()
        .put("PATH", temp.resolve("bin") + ":" + System.getenv().getOrDefault("PATH", ""));
    Process started = process.start();
    assertThat(started.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Run(started.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void buildsOnceAndListsItsCommands() throws Exception {
    Run first = bench("--help");
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out()).contains("placement", "titles");
    assertThat(first.err()).contains("Building Quartermatch");
    Run second = bench("--help");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(second.err()).doesNotContain("Building Quartermatch");
    assertThat(Files.readAllLines(calls)).hasSize(1);
  }

  @Test
  void wrongUsageIsTold() throws Exception {
    Run run = bench("no-such-command");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no-such-command");
  }
}
