package org.quartermatch.fit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quartermatch.model.Position;

/**
 * An amount of money that the law changes from time to time, such as the minimum wage.
 *
 * @param byFirstDay whole cents, above 0, by the first day on which they hold; not empty
 */
public record DatedCents(SortedMap<LocalDate, Integer> byFirstDay) {
  /**
   * Copies the amounts.
   *
   * @throws IllegalArgumentException if there is none, or one is not above 0
   */
  public DatedCents {
    byFirstDay = Collections.unmodifiableSortedMap(new TreeMap<>(byFirstDay));
    if (byFirstDay.isEmpty()) {
      throw new IllegalArgumentException("dated amounts are none, allowed: one or more");
    }
    byFirstDay.forEach(
        (day, cents) -> {
          if (cents <= 0) {
            throw new IllegalArgumentException(
                "amount from " + day + " on is " + cents + " cents, allowed: above 0");
          }
        });
  }

  /** An amount that holds from a day on. */
  public static DatedCents of(LocalDate firstDay, int cents) {
    return new DatedCents(new TreeMap<>(Map.of(firstDay, cents)));
  }

  /** The same, and another amount from a day on. */
  public DatedCents and(LocalDate firstDay, int cents) {
    TreeMap<LocalDate, Integer> more = new TreeMap<>(byFirstDay);
    more.put(firstDay, cents);
    return new DatedCents(more);
  }

  /** The amount in cents that holds on a day; before the first day the first amount. */
  public int on(LocalDate day) {
    int cents = byFirstDay.sequencedValues().getFirst();
    for (Map.Entry<LocalDate, Integer> amount : byFirstDay.entrySet()) {
      if (!amount.getKey().isAfter(day)) {
        cents = amount.getValue();
      }
    }
    return cents;
  }

  /**
   * The day whose amounts hold for a position: its start, or the run's date where the start is not
   * known or earlier.
   *
   * @param date the run's date
   */
  public static LocalDate dayFor(Position position, LocalDate date) {
    return position.start().filter(start -> start.isAfter(date)).orElse(date);
  }
}
