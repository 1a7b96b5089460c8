package org.quartermatch.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.Fingerprint;
import org.quartermatch.MatchingEngine;
import org.quartermatch.ShortlistPolicy;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.files.json.PlanSummary;
import org.quartermatch.files.result.UnplacedRow;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;

/** From a Quarter directory to the files of a result, as a host does it. */
class ResultFilesTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  @TempDir Path temp;

  private QuarterData quarter() throws IOException {
    Path in = Files.createDirectory(temp.resolve("in"));
    Files.writeString(in.resolve("participants.csv"), "id\np-2\np-1\n");
    Files.writeString(in.resolve("companies.csv"), "id\nc-1\n");
    Files.writeString(
        in.resolve("opportunities.csv"),
        "id,kind,companyId,title,places,certainty,hourlyPay\nv-1,potential,c-1,a,1,45,5\n");
    return QuarterReader.read(in, ReadOptions.strict(DATE));
  }

  private static PlacementPlan plan(MatchingEngine engine, QuarterData data) {
    return engine.place(
        data.participants(), data.childcareProviders(), PlacementLimits.DEFAULT.steps(100));
  }

  private static List<String> column(Path file, int column) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(row -> row.split(",", -1)[column])
        .toList();
  }

  @Test
  void everyFileOfAResultOrderedById() throws IOException {
    QuarterData data = quarter();
    Path directory = temp.resolve("out");
    Fingerprint fingerprint;
    try (MatchingEngine engine = MatchingEngine.builder().date(DATE).build();
        OutputDirectory out = OutputDirectory.into(directory)) {
      engine.put(data.opportunities());
      engine.commit();
      fingerprint = engine.fingerprint();
      PlacementPlan plan = plan(engine, data);
      ResultFiles files = new ResultFiles(out, engine, data.participants());
      files.writePlan(plan, UnplacedRow.of(plan));
      files.writeMatches();
      files.writeFits();
      files.writeWarnings();
      files.writeShortlists(engine.shortlists(data.participants(), ShortlistPolicy.DEFAULT));
      out.publish();
    }
    assertThat(column(directory.resolve("matches.csv"), 0)).containsExactly("p-1", "p-2");
    assertThat(column(directory.resolve("fits.csv"), 0)).containsExactly("p-1", "p-2");
    assertThat(column(directory.resolve("placements.csv"), 1)).containsExactly("v-1");
    assertThat(column(directory.resolve("unplaced.csv"), 1)).containsExactly("contested");
    assertThat(directory.resolve("warnings.csv"))
        .hasContent("opportunityId,code\nv-1,below-minimum-wage\n");
    List<String> shortlists = Files.readAllLines(directory.resolve("shortlists.csv"));
    assertThat(shortlists).hasSizeGreaterThan(1);
    assertThat(shortlists.getFirst())
        .startsWith(ResultFiles.ANSWER_MARKS.get("shortlists.csv"))
        .endsWith(",fingerprint");
    assertThat(shortlists.subList(1, shortlists.size()))
        .allMatch(line -> line.endsWith("," + fingerprint.id()));
    assertThat(PlanSummary.fingerprint(directory.resolve("summary.json"))).contains(fingerprint);
    assertThat(PlanSummary.fingerprint(directory.resolve("nowhere.json"))).isEmpty();
    assertThat(PlanSummary.fingerprint(directory.resolve("fits.csv"))).isEmpty();
    assertThat(directory.resolve("summary.json"))
        .content()
        .contains("\"participants\" : 2", "\"placed\" : 1", "\"placedByKind\" : {")
        .contains(
            "\"potential\" : 1",
            "\"unknown\" : 1",
            "\"expectedPlaced\" : 0.45",
            "\"date\" : \"2026-12-01\"",
            "\"indexGeneration\" : 1");
  }

  /** Files of two days in one directory would contradict each other. */
  @Test
  void filesOfTwoDaysAreRefused() throws IOException {
    QuarterData data = quarter();
    Instant[] now = {Instant.parse("2026-12-01T23:59:00Z")};
    InstantSource source = () -> now[0];
    try (MatchingEngine engine =
            MatchingEngine.builder().clock(source.withZone(ZoneOffset.UTC)).build();
        OutputDirectory out = OutputDirectory.into(temp.resolve("out"))) {
      engine.put(data.opportunities());
      try (MatchingEngine then = engine.asOfNow()) {
        ResultFiles moving = new ResultFiles(out, engine, data.participants());
        ResultFiles still = new ResultFiles(out, then, data.participants());
        moving.writeMatches();
        now[0] = Instant.parse("2026-12-02T00:00:00Z");
        assertThatThrownBy(moving::writeWarnings)
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("2026-12-01")
            .hasMessageContaining("asOfNow");
        still.writeWarnings();
      }
    }
  }

  @Test
  void aPlanOfOtherPeopleIsRefused() throws IOException {
    QuarterData data = quarter();
    try (MatchingEngine engine = MatchingEngine.builder().date(DATE).build();
        OutputDirectory out = OutputDirectory.into(temp.resolve("out"))) {
      engine.put(data.opportunities());
      PlacementPlan plan = plan(engine, data);
      ResultFiles files = new ResultFiles(out, engine, List.of());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> files.writePlan(plan, List.of()))
          .withMessageContaining(plan.placements().getFirst().participantId());
    }
    assertThat(temp.resolve("out").resolve("placements.csv")).doesNotExist();
  }
}
