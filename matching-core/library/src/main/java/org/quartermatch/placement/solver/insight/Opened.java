package org.quartermatch.placement.solver.insight;

import java.util.HashMap;
import java.util.Map;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;

/**
 * Where people could be besides, and whether a plan could gain anything by that: more can be placed
 * only if somebody unplaced can be in the stead of one of them, and one of them can go on to free
 * capacity.
 *
 * <p>Where a plan places as many as a {@link PeopleMatching} does and there is the same room, it is
 * asked whether one more can be matched: what it denies, no search finds. Budgets that pay for more
 * people then, and companies that come to stand for their work, leave hope.
 */
final class Opened {
  private final Instance in;
  private final PeopleMatching matching;
  private final boolean isFull;
  private final Map<Integer, IntList> workOf = new HashMap<>();

  /** By opportunity that hours keep from having all its people, by unit, the least hours. */
  private final Map<Integer, Map<Integer, Integer>> hoursAt = new HashMap<>();

  /** By opportunity, how often somebody was said to come. */
  private final Map<Integer, Integer> peopleAt = new HashMap<>();

  private boolean isReached;
  private boolean leads;

  /**
   * @param isFull whether as many are placed as matched, and nothing but where people could be
   *     differs
   */
  Opened(Instance in, PeopleMatching matching, boolean isFull) {
    this.in = in;
    this.matching = matching;
    this.isFull = isFull;
  }

  /** Whether {@link #addHours} wants to know the hours there. */
  boolean asksForHours(int opportunity) {
    return isFull && matching.paysForFewerThanPlaces(opportunity);
  }

  /** One of a unit of one could be there with these hours, as few as would do. */
  void addHours(int person, int opportunity, int quarterHours) {
    hoursAt
        .computeIfAbsent(opportunity, j -> new HashMap<>())
        .merge(in.unitOf[person], quarterHours, Math::min);
  }

  /** What is new is free. */
  void addFree(int person) {
    isReached |= matching.isReached(person);
    leads = true;
  }

  /** One of a unit of one could be there. */
  void add(int person, int opportunity) {
    isReached |= matching.isReached(person);
    leads |= matching.leadsToFree(person, opportunity);
    if (isFull) {
      peopleAt.merge(opportunity, 1, Integer::sum);
      workOf.computeIfAbsent(person, it -> new IntList()).add(opportunity);
    }
  }

  /** Never false for what gains. */
  boolean mightGain() {
    if (hoursAt.isEmpty() && !(isReached && leads)) {
      return false;
    }
    return !isFull
        || (workOf.size() > 1 && matching.haveOtherNodes(peopleAt))
        || hoursAt.entrySet().stream()
            .anyMatch(it -> matching.paysForMore(it.getKey(), it.getValue()))
        || matching.gains(workOf);
  }
}
