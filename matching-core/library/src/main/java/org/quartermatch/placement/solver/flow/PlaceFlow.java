package org.quartermatch.placement.solver.flow;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;

/**
 * The best plan of a {@link PlaceNetwork}, with the prices of places that prove it.
 *
 * <p><b>How it works.</b> A transportation problem by successive shortest paths. Each opportunity
 * has a price for a place, at first 0, and everybody placed sits where gain less price is highest;
 * nothing but a full opportunity has a price above 0. Participants come one after the other. One
 * whose best opportunity has a free place takes it. For the others Dijkstra's algorithm finds the
 * cheapest chain: the newcomer takes somebody's place, who takes somebody else's, until one takes a
 * free place or goes without; the cost of a step is what it gives away at the present prices, so it
 * is never negative. The prices along the way then rise so far that the chain costs nothing. In the
 * end the sum of what everybody gains beyond the prices, plus all places at their price, equals the
 * objective, and no plan can be worth more than that sum (linear programming duality).
 *
 * <p><b>What the prices mean.</b> They begin at 0 and rise only as far as a chain makes them, so
 * they are the lowest that prove the plan: from every place with a price, a chain of moves that
 * cost nothing leads back to a place that is free, or to somebody who goes without just as well.
 * The lowest price of a place is exactly what one more of them would add to the objective.
 *
 * <p><b>What makes it fast.</b> The arcs of a participant are sorted by gain less price. As prices
 * only rise, a scan ends at the first arc that was too low to lead to a cheaper chain than the best
 * one known when the arcs were sorted; mostly that is after a few arcs. When many have been looked
 * at in vain, the arcs are sorted anew by the prices of the day. A search ends when the nearest
 * opportunity is as far as the best chain. Those whose best place is free come first.
 *
 * <p><b>Cost.</b> O(n·A log m) for n participants, m opportunities and A arcs at worst, where
 * everybody wants the same places; with wishes that differ, searches stay local, and the whole
 * takes about as long as sorting the arcs. 28 bytes an arc. No recursion. All sums stay within a
 * few times {@code ProblemCheck}'s limit of the objective, which is an eighth of the range of
 * {@code long}.
 *
 * <p>One search reads and writes all of it, arcs, prices, who holds what and what was reached; so
 * it is one class, although it has some twenty-five fields.
 *
 * <p><b>Sources.</b> N. Tomizawa, <i>On some techniques useful for solution of transportation
 * network problems</i>, Networks 1 (1971); R. Jonker, A. Volgenant, <i>A shortest augmenting path
 * algorithm for dense and sparse linear assignment problems</i>, Computing 38 (1987).
 */
public final class PlaceFlow {
  private static final int NONE = Instance.NONE;

  /** Opportunities looked at between two questions whether to go on. */
  private static final int QUESTION = 1_024;

  /**
   * How often all arcs are looked at before they are sorted anew. Between 2 and 32 it matters
   * little; sorting only once takes up to ten times as long where prices are high.
   */
  private static final long LOOKS_A_SORT = 4;

  private final PlaceNetwork net;

  /** Where the arcs of a participant begin; one longer. */
  private final int[] first;

  // by arc, those of a participant by gain, largest first: where it leads, what it gains against
  // staying unplaced less the settled price, and its number in the network
  private final int[] opportunity;
  private final long[] gain;
  private final int[] source;

  // a place's price is what is settled, which the gains have been lowered by, and what is not yet
  private final long[] settled;
  private final long[] price;

  /** By participant, the most it can gain where places cost nothing. */
  private final long[] highest;

  /** By participant, the arc taken. */
  private final int[] taken;

  // by opportunity, who holds its places
  private final int[][] holders;
  private final int[] load;

  private long objective;
  private long bound;
  private int placed;

  // one search: valid where reached is its number
  private final int[] reached;
  private final long[] distance;

  /** The arc by which an opportunity was reached, and whose it is. */
  private final int[] byArc;

