package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quartermatch.fair.Fair;
import org.quartermatch.fair.FairException;
import org.quartermatch.fair.FairRequest;
import org.quartermatch.fair.FairTimetable;
import org.quartermatch.fair.FairTimetable.Few;
import org.quartermatch.fair.FairTimetable.Talk;
import org.quartermatch.fair.FairTimetable.Why;
import org.quartermatch.fair.Stand;
import org.quartermatch.fit.Score;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Company;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;

/** The way from people and companies to talks and back; the search has tests of its own. */
class FairTimetableTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_850L);
  private static final List<CefrLevel> LEVELS = List.of(CefrLevel.values());

  /** A Thursday. */
  private static final Fair FAIR = Fair.of(LocalDate.of(2027, 3, 4), LocalTime.of(14, 0), 20, 4);

  private static Participant guest(String id, CefrLevel level) {
    return Participant.builder(id).languages(Listing.of(Language.held("de", level))).build();
  }

  private static Vacancy work(String id, String company, CefrLevel level) {
    return new Vacancy(
        Position.builder(id)
            .company(Company.builder(company).build())
            .languages(Listing.of(Language.required("de", level)))
            .build());
  }

  private static MatchingEngine engine(Vacancy... work) {
    MatchingEngine engine = MatchingEngine.builder().date(LocalDate.of(2027, 3, 1)).build();
    engine.put(List.of(work));
    return engine;
  }

  @Test
  void slotsTouchQuarterHoursOfTheWeek() {
    assertThat(FAIR.startOf(2)).isEqualTo(LocalTime.of(14, 40));
    assertThat(FAIR.endOf(2)).isEqualTo(LocalTime.of(15, 0));
    assertThat(FAIR.timesOf(0)).isEqualTo(WeekSchedule.parse("Th 14:00-14:30"));
    assertThat(FAIR.timesOf(1)).isEqualTo(WeekSchedule.parse("Th 14:15-14:45"));
    Fair late = Fair.of(LocalDate.of(2027, 3, 7), LocalTime.of(23, 30), 30, 1);
    assertThat(late.timesOf(0)).isEqualTo(WeekSchedule.parse("Su 23:30-24:00"));
    assertThat(catchThrowable(() -> Fair.of(late.day(), LocalTime.of(23, 30), 31, 1)))
        .hasMessageContaining("an end by midnight");
  }

  @Test
  void whoHasFewTalksIsToldWhy() {
    List<Participant> guests =
        List.of(
            guest("early", CefrLevel.C1).toBuilder()
                .availability(WeekSchedule.parse("Mo-Fr 08:00-14:15"))
                .build(),
            guest("learner", CefrLevel.A1),
            guest("one", CefrLevel.C1),
            guest("other", CefrLevel.C1));
    Fair single = Fair.of(FAIR.day(), LocalTime.of(14, 0), 20, 1);
    try (MatchingEngine engine = engine(work("v", "c", CefrLevel.B1))) {
      FairTimetable timetable =
          engine.fair(
              FairRequest.of(single, guests, List.of(Stand.of("c", 1))).leastTalks(1).build());
      assertThat(timetable.talks())
          .extracting(Talk::slot, Talk::companyId, Talk::opportunityId)
          .containsExactly(tuple(0, "c", "v"));
      assertThat(timetable.few())
          .extracting(Few::participantId, Few::companies, Few::why)
          .contains(tuple("early", 1, Why.NO_TIME), tuple("learner", 0, Why.NO_FIT))
          .hasSize(3);
      assertThat(timetable.few().getLast().why()).isEqualTo(Why.FULL);
      assertThat(timetable.proof().isOptimal()).isTrue();
    }
  }

  @Test
  void whatIsPassedOverDoesNotKeepFromTalking() {
    List<Participant> guests = List.of(guest("learner", CefrLevel.A1));
    FairRequest.Builder request = FairRequest.of(FAIR, guests, List.of(Stand.of("c", 1)));
    try (MatchingEngine engine = engine(work("v", "c", CefrLevel.B1))) {
      assertThat(engine.fair(request.build()).talks()).isEmpty();
      assertThat(engine.fair(request.allowed(Set.of("childcare")).build()).talks()).isEmpty();
      assertThat(engine.fair(request.allowed(Set.of("languages")).build()).talks()).hasSize(1);
    }
  }

  @Test
  void theWayToTheFairTakesTime() {
    Participant guest =
        guest("p", CefrLevel.C1).toBuilder()
            .home(new GeoPoint(52.5, 13.4))
            .mode(TravelMode.FOOT)
            .availability(WeekSchedule.parse("Mo 08:00-18:00; Th 14:00-15:00"))
            .build();
    // 20 minutes on foot: half an hour in quarter hours, so that nothing of the hour is left
    Fair there = Fair.of(FAIR.day(), LocalTime.of(14, 0), 15, 4).at(new GeoPoint(52.51, 13.4));
    FairRequest.Builder request =
        FairRequest.of(there, List.of(guest), List.of(Stand.of("c", 1))).leastTalks(1);
    try (MatchingEngine engine = engine(work("v", "c", CefrLevel.B1))) {
      FairTimetable timetable = engine.fair(request.build());
      assertThat(timetable.few()).extracting(Few::why).containsExactly(Why.NO_TIME);
      assertThat(
              engine
                  .fair(request.times(Map.of("p", WeekSchedule.parse("Th 14:30-14:45"))).build())
                  .talksOf("p"))
          .extracting(Talk::slot)
          .containsExactly(2);
    }
  }

  @Test
  void companiesAreThereAtTheirTimesWithWhatTheyBring() {
    Stand stand =
        new Stand("c", 1, Optional.of(WeekSchedule.parse("Th 14:30-15:30")), List.of("w"));
    try (MatchingEngine engine =
        engine(work("v", "c", CefrLevel.A1), work("w", "c", CefrLevel.B1))) {
      FairTimetable timetable =
          engine.fair(
              FairRequest.of(FAIR, List.of(guest("p", CefrLevel.A2)), List.of(stand))
                  .allowed(Set.of("languages"))
                  .build());
      assertThat(timetable.talksAt("c"))
          .extracting(Talk::slot, Talk::opportunityId)
          .containsExactly(tuple(2, "w"));
    }
  }

  @Test
  void talksAreAboutWhatSuitsBest() {
    Random dice = new Random(SEED);
    Vacancy[] work = new Vacancy[12];
    for (int i = 0; i < work.length; i++) {
      work[i] = work("v" + i, "c" + i % 4, LEVELS.get(1 + i % 6));
    }
    List<Participant> guests = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      guests.add(guest("p" + i, dice.nextBoolean() ? CefrLevel.A2 : CefrLevel.B2));
    }
    List<Stand> stands =
        List.of(Stand.of("c0", 2), Stand.of("c1", 1), Stand.of("c2", 1), Stand.of("c3", 2));
    try (MatchingEngine engine = engine(work)) {
      FairTimetable timetable = engine.fair(FairRequest.of(FAIR, guests, stands).build());
      assertThat(timetable.talks()).hasSizeGreaterThan(12);
      for (Talk talk : timetable.talks()) {
        Participant guest =
            guests.stream()
                .filter(it -> it.id().equals(talk.participantId()))
                .findFirst()
                .orElseThrow();
        int best = -1;
        for (Vacancy vacancy : work) {
          Score score = engine.score(guest, vacancy);
          boolean there = vacancy.position().company().orElseThrow().id().equals(talk.companyId());
          if (there && score.blockedBy().isEmpty()) {
            best = Math.max(best, score.points());
          }
        }
        assertThat(talk.points()).isEqualTo(best);
      }
      assertThat(timetable.toString()).doesNotContain("p1");
    }
  }

  @Test
  void allMistakesAreToldAtOnce() {
    List<Participant> guests = List.of(guest("p", CefrLevel.A1), guest("p", CefrLevel.A1));
    List<Stand> stands =
        List.of(
            Stand.of("c", 1),
            Stand.of("c", 1),
            Stand.of("d", 1),
            new Stand("e", 1, Optional.empty(), List.of("v", "x")));
    FairRequest request =
        FairRequest.of(FAIR, guests, stands)
            .times(Map.of("q", WeekSchedule.always()))
            .allowed(Set.of("nonsense"))
            .build();
    try (MatchingEngine engine = engine(work("v", "c", CefrLevel.B1))) {
      FairException wrong = catchThrowableOfType(FairException.class, () -> engine.fair(request));
      assertThat(wrong.messages())
          .extracting(message -> message.key())
          .containsExactly(
              "guide.participant-repeated",
              "fair.no-participant",
              "fair.no-criterion",
              "fair.company-repeated",
              "fair.brings-nothing",
              "fair.other-company",
              "fair.no-opportunity");
      assertThat(wrong).hasMessageContaining("company d has a stand and brings no opportunity");
    }
  }

  @Test
  void numbersThatCannotBeAreRefused() {
    FairRequest.Builder request = FairRequest.of(FAIR, List.of(), List.of());
    assertThat(catchThrowable(() -> request.leastTalks(3).mostTalks(2).build()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(catchThrowable(() -> Stand.of("c", 0))).hasMessageContaining("allowed: 1 or more");
    assertThat(catchThrowable(() -> FAIR.withBreakSlots(-1)))
        .hasMessageContaining("allowed: 0 or more");
  }
}
