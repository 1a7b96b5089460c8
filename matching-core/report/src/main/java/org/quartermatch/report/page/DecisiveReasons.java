package org.quartermatch.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The reasons that a reader needs first: what carries the proposal, and what it lacks.
 *
 * <p>At most three: the two that bring most points, then the one that misses most of them. What is
 * not known is no reason but a question, and is asked beside them. Where one kind is missing, the
 * other fills its place.
 *
 * @param shown at once
 * @param folded the others, in their order
 */
record DecisiveReasons(List<ReasonEntry> shown, List<ReasonEntry> folded) {
  private static final int MOST = 3;

  static DecisiveReasons of(List<ReasonEntry> reasons) {
    List<ReasonEntry> known =
        reasons.stream().filter(it -> it.verdict() != CriterionVerdict.UNKNOWN).toList();
    List<ReasonEntry> against =
        known.stream()
            .filter(it -> it.verdict() != CriterionVerdict.MET)
            .sorted(Comparator.comparingInt((ReasonEntry it) -> it.points() - it.maximum()))
            .toList();
    List<ReasonEntry> pro =
        known.stream()
            .filter(it -> it.verdict() == CriterionVerdict.MET)
            .sorted(Comparator.comparingInt((ReasonEntry it) -> -it.points()))
            .toList();
    int lacking = Math.min(against.size(), Math.max(1, MOST - pro.size()));
    List<ReasonEntry> shown = new ArrayList<>(pro.subList(0, Math.min(pro.size(), MOST - lacking)));
    shown.addAll(against.subList(0, lacking));
    List<ReasonEntry> folded = new ArrayList<>(reasons);
    shown.forEach(folded::remove);
    return new DecisiveReasons(List.copyOf(shown), List.copyOf(folded));
  }
}
