package org.quartermatch.shortlist;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the list of one person that is worth most: points less the {@link ListPrices} of every two
 * that are alike. Of lists that are worth the same, the one that has the better rank where they
 * first differ.
 *
 * <p><b>How it works.</b> Branch and bound over what is surely in the list and what is not. The
 * bound leaves companies out: then a list is made field by field, and all that matters of the
 * fields before is how many vacancies and potentials they gave ({@link FieldTable}). What a company
 * costs, price × m(m − 1) ÷ 2 for m of its opportunities, is at least price × (t·m − t(t + 1) ÷ 2)
 * for every whole t, and exactly that for m = t and m = t + 1; so with a t for each company its
 * price becomes one of single opportunities, and the bound is exact where every m agrees with its
 * t. Until they agree the t are moved towards the m; only where that does not end, one opportunity
 * of a company that disagrees is branched on.
 *
 * <p><b>Cost.</b> O(n·s + f·s⁴) for each bound, n candidates, f fields, s the size of a list; most
 * often one to five bounds, exponentially many at worst. Not thread-safe.
 *
 * <p><b>Source.</b> A tangent for a convex cost is the usual step of Lagrangian relaxation (M. L.
 * Fisher, <i>The Lagrangian relaxation method for solving integer programming problems</i>,
 * Management Science 27, 1981).
 */
public final class BestList {
  /** So often the t of companies are moved before branching. */
  private static final int MOVES = 12;

  private final ListPrices prices;
  private final int size;
  private final long[] points;
  private final boolean[] potential;
  private final int[] company;
  private final int[] field;
  private final int companies;
  private final FieldTable table;

  private final boolean[] in;
  private final boolean[] out;
  private int[] best = {};
  private long bestWorth;
  private boolean found;
  private int bounds;

  /** Of one person. */
  public BestList(Openings openings, ListPrices prices, Choices choices) {
    this.prices = prices;
    int n = choices.size();
    size = Math.min(prices.size(), n);
    points = new long[n];
    potential = new boolean[n];
    company = new int[n];
    field = new int[n];
    Map<Integer, Integer> companyNumbers = new HashMap<>();
    Map<Integer, Integer> fieldNumbers = new HashMap<>();
    int fields = 0;
    for (int rank = 0; rank < n; rank++) {
      Openings.Opening opening = openings.get(choices.opening(rank));
      points[rank] = choices.points(rank);
      potential[rank] = opening.potential();
      company[rank] =
          opening.company() == Openings.NONE
              ? Openings.NONE
              : companyNumbers.computeIfAbsent(opening.company(), any -> companyNumbers.size());
      Integer known = opening.field() == Openings.NONE ? null : fieldNumbers.get(opening.field());
      field[rank] = known == null ? fields++ : known;
      if (opening.field() != Openings.NONE) {
        fieldNumbers.put(opening.field(), field[rank]);
      }
    }
    companies = companyNumbers.size();
    table = new FieldTable(field, potential, fields, prices);
    in = new boolean[n];
    out = new boolean[n];
  }

  /** The best list where nothing is crowded: ranks, ascending. */
  public int[] find() {
    return find(new long[points.length]);
  }

  /**
   * The best list where opportunities cost something.
   *
   * @param costs points by rank, 0 or more
   * @return ranks, ascending
   */
  int[] find(long[] costs) {
    Arrays.fill(in, false);
    Arrays.fill(out, false);
    best = new int[0];
    found = false;
    bounds = 0;
    long[] net = new long[points.length];
    Arrays.setAll(net, rank -> points[rank] - costs[rank]);
    search(net);
    return best.clone();
  }

  /** What the list found last is worth, costs taken off. */
  long worth() {
    return bestWorth;
  }

  /** How many bounds the last search took. */
  int bounds() {
    return bounds;
  }

  /** Points of a list less the prices of sameness. */
  public long worth(int[] ranks) {
    return worth(points, ranks);
  }

