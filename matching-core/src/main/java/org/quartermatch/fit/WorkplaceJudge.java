package org.quartermatch.fit;

import java.util.Set;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;

/** Form of employment, conditions and needs: SEMANTICS.md, sentences 2, 18, 33 and 34. */
final class WorkplaceJudge {
  private static final Outcome NOT_MET = new Outcome(Verdict.NOT_MET, 0, 1, true);

  private WorkplaceJudge() {}

  static Outcome form(
      PreparedParticipant participant, PreparedOpportunity opportunity, Notes notes) {
    Listing<EmploymentForm> accepted = participant.participant().forms();
    String form = opportunity.position().form().code();
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

  static Outcome conditions(
      PreparedParticipant participant, PreparedOpportunity opportunity, Notes notes) {
    Listing<String> exclusions = participant.participant().exclusions();
    Listing<String> conditions = opportunity.position().conditions();
    boolean blocked = false;
    for (String code : exclusions.items()) {
      ReservedTime reserved = ReservedTime.ofCode(code);
      boolean touched =
          reserved != null
              && opportunity.fixed() != null
              && opportunity.fixed().touches(reserved.times());
      if (touched || opportunity.conditions().contains(code)) {
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
        (!conditions.complete()
                && (!exclusions.complete()
                    || namesMore(participant.ownExclusions(), opportunity.conditions())))
            || (!exclusions.complete()
                && namesMore(opportunity.ownConditions(), participant.exclusions()));
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

  static Outcome needs(Participant participant, Position position, Notes notes) {
    Listing<String> needs = participant.needs();
    Listing<String> offers = position.offers();
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
