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
 * {@link Exhaustion} tries all plans, and what it does not find is proved not to be there. Where a
 * change leaves fewer places than the plan uses, whoever loses one comes first.
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

  /** By unit, its choice where the plan has been filled up, less who has no room any more. */
  private final int[] start;

  /** People whom the plan places once it has been filled up. */
  private final int filledPlaced;

  /** Who has no room where there are fewer places than the plan uses; comes first. */
  private final int[] displaced;

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
    kept = placedIn(placements);
    filledPlaced = filled.size();
    working = new Occupancy(in);
    restore(PlanRecords.choices(in, filled));
    if (hasOtherPlaces) {
      displace(u -> in.pinned[u] == NONE);
      displace(u -> in.pinned[u] != NONE);
    }
    boolean[] placed = placedIn(filled);
    displaced =
        IntStream.range(0, in.units).filter(u -> placed[u] && working.of(u) == NONE).toArray();
    start = working.assignment();
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
    int could = mostMore(choices);
    int most = could - filledPlaced;
    if (most <= 0) {
      return PlacementGain.NONE;
    }
    show(choices, true);
    exhausted = false;
    placeMore(filledPlaced - working.placed(), displaced);
    // What options alone do not open by places and contacts, only all ways could find.
    if (isEverybodyKept() && (hasOtherPlaces || could > matching.size() || isSmall(in))) {
      placeMore(could - working.placed(), roots(choices));
    }
    int gained = isEverybodyKept() ? Math.max(0, working.placed() - filledPlaced) : 0;
    PlacementGain gain =
        new PlacementGain(
            gained,
            exhausted ? gained : Math.max(most, gained),
            gained == 0 ? List.of() : different());
    show(choices, false);
    restore(start);
    return gain;
  }

  /** By unit, whether placements are its own. */
  private boolean[] placedIn(List<Placement> placements) {
    Set<String> people = new HashSet<>();
    placements.forEach(it -> people.add(it.participantId()));
    boolean[] placed = new boolean[in.units];
    for (int u = 0; u < in.units; u++) {
      placed[u] = people.contains(in.participant(in.members[u][0]).id());
    }
    return placed;
  }

  /**
   * Takes out whoever stands in the way where a plan uses more places than there are. Of one
   * opportunity it does not matter who: whoever is placed again may take the place of another.
   */
  private void displace(IntPredicate asked) {
    for (int u = 0; u < in.units && working.violation() > 0; u++) {
      int choice = working.of(u);
      if (choice == NONE || !asked.test(u)) {
        continue;
      }
      long before = working.violation();
      working.remove(u);
      // Who is pinned breaks one rule by leaving where another is broken by staying.
      if (working.violation() - (in.pinned[u] == NONE ? 0 : 1) >= before) {
        working.add(choice);
      }
    }
  }

  private boolean isEverybodyKept() {
    return IntStream.of(displaced).noneMatch(u -> kept[u] && working.of(u) == NONE);
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
    return new Augmentation(in, working, c -> !hidden[c], promising).placeOne(unplaced(roots));
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
