package org.quartermatch.fit;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;

/** Form of employment, conditions and needs: SEMANTICS.md, sentences 2, 18, 33 and 34. */
final class WorkplaceJudge {
  private static final Outcome NOT_MET = new Outcome(Verdict.NOT_MET, 0, 1, true);

  private WorkplaceJudge() {}

  static Outcome form(PreparedParticipant participant, EmploymentForm offered, Notes notes) {
    Listing<EmploymentForm> accepted = participant.participant().forms();
    String form = offered.code();
    if (participant.forms().contains(form)) {
      return Outcome.met();
    }
    if (!accepted.complete()) {
      notes.add(Verdict.UNKNOWN, "form.unknown", new Fact.Code(form));
      return Outcome.unknown();
    }
    notes.add(Verdict.NOT_MET, "form.missing", new Fact.Code(form));
    return NOT_MET;
  }

  /**
   * What the work brings with it.
   *
   * @param listed the codes that are named
   * @param own those of them that are not reserved
   * @param touched the reserved times that fixed work touches
   */
  record Conditions(
      Set<String> listed, Set<String> own, boolean complete, Set<ReservedTime> touched) {
    static Conditions of(Listing<String> conditions, WorkPattern work) {
      Set<String> listed = conditions.toSet();
      Set<String> own = new HashSet<>(listed);
      own.removeIf(code -> ReservedTime.ofCode(code) != null);
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
          listed, Set.copyOf(own), conditions.complete(), Sets.immutableEnumSet(touched));
    }
  }

  static Outcome conditions(PreparedParticipant participant, Conditions conditions, Notes notes) {
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
      return NOT_MET;
    }
    boolean unknown =
        (!conditions.complete
                && (!exclusions.complete()
                    || namesMore(participant.ownExclusions(), conditions.listed)))
            || (!exclusions.complete() && namesMore(conditions.own, participant.exclusions()));
    if (unknown) {
      notes.add(Verdict.UNKNOWN, "conditions.unknown");
      return Outcome.unknown();
    }
    return Outcome.met();
  }

  private static boolean namesMore(Set<String> codes, Set<String> listed) {
    for (String code : codes) {
      if (!listed.contains(code)) {
        return true;
      }
    }
    return false;
  }

  static Outcome needs(Participant participant, Listing<String> offers, Notes notes) {
    Listing<String> needs = participant.needs();
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
        ? NOT_MET
        : verdict == Verdict.UNKNOWN ? Outcome.unknown() : Outcome.met();
  }
}
