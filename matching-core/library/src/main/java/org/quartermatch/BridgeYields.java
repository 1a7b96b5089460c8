package org.quartermatch;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.quartermatch.fit.Bridge;
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
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.placement.solver.insight.Gains;
import org.quartermatch.placement.solver.insight.Gains.Possible;

/**
 * Finds what changes for people are worth in a plan.
 *
 * <p>How it works: what changes open ({@link ChangeOpenings}) becomes options of the plan's
 * problem, unless it is plain that these gain nothing, and {@link Gains} says what they yield, for
 * the whole cohort at once. Cost: that of both.
 */
final class BridgeYields {
  private final FitCalculator calculator;
  private final ChangeOpenings openings;
  private final Effort.Catalogue catalogue;

  private BridgeYields(
      FitCalculator calculator, ChangeOpenings openings, Effort.Catalogue catalogue) {
    this.calculator = calculator;
    this.openings = openings;
    this.catalogue = catalogue;
  }

  /** Of the work that a plan knows, but for what is vetoed in it. */
  private static ChangeOpenings openings(
      FitCalculator calculator,
      List<PreparedOpportunity> opportunities,
      int people,
      PlacementPlan plan) {
    List<PreparedOpportunity> known = known(opportunities, plan);
    RefusedWork refused = RefusedWork.of(plan.problem().vetoes());
    return people > 1
        ? ChangeOpenings.ofMany(calculator, known, refused)
        : ChangeOpenings.ofOne(calculator, known, refused);
  }

  /**
   * Work that somebody so changed is eligible for. Holds nothing of what was found out about them
   * on the way: that is far more.
   */
  private record Opens(
      FitCalculator calculator, Participant changed, List<PreparedOpportunity> work) {
    /** Each with its options, which are made when asked for. */
    Stream<Possible> possible() {
      Supplier<PreparedParticipant> prepared = Suppliers.memoize(() -> calculator.prepare(changed));
      return work.stream()
          .map(it -> new Possible(changed.id(), it.id(), () -> options(prepared.get(), it)));
    }

    private List<PlacementOption> options(PreparedParticipant person, PreparedOpportunity work) {
      return PlacementAssembly.options(
          calculator, person, work.opportunity(), calculator.score(person, work));
    }
  }

  /** What changes open in a plan. */
  private record Door(
      List<Bridge> changes, List<Opens> opened, Optional<PlacementProvider> provider) {
    /** Most lead to work that is taken, and nobody needs to know in which ways. */
    WhatIf whatIf(Gains gains) {
      if (provider.isEmpty() && !gains.mightGain(possible().toList())) {
        return WhatIf.options(List.of());
      }
      WhatIf options =
          WhatIf.options(possible().flatMap(it -> it.options().get().stream()).toList());
      return provider.map(options::provider).orElse(options);
    }

    private Stream<Possible> possible() {
      return opened.stream().flatMap(Opens::possible);
    }

    /** The same change for several. */
    static Door together(Collection<Door> doors) {
      Door first = doors.iterator().next();
      return new Door(
          List.of(first.changes.getFirst().change()),
          doors.stream().flatMap(door -> door.opened.stream()).toList(),
          first.provider);
    }

    List<String> opens() {
      return opened.stream()
          .flatMap(it -> it.work.stream())
          .map(PreparedOpportunity::id)
          .distinct()
          .sorted(CodePointOrder.INSTANCE)
          .toList();
    }
  }

  /**
   * The changes of a cohort in a plan, found once for whatever is asked about them.
   *
   * @param opportunities made ready by the calculator
   */
  static OfCohort of(
      FitCalculator calculator,
      List<PreparedOpportunity> opportunities,
      Collection<Participant> cohort,
      PlacementPlan plan,
      Effort.Catalogue catalogue) {
    List<Participant> people = List.copyOf(cohort);
    requireKnown(people, plan);
    BridgeYields search =
        new BridgeYields(
            calculator, openings(calculator, opportunities, people.size(), plan), catalogue);
    return new OfCohort(
        search, people, people.parallelStream().map(search::doors).toList(), new Gains(plan), plan);
  }

  private static void requireKnown(List<Participant> people, PlacementPlan plan) {
    Set<String> known = new HashSet<>();
    plan.problem().participants().forEach(it -> known.add(it.id()));
    for (Participant person : people) {
      if (!known.contains(person.id())) {
        throw new IllegalArgumentException(
            "the plan does not know participant " + person.id() + ": make it anew");
      }
    }
  }

