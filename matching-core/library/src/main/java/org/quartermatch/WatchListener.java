package org.quartermatch;

import java.util.List;
import org.quartermatch.model.Opportunity;

/** Hears of opportunities for the participants of a {@link Watch}. */
@FunctionalInterface
public interface WatchListener {
  /**
   * An opportunity that is new or changed with a commit, and those for whom it is there. Called
   * once for each such opportunity, in the order of their ids, by the thread that commits, after
   * the commit is done, one commit after the other; never for one for which nobody is eligible.
   *
   * <p>What it throws is logged, by the opportunity's id, and goes no further: the commit is done
   * and stays so, this listener hears of the next opportunity, and others hear of this one.
   *
   * @param hits all who are eligible, most points first, then by id by code point; not empty
   */
  void found(Opportunity opportunity, List<WatchHit> hits);
}
