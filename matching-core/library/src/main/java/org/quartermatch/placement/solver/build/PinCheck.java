package org.quartermatch.placement.solver.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.solver.flow.CapacityMatching;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Whether all pins of a problem can be kept together, exactly.
 *
 * <p>A pin fixes the opportunity; the childcare provider and the hours are free. Only the smallest
 * hours matter here, and a way without a provider and with the least hours beats all others. So the
 * places are a count, as are a company's contacts and support places, the hours mostly a sum, and
 * what is left to search is which family goes to which provider, and who else fills an opportunity
 * to its minimum. Counts, sums and {@linkplain CapacityMatching matchings} (of children to
 * providers, age groups apart, siblings apart; of people to minima: both relaxations) refuse the
 * common impossible cases with a message that names the capacity. The rest is a depth-first search
 * over the families with more than one way, those with the fewest ways first, the roomiest provider
 * first, then over those who fill up; it is exponential at worst and stops at {@link #NODE_LIMIT}
 * with an error instead of an answer.
 */
public final class PinCheck {
  /** About a second. */
  private static final int NODE_LIMIT = 2_000_000;

  private final Instance instance;
  private final Occupancy occupancy;
  private final List<int[]> families;
  private final PinFillers fillers;
  private int nodes;

  private PinCheck(Instance instance) {
    this.instance = instance;
    occupancy = new Occupancy(instance);
    families = families();
    fillers = new PinFillers(instance);
  }

  /** What makes the pins of a sound problem impossible; empty if they can be kept. */
  public static List<String> errors(PlacementProblem problem) {
    if (problem.participants().stream().allMatch(p -> p.pinnedOpportunityId().isEmpty())) {
      return List.of();
    }
    Instance instance = new Instance(problem);
    List<String> errors = new ArrayList<>();
    checkEach(instance, errors);
    if (errors.isEmpty()) {
      checkSums(instance, errors);
    }
    if (errors.isEmpty()) {
      PinCheck check = new PinCheck(instance);
      check.fillers.check(errors);
      if (errors.isEmpty() && !check.search()) {
        errors.add(
            check.nodes > NODE_LIMIT
                ? "it could not be decided in "
                    + NODE_LIMIT
                    + " steps whether all "
                    + check.families.size()
                    + " pins can be kept together; remove some that compete for childcare, hours or"
                    + " the people that a minimum needs"
                : "the pins cannot all be kept together: childcare places, shared children, hours"
                    + " budgets, companies, households and minima leave no way for participants "
                    + check.names()
                    + "; remove at least one pin");
      }
    }
    return errors;
  }

  /**
   * One way to keep all pins, with those who fill the pinned opportunities to their minima: by
   * unit, a choice or {@link Instance#NONE}.
   *
   * @throws IllegalStateException if there is none; a built problem has one
   */
  public static int[] kept(Instance instance) {
    PinCheck check = new PinCheck(instance);
    if (!check.search()) {
      throw new IllegalStateException("pins of a checked problem cannot be kept");
    }
    return check.occupancy.assignment();
  }

  private static void checkEach(Instance in, List<String> errors) {
    for (int u = 0; u < in.units; u++) {
      if (in.pinned[u] != Instance.NONE && in.firstChoice[u] == in.firstChoice[u + 1]) {
        errors.add(
            "pin of participant "
                + in.name(u)
                + (in.people[u] == 2 ? ", who starts together with " + partner(in, u) + "," : "")
                + " to opportunity "
                + opportunity(in, in.pinned[u])
                + reason(in, u)
                + "; remove the pin");
      }
    }
  }

  private static String reason(Instance in, int u) {
    int j = in.pinned[u];
    int k = in.company[j];
    if (in.places[j] == 0) {
      return ": the opportunity has no place";
    }
    if (in.people[u] > in.places[j]) {
      return ": the opportunity has 1 place, the two need 2";
    }
    if (k != Instance.NONE && in.people[u] > in.contacts[k]) {
      return ": its company has contacts for " + in.contacts[k];
    }
    if (k != Instance.NONE && in.supported[u] > in.supportPlaces[k]) {
      return ": its company has " + in.supportPlaces[k] + " places with support";
    }
    if (in.ownClash(u, j)) {
      return ": the two are of one household and would work at the same time";
    }
    for (int i : in.members[u]) {
      boolean eligible = false;
      for (int x = in.firstOption[i]; x < in.firstOption[i + 1]; x++) {
        PlacementOption o = in.problem.options().get(x);
        eligible |= in.opportunityNumber(o.opportunityId()) == j;
      }
      if (!eligible) {
        return ": " + in.participant(i).id() + " is not eligible there, there is no option";
      }
    }
    return in.people[u] == 1
        ? ": hours budget or childcare places do not suffice for this one alone"
        : ": hours budget, childcare places or a veto leave no way for the two";
  }

  private static void checkSums(Instance in, List<String> errors) {
    int[] pins = new int[in.opportunities];
    long[] hours = new long[in.opportunities];
    int[] contacts = new int[in.companies];
    int[] supported = new int[in.companies];
    for (int u = 0; u < in.units; u++) {
      int j = in.pinned[u];
      if (j != Instance.NONE) {
        pins[j] += in.people[u];
        hours[j] += leastHours(in, u);
        if (in.company[j] != Instance.NONE) {
          contacts[in.company[j]] += in.people[u];
          supported[in.company[j]] += in.supported[u];
        }
        checkHousehold(in, u, errors);
      }
    }
    for (int j = 0; j < in.opportunities; j++) {
      if (pins[j] > in.places[j]) {
        errors.add(
            pins[j]
                + " participants are pinned to opportunity "
                + opportunity(in, j)
                + ", which has "
                + in.places[j]
                + " places; remove "
                + (pins[j] - in.places[j])
                + " of these pins");
      }
      if (hours[j] > in.budget[j]) {
        errors.add(
            "participants pinned to opportunity "
                + opportunity(in, j)
                + " need at least "
                + hours[j]
                + " quarter hours, its budget is "
                + in.budget[j]
                + "; remove some of these pins");
      }
    }
    for (int k = 0; k < in.companies; k++) {
      String company = " opportunities of company " + in.problem.companies().get(k).id();
      if (contacts[k] > in.contacts[k]) {
        errors.add(
            contacts[k]
                + " participants are pinned to"
                + company
                + ", which has contacts for "
                + in.contacts[k]
                + "; remove "
                + (contacts[k] - in.contacts[k])
                + " of these pins");
      }
      if (supported[k] > in.supportPlaces[k]) {
        errors.add(
            supported[k]
                + " participants with need of support are pinned to"
                + company
                + ", which has "
                + in.supportPlaces[k]
                + " places with support; remove "
                + (supported[k] - in.supportPlaces[k])
                + " of these pins");
      }
    }
    for (int age = 0; age < 2; age++) {
      checkChildren(in, age, errors);
    }
  }

  private static void checkHousehold(Instance in, int u, List<String> errors) {
    for (int mate : in.mates[u]) {
      if (mate > u && in.pinned[mate] != Instance.NONE && in.clash(in.pinned[u], in.pinned[mate])) {
        errors.add(
            "participants "
                + in.name(u)
                + " and "
                + in.name(mate)
                + ", of one household, are pinned to opportunities "
                + opportunity(in, in.pinned[u])
                + " and "
                + opportunity(in, in.pinned[mate])
                + ", whose shifts clash; remove one of these pins");
      }
    }
  }

  private static long leastHours(Instance in, int u) {
    long least = Long.MAX_VALUE;
    for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
      least = Math.min(least, in.hours[c]);
    }
    return least;
  }

  /** Children of one age group that take a place whatever provider their pinned family gets. */
  private static void checkChildren(Instance in, int age, List<String> errors) {
    List<int[]> adjacency = new ArrayList<>();
    boolean[] seen = new boolean[in.children];
    for (int i = 0; i < in.units; i++) {
      int from = in.firstChoice[i];
      int to = in.firstChoice[i + 1];
      if (in.pinned[i] == Instance.NONE) {
        continue;
      }
      for (int seat : in.seats[from]) {
        int child = in.seatChild[seat];
        if (in.seatCare[seat] % 2 != age || seen[child]) {
          continue;
        }
        IntList cares = new IntList();
        boolean always = true;
        for (int c = from; c < to && always; c++) {
          always = false;
          for (int s : in.seats[c]) {
            if (in.seatChild[s] == child) {
              always = true;
              cares.add(in.seatCare[s]);
            }
          }
        }
        if (always) {
          seen[child] = true;
          adjacency.add(Arrays.stream(cares.toArray()).distinct().toArray());
        }
      }
    }
    int matched = CapacityMatching.maximum(adjacency.toArray(new int[0][]), in.carePlaces);
    if (matched < adjacency.size()) {
      errors.add(
          "pinned participants need places for "
              + adjacency.size()
              + (age == 0 ? " children under 3" : " children of 3 and over")
              + ", their providers have room for "
              + matched
              + "; remove some of these pins");
    }
  }

  /** The choices worth trying of each pinned unit, fewest first. */
  private List<int[]> families() {
    List<int[]> ways = new ArrayList<>();
    for (int u = 0; u < instance.units; u++) {
      if (instance.pinned[u] != Instance.NONE) {
        ways.add(undominated(instance, instance.firstChoice[u], instance.firstChoice[u + 1]));
      }
    }
    ways.sort(Comparator.comparingInt(w -> w.length));
    return ways;
  }

  /** Of the choices of a unit at one opportunity those that no other beats in what it takes. */
  static int[] undominated(Instance in, int from, int to) {
    IntList ways = new IntList();
    for (int c = from; c < to; c++) {
      boolean dominated = false;
      for (int d = from; d < to && !dominated; d++) {
        boolean atMost = in.hours[d] <= in.hours[c];
        boolean less = in.hours[d] < in.hours[c];
        boolean same = Arrays.equals(in.seats[d], in.seats[c]);
        boolean none = in.seats[d].length == 0;
        dominated = same ? less || (atMost && d < c) : none && atMost;
      }
      if (!dominated) {
        ways.add(c);
      }
    }
    return ways.toArray();
  }

  /** What is tried at one depth: the choices, and how many of them have been. */
  private static final class Frame {
    private final int[] ways;
    private int tried;

    Frame(int[] ways) {
      this.ways = ways;
    }

    int taken() {
      return ways[tried - 1];
    }
  }

  /** Iterative, as the families may be many: one frame each, then one for each who fills up. */
  private boolean search() {
    List<Frame> frames = new ArrayList<>();
    while (true) {
      if (frames.size() >= families.size() && fillers.complete(occupancy)) {
        return true;
      }
      frames.add(new Frame(waysAfter(frames)));
      while (!advance(frames.getLast())) {
        frames.removeLast();
        if (frames.isEmpty() || nodes > NODE_LIMIT) {
          return false;
        }
        occupancy.remove(instance.owner[frames.getLast().taken()]);
      }
    }
  }

  private int[] waysAfter(List<Frame> frames) {
    int depth = frames.size();
    if (depth < families.size()) {
      return roomiestFirst(families.get(depth));
    }
    return fillers.ways(
        occupancy, depth == families.size() ? Instance.NONE : frames.getLast().taken());
  }

  /** Takes the next choice that fits; false if there is none. */
  private boolean advance(Frame frame) {
    while (frame.tried < frame.ways.length) {
      if (++nodes > NODE_LIMIT) {
        return false;
      }
      int choice = frame.ways[frame.tried++];
      if (occupancy.of(instance.owner[choice]) == Instance.NONE && occupancy.fits(choice)) {
        occupancy.add(choice);
        return true;
      }
    }
    return false;
  }

  private int[] roomiestFirst(int[] ways) {
    if (ways.length < 2) {
      return ways;
    }
    return Arrays.stream(ways)
        .boxed()
        .sorted(Comparator.comparingInt((Integer c) -> -occupancy.roomFor(c)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Of those with children to place; of all who are pinned where nobody has some. */
  private String names() {
    List<String> names =
        families.stream()
            .filter(ways -> instance.seats[ways[0]].length > 0)
            .map(ways -> instance.name(instance.owner[ways[0]]))
            .sorted()
            .toList();
    if (names.isEmpty()) {
      names =
          families.stream().map(ways -> instance.name(instance.owner[ways[0]])).sorted().toList();
    }
    Optional<String> more =
        names.size() > 20 ? Optional.of(" and " + (names.size() - 20) + " more") : Optional.empty();
    return String.join(", ", names.subList(0, Math.min(20, names.size()))) + more.orElse("");
  }

  private static String partner(Instance in, int u) {
    return in.participant(in.members[u][1]).id();
  }

  private static String opportunity(Instance in, int j) {
    return in.problem.opportunities().get(j).id();
  }
}
