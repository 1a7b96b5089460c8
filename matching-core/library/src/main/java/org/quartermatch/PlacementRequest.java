package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.CurrentPlacement;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Veto;
import org.quartermatch.placement.FairShare;
import org.quartermatch.placement.PlacementCancellation;
import org.quartermatch.placement.PlacementHousehold;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementListener;
import org.quartermatch.placement.PlacementTandem;

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
 * @param rules households, tandems, wishes and what companies can cope with
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
    PlacementRules rules,
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
    private final List<PlacementHousehold> households = new ArrayList<>();
    private final List<PlacementTandem> tandems = new ArrayList<>();
    private final Set<String> needingSupport = new TreeSet<>();
    private final Map<String, List<String>> wishes = new TreeMap<>();
    private long wishPoints;
    private List<Company> companies = List.of();
    private boolean respectContacts;
    private final Map<String, Integer> supportPlaces = new TreeMap<>();
    private @Nullable FairShare fairShare;
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

    /** Adds adults who share childcare between them: no two work at the same time. */
    public Builder household(PlacementHousehold household) {
      households.add(household);
      return this;
    }

    /** Adds two who start together: both at the same opportunity, or neither anywhere. */
    public Builder tandem(PlacementTandem tandem) {
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

    /** Companies whose contacts a plan can {@linkplain #respectContacts respect}. */
    public Builder companies(List<Company> newCompanies) {
      companies = newCompanies;
      return this;
    }

    /**
     * Whether a plan has at most {@link Company#contactsPerMonth} placements at each of the {@link
     * #companies}; default: not.
     */
    public Builder respectContacts(boolean respected) {
      respectContacts = respected;
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
      PlacementRules rules =
          new PlacementRules(
              households,
              tandems,
              needingSupport,
              wishes,
              wishPoints,
              companies,
              respectContacts,
              supportPlaces,
              Optional.ofNullable(fairShare));
      return new PlacementRequest(
          cohort, providers, current, vetoes, groups, rules, limits, listener, cancellation);
    }
  }
}
