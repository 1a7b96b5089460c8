package org.quartermatch.fit.columns;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.columns.sphere.Sphere;
import org.quartermatch.fit.columns.sphere.Ways;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.fit.judge.time.TimeLimits;
import org.quartermatch.fit.travel.GreatCircle;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.TravelMode;

/** The ways of a cohort to one place of work, the mirror of {@link ParticipantWay}. Immutable. */
final class OpportunityWay {
  private final ParticipantColumns columns;
  private final @Nullable GreatCircle greatCircle;
  private final Optional<GeoPoint> place;
  final int x;
  final int y;
  final int z;

  /** How participants travel, by number of the mode, and whether that is known. */
  private final TravelMode[] modes;

  private final boolean[] modeKnown;

  OpportunityWay(ParticipantColumns columns, PreparedOpportunity opportunity) {
    this.columns = columns;
    greatCircle = columns.layout.greatCircle;
    place = opportunity.place().location();
    x = place.map(Sphere::x).orElse(0);
    y = place.map(Sphere::y).orElse(0);
    z = place.map(Sphere::z).orElse(0);
    modes = new TravelMode[columns.modes.size()];
    modeKnown = new boolean[modes.length];
    for (int i = 0; i < modes.length; i++) {
      PreparedParticipant somebody = columns.modes.value(i);
      modes[i] = somebody.times().mode();
      modeKnown[i] = somebody.participant().mode().isPresent();
    }
  }

  /** Whether homes can be too far away, as chords tell it. */
  boolean isLimited() {
    return place.isPresent() && greatCircle != null;
  }

  private boolean isHomeKnown(int position) {
    return position < columns.places.located || columns.participants[position].home().isPresent();
  }

  /** Minutes of the direct way; 0 where home or place of work is not known. */
  int minutes(int position) {
    if (place.isEmpty() || !isHomeKnown(position)) {
      return 0;
    }
    TravelMode mode = modes[columns.mode[position]];
    if (greatCircle != null) {
      int minutes = Ways.minutes(greatCircle, mode, columns.places.chordSquared(position, x, y, z));
      if (minutes != Ways.UNDECIDED) {
        return minutes;
      }
    }
    return columns
        .layout
        .calculator
        .setting()
        .time()
        .travelTimes()
        .minutes(columns.participants[position].home().orElseThrow(), place.get(), mode);
  }

  /**
   * The shorter of the direct way there, and the way back.
   *
   * @param minutes the way there
   */
  int shorter(int position, int minutes) {
    if (greatCircle != null || place.isEmpty() || !isHomeKnown(position)) {
      return minutes;
    }
    int back =
        columns
            .layout
            .calculator
            .setting()
            .time()
            .travelTimes()
            .minutes(
                place.get(),
                columns.participants[position].home().orElseThrow(),
                modes[columns.mode[position]]);
    return Math.min(minutes, back);
  }

  /** Points of a way of so many minutes. */
  int commutePoints(int position, int minutes) {
    return place.isPresent() && modeKnown[columns.mode[position]] && isHomeKnown(position)
        ? columns.layout.commute.of(minutes)
        : columns.layout.commute.unknown;
  }

  /** Nobody with a limit who lives at least this far away, as a squared chord, has more points. */
  int mostPointsFrom(float chordSquared) {
    int minutes = TimeLimits.ANY_WAY;
    for (TravelMode mode : modes) {
      minutes =
          Math.min(
              minutes,
              greatCircle == null ? 0 : Ways.leastMinutes(greatCircle, mode, chordSquared));
    }
    return columns.layout.commute.mostOfFit(minutes);
  }
}
