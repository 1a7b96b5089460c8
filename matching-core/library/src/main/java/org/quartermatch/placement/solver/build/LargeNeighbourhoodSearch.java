package org.quartermatch.placement.solver.build;

import java.util.function.BooleanSupplier;
import org.quartermatch.placement.solver.bound.LagrangianRelaxation;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Makes a plan better by undoing a part of it and {@link LagrangianHeuristic diving} into what came
 * free, over and over.
 *
 * <p><b>How it works.</b> A part is a few opportunities that compete for the same people: one is
 * drawn, then others where somebody is placed whom one of the part would like to have. Who is
 * placed there is put out. Together with unplaced people they are on the {@link
 * LagrangianRelaxation} again, at the prices of the bound. What is not worse stays; else the old
 * groups come back. How many opportunities there are, and how long the steps of the dive, is drawn
 * each time.
 *
 * <p><b>Cost.</b> One repair solves some thousand small knapsacks. Deterministic for a seed:
 * whether the time is over is asked between two repairs only, and whether the steps are, anywhere.
 *
 * <p><b>Sources.</b> P. Shaw, <i>Using constraint programming and local search methods to solve
 * vehicle routing problems</i>, CP 1998 (large neighbourhoods of related parts); A. Caprara, M.
 * Fischetti, P. Toth, Operations Research 47 (1999), for repairing by multipliers.
 */
public final class LargeNeighbourhoodSearch {
  /** Fewest and most opportunities undone at once; two thirds of all where there are few. */
  private static final int FEWEST = 2;

  private static final int MOST = 40;

  /** People undone at once, about: where opportunities are large, they are few. */
  private static final int PEOPLE = 120;

  /** Steps in a round of the dive, and how many of those who are wanted it places then. */
  private static final int ITERATIONS = 20;

  private static final double PART = 0.07;

  /** Steps are up to three times as long, or as short, as they were for the whole. */
  private static final double SPREAD = 3;

  /** Of so many candidates, drawn with repetition, the one of most net worth leads on. */
  private static final int COMPETITORS = 4;

  /** Draws until a part is left as small as it is, and parts in vain until there is an end. */
  private static final int TRIES = 400;

  private final Instance in;
  private final LagrangianRelaxation relaxation;
  private final LagrangianHeuristic dive;
  private final Occupancy plan;
  private final long[] prices;
  private final double targetGain;
  private final Draws draws;
  private final int[] withCandidates;
  private final boolean[] inPart;
  private final boolean[] seen;
  private final IntList part = new IntList();
  private final IntList members = new IntList();
  private final IntList old = new IntList();

  /**
   * @param plan feasible; it gets better
   * @param prices of the bound
   * @param targetGain of a step in a dive into the whole relaxation, on the grid
   */
  public LargeNeighbourhoodSearch(
      LagrangianRelaxation relaxation,
      Occupancy plan,
      long[] prices,
      double targetGain,
      Draws draws) {
    this.relaxation = relaxation;
    in = relaxation.in;
    this.plan = plan;
    this.prices = prices;
    this.targetGain = targetGain;
    this.draws = draws;
    dive = new LagrangianHeuristic(relaxation);
    inPart = new boolean[in.opportunities];
    seen = new boolean[in.units];
    IntList list = new IntList();
    for (int j = 0; j < in.opportunities; j++) {
      if (relaxation.candidates(j) > 0) {
        list.add(j);
      }
    }
    withCandidates = list.toArray();
  }

  /**
   * Repairs until told to stop, or until nothing can be undone.
   *
   * @param stop asked before each repair
   * @param usedUp whether there are no steps left, asked before each evaluation: what was begun is
   *     then kept if it is no worse
   */
  public void run(BooleanSupplier stop, BooleanSupplier usedUp) {
    int inVain = 0;
    while (withCandidates.length > 0 && inVain < TRIES && !stop.getAsBoolean()) {
      long before = relaxation.solved();
      once(usedUp);
      inVain = relaxation.solved() == before ? inVain + 1 : 0;
    }
  }

  private void once(BooleanSupplier usedUp) {
    choosePart();
    long before = plan.objective();
    long missing = plan.minima.missing();
    old.clear();
    IntList free = new IntList();
    for (int x = 0; x < members.size(); x++) {
      int i = members.get(x);
      if (in.pinned[i] != Instance.NONE) {
        continue;
      }
      free.add(i);
      if (plan.of(i) != Instance.NONE) {
        old.add(plan.of(i));
        plan.remove(i);
      }
    }
    int[] units = free.toArray();
    double portion = (double) units.length / Math.max(1, in.units);
    double length = Math.pow(SPREAD, 2 * draws.real() - 1) * targetGain * portion;
    dive.run(
        plan,
        part.toArray(),
        units,
        prices,
        new LagrangianHeuristic.DiveSettings(ITERATIONS, PART, length),
        usedUp);
    fill(units);
    if (plan.objective() < before || plan.minima.missing() > missing) {
      for (int i : units) {
        if (plan.of(i) != Instance.NONE) {
          plan.remove(i);
        }
      }
      for (int x = 0; x < old.size(); x++) {
        plan.add(old.get(x));
      }
    }
    clear();
  }

  private void choosePart() {
    part.clear();
    members.clear();
    int most = Math.clamp(withCandidates.length * 2L / 3, FEWEST, MOST);
    int size = FEWEST + draws.below(most - FEWEST + 1);
    take(withCandidates[draws.below(withCandidates.length)]);
    for (int t = 0; t < TRIES && part.size() < size && members.size() < PEOPLE; t++) {
      int j = part.get(draws.below(part.size()));
      if (relaxation.candidates(j) == 0) {
        continue;
      }
      int i = in.owner[competitor(j)];
      int now = plan.of(i);
      if (now == Instance.NONE) {
        join(i);
      } else if (!inPart[in.opportunity[now]]) {
        take(in.opportunity[now]);
      }
    }
  }

  private int competitor(int j) {
    int best = Instance.NONE;
    long most = Long.MIN_VALUE;
    for (int t = 0; t < COMPETITORS; t++) {
      int c = relaxation.candidate(j, draws.below(relaxation.candidates(j)));
      int i = in.owner[c];
      long net = ((in.worth[c] + in.absence[i]) << relaxation.grid) - prices[i];
      if (net > most) {
        most = net;
        best = c;
      }
    }
    return best;
  }

  private void take(int j) {
    inPart[j] = true;
    part.add(j);
    for (int x = 0; x < plan.holders(j); x++) {
      join(plan.holder(j, x));
    }
  }

  private void join(int i) {
    if (!seen[i]) {
      seen[i] = true;
      members.add(i);
    }
  }

  /** Whoever is left and still fits somewhere. */
  private void fill(int[] units) {
    for (int i : units) {
      int choice = plan.of(i) == Instance.NONE ? plan.bestChoice(i) : Instance.NONE;
      if (choice != Instance.NONE) {
        plan.add(choice);
      }
    }
  }

  private void clear() {
    for (int x = 0; x < part.size(); x++) {
      inPart[part.get(x)] = false;
    }
    for (int x = 0; x < members.size(); x++) {
      seen[members.get(x)] = false;
    }
  }
}
