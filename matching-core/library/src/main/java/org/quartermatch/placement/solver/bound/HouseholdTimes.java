package org.quartermatch.placement.solver.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;

/**
 * Times of the week at which one of two who live together may work, and not both: each is one of
 * something, so it can have a price, which the pair of choices that clash cannot.
 *
 * <p><b>How it works.</b> Where shifts clash, there is a quarter of an hour that is in both. Of two
 * of a household, the times are chosen one after the other by how many pairs of opportunities clash
 * there that clash at none chosen before, {@link #MOST_TIMES} at most: few suffice, as shifts of
 * work in the morning all meet before noon.
 *
 * <p><b>Cost.</b> O(choices), and for each two of a household the quarter hours of a week times the
 * square of how many different shifts they could have.
 */
final class HouseholdTimes {
  /** For each two of a household. */
  private static final int MOST_TIMES = 8;

  private static final int[] NONE = {};

  private final Instance in;

  /** By opportunity, which of the different shifts it has; {@link Instance#NONE} without any. */
  private final int[] shiftOf;

  private final List<WeekSchedule> shifts = new ArrayList<>();
  private final IntList firsts = new IntList();
  private final IntList seconds = new IntList();
  private final IntList quarterHours = new IntList();

  /** By choice, the times that it takes. */
  private final int[][] ofChoice;

  HouseholdTimes(Instance instance) {
    in = instance;
    shiftOf = new int[in.opportunities];
    Map<WeekSchedule, Integer> known = new HashMap<>();
    for (int j = 0; j < in.opportunities; j++) {
      WeekSchedule week = in.shifts(j);
      shiftOf[j] = Instance.NONE;
      if (week != null) {
        shiftOf[j] = known.computeIfAbsent(week, x -> known.size());
        if (shiftOf[j] == shifts.size()) {
          shifts.add(week);
        }
      }
    }
    ofChoice = new int[in.choices()][];
    Arrays.fill(ofChoice, NONE);
    for (int u = 0; u < in.units; u++) {
      for (int mate : in.mates[u]) {
        if (u < mate) {
          chooseTimes(u, mate);
        }
      }
    }
  }

  /** How many times have a price. */
  int count() {
    return quarterHours.size();
  }

  int firstUnit(int time) {
    return firsts.get(time);
  }

  int secondUnit(int time) {
    return seconds.get(time);
  }

  /** From Monday 00:00 on. */
  int quarterHour(int time) {
    return quarterHours.get(time);
  }

  /** The times that a choice takes; not to be changed. */
  int[] of(int choice) {
    return ofChoice[choice];
  }

  /** Whether a choice, or {@link Instance#NONE}, takes a time. */
  boolean takes(int choice, int time) {
    if (choice != Instance.NONE) {
      for (int one : ofChoice[choice]) {
        if (one == time) {
          return true;
        }
      }
    }
    return false;
  }

  /** By time, the two whose it is: of a tandem the one who lives with the other. */
  List<List<String>> people() {
    Map<String, List<Household>> homes = new HashMap<>();
    for (Household household : in.problem.households()) {
      for (String id : household.participantIds()) {
        homes.computeIfAbsent(id, x -> new ArrayList<>()).add(household);
      }
    }
    List<List<String>> people = new ArrayList<>();
    for (int time = 0; time < count(); time++) {
      people.add(people(firstUnit(time), secondUnit(time), homes));
    }
    return people;
  }

  private List<String> people(int unit, int mate, Map<String, List<Household>> homes) {
    for (int one : in.members[unit]) {
      for (int other : in.members[mate]) {
        String first = in.participant(one).id();
        String second = in.participant(other).id();
        if (homes.getOrDefault(first, List.of()).stream()
            .anyMatch(home -> home.participantIds().contains(second))) {
          return List.of(first, second);
        }
      }
    }
    throw new IllegalStateException("two units that live apart share a time");
  }

  private void chooseTimes(int u, int mate) {
    BitSet ofFirst = shiftsOf(u);
    BitSet ofSecond = shiftsOf(mate);
    Set<List<BitSet>> seen = new HashSet<>();
    List<List<BitSet>> there = new ArrayList<>();
    IntList when = new IntList();
    for (int q = 0; q < WeekSchedule.QUARTER_HOURS; q++) {
      List<BitSet> at = List.of(during(ofFirst, q), during(ofSecond, q));
      if (!at.get(0).isEmpty() && !at.get(1).isEmpty() && seen.add(at)) {
        there.add(at);
        when.add(q);
      }
    }
    // by shift of the first, those of the second that it clashes with at a chosen time
    BitSet[] covered = new BitSet[shifts.size()];
    Arrays.setAll(covered, x -> new BitSet());
    for (int taken = 0; taken < MOST_TIMES; taken++) {
      int best = Instance.NONE;
      int most = 0;
      for (int x = 0; x < there.size(); x++) {
        int more = uncovered(there.get(x), covered);
        if (more > most) {
          best = x;
          most = more;
        }
      }
      if (best == Instance.NONE) {
        return;
      }
      List<BitSet> at = there.get(best);
      at.get(0).stream().forEach(x -> covered[x].or(at.get(1)));
      add(u, mate, when.get(best));
    }
  }

  private static int uncovered(List<BitSet> at, BitSet[] covered) {
    int pairs = 0;
    for (int x = at.get(0).nextSetBit(0); x >= 0; x = at.get(0).nextSetBit(x + 1)) {
      BitSet more = (BitSet) at.get(1).clone();
      more.andNot(covered[x]);
      pairs += more.cardinality();
    }
    return pairs;
  }

  private BitSet shiftsOf(int unit) {
    BitSet all = new BitSet();
    for (int c = in.firstChoice[unit]; c < in.firstChoice[unit + 1]; c++) {
      int shift = shiftOf[in.opportunity[c]];
      if (shift != Instance.NONE) {
        all.set(shift);
      }
    }
    return all;
  }

  private BitSet during(BitSet some, int quarterHour) {
    BitSet during = new BitSet();
    some.stream().filter(x -> shifts.get(x).contains(quarterHour)).forEach(during::set);
    return during;
  }

  private void add(int u, int mate, int quarterHour) {
    int time = quarterHours.size();
    firsts.add(u);
    seconds.add(mate);
    quarterHours.add(quarterHour);
    for (int unit : new int[] {u, mate}) {
      for (int c = in.firstChoice[unit]; c < in.firstChoice[unit + 1]; c++) {
        int shift = shiftOf[in.opportunity[c]];
        if (shift != Instance.NONE && shifts.get(shift).contains(quarterHour)) {
          ofChoice[c] = Arrays.copyOf(ofChoice[c], ofChoice[c].length + 1);
          ofChoice[c][ofChoice[c].length - 1] = time;
        }
      }
    }
  }
}
