package org.quartermatch.benchmarks.titles;

import java.util.List;
import java.util.Set;

/**
 * How good one ranking is, or the means of many, as {@code trec_eval} defines it.
 *
 * @param map average precision: the precision at the rank of each right answer, 0 for one that was
 *     not found, divided by the number of right answers (trec_eval's {@code map})
 * @param mrr one divided by the rank of the first right answer; 0: none found ({@code recip_rank})
 * @param recall10 the share of the right answers that is among the first ten ({@code recall_10})
 * @param success1 1 if the first is a right answer ({@code success_1})
 * @see <a href="https://github.com/usnistgov/trec_eval">trec_eval, NIST</a>
 */
record RankMeasures(double map, double mrr, double recall10, double success1) {
  private static final int TOP = 10;

  /**
   * One ranking.
   *
   * @param ranking ids, best first, each once
   * @param relevant the right answers; none: everything is 0
   */
  static RankMeasures of(List<String> ranking, Set<String> relevant) {
    int found = 0;
    int foundAtTop = 0;
    int first = 0;
    double precisions = 0;
    for (int rank = 1; rank <= ranking.size(); rank++) {
      if (relevant.contains(ranking.get(rank - 1))) {
        found++;
        precisions += (double) found / rank;
        first = first == 0 ? rank : first;
        foundAtTop += rank <= TOP ? 1 : 0;
      }
    }
    if (found == 0) {
      return new RankMeasures(0, 0, 0, 0);
    }
    return new RankMeasures(
        precisions / relevant.size(),
        1.0 / first,
        (double) foundAtTop / relevant.size(),
        first == 1 ? 1 : 0);
  }

  /** The means over queries; 0 of none. */
  static RankMeasures mean(List<RankMeasures> all) {
    return new RankMeasures(
        all.stream().mapToDouble(RankMeasures::map).average().orElse(0),
        all.stream().mapToDouble(RankMeasures::mrr).average().orElse(0),
        all.stream().mapToDouble(RankMeasures::recall10).average().orElse(0),
        all.stream().mapToDouble(RankMeasures::success1).average().orElse(0));
  }
}
