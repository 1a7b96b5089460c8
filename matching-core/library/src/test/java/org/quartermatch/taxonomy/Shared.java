package org.quartermatch.taxonomy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Finds data sets that lie beside the repository; a test that needs one is skipped without it. */
final class Shared {
  private Shared() {}

  static Path data(String name) {
    Path found =
        Stream.of(
                System.getenv().getOrDefault("QUARTERMATCH_SHARED", "../shared"),
                "../shared",
                "../../shared",
                "../../../shared")
            .map(start -> Path.of(start, "data", name))
            .filter(Files::exists)
            .findFirst()
            .orElse(null);
    Assumptions.assumeTrue(found != null, () -> "skipped: no data set " + name + " in ../shared");
    return java.util.Objects.requireNonNull(found);
  }
}
