package org.quartermatch;

import java.util.List;
import java.util.function.Consumer;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/**
 * A standing query: "tell me when something for these participants appears". Made by an engine; its
 * listener hears of every commit until it is closed. Its participants do not change: where one
 * does, open another and close this one.
 *
 * <p>Safe for use by several threads.
 */
public final class Watch implements AutoCloseable {
  /** Hears of opportunities for the participants of a {@link Watch}. */
  @FunctionalInterface
  public interface Listener {
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
    void found(Opportunity opportunity, List<Hit> hits);
  }

  /**
   * A participant for whom an opportunity is there.
   *
   * @param participant who is watched for
   * @param points of the fit, 0 to 10,000; {@link MatchingEngine#explain} tells the reasons
   */
  public record Hit(Participant participant, int points) {
    /** Id and points. */
    @Override
    public String toString() {
      return participant.id() + ", " + points + " points";
    }
  }

  private final PreparedCohort cohort;
  private final Listener listener;
  private final Consumer<Watch> end;

  Watch(PreparedCohort cohort, Listener listener, Consumer<Watch> end) {
    this.cohort = cohort;
    this.listener = listener;
    this.end = end;
  }

  PreparedCohort cohort() {
    return cohort;
  }

  Listener listener() {
    return listener;
  }

  /** Ends it; an opportunity that is being told of may still come. Closing twice is fine. */
  @Override
  public void close() {
    end.accept(this);
  }
}
