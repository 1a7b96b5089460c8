package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.NewlyPossible.Because;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.outcomes.Outcome;
import org.quartermatch.outcomes.Outcome.By;
import org.quartermatch.outcomes.Outcome.Refusal;
import org.quartermatch.outcomes.Outcomes;
import org.quartermatch.testkit.random.RandomQuarters;

/** What became possible since the last talk, against the fits of both times. */
class SinceLastTalkTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 8);

  @TempDir Path temp;

  @Test
  void isWhatIsPossibleNowAndWasNotThen() throws IOException {
    Set<Because> seen = EnumSet.noneOf(Because.class);
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Random random = new Random(seed);
      Path directory = Files.createDirectory(temp.resolve("q" + round));
      RandomQuarters.write(directory, seed, 20, 24);
      QuarterData data = QuarterReader.read(directory, ReadOptions.strict(RandomQuarters.DATE));
      try (MatchingEngine engine =
          MatchingEngine.builder()
              .date(RandomQuarters.DATE)
              .childcare(data.childcareProviders())
              .travelTimes(TravelTimes.given(data.givenMinutes(), TravelTimes.greatCircle()))
              .build()) {
        engine.put(data.opportunities());
        List<Opportunity> before = before(engine.opportunities(), random);
        Map<String, Opportunity> earlier = new HashMap<>();
        before.forEach(work -> earlier.put(work.id(), work));
        for (Participant now : data.participants()) {
          Participant then =
              random.nextBoolean()
                  ? now
                  : now.toBuilder().hours(HoursRange.of(random.nextInt(30), 40)).build();
          String refused = engine.opportunities().get(random.nextInt(10)).id();
          Outcomes outcomes =
              Outcomes.of(
                  List.of(
                      new Outcome(
                          now.id(),
                          refused,
                          RandomQuarters.DATE,
                          Optional.empty(),
                          Optional.of(
                              new Refusal(RandomQuarters.DATE, By.COMPANY, Optional.empty())),
                          Optional.empty(),
                          Optional.empty())));
          List<String> expected = new ArrayList<>();
          engine.match(now, 1000).stream()
              .filter(match -> !match.opportunity().id().equals(refused))
              .forEach(
                  match -> {
                    Opportunity work = match.opportunity();
                    Opportunity was = earlier.get(work.id());
                    if (was == null) {
                      expected.add(work.id() + " " + Because.NEW_WORK);
                    } else if (!isPossible(engine, then, was)) {
                      boolean person = isPossible(engine, now, was);
                      boolean changed = isPossible(engine, then, work);
                      expected.add(
                          work.id()
                              + " "
                              + (person && !changed
                                  ? Because.PERSON_CHANGED
                                  : changed && !person
                                      ? Because.WORK_CHANGED
                                      : Because.BOTH_CHANGED));
                    }
                  });
          List<NewlyPossible> found = engine.becamePossible(then, now, before, outcomes);
          found.forEach(each -> seen.add(each.because()));
          assertThat(found.stream().map(it -> it.opportunity().id() + " " + it.because()).toList())
              .as("-Dquartermatch.seed=" + seed + " -Dquartermatch.rounds=1: " + now.id())
              .isEqualTo(expected);
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(Because.values());
  }

  private static boolean isPossible(MatchingEngine engine, Participant person, Opportunity work) {
    return !engine.explain(person, work).options().isEmpty();
  }

  /** Some work was not there, some had other times. */
  private static List<Opportunity> before(List<Opportunity> now, Random random) {
    List<Opportunity> before = new ArrayList<>();
    for (Opportunity work : now) {
      switch (random.nextInt(3)) {
        case 0 -> {}
        case 1 -> before.add(work);
        default -> {
          Position position =
              work.position().toBuilder()
                  .workingTime(WorkingTime.fixed("Mo-Fr 05:00-14:00"))
                  .build();
          before.add(
              switch (work) {
                case Vacancy vacancy -> new Vacancy(position);
                case JobPotential potential -> JobPotential.of(position);
              });
        }
      }
    }
    return before;
  }

  @Test
  void twoPeopleAreNotCompared() {
    try (MatchingEngine engine = MatchingEngine.builder().build()) {
      assertThatThrownBy(
              () ->
                  engine.becamePossible(
                      Participant.builder("p").build(),
                      Participant.builder("q").build(),
                      List.of(),
                      Outcomes.NONE))
          .hasMessage("participant then is p and now q, allowed: the same person at both times");
    }
  }
}
