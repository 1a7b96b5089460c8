package org.quartermatch.fit.judge;

import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.Verdict;
import org.quartermatch.fit.judge.time.TimeAway;

/** Time from leaving home to being home again: docs/semantics.md, sentences 12 to 18. */
final class AvailabilityJudge {
  private AvailabilityJudge() {}

  static Ruling judge(Pair pair, Notes notes) {
    if (pair.time().blocker() == StandardCriterion.AVAILABILITY) {
      if (notes.areWanted()) {
        notes.add(
            Verdict.NOT_MET,
            "availability.missing",
            new Fact.Times(
                TimeAway.missing(
                    pair.time().directMinutes(),
                    pair.time().directBackMinutes(),
                    pair.participant().times(),
                    pair.opportunity().pattern())));
      }
      return Ruling.blocking();
    }
    if (pair.time().availabilityUnknown()) {
      boolean known = pair.participant().participant().availability().isPresent();
      notes.add(Verdict.UNKNOWN, known ? "availability.roster" : "availability.unknown");
      return Ruling.unknownGate();
    }
    return Ruling.met();
  }
}
