package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every command that the READMEs show, with fewer steps where it would search long. */
class ReadmeCommandsTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern COMMAND = Pattern.compile("examples/quarter ([a-z][^`\\n]*)");
  private static final Pattern SHORT = Pattern.compile("`\\$Q` is `([^`]*)`");

  @TempDir Path temp;

  static Stream<String> commands() throws IOException {
    Set<String> commands = new LinkedHashSet<>();
    for (String file : List.of("README.md", "examples/README.md")) {
      String text = Files.readString(ROOT.resolve(file));
      Matcher shortened = SHORT.matcher(text);
      String quarter = shortened.find() ? shortened.group(1) : "";
      COMMAND
          .matcher(text)
          .results()
          .map(found -> found.group(1).strip().replace("$Q", quarter))
          .forEach(commands::add);
    }
    return commands.stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void runs(String command) {
    List<String> arguments = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      arguments.add(here(word));
    }
    if (List.of("run", "place", "replan", "bridges", "employer-sheet", "programme")
        .contains(arguments.getFirst())) {
      arguments.addAll(List.of("--steps", "1000"));
    }
    Cli run = Cli.run(arguments.toArray());
    assertThat(run.status()).as(command + "\n" + run.err()).isZero();
    assertThat(run.out()).isNotBlank();
  }

  /** The READMEs' paths start at the root of the repository, tests do not. */
  private String here(String word) {
    return word.startsWith("examples/")
        ? ROOT.resolve(word).toString()
        : word.startsWith("target/") ? temp.resolve(word).toString() : word;
  }

  @Test
  void everyCommandIsShown() throws IOException {
    assertThat(commands().map(command -> command.split(" ", 2)[0]).distinct())
        .containsExactlyInAnyOrder(
            "run",
            "match",
            "companies",
            "candidates",
            "explain",
            "bridges",
            "shortlist",
            "coverage",
            "employer-sheet",
            "programme",
            "place",
            "replan",
            "guides",
            "fair",
            "care-year",
            "outcomes",
            "validate",
            "policy",
            "import-ads",
            "generate",
            "completion");
  }
}
