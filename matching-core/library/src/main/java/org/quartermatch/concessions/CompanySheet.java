package org.quartermatch.concessions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What may be handed to a company: no person, and no count under {@value #STEP}.
 *
 * <p>Every count is rounded down to a multiple of {@value #STEP}; 0 means from nobody to four,
 * which are not told apart. What is listed, and in which order, follows from these rounded counts
 * alone. So nothing here is other than it would be if people came in groups of five alike, and
 * whatever is subtracted from whatever, no smaller group can be told to be there ({@code
 * docs/employer-sheet.md}). Why a change suits more people is never said.
 *
 * @param companyId whose sheet it is
 * @param works its opportunities
 * @param lines concessions that bring at least {@value #STEP} candidates, each the smallest of its
 *     kind that brings as many: by people placed more, by candidates more, then by how much they
 *     ask
 * @param withoutPlaceAtLeast how many people look for work and have no place yet, rounded down;
 *     only where no work of the company has {@value #STEP} candidates
 */
public record CompanySheet(
    String companyId, List<Work> works, List<Line> lines, OptionalInt withoutPlaceAtLeast) {
  /** Smaller counts are not told, and all others are told in such steps. */
  public static final int STEP = 5;

  public CompanySheet {
    Objects.requireNonNull(companyId, "companyId");
    works = List.copyOf(works);
    lines = List.copyOf(lines);
    Objects.requireNonNull(withoutPlaceAtLeast, "withoutPlaceAtLeast");
  }

  /**
   * One opportunity as it is today.
   *
   * @param candidatesAtLeast rounded down; 0: from nobody to four
   */
  public record Work(String opportunityId, int places, int candidatesAtLeast) {
    public Work {
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /**
   * One concession.
   *
   * @param opportunityId of which work; empty: at the whole company
   * @param candidatesAtLeast how many more come into question, rounded down; 5 or more
   * @param placedAtLeast how many people more have a place then, rounded down; 0: from nobody to
   *     four
   */
  public record Line(
      Concession concession,
      Optional<String> opportunityId,
      int candidatesAtLeast,
      int placedAtLeast) {
    public Line {
      Objects.requireNonNull(concession, "concession");
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /** What a company may know of its sheet. */
  public static CompanySheet of(EmployerSheet sheet) {
    List<Work> works =
        sheet.works().stream()
            .map(
                it ->
                    new Work(
                        it.opportunityId(), it.places(), roundedDown(it.candidateIds().size())))
            .toList();
    List<Line> all =
        sheet.concessions().stream()
            .map(
                it ->
                    new Line(
                        it.concession(),
                        it.opportunityId(),
                        roundedDown(it.candidatesMore()),
                        roundedDown(it.gain().placedMore())))
            .toList();
    List<Line> lines = new ArrayList<>();
    for (Line line : all) {
      if (line.candidatesAtLeast > 0 && all.stream().noneMatch(it -> isEnough(it, line))) {
        lines.add(line);
      }
    }
    lines.sort(
        Comparator.comparingInt((Line it) -> -it.placedAtLeast)
            .thenComparingInt(it -> -it.candidatesAtLeast)
            .thenComparing(Line::concession, Concession.LEAST_ASKED)
            .thenComparing(it -> it.opportunityId.orElse("")));
    boolean hasCandidates = works.stream().anyMatch(it -> it.candidatesAtLeast > 0);
    return new CompanySheet(
        sheet.companyId(),
        works,
        lines,
        hasCandidates
            ? OptionalInt.empty()
            : OptionalInt.of(roundedDown(sheet.withoutPlaceIds().size())));
  }

  /** Whether a smaller concession brings as many, as far as that is told. */
  private static boolean isEnough(Line smaller, Line line) {
    return smaller.opportunityId.equals(line.opportunityId)
        && smaller.concession.isLessThan(line.concession)
        && smaller.candidatesAtLeast >= line.candidatesAtLeast
        && smaller.placedAtLeast >= line.placedAtLeast;
  }

  private static int roundedDown(int people) {
    return people / STEP * STEP;
  }
}
