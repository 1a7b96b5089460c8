package org.quartermatch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.judge.Changed;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.WhatIf;

/**
 * Finds what changes for people are worth in a plan.
 *
 * <p>How it works: of every opportunity that is closed to somebody the bridges are found, each
 * distinct change is made once, and all closed opportunities are judged again with it: so a change
 * is said with all that it opens, and is smallest for one of them at least. Where no single change
 * opens anything, pairs of changes of the {@link #MOST_PAIRED} opportunities with most points are
 * tried. What is opened becomes options of the plan's problem, and {@link PlacementSolver#gains}
 * says what they yield, for the whole cohort at once.
 *
 * <p>Cost: for each participant O(closed opportunities × changes tried), some tens of judgements
 * for each, and O(closed opportunities) for each distinct change.
 */
final class BridgeYields {
  /** Two changes are tried for so many opportunities. */
  static final int MOST_PAIRED = 20;

  private final FitCalculator calculator;
  private final List<PreparedOpportunity> opportunities;
  private final Effort.Catalogue catalogue;

  private BridgeYields(
      FitCalculator calculator,
      List<PreparedOpportunity> opportunities,
      Effort.Catalogue catalogue) {
    this.calculator = calculator;
    this.opportunities = opportunities;
    this.catalogue = catalogue;
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
      List<Object> key = new ArrayList<>(changes.stream().map(Bridge::change).toList());
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
  private record Opening(Changed changed, PreparedOpportunity opportunity) {
    Stream<PlacementOption> options() {
      Score score = changed.calculator().score(changed.participant(), opportunity);
      return PlacementAssembly.options(
          changed.calculator(), changed.participant(), opportunity.opportunity(), score)
          .stream();
    }
  }

  /** A change, and what it opens; holds the participant so changed. */
  private record Opened(List<Bridge> changes, List<Opening> openings) {
    List<String> opens() {
      return openings.stream()
          .map(it -> it.opportunity().id())
          .sorted(CodePointOrder.INSTANCE)
          .toList();
    }
  }

  /** The same as options of a plan; holds nobody. */
  private record Door(
      List<Bridge> changes, List<PlacementOption> options, Optional<PlacementProvider> provider) {
    WhatIf whatIf() {
      WhatIf options = WhatIf.options(this.options);
      return provider.map(options::provider).orElse(options);
    }

    /** The same change for several. */
    static Door together(Collection<Door> doors) {
      Door first = doors.iterator().next();
      return new Door(
          List.of(first.changes.getFirst().change()),
          doors.stream().flatMap(door -> door.options.stream()).toList(),
          first.provider);
    }

    List<String> opens() {
      return options.stream()
          .map(PlacementOption::opportunityId)
          .distinct()
          .sorted(CodePointOrder.INSTANCE)
          .toList();
    }
  }

  /**
   * By participant in the order given, the changes that are worth most.
   *
   * @param opportunities made ready by the calculator
   * @param k how many at most for each
   */
  static Map<String, List<BridgeYield>> of(
      FitCalculator calculator,
      List<PreparedOpportunity> opportunities,
      Collection<Participant> cohort,
      PlacementPlan plan,
      Effort.Catalogue catalogue,
      int k) {
    Ranking.checkK(k);
    BridgeYields search = new BridgeYields(calculator, known(opportunities, plan), catalogue);
    List<Participant> people = List.copyOf(cohort);
    List<List<Door>> doors =
        people.parallelStream().map(it -> List.copyOf(search.doors(it).values())).toList();
    List<WhatIf> changes = doors.stream().flatMap(List::stream).map(Door::whatIf).toList();
    List<PlacementGain> gains = PlacementSolver.gains(plan, changes);
    PlacesLeft left = PlacesLeft.of(plan);
    Map<String, List<BridgeYield>> all = new LinkedHashMap<>();
    int next = 0;
    for (int i = 0; i < people.size(); i++) {
      List<BridgeYield> yields = new ArrayList<>();
      for (Door door : doors.get(i)) {
        List<String> opens = door.opens();
        yields.add(
            new BridgeYield(
                door.changes,
                opens,
                opens.stream().mapToInt(left::at).sum(),
                gains.get(next++),
                search.effort(door.changes)));
      }
      yields.sort(bestFirst(people.get(i)));
      all.put(people.get(i).id(), List.copyOf(yields.subList(0, Math.min(k, yields.size()))));
    }
    return all;
  }

  /**
   * What opens something for a participant, without a plan: what asks least first, then what opens
   * most.
   *
   * @param k how many at most
   */
  static List<BridgeOpening> openings(
      FitCalculator calculator,
      List<PreparedOpportunity> opportunities,
      Participant participant,
      Effort.Catalogue catalogue,
      int k) {
    Ranking.checkK(k);
    BridgeYields search = new BridgeYields(calculator, opportunities, catalogue);
    return search.opened(participant).values().stream()
        .map(it -> new BridgeOpening(it.changes, it.opens(), search.effort(it.changes)))
        .sorted(leastFirst(participant))
        .limit(k)
        .toList();
  }

  private static Comparator<BridgeOpening> leastFirst(Participant participant) {
    return LeastAsked.<BridgeOpening>first(
            BridgeOpening::changes, BridgeOpening::effort, participant)
        .thenComparingInt(it -> -it.opensOpportunityIds().size());
  }

  private static List<PreparedOpportunity> known(
      List<PreparedOpportunity> opportunities, PlacementPlan plan) {
    Set<String> known = new HashSet<>();
    plan.problem().opportunities().forEach(it -> known.add(it.id()));
    return opportunities.stream().filter(it -> known.contains(it.id())).toList();
  }

  /**
   * The single changes that open something for two participants or more, by what they yield if all
   * of these make them; then by how many these are. Fewer hours than they want come last: that is
   * less pay.
   *
   * @param k how many at most
   */
  static List<SharedBridge> shared(
      FitCalculator calculator,
      List<PreparedOpportunity> opportunities,
      Collection<Participant> cohort,
      PlacementPlan plan,
      Effort.Catalogue catalogue,
      int k) {
    Ranking.checkK(k);
    BridgeYields search = new BridgeYields(calculator, known(opportunities, plan), catalogue);
    List<Participant> people = List.copyOf(cohort);
    List<Map<List<Object>, Door>> doors = people.parallelStream().map(search::doors).toList();
    Map<Shared, Map<String, Door>> byChange = new LinkedHashMap<>();
    for (int i = 0; i < people.size(); i++) {
      Participant person = people.get(i);
      doors
          .get(i)
          .forEach(
              (key, door) -> {
                if (door.changes.size() == 1) {
                  byChange
                      .computeIfAbsent(
                          Shared.of(key, door, person),
                          it -> new TreeMap<>(CodePointOrder.INSTANCE))
                      .put(person.id(), door);
                }
              });
    }
    List<Map.Entry<Shared, Map<String, Door>>> several =
        byChange.entrySet().stream().filter(it -> it.getValue().size() > 1).toList();
    List<Door> together =
        several.stream().map(Map.Entry::getValue).map(Map::values).map(Door::together).toList();
    List<PlacementGain> gains =
        PlacementSolver.gains(plan, together.stream().map(Door::whatIf).toList());
    List<SharedBridge> all = new ArrayList<>();
    for (int x = 0; x < several.size(); x++) {
      Door door = together.get(x);
      all.add(
          new SharedBridge(
              door.changes.getFirst(),
              several.get(x).getKey().isFewerHours,
              List.copyOf(several.get(x).getValue().keySet()),
              door.opens(),
              gains.get(x),
              search.effort(door.changes)));
    }
    return all.stream()
        .sorted(
            Comparator.comparing(SharedBridge::isFewerHours)
                .thenComparingInt(it -> -it.gain().placedMore())
                .thenComparingInt(it -> LeastAsked.asked(it.change()))
                .thenComparingInt(it -> -it.participantIds().size()))
        .limit(k)
        .toList();
  }

  /**
   * What several have in common.
   *
   * @param door what tells changes apart
   * @param isFewerHours whether it is to work less than they want: who would have to work more does
   *     not share that
   */
  private record Shared(List<Object> door, boolean isFewerHours) {
    static Shared of(List<Object> key, Door door, Participant participant) {
      boolean fewer =
          door.changes.getFirst().change() instanceof Bridge.WeeklyHours hours
              && hours.quarterHours() < participant.hours().minimumQuarterHours().orElse(0);
      return new Shared(key, fewer);
    }
  }

  /**
   * By what they yield, then by what they take, not known last; then by what they ask of the
   * person, and by what they open.
   */
  private static Comparator<BridgeYield> bestFirst(Participant participant) {
    return Comparator.comparingInt((BridgeYield it) -> -it.gain().placedMore())
        .thenComparing(LeastAsked.first(BridgeYield::changes, BridgeYield::effort, participant))
        .thenComparingInt(it -> -it.freePlaces())
        .thenComparingInt(it -> -it.opensOpportunityIds().size());
  }

  private Optional<Effort> effort(List<Bridge> changes) {
    Optional<Effort> sum = Optional.of(new Effort(0, 0));
    for (Bridge change : changes) {
      Optional<Effort> one = catalogue.of(change.change());
      sum = sum.flatMap(known -> one.map(known::plus));
    }
    return sum;
  }

  /** The changes that open something, by what tells them apart. */
  private Map<List<Object>, Door> doors(Participant participant) {
    Map<List<Object>, Door> doors = new LinkedHashMap<>();
    opened(participant)
        .forEach(
            (key, it) ->
                doors.put(
                    key,
                    new Door(
                        it.changes,
                        it.openings.stream().flatMap(Opening::options).toList(),
                        provider(it.changes))));
    return doors;
  }

  /** On all processors: what is asked of one person is asked while somebody waits. */
  private Map<List<Object>, Opened> opened(Participant participant) {
    PreparedParticipant prepared = calculator.prepare(participant);
    List<Closed> closed =
        opportunities.parallelStream()
            .map(it -> new Closed(it, calculator.blockers(prepared, it)))
            .filter(it -> it.blockers != 0)
            .toList();
    List<Made> made =
        closed.parallelStream()
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
    long[] lifted =
        changes.stream()
            .mapToLong(it -> calculator.lifting().liftedBy(it.changes, participant.participant()))
            .toArray();
    List<BitSet> openedBy =
        closed.parallelStream().map(door -> openedBy(door, changes, lifted)).toList();
    List<List<Opening>> openings = new ArrayList<>();
    for (int i = 0; i < lifted.length; i++) {
      List<Opening> ofChange = new ArrayList<>();
      for (int door = 0; door < openedBy.size(); door++) {
        if (openedBy.get(door).get(i)) {
          ofChange.add(new Opening(changes.get(i).changed, closed.get(door).opportunity));
        }
      }
      openings.add(ofChange);
    }
    return openings;
  }

  /** The changes that open a door, by their places. */
  private static BitSet openedBy(Closed door, List<Made> changes, long[] lifted) {
    BitSet opened = new BitSet(changes.size());
    for (int i = 0; i < lifted.length; i++) {
      Changed changed = changes.get(i).changed;
      if (changed
          .calculator()
          .isOpened(door.blockers, lifted[i], changed.participant(), door.opportunity)) {
        opened.set(i);
      }
    }
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

  /** With the places that a change brings. */
  private Optional<PlacementProvider> provider(List<Bridge> changes) {
    for (Bridge change : changes) {
      if (change instanceof Bridge.ChildcarePlaces more) {
        for (ChildcareProvider provider : calculator.providers()) {
          if (provider.id().equals(more.childcareProviderId())) {
            return Optional.of(
                new PlacementProvider(
                    provider.id(),
                    provider.placesUnder3() + more.under3(),
                    provider.places3AndOver() + more.from3(),
                    provider.placesSchool() + more.school()));
          }
        }
      }
    }
    return Optional.empty();
  }
}
