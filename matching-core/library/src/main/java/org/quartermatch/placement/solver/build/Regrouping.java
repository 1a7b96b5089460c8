package org.quartermatch.placement.solver.build;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.quartermatch.placement.solver.bound.PricedChoices;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Makes a plan better by groups, where one person alone cannot move: a tandem comes as two, a
 * minimum is filled by several, and two of a household change places.
 *
 * <p>Those at one opportunity, and those who lose least if they come there, each with their
 * household, are decided anew, all together and exactly, by a {@link TreeSearch}; everybody else
 * stays. So for each opportunity with a minimum, or where a tandem or somebody with a household
 * could come, in the order of the problem, again and again until none has gained. The plan never
 * gets worse.
 *
 * <p><b>Cost.</b> {@link #MOST_PEOPLE} in a group, {@link #MOST_TRIED} choices, and {@link
 * #MOST_TRIED_AT_ALL} together: counts, so the same problem has the same plan. O(choices) besides.
 * On random problems of 50 people with all rules it takes some hundredths of a second.
 */
public final class Regrouping {
  /** In a group. */
  private static final int MOST_PEOPLE = 12;

  private static final int MOST_TRIED = 50_000;
  private static final int MOST_TRIED_AT_ALL = 10_000_000;
  private static final int NONE = Instance.NONE;

  private final Instance in;
  private final Occupancy plan;
  private final PricedChoices prices;
  private final int[][] choicesAt;

  private Regrouping(Instance in, Occupancy plan, PricedChoices prices) {
    this.in = in;
    this.plan = plan;
    this.prices = prices;
    choicesAt = in.choicesByOpportunity();
  }

  /**
   * Makes a plan better.
   *
   * @param plan feasible
   * @param pricing asked where somebody is tied
   * @param stop asked now and then; ends early
   */
  public static void run(
      Instance in, Occupancy plan, Supplier<PricedChoices> pricing, BooleanSupplier stop) {
    if (!tiesSomebody(in)) {
      return;
    }
    PricedChoices prices = pricing.get();
    Regrouping regrouping = new Regrouping(in, plan, prices);
    int[] tied = IntStream.range(0, in.opportunities).filter(regrouping::isTied).toArray();
    TreeSearch search = new TreeSearch(in, plan, prices, stop);
    long offered = prices.offered(IntStream.range(0, in.units).toArray());
    long before;
    do {
      before = plan.objective();
      for (int j : tied) {
        if (stop.getAsBoolean() || search.tried() >= MOST_TRIED_AT_ALL) {
          return;
        }
        search.anew(regrouping.group(j), offered, MOST_TRIED);
      }
    } while (plan.objective() > before);
  }

  /** Whether there is a minimum, a tandem or a household at all. */
  private static boolean tiesSomebody(Instance in) {
    return Arrays.stream(in.minimumPlaces).anyMatch(places -> places > 0)
        || IntStream.range(0, in.units).anyMatch(u -> in.people[u] > 1 || in.mates[u].length > 0);
  }

  /** Whether somebody could come there who cannot come or go alone. */
  private boolean isTied(int j) {
    return in.minimumPlaces[j] > 0
        || Arrays.stream(choicesAt[j])
            .map(c -> in.owner[c])
            .anyMatch(u -> in.people[u] > 1 || in.mates[u].length > 0);
  }

  private int[] group(int j) {
    long[] loss = new long[in.units];
    Arrays.fill(loss, Long.MAX_VALUE);
    for (int c : choicesAt[j]) {
      int u = in.owner[c];
      long now = plan.of(u) == NONE ? prices.netUnplaced(u) : prices.net(plan.of(u));
      loss[u] = Math.min(loss[u], now - prices.net(c));
    }
    for (int x = 0; x < plan.holders(j); x++) {
      loss[plan.holder(j, x)] = Long.MIN_VALUE;
    }
    int[] order =
        IntStream.range(0, in.units)
            .filter(u -> loss[u] < Long.MAX_VALUE)
            .boxed()
            .sorted(Comparator.comparingLong((Integer u) -> loss[u]).thenComparingInt(u -> u))
            .mapToInt(u -> u)
            .toArray();
    IntList group = new IntList();
    boolean[] taken = new boolean[in.units];
    int people = 0;
    for (int u : order) {
      for (int one : withMates(u)) {
        if (!taken[one] && people < MOST_PEOPLE) {
          taken[one] = true;
          group.add(one);
          people += in.people[one];
        }
      }
    }
    return group.toArray();
  }

  private int[] withMates(int u) {
    return IntStream.concat(IntStream.of(u), Arrays.stream(in.mates[u])).toArray();
  }
}
