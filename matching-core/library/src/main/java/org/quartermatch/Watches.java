package org.quartermatch;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.model.CodePointOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The standing queries of an engine. Each opportunity costs a scan of each watch's cohort:
 * milliseconds for 100,000 participants. Safe for use by several threads.
 */
final class Watches {
  /** Opportunities judged before their hits are handed over: enough to keep processors busy. */
  private static final int AT_ONCE = 16;

  private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

  private final List<Watch> open = new CopyOnWriteArrayList<>();

  Watch open(PreparedCohort cohort, Watch.Listener listener) {
    Watch watch = new Watch(cohort, listener, open::remove);
    open.add(watch);
    return watch;
  }

  /** Whether nobody needs to be told of a commit. */
  boolean isEmpty() {
    return open.isEmpty();
  }

  /**
   * Tells every watch of opportunities that are new or changed, in the order of their ids.
   *
   * @param calculator judges on the day of the commit
   * @param changed those that are there and valid after the commit
   */
  synchronized void tell(FitCalculator calculator, List<PreparedOpportunity> changed) {
    List<PreparedOpportunity> byId =
        changed.stream()
            .sorted(Comparator.comparing(PreparedOpportunity::id, CodePointOrder.INSTANCE))
            .toList();
    for (int from = 0; from < byId.size(); from += AT_ONCE) {
      List<PreparedOpportunity> some = byId.subList(from, Math.min(byId.size(), from + AT_ONCE));
      for (Watch watch : open) {
        List<List<Watch.Hit>> hits =
            some.parallelStream().map(work -> hits(calculator, watch, work)).toList();
        for (int i = 0; i < some.size(); i++) {
          if (!hits.get(i).isEmpty() && open.contains(watch)) {
            tell(watch, some.get(i), hits.get(i));
          }
        }
      }
    }
  }

  /** Everybody who is eligible; nobody where a criterion of the host fails. */
  private static List<Watch.Hit> hits(
      FitCalculator calculator, Watch watch, PreparedOpportunity opportunity) {
    try {
      return watch.cohort().best(calculator, opportunity, Integer.MAX_VALUE).stream()
          .map(eligible -> new Watch.Hit(eligible.participant(), eligible.points()))
          .toList();
    } catch (RuntimeException e) {
      log(watch, opportunity, e);
      return List.of();
    }
  }

  private static void tell(Watch watch, PreparedOpportunity opportunity, List<Watch.Hit> hits) {
    try {
      watch.listener().found(opportunity.opportunity(), hits);
    } catch (RuntimeException e) {
      log(watch, opportunity, e);
    }
  }

  private static void log(Watch watch, PreparedOpportunity opportunity, RuntimeException e) {
    // The class only: what a host's code says may name a person.
    LOG.error(
        "A watch of {} participants could not be told of opportunity {}: {}. The commit is done;"
            + " see to the listener or the host's criteria, and ask for the candidates of this opportunity.",
        watch.cohort().size(),
        opportunity.id(),
        e.getClass().getName());
  }
}
