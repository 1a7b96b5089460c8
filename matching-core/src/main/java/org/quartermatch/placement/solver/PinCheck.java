package org.quartermatch.placement.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quartermatch.placement.PlacementProblem;

/**
 * Whether all pins of a problem can be kept together, exactly.
 *
 * <p>A pin fixes the opportunity; the childcare provider and the hours are free. Only the smallest
 * hours matter here, and a way without a provider and with the least hours beats all others. So the
 * places are a count, the hours mostly a sum, and what is left to search is which family goes to
 * which provider. Counts, sums and a {@linkplain CapacityMatching matching} of children to
 * providers (age groups apart, siblings apart: a relaxation) refuse the common impossible cases
 * with a message that names the capacity. The rest is a depth-first search over the families with
 * more than one way, those with the fewest ways first, the roomiest provider first; it is
 * exponential at worst and stops at {@link #NODE_LIMIT} with an error instead of an answer.
 */
public final class PinCheck {
  /** About a second. */
  private static final int NODE_LIMIT = 2_000_000;

  private final Instance instance;
  private final Occupancy occupancy;
  private int nodes;

  private PinCheck(Instance instance) {
    this.instance = instance;
    occupancy = new Occupancy(instance);
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
      List<int[]> families = check.families();
      if (!check.search(families)) {
        errors.add(
            check.nodes > NODE_LIMIT
                ? "it could not be decided in "
                    + NODE_LIMIT
                    + " steps whether all "
                    + families.size()
                    + " pins can be kept together; remove some that compete for childcare or hours"
                : "the pins cannot all be kept together: childcare places, shared children and"
                    + " hours budgets leave no way for participants "
                    + check.names(families)
                    + "; remove at least one pin");
      }
    }
    return errors;
  }

  /**
   * One way to keep all pins: by participant, a choice or {@link Instance#NONE}.
   *
   * @throws IllegalStateException if there is none; a built problem has one
   */
  static int[] kept(Instance instance) {
    PinCheck check = new PinCheck(instance);
    if (!check.search(check.families())) {
      throw new IllegalStateException("pins of a checked problem cannot be kept");
    }
    return check.occupancy.assignment();
  }

  private static void checkEach(Instance in, List<String> errors) {
    for (int i = 0; i < in.participants; i++) {
      if (in.pinned[i] != Instance.NONE && in.firstChoice[i] == in.firstChoice[i + 1]) {
        int j = in.pinned[i];
        errors.add(
            "pin of participant "
                + participant(in, i)
                + " to opportunity "
                + opportunity(in, j)
                + (in.places[j] == 0
                    ? ": the opportunity has no place"
                    : ": hours budget or childcare places do not suffice for this one alone")
                + "; remove the pin");
      }
    }
  }

  private static void checkSums(Instance in, List<String> errors) {
    int[] pins = new int[in.opportunities];
    long[] hours = new long[in.opportunities];
    for (int i = 0; i < in.participants; i++) {
      int j = in.pinned[i];
      if (j != Instance.NONE) {
        pins[j]++;
        hours[j] += leastHours(in, i);
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
    for (int age = 0; age < 2; age++) {
      checkChildren(in, age, errors);
    }
  }

  private static long leastHours(Instance in, int i) {
    long least = Long.MAX_VALUE;
    for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
      least = Math.min(least, in.hours[c]);
    }
    return least;
  }

  /** Children of one age group that take a place whatever provider their pinned family gets. */
  private static void checkChildren(Instance in, int age, List<String> errors) {
    List<int[]> adjacency = new ArrayList<>();
    boolean[] seen = new boolean[in.children];
    for (int i = 0; i < in.participants; i++) {
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

  /** The choices worth trying of each pinned participant, fewest first. */
  private List<int[]> families() {
    List<int[]> families = new ArrayList<>();
    for (int i = 0; i < instance.participants; i++) {
      if (instance.pinned[i] != Instance.NONE) {
        families.add(undominated(i));
      }
    }
    families.sort(Comparator.comparingInt(ways -> ways.length));
    return families;
  }

  private int[] undominated(int i) {
    IntList ways = new IntList();
    for (int c = instance.firstChoice[i]; c < instance.firstChoice[i + 1]; c++) {
      boolean dominated = false;
      for (int d = instance.firstChoice[i]; d < instance.firstChoice[i + 1]; d++) {
        boolean atMost = instance.hours[d] <= instance.hours[c];
        boolean less = instance.hours[d] < instance.hours[c];
        boolean same = Arrays.equals(instance.seats[d], instance.seats[c]);
        boolean none = instance.seats[d].length == 0;
        dominated |= same ? less || (atMost && d < c) : none && atMost;
      }
      if (!dominated) {
        ways.add(c);
      }
    }
    return ways.toArray();
  }

  /** Iterative, as the families may be many: one frame each, with the ways left to try. */
  private boolean search(List<int[]> families) {
    int[][] ways = new int[families.size()][];
    int[] next = new int[families.size()];
    int depth = 0;
    if (ways.length > 0) {
      ways[0] = roomiestFirst(families.get(0));
    }
    while (depth < families.size()) {
      if (next[depth] == ways[depth].length) {
        next[depth] = 0;
        if (--depth < 0) {
          return false;
        }
        occupancy.remove(instance.owner[ways[depth][next[depth] - 1]]);
        continue;
      }
      if (++nodes > NODE_LIMIT) {
        return false;
      }
      int choice = ways[depth][next[depth]++];
      if (occupancy.fits(choice)) {
        occupancy.add(choice);
        depth++;
        if (depth < ways.length) {
          ways[depth] = roomiestFirst(families.get(depth));
        }
      }
    }
    return true;
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

  private String names(List<int[]> families) {
    List<String> names =
        families.stream()
            .filter(ways -> instance.seats[ways[0]].length > 0)
            .map(ways -> participant(instance, instance.owner[ways[0]]))
            .sorted()
            .toList();
    Optional<String> more =
        names.size() > 20 ? Optional.of(" and " + (names.size() - 20) + " more") : Optional.empty();
    return String.join(", ", names.subList(0, Math.min(20, names.size()))) + more.orElse("");
  }

  private static String participant(Instance in, int i) {
    return in.problem.participants().get(i).id();
  }

  private static String opportunity(Instance in, int j) {
    return in.problem.opportunities().get(j).id();
  }
}
