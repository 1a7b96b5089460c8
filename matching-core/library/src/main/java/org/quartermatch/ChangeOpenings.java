package org.quartermatch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.judge.Changed;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.Lifting;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Participant;

/**
 * Finds the changes of a participant that open something, and all that each opens.
 *
 * <p>How it works: of every opportunity that is closed to somebody the bridges are found, each
 * distinct change is made once, and all closed opportunities are judged again with it: so a change
 * is said with all that it opens, and is smallest for one of them at least. What somebody has
 * refused for a person is no door of theirs. Where no single change opens anything, pairs of
 * changes of the {@link #MOST_PAIRED} opportunities with most points are tried.
 *
 * <p>Cost: O(closed opportunities × changes tried), some tens of judgements for each, and O(closed
 * opportunities that it may open) for each distinct change. Safe for use by several threads.
 */
final class ChangeOpenings {
  /** Two changes are tried for so many opportunities. */
  private static final int MOST_PAIRED = 20;

  private final FitCalculator calculator;
  private final List<PreparedOpportunity> opportunities;
  private final RefusedWork refused;

  /** Of a participant, what blocks each of the opportunities. */
  private final Function<PreparedParticipant, long[]> blockersOf;

  /** Whether nobody else is asked for, so that all processors are free for one participant. */
  private final boolean isOfOne;

  private ChangeOpenings(
      FitCalculator calculator,
      List<PreparedOpportunity> opportunities,
      RefusedWork refused,
      Function<PreparedParticipant, long[]> blockersOf,
      boolean isOfOne) {
    this.calculator = calculator;
    this.opportunities = opportunities;
    this.refused = refused;
    this.blockersOf = blockersOf;
    this.isOfOne = isOfOne;
  }

  /**
   * For a participant, on all processors.
   *
   * @param opportunities made ready by the calculator, by id
   * @param refused what no change opens
   */
  static ChangeOpenings ofOne(
      FitCalculator calculator, List<PreparedOpportunity> opportunities, RefusedWork refused) {
    return new ChangeOpenings(
        calculator,
        opportunities,
        refused,
        participant ->
            opportunities.parallelStream()
                .mapToLong(it -> calculator.blockers(participant, it))
                .toArray(),
        /* isOfOne= */ true);
  }

  /**
   * For many participants, each on one processor: what opportunities have in common is judged once
   * for each.
   */
  static ChangeOpenings ofMany(
      FitCalculator calculator, List<PreparedOpportunity> opportunities, RefusedWork refused) {
    return new ChangeOpenings(
        calculator,
        opportunities,
        refused,
        calculator.blockers(opportunities),
        /* isOfOne= */ false);
  }

  /**
   * An opportunity for which somebody is not eligible.
   *
   * @param blockers the criteria that block
   */
  private record Closed(PreparedOpportunity opportunity, long blockers) {}

  /** Changes made for one door. */
  private record Made(List<Bridge> changes, Changed changed, Closed door) {
    /** Whether the opportunity is changed, and not only the participant. */
    @SuppressWarnings("ReferenceEquality") // what is not changed is the very same object
    boolean isOfTheDoor() {
      return changed.opportunity() != door.opportunity;
    }

    /**
     * A change of the opportunity opens this one alone; so does an answer, which is "enough for
     * this work", and is joined with the same answer for others. Any other change opens all that it
     * does.
     */
    boolean opensWhatItCan() {
      return !isOfTheDoor()
          && changes.stream().noneMatch(it -> it.change() instanceof Bridge.Clarify);
    }

    /** What tells changes apart. */
    List<Object> key() {
      List<Object> key = new ArrayList<>();
      changes.forEach(it -> key.add(it.change()));
      if (isOfTheDoor()) {
        key.add(door.opportunity.id());
      }
      return key;
    }

    Opening opening() {
      return new Opening(changed, changed.opportunity());
    }
  }

  /** An opportunity for which somebody is eligible with a change made. */
  record Opening(Changed changed, PreparedOpportunity opportunity) {}

  /**
   * A change, and what it opens, in the order of the opportunities; holds the participant so
   * changed.
   */
  record Opened(List<Bridge> changes, List<Opening> openings) {
    List<String> opens() {
      return openings.stream().map(it -> it.opportunity().id()).toList();
    }
  }

