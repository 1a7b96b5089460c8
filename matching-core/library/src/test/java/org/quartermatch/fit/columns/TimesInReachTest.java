package org.quartermatch.fit.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.fit.columns.sphere.Blocks;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.Child;
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
 * Work that is ruled out for being farther away than its times leave time for is not eligible, by
 * the plain definition; neither is any of a block that is ruled out so. Of people of whom home, how
 * they travel or when they can work is not known, too.
 */
class TimesInReachTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261130L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 3);

  private static final List<TravelMode> MODES = List.of(TravelMode.values());

  private static final List<String> TIMES =
      List.of(
          "Mo-Fr 08:00-16:00",
          "Mo-Fr 09:00-13:00",
          "Mo-Fr 08:15-15:45",
          "Tu 09:00-12:00",
          "Mo-Fr 06:00-20:00",
          "Mo-Su 05:00-23:00",
          "Sa,Su 10:00-14:00");

  /** What was compared, so that the test says if it stops comparing anything. */
  private int eligible;

  private int tooFar;
  private int justInReach;
  private int blocks;
  private int farBlocks;
  private int farthest;

  @Test
  void whatIsTooFarForItsTimesIsNotEligible() {
    for (int round = 0; round < 60 * ROUNDS; round++) {
      check(SEED + round);
    }
    assertThat(eligible).as("eligible pairs").isGreaterThan(1000 * ROUNDS);
    assertThat(tooFar).as("pairs that only the way rules out").isGreaterThan(1000 * ROUNDS);
    assertThat(justInReach).as("eligible pairs near that limit").isGreaterThan(5 * ROUNDS);
    assertThat(blocks).as("blocks where no work is possible").isGreaterThan(10 * ROUNDS);
    assertThat(farBlocks).as("blocks too far away for their times").isGreaterThan(10 * ROUNDS);
    assertThat(farthest).as("blocks too far away for any times").isGreaterThan(10 * ROUNDS);
  }

  /** All work lies in one area, so that blocks are compact, and may be far away as a whole. */
  private void check(long seed) {
    Random random = new Random(seed);
    FitCalculator calculator = FitCalculator.builder().build();
    double far = random.nextInt(8) == 0 ? 3 : random.nextDouble();
    List<PreparedOpportunity> work = new ArrayList<>();
    ColumnsBuilder builder = new ColumnsBuilder(calculator);
    for (int document = 0; document < 2 * Blocks.SIZE; document++) {
      work.add(calculator.prepare(new Vacancy(position(document, far, random))));
      builder.add(document, work.getLast());
    }
    OpportunityColumns columns = builder.build();
    for (int i = 0; i < 10; i++) {
      check(calculator, columns, work, calculator.prepare(participant(random)), seed);
    }
  }

  private void check(
      FitCalculator calculator,
      OpportunityColumns columns,
      List<PreparedOpportunity> work,
      PreparedParticipant participant,
      long seed) {
    int[] points = new int[work.size()];
    Arrays.fill(points, FitCalculator.BLOCKED);
    new Scan()
        .eligible(
            new ParticipantTables(columns, participant),
            document -> true,
            document -> 0,
            new Hits() {
              @Override
              public int leastPoints() {
                return 0;
              }

              @Override
              public void add(OpportunityColumns from, int position, int value) {
                points[from.document(position)] = value;
              }
            });
    ParticipantTables tables = new ParticipantTables(columns, participant);
    BlockBound bound = new BlockBound(tables);
    ParticipantWay way = tables.way;
    for (int block = 0; block < columns.blockCount(); block++) {
      boolean isMeasured = way.isMeasured() && block < columns.blockFacets.locatedBlocks();
      float chord =
          isMeasured ? (float) columns.places.blocks.chordSquared(block, way.x, way.y, way.z) : 0;
      boolean isOut = bound.isOutOfTime(block, chord);
      boolean isOutAnywhere = bound.isOutOfTime(block, 0);
      blocks += isOutAnywhere ? 1 : 0;
      farBlocks += isOut && !isOutAnywhere ? 1 : 0;
      boolean isFarthest = chord > tables.time.farthest();
      farthest += isFarthest ? 1 : 0;
      for (int at = columns.blockFacets.from(block); at < columns.blockFacets.to(block); at++) {
        float within = tables.time.within(columns.work[at]);
        boolean isBeyond = way.isBeyond(at, within);
        tooFar += isBeyond && within >= 0 ? 1 : 0;
        int expected = calculator.points(participant, work.get(columns.document(at)));
        String what = "-Dquartermatch.seed=%d, %s".formatted(seed, columns.id(at));
        assertThat(points[columns.document(at)]).as(what).isEqualTo(expected);
        if (expected != FitCalculator.BLOCKED) {
          eligible++;
          justInReach += way.isBeyond(at, within * 0.98f) ? 1 : 0;
          assertThat(isOut || isFarthest || isBeyond).as(what).isFalse();
        }
      }
    }
  }

  /** Up to 100 km away, now and then across the country. */
  private static Position position(int document, double far, Random random) {
    Position.Builder position = Position.builder("v-" + document).title("");
    if (random.nextInt(12) > 0) {
      position.ownLocation(
          new GeoPoint(50.2 + far + random.nextDouble() / 50, 8.2 + random.nextDouble() / 50));
    }
    switch (random.nextInt(4)) {
      case 0 -> {}
      case 1 -> position.workingTime(WorkingTime.fixed(times(random)));
      case 2 -> position.workingTime(new WorkingTime.Flexible(WeekSchedule.parse(times(random))));
      default -> position.workingTime(new WorkingTime.Roster(WeekSchedule.parse(times(random))));
    }
    if (random.nextBoolean()) {
      int least = random.nextInt(30);
      position.hours(HoursRange.of(least, least + random.nextInt(15)));
    }
    return position.build();
  }

  private static Participant participant(Random random) {
    Participant.Builder person = Participant.builder("p");
    if (random.nextInt(6) > 0) {
      person.home(new GeoPoint(50.2 + random.nextDouble() / 50, 8.2 + random.nextDouble() / 50));
    }
    if (random.nextBoolean()) {
      person.mode(MODES.get(random.nextInt(MODES.size())));
    }
    if (random.nextInt(3) == 0) {
      person.maximumCommuteMinutes(10 + random.nextInt(80));
    }
    if (random.nextInt(6) > 0) {
      person.availability(WeekSchedule.parse(times(random)));
    }
    if (random.nextInt(3) == 0) {
      int least = random.nextInt(30);
      person.hours(HoursRange.of(least, least + random.nextInt(20)));
    }
    if (random.nextInt(3) == 0) {
      OpeningHours care = OpeningHours.parse(times(random));
      person.children(List.of(Child.aged(4).withCare(Child.Care.at(care))));
    }
    return person.build();
  }

  private static String times(Random random) {
    return TIMES.get(random.nextInt(TIMES.size()));
  }
}
