package org.quartermatch.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.placement.PlacementGain;

/**
 * The measures that raise a plan most within a budget. A proposal, for the team: it names people.
 *
 * @param measures chosen, by id, by code point; none that adds nothing
 * @param cents what they cost together
 * @param gain how many people more the plan can place with them, nobody placed left out, and the
 *     placements that are new or other ones. Its bound is over <em>all</em> choices within the
 *     budget, not of this one alone
 * @param newPlacements of those whom the plan does not place, by participant id, by code point
 * @param otherPlacements of those who have another one than in the plan, in the same order
 * @param halves of places that two share, those that placements are about: there they go by their
 *     ids; by id, by code point
 * @param uses by measure, in the order of {@code measures}
 * @param setsTried how many sets of measures were worth a look; the measure of effort
 */
public record Programme(
    List<Measure> measures,
    long cents,
    PlacementGain gain,
    List<NewPlacement> newPlacements,
    List<NewPlacement> otherPlacements,
    List<Half> halves,
    List<Use> uses,
    int setsTried) {
  public Programme {
    measures = List.copyOf(measures);
    Objects.requireNonNull(gain, "gain");
    newPlacements = List.copyOf(newPlacements);
    otherPlacements = List.copyOf(otherPlacements);
    halves = List.copyOf(halves);
    uses = List.copyOf(uses);
  }

  /** The figures; no ids of people. */
  @Override
  public String toString() {
    return "Programme[measures="
        + measures.stream().map(Measure::id).toList()
        + ", cents="
        + cents
        + ", placedMore="
        + gain.placedMore()
        + ", placedMoreAtMost="
        + gain.placedMoreAtMost()
        + "]";
  }

  /**
   * A placement that the plan does not have.
   *
   * @param half of a place that two share; empty: a whole place
   * @param childcareProviderId where the children's new places are; empty: none is needed. Places
   *     that are a group of their own go by the measure's id
   * @param courses attended on the way, one after the other
   * @param concessions on which the company would have to offer the work, a further place not among
   *     them; empty: as it is offered today
   * @param measureIds all that this placement goes by, courses included, by code point; empty: a
   *     place that others leave
   * @param toClarify criteria of which too little is known, of the work or of a course; by code, as
   *     in {@link org.quartermatch.fit.Fit#toClarify()}
   */
  public record NewPlacement(
      String participantId,
      String opportunityId,
      Optional<Half> half,
      Optional<String> childcareProviderId,
      List<Step> courses,
      List<Concession> concessions,
      List<String> measureIds,
      List<String> toClarify) {
    public NewPlacement {
      courses = List.copyOf(courses);
      concessions = List.copyOf(concessions);
      measureIds = List.copyOf(measureIds);
      toClarify = List.copyOf(toClarify);
    }
  }

  /**
   * Half of a place that two share.
   *
   * @param id what it goes by in {@link PlacementGain#placements()}
   * @param opportunityId whose place it is
   * @param number 1: of the first hours or days, 2: of the last; of halved hours the two are alike
   */
  public record Half(String id, String opportunityId, SplitPlace.Way way, int number) {}

  /**
   * A course on the way to a job.
   *
   * @param beginsOn the participant's first day there: later than the course's own where they are
   *     not free before, and the course can be joined late
   * @param endsOn the last day
   */
  public record Step(String measureId, LocalDate beginsOn, LocalDate endsOn) {}

  /**
   * What a chosen measure is for.
   *
   * @param participantIds whose new or other placement goes by it, by code point
   * @param placedFewerWithout how many fewer of the people more were found with all the others
   */
  public record Use(String measureId, List<String> participantIds, int placedFewerWithout) {
    public Use {
      participantIds = List.copyOf(participantIds);
    }
  }
}