  /** What can be asked about the changes of a cohort. */
  record OfCohort(
      BridgeYields search,
      List<Participant> people,
      List<Map<List<Object>, Door>> doors,
      Gains gains,
      PlacementPlan plan) {
    /**
     * By participant in the order given, the changes that are worth most.
     *
     * @param k how many at most for each
     */
    Map<String, List<BridgeYield>> best(int k) {
      Ranking.checkK(k);
      List<WhatIf> changes =
          doors.parallelStream()
              .flatMap(all -> all.values().stream())
              .map(it -> it.whatIf(gains))
              .toList();
      Iterator<PlacementGain> gained = gains.of(changes).iterator();
      PlacesLeft left = PlacesLeft.of(plan);
      Map<String, List<BridgeYield>> all = new LinkedHashMap<>();
      for (int i = 0; i < people.size(); i++) {
        List<BridgeYield> yields = new ArrayList<>();
        for (Door door : doors.get(i).values()) {
          List<String> opens = door.opens();
          yields.add(
              new BridgeYield(
                  door.changes,
                  opens,
                  opens.stream().mapToInt(left::at).sum(),
                  gained.next(),
                  search.effort(door.changes)));
        }
        yields.sort(bestFirst(people.get(i)));
        all.put(people.get(i).id(), List.copyOf(yields.subList(0, Math.min(k, yields.size()))));
      }
      return all;
    }

    /**
     * The single changes that open something for two participants or more, by what they yield if
     * all of these make them; then by how many these are. Fewer hours than they want come last:
     * that is less pay.
     *
     * @param k how many at most
     */
    List<SharedBridge> shared(int k) {
      Ranking.checkK(k);
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
      List<PlacementGain> gained =
          gains.of(together.parallelStream().map(it -> it.whatIf(gains)).toList());
      List<SharedBridge> all = new ArrayList<>();
      for (int x = 0; x < several.size(); x++) {
        Door door = together.get(x);
        all.add(
            new SharedBridge(
                door.changes.getFirst(),
                several.get(x).getKey().isFewerHours,
                List.copyOf(several.get(x).getValue().keySet()),
                door.opens(),
                gained.get(x),
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
  }

  /**
   * What opens something for a participant, without a plan: what asks least first, then what opens
   * most.
   *
   * @param k how many at most
   * @param vetoes pairs that somebody has refused
   */
  static List<BridgeOpening> openings(
      FitCalculator calculator,
      List<PreparedOpportunity> opportunities,
      Participant participant,
      Effort.Catalogue catalogue,
      int k,
      Collection<Veto> vetoes) {
    Ranking.checkK(k);
    BridgeYields search =
        new BridgeYields(
            calculator,
            ChangeOpenings.ofOne(calculator, opportunities, RefusedWork.of(vetoes)),
            catalogue);
    return search.openings.of(participant).values().stream()
        .sorted(search.leastFirst(participant))
        .limit(k)
        .map(it -> new BridgeOpening(it.changes(), it.opens(), search.effort(it.changes())))
        .toList();
  }

  private Comparator<ChangeOpenings.Opened> leastFirst(Participant participant) {
    return LeastAsked.<ChangeOpenings.Opened>first(
            ChangeOpenings.Opened::changes, it -> effort(it.changes()), participant)
        .thenComparingInt(it -> -it.openings().size());
  }

  private static List<PreparedOpportunity> known(
      List<PreparedOpportunity> opportunities, PlacementPlan plan) {
    Set<String> known = new HashSet<>();
    plan.problem().opportunities().forEach(it -> known.add(it.id()));
    return opportunities.stream().filter(it -> known.contains(it.id())).toList();
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
    openings
        .of(participant)
        .forEach(
            (key, it) ->
                doors.put(
                    key, new Door(it.changes(), opens(it.openings()), provider(it.changes()))));
    return doors;
  }

  /** What one change opens is together. */
  private static List<Opens> opens(List<ChangeOpenings.Opening> openings) {
    IdentityHashMap<Changed, List<PreparedOpportunity>> work = new IdentityHashMap<>();
    List<Opens> opens = new ArrayList<>();
    for (ChangeOpenings.Opening it : openings) {
      List<PreparedOpportunity> own = work.get(it.changed());
      if (own == null) {
        own = new ArrayList<>();
        work.put(it.changed(), own);
        Changed changed = it.changed();
        opens.add(new Opens(changed.calculator(), changed.participant().participant(), own));
      }
      own.add(it.opportunity());
    }
    return opens;
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
