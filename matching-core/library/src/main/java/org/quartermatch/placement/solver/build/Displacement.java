package org.quartermatch.placement.solver.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Makes room for somebody unplaced: puts out the cheapest of those who hold what a choice lacks,
 * one capacity after the other, and says what that loses. An upper estimate, not the best exchange.
 * Deterministic; O(people at an opportunity, company or provider) for each who is put out.
 */
public final class Displacement {
  private final Instance in;
  private final Occupancy plan;

  /**
   * @param plan feasible; it is changed on the way and is then as before
   */
  public Displacement(Instance instance, Occupancy plan) {
    in = instance;
    this.plan = plan;
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
    long missing = plan.minimumShort();
    long after = Long.MIN_VALUE;
    boolean possible = makeRoom(choice, removed, old, lacking);
    if (possible) {
      plan.add(choice);
      after = plan.objective();
      possible = plan.minimumShort() <= missing;
      plan.remove(in.owner[choice]);
    }
    old.forEach(plan::add);
    return possible ? new Room(removed, lacking, before - after) : null;
  }

  private boolean makeRoom(
      int choice, List<Integer> removed, List<Integer> old, Set<Capacity> lacking) {
    int j = in.opportunity[choice];
    int k = in.company[j];
    Need room = new Need(j, 0);
    while (plan.placesFree(j) < in.people[in.owner[choice]]) {
      lacking.add(Capacity.PLACES);
      if (!putOutCheapest(plan.holdersOf(j), room, removed, old)) {
        return false;
      }
    }
    while (plan.hoursFree(j) < in.hours[choice]) {
      lacking.add(Capacity.HOURS_BUDGET);
      Need hours = new Need(j, in.hours[choice] - plan.hoursFree(j));
      if (!putOutCheapest(plan.holdersOf(j), hours, removed, old)) {
        return false;
      }
    }
    while (!plan.contactsFit(choice)) {
      lacking.add(Capacity.CONTACTS);
      if (!putOutCheapest(atCompany(k, false), room, removed, old)) {
        return false;
      }
    }
    while (!plan.supportFits(choice)) {
      lacking.add(Capacity.SUPPORT_PLACES);
      if (!putOutCheapest(atCompany(k, true), room, removed, old)) {
        return false;
      }
    }
    while (plan.clashes(choice) > 0) {
      lacking.add(Capacity.HOUSEHOLD);
      if (!putOutCheapest(clashing(choice), room, removed, old)) {
        return false;
      }
    }
    while (!plan.careFits(choice)) {
      lacking.add(Capacity.CHILDCARE_PLACES);
      if (!putOutCheapest(careBlockers(choice), room, removed, old)) {
        return false;
      }
    }
    return true;
  }

  private int[] atCompany(int company, boolean supportedOnly) {
    IntList units = new IntList();
    for (int j : in.opportunitiesOf[company]) {
      for (int u : plan.holdersOf(j)) {
        if (!supportedOnly || in.supported[u] > 0) {
          units.add(u);
        }
      }
    }
    return units.toArray();
  }

  private int[] clashing(int choice) {
    int j = in.opportunity[choice];
    return Arrays.stream(in.mates[in.owner[choice]])
        .filter(mate -> plan.of(mate) != Instance.NONE)
        .filter(mate -> in.clash(j, in.opportunity[plan.of(mate)]))
        .toArray();
  }

  /** Who holds what the first seat needs that cannot be had. */
  private int[] careBlockers(int choice) {
    for (int seat : in.seats[choice]) {
      int child = in.seatChild[seat];
      if (plan.seatUsers(seat) == 0 && plan.childSeats(child) > 0) {
        IntList parents = new IntList();
        for (int other : in.seatsOfChild[child]) {
          if (plan.seatUsers(other) > 0) {
            for (int p : plan.careHoldersOf(in.seatCare[other])) {
              if (has(in.seats[plan.of(p)], other)) {
                parents.add(p);
              }
            }
          }
        }
        return parents.toArray();
      }
    }
    for (int seat : in.seats[choice]) {
      int care = in.seatCare[seat];
      int needed = 0;
      for (int s : in.seats[choice]) {
        needed += in.seatCare[s] == care && plan.seatUsers(s) == 0 ? 1 : 0;
      }
      if (plan.careUsed(care) + needed > in.carePlaces[care] && needed > 0) {
        return plan.careHoldersOf(care);
      }
    }
    return new int[0];
  }

  private static boolean has(int[] items, int item) {
    for (int i : items) {
      if (i == item) {
        return true;
      }
    }
    return false;
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
              && (in.opportunity[plan.of(u)] == need.opportunity || plan.mayLeave(u));
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
