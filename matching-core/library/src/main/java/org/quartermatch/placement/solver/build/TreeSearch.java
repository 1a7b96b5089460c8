package org.quartermatch.placement.solver.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.quartermatch.placement.solver.bound.PricedChoices;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.UnionFind;

/**
 * The best plan there is, where few people meet: by trying all that could be better.
 *
 * <p><b>How it works.</b> Depth-first branch and bound. Units are decided one after the other, each
 * by its choices that fit, best net worth first, and last by none. At {@link PricedChoices prices}
 * of what runs short, what is decided and what each other unit could have at best, by a choice that
 * still fits, are with all that is offered no less than what any plan from here on is worth; so
 * where that is no more than the best plan so far, nothing is to be found. An opportunity below its
 * minimum that too few are left for ends a branch as well, and a fair share's penalty counts as far
 * as nobody can undo it. The rules are those of the {@link Occupancy}: all of them.
 *
 * <p>Units that share nothing, not even a fair share, are decided apart, one group after the other.
 *
 * <p><b>Why it is the best.</b> All arithmetic is exact, and what does not fit does not fit later:
 * a plan on the way only takes more. Of a unit's choices at one opportunity those are left out that
 * another one beats in worth and in all that it takes.
 *
 * <p><b>Cost.</b> Exponential in the units of a group; it gives up after {@link #MOST_TRIED}
 * choices, or a fifth of them where more than {@link #FEW} people meet. These are counts, so the
 * same problem has the same answer. Of 2,626 random problems of 12 people with all rules none needs
 * more; of 150 of 20 to 60 people half are proved.
 *
 * <p><b>Sources.</b> A. H. Land, A. G. Doig, <i>An automatic method of solving discrete programming
 * problems</i>, Econometrica 28 (1960); A. M. Geoffrion, <i>Lagrangean relaxation for integer
 * programming</i>, Mathematical Programming Study 2 (1974), for the bound.
 */
public final class TreeSearch {
  /** In a group: of more, not all could be tried. */
  static final int MOST_PEOPLE = 60;

  /** In a group: a second or two. */
  static final int MOST_TRIED = 10_000_000;

  /** Where more people meet it is soon known whether all can be tried. */
  private static final int FEW = 16;

  private static final int MOST_TRIED_OF_MORE = MOST_TRIED / 5;

  private static final int NONE = Instance.NONE;

  private final Instance in;
  private final PricedChoices prices;
  private final BooleanSupplier stop;
  private final Occupancy plan;

  /** By unit, the choices worth trying, best net worth first. */
  private final int[][] ways;

  private final int[] withMinimum;

  // of the group at work
  private int[] units = {};

  /** By unit, a choice or {@link Instance#NONE}. */
  private final int[] best;

  private long most;

  /** Choices that may still be tried. */
  private int left;

  private long tried;

  // of the group, those who are not decided
  /** By opportunity, how many people could still come. */
  private final int[] open;

  private final int[] openOfGroup;
  private int openPeople;

  /**
   * @param plan feasible; is changed
   * @param stop asked now and then; gives up
   */
  TreeSearch(Instance in, Occupancy plan, PricedChoices prices, BooleanSupplier stop) {
    this.in = in;
    this.plan = plan;
    this.prices = prices;
    this.stop = stop;
    ways = new int[in.units][];
    Arrays.setAll(ways, this::waysOf);
    best = new int[in.units];
    open = new int[in.opportunities];
    openOfGroup = new int[in.groupSize.length];
    withMinimum =
        IntStream.range(0, in.opportunities).filter(j -> in.minimumPlaces[j] > 0).toArray();
  }

  /**
   * Makes a plan the best one there is; whether it is proved to be. Where it is not, the plan is no
   * worse than before.
   *
   * @param plan feasible
   * @param stop asked now and then; gives up
   */
  public static boolean complete(
      Instance in, Occupancy plan, PricedChoices prices, BooleanSupplier stop) {
    TreeSearch search = new TreeSearch(in, plan, prices, stop);
    boolean all = true;
    for (int[] group : groups(in)) {
      all &= search.apart(group);
    }
    new PlanCompletion(in, plan).restoreHours();
    return all;
  }

