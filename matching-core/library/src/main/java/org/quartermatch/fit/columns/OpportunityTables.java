package org.quartermatch.fit.columns;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.PreparedOpportunity;
import org.quartermatch.fit.PreparedParticipant;
import org.quartermatch.model.GeoPoint;

/**
 * One opportunity, made ready for one cohort, the mirror of {@link ParticipantTables}: for every
 * number that can stand in a column the answer. Each is asked of the one definition when it is
 * first needed, and then is a look-up.
 *
 * <p>Making it costs the zeroing of tables as long as the dictionaries. Not thread-safe: each
 * thread makes its own.
 */
public final class OpportunityTables {
  private static final int LAST_MINUTES_WITH_POINTS = 60;

  /** Answer of an {@link Answers} that is not known yet. */
  private static final int NOT_ASKED = -2;

  final ParticipantColumns columns;
  final PreparedOpportunity opportunity;
  final boolean located;
  final int x;
  final int y;
  final int z;

  private final Definition definition;
  private final boolean greatCircles;
  private final Optional<GeoPoint> place;
  private final RequiredSkills skills;
  private final int unknownWayPoints;
  private final short[] commutePoints = new short[LAST_MINUTES_WITH_POINTS + 1];
  private final PreparedParticipant[] modes;
  private final boolean[] modeKnown;
  private final Answers longestWays;
  private final Answers hours;
  private final Answers states;
  private final Answers languages;
  private final Answers qualifications;
  private final Answers gates;
  private final Answers starts;
  private final Answers quarters;
  private final Answers wishes;

  /** Points that are the same for every participant. */
  final int rest;

  public OpportunityTables(ParticipantColumns columns, PreparedOpportunity opportunity) {
    this.columns = columns;
    this.opportunity = opportunity;
    definition = columns.definition;
    greatCircles = definition.greatCircles();
    place = opportunity.opportunity().position().location();
    located = place.isPresent();
    x = place.map(Sphere::x).orElse(0);
    y = place.map(Sphere::y).orElse(0);
    z = place.map(Sphere::z).orElse(0);
    skills =
        new RequiredSkills(
            definition,
            columns.parts,
            columns.skills,
            opportunity.opportunity().position().skills().items());
    unknownWayPoints = definition.commutePoints(false, 0);
    for (int minutes = 0; minutes <= LAST_MINUTES_WITH_POINTS; minutes++) {
      commutePoints[minutes] = (short) definition.commutePoints(true, minutes);
    }
    modes = new PreparedParticipant[columns.modes.size()];
    modeKnown = new boolean[modes.length];
    for (int i = 0; i < modes.length; i++) {
      modes[i] = columns.modes.value(i);
      modeKnown[i] = modes[i].participant().mode().isPresent();
    }
    Facets facets = definition.facets(opportunity);
    rest =
        facets.freshnessPoints()
            + (skills.isEmpty() ? definition.pointsWithoutSkills(opportunity) : 0);
    longestWays = answers(columns.times, facets.time()::longestWayMinutes);
    hours = now(columns.times, facets.time().hours());
    states = answers(columns.endsOfCourses, facets.start()::profile);
    languages = afterCourses(columns.heldLanguages, facets.languages());
    qualifications = afterCourses(columns.heldQualifications, facets.qualifications());
    starts = now(columns.starts, facets.start());
    quarters = now(columns.quarters, facets.local());
    wishes = now(columns.singleWishes, facets.occupation());
    List<Answers> parts =
        List.of(
            now(columns.entitlements, facets.entitlements()),
            now(columns.forms, facets.form()),
            now(columns.exclusions, facets.conditions()),
            now(columns.needs, facets.offers()));
    gates = new Answers(columns.gates.size(), number -> gate(parts, columns.gates.get(number)));
  }

  private static Answers answers(Aspect aspect, ToIntFunction<PreparedParticipant> asked) {
    return new Answers(aspect.size(), number -> asked.applyAsInt(aspect.value(number)));
  }

  private static Answers now(Aspect aspect, Facet facet) {
    return answers(aspect, value -> facet.points(value, 0));
  }

  /** The aspect holds courses that have ended only: its last state counts. */
  private Answers afterCourses(Aspect aspect, Facet facet) {
    return answers(aspect, value -> facet.points(value, definition.profiles(value) - 1));
  }

