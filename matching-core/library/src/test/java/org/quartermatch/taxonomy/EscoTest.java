package org.quartermatch.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.taxonomy.Taxonomy.OccupationMatch;
import org.quartermatch.taxonomy.Taxonomy.OccupationSkill;

/** An invented export in the shape of ESCO's. */
class EscoTest {
  private static final Taxonomy TAXONOMY = load();

  @TempDir private Path directory;

  /** Sentence 38 of the contract. */
  @Test
  void knowsNarrowerSkillsThroughGroups() {
    assertThat(TAXONOMY.narrower("s:haushalt"))
        .containsExactly("s:kueche", "s:putzen", "s:spuelen");
    assertThat(TAXONOMY.directBroader("s:spuelen")).containsExactly("s:kueche");
    assertThat(TAXONOMY.unknown()).isEmpty();
  }

  @Test
  void labelsInTheLanguageAskedElseEnglishElseAny() {
    assertThat(TAXONOMY.label("s:spuelen", Locale.GERMANY)).contains("Geschirr spülen");
    assertThat(TAXONOMY.label("s:spuelen", Locale.UK)).contains("wash dishes");
    assertThat(TAXONOMY.label("s:spuelen", Locale.FRENCH)).contains("wash dishes");
    assertThat(TAXONOMY.label("s:putzen", Locale.FRENCH)).contains("putzen");
    assertThat(TAXONOMY.label("s:nichts", Locale.GERMAN)).isEmpty();
    assertThat(TAXONOMY.label("http://data.europa.eu/esco/isco/C5120", Locale.GERMAN))
        .contains("Köche");
  }

  @Test
  void otherLabelsComeOnePerLineOrBetweenBars() {
    assertThat(TAXONOMY.alternativeLabels("s:spuelen", Locale.GERMAN))
        .containsExactly("abwaschen", "Töpfe spülen");
    assertThat(TAXONOMY.alternativeLabels("s:sprechen", Locale.GERMAN))
        .containsExactly("reden", "sich verständigen");
    assertThat(TAXONOMY.alternativeLabels("s:spuelen", Locale.ENGLISH))
        .containsExactly("do the dishes");
    assertThat(TAXONOMY.alternativeLabels("s:spuelen", Locale.FRENCH)).isEmpty();
  }

  @Test
  void theCrosswalkFillsOnlyGaps() {
    assertThat(TAXONOMY.label("s:kueche", Locale.GERMAN)).contains("in der Küche helfen");
    assertThat(TAXONOMY.label("s:putzen", Locale.GERMAN)).contains("putzen");
  }

  @Test
  void knowsTheGroupOfAnOccupation() {
    assertThat(TAXONOMY.isco08("o:koch")).contains("5120");
    assertThat(TAXONOMY.isco08("o:patissier")).contains("5120");
    assertThat(TAXONOMY.isco08("o:wirt")).contains("1412");
    assertThat(TAXONOMY.isco08("o:none")).isEmpty();
    assertThat(TAXONOMY.isco08("http://data.europa.eu/esco/isco/C5120")).contains("5120");
    assertThat(TAXONOMY.isco08("C5120")).contains("5120");
    assertThat(TAXONOMY.isco08("C51")).isEmpty();
    assertThat(TAXONOMY.occupationField("o:koch")).contains("512");
    assertThat(TAXONOMY.occupationField("o:none")).isEmpty();
    assertThat(TAXONOMY.occupationFieldLabel("5120", Locale.GERMAN)).contains("Köche");
    assertThat(TAXONOMY.occupationFieldLabel("999", Locale.GERMAN)).isEmpty();
    assertThat(Taxonomy.none().isco08("C5120")).isEmpty();
  }

  @Test
  void knowsTheSkillsOfAnOccupationOnce() {
    assertThat(TAXONOMY.skillsOf("o:kuechenhilfe"))
        .containsExactly(
            new OccupationSkill("s:spuelen", OccupationSkill.Relation.ESSENTIAL),
            new OccupationSkill("s:putzen", OccupationSkill.Relation.OPTIONAL));
    assertThat(TAXONOMY.skillsOf("o:koch")).isEmpty();
  }

