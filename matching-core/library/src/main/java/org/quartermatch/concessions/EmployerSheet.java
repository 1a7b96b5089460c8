package org.quartermatch.concessions;

import java.util.List;
import java.util.Objects;

/**
 * What a company could change, and whom that would bring, as the team may know it: with exact
 * counts and the ids of people. {@link CompanySheet} is what the company may know.
 *
 * @param companyId whose sheet it is
 * @param works its opportunities, by id, by code point
 * @param concessions that bring somebody, each the smallest of its kind that brings as many: first
 *     by people placed more, then by candidates more, then by how much they ask of the company
 * @param withoutPlaceIds who has no place in the plan, anywhere; by id, by code point
 */
public record EmployerSheet(
    String companyId,
    List<Work> works,
    List<ConcessionYield> concessions,
    List<String> withoutPlaceIds) {
  public EmployerSheet {
    Objects.requireNonNull(companyId, "companyId");
    works = List.copyOf(works);
    concessions = List.copyOf(concessions);
    withoutPlaceIds = List.copyOf(withoutPlaceIds);
  }

  /**
   * One opportunity as it is today.
   *
   * @param candidateIds who is eligible and not vetoed; by id, by code point
   */
  public record Work(String opportunityId, int places, List<String> candidateIds) {
    public Work {
      Objects.requireNonNull(opportunityId, "opportunityId");
      candidateIds = List.copyOf(candidateIds);
    }
  }

  /** Whether anybody is eligible for anything here. */
  public boolean hasCandidates() {
    return works.stream().anyMatch(it -> !it.candidateIds.isEmpty());
  }

  /** The company and how many concessions; no ids of people. */
  @Override
  public String toString() {
    return "EmployerSheet[" + companyId + ", concessions=" + concessions.size() + "]";
  }
}
