package org.quartermatch.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.Company;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.outcomes.Outcome.By;
import org.quartermatch.outcomes.Outcome.Contradiction;
import org.quartermatch.outcomes.Outcome.Refusal;
import org.quartermatch.outcomes.Outcome.Stay;
import org.quartermatch.outcomes.Outcome.Why;

/** Learned certainty against a formula without pooling, and what outcomes refuse. */
class RecalibrationTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 7);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 200);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static JobPotential potential(String id, String company, int percent) {
    return JobPotential.of(
            Position.builder(id)
                .company(
                    Company.builder(company).name(company).location(new GeoPoint(52, 13)).build())
                .build())
        .withCertaintyPercent(percent);
  }

  private static Outcome started(String person, String work, LocalDate day) {
    return new Outcome(
        person, work, day, Optional.empty(), Optional.empty(), Optional.of(day), Optional.empty());
  }

  private static Outcome refused(String person, String work, LocalDate day, By by) {
    return new Outcome(
        person,
        work,
        day,
        Optional.empty(),
        Optional.of(new Refusal(day, by, Optional.of(Why.HOURS))),
        Optional.empty(),
        Optional.empty());
  }

  /** Isotonic regression by its min-max formula: R. E. Barlow et al., 1972, theorem 1.4.4. */
  private static Map<Integer, BigInteger[]> slow(List<int[]> observed) {
    TreeMap<Integer, long[]> levels = new TreeMap<>();
    for (int[] each : observed) {
      long[] sum =
          levels.computeIfAbsent(
              each[0], level -> new long[] {10L * level, Recalibration.LEVEL_STRENGTH});
      sum[0] += 100L * each[1];
      sum[1]++;
    }
    List<Integer> keys = List.copyOf(levels.keySet());
    List<long[]> sums = List.copyOf(levels.values());
    Map<Integer, BigInteger[]> result = new TreeMap<>();
    for (int i = 0; i < keys.size(); i++) {
      List<BigInteger[]> least = new ArrayList<>();
      for (int a = 0; a <= i; a++) {
        List<BigInteger[]> means = new ArrayList<>();
        for (int b = i; b < keys.size(); b++) {
          long value = 0;
          long weight = 0;
          for (long[] each : sums.subList(a, b + 1)) {
            value += each[0];
            weight += each[1];
          }
          means.add(new BigInteger[] {BigInteger.valueOf(value), BigInteger.valueOf(weight)});
        }
        least.add(Collections.min(means, RecalibrationTest::compare));
      }
      result.put(keys.get(i), Collections.max(least, RecalibrationTest::compare));
    }
    return result;
  }

  private static int compare(BigInteger[] one, BigInteger[] other) {
    return one[0].multiply(other[1]).compareTo(other[0].multiply(one[1]));
  }

  @Test
  void levelsAreTheIsotonicRegressionAndNeverLessForMore() {
    for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
      Random random = new Random(seed);
      List<Opportunity> work = new ArrayList<>();
      List<Outcome> outcomes = new ArrayList<>();
      List<int[]> observed = new ArrayList<>();
      int[] levels = random.ints(1 + random.nextInt(6), 0, 101).toArray();
      for (int i = random.nextInt(60); i >= 0; i--) {
        int level = levels[random.nextInt(levels.length)];
        boolean came = random.nextInt(100) < (random.nextBoolean() ? level : 100 - level);
        work.add(potential("j-" + i, "c-" + i, level));
        outcomes.add(came ? started("p", "j-" + i, DAY) : refused("p", "j-" + i, DAY, By.COMPANY));
        observed.add(new int[] {level, came ? 1 : 0});
      }
      work.add(potential("k", "c", 10));
      outcomes.add(refused("p", "k", DAY, By.PERSON));
      outcomes.add(refused("q", "k", DAY, By.TEAM));
      Recalibration learned = Recalibration.of(Outcomes.of(outcomes), work, 50);
      String rerun = "-Dquartermatch.seed=" + seed + " -Dquartermatch.rounds=1";
      slow(observed)
          .forEach(
              (level, mean) ->
                  assertThat(learned.levelPercent(level))
                      .as(rerun + " level " + level)
                      .isEqualTo(mean[0].divide(mean[1]).intValueExact()));
      int before = 0;
      for (int level = 0; level <= 100; level++) {
        assertThat(learned.levelPercent(level)).as(rerun).isBetween(before, 100);
        before = learned.levelPercent(level);
      }
    }
  }

  @Test
  void withoutOutcomesNothingChanges() {
    Recalibration learned = Recalibration.of(Outcomes.NONE, List.of(), 50);
    for (int level = 0; level <= 100; level++) {
      assertThat(learned.levelPercent(level)).isEqualTo(level);
    }
    assertThat(learned.check()).isEmpty();
    Vacancy vacancy = new Vacancy(Position.builder("v").build());
    JobPotential open = JobPotential.of(Position.builder("j").build());
    assertThat(learned.applied(List.of(vacancy, open)))
        .containsExactly(vacancy, open.withCertaintyPercent(50));
  }

  @Test
  void aCompanyThatRefusesIsLessCertainThanOthers() {
    List<Opportunity> work = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      work.add(potential("j-" + i, i < 5 ? "bad" : "good", 60));
      outcomes.add(
          i < 5
              ? refused("p", "j-" + i, DAY.plusDays(i), By.COMPANY)
              : started("p", "j-" + i, DAY.plusDays(i)));
    }
    Recalibration learned = Recalibration.of(Outcomes.of(outcomes), work, 50);
    assertThat(learned.levelPercent(60)).isEqualTo((500 + 600) / 20);
    assertThat(learned.percent(potential("x", "bad", 60))).isEqualTo(5 * 55 / 10);
    assertThat(learned.percent(potential("x", "good", 60))).isEqualTo((500 + 5 * 55) / 10);
    assertThat(learned.percent(potential("x", "new", 60))).isEqualTo(55);
  }

  @Test
  void whatIsHeldBackIsTheNewestFifth() {
    List<Opportunity> work = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      work.add(potential("j-" + i, "c-" + i, 90));
      outcomes.add(refused("p", "j-" + i, DAY.plusDays(i), By.COMPANY));
    }
    Recalibration.Check check =
        Recalibration.of(Outcomes.of(outcomes), work, 50).check().orElseThrow();
    // eight of level 90 that did not come: 900 ÷ 18 = 50 %
    assertThat(check.outcomes()).isEqualTo(2);
    assertThat(check.surveyed()).isCloseTo(0.81, within(1e-12));
    assertThat(check.recalibrated()).isCloseTo(0.25, within(1e-12));
    assertThat(check.helps()).isTrue();
  }

  @Test
  void refusedPairsAndLastTalksAreKnown() {
    Outcomes outcomes =
        Outcomes.of(
            List.of(
                started("p", "b", DAY),
                refused("p", "a", DAY.plusDays(3), By.COMPANY),
                refused("q", "a", DAY, By.PERSON)));
    assertThat(outcomes.all())
        .extracting(Outcome::toString)
        .containsExactly("Outcome[p a refused]", "Outcome[p b started]", "Outcome[q a refused]");
    assertThat(outcomes.refusedPairs()).hasSize(2);
    assertThat(outcomes.refusedPairs(By.PERSON))
        .extracting(Outcomes.RefusedPair::participantId)
        .containsExactly("q");
    assertThat(outcomes.refusedFor("p")).containsExactly("a");
    assertThat(outcomes.lastTalk("p")).contains(DAY.plusDays(3));
    assertThat(outcomes.lastTalk("r")).isEmpty();
    assertThatThrownBy(
            () -> Outcomes.of(List.of(started("p", "b", DAY), refused("p", "b", DAY, By.TEAM))))
        .hasMessage(
            "outcome of participant p and opportunity b is there twice, allowed: one of each pair");
  }

  @Test
  void whatIsOldComesUpAgainTheOldestFirst() {
    List<Participant> people =
        Stream.of("a", "b", "c", "d").map(id -> Participant.builder(id).build()).toList();
    List<Opportunity> work =
        List.of(
            potential("j", "c", 50).withSurveyedOn(DAY.minusDays(31)),
            potential("k", "c", 50).withSurveyedOn(DAY.minusDays(30)),
            potential("l", "c", 50),
            new Vacancy(Position.builder("v").build()));
    Reconfirmation again =
        Reconfirmation.of(
            DAY,
            30,
            people,
            Map.of("a", DAY.minusDays(30), "c", DAY.minusDays(31), "d", DAY.minusDays(90)),
            work);
    assertThat(again.profiles())
        .extracting(Reconfirmation.Stale::id)
        .containsExactly("b", "d", "c");
    assertThat(again.surveys()).extracting(Reconfirmation.Stale::id).containsExactly("l", "j");
    assertThatThrownBy(() -> Reconfirmation.of(DAY, -1, people, Map.of(), work))
        .hasMessage("most days are -1, allowed: 0 or more");
  }

  @Test
  void datesThatContradictAreAllSaid() {
    LocalDate before = DAY.minusDays(1);
    assertThat(
            Outcome.contradictions(
                DAY,
                Optional.of(before),
                Optional.of(new Refusal(before, By.TEAM, Optional.empty())),
                Optional.of(before),
                Optional.of(new Stay(before.minusDays(1), true))))
        .containsExactly(
            Contradiction.ANSWERED_BEFORE_CONTACT,
            Contradiction.REFUSED_BEFORE_CONTACT,
            Contradiction.STARTED_BEFORE_CONTACT,
            Contradiction.REFUSED_AND_STARTED,
            Contradiction.STAY_BEFORE_START);
    assertThat(stay(Optional.of(DAY), DAY.plusMonths(6).minusDays(1), true))
        .containsExactly(Contradiction.STAY_TOO_SOON);
    assertThat(stay(Optional.of(DAY), DAY.plusMonths(6), true)).isEmpty();
    assertThat(stay(Optional.of(DAY), DAY, false)).isEmpty();
    assertThat(stay(Optional.empty(), DAY, false))
        .containsExactly(Contradiction.STAY_WITHOUT_START);
    assertThatThrownBy(
            () ->
                new Outcome(
                    "p",
                    "v",
                    DAY,
                    Optional.of(before),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .hasMessageStartingWith(
            "outcome of participant p and opportunity v is [ANSWERED_BEFORE_CONTACT], allowed:");
  }

  private static List<Contradiction> stay(Optional<LocalDate> start, LocalDate on, boolean there) {
    return Outcome.contradictions(
        DAY, Optional.empty(), Optional.empty(), start, Optional.of(new Stay(on, there)));
  }
}
