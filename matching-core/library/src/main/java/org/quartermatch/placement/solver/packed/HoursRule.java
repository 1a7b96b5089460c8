package org.quartermatch.placement.solver.packed;

import static org.quartermatch.texts.LibraryTexts.message;

import java.util.Arrays;
import java.util.List;
import org.quartermatch.model.Message;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced.Capacity;

/**
 * All who are placed at an opportunity share its hours budget.
 *
 * <p>A choice that exceeds the budget on its own is left out by the {@link ChoiceTable}, which
 * offers smaller hours where there is a budget. Price: the {@code CapacityBound} has one for
 * quarter hours; in the {@code KnapsackBound} each opportunity keeps the rule itself.
 */
public final class HoursRule implements Rule {
  private final Instance in;
  private final Roster roster;
  private final long[] used;
  private long violation;

  HoursRule(Instance instance, Roster roster) {
    in = instance;
    this.roster = roster;
    used = new long[in.opportunities];
  }

  /** Quarter hours that are left of an opportunity's budget; below 0 where there are too many. */
  public long free(int opportunity) {
    return in.budget[opportunity] - used[opportunity];
  }

  boolean fits(int choice) {
    return in.hours[choice] <= free(in.opportunity[choice]);
  }

  void add(int choice) {
    count(in.opportunity[choice], in.hours[choice]);
  }

  void remove(int choice) {
    count(in.opportunity[choice], -in.hours[choice]);
  }

  private void count(int opportunity, int by) {
    long before = Math.max(0, -free(opportunity));
    used[opportunity] += by;
    violation += Math.max(0, -free(opportunity)) - before;
  }

  /** Quarter hours beyond the budgets. */
  long violation() {
    return violation;
  }

  @Override
  public Capacity capacity() {
    return Capacity.HOURS_BUDGET;
  }

  @Override
  public boolean isShort(int choice) {
    return !fits(choice);
  }

  @Override
  public boolean isShortAlone(int unit, List<PlacementOption> options) {
    long least = options.stream().mapToLong(PlacementOption::minimumQuarterHours).sum();
    return least > in.budget[in.opportunityNumber(options.getFirst().opportunityId())];
  }

  @Override
  public int[] holders(int choice) {
    return roster.units(in.opportunity[choice]);
  }

  @Override
  public long missingHours(int choice) {
    return Math.max(0, in.hours[choice] - free(in.opportunity[choice]));
  }

  /**
   * Whether every budget pays for as many people as there are places, those with the most hours
   * first.
   *
   * @param choices of single people, each at most once at an opportunity
   */
  public static boolean isNeverShort(Instance in, IntList choices) {
    IntList[] hours = new IntList[in.opportunities];
    for (int x = 0; x < choices.size(); x++) {
      int c = choices.get(x);
      int j = in.opportunity[c];
      if (in.budget[j] != Long.MAX_VALUE) {
        if (hours[j] == null) {
          hours[j] = new IntList();
        }
        hours[j].add(in.hours[c]);
      }
    }
    for (int j = 0; j < in.opportunities; j++) {
      if (hours[j] == null) {
        continue;
      }
      int[] sorted = hours[j].toArray();
      Arrays.sort(sorted);
      long sum = 0;
      for (int x = Math.max(0, sorted.length - in.places[j]); x < sorted.length; x++) {
        sum += sorted[x];
      }
      if (sum > in.budget[j]) {
        return false;
      }
    }
    return true;
  }

  /** Why pins to an opportunity cannot be kept together. */
  public static Message pinError(Instance in, int opportunity, long least) {
    return message("pin.hours", in.opportunityId(opportunity), least, in.budget[opportunity]);
  }
}
