package org.quartermatch.testkit.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quartermatch.testkit.oracle.Quarter.Course;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.oracle.Quarter.Participant;

/** The criteria that compare plain codes: papers, form, conditions and needs (sentences 32-34). */
final class Papers {

  private final Participant participant;
  private final Opportunity opportunity;

  private Papers(Participant participant, Opportunity opportunity) {
    this.participant = participant;
    this.opportunity = opportunity;
  }

  static List<Judgement> judge(Participant participant, Opportunity opportunity) {
    Papers papers = new Papers(participant, opportunity);
    return List.of(
        papers.qualifications(),
        papers.entitlements(),
        papers.form(),
        papers.conditions(),
        papers.needs());
  }

  private Judgement qualifications() {
    Set<String> held = new HashSet<>(participant.qualifications().items());
    for (Course course : participant.courses()) {
      if (course.kind() == Course.Kind.QUALIFICATION && course.countsFor(opportunity)) {
        held.add(course.item());
      }
    }
    return required(
        "qualifications",
        opportunity.qualifications(),
        held,
        participant.qualifications().complete(),
        DefaultPolicy.OBTAINABLE);
  }

  private Judgement entitlements() {
    return required(
        "entitlements",
        opportunity.entitlements(),
        Set.copyOf(participant.entitlements().items()),
        participant.entitlements().complete(),
        Set.of());
  }

  /** All of {@code required} must be held, except what is obtainable (sentences 1, 2 and 32). */
  private static Judgement required(
      String criterion,
      ListCell required,
      Set<String> held,
      boolean heldIsComplete,
      Set<String> obtainable) {
    Verdict verdict = required.unknown() || required.incomplete() ? Verdict.UNKNOWN : Verdict.MET;
    boolean blocks = false;
    for (String code : required.items()) {
      if (held.contains(code)) {
        continue;
      }
      if (obtainable.contains(code)) {
        verdict = verdict.and(heldIsComplete ? Verdict.PARTLY : Verdict.UNKNOWN);
      } else {
        verdict = verdict.and(heldIsComplete ? Verdict.NOT_MET : Verdict.UNKNOWN);
        blocks |= heldIsComplete || DefaultPolicy.MUST_BE_KNOWN.contains(criterion);
      }
    }
    return new Judgement(criterion, verdict, 0, blocks);
  }

  /** Sentence 33: empty accepts all, {@code none} none, not even a form that is not known. */
  private Judgement form() {
    ListCell accepted = participant.forms();
    boolean acceptsNone = accepted.complete() && accepted.items().isEmpty();
    Verdict verdict = Verdict.NOT_MET;
    if (opportunity.form().isEmpty()) {
      verdict = acceptsNone ? Verdict.NOT_MET : Verdict.UNKNOWN;
    } else if (accepted.empty() || accepted.items().contains(opportunity.form().get())) {
      verdict = Verdict.MET;
    } else if (accepted.incomplete()) {
      verdict = Verdict.UNKNOWN;
    }
    return Judgement.hard("form", verdict);
  }

  /** Sentences 2, 18 and 34. */
  private Judgement conditions() {
    ListCell ruledOut = participant.exclusions();
    ListCell conditions = opportunity.conditions();
    for (String code : ruledOut.items()) {
      if (conditions.items().contains(code) || shiftTouches(code)) {
        return Judgement.hard("conditions", Verdict.NOT_MET);
      }
    }
    boolean unknown =
        (ruledOut.incomplete() && conditions.incomplete())
            || (ruledOut.incomplete() && namesOwnCodeNotIn(conditions, ruledOut))
            || (conditions.incomplete() && namesOwnCodeNotIn(ruledOut, conditions));
    return Judgement.hard("conditions", unknown ? Verdict.UNKNOWN : Verdict.MET);
  }

  private boolean shiftTouches(String code) {
    return opportunity.work() instanceof Work.Fixed fixed
        && fixed.shifts().stream()
            .anyMatch(shift -> Week.intersect(shift, ReservedExclusion.quarters(code)));
  }

  private static boolean namesOwnCodeNotIn(ListCell naming, ListCell other) {
    return naming.items().stream()
        .anyMatch(code -> !ReservedExclusion.isReserved(code) && !other.items().contains(code));
  }

  /** Sentences 2 and 34; needs with {@code *} are UNKNOWN unless NOT_MET. */
  private Judgement needs() {
    ListCell needs = participant.needs();
    ListCell offers = opportunity.offers();
    Verdict verdict = needs.incomplete() ? Verdict.UNKNOWN : Verdict.MET;
    for (String need : needs.items()) {
      if (!offers.items().contains(need)) {
        verdict = verdict.and(offers.complete() ? Verdict.NOT_MET : Verdict.UNKNOWN);
      }
    }
    return Judgement.hard("needs", verdict);
  }
}
