package org.quartermatch.report.page;

import java.util.Objects;
import java.util.Set;

/**
 * One question to ask.
 *
 * @param criterion code of the criterion that is not known
 * @param question the question, in the report's language
 * @param about whom it is about
 * @param aboutId id of that participant, opportunity or provider
 * @param opensPairs pairs of a person and an opportunity that a good answer would make eligible
 * @param concernsPairs pairs whose judgement would become certain
 * @param openedPeople ids of the people in the pairs that a good answer would make eligible
 * @param concernedPeople ids of the people in the pairs whose judgement would become certain
 */
public record ClarificationEntry(
    String criterion,
    String question,
    QuestionAbout about,
    String aboutId,
    int opensPairs,
    int concernsPairs,
    Set<String> openedPeople,
    Set<String> concernedPeople) {
  /** Copies the sets; refuses missing parts and negative counts. */
  public ClarificationEntry {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(aboutId, "aboutId");
    Checks.notNegative("opensPairs", opensPairs);
    Checks.notNegative("concernsPairs", concernsPairs);
    openedPeople = Set.copyOf(openedPeople);
    concernedPeople = Set.copyOf(concernedPeople);
  }
}
