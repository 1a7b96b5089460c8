package org.quartermatch.fit.judge;

import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.Verdict;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.fit.judge.time.TimeAway;
import org.quartermatch.fit.judge.time.TimesToWork;
import org.quartermatch.fit.judge.time.WorkPattern;

/** Time from leaving home to being home again: docs/semantics.md, sentences 12 to 18. */
final class AvailabilityJudge {
  private AvailabilityJudge() {}

  static Ruling judge(Pair pair, Notes notes) {
    if (pair.time().blocker() == StandardCriterion.AVAILABILITY) {
      if (notes.areWanted()) {
        noteMissing(pair, notes);
      }
      return Ruling.blocking();
    }
    if (pair.time().availabilityUnknown()) {
      if (notes.areWanted()) {
        noteUnknown(pair, notes);
      }
      return Ruling.unknownGate();
    }
    return Ruling.met();
  }

  private static void noteMissing(Pair pair, Notes notes) {
    ParticipantTimes participant = pair.participant().times();
    WorkPattern work = pair.opportunity().pattern();
    if (work.fixed() != null) {
      notes.add(
          Verdict.NOT_MET,
          "availability.missing",
          new Fact.Times(
              TimeAway.missing(
                  pair.time().directMinutes(),
                  pair.time().directBackMinutes(),
                  participant,
                  work)));
      return;
    }
    int usable =
        TimesToWork.usableQuarterHours(
            TimesToWork.withoutChildren(participant, work, pair.opportunity().place()),
            participant);
    if (work.times().areKnown()) {
      notes.add(Verdict.NOT_MET, "availability.window.missing", new Fact.Times(work.window()));
    }
    if (usable == 0) {
      notes.add(Verdict.NOT_MET, "availability.sum.none");
    } else {
      notes.add(
          Verdict.NOT_MET,
          "availability.sum.missing",
          new Fact.Hours(usable),
          new Fact.Hours(HoursJudge.needed(pair)));
    }
  }

  private static void noteUnknown(Pair pair, Notes notes) {
    WorkPattern work = pair.opportunity().pattern();
    if (pair.participant().participant().availability().isEmpty()) {
      notes.add(Verdict.UNKNOWN, "availability.unknown");
    }
    if (work.roster() && !work.times().areKnown()) {
      notes.add(Verdict.UNKNOWN, "availability.times.unknown");
    } else if (work.roster() && pair.participant().participant().availability().isPresent()) {
      notes.add(Verdict.UNKNOWN, "availability.roster", new Fact.Times(work.window()));
    }
  }
}
