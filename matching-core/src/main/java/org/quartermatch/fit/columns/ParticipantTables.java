package org.quartermatch.fit.columns;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.PreparedParticipant;
import org.quartermatch.model.GeoPoint;

/**
 * One participant, made ready for one set of columns: for every number that can stand in a column
 * the answer. Each is asked of the one definition when it is first needed, and then is a look-up.
 *
 * <p>Making it costs O(touched skills) and the zeroing of tables as long as the dictionaries. Not
 * thread-safe: each thread makes its own.
 */
public final class ParticipantTables {
  /** Entries are 0 until they are asked for: what is kept is the points plus this. */
  private static final int ASKED = 2;

  private static final int LAST_MINUTES_WITH_POINTS = 60;

  final OpportunityColumns columns;
  final PreparedParticipant participant;
  final boolean homeKnown;
  final int x;
  final int y;
  final int z;

  /** No direct way longer than this is possible. */
  final int longestMinutes;

  /** Whether the direct way alone decides about time. */
  final boolean wayDecides;

  private final Definition definition;
  private final boolean modeKnown;
  private final boolean greatCircles;
  private final int unknownWayPoints;
  private final short[] commutePoints = new short[LAST_MINUTES_WITH_POINTS + 1];
  private final int[] longestWays;
  private final short[] hoursPoints;
  private final short[] startPoints;
  private final byte[] startProfiles;
  private final short[] occupationPoints;
  private final short[] localPoints;
  private final Profile[] profiles;

  /** What depends on courses that have ended. */
  private final class Profile {
    final int index;
    final short[] languages = new short[columns.languageFacets.size()];
    final byte[] gateFacets = new byte[columns.gateFacets.size()];
    final byte[] gates = new byte[columns.gates.size()];
    byte @Nullable [] standings;

    Profile(int index) {
      this.index = index;
    }
  }

  public ParticipantTables(OpportunityColumns columns, PreparedParticipant participant) {
    this.columns = columns;
    this.participant = participant;
    definition = columns.definition;
    Optional<GeoPoint> home = participant.participant().home();
    homeKnown = home.isPresent();
    modeKnown = participant.participant().mode().isPresent();
    greatCircles = definition.greatCircles();
    x = home.map(Sphere::x).orElse(0);
    y = home.map(Sphere::y).orElse(0);
    z = home.map(Sphere::z).orElse(0);
    longestMinutes = definition.longestCommuteMinutes(participant);
    wayDecides = definition.wayDecides(participant);
    unknownWayPoints = definition.commutePoints(false, 0);
    for (int minutes = 0; minutes <= LAST_MINUTES_WITH_POINTS; minutes++) {
      commutePoints[minutes] = (short) definition.commutePoints(homeKnown && modeKnown, minutes);
    }
    longestWays = new int[columns.times.size()];
    hoursPoints = new short[columns.times.size()];
    startPoints = new short[columns.starts.size()];
    startProfiles = new byte[columns.starts.size()];
    occupationPoints = new short[columns.occupations.size()];
    localPoints = new short[columns.locals.size()];
    profiles = new Profile[definition.profiles(participant)];
    for (int i = 0; i < profiles.length; i++) {
      profiles[i] = new Profile(i);
    }
  }

  /** The longest direct way on which this kind of time holds; -1: none. */
  int longestWay(int time) {
    int known = longestWays[time];
    if (known == 0) {
      TimeFacet facet = columns.times.get(time);
      int longest = facet.longestWayMinutes(participant);
      // One less than a way that is as good as any keeps the sum in range.
      known = Math.min(longest, Integer.MAX_VALUE - ASKED) + ASKED;
      longestWays[time] = known;
      hoursPoints[time] = (short) facet.hoursPoints(participant);
    }
    return known - ASKED;
  }

  /** Points of the hours; {@link #longestWay} was asked before. */
  int hoursPoints(int time) {
    return hoursPoints[time];
  }

  int occupationPoints(int occupation) {
    int known = occupationPoints[occupation];
    return known != 0
        ? known - ASKED
        : ask(columns.occupations.get(occupation), 0, occupationPoints, occupation);
  }

  int localPoints(int local) {
    int known = localPoints[local];
    return known != 0 ? known - ASKED : ask(columns.locals.get(local), 0, localPoints, local);
  }

  int startPoints(int start) {
    int known = startPoints[start];
    return known != 0 ? known - ASKED : ask(columns.starts.get(start), 0, startPoints, start);
  }

  private int ask(Facet facet, int profile, short[] row, int number) {
    int points = facet.points(participant, profile);
    row[number] = (short) (points + ASKED);
    return points;
  }

