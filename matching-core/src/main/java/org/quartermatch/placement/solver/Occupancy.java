package org.quartermatch.placement.solver;

import java.util.Arrays;

/**
 * Who has which choice, what is free, and what the plan is worth: the one place that counts.
 *
 * <p>Adding and removing a choice is O(its children + its groups); so is asking whether one fits.
 * The state may be infeasible in passing: {@link #violation()} then says by how much. Not
 * thread-safe.
 */
final class Occupancy {
  private final Instance in;
  private final int[] assignment;
  private final int[] placesUsed;
  private final long[] hoursUsed;
  private final int[] careUsed;
  private final int[] seatUsers;
  private final int[] childSeats;
  private final int[] groupPlaced;
  private final int[][] atOpportunity;
  private final int[][] atCare;

  /** Where a participant stands in the list of its opportunity. */
  private final int[] position;

  private final int[] careCount;
  private int placed;
  private long worth;
  private long violation;

  Occupancy(Instance instance) {
    in = instance;
    assignment = new int[in.participants];
    Arrays.fill(assignment, Instance.NONE);
    placesUsed = new int[in.opportunities];
    hoursUsed = new long[in.opportunities];
    careUsed = new int[in.carePlaces.length];
    seatUsers = new int[in.seatChild.length];
    childSeats = new int[in.children];
    groupPlaced = new int[in.groupSize.length];
    atOpportunity = new int[in.opportunities][];
    atCare = new int[in.carePlaces.length][];
    position = new int[in.participants];
    careCount = new int[in.carePlaces.length];
    for (int i = 0; i < in.participants; i++) {
      worth -= in.absence[i];
      violation += in.pinned[i] == Instance.NONE ? 0 : 1;
    }
  }

  /** The choice of a participant, or {@link Instance#NONE}. */
  int of(int participant) {
    return assignment[participant];
  }

  /** A copy: by participant, a choice or {@link Instance#NONE}. */
  int[] assignment() {
    return assignment.clone();
  }

  int placed() {
    return placed;
  }

  /** How many of a group are placed. */
  int groupPlaced(int group) {
    return groupPlaced[group];
  }

  int holders(int opportunity) {
    return placesUsed[opportunity];
  }

  /** One of those who are placed at an opportunity, in no particular but a reproducible order. */
  int holder(int opportunity, int index) {
    return atOpportunity[opportunity][index];
  }

  /** Children with a place. */
  int careUsed(int care) {
    return careUsed[care];
  }

  int careHolders(int care) {
    return careCount[care];
  }

  /** One of those whose children have a place; someone with two children stands there twice. */
  int careHolder(int care, int index) {
    return atCare[care][index];
  }

  /** A copy of those who are placed at an opportunity. */
  int[] holdersOf(int opportunity) {
    return placesUsed[opportunity] == 0
        ? new int[0]
        : Arrays.copyOf(atOpportunity[opportunity], placesUsed[opportunity]);
  }

  /** A copy of those whose children have a place, each once. */
  int[] careHoldersOf(int care) {
    return careCount[care] == 0
        ? new int[0]
        : Arrays.stream(atCare[care], 0, careCount[care]).distinct().toArray();
  }

  int seatUsers(int seat) {
    return seatUsers[seat];
  }

  int childSeats(int child) {
    return childSeats[child];
  }

  boolean placeFree(int opportunity) {
    return placesUsed[opportunity] < in.places[opportunity];
  }

  long hoursFree(int opportunity) {
    return in.budget[opportunity] - hoursUsed[opportunity];
  }

  /** Whether the owner, unplaced, could take the choice. */
  boolean fits(int choice) {
    int j = in.opportunity[choice];
    return placesUsed[j] < in.places[j]
        && in.hours[choice] <= in.budget[j] - hoursUsed[j]
        && careFits(choice);
  }

  boolean careFits(int choice) {
    int[] seats = in.seats[choice];
    for (int x = 0; x < seats.length; x++) {
      int seat = seats[x];
      if (seatUsers[seat] > 0) {
        continue;
      }
      int care = in.seatCare[seat];
      if (childSeats[in.seatChild[seat]] > 0) {
        return false;
      }
      int needed = 1;
      for (int y = 0; y < x; y++) {
        if (in.seatCare[seats[y]] == care && seatUsers[seats[y]] == 0) {
          needed++;
        }
      }
      if (careUsed[care] + needed > in.carePlaces[care]) {
        return false;
      }
    }
    return true;
  }

