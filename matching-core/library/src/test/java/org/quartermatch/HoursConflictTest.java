package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.fit.HoursConflict;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.model.WorkingTime.Shifts;
import org.quartermatch.testkit.random.RandomQuarters;

/** Offers whose own facts leave no hours to anybody, held against the judgement itself. */
class HoursConflictTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 27_300L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 12);
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  @TempDir Path temp;

  private static Position.Builder minijob(String shifts) {
    return Position.builder("v-1")
        .form(EmploymentForm.MINIJOB)
        .workingTime(new WorkingTime.Fixed(List.of(Shifts.parse(shifts))))
        .start(LocalDate.of(2027, 1, 1));
  }

  private static Optional<HoursConflict> conflict(Opportunity opportunity) {
    try (var engine = MatchingEngine.builder().date(DATE).build()) {
      return engine.hoursConflict(opportunity);
    }
  }

  @Test
  void aMinijobHasNoMoreHoursThanItsPayAllows() {
    assertThat(conflict(new Vacancy(minijob("Mo,We,Fr 09:00-13:00").build())))
        .contains(new HoursConflict.Minijob(48, 40, 1_460));
    assertThat(conflict(new Vacancy(minijob("Mo,Th 14:00-19:00").hourlyPayCents(1_500).build())))
        .contains(new HoursConflict.Minijob(40, 38, 1_500));
    assertThat(conflict(new Vacancy(minijob("Mo,Th 14:00-19:00").build()))).isEmpty();
    assertThat(
            conflict(
                new Vacancy(minijob("Mo,We,Fr 09:00-13:00").form(EmploymentForm.REGULAR).build())))
        .isEmpty();
  }

  @Test
  void aBudgetAndTheOwnRangeLeaveNoHoursEither() {
    Position.Builder work = minijob("Mo-Fr 08:00-12:00").form(EmploymentForm.REGULAR);
    assertThat(
            conflict(
                new JobPotential(
                    work.build(),
                    OptionalInt.of(60),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty())))
        .contains(new HoursConflict.Budget(80, 60));
    HoursRange offered = HoursRange.of(30, 40);
    assertThat(conflict(new Vacancy(work.hours(offered).build())))
        .contains(new HoursConflict.OwnRange(80, offered));
  }

  /** Whoever wants nothing and has all the time is the one whom only the offer can refuse. */
  @Test
  void aConflictIsExactlyWhatRefusesWhoeverAsks() throws IOException {
    Participant anybody = Participant.builder("anybody").build();
    int conflicts = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + (SEED + round);
      Path directory = Files.createDirectory(temp.resolve("q" + round));
      RandomQuarters.write(directory, SEED + round, 4, 30);
      QuarterData data = QuarterReader.read(directory, ReadOptions.strict(RandomQuarters.DATE));
      try (var engine = MatchingEngine.builder().date(RandomQuarters.DATE).build()) {
        engine.put(data.opportunities());
        for (Opportunity work : engine.opportunities()) {
          boolean refused =
              engine
                  .explain(anybody, work.id())
                  .blockedBy()
                  .contains(StandardCriterion.HOURS.code());
          boolean conflict = engine.hoursConflict(work).isPresent();
          // A window or shifts without time for work are refused too, and contradict nothing.
          boolean fixed = work.position().workingTime() instanceof WorkingTime.Fixed;
          assertThat(refused || !conflict).as(rerun + " " + work.id()).isTrue();
          if (fixed) {
            assertThat(conflict).as(rerun + " " + work.id()).isEqualTo(refused);
          }
          conflicts += conflict ? 1 : 0;
        }
      }
    }
    assertThat(conflicts).as("conflicts").isPositive();
  }
}
