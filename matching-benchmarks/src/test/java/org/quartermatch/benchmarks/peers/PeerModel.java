package org.quartermatch.benchmarks.peers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.PlacementWeights;

/**
 * A placement problem by numbers, as every peer needs it. Persons and options are numbered from 0;
 * vetoed options, and those beside a pin, are left out. Where an opportunity has a budget, an
 * option counts with its smallest hours, as fewer hours are never worse.
 *
 * <p>The objective of a plan is {@link #nobody} + Σ {@link #gain} of its options − {@link
 * #penalty}.
 */
final class PeerModel {
  /** An opportunity; the budget is in quarter hours, {@link Long#MAX_VALUE} without one. */
  record Work(int index, int places, long budget) {}

  /** The places of a provider for one age group. */
  record CarePlaces(int index, int places) {}

  /**
   * A child at a provider.
   *
   * @param shared whether more than one person can bring the child
   */
  record Care(int child, int provider, CarePlaces places, boolean shared) {}

  private final List<PlacementOption> options = new ArrayList<>();
  private final List<Work> work = new ArrayList<>();
  private static final List<AgeGroup> AGE_GROUPS = List.of(AgeGroup.values());

  private final List<CarePlaces> carePlaces = new ArrayList<>();
  private final List<List<Care>> care = new ArrayList<>();
  private final boolean[] pinned;
  private final int[] first;
  private final int[] workOf;
  private final int[] provider;
  private final long[] gain;
  private final long nobody;
  private final int[][] groups;
  private final int[] groupSize;
  private final int common;
  private final long fairnessWeight;

  PeerModel(PlacementProblem problem) {
    List<PlacementParticipant> people = problem.participants();
    int persons = people.size();
    Map<String, Integer> workIndex = new HashMap<>();
    for (PlacementOpportunity o : problem.opportunities()) {
      workIndex.put(o.id(), work.size());
      long budget =
          o.budgetQuarterHours().isPresent() ? o.budgetQuarterHours().getAsInt() : Long.MAX_VALUE;
      work.add(new Work(work.size(), o.places(), budget));
    }
    Map<String, Integer> providerIndex = new HashMap<>();
    for (PlacementProvider k : problem.providers()) {
      providerIndex.put(k.id(), providerIndex.size());
      for (AgeGroup group : AGE_GROUPS) {
        carePlaces.add(new CarePlaces(carePlaces.size(), k.places(group)));
      }
    }
    pinned = new boolean[persons];
    first = new int[persons + 1];
    select(problem);
    workOf = options.stream().mapToInt(o -> index(workIndex, o.opportunityId())).toArray();
    provider =
        options.stream()
            .mapToInt(o -> o.childcareProviderId().map(id -> index(providerIndex, id)).orElse(-1))
            .toArray();
    gain = new long[options.size()];
    PlacementWeights weights = problem.weights();
    long without = 0;
    for (int p = 0; p < persons; p++) {
      PlacementParticipant person = people.get(p);
      boolean now = person.current().isPresent();
      without -= now ? weights.stabilityPenalty() : 0;
      for (int o = first[p]; o < first[p + 1]; o++) {
        PlacementOption option = options.get(o);
        boolean kept = now && !person.current().orElseThrow().changedBy(option);
        gain[o] =
            weights.worth(
                    person.priority(),
                    option.certaintyPercent(),
                    option.formValuePercent(),
                    option.points())
                + (kept ? weights.stabilityPenalty() : 0);
      }
    }
    nobody = without;
    collectCare();
    Map<String, Integer> groupIndex = new HashMap<>();
    groups =
        people.stream()
            .map(
                p ->
                    p.groups().stream()
                        .mapToInt(g -> groupIndex.computeIfAbsent(g, x -> groupIndex.size()))
                        .toArray())
            .toArray(int[][]::new);
    groupSize = new int[groupIndex.size()];
    Arrays.stream(groups).flatMapToInt(Arrays::stream).forEach(g -> groupSize[g]++);
    BigInteger divisor = BigInteger.valueOf(persons);
    for (int size : groupSize) {
      divisor = divisor.gcd(BigInteger.valueOf(size));
    }
    common = divisor.intValueExact();
    fairnessWeight = weights.fairnessWeight();
  }

