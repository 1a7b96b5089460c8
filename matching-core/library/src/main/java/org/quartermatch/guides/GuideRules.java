package org.quartermatch.guides;

import java.util.Objects;
import org.quartermatch.model.CefrLevel;

/**
 * What a project asks of a guide and a participant.
 *
 * @param talkLevel what both must reach in one language, spoken. A2 is the first level of the
 *     Common European Framework (global scale) at which a person can exchange information on
 *     familiar matters; A1 depends on the other talking slowly and helping
 * @param meetingQuarterHours how long a meeting lasts, in quarter hours, 1 to 672: so long at a
 *     stretch must both have time at least once a week
 * @param maximumWayMinutes longest way to a participant for guides who have said nothing, in
 *     minutes, 0 or more
 * @param balancePoints what it costs that a guide has two participants and not one, three and not
 *     two and so on: so many points for each whom the guide already has. 0: who has the most points
 *     gets all
 */
public record GuideRules(
    CefrLevel talkLevel, int meetingQuarterHours, int maximumWayMinutes, int balancePoints) {
  /** A2, an hour, 30 minutes, 200 points. */
  public static final GuideRules DEFAULT = new GuideRules(CefrLevel.A2, 4, 30, 200);

  public GuideRules {
    Objects.requireNonNull(talkLevel, "talkLevel");
    if (meetingQuarterHours < 1 || meetingQuarterHours > 672) {
      throw new IllegalArgumentException(
          "meeting is " + meetingQuarterHours + " quarter hours, allowed: 1 to 672");
    }
    if (maximumWayMinutes < 0 || balancePoints < 0 || balancePoints > 10_000) {
      throw new IllegalArgumentException(
          "way is "
              + maximumWayMinutes
              + " minutes and balance "
              + balancePoints
              + " points, allowed: 0 or more, and 0 to 10,000");
    }
  }

  public GuideRules withTalkLevel(CefrLevel level) {
    return new GuideRules(level, meetingQuarterHours, maximumWayMinutes, balancePoints);
  }

  public GuideRules withMeetingQuarterHours(int quarterHours) {
    return new GuideRules(talkLevel, quarterHours, maximumWayMinutes, balancePoints);
  }

  public GuideRules withMaximumWayMinutes(int minutes) {
    return new GuideRules(talkLevel, meetingQuarterHours, minutes, balancePoints);
  }

  public GuideRules withBalancePoints(int points) {
    return new GuideRules(talkLevel, meetingQuarterHours, maximumWayMinutes, points);
  }
}
