package org.quartermatch.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds data that lies beside the repository, in {@code ../shared}: walks up from the working
 * directory, so that it works from every module. The environment variable {@code
 * QUARTERMATCH_SHARED} names another folder.
 *
 * <p>A test that needs what is not there is skipped with a message. Ask in the test itself or
 * before each test: a test that is skipped before all of its class is not counted.
 */
public final class Shared {
  private static final String FOLDER = "shared";

  private Shared() {}

  /** A data set. */
  public static Path data(String name) {
    return find(Path.of("data", name));
  }

  /** A Quarter of the contract, with what is expected of it. */
  public static Path quarter(String name) {
    return find(Path.of("cases-2", name));
  }

  private static Path find(Path path) {
    Optional<Path> found =
        folders().map(folder -> folder.resolve(path)).filter(Files::exists).findFirst();
    Assumptions.assumeTrue(
        found.isPresent(),
        () -> "skipped: no " + path + " in ../" + FOLDER + " beside the repository");
    return found.orElseThrow();
  }

  private static Stream<Path> folders() {
    String named = System.getenv("QUARTERMATCH_SHARED");
    return named != null
        ? Stream.of(Path.of(named))
        : Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve(FOLDER));
  }
}
