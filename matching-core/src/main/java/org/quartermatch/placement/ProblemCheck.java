package org.quartermatch.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is wrong with a problem in itself, all of it, in the problem's own order. */
final class ProblemCheck {
  /**
   * The objective of any plan stays within this. An eighth of the range of {@code long} leaves room
   * for the sums and differences that a search forms on the way.
   */
  static final long OBJECTIVE_LIMIT = Long.MAX_VALUE / 8;

  private final PlacementProblem problem;
  private final List<String> errors = new ArrayList<>();
  private final Map<String, PlacementParticipant> participants = new HashMap<>();
  private final Set<String> opportunities = new HashSet<>();
  private final Set<String> providers = new HashSet<>();

  ProblemCheck(PlacementProblem problem) {
    this.problem = problem;
  }

  List<String> errors() {
    checkWeights();
    problem.participants().forEach(this::checkParticipant);
    problem.opportunities().forEach(this::checkOpportunity);
    problem.providers().forEach(this::checkProvider);
    checkOptions();
    checkVetoes();
    checkPins();
    if (errors.isEmpty()) {
      checkOverflow();
    }
    return errors;
  }

  private void checkWeights() {
    PlacementWeights w = problem.weights();
    atLeast(0, w.placementWeight(), "placementWeight");
    atLeast(0, w.stabilityPenalty(), "stabilityPenalty");
    atLeast(0, w.fairnessWeight(), "fairnessWeight");
  }

  private void checkParticipant(PlacementParticipant p) {
    if (participants.putIfAbsent(p.id(), p) != null) {
      errors.add("participant " + p.id() + " is there more than once; ids must be unique");
    }
    atLeast(1, p.priority(), "participant " + p.id() + ": priority");
  }

  private void checkOpportunity(PlacementOpportunity o) {
    if (!opportunities.add(o.id())) {
      errors.add("opportunity " + o.id() + " is there more than once; ids must be unique");
    }
    atLeast(0, o.places(), "opportunity " + o.id() + ": places");
    o.budgetQuarterHours()
        .ifPresent(b -> atLeast(0, b, "opportunity " + o.id() + ": budgetQuarterHours"));
  }

  private void checkProvider(PlacementProvider k) {
    if (!providers.add(k.id())) {
      errors.add("childcare provider " + k.id() + " is there more than once; ids must be unique");
    }
    atLeast(0, k.placesUnder3(), "childcare provider " + k.id() + ": placesUnder3");
    atLeast(0, k.places3AndOver(), "childcare provider " + k.id() + ": places3AndOver");
  }

  private void checkOptions() {
    Map<String, Boolean> under3 = new HashMap<>();
    PlacementOption previous = null;
    for (PlacementOption option : problem.options()) {
      String participant = option.participantId();
      if (!participants.containsKey(participant)) {
        errors.add(name(option) + ": there is no participant " + participant);
      }
      if (!opportunities.contains(option.opportunityId())) {
        errors.add(name(option) + ": there is no opportunity " + option.opportunityId());
      }
      if (option.providerId().isPresent() && !providers.contains(option.providerId().get())) {
        errors.add(name(option) + ": there is no childcare provider " + option.providerId().get());
      }
      // the options are sorted, so repeated ones are neighbours
      if (previous != null && samePair(previous, option)) {
        errors.add(
            name(option)
                + " is there more than once; allowed is one per participant, opportunity and"
                + " provider");
      }
      previous = option;
      if (option.minimumQuarterHours() < 0
          || option.minimumQuarterHours() > option.agreedQuarterHours()) {
        errors.add(
            name(option)
                + ": hours are minimum "
                + option.minimumQuarterHours()
                + ", agreed "
                + option.agreedQuarterHours()
                + " quarter hours; allowed is 0 <= minimum <= agreed");
      }
      if (option.certaintyPercent() < 0 || option.certaintyPercent() > 100) {
        errors.add(
            name(option)
                + ": certaintyPercent is "
                + option.certaintyPercent()
                + "; allowed is 0 to 100");
      }
      if (option.providerId().isPresent() || !option.children().isEmpty()) {
        checkChildren(option, under3);
      }
    }
  }