  /** Free care places where the choice needs some; many if it needs none. */
  int roomFor(int choice) {
    int room = Integer.MAX_VALUE;
    for (int seat : in.seats[choice]) {
      int care = in.seatCare[seat];
      room = Math.min(room, in.carePlaces[care] - careUsed[care]);
    }
    return room;
  }

  void add(int choice) {
    int i = in.owner[choice];
    int j = in.opportunity[choice];
    assignment[i] = choice;
    placed++;
    worth += in.worth[choice] + in.absence[i];
    violation -= in.pinned[i] == Instance.NONE ? 0 : 1;
    atOpportunity[j] = withRoom(atOpportunity[j], placesUsed[j]);
    position[i] = placesUsed[j];
    atOpportunity[j][placesUsed[j]] = i;
    placesUsed[j]++;
    violation += placesUsed[j] > in.places[j] ? 1 : 0;
    long before = Math.max(0, hoursUsed[j] - in.budget[j]);
    hoursUsed[j] += in.hours[choice];
    violation += Math.max(0, hoursUsed[j] - in.budget[j]) - before;
    for (int seat : in.seats[choice]) {
      int care = in.seatCare[seat];
      atCare[care] = withRoom(atCare[care], careCount[care]);
      atCare[care][careCount[care]++] = i;
      if (seatUsers[seat]++ == 0) {
        careUsed[care]++;
        violation += careUsed[care] > in.carePlaces[care] ? 1 : 0;
        violation += childSeats[in.seatChild[seat]]++ > 0 ? 1 : 0;
      }
    }
    for (int g : in.groupsOf[i]) {
      groupPlaced[g]++;
    }
  }

  void remove(int participant) {
    int choice = assignment[participant];
    int j = in.opportunity[choice];
    assignment[participant] = Instance.NONE;
    placed--;
    worth -= in.worth[choice] + in.absence[participant];
    violation += in.pinned[participant] == Instance.NONE ? 0 : 1;
    violation -= placesUsed[j] > in.places[j] ? 1 : 0;
    placesUsed[j]--;
    int last = atOpportunity[j][placesUsed[j]];
    atOpportunity[j][position[participant]] = last;
    position[last] = position[participant];
    long before = Math.max(0, hoursUsed[j] - in.budget[j]);
    hoursUsed[j] -= in.hours[choice];
    violation += Math.max(0, hoursUsed[j] - in.budget[j]) - before;
    for (int seat : in.seats[choice]) {
      int care = in.seatCare[seat];
      int[] holders = atCare[care];
      int at = 0;
      while (holders[at] != participant) {
        at++;
      }
      holders[at] = holders[--careCount[care]];
      if (--seatUsers[seat] == 0) {
        violation -= careUsed[care] > in.carePlaces[care] ? 1 : 0;
        careUsed[care]--;
        violation -= --childSeats[in.seatChild[seat]] > 0 ? 1 : 0;
      }
    }
    for (int g : in.groupsOf[participant]) {
      groupPlaced[g]--;
    }
  }

  private static int[] withRoom(int[] list, int needed) {
    if (list == null) {
      return new int[4];
    }
    return needed < list.length ? list : Arrays.copyOf(list, 2 * list.length);
  }

  /** The objective, exactly. */
  long objective() {
    return worth - in.fairness.penalty(groupPlaced, placed);
  }

  /** By how much the fairness penalty falls if an unplaced participant is placed. */
  long fairnessGain(int participant) {
    if (in.fairness.isOff()) {
      return 0;
    }
    long before = in.fairness.penalty(groupPlaced, placed);
    for (int g : in.groupsOf[participant]) {
      groupPlaced[g]++;
    }
    long after = in.fairness.penalty(groupPlaced, placed + 1);
    for (int g : in.groupsOf[participant]) {
      groupPlaced[g]--;
    }
    return before - after;
  }

  /** Gives an unplaced participant the best choice that fits and gains; whether there was one. */
  boolean placeBest(int i) {
    int best = Instance.NONE;
    long most = 0;
    long fairness = fairnessGain(i);
    for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
      long gain = in.worth[c] + in.absence[i] + fairness;
      if (gain > most && fits(c)) {
        most = gain;
        best = c;
      }
    }
    if (best != Instance.NONE) {
      add(best);
    }
    return best != Instance.NONE;
  }

  /**
   * By how much hard rules are broken, 0 if none is: people beyond the places, quarter hours beyond
   * the budgets, children beyond the care places, providers beyond one for a child, pinned people
   * who are not placed.
   */
  long violation() {
    return violation;
  }
}
