package org.quartermatch.placement.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementVeto;
import org.quartermatch.placement.Unplaced;
import org.quartermatch.placement.Unplaced.Binding;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.Unplaced.Contest;

/**
 * Makes a feasible plan maximal, and says why the others stay unplaced. Deterministic: everything
 * in the order of the problem.
 *
 * <p>Whoever has a choice that fits and raises the objective gets the best such, until nobody has.
 * Then smallest hours become agreed hours where the budget allows it, which costs nothing and
 * leaves less free. Last, each unplaced participant is tried at each of its opportunities with the
 * cheapest blockers put out: what that loses goes into the plan, and where it gains, the plan is
 * changed and all starts again. Each round is O(choices of the unplaced × people at an opportunity
 * or provider).
 */
final class Finisher {
  private final Instance in;
  private final Occupancy plan;

  Finisher(Instance instance, Occupancy plan) {
    in = instance;
    this.plan = plan;
  }

  /** Makes the plan maximal; it only gets better. */
  void complete() {
    do {
      fill();
      restoreHours();
    } while (exchange());
  }

  /** Places whoever still fits; the part of {@link #complete} that is cheap. */
  void fill() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < in.participants; i++) {
        if (plan.of(i) == Instance.NONE) {
          changed |= placeBest(i);
        }
      }
    }
  }

  private boolean placeBest(int i) {
    int best = Instance.NONE;
    long most = 0;
    long fairness = plan.fairnessGain(i);
    for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
      long gain = in.worth[c] + in.absence[i] + fairness;
      if (gain > most && plan.fits(c)) {
        most = gain;
        best = c;
      }
    }
    if (best != Instance.NONE) {
      plan.add(best);
    }
    return best != Instance.NONE;
  }

  /** Smallest hours become agreed ones where the budget allows it; the objective stays. */
  void restoreHours() {
    for (int i = 0; i < in.participants; i++) {
      int c = plan.of(i);
      // an option's agreed hours stand right before its smallest
      if (c > in.firstChoice[i] && in.option[c - 1] == in.option[c]) {
        plan.remove(i);
        plan.add(plan.fits(c - 1) ? c - 1 : c);
      }
    }
  }

  /** Carries out exchanges that gain, one for each participant at most; whether there was one. */
  private boolean exchange() {
    boolean changed = false;
    for (int i = 0; i < in.participants; i++) {
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

  /** What a choice of an unplaced participant would lose; null if pins hold what it needs. */
  private @Nullable Forced force(int choice) {
    List<Integer> removed = new ArrayList<>();
    List<Integer> old = new ArrayList<>();
    Set<Capacity> lacking = EnumSet.noneOf(Capacity.class);
    long before = plan.objective();
    long after = Long.MIN_VALUE;
    boolean possible = makeRoom(choice, removed, old, lacking);
    if (possible) {
      plan.add(choice);
      after = plan.objective();
      plan.remove(in.owner[choice]);
    }
    old.forEach(plan::add);
    return possible ? new Forced(removed, lacking, before - after) : null;
  }

  private boolean makeRoom(
      int choice, List<Integer> removed, List<Integer> old, Set<Capacity> lacking) {
    int j = in.opportunity[choice];
    while (!plan.placeFree(j)) {
      lacking.add(Capacity.PLACES);
      if (!putOutCheapest(plan.holdersOf(j), 0, removed, old)) {
        return false;
      }
    }
    while (plan.hoursFree(j) < in.hours[choice]) {
      lacking.add(Capacity.HOURS_BUDGET);
      long missing = in.hours[choice] - plan.hoursFree(j);
      if (!putOutCheapest(plan.holdersOf(j), missing, removed, old)) {
        return false;
      }
    }
    while (!plan.careFits(choice)) {
      lacking.add(Capacity.CHILDCARE_PLACES);
      if (!putOutCheapest(careBlockers(choice), 0, removed, old)) {
        return false;
      }
    }
    return true;
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

  /** Of those who free enough hours the one worth least; if nobody does, who frees most. */
  private boolean putOutCheapest(
      int[] people, long hours, List<Integer> removed, List<Integer> old) {
    int victim = Instance.NONE;
    for (int p : people) {
      if (in.pinned[p] == Instance.NONE && (victim == Instance.NONE || cheaper(p, victim, hours))) {
        victim = p;
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

  List<Placement> placements() {
    List<Placement> placements = new ArrayList<>();
    for (int i = 0; i < in.participants; i++) {
      int c = plan.of(i);
      if (c != Instance.NONE) {
        PlacementOption option = in.optionOf(c);
        PlacementParticipant participant = in.problem.participants().get(i);
        placements.add(new Placement(option, in.hours[c], Instance.changed(participant, option)));
      }
    }
    return placements;
  }

  /** Those who are not placed, each with the reason. */
  List<Unplaced> unplaced(PlacementCertificate certificate) {
    Bindings bindings = new Bindings(in, plan, new Prices(in, certificate));
    Set<PlacementVeto> vetoes = new HashSet<>(in.problem.vetoes());
    List<PlacementOption> options = in.problem.options();
    List<Unplaced> unplaced = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < in.participants; i++) {
      PlacementParticipant participant = in.problem.participants().get(i);
      int from = next;
      while (next < options.size() && options.get(next).participantId().equals(participant.id())) {
        next++;
      }
      if (plan.of(i) != Instance.NONE) {
        continue;
      }
      unplaced.add(reason(i, participant, from, next, vetoes, bindings));
    }
    return unplaced;
  }

  private Unplaced reason(
      int i,
      PlacementParticipant participant,
      int from,
      int to,
      Set<PlacementVeto> vetoes,
      Bindings bindings) {
    String id = participant.id();
    List<PlacementOption> options = in.problem.options().subList(from, to);
    if (options.isEmpty()) {
      return new Unplaced.NoEligibleOpportunity(id);
    }
    List<Contest> contests = new ArrayList<>();
    boolean vetoed = true;
    int choice = in.firstChoice[i];
    for (int o = from; o < to; o++) {
      PlacementOption option = in.problem.options().get(o);
      int firstOfOption = choice;
      while (choice < in.firstChoice[i + 1] && in.option[choice] == o) {
        choice++;
      }
      if (vetoes.contains(new PlacementVeto(id, option.opportunityId()))) {
        continue;
      }
      vetoed = false;
      if (in.worthOf(participant, option) + in.absence[i] + plan.fairnessGain(i) > 0) {
        merge(contests, contest(option, firstOfOption, choice, bindings));
      }
    }
    if (vetoed) {
      return new Unplaced.Vetoed(
          id, options.stream().map(PlacementOption::opportunityId).distinct().toList());
    }
    if (contests.isEmpty()) {
      return new Unplaced.NotWorthwhile(id);
    }
    contests.sort(
        Comparator.comparingInt((Contest c) -> c.lossAtMost().isPresent() ? 0 : 1)
            .thenComparingLong(c -> c.lossAtMost().orElse(0)));
    return new Unplaced.Contested(id, contests);
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

  private Contest contest(PlacementOption option, int from, int to, Bindings bindings) {
    Forced best = null;
    int least = to - 1;
    for (int c = from; c < to; c++) {
      Forced forced = force(c);
      if (forced != null && (best == null || forced.loss < best.loss)) {
        best = forced;
        least = c;
      }
    }
    Set<Capacity> lacking = best != null ? best.lacking : lacking(option, from, to);
    List<Binding> binding = from < to ? bindings.of(least, lacking) : List.of();
    OptionalLong byPrices = IntStream.range(from, to).mapToLong(bindings::loss).min();
    if (best != null) {
      List<String> putOut =
          best.putOut.stream().sorted().map(p -> in.problem.participants().get(p).id()).toList();
      return new Contest(
          option.opportunityId(), lacking, putOut, OptionalLong.of(best.loss), binding, byPrices);
    }
    return new Contest(
        option.opportunityId(), lacking, List.of(), OptionalLong.empty(), binding, byPrices);
  }

  /** What an option lacks that nobody can be put out for. */
  private Set<Capacity> lacking(PlacementOption option, int from, int to) {
    Set<Capacity> lacking = EnumSet.noneOf(Capacity.class);
    int smallest = to - 1;
    if (from < to) {
      int j = in.opportunity[smallest];
      if (!plan.placeFree(j)) {
        lacking.add(Capacity.PLACES);
      }
      if (plan.hoursFree(j) < in.hours[smallest]) {
        lacking.add(Capacity.HOURS_BUDGET);
      }
      if (!plan.careFits(smallest)) {
        lacking.add(Capacity.CHILDCARE_PLACES);
      }
      return lacking;
    }
    int j = in.opportunityNumber(option.opportunityId());
    if (in.places[j] == 0) {
      lacking.add(Capacity.PLACES);
    }
    if (option.minimumQuarterHours() > in.budget[j]) {
      lacking.add(Capacity.HOURS_BUDGET);
    }
    if (!in.careSuffices(option)) {
      lacking.add(Capacity.CHILDCARE_PLACES);
    }
    return lacking;
  }
}
