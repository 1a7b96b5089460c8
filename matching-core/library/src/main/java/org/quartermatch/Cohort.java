package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.Participant;

/** Judges a whole cohort, on all processors, and hands the scores over in order. */
final class Cohort {
  /** Participants judged before their scores are handed over: enough to keep processors busy. */
  private static final int CHUNK = 64;

  private Cohort() {}

  static void scores(
      FitCalculator calculator,
      List<PreparedOpportunity> opportunities,
      Collection<Participant> cohort,
      PairConsumer sink) {
    List<Participant> participants = new ArrayList<>(cohort);
    Function<PreparedParticipant, Score[]> scoresOf = calculator.scores(opportunities);
    for (int start = 0; start < participants.size(); start += CHUNK) {
      List<Participant> chunk =
          participants.subList(start, Math.min(participants.size(), start + CHUNK));
      Score[][] scores =
          IntStream.range(0, chunk.size())
              .parallel()
              .mapToObj(i -> scoresOf.apply(calculator.prepare(chunk.get(i))))
              .toArray(Score[][]::new);
      for (int i = 0; i < scores.length; i++) {
        for (int j = 0; j < opportunities.size(); j++) {
          sink.accept(chunk.get(i), opportunities.get(j).opportunity(), scores[i][j]);
        }
      }
    }
  }
}
