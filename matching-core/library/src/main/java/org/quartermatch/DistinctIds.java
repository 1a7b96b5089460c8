package org.quartermatch;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.Participant;

/** Refuses ids that occur twice, in the same words wherever somebody hands over a collection. */
final class DistinctIds {
  /** So many are named; the others are counted. */
  private static final int MOST_NAMED = 10;

  private DistinctIds() {}

  /**
   * The people of a cohort, in their order.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  static List<Participant> cohort(Collection<Participant> participants) {
    return of(participants, Participant::id, "participant");
  }

  /**
   * Childcare providers, in their order.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  static List<ChildcareProvider> providers(Collection<ChildcareProvider> providers) {
    return of(providers, ChildcareProvider::id, "childcare provider");
  }

  /**
   * Companies, in their order.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  static List<Company> companies(Collection<Company> companies) {
    return of(companies, Company::id, "company");
  }

  private static <T> List<T> of(Collection<? extends T> all, Function<T, String> id, String what) {
    List<T> list = List.copyOf(all);
    Set<String> seen = HashSet.newHashSet(list.size());
    Set<String> twice = new TreeSet<>(CodePointOrder.INSTANCE);
    for (T each : list) {
      if (!seen.add(id.apply(each))) {
        twice.add(id.apply(each));
      }
    }
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException(
          what
              + " ids that occur twice: "
              + String.join(", ", twice.stream().limit(MOST_NAMED).toList())
              + (twice.size() > MOST_NAMED ? " and " + (twice.size() - MOST_NAMED) + " more" : "")
              + "; allowed: each once");
    }
    return list;
  }
}
