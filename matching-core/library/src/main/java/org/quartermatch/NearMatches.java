package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.quartermatch.fit.BridgePair;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementProblem.Veto;

/**
 * Finds the opportunities that are nearest to being possible for somebody.
 *
 * <p>How it works: of all opportunities for which the participant is not eligible, the {@link
 * #MOST_TRIED} with most points are tried, as far as two changes can open them. First those that
 * one change opens; only where these are fewer than wanted, two changes are tried.
 *
 * <p>Cost: O(n) judgements for n opportunities; then for each one tried some tens of judgements,
 * and for two changes the square of that, so some 10⁵ judgements at most, whatever n is.
 */
final class NearMatches {
  /** So many opportunities are tried; what fits less well than these is not near. */
  static final int MOST_TRIED = 100;

  private static final Comparator<Miss> BEST_FIRST =
      Comparator.comparingInt((Miss miss) -> -miss.points)
          .thenComparing(miss -> miss.opportunity.id(), CodePointOrder.INSTANCE);

  private record Miss(int points, PreparedOpportunity opportunity) {}

  private final FitCalculator calculator;
  private final PreparedParticipant participant;
  private final int k;
  private final Set<String> refused;
  private final List<NearMatch> found = new ArrayList<>();

  private NearMatches(
      FitCalculator calculator, Participant participant, int k, Set<String> refused) {
    this.calculator = calculator;
    this.participant = calculator.prepare(participant);
    this.k = k;
    this.refused = refused;
  }

  static List<NearMatch> of(
      FitCalculator calculator,
      List<PreparedOpportunity> opportunities,
      Participant participant,
      int k,
      Collection<Veto> vetoes) {
    Ranking.checkK(k);
    NearMatches near =
        new NearMatches(calculator, participant, k, RefusedWork.of(vetoes).of(participant.id()));
    near.find(near.misses(opportunities));
    return List.copyOf(near.found);
  }

  /** What is not eligible, not refused, and might be possible by two changes; most points first. */
  private List<Miss> misses(List<PreparedOpportunity> opportunities) {
    PriorityQueue<Miss> best = new PriorityQueue<>(BEST_FIRST.reversed());
    for (PreparedOpportunity opportunity : opportunities) {
      if (refused.contains(opportunity.id())) {
        continue;
      }
      long blockers = calculator.blockers(participant, opportunity);
      if (blockers != 0 && calculator.lifting().mayLiftByTwo(blockers, participant.participant())) {
        best.add(new Miss(calculator.score(participant, opportunity).points(), opportunity));
        if (best.size() > MOST_TRIED) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(BEST_FIRST).toList();
  }

  private void find(List<Miss> misses) {
    List<Miss> closed = new ArrayList<>();
    for (Miss miss : misses) {
      if (found.size() == k) {
        return;
      }
      if (!addIfOpened(miss, explain(miss), List.of())) {
        closed.add(miss);
      }
    }
    for (Miss miss : closed) {
      if (found.size() == k) {
        return;
      }
      List<BridgePair> pairs = calculator.bridgePairs(participant, miss.opportunity);
      if (!pairs.isEmpty()) {
        addIfOpened(miss, explain(miss), pairs);
      }
    }
  }

  private Fit explain(Miss miss) {
    return calculator.explain(participant, miss.opportunity);
  }

  private boolean addIfOpened(Miss miss, Fit fit, List<BridgePair> pairs) {
    boolean opened = !fit.bridges().isEmpty() || !pairs.isEmpty();
    if (opened) {
      found.add(new NearMatch(found.size() + 1, miss.opportunity.opportunity(), fit, pairs));
    }
    return opened;
  }
}
