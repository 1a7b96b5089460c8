package org.quartermatch.placement.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.quartermatch.placement.PlacementProgress;

/**
 * The course of a run, thinned: of the changes of objective or bound every first, then every second
 * is kept, then every fourth and so on, so that never more than {@link #MOST} are held. Which are
 * kept depends on their number alone and not on the time. O(1) a change, amortised.
 */
final class Trace {
  /** An even number: then the changes kept stay equally far apart. */
  static final int MOST = 256;

  private final List<PlacementProgress> kept = new ArrayList<>();
  private long stride = 1;
  private long changes;
  private long objective;
  private long bound;

  /**
   * Takes a point if objective or bound are not those of the last call.
   *
   * @param point asked for only if it is kept
   */
  void add(long newObjective, long newBound, Supplier<PlacementProgress> point) {
    if (changes > 0 && objective == newObjective && bound == newBound) {
      return;
    }
    objective = newObjective;
    bound = newBound;
    if (changes++ % stride != 0) {
      return;
    }
    kept.add(point.get());
    if (kept.size() == MOST) {
      List<PlacementProgress> half = new ArrayList<>();
      for (int x = 0; x < MOST; x += 2) {
        half.add(kept.get(x));
      }
      kept.clear();
      kept.addAll(half);
      stride *= 2;
    }
  }

  /** All that is kept, and the last point; that alone where nothing has changed before it. */
  List<PlacementProgress> endingWith(PlacementProgress last) {
    List<PlacementProgress> points = new ArrayList<>(kept);
    if (changes == 1 && objective == last.objective() && bound == last.upperBound()) {
      points.clear();
    }
    points.add(last);
    return List.copyOf(points);
  }
}
