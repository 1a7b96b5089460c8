package org.quartermatch.placement.solver.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * A {@link Rearrangement} carried out by OptaPlanner on a {@link WorkingPlan}, what {@link
 * PlacementScore} makes of it, and the {@link RearrangementFactory} that gives moves out.
 */
class RearrangementTest {
  private static WorkingPlan working(Instance in, int[] assignment) {
    return new WorkingPlan(Facts.of(in), assignment, new MoveSource(in, new CapacityBound(in)));
  }

  /** Anything, feasible or not. */
  private static Rearrangement draw(Instance in, Random r) {
    int[] units = r.ints(0, in.units).distinct().limit(1 + r.nextInt(4)).toArray();
    int[] choices = new int[units.length];
    for (int x = 0; x < units.length; x++) {
      int size = in.firstChoice[units[x] + 1] - in.firstChoice[units[x]];
      choices[x] =
          size == 0 || r.nextInt(4) == 0
              ? Instance.NONE
              : in.firstChoice[units[x]] + r.nextInt(size);
    }
    return new Rearrangement(units, choices);
  }

  private static HardSoftLongScore score(Instance in, int[] assignment) {
    Occupancy plan = Plans.of(in, assignment);
    return HardSoftLongScore.of(-plan.violation(), plan.objective());
  }

  @Test
  void scoreFollowsEachMoveAndItsUndo() {
    int broken = 0;
    for (long seed = 0; seed < 60; seed++) {
      Random r = new Random(seed);
      Instance in = new Instance(RulesDraft.random(r, 12, 4, 0).build());
      Occupancy begin = new Occupancy(in);
      Plans.addSome(in, begin, r, 20);
      WorkingPlan plan = working(in, begin.assignment());
      try (var director = Directors.of(plan)) {
        for (int x = 0; x < 30; x++) {
          int[] before = plan.assignment();
          HardSoftLongScore was = director.calculateScore();
          assertThat(was).as("seed %s", seed).isEqualTo(score(in, before));
          Rearrangement move = draw(in, r);
          assertThat(move.isMoveDoable(director)).isTrue();
          var undo = move.doMove(director);
          HardSoftLongScore now = director.calculateScore();
          assertThat(now).as("seed %s", seed).isEqualTo(score(in, plan.assignment()));
          broken += now.hardScore() < 0 ? 1 : 0;
          if (r.nextBoolean()) {
            undo.doMoveOnly(director);
            assertThat(plan.assignment()).as("seed %s", seed).isEqualTo(before);
            assertThat(director.calculateScore()).as("seed %s", seed).isEqualTo(was);
          }
        }
      }
    }
    assertThat(broken).isGreaterThan(200);
  }

  @Test
  void namesItsUnitsAndTheirChoices() {
    assertThat(new Rearrangement(new int[] {3, 5}, new int[] {12, Instance.NONE}))
        .hasToString("Rearrangement [3, 5] to [12, -1]");
  }

  @Test
  void unitsOfAPlanAreFixed() {
    PlacementScore score = new PlacementScore();
    assertThatThrownBy(score::calculateScore).isInstanceOf(IllegalStateException.class);
    Decision decision = new Decision();
    assertThatThrownBy(() -> score.beforeEntityAdded(decision))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> score.afterEntityRemoved(decision))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void cloneOfAPlanStaysAsItIs() {
    for (long seed = 0; seed < 30; seed++) {
      Random r = new Random(seed);
      Instance in = new Instance(RulesDraft.random(r, 12, 4, 0).build());
      Occupancy begin = new Occupancy(in);
      Plans.addSome(in, begin, r, 20);
      WorkingPlan plan = working(in, begin.assignment());
      plan.watchBy(() -> false);
      assertThat(plan.placed()).as("seed %s", seed).isEqualTo(begin.placed());
      Arrays.fill(plan.assignment(), Instance.NONE);
      assertThat(plan.assignment()).as("seed %s", seed).isEqualTo(begin.assignment());
      try (var director = Directors.of(plan)) {
        plan.setScore(director.calculateScore());
        WorkingPlan clone = new WorkingPlan.Cloner().cloneSolution(plan);
        draw(in, r).doMoveOnly(director);
        assertThat(clone.assignment()).as("seed %s", seed).isEqualTo(begin.assignment());
        assertThat(clone.placed()).as("seed %s", seed).isEqualTo(begin.placed());
        assertThat(clone.getScore()).as("seed %s", seed).isEqualTo(plan.getScore());
        assertThat(clone.watch().goOn()).isFalse();
        assertThat(clone.occupancy()).isNull();
        assertThat(plan.placed())
            .as("seed %s", seed)
            .isEqualTo(Plans.of(in, plan.assignment()).placed());
        // its decisions are its own, made when somebody asks
        for (int u = 0; u < in.units; u++) {
          Decision decision = clone.getDecisions().get(u);
          assertThat(decision).isNotSameAs(plan.getDecisions().get(u));
          Choice choice = decision.choice();
          assertThat(choice == null ? Instance.NONE : choice.number()).isEqualTo(begin.of(u));
          assertThat(decision.unit()).isEqualTo(clone.facts().unit(u));
        }
        clone.getDecisions().forEach(decision -> decision.choose(null));
        assertThat(clone.placed()).isZero();
        assertThat(new WorkingPlan.Cloner().cloneSolution(clone).placed()).isZero();
      }
    }
  }

  @Test
  void factoryGivesEachMoveOnceAndAsLongAsItIsWatched() {
    Instance in = new Instance(RulesDraft.random(new Random(6), 20, 6, 0).build());
    WorkingPlan plan = working(in, new Occupancy(in).assignment());
    int[] asked = new int[1];
    plan.watchBy(() -> asked[0]++ < 3);
    RearrangementFactory factory = new RearrangementFactory();
    try (var director = Directors.of(plan)) {
      assertThat(factory.getSize(director)).isEqualTo(in.choices());
      assertThatThrownBy(() -> factory.createOriginalMoveIterator(director))
          .isInstanceOf(UnsupportedOperationException.class);
      Iterator<Rearrangement> moves = factory.createRandomMoveIterator(director, new Random(1));
      for (int x = 1; x <= 3; x++) {
        assertThat(moves.hasNext()).isTrue();
        assertThat(moves.hasNext()).isTrue();
        assertThat(asked[0]).isEqualTo(x);
        assertThat(moves.next()).isNotNull();
      }
      assertThat(moves.hasNext()).isFalse();
      assertThatThrownBy(moves::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  /** Then OptaPlanner takes the best of those that it has refused. */
  @Test
  void factoryGivesUpAfterManyMoves() {
    Instance in = new Instance(RulesDraft.random(new Random(6), 20, 6, 0).build());
    WorkingPlan plan = working(in, new Occupancy(in).assignment());
    try (var director = Directors.of(plan)) {
      Iterator<Rearrangement> moves =
          new RearrangementFactory().createRandomMoveIterator(director, new Random(1));
      int given = 0;
      while (moves.hasNext()) {
        moves.next();
        given++;
      }
      assertThat(given).isEqualTo(5_000);
    }
  }
}
