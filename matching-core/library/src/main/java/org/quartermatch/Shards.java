package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.quartermatch.model.CodePointOrder;

/**
 * Puts together what several engines found, each of which holds a part of the opportunities, in the
 * order in which one engine with all of them ranks: most points first, then by id. The best k of
 * all are among the best k of each, so that nothing is lost. O(n log n) in what is handed over.
 */
final class Shards {
  private Shards() {}

  /**
   * The best k.
   *
   * @throws IllegalArgumentException if an opportunity is in two of the lists
   */
  static <T> List<T> best(
      Collection<? extends List<T>> lists, Function<T, String> id, ToIntFunction<T> points, int k) {
    Objects.requireNonNull(lists, "lists");
    Ranking.checkK(k);
    List<T> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (List<T> list : lists) {
      for (T each : list) {
        if (!ids.add(id.apply(each))) {
          throw new IllegalArgumentException(
              "opportunity id "
                  + id.apply(each)
                  + " occurs twice, allowed: every opportunity in one of the engines");
        }
        all.add(each);
      }
    }
    all.sort(
        Comparator.comparingInt((T each) -> -points.applyAsInt(each))
            .thenComparing(id, CodePointOrder.INSTANCE));
    return List.copyOf(all.subList(0, Math.min(k, all.size())));
  }
}
