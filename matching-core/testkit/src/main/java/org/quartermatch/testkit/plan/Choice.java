package org.quartermatch.testkit.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.testkit.oracle.DefaultPolicy;
import org.quartermatch.testkit.oracle.Fit;
import org.quartermatch.testkit.oracle.Lookup;
import org.quartermatch.testkit.oracle.Quarter;
import org.quartermatch.testkit.oracle.Quarter.Current;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.oracle.Quarter.Participant;
import org.quartermatch.testkit.oracle.Quarter.Veto;

/**
 * One way in which a plan may place one participant.
 *
 * @param quarterHours the option's agreed hours or the smallest hours allowed (sentence 17)
 */
public record Choice(
    Participant participant,
    Opportunity opportunity,
    Fit fit,
    Fit.Option option,
    int quarterHours) {

  /** What this placement adds to the objective before any penalty (sentence 39). */
  public long worth() {
    int formValuePercent =
        opportunity
            .form()
            .map(form -> Lookup.in(DefaultPolicy.FORM_VALUE_PERCENT, form))
            .orElse(DefaultPolicy.UNKNOWN_FORM_VALUE_PERCENT);
    long placed =
        DefaultPolicy.PLACEMENT_WEIGHT
            * opportunity.certaintyPercent()
            * formValuePercent
            / (100 * 100);
    return participant.priority() * (placed + fit.points());
  }

  /** Whether it departs from what current.csv says of the participant (sentence 40). */
  public boolean changed(Quarter quarter) {
    Current current = quarter.current().get(participant.id());
    if (current == null) {
      return false;
    }
    boolean otherProvider =
        !current.providerId().isEmpty() && !current.providerId().equals(option.providerId());
    return otherProvider || !current.opportunityId().equals(opportunity.id());
  }

  /**
   * Whether it takes a contact of its company: not where it keeps the current plan (sentence 41).
   */
  public boolean takesContact(Quarter quarter) {
    return !quarter.current().containsKey(participant.id()) || changed(quarter);
  }

  /** By how much it raises the objective against leaving the participant unplaced. */
  public long raises(Quarter quarter) {
    long unplaced = quarter.current().containsKey(participant.id()) ? 1 : 0;
    long changed = changed(quarter) ? 1 : 0;
    return worth() + DefaultPolicy.STABILITY_PENALTY * (unplaced - changed);
  }

  /** The objective of a plan with these choices (sentence 39). */
  public static long objective(Quarter quarter, Collection<Choice> plan) {
    long objective = -DefaultPolicy.STABILITY_PENALTY * quarter.current().size();
    for (Choice choice : plan) {
      objective += choice.raises(quarter);
    }
    return objective;
  }

  /** Everything that pins and vetoes leave to each participant (sentence 40), by id. */
  public static Map<String, List<Choice>> allowed(Quarter quarter, List<Fit> fits) {
    Map<String, Participant> participants = new HashMap<>();
    Map<String, List<Choice>> allowed = new HashMap<>();
    for (Participant participant : quarter.participants()) {
      participants.put(participant.id(), participant);
      allowed.put(participant.id(), new ArrayList<>());
    }
    Map<String, Opportunity> opportunities = new HashMap<>();
    quarter.opportunities().forEach(each -> opportunities.put(each.id(), each));
    for (Fit fit : fits) {
      Current current = quarter.current().get(fit.participantId());
      boolean pinnedElsewhere =
          current != null
              && current.pinned()
              && !current.opportunityId().equals(fit.opportunityId());
      Veto asVeto = new Veto(fit.participantId(), fit.opportunityId());
      if (!pinnedElsewhere && !quarter.vetoes().contains(asVeto)) {
        Participant participant = Lookup.in(participants, fit.participantId());
        Opportunity opportunity = Lookup.in(opportunities, fit.opportunityId());
        Lookup.in(allowed, participant.id()).addAll(all(participant, opportunity, fit));
      }
    }
    return allowed;
  }

  /** Every option of a fit with its agreed and its smallest hours. */
  public static List<Choice> all(Participant participant, Opportunity opportunity, Fit fit) {
    List<Choice> choices = new ArrayList<>();
    for (Fit.Option option : fit.options()) {
      Set<Integer> hours = new TreeSet<>(Set.of(option.quarterHours()));
      hours.add(option.minimumQuarterHours());
      for (int quarterHours : hours) {
        choices.add(new Choice(participant, opportunity, fit, option, quarterHours));
      }
    }
    return choices;
  }
}
