package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProgress.Listener;
import org.quartermatch.placement.PlacementWeights.FairShare;

/** What a placement plan is wanted for. Immutable; made by a {@link Builder}. */
public final class PlacementRequest {
  private final List<Participant> cohort;
  private final List<ChildcareProvider> providers;
  private final List<Current> current;
  private final List<Veto> vetoes;
  private final Map<String, Set<String>> groups;
  private final PlacementRules rules;
  private final PlacementLimits limits;
  private final Listener listener;

  private PlacementRequest(Builder builder, PlacementRules rules) {
    cohort = builder.cohort;
    providers = List.copyOf(builder.providers);
    current = List.copyOf(builder.current);
    vetoes = List.copyOf(builder.vetoes);
    groups = Map.copyOf(builder.groups);
    this.rules = rules;
    limits = builder.limits;
    listener = builder.listener;
  }

  /** The participants, each id once. */
  public List<Participant> cohort() {
    return cohort;
  }

  /** Where children can get new places; those of the engine are not taken over. */
  public List<ChildcareProvider> providers() {
    return providers;
  }

  /**
   * An existing plan to change as little as possible, with the counsellors' pins; at most one row
   * of each participant.
   */
  public List<Current> current() {
    return current;
  }

  /** Pairs that must not be proposed. */
  public List<Veto> vetoes() {
    return vetoes;
  }

  /**
   * Labels by participant id, for the fairness term of the policy only; they reach no score
   * (positive action is the host's explicit decision).
   */
  public Map<String, Set<String>> groups() {
    return groups;
  }

  /** Households, tandems, wishes and what companies can cope with. */
  PlacementRules rules() {
    return rules;
  }

  /** When to stop. */
  public PlacementLimits limits() {
    return limits;
  }

  /** Hears of the progress, and can end the search early. */
  public Listener listener() {
    return listener;
  }

  /** Starts a request: no childcare providers, no existing plan, no vetoes, default limits. */
  public static Builder of(Collection<Participant> cohort) {
    return new Builder(List.copyOf(cohort));
  }

  /** Builds a request. Not safe for use by several threads. */
  public static final class Builder {
    private final List<Participant> cohort;
    private List<ChildcareProvider> providers = List.of();
    private List<Current> current = List.of();
    private List<Veto> vetoes = List.of();
    private final Map<String, Set<String>> groups = new TreeMap<>();
    private final List<Household> households = new ArrayList<>();
    private final List<Tandem> tandems = new ArrayList<>();
    private final Set<String> needingSupport = new TreeSet<>();
    private final Map<String, List<String>> wishes = new TreeMap<>();
    private long wishPoints;
    private final Map<String, Integer> supportPlaces = new TreeMap<>();
    private @Nullable FairShare fairShare;
    private PlacementLimits limits = PlacementLimits.DEFAULT;
    private Listener listener = Listener.NONE;

    private Builder(List<Participant> cohort) {
      this.cohort = cohort;
    }

    /** See {@link PlacementRequest#providers()}. */
    public Builder providers(List<ChildcareProvider> newProviders) {
      providers = newProviders;
      return this;
    }

    /** See {@link PlacementRequest#current()}. */
    public Builder current(List<Current> newCurrent) {
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

    /** Adds adults who share childcare between them: no two work at the same time. */
    public Builder household(Household household) {
      households.add(household);
      return this;
    }

    /** Adds two who start together: both at the same opportunity, or neither anywhere. */
    public Builder tandem(Tandem tandem) {
      tandems.add(tandem);
      return this;
    }

    /** Says that a participant takes one of a company's support places. */
    public Builder needsSupport(String participantId) {
      needingSupport.add(participantId);
      return this;
    }

    /** The opportunities that a participant asks for, most wished first; each once. */
    public Builder wishes(String participantId, List<String> opportunityIds) {
      wishes.put(participantId, List.copyOf(opportunityIds));
      return this;
    }

    /**
     * What the most wished opportunity is worth more to a participant of priority 1, in points, 0
     * or more; default 0: wishes count for nothing. See {@link
     * org.quartermatch.placement.PlacementWeights#wish}.
     */
    public Builder wishPoints(long points) {
      wishPoints = points;
      return this;
    }

    /** How many participants with need of support a company can take, 0 or more. */
    public Builder supportPlaces(String companyId, int places) {
      supportPlaces.put(companyId, places);
      return this;
    }

    /** The fairness term instead of that of the policy. */
    public Builder fairShare(FairShare share) {
      fairShare = share;
      return this;
    }

    /** See {@link PlacementRequest#limits()}. */
    public Builder limits(PlacementLimits newLimits) {
      limits = newLimits;
      return this;
    }

    /** See {@link PlacementRequest#listener()}. */
    public Builder listener(Listener newListener) {
      listener = newListener;
      return this;
    }

    /** The finished request. */
    public PlacementRequest build() {
      PlacementRules rules =
          new PlacementRules(
              households,
              tandems,
              needingSupport,
              wishes,
              wishPoints,
              supportPlaces,
              Optional.ofNullable(fairShare));
      return new PlacementRequest(this, rules);
    }
  }

  /**
   * Where a participant is in an existing plan.
   *
   * @param childcareProviderId where the children's new places are; empty: none
   * @param pinned whether a counsellor has fixed the opportunity
   */
  public record Current(
      String participantId,
      String opportunityId,
      Optional<String> childcareProviderId,
      boolean pinned) {
    public Current {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityId, "opportunityId");
      Objects.requireNonNull(childcareProviderId, "childcareProviderId");
    }
  }
}
