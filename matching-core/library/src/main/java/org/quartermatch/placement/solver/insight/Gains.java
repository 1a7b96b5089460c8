package org.quartermatch.placement.solver.insight;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.Way;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.placement.solver.packed.CareRule;
import org.quartermatch.placement.solver.packed.Instance;

/**
 * What a plan gains by what is not so today, one change at a time.
 *
 * <p><b>How it works.</b> First the plan is filled up: whoever can be placed beside all others
 * without any change is no change's merit. Then a {@link PeopleMatching} says of each change
 * whether it could gain anything by places and contacts alone; most cannot, as they lead to work
 * that is taken and that nobody could leave. Where a plan places fewer than that, childcare or
 * another rule is short that the matching does not know, and nothing is ruled out. The others are
 * made, many in one instance, a {@link Batch}, and {@link GainSearch} looks for plans by all rules.
 *
 * <p><b>Cost.</b> O(options of the problem) once, O(its options) for a change that is ruled out, a
 * search for each other one, and O(options) for each batch.
 */
public final class Gains {
  /** So many changes are searched by one thread after the other. */
  private static final int AT_A_TIME = 32;

  private final PlacementPlan plan;
  private final Instance in;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** By option of the problem, the number of its opportunity; ascending for each participant. */
  private final int[] opportunityOf;

  /**
   * Providers whose places do not suffice for some option, even if nobody else took any, or perhaps
   * not for two options of a tandem together.
   */
  private final Set<String> tooFewPlacesAt = new HashSet<>();

  private final List<Placement> filled;
  private final PeopleMatching matching;

  /** Whether as many are placed as places and contacts allow. */
  private final boolean isFull;

  private final Batch.Before before;

  /** What can be asked again and again what a plan gains. */
  public Gains(PlacementPlan plan) {
    this.plan = plan;
    in = new Instance(plan.problem());
    before = new Batch.Before(plan.problem());
    for (int i = 0; i < in.cohort; i++) {
      numbers.put(in.participant(i).id(), i);
    }
    opportunityOf =
        in.options.stream().mapToInt(it -> in.opportunityNumber(it.opportunityId())).toArray();
    for (PlacementOption option : in.options) {
      int unit = in.unitOf[Objects.requireNonNull(numbers.get(option.participantId()))];
      if (in.people[unit] > 1 || !CareRule.suffices(in, option)) {
        option.childcareProviderId().ifPresent(tooFewPlacesAt::add);
      }
    }
    filled = GainSearch.filled(in, plan.placements());
    GainGround ground = new GainGround(in, plan.placements(), filled, Map.of());
    matching = ground.matching;
    isFull = ground.isFull;
  }

  /** By change, what it gains. */
  public List<PlacementGain> of(List<WhatIf> changes) {
    PlacementGain[] gains = new PlacementGain[changes.size()];
    // what cannot bring anybody gains nothing
    Arrays.fill(gains, new PlacementGain(0, matching.size() - filled.size(), List.of()));
    batches(changes).parallelStream().forEach(batch -> find(batch, changes, gains));
    return List.of(gains);
  }

  /** The changes that may gain something. */
  private List<Batch> batches(List<WhatIf> changes) {
    List<Batch> batches = new ArrayList<>();
    for (int x = 0; x < changes.size(); x++) {
      WhatIf change = changes.get(x);
      if (mightGain(change)) {
        List<PlacementOption> own = newOptions(change);
        int number = x;
        if (batches.stream().noneMatch(it -> it.add(number, change, own))) {
          Batch another = new Batch(before);
          another.add(number, change, own);
          batches.add(another);
        }
      }
    }
    return batches;
  }

  /**
   * Somebody who could be at an opportunity besides.
   *
   * @param options the options of the two, which are only made where their hours matter
   */
  public record Possible(
      String participantId, String opportunityId, Supplier<List<PlacementOption>> options) {}

  /**
   * Whether the plan could gain anything if people could be at opportunities besides; never false
   * where it could. Safe for use by several threads.
   *
   * <p>Where fewer are placed than places and contacts allow, something else is short, childcare
   * mostly: anybody who goes elsewhere may leave it to others, and whoever is unplaced may do
   * without it. Only a search can tell then.
   */
  public boolean mightGain(Collection<Possible> all) {
    if (!isFull) {
      return !all.isEmpty();
    }
    Opened opened = new Opened(in, matching, true);
    for (Possible it : all) {
      Integer person = numbers.get(it.participantId);
      int opportunity = in.opportunityNumber(it.opportunityId);
      if (person == null || opportunity == Instance.NONE || in.people[in.unitOf[person]] > 1) {
        return true;
      }
      if (!in.canBeAt(in.unitOf[person], opportunity)) {
        continue;
      }
      if (opened.asksForHours(opportunity)) {
        for (PlacementOption option : it.options.get()) {
          opened.addHours(person, opportunity, option.minimumQuarterHours());
        }
      } else if (matching.paysForFewerThanPlaces(opportunity)) {
        return true;
      }
      opened.add(person, opportunity);
    }
    return opened.mightGain();
  }

  /** Options that the problem does not have, of each way the first. */
  private List<PlacementOption> newOptions(WhatIf change) {
    Set<Way> ways = new HashSet<>();
    return change.options().stream().filter(it -> !isThere(it) && ways.add(it.way())).toList();
  }

