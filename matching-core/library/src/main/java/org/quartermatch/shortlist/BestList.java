package org.quartermatch.shortlist;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the list of one person that is worth most: points less the {@link ListPrices} of every two
 * that are alike. Of several, always the same one.
 *
 * <p><b>How it works.</b> Branch and bound over what is surely in the list and what is not. The
 * bound leaves companies out: then a list is made field by field, and all that matters of the
 * fields before is how many vacancies and potentials they gave ({@link FieldTable}). What a company
 * costs, price × m(m − 1) ÷ 2 for m of its opportunities, is at least λ·m − φ(λ) for any λ, where φ
 * is the most that λ·m − price × m(m − 1) ÷ 2 can be; so with a λ for each company its price
 * becomes one of single opportunities, and the bound is exact where every m is one at which φ is
 * reached. The λ start as they are right for a list made one by one and exchanged one by one, and
 * are moved towards the m by ever smaller steps; only where that does not end, one opportunity is
 * branched on.
 *
 * <p><b>Cost.</b> O(n·s + f·s⁴) for each bound, n candidates, f fields, s the size of a list; most
 * often one to ten bounds, exponentially many at worst: some thousand for 200 candidates of five
 * companies with hardly different points. Not thread-safe.
 *
 * <p><b>Source.</b> M. L. Fisher, <i>The Lagrangian relaxation method for solving integer
 * programming problems</i>, Management Science 27, 1981.
 */
public final class BestList {
  /** So often the λ of companies are moved before branching. */
  private static final int MOVES = 12;

  /** The same further down, where they start from those of the list before. */
  private static final int FEWER_MOVES = 6;

  private static final long TAKEN = Long.MIN_VALUE;

  private final ListPrices prices;
  private final int size;
  private final int moves;
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
  private int bounds;

  /** Of one person. */
  public BestList(Openings openings, ListPrices prices, Choices choices) {
    this(openings, prices, choices, MOVES);
  }

  /** With so many moves of the λ, 0 or more, which changes the work and not the worth. */
  BestList(Openings openings, ListPrices prices, Choices choices, int moves) {
    this.prices = prices;
    this.moves = moves;
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
    bounds = 0;
    long[] net = new long[points.length];
    Arrays.setAll(net, rank -> points[rank] - costs[rank]);
    fill(net);
    search(net, lambdas(best), moves);
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

  private void search(long[] net, long[] startingPrices, int mostMoves) {
    int[] fixed = ranks(in, size);
    long[] left = new long[net.length];
    for (int rank = 0; rank < left.length; rank++) {
      left[rank] = net[rank];
      for (int each : fixed) {
        left[rank] -= price(each, rank);
      }
    }
    long[] lambdas = startingPrices.clone();
    long[] tightest = lambdas;
    long least = Long.MAX_VALUE;
    long step = Math.max(1, prices.sameCompany() / 2);
    int[] relaxed = {};
    for (int move = 0; move <= mostMoves; move++) {
      int @Nullable [] rest =
          table.best(size - fixed.length, rank -> in[rank] || out[rank], charged(left, lambdas));
      bounds++;
      if (rest == null) {
        return;
      }
      long bound = worth(net, fixed) + table.value();
      for (long lambda : lambdas) {
        bound += most(lambda);
      }
      if (bound <= bestWorth) {
        return;
      }
      int[] list = new int[size];
      System.arraycopy(fixed, 0, list, 0, fixed.length);
      System.arraycopy(rest, 0, list, fixed.length, rest.length);
      Arrays.sort(list);
      long worth = worth(net, list);
      if (worth > bestWorth) {
        best = list;
        bestWorth = worth;
      }
      if (bound <= bestWorth || rest.length == 0) {
        return;
      }
      if (bound < least) {
        least = bound;
        tightest = lambdas.clone();
        relaxed = rest;
      }
      follow(lambdas, rest, step);
      step = Math.max(1, step / 2);
    }
    int branch = doubled(relaxed);
    in[branch] = true;
    search(net, tightest, Math.min(moves, FEWER_MOVES));
    in[branch] = false;
    // Without it there is nothing in the list that is of its kind and no better.
    boolean[] before = out.clone();
    for (int rank = 0; rank < net.length; rank++) {
      boolean worse = net[rank] < net[branch] || (net[rank] == net[branch] && rank >= branch);
      out[rank] |= worse && !in[rank] && isOfOneKind(rank, branch);
    }
    search(net, tightest, Math.min(moves, FEWER_MOVES));
    System.arraycopy(before, 0, out, 0, before.length);
  }

  private boolean isOfOneKind(int one, int other) {
    return company[one] == company[other]
        && field[one] == field[other]
        && potential[one] == potential[other];
  }

  /** A first list: the best next one, again and again; then exchanged one by one while it helps. */
  private void fill(long[] net) {
    int[] list = new int[size];
    for (int at = 0; at < size; at++) {
      list[at] = bestBeside(net, list, at, at);
    }
    boolean better = true;
    while (better) {
      better = false;
      for (int at = 0; at < size; at++) {
        int other = bestBeside(net, list, size, at);
        if (gain(net, list, size, at, other) > gain(net, list, size, at, list[at])) {
          list[at] = other;
          better = true;
        }
      }
    }
    Arrays.sort(list);
    best = list;
    bestWorth = worth(net, list);
  }

  /** What adds most beside the first so many of a list, one of them left out. */
  private int bestBeside(long[] net, int[] list, int filled, int without) {
    int best = -1;
    long most = 0;
    for (int rank = 0; rank < net.length; rank++) {
      long gain = gain(net, list, filled, without, rank);
      if (gain != TAKEN && (best < 0 || gain > most)) {
        best = rank;
        most = gain;
      }
    }
    return best;
  }

  private long gain(long[] net, int[] list, int filled, int without, int rank) {
    long gain = net[rank];
    for (int at = 0; at < filled; at++) {
      if (at != without) {
        if (list[at] == rank) {
          return TAKEN;
        }
        gain -= price(list[at], rank);
      }
    }
    return gain;
  }

  /**
   * Those that are right if the best list is this one: a company's λ lies between the prices of its
   * last opportunity and of one more, and all of them together where they can.
   */
  private long[] lambdas(int[] list) {
    int[] counts = counts(list);
    int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    long[] lambdas = new long[companies];
    for (int each = 0; each < companies; each++) {
      lambdas[each] = (long) prices.sameCompany() * Math.min(counts[each], most - 1);
    }
    return lambdas;
  }

  /** The most that λ·m − price × m(m − 1) ÷ 2 can be. */
  private long most(long lambda) {
    long price = prices.sameCompany();
    long count = price == 0 ? 0 : lambda / price + 1;
    return lambda * count - price * count * (count - 1) / 2;
  }

  private long[] charged(long[] left, long[] lambdas) {
    long[] charged = left.clone();
    for (int rank = 0; rank < charged.length; rank++) {
      if (company[rank] != Openings.NONE) {
        charged[rank] -= lambdas[company[rank]];
      }
    }
    return charged;
  }

  /** Moves every λ towards what was taken. */
  private void follow(long[] lambdas, int[] taken, long step) {
    long price = prices.sameCompany();
    int[] counts = counts(taken);
    for (int each = 0; each < companies && price > 0; each++) {
      if (counts[each] > lambdas[each] / price + 1) {
        lambdas[each] += step;
      } else if (counts[each] < (lambdas[each] + price - 1) / price) {
        lambdas[each] = Math.max(0, lambdas[each] - step);
      }
    }
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
