package org.quartermatch.report.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed for one person.
 *
 * @param participantId for whom
 * @param opportunityId what
 * @param childcareId the provider whose place belongs to the proposal, or null if none belongs to
 *     it
 * @param careToClarify what is to be clarified before anybody can say that no place is needed, a
 *     sentence in the report's language, or empty
 * @param agreedQuarterHours weekly quarter hours
 * @param points the fit's points, 0 to 10,000
 * @param changed whether it differs from the plan before
 * @param reasons why, in the order to show
 * @param toDo what is to be done before the start, sentences in the report's language
 * @param toClarify questions that are open for this pair, in the report's language
 */
public record ProposalEntry(
    String participantId,
    String opportunityId,
    @Nullable String childcareId,
    String careToClarify,
    int agreedQuarterHours,
    int points,
    boolean changed,
    List<ReasonEntry> reasons,
    List<String> toDo,
    List<String> toClarify) {
  /** Copies the lists. */
  public ProposalEntry {
    Objects.requireNonNull(participantId, "participantId");
    Objects.requireNonNull(opportunityId, "opportunityId");
    Objects.requireNonNull(careToClarify, "careToClarify");
    Checks.notNegative("agreedQuarterHours", agreedQuarterHours);
    reasons = List.copyOf(reasons);
    toDo = List.copyOf(toDo);
    toClarify = List.copyOf(toClarify);
  }
}