  private static int gate(List<Answers> parts, int[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      if (parts.get(i).of(numbers[i]) == Facet.BLOCKED) {
        return Facet.BLOCKED;
      }
    }
    return 0;
  }

  /** Which entry of the columns of states counts at the start of the opportunity. */
  int state(int position) {
    return columns.states[position] + states.of(columns.ends[position]);
  }

  /** Whether papers, form, conditions and needs let the participant pass. */
  boolean passes(int position, int state) {
    return gates.of(columns.gate[position]) != Facet.BLOCKED
        && qualifications.of(columns.qualifications[state]) != Facet.BLOCKED;
  }

  /** Points of the languages, or {@link Facet#BLOCKED}. */
  int languagePoints(int state) {
    return languages.of(columns.languages[state]);
  }

  int startPoints(int position) {
    return starts.of(columns.start[position]);
  }

  int localPoints(int position) {
    return quarters.of(columns.quarter[position]);
  }

  int occupationPoints(int position) {
    int best = 0;
    for (int i = columns.wishesFrom[position]; i < columns.wishesFrom[position + 1]; i++) {
      best = Math.max(best, wishes.of(columns.wishes[i]));
    }
    return best;
  }

  int hoursPoints(int position) {
    return hours.of(columns.time[position]);
  }

  /** Points of the skills, or {@link Facet#BLOCKED}; 0 where the opportunity lists none. */
  int skillPoints(int state) {
    return skills.isEmpty()
        ? 0
        : skills.points(
            columns.held,
            columns.heldFrom[state],
            columns.heldFrom[state + 1],
            columns.complete[state]);
  }

  /** Whether it is known by now that the hours hold on no way at all. */
  boolean isOutOfTime(int position) {
    return longestWays.ifAsked(columns.time[position], NOT_ASKED) == -1;
  }

  /** The longest direct way on which time can hold; -1: none. */
  int longestWay(int position) {
    return Math.min(columns.longestMinutes[position], longestWays.of(columns.time[position]));
  }

  /** Minutes of the direct way; 0 where home or place of work is not known. */
  int minutes(int position) {
    boolean homeIsNear = position < columns.limited;
    if (place.isEmpty() || (!homeIsNear && columns.participants[position].home().isEmpty())) {
      return 0;
    }
    PreparedParticipant mode = modes[columns.mode[position]];
    if (greatCircles) {
      double dx = (double) columns.x[position] - x;
      double dy = (double) columns.y[position] - y;
      double dz = (double) columns.z[position] - z;
      int minutes = Ways.minutes(definition, mode, dx * dx + dy * dy + dz * dz);
      if (minutes != Ways.UNDECIDED) {
        return minutes;
      }
    }
    return definition.minutes(
        mode, columns.participants[position].home().orElseThrow(), place.get());
  }

  /** Points of a way of so many minutes. */
  int commutePoints(int position, int minutes) {
    return located
            && modeKnown[columns.mode[position]]
            && (position < columns.limited || columns.participants[position].home().isPresent())
        ? commutePoints[Math.min(minutes, LAST_MINUTES_WITH_POINTS)]
        : unknownWayPoints;
  }

  /** The most points of any way. */
  int mostCommutePoints() {
    return Math.max(unknownWayPoints, commutePoints[0]);
  }

  /** Nobody with a limit who lives at least this far away, as a squared chord, has more points. */
  int mostPointsFrom(float chordSquared) {
    // A metre and a millionth less than it is: room for rounding, in favour of the participant.
    long metres = (long) Math.max(0, Sphere.metres(chordSquared) * (1 - 1e-6) - 1);
    int minutes = LAST_MINUTES_WITH_POINTS;
    for (PreparedParticipant mode : modes) {
      minutes = Math.min(minutes, definition.minutes(mode, metres));
    }
    return MatchingPolicy.TOTAL_POINTS - commutePoints[0] + commutePoints[minutes];
  }

  /** Whether hours, availability, commute and childcare hold; after {@link #longestWay}. */
  boolean timeHolds(int position) {
    PreparedParticipant withPlaces = columns.withPlaces[position];
    return withPlaces == null || definition.timeHolds(withPlaces, opportunity);
  }

  /** Points of the host's own criteria, or {@link Facet#BLOCKED}. */
  int ownPoints(int position) {
    return definition.ownPoints(columns.participants[position], opportunity.opportunity());
  }
}