  /**
   * The changes of a participant that open something, by what tells changes apart, in the order of
   * the opportunities.
   */
  Map<List<Object>, Opened> of(Participant participant) {
    PreparedParticipant prepared = calculator.prepare(participant);
    Set<String> notHere = refused.of(participant.id());
    long[] blockers = blockersOf.apply(prepared);
    List<Closed> closed = new ArrayList<>();
    for (int i = 0; i < blockers.length; i++) {
      PreparedOpportunity opportunity = opportunities.get(i);
      if (blockers[i] != 0 && !notHere.contains(opportunity.id())) {
        closed.add(new Closed(opportunity, blockers[i]));
      }
    }
    List<Made> made =
        each(closed)
            .filter(door -> calculator.lifting().mayLiftByOne(door.blockers, participant))
            .flatMap(door -> byOne(prepared, door))
            .toList();
    if (made.isEmpty()) {
      made = nearest(prepared, closed).stream().flatMap(door -> byTwo(prepared, door)).toList();
    }
    Map<List<Object>, List<Made>> byKey = new LinkedHashMap<>();
    made.forEach(it -> byKey.computeIfAbsent(it.key(), key -> new ArrayList<>()).add(it));
    List<Made> open =
        byKey.values().stream().map(List::getFirst).filter(Made::opensWhatItCan).toList();
    Iterator<List<Opening>> openings = openings(open, prepared, closed).iterator();
    Map<List<Object>, Opened> all = new LinkedHashMap<>();
    byKey.forEach(
        (key, same) -> {
          Made first = same.getFirst();
          all.put(
              key,
              new Opened(
                  first.changes,
                  first.opensWhatItCan()
                      ? openings.next()
                      : first.isOfTheDoor()
                          ? List.of(first.opening())
                          : same.stream().map(Made::opening).toList()));
        });
    return all;
  }

  /** What is asked of one person alone is asked while somebody waits. */
  private Stream<Closed> each(List<Closed> closed) {
    return isOfOne ? closed.parallelStream() : closed.stream();
  }

  private Stream<Made> byOne(PreparedParticipant participant, Closed door) {
    return Changed.byOne(calculator, participant, door.opportunity, door.blockers)
        .entrySet()
        .stream()
        .map(it -> new Made(List.of(it.getKey()), it.getValue(), door));
  }

  private Stream<Made> byTwo(PreparedParticipant participant, Closed door) {
    return Changed.byTwo(calculator, participant, door.opportunity).entrySet().stream()
        .map(it -> new Made(it.getKey().both(), it.getValue(), door));
  }

  /**
   * By change, all that was closed and is open then. Door by door, each with all changes: what is
   * read of an opportunity is near then, and each change reads the same of it.
   */
  private List<List<Opening>> openings(
      List<Made> changes, PreparedParticipant participant, List<Closed> closed) {
    Map<Long, List<Integer>> byWhatTheyLift = new LinkedHashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      long lifted =
          calculator.lifting().liftedBy(changes.get(i).changes, participant.participant());
      byWhatTheyLift.computeIfAbsent(lifted, bits -> new ArrayList<>()).add(i);
    }
    List<BitSet> openedBy =
        each(closed).map(door -> openedBy(door, changes, byWhatTheyLift)).toList();
    List<List<Opening>> openings = new ArrayList<>();
    changes.forEach(change -> openings.add(new ArrayList<>()));
    for (int door = 0; door < openedBy.size(); door++) {
      PreparedOpportunity opportunity = closed.get(door).opportunity;
      openedBy.get(door).stream()
          .forEach(i -> openings.get(i).add(new Opening(changes.get(i).changed, opportunity)));
    }
    return openings;
  }

  /** The changes that open a door, by their places. */
  private static BitSet openedBy(
      Closed door, List<Made> changes, Map<Long, List<Integer>> byWhatTheyLift) {
    BitSet opened = new BitSet();
    byWhatTheyLift.forEach(
        (lifted, places) -> {
          if (Lifting.mayLift(lifted, door.blockers)) {
            for (int i : places) {
              Changed changed = changes.get(i).changed;
              if (changed
                  .calculator()
                  .isOpened(door.blockers, lifted, changed.participant(), door.opportunity)) {
                opened.set(i);
              }
            }
          }
        });
    return opened;
  }

  private List<Closed> nearest(PreparedParticipant participant, List<Closed> closed) {
    record Near(int points, Closed door) {}
    Comparator<Near> nearestFirst =
        Comparator.comparingInt((Near near) -> -near.points)
            .thenComparing(near -> near.door.opportunity.id(), CodePointOrder.INSTANCE);
    PriorityQueue<Near> best = new PriorityQueue<>(nearestFirst.reversed());
    for (Closed door : closed) {
      best.add(new Near(calculator.score(participant, door.opportunity).points(), door));
      if (best.size() > MOST_PAIRED) {
        best.remove();
      }
    }
    return best.stream().sorted(nearestFirst).map(Near::door).toList();
  }
}
