package org.quartermatch.fit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.RandomQuarter;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.Criterion;
import org.quartermatch.fit.judge.BridgeTrial.Situation;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.testkit.random.RandomQuarters;

/** That changes which are not tried would have been tried in vain. */
class LiftingTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_200L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 6);

  @TempDir Path temp;

  /** A host's own criterion, which a change of time or of languages can lift. */
  private static final Criterion SPEAKS_OR_HAS_TIME =
      new Criterion() {
        @Override
        public String code() {
          return "speaks-or-has-time";
        }

        @Override
        public int weight() {
          return 0;
        }

        @Override
        public Judgement judge(Participant participant, Opportunity opportunity, LocalDate date) {
          boolean holds =
              participant.languages().items().size() % 2 == 0
                  || participant.hours().maximumQuarterHours().orElse(0) % 8 == 0;
          return holds
              ? Judgement.met(language -> "holds")
              : Judgement.blocking(language -> "does not hold");
        }
      };

  private static PreparedOpportunity onSaturday(
      FitCalculator calculator, String id, WorkingTime time) {
    return calculator.prepare(
        new Vacancy(Position.builder(id).hours(HoursRange.of(4, 4)).workingTime(time).build()));
  }

  /** Given up for work in a window, an exclusion is given up for shifts, where conditions block. */
  @Test
  void anExclusionIsOfTimeAndOfConditions() {
    FitCalculator calculator = FitCalculator.builder().date(RandomQuarters.DATE).build();
    PreparedParticipant person =
        calculator.prepare(Participant.builder("p-1").exclusions(Listing.of("saturday")).build());
    PreparedOpportunity window =
        onSaturday(calculator, "window", WorkingTime.flexible("Sa 08:00-16:00"));
    PreparedOpportunity shift =
        onSaturday(calculator, "shift", WorkingTime.fixed("Sa 08:00-12:00"));
    Map<Bridge, Changed> changes =
        Changed.byOne(calculator, person, window, calculator.blockers(person, window));
    assertThat(changes).containsKey(new Bridge.Exclusion("saturday"));
    PreparedParticipant willing =
        calculator.prepare(Participant.builder("p-1").exclusions(Listing.of()).build());
    assertThat(calculator.points(person, shift)).isEqualTo(FitCalculator.BLOCKED);
    assertThat(calculator.points(willing, shift)).isNotNegative();
    assertThat(
            Lifting.mayLift(
                calculator
                    .lifting()
                    .liftedBy(new Bridge.Exclusion("saturday"), person.participant()),
                calculator.blockers(person, shift)))
        .isTrue();
  }

  @Test
  void whatIsNotTriedOpensNothing() throws IOException {
    int opened = 0;
    int passedOver = 0;
    Set<Class<?>> kinds = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      RandomQuarter quarter = RandomQuarter.in(temp.resolve("q" + round), seed, 20, 20);
      QuarterData data = quarter.data();
      FitCalculator calculator =
          quarter
              .calculator()
              .criteria(round % 2 == 0 ? List.of() : List.of(SPEAKS_OR_HAS_TIME))
              .build();
      List<PreparedOpportunity> opportunities =
          data.opportunities().stream().map(calculator::prepare).toList();
      for (Participant participant : data.participants()) {
        PreparedParticipant person = calculator.prepare(participant);
        for (PreparedOpportunity opportunity : opportunities) {
          String rerun =
              "-Dquartermatch.rounds=1 -Dquartermatch.seed="
                  + seed
                  + ", "
                  + person.id()
                  + " "
                  + opportunity.id();
          Situation situation = new Situation(calculator, new Pair(person, opportunity));
          long blockers = calculator.blockers(person, opportunity);
          BridgeTrial all = new BridgeTrial(situation, 0, (it, lifted) -> isEligible(it));
          calculator.places(blockers).forEach(it -> calculator.find(it, all));
          assertThat(calculator.trial(situation, blockers).found())
              .as(rerun)
              .isEqualTo(all.found());
          passedOver += calculator.lifting().mayLiftByOne(blockers, participant) ? 0 : 1;
          for (Bridge bridge : all.found()) {
            opened++;
            kinds.add(bridge.change().getClass());
          }
          // made once, a change opens others only where it may lift what blocks them
          all.foundWithChanges()
              .forEach(
                  (bridge, made) -> {
                    Situation changed = made.change().apply(situation);
                    long lifted = calculator.lifting().liftedBy(bridge, participant);
                    for (PreparedOpportunity other : opportunities) {
                      long blocked = calculator.blockers(person, other);
                      Pair pair = new Pair(changed.pair().participant(), other);
                      if (blocked == 0) {
                        continue;
                      }
                      boolean opens = isEligible(new Situation(changed.calculator(), pair));
                      assertThat(!opens || Lifting.mayLift(lifted, blocked))
                          .as("%s: %s opens %s", rerun, bridge, other.id())
                          .isTrue();
                      assertThat(
                              changed
                                  .calculator()
                                  .isOpened(blocked, lifted, pair.participant(), other))
                          .as("%s: %s, %s", rerun, bridge, other.id())
                          .isEqualTo(opens);
                    }
                  });
        }
      }
    }
    assertThat(opened).isGreaterThan(100);
    assertThat(passedOver).isGreaterThan(100);
    assertThat(kinds).hasSizeGreaterThan(8);
  }

  /** By the plain sum. */
  private static boolean isEligible(Situation situation) {
    return situation
            .calculator()
            .points(situation.pair().participant(), situation.pair().opportunity())
        >= 0;
  }
}