  @Test
  void findsOccupationsByTitle() {
    assertThat(TAXONOMY.occupations("Kuechenhilfe (m/w/d)", 3).getFirst())
        .isEqualTo(new OccupationMatch("o:kuechenhilfe", "Küchenhilfe", 1000, true));
    assertThat(TAXONOMY.occupations("Köch:in", 1).getFirst())
        .isEqualTo(new OccupationMatch("o:koch", "Koch/Köchin", 1000, true));
    assertThat(TAXONOMY.occupations("Technische Leitung der Küche", 1).getFirst())
        .satisfies(
            match -> {
              assertThat(match.occupation()).isEqualTo("o:leiter");
              assertThat(match.exact()).isFalse();
              assertThat(match.permille()).isBetween(300, 999);
            });
  }

  @Test
  void aPreferredLabelComesBeforeAnothersOtherLabel() {
    assertThat(TAXONOMY.occupations("Beikoch", 2))
        .extracting(OccupationMatch::occupation)
        .containsExactly("o:beikoch", "o:kuechenhilfe");
  }

  @Test
  void eachOccupationComesOnce() {
    assertThat(TAXONOMY.occupations("Koch Köchin Küchenchef", 10))
        .extracting(OccupationMatch::occupation)
        .doesNotHaveDuplicates()
        .startsWith("o:koch");
    assertThat(TAXONOMY.occupations("xyz", 10)).isEmpty();
    assertThat(TAXONOMY.occupations("", 10)).isEmpty();
    assertThat(Taxonomy.none().occupations("Koch", 10)).isEmpty();
  }

  @Test
  void readsZipFilesAndNamesTheirEntriesInErrors() throws IOException {
    zip(
        Map.of(
            "export/broaderRelationsSkillPillar.csv",
            "conceptUri,broaderUri\ns:a,s:b\n",
            "__MACOSX/._skills.csv",
            "rubbish"));
    Taxonomy taxonomy = Taxonomy.load(directory);
    assertThat(taxonomy.isNarrower("s:a", "s:b")).isTrue();
    assertThat(taxonomy.unknown())
        .containsExactlyInAnyOrder(
            Taxonomy.Part.SKILL_LABELS,
            Taxonomy.Part.OCCUPATIONS,
            Taxonomy.Part.OCCUPATION_SKILLS,
            Taxonomy.Part.ISCO_GROUPS);

    zip(Map.of("broaderRelationsSkillPillar.csv", "conceptUri,broaderUri\ns:a\n"));
    assertThatThrownBy(() -> Taxonomy.load(directory))
        .isInstanceOf(TaxonomyFormatException.class)
        .hasMessageStartingWith("esco.zip!broaderRelationsSkillPillar.csv:2: ");
  }

  @Test
  void aBrokenZipFileIsAnError() throws IOException {
    Files.writeString(directory.resolve("esco.zip"), "no zip");
    assertThatThrownBy(() -> Taxonomy.load(directory))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("esco.zip");
  }

  @Test
  void whatTheFirstDirectorySaysOfACodeHolds() throws IOException {
    Path newer = Files.createDirectory(directory.resolve("newer"));
    Path older = Files.createDirectory(directory.resolve("older"));
    // the relation of a and b was turned round: both together would be a cycle
    write(newer, "broaderRelationsSkillPillar_de.csv", "conceptUri,broaderUri\na,b\nb,top\n");
    write(older, "broaderRelationsSkillPillar.csv", "conceptUri,broaderUri\nb,a\nc,b\nc,top\n");
    Taxonomy taxonomy = Taxonomy.esco(List.of(newer, older));
    assertThat(taxonomy.directBroader("a")).containsExactly("b");
    assertThat(taxonomy.directBroader("b")).containsExactly("top");
    assertThat(taxonomy.directBroader("c")).containsExactly("b", "top");
    assertThatThrownBy(() -> Taxonomy.esco(older).narrower("c").add("x"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void reportsBadCells() throws IOException {
    write(directory, "occupations_de.csv", "conceptUri,iscoGroup,preferredLabel\no:a,51,A\n");
    write(
        directory,
        "occupationSkillRelations_de.csv",
        "occupationUri,relationType,skillUri\no:a,maybe,s:a\no:a,essential,\n");
    assertThatThrownBy(() -> Taxonomy.load(directory))
        .hasMessage(
            """
            occupations_de.csv:2 iscoGroup: is "51"; the four digits of ISCO-08 are expected
            occupationSkillRelations_de.csv:2 relationType: is "maybe"; essential or optional is \
            expected
            occupationSkillRelations_de.csv:3 skillUri: is empty; a code is expected""");
  }

  private void zip(Map<String, String> entries) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(directory.resolve("esco.zip")))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void write(Path directory, String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private static Taxonomy load() {
    try {
      return Taxonomy.load(
          Path.of(java.util.Objects.requireNonNull(EscoTest.class.getResource("esco")).toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
