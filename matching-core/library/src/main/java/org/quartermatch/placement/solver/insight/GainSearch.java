package org.quartermatch.placement.solver.insight;

import com.google.common.base.Suppliers;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.PlanRecords;

/**
 * Looks for how many people more can be placed by one change of several that share an instance,
 * with everybody placed still who was.
 *
 * <p>How it works: choices that changes bring are hidden but for the one that is looked at. Whoever
 * finds something at once takes it; then somebody goes where something new is, and another one has
 * the place that is left. Only then {@link Augmentation}s place one unit after the other from
 * anywhere, as long as the {@link PeopleMatching} leaves hope; where none succeeds, a {@link
 * Rearrangement} moves several at once, and where the case is small, {@link Exhaustion} tries all
 * plans, and what it does not find is proved not to be there. Where a change leaves less room than
 * the plan uses, or fewer people than work takes at least, whoever loses a place comes first.
 *
 * <p>Long, as each way to look works on the one plan that it changes and puts back.
 */
final class GainSearch {
  /** Where there are more people, or tandems, not all ways are tried. */
  private static final int MOST_EXHAUSTED = 16;

  /** So many choices are tried for one change, or to fill a plan, where several have to move. */
  private static final int MOST_TRIED = 20_000;

  /** So many people who could leave a place for something new are tried, each a search ahead. */
  private static final int MOST_BEHIND = 12;

  private static final int NONE = Instance.NONE;

  private final GainGround ground;
  private final Instance in;

  /** By choice; shared by searches that come after each other. */
  private final boolean[] hidden;

  private final boolean hasOtherRoom;

  /** By unit, its choice where the plan has been filled up, less who has no room any more. */
  private final int[] start;

  /** Who has no room where there are fewer places than the plan uses; comes first. */
  private final int[] displaced;

  private final Occupancy working;

  /** Whether to look at what may lead to free capacity before any change, which is quick. */
  private boolean leadsAsBefore;

  /** Whether the last search tried all ways. */
  private boolean exhausted;

  /**
   * @param room the ground's instance, with other room perhaps
   * @param hidden a copy of the ground's, as it is before and after each search
   */
  GainSearch(GainGround ground, Instance room, boolean[] hidden) {
    this.ground = ground;
    this.hidden = hidden;
    in = room;
    hasOtherRoom = room != ground.in;
    working = ground.occupied(room);
    if (hasOtherRoom) {
      displace(u -> in.pinned[u] == NONE);
      displace(u -> in.pinned[u] != NONE);
      displaceTooFew();
    }
    displaced =
        IntStream.range(0, in.units)
            .filter(u -> ground.kept[u] || ground.filled[u] != NONE)
            .filter(u -> working.of(u) == NONE)
            .toArray();
    start = working.assignment();
  }

  /** A plan with whoever can be placed besides. */
  static List<Placement> filled(Instance in, List<Placement> placements) {
    GainGround ground = new GainGround(in, placements, placements, Map.of());
    GainSearch search = new GainSearch(ground, in, ground.hidden.clone());
    search.placeMore(ground.matching.size() - search.working.placed(), search.everybody());
    return PlanRecords.placements(in, search.working);
  }

  /** Whether all ways can be tried. */
  static boolean isSmall(Instance in) {
    return in.units <= MOST_EXHAUSTED;
  }

  /**
   * What a change gains.
   *
   * @param change its number, in this room
   */
  PlacementGain gain(int change) {
    IntList choices = ground.choicesOf(change, in);
    show(choices, true);
    PlacementGain gain = gain(choices);
    show(choices, false);
    return gain;
  }

  /**
   * What is gained by choices.
   *
   * @param choices shown
   */
  private PlacementGain gain(IntList choices) {
    // How many there could be at the most takes as long to know as to place somebody: it is asked
    // for where places are not found at once.
    boolean isQuick = !isOfOne(choices);
    int could = isQuick ? ground.matching.sizeAtMost(in, choices) : mostWith(choices);
    if (could <= ground.filledPlaced) {
      return PlacementGain.NONE;
    }
    exhausted = false;
    placeDisplaced(choices);
    int[] roots = roots(choices);
    if (isQuick && isEverybodyKept()) {
      placeAtOnce(could, roots);
      could = working.placed() == could ? could : mostWith(choices);
    }
    boolean isOpened = hasOtherRoom || could > ground.matching.size() || isSmall(in);
    if (isEverybodyKept() && (isOpened || could > ground.filledPlaced)) {
      IntList opened = opened(choices);
      placeInStead(could, roots, opened);
      leadsAsBefore = !isOpened && !isQuick;
      placeThrough(could, roots, opened);
      leadsAsBefore = false;
      // Where places and contacts are not what options open, somebody can do without a place for a
      // child, say: who could have it is seen by now, and to move others costs far more than it
      // finds.
      if (isOpened) {
        placeMore(could - working.placed(), roots);
      }
    }
    int gained = isEverybodyKept() ? Math.max(0, working.placed() - ground.filledPlaced) : 0;
    int most = Math.max(gained, could - ground.filledPlaced);
    PlacementGain gain =
        new PlacementGain(gained, exhausted ? gained : most, gained == 0 ? List.of() : different());
    restore(start);
    return gain;
  }

