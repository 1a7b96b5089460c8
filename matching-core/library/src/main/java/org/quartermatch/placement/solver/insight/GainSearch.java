package org.quartermatch.placement.solver.insight;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.PlanRecords;

/**
 * Looks for how many people more can be placed by one change of several that share an instance,
 * with everybody placed still who was.
 *
 * <p>How it works: choices that changes bring are hidden but for the one that is looked at. {@link
 * Augmentation}s place one unit after the other, as long as the {@link PeopleMatching} leaves hope;
 * where none succeeds, a {@link Rearrangement} moves several at once, and where the case is small,
 * {@link Exhaustion} tries all plans, and what it does not find is proved not to be there.
 */
final class GainSearch {
  /** Where there are more people, or tandems, not all ways are tried. */
  private static final int MOST_EXHAUSTED = 16;

  /** So many choices are tried for one change, or to fill a plan, where several have to move. */
  private static final int MOST_TRIED = 20_000;

  private static final int NONE = Instance.NONE;

  private final Instance in;
  private final List<Placement> placements;
  private final boolean[] hidden;
  private final boolean hasOtherPlaces;

  /** By change, the choices that it adds. */
  private final Map<Integer, IntList> choicesOf = new HashMap<>();

  /** By unit, whether the plan has placed it. */
  private final boolean[] kept;

  /** By unit, its choice where the plan has been filled up. */
  private final int[] start;

  private final Occupancy working;
  private final PeopleMatching matching;

  /** Whether the last search tried all ways. */
  private boolean exhausted;

  /**
   * @param placements of the plan
   * @param filled the same, with whoever could be placed without any change
   * @param changesOf options that are there by a change alone, with these changes
   * @param hasOtherPlaces whether places, hours or care places are not those of the plan
   */
  GainSearch(
      Instance in,
      List<Placement> placements,
      List<Placement> filled,
      Map<PlacementOption, Set<Integer>> changesOf,
      boolean hasOtherPlaces) {
    this.in = in;
    this.hasOtherPlaces = hasOtherPlaces;
    this.placements = placements;
    hidden = new boolean[in.choices()];
    for (int c = 0; !changesOf.isEmpty() && c < hidden.length; c++) {
      int choice = c;
      List<Set<Integer>> bringing =
          in.optionsOf(c).stream().map(changesOf::get).filter(Objects::nonNull).toList();
      if (!bringing.isEmpty()) {
        hidden[c] = true;
        bringing.getFirst().stream()
            .filter(bringing.getLast()::contains)
            .forEach(change -> choicesOf.computeIfAbsent(change, it -> new IntList()).add(choice));
      }
    }
    int[] planned = PlanRecords.choices(in, placements);
    kept = new boolean[in.units];
    for (int u = 0; u < in.units; u++) {
      kept[u] = planned[u] != NONE;
    }
    start = PlanRecords.choices(in, filled);
    working = new Occupancy(in);
    restore(start);
    matching = PeopleMatching.maximum(in, working, hidden);
  }

  /** A plan with whoever can be placed besides. */
  static List<Placement> filled(Instance in, List<Placement> placements) {
    GainSearch search = new GainSearch(in, placements, placements, Map.of(), false);
    search.placeMore(search.matching.size() - search.working.placed(), search.everybody());
    return PlanRecords.placements(in, search.working);
  }

  /** Whether all ways can be tried. */
  static boolean isSmall(Instance in) {
    return in.units <= MOST_EXHAUSTED;
  }

  /** What a change gains, by its number. */
  PlacementGain gain(int change) {
    IntList choices = choicesOf.getOrDefault(change, new IntList());
    int before = working.placed();
    int could = mostMore(choices);
    int most = could - before;
    if (most <= 0) {
      return PlacementGain.NONE;
    }
    show(choices, true);
    exhausted = false;
    // What options alone do not open by places and contacts, only all ways could find.
    if (hasOtherPlaces || could > matching.size() || isSmall(in)) {
      placeMore(most, roots(choices));
    }
    int gained = working.placed() - before;
    PlacementGain gain =
        new PlacementGain(
            gained,
            exhausted ? gained : Math.max(most, gained),
            gained == 0 ? List.of() : different());
    show(choices, false);
    restore(start);
    return gain;
  }