  private void checkChildren(PlacementOption option, Map<String, Boolean> under3) {
    if (option.children().isEmpty()) {
      errors.add(
          name(option)
              + " names a childcare provider but no child; name who takes a place there, or no"
              + " provider");
    } else if (option.providerId().isEmpty()) {
      errors.add(
          name(option)
              + " names children but no childcare provider; name where they take their places");
    }
    Set<String> seen = new HashSet<>();
    for (ChildPlace child : option.children()) {
      if (!seen.add(child.childId())) {
        errors.add(name(option) + ": child " + child.childId() + " is there more than once");
      }
      Boolean other = under3.putIfAbsent(child.childId(), child.under3());
      if (other != null && other != child.under3()) {
        errors.add(
            name(option)
                + ": child "
                + child.childId()
                + " is "
                + (child.under3() ? "under 3" : "3 or over")
                + " here but not in another option; one child has one age");
      }
    }
  }

  private void checkVetoes() {
    for (PlacementVeto veto : problem.vetoes()) {
      String where = "veto " + veto.participantId() + " at " + veto.opportunityId();
      if (!participants.containsKey(veto.participantId())) {
        errors.add(where + ": there is no participant " + veto.participantId());
      }
      if (!opportunities.contains(veto.opportunityId())) {
        errors.add(where + ": there is no opportunity " + veto.opportunityId());
      }
    }
  }

  private void checkPins() {
    Map<String, Set<String>> eligible = new HashMap<>();
    for (PlacementOption option : problem.options()) {
      PlacementParticipant p = participants.get(option.participantId());
      if (p != null && p.pinnedOpportunityId().isPresent()) {
        eligible.computeIfAbsent(p.id(), x -> new HashSet<>()).add(option.opportunityId());
      }
    }
    Set<PlacementVeto> vetoes = new HashSet<>(problem.vetoes());
    for (PlacementParticipant p : problem.participants()) {
      if (p.pinnedOpportunityId().isEmpty()) {
        continue;
      }
      String opportunity = p.pinnedOpportunityId().get();
      String where = "pin of participant " + p.id() + " to opportunity " + opportunity;
      if (!opportunities.contains(opportunity)) {
        errors.add(where + ": there is no such opportunity; remove the pin or add the opportunity");
      } else if (!eligible.getOrDefault(p.id(), Set.of()).contains(opportunity)) {
        errors.add(where + ": the two are not eligible, there is no option; remove the pin");
      }
      if (vetoes.contains(new PlacementVeto(p.id(), opportunity))) {
        errors.add(where + " is vetoed as well; remove the pin or the veto");
      }
    }
  }

  /**
   * Bounds |objective| of every plan by the sum over participants of their largest worth and of the
   * penalties at their largest, in exact arithmetic.
   */
  private void checkOverflow() {
    PlacementWeights w = problem.weights();
    try {
      Map<String, Long> largest = new HashMap<>();
      for (PlacementOption option : problem.options()) {
        int priority = priority(option);
        long worth = w.worth(priority, option.certaintyPercent(), option.points());
        largest.merge(option.participantId(), Math.absExact(worth), Math::max);
      }
      long total = 0;
      for (long worth : largest.values()) {
        total = Math.addExact(total, worth);
      }
      long n = problem.participants().size();
      long groups =
          problem.participants().stream().flatMap(p -> p.groups().stream()).distinct().count();
      total = Math.addExact(total, Math.multiplyExact(n, w.stabilityPenalty()));
      if (groups > 0 && w.fairnessWeight() > 0) {
        // |placed_g·N − placed·n_g| ÷ N is at most N
        long squares = Math.multiplyExact(groups, Math.multiplyExact(n, n));
        total = Math.addExact(total, Math.multiplyExact(squares, w.fairnessWeight()));
        if (Math.multiplyHigh(3 * n, squares) != 0) {
          // the exact sum of squares needs that much on the way
          throw new ArithmeticException("fairness");
        }
      }
      if (total > OBJECTIVE_LIMIT) {
        errors.add(overflow());
      }
    } catch (ArithmeticException e) {
      errors.add(overflow());
    }
  }

  private int priority(PlacementOption option) {
    PlacementParticipant p = participants.get(option.participantId());
    return p == null ? 1 : p.priority();
  }

  private static String overflow() {
    return "the objective could exceed "
        + OBJECTIVE_LIMIT
        + ", the most that is computed exactly; lower points, priorities or weights";
  }

  private void atLeast(long least, long value, String what) {
    if (value < least) {
      errors.add(what + " is " + value + "; it must be " + least + " or more");
    }
  }

  private static boolean samePair(PlacementOption a, PlacementOption b) {
    return a.participantId().equals(b.participantId())
        && a.opportunityId().equals(b.opportunityId())
        && a.providerId().equals(b.providerId());
  }

  private static String name(PlacementOption option) {
    return "option "
        + option.participantId()
        + " at "
        + option.opportunityId()
        + option.providerId().map(k -> ", provider " + k).orElse("");
  }
}
