package org.quartermatch.shortlist;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best list of a given length where only fields and channels cost: by dynamic programming
 * over the fields, the state being how many vacancies and potentials are taken. Within one field
 * and channel the best are taken first, so that a field gives the best a vacancies and b
 * potentials.
 *
 * <p>Ties go to the list with the better rank where they first differ. That order does not depend
 * on what two lists share, so it may be kept state by state.
 *
 * <p>O(n·s + f·s⁴), s the length. Not thread-safe; its arrays are used again.
 */
final class FieldTable {
  private static final long IMPOSSIBLE = Long.MIN_VALUE / 2;

  private final int[] field;
  private final boolean[] potential;
  private final int fields;
  private final ListPrices prices;

  // by field and channel, the best of them, best first
  private final int[] top;
  private final int[] tops;

  // by state, what is gained; by field and state, how many potentials and vacancies it gives
  private final long[] gains;
  private final int[] given;
  private int length;
  private long value;

  /**
   * Of one person's candidates, by rank.
   *
   * @param field numbers from 0 to {@code fields} - 1
   */
  FieldTable(int[] field, boolean[] potential, int fields, ListPrices prices) {
    this.field = field;
    this.potential = potential;
    this.fields = fields;
    this.prices = prices;
    int size = Math.min(prices.size(), field.length);
    top = new int[2 * fields * size];
    tops = new int[2 * fields];
    gains = new long[(size + 1) * (size + 1)];
    given = new int[fields * (size + 1) * (size + 1)];
  }

  /**
   * The best list of so many.
   *
   * @param without what cannot be taken, or is already
   * @param net points by rank
   * @return ranks in no order; null: there are not so many
   */
  int @Nullable [] best(int wanted, IntPredicate without, long[] net) {
    length = wanted;
    fillTops(without, net);
    Arrays.fill(gains, IMPOSSIBLE);
    gains[0] = 0;
    for (int each = 0; each < fields; each++) {
      add(each, net);
    }
    int[] best = null;
    value = IMPOSSIBLE;
    for (int vacancies = 0; vacancies <= length; vacancies++) {
      long gain = gains[state(vacancies, length - vacancies)];
      if (gain == IMPOSSIBLE) {
        continue;
      }
      gain -=
          prices.sameChannel()
              * (ListPrices.pairs(vacancies) + ListPrices.pairs(length - vacancies));
      if (best == null || gain > value) {
        best = list(vacancies, length - vacancies);
        value = gain;
      }
    }
    return best;
  }

  /** What the last list is worth. */
  long value() {
    return value;
  }

  private int state(int vacancies, int potentials) {
    return vacancies * (length + 1) + potentials;
  }

  private void fillTops(IntPredicate without, long[] net) {
    Arrays.fill(tops, 0);
    if (length == 0) {
      return;
    }
    for (int rank = 0; rank < field.length; rank++) {
      if (without.test(rank)) {
        continue;
      }
      int row = row(field[rank], potential[rank]);
      int at = tops[row];
      while (at > 0 && net[top[row * length + at - 1]] < net[rank]) {
        at--;
      }
      if (at < length) {
        int last = Math.min(tops[row], length - 1);
        System.arraycopy(top, row * length + at, top, row * length + at + 1, last - at);
        top[row * length + at] = rank;
        tops[row] = last + 1;
      }
    }
  }

  private static int row(int field, boolean potential) {
    return 2 * field + (potential ? 1 : 0);
  }

  private int top(int field, boolean potential, int at) {
    return top[row(field, potential) * length + at];
  }

  /** Larger states first, so that each still finds those without this field. */
  private void add(int each, long[] net) {
    int mostVacancies = tops[row(each, false)];
    int mostPotentials = tops[row(each, true)];
    int before = each * gains.length;
    if (mostVacancies + mostPotentials == 0) {
      Arrays.fill(given, before, before + gains.length, 0);
      return;
    }
    for (int vacancies = length; vacancies >= 0; vacancies--) {
      for (int potentials = length - vacancies; potentials >= 0; potentials--) {
        int state = state(vacancies, potentials);
        given[before + state] = 0;
        long ofVacancies = 0;
        for (int a = 0; a <= Math.min(vacancies, mostVacancies); a++) {
          if (a > 0) {
            ofVacancies += net[top(each, false, a - 1)];
          }
          long gain = ofVacancies;
          for (int b = 0; b <= Math.min(potentials, mostPotentials); b++) {
            if (b > 0) {
              gain += net[top(each, true, b - 1)];
            }
            if (a + b > 0) {
              offer(each, vacancies, potentials, a, b, gain);
            }
          }
        }
      }
    }
  }

  private void offer(int each, int vacancies, int potentials, int a, int b, long gain) {
    int state = state(vacancies, potentials);
    long without = gains[state(vacancies - a, potentials - b)];
    if (without == IMPOSSIBLE) {
      return;
    }
    long with = without + gain - prices.sameField() * ListPrices.pairs(a + b);
    if (with > gains[state]) {
      gains[state] = with;
      given[each * gains.length + state] = a * (length + 1) + b;
    }
  }

  /** What the fields gave to a state. */
  private int[] list(int vacancies, int potentials) {
    int[] list = new int[vacancies + potentials];
    int count = 0;
    int v = vacancies;
    int p = potentials;
    for (int each = fields - 1; each >= 0; each--) {
      int pair = given[each * gains.length + state(v, p)];
      int a = pair / (length + 1);
      int b = pair % (length + 1);
      for (int i = 0; i < a; i++) {
        list[count++] = top(each, false, i);
      }
      for (int i = 0; i < b; i++) {
        list[count++] = top(each, true, i);
      }
      v -= a;
      p -= b;
    }
    return list;
  }
}
