package org.quartermatch.placement.solver.build;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.quartermatch.placement.solver.bound.LagrangianRelaxation;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Looks for a plan that is worth at least so much, until there is certainly no better one: exact
 * where a {@link TreeSearch} could not try all, as here every node has the tight bound.
 *
 * <p><b>How it works.</b> Depth-first branch and bound over the {@link LagrangianRelaxation}. At a
 * node some steps move the prices; where the value falls below what is looked for, nothing is to be
 * found there. Else each choice says by how much the value falls if it has to be taken, or cannot
 * be: what would fall too far is out, or certain. If that decides something, the prices are found
 * anew. Then one unit is decided, each of its choices and none after the other, and so on. A plan
 * made from the groups at a node may be what is looked for; from then on a better one is.
 *
 * <p>The closer to the bound what is looked for, the more is out at the root already: so ask for
 * little less than the bound first.
 *
 * <p><b>Why it is exact.</b> A value is a bound for all plans that go on from a node, in exact
 * arithmetic. Rules that have no price are asked before a choice is taken, as what does not fit
 * does not fit later; a plan counts by its own objective, if it breaks no rule at all.
 *
 * <p><b>Cost.</b> Exponential; it stops where it is told to. A node takes some {@link #STEPS}
 * evaluations of all opportunities, over the choices that are left at the root. Generalised
 * assignment problems of types c and e with 200 jobs take 100 to 700 nodes.
 *
 * <p>Long, as all parts of a node work on the one plan, the prices and the bans that it puts back.
 *
 * <p><b>Sources.</b> M. Posta, J. A. Ferland, P. Michelon, <i>An exact method with variable fixing
 * for solving the generalized assignment problem</i>, Computational Optimization and Applications
 * 52 (2012), for asking from the bound downwards and for what is out; M. Held, P. Wolfe, H. P.
 * Crowder, <i>Validation of subgradient optimization</i>, Mathematical Programming 6 (1974), for
 * the length of steps.
 */
public final class LagrangianTreeSearch {
  private static final int NONE = Instance.NONE;

  /** Evaluations at the root, and at any other node each time that something is decided. */
  private static final int STEPS_AT_ROOT = 100;

  private static final int STEPS = 8;

  /**
   * Weight of the newest subgradient in a step's direction. On problems of types c, d and e with
   * 100 and 200 jobs 0.6 to 0.75 take a third to a tenth of the nodes of 0.3 and of 1.
   */
  private static final double NEWEST = 0.6;

  /** Steps in vain after which they are half as long. */
  private static final int PATIENCE = 8;

  /** At a node, how often what is decided may move the prices. */
  private static final int MOST_ROUNDS = 6;

  /**
   * Choices that are left at the root, for each unit: with more it is not tried. Generalised
   * assignment problems of type e with 20 agents and 200 jobs have 3.9 of 20, and most are proved;
   * a drawn Quarter of 400 people has 4.7 to 6, and none was.
   */
  private static final int MOST_WAYS = 4;

  /**
   * Units that are decided one below the other: where more are left open at the root than can be
   * tried, it would go down a step for each of them, and with some 1,900 the stack is full.
   */
  private static final int MOST_DEPTH = 500;

  private final LagrangianRelaxation relaxation;
  private final Instance in;

  /** What is worth nothing and nobody, on the grid. */
  private final long constant;

  private final BooleanSupplier stop;
  private final int mostWays;
  private final int mostDepth;
  private final Occupancy plan;

  /** By unit, how many of its choices are not out. */
  private final int[] ways;

  /** The choices that are out, the latest last. */
  private final IntList out = new IntList();

  /** By choice, what the value falls by at least if it has to be taken, and if it cannot be. */
  private final long[] ifChosen;

  private final long[] ifNot;

  /** Where the prices stand that move: those of open units, and of all that is no unit. */
  private final int[] moving;

  private final double[] direction;
  private final long[] lowest;
  private int[] best = {};
  private long most;
  private boolean gaveUp;
  private boolean tooMany;
  private long nodes;

  /**
   * @param stop asked before each evaluation; gives up
   */
  public LagrangianTreeSearch(LagrangianRelaxation relaxation, BooleanSupplier stop) {
    this(relaxation, stop, MOST_WAYS, MOST_DEPTH);
  }

  /**
   * @param mostWays for each unit, of those that are left at the root
   */
  LagrangianTreeSearch(LagrangianRelaxation relaxation, BooleanSupplier stop, int mostWays) {
    this(relaxation, stop, mostWays, MOST_DEPTH);
  }

  /**
   * @param mostDepth of units that are decided one below the other
   */
  LagrangianTreeSearch(
      LagrangianRelaxation relaxation, BooleanSupplier stop, int mostWays, int mostDepth) {
    this.mostWays = mostWays;
    this.mostDepth = mostDepth;
    this.relaxation = relaxation;
    this.stop = stop;
    in = relaxation.in;
    long sum = 0;
    for (int u = 0; u < in.units; u++) {
      sum -= in.absence[u] << relaxation.grid;
    }
    constant = sum;
    plan = new Occupancy(in);
    ways = new int[in.units];
    ifChosen = new long[in.choices()];
    ifNot = new long[in.choices()];
    moving = new int[relaxation.at.count];
    direction = new double[relaxation.at.count];
    lowest = new long[relaxation.at.count];
  }

  /**
   * Looks for a best plan among those that are worth so much.
   *
   * @param points at least
   * @param prices to begin with; those of the bound
   * @return whether there is certainly none that is better than the {@link #best} one found, or
   *     none at all where there is no such; false where it gave up
   */
  public boolean run(long points, long[] prices) {
    most = points - 1;
    best = new int[0];
    gaveUp = false;
    nodes = 0;
    for (int u = 0; u < in.units; u++) {
      ways[u] = in.firstChoice[u + 1] - in.firstChoice[u];
    }
    relaxation.open(
        plan,
        IntStream.range(0, in.opportunities).toArray(),
        IntStream.range(0, in.units).toArray());
    relaxation.keepOffered();
    System.arraycopy(prices, 0, relaxation.price, 0, prices.length);
    tooMany = false;
    node(0);
    return !gaveUp && !tooMany;
  }

  /** Whether the last run gave up as too many choices were left to be tried, mostly at once. */
  public boolean hadTooMany() {
    return tooMany;
  }

  /** By unit, a choice or {@link Instance#NONE}; empty where no plan was found. */
  public Optional<int[]> best() {
    return best.length == 0 ? Optional.empty() : Optional.of(best.clone());
  }

  /** What the best plan is worth. */
  public long objective() {
    return most;
  }

  /** How many nodes the last run looked at. */
  public long nodes() {
    return nodes;
  }

  /** Whether no plan of that value is looked for. */
  private boolean isLow(long value) {
    return value < lookedFor();
  }

  /** The least value that is not low. */
  private long lookedFor() {
    return (most + 1) << relaxation.grid;
  }

  /**
   * Looks at all plans that go on from here; leaves everything as it was but the prices.
   *
   * @param depth how many units were decided on the way, 0 at the root
   */
  private void node(int depth) {
    nodes++;
    if (depth > mostDepth) {
      tooMany = true;
      gaveUp = true;
      return;
    }
    int outBefore = out.size();
    IntList certain = new IntList();
    long value = decide(depth == 0, certain);
    if (!isLow(value)) {
      tryPlan();
      int u = isLow(value) ? NONE : nextUnit(value);
      if (u != NONE) {
        branch(u, value, depth + 1);
      }
    }
    offerAgain(outBefore);
    for (int x = 0; x < certain.size(); x++) {
      plan.remove(in.owner[certain.get(x)]);
    }
  }

  /**
   * Moves the prices, and decides what they leave no choice.
   *
   * @param certain gets what is added to the plan
   * @return what no plan from here on is worth more than, or the smallest number if there is none
   */
  private long decide(boolean root, IntList certain) {
    long value = lower(STEPS);
    for (int round = 1; !isLow(value); round++) {
      int decided = out.size() + certain.size();
      if (!fix(value, certain)) {
        return Long.MIN_VALUE;
      }
      if (root && isTooMany()) {
        tooMany = true;
        return Long.MIN_VALUE;
      }
      if (out.size() + certain.size() == decided || round == MOST_ROUNDS) {
        break;
      }
      if (root) {
        relaxation.keepOffered();
      }
      value = lower(root && round == 1 ? STEPS_AT_ROOT : STEPS);
    }
    return value;
  }

  private boolean isTooMany() {
    int left = 0;
    for (int u = 0; u < in.units; u++) {
      left += plan.of(u) == NONE ? ways[u] : 0;
    }
    return left > (long) mostWays * in.units;
  }

  /** Decides one unit, in all ways. */
  private void branch(int u, long value, int depth) {
    long[] prices = relaxation.price.clone();
    long[] loss = Arrays.copyOfRange(ifChosen, in.firstChoice[u], in.firstChoice[u + 1]);
    int[] choices =
        IntStream.range(in.firstChoice[u], in.firstChoice[u + 1])
            .filter(c -> !relaxation.isBanned(c))
            .boxed()
            .sorted(Comparator.comparingLong((Integer c) -> loss[c - in.firstChoice[u]]))
            .mapToInt(c -> c)
            .toArray();
    for (int c : choices) {
      if (!gaveUp && !isLow(value - loss[c - in.firstChoice[u]]) && plan.fits(c)) {
        System.arraycopy(prices, 0, relaxation.price, 0, prices.length);
        plan.add(c);
        relaxation.withdraw(u);
        node(depth);
        plan.remove(u);
      }
    }
    if (!gaveUp && !mustBePlaced(u, value, prices[u])) {
      System.arraycopy(prices, 0, relaxation.price, 0, prices.length);
      int before = out.size();
      for (int c : choices) {
        exclude(c);
      }
      // nobody wants it at any price
      relaxation.price[u] = 0;
      node(depth);
      offerAgain(before);
    }
  }

  /** Without any choice a unit has no price, and the value is lower by what it has now. */
  private boolean mustBePlaced(int u, long value, long price) {
    return in.pinned[u] != NONE || isLow(value - price);
  }

  private void exclude(int c) {
    relaxation.ban(c);
    out.add(c);
    ways[in.owner[c]]--;
  }

  private void offerAgain(int outBefore) {
    while (out.size() > outBefore) {
      int c = out.removeLast();
      relaxation.allow(c);
      ways[in.owner[c]]++;
    }
  }

  /**
   * Takes steps; the prices of the lowest value stay, unless one is so low that it ends the node.
   *
   * @return a value at these prices, or the smallest number where it gave up
   */
  private long lower(int steps) {
    int count = begin();
    long least = Long.MAX_VALUE;
    double length = 1;
    int inVain = 0;
    for (int k = 1; k <= steps; k++) {
      gaveUp |= stop.getAsBoolean();
      if (gaveUp) {
        return Long.MIN_VALUE;
      }
      long value = constant + relaxation.evaluate(false) + relaxation.fixed();
      if (isLow(value)) {
        return value;
      }
      if (value < least) {
        least = value;
        System.arraycopy(relaxation.price, 0, lowest, 0, lowest.length);
        inVain = 0;
      } else if (++inVain % PATIENCE == 0) {
        length /= 2;
      }
      double norm = k == steps ? 0 : norm(count, k == 1 ? 1 : NEWEST);
      if (norm == 0) {
        break;
      }
      // to where the value would be just low enough if it fell as it does here
      move(count, length * (value - lookedFor() + 1) / norm);
    }
    System.arraycopy(lowest, 0, relaxation.price, 0, lowest.length);
    return constant + relaxation.evaluate(ifChosen, ifNot) + relaxation.fixed();
  }

  private int begin() {
    int count = 0;
    for (int u = 0; u < in.units; u++) {
      if (plan.of(u) == NONE) {
        moving[count++] = u;
      }
    }
    for (int r = relaxation.at.careFrom; r < relaxation.at.count; r++) {
      moving[count++] = r;
    }
    for (int x = 0; x < count; x++) {
      direction[moving[x]] = 0;
    }
    return count;
  }

  /** Turns the direction, and says how long it is; fair shares have a measure of their own. */
  private double norm(int count, double newest) {
    double norm = 0;
    for (int x = 0; x < count; x++) {
      int r = moving[x];
      direction[r] += newest * (relaxation.excess[r] - direction[r]);
      boolean stuck = relaxation.price[r] <= 0 && direction[r] < 0;
      norm += stuck || r >= relaxation.at.groupFrom ? 0 : direction[r] * direction[r];
    }
    return norm;
  }

  private void move(int count, double length) {
    for (int x = 0; x < count; x++) {
      int r = moving[x];
      double own = relaxation.stepOf(r, length);
      relaxation.price[r] = relaxation.within(r, relaxation.price[r] + own * direction[r]);
    }
    relaxation.settleShares();
  }

  /**
   * Takes out what no plan that is looked for has, and adds what each of them has.
   *
   * @return whether there can be one at all
   */
  private boolean fix(long value, IntList certain) {
    for (int u = 0; u < in.units; u++) {
      if (plan.of(u) != NONE) {
        continue;
      }
      boolean had = ways[u] > 0;
      int only = NONE;
      int last = NONE;
      for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
        if (relaxation.isBanned(c)) {
          continue;
        }
        if (isLow(value - ifChosen[c]) || !plan.fits(c)) {
          exclude(c);
        } else {
          last = c;
          only = isLow(value - ifNot[c]) ? c : only;
        }
      }
      boolean must = mustBePlaced(u, value, relaxation.price[u]);
      if (ways[u] == 0) {
        if (must) {
          return false;
        }
        if (had) {
          relaxation.price[u] = 0;
        }
      } else if (only != NONE || (must && ways[u] == 1)) {
        int c = only == NONE ? last : only;
        plan.add(c);
        relaxation.withdraw(u);
        certain.add(c);
      }
    }
    return true;
  }

  /** The unit whose choices cost most, of those whom too many or nobody wants if there are any. */
  private int nextUnit(long value) {
    double slack = value - lookedFor() + 1;
    int next = NONE;
    double highest = Double.NEGATIVE_INFINITY;
    for (int u = 0; u < in.units; u++) {
      if (plan.of(u) != NONE || ways[u] == 0) {
        continue;
      }
      long least = Long.MAX_VALUE;
      // to have none is a way, too
      long second = relaxation.price[u];
      for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
        if (!relaxation.isBanned(c)) {
          second = Math.min(second, Math.max(least, ifChosen[c]));
          least = Math.min(least, ifChosen[c]);
        }
      }
      double score =
          (relaxation.excess[u] == 0 ? 0 : 10)
              + 3 * Math.min(1, least / slack)
              + Math.min(1, second / slack)
              - ways[u] / 100.0;
      if (score > highest) {
        highest = score;
        next = u;
      }
    }
    return next;
  }

  /**
   * Makes a plan of the groups, and of who still fits somewhere; keeps it if it is a better one.
   */
  private void tryPlan() {
    IntList added = new IntList();
    for (int j : relaxation.opportunities()) {
      for (int x = 0; x < relaxation.groupSize(j); x++) {
        int c = relaxation.chosen(j, x);
        if (plan.of(in.owner[c]) == NONE && plan.fits(c)) {
          plan.add(c);
          added.add(in.owner[c]);
        }
      }
    }
    for (int u = 0; u < in.units; u++) {
      int c = plan.of(u) == NONE ? plan.bestChoice(u) : NONE;
      if (c != NONE) {
        plan.add(c);
        added.add(u);
      }
    }
    if (plan.violation() == 0 && plan.objective() > most) {
      most = plan.objective();
      best = plan.assignment();
    }
    while (added.size() > 0) {
      plan.remove(added.removeLast());
    }
  }
}