  /** Which state of what is held counts at this start. */
  private Profile profile(int start) {
    if (profiles.length == 1) {
      return profiles[0];
    }
    int known = startProfiles[start] & 255;
    if (known == 0) {
      int asked = columns.starts.get(start).profile(participant);
      if (asked >= 255) {
        return profiles[asked];
      }
      known = asked + 1;
      startProfiles[start] = (byte) known;
    }
    return profiles[known - 1];
  }

  /** Points of the languages, or {@link Facet#BLOCKED}. */
  int languagePoints(int languages, int start) {
    Profile profile = profile(start);
    int known = profile.languages[languages];
    return known != 0
        ? known - ASKED
        : ask(columns.languageFacets.get(languages), profile.index, profile.languages, languages);
  }

  /** Whether papers, form, conditions and needs let the participant pass. */
  boolean passes(int gate, int start) {
    Profile profile = profile(start);
    int known = profile.gates[gate];
    if (known == 0) {
      known = ASKED;
      for (int facet : columns.gates.get(gate)) {
        int answer = profile.gateFacets[facet];
        if (answer == 0) {
          boolean blocks =
              columns.gateFacets.get(facet).points(participant, profile.index) == Facet.BLOCKED;
          answer = blocks ? ASKED - 1 : ASKED;
          profile.gateFacets[facet] = (byte) answer;
        }
        known = Math.min(known, answer);
      }
      profile.gates[gate] = (byte) known;
    }
    return known == ASKED;
  }

  /** Points of the skills at this position, or {@link Facet#BLOCKED}; 0 where none is listed. */
  int skillPoints(int position) {
    int from = columns.skillsFrom[position];
    int to = columns.skillsFrom[position + 1];
    if (from == to) {
      return 0;
    }
    Profile profile = profile(columns.start[position]);
    byte[] standings = profile.standings;
    if (standings == null) {
      standings = standings(definition.skills(participant, profile.index));
      profile.standings = standings;
    }
    SkillParts parts = columns.parts;
    int[] requirements = columns.requirements;
    int sum = 0;
    int weights = 0;
    for (int i = from; i < to; i++) {
      int requirement = requirements[i];
      int part = parts.part(standings[SkillParts.code(requirement)], requirement);
      if (part < 0) {
        return Facet.BLOCKED;
      }
      int weight = SkillParts.weight(requirement);
      sum += weight * part;
      weights += weight;
    }
    return (int)
        ((long) definition.skillsWeight() * sum / ((long) definition.wholePart() * weights));
  }

  /**
   * The standing of every code in use, from the few that are held: each touches itself and its
   * relatives, and all others have the standing of what is not listed.
   */
  private byte[] standings(Definition.HeldSkills held) {
    SkillCodes codes = columns.skills;
    byte[] standings = new byte[codes.size()];
    if (!held.complete()) {
      Arrays.fill(standings, SkillParts.standing(0, 0, 0, true));
    }
    Stands stands = new Stands(codes.size());
    for (Definition.HeldSkill skill : held.listed()) {
      stands.add(codes.touchedBy(skill.code()), skill.level(), skill.unknown());
    }
    stands.write(standings, codes, held.complete());
    return standings;
  }

  /** Minutes of the direct way; 0 where home or place of work is not known. */
  int minutes(int position) {
    if (!homeKnown || position >= columns.located) {
      return 0;
    }
    if (greatCircles) {
      double dx = (double) columns.x[position] - x;
      double dy = (double) columns.y[position] - y;
      double dz = (double) columns.z[position] - z;
      int minutes = Ways.minutes(definition, participant, dx * dx + dy * dy + dz * dz);
      if (minutes != Ways.UNDECIDED) {
        return minutes;
      }
    }
    return definition.minutes(participant, columns.latitude[position], columns.longitude[position]);
  }

  /** Points of a way of so many minutes to this position. */
  int commutePoints(int position, int minutes) {
    return position < columns.located
        ? commutePoints[Math.min(minutes, LAST_MINUTES_WITH_POINTS)]
        : unknownWayPoints;
  }

  /** No opportunity at least this far away, as a squared chord, has more points. */
  int mostPointsFrom(float chordSquared) {
    // A metre and a millionth less than it is: room for rounding, in favour of the opportunity.
    long metres = (long) Math.max(0, Sphere.metres(chordSquared) * (1 - 1e-6) - 1);
    int minutes = Math.min(definition.minutes(participant, metres), LAST_MINUTES_WITH_POINTS);
    return MatchingPolicy.TOTAL_POINTS - definition.commutePoints(true, 0) + commutePoints[minutes];
  }

  /** Whether hours, availability, commute and childcare hold; after {@link #longestWay}. */
  boolean timeHolds(int position) {
    return wayDecides
        || columns
            .times
            .get(columns.time[position])
            .holds(
                participant,
                columns.place(position),
                columns.starts.get(columns.start[position]).start());
  }
}
