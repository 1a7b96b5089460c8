package org.quartermatch.placement.solver.packed;

import java.util.Arrays;

/**
 * Who has which choice, what is free, and what the plan is worth: the one place that counts.
 *
 * <p>Adding and removing a choice is O(its children + its groups + the unit's household); so is
 * asking whether one fits. Where a number counts people, the two of a tandem are two. The state may
 * be infeasible in passing: {@link #violation()} then says by how much. Not thread-safe.
 *
 * <p>It has a field for each thing that is counted, about twenty: one addition changes them all.
 */
public final class Occupancy {
  private static final int NONE = Instance.NONE;

  private final Instance in;
  private final int[] assignment;
  private final int[] peopleAt;
  private final long[] hoursUsed;
  private final int[] supportUsed;
  private final int[] contactsUsed;
  private final int[] careUsed;
  private final int[] seatUsers;
  private final int[] childSeats;
  private final int[] groupPlaced;
  private final int[][] atOpportunity;
  private final int[] unitsAt;
  private final int[][] atCare;

  /** Where a unit stands in the list of its opportunity. */
  private final int[] position;

  private final int[] careCount;
  private int placed;
  private long worth;
  private long violation;
  private long minimumShort;

  public Occupancy(Instance instance) {
    in = instance;
    assignment = new int[in.units];
    Arrays.fill(assignment, NONE);
    peopleAt = new int[in.opportunities];
    hoursUsed = new long[in.opportunities];
    supportUsed = new int[in.companies];
    contactsUsed = new int[in.companies];
    careUsed = new int[in.carePlaces.length];
    seatUsers = new int[in.seatChild.length];
    childSeats = new int[in.children];
    groupPlaced = new int[in.groupSize.length];
    atOpportunity = new int[in.opportunities][];
    unitsAt = new int[in.opportunities];
    atCare = new int[in.carePlaces.length][];
    position = new int[in.units];
    careCount = new int[in.carePlaces.length];
    for (int u = 0; u < in.units; u++) {
      worth -= in.absence[u];
      violation += in.pinned[u] == NONE ? 0 : 1;
    }
  }

  /** The choice of a unit, or {@link Instance#NONE}. */
  public int of(int unit) {
    return assignment[unit];
  }

  /** A copy: by unit, a choice or {@link Instance#NONE}. */
  public int[] assignment() {
    return assignment.clone();
  }

  /** How many people are placed. */
  public int placed() {
    return placed;
  }

  /** How many people of a group are placed. */
  public int groupPlaced(int group) {
    return groupPlaced[group];
  }

  /** How many units are placed at an opportunity. */
  public int holders(int opportunity) {
    return unitsAt[opportunity];
  }

  /** One of those who are placed at an opportunity, in no particular but a reproducible order. */
  public int holder(int opportunity, int index) {
    return atOpportunity[opportunity][index];
  }

  /** How many people are placed at an opportunity. */
  public int peopleAt(int opportunity) {
    return peopleAt[opportunity];
  }

  /** How many people an opportunity lacks to its minimum; 0 where nobody is. */
  public int missing(int opportunity) {
    return missing(peopleAt[opportunity], in.minimumPlaces[opportunity]);
  }

  private static int missing(int people, int minimum) {
    return people == 0 ? 0 : Math.max(0, minimum - people);
  }

  /** How many people all opportunities lack to their minima. */
  public long minimumShort() {
    return minimumShort;
  }

  /** People with need of support at a company. */
  public int supportUsed(int company) {
    return supportUsed[company];
  }

  /** People placed at a company. */
  public int contactsUsed(int company) {
    return contactsUsed[company];
  }

  /** Children with a place. */
  public int careUsed(int care) {
    return careUsed[care];
  }

  public int careHolders(int care) {
    return careCount[care];
  }

  /** One of those whose children have a place; someone with two children stands there twice. */
  public int careHolder(int care, int index) {
    return atCare[care][index];
  }

  /** A copy of those who are placed at an opportunity. */
  public int[] holdersOf(int opportunity) {
    return unitsAt[opportunity] == 0
        ? new int[0]
        : Arrays.copyOf(atOpportunity[opportunity], unitsAt[opportunity]);
  }

