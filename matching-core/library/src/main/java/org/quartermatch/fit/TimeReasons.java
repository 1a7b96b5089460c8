package org.quartermatch.fit;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.WeekSchedule;

/** Outcomes and sentences of hours, availability, commute and childcare, from what time came to. */
final class TimeReasons {
  /** Up to so many minutes of commute cost nothing; from so many on nothing is left. */
  private static final int FREE_MINUTES = 10;

  private static final int LAST_MINUTES = 60;

  private static final Outcome NOT_MET = new Outcome(Verdict.NOT_MET, 0, 1, true);
  private static final Outcome UNKNOWN_HARD = new Outcome(Verdict.UNKNOWN, 0, 1, false);

  private TimeReasons() {}

  static Outcome outcome(
      StandardCriterion criterion,
      TimeJudge.Result time,
      PreparedParticipant participant,
      PreparedOpportunity opportunity) {
    boolean blocks = time.blocker() == criterion;
    return switch (criterion) {
      case HOURS -> hours(blocks, participant, opportunity.position().hours());
      case AVAILABILITY ->
          blocks ? NOT_MET : time.availabilityUnknown() ? UNKNOWN_HARD : Outcome.met();
      case COMMUTE -> commute(time);
      case CHILDCARE -> blocks ? NOT_MET : time.childcareUnknown() ? UNKNOWN_HARD : Outcome.met();
      default -> throw new IllegalStateException(criterion.code() + " is not of time");
    };
  }

  /** min(both maxima) ÷ the participant's maximum, from the stated ranges, also where NOT_MET. */
  static Outcome hours(boolean blocks, PreparedParticipant participant, HoursRange offered) {
    OptionalInt wanted = participant.participant().hours().maximumQuarterHours();
    if (wanted.isEmpty()) {
      return blocks ? new Outcome(Verdict.NOT_MET, 1, 2, true) : Outcome.unknown();
    }
    int maximum = wanted.getAsInt();
    int common = Math.min(maximum, offered.maximumQuarterHours().orElse(maximum));
    Verdict verdict = blocks ? Verdict.NOT_MET : common == maximum ? Verdict.MET : Verdict.PARTLY;
    // Somebody who wants no hours at all gets none of the points: there is no part to take.
    return maximum == 0
        ? new Outcome(verdict, 0, 1, blocks)
        : new Outcome(verdict, common, maximum, blocks);
  }

  private static Outcome commute(TimeJudge.Result time) {
    return commute(time.wayKnown(), time.directMinutes(), time.commuteBlocks());
  }

  static Outcome commute(boolean wayKnown, int directMinutes, boolean blocks) {
    if (!wayKnown) {
      return Outcome.unknown();
    }
    int left = Math.max(0, LAST_MINUTES - Math.max(directMinutes, FREE_MINUTES));
    int all = LAST_MINUTES - FREE_MINUTES;
    Verdict verdict = blocks ? Verdict.NOT_MET : left == all ? Verdict.MET : Verdict.PARTLY;
    return new Outcome(verdict, left, all, blocks);
  }

  static void note(
      StandardCriterion criterion,
      Verdict verdict,
      TimeJudge.Result time,
      PreparedParticipant participant,
      PreparedOpportunity opportunity,
      Setting setting,
      Notes notes) {
    switch (criterion) {
      case HOURS -> noteHours(verdict, time, participant, opportunity, notes);
      case AVAILABILITY -> noteAvailability(verdict, time, participant, opportunity, notes);
      case COMMUTE -> noteCommute(verdict, time, participant, opportunity, notes);
      case CHILDCARE -> noteChildcare(verdict, time, participant, opportunity, setting, notes);
      default -> throw new IllegalStateException(criterion.code() + " is not of time");
    }
  }

  private static void noteHours(
      Verdict verdict,
      TimeJudge.Result time,
      PreparedParticipant participant,
      PreparedOpportunity opportunity,
      Notes notes) {
    var wanted = participant.participant().hours();
    var offered = opportunity.position().hours();
    if (verdict == Verdict.UNKNOWN) {
      notes.add(verdict, "hours.unknown");
    } else if (verdict == Verdict.NOT_MET) {
      var fixed = opportunity.pattern().fixed();
      if (fixed != null) {
        notes.add(
            verdict,
            "hours.fixed.missing",
            new Fact.Hours(fixed.quarterHours()),
            range(wanted),
            range(offered));
      } else {
        notes.add(verdict, "hours.missing", range(wanted), range(offered));
      }
    } else {
      int agreed =
          time.options().stream().mapToInt(TimeJudge.Option::agreedQuarterHours).max().orElse(0);
      notes.add(verdict, "hours.met", new Fact.Hours(agreed), range(wanted));
    }
  }

  private static Fact range(HoursRange range) {
    return new Fact.Range(range);
  }

