package org.quartermatch.placement.solver.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.Way;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblemException;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.placement.solver.packed.Instance;

/**
 * Changes that are looked at in one instance: it has the options of all of them, and room for all
 * of them at once; {@link #room} then leaves as much as one of them brings.
 *
 * <p>Changes do not share an instance if one changes more of an opportunity or company than how
 * much room there is, if they bring different ones by one id, or if a child is not as old in the
 * one as in the other.
 */
final class Batch {
  /** So many options are in one instance besides those of the problem, for the sake of memory. */
  private static final int MOST_OPTIONS = 250_000;

  private final Before before;
  private final List<Integer> numbers = new ArrayList<>();
  private final Set<PlacementOption> options = new LinkedHashSet<>();
  private final Map<String, PlacementOpportunity> opportunities = new LinkedHashMap<>();
  private final Map<String, PlacementCompany> companies = new LinkedHashMap<>();
  private final Map<String, PlacementProvider> providers = new LinkedHashMap<>();

  /** By child of new options, how old it is in them. */
  private final Map<String, AgeGroup> ages = new HashMap<>();

  /** Whether nothing but room differs from what is there before, and nothing named is missing. */
  private boolean isOfRoom = true;

  /** What is there before any change. */
  static final class Before {
    private final Map<String, PlacementOpportunity> opportunities = new HashMap<>();
    private final Map<String, PlacementCompany> companies = new HashMap<>();
    private final Map<String, PlacementProvider> providers = new HashMap<>();

    private final PlacementProblem problem;

    /** By child, an option with it. */
    private final Map<String, PlacementOption> optionOfChild = new HashMap<>();

    Before(PlacementProblem problem) {
      this.problem = problem;
      for (PlacementOption option : problem.options()) {
        option.children().forEach(child -> optionOfChild.putIfAbsent(child.childId(), option));
      }
      problem.opportunities().forEach(it -> opportunities.put(it.id(), it));
      problem.companies().forEach(it -> companies.put(it.id(), it));
      problem.providers().forEach(it -> providers.put(it.id(), it));
    }
  }

  Batch(Before before) {
    this.before = before;
  }

  /** The changes, by number. */
  List<Integer> numbers() {
    return numbers;
  }

  /**
   * An instance of everything that its changes bring, at once.
   *
   * @throws PlacementProblemException if something is named that is not there then
   */
  Instance everything() {
    PlacementProblem roomy =
        new WhatIf(
                List.of(),
                List.copyOf(opportunities.values()),
                List.copyOf(providers.values()),
                List.copyOf(companies.values()))
            .appliedTo(before.problem);
    check(roomy);
    return new Instance(roomy, options);
  }

  /** A problem has one option of a way, so it takes several to find what is wrong with others. */
  private void check(PlacementProblem roomy) {
    List<Map<Way, PlacementOption>> layers = new ArrayList<>();
    layers.add(new HashMap<>());
    for (PlacementOption option : options) {
      PlacementOption same = layers.getFirst().putIfAbsent(option.way(), option);
      if (same != null && !(areHoursRight(option) && areHoursRight(same) && isLike(option, same))) {
        layers.add(Map.of(option.way(), option));
      } else if (same != null && Math.abs(option.points()) > Math.abs(same.points())) {
        layers.getFirst().put(option.way(), option);
      }
    }
    for (Map<Way, PlacementOption> layer : layers) {
      PlacementProblem.Builder problem = PlacementProblem.builder().weights(roomy.weights());
      roomy.participants().forEach(it -> problem.participant(PlacementParticipant.of(it.id())));
      roomy.companies().forEach(problem::company);
      roomy.opportunities().forEach(problem::opportunity);
      roomy.providers().forEach(problem::provider);
      layer.values().forEach(problem::option);
      // a child has one age in all options
      layer.values().stream()
          .flatMap(it -> it.children().stream())
          .map(child -> before.optionOfChild.get(child.childId()))
          .filter(Objects::nonNull)
          .distinct()
          .filter(it -> !layer.containsKey(it.way()))
          .forEach(problem::option);
      problem.build();
    }
  }

  /**
   * Whether it took another change in.
   *
   * @param own the options of the change that are not there before
   */
  boolean add(int number, WhatIf change, List<PlacementOption> own) {
    boolean changesRoom =
        change.opportunities().stream()
                .allMatch(it -> isLike(it, before.opportunities.get(it.id())))
            && change.companies().stream().allMatch(it -> isLike(it, before.companies.get(it.id())))
            && standsAlone(change, own);
    if (!numbers.isEmpty() && !(changesRoom && isOfRoom && admits(change, own))) {
      return false;
    }
    isOfRoom = changesRoom;
    numbers.add(number);
    options.addAll(own);
    own.stream()
        .flatMap(it -> it.children().stream())
        .forEach(it -> ages.put(it.childId(), it.group()));
    if (isOfRoom) {
      collect(
          change.opportunities(),
          PlacementOpportunity::id,
          opportunities,
          before.opportunities,
          Batch::most);
      collect(change.companies(), PlacementCompany::id, companies, before.companies, Batch::most);
      collect(change.providers(), PlacementProvider::id, providers, before.providers, Batch::most);
    } else {
      change.opportunities().forEach(it -> opportunities.put(it.id(), it));
      change.companies().forEach(it -> companies.put(it.id(), it));
      change.providers().forEach(it -> providers.put(it.id(), it));
    }
    return true;
  }