  private void select(PlacementProblem problem) {
    Set<Veto> vetoes = new HashSet<>(problem.vetoes());
    List<PlacementOption> all = problem.options();
    int next = 0;
    for (int p = 0; p < pinned.length; p++) {
      PlacementParticipant person = problem.participants().get(p);
      pinned[p] = person.pinnedOpportunityId().isPresent();
      for (; next < all.size() && all.get(next).participantId().equals(person.id()); next++) {
        PlacementOption option = all.get(next);
        boolean beside =
            pinned[p] && !person.pinnedOpportunityId().orElseThrow().equals(option.opportunityId());
        if (!beside && !vetoes.contains(new Veto(person.id(), option.opportunityId()))) {
          options.add(option);
        }
      }
      first[p + 1] = options.size();
    }
  }

  private void collectCare() {
    Map<String, Integer> children = new HashMap<>();
    Map<String, Set<String>> bringers = new HashMap<>();
    for (PlacementOption option : options) {
      for (ChildPlace child : option.children()) {
        children.putIfAbsent(child.childId(), children.size());
        bringers.computeIfAbsent(child.childId(), c -> new HashSet<>()).add(option.participantId());
      }
    }
    for (int o = 0; o < options.size(); o++) {
      List<Care> taken = new ArrayList<>();
      for (ChildPlace child : options.get(o).children()) {
        taken.add(
            new Care(
                index(children, child.childId()),
                provider[o],
                carePlaces.get(AGE_GROUPS.size() * provider[o] + AGE_GROUPS.indexOf(child.group())),
                bringers.getOrDefault(child.childId(), Set.of()).size() > 1));
      }
      care.add(taken.isEmpty() ? List.of() : Collections.unmodifiableList(taken));
    }
  }

  private static int index(Map<String, Integer> indices, String id) {
    Integer index = indices.get(id);
    if (index == null) {
      throw new IllegalArgumentException("the problem does not know " + id);
    }
    return index;
  }

  int persons() {
    return pinned.length;
  }

  int options() {
    return workOf.length;
  }

  /** Of a person's options; they end before those of the next person. */
  int first(int person) {
    return first[person];
  }

  boolean pinned(int person) {
    return pinned[person];
  }

  List<Work> work() {
    return work;
  }

  /** By provider, then by age group. */
  List<CarePlaces> carePlaces() {
    return carePlaces;
  }

  Work workOf(int option) {
    return work.get(workOf[option]);
  }

  /** -1: none. */
  int provider(int option) {
    return provider[option];
  }

  List<Care> care(int option) {
    return care.get(option);
  }

  int quarterHours(int option) {
    PlacementOption o = options.get(option);
    return workOf(option).budget() == Long.MAX_VALUE
        ? o.agreedQuarterHours()
        : o.minimumQuarterHours();
  }

  /** What the option adds to the objective against leaving the person out, fairness aside. */
  long gain(int option) {
    return gain[option];
  }

  /** The objective of the empty plan. */
  long nobody() {
    return nobody;
  }

  /** The person's groups. */
  int[] groups(int person) {
    return groups[person];
  }

  int groupSize(int group) {
    return groupSize[group];
  }

  int groupCount() {
    return groupSize.length;
  }

  boolean isFair() {
    return fairnessWeight > 0 && groupSize.length > 0;
  }

  long fairnessWeight() {
    return fairnessWeight;
  }

  /**
   * All persons ÷ the greatest common divisor of their number and all groups' sizes: what a group's
   * placed persons count in {@link #difference}.
   */
  long wholeShare() {
    return persons() / common;
  }

  /** A group's size ÷ that divisor: what every placed person counts against the group. */
  long groupShare(int group) {
    return groupSize[group] / common;
  }

  /** By how much a group is above its share, × {@link #wholeShare}. */
  long difference(int group, long placedOfGroup, long placed) {
    return placedOfGroup * wholeShare() - placed * groupShare(group);
  }

  /** The fairness penalty; exact, or an {@link ArithmeticException}. */
  long penalty(int[] placedOfGroup, int placed) {
    long squares = 0;
    for (int g = 0; g < groupSize.length; g++) {
      long d = difference(g, placedOfGroup[g], placed);
      squares = Math.addExact(squares, Math.multiplyExact(d, d));
    }
    return Math.ceilDiv(Math.multiplyExact(squares, fairnessWeight), wholeShare() * wholeShare());
  }

  /**
   * The plan that takes these options.
   *
   * @param chosen by person; -1: nothing
   */
  List<Placement> plan(int[] chosen) {
    List<Placement> plan = new ArrayList<>();
    for (int option : chosen) {
      if (option >= 0) {
        plan.add(new Placement(options.get(option), quarterHours(option), false));
      }
    }
    return plan;
  }
}
