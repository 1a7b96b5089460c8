package org.quartermatch.fit.columns;

import java.util.List;
import org.quartermatch.fit.PreparedOpportunity;
import org.quartermatch.fit.PreparedParticipant;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * What the packed form asks of the one definition of the score, which {@code fit} implements with
 * its own judges: nothing is judged here in another way.
 */
public interface Definition {
  /** No direct way is too long. */
  int ANY_WAY = Integer.MAX_VALUE;

  /**
   * A skill that is listed.
   *
   * @param level highest known level; 0: none
   * @param unknown whether a level is not known
   */
  record HeldSkill(String code, int level, boolean unknown) {}

  /**
   * What a participant holds of skills.
   *
   * @param complete whether what is not listed is known not to be held
   */
  record HeldSkills(List<HeldSkill> listed, boolean complete) {}

  Facets facets(PreparedOpportunity opportunity);

  /** Number of different states of what is held, as courses end: 1 or more. */
  int profiles(PreparedParticipant participant);

  HeldSkills skills(PreparedParticipant participant, int profile);

  Taxonomy taxonomy();

  /** Most points of the skills. */
  int skillsWeight();

  /** Most points of the wished occupations. */
  int occupationWeight();

  /** Weight of a skill without which nobody is eligible, beside welcome ones of 1 to 10. */
  int mustWeight();

  /**
   * The part of one required skill, in units of 1/600; {@link Facet#BLOCKED} if it blocks.
   *
   * @param reached highest level of the skill itself or a narrower one; 0: none
   * @param broader highest level of a direct broader one
   * @param sibling highest level of one under the same direct broader one
   * @param unknown whether a level of it or of a narrower one is not known
   * @param level what is required, 1 to 5; 0: not known
   */
  int skillPart(boolean must, int level, int reached, int broader, int sibling, boolean unknown);

  /** Units of {@link #skillPart} in a whole. */
  int wholePart();

  /** Points of an opportunity that lists no skills. */
  int pointsWithoutSkills(PreparedOpportunity opportunity);

  /**
   * Points of the way to work.
   *
   * @param known whether home, place of work and mode are known
   */
  int commutePoints(boolean known, int minutes);

  /**
   * No direct way longer than this, in minutes, is possible, whatever the work: {@link #ANY_WAY} if
   * nothing limits it.
   */
  int longestCommuteMinutes(PreparedParticipant participant);

  /** Whether a direct way alone decides about time, so that {@link WorkFacet#holds} need not. */
  boolean wayDecides(PreparedParticipant participant);

  /** Whether ways are great circles, not the host's own travel times. */
  boolean greatCircles();

  /** Minutes from one place to another by the participant's mode. */
  int minutes(PreparedParticipant participant, GeoPoint from, GeoPoint to);

  /** Minutes of a great circle of so many metres, by the participant's mode. */
  int minutes(PreparedParticipant participant, long metres);

  /** The most metres of a great circle that take no more than so many minutes. */
  long longestMetres(PreparedParticipant participant, int minutes);

  /** Where childcare providers are. */
  List<GeoPoint> providers();

  /** Most points of the host's own criteria; 0 with {@link #hasOwn} false: there are none. */
  int ownWeight();

  /** Whether the host has own criteria. */
  boolean hasOwn();

  /** A participant, ready for the judges. */
  PreparedParticipant prepare(Participant participant);

  /** Whether this exclusion rules out times, not only conditions that are named. */
  boolean excludesTimes(String exclusion);

  /** Whether hours, availability, commute and childcare hold, exactly. */
  boolean timeHolds(PreparedParticipant participant, PreparedOpportunity opportunity);

  /** Points of the host's own criteria, or {@link Facet#BLOCKED}. */
  int ownPoints(Participant participant, Opportunity opportunity);
}
