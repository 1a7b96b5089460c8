package org.quartermatch.fit.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quartermatch.fit.MatchingPolicy;

/**
 * The weights in force: additional criteria have theirs, the standard ones share the rest in
 * proportion, by largest remainder, ties by code (docs/semantics.md, sentence 38).
 */
final class Weights {
  private Weights() {}

  /** The weights in the order of the criteria. */
  static int[] of(MatchingPolicy policy, CriterionTable table) {
    List<CriterionEntry> entries = table.entries();
    int rest =
        MatchingPolicy.TOTAL_POINTS
            - entries.stream().mapToInt(CriterionTable::additionalWeight).sum();
    int[] weights = new int[entries.size()];
    int given = 0;
    record Remainder(int index, String code, int points) {}

    List<Remainder> remainders = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      switch (entries.get(i).id()) {
        case CriterionEntry.Id.Additional additional -> weights[i] = additional.defaultWeight();
        case CriterionEntry.Id.Standard standard -> {
          int share = policy.weights().getOrDefault(standard.criterion(), 0) * rest;
          weights[i] = share / MatchingPolicy.TOTAL_POINTS;
          given += weights[i];
          remainders.add(new Remainder(i, standard.code(), share % MatchingPolicy.TOTAL_POINTS));
        }
      }
    }
    remainders.sort(
        Comparator.comparingInt((Remainder remainder) -> -remainder.points)
            .thenComparing(Remainder::code));
    for (Remainder remainder : remainders.subList(0, rest - given)) {
      weights[remainder.index]++;
    }
    return weights;
  }
}
