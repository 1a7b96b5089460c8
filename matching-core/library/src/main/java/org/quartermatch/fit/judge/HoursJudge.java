package org.quartermatch.fit.judge;

import java.util.OptionalInt;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.Verdict;
import org.quartermatch.fit.judge.time.TimeOption;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.model.HoursRange;

/** Weekly hours: docs/semantics.md, sentences 11 and 38. */
public final class HoursJudge {
  private HoursJudge() {}

  static Ruling judge(Pair pair, Notes notes) {
    HoursRange wanted = pair.participant().participant().hours();
    HoursRange offered = pair.opportunity().pattern().hours();
    Ruling ruling = judge(pair.time().blocker() == StandardCriterion.HOURS, wanted, offered);
    if (notes.areWanted()) {
      note(ruling.verdict(), pair, notes);
    }
    return ruling;
  }

  /** min(both maxima) ÷ the participant's maximum, from the stated ranges, also where NOT_MET. */
  public static Ruling judge(boolean blocks, HoursRange wanted, HoursRange offered) {
    OptionalInt most = wanted.maximumQuarterHours();
    if (most.isEmpty()) {
      return blocks ? new Ruling(Verdict.NOT_MET, 1, 2, true) : Ruling.unknown();
    }
    int maximum = most.getAsInt();
    int common = Math.min(maximum, offered.maximumQuarterHours().orElse(maximum));
    Verdict verdict = blocks ? Verdict.NOT_MET : common == maximum ? Verdict.MET : Verdict.PARTLY;
    // Somebody who wants no hours at all gets none of the points: there is no part to take.
    return maximum == 0
        ? new Ruling(verdict, 0, 1, blocks)
        : new Ruling(verdict, common, maximum, blocks);
  }

  private static void note(Verdict verdict, Pair pair, Notes notes) {
    Fact wanted = new Fact.Range(pair.participant().participant().hours());
    Fact offered = new Fact.Range(pair.opportunity().pattern().hours());
    if (verdict == Verdict.UNKNOWN) {
      notes.add(verdict, "hours.unknown");
    } else if (verdict == Verdict.NOT_MET) {
      WorkPattern.Fixed fixed = pair.opportunity().pattern().fixed();
      if (fixed != null) {
        notes.add(
            verdict, "hours.fixed.missing", new Fact.Hours(fixed.quarterHours()), wanted, offered);
      } else {
        notes.add(verdict, "hours.missing", wanted, offered);
      }
    } else {
      int agreed =
          pair.time().options().stream().mapToInt(TimeOption::agreedQuarterHours).max().orElse(0);
      notes.add(verdict, "hours.met", new Fact.Hours(agreed), wanted);
    }
  }
}
