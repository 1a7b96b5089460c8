package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.testkit.Translations;

/** Whoever asks for German is told in German what is wrong with the input, whatever it is. */
class GermanErrorsTest {
  private static final List<String> FILES =
      List.of(
          "participants",
          "children",
          "companies",
          "opportunities",
          "childcare",
          "current",
          "vetoes",
          "travel");

  @TempDir Path temp;

  private Path quarter;
  private Path out;

  @BeforeEach
  void aGoodQuarter() throws IOException {
    quarter = Files.createDirectory(temp.resolve("quarter"));
    out = temp.resolve("out");
    write("participants.csv", "id,hoursMin,hoursMax", "p-1,10,20", "p-2,10,20");
    write("children.csv", "participantId,childId,ageMonths", "p-1,k-1,30");
    write("companies.csv", "id,kind", "c-1,business");
    write(
        "opportunities.csv",
        "id,kind,companyId,hoursMin,hoursMax,places",
        "v-1,vacancy,c-1,10,20,1",
        "v-2,vacancy,c-1,30,40,1");
    write("childcare.csv", "id,latitude,longitude,openingHours", "h-1,52,8,Mo-Fr 07:00-16:00");
    write("current.csv", "participantId,opportunityId,pinned");
    write("vetoes.csv", "participantId,opportunityId");
    write("travel.csv", "fromLatitude,fromLongitude,toLatitude,toLongitude,mode,minutes");
  }

  private void write(String file, String... rows) throws IOException {
    Files.writeString(quarter.resolve(file), String.join("\n", rows) + "\n");
  }

  private void writeBadRows() throws IOException {
    write("participants.csv", "id,hoursMin,colour", "p-2,x,", "p-1,12,5", "p-3,10,");
    write("children.csv", "participantId,childId,ageMonths", "p-9,k-1,thirty");
    write("companies.csv", "id,kind", "c-1,firm");
    write("opportunities.csv", "id,kind,workingHours", "v-1,job,at noon", "v-2,vacancy,");
    write(
        "childcare.csv",
        "id,latitude,longitude,openingHours",
        "h-1,52,,Mo-Fr 07:00-16:00; PH off",
        "h-2,52,8,");
    write("current.csv", "participantId,opportunityId", "p-3,v-9", "p-9,v-2");
    write("vetoes.csv", "participantId,opportunityId", "p-3,v-8");
    write(
        "travel.csv",
        "fromLatitude,fromLongitude,toLatitude,toLongitude,mode,minutes",
        "52,8,52.1,8,bus,soon");
  }

  private Cli german(String command, Object... more) {
    return Cli.run(
        Stream.concat(
                Stream.of(command, "--data", quarter, "--date", Cli.DATE, "--lang", "de"),
                Stream.of(more))
            .toArray());
  }

  private void assertGerman(String text) {
    String ours = text.replace(temp.toString(), "");
    assertThat(ours.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(Translations.englishWords(line)).as(line).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"run --out x", "place --out x", "match --participant p-1", "validate"})
  void badRowsOfEveryFile(String line) throws IOException {
    writeBadRows();
    String[] words = line.replace("--out x", "--out " + out).split(" ", -1);
    Object[] options = List.of(words).subList(1, words.length).toArray();
    Cli refused = german(words[0], options);
    assertThat(refused.status()).isEqualTo(2);
    String said = refused.err() + refused.out();
    for (String file : FILES) {
      assertThat(said.lines()).anyMatch(each -> each.startsWith(file + ".csv:"));
    }
    assertThat(said).contains("unbekannte Spalten werden nicht beachtet: \"colour\"", "Feiertage");
    assertGerman(said);
    assertThat(out).doesNotExist();
  }

