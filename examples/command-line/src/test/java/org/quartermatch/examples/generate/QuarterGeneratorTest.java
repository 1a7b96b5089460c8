package org.quartermatch.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarterGeneratorTest {
  @TempDir private Path folder;

  @Test
  void filesOfManySeedsAreValid() throws IOException {
    for (long seed = -2; seed < 6; seed++) {
      Path out = folder.resolve("seed" + seed);
      int size = seed < 0 ? 1 : 60 * (int) (seed + 1);
      QuarterGenerator.generate(GeneratorSettings.of(seed, Math.max(20, size), size), out);
      GeneratedQuarterChecks.assertValid(out);
    }
  }

  @Test
  void severalThousandPeopleSpreadOverSeveralQuarters() throws IOException {
    QuarterGenerator.generate(GeneratorSettings.of(7, 6500, 3000), folder.resolve("large"));
    GeneratedQuarterChecks.assertValid(folder.resolve("large"));
    List<String> quarters =
        GeneratedFiles.column(folder.resolve("large/participants.csv"), "quarter");
    assertThat(quarters).hasSize(6500).contains("Quartier 1", "Quartier 4");
    assertThat(GeneratedFiles.column(folder.resolve("large/opportunities.csv"), "id"))
        .hasSize(3000);
  }

  @Test
  void sameSettingsGiveTheSameBytesWhateverTheLocale() throws IOException {
    Locale before = Locale.getDefault();
    try {
      QuarterGenerator.generate(GeneratorSettings.of(11, 200, 90), folder.resolve("one"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      QuarterGenerator.generate(GeneratorSettings.of(11, 200, 90), folder.resolve("two"));
    } finally {
      Locale.setDefault(before);
    }
    assertThat(contents(folder.resolve("two"))).isEqualTo(contents(folder.resolve("one")));
  }

  @Test
  void anotherSeedGivesAnotherQuarter() throws IOException {
    QuarterGenerator.generate(GeneratorSettings.of(1, 50, 30), folder.resolve("one"));
    QuarterGenerator.generate(GeneratorSettings.of(2, 50, 30), folder.resolve("two"));
    Map<String, String> one = contents(folder.resolve("one"));
    contents(folder.resolve("two"))
        .forEach((file, text) -> assertThat(text).as(file).isNotEqualTo(one.get(file)));
  }

  @Test
  void datesFollowTheRunsDate() throws IOException {
    LocalDate date = LocalDate.of(2027, 6, 15);
    QuarterGenerator.generate(
        GeneratorSettings.builder(3, 100, 200).date(date).build(), folder.resolve("out"));
    assertThat(GeneratedFiles.column(folder.resolve("out/opportunities.csv"), "surveyedOn"))
        .filteredOn(cell -> !cell.isEmpty())
        .isNotEmpty()
        .allSatisfy(cell -> assertThat(LocalDate.parse(cell)).isBetween(date.minusDays(300), date));
    assertThat(folder.resolve("out/README.md")).content().contains("--date 2027-06-15");
  }

  @Test
  void familiesFollowTheStatedShares() {
    int people = 20_000;
    World world = World.of(GeneratorSettings.of(5, people, 10));
    int parents = 0;
    int single = 0;
    for (int i = 0; i < people; i++) {
      Household household = Household.draw(world, i);
      // parents of children who need no care any more are not visible here, hence only an upper
      // bound below
      parents += household.hasChildren() ? 1 : 0;
      single += household.hasChildren() && household.singleParent() ? 1 : 0;
    }
    assertThat(parents * 1000.0 / people).isBetween(Shares.PARENTS * 0.7, Shares.PARENTS + 10.0);
    assertThat(single * 1000.0 / parents).isCloseTo(Shares.SINGLE_PARENTS, within(20.0));
  }

  @Test
  void couplesWhoBothTakePartShareTheirChildren() throws IOException {
    QuarterGenerator.generate(GeneratorSettings.of(4, 3000, 10), folder.resolve("out"));
    Map<String, Set<String>> parents = new HashMap<>();
    GeneratedFiles.rows(folder.resolve("out/children.csv"))
        .forEach(
            row ->
                parents
                    .computeIfAbsent(row.getField("childId"), child -> new HashSet<>())
                    .add(row.getField("participantId")));
    assertThat(parents.values()).anyMatch(both -> both.size() == 2);
    assertThat(parents.values()).allMatch(both -> both.size() <= 2);
  }

  @Test
  void everyWayOfWritingACellOccurs() throws IOException {
    QuarterGenerator.generate(GeneratorSettings.of(6, 1500, 1500), folder.resolve("out"));
    Path people = folder.resolve("out/participants.csv");
    for (String column : List.of("skills", "qualifications", "entitlements", "needs")) {
      List<String> cells = GeneratedFiles.column(people, column);
      assertThat(cells).as(column).contains("", "none").anyMatch(cell -> cell.endsWith(";*"));
    }
    Path jobs = folder.resolve("out/opportunities.csv");
    assertThat(GeneratedFiles.column(jobs, "skills"))
        .contains("", "none")
        .anyMatch(cell -> cell.contains(":must") && cell.contains(":nice:"))
        .anyMatch(cell -> cell.contains(":?:must"));
    assertThat(GeneratedFiles.column(jobs, "pattern")).contains("", "fixed", "flexible", "roster");
    assertThat(GeneratedFiles.column(jobs, "workingHours"))
        .contains("")
        .anyMatch(cell -> cell.contains(" || "));
    assertThat(GeneratedFiles.column(jobs, "languages"))
        .anyMatch(cell -> cell.matches("de:B1/A2~1"))
        .anyMatch(cell -> cell.matches("de:A2"));
    assertThat(GeneratedFiles.column(jobs, "hoursBudget")).anyMatch(cell -> !cell.isEmpty());
    assertThat(GeneratedFiles.column(jobs, "certainty")).contains("", "likely", "70");
    assertThat(GeneratedFiles.column(jobs, "title"))
        .contains("Altenpflegehelfer/in", "Köch:in", "Reinigungskraft (m/w/d)", "Verkäufer_in");
  }

  @Test
  void anEarlierQuarterIsReplacedAndNothingIsLeftBeside() throws IOException {
    Path out = folder.resolve("out");
    QuarterGenerator.generate(GeneratorSettings.of(1, 50, 30), out);
    Map<String, String> first = contents(out);
    QuarterGenerator.generate(GeneratorSettings.of(2, 50, 30), out);
    assertThat(contents(out)).isNotEqualTo(first);
    assertThat(names(folder)).containsExactly("out");
    assertThat(names(out)).containsExactlyInAnyOrderElementsOf(QuarterGenerator.FILES);
  }

  @Test
  void aFolderWithAnythingElseIsLeftAlone() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("letter.txt"), "mine");
    Files.writeString(out.resolve("participants.csv"), "id\n");
    assertThatThrownBy(() -> QuarterGenerator.generate(GeneratorSettings.of(1, 5, 5), out))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("letter.txt")
        .hasMessageContaining("give another folder");
    assertThat(names(out)).containsExactlyInAnyOrder("letter.txt", "participants.csv");
    assertThat(out.resolve("participants.csv")).hasContent("id");
    assertThat(names(folder)).containsExactly("out");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path out = Files.writeString(folder.resolve("out"), "mine");
    assertThatThrownBy(() -> QuarterGenerator.generate(GeneratorSettings.of(1, 5, 5), out))
        .isInstanceOf(NotDirectoryException.class);
    assertThat(out).hasContent("mine");
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeneratorSettings.of(1, 0, 5))
        .withMessageContaining("participants is 0; allowed are 1 to");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeneratorSettings.of(1, 5, -1))
        .withMessageContaining("opportunities is -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeneratorSettings.builder(1, 5, 5).freePlacesPerMille(1001).build())
        .withMessageContaining("0 to 1,000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Area("Nord", Double.NaN, 8, 500, 40))
        .withMessageContaining("Nord");
    Kita closed = new Kita("kita-1", "Kita", "Nord", 52, 8, "", 5, 5);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                GeneratorSettings.builder(1, 5, 5)
                    .areas(List.of(new Area("Nord", 52, 8, 500, 40)))
                    .kitas(List.of(closed))
                    .build())
        .withMessageContaining("kita-1 has no opening hours");
  }

  @Test
  void drawsAreTheSameOnEveryMachine() {
    // fixed once: if this changes, every committed file changes
    Draw draw = Draw.of(42, Draw.Stream.PARTICIPANT, 7);
    assertThat(IntStream.range(0, 8).map(i -> draw.below(1000)).boxed())
        .containsExactly(205, 67, 2, 243, 872, 369, 205, 979);
    assertThat(new SplittableRandom(1).nextLong()).isEqualTo(-7995527694508729151L);
  }

  private static Map<String, String> contents(Path out) throws IOException {
    Map<String, String> contents = new HashMap<>();
    for (String file : QuarterGenerator.FILES) {
      contents.put(file, Files.readString(out.resolve(file)));
    }
    return contents;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
