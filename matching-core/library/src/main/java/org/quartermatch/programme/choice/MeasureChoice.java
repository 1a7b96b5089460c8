package org.quartermatch.programme.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.quartermatch.programme.choice.Worth.Value;

/**
 * Chooses the set of measures that is worth most within a budget.
 *
 * <p><b>How it works.</b> Best-first branch and bound (Land and Doig, 1960). A node has measures
 * that are in and others that may still come; all of these that could be paid for by themselves
 * together are worth at least as much as any choice of them, as more measures are never worth less.
 * That bound is made tighter by what few can use: without the measures C the others are worth at
 * most so much, and as many more as C together has users at most, so far as they can be paid for.
 * Every node proposes a set: all, where that can be paid for, else as much as can, the measures
 * that would be missed most first. The node with the highest bound is split on the measure that
 * would be missed most.
 *
 * <p><b>Cost.</b> Up to {@code mostTried} sets are asked for, in rounds of a few; a node takes
 * O(measures) of them at the most, and far fewer as nodes share them. The rest is O(measures²) for
 * a node. What is open when that is used up stays in the bound. Deterministic.
 *
 * <p>Of sets that are worth the same, the one that costs least is taken; of those that cost the
 * same, too, the one whose numbers, sorted, come first: {0, 2} before {1}, and {0} before {0, 1}.
 * It is proved to be that where the search was not cut short: a part of the sets that can be worth
 * no more than what was found keeps those that cost as little and come first.
 */
public final class MeasureChoice {
  /** Measures that fit into a {@code long}, and leave a sign. */
  public static final int MOST_MEASURES = 60;

  /** For a measure that any number of people can use. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** So many limited measures are left out in every combination; of more, some. */
  private static final int MOST_COMBINED = 3;

  /** So many measures are packed into what is left of a budget exactly. */
  private static final int MOST_PACKED = 12;

  private final long[] cents;
  private final int[] users;
  private final long budget;
  private final int mostTried;
  private final Worth worth;
  private final Map<Long, Value> known = new HashMap<>();
  private final int[] mostMissedFirst;

  private long best;
  private int found;

  /** The highest bound of what was not split any further. */
  private int settled;

  private MeasureChoice(long[] cents, int[] users, long budget, int mostTried, Worth worth) {
    this.cents = cents;
    this.users = users;
    this.budget = budget;
    this.mostTried = mostTried;
    this.worth = worth;
    mostMissedFirst = mostMissedFirst();
  }

  /**
   * What was chosen.
   *
   * @param set the measures
   * @param found what they are worth
   * @param atMost what no set within the budget exceeds
   * @param tried how many sets were asked for
   */
  public record Choice(long set, int found, int atMost, int tried) {}

  /**
   * The best set.
   *
   * @param cents by measure, 0 or more; {@link #MOST_MEASURES} at most
   * @param users by measure, how many can use it, or {@link #UNLIMITED}: without it a set is worth
   *     at most so much less
   * @param budget 0 or more
   * @param mostTried about how many sets are asked for at most
   */
  public static Choice best(long[] cents, int[] users, long budget, int mostTried, Worth worth) {
    return new MeasureChoice(cents.clone(), users.clone(), budget, mostTried, worth).search();
  }

  /**
   * A part of all sets.
   *
   * @param in measures that each of its sets has
   * @param open measures that they may have, each of which the budget allows
   * @param bound what none of them exceeds
   */
  private record Node(long in, long open, int bound) {}

