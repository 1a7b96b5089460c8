package org.quartermatch.files.csv;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quartermatch.PlanInForce;
import org.quartermatch.model.Opportunity;
import org.quartermatch.outcomes.Outcome;
import org.quartermatch.outcomes.Outcomes;
import org.quartermatch.placement.PlacementProblem.Veto;

/**
 * A Quarter as a plan knew it. Dates say what it could know, and the plan itself what it did not:
 * rows are often written later than their dates. O(rows).
 */
final class PlannedQuarter {
  private final Set<Veto> proposed = new HashSet<>();
  private final Set<String> people = new HashSet<>();

  /** By opportunity, how many places are left after those of the plan. */
  private final Map<String, Integer> left = new HashMap<>();

  private PlannedQuarter(QuarterData data, Collection<PlanInForce.Row> rows) {
    for (Opportunity opportunity : data.opportunities()) {
      left.put(opportunity.id(), opportunity.position().places());
    }
    for (PlanInForce.Row row : rows) {
      proposed.add(new Veto(row.participantId(), row.opportunityId()));
      people.add(row.participantId());
      left.merge(row.opportunityId(), -1, Integer::sum);
    }
  }

  static QuarterData of(QuarterData data, Collection<PlanInForce.Row> rows, LocalDate day) {
    PlannedQuarter plan = new PlannedQuarter(data, rows);
    Outcomes then = data.outcomes().outcomes().until(day);
    then.inWork().stream()
        .filter(start -> !plan.people.contains(start.participantId()))
        .forEach(start -> plan.left.merge(start.opportunityId(), -1, Integer::sum));
    List<Outcome> known = then.all().stream().filter(plan::knew).toList();
    return data.with(
        data.vetoes().stream().filter(veto -> !plan.proposed.contains(veto)).toList(),
        new OutcomeData(Outcomes.of(known), data.outcomes().confirmedOn()));
  }

  private boolean knew(Outcome outcome) {
    if (outcome.refusal().isPresent()) {
      return !proposed.contains(new Veto(outcome.participantId(), outcome.opportunityId()));
    }
    return !outcome.isInWork()
        || (!people.contains(outcome.participantId())
            && left.getOrDefault(outcome.opportunityId(), 0) >= 0);
  }
}
