package org.quartermatch.placement.solver.packed;

import static org.quartermatch.texts.LibraryTexts.message;

import java.util.List;
import org.quartermatch.model.Message;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced.Capacity;

/**
 * An opportunity has nobody, or so many people at least; putting somebody out is of no use.
 *
 * <p>Of its own, a choice never breaks it: others may fill up. Not priced: which opportunities stay
 * closed is a choice that no price of a person makes. The best group of an opportunity keeps it in
 * the tight bound, where a part of a group may still be one.
 */
public final class MinimumRule implements Rule {
  private final Instance in;
  private final Roster roster;
  private final PeopleCount people;
  private long missing;

  /**
   * @param people how many people there are at each opportunity: before they are added, after they
   *     are removed
   */
  MinimumRule(Instance instance, Roster roster, PeopleCount people) {
    in = instance;
    this.roster = roster;
    this.people = people;
  }

  private static int missing(int people, int minimum) {
    return people == 0 ? 0 : Math.max(0, minimum - people);
  }

  /** How many people an opportunity lacks to its minimum; 0 where nobody is. */
  public int missing(int opportunity) {
    return missing(people.at(opportunity), in.minimumPlaces[opportunity]);
  }

  /** How many people all opportunities lack to their minima. */
  public long missing() {
    return missing;
  }

  void add(int unit, int opportunity) {
    missing += change(opportunity, in.people[unit]);
  }

  void remove(int unit, int opportunity) {
    missing -= change(opportunity, in.people[unit]);
  }

  /** How many more people an opportunity lacks if so many come, or fewer if they go. */
  private int change(int opportunity, int by) {
    return missing(people.at(opportunity) + by, in.minimumPlaces[opportunity])
        - missing(opportunity);
  }

  /**
   * Whether the owner, unplaced, could take the choice without an opportunity lacking more people
   * to its minimum than before.
   */
  public boolean keeps(int choice) {
    return change(in.opportunity[choice], in.people[in.owner[choice]]) <= 0;
  }

  /** Whether a placed unit could go without its opportunity lacking more people than before. */
  public boolean mayLeave(int unit) {
    return change(in.opportunity[roster.of(unit)], -in.people[unit]) <= 0;
  }

  @Override
  public Capacity capacity() {
    return Capacity.MINIMUM_PLACES;
  }

  @Override
  public boolean isShort(int choice) {
    return !keeps(choice);
  }

  @Override
  public boolean isShortAlone(int unit, List<PlacementOption> options) {
    return false;
  }

  @Override
  public int[] holders(int choice) {
    return new int[0];
  }

  /**
   * Whether nobody could come where there is a minimum.
   *
   * @param choices of those who could
   */
  public static boolean isNeverShort(Instance in, IntList choices) {
    for (int x = 0; x < choices.size(); x++) {
      if (in.minimumPlaces[in.opportunity[choices.get(x)]] > 0) {
        return false;
      }
    }
    return true;
  }

  /** Why pins cannot be kept at an opportunity that so few others could fill. */
  public static Message pinError(Instance in, int opportunity, int pinned, int could) {
    return message(
        "pin.minimum", in.opportunityId(opportunity), in.minimumPlaces[opportunity], pinned, could);
  }

  /** Why pins cannot be kept at opportunities that too few others could fill together. */
  public static Message pinError(List<String> opportunityIds, int wanted, int could) {
    return message("pin.minima", String.join(", ", opportunityIds), wanted, could);
  }
}
