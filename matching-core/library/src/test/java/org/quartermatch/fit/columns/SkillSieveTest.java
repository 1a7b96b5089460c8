package org.quartermatch.fit.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.Course;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.Vacancy;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * Nobody has more points of skills than are left after what is lost for the two that count most: of
 * lists long and short, whatever is learned by then, by the plain sum over all that is required.
 */
class SkillSieveTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261130L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 3);
  private static final int SKILLS = 40;

  /** What was compared, so that the test says if it stops comparing anything. */
  private int exact;

  private int blocked;
  private int heavy;
  private int unlisted;

  @Test
  void nobodyHasMorePointsThanAreLeft() {
    for (int round = 0; round < 40 * ROUNDS; round++) {
      check(SEED + round);
    }
    assertThat(exact).as("pairs that lose just that").isGreaterThan(200 * ROUNDS);
    assertThat(blocked).as("pairs that are told to be blocked").isGreaterThan(100 * ROUNDS);
    assertThat(heavy).as("lists that weigh too much to tell").isGreaterThan(10 * ROUNDS);
    assertThat(unlisted).as("work that lists no skills").isGreaterThan(10 * ROUNDS);
  }

  private void check(long seed) {
    Random random = new Random(seed);
    MatchingPolicy.Builder policy = MatchingPolicy.defaults().toBuilder();
    if (random.nextInt(4) == 0) {
      policy.weight(StandardCriterion.SKILLS, 5_000).weight(StandardCriterion.LANGUAGES, 500);
    }
    FitCalculator calculator =
        FitCalculator.builder().policy(policy.build()).date(RandomQuarters.DATE).build();
    ColumnsBuilder builder = new ColumnsBuilder(calculator);
    for (int document = 0; document < 50; document++) {
      Position.Builder position =
          Position.builder("v-" + document).title("").skills(required(random));
      if (random.nextInt(4) > 0) {
        position.start(RandomQuarters.DATE.plusDays(random.nextInt(40)));
      }
      builder.add(document, calculator.prepare(new Vacancy(position.build())));
    }
    OpportunityColumns columns = builder.build();
    PreparedParticipant participant = calculator.prepare(participant(random));
    ParticipantTables tables = new ParticipantTables(columns, participant);
    SkillSieve sieve = tables.skillSieve();
    int most = columns.layout.skillsWeight;
    for (int position = 0; position < columns.size(); position++) {
      int left = most - sieve.lost(position);
      int points = tables.skillPoints(position);
      String what = "-Dquartermatch.seed=%d, position %d".formatted(seed, position);
      if (points != FitCalculator.BLOCKED) {
        assertThat(points).as(what).isLessThanOrEqualTo(left);
        exact += points == left && left < most ? 1 : 0;
      }
      blocked += left < 0 ? 1 : 0;
      heavy += columns.heaviestSkills.weights(position) == HeaviestSkills.WEIGHS_MUCH ? 1 : 0;
      unlisted += columns.heaviestSkills.weights(position) == 0 ? 1 : 0;
    }
  }

  private static Listing<Skill.Required> required(Random random) {
    List<Skill.Required> all = new ArrayList<>();
    boolean many = random.nextInt(20) == 0;
    for (int code = 0; code < SKILLS; code++) {
      if (many) {
        all.add(new Skill.Nice("s" + code, OptionalInt.of(1), 10));
      } else if (random.nextInt(SKILLS / 2) == 0) {
        all.add(
            random.nextInt(4) == 0
                ? new Skill.Must("s" + code, level(random))
                : new Skill.Nice("s" + code, level(random), 1 + random.nextInt(10)));
      }
    }
    return new Listing<>(all, random.nextInt(4) > 0);
  }

  private static Participant participant(Random random) {
    List<Skill.Held> held = new ArrayList<>();
    boolean all = random.nextInt(3) == 0;
    for (int code = 0; code < SKILLS; code++) {
      if (all ? random.nextInt(20) > 0 : random.nextInt(3) == 0) {
        held.add(new Skill.Held("s" + code, all ? OptionalInt.of(5) : level(random)));
      }
    }
    List<Course> courses = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      courses.add(
          new Course.SkillCourse(
              "s" + random.nextInt(SKILLS),
              level(random),
              RandomQuarters.DATE.plusDays(random.nextInt(40))));
    }
    return Participant.builder("p")
        .skills(new Listing<>(held, random.nextInt(3) > 0))
        .courses(courses)
        .build();
  }

  private static OptionalInt level(Random random) {
    return random.nextInt(8) == 0 ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(5));
  }
}