  /**
   * Takes out whoever stands in the way where a plan uses more places than there are. Of one
   * opportunity it does not matter who: whoever is placed again may take the place of another.
   */
  private void displace(IntPredicate asked) {
    for (int u = 0; u < in.units && tooMany() > 0; u++) {
      int choice = working.of(u);
      if (choice == NONE || !asked.test(u)) {
        continue;
      }
      long before = tooMany();
      working.remove(u);
      // Who is pinned breaks one rule by leaving where another is broken by staying.
      if (tooMany() - (in.pinned[u] == NONE ? 0 : 1) >= before) {
        working.add(choice);
      }
    }
  }

  /** By how much rules are broken, but for those who lack to a minimum. */
  private long tooMany() {
    return working.violation() - working.minima.missing();
  }

  /** Takes out those who are fewer than a minimum. */
  private void displaceTooFew() {
    boolean[] areTooFew = new boolean[in.opportunities];
    for (int j = 0; j < in.opportunities; j++) {
      areTooFew[j] = working.minima.missing(j) > 0;
    }
    for (int u = 0; u < in.units; u++) {
      if (working.of(u) != NONE && areTooFew[in.opportunity[working.of(u)]]) {
        working.remove(u);
      }
    }
  }

  private boolean isEverybodyKept() {
    return IntStream.of(displaced).noneMatch(u -> ground.kept[u] && working.of(u) == NONE);
  }

  /**
   * Where new choices are one unplaced unit's, and all else is as before, nobody else can begin:
   * the plan has been filled up without them.
   */
  private int[] roots(IntList choices) {
    int first = choices.size() == 0 ? NONE : in.owner[choices.get(0)];
    boolean alone = first != NONE && !hasOtherRoom && working.of(first) == NONE;
    for (int x = 1; x < choices.size(); x++) {
      alone &= in.owner[choices.get(x)] == first;
    }
    return alone ? new int[] {first} : everybody();
  }

  private int[] everybody() {
    return IntStream.range(0, in.units).toArray();
  }

  /** Whether choices are one person's, where there is the same room as before. */
  private boolean isOfOne(IntList choices) {
    boolean isOne = !hasOtherRoom && choices.size() > 0 && in.people[in.owner[choices.get(0)]] == 1;
    for (int x = 1; isOne && x < choices.size(); x++) {
      isOne = in.owner[choices.get(x)] == in.owner[choices.get(0)];
    }
    return isOne;
  }

