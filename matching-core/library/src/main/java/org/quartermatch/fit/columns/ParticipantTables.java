package org.quartermatch.fit.columns;

import java.util.Arrays;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.Course;

/**
 * One participant, made ready for one set of columns: for every number that can stand in a row of
 * facets the answer. Each is asked of the one definition when it is first needed, and then is a
 * look-up.
 *
 * <p>Making it costs the zeroing of tables as long as the dictionaries. Not thread-safe: each
 * thread makes its own.
 */
public final class ParticipantTables {
  /** Entries are 0 until they are asked for: what is kept is the points plus this. */
  private static final int ASKED = 2;

  final OpportunityColumns columns;
  final ParticipantWay way;
  final ParticipantTime time;
  final PointLosses losses;
  private final PreparedParticipant participant;
  private final Standing standing;
  private final FacetValues<?>[] scored;

  /** Of these, by column, whether courses change the answers. */
  private final boolean[] byCourses;

  private final byte[] startProfiles;
  private final Profile[] profiles;

  /** By state, as far as states differ in skills. */
  private final ParticipantSkills[] skills;

  /** The most of all states; the very answers where there is one state. */
  private final short[] mostPoints;

  /** What depends on courses that have ended; all else stands with the first. */
  private final class Profile {
    final int index;
    final short[] points = new short[columns.facets.size];
    final byte[] gateFacets = new byte[columns.facets.gateFacets()];
    final ParticipantSkills skills;

    Profile(int index, ParticipantSkills skills) {
      this.index = index;
      this.skills = skills;
    }
  }

  /** Makes a participant ready for these columns. */
  public ParticipantTables(OpportunityColumns columns, PreparedParticipant participant) {
    this(columns, participant, new OwnStanding(columns, participant));
  }

  ParticipantTables(
      OpportunityColumns columns, PreparedParticipant participant, Standing standing) {
    this.columns = columns;
    this.participant = participant;
    this.standing = standing;
    OfferedHours hours = standing.hours();
    losses = new PointLosses(columns, hours.losses);
    way = new ParticipantWay(columns, participant);
    time = new ParticipantTime(columns, participant, standing, hours, way, losses);
    scored = columns.facets.scored.toArray(FacetValues<?>[]::new);
    byCourses = new boolean[scored.length];
    for (int i = 0; i < scored.length; i++) {
      byCourses[i] = scored[i].byCourses;
    }
    startProfiles = new byte[columns.starts.size()];
    profiles = new Profile[participant.profileCount()];
    // Without a course in skills, all states hold the same ones.
    boolean learns =
        participant.participant().courses().stream().anyMatch(Course.SkillCourse.class::isInstance);
    skills = new ParticipantSkills[learns ? profiles.length : 1];
    for (int i = 0; i < skills.length; i++) {
      skills[i] = new ParticipantSkills(columns, participant, i);
    }
    for (int i = 0; i < profiles.length; i++) {
      profiles[i] = new Profile(i, skills[learns ? i : 0]);
    }
    mostPoints = profiles.length == 1 ? profiles[0].points : new short[columns.facets.size];
  }

  /** Which state of what is held counts at this start. */
  private Profile profile(int start) {
    if (profiles.length == 1) {
      return profiles[0];
    }
    int known = startProfiles[start] & 255;
    if (known == 0) {
      int asked = participant.profileIndexAt(columns.starts.get(start));
      if (asked >= 255) {
        return profiles[asked];
      }
      known = asked + 1;
      startProfiles[start] = (byte) known;
    }
    return profiles[known - 1];
  }

  /** The sum of the points of all facets, or {@link FitCalculator#BLOCKED}. */
  int facetPoints(int position) {
    int[] rows = columns.facets.rows;
    int at = position * columns.facets.width;
    Profile profile = profile(columns.start[position]);
    for (int end = at + columns.facets.gateColumns; at < end; at++) {
      if (!passes(rows[at], profile)) {
        return FitCalculator.BLOCKED;
      }
    }
    int sum = 0;
    for (int i = 0; i < scored.length; i++) {
      int number = rows[at++];
      Profile asked = byCourses[i] ? profile : profiles[0];
      int known = asked.points[number];
      int points = known != 0 ? known - ASKED : ask(i, number, asked);
      if (points == FitCalculator.BLOCKED) {
        return FitCalculator.BLOCKED;
      }
      sum += points;
    }
    return sum;
  }

  /** The most points of a facet in whatever state counts, or {@link FitCalculator#BLOCKED}. */
  int mostFacetPoints(int column, int number) {
    int known = mostPoints[number];
    if (known == 0) {
      ask(column, number, profiles[0]);
      known = mostPoints[number];
    }
    return known - ASKED;
  }

  /** Whether a combination of gates lets the participant pass in some state. */
  boolean mayPass(int combination) {
    int known = mostPoints[combination];
    if (known == 0) {
      known = ASKED - 1;
      for (int i = 0; i < profiles.length && known != ASKED; i++) {
        known = passes(combination, profiles[i]) ? ASKED : known;
      }
      mostPoints[combination] = (short) known;
      if (known != ASKED) {
        losses.blockFacet(combination);
      }
    }
    return known == ASKED;
  }

  /** No opportunity of a block has more points of the skills that it lists. */
  int mostSkillPoints(int block) {
    if (columns.blockFacets.leastWeights[block] == 0) {
      return 0;
    }
    int most = 0;
    for (ParticipantSkills state : skills) {
      most = Math.max(most, state.mostPoints(block));
    }
    return most;
  }

  /** What is lost for lack of skills, in whatever state counts. O(codes × states) to make. */
  SkillSieve skillSieve() {
    return new SkillSieve(
        columns, Arrays.stream(skills).map(ParticipantSkills::standings).toArray(byte[][]::new));
  }

  /** Asks of all states together, so that what is lost in whatever state is known, too. */
  private int ask(int column, int number, Profile wanted) {
    int most = FitCalculator.BLOCKED;
    for (int i = 0; i < (byCourses[column] ? profiles.length : 1); i++) {
      int points = standing.points(column, number, i);
      profiles[i].points[number] = (short) (points + ASKED);
      most = Math.max(most, points);
    }
    mostPoints[number] = (short) (most + ASKED);
    if (most == FitCalculator.BLOCKED) {
      losses.blockFacet(number);
    } else {
      losses.loseFacet(number, most - scored[column].weight());
    }
    return wanted.points[number] - ASKED;
  }

  /** Whether all gates of this combination let the participant pass. */
  private boolean passes(int combination, Profile profile) {
    int known = profile.points[combination];
    if (known == 0) {
      known = ASKED;
      for (int facet : columns.facets.combinations.get(combination)) {
        known = known == ASKED ? askGate(facet, profile) : known;
      }
      profile.points[combination] = (short) known;
      if (known != ASKED && profiles.length == 1) {
        losses.blockFacet(combination);
      }
    }
    return known == ASKED;
  }

  private int askGate(int facet, Profile profile) {
    int answer = profile.gateFacets[facet];
    if (answer == 0) {
      answer = standing.passes(facet, profile.index) ? ASKED : ASKED - 1;
      profile.gateFacets[facet] = (byte) answer;
    }
    return answer;
  }

  /**
   * Points of the skills at this position, or {@link FitCalculator#BLOCKED}; 0 where none is
   * listed.
   */
  public int skillPoints(int position) {
    return profile(columns.start[position]).skills.points(position);
  }
}
