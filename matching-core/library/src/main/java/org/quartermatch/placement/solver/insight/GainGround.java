package org.quartermatch.placement.solver.insight;

import com.google.common.base.Suppliers;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.PlanRecords;

/**
 * What {@link GainSearch}es of several changes have in common: an instance with the choices of all
 * of them, with room as it is before, and a plan that has been filled up. Read only once built, so
 * several threads can search on it.
 */
final class GainGround {
  final Instance in;

  /** As it is in the plan. */
  final List<Placement> placements;

  /** By choice, whether it is not there before: a change brings it, or the room for it. */
  final boolean[] hidden;

  /** Choices that there is no room for before, whoever is placed, and that no change brings. */
  private final IntList withoutRoom = new IntList();

  /** Nobody is placed, in the room that there is before; only ever asked. */
  private final Occupancy empty;

  /** By opportunity, its choices. */
  final int[][] choicesAt;

  /** By change, the choices that it adds. */
  private final Map<Integer, IntList> choicesOf = new HashMap<>();

  /** By unit, whether the plan has placed it. */
  final boolean[] kept;

  /** By unit, its choice where the plan has been filled up. */
  final int[] filled;

  /** People whom the plan places once it has been filled up. */
  final int filledPlaced;

  /** How many people places and contacts could take, before any change. */
  final PeopleMatching matching;

  /**
   * Whether the plan, filled up, places as many as places and contacts allow; else something that
   * the matching does not know is short, and what it denies may still be gained.
   */
  final boolean isFull;

  /**
   * Which choices may lead to free capacity before any change. The same by a change that brings one
   * unit new choices, as nobody moves twice.
   */
  final Supplier<IntPredicate> leads;

  /**
   * @param in with room as it is before
   * @param placements of the plan
   * @param filled the same, with whoever could be placed without any change
   * @param changesOf options that are there by a change alone, with these changes
   */
  GainGround(
      Instance in,
      List<Placement> placements,
      List<Placement> filled,
      Map<PlacementOption, Set<Integer>> changesOf) {
    this.in = in;
    this.placements = placements;
    hidden = new boolean[in.choices()];
    empty = new Occupancy(in);
    SetMultimap<String, String> newWork = HashMultimap.create();
    changesOf
        .keySet()
        .forEach(option -> newWork.put(option.participantId(), option.opportunityId()));
    for (int c = 0; c < hidden.length; c++) {
      // Most have nothing to do with what is new.
      List<Set<Integer>> bringing = isOf(newWork, c) ? bringing(changesOf, c) : List.of();
      if (!bringing.isEmpty()) {
        hidden[c] = true;
        for (int change : bringing.getFirst()) {
          if (bringing.getLast().contains(change)) {
            choicesOf.computeIfAbsent(change, it -> new IntList()).add(c);
          }
        }
      } else if (!empty.fits(c)) {
        hidden[c] = true;
        withoutRoom.add(c);
      }
    }
    choicesAt = in.choicesByOpportunity();
    kept = placedIn(placements);
    this.filled = PlanRecords.choices(in, filled);
    filledPlaced = filled.size();
    matching = PeopleMatching.maximum(in, occupied(in), hidden);
    isFull = matching.size() == filledPlaced;
    leads = Suppliers.memoize(() -> matching.leadsToFree(in, occupied(in), hidden, choicesAt));
  }

  /** Whether somebody could come where something is new for this one. */
  private boolean isOf(SetMultimap<String, String> newWork, int choice) {
    String opportunity = in.opportunityId(in.opportunity[choice]);
    for (int person : in.members[in.owner[choice]]) {
      if (newWork.containsEntry(in.participant(person).id(), opportunity)) {
        return true;
      }
    }
    return false;
  }

  private List<Set<Integer>> bringing(Map<PlacementOption, Set<Integer>> changesOf, int choice) {
    List<Set<Integer>> bringing = new ArrayList<>(2);
    for (PlacementOption option : in.optionsOf(choice)) {
      Set<Integer> changes = changesOf.get(option);
      if (changes != null) {
        bringing.add(changes);
      }
    }
    return bringing;
  }

  /** The plan, filled up, where there is other room perhaps; it may then have too little. */
  Occupancy occupied(Instance room) {
    Occupancy plan = new Occupancy(room);
    for (int choice : filled) {
      if (choice != Instance.NONE) {
        plan.add(choice);
      }
    }
    return plan;
  }

  /** The choices that are there by a change, by its number, as far as there is room for them. */
  IntList choicesOf(int change, Instance room) {
    IntList own = choicesOf.getOrDefault(change, new IntList());
    Occupancy nobody = room == in ? empty : new Occupancy(room);
    IntList all = new IntList();
    for (IntList some : room == in ? List.of(own) : List.of(own, withoutRoom)) {
      for (int x = 0; x < some.size(); x++) {
        if (nobody.fits(some.get(x))) {
          all.add(some.get(x));
        }
      }
    }
    return all;
  }

  /** By unit, whether placements are its own. */
  private boolean[] placedIn(List<Placement> all) {
    Set<String> people = new HashSet<>();
    all.forEach(it -> people.add(it.participantId()));
    boolean[] placed = new boolean[in.units];
    for (int u = 0; u < in.units; u++) {
      placed[u] = people.contains(in.participant(in.members[u][0]).id());
    }
    return placed;
  }
}
