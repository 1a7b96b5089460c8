package org.quartermatch.fit.columns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.PreparedParticipant;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;

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

  private static final int NOT_ASKED = -1;

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
  private final @Nullable GeoPoint home;
  private final WaysTo ways = new WaysTo();
  private final boolean modeKnown;
  private final boolean greatCircles;
  private final int unknownWayPoints;
  private final long skillsWeight;
  private final short[] commutePoints = new short[LAST_MINUTES_WITH_POINTS + 1];
  private final @Nullable Reach[] reaches;

  /** The larger of both minima, or {@link #NOT_ASKED}; in quarter hours, as are the next two. */
  private final int[] leastHours;

  private final int[] mostHours;
  private final int[] budgets;
  private final short[] hoursPoints;
  private final short[] startPoints;
  private final byte[] startProfiles;
  private final short[] occupationPoints;
  private final short[] localPoints;
  private final Profile[] profiles;
  private final Lacks lacks;

  /**
   * What each answer takes off the most points there are: 0 as long as it is not asked for, {@link
   * #BLOCKED} where it blocks. What depends on courses stays 0 where there are any.
   */
  private static final class Lacks {
    static final short BLOCKED = -30_000;

    final short[] work;
    final short[] hours;
    final short[] languages;
    final short[] occupation;
    final short[] local;
    final short[] start;
    final short[] gate;

    Lacks(OpportunityColumns columns) {
      work = new short[columns.works.size()];
      hours = new short[columns.hoursOffered.size()];
      languages = new short[columns.languageFacets.size()];
      occupation = new short[columns.occupations.size()];
      local = new short[columns.locals.size()];
      start = new short[columns.starts.size()];
      gate = new short[columns.gates.size()];
    }
  }

  /** What depends on courses that have ended. */
  private final class Profile {
    final int index;
    final short[] languages = new short[columns.languageFacets.size()];

    /** Of no use, as it may be another state's. */
    final short[] languageLacks =
        new short[profiles.length == 1 ? 0 : columns.languageFacets.size()];

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
    home = participant.participant().home().orElse(null);
    homeKnown = home != null;
    modeKnown = participant.participant().mode().isPresent();
    greatCircles = definition.greatCircles();
    x = home == null ? 0 : Sphere.x(home);
    y = home == null ? 0 : Sphere.y(home);
    z = home == null ? 0 : Sphere.z(home);
    longestMinutes = definition.longestCommuteMinutes(participant);
    wayDecides = definition.wayDecides(participant);
    skillsWeight = definition.skillsWeight();
    unknownWayPoints = definition.commutePoints(false, 0);
    for (int minutes = 0; minutes <= LAST_MINUTES_WITH_POINTS; minutes++) {
      commutePoints[minutes] = (short) definition.commutePoints(homeKnown && modeKnown, minutes);
    }
    reaches = new Reach[columns.works.size()];
    int offers = columns.hoursOffered.size();
    leastHours = new int[offers];
    Arrays.fill(leastHours, NOT_ASKED);
    mostHours = new int[offers];
    budgets = new int[offers];
    hoursPoints = new short[offers];
    startPoints = new short[columns.starts.size()];
    startProfiles = new byte[columns.starts.size()];
    occupationPoints = new short[columns.occupations.size()];
    localPoints = new short[columns.locals.size()];
    lacks = new Lacks(columns);
    profiles = new Profile[definition.profiles(participant)];
    for (int i = 0; i < profiles.length; i++) {
      profiles[i] = new Profile(i);
    }
  }

  /** The longest direct way on which such work holds with such hours; -1: none. */
  int longestWay(int work, int hours) {
    if (leastHours[hours] < 0) {
      askHours(hours);
    }
    return reachOf(work).longestWayMinutes(leastHours[hours], mostHours[hours], budgets[hours]);
  }

  /** The same with whatever hours are offered: no longer way holds. */
  int longestWay(int work) {
    HoursRange wanted = participant.participant().hours();
    return reachOf(work)
        .longestWayMinutes(
            wanted.minimumQuarterHours().orElse(0),
            wanted.maximumQuarterHours().orElse(Reach.UNLIMITED),
            Reach.UNLIMITED);
  }

  private Reach reachOf(int work) {
    Reach reach = reaches[work];
    if (reach == null) {
      reach = columns.works.get(work).reach(participant);
      reaches[work] = reach;
      if (longestWay(work) < 0) {
        lacks.work[work] = Lacks.BLOCKED;
      }
    }
    return reach;
  }

  private void askHours(int hours) {
    HoursFacet offered = columns.hoursOffered.get(hours);
    HoursRange wanted = participant.participant().hours();
    hoursPoints[hours] = (short) offered.points(participant, 0);
    budgets[hours] = offered.budget();
    mostHours[hours] =
        Math.min(offered.most(), wanted.maximumQuarterHours().orElse(Reach.UNLIMITED));
    leastHours[hours] = Math.max(offered.least(), wanted.minimumQuarterHours().orElse(0));
    lacks.hours[hours] = lack(offered, hoursPoints(hours));
  }

  /** Points of the hours, or {@link Facet#BLOCKED} where the ranges leave nothing to agree on. */
  int hoursPoints(int hours) {
    if (leastHours[hours] < 0) {
      askHours(hours);
    }
    return leastHours[hours] > Math.min(mostHours[hours], budgets[hours])
        ? Facet.BLOCKED
        : hoursPoints[hours];
  }

  int occupationPoints(int occupation) {
    int known = occupationPoints[occupation];
    return known != 0
        ? known - ASKED
        : ask(
            columns.occupations.get(occupation), 0, occupationPoints, lacks.occupation, occupation);
  }

  int localPoints(int local) {
    int known = localPoints[local];
    return known != 0
        ? known - ASKED
        : ask(columns.locals.get(local), 0, localPoints, lacks.local, local);
  }

  int startPoints(int start) {
    int known = startPoints[start];
    return known != 0
        ? known - ASKED
        : ask(columns.starts.get(start), 0, startPoints, lacks.start, start);
  }

  private int ask(Facet facet, int profile, short[] row, short[] lacksOfRow, int number) {
    int points = facet.points(participant, profile);
    row[number] = (short) (points + ASKED);
    lacksOfRow[number] = lack(facet, points);
    return points;
  }

  private static short lack(Facet facet, int points) {
    return points == Facet.BLOCKED ? Lacks.BLOCKED : (short) (points - facet.mostPoints());
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
        : ask(
            columns.languageFacets.get(languages),
            profile.index,
            profile.languages,
            profiles.length == 1 ? lacks.languages : profile.languageLacks,
            languages);
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
      if (known != ASKED && profiles.length == 1) {
        lacks.gate[gate] = Lacks.BLOCKED;
      }
    }
    return known == ASKED;
  }

  /**
   * Keeps of these positions the ones that may have enough points, as far as has been asked; moves
   * them to the front. A few loads and additions for each, and no branch to guess.
   *
   * @param leastLack what may be taken off the most points of all facets; {@link #leastLack}
   * @return how many are kept
   */
  int sieve(int[] positions, int count, int leastLack) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int position = positions[i];
      int lack =
          columns.rest[position]
              + lacks.work[columns.work[position]]
              + lacks.hours[columns.hours[position]]
              + lacks.languages[columns.languages[position]]
              + lacks.gate[columns.gate[position]]
              + lacks.occupation[columns.occupation[position]]
              + lacks.local[columns.local[position]]
              + lacks.start[columns.start[position]];
      positions[kept] = position;
      kept += lack >= leastLack ? 1 : 0;
    }
    return kept;
  }

  /**
   * What {@link #sieve} needs for so many points.
   *
   * @param commutePoints the most that the way brings there
   */
  int leastLack(int leastPoints, int commutePoints) {
    int most =
        most(columns.hoursOffered)
            + most(columns.languageFacets)
            + most(columns.occupations)
            + most(columns.locals)
            + most(columns.starts)
            + (int) skillsWeight
            + definition.ownWeight()
            + commutePoints;
    // Nothing but what blocks lacks more than all points.
    return Math.max(-MatchingPolicy.TOTAL_POINTS, leastPoints - most);
  }

  private static int most(List<? extends Facet> facets) {
    return facets.isEmpty() ? 0 : facets.getFirst().mostPoints();
  }

  /** Points of the skills at this position, or {@link Facet#BLOCKED}; 0 where none is listed. */
  public int skillPoints(int position) {
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
    return (int) (skillsWeight * sum / ((long) definition.wholePart() * weights));
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

  /** No place has more points of the way. */
  int mostCommutePoints() {
    return Math.max(commutePoints[0], unknownWayPoints);
  }

  /** Minutes of the direct way; 0 where home or place of work is not known. */
  int minutes(int position) {
    return home != null && position < columns.located ? minutes(home, x, y, z, position) : 0;
  }

  /** Minutes from a place whose point on the sphere is known, to a position that is located. */
  private int minutes(GeoPoint from, int fromX, int fromY, int fromZ, int position) {
    if (greatCircles) {
      double dx = (double) columns.x[position] - fromX;
      double dy = (double) columns.y[position] - fromY;
      double dz = (double) columns.z[position] - fromZ;
      int minutes = Ways.minutes(definition, participant, dx * dx + dy * dy + dz * dz);
      if (minutes != Ways.UNDECIDED) {
        return minutes;
      }
    }
    return exactMinutes(from, position);
  }

  private int exactMinutes(GeoPoint from, int position) {
    return definition.minutes(
        participant, from, new GeoPoint(columns.latitude[position], columns.longitude[position]));
  }

  /** The ways to one position after the other: one object, so that no pair makes its own. */
  private final class WaysTo implements PairWays {
    private int position;

    /** Places of care that were asked for, and their points on the sphere: a child or two. */
    private final List<GeoPoint> places = new ArrayList<>(2);

    private int[] points = new int[6];

    @Override
    public boolean isLocated() {
      return position < columns.located;
    }

    @Override
    public Optional<LocalDate> start() {
      return columns.starts.get(columns.start[position]).start();
    }

    @Override
    public int fromHome() {
      return minutes(position);
    }

    @Override
    public int from(GeoPoint place) {
      int known = places.indexOf(place);
      if (known < 0) {
        known = places.size();
        places.add(place);
        if (3 * known == points.length) {
          points = Arrays.copyOf(points, 6 * known);
        }
        points[3 * known] = Sphere.x(place);
        points[3 * known + 1] = Sphere.y(place);
        points[3 * known + 2] = Sphere.z(place);
      }
      return isLocated()
          ? minutes(
              place, points[3 * known], points[3 * known + 1], points[3 * known + 2], position)
          : 0;
    }

    @Override
    public int fromProvider(int index) {
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
    if (wayDecides) {
      return true;
    }
    ways.position = position;
    return work(position).holds(participant, hours(position), ways);
  }

  /** The ways in which an eligible pair is so. */
  void options(int position, Options options) {
    ways.position = position;
    work(position).options(participant, hours(position), ways, options);
  }

  private WorkFacet work(int position) {
    return columns.works.get(columns.work[position]);
  }

  private HoursFacet hours(int position) {
    return columns.hoursOffered.get(columns.hours[position]);
  }
}
