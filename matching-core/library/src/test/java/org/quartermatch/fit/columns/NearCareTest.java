package org.quartermatch.fit.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;

/**
 * Work that is ruled out for being too far from where children are cared for is not eligible, by
 * the plain definition: with siblings whose care has gaps, near their limits.
 */
class NearCareTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261130L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 3);
  private static final GeoPoint HERE = new GeoPoint(52.02, 8.53);

  private static final List<TravelMode> MODES = List.of(TravelMode.values());

  private static final List<String> CARE =
      List.of(
          "Mo-Fr 08:00-16:00",
          "Mo-Fr 08:00-12:00,12:15-16:00",
          "Mo-Fr 07:30-12:00,12:05-16:30",
          "Mo-Fr 08:00-13:00",
          "Mo-We 07:00-17:00; Th,Fr 08:00-12:00,13:00-17:00",
          "Mo-Su 06:00-22:00");

  private static final List<String> WORK =
      List.of("Mo-Fr 08:00-17:00", "Mo-Fr 09:00-13:00", "Mo-Fr 08:15-15:45", "Tu 09:00-12:00");

  /** A gap in a sibling's care can stand for the break, and leaves more hours than no gap. */
  @Test
  void aSiblingsGapStandsForTheBreak() {
    FitCalculator calculator = FitCalculator.builder().build();
    Participant participant =
        Participant.builder("p")
            .hours(HoursRange.atLeast(38))
            .children(
                List.of(
                    child(0, Child.Care.at(OpeningHours.parse(CARE.get(0)), HERE)),
                    child(1, Child.Care.at(OpeningHours.parse(CARE.get(1))))))
            .build();
    Position position =
        Position.builder("v")
            .ownLocation(HERE)
            .workingTime(WorkingTime.flexible(WORK.get(0)))
            .build();
    PreparedOpportunity work = calculator.prepare(new Vacancy(position));
    PreparedParticipant prepared = calculator.prepare(participant);
    assertThat(calculator.points(prepared, work)).isPositive();
    assertThat(found(calculator, prepared, List.of(work))).containsExactly("v");
  }

  @Test
  void whatIsRuledOutIsNotEligible() {
    int eligible = 0;
    int refused = 0;
    for (int round = 0; round < 1000 * ROUNDS; round++) {
      Random random = new Random(SEED + round);
      List<ChildcareProvider> providers = new ArrayList<>();
      for (int i = 0; i < random.nextInt(3); i++) {
        providers.add(
            ChildcareProvider.builder(
                    "k-" + i,
                    near(random),
                    OpeningHours.parse(CARE.get(random.nextInt(CARE.size()))))
                .places3AndOver(2)
                .build());
      }
      FitCalculator calculator = FitCalculator.builder().providers(providers).build();
      PreparedParticipant participant = calculator.prepare(participant(random));
      List<PreparedOpportunity> work = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        PreparedOpportunity opportunity = calculator.prepare(new Vacancy(position(i, random)));
        work.add(opportunity);
        if (calculator.points(participant, opportunity) >= 0) {
          expected.add(opportunity.id());
        }
      }
      eligible += expected.size();
      refused += work.size() - expected.size();
      assertThat(found(calculator, participant, work))
          .as("-Dquartermatch.seed=%d -Dquartermatch.rounds=1", SEED + round)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(eligible).as("eligible pairs").isGreaterThan(300 * ROUNDS);
    assertThat(refused).as("pairs that are not").isGreaterThan(300 * ROUNDS);
  }

  private static List<String> found(
      FitCalculator calculator, PreparedParticipant participant, List<PreparedOpportunity> work) {
    ColumnsBuilder builder = new ColumnsBuilder(calculator);
    for (int document = 0; document < work.size(); document++) {
      builder.add(document, work.get(document));
    }
    BestOpportunities best = new BestOpportunities(100);
    new Scan()
        .eligible(new ParticipantTables(builder.build(), participant), any -> true, any -> 0, best);
    best.sort();
    List<String> ids = new ArrayList<>();
    for (int rank = 0; rank < best.size(); rank++) {
      ids.add(best.columns(rank).id(best.position(rank)));
    }
    return ids;
  }

  private static Participant participant(Random random) {
    Participant.Builder participant = Participant.builder("p");
    if (random.nextInt(3) == 0) {
      participant.home(near(random));
    }
    if (random.nextBoolean()) {
      participant.mode(MODES.get(random.nextInt(MODES.size())));
    }
    if (random.nextBoolean()) {
      participant.availability(week(CARE.get(random.nextInt(CARE.size()))));
    }
    // often near what can be worked at all
    participant.hours(
        HoursRange.atLeast(
            random.nextBoolean() ? 36 + random.nextInt(17) / 4.0 : random.nextInt(80) / 2.0));
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      Child child = child(i, care(random));
      children.add(random.nextInt(3) == 0 ? child.needingPlace() : child);
    }
    return participant.children(children).build();
  }

  private static Child.Care care(Random random) {
    Optional<GeoPoint> place = random.nextInt(3) > 0 ? Optional.of(near(random)) : Optional.empty();
    return switch (random.nextInt(6)) {
      case 0 -> new Child.Care.Unknown(place);
      case 1 -> new Child.Care.None();
      default ->
          new Child.Care.Covered(OpeningHours.parse(CARE.get(random.nextInt(CARE.size()))), place);
    };
  }

  private static Child child(int number, Child.Care care) {
    return Child.agedMonths(OptionalInt.of(50)).named("c" + number).withCare(care);
  }

  private static Position position(int number, Random random) {
    String times = WORK.get(random.nextInt(WORK.size()));
    Position.Builder position =
        Position.builder("v-" + number)
            .workingTime(
                random.nextBoolean() ? WorkingTime.flexible(times) : WorkingTime.fixed(times));
    if (random.nextInt(6) > 0) {
      position.ownLocation(near(random));
    }
    return position.build();
  }

  private static WeekSchedule week(String text) {
    return WeekSchedule.parse(text);
  }

  /** Within an hour's walk or so. */
  private static GeoPoint near(Random random) {
    return new GeoPoint(
        HERE.latitude() + 0.05 * random.nextGaussian(),
        HERE.longitude() + 0.08 * random.nextGaussian());
  }
}