  /** Whether nowhere too many people meet. */
  public static boolean isFor(Instance in) {
    return groups(in).stream().allMatch(group -> people(in, group) <= MOST_PEOPLE);
  }

  private static int people(Instance in, int[] group) {
    return Arrays.stream(group).map(u -> in.people[u]).sum();
  }

  /** The units by what they share; all in one where fair shares count. */
  private static List<int[]> groups(Instance in) {
    int limits = in.units;
    int care = limits + in.limits.count;
    int children = care + in.carePlaces.length;
    UnionFind together = new UnionFind(children + in.children);
    for (int u = 0; u < in.units; u++) {
      if (!in.fairness.isOff()) {
        together.unite(0, u);
      }
      for (int mate : in.mates[u]) {
        together.unite(u, mate);
      }
      for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
        // places first, so hours, too
        for (int limit : in.limits.at[in.opportunity[c]]) {
          together.unite(u, limits + limit);
        }
        for (int s : in.seats[c]) {
          together.unite(u, care + in.seatCare[s]);
          together.unite(u, children + in.seatChild[s]);
        }
      }
    }
    IntList[] of = new IntList[in.units];
    List<int[]> groups = new ArrayList<>();
    for (int u = 0; u < in.units; u++) {
      int r = together.find(u);
      of[r] = of[r] == null ? new IntList() : of[r];
      of[r].add(u);
    }
    for (IntList group : of) {
      if (group != null) {
        groups.add(group.toArray());
      }
    }
    return groups;
  }

  /** Of a unit, without those that another choice there beats, best net worth first. */
  private int[] waysOf(int u) {
    List<Integer> kept = new ArrayList<>();
    int end;
    // an opportunity's choices are neighbours
    for (int from = in.firstChoice[u]; from < in.firstChoice[u + 1]; from = end) {
      end = from;
      while (end < in.firstChoice[u + 1] && in.opportunity[end] == in.opportunity[from]) {
        end++;
      }
      for (int c = from; c < end; c++) {
        boolean beaten = false;
        for (int d = from; d < end && !beaten; d++) {
          beaten = d != c && beats(d, c);
        }
        if (!beaten) {
          kept.add(c);
        }
      }
    }
    kept.sort(
        Comparator.comparingLong((Integer c) -> -prices.net(c))
            .thenComparingInt(Integer::intValue));
    return kept.stream().mapToInt(c -> c).toArray();
  }

  /** Whether a choice is worth no less and takes no more; of equal ones the first. */
  private boolean beats(int d, int c) {
    boolean noWorse =
        in.worth[d] >= in.worth[c]
            && in.hours[d] <= in.hours[c]
            && in.staying[d] >= in.staying[c]
            && (in.seats[d].length == 0 || Arrays.equals(in.seats[d], in.seats[c]));
    boolean even =
        in.worth[d] == in.worth[c]
            && in.hours[d] == in.hours[c]
            && in.staying[d] == in.staying[c]
            && in.seats[d].length == in.seats[c].length;
    return noWorse && (!even || d < c);
  }

  /** The best of a group that shares nothing with others; false where it gave up. */
  private boolean apart(int[] group) {
    long others = 0;
    for (int u = 0; u < in.units; u++) {
      others += plan.of(u) == NONE ? -in.absence[u] : in.worth[plan.of(u)];
    }
    for (int u : group) {
      others -= plan.of(u) == NONE ? -in.absence[u] : in.worth[plan.of(u)];
    }
    return decide(
        group,
        (others << prices.grid) + prices.offered(group),
        people(in, group) <= FEW ? MOST_TRIED : MOST_TRIED_OF_MORE);
  }

  /**
   * The best of a few, all others as they are; false where it gave up.
   *
   * @param offered all that there is, at its price
   * @param mostTried after so many choices
   */
  boolean anew(int[] few, long offered, int mostTried) {
    long start = offered;
    for (int u = 0; u < in.units; u++) {
      start += net(u);
    }
    for (int u : few) {
      start -= net(u);
    }
    return decide(few, start, mostTried);
  }

  /** How many choices were tried, of all groups. */
  long tried() {
    return tried;
  }

  /** What a unit is worth net as it is in the plan. */
  private long net(int u) {
    return plan.of(u) == NONE ? prices.netUnplaced(u) : prices.net(plan.of(u));
  }

  /**
   * @param start all others and all that is offered, on the grid
   */
  private boolean decide(int[] group, long start, int mostTried) {
    units = inOrder(group);
    left = mostTried;
    most = plan.objective();
    for (int u : group) {
      best[u] = plan.of(u);
      if (best[u] != NONE) {
        plan.remove(u);
      }
      count(u, 1);
    }
    from(0, start);
    tried += mostTried - left;
    for (int u : group) {
      if (best[u] != NONE) {
        plan.add(best[u]);
      }
      count(u, -1);
    }
    return left > 0;
  }

  /** Those who are pinned first, then those who lose most by their second choice. */
  private int[] inOrder(int[] group) {
    return Arrays.stream(group)
        .boxed()
        .sorted(
            Comparator.comparing((Integer u) -> in.pinned[u] == NONE)
                .thenComparingLong(u -> -regret(u))
                .thenComparingInt(Integer::intValue))
        .mapToInt(u -> u)
        .toArray();
  }

  private long regret(int u) {
    long first = prices.netUnplaced(u);
    long second = Long.MIN_VALUE;
    for (int c : ways[u]) {
      long net = prices.net(c);
      second = Math.max(second, Math.min(first, net));
      first = Math.max(first, net);
    }
    return second == Long.MIN_VALUE ? 0 : first - second;
  }

  /** One unit more or less who is not decided. */
  private void count(int u, int by) {
    int last = NONE;
    for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
      // an opportunity's choices are neighbours
      if (in.opportunity[c] != last) {
        last = in.opportunity[c];
        open[last] += by * in.people[u];
      }
    }
    openPeople += by * in.people[u];
    for (int g : in.groupsOf[u]) {
      openOfGroup[g] += by;
    }
  }

  /**
   * @param decided what is decided, all others and all that is offered, on the grid
   */
  private void from(int depth, long decided) {
    if (depth == units.length) {
      if (plan.minima.missing() == 0 && plan.objective() > most) {
        most = plan.objective();
        for (int u : units) {
          best[u] = plan.of(u);
        }
      }
      return;
    }
    if (left <= 0 || !canBeBetter(depth, decided)) {
      return;
    }
    int u = units[depth];
    long unplaced = prices.netUnplaced(u);
    count(u, -1);
    for (int c : ways[u]) {
      if (plan.fits(c) && reachesMinimum(in.opportunity[c], in.people[u])) {
        plan.add(c);
        from(depth + 1, decided + prices.net(c));
        plan.remove(u);
      }
    }
    if (in.pinned[u] == NONE) {
      from(depth + 1, decided + unplaced);
    }
    count(u, 1);
  }

  private boolean reachesMinimum(int j, int more) {
    return plan.people.at(j) + open[j] + more >= in.minimumPlaces[j];
  }

  /** Whether a plan that goes on from here could be worth more than the best one. */
  private boolean canBeBetter(int depth, long decided) {
    if (stop.getAsBoolean()) {
      left = 0;
      return false;
    }
    for (int j : withMinimum) {
      if (plan.people.at(j) > 0 && !reachesMinimum(j, 0)) {
        return false;
      }
    }
    long sum = decided;
    for (int x = depth; x < units.length; x++) {
      left--;
      int u = units[x];
      boolean pinned = in.pinned[u] != NONE;
      long net = pinned ? Long.MIN_VALUE : prices.netUnplaced(u);
      for (int c : ways[u]) {
        if (prices.net(c) <= net) {
          break;
        }
        left--;
        if (plan.fits(c) && reachesMinimum(in.opportunity[c], 0)) {
          net = prices.net(c);
        }
      }
      if (net == Long.MIN_VALUE) {
        return false;
      }
      sum += net;
    }
    return (sum >> prices.grid) - plan.fairnessAtLeast(openOfGroup, openPeople) > most;
  }
}
