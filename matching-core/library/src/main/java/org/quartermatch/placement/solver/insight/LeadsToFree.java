package org.quartermatch.placement.solver.insight;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.quartermatch.placement.solver.bound.PaidPeople;
import org.quartermatch.placement.solver.bound.PlacedNodes;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Which choices may lead to free capacity, of those that count: there is some where they are, or
 * somebody there could go on to where there is some, by places and contacts. Never false where one
 * does.
 *
 * <p>How it works: backwards from what is free, along those who could come there, to where they are
 * in a plan. So it looks at nothing but the choices of work that leads to free capacity: where a
 * plan is full, at few. O(nodes + people) besides.
 */
final class LeadsToFree implements IntPredicate {
  private static final int NONE = Instance.NONE;

  private final Instance in;
  private final PlacedNodes nodes;
  private final boolean[] hidden;

  /** By opportunity, its choices. */
  private final int[][] choicesAt;

  /** By unit, where it is in the plan. */
  private final int[] nodeOf;

  private final boolean[] leads;

  /**
   * @param nodes of the same people and choices, perhaps with other room, and fewer choices
   * @param paid likewise
   * @param before the room by which nodes and paid people were counted
   * @param in with the room that counts
   */
  LeadsToFree(
      PlacedNodes nodes,
      PaidPeople paid,
      Instance before,
      Instance in,
      Occupancy plan,
      boolean[] hidden,
      int[][] choicesAt) {
    this.in = in;
    this.nodes = nodes;
    this.hidden = hidden;
    this.choicesAt = choicesAt;
    int[] free = capacity(paid, before);
    nodeOf = new int[in.units];
    for (int u = 0; u < in.units; u++) {
      nodeOf[u] = plan.of(u) == NONE ? NONE : nodes.of(plan.of(u));
      if (nodeOf[u] != NONE) {
        free[nodeOf[u]] -= in.people[u];
      }
    }
    leads = new boolean[free.length];
    spread(free);
  }

  /** Whether a choice may lead to free capacity. */
  @Override
  public boolean test(int choice) {
    return leads[nodes.of(choice)];
  }

  /**
   * Hours that are not as they were, or are other people's, pay for as many as there are places.
   */
  private int[] capacity(PaidPeople paid, Instance before) {
    int[] capacity = Arrays.copyOf(in.places, in.opportunities + in.companies);
    for (int j = 0; j < in.opportunities; j++) {
      boolean isAsBefore = in.budget[j] == before.budget[j] && in.places[j] == before.places[j];
      if (paid.hasBudget(j) && isAsBefore && !hasOtherChoices(j, paid)) {
        capacity[j] = paid.at(j);
      }
    }
    for (int k = 0; k < in.companies; k++) {
      capacity[in.opportunities + k] = nodes.limit(k, in);
    }
    return capacity;
  }

  /** Whether choices count that did not when people were counted whom hours pay for. */
  private boolean hasOtherChoices(int opportunity, PaidPeople paid) {
    for (int c : choicesAt[opportunity]) {
      if (!hidden[c] && !paid.counts(c)) {
        return true;
      }
    }
    return false;
  }

  private void spread(int[] free) {
    IntList open = new IntList();
    for (int node = 0; node < free.length; node++) {
      leads[node] = free[node] > 0;
      if (leads[node]) {
        open.add(node);
      }
    }
    for (int head = 0; head < open.size(); head++) {
      int node = open.get(head);
      if (node < in.opportunities) {
        open(node, node, open);
      } else {
        for (int limit : in.limits.ofCompany[node - in.opportunities]) {
          for (int j : in.limits.opportunities[limit]) {
            open(j, node, open);
          }
        }
      }
    }
  }

  /** Whoever could come to a node that leads on leaves room at the own one. */
  private void open(int opportunity, int node, IntList open) {
    for (int c : choicesAt[opportunity]) {
      int own = hidden[c] ? NONE : nodeOf[in.owner[c]];
      if (own != NONE && !leads[own] && nodes.of(c) == node) {
        leads[own] = true;
        open.add(own);
      }
    }
  }
}
