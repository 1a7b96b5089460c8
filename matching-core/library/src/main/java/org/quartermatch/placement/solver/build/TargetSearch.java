package org.quartermatch.placement.solver.build;

import java.util.function.DoubleSupplier;
import org.quartermatch.placement.solver.bound.LagrangianRelaxation;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Closes the gap between a plan and its bound from above: asks a {@link LagrangianTreeSearch} for a
 * plan that is worth nearly as much as the bound. If there is none, the bound is that much lower;
 * if there is one, it is the plan from now on, and the best one as soon as nothing better is left
 * to be found.
 *
 * <p><b>How it works.</b> What is looked for first is a small part of the gap below the bound, as
 * then most choices are out before anything is tried. While an answer costs little the next one is
 * asked for twice as far below; where there was none in time, a quarter as far, and at last a
 * point. Each may take a multiple of what the last one took. A problem that is too large for this
 * costs some dozens of evaluations.
 *
 * <p><b>Cost.</b> What it is allowed, at most.
 */
public final class TargetSearch {
  /** Of the gap, how far below the bound is asked for first. */
  private static final int FIRST_PART = 64;

  /** Of a run, what a question may take in any case. */
  private static final double FIRST_SHARE = 0.05;

  /** A question may take so many times what the last one took that was answered. */
  private static final double GROWTH = 8;

  /** After an answer that took no more of what it was allowed, the next question is bolder. */
  private static final double LITTLE = 0.25;

  private final Instance in;
  private final LagrangianRelaxation relaxation;
  private final long[] prices;
  private long bound;
  private boolean hopeless;

  /**
   * @param prices of the tight bound
   * @param bound in points
   */
  public TargetSearch(LagrangianRelaxation relaxation, long[] prices, long bound) {
    in = relaxation.in;
    this.relaxation = relaxation;
    this.prices = prices;
    this.bound = bound;
  }

  /** What no plan exceeds. */
  public long bound() {
    return bound;
  }

  /** Whether the problem is too large for this, as far as is known. */
  public boolean isHopeless() {
    return hopeless;
  }

  /**
   * Finds better plans, and lowers the bound.
   *
   * @param plan feasible
   * @param spent how much of a run is over, from 0 to 1; deterministic if the run is to be
   * @param end of {@code spent}
   * @param heard told after each answer
   * @return the plan or a better one
   */
  public Occupancy run(Occupancy plan, DoubleSupplier spent, double end, Listener heard) {
    Occupancy best = plan;
    double took = 0;
    long below = Math.max(1, (bound - best.objective()) / FIRST_PART);
    while (best.objective() < bound && spent.getAsDouble() < end) {
      double begin = spent.getAsDouble();
      double allowed = Math.max(FIRST_SHARE, GROWTH * took);
      double until = below == 1 ? end : Math.min(end, begin + allowed);
      LagrangianTreeSearch search =
          new LagrangianTreeSearch(relaxation, () -> spent.getAsDouble() >= until);
      long points = Math.max(best.objective(), bound - below) + 1;
      boolean all = search.run(points, prices);
      if (search.best().isPresent()) {
        best = planOf(search.best().get());
      }
      if (all) {
        bound = Math.max(points - 1, best.objective());
        took = spent.getAsDouble() - begin;
        below = took < LITTLE * allowed ? 2 * below : below;
      } else if (below > 1) {
        below = search.hadTooMany() ? 1 : Math.max(1, below / 4);
      } else {
        hopeless = search.hadTooMany();
        break;
      }
      heard.of(best, bound);
    }
    // as whoever dives next expects it
    relaxation.openAll();
    System.arraycopy(prices, 0, relaxation.price, 0, prices.length);
    relaxation.evaluate(true);
    return best;
  }

  /** Hears of what was found. */
  public interface Listener {
    void of(Occupancy plan, long bound);
  }

  private Occupancy planOf(int[] choices) {
    Occupancy plan = new Occupancy(in);
    for (int choice : choices) {
      if (choice != Instance.NONE) {
        plan.add(choice);
      }
    }
    return plan;
  }
}
