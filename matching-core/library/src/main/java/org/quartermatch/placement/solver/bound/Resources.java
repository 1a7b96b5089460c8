package org.quartermatch.placement.solver.bound;

import java.util.Arrays;
import java.util.BitSet;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Limits;
import org.quartermatch.placement.solver.packed.PeopleRule.Price;

/**
 * Where the prices of a {@link LagrangianRelaxation} stand: those of units come first, from 0 on,
 * then those of care places, of limits of people, of times of households, and of groups.
 *
 * <p>Of limits, those of the last rule come first: norms of steps are floating sums in the order of
 * the prices, and a seed's plan goes with it.
 */
public final class Resources {
  public final int careFrom;

  /** Behind the care places. */
  final int limitFrom;

  /** By limit of people, where its price stands, or {@link Instance#NONE}. */
  final int[] ofLimit;

  /** The limits that have a price, as they stand from {@link #limitFrom} on. */
  final int[] limits;

  /** Behind the limits. */
  final int timeFrom;

  final HouseholdTimes times;

  /** Nothing stands from here on where fair shares do not count. */
  public final int groupFrom;

  /** How many prices there are. */
  public final int count;

  /**
   * Care places and limits that suffice for all who could come. A price of them would prove no more
   * than none; and where there is room without end, the product of both does not fit into a long.
   */
  private final BitSet neverShort = new BitSet();

  Resources(Instance in) {
    careFrom = in.units;
    limitFrom = careFrom + in.carePlaces.length;
    ofLimit = new int[in.limits.count];
    Arrays.fill(ofLimit, Instance.NONE);
    limits = priced(in.limits);
    for (int x = 0; x < limits.length; x++) {
      ofLimit[limits[x]] = limitFrom + x;
    }
    timeFrom = limitFrom + limits.length;
    times = new HouseholdTimes(in);
    groupFrom = timeFrom + times.count();
    count = groupFrom + (in.fairness.isOff() ? 0 : in.groupSize.length);
    findNeverShort(in);
  }

  private void findNeverShort(Instance in) {
    long[] could = new long[timeFrom];
    for (int care : in.seatCare) {
      could[careFrom + care]++;
    }
    int[] lastOwner = new int[in.limits.count];
    Arrays.fill(lastOwner, Instance.NONE);
    for (int c = 0; c < in.choices(); c++) {
      for (int limit : in.limits.at[in.opportunity[c]]) {
        if (ofLimit[limit] != Instance.NONE && lastOwner[limit] != in.owner[c]) {
          lastOwner[limit] = in.owner[c];
          could[ofLimit[limit]] += in.limits.counted[limit][in.owner[c]];
        }
      }
    }
    for (int care = 0; care < in.carePlaces.length; care++) {
      neverShort.set(careFrom + care, could[careFrom + care] <= in.carePlaces[care]);
    }
    for (int limit : limits) {
      neverShort.set(ofLimit[limit], could[ofLimit[limit]] <= in.limits.most[limit]);
    }
  }

  /** Whether all who could come find enough of it. */
  boolean isNeverShort(int resource) {
    return neverShort.get(resource);
  }

  private static int[] priced(Limits limits) {
    int[] priced = new int[limits.count];
    int size = 0;
    for (int rule = limits.rules.size() - 1; rule >= 0; rule--) {
      for (int limit = 0; limit < limits.count; limit++) {
        if (limits.rule[limit] == rule && limits.rules.get(rule).price() == Price.EACH) {
          priced[size++] = limit;
        }
      }
    }
    return Arrays.copyOf(priced, size);
  }

  /** Whether fair shares have a price. */
  boolean hasGroups() {
    return groupFrom < count;
  }
}
