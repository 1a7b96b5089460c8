package org.quartermatch.placement.solver.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DistanceHeapTest {
  @Test
  void takesOutWhatIsNearest() {
    DistanceHeap heap = new DistanceHeap();
    for (long seed = 0; seed < 60; seed++) {
      Random r = new Random(seed);
      long range = r.nextBoolean() ? 5 : Long.MAX_VALUE;
      heap.clear();
      TreeMap<Long, Collection<Integer>> expected = new TreeMap<>();
      for (int step = 0; step < 500; step++) {
        assertThat(heap.isEmpty()).as("seed %s", seed).isEqualTo(expected.isEmpty());
        if (expected.isEmpty() || r.nextInt(3) > 0) {
          long distance = r.nextLong(range);
          // few numbers, so that one is in the heap several times
          int number = r.nextInt(20);
          heap.add(distance, number);
          expected.computeIfAbsent(distance, d -> new ArrayList<>()).add(number);
        } else {
          Map.Entry<Long, Collection<Integer>> nearest = expected.firstEntry();
          assertThat(heap.least()).as("seed %s", seed).isEqualTo(nearest.getKey());
          Integer number = heap.remove();
          assertThat(nearest.getValue().remove(number)).as("seed %s", seed).isTrue();
          expected.values().removeIf(Collection::isEmpty);
        }
      }
    }
  }
}