  /**
   * Where new choices are one unplaced unit's, and all else is as before, nobody else can begin:
   * the plan has been filled up without them.
   */
  private int[] roots(IntList choices) {
    int first = choices.size() == 0 ? NONE : in.owner[choices.get(0)];
    boolean alone = first != NONE && !hasOtherPlaces && working.of(first) == NONE;
    for (int x = 1; x < choices.size(); x++) {
      alone &= in.owner[choices.get(x)] == first;
    }
    return alone ? new int[] {first} : everybody();
  }

  private int[] everybody() {
    return IntStream.range(0, in.units).toArray();
  }

  /** How many people there could be in all, by places and contacts. */
  private int mostMore(IntList choices) {
    Set<Integer> owners = new HashSet<>();
    for (int x = 0; x < choices.size(); x++) {
      owners.add(in.owner[choices.get(x)]);
    }
    if (owners.isEmpty()) {
      return matching.size();
    }
    int owner = owners.iterator().next();
    if (owners.size() == 1 && in.people[owner] == 1 && !matching.paysForMore(owner, choices)) {
      return matching.size() + (matching.gains(owner, choices) ? 1 : 0);
    }
    show(choices, true);
    int size = PeopleMatching.maximum(in, working, hidden).size();
    show(choices, false);
    return size;
  }

  private void show(IntList choices, boolean shown) {
    for (int x = 0; x < choices.size(); x++) {
      hidden[choices.get(x)] = !shown;
    }
  }

  /**
   * Places one unit after the other, until so many people more are there or no way is found.
   *
   * @param roots who comes first, of those who are not placed
   */
  private void placeMore(int most, int[] roots) {
    int before = working.placed();
    boolean more = true;
    while (more && working.placed() - before < most) {
      more = placeOne(roots) || placeByMoves(roots) || placeByAllWays();
    }
  }

  /** Whoever moves on must be able to get to free capacity, by places and contacts at the least. */
  private boolean placeOne(int[] roots) {
    IntPredicate promising = PeopleMatching.asPlanned(in, working, hidden)::leadsToFree;
    // Who has been asked once, for one root, is not asked again for another.
    Augmentation search = new Augmentation(in, working, c -> !hidden[c], promising);
    return unplaced(roots).anyMatch(search::place);
  }

  /** As {@link #placeOne}, where several have to move at once. */
  private boolean placeByMoves(int[] roots) {
    IntPredicate promising = PeopleMatching.asPlanned(in, working, hidden)::leadsToFree;
    Rearrangement search = new Rearrangement(in, working, c -> !hidden[c], promising, MOST_TRIED);
    return unplaced(roots).anyMatch(search::place);
  }

  private IntStream unplaced(int[] roots) {
    return Arrays.stream(roots).filter(u -> working.of(u) == NONE);
  }

  /** Whether one more could be placed where few are; {@link #exhausted} says if that is known. */
  private boolean placeByAllWays() {
    exhausted = false;
    if (!isSmall(in)) {
      return false;
    }
    int[] found = new int[in.units];
    return switch (Exhaustion.place(in, c -> !hidden[c], kept, working.placed() + 1, found)) {
      case POSSIBLE -> {
        restore(found);
        yield true;
      }
      case IMPOSSIBLE -> {
        exhausted = true;
        yield false;
      }
      case NOT_KNOWN -> false;
    };
  }

  private void restore(int[] assignment) {
    for (int u = 0; u < in.units; u++) {
      if (working.of(u) != assignment[u] && working.of(u) != NONE) {
        working.remove(u);
      }
    }
    for (int u = 0; u < in.units; u++) {
      if (working.of(u) == NONE && assignment[u] != NONE) {
        working.add(assignment[u]);
      }
    }
  }

  private List<Placement> different() {
    Set<Placement> before = new HashSet<>(placements);
    return PlanRecords.placements(in, working).stream()
        .filter(placement -> !before.contains(placement))
        .toList();
  }
}