  private long worth(long[] net, int[] ranks) {
    long worth = 0;
    for (int i = 0; i < ranks.length; i++) {
      worth += net[ranks[i]];
      for (int j = 0; j < i; j++) {
        worth -= price(ranks[i], ranks[j]);
      }
    }
    return worth;
  }

  private long price(int one, int other) {
    long price = potential[one] == potential[other] ? prices.sameChannel() : 0;
    if (field[one] == field[other]) {
      price += prices.sameField();
    }
    if (company[one] != Openings.NONE && company[one] == company[other]) {
      price += prices.sameCompany();
    }
    return price;
  }

  private void search(long[] net) {
    int[] fixed = ranks(in, size);
    long[] left = new long[net.length];
    for (int rank = 0; rank < left.length; rank++) {
      left[rank] = net[rank];
      for (int each : fixed) {
        left[rank] -= price(each, rank);
      }
    }
    int[] tangents = new int[companies];
    int[] relaxed = {};
    for (int move = 0; move <= MOVES; move++) {
      long constant = worth(net, fixed);
      for (int tangent : tangents) {
        constant += prices.sameCompany() * ListPrices.pairs(tangent + 1);
      }
      int @Nullable [] rest =
          table.best(size - fixed.length, rank -> in[rank] || out[rank], charged(left, tangents));
      bounds++;
      if (rest == null) {
        return;
      }
      relaxed = rest;
      int[] list = new int[size];
      System.arraycopy(fixed, 0, list, 0, fixed.length);
      System.arraycopy(rest, 0, list, fixed.length, rest.length);
      Arrays.sort(list);
      long bound = constant + table.value();
      if (!isBetter(bound, list)) {
        return;
      }
      long worth = worth(net, list);
      if (isBetter(worth, list)) {
        best = list;
        bestWorth = worth;
        found = true;
      }
      if (worth == bound || !follow(tangents, rest)) {
        if (worth == bound) {
          return;
        }
        break;
      }
    }
    int branch = doubled(relaxed);
    in[branch] = true;
    search(net);
    in[branch] = false;
    out[branch] = true;
    search(net);
    out[branch] = false;
  }

  private long[] charged(long[] left, int[] tangents) {
    long[] charged = left.clone();
    for (int rank = 0; rank < charged.length; rank++) {
      if (company[rank] != Openings.NONE) {
        charged[rank] -= (long) prices.sameCompany() * tangents[company[rank]];
      }
    }
    return charged;
  }

  /** Moves every t by one towards what was taken; false: all agree. */
  private boolean follow(int[] tangents, int[] taken) {
    int[] counts = counts(taken);
    boolean moved = false;
    for (int each = 0; each < companies; each++) {
      if (counts[each] > tangents[each] + 1) {
        tangents[each]++;
        moved = true;
      } else if (counts[each] < tangents[each]) {
        tangents[each]--;
        moved = true;
      }
    }
    return moved;
  }

  private int[] counts(int[] taken) {
    int[] counts = new int[companies];
    for (int rank : taken) {
      if (company[rank] != Openings.NONE) {
        counts[company[rank]]++;
      }
    }
    return counts;
  }

  /** The best of those taken whose company gives most. */
  private int doubled(int[] taken) {
    int[] counts = counts(taken);
    int doubled = taken[0];
    int most = 0;
    for (int rank : taken) {
      if (company[rank] != Openings.NONE && counts[company[rank]] > most) {
        most = counts[company[rank]];
        doubled = rank;
      }
    }
    return doubled;
  }

  private boolean isBetter(long worth, int[] list) {
    if (!found || worth != bestWorth) {
      return !found || worth > bestWorth;
    }
    return Arrays.compare(list, best) < 0;
  }

  private static int[] ranks(boolean[] in, int most) {
    int[] ranks = new int[most];
    int count = 0;
    for (int rank = 0; rank < in.length; rank++) {
      if (in[rank]) {
        ranks[count++] = rank;
      }
    }
    return Arrays.copyOf(ranks, count);
  }
}
