package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script {@code examples/quarter} and {@code jdk.sh} in a tree of their own, where Maven is a
 * stand-in that only puts the classes of this build where the script expects them.
 */
class QuarterScriptTest {
  private static final Path EXAMPLES = Path.of("..").toAbsolutePath().normalize();

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
    for (String module : List.of("library", "files", "report")) {
      Files.createDirectories(root.resolve("matching-core").resolve(module).resolve("src/main"));
      write(root.resolve("matching-core").resolve(module).resolve("pom.xml"), "<project/>");
    }
    Files.createDirectories(root.resolve("examples/command-line/src/main"));
    write(root.resolve("examples/command-line/pom.xml"), "<project/>");
    write(root.resolve("pom.xml"), "<project/>");
    Files.copy(EXAMPLES.resolve("quarter"), root.resolve("examples/quarter"));
    Files.copy(EXAMPLES.resolveSibling("jdk.sh"), root.resolve("jdk.sh"));
    program(
        temp.resolve("bin/mvn"),
        """
        echo "$@" >>'%s'
        echo 'the stand-in builds'
        [ ! -e '%s' ] || exit 1
        mkdir -p examples/command-line/target/{classes,lib}
        ln -s '%s'/* examples/command-line/target/lib
        """
            .formatted(calls, temp.resolve("broken"), libraries()));
  }

  /** A folder with the class path of this test: links, and folders of classes as jars. */
  private Path libraries() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("libraries"));
    int number = 0;
    for (String name : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path entry = Path.of(name);
      if (Files.isDirectory(entry)) {
        Files.move(jar(entry), folder.resolve("classes-" + number++ + ".jar"));
      } else {
        Files.createSymbolicLink(
            folder.resolve(number++ + "-" + entry.getFileName()), entry.toRealPath());
      }
    }
    return folder;
  }

  /** A folder of classes as a jar: a cache of classes holds no others. */
  private Path jar(Path entry) throws IOException {
    try (Stream<Path> files = Files.walk(entry)) {
      Path jar = Files.createTempFile(temp, "classes", ".jar");
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
        out.setLevel(Deflater.NO_COMPRESSION);
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          out.putNextEntry(new JarEntry(entry.relativize(file).toString()));
          Files.copy(file, out);
        }
      }
      return jar;
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    // Older than any stamp of a build in this test.
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
  }

  private static void program(Path file, String code) throws IOException {
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, "#!/bin/bash\n" + code);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run quarter(String... arguments) throws IOException, InterruptedException {
    return run(Map.of(), root.resolve("examples/quarter"), arguments);
  }

  private Run run(Map<String, String> environment, Path script, String... arguments)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(temp.resolve("elsewhere"));
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    ProcessBuilder process =
        new ProcessBuilder(
                Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList())
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process.environment().merge("PATH", "", (path, none) -> temp.resolve("bin") + ":" + path);
    process.environment().putAll(environment);
    Process started = process.start();
    assertThat(started.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Run(started.exitValue(), Files.readString(out), Files.readString(err));
  }

  private int builds() throws IOException {
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  @Test
  void theFirstStartBuildsAndSaysSoWithoutATerminal() throws Exception {
    Run first = quarter("--version");
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out()).isEqualTo("quarter 0.1.0\n");
    assertThat(first.err().lines()).singleElement().asString().contains("building");
    Run second = quarter("--version");
    assertThat(second).isEqualTo(new Run(0, "quarter 0.1.0\n", ""));
    assertThat(builds()).isEqualTo(1);
    Path source = root.resolve("matching-core/files/src/main/New.java");
    Files.writeString(source, "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    quarter("--version");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void aFailedBuildShowsItsLogAndIsTriedAgain() throws Exception {
    Files.createFile(temp.resolve("broken"));
    Run failed = quarter("--version");
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.err()).contains("the stand-in builds", "the build has failed");
    Files.delete(temp.resolve("broken"));
    assertThat(quarter("--version").status()).isZero();
  }

  @Test
  void worksThroughALinkAndPathsAreTheCallers() throws Exception {
    Path link = Files.createSymbolicLink(temp.resolve("link"), root.resolve("examples/quarter"));
    Path data = Files.createDirectories(temp.resolve("elsewhere/in"));
    Files.writeString(data.resolve("participants.csv"), "id\np-1\n");
    Files.writeString(data.resolve("companies.csv"), "id\n");
    Files.writeString(data.resolve("opportunities.csv"), "id,kind,companyId\n");
    Run good = run(Map.of(), link, "validate", "--data", "in", "--lang", "en");
    assertThat(good.out()).as(good.err()).startsWith("No bad rows: 1 participants");
    assertThat(good.status()).isZero();
    Run wrong = run(Map.of(), link, "validate", "--data", "nowhere");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(run(Map.of(), link).status()).isEqualTo(2);
  }

  /** Whether a start takes the program's own classes from a cache; it says what it always says. */
  private boolean isFromCache(Path jdk) throws IOException, InterruptedException {
    Path log = temp.resolve("loaded");
    Run run =
        run(
            Map.of(
                "JAVA_HOME", jdk.toString(), "QUARTER_JAVA_OPTS", "-Xlog:class+load:file=" + log),
            root.resolve("examples/quarter"),
            "--version");
    assertThat(run).isEqualTo(new Run(0, "quarter 0.1.0\n", ""));
    return Files.readAllLines(log).stream()
        .anyMatch(line -> line.contains("QuarterMain source: shared objects file"));
  }

  /** The JDK of this test under another number. */
  private Path jdk(int version) throws IOException {
    Path jdk = temp.resolve("jdk" + version);
    Files.createDirectories(jdk.resolve("bin"));
    for (String tool : List.of("java", "javac", "jar")) {
      Files.createSymbolicLink(
          jdk.resolve("bin").resolve(tool),
          Path.of(System.getProperty("java.home"), "bin", tool).toRealPath());
    }
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
    return jdk;
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 25})
  void aCacheIsUsedAndNeverInTheWay(int version) throws Exception {
    assumeTrue(Runtime.version().feature() >= version, "skipped: the JDK is older than " + version);
    Path jdk = jdk(version);
    Files.createSymbolicLink(root.resolve("examples/data"), EXAMPLES.resolve("data"));
    Path script = root.resolve("examples/quarter");
    assertThat(quarter("--version").status()).isZero(); // builds
    assertThat(isFromCache(jdk)).isFalse();
    Run made = run(Map.of("JAVA_HOME", jdk.toString()), script, "--make-cache");
    assertThat(made.status()).as(made.err()).isZero();
    assertThat(isFromCache(jdk)).isTrue();
    assertThat(isFromCache(jdk(22))).as("another JDK").isFalse();
    Path cache = root.resolve("examples/command-line/target/cache");
    Path kept = cache.resolve(version + (version < 25 ? ".jsa" : ".aot"));
    byte[] whole = Files.readAllBytes(kept);
    byte[] damaged = whole.clone();
    for (int i = 1; i < 100; i++) {
      damaged[i * (whole.length / 100)] ^= 0x55;
    }
    for (byte[] bytes : List.of(damaged, new byte[0], Arrays.copyOf(whole, whole.length / 2))) {
      Files.write(kept, bytes);
      assertThat(isFromCache(jdk)).as("damaged").isFalse();
    }
    Files.write(kept, whole);
    assertThat(isFromCache(jdk)).as("whole again").isTrue();
    try (Stream<Path> jars = Files.list(temp.resolve("libraries"))) {
      Files.setLastModifiedTime(
          jars.filter(jar -> jar.getFileName().toString().startsWith("classes")).findAny().get(),
          FileTime.from(Instant.now().minusSeconds(7200)));
    }
    assertThat(isFromCache(jdk)).as("another jar").isFalse();
    Files.delete(cache.resolve("quarter.jar"));
    assertThat(isFromCache(jdk)).as("a part is gone").isFalse();
  }

  @Test
  void aJdkThatIsTooOldIsPassedOverWithoutStartingIt() throws Exception {
    Path old = temp.resolve("old");
    program(old.resolve("bin/javac"), "touch '%s'\n".formatted(temp.resolve("asked")));
    Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.15\"\n");
    Run run = withJdk(old);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(temp.resolve("asked")).doesNotExist();
  }

  @Test
  void aJdkThatDoesNotSayItsVersionIsAsked() throws Exception {
    Path silent = temp.resolve("silent");
    program(
        silent.resolve("bin/javac"),
        "touch '%s'; echo 'javac 11.0.2'\n".formatted(temp.resolve("asked")));
    Run run = withJdk(silent);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(temp.resolve("asked")).exists();
  }

  /** With this one chosen, and the one of this test on the path. */
  private Run withJdk(Path chosen) throws IOException, InterruptedException {
    String path =
        temp.resolve("bin")
            + ":"
            + System.getProperty("java.home")
            + "/bin:"
            + System.getenv("PATH");
    return run(
        Map.of("JAVA_HOME", chosen.toString(), "PATH", path),
        root.resolve("examples/quarter"),
        "--version");
  }
}
