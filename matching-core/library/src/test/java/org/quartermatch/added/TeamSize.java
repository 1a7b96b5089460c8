package org.quartermatch.added;

import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.Verdict;
import org.quartermatch.fit.judge.Aspect;
import org.quartermatch.fit.judge.BridgeTrial;
import org.quartermatch.fit.judge.CriterionEntry;
import org.quartermatch.fit.judge.FacetEntry;
import org.quartermatch.fit.judge.Notes;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.fit.judge.Ruling;
import org.quartermatch.fit.judge.Setting;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;

/**
 * A made-up criterion, written by the page {@code docs/add-a-criterion.md} and with nothing that it
 * does not name: the fewer start together the more points; who rules out large teams is not
 * eligible where three or more start, and nobody knows of whom all exclusions are not known.
 */
public final class TeamSize {
  static final String CODE = "team-size";
  static final int WEIGHT = 730;
  static final String LARGE = "large-team";

  private TeamSize() {}

  /** Its entry. */
  public static CriterionEntry entry() {
    return FacetEntry.of(
            new CriterionEntry.Id.Additional(CODE, WEIGHT),
            opportunity -> opportunity.position().places(),
            Aspect.of(Participant::exclusions, Participant.Builder::exclusions),
            TeamSize::judge,
            "large",
            "shared",
            "unknown")
        .bridgedBy(TeamSize::bridge);
  }

  private static Ruling judge(
      PreparedParticipant participant, int profile, Integer places, Setting setting, Notes notes) {
    Listing<String> exclusions = participant.participant().exclusions();
    if (places >= 3 && exclusions.items().contains(LARGE)) {
      notes.add(Verdict.NOT_MET, "team-size.large", new Fact.Count(places));
      return new Ruling(Verdict.NOT_MET, 1, places, true);
    }
    if (places >= 3 && !exclusions.complete()) {
      notes.add(Verdict.UNKNOWN, "team-size.unknown");
      return Ruling.unknown();
    }
    if (places <= 1) {
      return Ruling.met();
    }
    notes.add(Verdict.PARTLY, "team-size.shared", new Fact.Count(places));
    return new Ruling(Verdict.PARTLY, 1, places, false);
  }

  private static void bridge(BridgeTrial trial) {
    trial.tryWith(
        new Bridge.Exclusion(LARGE),
        person ->
            person.toBuilder()
                .exclusions(
                    new Listing<>(
                        person.exclusions().items().stream()
                            .filter(code -> !code.equals(LARGE))
                            .toList(),
                        person.exclusions().complete()))
                .build());
  }
}
