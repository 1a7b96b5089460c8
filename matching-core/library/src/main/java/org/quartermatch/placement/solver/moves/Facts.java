package org.quartermatch.placement.solver.moves;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.solver.packed.Fairness;
import org.quartermatch.placement.solver.packed.Instance;

/**
 * An {@link Instance} as the objects that constraint streams join; shared by all clones of a plan.
 *
 * @param choices by number; each is made when it is asked for, as there may be millions
 */
record Facts(
    Instance instance,
    List<Choice> choices,
    List<Limit> limits,
    List<LimitOf> limitsOf,
    List<Budget> budgets,
    List<Minimum> minima,
    List<Shifts> shifts,
    List<Care> care,
    List<Mates> mates,
    List<Vetoed> vetoes,
    Rules rules) {

  /** How many people may be where, of those who count by a rule. */
  record Limit(int limit, int people) {}

  /** A limit that counts for an opportunity, of its own or of its company, and its rule. */
  record LimitOf(int limit, int rule, boolean exceptWhoStay, int opportunity) {}

  /** The hours that all at an opportunity share; there only where they are limited. */
  record Budget(int opportunity, long quarterHours) {}

  /** Nobody, or at least so many people, 2 or more. */
  record Minimum(int opportunity, int people) {}

  /** The weeks of a rotation; there only where they are known. */
  record Shifts(int opportunity, List<WeekSchedule> weeks) {
    boolean clashWith(Shifts other) {
      return weeks.stream().anyMatch(week -> other.weeks.stream().anyMatch(week::intersects));
    }
  }

  /** A provider's places of one age group. */
  record Care(int care, int places) {}

  /** Two units with somebody of the same household, each pair once. */
  record Mates(int unit, int other) {}

  record Vetoed(int unit, int opportunity) {}

  /** The weights, and the fairness penalty of a cohort. */
  record Rules(long stabilityPenalty, Fairness fairness, int groups) {}

  static Facts of(Instance in) {
    List<LimitOf> limitsOf = new ArrayList<>();
    List<Budget> budgets = new ArrayList<>();
    List<Minimum> minima = new ArrayList<>();
    List<Shifts> shifts = new ArrayList<>();
    for (int j = 0; j < in.opportunities; j++) {
      PlacementOpportunity o = in.problem.opportunities().get(j);
      for (int limit : in.limits.at[j]) {
        limitsOf.add(
            new LimitOf(limit, in.limits.rule[limit], in.limits.ruleOf(limit).exceptWhoStay(), j));
      }
      if (in.budget[j] != Long.MAX_VALUE) {
        budgets.add(new Budget(j, in.budget[j]));
      }
      if (o.minimumPlaces() > 1) {
        minima.add(new Minimum(j, o.minimumPlaces()));
      }
      if (!o.shifts().isEmpty()) {
        shifts.add(new Shifts(j, o.shifts()));
      }
    }
    List<Limit> limits = new ArrayList<>();
    for (int limit = 0; limit < in.limits.count; limit++) {
      limits.add(new Limit(limit, in.limits.most[limit]));
    }
    List<Care> care = new ArrayList<>();
    for (int k = 0; k < in.carePlaces.length; k++) {
      care.add(new Care(k, in.carePlaces[k]));
    }
    List<Mates> mates = new ArrayList<>();
    for (int u = 0; u < in.units; u++) {
      for (int other : in.mates[u]) {
        if (u < other) {
          mates.add(new Mates(u, other));
        }
      }
    }
    long stability = in.problem.weights().stabilityPenalty();
    Rules rules = new Rules(stability, in.fairness, in.groupSize.length);
    return new Facts(
        in,
        new Choices(in),
        limits,
        limitsOf,
        budgets,
        minima,
        shifts,
        care,
        mates,
        vetoes(in),
        rules);
  }

  /** The unit of a decision. */
  Decision.Unit unit(int number) {
    return new Decision.Unit(
        number,
        instance.people[number],
        instance.limits.countedOf(number),
        instance.pinned[number],
        instance.currents[number],
        Arrays.stream(instance.groupsOf[number]).boxed().toList());
  }

  private static List<Vetoed> vetoes(Instance in) {
    Map<String, Integer> unit = new HashMap<>();
    for (int i = 0; i < in.cohort; i++) {
      unit.put(in.participant(i).id(), in.unitOf[i]);
    }
    Set<Vetoed> vetoes = new HashSet<>();
    List<Vetoed> inOrder = new ArrayList<>();
    for (Veto veto : in.problem.vetoes()) {
      Integer u = unit.get(veto.participantId());
      int j = in.opportunityNumber(veto.opportunityId());
      if (u != null && j != Instance.NONE && vetoes.add(new Vetoed(u, j))) {
        inOrder.add(new Vetoed(u, j));
      }
    }
    return inOrder;
  }

  private static final class Choices extends AbstractList<Choice> implements RandomAccess {
    private final Instance in;
    private final List<Choice.Seat> seats = new ArrayList<>();

    Choices(Instance in) {
      this.in = in;
      for (int s = 0; s < in.seatChild.length; s++) {
        seats.add(new Choice.Seat(s, in.seatChild[s], in.seatCare[s]));
      }
    }

    @Override
    public Choice get(int c) {
      int u = in.owner[c];
      List<PlacementOption> options = in.optionsOf(c);
      int changed = 0;
      for (int m = 0; m < options.size(); m++) {
        changed += Instance.changed(in.participant(in.members[u][m]), options.get(m)) ? 1 : 0;
      }
      List<Choice.Seat> ofChoice = new ArrayList<>(in.seats[c].length);
      for (int s : in.seats[c]) {
        ofChoice.add(seats.get(s));
      }
      return new Choice(
          c,
          u,
          in.opportunityNumber(options.getFirst().opportunityId()),
          options.size() == 1
              ? Instance.NONE
              : in.opportunityNumber(options.getLast().opportunityId()),
          in.hours[c],
          in.worth[c] + changed * in.problem.weights().stabilityPenalty(),
          changed,
          in.staying[c],
          List.copyOf(ofChoice));
    }

    @Override
    public int size() {
      return in.choices();
    }
  }
}
