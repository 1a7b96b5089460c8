package org.quartermatch.placement.solver.packed;

import java.util.List;
import java.util.stream.IntStream;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced.Capacity;

/**
 * How many people who count there are at each of the {@link Limits}: the part of the count that all
 * {@linkplain PeopleRule people rules} share. Adding, removing and asking is O(limits of an
 * opportunity).
 */
public final class PeopleCount {
  private final Instance in;
  private final Limits limits;
  private final Roster roster;
  private final int[] used;
  private long violation;

  PeopleCount(Instance instance, Roster roster) {
    in = instance;
    limits = in.limits;
    this.roster = roster;
    used = new int[limits.count];
  }

  /** How many people who count there are. */
  public int used(int limit) {
    return used[limit];
  }

  /** How many people are placed at an opportunity. */
  public int at(int opportunity) {
    // the limit of its places
    return used[opportunity];
  }

  /** For people; below 0 where there are too many. */
  public int placesFree(int opportunity) {
    return in.places[opportunity] - used[opportunity];
  }

  /** Whether the owner of a choice, unplaced, could come by all limits there. */
  boolean fits(int choice) {
    for (int limit : limits.at[in.opportunity[choice]]) {
      if (isShort(limit, limits.counted(in, limit, choice))) {
        return false;
      }
    }
    return true;
  }

  private boolean isShort(int limit, int needed) {
    // too many already are in nobody's way who does not count
    return needed > 0 && used[limit] + needed > limits.most[limit];
  }

  void add(int choice) {
    for (int limit : limits.at[in.opportunity[choice]]) {
      count(limit, limits.counted(in, limit, choice));
    }
  }

  void remove(int choice) {
    for (int limit : limits.at[in.opportunity[choice]]) {
      count(limit, -limits.counted(in, limit, choice));
    }
  }

  private void count(int limit, int by) {
    int before = used[limit];
    int most = limits.most[limit];
    used[limit] = before + by;
    violation += Math.max(0, before + by - most) - Math.max(0, before - most);
  }

  /** People beyond the limits. */
  long violation() {
    return violation;
  }

  /** The rules of opportunities, or those of companies, in their order. */
  List<Rule> rules(boolean ofOpportunities) {
    return IntStream.range(0, limits.rules.size())
        .filter(rule -> limits.rules.get(rule).isAtOpportunity() == ofOpportunities)
        .<Rule>mapToObj(One::new)
        .toList();
  }

  /** One of the rules. */
  private final class One implements Rule {
    private final int rule;

    One(int rule) {
      this.rule = rule;
    }

    @Override
    public Capacity capacity() {
      return limits.rules.get(rule).capacity();
    }

    /** Its limit at an opportunity, or {@link Instance#NONE}. */
    private int limit(int opportunity) {
      for (int limit : limits.at[opportunity]) {
        if (limits.rule[limit] == rule) {
          return limit;
        }
      }
      return Instance.NONE;
    }

    @Override
    public boolean isShort(int choice) {
      int limit = limit(in.opportunity[choice]);
      return limit != Instance.NONE
          && PeopleCount.this.isShort(limit, limits.counted(in, limit, choice));
    }

    @Override
    public boolean isShortAlone(int unit, List<PlacementOption> options) {
      int limit = limit(in.opportunityNumber(options.getFirst().opportunityId()));
      return limit != Instance.NONE && !limits.holds(limit, unit, in.staying(unit, options));
    }

    /** Those who count, at any opportunity of the limit. */
    @Override
    public int[] holders(int choice) {
      IntList units = new IntList();
      int limit = limit(in.opportunity[choice]);
      for (int j : limit == Instance.NONE ? new int[0] : limits.opportunities[limit]) {
        for (int x = 0; x < roster.size(j); x++) {
          if (limits.counted(in, limit, roster.of(roster.unit(j, x))) > 0) {
            units.add(roster.unit(j, x));
          }
        }
      }
      return units.toArray();
    }
  }
}
