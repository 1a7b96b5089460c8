package org.quartermatch.fit.columns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.fit.columns.sphere.Sphere;
import org.quartermatch.fit.columns.sphere.Ways;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.fit.judge.time.TimeLimits;
import org.quartermatch.fit.judge.time.WorkWays;
import org.quartermatch.fit.travel.GreatCircle;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.TravelMode;

/**
 * The ways of one participant to places of work in columns, one after the other: one object, so
 * that no pair makes its own. Not thread-safe.
 */
final class ParticipantWay implements WorkWays {
  private final OpportunityColumns columns;
  private final TravelTimes travelTimes;
  private final @Nullable GreatCircle greatCircle;
  private final TravelMode mode;
  private final @Nullable GeoPoint home;
  private final boolean known;
  final int x;
  final int y;
  final int z;

  /** No direct way longer than this is possible. */
  private final int longestMinutes;

  private final float reach;

  private int position;

  /** Places of care that were asked for, and their points on the sphere: a child or two. */
  private final List<GeoPoint> care = new ArrayList<>(2);

  private int[] carePoints = new int[6];

  ParticipantWay(OpportunityColumns columns, PreparedParticipant participant) {
    this.columns = columns;
    travelTimes = participant.times().setting().travelTimes();
    greatCircle = columns.layout.greatCircle;
    mode = participant.times().mode();
    home = participant.participant().home().orElse(null);
    known = home != null && participant.participant().mode().isPresent();
    x = home == null ? 0 : Sphere.x(home);
    y = home == null ? 0 : Sphere.y(home);
    z = home == null ? 0 : Sphere.z(home);
    longestMinutes = TimeLimits.longestCommuteMinutes(participant.participant());
    reach = chordSquaredWithin(longestMinutes);
  }

  /** A squared chord that no possible way of so many minutes exceeds. */
  float chordSquaredWithin(int minutes) {
    int limit = Math.min(minutes, longestMinutes);
    return home == null || greatCircle == null || limit == TimeLimits.ANY_WAY
        ? Float.MAX_VALUE
        : Sphere.chordSquaredWithin(greatCircle.longestMetres(limit, mode));
  }

  /** Whether no way to this position is within such a squared chord; none is within -1. */
  boolean isBeyond(int to, float chordSquared) {
    return chordSquared < 0
        || (chordSquared != Float.MAX_VALUE
            && to < columns.places.located
            && columns.places.chordSquared(to, x, y, z) > chordSquared);
  }

  /** Whether home is known, and chords tell how far it is from there. */
  boolean isMeasured() {
    return home != null && greatCircle != null;
  }

  /** Whether home and how somebody travels are known. */
  boolean isKnown() {
    return known;
  }

  /** Whether places can be too far away, as chords tell it. */
  boolean isLimited() {
    return home != null && greatCircle != null && longestMinutes != TimeLimits.ANY_WAY;
  }

  /** No direct way longer than this is possible, in minutes. */
  int longestMinutes() {
    return longestMinutes;
  }

  /** A squared chord that no possible way exceeds; the largest number where nothing limits it. */
  float reach() {
    return reach;
  }

  /** No opportunity at least this far away, as a squared chord, has more points. */
  int mostPointsFrom(float chordSquared) {
    return columns.layout.commute.mostOfFit(
        greatCircle == null || !known ? 0 : Ways.leastMinutes(greatCircle, mode, chordSquared));
  }

  /** No place that is known, or that is not, has more points of the way. */
  int mostCommutePoints(boolean isLocated) {
    return isLocated ? mostCommutePoints() : columns.layout.commute.unknown;
  }

  /** No place has more points of the way. */
  int mostCommutePoints() {
    return known ? columns.layout.commute.most() : columns.layout.commute.unknown;
  }

  /** Points of a way of so many minutes to this position. */
  int commutePoints(int to, int minutes) {
    return known && to < columns.places.located
        ? columns.layout.commute.of(minutes)
        : columns.layout.commute.unknown;
  }

  /** Minutes of the direct way; 0 where home or place of work is not known. */
  int minutes(int to) {
    return home != null && to < columns.places.located ? minutes(home, x, y, z, to) : 0;
  }

  /**
   * The shorter of the direct way there, and the way back.
   *
   * @param minutes the way there
   */
  int shorter(int to, int minutes) {
    return greatCircle != null ? minutes : Math.min(minutes, minutesBack(to));
  }

  private int minutesBack(int from) {
    return home != null && from < columns.places.located
        ? travelTimes.minutes(columns.place(from), home, mode)
        : 0;
  }

  /** Minutes from a place whose point on the sphere is known, to a position that is located. */
  private int minutes(GeoPoint from, int fromX, int fromY, int fromZ, int to) {
    if (greatCircle != null) {
      double chordSquared = columns.places.chordSquared(to, fromX, fromY, fromZ);
      int minutes = Ways.minutes(greatCircle, mode, chordSquared);
      if (minutes != Ways.UNDECIDED) {
        return minutes;
      }
    }
    return travelTimes.minutes(from, columns.place(to), mode);
  }

  /** The ways to this position, until the next is asked for. */
  WorkWays to(int newPosition) {
    position = newPosition;
    return this;
  }

  @Override
  public boolean isLocated() {
    return position < columns.places.located;
  }

  @Override
  public Optional<LocalDate> start() {
    return columns.starts.get(columns.start[position]);
  }

  @Override
  public int minutesFromHome(ParticipantTimes participant) {
    return minutes(position);
  }

  @Override
  public int minutesToHome(ParticipantTimes participant) {
    return greatCircle != null ? minutes(position) : minutesBack(position);
  }

  @Override
  public int minutesTo(GeoPoint place, ParticipantTimes participant) {
    if (greatCircle != null) {
      return minutesFrom(place, participant);
    }
    return isLocated() ? travelTimes.minutes(columns.place(position), place, mode) : 0;
  }

  @Override
  public int minutesToProvider(int index, ParticipantTimes participant) {
    return greatCircle != null
        ? minutesFromProvider(index, participant)
        : minutesTo(columns.providers.places().get(index), participant);
  }

  @Override
  public int minutesFrom(GeoPoint place, ParticipantTimes participant) {
    int number = care.indexOf(place);
    if (number < 0) {
      number = care.size();
      care.add(place);
      if (3 * number == carePoints.length) {
        carePoints = Arrays.copyOf(carePoints, 6 * number);
      }
      carePoints[3 * number] = Sphere.x(place);
      carePoints[3 * number + 1] = Sphere.y(place);
      carePoints[3 * number + 2] = Sphere.z(place);
    }
    int at = 3 * number;
    return isLocated()
        ? minutes(place, carePoints[at], carePoints[at + 1], carePoints[at + 2], position)
        : 0;
  }

  @Override
  public int minutesFromProvider(int index, ParticipantTimes participant) {
    Providers providers = columns.providers;
    return isLocated()
        ? minutes(
            providers.places().get(index),
            providers.x()[index],
            providers.y()[index],
            providers.z()[index],
            position)
        : 0;
  }
}
