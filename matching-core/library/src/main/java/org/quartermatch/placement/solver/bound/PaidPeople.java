package org.quartermatch.placement.solver.bound;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;

/**
 * How many people places and hours budget of an opportunity allow, if everybody has least hours.
 *
 * <p>Made in O(choices) and a sort; what one more person would change is O(people paid for).
 */
public final class PaidPeople {
  private static final int[] NOBODY = {};

  private final Instance in;
  private final IntPredicate counted;

  /** By opportunity with a budget, the least hours of all who could come, ascending. */
  private final int[][] leastHours;

  private final int[] people;

  /**
   * @param counted the choices that count; asked again by {@link #allowsMoreWith}
   */
  public PaidPeople(Instance in, IntPredicate counted) {
    this.in = in;
    this.counted = counted;
    leastHours = leastHours();
    people = in.places.clone();
    for (int j = 0; j < in.opportunities; j++) {
      if (hasBudget(j)) {
        people[j] = paid(j, NOBODY, NOBODY);
      }
    }
  }

  /** Whether a choice counts. */
  public boolean counts(int choice) {
    return counted.test(choice);
  }

  /** Whether hours limit who could come. */
  public boolean hasBudget(int opportunity) {
    return in.budget[opportunity] != Long.MAX_VALUE;
  }

  private int[][] leastHours() {
    IntList[] hours = new IntList[in.opportunities];
    for (int u = 0; u < in.units; u++) {
      for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; ) {
        int j = in.opportunity[c];
        int least = Integer.MAX_VALUE;
        // an opportunity's choices are neighbours
        for (; c < in.firstChoice[u + 1] && in.opportunity[c] == j; c++) {
          if (hasBudget(j) && counted.test(c)) {
            least = Math.min(least, in.hours[c]);
          }
        }
        if (least != Integer.MAX_VALUE) {
          if (hours[j] == null) {
            hours[j] = new IntList();
          }
          // the two of a tandem need half of it each
          for (int half = 0; half < in.people[u]; half++) {
            hours[j].add(least / in.people[u]);
          }
        }
      }
    }
    int[][] sorted = new int[in.opportunities][];
    for (int j = 0; j < sorted.length; j++) {
      sorted[j] = hours[j] == null ? NOBODY : hours[j].toArray();
      Arrays.sort(sorted[j]);
    }
    return sorted;
  }

  /** How many people an opportunity could have. */
  public int at(int opportunity) {
    return people[opportunity];
  }

  int[] toArray() {
    return people.clone();
  }

  /**
   * Whether there could be more people if one unit, of one person, could also have these hours.
   *
   * @param quarterHours a week
   */
  public boolean allowsMoreWith(int unit, int opportunity, int quarterHours) {
    return allowsMoreWith(opportunity, Map.of(unit, quarterHours));
  }

  /**
   * Whether there could be more people if units, of one person each, could also have some hours.
   *
   * @param quarterHours a week, by unit
   */
  public boolean allowsMoreWith(int opportunity, Map<Integer, Integer> quarterHours) {
    if (!paysForFewerThanPlaces(opportunity)) {
      return false;
    }
    IntList without = new IntList();
    IntList with = new IntList();
    quarterHours.forEach(
        (unit, hours) -> {
          int before = leastHours(unit, opportunity);
          if (before == Instance.NONE || hours < before) {
            with.add(hours);
            if (before != Instance.NONE) {
              without.add(before);
            }
          }
        });
    return with.size() > 0
        && paid(opportunity, sorted(without), sorted(with)) > people[opportunity];
  }

  /** Whether hours pay for fewer people than there are places. */
  public boolean paysForFewerThanPlaces(int opportunity) {
    return hasBudget(opportunity) && people[opportunity] < in.places[opportunity];
  }

  /** Of the choices of a unit that count; {@link Instance#NONE}: it has none there. */
  private int leastHours(int unit, int opportunity) {
    int least = Instance.NONE;
    for (int c = in.firstChoice[unit]; c < in.firstChoice[unit + 1]; c++) {
      if (in.opportunity[c] == opportunity && counted.test(c)) {
        least = least == Instance.NONE ? in.hours[c] : Math.min(least, in.hours[c]);
      }
    }
    return least;
  }

  private static int[] sorted(IntList hours) {
    int[] sorted = hours.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * As many as the budget pays for, shortest hours first.
   *
   * @param without hours of those who are left out, ascending
   * @param with hours of others besides, ascending
   */
  private int paid(int opportunity, int[] without, int[] with) {
    int[] hours = leastHours[opportunity];
    long left = in.budget[opportunity];
    int count = 0;
    int out = 0;
    int more = 0;
    for (int x = 0; count < in.places[opportunity]; ) {
      int next;
      if (out < without.length && x < hours.length && hours[x] == without[out]) {
        out++;
        x++;
        continue;
      } else if (more < with.length && (x == hours.length || with[more] <= hours[x])) {
        next = with[more++];
      } else if (x < hours.length) {
        next = hours[x++];
      } else {
        return count;
      }
      if (next > left) {
        return count;
      }
      left -= next;
      count++;
    }
    return count;
  }
}
