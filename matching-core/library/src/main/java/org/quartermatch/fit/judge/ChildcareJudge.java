package org.quartermatch.fit.judge;

import java.util.List;
import java.util.OptionalInt;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.Verdict;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.fit.judge.time.TimeAway;
import org.quartermatch.fit.judge.time.TimeOption;
import org.quartermatch.fit.judge.time.TimeResult;
import org.quartermatch.fit.judge.time.TimesToWork;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.fit.judge.time.WorkWays;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Participant;
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
    if (notes.areWanted()) {
      if (!pair.participant().times().ownCare().isEmpty()) {
        notePlaces(pair, notes);
        noteChildren(ruling.verdict(), pair, notes);
        noteAll(ruling.verdict(), pair, notes);
      }
      noteOlder(pair, notes);
    }
    return ruling;
  }

  /** How a child is named in sentences. */
  static Fact.Child named(Child child, Participant participant) {
    List<Child> children = participant.children();
    return new Fact.Child(
        child.id(),
        children.size() == 1
            ? OptionalInt.empty()
            : OptionalInt.of(children.stream().map(Child::id).toList().indexOf(child.id()) + 1),
        child.ageMonths());
  }

  private static void notePlaces(Pair pair, Notes notes) {
    boolean startAsked = false;
    for (TimeOption option : pair.time().options()) {
      if (option.providerIndex() != TimeOption.OWN_CARE && option.holds()) {
        ChildcareProvider provider =
            pair.participant().times().setting().providers().get(option.providerIndex());
        notes.add(
            Verdict.MET,
            isThroughout(option, pair) ? "childcare.new" : "childcare.new.part",
            new Fact.Name(provider.nameOrId()));
        if (option.childcareUnknown() && provider.availableFrom().isEmpty()) {
          notes.add(Verdict.UNKNOWN, "childcare.from.unknown", new Fact.Name(provider.nameOrId()));
        }
        startAsked |= option.childcareUnknown() && pair.opportunity().place().start().isEmpty();
      }
    }
    if (startAsked) {
      notes.add(Verdict.UNKNOWN, "childcare.start.unknown");
    }
  }

  private static void noteChildren(Verdict verdict, Pair pair, Notes notes) {
    boolean own =
        pair.time().options().stream()
            .anyMatch(option -> option.providerIndex() == TimeOption.OWN_CARE);
    for (ParticipantTimes.CaredChild child : pair.participant().times().ownCare()) {
      Fact named = named(child.child(), pair.participant().participant());
      if (child.unknown() && own) {
        notes.add(Verdict.UNKNOWN, "childcare.unknown", named);
      } else if (verdict == Verdict.NOT_MET) {
        if (pair.opportunity().pattern().fixed() != null) {
          noteMissing(child, named, pair, notes);
        } else {
          noteWindow(child, named, pair, notes);
        }
      }
    }
    if (verdict == Verdict.NOT_MET && pair.opportunity().pattern().fixed() == null) {
      noteSum(pair, notes);
    }
  }

  private static void noteSum(Pair pair, Notes notes) {
    int usable = pair.time().options().getFirst().agreedQuarterHours();
    if (usable == 0) {
      notes.add(Verdict.NOT_MET, "childcare.sum.none");
    } else {
      notes.add(
          Verdict.NOT_MET,
          "childcare.sum.missing",
          new Fact.Hours(usable),
          new Fact.Hours(HoursJudge.needed(pair)));
    }
  }

  private static void noteMissing(
      ParticipantTimes.CaredChild child, Fact named, Pair pair, Notes notes) {
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
          Verdict.NOT_MET,
          none ? "childcare.none" : "childcare.missing",
          named,
          new Fact.Times(missing));
    }
  }

  /** Nobody has to be cared for throughout a window: what counts is what is left to work in. */
  private static void noteWindow(
      ParticipantTimes.CaredChild child, Fact named, Pair pair, Notes notes) {
    ParticipantTimes participant = pair.participant().times();
    WorkPattern work = pair.opportunity().pattern();
    WorkWays ways = pair.opportunity().place();
    WeekSchedule without = TimesToWork.withoutChildren(participant, work, ways);
    WeekSchedule with =
        TimesToWork.withChild(pair.time().options().getFirst(), child, participant, work, ways);
    if (with.isEmpty()) {
      notes.add(Verdict.NOT_MET, "childcare.window.none", named);
    } else if (!with.equals(without)) {
      notes.add(Verdict.NOT_MET, "childcare.window.missing", named, new Fact.Times(with));
    }
  }

  private static boolean isThroughout(TimeOption option, Pair pair) {
    return TimesToWork.areCaredForThroughout(
        option,
        pair.participant().times(),
        pair.opportunity().pattern(),
        pair.opportunity().place());
  }

  /** Children who need no care are left out everywhere, with this one note. */
  private static void noteOlder(Pair pair, Notes notes) {
    MatchingPolicy policy = pair.participant().setting().policy();
    long older =
        pair.participant().participant().children().stream()
            .filter(child -> !policy.needsCare(child))
            .count();
    if (older > 0) {
      notes.add(Verdict.MET, "childcare.older", new Fact.Count(older));
    }
  }

  private static void noteAll(Verdict verdict, Pair pair, Notes notes) {
    if (verdict == Verdict.UNKNOWN
        && pair.opportunity().pattern().roster()
        && pair.time().options().stream().anyMatch(option -> !isThroughout(option, pair))) {
      notes.add(verdict, "childcare.roster");
    }
    TimeOption first = pair.time().options().getFirst();
    if (verdict == Verdict.MET
        && pair.time().blocker() == null
        && first.providerIndex() == TimeOption.OWN_CARE) {
      notes.add(verdict, isThroughout(first, pair) ? "childcare.met" : "childcare.met.part");
    }
  }
}
