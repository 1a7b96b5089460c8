package org.quartermatch.placement.solver.build;

import static org.quartermatch.texts.LibraryTexts.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.Message;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.solver.flow.CapacityMatching;
import org.quartermatch.placement.solver.packed.CareRule;
import org.quartermatch.placement.solver.packed.HoursRule;
import org.quartermatch.placement.solver.packed.HouseholdRule;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;

/**
 * What makes pins impossible for sure, by counts, sums and matchings, in sentences that name the
 * capacity. Finding nothing, it does not say that they are possible: {@link PinCheck} does.
 * O(choices of those pinned), and a matching.
 */
final class PinSums {
  private final Instance in;
  private final List<Message> errors = new ArrayList<>();

  PinSums(Instance instance) {
    in = instance;
  }

  /** Of single pins; where there are none, of all together. */
  List<Message> errors() {
    checkEach();
    if (errors.isEmpty()) {
      for (int u = 0; u < in.units; u++) {
        if (in.pinned[u] != Instance.NONE) {
          checkHousehold(u);
        }
      }
      checkSums();
      for (AgeGroup group : AgeGroup.values()) {
        checkChildren(group);
      }
    }
    return errors;
  }

  private void checkEach() {
    for (int u = 0; u < in.units; u++) {
      if (in.pinned[u] != Instance.NONE && in.firstChoice[u] == in.firstChoice[u + 1]) {
        String opportunity = in.opportunityId(in.pinned[u]);
        errors.add(
            in.people[u] == 2
                ? message("pin.tandem", in.name(u), partner(u), opportunity, reason(u))
                : message("pin.alone", in.name(u), opportunity, reason(u)));
      }
    }
  }

  private Message reason(int u) {
    int j = in.pinned[u];
    for (int limit : in.limits.at[j]) {
      if (!in.limits.holds(limit, u, mostStaying(u))) {
        return in.limits.pinErrorAlone(limit);
      }
    }
    if (HouseholdRule.clashesWithItself(in, u, j)) {
      return HouseholdRule.pinErrorAlone();
    }
    for (int i : in.members[u]) {
      boolean eligible = false;
      for (int x = in.firstOption[i]; x < in.firstOption[i + 1]; x++) {
        PlacementOption o = in.options.get(x);
        eligible |= in.opportunityNumber(o.opportunityId()) == j;
      }
      if (!eligible) {
        return message("pin.alone.not-eligible", in.participant(i).id());
      }
    }
    return in.people[u] == 1
        ? message("pin.alone.hours-or-childcare")
        : message("pin.alone.no-way-for-two");
  }

  private void checkSums() {
    long[] pins = new long[in.limits.count];
    long[] hours = new long[in.opportunities];
    for (int u = 0; u < in.units; u++) {
      int j = in.pinned[u];
      if (j != Instance.NONE) {
        for (int limit : in.limits.at[j]) {
          pins[limit] += leastCounted(limit, u);
        }
        hours[j] += leastHours(u);
      }
    }
    for (int j = 0; j < in.opportunities; j++) {
      checkLimits(in.limits.ofOpportunity[j], pins);
      if (hours[j] > in.budget[j]) {
        errors.add(HoursRule.pinError(in, j, hours[j]));
      }
    }
    for (int k = 0; k < in.companies; k++) {
      checkLimits(in.limits.ofCompany[k], pins);
    }
  }

  /** Whoever has a current placement that needs no contact might stay there. */
  private int mostStaying(int u) {
    int staying = 0;
    for (int i : in.members[u]) {
      staying += in.participant(i).current().filter(c -> !c.proposed()).isPresent() ? 1 : 0;
    }
    return staying;
  }

  /** Where a unit can go to several providers, it may stay at one and be new at another. */
  private int leastCounted(int limit, int u) {
    return IntStream.range(in.firstChoice[u], in.firstChoice[u + 1])
        .map(c -> in.limits.counted(in, limit, c))
        .min()
        .orElse(0);
  }

  private void checkLimits(int[] limits, long[] pins) {
    for (int limit : limits) {
      if (pins[limit] > in.limits.most[limit]) {
        errors.add(in.limits.pinError(limit, pins[limit]));
      }
    }
  }

  private void checkHousehold(int u) {
    for (int mate : in.mates[u]) {
      if (mate > u
          && in.pinned[mate] != Instance.NONE
          && HouseholdRule.clash(in, in.pinned[u], in.pinned[mate])) {
        errors.add(HouseholdRule.pinError(in, u, mate));
      }
    }
  }

  private long leastHours(int u) {
    long least = Long.MAX_VALUE;
    for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
      least = Math.min(least, in.hours[c]);
    }
    return least;
  }

  /** Children of one age group that take a place whatever provider their pinned family gets. */
  private void checkChildren(AgeGroup group) {
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
        if (in.groupOf(in.seatCare[seat]) != group || seen[child]) {
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
      errors.add(CareRule.pinError(adjacency.size(), group, matched));
    }
  }

  private String partner(int u) {
    return in.participant(in.members[u][1]).id();
  }
}
