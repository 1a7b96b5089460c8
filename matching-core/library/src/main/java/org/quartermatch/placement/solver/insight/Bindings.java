package org.quartermatch.placement.solver.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.quartermatch.placement.PlacementCapacity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced.Binding;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

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
   * The places, hours and care places that are short, as the plan stands, for the choice of
   * somebody unplaced. What other limits of people, minima and households lack is no such capacity.
   *
   * @param lacking only of these kinds
   */
  List<Binding> of(int choice, Set<Capacity> lacking) {
    List<Binding> bindings = new ArrayList<>();
    int j = in.opportunity[choice];
    String id = in.problem.opportunities().get(j).id();
    if (lacking.contains(Capacity.PLACES)
        && plan.people.placesFree(j) < in.people[in.owner[choice]]) {
      bindings.add(
          new Binding(
              new PlacementCapacity.Places(id), prices.points(prices.place[j]), holders(j)));
    }
    if (lacking.contains(Capacity.HOURS_BUDGET) && plan.hours.free(j) < in.hours[choice]) {
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
                    in.problem.providers().get(in.providerOf(care)).id(), in.groupOf(care)),
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
      if (plan.care.users(seat) > 0) {
        continue;
      }
      int care = in.seatCare[seat];
      if (plan.care.used(care) + needed.merge(care, 1, Integer::sum) > in.carePlaces[care]) {
        cares.add(care);
      }
      for (int other : in.seatsOfChild[in.seatChild[seat]]) {
        if (plan.care.users(other) > 0) {
          cares.add(in.seatCare[other]);
        }
      }
    }
    return cares;
  }

  /**
   * What the choice of an unplaced unit would cost the objective by the prices: what it takes from
   * others, less what it gains; 0 or more, rounded up.
   */
  long loss(int choice) {
    int u = in.owner[choice];
    long gain = in.worth[choice] + in.absence[u] + plan.fairnessGain(u);
    return Math.max(0, Math.ceilDiv(prices.cost(choice), prices.unitsPerPoint) - gain);
  }

  private List<String> holders(int j) {
    return atOpportunity.computeIfAbsent(
        j, x -> names(Arrays.stream(plan.holdersOf(j)).flatMap(u -> Arrays.stream(in.members[u]))));
  }

  private List<String> careHolders(int care) {
    return atCare.computeIfAbsent(
        care, x -> names(Arrays.stream(plan.care.holdersOf(care)).flatMap(u -> withCare(u, care))));
  }

  /** Of a tandem, only whose children have a place there. */
  private IntStream withCare(int unit, int care) {
    List<PlacementOption> options = in.optionsOf(plan.of(unit));
    return IntStream.range(0, options.size())
        .filter(
            x ->
                options.get(x).childcareProviderId().map(in::providerNumber).orElse(Instance.NONE)
                        == in.providerOf(care)
                    && options.get(x).children().stream()
                        .anyMatch(child -> child.group() == in.groupOf(care)))
        .map(x -> in.members[unit][x]);
  }

  private List<String> names(IntStream people) {
    return people.sorted().mapToObj(i -> in.participant(i).id()).toList();
  }
}
