package org.quartermatch.placement.solver.bound;

import java.util.Arrays;
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
        people[j] = paid(j, Instance.NONE, Instance.NONE);
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
    if (!hasBudget(opportunity) || people[opportunity] >= in.places[opportunity]) {
      return false;
    }
    int before = Instance.NONE;
    for (int c = in.firstChoice[unit]; c < in.firstChoice[unit + 1]; c++) {
      if (in.opportunity[c] == opportunity && counted.test(c)) {
        before = before == Instance.NONE ? in.hours[c] : Math.min(before, in.hours[c]);
      }
    }
    return (before == Instance.NONE || quarterHours < before)
        && paid(opportunity, before, quarterHours) > people[opportunity];
  }

  /**
   * As many as the budget pays for, shortest hours first.
   *
   * @param without hours of one who is left out, or none
   * @param with hours of one more, or none
   */
  private int paid(int opportunity, int without, int with) {
    int[] hours = leastHours[opportunity];
    long left = in.budget[opportunity];
    int count = 0;
    boolean isOut = without == Instance.NONE;
    boolean isIn = with == Instance.NONE;
    for (int x = 0; count < in.places[opportunity]; ) {
      int next;
      if (!isOut && x < hours.length && hours[x] == without) {
        isOut = true;
        x++;
        continue;
      } else if (!isIn && (x == hours.length || with <= hours[x])) {
        isIn = true;
        next = with;
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
