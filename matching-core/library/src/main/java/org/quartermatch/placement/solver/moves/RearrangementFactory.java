package org.quartermatch.placement.solver.moves;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import org.quartermatch.placement.solver.packed.Occupancy;

/** Gives OptaPlanner the moves of a plan's {@link MoveSource}. */
public final class RearrangementFactory implements MoveIteratorFactory<WorkingPlan, Rearrangement> {
  /**
   * Refused moves after which the best of them is taken all the same: the way out of a plan that no
   * move improves.
   */
  private static final int PATIENCE = 5_000;

  /** For OptaPlanner. */
  public RearrangementFactory() {}

  @Override
  public long getSize(ScoreDirector<WorkingPlan> director) {
    return director.getWorkingSolution().facts().choices().size();
  }

  @Override
  public Iterator<Rearrangement> createOriginalMoveIterator(ScoreDirector<WorkingPlan> director) {
    throw new UnsupportedOperationException("moves are drawn at random");
  }

  @Override
  public Iterator<Rearrangement> createRandomMoveIterator(
      ScoreDirector<WorkingPlan> director, Random random) {
    WorkingPlan plan = director.getWorkingSolution();
    return new Iterator<>() {
      private @Nullable Rearrangement next;
      private int tried;

      @Override
      public boolean hasNext() {
        Occupancy occupancy = plan.occupancy();
        if (next == null && occupancy != null && tried < PATIENCE && plan.watch().goOn()) {
          tried++;
          next = plan.moves().draw(occupancy, random);
        }
        return next != null;
      }

      @Override
      public Rearrangement next() {
        Rearrangement move = hasNext() ? next : null;
        if (move == null) {
          throw new NoSuchElementException("no move was found");
        }
        next = null;
        return move;
      }
    };
  }
}
