package org.quartermatch.fair.timetable;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The flow of most gain in a small network, for the talks of a fair and for guides: from node 0 to
 * node 1, arcs with whole capacities and gains, as much of it as gains anything.
 *
 * <p>Successive shortest paths with potentials: the first by a queue (Bellman and Ford; the network
 * of the beginning has no circle), then Dijkstra's algorithm on reduced costs. What is left unsent
 * goes along an arc of no gain, so that the last potentials are prices that prove the flow. Each
 * unit takes O(arcs × log nodes). R. G. Busacker, P. J. Gowen (1960); N. Tomizawa, Networks 1
 * (1971).
 */
public final class GainFlow {
  /** Where all flow begins. */
  public static final int SOURCE = 0;

  /** Where it ends. */
  public static final int SINK = 1;

  private final int nodes;
  private int arcs;
  private int[] to = new int[64];
  private int[] left = new int[64];
  private long[] cost = new long[64];
  private int[] nextOf = new int[64];
  private final int[] firstOf;
  private final long[] potential;
  private final long[] distance;
  private final int[] byArc;

  /** Without arcs; nodes are counted from 0, source and sink among them. */
  public GainFlow(int nodes) {
    this.nodes = nodes;
    firstOf = new int[nodes];
    Arrays.fill(firstOf, -1);
    potential = new long[nodes];
    distance = new long[nodes];
    byArc = new int[nodes];
  }

  /** Adds an arc; arcs of one pair of nodes may be several. */
  public int arc(int from, int target, int capacity, long gain) {
    int number = arcs;
    half(from, target, capacity, -gain);
    half(target, from, 0, gain);
    return number;
  }

  private void half(int from, int target, int capacity, long itsCost) {
    if (arcs == to.length) {
      to = Arrays.copyOf(to, 2 * arcs);
      left = Arrays.copyOf(left, 2 * arcs);
      cost = Arrays.copyOf(cost, 2 * arcs);
      nextOf = Arrays.copyOf(nextOf, 2 * arcs);
    }
    to[arcs] = target;
    left[arcs] = capacity;
    cost[arcs] = itsCost;
    nextOf[arcs] = firstOf[from];
    firstOf[from] = arcs++;
  }

  /** How much flows along an arc, by the number that {@link #arc} gave. */
  public int flow(int arc) {
    return left[arc ^ 1];
  }

  /** How much cheaper the sink is than a node: the price of a unit there, 0 or more. */
  public long price(int node) {
    return Math.max(0, potential[SINK] - potential[node]);
  }

  /** Finds the flow; returns its gain. */
  public long run() {
    firstPotentials();
    long gain = 0;
    while (true) {
      findDistances();
      // the arc of no gain, for what is left unsent, has this reduced cost
      long least = Math.min(distance[SINK], potential[SOURCE] - potential[SINK]);
      for (int v = 0; v < nodes; v++) {
        potential[v] += Math.min(distance[v], least);
      }
      long path = potential[SINK] - potential[SOURCE];
      if (path >= 0) {
        return gain;
      }
      gain -= path;
      for (int v = SINK; v != SOURCE; v = to[byArc[v] ^ 1]) {
        left[byArc[v]]--;
        left[byArc[v] ^ 1]++;
      }
    }
  }

  private void firstPotentials() {
    Arrays.fill(potential, 0);
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    boolean[] queued = new boolean[nodes];
    for (int v = 0; v < nodes; v++) {
      queue.add(v);
      queued[v] = true;
    }
    while (!queue.isEmpty()) {
      int v = queue.remove();
      queued[v] = false;
      for (int a = firstOf[v]; a >= 0; a = nextOf[a]) {
        if (left[a] > 0 && potential[v] + cost[a] < potential[to[a]]) {
          potential[to[a]] = potential[v] + cost[a];
          if (!queued[to[a]]) {
            queued[to[a]] = true;
            queue.add(to[a]);
          }
        }
      }
    }
  }

  private record Reached(long distance, int node) implements Comparable<Reached> {
    @Override
    public int compareTo(Reached other) {
      int order = Long.compare(distance, other.distance);
      return order == 0 ? Integer.compare(node, other.node) : order;
    }
  }

  /** Distances by reduced cost from the source, up to that of the sink. */
  private void findDistances() {
    Arrays.fill(distance, Long.MAX_VALUE);
    PriorityQueue<Reached> queue = new PriorityQueue<>();
    distance[SOURCE] = 0;
    queue.add(new Reached(0, SOURCE));
    while (!queue.isEmpty()) {
      Reached next = queue.remove();
      int v = next.node;
      if (next.distance > distance[v]) {
        continue;
      }
      if (v == SINK) {
        return;
      }
      for (int a = firstOf[v]; a >= 0; a = nextOf[a]) {
        if (left[a] == 0) {
          continue;
        }
        long there = next.distance + cost[a] + potential[v] - potential[to[a]];
        if (there < distance[to[a]]) {
          distance[to[a]] = there;
          byArc[to[a]] = a;
          queue.add(new Reached(there, to[a]));
        }
      }
    }
  }
}