  private final int[] byOwner;
  private final boolean[] done;
  private final IntList scanned = new IntList();
  private final DistanceHeap heap = new DistanceHeap();
  private int search;
  private long nearest;
  private int lastArc;
  private int lastOwner;
  private int looked;
  private long arcsSeen;

  public PlaceFlow(PlaceNetwork network) {
    net = network;
    first = net.firstArc;
    int arcs = net.choice.length;
    opportunity = new int[arcs];
    gain = new long[arcs];
    source = new int[arcs];
    for (int a = 0; a < arcs; a++) {
      int c = net.choice[a];
      source[a] = a;
      opportunity[a] = net.in.opportunity[c];
      gain[a] = net.in.worth[c] + net.in.absence[net.in.owner[c]];
    }
    int opportunities = net.capacity.length;
    settled = new long[opportunities];
    price = new long[opportunities];
    taken = new int[first.length - 1];
    Arrays.fill(taken, NONE);
    highest = new long[taken.length];
    holders = new int[opportunities][];
    load = new int[opportunities];
    reached = new int[opportunities];
    distance = new long[opportunities];
    byArc = new int[opportunities];
    byOwner = new int[opportunities];
    done = new boolean[opportunities];
    int[] candidates = new int[opportunities];
    for (int j : opportunity) {
      candidates[j]++;
    }
    for (int j = 0; j < opportunities; j++) {
      // places beyond the candidates are never used
      holders[j] = new int[Math.min(candidates[j], net.capacity[j])];
    }
    objective = net.base;
    bound = net.base;
    for (int i = 0; i < taken.length; i++) {
      placed += net.pinned[i] == NONE ? 0 : 1;
      for (int a = first[i]; a < first[i + 1]; a++) {
        highest[i] = Math.max(highest[i], gain[a]);
      }
      bound += highest[i];
    }
  }

  /** What the plan so far is worth. */
  public long objective() {
    return objective;
  }

  /** What no plan exceeds, by the prices so far; in the end the objective. */
  public long bound() {
    return bound;
  }

  /** How many the plan so far places. */
  public int placed() {
    return placed;
  }

  /** By opportunity; in whole points. */
  public long[] prices() {
    long[] prices = new long[price.length];
    Arrays.setAll(prices, j -> settled[j] + price[j]);
    return prices;
  }

  /** By participant, a choice or {@link Instance#NONE}. */
  public int[] assignment() {
    int[] choices = net.pinned.clone();
    for (int i = 0; i < choices.length; i++) {
      if (taken[i] != NONE) {
        choices[i] = net.choice[source[taken[i]]];
      }
    }
    return choices;
  }