  /** A copy of those whose children have a place, each once. */
  public int[] careHoldersOf(int care) {
    return careCount[care] == 0
        ? new int[0]
        : Arrays.stream(atCare[care], 0, careCount[care]).distinct().toArray();
  }

  public int seatUsers(int seat) {
    return seatUsers[seat];
  }

  public int childSeats(int child) {
    return childSeats[child];
  }

  /** For people; below 0 where there are too many. */
  public int placesFree(int opportunity) {
    return in.places[opportunity] - peopleAt[opportunity];
  }

  public long hoursFree(int opportunity) {
    return in.budget[opportunity] - hoursUsed[opportunity];
  }

  /** Whether the owner, unplaced, could take the choice; whether a minimum is reached or not. */
  public boolean fits(int choice) {
    int u = in.owner[choice];
    int j = in.opportunity[choice];
    return in.people[u] <= in.places[j] - peopleAt[j]
        && in.hours[choice] <= in.budget[j] - hoursUsed[j]
        && contactsFit(choice)
        && supportFits(choice)
        && clashes(choice) == 0
        && careFits(choice);
  }

  /** Whether the opportunity's company can deal with so many people more. */
  public boolean contactsFit(int choice) {
    int k = in.company[in.opportunity[choice]];
    return k == NONE || contactsUsed[k] + in.people[in.owner[choice]] <= in.contacts[k];
  }

  /** Whether the opportunity's company has the support places that the owner needs. */
  public boolean supportFits(int choice) {
    int k = in.company[in.opportunity[choice]];
    int needed = in.supported[in.owner[choice]];
    return k == NONE || needed == 0 || supportUsed[k] + needed <= in.supportPlaces[k];
  }

  /** How many of the owner's household are placed where shifts clash with those of a choice. */
  public int clashes(int choice) {
    int j = in.opportunity[choice];
    int clashes = 0;
    for (int mate : in.mates[in.owner[choice]]) {
      int other = assignment[mate];
      clashes += other != NONE && in.clash(j, in.opportunity[other]) ? 1 : 0;
    }
    return clashes;
  }

