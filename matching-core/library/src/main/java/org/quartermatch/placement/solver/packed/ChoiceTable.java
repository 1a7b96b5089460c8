package org.quartermatch.placement.solver.packed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;

/**
 * Grows the columns of the choices of an {@link Instance}: by unit, then opportunity. The options
 * of a problem come by participant, then opportunity; an option's agreed hours stand right before
 * its smallest ones.
 */
final class ChoiceTable {
  private static final int NONE = Instance.NONE;
  private static final int[] NO_SEATS = {};

  private final Instance in;
  private final List<PlacementOption> options;
  private final Map<String, Integer> childIndex = new HashMap<>();
  private final Map<Long, Integer> seatIndex = new HashMap<>();

  final int[] firstChoice;
  final IntList owner = new IntList();
  final IntList opportunity = new IntList();
  final IntList hours = new IntList();
  final IntList option = new IntList();
  final IntList secondOption = new IntList();
  final IntList staying = new IntList();
  final List<int[]> seats = new ArrayList<>();
  final IntList seatChild = new IntList();
  final IntList seatCare = new IntList();
  private long[] worth = new long[16];

  /** What the unit at work has had already; choices with the same seats share one array. */
  private final List<int[]> seatsOfUnit = new ArrayList<>();

  /**
   * @param in everything but the choices must be there
   */
  ChoiceTable(Instance in) {
    this.in = in;
    options = in.options;
    firstChoice = new int[in.units + 1];
    for (int u = 0; u < in.units; u++) {
      firstChoice[u] = owner.size();
      seatsOfUnit.clear();
      if (in.people[u] == 1) {
        addSingle(u, in.members[u][0]);
      } else {
        int unit = u;
        TandemRule.forEachPair(in, u, (first, second) -> addPair(unit, first, second));
      }
    }
    firstChoice[in.units] = owner.size();
  }

  long[] worth() {
    return Arrays.copyOf(worth, owner.size());
  }

  int children() {
    return childIndex.size();
  }

  private void addSingle(int u, int i) {
    PlacementParticipant p = in.problem.participants().get(i);
    for (int x = in.firstOption[i]; x < in.firstOption[i + 1]; x++) {
      PlacementOption o = options.get(x);
      int j = in.opportunityNumber(o.opportunityId());
      int stays = in.staying(u, List.of(o));
      if (canHold(in, u, j, stays) && mayTake(in, o)) {
        addLevels(u, j, new Taken(x, NONE, stays), share(seatsOf(o)), in.worthOf(p, o));
      }
    }
  }

  private void addPair(int u, int first, int second) {
    PlacementOption a = options.get(first);
    PlacementOption b = options.get(second);
    int j = in.opportunityNumber(a.opportunityId());
    int stay = in.staying(u, List.of(a, b));
    if (canHold(in, u, j, stay) && CareRule.suffices(in, a, b)) {
      List<PlacementParticipant> all = in.problem.participants();
      long worthOfPair =
          in.worthOf(all.get(in.members[u][0]), a) + in.worthOf(all.get(in.members[u][1]), b);
      int[] united = share(united(seatsOf(a), seatsOf(b)));
      addLevels(u, j, new Taken(first, second, stay), united, worthOfPair);
    }
  }

  /** Whether an empty opportunity has room for a unit, hours and childcare apart. */
  static boolean canHold(Instance in, int u, int j, int staying) {
    return PinRule.allows(in, u, j)
        && in.limits.allHold(u, j, staying)
        && !HouseholdRule.clashesWithItself(in, u, j);
  }

  /** Whether one person may take an option where there is room. */
  private static boolean mayTake(Instance in, PlacementOption o) {
    return !in.vetoes.forbids(o) && CareRule.suffices(in, o);
  }

  /** Whether an option of a unit of one comes to a choice. */
  static boolean hasChoice(Instance in, int u, PlacementOption o) {
    int j = in.opportunityNumber(o.opportunityId());
    return canHold(in, u, j, in.staying(u, List.of(o)))
        && mayTake(in, o)
        && o.minimumQuarterHours() <= in.budget[j];
  }

  /** The option of a choice, that of a tandem's second member, and how many of them stay. */
  private record Taken(int option, int second, int staying) {}

  private void addLevels(int u, int j, Taken taken, int[] seatsOfChoice, long worthOfChoice) {
    long agreed = options.get(taken.option).agreedQuarterHours();
    long least = options.get(taken.option).minimumQuarterHours();
    if (taken.second != NONE) {
      agreed += options.get(taken.second).agreedQuarterHours();
      least += options.get(taken.second).minimumQuarterHours();
    }
    long budget = in.budget[j];
    if (agreed <= budget) {
      addChoice(u, j, agreed, taken, seatsOfChoice, worthOfChoice);
    }
    // without a budget smaller hours gain nothing
    if (budget != Long.MAX_VALUE && least < agreed && least <= budget) {
      addChoice(u, j, least, taken, seatsOfChoice, worthOfChoice);
    }
  }

  private void addChoice(
      int u, int j, long quarterHours, Taken taken, int[] seatsOfChoice, long worthOfChoice) {
    if (owner.size() == worth.length) {
      worth = Arrays.copyOf(worth, worth.length + (worth.length >> 1));
    }
    worth[owner.size()] = worthOfChoice;
    owner.add(u);
    opportunity.add(j);
    // only a sum that nothing limits can be larger
    hours.add((int) Math.min(Integer.MAX_VALUE, quarterHours));
    option.add(taken.option);
    secondOption.add(taken.second);
    staying.add(taken.staying);
    seats.add(seatsOfChoice);
  }

  private int[] share(int[] seatsOfChoice) {
    if (seatsOfChoice.length == 0) {
      return NO_SEATS;
    }
    for (int[] known : seatsOfUnit) {
      if (Arrays.equals(known, seatsOfChoice)) {
        return known;
      }
    }
    seatsOfUnit.add(seatsOfChoice);
    return seatsOfChoice;
  }

  private static int[] united(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return a.length == 0 ? b : a;
    }
    int[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return Arrays.stream(both).distinct().toArray();
  }

  private int[] seatsOf(PlacementOption o) {
    if (o.childcareProviderId().isEmpty()) {
      return NO_SEATS;
    }
    int k = in.providerNumber(o.childcareProviderId().get());
    int[] result = new int[o.children().size()];
    for (int x = 0; x < result.length; x++) {
      ChildPlace child = o.children().get(x);
      int number = childIndex.computeIfAbsent(child.childId(), id -> childIndex.size());
      long key = (long) number * in.providers + k;
      Integer seat = seatIndex.get(key);
      if (seat == null) {
        seat = seatChild.size();
        seatIndex.put(key, seat);
        seatChild.add(number);
        seatCare.add(in.care(k, child.group()));
      }
      result[x] = seat;
    }
    return result;
  }
}