  /**
   * Finds the best plan, and the lowest prices that prove it.
   *
   * @param stop asked now and then; ends early, with a plan, prices and a bound that are valid but
   *     not the best
   * @return whether it came to the end
   */
  public boolean run(BooleanSupplier stop) {
    settlePrices();
    IntList waiting = new IntList();
    for (int i = 0; i < taken.length; i++) {
      int arc = first[i];
      if (arc < first[i + 1]) {
        int j = opportunity[arc];
        if (load[j] < holders[j].length) {
          holders[j][load[j]++] = i;
          taken[i] = arc;
          placed++;
          objective += gain[arc];
        } else {
          waiting.add(i);
        }
      }
    }
    for (int x = 0; x < waiting.size(); x++) {
      if (arcsSeen > LOOKS_A_SORT * gain.length) {
        settlePrices();
      }
      if (!place(waiting.get(x), stop)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is time to ask, and the answer was yes. */
  private boolean stopped(BooleanSupplier stop) {
    if (++looked < QUESTION) {
      return false;
    }
    looked = 0;
    return stop.getAsBoolean();
  }

  /** Finds the cheapest chain for a newcomer and carries it out; false if stopped before. */
  private boolean place(int i, BooleanSupplier stop) {
    long own = 0;
    for (int a = first[i]; a < first[i + 1] && gain[a] > own; a++) {
      own = Math.max(own, gain[a] - price[opportunity[a]]);
    }
    search++;
    heap.clear();
    scanned.clear();
    // to stay unplaced gives away all
    nearest = own;
    lastArc = NONE;
    lastOwner = i;
    reach(i, own, NONE);
    while (!heap.isEmpty() && heap.least() < nearest) {
      long d = heap.least();
      int j = heap.remove();
      if (done[j]) {
        continue;
      }
      done[j] = true;
      scanned.add(j);
      if (stopped(stop)) {
        clean();
        return false;
      }
      for (int x = 0; x < load[j]; x++) {
        int holder = holders[j][x];
        long rest = d + gain[taken[holder]] - price[j];
        if (rest < nearest) {
          nearest = rest;
          lastArc = NONE;
          lastOwner = holder;
        }
        reach(holder, rest, j);
      }
    }
    for (int x = 0; x < scanned.size(); x++) {
      int j = scanned.get(x);
      price[j] += nearest - distance[j];
    }
    clean();
    bound -= highest[i] - (own - nearest);
    objective += own - nearest;
    augment(i);
    return true;
  }

  private void clean() {
    for (int x = 0; x < scanned.size(); x++) {
      done[scanned.get(x)] = false;
    }
  }

  /**
   * Looks along the arcs of a participant.
   *
   * @param rest the distance to the participant, plus what it gains beyond the price where it is
   * @param from where it is, or {@link Instance#NONE}
   */
  private void reach(int i, long rest, int from) {
    int end = first[i + 1];
    int a = first[i];
    for (; a < end && rest - gain[a] < nearest; a++) {
      int j = opportunity[a];
      long d = rest - gain[a] + price[j];
      if (d >= nearest || j == from) {
        continue;
      }
      if (load[j] < holders[j].length) {
        nearest = d;
        lastArc = a;
        lastOwner = i;
      } else if (reached[j] != search || d < distance[j]) {
        reached[j] = search;
        distance[j] = d;
        byArc[j] = a;
        byOwner[j] = i;
        heap.add(d, j);
      }
    }
    arcsSeen += a - first[i];
  }

  /**
   * Lowers all gains by the present prices, and sorts the arcs anew: prices only rise, so the first
   * arcs stay the most promising for long.
   */
  private void settlePrices() {
    arcsSeen = 0;
    for (int a = 0; a < gain.length; a++) {
      gain[a] -= price[opportunity[a]];
    }
    for (int j = 0; j < price.length; j++) {
      settled[j] += price[j];
      price[j] = 0;
    }
    ArcOrder order = new ArcOrder();
    for (int i = 0; i < taken.length; i++) {
      int from = first[i];
      int count = first[i + 1] - from;
      if (count > 1) {
        int[] positions = order.byGain(gain, from, count);
        taken[i] = taken[i] == NONE ? NONE : from + indexOf(positions, taken[i] - from);
        order.apply(gain, from, count);
        order.apply(opportunity, from, count);
        order.apply(source, from, count);
      }
    }
  }

  private static int indexOf(int[] positions, int position) {
    int x = 0;
    while (positions[x] != position) {
      x++;
    }
    return x;
  }

  /** Carries out the chain that was found, from its end. */
  private void augment(int root) {
    int i = lastOwner;
    int arc = lastArc;
    if (arc != NONE) {
      int j = opportunity[arc];
      holders[j][load[j]++] = NONE;
      placed++;
    } else if (i == root) {
      return;
    }
    while (true) {
      int old = taken[i];
      taken[i] = arc;
      if (arc != NONE) {
        replace(opportunity[arc], NONE, i);
      }
      if (old == NONE) {
        return;
      }
      int j = opportunity[old];
      replace(j, i, NONE);
      i = byOwner[j];
      arc = byArc[j];
    }
  }

  private void replace(int j, int old, int holder) {
    int x = 0;
    while (holders[j][x] != old) {
      x++;
    }
    holders[j][x] = holder;
  }
}
