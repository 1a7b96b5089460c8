package org.quartermatch.fit.judge;

import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.Verdict;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.fit.judge.time.TimeAway;
import org.quartermatch.fit.judge.time.TimeOption;
import org.quartermatch.fit.judge.time.TimeResult;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.WeekSchedule;

/** Care for the children during work: docs/semantics.md, sentences 22 to 29. */
final class ChildcareJudge {
  private ChildcareJudge() {}

  static Ruling judge(Pair pair, Notes notes) {
    TimeResult time = pair.time();
    Ruling ruling =
        time.blocker() == StandardCriterion.CHILDCARE
            ? Ruling.blocking()
            : time.childcareUnknown() ? Ruling.unknownGate() : Ruling.met();
    if (notes.areWanted() && !pair.participant().times().ownCare().isEmpty()) {
      notePlaces(pair, notes);
      noteChildren(ruling.verdict(), pair, notes);
      noteAll(ruling.verdict(), pair, notes);
    }
    return ruling;
  }

  private static void notePlaces(Pair pair, Notes notes) {
    for (TimeOption option : pair.time().options()) {
      if (option.providerIndex() != TimeOption.OWN_CARE && option.holds()) {
        ChildcareProvider provider =
            pair.participant().times().setting().providers().get(option.providerIndex());
        notes.add(Verdict.MET, "childcare.new", new Fact.Name(provider.name()));
        if (option.childcareUnknown()
            && (provider.availableFrom().isEmpty()
                || pair.opportunity().place().start().isEmpty())) {
          notes.add(Verdict.UNKNOWN, "childcare.from.unknown", new Fact.Name(provider.name()));
        }
      }
    }
  }

  private static void noteChildren(Verdict verdict, Pair pair, Notes notes) {
    boolean own =
        pair.time().options().stream()
            .anyMatch(option -> option.providerIndex() == TimeOption.OWN_CARE);
    for (ParticipantTimes.CaredChild child : pair.participant().times().ownCare()) {
      Fact id = new Fact.Name(child.child().id());
      if (child.unknown() && own) {
        notes.add(Verdict.UNKNOWN, "childcare.unknown", id);
      } else if (verdict == Verdict.NOT_MET) {
        WeekSchedule missing =
            TimeAway.missingCare(
                pair.time().options().getFirst(),
                child,
                pair.participant().times(),
                pair.opportunity().pattern(),
                pair.opportunity().place());
        if (!missing.isEmpty()) {
          boolean none = child.covered().times().isEmpty();
          notes.add(
              verdict, none ? "childcare.none" : "childcare.missing", id, new Fact.Times(missing));
        }
      }
    }
  }

  private static void noteAll(Verdict verdict, Pair pair, Notes notes) {
    if (verdict == Verdict.UNKNOWN && pair.opportunity().pattern().roster()) {
      notes.add(verdict, "childcare.roster");
    }
    if (verdict == Verdict.MET
        && pair.time().blocker() == null
        && pair.time().options().getFirst().providerIndex() == TimeOption.OWN_CARE) {
      notes.add(verdict, "childcare.met");
    }
  }
}
