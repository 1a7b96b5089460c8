package org.quartermatch.placement.solver.packed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced.Capacity;

/**
 * Who has which choice, what is free, and what the plan is worth: the one place that counts.
 *
 * <p>Each rule counts its own part; an addition is told to all of them. Adding and removing a
 * choice is O(the limits of its opportunity + its children + its groups + the unit's household); so
 * is asking whether one fits. Where a number counts people, the two of a tandem are two. The state
 * may be infeasible in passing: {@link #violation()} then says by how much. Not thread-safe.
 */
public final class Occupancy {
  private static final int NONE = Instance.NONE;

  /** People at opportunities and companies. */
  public final PeopleCount people;

  public final HoursRule hours;
  public final CareRule care;
  public final MinimumRule minima;
  private final HouseholdRule households;
  private final PinRule pins;
  private final List<Rule> rulesOfRoom;

  private final Instance in;
  private final Roster roster;
  private final int[] groupPlaced;
  private int placed;
  private long worth;

  public Occupancy(Instance instance) {
    in = instance;
    roster = new Roster(in);
    people = new PeopleCount(in, roster);
    hours = new HoursRule(in, roster);
    care = new CareRule(in, roster);
    households = new HouseholdRule(in, roster);
    minima = new MinimumRule(in, roster, people);
    pins = new PinRule(in);
    rulesOfRoom = new ArrayList<>(people.rules(true));
    rulesOfRoom.add(hours);
    rulesOfRoom.addAll(people.rules(false));
    rulesOfRoom.add(households);
    rulesOfRoom.add(care);
    groupPlaced = new int[in.groupSize.length];
    for (int u = 0; u < in.units; u++) {
      worth -= in.absence[u];
    }
  }

  /** Where somebody can be put out for a choice, in the order in which room is made. */
  public List<Rule> rulesOfRoom() {
    return rulesOfRoom;
  }

  /** What a choice of an unplaced unit lacks, as the plan stands. */
  public Set<Capacity> lacking(int choice) {
    return capacities(rule -> rule.isShort(choice));
  }

  /**
   * What options lack that could not be taken if nobody else were placed.
   *
   * @param options of the unit's members, at one opportunity
   */
  public Set<Capacity> lackingAlone(int unit, List<PlacementOption> options) {
    return capacities(rule -> rule.isShortAlone(unit, options));
  }

  private Set<Capacity> capacities(Predicate<Rule> isShort) {
    Set<Capacity> lacking = EnumSet.noneOf(Capacity.class);
    for (Rule rule : rulesOfRoom) {
      if (isShort.test(rule)) {
        lacking.add(rule.capacity());
      }
    }
    if (isShort.test(minima)) {
      lacking.add(minima.capacity());
    }
    return lacking;
  }

  /** The choice of a unit, or {@link Instance#NONE}. */
  public int of(int unit) {
    return roster.of(unit);
  }

  /** A copy: by unit, a choice or {@link Instance#NONE}. */
  public int[] assignment() {
    return roster.assignment();
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
    return roster.size(opportunity);
  }

  /** One of those who are placed at an opportunity, in no particular but a reproducible order. */
  public int holder(int opportunity, int index) {
    return roster.unit(opportunity, index);
  }

  /** A copy of those who are placed at an opportunity. */
  public int[] holdersOf(int opportunity) {
    return roster.units(opportunity);
  }

  /** Whether the owner, unplaced, could take the choice; whether a minimum is reached or not. */
  public boolean fits(int choice) {
    return people.fits(choice)
        && hours.fits(choice)
        && households.clashes(choice) == 0
        && care.fits(choice);
  }

  public void add(int choice) {
    int u = in.owner[choice];
    int j = in.opportunity[choice];
    roster.add(choice);
    minima.add(u, j);
    people.add(choice);
    hours.add(choice);
    households.add(choice);
    care.add(choice);
    pins.add(u);
    placed += in.people[u];
    worth += in.worth[choice] + in.absence[u];
    for (int g : in.groupsOf[u]) {
      groupPlaced[g]++;
    }
  }

  public void remove(int unit) {
    int choice = roster.of(unit);
    int j = in.opportunity[choice];
    roster.remove(unit);
    people.remove(choice);
    minima.remove(unit, j);
    hours.remove(choice);
    households.remove(choice);
    care.remove(choice);
    pins.remove(unit);
    placed -= in.people[unit];
    worth -= in.worth[choice] + in.absence[unit];
    for (int g : in.groupsOf[unit]) {
      groupPlaced[g]--;
    }
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

  /**
   * What fair shares cost at least, whoever is placed besides.
   *
   * @param openOfGroup by group, how many more of it could be placed
   * @param openPeople how many more people could be placed
   */
  public long fairnessAtLeast(int[] openOfGroup, int openPeople) {
    return in.fairness.atLeast(groupPlaced, placed, openOfGroup, openPeople);
  }

  /** What an unplaced unit can take and gains most by; none where nothing gains. */
  public int bestChoice(int unit) {
    int best = NONE;
    long most = 0;
    long fairness = fairnessGain(unit);
    for (int c = in.firstChoice[unit]; c < in.firstChoice[unit + 1]; c++) {
      long gain = in.worth[c] + in.absence[unit] + fairness;
      if (gain > most && fits(c) && minima.keeps(c)) {
        most = gain;
        best = c;
      }
    }
    return best;
  }

  /**
   * By how much hard rules are broken, 0 if none is: people beyond the limits of opportunities and
   * companies, quarter hours beyond the budgets, children beyond the care places, providers beyond
   * one for a child, pairs of a household where shifts clash, people who lack to a minimum, pinned
   * units that are not placed.
   */
  public long violation() {
    return people.violation()
        + hours.violation()
        + care.violation()
        + households.violation()
        + minima.missing()
        + pins.violation();
  }
}
