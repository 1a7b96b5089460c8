package org.quartermatch.placement.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.placement.PlacementCapacity;
import org.quartermatch.placement.Unplaced.Binding;
import org.quartermatch.placement.Unplaced.Capacity;

/**
 * What stands in the way of a choice in a finished plan: which capacity, at which price, and who
 * has it. Equal lists of people are one list, as many who are unplaced want the same.
 */
final class Bindings {
  private static final int QUARTERS = 4;

  private final Instance in;
  private final Occupancy plan;
  private final Prices prices;
  private final Map<Integer, List<String>> atOpportunity = new HashMap<>();
  private final Map<Integer, List<String>> atCare = new HashMap<>();

  Bindings(Instance instance, Occupancy plan, Prices prices) {
    in = instance;
    this.plan = plan;
    this.prices = prices;
  }

  /**
   * The capacities of an unplaced participant's choice that are short as the plan stands.
   *
   * @param lacking only of these kinds
   */
  List<Binding> of(int choice, Set<Capacity> lacking) {
    List<Binding> bindings = new ArrayList<>();
    int j = in.opportunity[choice];
    String id = in.problem.opportunities().get(j).id();
    if (lacking.contains(Capacity.PLACES) && !plan.placeFree(j)) {
      bindings.add(
          new Binding(
              new PlacementCapacity.Places(id), prices.points(prices.place[j]), holders(j)));
    }
    if (lacking.contains(Capacity.HOURS_BUDGET) && plan.hoursFree(j) < in.hours[choice]) {
      bindings.add(
          new Binding(
              new PlacementCapacity.Hours(id),
              prices.points(QUARTERS * prices.quarterHour[j]),
              holders(j)));
    }
    if (lacking.contains(Capacity.CHILDCARE_PLACES)) {
      for (int care : shortCare(choice)) {
        bindings.add(
            new Binding(
                new PlacementCapacity.CarePlaces(
                    in.problem.providers().get(care / 2).id(), care % 2 == 0),
                prices.points(prices.care[care]),
                careHolders(care)));
      }
    }
    return bindings;
  }

  /** Full care places that the choice needs, and those where a child of it already has a place. */
  private Set<Integer> shortCare(int choice) {
    Set<Integer> cares = new TreeSet<>();
    Map<Integer, Integer> needed = new HashMap<>();
    for (int seat : in.seats[choice]) {
      if (plan.seatUsers(seat) > 0) {
        continue;
      }
      int care = in.seatCare[seat];
      if (plan.careUsed(care) + needed.merge(care, 1, Integer::sum) > in.carePlaces[care]) {
        cares.add(care);
      }
      for (int other : in.seatsOfChild[in.seatChild[seat]]) {
        if (plan.seatUsers(other) > 0) {
          cares.add(in.seatCare[other]);
        }
      }
    }
    return cares;
  }

  /**
   * What the choice of an unplaced participant would cost the objective by the prices: what it
   * takes from others, less what it gains; 0 or more, rounded up.
   */
  long loss(int choice) {
    int i = in.owner[choice];
    long gain = in.worth[choice] + in.absence[i] + plan.fairnessGain(i);
    return Math.max(0, Math.ceilDiv(prices.cost(choice), prices.unitsPerPoint) - gain);
  }

  private List<String> holders(int j) {
    return atOpportunity.computeIfAbsent(j, x -> names(plan.holdersOf(j)));
  }

  private List<String> careHolders(int care) {
    return atCare.computeIfAbsent(care, x -> names(plan.careHoldersOf(care)));
  }

  private List<String> names(int[] people) {
    return Arrays.stream(people)
        .sorted()
        .mapToObj(i -> in.problem.participants().get(i).id())
        .toList();
  }
}
