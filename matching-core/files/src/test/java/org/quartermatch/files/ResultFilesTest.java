package org.quartermatch.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
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
    try (MatchingEngine engine = MatchingEngine.builder().date(DATE).build();
        OutputDirectory out = OutputDirectory.into(directory)) {
      engine.put(data.opportunities());
      engine.commit();
      PlacementPlan plan = plan(engine, data);
      ResultFiles files = new ResultFiles(out, engine, data.participants());
      files.writePlan(plan, UnplacedRow.of(plan));
      files.writeMatches();
      files.writeFits();
      files.writeWarnings();
      out.publish();
    }
    assertThat(column(directory.resolve("matches.csv"), 0)).containsExactly("p-1", "p-2");
    assertThat(column(directory.resolve("fits.csv"), 0)).containsExactly("p-1", "p-2");
    assertThat(column(directory.resolve("placements.csv"), 1)).containsExactly("v-1");
    assertThat(column(directory.resolve("unplaced.csv"), 1)).containsExactly("contested");
    assertThat(directory.resolve("warnings.csv"))
        .hasContent("opportunityId,code\nv-1,below-minimum-wage\n");
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
