package org.quartermatch.placement.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.PlacementProgress;
import org.quartermatch.placement.PlacementProgress.Phase;

class TraceTest {
  private static PlacementProgress point(Phase phase, long objective) {
    return new PlacementProgress(phase, objective, 9_999, 0, objective, Duration.ZERO);
  }

  private static Trace changes(int count) {
    Trace trace = new Trace();
    IntStream.range(0, count).forEach(x -> trace.add(x, 9_999, () -> point(Phase.SEARCH, x)));
    return trace;
  }

  @Test
  void keepsAtMostSomeHundredsEquallyFarApartWithTheFirstAndTheLast() {
    for (int count : new int[] {2, 255, 256, 257, 300, 1_023, 5_000}) {
      List<PlacementProgress> points = changes(count).endingWith(point(Phase.FINISH, count));
      assertThat(points).as("%s changes", count).hasSizeBetween(Math.min(count, 128), Trace.MOST);
      assertThat(points.getFirst().objective()).isZero();
      assertThat(points.getLast()).isEqualTo(point(Phase.FINISH, count));
      long stride = points.get(1).objective();
      for (int x = 0; x < points.size() - 1; x++) {
        assertThat(points.get(x).objective()).as("%s changes", count).isEqualTo(x * stride);
      }
    }
  }

  @Test
  void takesNothingWhereNothingHasChanged() {
    Trace trace = changes(1);
    trace.add(0, 9_999, () -> point(Phase.SEARCH, 0));
    trace.add(0, 9_998, () -> point(Phase.SEARCH, 0));
    trace.add(0, 9_998, () -> point(Phase.SEARCH, 0));
    assertThat(trace.endingWith(point(Phase.FINISH, 0))).hasSize(3);
  }

  @Test
  void isThePlanAloneWhereNothingHasEverChanged() {
    PlacementProgress last = point(Phase.FINISH, 0);
    assertThat(changes(1).endingWith(last)).containsExactly(last);
    assertThat(new Trace().endingWith(last)).containsExactly(last);
  }
}
