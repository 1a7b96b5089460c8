package org.quartermatch.placement.solver.packed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.quartermatch.model.Message;
import org.quartermatch.placement.Draft.Line;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.packed.PeopleRule.AtCompany;
import org.quartermatch.placement.solver.packed.PeopleRule.AtOpportunity;
import org.quartermatch.placement.solver.packed.PeopleRule.Price;
import org.quartermatch.placement.solver.packed.PeopleRule.Words;
import org.quartermatch.testkit.certificate.PeopleLimit;

/**
 * A made-up rule, written by the page {@code docs/add-a-placement-rule.md}: so many people of group
 * g0 at a company, or at an opportunity; the last digit of its id says how many. It borrows the
 * word of households, so its problems have none.
 */
public record AddedRule(boolean atCompany, Price price) {
  public static final Capacity WORD = Capacity.HOUSEHOLD;

  /** All four: at companies and at opportunities, priced and not. */
  public static final List<AddedRule> ALL =
      List.of(
          new AddedRule(true, Price.EACH),
          new AddedRule(false, Price.EACH),
          new AddedRule(true, Price.NONE),
          new AddedRule(false, Price.NONE));

  /** A random problem with all other rules but households. */
  public static RulesDraft draft(Random r, int people, int jobs, double pins) {
    RulesDraft draft = RulesDraft.random(r, people, jobs, pins);
    return new RulesDraft(draft.base(), draft.companies(), List.of(), draft.tandems());
  }

  private PeopleRule rule() {
    return new PeopleRule(
        WORD,
        AddedRule::counts,
        false,
        atCompany ? new AtCompany(c -> limit(c.id())) : new AtOpportunity(o -> limit(o.id())),
        price,
        Words.of(
            Message.verbatim(" of group g0"),
            n -> Message.verbatim("room for " + n + " of group g0")));
  }

  /** A problem with this rule behind all others. */
  public Instance instance(PlacementProblem problem) {
    List<PeopleRule> rules = new ArrayList<>(PeopleRule.ALL);
    rules.add(rule());
    return new Instance(problem, rules);
  }

  /** What a certificate's limits are with it. */
  public List<PeopleLimit> limits() {
    List<PeopleLimit> limits = new ArrayList<>(PeopleLimit.OF_COMPANIES);
    limits.add(new PeopleLimit(WORD, (p, o) -> counts(p), this::idAt, (problem, id) -> limit(id)));
    return limits;
  }

  private static boolean counts(PlacementParticipant p) {
    return p.groups().contains("g0");
  }

  private Optional<String> idAt(PlacementOpportunity o) {
    return atCompany ? o.companyId() : Optional.of(o.id());
  }

  private static OptionalInt limit(String id) {
    return switch ((id.charAt(id.length() - 1) - '0') % 4) {
      case 0, 1 -> OptionalInt.of(1);
      case 2 -> OptionalInt.of(0);
      default -> OptionalInt.empty();
    };
  }

  /** By how many people a plan breaks it, from the description. */
  public long excess(RulesDraft draft, List<Line> plan) {
    Map<String, Integer> people = new HashMap<>();
    for (PlacementParticipant p : draft.base().participants()) {
      for (PlacementOpportunity o : draft.base().opportunities()) {
        boolean isThere =
            plan.stream()
                .map(Line::option)
                .anyMatch(
                    x -> x.participantId().equals(p.id()) && x.opportunityId().equals(o.id()));
        if (isThere && counts(p)) {
          idAt(o).ifPresent(id -> people.merge(id, 1, Integer::sum));
        }
      }
    }
    long excess = 0;
    for (Map.Entry<String, Integer> at : people.entrySet()) {
      excess += Math.max(0, at.getValue() - limit(at.getKey()).orElse(Integer.MAX_VALUE));
    }
    return excess;
  }
}
