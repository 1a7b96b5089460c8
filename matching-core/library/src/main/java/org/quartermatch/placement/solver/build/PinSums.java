package org.quartermatch.placement.solver.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.solver.flow.CapacityMatching;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;

/**
 * What makes pins impossible for sure, by counts, sums and matchings, in sentences that name the
 * capacity. Finding nothing, it does not say that they are possible: {@link PinCheck} does.
 * O(choices of those pinned), and a matching.
 */
final class PinSums {
  private final Instance in;
  private final List<String> errors = new ArrayList<>();

  PinSums(Instance instance) {
    in = instance;
  }

  /** Of single pins; where there are none, of all together. */
  List<String> errors() {
    checkEach();
    if (errors.isEmpty()) {
      for (int u = 0; u < in.units; u++) {
        if (in.pinned[u] != Instance.NONE) {
          checkHousehold(u);
        }
      }
      checkOpportunities();
      checkCompanies();
      for (int age = 0; age < 2; age++) {
        checkChildren(age);
      }
    }
    return errors;
  }

  private void checkEach() {
    for (int u = 0; u < in.units; u++) {
      if (in.pinned[u] != Instance.NONE && in.firstChoice[u] == in.firstChoice[u + 1]) {
        errors.add(
            "pin of participant "
                + in.name(u)
                + (in.people[u] == 2 ? ", who starts together with " + partner(u) + "," : "")
                + " to opportunity "
                + opportunity(in.pinned[u])
                + reason(u)
                + "; remove the pin");
      }
    }
  }

  private String reason(int u) {
    int j = in.pinned[u];
    int k = in.company[j];
    if (in.places[j] == 0) {
      return ": the opportunity has no place";
    }
    if (!in.placesSuffice(u, j)) {
      return ": the opportunity has 1 place, the two need 2";
    }
    if (!in.contactsSuffice(u, j)) {
      return ": its company has contacts for " + in.contacts[k];
    }
    if (!in.supportSuffices(u, j)) {
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

  private void checkOpportunities() {
    int[] pins = new int[in.opportunities];
    long[] hours = new long[in.opportunities];
    for (int u = 0; u < in.units; u++) {
      int j = in.pinned[u];
      if (j != Instance.NONE) {
        pins[j] += in.people[u];
        hours[j] += leastHours(u);
      }
    }
    for (int j = 0; j < in.opportunities; j++) {
      if (pins[j] > in.places[j]) {
        errors.add(
            pins[j]
                + " participants are pinned to opportunity "
                + opportunity(j)
                + ", which has "
                + in.places[j]
                + " places; remove "
                + (pins[j] - in.places[j])
                + " of these pins");
      }
      if (hours[j] > in.budget[j]) {
        errors.add(
            "participants pinned to opportunity "
                + opportunity(j)
                + " need at least "
                + hours[j]
                + " quarter hours, its budget is "
                + in.budget[j]
                + "; remove some of these pins");
      }
    }
  }

  private void checkCompanies() {
    int[] contacts = new int[in.companies];
    int[] supported = new int[in.companies];
    for (int u = 0; u < in.units; u++) {
      int k = in.pinned[u] == Instance.NONE ? Instance.NONE : in.company[in.pinned[u]];
      if (k != Instance.NONE) {
        contacts[k] += in.people[u];
        supported[k] += in.supported[u];
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
  }

  private void checkHousehold(int u) {
    for (int mate : in.mates[u]) {
      if (mate > u && in.pinned[mate] != Instance.NONE && in.clash(in.pinned[u], in.pinned[mate])) {
        errors.add(
            "participants "
                + in.name(u)
                + " and "
                + in.name(mate)
                + ", of one household, are pinned to opportunities "
                + opportunity(in.pinned[u])
                + " and "
                + opportunity(in.pinned[mate])
                + ", whose shifts clash; remove one of these pins");
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
  private void checkChildren(int age) {
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

  private String partner(int u) {
    return in.participant(in.members[u][1]).id();
  }

  private String opportunity(int j) {
    return in.problem.opportunities().get(j).id();
  }
}
