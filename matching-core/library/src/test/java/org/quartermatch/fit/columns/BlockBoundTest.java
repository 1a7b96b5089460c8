package org.quartermatch.fit.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.fit.columns.sphere.Blocks;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Course;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.Vacancy;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * No opportunity of a block has more points than the block's bound, and none of a block that is
 * ruled out is eligible; on random Quarters, by the plain definition.
 */
class BlockBoundTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261130L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 2);

  @TempDir Path temp;

  /** What was compared, so that the test says if it stops comparing anything. */
  private int eligible;

  private int below;
  private int cutEarly;
  private int blocks;
  private int lookedInto;
  private int outOfTime;

  @Test
  void noPairHasMorePointsThanItsBlock() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Path directory = Files.createDirectory(temp.resolve("q" + round));
      RandomQuarters.write(directory, seed, 30, 5 * Blocks.SIZE);
      check(directory, seed);
    }
    assertThat(eligible).as("eligible pairs").isGreaterThan(1000 * ROUNDS);
    assertThat(lookedInto).as("blocks looked into for the best, of " + blocks).isLessThan(blocks);
    assertThat(below).as("bounds below all points there are").isGreaterThan(ROUNDS);
    assertThat(cutEarly).as("bounds that were not looked at to their end").isPositive();
    assertThat(outOfTime).as("blocks where no work is possible").isGreaterThan(ROUNDS);
  }

  private void check(Path directory, long seed) throws IOException {
    QuarterData data = QuarterReader.read(directory, ReadOptions.strict(RandomQuarters.DATE));
    FitCalculator calculator = RandomCalculators.calculator(directory, data, new Random(seed));
    List<PreparedOpportunity> work =
        data.opportunities().stream().map(calculator::prepare).toList();
    ColumnsBuilder builder = new ColumnsBuilder(calculator);
    for (int document = 0; document < work.size(); document++) {
      builder.add(document, work.get(document));
    }
    OpportunityColumns columns = builder.build();
    Random ends = new Random(seed);
    for (Participant participant : data.participants()) {
      PreparedParticipant prepared = calculator.prepare(participant);
      ParticipantTables tables = new ParticipantTables(columns, prepared);
      BlockBound bound = new BlockBound(tables);
      int way = tables.way.mostCommutePoints();
      Scan scan = new Scan();
      scan.eligible(
          new ParticipantTables(columns, prepared),
          document -> true,
          document -> calculator.ownPoints(participant, data.opportunities().get(document)),
          new BestOpportunities(1));
      blocks += columns.blockFacets.count();
      lookedInto += scan.blocksLookedInto();
      for (int block = 0; block < columns.blockFacets.count(); block++) {
        int roughly = bound.roughly(block);
        int most = bound.most(block, Integer.MIN_VALUE);
        String where = "-Dquartermatch.seed=" + seed + " -Dquartermatch.rounds=1, " + block;
        assertThat(roughly == FitCalculator.BLOCKED ? most : FitCalculator.BLOCKED)
            .as(where)
            .isEqualTo(FitCalculator.BLOCKED);
        assertThat(roughly).as(where).isGreaterThanOrEqualTo(most);
        int enough = ends.nextInt(10_000);
        int cut = bound.most(block, enough);
        if (cut != FitCalculator.BLOCKED && most != FitCalculator.BLOCKED) {
          assertThat(cut).as(where).isGreaterThanOrEqualTo(most);
        }
        if (cut >= enough) {
          assertThat(cut).as(where).isEqualTo(most);
        } else {
          assertThat(most).as(where).isLessThan(enough);
          cutEarly += cut > most ? 1 : 0;
        }
        boolean isOut = bound.isOutOfTime(block, 0);
        outOfTime += isOut ? 1 : 0;
        below += most != FitCalculator.BLOCKED && most + way < 9_000 ? 1 : 0;
        for (int at = columns.blockFacets.from(block); at < columns.blockFacets.to(block); at++) {
          PreparedOpportunity opportunity = work.get(columns.document(at));
          int points = calculator.points(prepared, opportunity);
          if (points != FitCalculator.BLOCKED) {
            eligible++;
            assertThat(isOut).as("%s: %s", where, participant.id()).isFalse();
            assertThat(points)
                .as("%s: %s at %s", where, participant.id(), opportunity.id())
                .isLessThanOrEqualTo(most == FitCalculator.BLOCKED ? most : most + way);
          }
        }
      }
    }
  }

  /** Work that asks for some of a few skills, so that the bound of these is near what is there. */
  @Test
  void noPairHasMorePointsOfItsSkillsThanItsBlock() {
    Random random = new Random(SEED);
    for (int round = 0; round < 400 * ROUNDS; round++) {
      FitCalculator calculator = FitCalculator.builder().date(RandomQuarters.DATE).build();
      List<PreparedOpportunity> work = new ArrayList<>();
      int codes = 1 + random.nextInt(4);
      for (int document = 0; document < 1 + random.nextInt(6); document++) {
        Position position =
            Position.builder("v-" + document).title("").skills(required(codes, random)).build();
        work.add(calculator.prepare(new Vacancy(position)));
      }
      ColumnsBuilder builder = new ColumnsBuilder(calculator);
      for (int document = 0; document < work.size(); document++) {
        builder.add(document, work.get(document));
      }
      OpportunityColumns columns = builder.build();
      PreparedParticipant participant =
          calculator.prepare(Participant.builder("p").skills(held(codes, random)).build());
      ParticipantTables tables = new ParticipantTables(columns, participant);
      int bound =
          new BlockBound(tables).most(0, Integer.MIN_VALUE) + tables.way.mostCommutePoints();
      int best =
          work.stream().mapToInt(it -> calculator.points(participant, it)).max().orElseThrow();
      assertThat(best)
          .as("-Dquartermatch.seed=%d, round %d", SEED, round)
          .isLessThanOrEqualTo(bound);
      eligible += best == bound ? 1 : 0;
    }
    assertThat(eligible).as("bounds that are reached").isGreaterThan(20 * ROUNDS);
  }

  /** Of all states of what is held, the best counts: courses open gates, and add points. */
  @Test
  void noPairHasMorePointsThanWhatIsLearnedByThenAllows() {
    Random random = new Random(SEED);
    int opened = 0;
    for (int round = 0; round < 400 * ROUNDS; round++) {
      FitCalculator calculator = FitCalculator.builder().date(RandomQuarters.DATE).build();
      List<PreparedOpportunity> work = new ArrayList<>();
      ColumnsBuilder builder = new ColumnsBuilder(calculator);
      for (int document = 0; document < 1 + random.nextInt(3); document++) {
        Position.Builder position =
            Position.builder("v-" + document)
                .title("")
                .start(RandomQuarters.DATE.plusDays(random.nextInt(40)))
                .qualifications(Listing.of("q" + random.nextInt(3)))
                .skills(required(2, random))
                .languages(
                    Listing.of(new Language.Required("de", Language.Level.of(CefrLevel.B2), 3)));
        work.add(calculator.prepare(new Vacancy(position.build())));
        builder.add(document, work.getLast());
      }
      OpportunityColumns columns = builder.build();
      LocalDate end = RandomQuarters.DATE.plusDays(random.nextInt(40));
      Participant.Builder person =
          Participant.builder("p")
              .qualifications(Listing.of("q0"))
              .languages(Listing.of(Language.held("de", CefrLevel.A1)))
              .skills(held(2, random));
      PreparedParticipant before = calculator.prepare(person.build());
      PreparedParticipant participant =
          calculator.prepare(
              person
                  .courses(
                      List.of(
                          new Course.QualificationCourse("q1", end),
                          new Course.SkillCourse("s0", OptionalInt.of(4), end.plusDays(2)),
                          new Course.LanguageCourse(
                              "de", Language.Level.of(CefrLevel.B1), end.plusDays(5))))
                  .build());
      ParticipantTables tables = new ParticipantTables(columns, participant);
      int bound = new BlockBound(tables).most(0, Integer.MIN_VALUE);
      for (PreparedOpportunity one : work) {
        int points = calculator.points(participant, one);
        if (points != FitCalculator.BLOCKED) {
          opened += calculator.points(before, one) == FitCalculator.BLOCKED ? 1 : 0;
          assertThat(bound).as("-Dquartermatch.seed=%d, round %d", SEED, round).isNotNegative();
          assertThat(points).isLessThanOrEqualTo(bound + tables.way.mostCommutePoints());
          eligible += points == bound + tables.way.mostCommutePoints() ? 1 : 0;
        }
      }
    }
    assertThat(opened).as("pairs that a course makes eligible").isGreaterThan(20 * ROUNDS);
    assertThat(eligible).as("bounds that are reached").isGreaterThan(20 * ROUNDS);
  }

  private static Listing<Skill.Required> required(int codes, Random random) {
    List<Skill.Required> all = new ArrayList<>();
    for (int code = 0; code < codes; code++) {
      OptionalInt level = level(random);
      switch (random.nextInt(6)) {
        case 0 -> all.add(new Skill.Must("s" + code, level));
        case 1, 2, 3 -> all.add(new Skill.Nice("s" + code, level, 1 + random.nextInt(10)));
        default -> {}
      }
    }
    return new Listing<>(all, random.nextInt(4) > 0);
  }

  private static Listing<Skill.Held> held(int codes, Random random) {
    List<Skill.Held> all = new ArrayList<>();
    for (int code = 0; code < codes; code++) {
      if (random.nextInt(3) > 0) {
        all.add(new Skill.Held("s" + code, level(random)));
      }
    }
    return new Listing<>(all, random.nextInt(3) > 0);
  }

  private static OptionalInt level(Random random) {
    return random.nextInt(5) == 0 ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(5));
  }
}
