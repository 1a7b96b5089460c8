package org.quartermatch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.CurrentPlacement;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Veto;
import org.quartermatch.placement.PlacementCancellation;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementListener;

/**
 * What a placement plan is wanted for.
 *
 * @param cohort the participants, each id once
 * @param providers where children can get new places
 * @param current an existing plan to change as little as possible, with the counsellors' pins; at
 *     most one row of each participant
 * @param vetoes pairs that must not be proposed
 * @param groups labels by participant id, for the fairness term of the policy only; they reach no
 *     score (positive action is the host's explicit decision)
 * @param limits when to stop
 * @param listener hears of the progress
 * @param cancellation ends the search early
 */
public record PlacementRequest(
    List<Participant> cohort,
    List<ChildcareProvider> providers,
    List<CurrentPlacement> current,
    List<Veto> vetoes,
    Map<String, Set<String>> groups,
    PlacementLimits limits,
    PlacementListener listener,
    PlacementCancellation cancellation) {
  public PlacementRequest {
    cohort = List.copyOf(cohort);
    providers = List.copyOf(providers);
    current = List.copyOf(current);
    vetoes = List.copyOf(vetoes);
    groups = Map.copyOf(groups);
  }

  /** Starts a request: no childcare providers, no existing plan, no vetoes, default limits. */
  public static Builder of(Collection<Participant> cohort) {
    return new Builder(List.copyOf(cohort));
  }

  /** Builds a request. Not safe for use by several threads. */
  public static final class Builder {
    private final List<Participant> cohort;
    private List<ChildcareProvider> providers = List.of();
    private List<CurrentPlacement> current = List.of();
    private List<Veto> vetoes = List.of();
    private final Map<String, Set<String>> groups = new TreeMap<>();
    private PlacementLimits limits = PlacementLimits.DEFAULT;
    private PlacementListener listener = PlacementListener.NONE;
    private PlacementCancellation cancellation = new PlacementCancellation();

    private Builder(List<Participant> cohort) {
      this.cohort = cohort;
    }

    /** See {@link PlacementRequest#providers()}. */
    public Builder providers(List<ChildcareProvider> newProviders) {
      providers = newProviders;
      return this;
    }

    /** See {@link PlacementRequest#current()}. */
    public Builder current(List<CurrentPlacement> newCurrent) {
      current = newCurrent;
      return this;
    }

    /** See {@link PlacementRequest#vetoes()}. */
    public Builder vetoes(List<Veto> newVetoes) {
      vetoes = newVetoes;
      return this;
    }

    /** Adds a label to a participant; see {@link PlacementRequest#groups()}. */
    public Builder group(String participantId, String label) {
      groups.computeIfAbsent(participantId, id -> new TreeSet<>()).add(label);
      return this;
    }

    /** See {@link PlacementRequest#limits()}. */
    public Builder limits(PlacementLimits newLimits) {
      limits = newLimits;
      return this;
    }

    /** See {@link PlacementRequest#listener()}. */
    public Builder listener(PlacementListener newListener) {
      listener = newListener;
      return this;
    }

    /** See {@link PlacementRequest#cancellation()}. */
    public Builder cancellation(PlacementCancellation newCancellation) {
      cancellation = newCancellation;
      return this;
    }

    /** The finished request. */
    public PlacementRequest build() {
      return new PlacementRequest(
          cohort, providers, current, vetoes, groups, limits, listener, cancellation);
    }
  }
}
