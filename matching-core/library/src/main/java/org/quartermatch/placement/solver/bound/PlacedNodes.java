package org.quartermatch.placement.solver.bound;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.quartermatch.placement.solver.packed.Instance;

/**
 * Where people count if only places, what the hours budgets pay for, and the limits of companies
 * that count everybody are looked at: an opportunity, or a company whose limit is below what its
 * opportunities could take together; it then stands for them all. Whoever would not count there,
 * staying where a current placement is, counts at the opportunity.
 *
 * <p>Childcare, single budgets and minima are left out: what cannot be placed by these nodes cannot
 * be placed at all. Made in O(choices).
 */
public final class PlacedNodes {
  private final Instance in;

  /** By company, the limit that stands for its opportunities, or {@link Instance#NONE}. */
  private final int[] tight;

  private final int[] capacity;

  /** By opportunity, how many people could come. */
  private final int[] could;

  /** By company, how many people its opportunities could take: no more than could come. */
  private final long[] together;

  /**
   * @param people by opportunity, the most that places and budget allow
   * @param counted the choices that count
   */
  PlacedNodes(Instance in, int[] people, IntPredicate counted) {
    this.in = in;
    tight = new int[in.companies];
    capacity = Arrays.copyOf(people, in.opportunities + in.companies);
    could = could(counted);
    together = together();
    for (int k = 0; k < in.companies; k++) {
      tight[k] = Instance.NONE;
      for (int limit : in.limits.ofCompany[k]) {
        int before = tight[k];
        long least = before == Instance.NONE ? together[k] : in.limits.most[before];
        if (in.limits.countsEverybody(limit) && in.limits.most[limit] < least) {
          tight[k] = limit;
        }
      }
      capacity[in.opportunities + k] = limit(k, in);
    }
  }

  /** The nodes of an instance, of the choices that count for these people. */
  public static PlacedNodes of(Instance in, PaidPeople people) {
    return new PlacedNodes(in, people.toArray(), people::counts);
  }

  private int[] could(IntPredicate counted) {
    int[] could = new int[in.opportunities];
    for (int i = 0; i < in.units; i++) {
      int last = Instance.NONE;
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        // an opportunity's choices are neighbours
        if (in.opportunity[c] != last && counted.test(c)) {
          last = in.opportunity[c];
          could[last] += in.people[i];
        }
      }
    }
    return could;
  }

  private long[] together() {
    long[] together = new long[in.companies];
    for (int j = 0; j < in.opportunities; j++) {
      if (in.company[j] != Instance.NONE) {
        together[in.company[j]] += Math.min(could[j], capacity[j]);
      }
    }
    return together;
  }

  /** By node, how many people it can take; a copy. */
  public int[] capacity() {
    return capacity.clone();
  }

  /** How many people a company that stands for its opportunities can take; 0 where it does not. */
  public int limit(int k, Instance room) {
    return tight[k] == Instance.NONE ? 0 : room.limits.most[tight[k]];
  }

  /** Whether a company stands for this opportunity where nobody stays. */
  public boolean isCompanys(int opportunity) {
    int k = in.company[opportunity];
    return k != Instance.NONE && tight[k] != Instance.NONE;
  }

  /**
   * Whether a company that does not stand for its opportunities would do so if more people could
   * come, though budgets pay for nobody more.
   *
   * @param more by opportunity, how many, or more than that
   */
  public boolean wouldBeOthers(Map<Integer, Integer> more) {
    Map<Integer, Long> then = new HashMap<>();
    more.forEach(
        (j, people) -> {
          int k = in.company[j];
          if (k != Instance.NONE && tight[k] == Instance.NONE) {
            long added =
                Math.min((long) could[j] + people, capacity[j]) - Math.min(could[j], capacity[j]);
            then.merge(k, added, Long::sum);
          }
        });
    for (Map.Entry<Integer, Long> each : then.entrySet()) {
      int k = each.getKey();
      for (int limit : in.limits.ofCompany[k]) {
        if (in.limits.countsEverybody(limit)
            && in.limits.most[limit] < together[k] + each.getValue()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where a choice counts: at its company, or at its opportunity. */
  public int of(int choice) {
    int j = in.opportunity[choice];
    int k = in.company[j];
    boolean atCompany =
        isCompanys(j) && in.limits.counted(in, tight[k], choice) == in.people[in.owner[choice]];
    return atCompany ? in.opportunities + k : j;
  }
}
