package org.quartermatch.benchmarks.peers;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.quartermatch.placement.PlacementProblem;

/**
 * OR-Tools' CP-SAT with its default parameters, which use all cores: a Boolean for each option, the
 * whole problem exactly, fairness by squares.
 */
public final class CpSatPeer implements Peer {
  @Override
  public String name() {
    return "cpsat";
  }

  @Override
  public void solve(PlacementProblem problem, Duration time, long seed, PeerListener listener) {
    Pace pace = new Pace(time);
    Loader.loadNativeLibraries();
    PeerModel model = new PeerModel(problem);
    Formulation formulation = new Formulation(model);
    CpSolver solver = new CpSolver();
    solver.getParameters().setRandomSeed((int) seed);
    solver.setBestBoundCallback(
        // not a lambda: the native code looks for a method that takes a Double
        new Consumer<Double>() {
          @Override
          public void accept(Double bound) {
            listener.bound(whole(bound));
          }
        });
    solver.getParameters().setMaxTimeInSeconds(pace.left().toMillis() / 1e3);
    CpSolverStatus status =
        solver.solve(
            formulation.cp,
            new CpSolverSolutionCallback() {
              @Override
              public void onSolutionCallback() {
                if (pace.isDue()) {
                  listener.plan(model.plan(formulation.chosen(this::booleanValue)));
                }
              }
            });
    if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
      listener.plan(model.plan(formulation.chosen(solver::booleanValue)));
      listener.bound(whole(solver.bestObjectiveBound()));
    }
  }

  /** The objective is whole, so no plan exceeds the bound rounded down; 1e-6 for the arithmetic. */
  private static long whole(double bound) {
    return (long) Math.floor(bound + 1e-6);
  }

  /** The problem in CP-SAT's words. */
  private static final class Formulation {
    final CpModel cp = new CpModel();
    private final PeerModel model;
    private final BoolVar[] taken;

    Formulation(PeerModel model) {
      this.model = model;
      taken = new BoolVar[model.options()];
      Arrays.setAll(taken, o -> cp.newBoolVar(""));
      for (int p = 0; p < model.persons(); p++) {
        Literal[] own = Arrays.copyOfRange(taken, model.first(p), model.first(p + 1));
        if (model.pinned(p)) {
          cp.addExactlyOne(own);
        } else if (own.length > 1) {
          cp.addAtMostOne(own);
        }
      }
      work();
      care();
      LinearExprBuilder objective =
          LinearExpr.newBuilder()
              .add(model.nobody())
              .addWeightedSum(
                  taken, IntStream.range(0, taken.length).mapToLong(model::gain).toArray());
      if (model.isFair()) {
        objective.addTerm(fairness(), -1);
      }
      cp.maximize(objective);
    }

    private void work() {
      Map<PeerModel.Work, List<Integer>> options = new HashMap<>();
      for (int o = 0; o < taken.length; o++) {
        options.computeIfAbsent(model.workOf(o), w -> new ArrayList<>()).add(o);
      }
      options.forEach(
          (work, own) -> {
            LinearExprBuilder people = LinearExpr.newBuilder();
            LinearExprBuilder hours = LinearExpr.newBuilder();
            for (int o : own) {
              people.add(taken[o]);
              hours.addTerm(taken[o], model.quarterHours(o));
            }
            cp.addLessOrEqual(people, work.places());
            if (work.budget() < Long.MAX_VALUE) {
              cp.addLessOrEqual(hours, work.budget());
            }
          });
    }

    /** A child of one person is there where that person's option is; a shared one is decided on. */
    private void care() {
      Map<PeerModel.CarePlaces, LinearExprBuilder> children = new HashMap<>();
      Map<PeerModel.Care, BoolVar> shared = new HashMap<>();
      Map<Integer, List<Literal>> providers = new HashMap<>();
      for (int o = 0; o < taken.length; o++) {
        for (PeerModel.Care child : model.care(o)) {
          LinearExprBuilder there =
              children.computeIfAbsent(child.places(), c -> LinearExpr.newBuilder());
          if (!child.shared()) {
            there.add(taken[o]);
            continue;
          }
          BoolVar is = shared.get(child);
          if (is == null) {
            is = cp.newBoolVar("");
            shared.put(child, is);
            there.add(is);
            providers.computeIfAbsent(child.child(), c -> new ArrayList<>()).add(is);
          }
          cp.addImplication(taken[o], is);
        }
      }
      children.forEach((places, there) -> cp.addLessOrEqual(there, places.places()));
      providers.values().forEach(cp::addAtMostOne);
    }

    /** A variable that is no less than the penalty. */
    private IntVar fairness() {
      int groups = model.groupCount();
      LinearExprBuilder everybody = LinearExpr.newBuilder();
      LinearExprBuilder[] members = new LinearExprBuilder[groups];
      Arrays.setAll(members, g -> LinearExpr.newBuilder());
      for (int p = 0; p < model.persons(); p++) {
        for (int o = model.first(p); o < model.first(p + 1); o++) {
          everybody.add(taken[o]);
          for (int g : model.groups(p)) {
            members[g].add(taken[o]);
          }
        }
      }
      // counted by variables of their own, so that the dense sums stand once
      IntVar placed = cp.newIntVar(0, model.persons(), "");
      cp.addEquality(placed, everybody);
      LinearExprBuilder squares = LinearExpr.newBuilder();
      long mostSquares = 0;
      for (int g = 0; g < groups; g++) {
        long size = model.groupSize(g);
        long least = model.difference(g, 0, model.persons() - size);
        long most = model.difference(g, size, size);
        long mostSquare = Math.multiplyExact(Math.max(-least, most), Math.max(-least, most));
        IntVar own = cp.newIntVar(0, size, "");
        cp.addEquality(own, members[g]);
        IntVar difference = cp.newIntVar(least, most, "");
        cp.addEquality(
            LinearExpr.newBuilder()
                .addTerm(own, model.wholeShare())
                .addTerm(placed, -model.groupShare(g)),
            difference);
        IntVar square = cp.newIntVar(0, mostSquare, "");
        cp.addMultiplicationEquality(square, difference, difference);
        squares.addTerm(square, model.fairnessWeight());
        mostSquares = Math.addExact(mostSquares, mostSquare);
      }
      long unit = model.wholeShare() * model.wholeShare();
      long most = Math.ceilDiv(Math.multiplyExact(mostSquares, model.fairnessWeight()), unit);
      IntVar penalty = cp.newIntVar(0, most, "");
      cp.addLessOrEqual(squares, LinearExpr.term(penalty, unit));
      return penalty;
    }

    int[] chosen(Predicate<Literal> value) {
      int[] chosen = new int[model.persons()];
      Arrays.fill(chosen, -1);
      for (int p = 0; p < chosen.length; p++) {
        for (int o = model.first(p); o < model.first(p + 1); o++) {
          if (value.test(taken[o])) {
            chosen[p] = o;
          }
        }
      }
      return chosen;
    }
  }
}
