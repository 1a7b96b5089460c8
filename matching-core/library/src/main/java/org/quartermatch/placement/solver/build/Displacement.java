package org.quartermatch.placement.solver.build;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.Rule;

/**
 * Makes room for somebody unplaced: puts out the cheapest of those who hold what a choice lacks,
 * one capacity after the other, and says what that loses. An upper estimate, not the best exchange.
 * Deterministic; O(people at an opportunity, company or provider) for each who is put out.
 */
public final class Displacement {
  private final Instance in;
  private final Occupancy plan;
  private final List<Rule> rules;

  /**
   * @param plan feasible; it is changed on the way and is then as before
   */
  public Displacement(Instance instance, Occupancy plan) {
    in = instance;
    this.plan = plan;
    rules = plan.rulesOfRoom();
  }

  /**
   * One way to make room.
   *
   * @param putOut units, none of them pinned
   * @param lacking what the choice lacks as the plan stands
   * @param loss of the objective if these are put out and stay unplaced; below 0 where it gains
   */
  public record Room(List<Integer> putOut, Set<Capacity> lacking, long loss) {}

  /** For a choice of an unplaced unit; null if pins or minima hold what it needs. */
  public @Nullable Room roomFor(int choice) {
    List<Integer> removed = new ArrayList<>();
    List<Integer> old = new ArrayList<>();
    Set<Capacity> lacking = EnumSet.noneOf(Capacity.class);
    long before = plan.objective();
    long missing = plan.minima.missing();
    long after = Long.MIN_VALUE;
    boolean possible = makeRoom(choice, removed, old, lacking);
    if (possible) {
      plan.add(choice);
      after = plan.objective();
      possible = plan.minima.missing() <= missing;
      plan.remove(in.owner[choice]);
    }
    old.forEach(plan::add);
    return possible ? new Room(removed, lacking, before - after) : null;
  }

  private boolean makeRoom(
      int choice, List<Integer> removed, List<Integer> old, Set<Capacity> lacking) {
    for (Rule rule : rules) {
      while (rule.isShort(choice)) {
        lacking.add(rule.capacity());
        Need need = new Need(in.opportunity[choice], rule.missingHours(choice));
        if (!putOutCheapest(rule.holders(choice), need, removed, old)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Where somebody is to be placed, and the hours that lack there, 0 if something else does. */
  private record Need(int opportunity, long hours) {}

  /**
   * Of those who free enough hours the one worth least; if nobody does, who frees most. Nobody whom
   * a minimum elsewhere needs.
   */
  private boolean putOutCheapest(int[] units, Need need, List<Integer> removed, List<Integer> old) {
    int victim = Instance.NONE;
    for (int u : units) {
      boolean movable =
          in.pinned[u] == Instance.NONE
              && (in.opportunity[plan.of(u)] == need.opportunity || plan.minima.mayLeave(u));
      if (movable && (victim == Instance.NONE || cheaper(u, victim, need.hours))) {
        victim = u;
      }
    }
    if (victim == Instance.NONE) {
      return false;
    }
    removed.add(victim);
    old.add(plan.of(victim));
    plan.remove(victim);
    return true;
  }

  private boolean cheaper(int a, int b, long hours) {
    int x = plan.of(a);
    int y = plan.of(b);
    boolean enoughA = in.hours[x] >= hours;
    boolean enoughB = in.hours[y] >= hours;
    if (enoughA != enoughB) {
      return enoughA;
    }
    if (!enoughA && in.hours[x] != in.hours[y]) {
      return in.hours[x] > in.hours[y];
    }
    long gainA = in.worth[x] + in.absence[a];
    long gainB = in.worth[y] + in.absence[b];
    return gainA != gainB ? gainA < gainB : a < b;
  }
}
