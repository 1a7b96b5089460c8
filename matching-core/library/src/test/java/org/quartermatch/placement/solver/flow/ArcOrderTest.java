package org.quartermatch.placement.solver.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArcOrderTest {
  @Test
  void isAStableSortByGainWhateverTheNumbersAre() {
    ArcOrder order = new ArcOrder();
    for (long seed = 0; seed < 300; seed++) {
      Random r = new Random(seed);
      int count = 1 + r.nextInt(200);
      int from = r.nextInt(5);
      long[] gain = new long[from + count + 3];
      // many equal ones, or ones that take up all bits
      boolean wide = seed % 3 == 0;
      Arrays.setAll(gain, x -> wide ? r.nextLong() : r.nextInt(1 + count / 2) - 10);
      int[] numbers = r.ints(gain.length).toArray();
      int[] expected =
          IntStream.range(0, count)
              .boxed()
              .sorted(Comparator.comparingLong((Integer x) -> gain[from + x]).reversed())
              .mapToInt(x -> x)
              .toArray();
      int[] positions = Arrays.copyOf(order.byGain(gain, from, count), count);
      assertThat(positions).as("seed %s", seed).isEqualTo(expected);

      long[] gainBefore = gain.clone();
      int[] numbersBefore = numbers.clone();
      order.apply(gain, from, count);
      order.apply(numbers, from, count);
      for (int x = 0; x < gain.length; x++) {
        boolean moved = x >= from && x < from + count;
        int source = moved ? from + expected[x - from] : x;
        assertThat(gain[x]).as("seed %s", seed).isEqualTo(gainBefore[source]);
        assertThat(numbers[x]).as("seed %s", seed).isEqualTo(numbersBefore[source]);
      }
    }
  }
}
