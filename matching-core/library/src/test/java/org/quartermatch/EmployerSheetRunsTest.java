package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.concessions.ConcessionLimits;
import org.quartermatch.concessions.EmployerSheet;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;

/** Sheets are the same however few of a Quarter are judged at a time. */
class EmployerSheetRunsTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 5_200L);

  @TempDir Path temp;

  @Test
  void theSameOfFewAtATime() throws IOException {
    RandomQuarter quarter = RandomQuarter.in(temp.resolve("q"), SEED, 8, 200);
    List<Participant> people = quarter.data().participants();
    FitCalculator calculator = quarter.calculator().build();
    try (MatchingEngine engine = quarter.engine()) {
      List<Opportunity> work = engine.opportunities();
      PlacementPlan plan =
          engine.place(
              people, quarter.data().childcareProviders(), PlacementLimits.DEFAULT.steps(100));
      ConcessionLimits limits = ConcessionLimits.DEFAULT;
      List<EmployerSheet> all = EmployerSheets.of(calculator, work, people, plan, limits);
      assertThat(all).as("seed %s", SEED).anyMatch(it -> !it.concessions().isEmpty());
      for (int pairs : List.of(1, 40 * people.size(), 70 * people.size())) {
        assertThat(EmployerSheets.of(calculator, work, people, plan, limits, pairs))
            .as("seed %s, %s pairs", SEED, pairs)
            .isEqualTo(all);
      }
    }
  }
}
