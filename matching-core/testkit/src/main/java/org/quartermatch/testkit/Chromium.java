package org.quartermatch.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds an installed browser. A test that needs one is skipped with a message where there is none;
 * ask before each test, as with {@link Shared}.
 */
public final class Chromium {
  private Chromium() {}

  /** The program, the first of its usual names on the {@code PATH}. */
  public static Path program() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    Optional<Path> found =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(
                name ->
                    Stream.of(path.split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(
        found.isPresent(), "skipped: no chromium, chromium-browser or google-chrome on the PATH");
    return found.orElseThrow();
  }
}
