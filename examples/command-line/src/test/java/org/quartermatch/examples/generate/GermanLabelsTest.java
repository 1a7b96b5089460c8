package org.quartermatch.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No German page of the example Quarter shows an English word of ESCO. */
class GermanLabelsTest {
  private static final Path ESCO = GeneratedFiles.examples().resolve("data").resolve("esco");
  private static final Path QUARTER = GeneratedFiles.examples().resolve(ExampleQuarter.QUARTER);
  private static final Pattern CODE =
      Pattern.compile("http://data\\.europa\\.eu/esco/(?:skill|occupation)/[-0-9a-f]{36}");

  @Test
  void everyLabelIsGerman() {
    assertThat(new GermanLabels(ESCO).notGerman()).isEmpty();
  }

  @Test
  void everyCodeOfTheQuarterHasAGermanLabel() throws IOException {
    GermanLabels labels = new GermanLabels(ESCO);
    Set<String> codes = new TreeSet<>();
    for (String file : new String[] {"participants.csv", "opportunities.csv"}) {
      CODE.matcher(Files.readString(QUARTER.resolve(file)))
          .results()
          .map(MatchResult::group)
          .forEach(codes::add);
    }
    assertThat(codes).hasSizeGreaterThan(150).allMatch(labels::has);
  }

  @Test
  void whatAJobAdsOccupationAsksForHasAGermanLabel() {
    GermanLabels labels = new GermanLabels(ESCO);
    assertThat(GeneratedFiles.column(ESCO.resolve("occupationSkillRelations_de.csv"), "skillUri"))
        .allMatch(labels::has);
  }

  /** The check itself: an English label is found, whether ESCO's own or another. */
  @Test
  void anEnglishLabelIsFound(@TempDir Path folder) throws IOException {
    try (Stream<Path> files = Files.list(ESCO)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    replace(folder.resolve("skills_de.csv"), "Glasflächen reinigen", "clean glass surfaces");
    replace(folder.resolve("skillGroups_de.csv"), "Betreuung von Kindern", "care of children");
    GermanLabels labels = new GermanLabels(folder);
    assertThat(labels.notGerman())
        .hasSize(2)
        .anyMatch(line -> line.endsWith("clean glass surfaces"))
        .anyMatch(line -> line.endsWith("care of children"));
  }

  private static void replace(Path file, String german, String english) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(german);
    Files.writeString(file, text.replace(german, english));
  }
}
