package org.quartermatch.placement.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementVeto;

/**
 * An {@link Instance} as the objects that constraint streams join; shared by all clones of a plan.
 */
record Facts(
    Instance instance,
    List<Choice> choices,
    List<Places> places,
    List<Care> care,
    List<Veto> vetoes,
    Rules rules) {

  /** A budget of {@link Long#MAX_VALUE} does not limit. */
  record Places(int opportunity, int places, long budget) {}

  /** A provider's places of one age group. */
  record Care(int care, int places) {}

  record Veto(int participant, int opportunity) {}

  /** The weights, and the fairness penalty of a cohort. */
  record Rules(long stabilityPenalty, Fairness fairness, int groups) {}

  static Facts of(Instance in) {
    List<Choice.Seat> seats = new ArrayList<>();
    for (int s = 0; s < in.seatChild.length; s++) {
      seats.add(new Choice.Seat(s, in.seatChild[s], in.seatCare[s]));
    }
    long stability = in.problem.weights().stabilityPenalty();
    List<Choice> choices = new ArrayList<>(in.choices());
    for (int c = 0; c < in.choices(); c++) {
      PlacementParticipant participant = in.problem.participants().get(in.owner[c]);
      boolean changed = Instance.changed(participant, in.optionOf(c));
      List<Choice.Seat> ofChoice = new ArrayList<>(in.seats[c].length);
      for (int s : in.seats[c]) {
        ofChoice.add(seats.get(s));
      }
      choices.add(
          new Choice(
              c,
              in.owner[c],
              in.opportunity[c],
              in.hours[c],
              in.worth[c] + (changed ? stability : 0),
              changed,
              List.copyOf(ofChoice)));
    }
    List<Places> places = new ArrayList<>();
    for (int j = 0; j < in.opportunities; j++) {
      places.add(new Places(j, in.places[j], in.budget[j]));
    }
    List<Care> care = new ArrayList<>();
    for (int k = 0; k < in.carePlaces.length; k++) {
      care.add(new Care(k, in.carePlaces[k]));
    }
    Rules rules = new Rules(stability, in.fairness, in.groupSize.length);
    return new Facts(in, choices, places, care, vetoes(in), rules);
  }

  private static List<Veto> vetoes(Instance in) {
    Map<String, Integer> participant = new HashMap<>();
    in.problem.participants().forEach(p -> participant.put(p.id(), participant.size()));
    Map<String, Integer> opportunity = new HashMap<>();
    in.problem.opportunities().forEach(o -> opportunity.put(o.id(), opportunity.size()));
    Set<PlacementVeto> seen = new HashSet<>();
    List<Veto> vetoes = new ArrayList<>();
    for (PlacementVeto veto : in.problem.vetoes()) {
      Integer i = participant.get(veto.participantId());
      Integer j = opportunity.get(veto.opportunityId());
      if (i != null && j != null && seen.add(veto)) {
        vetoes.add(new Veto(i, j));
      }
    }
    return vetoes;
  }
}
