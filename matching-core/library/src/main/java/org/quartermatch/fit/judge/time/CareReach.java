package org.quartermatch.fit.judge.time;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.quartermatch.model.GeoPoint;

/**
 * How far work of certain times may be from where children are cared for, in one option: a longer
 * way leaves too little of the care, or of the participant's own time, which has to last for that
 * way, too. Never too short where a pair holds.
 *
 * @param near of each child that is cared for somewhere; all have to hold
 */
public record CareReach(List<Near> near) {
  /**
   * Work near a place.
   *
   * @param longestMinutes of the way between them, as long there as back; {@link
   *     TimeLimits#ANY_WAY}: as long as can be
   */
  public record Near(GeoPoint place, int longestMinutes) {}

  /**
   * Of own care, and of new places at providers, as far as any of them can hold; of these one has
   * to. O(options · children · log way) tests of a week.
   */
  public static List<CareReach> options(ParticipantTimes participant, WorkPattern.Times work) {
    List<CareReach> options = new ArrayList<>();
    IntStream.concat(
            IntStream.of(TimeOption.OWN_CARE),
            IntStream.of(CareInReach.providers(participant, work)))
        .forEach(option -> add(options, participant, work, participant.children(option)));
    return List.copyOf(options);
  }

  private static void add(
      List<CareReach> options,
      ParticipantTimes participant,
      WorkPattern.Times work,
      List<ParticipantTimes.CaredChild> children) {
    List<Near> near = new ArrayList<>();
    for (ParticipantTimes.CaredChild child : children) {
      GeoPoint place = child.place();
      if (place != null) {
        int longest = longestMinutes(participant, work, children, child);
        if (longest < 0) {
          return;
        }
        near.add(new Near(place, longest));
      }
    }
    options.add(new CareReach(List.copyOf(near)));
  }

  /**
   * The longest way between work and a child's care; -1: none.
   *
   * <p>All children count, the others as if no way led to them: time that one takes away can make a
   * day's work longer, as it may stand for the break. Ways shorten such times at their ends and
   * never split them, so that a longer one never leaves more.
   */
  private static int longestMinutes(
      ParticipantTimes participant,
      WorkPattern.Times work,
      List<ParticipantTimes.CaredChild> children,
      ParticipantTimes.CaredChild child) {
    int quarters =
        TimeLimits.longestQuarters(
            TimeReach.LONGEST_WAY_QUARTERS,
            way ->
                CareInReach.isEnough(
                    participant,
                    work,
                    participant.availability().within(way).and(child.covered().within(way)),
                    children));
    return quarters < 0 ? -1 : TimeReach.minutesOf(quarters);
  }
}
