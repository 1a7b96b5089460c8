package org.quartermatch.placement.solver.packed;

import static org.quartermatch.texts.LibraryTexts.message;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.Message;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced.Capacity;

/**
 * No two of a household work where shifts clash, so that somebody is at home.
 *
 * <p>A tandem of one household has no choice where the two would clash with each other. Not priced:
 * the rule is about pairs of people, and a price for each pair would be a knapsack no more.
 */
public final class HouseholdRule implements Rule {
  private final Instance in;
  private final Roster roster;
  private long violation;

  HouseholdRule(Instance instance, Roster roster) {
    in = instance;
    this.roster = roster;
  }

  /** Whether any week of the one's rotation overlaps any week of the other's; symmetric. */
  public static boolean clash(Instance in, int opportunity, int other) {
    WeekSchedule one = in.shifts(opportunity);
    WeekSchedule two = in.shifts(other);
    return one != null && two != null && one.intersects(two);
  }

  /** Whether a tandem is of one household and would work at the same time. */
  public static boolean clashesWithItself(Instance in, int unit, int opportunity) {
    return in.oneHousehold[unit] && clash(in, opportunity, opportunity);
  }

  /** How many of the owner's household are placed where shifts clash with those of a choice. */
  int clashes(int choice) {
    int j = in.opportunity[choice];
    int clashes = 0;
    for (int mate : in.mates[in.owner[choice]]) {
      int other = roster.of(mate);
      clashes += other != Instance.NONE && clash(in, j, in.opportunity[other]) ? 1 : 0;
    }
    return clashes;
  }

  void add(int choice) {
    violation += clashes(choice);
  }

  void remove(int choice) {
    violation -= clashes(choice);
  }

  /** Pairs of a household where shifts clash. */
  long violation() {
    return violation;
  }

  @Override
  public Capacity capacity() {
    return Capacity.HOUSEHOLD;
  }

  @Override
  public boolean isShort(int choice) {
    return clashes(choice) > 0;
  }

  @Override
  public boolean isShortAlone(int unit, List<PlacementOption> options) {
    return clashesWithItself(in, unit, in.opportunityNumber(options.getFirst().opportunityId()));
  }

  @Override
  public int[] holders(int choice) {
    int j = in.opportunity[choice];
    return Arrays.stream(in.mates[in.owner[choice]])
        .filter(mate -> roster.of(mate) != Instance.NONE)
        .filter(mate -> clash(in, j, in.opportunity[roster.of(mate)]))
        .toArray();
  }

  /**
   * Whether all shifts that somebody could have, united, meet none of a mate's.
   *
   * @param choices of single people
   */
  public static boolean isNeverShort(Instance in, IntList choices) {
    @Nullable WeekSchedule[] times = new @Nullable WeekSchedule[in.units];
    for (int x = 0; x < choices.size(); x++) {
      int u = in.owner[choices.get(x)];
      WeekSchedule shifts =
          in.mates[u].length == 0 ? null : in.shifts(in.opportunity[choices.get(x)]);
      if (shifts != null) {
        WeekSchedule so = times[u];
        times[u] = so == null ? shifts : so.or(shifts);
      }
    }
    for (int u = 0; u < in.units; u++) {
      for (int mate : in.mates[u]) {
        WeekSchedule mine = times[u];
        WeekSchedule theirs = times[mate];
        if (mine != null && theirs != null && mine.intersects(theirs)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Why a tandem's pin cannot be kept, even if nobody else were placed. */
  public static Message pinErrorAlone() {
    return message("pin.alone.household");
  }

  /** Why the pins of two of a household cannot be kept together. */
  public static Message pinError(Instance in, int unit, int mate) {
    return message(
        "pin.household",
        in.name(unit),
        in.name(mate),
        in.opportunityId(in.pinned[unit]),
        in.opportunityId(in.pinned[mate]));
  }
}
