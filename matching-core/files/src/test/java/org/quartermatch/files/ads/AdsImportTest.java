package org.quartermatch.files.ads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.files.csv.Problem;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.taxonomy.Taxonomy;

/** Files of ads to opportunities, with invented ads in every format. */
class AdsImportTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  @TempDir private Path directory;
  private Path postcodes;

  @BeforeEach
  void writeTables() throws IOException {
    postcodes = directory.resolve("postcodes.csv");
    Files.writeString(postcodes, ",lat,lng\n44135,51.51,7.46\n01067,51.06,13.72\n");
  }

  private AdImportSettings settings() throws IOException {
    Path esco = Files.createDirectories(directory.resolve("esco"));
    Files.writeString(
        esco.resolve("occupations_de.csv"),
        """
        conceptUri,iscoGroup,preferredLabel,altLabels
        o:kitchen,9412,Küchenhilfe,
        o:cleaner,9112,Raumpfleger/Raumpflegerin,
        o:sales,5223,Verkäufer/Verkäuferin,
        """);
    StringBuilder relations = new StringBuilder("occupationUri,relationType,skillType,skillUri\n");
    for (int i = 0; i < 12; i++) {
      String relation = i < 4 ? "optional" : "essential";
      relations.append("o:kitchen,").append(relation).append(",skill,s:").append(i).append('\n');
    }
    relations.append("o:cleaner,optional,skill,s:0\no:cleaner,essential,skill,s:20\n");
    Files.writeString(esco.resolve("occupationSkillRelations_de.csv"), relations);
    return new AdImportSettings(Taxonomy.esco(esco), Optional.of(postcodes), DATE);
  }

  @Test
  void readsTheFeed() throws IOException {
    ImportedAds ads = AdImport.read(List.of(resource("feed.json")), settings());

    Position kitchen = position(ads, "kueche-musterstadt-1");
    assertThat(kitchen.title()).isEqualTo("Küchenhilfe (m/w/d) in Teilzeit");
    assertThat(kitchen.description())
        .isEqualTo(
            "Wir suchen zum 01.03.2027 Verstärkung.\nTeilzeit, 20-25 Std./Woche\n"
                + "Deutsch mindestens A2\nGesundheitszeugnis");
    assertThat(kitchen.occupation()).contains("o:kitchen");
    assertThat(kitchen.hours()).isEqualTo(HoursRange.of(20, 25));
    assertThat(kitchen.languages().items()).hasSize(1);
    assertThat(kitchen.qualifications().items()).containsExactly("food-hygiene-instruction");
    assertThat(kitchen.start()).contains(LocalDate.of(2027, 3, 1));
    assertThat(kitchen.ownLocation()).contains(new GeoPoint(51.51, 7.46));
    assertThat(ads.companies())
        .extracting(Company::id, Company::name)
        .containsExactly(tuple("kantine-beispiel-gmbh", "Kantine Beispiel GmbH"));
    Position night = position(ads, "nacht-2");
    assertThat(night.conditions().items()).containsExactly("night");
    assertThat(night.company()).isEqualTo(kitchen.company());
    assertThat(night.hours()).isEqualTo(HoursRange.open());
    assertThat(ads.summary().withoutId()).isEqualTo(1);
    assertThat(ads.summary().ads()).isEqualTo(2);
    assertThat(ads.summary().read(AdField.LOCATION)).isEqualTo(1);
    assertThat(ads.summary().gap(AdField.LOCATION, AdGap.PLACE_NAME_ONLY)).isEqualTo(1);
    assertThat(ads.summary().gap(AdField.HOURS, AdGap.FULL_TIME_WITHOUT_HOURS)).isEqualTo(1);
  }

  @Test
  void givesTenSkillsOfTheOccupationTheEssentialOnesFirst() throws IOException {
    ImportedAds ads = AdImport.read(List.of(resource("feed.json")), settings());

    Position kitchen = position(ads, "kueche-musterstadt-1");
    assertThat(kitchen.skills().complete()).isFalse();
    assertThat(kitchen.skills().items())
        .hasSize(10)
        .startsWith(Skill.nice("s:4", 3, 5))
        .endsWith(Skill.nice("s:0", 3, 2), Skill.nice("s:1", 3, 2));
  }

  @Test
  void completesSearchAnswersByDetailAnswers() throws IOException {
    ImportedAds ads =
        AdImport.read(List.of(resource("search.json"), resource("details.json")), settings());

    Position cleaning = position(ads, "10000-1-S");
    assertThat(ads.summary().repeated()).isEqualTo(1);
    assertThat(cleaning.title()).isEqualTo("Mitarbeit in der Reinigung");
    assertThat(cleaning.occupation()).contains("o:cleaner");
    assertThat(cleaning.hours()).isEqualTo(HoursRange.of(20, 20));
    assertThat(cleaning.workingTime())
        .isEqualTo(new WorkingTime.Roster(WeekSchedule.parse("Mo-Fr 06:00-10:00")));
    assertThat(cleaning.form()).as("nothing says it").isEmpty();
    assertThat(cleaning.places()).isEqualTo(2);
    assertThat(cleaning.ownLocation()).contains(new GeoPoint(51.5, 7.45));
    assertThat(cleaning.start()).contains(LocalDate.of(2027, 1, 15));
    assertThat(cleaning.validUntil()).contains(LocalDate.of(2027, 1, 31));
    assertThat(cleaning.conditions().isNone()).isTrue();
    assertThat(ads.summary().gap(AdField.CONDITIONS, AdGap.WHICH_TIMES_NOT_STATED)).isEqualTo(1);
  }

  @Test
  void readsTheOlderFieldNames() throws IOException {
    ImportedAds ads = AdImport.read(List.of(resource("details.json")), settings());

    Position sales = position(ads, "10000-2-S");
    assertThat(sales.form()).contains(EmploymentForm.APPRENTICESHIP);
    assertThat(sales.occupation()).contains("o:sales");
    assertThat(sales.ownLocation()).contains(new GeoPoint(51.06, 13.72));
    assertThat(sales.start()).contains(LocalDate.of(2027, 8, 1));
    assertThat(sales.company().map(Company::id)).contains("laden-muster");
    Position help = position(ads, "10000-3-S");
    assertThat(help.form()).contains(EmploymentForm.MINIJOB);
    assertThat(help.location()).isEmpty();
    assertThat(ads.summary().gap(AdField.LOCATION, AdGap.SEVERAL_PLACES)).isEqualTo(1);
  }

  @Test
  void writesBothFilesThatCanBeReadAgain() throws IOException {
    Path out = directory.resolve("out");
    Path output = out.resolve("opportunities.csv");

    String german =
        AdImport.importAds(
            List.of(resource("feed.json"), resource("details.json")),
            output,
            settings(),
            Locale.GERMAN);
    String english =
        AdImport.importAds(
            List.of(resource("feed.json"), resource("details.json")),
            output,
            settings(),
            Locale.ENGLISH);

    assertThat(german)
        .startsWith("5 Stellenanzeigen aus 2 Dateien, 3 Betriebe.\n1 Anzeige ohne Kennung")
        .contains("  Beruf: 3 von 5", "  Koordinaten: ein Ort ohne Postleitzahl (1)");
    assertThat(english).contains("  Occupation: 3 of 5", "several places of work (1)");
    ImportedAds imported =
        AdImport.read(List.of(resource("feed.json"), resource("details.json")), settings());
    assertThat(readBack(out).opportunities()).containsExactlyElementsOf(imported.opportunities());
  }

  @Test
  void namesFileLineAndColumnOfEverythingThatCannotBeRead() throws IOException {
    Path broken = write("broken.json", "{\"data\": [\n  {\"slug\": \"a\",]}");
    Path other = write("other.json", "[\n  {\"name\": \"no ad\"}\n]");
    Path empty = write("empty.json", "");

    assertThatThrownBy(() -> AdImport.read(List.of(broken, other, empty), settings()))
        .isInstanceOfSatisfying(
            AdFormatException.class,
            e -> {
              assertThat(e.problems()).extracting(Problem::line).containsExactly(2L, 2L, 0L);
              assertThat(e.problems().get(0).toString())
                  .contains("broken.json:2 column 16", "well-formed");
              assertThat(e.problems().get(1).toString()).contains("other.json:2 column 3", "slug");
              assertThat(e.problems().get(2).toString()).contains("empty.json: is empty");
            });
  }

  @Test
  void writesNothingWhereAFileCannotBeRead() throws IOException {
    Path broken = write("broken.json", "{");
    Path out = directory.resolve("out");
    Path output = out.resolve("opportunities.csv");

    assertThatThrownBy(() -> AdImport.importAds(List.of(broken), output, settings(), Locale.GERMAN))
        .isInstanceOf(AdFormatException.class);
    assertThat(out).doesNotExist();
  }

  @Test
  void doesNotWriteOverItsCompanies() {
    assertThatThrownBy(
            () ->
                AdImport.importAds(
                    List.of(), directory.resolve("companies.csv"), settings(), Locale.GERMAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("companies.csv");
  }

  @Test
  void takesAPageWithNothingAndASingleAd() throws IOException {
    Path nothing = write("nothing.json", "{\"maxErgebnisse\": 0}");
    Path single = write("single.json", "{\"refnr\": \"1\", \"titel\": \"Koch\"}\n");

    assertThat(AdImport.read(List.of(nothing, single), settings()).opportunities()).hasSize(1);
  }

  @Test
  void saysWhichRowOfTheTableOfPostcodesIsWrong() throws IOException {
    Files.writeString(postcodes, ",lat,lng\n44135,51.51,7.46\n44137,north,7\n");

    assertThatThrownBy(() -> AdImport.read(List.of(), settings()))
        .isInstanceOf(AdFormatException.class)
        .hasMessageContaining("postcodes.csv:3");
  }

  /** Reads what was written, beside an empty list of people. */
  static QuarterData readBack(Path quarter) throws IOException {
    Files.writeString(quarter.resolve("participants.csv"), "id\n");
    return QuarterReader.read(quarter, ReadOptions.strict(DATE));
  }

  private Path write(String name, String json) throws IOException {
    return Files.writeString(directory.resolve(name), json, StandardCharsets.UTF_8);
  }

  private static Position position(ImportedAds ads, String id) {
    return ads.opportunities().stream()
        .map(Vacancy::position)
        .filter(position -> position.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Path resource(String name) {
    URL url = Objects.requireNonNull(AdsImportTest.class.getResource(name), name);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
