package org.quartermatch.fit.judge;

import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.judge.time.TimeJudge;
import org.quartermatch.fit.judge.time.TimeResult;

/** A participant and an opportunity while they are judged. Not thread-safe. */
public final class Pair {
  private final PreparedParticipant participant;
  private final PreparedOpportunity opportunity;
  private final int profile;
  private final FacetRulings.@Nullable OfParticipant facets;
  private final int number;
  private @Nullable TimeResult time;
  private @Nullable Boolean timeHolds;

  Pair(PreparedParticipant participant, PreparedOpportunity opportunity) {
    this(participant, opportunity, null, 0);
  }

  /**
   * One of several pairs of a participant.
   *
   * @param facets what was ruled of the participant before
   * @param number the opportunity's place there
   */
  Pair(
      PreparedParticipant participant,
      PreparedOpportunity opportunity,
      FacetRulings.@Nullable OfParticipant facets,
      int number) {
    this.participant = participant;
    this.opportunity = opportunity;
    this.facets = facets;
    this.number = number;
    profile = participant.profileIndexAt(opportunity);
  }

  /** The participant. */
  public PreparedParticipant participant() {
    return participant;
  }

  /** The opportunity. */
  public PreparedOpportunity opportunity() {
    return opportunity;
  }

  /** Which state of what is held counts at the opportunity's start. */
  int profile() {
    return profile;
  }

  /** What is held at the opportunity's start. */
  PreparedParticipant.Profile held() {
    return participant.profile(profile);
  }

  /** What a criterion that looks at a facet rules, by its place in the table. */
  Ruling facet(int entry, FacetEntry<?, ?> facet) {
    return facets == null ? facet.judge(this, Notes.SILENT) : facets.of(entry, facet, this, number);
  }

  /** What time comes to; judged when first asked for, as four criteria need it. */
  TimeResult time() {
    TimeResult judged = time;
    if (judged == null) {
      judged = TimeJudge.judge(participant.times(), opportunity.pattern(), opportunity.place());
      time = judged;
    }
    return judged;
  }

  /** Whether no criterion of time blocks: faster than {@link #time}, as it ends at what holds. */
  boolean timeHolds() {
    Boolean known = timeHolds;
    if (known == null) {
      known = TimeJudge.holds(participant.times(), opportunity.pattern(), opportunity.place());
      timeHolds = known;
    }
    return known;
  }
}
