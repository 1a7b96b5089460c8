package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import org.quartermatch.fit.columns.BestOpportunities;
import org.quartermatch.model.Participant;

/**
 * The best opportunities for each participant of a cohort. Holds about twelve bytes for each and
 * names them when asked, from the packed opportunities of its moment, which it keeps in memory:
 * some 120 bytes each, of its own where the index has several segments. Who keeps many of these
 * takes out what is needed, or has it handed over ({@link
 * MatchingEngine#matchAll(java.util.Iterator, int, Workers, Sink)}). Immutable, safe for use by
 * several threads.
 */
public final class CohortMatches {
  /**
   * An opportunity for which a participant is eligible.
   *
   * @param points of the fit, 0 to 10,000
   */
  public record OpportunityPoints(String opportunityId, int points) {}

  private final SequencedMap<String, BestOpportunities> byParticipant;

  CohortMatches(SequencedMap<String, BestOpportunities> byParticipant) {
    this.byParticipant = byParticipant;
  }

  /** The participants' ids, in the order of the cohort. */
  public List<String> participantIds() {
    return List.copyOf(byParticipant.keySet());
  }

  /**
   * The best opportunities of one participant, best first: most points, then by id; empty: there is
   * none.
   *
   * @throws IllegalArgumentException if the participant was not in the cohort
   */
  public List<OpportunityPoints> of(String participantId) {
    BestOpportunities best = byParticipant.get(participantId);
    if (best == null) {
      throw new IllegalArgumentException(
          "participant id is " + participantId + ", allowed: one of the cohort that was matched");
    }
    return named(best);
  }

  /**
   * The best of what several engines found for one participant, as {@link Match#merge} says.
   *
   * @param lists each with at least k, or all there are
   * @param k how many at most, 1 or more
   * @throws IllegalArgumentException if an opportunity is in two of the lists
   */
  public static List<OpportunityPoints> merge(Collection<List<OpportunityPoints>> lists, int k) {
    return Shards.best(lists, OpportunityPoints::opportunityId, OpportunityPoints::points, k);
  }

  static List<OpportunityPoints> named(BestOpportunities best) {
    List<OpportunityPoints> opportunities = new ArrayList<>(best.size());
    for (int rank = 0; rank < best.size(); rank++) {
      opportunities.add(
          new OpportunityPoints(best.columns(rank).id(best.position(rank)), best.points(rank)));
    }
    return opportunities;
  }

  /** Number of participants, and of matches in all. */
  @Override
  public String toString() {
    long matches = byParticipant.values().stream().mapToLong(BestOpportunities::size).sum();
    return "CohortMatches[" + byParticipant.size() + " participants, " + matches + " matches]";
  }

  /**
   * Takes the best opportunities of one participant after the other, and can end the work. Called
   * by the thread that asks.
   */
  @FunctionalInterface
  public interface Sink {
    /**
     * One participant is done.
     *
     * @param best best first: most points, then by id; empty: there is none
     * @return whether to go on
     */
    boolean accept(Participant participant, List<OpportunityPoints> best);
  }

  /**
   * Hears how far work on a cohort is, and can end it. Called by the threads that work, one at a
   * time, so it should return soon.
   */
  @FunctionalInterface
  public interface Progress {
    /** Hears nothing and ends nothing. */
    Progress NONE = (done, all) -> true;

    /**
     * Some participants are done.
     *
     * @param done how many so far
     * @param all how many there are
     * @return whether to go on
     */
    boolean goOn(int done, int all);
  }
}