  /** Whether the problem has an option of the same way. */
  private boolean isThere(PlacementOption option) {
    Integer person = numbers.get(option.participantId());
    int opportunity = in.opportunityNumber(option.opportunityId());
    if (person == null || opportunity == Instance.NONE) {
      return false;
    }
    int first = in.firstOption[person];
    int end = in.firstOption[person + 1];
    int at = Arrays.binarySearch(opportunityOf, first, end, opportunity);
    while (at > first && opportunityOf[at - 1] == opportunity) {
      at--;
    }
    for (; at >= 0 && at < end && opportunityOf[at] == opportunity; at++) {
      if (in.options.get(at).childcareProviderId().equals(option.childcareProviderId())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Never false for what gains. More care places alone gain nothing where as many are placed as
   * places and contacts allow, unless they make an option possible for which there are too few.
   */
  private boolean mightGain(WhatIf change) {
    if (!change.companies().isEmpty()) {
      return true;
    }
    return change.providers().stream().anyMatch(it -> tooFewPlacesAt.contains(it.id()))
        || (!isFull && (GainSearch.isSmall(in) || changesAnything(change)))
        || change.opportunities().stream().anyMatch(this::mightGain)
        || mightGainByOptions(change);
  }

  private boolean changesAnything(WhatIf change) {
    return hasOtherRoom(change) || !newOptions(change).isEmpty();
  }

  /**
   * More people could come by a new option, and go on from one, where as many as can are placed.
   */
  private boolean mightGainByOptions(WhatIf change) {
    boolean isOfOne =
        change.options().stream().map(PlacementOption::participantId).distinct().count() == 1;
    Opened opened = new Opened(in, matching, isFull && !hasOtherRoom(change));
    for (PlacementOption option : change.options()) {
      Integer person = numbers.get(option.participantId());
      int opportunity = in.opportunityNumber(option.opportunityId());
      if (person == null
          || (opportunity == Instance.NONE && change.opportunities().isEmpty())
          || in.people[in.unitOf[person]] > 1) {
        // what is not known is refused when the change is made
        return true;
      }
      if (opportunity == Instance.NONE) {
        opened.addFree(person);
        continue;
      }
      if (isFull && !hasOtherRoom(change) && !in.canTake(in.unitOf[person], option)) {
        continue;
      }
      if (opened.asksForHours(opportunity)) {
        opened.addHours(person, opportunity, option.minimumQuarterHours());
      } else if (mightBePaidFor(person, option, isOfOne)) {
        return true;
      }
      opened.add(person, opportunity);
      if (!change.opportunities().isEmpty()) {
        // it may lead to more room elsewhere
        opened.addFree(person);
      }
    }
    return opened.mightGain();
  }

  /** Whether hours so short might let a budget pay for more people than before. */
  private boolean mightBePaidFor(int person, PlacementOption option, boolean isOfOne) {
    int opportunity = in.opportunityNumber(option.opportunityId());
    return isOfOne
        ? matching.paysForMore(person, opportunity, option.minimumQuarterHours())
        : matching.paysForFewerThanPlaces(opportunity);
  }

  /** Whether more room at an opportunity that is there before might bring somebody. */
  private boolean mightGain(PlacementOpportunity other) {
    int opportunity = in.opportunityNumber(other.id());
    if (opportunity == Instance.NONE) {
      return false;
    }
    PlacementOpportunity old = plan.problem().opportunities().get(opportunity);
    // choices for which there is too little room even alone are none, so nobody is known to wait
    boolean allAreKnown =
        Batch.isLike(other, old)
            && old.budgetQuarterHours().isEmpty()
            && old.places() > 0
            && in.units == in.cohort;
    return allAreKnown
        ? other.places() > old.places() && matching.isReachedWork(opportunity)
        : !other.equals(old);
  }

  private void find(Batch batch, List<WhatIf> changes, PlacementGain[] gains) {
    Map<PlacementOption, Set<Integer>> changesOf = new HashMap<>();
    for (int x : batch.numbers()) {
      // most options are one change's alone, and all of these share a set
      Set<Integer> alone = Set.of(x);
      for (PlacementOption option : newOptions(changes.get(x))) {
        changesOf.merge(option, alone, Gains::united);
      }
    }
    Instance everything = batch.everything();
    Instance inSameRoom = batch.room(everything);
    GainGround ground = new GainGround(inSameRoom, plan.placements(), filled, changesOf);
    List<List<Integer>> shares = Lists.partition(batch.numbers(), AT_A_TIME);
    shares.parallelStream()
        .forEach(
            some -> {
              boolean[] hidden = ground.hidden.clone();
              GainSearch here = new GainSearch(ground, inSameRoom, hidden);
              for (int x : some) {
                WhatIf change = changes.get(x);
                GainSearch search =
                    hasOtherRoom(change)
                        ? new GainSearch(ground, batch.room(everything, change), hidden)
                        : here;
                gains[x] = search.gain(x);
              }
            });
  }

  /** In ascending order. */
  private static Set<Integer> united(Set<Integer> some, Set<Integer> more) {
    Set<Integer> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  private static boolean hasOtherRoom(WhatIf change) {
    return !change.opportunities().isEmpty()
        || !change.providers().isEmpty()
        || !change.companies().isEmpty();
  }
}
