package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input: everything is said at once, and nothing is written. */
class BadInputTest {
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

  @Test
  void skippedRowsAreListed() throws IOException {
    write("participants.csv", "id,hoursMin,hoursMax", "p-1,x,20", "p-2,10,20");
    Cli run = run("--skip-bad-rows", "--steps", 100);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("ausgelassen: participants.csv:2 hoursMin");
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
    assertThat(run.err()).contains("Hinweis: current.csv:2 opportunityId");
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