  /** By what each would be missed where there are all; then the dearer one, then by number. */
  private int[] mostMissedFirst() {
    long all = all();
    List<Long> sets = new ArrayList<>(List.of(all));
    for (int m = 0; m < cents.length; m++) {
      sets.add(all & ~(1L << m));
    }
    ask(sets);
    return IntStream.range(0, cents.length)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer m) -> value(all & ~(1L << m)).atMost())
                .thenComparingInt(m -> value(all & ~(1L << m)).found())
                .thenComparingLong(m -> -cents[m])
                .thenComparingInt(m -> m))
        .mapToInt(m -> m)
        .toArray();
  }

  /** All that the budget allows by themselves. */
  private long all() {
    return affordable(-1L >>> (Long.SIZE - MOST_MEASURES), budget);
  }

  private Choice search() {
    propose(0);
    PriorityQueue<Node> queue =
        new PriorityQueue<>(
            Comparator.comparingInt((Node it) -> -it.bound)
                .thenComparingLong(it -> cost(it.in))
                .thenComparingInt(it -> Long.bitCount(it.open))
                .thenComparingLong(Node::in)
                .thenComparingLong(Node::open));
    add(queue, 0, all(), Integer.MAX_VALUE);
    while (!queue.isEmpty() && known.size() < mostTried) {
      Node node = queue.remove();
      if (isHopeless(node)) {
        continue;
      }
      int split = split(node);
      long one = 1L << split;
      long in = node.in | one;
      add(queue, in, affordable(node.open & ~one, budget - cost(in)), node.bound);
      add(queue, node.in, node.open & ~one, node.bound);
    }
    int atMost = Math.max(found, settled);
    for (Node node : queue) {
      atMost = Math.max(atMost, node.bound);
    }
    return new Choice(best, found, atMost, known.size());
  }

  private int split(Node node) {
    for (int m : mostMissedFirst) {
      if ((node.open >>> m & 1) != 0) {
        return m;
      }
    }
    throw new IllegalStateException("a node without open measures is not kept");
  }

  /** Neither worth more than what was found, nor as much for less or with what comes first. */
  private boolean isHopeless(Node node) {
    if (node.bound != found) {
      return node.bound < found;
    }
    long dearer = cost(node.in) - cost(best);
    return dearer > 0 || (dearer == 0 && !comesFirst(firstOf(node), best));
  }

  /** What no set of a node comes before: with all of what may come that is before its last. */
  private static long firstOf(Node node) {
    return node.in == 0 ? 0 : node.in | (node.open & (Long.highestOneBit(node.in) - 1));
  }

  /** Whether the numbers of one set, sorted, come before those of another. */
  private static boolean comesFirst(long one, long other) {
    long different = Long.lowestOneBit(one ^ other);
    long after = -different;
    // Whose next number is the smaller one, or who has none where the other goes on.
    return different != 0 && ((one & different) != 0 ? (other & after) != 0 : (one & after) == 0);
  }

  private void add(PriorityQueue<Node> queue, long in, long open, int mostOfParent) {
    long proposed = proposed(in, open);
    int bound = bound(in, open, mostOfParent, proposed);
    propose(proposed);
    // Where no more can be found, only what costs as little is of interest.
    long rest = bound == found ? affordable(open, cost(best) - cost(in)) : open;
    Node node = new Node(in, rest, bound);
    if (rest == 0) {
      settled = Math.max(settled, bound);
      if (!isHopeless(node)) {
        propose(in);
      }
    } else if (!isHopeless(node)) {
      queue.add(node);
    }
  }

  /** Takes a set as the best, without what adds nothing to it. */
  private void propose(long set) {
    Value value = value(set);
    boolean mayBeBetter =
        value.found() > found || (value.found() == found && isCheaperOrFirst(set));
    if (!mayBeBetter) {
      return;
    }
    long smaller = withoutWhatAddsNothing(set);
    if (value.found() > found || isCheaperOrFirst(smaller)) {
      best = smaller;
      found = value.found();
    }
  }

  private boolean isCheaperOrFirst(long set) {
    long dearer = cost(set) - cost(best);
    return dearer < 0 || (dearer == 0 && comesFirst(set, best));
  }

  private long withoutWhatAddsNothing(long set) {
    int worth = value(set).found();
    long kept = set;
    long[] dearestFirst =
        IntStream.range(0, cents.length)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer m) -> -cents[m])
                    .thenComparing(Comparator.<Integer>reverseOrder()))
            .mapToLong(m -> 1L << m)
            .toArray();
    for (long one : dearestFirst) {
      if ((kept & one) != 0 && value(kept & ~one).found() == worth) {
        kept &= ~one;
      }
    }
    return kept;
  }

  /** As much of what may come as can be paid for. */
  private long proposed(long in, long open) {
    long set = in;
    long left = budget - cost(in);
    for (int m : mostMissedFirst) {
      if ((open >>> m & 1) != 0 && cents[m] <= left) {
        set |= 1L << m;
        left -= cents[m];
      }
    }
    return set;
  }

  /**
   * What no set of a node exceeds.
   *
   * @param also what is asked for in the same round
   */
  private int bound(long in, long open, int mostOfParent, long also) {
    long union = in | open;
    ask(List.of(union, also));
    int bound = Math.min(mostOfParent, value(union).atMost());
    if (bound < found) {
      return bound;
    }
    List<Long> without = leftOut(union);
    ask(without.stream().map(left -> union & ~left).toList());
    long helping = 0;
    int all = value(union).atMost();
    for (long left : without) {
      int most = boundWithout(left, in, open);
      if (most < all && Long.bitCount(left) == 1) {
        helping |= left;
      }
      bound = Math.min(bound, most);
    }
    if (Long.bitCount(helping) > 1) {
      bound = Math.min(bound, boundWithout(helping, in, open));
    }
    return bound;
  }

  /** What is left out of a union to see who can be without: limited measures, in several ways. */
  private List<Long> leftOut(long union) {
    List<Long> singles = new ArrayList<>();
    long limited = 0;
    for (int m = 0; m < cents.length; m++) {
      if ((union >>> m & 1) != 0 && users[m] != UNLIMITED) {
        singles.add(1L << m);
        limited |= 1L << m;
      }
    }
    if (singles.size() <= MOST_COMBINED) {
      List<Long> every = new ArrayList<>();
      for (long part = limited; part != 0; part = (part - 1) & limited) {
        every.add(part);
      }
      return every;
    }
    singles.add(limited);
    return singles;
  }

  private int boundWithout(long left, long in, long open) {
    int most = value((in | open) & ~left).atMost();
    long sum = (long) most + mostUsers(left, in, open);
    return (int) Math.min(Integer.MAX_VALUE, sum);
  }

  /** How many can use those of some measures that are in or can be paid for, at most. */
  private long mostUsers(long left, long in, long open) {
    long sum = 0;
    long free = budget - cost(in);
    List<Integer> choice = new ArrayList<>();
    for (int m = 0; m < cents.length; m++) {
      if ((left >>> m & 1) == 0) {
        continue;
      }
      if ((in >>> m & 1) != 0) {
        sum += users[m];
      } else if ((open >>> m & 1) != 0) {
        choice.add(m);
      }
    }
    return sum + knapsack(choice, 0, free);
  }

  /** Most users of measures that can be paid for, by trying all; of very many, all. */
  private long knapsack(List<Integer> choice, int from, long free) {
    long total = 0;
    long cost = 0;
    for (int x = from; x < choice.size(); x++) {
      total += users[choice.get(x)];
      cost += cents[choice.get(x)];
    }
    if (cost <= free) {
      return total;
    }
    if (choice.size() - from > MOST_PACKED) {
      return total;
    }
    int m = choice.get(from);
    long without = knapsack(choice, from + 1, free);
    return cents[m] > free
        ? without
        : Math.max(without, users[m] + knapsack(choice, from + 1, free - cents[m]));
  }

  private long affordable(long of, long free) {
    long result = 0;
    for (int m = 0; m < cents.length; m++) {
      if ((of >>> m & 1) != 0 && cents[m] <= free) {
        result |= 1L << m;
      }
    }
    return result;
  }

  private long cost(long set) {
    return IntStream.range(0, cents.length)
        .filter(m -> (set >>> m & 1) != 0)
        .mapToLong(m -> cents[m])
        .reduce(0, Math::addExact);
  }

  private Value value(long set) {
    if (!known.containsKey(set)) {
      ask(List.of(set));
    }
    return Objects.requireNonNull(known.get(set));
  }

  private void ask(List<Long> sets) {
    Set<Long> fresh = new LinkedHashSet<>(sets);
    fresh.removeAll(known.keySet());
    List<Long> asked = List.copyOf(fresh);
    if (!asked.isEmpty()) {
      List<Value> values = worth.of(asked);
      for (int x = 0; x < asked.size(); x++) {
        known.put(asked.get(x), values.get(x));
      }
    }
  }
}
