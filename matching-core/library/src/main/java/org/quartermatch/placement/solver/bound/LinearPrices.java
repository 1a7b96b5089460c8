package org.quartermatch.placement.solver.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;

/**
 * Prices of what can run short, found for all at once: where steps along subgradients end far from
 * the best ones.
 *
 * <p><b>How it works.</b> That is so where many people are alike. They all want the same, its price
 * rises alone, and no value falls before the last of equal opportunities has its price. Here people
 * with the same choices are one row of a {@link LinearProgram}: together they are placed as often
 * as there are of them, in parts as well. Beside them stand places, hours, care places and limits
 * of people, as in the {@link CapacityBound} and the {@link KnapsackBound}. What one more of each
 * would gain are the prices. They are as good as prices can be, whatever is left out.
 *
 * <p><b>Why it proves nothing.</b> It only finds prices; both bounds compute exactly what these
 * prove.
 *
 * <p><b>Cost.</b> O(choices), and the program's, which goes with the square of how many different
 * people and short things there are; nothing is tried beyond {@link #MOST_ROWS} of them.
 */
public final class LinearPrices {
  /** More rows would take as long as a search. */
  static final int MOST_ROWS = 300;

  private static final int MOST_CHOICES = 300_000;
  private static final int NONE = Instance.NONE;

  private final Instance in;
  private final Capacities of;
  private final List<Integer> likes = new ArrayList<>();
  private final IntList alike = new IntList();
  private final int[] rowOf;
  private int rows;
  private double[] found = {};

  private LinearPrices(Instance in, Capacities of) {
    this.in = in;
    this.of = of;
    rowOf = new int[of.count];
  }

  /**
   * Prices; empty where there are too many different people, or too much that can run short.
   *
   * @param stop asked now and then; ends early, with prices that are less good
   */
  static Optional<LinearPrices> of(Instance in, Capacities of, BooleanSupplier stop) {
    if (in.choices() > MOST_CHOICES) {
      return Optional.empty();
    }
    LinearPrices prices = new LinearPrices(in, of);
    prices.findAlike();
    prices.number();
    if (prices.rows > MOST_ROWS) {
      return Optional.empty();
    }
    prices.solve(stop);
    return Optional.of(prices);
  }

  /** Of one more of a capacity, in points. */
  double price(int capacity) {
    return rowOf[capacity] == NONE ? 0 : found[rowOf[capacity]];
  }

  /** Of one person more within a limit, in points. */
  double limitPrice(int limit) {
    return price(of.ofLimit(limit));
  }

  /** Of one more care place, in points. */
  double carePrice(int care) {
    return price(of.careFrom + care);
  }

  /** What a choice gains less all that it costs, in points. */
  double net(int c) {
    int j = in.opportunity[c];
    double net = gain(c) - price(of.hoursFrom + j) * in.hours[c];
    for (int s : in.seats[c]) {
      net -= carePrice(in.seatCare[s]) / in.seatSharers[s];
    }
    for (int limit : in.limits.at[j]) {
      net -= limitPrice(limit) * in.limits.counted(in, limit, c);
    }
    return net;
  }

  private long gain(int c) {
    return in.worth[c] + in.absence[in.owner[c]];
  }

  /** One unit of each sort, and how many there are. */
  private void findAlike() {
    Map<List<Long>, Integer> known = new HashMap<>();
    List<Integer> count = new ArrayList<>();
    for (int u = 0; u < in.units; u++) {
      int sort = known.computeIfAbsent(signature(u), key -> known.size());
      if (sort == likes.size()) {
        likes.add(u);
        count.add(0);
      }
      count.set(sort, count.get(sort) + 1);
    }
    count.forEach(alike::add);
  }

  /** All that tells a unit from others. */
  private List<Long> signature(int u) {
    List<Long> all = new ArrayList<>();
    for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
      if (gain(c) > 0) {
        all.add((long) in.opportunity[c]);
        all.add((long) in.hours[c]);
        all.add(gain(c));
        all.add((long) in.seats[c].length);
        int[] seats = Arrays.stream(in.seats[c]).map(s -> in.seatCare[s]).sorted().toArray();
        for (int care : seats) {
          all.add((long) care);
        }
        for (int s : in.seats[c]) {
          all.add((long) in.seatSharers[s]);
        }
        for (int limit : in.limits.at[in.opportunity[c]]) {
          all.add((long) in.limits.counted(in, limit, c));
        }
      }
    }
    return all;
  }

  /** Rows of all sorts of people, and of what can run short. */
  private void number() {
    rows = likes.size();
    for (int r = 0; r < of.count; r++) {
      rowOf[r] = of.highest[r] > 0 ? rows++ : NONE;
    }
  }

  private void solve(BooleanSupplier stop) {
    double[] most = new double[rows];
    for (int sort = 0; sort < alike.size(); sort++) {
      most[sort] = alike.get(sort);
    }
    for (int r = 0; r < of.count; r++) {
      if (rowOf[r] != NONE) {
        most[rowOf[r]] = of.capacity[r];
      }
    }
    LinearProgram program = new LinearProgram(most);
    for (int sort = 0; sort < likes.size(); sort++) {
      int u = likes.get(sort);
      for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
        if (gain(c) > 0) {
          add(program, sort, c);
        }
      }
    }
    found = program.prices(stop);
  }

  private void add(LinearProgram program, int sort, int c) {
    Map<Integer, Double> uses = new TreeMap<>();
    int j = in.opportunity[c];
    uses.put(sort, 1.0);
    use(uses, rowOf[of.hoursFrom + j], in.hours[c]);
    for (int s : in.seats[c]) {
      use(uses, rowOf[of.careFrom + in.seatCare[s]], 1.0 / in.seatSharers[s]);
    }
    for (int limit : in.limits.at[j]) {
      use(uses, rowOf[of.ofLimit(limit)], in.limits.counted(in, limit, c));
    }
    program.add(
        (double) gain(c),
        uses.keySet().stream().mapToInt(r -> r).toArray(),
        uses.values().stream().mapToDouble(x -> x).toArray());
  }

  private static void use(Map<Integer, Double> uses, int row, double amount) {
    if (row != NONE && amount > 0) {
      uses.merge(row, amount, Double::sum);
    }
  }
}
