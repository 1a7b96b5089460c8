package org.quartermatch.placement.solver.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Makes a plan keep the minima: an opportunity that is filled below its minimum is filled up with
 * whoever fits and costs least, or closed and its people placed elsewhere as far as possible,
 * whatever is worth more; an empty one is opened where a group that reaches its minimum raises the
 * objective. Deterministic: opportunities in the order of the problem, and those who cost equally
 * in the order of their choices.
 *
 * <p>Nobody is taken from where a minimum would then be missed, so nothing that is settled comes
 * loose. What comes free elsewhere is not counted. Only where pins hold an opportunity open and the
 * others who could fill it cannot be had this way, the plan is given up for one that {@link
 * PinCheck} knows. O(choices) once, then O(c log c) for c choices at an opportunity that is short
 * or empty.
 */
final class Minima {
  private static final int NONE = Instance.NONE;

  private final Instance in;
  private final Occupancy plan;
  private final Best best;
  private final Trial trial;

  /** Opportunities with a minimum. */
  private final int[] opportunities;

  /** By opportunity with a minimum, its choices. */
  private final IntList[] choicesAt;

  /** Finds the best choice that an unplaced unit can take, or {@link Instance#NONE}. */
  interface Best {
    int choiceOf(int unit);
  }

  Minima(Instance in, Occupancy plan, Best best) {
    this.in = in;
    this.plan = plan;
    this.best = best;
    trial = new Trial(in, plan);
    IntList found = new IntList();
    choicesAt = new IntList[in.opportunities];
    for (int j = 0; j < in.opportunities; j++) {
      if (in.minimumPlaces[j] > 0) {
        found.add(j);
        choicesAt[j] = new IntList();
      }
    }
    opportunities = found.toArray();
    if (opportunities.length > 0) {
      for (int c = 0; c < in.choices(); c++) {
        if (in.minimumPlaces[in.opportunity[c]] > 0) {
          choicesAt[in.opportunity[c]].add(c);
        }
      }
    }
  }

  /** Afterwards no opportunity is short; false where none has a minimum. */
  boolean settle() {
    for (int j : opportunities) {
      if (plan.minima.missing(j) > 0) {
        fillUpOrClose(j);
      }
    }
    if (plan.minima.missing() > 0) {
      startFromPins();
    }
    for (int j : opportunities) {
      if (plan.people.at(j) == 0) {
        open(j);
      }
    }
    return opportunities.length > 0;
  }

  private void fillUpOrClose(int j) {
    boolean full = fillUp(j);
    long filled = plan.objective();
    trial.takeBack();
    boolean empty = close(j);
    if (empty && (!full || plan.objective() > filled)) {
      trial.keep();
      return;
    }
    trial.takeBack();
    if (full) {
      fillUp(j);
      trial.keep();
    }
  }

  private void open(int j) {
    long before = plan.objective();
    if (fillUp(j) && plan.objective() > before) {
      trial.keep();
    } else {
      trial.takeBack();
    }
  }

  private record Candidate(int choice, long gain) {}

  /** Adds those who gain most or lose least until the minimum is reached; whether it was. */
  private boolean fillUp(int j) {
    List<Candidate> candidates = new ArrayList<>();
    for (int x = 0; x < choicesAt[j].size(); x++) {
      int c = choicesAt[j].get(x);
      int u = in.owner[c];
      int old = plan.of(u);
      if (old == NONE) {
        candidates.add(new Candidate(c, in.worth[c] + in.absence[u] + plan.fairnessGain(u)));
      } else if (in.opportunity[old] != j) {
        candidates.add(new Candidate(c, in.worth[c] - in.worth[old]));
      }
    }
    candidates.sort(
        Comparator.comparingLong(Candidate::gain).reversed().thenComparingInt(Candidate::choice));
    for (Candidate candidate : candidates) {
      if (plan.people.at(j) >= in.minimumPlaces[j]) {
        break;
      }
      take(candidate.choice);
    }
    return plan.people.at(j) >= in.minimumPlaces[j];
  }

  private void take(int choice) {
    int u = in.owner[choice];
    int old = plan.of(u);
    if (old == NONE) {
      if (plan.fits(choice)) {
        trial.add(choice);
      }
    } else if (in.opportunity[old] != in.opportunity[choice] && plan.minima.mayLeave(u)) {
      trial.remove(u);
      trial.add(plan.fits(choice) ? choice : old);
    }
  }

  /** Empties an opportunity unless somebody is pinned there; whether it did. */
  private boolean close(int j) {
    int[] holders = plan.holdersOf(j);
    for (int u : holders) {
      if (in.pinned[u] != NONE) {
        return false;
      }
    }
    for (int u : holders) {
      trial.remove(u);
    }
    for (int u : holders) {
      int choice = best.choiceOf(u);
      if (choice != NONE) {
        trial.add(choice);
      }
    }
    return true;
  }

  private void startFromPins() {
    for (int u = 0; u < in.units; u++) {
      if (plan.of(u) != NONE) {
        plan.remove(u);
      }
    }
    for (int choice : PinCheck.kept(in)) {
      if (choice != NONE) {
        plan.add(choice);
      }
    }
  }
}
