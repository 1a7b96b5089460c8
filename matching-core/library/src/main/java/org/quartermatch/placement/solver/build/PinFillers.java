package org.quartermatch.placement.solver.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.quartermatch.model.Message;
import org.quartermatch.placement.solver.flow.CapacityMatching;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.MinimumRule;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Who else could fill the opportunities that pins hold open to their minima. Opportunities with the
 * fewest people to spare come first, and of their people those who are wanted at the fewest.
 */
final class PinFillers {
  private static final int NONE = Instance.NONE;
  private static final int[] NO_WAYS = {};

  private final Instance in;

  /** Opportunities that pins alone leave short. */
  private final List<Integer> shortOnes = new ArrayList<>();

  /** By opportunity, how many people it takes beside those pinned there. */
  private final int[] need;

  /** By opportunity that is short, the choices of those who could come. */
  private final int[][] ways;

  PinFillers(Instance in) {
    this.in = in;
    need = new int[in.opportunities];
    ways = new int[in.opportunities][];
    Arrays.fill(ways, NO_WAYS);
    for (int u = 0; u < in.units; u++) {
      if (in.pinned[u] != NONE) {
        need[in.pinned[u]] -= in.people[u];
      }
    }
    for (int j = 0; j < in.opportunities; j++) {
      need[j] = need[j] == 0 ? 0 : Math.max(0, in.minimumPlaces[j] + need[j]);
      if (need[j] > 0) {
        shortOnes.add(j);
      }
    }
    if (!shortOnes.isEmpty()) {
      setWays();
    }
  }

  private void setWays() {
    IntList[] found = new IntList[in.opportunities];
    shortOnes.forEach(j -> found[j] = new IntList());
    int[] wanted = new int[in.units];
    for (int u = 0; u < in.units; u++) {
      for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1] && in.pinned[u] == NONE; ) {
        int from = c;
        int j = in.opportunity[c];
        while (c < in.firstChoice[u + 1] && in.opportunity[c] == j) {
          c++;
        }
        if (need[j] > 0) {
          wanted[u]++;
          for (int way : PinCheck.undominated(in, from, c)) {
            found[j].add(way);
          }
        }
      }
    }
    for (int j : shortOnes) {
      ways[j] =
          Arrays.stream(found[j].toArray())
              .boxed()
              .sorted(
                  Comparator.comparingInt((Integer c) -> wanted[in.owner[c]])
                      .thenComparingInt(c -> in.hours[c])
                      .thenComparingInt(c -> c))
              .mapToInt(c -> c)
              .toArray();
    }
    shortOnes.sort(Comparator.comparingInt(j -> people(j) - need[j]));
  }

  private int people(int j) {
    return Arrays.stream(ways[j]).map(c -> in.owner[c]).distinct().map(u -> in.people[u]).sum();
  }

  /** What makes it impossible for sure. */
  void check(List<Message> errors) {
    for (int j : shortOnes) {
      if (people(j) < need[j]) {
        errors.add(MinimumRule.pinError(in, j, in.minimumPlaces[j] - need[j], people(j)));
      }
    }
    checkLimits(errors);
    if (errors.isEmpty()) {
      checkTogether(errors);
    }
  }

  /** People beyond the limits, if of those who fill up as few count as can be. */
  private void checkLimits(List<Message> errors) {
    long[] people = new long[in.limits.count];
    for (int u = 0; u < in.units; u++) {
      for (int limit : in.pinned[u] == NONE ? NO_WAYS : in.limits.at[in.pinned[u]]) {
        people[limit] +=
            leastCounted(limit, IntStream.range(in.firstChoice[u], in.firstChoice[u + 1]));
      }
    }
    for (int j : shortOnes) {
      for (int limit : in.limits.at[j]) {
        people[limit] += Math.max(0, need[j] - notCounted(j, limit));
      }
    }
    for (int limit = 0; limit < people.length; limit++) {
      if (people[limit] > in.limits.most[limit]) {
        errors.add(in.limits.pinErrorWithMinima(limit, people[limit]));
      }
    }
  }

  /** Of those who could come, how many do not count. */
  private int notCounted(int j, int limit) {
    return Arrays.stream(ways[j])
        .map(c -> in.owner[c])
        .distinct()
        .map(
            u ->
                in.people[u]
                    - leastCounted(limit, Arrays.stream(ways[j]).filter(c -> in.owner[c] == u)))
        .sum();
  }

  /** Of a unit's choices: who can go to several providers may stay at one and be new at another. */
  private int leastCounted(int limit, IntStream choices) {
    return choices.map(c -> in.limits.counted(in, limit, c)).min().orElse(0);
  }

  /** Each person at one opportunity at most, nothing else: a matching. */
  private void checkTogether(List<Message> errors) {
    List<IntList> at = new ArrayList<>();
    int[] capacity = new int[shortOnes.size()];
    IntList[] ofUnit = new IntList[in.units];
    int wanted = 0;
    for (int s = 0; s < capacity.length; s++) {
      capacity[s] = need[shortOnes.get(s)];
      wanted += capacity[s];
      for (int c : ways[shortOnes.get(s)]) {
        int u = in.owner[c];
        if (ofUnit[u] == null) {
          ofUnit[u] = new IntList();
          for (int member = 0; member < in.people[u]; member++) {
            at.add(ofUnit[u]);
          }
        }
        ofUnit[u].add(s);
      }
    }
    int[][] adjacency =
        at.stream()
            .map(list -> Arrays.stream(list.toArray()).distinct().toArray())
            .toArray(int[][]::new);
    int matched = CapacityMatching.maximum(adjacency, capacity);
    if (matched < wanted) {
      List<String> ids = shortOnes.stream().map(in::opportunityId).sorted().toList();
      errors.add(MinimumRule.pinError(ids, wanted, matched));
    }
  }

  /** Whether nothing is short, all pinned being placed. */
  boolean complete(Occupancy plan) {
    return next(plan) == NONE;
  }

  private int next(Occupancy plan) {
    for (int j : shortOnes) {
      if (plan.minima.missing(j) > 0) {
        return j;
      }
    }
    return NONE;
  }

  /**
   * Who may come next to the first opportunity that is short.
   *
   * @param last the choice taken last; those before it are not tried after it
   */
  int[] ways(Occupancy plan, int last) {
    int j = next(plan);
    int from = 0;
    if (last != NONE && in.opportunity[last] == j) {
      while (ways[j][from] != last) {
        from++;
      }
      from++;
    }
    return Arrays.copyOfRange(ways[j], from, ways[j].length);
  }
}
