package org.quartermatch.fit.judge;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.Verdict;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Position;
import org.quartermatch.model.ReservedTime;

/** Form of employment, conditions and needs: docs/semantics.md, sentences 2, 18, 33 and 34. */
final class WorkplaceJudge {
  private WorkplaceJudge() {}

  static Ruling form(
      PreparedParticipant participant,
      int profile,
      Optional<EmploymentForm> offered,
      Setting setting,
      Notes notes) {
    Listing<EmploymentForm> accepted = participant.participant().forms();
    if (accepted.isNone()) {
      notes.add(Verdict.NOT_MET, "form.none");
      return Ruling.blocking();
    }
    if (offered.isEmpty()) {
      notes.add(Verdict.UNKNOWN, "form.offered.unknown");
      return Ruling.unknownGate();
    }
    String form = offered.get().code();
    if (participant.forms().contains(form)) {
      return Ruling.met();
    }
    if (!accepted.complete()) {
      notes.add(Verdict.UNKNOWN, "form.unknown", new Fact.Code(form));
      return Ruling.unknown();
    }
    notes.add(Verdict.NOT_MET, "form.missing", new Fact.Code(form));
    return Ruling.blocking();
  }

  /**
   * What the work brings with it.
   *
   * @param listed the codes that are named
   * @param own those of them that are not reserved
   * @param touched the reserved times that fixed work touches
   * @param suggested conditions that a required skill hints at, with that skill
   */
  record Conditions(
      Set<String> listed,
      Set<String> own,
      boolean complete,
      Set<ReservedTime> touched,
      Map<String, String> suggested) {
    static Conditions of(Position position, WorkPattern work) {
      Listing<String> conditions = position.conditions();
      Set<String> listed = conditions.toSet();
      Set<String> own = notReserved(listed);
      EnumSet<ReservedTime> touched = EnumSet.noneOf(ReservedTime.class);
      WorkPattern.Fixed fixed = work.fixed();
      if (fixed != null) {
        for (ReservedTime reserved : ReservedTime.values()) {
          if (fixed.touches(reserved.times())) {
            touched.add(reserved);
          }
        }
      }
      return new Conditions(
          listed,
          own,
          conditions.complete(),
          Sets.immutableEnumSet(touched),
          SuggestedConditions.of(position.skills()));
    }
  }

  static Ruling conditions(
      PreparedParticipant participant,
      int profile,
      Conditions conditions,
      Setting setting,
      Notes notes) {
    Listing<String> exclusions = participant.participant().exclusions();
    boolean blocked = false;
    for (String code : exclusions.items()) {
      ReservedTime reserved = ReservedTime.ofCode(code);
      if ((reserved != null && conditions.touched.contains(reserved))
          || conditions.listed.contains(code)) {
        blocked = true;
        if (notes.areWanted()) {
          notes.add(Verdict.NOT_MET, "conditions.missing", new Fact.Code(code));
        }
      }
    }
    if (blocked) {
      return Ruling.blocking();
    }
    if (notes.areWanted()) {
      noteSuggested(exclusions, conditions, notes);
    }
    boolean unknown =
        (!conditions.complete
                && (!exclusions.complete()
                    || namesMore(participant.ownExclusions(), conditions.listed)))
            || (!exclusions.complete() && namesMore(conditions.own, participant.exclusions()));
    if (unknown) {
      notes.add(Verdict.UNKNOWN, "conditions.unknown");
      return Ruling.unknown();
    }
    return Ruling.met();
  }

  private static void noteSuggested(
      Listing<String> exclusions, Conditions conditions, Notes notes) {
    for (String code : exclusions.items()) {
      String skill = conditions.suggested.get(code);
      if (skill != null) {
        notes.add(
            Verdict.UNKNOWN, "conditions.skill.unknown", new Fact.Code(skill), new Fact.Code(code));
      }
    }
  }

  /** Codes that rule out no times. */
  static Set<String> notReserved(Set<String> codes) {
    return codes.isEmpty()
        ? codes
        : codes.stream()
            .filter(code -> ReservedTime.ofCode(code) == null)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean namesMore(Set<String> codes, Set<String> listed) {
    for (String code : codes) {
      if (!listed.contains(code)) {
        return true;
      }
    }
    return false;
  }

  static Ruling needs(
      PreparedParticipant participant,
      int profile,
      Listing<String> offers,
      Setting setting,
      Notes notes) {
    Listing<String> needs = participant.participant().needs();
    Verdict verdict = Verdict.MET;
    for (String need : needs.items()) {
      Verdict one =
          offers.items().contains(need)
              ? Verdict.MET
              : offers.complete() ? Verdict.NOT_MET : Verdict.UNKNOWN;
      verdict = verdict.and(one);
      if (notes.areWanted()) {
        String key =
            switch (one) {
              case MET, PARTLY -> "needs.met";
              case UNKNOWN -> "needs.unknown";
              case NOT_MET -> "needs.missing";
            };
        notes.add(one, key, new Fact.Code(need));
      }
    }
    if (!needs.complete() && verdict != Verdict.NOT_MET) {
      verdict = Verdict.UNKNOWN;
      notes.add(Verdict.UNKNOWN, "needs.more");
    }
    return verdict == Verdict.NOT_MET
        ? Ruling.blocking()
        : verdict == Verdict.UNKNOWN ? Ruling.unknown() : Ruling.met();
  }
}
