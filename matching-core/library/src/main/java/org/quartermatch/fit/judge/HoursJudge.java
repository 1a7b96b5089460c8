package org.quartermatch.fit.judge;

import java.util.Optional;
import java.util.OptionalInt;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.Verdict;
import org.quartermatch.fit.judge.time.MinijobHours;
import org.quartermatch.fit.judge.time.TimeLimits;
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
    switch (verdict) {
      case UNKNOWN -> notes.add(verdict, "hours.unknown");
      case NOT_MET -> noteMissing(pair, notes);
      case MET, PARTLY -> noteHours(verdict, pair, notes);
    }
    Optional<MinijobHours.Cap> cap = cap(pair);
    if (cap.isPresent()) {
      boolean missing = verdict == Verdict.NOT_MET && needed(pair) > cap.get().quarterHours();
      boolean payAsked = !missing && pair.opportunity().position().hourlyPayCents().isEmpty();
      notes.add(
          missing ? Verdict.NOT_MET : payAsked ? Verdict.UNKNOWN : Verdict.MET,
          missing
              ? "hours.minijob.missing"
              : payAsked ? "hours.minijob.pay.unknown" : "hours.minijob",
          new Fact.Hours(cap.get().quarterHours()),
          new Fact.Money(cap.get().limitCents()),
          new Fact.Money(cap.get().payCents()));
    }
  }

  /** Hours that can be agreed; where time fails for another reason, only what both want. */
  private static void noteHours(Verdict verdict, Pair pair, Notes notes) {
    WorkPattern work = pair.opportunity().pattern();
    Fact wanted = new Fact.Range(wanted(pair));
    int agreed =
        pair.time().options().stream()
            .filter(TimeOption::timeHolds)
            .mapToInt(TimeOption::agreedQuarterHours)
            .max()
            .orElse(0);
    if (agreed > 0) {
      notes.add(verdict, "hours.met", new Fact.Hours(agreed), wanted);
    } else if (work.fixed() != null) {
      notes.add(verdict, "hours.fixed", new Fact.Hours(work.fixed().quarterHours()), wanted);
    } else if (!work.hours().equals(HoursRange.open())) {
      notes.add(verdict, "hours.offered", new Fact.Range(work.hours()), wanted);
    } else {
      notes.add(verdict, "hours.wanted", wanted);
    }
    OptionalInt offered = work.hours().maximumQuarterHours();
    if (verdict == Verdict.PARTLY && offered.isPresent()) {
      notes.add(verdict, "hours.partly", new Fact.Hours(offered.getAsInt()));
    }
  }

  /** What of the work fails: each thing that does, once. */
  private static void noteMissing(Pair pair, Notes notes) {
    WorkPattern work = pair.opportunity().pattern();
    HoursRange wanted = wanted(pair);
    Fact wantedHours = new Fact.Range(wanted);
    Fact offeredHours = new Fact.Range(work.hours());
    int needed = needed(pair);
    int budget = work.budgetQuarterHours().orElse(TimeLimits.UNLIMITED);
    boolean said = needed > cap(pair).map(MinijobHours.Cap::quarterHours).orElse(needed);
    if (needed > budget) {
      said = true;
      notes.add(
          Verdict.NOT_MET, "hours.budget.missing", new Fact.Hours(budget), new Fact.Hours(needed));
    }
    WorkPattern.Fixed fixed = work.fixed();
    if (fixed == null) {
      if (TimeLimits.most(wanted, work.hours()) < needed) {
        notes.add(Verdict.NOT_MET, "hours.missing", wantedHours, offeredHours);
      } else if (!said) {
        notes.add(Verdict.NOT_MET, "hours.window.missing", new Fact.Hours(needed));
      }
      return;
    }
    OptionalInt perDay = pair.participant().participant().maximumQuarterHoursPerDay();
    if (perDay.isPresent() && fixed.longestDayMinutes() > 15 * perDay.getAsInt()) {
      said = true;
      notes.add(
          Verdict.NOT_MET,
          "hours.day.missing",
          new Fact.Hours((fixed.longestDayMinutes() + 14) / 15),
          new Fact.Hours(perDay.getAsInt()));
    }
    boolean within =
        TimeLimits.isWithin(needed, wanted) && TimeLimits.isWithin(needed, work.hours());
    if (!within || !said) {
      boolean open = work.hours().equals(HoursRange.open());
      notes.add(
          Verdict.NOT_MET,
          open ? "hours.fixed" : "hours.fixed.missing",
          new Fact.Hours(needed),
          wantedHours,
          offeredHours);
    }
  }

  private static HoursRange wanted(Pair pair) {
    return pair.participant().participant().hours();
  }

  /** Hours that have to come together: of fixed work all of them, else the larger minimum. */
  static int needed(Pair pair) {
    WorkPattern work = pair.opportunity().pattern();
    WorkPattern.Fixed fixed = work.fixed();
    return fixed == null ? TimeLimits.least(wanted(pair), work.hours()) : fixed.quarterHours();
  }

  private static Optional<MinijobHours.Cap> cap(Pair pair) {
    Setting setting = pair.participant().setting();
    return MinijobHours.cap(pair.opportunity().position(), setting.policy(), setting.date());
  }
}
