package org.quartermatch.placement.solver.packed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;

/**
 * Who is placed together: a unit is one participant, or a tandem of two. Units come in the order of
 * their first members. Participants and units are numbered from 0; read only once built.
 */
final class Units {
  private static final int NONE = Instance.NONE;
  private static final int[] NOBODY = {};

  /** By participant, its unit. */
  final int[] unitOf;

  // by unit
  final int[][] members;

  /** How many members have a current placement. */
  final int[] currents;

  /** Group numbers, one for each member and label. */
  final int[][] groups;

  /** Other units with somebody of the same household. */
  final int[][] mates;

  /** Whether the two of a tandem are of one household. */
  final boolean[] oneHousehold;

  // by group
  final List<String> labels;
  final int[] groupSize;

  private final List<PlacementParticipant> participants;

  Units(PlacementProblem problem) {
    participants = problem.participants();
    Map<String, Integer> number = new HashMap<>();
    participants.forEach(p -> number.put(p.id(), number.size()));
    unitOf = new int[participants.size()];
    members = members(problem, number);
    int units = members.length;
    currents = new int[units];
    groups = new int[units][];
    Map<String, Integer> groupNumber = new HashMap<>();
    List<String> labelsInOrder = new ArrayList<>();
    for (int u = 0; u < units; u++) {
      IntList ofUnit = new IntList();
      for (int i : members[u]) {
        PlacementParticipant p = participants.get(i);
        currents[u] += p.current().isPresent() ? 1 : 0;
        for (String label : p.groups()) {
          Integer g = groupNumber.putIfAbsent(label, groupNumber.size());
          if (g == null) {
            labelsInOrder.add(label);
          }
          ofUnit.add(groupNumber.get(label));
        }
      }
      groups[u] = ofUnit.size() == 0 ? NOBODY : ofUnit.toArray();
    }
    labels = List.copyOf(labelsInOrder);
    groupSize = new int[labels.size()];
    for (int[] ofUnit : groups) {
      for (int g : ofUnit) {
        groupSize[g]++;
      }
    }
    mates = new int[units][];
    oneHousehold = new boolean[units];
    setMates(problem.households(), number);
  }

  private int[][] members(PlacementProblem problem, Map<String, Integer> number) {
    int[] partner = new int[participants.size()];
    Arrays.fill(partner, NONE);
    for (Tandem tandem : problem.tandems()) {
      Integer first = number.get(tandem.first());
      Integer second = number.get(tandem.second());
      if (first != null && second != null) {
        partner[first] = second;
        partner[second] = first;
      }
    }
    List<int[]> result = new ArrayList<>(participants.size());
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] == NONE || partner[i] > i) {
        unitOf[i] = result.size();
        result.add(partner[i] == NONE ? new int[] {i} : new int[] {i, partner[i]});
      } else {
        unitOf[i] = unitOf[partner[i]];
      }
    }
    return result.toArray(new int[0][]);
  }

  private void setMates(List<Household> households, Map<String, Integer> number) {
    Map<Integer, Set<Integer>> together = new HashMap<>();
    for (Household household : households) {
      Set<Integer> ofHousehold = new LinkedHashSet<>();
      for (String id : household.participantIds()) {
        Integer i = number.get(id);
        if (i != null && !ofHousehold.add(unitOf[i])) {
          oneHousehold[unitOf[i]] = true;
        }
      }
      for (int u : ofHousehold) {
        together.computeIfAbsent(u, x -> new TreeSet<>()).addAll(ofHousehold);
      }
    }
    Arrays.fill(mates, NOBODY);
    together.forEach(
        (u, all) -> mates[u] = all.stream().filter(v -> !v.equals(u)).mapToInt(v -> v).toArray());
  }
}