  private static void noteAvailability(
      Verdict verdict,
      TimeJudge.Result time,
      PreparedParticipant participant,
      PreparedOpportunity opportunity,
      Notes notes) {
    if (verdict == Verdict.UNKNOWN) {
      boolean known = participant.participant().availability().isPresent();
      notes.add(verdict, known ? "availability.roster" : "availability.unknown");
    } else if (verdict == Verdict.NOT_MET) {
      WeekSchedule missing = missingTime(time.directMinutes(), participant, opportunity);
      notes.add(verdict, "availability.missing", new Fact.Times(missing));
    }
  }

  /** Time away, for this way, that the participant does not have. */
  static WeekSchedule missingTime(
      int wayMinutes, PreparedParticipant participant, PreparedOpportunity opportunity) {
    return timeAway(wayMinutes, opportunity).minus(participant.availability().times());
  }

  /** From leaving home to being home again; of flexible and roster work for the whole window. */
  static WeekSchedule timeAway(int wayMinutes, PreparedOpportunity opportunity) {
    int quarters = TimeJudge.quarters(wayMinutes);
    var fixed = opportunity.pattern().fixed();
    if (fixed == null) {
      return opportunity.pattern().window().widened(quarters);
    }
    WeekSchedule away = WeekSchedule.empty();
    for (WeekSchedule week : fixed.weeks()) {
      away = away.or(week.widened(quarters));
    }
    return away;
  }

  private static void noteCommute(
      Verdict verdict,
      TimeJudge.Result time,
      PreparedParticipant participant,
      PreparedOpportunity opportunity,
      Notes notes) {
    if (verdict == Verdict.UNKNOWN) {
      String key =
          participant.participant().home().isEmpty()
              ? "commute.home.unknown"
              : opportunity.location().isEmpty() ? "commute.work.unknown" : "commute.mode.unknown";
      notes.add(verdict, key);
      return;
    }
    Fact minutes = new Fact.Count(time.directMinutes());
    Fact mode = new Fact.Mode(participant.mode());
    OptionalInt limit = participant.participant().maximumCommuteMinutes();
    if (verdict != Verdict.NOT_MET) {
      notes.add(verdict, "commute.met", minutes, mode);
    } else if (limit.isPresent()) {
      notes.add(verdict, "commute.missing", minutes, mode, new Fact.Count(limit.getAsInt()));
    } else {
      notes.add(verdict, "commute.unreasonable", minutes, mode);
    }
  }

  private static void noteChildcare(
      Verdict verdict,
      TimeJudge.Result time,
      PreparedParticipant participant,
      PreparedOpportunity opportunity,
      Setting setting,
      Notes notes) {
    if (participant.ownCare().isEmpty()) {
      return;
    }
    for (TimeJudge.Option option : time.options()) {
      if (option.providerIndex() >= 0 && option.holds()) {
        var provider = setting.providers().get(option.providerIndex());
        notes.add(Verdict.MET, "childcare.new", new Fact.Name(provider.name()));
        if (option.childcareUnknown()
            && (provider.availableFrom().isEmpty() || opportunity.position().start().isEmpty())) {
          notes.add(Verdict.UNKNOWN, "childcare.from.unknown", new Fact.Name(provider.name()));
        }
      }
    }
    for (PreparedParticipant.CaredChild child : participant.ownCare()) {
      boolean own = time.options().stream().anyMatch(option -> option.providerIndex() < 0);
      Fact id = new Fact.Name(child.child().id());
      if (child.unknown() && own) {
        notes.add(Verdict.UNKNOWN, "childcare.unknown", id);
      } else if (verdict == Verdict.NOT_MET) {
        WeekSchedule missing =
            missingCare(
                time.options().getFirst().wayMinutes(), child, opportunity, setting, participant);
        if (!missing.isEmpty()) {
          boolean none = child.covered().times().isEmpty();
          notes.add(
              verdict, none ? "childcare.none" : "childcare.missing", id, new Fact.Times(missing));
        }
      }
    }
    if (verdict == Verdict.UNKNOWN && opportunity.pattern().roster()) {
      notes.add(verdict, "childcare.roster");
    }
    if (verdict == Verdict.MET
        && time.blocker() == null
        && time.options().getFirst().providerIndex() < 0) {
      notes.add(verdict, "childcare.met");
    }
  }

  /** Time for which this child, in own care, has nobody. */
  static WeekSchedule missingCare(
      int ownWayMinutes,
      PreparedParticipant.CaredChild child,
      PreparedOpportunity opportunity,
      Setting setting,
      PreparedParticipant participant) {
    @Nullable GeoPoint place = child.place();
    int way =
        place == null
            ? ownWayMinutes
            : opportunity
                .location()
                .map(work -> setting.travelTimes().minutes(place, work, participant.mode()))
                .orElse(0);
    return timeAway(way, opportunity).minus(child.covered().times());
  }
}
