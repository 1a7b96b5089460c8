package org.quartermatch.placement.solver.insight;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.quartermatch.placement.solver.bound.PlacedNodes;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * How many people could be placed more if nothing but the {@link PlacedNodes} counted: a maximum
 * matching that begins with a plan, so that everybody placed stays so.
 *
 * <p>How it works: augmenting paths (Berge 1957) from the plan's own matching, by breadth-first
 * search. What a search in vain has seen leads nowhere for good (a Hungarian tree, Kuhn 1955), so
 * no later one goes there: all that are in vain look at each choice once, together. Then, for one
 * person who gets new choices, nothing is searched: one more can be matched exactly if an
 * alternating path leads from somebody unmatched to this person, and from one of the new nodes to
 * free capacity; both sets are found once. O(choices) for each augmentation, and for the sets. What
 * cannot be matched cannot be placed, so the answer is an upper bound of any plan's.
 */
final class PeopleMatching {
  private static final int NONE = Instance.NONE;

  private final Instance in;
  private final PlacedNodes nodes;
  private final boolean[] hidden;
  private final int[] capacity;
  private final int[] load;

  /** By node, the people matched to it, as many as {@link #load} says. */
  private final int[][] holders;

  /** By person, the node; {@link Instance#NONE}: unmatched. */
  private final int[] matched;

  private int size;
  private boolean[] leadsToFree = new boolean[0];
  private boolean[] reached = new boolean[0];

  /**
   * The plan's own matching, made maximum.
   *
   * @param hidden by choice, whether it does not count
   */
  static PeopleMatching maximum(Instance in, Occupancy plan, boolean[] hidden) {
    PeopleMatching matching = new PeopleMatching(in, plan, hidden);
    int[] from = new int[matching.capacity.length];
    Arrays.fill(from, NONE);
    boolean[] inVain = new boolean[matching.capacity.length];
    for (int person = 0; person < in.cohort; person++) {
      if (matching.matched[person] == NONE) {
        matching.augment(person, from, inVain);
      }
    }
    matching.findReach();
    return matching;
  }

  /** The plan's own matching, as it is. */
  static PeopleMatching asPlanned(Instance in, Occupancy plan, boolean[] hidden) {
    PeopleMatching matching = new PeopleMatching(in, plan, hidden);
    matching.findReach();
    return matching;
  }

  private PeopleMatching(Instance in, Occupancy plan, boolean[] hidden) {
    this.in = in;
    this.hidden = hidden;
    nodes = PlacedNodes.of(in, c -> !hidden[c]);
    capacity = nodes.capacity();
    load = new int[capacity.length];
    holders = new int[capacity.length][];
    matched = new int[in.cohort];
    Arrays.fill(matched, NONE);
    for (int u = 0; u < in.units; u++) {
      int choice = plan.of(u);
      if (choice != NONE) {
        for (int person : in.members[u]) {
          put(person, nodes.of(choice));
          size++;
        }
      }
    }
  }

  /** People who can be matched. */
  int size() {
    return size;
  }

  /**
   * Whether one more can be matched if choices of one person, hidden so far, count too, and budgets
   * pay for nobody more by them.
   */
  boolean gains(int unit, IntList choices) {
    return reached[in.members[unit][0]] && anyMatch(choices, this::leadsToFree);
  }

  /** Whether hours so short could let a budget pay for more people than before. */
  boolean mayPayForMore(IntList choices) {
    return anyMatch(choices, c -> mayPayForMore(in.opportunity[c]));
  }

  private boolean mayPayForMore(int opportunity) {
    return in.budget[opportunity] != Long.MAX_VALUE
        && nodes.atOpportunity(opportunity) < in.places[opportunity];
  }

  private static boolean anyMatch(IntList choices, IntPredicate wanted) {
    boolean any = false;
    for (int x = 0; x < choices.size() && !any; x++) {
      any = wanted.test(choices.get(x));
    }
    return any;
  }

  /**
   * Whether one more might be matched if a person could be at an opportunity; never false where one
   * could.
   */
  boolean mightGain(int person, int opportunity) {
    boolean isCompanys = nodes.isCompanys(opportunity);
    boolean isOwn = !isCompanys || in.currents[in.unitOf[person]] > 0;
    boolean leads =
        (isCompanys && leadsToFree[in.opportunities + in.company[opportunity]])
            || (isOwn && leadsToFree[opportunity]);
    return (leads && reached[person]) || mayPayForMore(opportunity);
  }

