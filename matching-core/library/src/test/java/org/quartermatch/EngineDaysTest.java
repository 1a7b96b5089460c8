package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.fit.Criterion;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Score;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.testkit.random.RandomQuarters;

/** An engine whose clock moves answers as one that was opened on the day. */
class EngineDaysTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261201L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 6);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  @TempDir Path temp;

  /** A clock of the time zone of Berlin that is moved by hand. */
  private static final class MovedClock extends Clock {
    private volatile Instant now;

    MovedClock(LocalDate date) {
      now = date.atTime(LocalTime.NOON).atZone(BERLIN).toInstant();
    }

    void moveTo(LocalDate date, LocalTime time) {
      now = date.atTime(time).atZone(BERLIN).toInstant();
    }

    @Override
    public ZoneId getZone() {
      return BERLIN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final MovedClock clock = new MovedClock(MONDAY);

  private static Vacancy vacancy(String id, Optional<LocalDate> validUntil) {
    Position.Builder position =
        Position.builder(id)
            .title("Küchenhilfe")
            .workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"));
    validUntil.ifPresent(position::validUntil);
    return new Vacancy(position.build());
  }

  @Test
  void whatIsPastItsLastDayIsGoneTheNextMorning() {
    Participant person = Participant.builder("p-1").build();
    try (MatchingEngine engine = MatchingEngine.builder().clock(clock).build()) {
      engine.put(List.of(vacancy("v-1", Optional.of(MONDAY)), vacancy("v-2", Optional.empty())));
      PreparedCohort cohort = engine.cohort(List.of(person));
      assertThat(engine.date()).isEqualTo(MONDAY);
      assertThat(engine.match(person, 5)).hasSize(2);
      assertThat(engine.candidates("v-1", cohort, 1)).hasSize(1);

      clock.moveTo(MONDAY, LocalTime.of(23, 59, 59));
      assertThat(engine.match(person, 5)).hasSize(2);

      clock.moveTo(MONDAY.plusDays(1), LocalTime.MIDNIGHT);
      assertThat(engine.date()).isEqualTo(MONDAY.plusDays(1));
      assertThat(engine.match(person, 5))
          .extracting(match -> match.opportunity().id())
          .containsExactly("v-2");
      assertThat(engine.opportunities()).extracting(Opportunity::id).containsExactly("v-2");
      assertThat(engine.opportunity("v-1")).isEmpty();
      assertThat(engine.search("Küche", 5)).extracting(Opportunity::id).containsExactly("v-2");
      assertThat(engine.matchAll(List.of(person), 5).of("p-1")).hasSize(1);
      assertThat(engine.candidates("v-2", cohort, 1)).hasSize(1);
      assertThatThrownBy(() -> engine.candidates("v-1", cohort, 1))
          .hasMessageContaining("2026-12-01");

      clock.moveTo(MONDAY, LocalTime.NOON);
      assertThat(engine.match(person, 5)).as("a clock that goes back").hasSize(2);
    }
  }

  @Test
  void aWatchGoesOnTheNextDay() {
    List<String> found = new ArrayList<>();
    try (MatchingEngine engine = MatchingEngine.builder().clock(clock).build()) {
      engine.watch(
          List.of(Participant.builder("p-1").build()),
          (opportunity, hits) -> found.add(opportunity.id()));
      engine.put(List.of(vacancy("v-1", Optional.of(MONDAY))));
      engine.commit();
      clock.moveTo(MONDAY.plusDays(1), LocalTime.of(8, 0));
      engine.put(List.of(vacancy("v-2", Optional.of(MONDAY)), vacancy("v-3", Optional.empty())));
      engine.commit();
    }
    assertThat(found).containsExactly("v-1", "v-3");
  }

  /** A host's criterion that tells which dates it was asked for, and lets the day end meanwhile. */
  private record EndsTheDay(MovedClock clock, ConcurrentLinkedQueue<LocalDate> asked)
      implements Criterion {
    @Override
    public String code() {
      return "ends-the-day";
    }

    @Override
    public int weight() {
      return 1;
    }

    @Override
    public Judgement judge(Participant participant, Opportunity opportunity, LocalDate date) {
      asked.add(date);
      clock.moveTo(MONDAY.plusDays(1), LocalTime.MIDNIGHT);
      return Judgement.met(locale -> "ends the day");
    }
  }

  @Test
  void aCallSeesOneDateWhateverTheClockDoes() {
    EndsTheDay criterion = new EndsTheDay(clock, new ConcurrentLinkedQueue<>());
    List<Vacancy> work =
        IntStream.range(0, 40)
            .mapToObj(number -> vacancy("v-" + number, Optional.of(MONDAY)))
            .toList();
    List<Participant> people =
        IntStream.range(0, 20)
            .mapToObj(number -> Participant.builder("p-" + number).build())
            .toList();
    try (MatchingEngine engine =
        MatchingEngine.builder().clock(clock).criterion(criterion).build()) {
      engine.put(work);
      List<Score> scores = new ArrayList<>();
      engine.scores(people, (participant, opportunity, score) -> scores.add(score));
      assertThat(scores).hasSize(800);
      assertThat(criterion.asked).isNotEmpty().containsOnly(MONDAY);
      assertThat(engine.date()).isEqualTo(MONDAY.plusDays(1));
      engine.scores(people, (participant, opportunity, score) -> scores.add(score));
      assertThat(scores).as("all are past their last day").hasSize(800);
    }
  }

  @Test
  void answersAsAnEngineThatWasOpenedOnTheDay() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      String rerun = "-Dquartermatch.seed=" + seed + " -Dquartermatch.rounds=1";
      RandomQuarter quarter = RandomQuarter.in(temp.resolve("q" + round), seed, 16, 60);
      Random random = new Random(seed);
      clock.moveTo(RandomQuarters.DATE, LocalTime.NOON);
      Path directory = temp.resolve("index" + round);
      boolean onDisk = round % 2 == 0;
      List<String> told = new ArrayList<>();
      try (MatchingEngine engine =
          open(
              quarter,
              quarter.data().childcareProviders(),
              clock,
              onDisk ? Optional.of(directory) : Optional.empty())) {
        engine.watch(
            quarter.data().participants(),
            (opportunity, hits) -> told.add(opportunity.id() + hits));
        engine.put(quarter.data().opportunities());
        engine.commit();
        PreparedCohort cohort = engine.cohort(quarter.data().participants());
        LocalDate date = RandomQuarters.DATE;
        for (int step = 0; step < 5; step++) {
          // Over a year's end, too: amounts of the law change then.
          date = date.plusDays(random.nextInt(step == 3 ? 400 : 40) - (step == 4 ? 60 : 0));
          clock.moveTo(date, LocalTime.of(random.nextInt(24), 0));
          List<ChildcareProvider> providers =
              random.nextBoolean()
                  ? engine.childcare()
                  : quarter.data().childcareProviders().stream()
                      .filter(each -> random.nextInt(3) > 0)
                      .toList();
          engine.childcare(providers);
          told.clear();
          engine.put(quarter.data().opportunities());
          engine.commit();
          List<String> toldThen = new ArrayList<>();
          try (MatchingEngine then =
              open(
                  quarter,
                  providers,
                  Clock.fixed(date.atStartOfDay(BERLIN).toInstant(), BERLIN),
                  Optional.empty())) {
            then.watch(
                quarter.data().participants(),
                (opportunity, hits) -> toldThen.add(opportunity.id() + hits));
            then.put(quarter.data().opportunities());
            then.commit();
            assertThat(engine.opportunities()).as(rerun).isEqualTo(then.opportunities());
            assertThat(engine.warnings()).as(rerun).isEqualTo(then.warnings());
            assertThat(told).as(rerun).isEqualTo(toldThen);
            CohortMatches all = engine.matchAll(quarter.data().participants(), 7);
            CohortMatches allThen = then.matchAll(quarter.data().participants(), 7);
            for (Participant person : quarter.data().participants()) {
              assertThat(all.of(person.id())).as(rerun).isEqualTo(allThen.of(person.id()));
            }
            PlacementRequest request =
                PlacementRequest.of(quarter.data().participants())
                    .limits(PlacementLimits.DEFAULT.steps(0))
                    .build();
            PlacementPlan plan = engine.place(request);
            PlacementPlan planThen = then.place(request.toBuilder().providers(providers).build());
            assertThat(plan.problem().options()).as(rerun).isEqualTo(planThen.problem().options());
            assertThat(plan.problem().providers())
                .as(rerun)
                .isEqualTo(planThen.problem().providers());
            assertThat(plan.placements()).as(rerun).isEqualTo(planThen.placements());
            QuarterReplan next = engine.replan(PlanInForce.of(request, plan), List.of());
            assertThat(next.plan().problem().providers())
                .as(rerun)
                .isEqualTo(plan.problem().providers());
            assertThat(next.found()).as(rerun).isEmpty();
            PreparedCohort cohortThen = then.cohort(quarter.data().participants());
            for (Opportunity opportunity : then.opportunities()) {
              assertThat(engine.candidates(opportunity.id(), cohort, 5))
                  .as(rerun)
                  .isEqualTo(then.candidates(opportunity.id(), cohortThen, 5));
            }
            for (Participant person : quarter.data().participants()) {
              assertThat(engine.match(person, 5)).as(rerun).isEqualTo(then.match(person, 5));
              List<String> ids = then.opportunities().stream().map(Opportunity::id).toList();
              List<Fit> fits = engine.explain(person, ids);
              assertThat(fits).as(rerun).isEqualTo(then.explain(person, ids));
            }
          }
        }
      }
    }
  }

  private static MatchingEngine open(
      RandomQuarter quarter,
      List<ChildcareProvider> providers,
      Clock clock,
      Optional<Path> directory) {
    MatchingEngine.Builder builder =
        MatchingEngine.builder()
            .taxonomy(quarter.taxonomy())
            .childcare(providers)
            .travelTimes(quarter.ways())
            .clock(clock);
    directory.ifPresent(builder::indexAt);
    return builder.build();
  }

  @Test
  void whatWasSetLastCounts() {
    try (MatchingEngine fixed = MatchingEngine.builder().clock(clock).date(MONDAY).build();
        MatchingEngine moving = MatchingEngine.builder().date(MONDAY).clock(clock).build()) {
      clock.moveTo(MONDAY.plusDays(3), LocalTime.NOON);
      assertThat(fixed.date()).isEqualTo(MONDAY);
      assertThat(moving.date()).isEqualTo(MONDAY.plusDays(3));
    }
  }
}