  /** Whether it names nothing that only another change might bring. */
  private boolean standsAlone(WhatIf change, List<PlacementOption> own) {
    Set<String> work = ids(change.opportunities(), PlacementOpportunity::id);
    Set<String> places = ids(change.providers(), PlacementProvider::id);
    Set<String> firms = ids(change.companies(), PlacementCompany::id);
    Predicate<String> isWork = id -> work.contains(id) || before.opportunities.containsKey(id);
    Predicate<String> isProvider = id -> places.contains(id) || before.providers.containsKey(id);
    Predicate<String> isCompany = id -> firms.contains(id) || before.companies.containsKey(id);
    return own.stream()
            .allMatch(
                it ->
                    isWork.test(it.opportunityId())
                        && it.childcareProviderId().filter(isProvider.negate()).isEmpty())
        && change.opportunities().stream()
            .allMatch(it -> it.companyId().filter(isCompany.negate()).isEmpty());
  }

  private static <T> Set<String> ids(List<T> all, Function<T, String> id) {
    return all.stream().map(id).collect(Collectors.toSet());
  }

  private boolean admits(WhatIf change, List<PlacementOption> own) {
    return options.size() + own.size() <= MOST_OPTIONS
        && own.stream()
            .flatMap(it -> it.children().stream())
            .allMatch(it -> ages.getOrDefault(it.childId(), it.group()) == it.group())
        && change.opportunities().stream().allMatch(this::isAlsoHere)
        && change.companies().stream()
            .allMatch(
                it ->
                    before.companies.containsKey(it.id())
                        || it.equals(companies.getOrDefault(it.id(), it)));
  }

  /** What is there by a change alone is the same for all who bring it. */
  private boolean isAlsoHere(PlacementOpportunity it) {
    return before.opportunities.containsKey(it.id())
        || it.equals(opportunities.getOrDefault(it.id(), it));
  }

  private static <T> void collect(
      List<T> changed,
      Function<T, String> id,
      Map<String, T> here,
      Map<String, T> before,
      BinaryOperator<T> most) {
    for (T it : changed) {
      T old = here.getOrDefault(id.apply(it), before.getOrDefault(id.apply(it), it));
      here.put(id.apply(it), most.apply(old, it));
    }
  }

  private static boolean areHoursRight(PlacementOption option) {
    return option.minimumQuarterHours() >= 0
        && option.minimumQuarterHours() <= option.agreedQuarterHours();
  }

  /** Whether what is wrong with an option, hours and points apart, is wrong with another too. */
  private static boolean isLike(PlacementOption option, PlacementOption same) {
    return option.certaintyPercent() == same.certaintyPercent()
        && option.formValuePercent() == same.formValuePercent()
        && option.children().equals(same.children());
  }

  /** An instance of everything at once, with as much room as there is before any change. */
  Instance room(Instance everything) {
    return room(everything, WhatIf.options(List.of()));
  }

  /** An instance of everything at once, with as much room as one of the changes leaves. */
  Instance room(Instance everything, WhatIf change) {
    return everything.withRoom(
        replaced(
            opportunities, before.opportunities, change.opportunities(), PlacementOpportunity::id),
        replaced(companies, before.companies, change.companies(), PlacementCompany::id),
        replaced(providers, before.providers, change.providers(), PlacementProvider::id));
  }

  private static <T> Collection<T> replaced(
      Map<String, T> here, Map<String, T> before, List<T> changed, Function<T, String> id) {
    Map<String, T> now = new HashMap<>(here);
    now.replaceAll((key, it) -> before.getOrDefault(key, it));
    changed.forEach(it -> now.put(id.apply(it), it));
    return now.values();
  }

  /** Whether nothing but how much room there is differs. */
  static boolean isLike(PlacementOpportunity it, @Nullable PlacementOpportunity old) {
    return old == null
        || (it.budgetQuarterHours().isPresent() == old.budgetQuarterHours().isPresent()
            && most(it, old).equals(most(old, it)));
  }

  private static boolean isLike(PlacementCompany it, @Nullable PlacementCompany old) {
    return old == null
        || (limits(it.supportPlaces()) == limits(old.supportPlaces())
            && limits(it.contacts()) == limits(old.contacts()));
  }

  /** Whether it is a limit at all. */
  private static boolean limits(OptionalInt people) {
    return people.orElse(Integer.MAX_VALUE) < Integer.MAX_VALUE;
  }

  private static PlacementOpportunity most(PlacementOpportunity one, PlacementOpportunity other) {
    PlacementOpportunity.Builder most =
        one.toBuilder().places(Math.max(one.places(), other.places()));
    one.budgetQuarterHours()
        .ifPresent(
            hours ->
                most.budgetQuarterHours(Math.max(hours, other.budgetQuarterHours().orElse(hours))));
    return most.build();
  }

  private static PlacementCompany most(PlacementCompany one, PlacementCompany other) {
    return new PlacementCompany(
        one.id(),
        most(one.supportPlaces(), other.supportPlaces()),
        most(one.contacts(), other.contacts()));
  }

  private static OptionalInt most(OptionalInt one, OptionalInt other) {
    return one.isPresent() && other.isPresent()
        ? OptionalInt.of(Math.max(one.getAsInt(), other.getAsInt()))
        : OptionalInt.empty();
  }

  private static PlacementProvider most(PlacementProvider one, PlacementProvider other) {
    return new PlacementProvider(
        one.id(),
        Math.max(one.placesUnder3(), other.placesUnder3()),
        Math.max(one.places3AndOver(), other.places3AndOver()),
        Math.max(one.placesSchool(), other.placesSchool()));
  }
}
