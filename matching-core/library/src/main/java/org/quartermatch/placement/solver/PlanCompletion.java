package org.quartermatch.placement.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementVeto;
import org.quartermatch.placement.Unplaced;
import org.quartermatch.placement.Unplaced.Binding;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.Unplaced.Contest;

/**
 * Makes a feasible plan maximal, and says why the others stay unplaced. Deterministic: everything
 * in the order of the problem.
 *
 * <p>Whoever has a choice that fits and raises the objective gets the best such, until nobody has;
 * opportunities below their {@linkplain Minima minimum} are filled up or closed, and stay so in all
 * that follows. Then smallest hours become agreed hours where the budget allows it, which costs
 * nothing and leaves less free. Last, each unplaced participant is tried at each of its
 * opportunities with the cheapest blockers put out: what that loses goes into the plan, and where
 * it gains, the plan is changed and all starts again. Each round is O(choices of the unplaced ×
 * people at an opportunity or provider).
 */
final class PlanCompletion {
  private final Instance in;
  private final Occupancy plan;

  private final Minima minima;

  PlanCompletion(Instance instance, Occupancy plan) {
    in = instance;
    this.plan = plan;
    minima = new Minima(in, plan, plan::bestChoice);
  }

  /**
   * Makes the plan maximal; from a feasible plan it only gets better.
   *
   * @param hurry whether to leave out exchanges, which take longest
   */
  void complete(BooleanSupplier hurry) {
    do {
      fill();
      restoreHours();
    } while (!hurry.getAsBoolean() && exchange());
  }

  /** Places whoever still fits, minima kept; the part of {@link #complete} that is cheap. */
  void fill() {
    placeAll();
    if (minima.settle()) {
      placeAll();
    }
  }

