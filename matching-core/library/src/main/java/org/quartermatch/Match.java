package org.quartermatch;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.quartermatch.fit.Fit;
import org.quartermatch.model.Opportunity;

/**
 * One of the best opportunities for a participant.
 *
 * @param rank 1 for the best
 * @param opportunity what is proposed
 * @param fit the judgement, eligible, with its reasons
 */
public record Match(int rank, Opportunity opportunity, Fit fit) {
  /**
   * The best of what several engines found for one participant, where each holds a part of the
   * opportunities and all have the same policy, date, taxonomy and providers: the same list as of
   * one engine that holds them all.
   *
   * @param lists of {@link MatchingEngine#match}, each with at least k, or all there are
   * @param k how many at most, 1 or more
   * @throws IllegalArgumentException if an opportunity is in two of the lists
   */
  public static List<Match> merge(Collection<List<Match>> lists, int k) {
    List<Match> best =
        Shards.best(lists, match -> match.opportunity().id(), match -> match.fit().points(), k);
    return IntStream.range(0, best.size())
        .mapToObj(i -> new Match(i + 1, best.get(i).opportunity, best.get(i).fit))
        .toList();
  }

  /** Rank, opportunity, title and points. */
  @Override
  public String toString() {
    return rank
        + ". "
        + opportunity.id()
        + " "
        + opportunity.position().title()
        + ", "
        + fit.points()
        + " points";
  }
}