  @Test
  void rowsThatAreLeftOut() throws IOException {
    writeBadRows();
    Cli refused = german("run", "--skip-bad-rows", "--steps", 0, "--out", out);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("vetoes.csv:2: ist eine Absage");
    assertGerman(refused.err());
    Files.delete(quarter.resolve("vetoes.csv"));
    Cli run = german("run", "--skip-bad-rows", "--steps", 0, "--out", out);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err())
        .contains(
            "ausgelassen: participants.csv:2 hoursMin: ist \"x\", erwartet: Stunden von 0 bis 1000",
            "Hinweis: current.csv:2 opportunityId: ist \"v-9\", in opportunities.csv nicht"
                + " vorhanden: zählt als Änderung",
            "Hinweis: participants.csv: unbekannte Spalten werden nicht beachtet: \"colour\"");
    assertGerman(run.err());
  }

  @Test
  void programsAreToldInGermanToo() throws IOException {
    writeBadRows();
    String json = german("validate", "--json").out();
    assertThat(json).contains("erwartet: eines von business, carrier");
    assertThat(json).doesNotContain("expected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{|ist kein gültiges JSON",
        "[]|ist kein JSON-Objekt",
        "{\"breaks\": 1}|breaks ist 1, erlaubt: true oder false",
        "{\"weights\": {\"skills\": 1}}|Regeln: die Summe der Gewichte ist",
        "{\"formValue\": {\"minijob\": 101}}|formValue von minijob ist 101, erlaubt: 0 bis 100",
        "{\"colour\": \"red\"}|der Schlüssel colour ist unbekannt"
      })
  void policies(String line) throws IOException {
    int bar = line.indexOf('|');
    write("policy.json", line.substring(0, bar));
    Cli refused = german("policy");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("policy.json", line.substring(bar + 1));
    assertGerman(refused.err().replaceAll("\\(.*\\)", ""));
  }

  @Test
  void taxonomies() throws IOException {
    Path file = Files.writeString(temp.resolve("taxonomy.csv"), "narrower,broader\na,a\nb\n,c\n");
    assertTaxonomy(file, "taxonomy.csv:3: hat 1 Zellen, erwartet: 2");
    assertTaxonomy(file, "taxonomy.csv:4 narrower: ist leer; erwartet: ein Code");
    Files.writeString(file, "narrower,broader\na,a\n");
    assertTaxonomy(file, "taxonomy.csv:2: schließt einen Kreis");
    Path esco = Files.createDirectory(temp.resolve("esco"));
    assertTaxonomy(esco, "keine Datei aus dem CSV-Export von ESCO");
    Files.writeString(esco.resolve("skills.zip"), "no zip");
    assertTaxonomy(esco, "skills.zip ist keine lesbare ZIP-Datei");
    assertTaxonomy(temp.resolve("nowhere"), "nowhere nicht gefunden");
  }

  private void assertTaxonomy(Path taxonomy, String said) {
    Cli refused = german("validate", "--taxonomy", taxonomy);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains(said);
    assertGerman(refused.err());
  }

  @Test
  void pins() throws IOException {
    write("current.csv", "participantId,opportunityId,pinned", "p-1,v-2,true");
    assertPins("current.csv: p-1 ist auf v-2 festgelegt, und die beiden passen nach den Daten");
    write("current.csv", "participantId,opportunityId,pinned", "p-2,v-1,true");
    write("vetoes.csv", "participantId,opportunityId", "p-2,v-1");
    assertPins("p-2 ist auf v-1 festgelegt und zugleich davon ausgeschlossen");
    write("vetoes.csv", "participantId,opportunityId");
    write("children.csv", "participantId,childId");
    write("current.csv", "participantId,opportunityId,pinned", "p-1,v-1,true", "p-2,v-1,true");
    assertPins("2 Teilnehmende sind auf v-1 festgelegt, vorhanden: 1 Platz; nehmen Sie 1 dieser");
    write("current.csv", "participantId,opportunityId,pinned", "p-1,v-9,true");
    assertPins("current.csv:2 opportunityId: ist \"v-9\", in opportunities.csv nicht vorhanden");
  }

  private void assertPins(String said) {
    Cli refused = german("place", "--out", out);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains(said);
    assertGerman(refused.err());
  }

  @Test
  void jobAds() throws IOException {
    Path ads = Files.writeString(temp.resolve("ads.json"), "[\n{\"name\": 1}, {]");
    Path opportunities = temp.resolve("opportunities.csv");
    Cli refused = Cli.run("import-ads", ads, "--out", opportunities, "--lang", "de");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err())
        .contains(
            "ads.json:2, Zeichen 1: ist keine Stellenanzeige",
            "Zeichen 15: ist kein gültiges JSON");
    assertGerman(refused.err());
    Files.writeString(ads, "[]");
    Path companies = temp.resolve("companies.csv");
    Cli same = Cli.run("import-ads", ads, "--out", companies, "--lang", "de");
    assertThat(same.status()).isEqualTo(2);
    assertThat(same.err()).contains("erlaubt: eine andere Datei als companies.csv");
    Path postcodes = Files.writeString(temp.resolve("postcodes.csv"), ",lat,lng\n1,x,y\n");
    Cli rows =
        Cli.run(
            "import-ads", ads, "--postcodes", postcodes, "--out", opportunities, "--lang", "de");
    assertThat(rows.err()).contains("postcodes.csv:2: ist keine Zeile mit Postleitzahlen");
    assertGerman(rows.err());
  }

  @Test
  void generatorSettings() throws IOException {
    Cli size = generate(0, out);
    assertThat(size.status()).isEqualTo(2);
    assertThat(size.err()).contains("--participants ist 0, erlaubt: 1 bis 10000000");
    Path letter = Files.writeString(Files.createDirectory(out).resolve("letter.txt"), "");
    Cli folder = generate(1, out);
    assertThat(folder.status()).isEqualTo(2);
    assertThat(folder.err()).contains("letter.txt gehört nicht zu einem erfundenen Quartier");
    Cli file = generate(1, letter);
    assertThat(file.status()).isEqualTo(2);
    assertThat(file.err()).contains("letter.txt ist kein Ordner");
    assertGerman(size.err() + folder.err() + file.err());
  }

  private static Cli generate(int participants, Path directory) {
    return Cli.run(
        "generate",
        "--seed",
        1,
        "--participants",
        participants,
        "--opportunities",
        1,
        "--out",
        directory,
        "--lang",
        "de");
  }

  @Test
  void whatStandsWhereAFolderIsToBe() throws IOException {
    Files.writeString(Files.createDirectory(out).resolve("public"), "");
    Cli run = german("run", "--steps", 0, "--out", out);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("public ist kein Ordner");
  }

  /** What the index itself says is English, and stands in brackets. */
  @Test
  void anIndexThatIsNone() throws IOException {
    Path index = Files.createDirectory(temp.resolve("index"));
    Files.writeString(index.resolve("segments_1"), "no index");
    Cli run = german("run", "--steps", 0, "--out", out, "--index", index);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("der Index kann nicht verwendet werden; nennen Sie mit --index");
    assertGerman(run.err().replaceAll("\\(.*\\)", ""));
    assertThat(out).doesNotExist();
  }
}
