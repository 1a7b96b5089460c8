package org.quartermatch.placement.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each class of the rooms in which plans and bounds are made has a test of its room. */
class SolverRoomsTest {
  private static final Path MAIN = Path.of("src/main/java/org/quartermatch/placement/solver");
  private static final Path TESTS = Path.of("src/test/java/org/quartermatch/placement/solver");
  private static final Pattern NOT_A_WORD = Pattern.compile("\\W+");

  @ParameterizedTest
  @ValueSource(strings = {"bound", "flow", "build", "moves"})
  void aTestOfTheRoomNamesEachClass(String room) throws IOException {
    assumeTrue(Files.isDirectory(MAIN), "sources are not at " + MAIN.toAbsolutePath());
    Set<String> named = new HashSet<>();
    for (Path test : sources(TESTS.resolve(room))) {
      if (test.getFileName().toString().endsWith("Test.java")) {
        named.addAll(List.of(NOT_A_WORD.split(Files.readString(test), -1)));
      }
    }
    List<String> classes =
        sources(MAIN.resolve(room)).stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .filter(name -> !name.equals("package-info"))
            .toList();
    assertThat(classes).hasSizeGreaterThan(5);
    assertThat(classes.stream().filter(name -> !named.contains(name)))
        .as("classes of %s that no test of it names", room)
        .isEmpty();
  }

  private static List<Path> sources(Path room) throws IOException {
    try (Stream<Path> files = Files.list(room)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
