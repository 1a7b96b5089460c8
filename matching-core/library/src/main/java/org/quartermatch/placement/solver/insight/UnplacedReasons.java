package org.quartermatch.placement.solver.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced;
import org.quartermatch.placement.Unplaced.Binding;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.Unplaced.Contest;
import org.quartermatch.placement.solver.build.Displacement;
import org.quartermatch.placement.solver.build.Displacement.Room;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.TandemRule;

/**
 * Says of a maximal plan why somebody is unplaced: no option, all vetoed, a tandem with nothing in
 * common, nothing worthwhile, or what is contested at each opportunity. For that, each is tried at
 * each of its opportunities by a {@link Displacement}: what it loses is the loss at most, and
 * {@link Bindings} say what was short. Deterministic. O(choices of the unplaced × people at an
 * opportunity or provider).
 */
public final class UnplacedReasons {
  private final Instance in;
  private final Occupancy plan;
  private final Displacement displacement;
  private final Bindings bindings;

  /**
   * @param plan maximal; it is changed on the way and is then as before
   */
  public UnplacedReasons(Instance instance, Occupancy plan, PlacementCertificate certificate) {
    in = instance;
    this.plan = plan;
    displacement = new Displacement(in, plan);
    bindings = new Bindings(in, plan, new Prices(in, certificate));
  }

  /** Those who are not placed, each with the reason; by participant. */
  public List<Unplaced> all() {
    List<Unplaced> unplaced = new ArrayList<>();
    for (int i = 0; i < in.cohort; i++) {
      if (plan.of(in.unitOf[i]) == Instance.NONE) {
        unplaced.add(reason(i));
      }
    }
    return unplaced;
  }

  private List<PlacementOption> options(int participant) {
    return in.problem
        .options()
        .subList(in.firstOption[participant], in.firstOption[participant + 1]);
  }

  private Unplaced reason(int i) {
    String id = in.participant(i).id();
    List<PlacementOption> options = options(i);
    if (options.isEmpty()) {
      return new Unplaced.NoEligibleOpportunity(id);
    }
    if (options.stream().allMatch(in.vetoes::forbids)) {
      return new Unplaced.Vetoed(
          id, options.stream().map(PlacementOption::opportunityId).distinct().toList());
    }
    int u = in.unitOf[i];
    List<Contest> contests = new ArrayList<>();
    if (in.people[u] == 1) {
      addContests(u, i, contests);
    } else {
      int partner = in.members[u][0] == i ? in.members[u][1] : in.members[u][0];
      if (!addContestsOfTandem(u, contests)) {
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

  private void addContests(int u, int i, List<Contest> contests) {
    int choice = in.firstChoice[u];
    for (int o = in.firstOption[i]; o < in.firstOption[i + 1]; o++) {
      PlacementOption option = in.options.get(o);
      int firstOfOption = choice;
      while (choice < in.firstChoice[u + 1] && in.option[choice] == o) {
        choice++;
      }
      if (!in.vetoes.forbids(option)
          && in.worthOf(in.participant(i), option) + in.absence[u] + plan.fairnessGain(u) > 0) {
        merge(contests, contest(u, List.of(option), firstOfOption, choice));
      }
    }
  }

  /** False where the two have no opportunity in common. */
  private boolean addContestsOfTandem(int u, List<Contest> contests) {
    IntList pairs = new IntList();
    TandemRule.forEachPair(
        in,
        u,
        (first, second) -> {
          pairs.add(first);
          pairs.add(second);
        });
    int choice = in.firstChoice[u];
    for (int x = 0; x < pairs.size(); x += 2) {
      int first = pairs.get(x);
      int second = pairs.get(x + 1);
      int from = choice;
      while (choice < in.firstChoice[u + 1]
          && in.option[choice] == first
          && in.secondOption[choice] == second) {
        choice++;
      }
      PlacementOption a = in.options.get(first);
      PlacementOption b = in.options.get(second);
      long worth =
          in.worthOf(in.participant(in.members[u][0]), a)
              + in.worthOf(in.participant(in.members[u][1]), b);
      if (worth + in.absence[u] + plan.fairnessGain(u) > 0) {
        merge(contests, contest(u, List.of(a, b), from, choice));
      }
    }
    return pairs.size() > 0;
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
  private Contest contest(int u, List<PlacementOption> options, int from, int to) {
    String opportunity = options.getFirst().opportunityId();
    Room best = null;
    int least = to - 1;
    for (int c = from; c < to; c++) {
      Room room = displacement.roomFor(c);
      if (room != null && (best == null || room.loss() < best.loss())) {
        best = room;
        least = c;
      }
    }
    Set<Capacity> lacking;
    if (best != null) {
      lacking = best.lacking();
    } else {
      lacking = from < to ? plan.lacking(to - 1) : plan.lackingAlone(u, options);
    }
    List<Binding> binding = from < to ? bindings.of(least, lacking) : List.of();
    OptionalLong byPrices = IntStream.range(from, to).mapToLong(bindings::loss).min();
    if (best != null) {
      List<String> putOut =
          best.putOut().stream()
              .flatMapToInt(out -> Arrays.stream(in.members[out]))
              .sorted()
              .mapToObj(p -> in.participant(p).id())
              .toList();
      return new Contest(
          opportunity, lacking, putOut, OptionalLong.of(best.loss()), binding, byPrices);
    }
    return new Contest(opportunity, lacking, List.of(), OptionalLong.empty(), binding, byPrices);
  }
}