  /** How many people there could be in all, by places and contacts, with choices that are shown. */
  private int mostWith(IntList choices) {
    if (isOfOne(choices)) {
      int owner = in.owner[choices.get(0)];
      if (!ground.matching.paysForMore(owner, choices)) {
        return ground.matching.size() + (ground.matching.gains(owner, choices) ? 1 : 0);
      }
    }
    if (!hasOtherRoom && choices.size() == 0) {
      return ground.matching.size();
    }
    return PeopleMatching.maximumSize(in, working, hidden);
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

  /** Whoever has lost a place takes another: mostly that of somebody who takes a new choice. */
  private void placeDisplaced(IntList choices) {
    Augmentation search = augmentation();
    for (int u : displaced) {
      if (!search.placeAtOnce(u)) {
        search.placeInStead(u, search.openToOthers(choices));
      }
    }
    placeMore(ground.filledPlaced - working.placed(), displaced);
  }

  /** Places whoever finds something without others having to move, until so many are there. */
  private void placeAtOnce(int people, int[] roots) {
    Augmentation search = augmentation();
    for (int u : roots) {
      if (working.of(u) == NONE && working.placed() + in.people[u] <= people) {
        search.placeAtOnce(u);
      }
    }
  }

  /** Places whoever can have the place of one who goes where something new is. */
  private void placeInStead(int people, int[] roots, IntList opened) {
    Augmentation search = augmentation();
    IntList open = search.openToOthers(opened);
    boolean isOpen = open.size() > 0;
    for (int x = 0; isOpen && x < roots.length && working.placed() < people; x++) {
      if (working.of(roots[x]) == NONE && working.placed() + in.people[roots[x]] <= people) {
        search.placeInStead(roots[x], open);
      }
    }
  }

  /**
   * Places people by way of what is opened, from its middle: whoever could go there and is not
   * placed, or whose place could go to somebody who is not.
   */
  private void placeThrough(int people, int[] roots, IntList opened) {
    if (working.placed() >= people) {
      return;
    }
    Map<Integer, Set<Integer>> choicesOf = new LinkedHashMap<>();
    for (int x = 0; x < opened.size(); x++) {
      int unit = in.owner[opened.get(x)];
      if (!ground.isFull || ground.matching.isReached(in.members[unit][0])) {
        choicesOf.computeIfAbsent(unit, it -> new HashSet<>()).add(opened.get(x));
      }
    }
    Supplier<IntPredicate> leads = Suppliers.memoize(this::promising);
    int tried = 0;
    for (Map.Entry<Integer, Set<Integer>> each : choicesOf.entrySet()) {
      int unit = each.getKey();
      if (working.placed() < people
          && tried < MOST_BEHIND
          && (!ground.isFull || each.getValue().stream().anyMatch(leads.get()::test))) {
        tried++;
        if (working.of(unit) == NONE
            ? placeOne(new int[] {unit})
            : placeBehind(unit, each.getValue(), roots)) {
          leads = Suppliers.memoize(this::promising);
        }
      }
    }
  }

  /** Whether somebody has found the place of a unit that has taken one of other choices. */
  private boolean placeBehind(int unit, Set<Integer> choices, int[] roots) {
    if (in.pinned[unit] != NONE || !working.minima.mayLeave(unit)) {
      return false;
    }
    int[] before = working.assignment();
    int[] left = ground.choicesAt[in.opportunity[working.of(unit)]];
    working.remove(unit);
    Augmentation ahead =
        new Augmentation(
            in,
            working,
            c -> !hidden[c] && (in.owner[c] != unit || choices.contains(c)),
            this::promising);
    if (ahead.placeOne(new int[] {unit})) {
      int placed = working.placed();
      IntList there = new IntList();
      Arrays.stream(left).filter(c -> !hidden[c]).forEach(there::add);
      placeAtOnce(placed + 1, roots);
      placeInStead(placed + 1, roots, there);
      if (working.placed() > placed) {
        return true;
      }
    }
    restore(before);
    return false;
  }

  /** New choices, and those where there are more places. */
  private IntList opened(IntList choices) {
    IntList opened = new IntList();
    opened.addAll(choices);
    for (int j = 0; hasOtherRoom && j < in.opportunities; j++) {
      if (in.places[j] > ground.in.places[j]) {
        for (int c : ground.choicesAt[j]) {
          if (!hidden[c]) {
            opened.add(c);
          }
        }
      }
    }
    return opened;
  }

  private boolean placeOne(int[] roots) {
    return augmentation().placeOne(unplaced(roots));
  }

  private Augmentation augmentation() {
    return new Augmentation(in, working, c -> !hidden[c], this::promising);
  }

  /** Whoever moves on must be able to get to free capacity, by places and contacts at the least. */
  private IntPredicate promising() {
    return leadsAsBefore
        ? ground.leads.get()
        : ground.matching.leadsToFree(in, working, hidden, ground.choicesAt);
  }

  /** As {@link #placeOne}, where several have to move at once. */
  private boolean placeByMoves(int[] roots) {
    Rearrangement search = new Rearrangement(in, working, c -> !hidden[c], promising(), MOST_TRIED);
    return Arrays.stream(unplaced(roots)).anyMatch(search::place);
  }

  private int[] unplaced(int[] roots) {
    return Arrays.stream(roots).filter(u -> working.of(u) == NONE).toArray();
  }

  /** Whether one more could be placed where few are; {@link #exhausted} says if that is known. */
  private boolean placeByAllWays() {
    exhausted = false;
    if (!isSmall(in)) {
      return false;
    }
    int[] found = new int[in.units];
    return switch (Exhaustion.place(
        in, c -> !hidden[c], ground.kept, working.placed() + 1, found)) {
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
    Set<Placement> before = new HashSet<>(ground.placements);
    return PlanRecords.placements(in, working).stream()
        .filter(placement -> !before.contains(placement))
        .toList();
  }
}