  /** Whether somebody at this choice's node could go on to free capacity, or there is some. */
  boolean leadsToFree(int choice) {
    return leadsToFree[nodes.of(choice)];
  }

  private void put(int person, int node) {
    if (holders[node] == null) {
      holders[node] = new int[Math.max(1, Math.min(capacity[node], in.cohort))];
    }
    matched[person] = node;
    holders[node][load[node]++] = person;
  }

  /** Breadth-first from somebody unmatched to a node with room; then everybody moves on by one. */
  private void augment(int root, int[] from, boolean[] inVain) {
    IntList seen = new IntList();
    IntList queue = new IntList();
    queue.add(root);
    int free = NONE;
    for (int head = 0; head < queue.size() && free == NONE; head++) {
      free = visit(queue.get(head), queue, seen, from, inVain);
    }
    if (free != NONE) {
      moveOn(free, from);
      size++;
    }
    for (int x = 0; x < seen.size(); x++) {
      from[seen.get(x)] = NONE;
      inVain[seen.get(x)] = free == NONE;
    }
  }

  /** A node with room that a person could go to; else queues who is in the way. */
  private int visit(int person, IntList queue, IntList seen, int[] from, boolean[] inVain) {
    int u = in.unitOf[person];
    for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
      int node = hidden[c] ? NONE : nodes.of(c);
      if (node == NONE || from[node] != NONE || inVain[node] || node == matched[person]) {
        continue;
      }
      from[node] = person;
      seen.add(node);
      if (load[node] < capacity[node]) {
        return node;
      }
      for (int x = 0; x < load[node]; x++) {
        queue.add(holders[node][x]);
      }
    }
    return NONE;
  }

  private void moveOn(int free, int[] from) {
    int node = free;
    int person = from[node];
    while (person != NONE) {
      int left = matched[person];
      if (left != NONE) {
        remove(person, left);
      }
      put(person, node);
      node = left;
      person = left == NONE ? NONE : from[left];
    }
  }

  private void remove(int person, int node) {
    int x = 0;
    while (holders[node][x] != person) {
      x++;
    }
    holders[node][x] = holders[node][--load[node]];
  }

  private void findReach() {
    reached = new boolean[in.cohort];
    boolean[] seen = new boolean[capacity.length];
    IntList queue = new IntList();
    for (int person = 0; person < in.cohort; person++) {
      if (matched[person] == NONE) {
        reached[person] = true;
        queue.add(person);
      }
    }
    for (int head = 0; head < queue.size(); head++) {
      int u = in.unitOf[queue.get(head)];
      for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
        int node = hidden[c] ? NONE : nodes.of(c);
        if (node != NONE && !seen[node]) {
          seen[node] = true;
          for (int x = 0; x < load[node]; x++) {
            if (!reached[holders[node][x]]) {
              reached[holders[node][x]] = true;
              queue.add(holders[node][x]);
            }
          }
        }
      }
    }
    leadsToFree = new boolean[capacity.length];
    IntList open = new IntList();
    for (int node = 0; node < capacity.length; node++) {
      if (load[node] < capacity[node]) {
        leadsToFree[node] = true;
        open.add(node);
      }
    }
    spreadBack(open);
  }

  /** Whoever could go to an open node leaves room at the own one. */
  private void spreadBack(IntList open) {
    IntList[] comers = new IntList[capacity.length];
    for (int person = 0; person < in.cohort; person++) {
      if (matched[person] == NONE) {
        continue;
      }
      int u = in.unitOf[person];
      int last = NONE;
      for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
        int node = hidden[c] ? NONE : nodes.of(c);
        if (node != NONE && node != last) {
          last = node;
          if (comers[node] == null) {
            comers[node] = new IntList();
          }
          comers[node].add(person);
        }
      }
    }
    for (int head = 0; head < open.size(); head++) {
      IntList who = comers[open.get(head)];
      for (int x = 0; who != null && x < who.size(); x++) {
        int own = matched[who.get(x)];
        if (!leadsToFree[own]) {
          leadsToFree[own] = true;
          open.add(own);
        }
      }
    }
  }
}
