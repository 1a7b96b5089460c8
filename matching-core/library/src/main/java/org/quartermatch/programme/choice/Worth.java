package org.quartermatch.programme.choice;

import java.util.List;

/** What sets of measures are worth. A set is a {@code long}, measure m its bit m. */
@FunctionalInterface
public interface Worth {
  /**
   * The values of sets, in their order. A set is worth at least what each of its subsets is.
   *
   * @param sets each once
   */
  List<Value> of(List<Long> sets);

  /**
   * Of one set.
   *
   * @param found people more that a plan was found for
   * @param atMost people more that there can be, if no measure were limited in who can use it
   */
  record Value(int found, int atMost) {}
}