  private void placeAll() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int u = 0; u < in.units; u++) {
        int choice = plan.of(u) == Instance.NONE ? plan.bestChoice(u) : Instance.NONE;
        if (choice != Instance.NONE) {
          plan.add(choice);
          changed = true;
        }
      }
    }
  }

  /** Smallest hours become agreed ones where the budget allows it; the objective stays. */
  void restoreHours() {
    for (int i = 0; i < in.units; i++) {
      int c = plan.of(i);
      // an option's agreed hours stand right before its smallest
      if (c > in.firstChoice[i] && in.sameOptions(c - 1, c)) {
        plan.remove(i);
        plan.add(plan.fits(c - 1) ? c - 1 : c);
      }
    }
  }

  /** Carries out exchanges that gain, one for each unit at most; whether there was one. */
  private boolean exchange() {
    boolean changed = false;
    for (int i = 0; i < in.units; i++) {
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        Forced forced = plan.of(i) == Instance.NONE ? force(c) : null;
        if (forced != null && forced.loss < 0) {
          forced.putOut.forEach(plan::remove);
          plan.add(c);
          changed = true;
        }
      }
    }
    return changed;
  }

  private record Forced(List<Integer> putOut, Set<Capacity> lacking, long loss) {}

  /** What a choice of an unplaced unit would lose; null if pins or minima hold what it needs. */
  private @Nullable Forced force(int choice) {
    List<Integer> removed = new ArrayList<>();
    List<Integer> old = new ArrayList<>();
    Set<Capacity> lacking = EnumSet.noneOf(Capacity.class);
    long before = plan.objective();
    long missing = plan.minimumShort();
    long after = Long.MIN_VALUE;
    boolean possible = makeRoom(choice, removed, old, lacking);
    if (possible) {
      plan.add(choice);
      after = plan.objective();
      possible = plan.minimumShort() <= missing;
      plan.remove(in.owner[choice]);
    }
    old.forEach(plan::add);
    return possible ? new Forced(removed, lacking, before - after) : null;
  }

  private boolean makeRoom(
      int choice, List<Integer> removed, List<Integer> old, Set<Capacity> lacking) {
    int j = in.opportunity[choice];
    int k = in.company[j];
    Need room = new Need(j, 0);
    while (plan.placesFree(j) < in.people[in.owner[choice]]) {
      lacking.add(Capacity.PLACES);
      if (!putOutCheapest(plan.holdersOf(j), room, removed, old)) {
        return false;
      }
    }
    while (plan.hoursFree(j) < in.hours[choice]) {
      lacking.add(Capacity.HOURS_BUDGET);
      Need hours = new Need(j, in.hours[choice] - plan.hoursFree(j));
      if (!putOutCheapest(plan.holdersOf(j), hours, removed, old)) {
        return false;
      }
    }
    while (!plan.contactsFit(choice)) {
      lacking.add(Capacity.CONTACTS);
      if (!putOutCheapest(atCompany(k, false), room, removed, old)) {
        return false;
      }
    }
    while (!plan.supportFits(choice)) {
      lacking.add(Capacity.SUPPORT_PLACES);
      if (!putOutCheapest(atCompany(k, true), room, removed, old)) {
        return false;
      }
    }
    while (plan.clashes(choice) > 0) {
      lacking.add(Capacity.HOUSEHOLD);
      if (!putOutCheapest(clashing(choice), room, removed, old)) {
        return false;
      }
    }
    while (!plan.careFits(choice)) {
      lacking.add(Capacity.CHILDCARE_PLACES);
      if (!putOutCheapest(careBlockers(choice), room, removed, old)) {
        return false;
      }
    }
    return true;
  }

  private int[] atCompany(int company, boolean supportedOnly) {
    IntList units = new IntList();
    for (int j : in.opportunitiesOf[company]) {
      for (int u : plan.holdersOf(j)) {
        if (!supportedOnly || in.supported[u] > 0) {
          units.add(u);
        }
      }
    }
    return units.toArray();
  }

  private int[] clashing(int choice) {
    int j = in.opportunity[choice];
    return Arrays.stream(in.mates[in.owner[choice]])
        .filter(mate -> plan.of(mate) != Instance.NONE)
        .filter(mate -> in.clash(j, in.opportunity[plan.of(mate)]))
        .toArray();
  }

  /** Who holds what the first seat needs that cannot be had. */
  private int[] careBlockers(int choice) {
    for (int seat : in.seats[choice]) {
      int child = in.seatChild[seat];
      if (plan.seatUsers(seat) == 0 && plan.childSeats(child) > 0) {
        IntList parents = new IntList();
        for (int other : in.seatsOfChild[child]) {
          if (plan.seatUsers(other) > 0) {
            for (int p : plan.careHoldersOf(in.seatCare[other])) {
              if (has(in.seats[plan.of(p)], other)) {
                parents.add(p);
              }
            }
          }
        }
        return parents.toArray();
      }
    }
    for (int seat : in.seats[choice]) {
      int care = in.seatCare[seat];
      int needed = 0;
      for (int s : in.seats[choice]) {
        needed += in.seatCare[s] == care && plan.seatUsers(s) == 0 ? 1 : 0;
      }
      if (plan.careUsed(care) + needed > in.carePlaces[care] && needed > 0) {
        return plan.careHoldersOf(care);
      }
    }
    return new int[0];
  }

  private static boolean has(int[] items, int item) {
    for (int i : items) {
      if (i == item) {
        return true;
      }
    }
    return false;
  }

  /** Where somebody is to be placed, and the hours that lack there, 0 if something else does. */
  private record Need(int opportunity, long hours) {}

  /**
   * Of those who free enough hours the one worth least; if nobody does, who frees most. Nobody whom
   * a minimum elsewhere needs.
   */
  private boolean putOutCheapest(int[] units, Need need, List<Integer> removed, List<Integer> old) {
    int victim = Instance.NONE;
    for (int u : units) {
      boolean movable =
          in.pinned[u] == Instance.NONE
              && (in.opportunity[plan.of(u)] == need.opportunity || plan.mayLeave(u));
      if (movable && (victim == Instance.NONE || cheaper(u, victim, need.hours))) {
        victim = u;
      }
    }
    if (victim == Instance.NONE) {
      return false;
    }
    removed.add(victim);
    old.add(plan.of(victim));
    plan.remove(victim);
    return true;
  }

  private boolean cheaper(int a, int b, long hours) {
    int x = plan.of(a);
    int y = plan.of(b);
    boolean enoughA = in.hours[x] >= hours;
    boolean enoughB = in.hours[y] >= hours;
    if (enoughA != enoughB) {
      return enoughA;
    }
    if (!enoughA && in.hours[x] != in.hours[y]) {
      return in.hours[x] > in.hours[y];
    }
    long gainA = in.worth[x] + in.absence[a];
    long gainB = in.worth[y] + in.absence[b];
    return gainA != gainB ? gainA < gainB : a < b;
  }

  /** By participant; the two of a tandem each for themselves. */
  List<Placement> placements() {
    List<Placement> placements = new ArrayList<>();
    for (int i = 0; i < in.cohort; i++) {
      int c = plan.of(in.unitOf[i]);
      if (c != Instance.NONE) {
        int member = in.members[in.unitOf[i]][0] == i ? 0 : 1;
        PlacementOption option = in.optionsOf(c).get(member);
        int hours = in.isAgreed(c) ? option.agreedQuarterHours() : option.minimumQuarterHours();
        placements.add(new Placement(option, hours, Instance.changed(in.participant(i), option)));
      }
    }
    return placements;
  }

  /** What reasons are found from. */
  private record Asked(Set<PlacementVeto> vetoes, Bindings bindings) {}

  /** Those who are not placed, each with the reason. */
  List<Unplaced> unplaced(PlacementCertificate certificate) {
    Asked asked =
        new Asked(
            new HashSet<>(in.problem.vetoes()),
            new Bindings(in, plan, new Prices(in, certificate)));
    List<Unplaced> unplaced = new ArrayList<>();
    for (int i = 0; i < in.cohort; i++) {
      if (plan.of(in.unitOf[i]) == Instance.NONE) {
        unplaced.add(reason(i, asked));
      }
    }
    return unplaced;
  }

  private List<PlacementOption> options(int participant) {
    return in.problem
        .options()
        .subList(in.firstOption[participant], in.firstOption[participant + 1]);
  }

  private Unplaced reason(int i, Asked asked) {
    String id = in.participant(i).id();
    List<PlacementOption> options = options(i);
    if (options.isEmpty()) {
      return new Unplaced.NoEligibleOpportunity(id);
    }
    if (options.stream().allMatch(o -> vetoed(o, asked.vetoes))) {
      return new Unplaced.Vetoed(
          id, options.stream().map(PlacementOption::opportunityId).distinct().toList());
    }
    int u = in.unitOf[i];
    List<Contest> contests = new ArrayList<>();
    if (in.people[u] == 1) {
      addContests(u, i, asked, contests);
    } else {
      int partner = in.members[u][0] == i ? in.members[u][1] : in.members[u][0];
      if (!addContestsOfTandem(u, asked, contests)) {
        return new Unplaced.TandemApart(id, in.participant(partner).id());
      }
    }
    if (contests.isEmpty()) {
      return new Unplaced.NotWorthwhile(id);
    }
    contests.sort(
        Comparator.comparingInt((Contest c) -> c.lossAtMost().isPresent() ? 0 : 1)
            .thenComparingLong(c -> c.lossAtMost().orElse(0)));
    return new Unplaced.Contested(id, contests);
  }

  private static boolean vetoed(PlacementOption o, Set<PlacementVeto> vetoes) {
    return !vetoes.isEmpty()
        && vetoes.contains(new PlacementVeto(o.participantId(), o.opportunityId()));
  }

  private void addContests(int u, int i, Asked asked, List<Contest> contests) {
    int choice = in.firstChoice[u];
    for (int o = in.firstOption[i]; o < in.firstOption[i + 1]; o++) {
      PlacementOption option = in.problem.options().get(o);
      int firstOfOption = choice;
      while (choice < in.firstChoice[u + 1] && in.option[choice] == o) {
        choice++;
      }
      if (!vetoed(option, asked.vetoes)
          && in.worthOf(in.participant(i), option) + in.absence[u] + plan.fairnessGain(u) > 0) {
        merge(contests, contest(u, List.of(option), firstOfOption, choice, asked.bindings));
      }
    }
  }

  /** False where the two have no opportunity in common. */
  private boolean addContestsOfTandem(int u, Asked asked, List<Contest> contests) {
    List<PlacementOption> all = in.problem.options();
    int first = in.members[u][0];
    int second = in.members[u][1];
    boolean common = false;
    int choice = in.firstChoice[u];
    for (int x = in.firstOption[first]; x < in.firstOption[first + 1]; x++) {
      for (int y = in.firstOption[second]; y < in.firstOption[second + 1]; y++) {
        PlacementOption a = all.get(x);
        PlacementOption b = all.get(y);
        if (!a.opportunityId().equals(b.opportunityId())
            || vetoed(a, asked.vetoes)
            || vetoed(b, asked.vetoes)) {
          continue;
        }
        common = true;
        int from = choice;
        while (choice < in.firstChoice[u + 1]
            && in.option[choice] == x
            && in.secondOption[choice] == y) {
          choice++;
        }
        long worth = in.worthOf(in.participant(first), a) + in.worthOf(in.participant(second), b);
        if (worth + in.absence[u] + plan.fairnessGain(u) > 0) {
          merge(contests, contest(u, List.of(a, b), from, choice, asked.bindings));
        }
      }
    }
    return common;
  }

  /** The options of an opportunity are neighbours; the one that loses least stands for it. */
  private static void merge(List<Contest> contests, Contest contest) {
    int last = contests.size() - 1;
    if (last < 0 || !contests.get(last).opportunityId().equals(contest.opportunityId())) {
      contests.add(contest);
      return;
    }
    Contest other = contests.get(last);
    boolean cheaper =
        contest.lossAtMost().orElse(Long.MAX_VALUE) < other.lossAtMost().orElse(Long.MAX_VALUE);
    contests.set(last, withLeast(cheaper ? contest : other, cheaper ? other : contest));
  }

  /** The first, with the smaller of the losses by prices. */
  private static Contest withLeast(Contest contest, Contest other) {
    boolean smaller =
        other.lossByPrices().orElse(Long.MAX_VALUE) < contest.lossByPrices().orElse(Long.MAX_VALUE);
    return new Contest(
        contest.opportunityId(),
        contest.lacking(),
        contest.putOut(),
        contest.lossAtMost(),
        contest.bindings(),
        smaller ? other.lossByPrices() : contest.lossByPrices());
  }

  /**
   * @param options of the unit's members, at one opportunity
   * @param from the first of the choices that are these options
   * @param to behind the last; {@code from} where there is none
   */
  private Contest contest(
      int u, List<PlacementOption> options, int from, int to, Bindings bindings) {
    String opportunity = options.getFirst().opportunityId();
    Forced best = null;
    int least = to - 1;
    for (int c = from; c < to; c++) {
      Forced forced = force(c);
      if (forced != null && (best == null || forced.loss < best.loss)) {
        best = forced;
        least = c;
      }
    }
    Set<Capacity> lacking;
    if (best != null) {
      lacking = best.lacking;
    } else {
      lacking = from < to ? lacking(to - 1) : lackingAlone(u, options);
    }
    List<Binding> binding = from < to ? bindings.of(least, lacking) : List.of();
    OptionalLong byPrices = IntStream.range(from, to).mapToLong(bindings::loss).min();
    if (best != null) {
      List<String> putOut =
          best.putOut.stream()
              .flatMapToInt(out -> Arrays.stream(in.members[out]))
              .sorted()
              .mapToObj(p -> in.participant(p).id())
              .toList();
      return new Contest(
          opportunity, lacking, putOut, OptionalLong.of(best.loss), binding, byPrices);
    }
    return new Contest(opportunity, lacking, List.of(), OptionalLong.empty(), binding, byPrices);
  }

  /** What a choice lacks where nobody can be put out for it. */
  private Set<Capacity> lacking(int choice) {
    Set<Capacity> lacking = EnumSet.noneOf(Capacity.class);
    int j = in.opportunity[choice];
    addIf(plan.placesFree(j) < in.people[in.owner[choice]], Capacity.PLACES, lacking);
    addIf(plan.hoursFree(j) < in.hours[choice], Capacity.HOURS_BUDGET, lacking);
    addIf(!plan.careFits(choice), Capacity.CHILDCARE_PLACES, lacking);
    addIf(!plan.supportFits(choice), Capacity.SUPPORT_PLACES, lacking);
    addIf(!plan.contactsFit(choice), Capacity.CONTACTS, lacking);
    addIf(!plan.keepsMinimum(choice), Capacity.MINIMUM_PLACES, lacking);
    addIf(plan.clashes(choice) > 0, Capacity.HOUSEHOLD, lacking);
    return lacking;
  }

  /** What options lack that could not be taken if nobody else were placed. */
  private Set<Capacity> lackingAlone(int u, List<PlacementOption> options) {
    Set<Capacity> lacking = EnumSet.noneOf(Capacity.class);
    int j = in.opportunityNumber(options.getFirst().opportunityId());
    int k = in.company[j];
    long least = options.stream().mapToLong(PlacementOption::minimumQuarterHours).sum();
    boolean care =
        options.size() == 1
            ? in.careSuffices(options.getFirst())
            : in.careSuffices(options.getFirst(), options.getLast());
    addIf(in.people[u] > in.places[j], Capacity.PLACES, lacking);
    addIf(least > in.budget[j], Capacity.HOURS_BUDGET, lacking);
    addIf(!care, Capacity.CHILDCARE_PLACES, lacking);
    if (k != Instance.NONE) {
      addIf(in.supported[u] > in.supportPlaces[k], Capacity.SUPPORT_PLACES, lacking);
      addIf(in.people[u] > in.contacts[k], Capacity.CONTACTS, lacking);
    }
    addIf(in.ownClash(u, j), Capacity.HOUSEHOLD, lacking);
    return lacking;
  }

  private static void addIf(boolean lacks, Capacity capacity, Set<Capacity> lacking) {
    if (lacks) {
      lacking.add(capacity);
    }
  }
}
