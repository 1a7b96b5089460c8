package org.quartermatch.fit.columns;

import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.fit.judge.time.CareReach;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.fit.judge.time.TimeJudge;
import org.quartermatch.fit.judge.time.TimeLimits;
import org.quartermatch.fit.judge.time.TimeOption;
import org.quartermatch.fit.judge.time.TimeReach;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.fit.travel.GreatCircle;
import org.quartermatch.model.HoursRange;

/**
 * One participant's times, made ready for one set of columns. The longer the way, the less time is
 * left, so one number of minutes says for which ways a pair holds; where children are cared for at
 * places, it is what no way may exceed, and the whole judgement decides. Not thread-safe.
 */
final class ParticipantTime {
  private final OpportunityColumns columns;
  private final ParticipantTimes times;
  private final Standing standing;
  private final OfferedHours hours;
  private final ParticipantWay way;
  private final PointLosses losses;
  private final @Nullable TimeReach[] reaches;

  /** By times of work, squared chords that no possible way exceeds; 0: not asked, -1: none is. */
  private final float[] within;

  /** By times of work, of who has children that are cared for somewhere. */
  private final @Nullable NearCare[] nearCare;

  ParticipantTime(
      OpportunityColumns columns,
      PreparedParticipant participant,
      Standing standing,
      OfferedHours hours,
      ParticipantWay way,
      PointLosses losses) {
    this.columns = columns;
    this.standing = standing;
    this.hours = hours;
    this.way = way;
    this.losses = losses;
    times = participant.times();
    reaches = new TimeReach[columns.works.size()];
    within = new float[columns.works.size()];
    boolean careDecides = !times.caredForWithoutPlaces() && columns.layout.greatCircle != null;
    nearCare = new NearCare[careDecides ? columns.works.size() : 0];
  }

  /** The longest direct way on which such work holds with such hours; -1: none. */
  int longestWay(int work, int offer) {
    int longest =
        reach(work).longestWayMinutes(hours.least(offer), hours.most(offer), hours.budget(offer));
    return Math.min(longest, way.longestMinutes());
  }

  /**
   * A squared chord that no possible way to such work exceeds, whatever hours are offered with it;
   * -1 where such work is impossible.
   */
  float within(int work) {
    if (within[work] == 0) {
      reach(work);
    }
    return within[work];
  }

  /** A squared chord that no possible way to any work exceeds. O(times of work). */
  float farthest() {
    float farthest = 0;
    for (int work = 0; work < within.length && farthest < Float.MAX_VALUE; work++) {
      farthest = Math.max(farthest, within(work));
    }
    return farthest;
  }

  private TimeReach reach(int work) {
    TimeReach reach = reaches[work];
    if (reach == null) {
      reach = standing.reach(work);
      reaches[work] = reach;
      // With whatever hours are offered, no longer way holds.
      HoursRange wanted = hours.wanted();
      int longest =
          reach.longestWayMinutes(
              wanted.minimumQuarterHours().orElse(0),
              wanted.maximumQuarterHours().orElse(TimeLimits.UNLIMITED),
              TimeLimits.UNLIMITED);
      within[work] = longest < 0 ? -1 : way.chordSquaredWithin(longest);
      if (longest < 0) {
        losses.blockWork(work);
      }
    }
    return reach;
  }

  /**
   * Points of the hours, or {@link FitCalculator#BLOCKED} where the ranges leave nothing to agree
   * on.
   */
  int hoursPoints(int offer) {
    return hours.points(offer);
  }

  /** Whether hours, availability, commute and childcare hold; after {@link #longestWay}. */
  boolean holds(int position) {
    if (columns.layout.greatCircle == null) {
      return TimeJudge.holds(times, columns.pattern(position), way.to(position));
    }
    return times.caredForWithoutPlaces()
        || (nearCare(columns.work[position], columns.layout.greatCircle)
                .mayHold(columns.places, position)
            && TimeJudge.holdsWithChildren(times, columns.pattern(position), way.to(position)));
  }

  private NearCare nearCare(int work, GreatCircle ways) {
    NearCare near = nearCare[work];
    if (near == null) {
      near = new NearCare(CareReach.options(times, columns.works.get(work)), ways, times.mode());
      nearCare[work] = near;
    }
    return near;
  }

  /** Adds the ways in which an eligible pair is so, in the order of the plain definition. */
  void options(int position, int points, OptionRow row) {
    WorkPattern pattern = columns.pattern(position);
    WorkPattern.Fixed fixed = pattern.fixed();
    int document = columns.document(position);
    if (fixed != null && times.caredForWithoutPlaces()) {
      // Nothing is left to decide.
      int agreed = fixed.quarterHours();
      row.add(document, points, OptionRow.NO_PROVIDER, agreed, agreed);
      return;
    }
    for (TimeOption option : TimeJudge.judge(times, pattern, way.to(position)).options()) {
      row.add(
          document,
          points,
          option.providerIndex(),
          option.agreedQuarterHours(),
          TimeLimits.minimumQuarterHours(hours.wanted(), pattern, option.agreedQuarterHours()));
    }
  }
}
