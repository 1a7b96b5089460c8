package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bad input: everything is said at once, and nothing is written. */
class BadInputTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path temp;

  private Path quarter;
  private Path out;

  @BeforeEach
  void aSmallQuarter() throws IOException {
    quarter = Files.createDirectory(temp.resolve("quarter"));
    out = temp.resolve("out");
    write("participants.csv", "id,hoursMin,hoursMax", "p-1,10,20", "p-2,10,20");
    write("companies.csv", "id,name", "c-1,Bäckerei");
    write(
        "opportunities.csv",
        "id,kind,companyId,title,hoursMin,hoursMax,places",
        "v-1,vacancy,c-1,Verkauf,10,20,1",
        "v-2,vacancy,c-1,Backstube,30,40,1");
  }

  private void write(String file, String... rows) throws IOException {
    Files.writeString(quarter.resolve(file), String.join("\n", rows) + "\n");
  }

  private Cli run(Object... more) {
    Object[] arguments =
        Stream.concat(
                Stream.of("run", "--data", quarter, "--date", Cli.DATE, "--out", out),
                Stream.of(more))
            .toArray();
    return Cli.run(arguments);
  }

  @Test
  void everyBadRowAtOnceAndNothingWritten() throws IOException {
    write("participants.csv", "id,hoursMin,hoursMax", "p-1,x,20", "p-2,10,0.3");
    write("vetoes.csv", "participantId,opportunityId", "p-9,v-1");
    Path index = temp.resolve("index");
    Cli bad = run("--index", index);
    assertThat(bad.status()).isEqualTo(2);
    assertThat(bad.err())
        .contains("participants.csv:2 hoursMin", "participants.csv:3 hoursMax", "vetoes.csv:2");
    assertThat(out).doesNotExist();
    assertThat(index).doesNotExist();
    Cli validated = Cli.run("validate", "--data", quarter, "--date", Cli.DATE);
    assertThat(validated.status()).isEqualTo(2);
    assertThat(validated.out()).contains("participants.csv:2", "participants.csv:3", "3 Fehler");
  }

  /** Nothing is lost: what is only counted is printed where all is asked for. */
  @Test
  void manyOfAKindAreCounted() throws IOException {
    List<String> rows = new ArrayList<>(List.of("id,languages,hoursMin", "p-1,de:B1,x"));
    for (int i = 2; i <= 861; i++) {
      rows.add("p-" + i + ",de:X,10");
    }
    write("participants.csv", rows.toArray(String[]::new));
    Cli some = run("--lang", "de");
    assertThat(some.status()).isEqualTo(2);
    assertThat(some.err().lines().filter(line -> line.startsWith("participants.csv"))).hasSize(21);
    assertThat(some.err())
        .contains("und 840 weitere dieser Art (participants.csv, Spalte languages)", "--all-errors")
        .endsWith("quarter: 861 Fehler in den Daten; nichts wurde geschrieben\n");
    Cli all = run("--all-errors");
    assertThat(all.err().lines().filter(line -> line.startsWith("participants.csv"))).hasSize(861);
    assertThat(all.err()).contains("860 of one kind: participants.csv, column languages");
    Cli validated = Cli.run("validate", "--data", quarter);
    assertThat(validated.out().lines().filter(line -> line.startsWith("participants.csv")))
        .hasSize(861);
    assertThat(validated.out())
        .contains("860 von einer Art")
        .endsWith("861 Fehler sind zu beheben.\n");
  }

  @Test
  void validateTellsProgramsToo() throws IOException {
    write("vetoes.csv", "participantId,opportunityId", "p-9,v-1");
    Cli bad = Cli.run("validate", "--data", quarter, "--json");
    assertThat(bad.status()).isEqualTo(2);
    JsonNode problem = JSON.readTree(bad.out()).get("problems").get(0);
    assertThat(problem.get("file").asString()).isEqualTo("vetoes.csv");
    assertThat(problem.get("line").asInt()).isEqualTo(2);
    assertThat(problem.get("column").asString()).isEqualTo("participantId");
    assertThat(problem.get("message").asString()).contains("p-9");
    Cli nowhere = Cli.run("validate", "--data", temp.resolve("x"), "--json");
    JsonNode missing = JSON.readTree(nowhere.out()).get("problems").get(0);
    assertThat(missing.get("line").isNull()).isTrue();
    assertThat(missing.get("message").asString()).contains("not found");
    write("vetoes.csv", "participantId,opportunityId");
    Cli good = Cli.run("validate", "--data", quarter, "--json");
    assertThat(good.status()).isZero();
    JsonNode read = JSON.readTree(good.out());
    assertThat(read.get("problems")).isEmpty();
    assertThat(read.get("participants").asInt()).isEqualTo(2);
    assertThat(read.get("opportunities").asInt()).isEqualTo(2);
  }

  @Test
  void withoutATaxonomyThatIsSaidOnceIfItMatters() throws IOException {
    assertThat(run("--steps", 0).err()).doesNotContain("taxonomy");
    write("participants.csv", "id,skills", "p-1,http://data.europa.eu/esco/skill/1:3");
    assertThat(run("--steps", 0).err()).containsOnlyOnce("no --taxonomy");
    assertThat(run("--steps", 0, "--lang", "de").err()).containsOnlyOnce("Ohne --taxonomy");
    write("taxonomy.csv", "narrower,broader", "a,b");
    assertThat(run("--steps", 0, "--taxonomy", quarter.resolve("taxonomy.csv")).err())
        .doesNotContain("taxonomy");
  }

  @Test
  void whatIsPastItsLastDayIsCounted() throws IOException {
    write(
        "opportunities.csv",
        "id,kind,companyId,title,hoursMin,hoursMax,validUntil",
        "v-1,vacancy,c-1,Verkauf,10,20,",
        "v-2,vacancy,c-1,Backstube,10,20,2026-11-30");
    assertThat(run("--steps", 0).out())
        .contains("2 Beschäftigungsmöglichkeiten, davon 1 am 01.12.2026 abgelaufen");
    write("opportunities.csv", "id,kind,companyId", "v-1,vacancy,c-1");
    assertThat(run("--steps", 0).out()).doesNotContain("abgelaufen");
  }

  @Test
  void aLinkThatLeadsNowhereIsNotTheSameAsNoFile() throws IOException {
    Files.createSymbolicLink(quarter.resolve("vetoes.csv"), Path.of("nowhere"));
    Cli run = run();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("vetoes.csv: is a link that leads nowhere");
  }

  @Test
  void whatIsInTheWayIsFoundBeforeTheRun() throws IOException {
    write("participants.csv", "id,hoursMin", "p-1,x");
    Files.createDirectories(out.resolve("report.html"));
    Cli folder = run("--lang", "de");
    assertThat(folder.status()).isEqualTo(2);
    assertThat(folder.err())
        .contains("report.html ist ein Ordner, wo eine Datei stehen soll")
        .doesNotContain("participants.csv");
    Files.delete(out.resolve("report.html"));
    Files.delete(out);
    Files.createSymbolicLink(out, Path.of("nowhere"));
    Cli link = run();
    assertThat(link.status()).isEqualTo(2);
    assertThat(link.err()).contains("leads nowhere").doesNotContain("participants.csv");
  }

  @Test
  void skippedRowsAreListed() throws IOException {
    write("participants.csv", "id,hoursMin,hoursMax", "p-1,x,20", "p-2,10,20");
    Cli run = run("--skip-bad-rows", "--steps", 100);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("left out: participants.csv:2 hoursMin");
    assertThat(Files.readString(out.resolve("summary.json"))).contains("\"participants\" : 1,");
  }

  /** Sentence 40 of the contract. */
  @Test
  void impossiblePinsAreInputErrors() throws IOException {
    write("current.csv", "participantId,opportunityId,pinned", "p-1,v-1,true", "p-2,v-1,true");
    Path index = temp.resolve("index");
    Cli together = run("--index", index);
    assertThat(together.status()).isEqualTo(2);
    assertThat(together.err()).contains("current.csv", "v-1").doesNotContain("Exception");
    assertThat(out).doesNotExist();
    write("current.csv", "participantId,opportunityId,pinned", "p-1,v-2,true");
    Cli ineligible = run();
    assertThat(ineligible.status()).isEqualTo(2);
    assertThat(ineligible.err()).contains("p-1", "v-2");
  }

  @Test
  void aPinThatHoldsIsKept() throws IOException {
    write("current.csv", "participantId,opportunityId,pinned", "p-2,v-1,true");
    assertThat(run("--steps", 100).status()).isZero();
    assertThat(Files.readString(out.resolve("placements.csv"))).contains("p-2,v-1,20,");
  }

  /** Sentences 40 and 44 of the contract. */
  @Test
  void whatIsGoneIsAWarning() throws IOException {
    write("current.csv", "participantId,opportunityId", "p-2,v-9");
    Cli run = run("--steps", 100);
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("warning: current.csv:2 opportunityId");
  }

  /** Sentence 12 of the contract. */
  @Test
  void impossibleOwnHoursAreOneWarningEach() throws IOException {
    write(
        "opportunities.csv",
        "id,kind,companyId,title,hoursMin,hoursMax,workingHours,pattern",
        "v-1,vacancy,c-1,Verkauf,10,20,Mo-Fr 08:00-16:00,fixed",
        "v-2,vacancy,c-1,Verkauf,10,20,Mo-Fr 08:00-12:00,fixed");
    Cli run = run("--steps", 100, "--lang", "en");
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("warning: v-1").doesNotContain("v-2");
  }

  /** Files that are there stay as they were when a later run fails. */
  @Test
  void oldFilesStayWhereANewRunFails() throws IOException {
    assertThat(run("--steps", 100).status()).isZero();
    String before = Files.readString(out.resolve("placements.csv"));
    write("participants.csv", "id,hoursMin", "p-1,x");
    assertThat(run("--steps", 100).status()).isEqualTo(2);
    assertThat(Files.readString(out.resolve("placements.csv"))).isEqualTo(before);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("."))).isEmpty();
    }
  }

  @Test
  void formulasAreEscaped() throws IOException {
    write("participants.csv", "id,hoursMin,hoursMax", "=p-1,10,20");
    assertThat(run("--steps", 100).status()).isZero();
    assertThat(Files.readString(out.resolve("placements.csv"))).contains("'=p-1,v-1");
  }
}
