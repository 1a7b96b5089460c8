package org.quartermatch.fit.columns;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.HoursJudge;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.fit.judge.time.TimeJudge;
import org.quartermatch.fit.judge.time.TimeLimits;
import org.quartermatch.fit.judge.time.TimeOption;
import org.quartermatch.fit.judge.time.TimeReach;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.model.HoursRange;

/**
 * One participant's times, made ready for one set of columns. The longer the way, the less time is
 * left, so one number of minutes says for which ways a pair holds; where children are cared for at
 * places, it is what no way may exceed, and the whole judgement decides. Not thread-safe.
 */
final class ParticipantTime {
  private static final int NOT_ASKED = -1;

  private final OpportunityColumns columns;
  private final ParticipantTimes times;
  private final HoursRange wanted;
  private final ParticipantWay way;
  private final PointLosses losses;
  private final @Nullable TimeReach[] reaches;

  /** The larger of both minima, or {@link #NOT_ASKED}; in quarter hours, as are the next two. */
  private final int[] leastHours;

  private final int[] mostHours;
  private final int[] budgets;
  private final short[] hoursPoints;

  ParticipantTime(
      OpportunityColumns columns,
      PreparedParticipant participant,
      ParticipantWay way,
      PointLosses losses) {
    this.columns = columns;
    this.way = way;
    this.losses = losses;
    times = participant.times();
    wanted = participant.participant().hours();
    reaches = new TimeReach[columns.works.size()];
    int offers = columns.hoursOffered.size();
    leastHours = new int[offers];
    Arrays.fill(leastHours, NOT_ASKED);
    mostHours = new int[offers];
    budgets = new int[offers];
    hoursPoints = new short[offers];
  }

  /** The longest direct way on which such work holds with such hours; -1: none. */
  int longestWay(int work, int hours) {
    if (leastHours[hours] < 0) {
      ask(hours);
    }
    return reach(work).longestWayMinutes(leastHours[hours], mostHours[hours], budgets[hours]);
  }

  private TimeReach reach(int work) {
    TimeReach reach = reaches[work];
    if (reach == null) {
      reach = TimeReach.of(times, columns.works.get(work));
      reaches[work] = reach;
      // With whatever hours are offered, no longer way holds.
      int longest =
          reach.longestWayMinutes(
              wanted.minimumQuarterHours().orElse(0),
              wanted.maximumQuarterHours().orElse(TimeLimits.UNLIMITED),
              TimeLimits.UNLIMITED);
      if (longest < 0) {
        losses.blockWork(work);
      }
    }
    return reach;
  }

  private void ask(int hours) {
    WorkPattern.Offer offer = columns.hoursOffered.get(hours);
    int weight = columns.layout.hoursWeight;
    int points = HoursJudge.judge(false, wanted, offer.hours()).points(weight);
    hoursPoints[hours] = (short) points;
    budgets[hours] = offer.budgetQuarterHours().orElse(TimeLimits.UNLIMITED);
    mostHours[hours] = TimeLimits.most(wanted, offer);
    leastHours[hours] = TimeLimits.least(wanted, offer.hours());
    if (leavesNothing(hours)) {
      losses.blockHours(hours);
    } else {
      losses.loseHours(hours, points - weight);
    }
  }

  private boolean leavesNothing(int hours) {
    return leastHours[hours] > Math.min(mostHours[hours], budgets[hours]);
  }

  /**
   * Points of the hours, or {@link FitCalculator#BLOCKED} where the ranges leave nothing to agree
   * on.
   */
  int hoursPoints(int hours) {
    if (leastHours[hours] < 0) {
      ask(hours);
    }
    return leavesNothing(hours) ? FitCalculator.BLOCKED : hoursPoints[hours];
  }

  /** Whether hours, availability, commute and childcare hold; after {@link #longestWay}. */
  boolean holds(int position) {
    if (columns.layout.greatCircle == null) {
      return TimeJudge.holds(times, columns.pattern(position), way.to(position));
    }
    return times.caredForWithoutPlaces()
        || TimeJudge.holdsWithChildren(times, columns.pattern(position), way.to(position));
  }

  /** Adds the ways in which an eligible pair is so, in the order of the plain definition. */
  void options(int position, int points, OptionRow row) {
    WorkPattern pattern = columns.pattern(position);
    WorkPattern.Fixed fixed = pattern.fixed();
    int document = columns.document(position);
    if (fixed != null && times.caredForWithoutPlaces()) {
      // Nothing is left to decide.
      int hours = fixed.quarterHours();
      row.add(document, points, OptionRow.NO_PROVIDER, hours, hours);
      return;
    }
    for (TimeOption option : TimeJudge.judge(times, pattern, way.to(position)).options()) {
      row.add(
          document,
          points,
          option.providerIndex(),
          option.agreedQuarterHours(),
          TimeLimits.minimumQuarterHours(wanted, pattern, option.agreedQuarterHours()));
    }
  }
}