  public boolean careFits(int choice) {
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

  /**
   * Whether the owner, unplaced, could take the choice without an opportunity lacking more people
   * to its minimum than before.
   */
  public boolean keepsMinimum(int choice) {
    int j = in.opportunity[choice];
    int after = peopleAt[j] + in.people[in.owner[choice]];
    return missing(after, in.minimumPlaces[j]) <= missing(j);
  }

  /** Whether a placed unit could go without its opportunity lacking more people than before. */
  public boolean mayLeave(int unit) {
    int j = in.opportunity[assignment[unit]];
    return missing(peopleAt[j] - in.people[unit], in.minimumPlaces[j]) <= missing(j);
  }

  /** Free care places where the choice needs some; many if it needs none. */
  public int roomFor(int choice) {
    int room = Integer.MAX_VALUE;
    for (int seat : in.seats[choice]) {
      int care = in.seatCare[seat];
      room = Math.min(room, in.carePlaces[care] - careUsed[care]);
    }
    return room;
  }

  public void add(int choice) {
    int u = in.owner[choice];
    int j = in.opportunity[choice];
    violation += clashes(choice);
    assignment[u] = choice;
    worth += in.worth[choice] + in.absence[u];
    violation -= in.pinned[u] == NONE ? 0 : 1;
    atOpportunity[j] = withRoom(atOpportunity[j], unitsAt[j]);
    position[u] = unitsAt[j];
    atOpportunity[j][unitsAt[j]++] = u;
    count(j, in.people[u], in.supported[u], in.hours[choice]);
    for (int seat : in.seats[choice]) {
      int care = in.seatCare[seat];
      atCare[care] = withRoom(atCare[care], careCount[care]);
      atCare[care][careCount[care]++] = u;
      if (seatUsers[seat]++ == 0) {
        careUsed[care]++;
        violation += careUsed[care] > in.carePlaces[care] ? 1 : 0;
        violation += childSeats[in.seatChild[seat]]++ > 0 ? 1 : 0;
      }
    }
    for (int g : in.groupsOf[u]) {
      groupPlaced[g]++;
    }
  }

  public void remove(int unit) {
    int choice = assignment[unit];
    int j = in.opportunity[choice];
    assignment[unit] = NONE;
    violation -= clashes(choice);
    worth -= in.worth[choice] + in.absence[unit];
    violation += in.pinned[unit] == NONE ? 0 : 1;
    int last = atOpportunity[j][--unitsAt[j]];
    atOpportunity[j][position[unit]] = last;
    position[last] = position[unit];
    count(j, -in.people[unit], -in.supported[unit], -in.hours[choice]);
    for (int seat : in.seats[choice]) {
      int care = in.seatCare[seat];
      int[] holders = atCare[care];
      int at = 0;
      while (holders[at] != unit) {
        at++;
      }
      holders[at] = holders[--careCount[care]];
      if (--seatUsers[seat] == 0) {
        violation -= careUsed[care] > in.carePlaces[care] ? 1 : 0;
        careUsed[care]--;
        violation -= --childSeats[in.seatChild[seat]] > 0 ? 1 : 0;
      }
    }
    for (int g : in.groupsOf[unit]) {
      groupPlaced[g]--;
    }
  }

  /** Adds to what an opportunity and its company hold; numbers below 0 take away. */
  private void count(int j, int people, int supported, int hours) {
    placed += people;
    long before = excess(peopleAt[j], in.places[j]) + excess(hoursUsed[j], in.budget[j]);
    int missing = missing(j);
    peopleAt[j] += people;
    hoursUsed[j] += hours;
    long after = excess(peopleAt[j], in.places[j]) + excess(hoursUsed[j], in.budget[j]);
    int k = in.company[j];
    if (k != NONE) {
      before += excess(supportUsed[k], in.supportPlaces[k]);
      before += excess(contactsUsed[k], in.contacts[k]);
      supportUsed[k] += supported;
      contactsUsed[k] += people;
      after += excess(supportUsed[k], in.supportPlaces[k]);
      after += excess(contactsUsed[k], in.contacts[k]);
    }
    minimumShort += missing(j) - missing;
    violation += after - before + missing(j) - missing;
  }

  private static long excess(long used, long limit) {
    return Math.max(0, used - limit);
  }

  private static int[] withRoom(int[] list, int needed) {
    if (list == null) {
      return new int[4];
    }
    return needed < list.length ? list : Arrays.copyOf(list, 2 * list.length);
  }

  /** The objective, exactly. */
  public long objective() {
    return worth - in.fairness.penalty(groupPlaced, placed);
  }

  /** By how much the fairness penalty falls if an unplaced unit is placed. */
  public long fairnessGain(int unit) {
    if (in.fairness.isOff()) {
      return 0;
    }
    long before = in.fairness.penalty(groupPlaced, placed);
    for (int g : in.groupsOf[unit]) {
      groupPlaced[g]++;
    }
    long after = in.fairness.penalty(groupPlaced, placed + in.people[unit]);
    for (int g : in.groupsOf[unit]) {
      groupPlaced[g]--;
    }
    return before - after;
  }

  /** What an unplaced unit can take and gains most by; none where nothing gains. */
  public int bestChoice(int unit) {
    int best = Instance.NONE;
    long most = 0;
    long fairness = fairnessGain(unit);
    for (int c = in.firstChoice[unit]; c < in.firstChoice[unit + 1]; c++) {
      long gain = in.worth[c] + in.absence[unit] + fairness;
      if (gain > most && fits(c) && keepsMinimum(c)) {
        most = gain;
        best = c;
      }
    }
    return best;
  }

  /**
   * By how much hard rules are broken, 0 if none is: people beyond the places, quarter hours beyond
   * the budgets, children beyond the care places, providers beyond one for a child, pinned units
   * that are not placed, people beyond a company's contacts and those with need of support beyond
   * its support places, pairs of a household where shifts clash, people who lack to a minimum.
   */
  public long violation() {
    return violation;
  }
}
