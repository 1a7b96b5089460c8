package org.quartermatch.placement.solver.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.placement.solver.packed.Instance;

/**
 * What a plan gains by what is not so today, one change at a time.
 *
 * <p><b>How it works.</b> First the plan is filled up: whoever can be placed beside all others
 * without any change is no change's merit. Then, for each change, a {@link PeopleMatching} says how
 * many more can be placed at most, by places and contacts alone; where it is some, {@link
 * GainSearch} looks for plans that do, by all rules.
 *
 * <p><b>Cost.</b> Changes of different people that change nothing else share one table of options:
 * O(options) for each round, of which there are as many as the person with most changes has; then
 * O(its options) for a change that the matching rules out, which are most, and a search for each
 * other one. A change of several people, or of places, is a round of its own.
 */
public final class Gains {
  private final PlacementPlan plan;
  private final List<WhatIf> changes;
  private final List<Placement> filled;
  private final PlacementGain[] gains;

  private Gains(PlacementPlan plan, List<WhatIf> changes) {
    this.plan = plan;
    this.changes = changes;
    gains = new PlacementGain[changes.size()];
    Arrays.fill(gains, PlacementGain.NONE);
    filled = GainSearch.filled(new Instance(plan.problem()), plan.placements());
  }

  /** By change, what it gains. */
  public static List<PlacementGain> of(PlacementPlan plan, List<WhatIf> changes) {
    Gains all = new Gains(plan, changes);
    all.rounds().forEach(all::find);
    return List.of(all.gains);
  }

  private static Set<String> participants(WhatIf change) {
    Set<String> ids = new TreeSet<>();
    change.options().forEach(option -> ids.add(option.participantId()));
    return ids;
  }

  /** Changes that have no participant in common, by number; each other one for itself. */
  private List<List<Integer>> rounds() {
    List<List<Integer>> shared = new ArrayList<>();
    List<List<Integer>> alone = new ArrayList<>();
    Map<String, Integer> next = new HashMap<>();
    for (int x = 0; x < changes.size(); x++) {
      WhatIf change = changes.get(x);
      Set<String> participants = participants(change);
      if (participants.size() != 1
          || !change.opportunities().isEmpty()
          || !change.providers().isEmpty()) {
        alone.add(List.of(x));
        continue;
      }
      int round = next.merge(participants.iterator().next(), 1, Integer::sum) - 1;
      if (round == shared.size()) {
        shared.add(new ArrayList<>());
      }
      shared.get(round).add(x);
    }
    shared.addAll(alone);
    return shared;
  }

  private void find(List<Integer> round) {
    Map<PlacementOption, Integer> changeOf = new HashMap<>();
    Instance in = new Instance(changed(round, changeOf));
    boolean otherPlaces =
        round.stream()
            .map(changes::get)
            .anyMatch(it -> !it.opportunities().isEmpty() || !it.providers().isEmpty());
    GainSearch search = new GainSearch(in, plan.placements(), filled, changeOf, otherPlaces);
    for (int x : round) {
      gains[x] = search.gain(x);
    }
  }

  /**
   * The plan's problem with these changes.
   *
   * @param changeOf is filled with the options that are new
   */
  private PlacementProblem changed(List<Integer> round, Map<PlacementOption, Integer> changeOf) {
    PlacementProblem problem = plan.problem();
    Map<String, PlacementOpportunity> opportunities = new LinkedHashMap<>();
    problem.opportunities().forEach(it -> opportunities.put(it.id(), it));
    Map<String, PlacementProvider> providers = new LinkedHashMap<>();
    problem.providers().forEach(it -> providers.put(it.id(), it));
    for (int x : round) {
      changes.get(x).opportunities().forEach(it -> opportunities.put(it.id(), it));
      changes.get(x).providers().forEach(it -> providers.put(it.id(), it));
    }
    PlacementProblem.Builder more = PlacementProblem.builder().weights(problem.weights());
    problem.participants().forEach(more::participant);
    opportunities.values().forEach(more::opportunity);
    problem.companies().forEach(more::company);
    providers.values().forEach(more::provider);
    problem.households().forEach(more::household);
    problem.tandems().forEach(more::tandem);
    problem.vetoes().forEach(more::veto);
    Set<List<Object>> there = new HashSet<>();
    for (PlacementOption option : problem.options()) {
      there.add(key(option));
      more.option(option);
    }
    for (int x : round) {
      for (PlacementOption option : changes.get(x).options()) {
        if (there.add(key(option))) {
          changeOf.put(option, x);
          more.option(option);
        }
      }
    }
    return more.build();
  }

  private static List<Object> key(PlacementOption option) {
    return List.of(option.participantId(), option.opportunityId(), option.childcareProviderId());
  }
}
