package org.quartermatch.fit.columns;

import java.io.IOException;
import java.util.OptionalInt;
import org.quartermatch.fit.judge.time.WorkPattern.Offer;
import org.quartermatch.model.HoursRange;

/**
 * Hours offered, in a file: four numbers each, one after the other. There are more distinct ones
 * than of all else together, and a first participant asks for nearly all of them.
 */
final class Offers {
  private static final int FIELDS = 4;

  /** What is not there; no number of hours is negative. */
  private static final int NONE = -1;

  private Offers() {}

  static void write(Values<Offer> offers, ColumnsOutput out) throws IOException {
    int[] numbers = new int[FIELDS * offers.size()];
    for (int i = 0; i < offers.size(); i++) {
      Offer offer = offers.get(i);
      int at = FIELDS * i;
      numbers[at] = offer.hours().minimumQuarterHours().orElse(NONE);
      numbers[at + 1] = offer.hours().maximumQuarterHours().orElse(NONE);
      numbers[at + 2] = offer.budgetQuarterHours().orElse(NONE);
      numbers[at + 3] = offer.payMaximumQuarterHours().orElse(NONE);
    }
    out.ints(numbers);
  }

  static Values<Offer> read(ColumnsInput in) throws IOException {
    int[] numbers = in.ints();
    return Values.read(numbers.length / FIELDS, number -> offer(numbers, FIELDS * number));
  }

  private static Offer offer(int[] numbers, int at) {
    return new Offer(
        new HoursRange(optional(numbers[at]), optional(numbers[at + 1])),
        optional(numbers[at + 2]),
        optional(numbers[at + 3]));
  }

  private static OptionalInt optional(int number) {
    return number == NONE ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
