package org.quartermatch.benchmarks.peers;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A problem as rows and columns for OR-Tools' MPSolver: a column for each option, rows for places,
 * budgets and childcare places. Worth is counted in units of a thousandth of the largest gain, so
 * that numbers have a size that solvers like.
 */
final class LinearModel {
  /** Beyond what is computed exactly. */
  private static final double INFINITE = 1L << 53;

  private final PeerModel model;
  private final MPSolver solver;
  private final boolean whole;
  private final double unit;
  private final MPVariable[] taken;
  private final MPConstraint[] places;
  private final MPConstraint[] hours;
  private final MPConstraint[] care;

  /**
   * @param engine OR-Tools' name of the solver
   * @param whole whether options are taken or not, and nothing between; else the relaxation
   */
  LinearModel(PeerModel model, String engine, boolean whole) {
    Loader.loadNativeLibraries();
    this.model = model;
    this.whole = whole;
    MPSolver created = MPSolver.createSolver(engine);
    if (created == null) {
      throw new IllegalStateException("this build of OR-Tools has no " + engine);
    }
    solver = created;
    long most = 1;
    for (int o = 0; o < model.options(); o++) {
      most = Math.max(most, Math.abs(model.gain(o)));
    }
    unit = Math.max(1, most / 1_000.0);
    MPObjective objective = solver.objective();
    objective.setMaximization();
    taken = new MPVariable[model.options()];
    for (int p = 0; p < model.persons(); p++) {
      MPConstraint once = solver.makeConstraint(model.pinned(p) ? 1 : 0, 1);
      for (int o = model.first(p); o < model.first(p + 1); o++) {
        taken[o] = solver.makeVar(0, 1, whole, "");
        objective.setCoefficient(taken[o], model.gain(o) / unit);
        once.setCoefficient(taken[o], 1);
      }
    }
    places = new MPConstraint[model.work().size()];
    hours = new MPConstraint[places.length];
    work();
    care = new MPConstraint[model.carePlaces().size()];
    care();
  }

  private void work() {
    for (PeerModel.Work work : model.work()) {
      places[work.index()] = atMost(work.places());
      hours[work.index()] =
          atMost(work.budget() == Long.MAX_VALUE ? MPSolver.infinity() : work.budget());
    }
    for (int o = 0; o < taken.length; o++) {
      PeerModel.Work work = model.workOf(o);
      places[work.index()].setCoefficient(taken[o], 1);
      if (work.budget() < Long.MAX_VALUE) {
        hours[work.index()].setCoefficient(taken[o], model.quarterHours(o));
      }
    }
  }

  /** A child of one person is there where that person's option is; a shared one has a column. */
  private void care() {
    for (PeerModel.CarePlaces group : model.carePlaces()) {
      care[group.index()] = atMost(group.places());
    }
    Map<PeerModel.Care, MPVariable> shared = new HashMap<>();
    Map<Integer, MPConstraint> oneProvider = new HashMap<>();
    for (int o = 0; o < taken.length; o++) {
      for (PeerModel.Care child : model.care(o)) {
        MPConstraint group = care[child.places().index()];
        if (!child.shared()) {
          group.setCoefficient(taken[o], 1);
          continue;
        }
        MPVariable there = shared.computeIfAbsent(child, c -> solver.makeVar(0, 1, whole, ""));
        group.setCoefficient(there, 1);
        oneProvider.computeIfAbsent(child.child(), c -> atMost(1)).setCoefficient(there, 1);
        MPConstraint brings = atMost(0);
        brings.setCoefficient(taken[o], 1);
        brings.setCoefficient(there, -1);
      }
    }
  }

  private MPConstraint atMost(double most) {
    return solver.makeConstraint(-MPSolver.infinity(), most);
  }

  /**
   * Adds the fairness penalty by tangents of the square, a fourth further out each: never more than
   * the penalty, and less by an eightieth of it at most from one person on. So a bound stays one.
   */
  void addFairness() {
    if (!model.isFair()) {
      return;
    }
    double persons = model.persons();
    MPVariable placed = solver.makeNumVar(0, persons, "");
    MPConstraint everybody = solver.makeConstraint(0, 0);
    everybody.setCoefficient(placed, -1);
    MPConstraint[] members = new MPConstraint[model.groupCount()];
    for (int g = 0; g < members.length; g++) {
      double size = model.groupSize(g);
      MPVariable difference = solver.makeNumVar(-persons, persons, "");
      MPVariable square = solver.makeNumVar(0, MPSolver.infinity(), "");
      solver.objective().setCoefficient(square, -model.fairnessWeight() / unit);
      // Σ placed of the group − placed × size ÷ persons = difference
      members[g] = solver.makeConstraint(0, 0);
      members[g].setCoefficient(placed, -size / persons);
      members[g].setCoefficient(difference, -1);
      for (double t = 0.5; t < persons; t *= 1.25) {
        tangent(square, difference, t);
        tangent(square, difference, -t);
      }
    }
    for (int p = 0; p < model.persons(); p++) {
      for (int o = model.first(p); o < model.first(p + 1); o++) {
        everybody.setCoefficient(taken[o], 1);
        for (int g : model.groups(p)) {
          members[g].setCoefficient(taken[o], 1);
        }
      }
    }
  }

  /** square ≥ 2 t × difference − t². */
  private void tangent(MPVariable square, MPVariable difference, double t) {
    MPConstraint row = solver.makeConstraint(-t * t, MPSolver.infinity());
    row.setCoefficient(square, 1);
    row.setCoefficient(difference, -2 * t);
  }

  MPSolver solver() {
    return solver;
  }

  /**
   * What the solver takes for a bound, in points; it computes in floating point. Empty: it has none
   * yet, and says infinity.
   */
  OptionalLong bound() {
    double bound = solver.objective().bestBound() * unit + model.nobody();
    // 1e-7 for its tolerances; the objective is whole
    return Math.abs(bound) < INFINITE
        ? OptionalLong.of((long) Math.floor(bound + Math.abs(bound) * 1e-7))
        : OptionalLong.empty();
  }

  /** The plan of the solution. */
  int[] chosen() {
    int[] chosen = new int[model.persons()];
    Arrays.fill(chosen, -1);
    for (int p = 0; p < chosen.length; p++) {
      for (int o = model.first(p); o < model.first(p + 1); o++) {
        if (taken[o].solutionValue() > 0.5) {
          chosen[p] = o;
        }
      }
    }
    return chosen;
  }

  /** The dual solution as prices in points: of places, of quarter hours, of childcare places. */
  PriceBound prices() {
    return new PriceBound(model, prices(places), prices(hours), prices(care));
  }

  private double[] prices(MPConstraint[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> Math.abs(row.dualValue()) * unit).toArray();
  }
}
