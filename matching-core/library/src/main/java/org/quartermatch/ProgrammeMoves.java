package org.quartermatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.Way;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementWeights;
import org.quartermatch.placement.WhatIf;

/**
 * Finds a plan with what a set of measures brings in which few people have another proposal than
 * they have.
 *
 * <p>How it works: the problem with the change is solved anew, everybody placed worth the same and
 * more than all moves together, each move at a cost. A plan that leaves out somebody whom the plan
 * of before places, or places fewer, is none. Cost: one {@link PlacementSolver#solve}, which is
 * exact where nothing but places can run short.
 */
final class ProgrammeMoves {
  /** Of a search, where places are not all that runs short. */
  private static final PlacementLimits LIMITS = PlacementLimits.DEFAULT.steps(2_000).seed(42);

  private ProgrammeMoves() {}

  /**
   * Placements that are new or other ones than those of a plan.
   *
   * @param change what is there besides
   * @param people how many have to be placed at the least
   * @return empty: none was found
   */
  static Optional<List<Placement>> few(PlacementPlan plan, WhatIf change, int people) {
    PlacementPlan found = PlacementSolver.solve(problem(plan, change), LIMITS);
    Set<String> there = new HashSet<>();
    found.placements().forEach(it -> there.add(it.participantId()));
    if (there.size() < people
        || plan.placements().stream().anyMatch(it -> !there.contains(it.participantId()))) {
      return Optional.empty();
    }
    Map<Way, PlacementOption> options = new HashMap<>();
    change.options().forEach(it -> options.put(it.way(), it));
    plan.problem().options().forEach(it -> options.put(it.way(), it));
    Map<String, Placement> before = new HashMap<>();
    plan.placements().forEach(it -> before.put(it.participantId(), it));
    List<Placement> different = new ArrayList<>();
    for (Placement each : found.placements()) {
      PlacementOption option = Objects.requireNonNull(options.get(each.option().way()));
      Placement was = before.get(each.participantId());
      boolean isSame =
          was != null && was.option().equals(option) && was.quarterHours() == each.quarterHours();
      if (!isSame) {
        different.add(new Placement(option, each.quarterHours(), was != null));
      }
    }
    return Optional.of(different);
  }

  private static PlacementProblem problem(PlacementPlan plan, WhatIf change) {
    PlacementProblem changed = change.appliedTo(plan.problem());
    long people = changed.participants().size();
    PlacementProblem.Builder problem =
        PlacementProblem.builder().weights(new PlacementWeights(2 * people + 1, 1, 0));
    Map<String, Placement> placed = new HashMap<>();
    plan.placements().forEach(it -> placed.put(it.participantId(), it));
    changed.participants().forEach(it -> problem.participant(current(it, placed.get(it.id()))));
    changed.opportunities().forEach(problem::opportunity);
    changed.companies().forEach(problem::company);
    changed.providers().forEach(problem::provider);
    changed.households().forEach(problem::household);
    changed.tandems().forEach(problem::tandem);
    changed.vetoes().forEach(problem::veto);
    for (PlacementOption option : changed.options()) {
      problem.option(
          option.toBuilder().points(0).certaintyPercent(100).formValuePercent(100).build());
    }
    return problem.build();
  }

  /** Who keeps a placement of today that takes no contact still takes none. */
  private static PlacementParticipant current(
      PlacementParticipant person, @Nullable Placement placed) {
    PlacementParticipant.Builder builder = person.toBuilder().priority(1).wishes(List.of());
    if (placed != null) {
      boolean isKept =
          person.current().filter(it -> it.keptWithoutContact(placed.option())).isPresent();
      builder.current(
          new Current(placed.opportunityId(), placed.option().childcareProviderId(), !isKept));
    }
    return builder.build();
  }
}
