package org.quartermatch.placement.solver.bound;

import java.util.Arrays;
import org.quartermatch.placement.solver.flow.CapacityMatching;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;

/**
 * The most people that any plan can place, by places, what the hours budgets pay for, and the
 * limits of companies that count everybody, such as contacts.
 *
 * <p><b>How it works.</b> A maximum matching of people to opportunities, each with its places. A
 * company whose limit is below what its opportunities could take together stands for them all, with
 * that limit; whoever would not count there, staying where a current placement is, goes to the
 * opportunity itself. Childcare, single budgets and minima are left out, so it is a bound, not
 * always a plan's number.
 *
 * <p><b>Cost.</b> O(choices) and a {@link CapacityMatching} over as many edges.
 */
final class PlacedBound {
  private final Instance in;
  private final int[] people;

  /** By company, the limit that stands for its opportunities, or {@link Instance#NONE}. */
  private final int[] tight;

  private PlacedBound(Instance in, int[] people) {
    this.in = in;
    this.people = people;
    tight = new int[in.companies];
    long[] together = together();
    for (int k = 0; k < in.companies; k++) {
      tight[k] = Instance.NONE;
      for (int limit : in.limits.ofCompany[k]) {
        int before = tight[k];
        long least = before == Instance.NONE ? together[k] : in.limits.most[before];
        if (in.limits.countsEverybody(limit) && in.limits.most[limit] < least) {
          tight[k] = limit;
        }
      }
    }
  }

  /**
   * The bound.
   *
   * @param people by opportunity, the most that places and budget allow
   */
  static int of(Instance in, int[] people) {
    return new PlacedBound(in, people).maximum();
  }

  /** By company, how many people its opportunities could take: no more than could come. */
  private long[] together() {
    int[] could = new int[in.opportunities];
    for (int i = 0; i < in.units; i++) {
      int last = Instance.NONE;
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        // an opportunity's choices are neighbours
        if (in.opportunity[c] != last) {
          last = in.opportunity[c];
          could[last] += in.people[i];
        }
      }
    }
    long[] together = new long[in.companies];
    for (int j = 0; j < in.opportunities; j++) {
      if (in.company[j] != Instance.NONE) {
        together[in.company[j]] += Math.min(could[j], people[j]);
      }
    }
    return together;
  }

  private int maximum() {
    int[][] adjacency = new int[in.cohort][];
    IntList nodes = new IntList();
    for (int i = 0; i < in.units; i++) {
      nodes.clear();
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        int node = node(c);
        if (nodes.size() == 0 || nodes.get(nodes.size() - 1) != node) {
          nodes.add(node);
        }
      }
      for (int member : in.members[i]) {
        adjacency[member] = nodes.toArray();
      }
    }
    int[] capacity = Arrays.copyOf(people, in.opportunities + in.companies);
    for (int k = 0; k < in.companies; k++) {
      capacity[in.opportunities + k] = tight[k] == Instance.NONE ? 0 : in.limits.most[tight[k]];
    }
    return CapacityMatching.maximum(adjacency, capacity);
  }

  /** Where a choice counts: at its company, or at its opportunity. */
  private int node(int choice) {
    int j = in.opportunity[choice];
    int k = in.company[j];
    boolean atCompany =
        k != Instance.NONE
            && tight[k] != Instance.NONE
            && in.limits.counted(in, tight[k], choice) == in.people[in.owner[choice]];
    return atCompany ? in.opportunities + k : j;
  }
}
