package org.quartermatch.placement.solver;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

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
 * <p><b>What makes it fast.</b> The arcs of a participant are sorted by gain. As prices are not
 * negative, a scan ends at the first arc whose gain alone is too low to lead to a cheaper chain
 * than the best one known; mostly that is after a few arcs. A search ends when the nearest
 * opportunity is as far as that chain. The easy cases come first, so that the searches meet prices
 * that are nearly those of the end.
 *
 * <p><b>Cost.</b> O(n·(A + m log m)) for n participants, m opportunities and A arcs at worst; in
 * practice searches are local, and the whole takes about as long as sorting the arcs. No recursion.
 * All sums are within twice {@code ProblemCheck}'s limit of the objective.
 *
 * <p><b>Sources.</b> N. Tomizawa, <i>On some techniques useful for solution of transportation
 * network problems</i>, Networks 1 (1971); R. Jonker, A. Volgenant, <i>A shortest augmenting path
 * algorithm for dense and sparse linear assignment problems</i>, Computing 38 (1987).
 */
final class PlaceFlow {
  private static final int NONE = Instance.NONE;

  /** Opportunities looked at between two questions whether to go on. */
  private static final int QUESTION = 1_024;

  private final PlaceNetwork net;
  private final long[] price;

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

  PlaceFlow(PlaceNetwork network) {
    net = network;
    int opportunities = net.capacity.length;
    price = new long[opportunities];
    taken = new int[net.firstArc.length - 1];
    Arrays.fill(taken, NONE);
    holders = new int[opportunities][];
    load = new int[opportunities];
    reached = new int[opportunities];
    distance = new long[opportunities];
    byArc = new int[opportunities];
    byOwner = new int[opportunities];
    done = new boolean[opportunities];
    int[] candidates = new int[opportunities];
    for (int j : net.arcOpportunity) {
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
      bound += highest(i);
    }
  }

  /** What the plan so far is worth. */
  long objective() {
    return objective;
  }

  /** What no plan exceeds, by the prices so far; in the end the objective. */
  long bound() {
    return bound;
  }

  /** How many the plan so far places. */
  int placed() {
    return placed;
  }

  /** By opportunity; in whole points. */
  long[] prices() {
    return price.clone();
  }

  /** By participant, a choice or {@link Instance#NONE}. */
  int[] assignment() {
    int[] choices = net.pinned.clone();
    for (int i = 0; i < choices.length; i++) {
      if (taken[i] != NONE) {
        choices[i] = net.arcChoice[taken[i]];
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
  boolean run(BooleanSupplier stop) {
    IntList waiting = new IntList();
    for (int i = 0; i < taken.length; i++) {
      int first = net.firstArc[i];
      if (first < net.firstArc[i + 1]) {
        int j = net.arcOpportunity[first];
        if (load[j] < holders[j].length) {
          holders[j][load[j]++] = i;
          taken[i] = first;
          placed++;
          objective += net.arcGain[first];
        } else {
          waiting.add(i);
        }
      }
    }
    for (int x = 0; x < waiting.size(); x++) {
      if (!place(waiting.get(x), stop)) {
        return false;
      }
    }
    return lowerPrices(stop);
  }

  private long highest(int i) {
    return net.firstArc[i] == net.firstArc[i + 1] ? 0 : net.arcGain[net.firstArc[i]];
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
    for (int a = net.firstArc[i]; a < net.firstArc[i + 1] && net.arcGain[a] > own; a++) {
      own = Math.max(own, net.arcGain[a] - price[net.arcOpportunity[a]]);
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
        long rest = d + net.arcGain[taken[holder]] - price[j];
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
    bound -= highest(i) - (own - nearest);
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
    int end = net.firstArc[i + 1];
    for (int a = net.firstArc[i]; a < end && rest - net.arcGain[a] < nearest; a++) {
      int j = net.arcOpportunity[a];
      long d = rest - net.arcGain[a] + price[j];
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
  }

  /** Carries out the chain that was found, from its end. */
  private void augment(int root) {
    int i = lastOwner;
    int arc = lastArc;
    if (arc != NONE) {
      int j = net.arcOpportunity[arc];
      holders[j][load[j]++] = NONE;
      placed++;
    } else if (i == root) {
      return;
    }
    while (true) {
      int old = taken[i];
      taken[i] = arc;
      if (arc != NONE) {
        replace(net.arcOpportunity[arc], NONE, i);
      }
      if (old == NONE) {
        return;
      }
      int j = net.arcOpportunity[old];
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

  /**
   * Lowers all prices as far as they still prove the plan. A price is then exactly what one more
   * place would add: the most that a chain of moves towards it gains. One run of Dijkstra's
   * algorithm over how far each price can fall: to 0, to where an unplaced participant would take
   * the place, or to where somebody would move there, whose own place has become cheaper as well.
   */
  private boolean lowerPrices(BooleanSupplier stop) {
    search++;
    heap.clear();
    scanned.clear();
    System.arraycopy(price, 0, distance, 0, price.length);
    for (int i = 0; i < taken.length; i++) {
      for (int a = net.firstArc[i]; taken[i] == NONE && a < net.firstArc[i + 1]; a++) {
        int j = net.arcOpportunity[a];
        distance[j] = Math.min(distance[j], price[j] - net.arcGain[a]);
      }
    }
    for (int j = 0; j < price.length; j++) {
      heap.add(distance[j], j);
    }
    boolean complete = true;
    while (complete && !heap.isEmpty()) {
      long d = heap.least();
      int j = heap.remove();
      if (done[j]) {
        continue;
      }
      done[j] = true;
      scanned.add(j);
      complete = !stopped(stop);
      for (int x = 0; x < load[j]; x++) {
        int holder = holders[j][x];
        long rest = d + net.arcGain[taken[holder]] - price[j];
        int end = net.firstArc[holder + 1];
        for (int a = net.firstArc[holder]; a < end && net.arcGain[a] > rest; a++) {
          int k = net.arcOpportunity[a];
          long fall = rest - net.arcGain[a] + price[k];
          if (fall < distance[k]) {
            distance[k] = fall;
            heap.add(fall, k);
          }
        }
      }
    }
    clean();
    for (int j = 0; complete && j < price.length; j++) {
      price[j] -= distance[j];
    }
    return complete;
  }
}
