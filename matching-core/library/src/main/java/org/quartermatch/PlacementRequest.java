package org.quartermatch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
  private final Optional<List<ChildcareProvider>> providers;
  private final List<Current> current;
  private final List<Veto> vetoes;
  private final PlacementRules rules;
  private final PlacementLimits limits;
  private final Listener listener;
  private final Workers workers;

  private PlacementRequest(Builder builder) {
    cohort = builder.cohort;
    providers = builder.providers;
    current = List.copyOf(builder.current);
    vetoes = List.copyOf(builder.vetoes);
    rules = builder.rules.build();
    limits = builder.limits;
    listener = builder.listener;
    workers = builder.workers;
  }

  /** The participants, each id once. */
  public List<Participant> cohort() {
    return cohort;
  }

  /**
   * Where children can get new places, instead of where the engine says that is asked ({@link
   * MatchingEngine.Builder#childcare}); empty, too, where nothing was said: those of the engine, so
   * that its explanations are those of the plan.
   */
  public Optional<List<ChildcareProvider>> providers() {
    return providers;
  }

  /** Those of a request that was {@linkplain #askedOf asked of} an engine. */
  List<ChildcareProvider> knownProviders() {
    return providers.orElse(List.of());
  }

  /** This request of the engine with these providers. */
  PlacementRequest askedOf(List<ChildcareProvider> ofEngine) {
    return providers.isPresent() ? this : toBuilder().providers(ofEngine).build();
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
    return rules.groups();
  }

  /** Households, tandems, wishes and all else that the plan has to regard. */
  public PlacementRules rules() {
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

  /** Whose threads judge the pairs; without further words, all processors. */
  public Workers workers() {
    return workers;
  }

  /** The same request with some of it changed: a builder that starts from this one. */
  public Builder toBuilder() {
    Builder builder = new Builder(cohort);
    builder.providers = providers;
    return builder
        .current(current)
        .vetoes(vetoes)
        .rules(rules)
        .limits(limits)
        .listener(listener)
        .workers(workers);
  }

  /**
   * Starts a request: the engine's childcare providers, no existing plan, no vetoes, default
   * limits.
   */
  public static Builder of(Collection<Participant> cohort) {
    return new Builder(List.copyOf(Objects.requireNonNull(cohort, "cohort")));
  }

  /** Builds a request. Not safe for use by several threads. */
  public static final class Builder {
    private List<Participant> cohort;
    private Optional<List<ChildcareProvider>> providers = Optional.empty();
    private List<Current> current = List.of();
    private List<Veto> vetoes = List.of();
    private PlacementRules.Builder rules = PlacementRules.builder();
    private PlacementLimits limits = PlacementLimits.DEFAULT;
    private Listener listener = Listener.NONE;
    private Workers workers = Workers.all();

    private Builder(List<Participant> cohort) {
      this.cohort = cohort;
    }

    /** See {@link PlacementRequest#cohort()}. */
    public Builder cohort(Collection<Participant> newCohort) {
      cohort = List.copyOf(Objects.requireNonNull(newCohort, "newCohort"));
      return this;
    }

    /** See {@link PlacementRequest#providers()}. */
    public Builder providers(List<ChildcareProvider> newProviders) {
      providers = Optional.of(List.copyOf(Objects.requireNonNull(newProviders, "newProviders")));
      return this;
    }

    /** See {@link PlacementRequest#current()}. */
    public Builder current(List<Current> newCurrent) {
      current = Objects.requireNonNull(newCurrent, "newCurrent");
      return this;
    }

    /** See {@link PlacementRequest#vetoes()}. */
    public Builder vetoes(List<Veto> newVetoes) {
      vetoes = Objects.requireNonNull(newVetoes, "newVetoes");
      return this;
    }

    /** All rules at once, in place of those that were given before. */
    public Builder rules(PlacementRules newRules) {
      Objects.requireNonNull(newRules, "newRules");
      rules = newRules.toBuilder();
      return this;
    }

    /** Adds a label to a participant; see {@link PlacementRequest#groups()}. */
    public Builder group(String participantId, String label) {
      rules.group(participantId, label);
      return this;
    }

    /** Adds adults who share childcare between them: no two work at the same time. */
    public Builder household(Household household) {
      rules.household(household);
      return this;
    }

    /** Adds two who start together: both at the same opportunity, or neither anywhere. */
    public Builder tandem(Tandem tandem) {
      rules.tandem(tandem);
      return this;
    }

    /** Says that a participant takes one of a company's support places. */
    public Builder needsSupport(String participantId) {
      rules.needsSupport(participantId);
      return this;
    }

    /** The opportunities that a participant asks for, most wished first; each once. */
    public Builder wishes(String participantId, List<String> opportunityIds) {
      rules.wishes(participantId, opportunityIds);
      return this;
    }

    /**
     * What the most wished opportunity is worth more to a participant of priority 1, in points, 0
     * or more; default 0: wishes count for nothing. See {@link
     * org.quartermatch.placement.PlacementWeights#wish}.
     */
    public Builder wishPoints(long points) {
      rules.wishPoints(points);
      return this;
    }

    /** How many participants with need of support a company can take, 0 or more. */
    public Builder supportPlaces(String companyId, int places) {
      rules.supportPlaces(companyId, places);
      return this;
    }

    /**
     * How many people an opportunity takes at least; see {@link PlacementRules#minimumPlaces()}.
     */
    public Builder minimumPlaces(String opportunityId, int people) {
      rules.minimumPlaces(opportunityId, people);
      return this;
    }

    /** Fixes an opportunity; see {@link PlacementRules#pins()}. */
    public Builder pin(String participantId, String opportunityId) {
      rules.pin(participantId, opportunityId);
      return this;
    }

    /** The fairness term instead of that of the policy. */
    public Builder fairShare(FairShare share) {
      rules.fairShare(share);
      return this;
    }

    /** See {@link PlacementRequest#limits()}. */
    public Builder limits(PlacementLimits newLimits) {
      limits = Objects.requireNonNull(newLimits, "newLimits");
      return this;
    }

    /** See {@link PlacementRequest#listener()}. */
    public Builder listener(Listener newListener) {
      listener = Objects.requireNonNull(newListener, "newListener");
      return this;
    }

    /** See {@link PlacementRequest#workers()}. */
    public Builder workers(Workers newWorkers) {
      workers = Objects.requireNonNull(newWorkers, "newWorkers");
      return this;
    }

    /** The finished request. */
    public PlacementRequest build() {
      return new PlacementRequest(this);
    }
  }

  /**
   * Where a participant is in an existing plan.
   *
   * @param childcareProviderId where the children's new places are; empty: none
   * @param pinned whether a counsellor has fixed the opportunity
   * @param proposed whether it is only proposed so far: keeping it still takes one of the company's
   *     contacts
   */
  public record Current(
      String participantId,
      String opportunityId,
      Optional<String> childcareProviderId,
      boolean pinned,
      boolean proposed) {
    /** More than a proposal: keeping it takes no contact. */
    public Current(
        String participantId,
        String opportunityId,
        Optional<String> childcareProviderId,
        boolean pinned) {
      this(participantId, opportunityId, childcareProviderId, pinned, false);
    }

    public Current {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityId, "opportunityId");
      Objects.requireNonNull(childcareProviderId, "childcareProviderId");
    }
  }
}
