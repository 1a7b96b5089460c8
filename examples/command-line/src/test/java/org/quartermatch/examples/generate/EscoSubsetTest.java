package org.quartermatch.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.testkit.Shared;

class EscoSubsetTest {
  private static final Path ESCO = GeneratedFiles.examples().resolve("data").resolve("esco");

  private final Catalogue catalogue = Catalogue.load();

  @Test
  void everyCodeOfTheCatalogueIsAnEscoCode() {
    assertThat(uris("occupations_de.csv")).containsAll(catalogue.occupations());
    assertThat(uris("skills_de.csv")).containsAll(catalogue.skills());
    assertThat(uris("skills_en.csv")).isEqualTo(uris("skills_de.csv"));
  }

  @Test
  void everySkillHasItsWholeAncestry() {
    Set<String> tops = uris("skillGroups_de.csv");
    Set<String> children = new HashSet<>();
    Set<String> parents = new HashSet<>();
    for (NamedCsvRecord row : rows("broaderRelationsSkillPillar_de.csv")) {
      children.add(row.getField("conceptUri"));
      parents.add(row.getField("broaderUri"));
    }
    assertThat(children).containsAll(uris("skills_de.csv"));
    // every way up ends at a group, also where it leads over a skill without a German label
    parents.removeAll(children);
    assertThat(tops).containsAll(parents);
    children.removeAll(uris("skills_de.csv"));
    children.removeAll(tops);
    assertThat(children).as("without a label").hasSizeLessThan(60);
  }

  @Test
  void everyOccupationHasItsWholeAncestry() {
    Set<String> known = uris("occupations_de.csv");
    known.addAll(uris("ISCOGroups_de.csv"));
    Set<String> children = new HashSet<>();
    for (NamedCsvRecord row : rows("broaderRelationsOccPillar_de.csv")) {
      children.add(row.getField("conceptUri"));
      assertThat(known).contains(row.getField("conceptUri"), row.getField("broaderUri"));
    }
    assertThat(children).containsAll(uris("occupations_de.csv"));
  }

  @Test
  void theSkillsOfEveryOccupationInUseAreThere() {
    Set<String> occupations = new HashSet<>();
    Set<String> skills = uris("skills_de.csv");
    for (NamedCsvRecord row : rows("occupationSkillRelations_de.csv")) {
      occupations.add(row.getField("occupationUri"));
      assertThat(skills).contains(row.getField("skillUri"));
    }
    assertThat(occupations).containsExactlyInAnyOrderElementsOf(catalogue.occupations());
  }

  @Test
  void aSkillWithoutAGermanLabelIsLeftOutAndNamed(@TempDir Path folder) throws IOException {
    Map<String, String> leftOut = EscoSubset.derive(Shared.data(""), folder);
    assertThat(leftOut)
        .hasSizeGreaterThan(100)
        .containsEntry(
            "http://data.europa.eu/esco/skill/a17286c5-238d-4f0b-bc24-29e9121345de",
            "listen actively");
    assertThat(leftOut.keySet())
        .doesNotContainAnyElementsOf(catalogue.skills())
        .doesNotContainAnyElementsOf(uris("skills_de.csv"));
  }

  @Test
  void theSubsetIsCompact() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(ESCO)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    assertThat(bytes).isLessThan(1_500_000);
  }

  @Test
  void theSubsetIsWhatTheOriginalsGive(@TempDir Path folder) throws IOException {
    EscoSubset.derive(Shared.data(""), folder);
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> derived = files.toList();
      assertThat(derived).hasSize(9);
      for (Path file : derived) {
        assertThat(ESCO.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void everyCodeOfTheCatalogueIsInTheOriginals() {
    Path esco = Shared.data("esco_de");
    assertThat(GeneratedFiles.column(esco.resolve("occupations_de.csv"), "conceptUri"))
        .containsAll(catalogue.occupations());
    assertThat(
            GeneratedFiles.column(esco.resolve("broaderRelationsSkillPillar_de.csv"), "conceptUri"))
        .containsAll(catalogue.skills());
  }

  private static List<NamedCsvRecord> rows(String file) {
    return GeneratedFiles.rows(ESCO.resolve(file));
  }

  private static Set<String> uris(String file) {
    return new HashSet<>(GeneratedFiles.column(ESCO.resolve(file), "conceptUri"));
  }
}
