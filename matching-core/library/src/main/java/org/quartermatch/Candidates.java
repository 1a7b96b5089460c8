package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.fit.judge.time.TimeJudge;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Participant;

/** The best participants for an opportunity, with reasons. */
final class Candidates {
  private Candidates() {}

  /**
   * The best k of a cohort, best first.
   *
   * @throws IllegalArgumentException if k is not allowed, or the cohort is of another engine
   */
  static List<CandidateMatch> best(
      FitCalculator calculator, PreparedOpportunity opportunity, PreparedCohort cohort, int k) {
    Ranking.checkK(k);
    List<CandidateMatch> matches = new ArrayList<>();
    for (PreparedCohort.Eligible eligible : cohort.best(calculator, opportunity, k)) {
      matches.add(
          new CandidateMatch(
              matches.size() + 1,
              eligible.participant(),
              calculator.explain(calculator.prepare(eligible.participant()), opportunity)));
    }
    return matches;
  }

  /**
   * The best k of participants who are asked for once, best first. Judges on all processors; time
   * comes first, as it rules out most, and needs nothing of skills and languages to be prepared.
   *
   * @throws IllegalArgumentException if k is not allowed
   */
  static List<CandidateMatch> best(
      FitCalculator calculator,
      PreparedOpportunity opportunity,
      Collection<Participant> participants,
      int k) {
    Ranking.checkK(k);
    record Candidate(PreparedParticipant participant, int points) {}

    List<Candidate> eligible =
        participants.parallelStream()
            .map(calculator::prepare)
            .filter(
                participant ->
                    TimeJudge.holds(
                        participant.times(), opportunity.pattern(), opportunity.place()))
            .map(
                participant ->
                    new Candidate(participant, calculator.points(participant, opportunity)))
            .filter(candidate -> candidate.points >= 0)
            .sorted(
                Comparator.comparingInt((Candidate candidate) -> -candidate.points)
                    .thenComparing(
                        candidate -> candidate.participant.id(), CodePointOrder.INSTANCE))
            .limit(k)
            .toList();
    List<CandidateMatch> matches = new ArrayList<>();
    for (Candidate candidate : eligible) {
      matches.add(
          new CandidateMatch(
              matches.size() + 1,
              candidate.participant.participant(),
              calculator.explain(candidate.participant, opportunity)));
    }
    return matches;
  }
}
