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
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.Way;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.placement.solver.packed.CareRule;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.PlanRecords;

/**
 * What a plan gains by what is not so today, one change at a time.
 *
 * <p><b>How it works.</b> First the plan is filled up: whoever can be placed beside all others
 * without any change is no change's merit. Then a {@link PeopleMatching} says, of each change that
 * brings options to one person, whether it could gain anything by places and contacts alone; most
 * cannot. The others are made, many in one instance, and {@link GainSearch} looks for plans by all
 * rules.
 *
 * <p><b>Cost.</b> O(options of the problem) once, O(its options) for a change that is ruled out,
 * and a search for each other one. Changes share an instance if places are the same with them, and
 * they do not bring different options for one pair: O(options) for each instance.
 */
public final class Gains {
  private final PlacementPlan plan;
  private final List<WhatIf> changes;
  private final Instance in;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<Way> there = new HashSet<>();

  /** Providers whose places do not suffice for some option, even if nobody else took any. */
  private final Set<String> tooFewPlacesAt = new HashSet<>();

  private final List<Placement> filled;
  private final PeopleMatching matching;
  private final PlacementGain[] gains;

  private Gains(PlacementPlan plan, List<WhatIf> changes) {
    this.plan = plan;
    this.changes = changes;
    in = new Instance(plan.problem());
    for (int i = 0; i < in.cohort; i++) {
      numbers.put(in.participant(i).id(), i);
    }
    for (PlacementOption option : plan.problem().options()) {
      there.add(option.way());
      if (!CareRule.suffices(in, option)) {
        option.childcareProviderId().ifPresent(tooFewPlacesAt::add);
      }
    }
    filled = GainSearch.filled(in, plan.placements());
    Occupancy working = new Occupancy(in);
    for (int choice : PlanRecords.choices(in, filled)) {
      if (choice != Instance.NONE) {
        working.add(choice);
      }
    }
    matching = PeopleMatching.maximum(in, working, new boolean[in.choices()]);
    gains = new PlacementGain[changes.size()];
    int most = matching.size() - filled.size();
    Arrays.fill(gains, new PlacementGain(0, most, List.of()));
  }

  /** By change, what it gains. */
  public static List<PlacementGain> of(PlacementPlan plan, List<WhatIf> changes) {
    Gains all = new Gains(plan, changes);
    all.rounds().parallelStream().forEach(all::find);
    return List.of(all.gains);
  }

  /** Changes that share an instance. */
  private record Round(List<Integer> changes, Map<Way, PlacementOption> options) {
    Round() {
      this(new ArrayList<>(), new HashMap<>());
    }

    /** Whether a change brings no other option for the same pair and provider. */
    boolean admits(WhatIf change) {
      return change.options().stream()
          .allMatch(option -> options.getOrDefault(option.way(), option).equals(option));
    }

    void add(int number, WhatIf change) {
      changes.add(number);
      change.options().forEach(option -> options.put(option.way(), option));
    }
  }

  /** What else than options a change brings. */
  private record Places(
      List<PlacementOpportunity> opportunities,
      List<PlacementProvider> providers,
      List<PlacementCompany> companies) {
    static Places of(WhatIf change) {
      return new Places(change.opportunities(), change.providers(), change.companies());
    }

    boolean areOthers() {
      return !opportunities.isEmpty() || !providers.isEmpty() || !companies.isEmpty();
    }
  }

  /** The changes that may gain something, by number. */
  private List<Round> rounds() {
    Map<Places, List<Round>> rounds = new LinkedHashMap<>();
    for (int x = 0; x < changes.size(); x++) {
      WhatIf change = changes.get(x);
      if (mightGain(change)) {
        List<Round> same = rounds.computeIfAbsent(Places.of(change), it -> new ArrayList<>());
        Round round = same.stream().filter(it -> it.admits(change)).findFirst().orElse(null);
        if (round == null) {
          round = new Round();
          same.add(round);
        }
        round.add(x, change);
      }
    }
    return rounds.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Never false for what gains. More care places alone gain nothing where as many are placed as
   * places and contacts allow, unless they make an option possible for which there are too few.
   */
  private boolean mightGain(WhatIf change) {
    Set<String> people = new HashSet<>();
    change.options().forEach(option -> people.add(option.participantId()));
    if (people.size() > 1 || !change.opportunities().isEmpty() || !change.companies().isEmpty()) {
      return true;
    }
    boolean isFull = matching.size() == filled.size();
    return change.options().stream().anyMatch(this::mightGain)
        || change.providers().stream().anyMatch(it -> tooFewPlacesAt.contains(it.id()))
        || (!isFull && (GainSearch.isSmall(in) || !change.providers().isEmpty()));
  }

  private boolean mightGain(PlacementOption option) {
    Integer person = numbers.get(option.participantId());
    int opportunity = in.opportunityNumber(option.opportunityId());
    // what is not known is refused when the change is made
    return person == null
        || opportunity == Instance.NONE
        || in.people[in.unitOf[person]] > 1
        || matching.mightGain(person, opportunity, option.minimumQuarterHours());
  }

  private void find(Round round) {
    Map<PlacementOption, Set<Integer>> changesOf = new HashMap<>();
    for (int x : round.changes) {
      for (PlacementOption option : changes.get(x).options()) {
        if (!there.contains(option.way())) {
          changesOf.computeIfAbsent(option, it -> new TreeSet<>()).add(x);
        }
      }
    }
    WhatIf first = changes.get(round.changes.getFirst());
    boolean otherPlaces = Places.of(first).areOthers();
    WhatIf together =
        new WhatIf(
            List.copyOf(changesOf.keySet()),
            first.opportunities(),
            first.providers(),
            first.companies());
    Instance changed = new Instance(together.appliedTo(plan.problem()));
    GainSearch search = new GainSearch(changed, plan.placements(), filled, changesOf, otherPlaces);
    for (int x : round.changes) {
      gains[x] = search.gain(x);
    }
  }
}
