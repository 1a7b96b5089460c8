package org.quartermatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.Message;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProblemException;

/**
 * Applies changes to the request of a plan. The plan becomes what is current, as {@link
 * org.quartermatch.placement.solver.replan.ChangedProblem} makes it: whom it has newly placed is
 * only proposed, and takes a contact of the company. O(request + changes).
 */
final class ChangedRequest {
  private final PlanInForce plan;
  private final Map<String, Opportunity> index;
  private final Map<String, PlacementOpportunity> planned = new HashMap<>();
  private final Set<String> companies = new HashSet<>();
  private final Map<String, Participant> cohort = new LinkedHashMap<>();
  private final Map<String, ChildcareProvider> providers = new LinkedHashMap<>();
  private final Set<Veto> vetoes;
  private final Map<String, String> pins;
  private final PlacementRules.Builder rules;
  private final Set<String> come = new HashSet<>();
  private final Set<String> left = new HashSet<>();
  private final List<Message> errors = new ArrayList<>();
  private String where = "";

  private ChangedRequest(PlanInForce plan, Map<String, Opportunity> index) {
    this.plan = plan;
    this.index = index;
    PlacementRequest request = plan.request();
    plan.problem().opportunities().forEach(o -> planned.put(o.id(), o));
    for (Opportunity opportunity : index.values()) {
      opportunity.position().company().map(Company::id).ifPresent(companies::add);
    }
    request.cohort().forEach(p -> cohort.put(p.id(), p));
    request.knownProviders().forEach(k -> providers.put(k.id(), k));
    vetoes = new LinkedHashSet<>(request.vetoes());
    rules = request.rules().toBuilder();
    pins = new HashMap<>(request.rules().pins());
    request.current().stream()
        .filter(PlacementRequest.Current::pinned)
        .forEach(row -> pins.put(row.participantId(), row.opportunityId()));
  }

  /**
   * The request of a plan after changes.
   *
   * @param index the opportunities that there are now, by id
   * @throws PlacementProblemException with every mistake of the changes
   */
  static PlacementRequest of(
      PlanInForce plan, List<QuarterChange> changes, Map<String, Opportunity> index) {
    ChangedRequest changed = new ChangedRequest(plan, index);
    for (int x = 0; x < changes.size(); x++) {
      QuarterChange change = changes.get(x);
      changed.where = "change " + (x + 1) + ", " + change.getClass().getSimpleName() + ": ";
      changed.apply(change);
    }
    if (!changed.errors.isEmpty()) {
      throw new PlacementProblemException(changed.errors);
    }
    return changed.build();
  }

  private PlacementRequest build() {
    Map<String, Current> before = new HashMap<>();
    for (PlacementParticipant p : plan.problem().participants()) {
      p.current().ifPresent(current -> before.put(p.id(), current));
    }
    List<PlacementRequest.Current> current = new ArrayList<>();
    for (Placement p : plan.placements()) {
      if (!left.contains(p.participantId())) {
        Current was = before.get(p.participantId());
        current.add(
            new PlacementRequest.Current(
                p.participantId(),
                p.opportunityId(),
                p.option().childcareProviderId(),
                p.opportunityId().equals(pins.get(p.participantId())),
                was == null || !was.keptWithoutContact(p.option())));
      }
    }
    cohort.keySet().forEach(rules::noPin);
    pins.forEach(rules::pin);
    return plan.request().toBuilder()
        .cohort(cohort.values())
        .providers(List.copyOf(providers.values()))
        .current(current)
        .vetoes(List.copyOf(vetoes))
        .rules(rules.build())
        .build();
  }

  private void apply(QuarterChange change) {
    switch (change) {
      case QuarterChange.ParticipantCame c -> {
        if (cohort.putIfAbsent(c.participant().id(), c.participant()) != null) {
          wrong("participant " + c.participant().id() + " is there already");
        }
      }
      case QuarterChange.ParticipantChanged c -> {
        if (known(c.participant().id())) {
          cohort.put(c.participant().id(), c.participant());
        }
      }
      case QuarterChange.ParticipantLeft c -> leave(c.participantId());
      case QuarterChange.ParticipantStarted c -> {
        leave(c.participantId());
        reachOneOfMinimum(c.opportunityId());
      }
      case QuarterChange.OpportunityCame c -> come(c.opportunityId());
      case QuarterChange.OpportunityChanged c -> {
        inPlan(c.opportunityId());
        inIndex(c.opportunityId());
      }
      case QuarterChange.VacancyFilled c -> fill(c.opportunityId());
      case QuarterChange.OpportunityClosed c -> close(c.opportunityId());
      case QuarterChange.ProviderOpened c -> {
        if (providers.putIfAbsent(c.provider().id(), c.provider()) != null) {
          wrong("childcare provider " + c.provider().id() + " is there already");
        }
      }
      case QuarterChange.ProviderChanged c -> {
        if (knownProvider(c.provider().id())) {
          providers.put(c.provider().id(), c.provider());
        }
      }
      case QuarterChange.ProviderClosed c -> {
        if (knownProvider(c.childcareProviderId())) {
          providers.remove(c.childcareProviderId());
        }
      }
      case QuarterChange.PlacementAccepted c -> {
        if (both(known(c.participantId()), knownOpportunity(c.opportunityId()))) {
          pins.put(c.participantId(), c.opportunityId());
          vetoes.remove(new Veto(c.participantId(), c.opportunityId()));
        }
      }
      case QuarterChange.AcceptanceWithdrawn c -> {
        if (known(c.participantId())) {
          pins.remove(c.participantId());
        }
      }
      case QuarterChange.PlacementRefused c -> {
        if (both(known(c.participantId()), knownOpportunity(c.opportunityId()))) {
          pins.remove(c.participantId(), c.opportunityId());
          vetoes.add(new Veto(c.participantId(), c.opportunityId()));
        }
      }
      case QuarterChange.RefusalWithdrawn c -> {
        if (both(known(c.participantId()), knownOpportunity(c.opportunityId()))) {
          vetoes.remove(new Veto(c.participantId(), c.opportunityId()));
        }
      }
      case QuarterChange.WishesChanged c -> {
        known(c.participantId());
        rules.wishes(c.participantId(), c.opportunityIds());
      }
      case QuarterChange.SupportNeedChanged c -> {
        known(c.participantId());
        rules.needsSupport(c.participantId(), c.needsSupport());
      }
      case QuarterChange.GroupsChanged c -> {
        known(c.participantId());
        rules.groups(c.participantId(), c.labels());
      }
      case QuarterChange.TandemFormed c -> {
        List.of(c.tandem().first(), c.tandem().second()).forEach(this::known);
        rules.tandem(c.tandem());
      }
      case QuarterChange.TandemDissolved c -> {
        if (!rules.build().tandems().contains(c.tandem())) {
          wrong("there is no tandem of " + c.tandem().first() + " and " + c.tandem().second());
        }
        rules.noTandem(c.tandem());
      }
      case QuarterChange.HouseholdFormed c -> {
        c.household().participantIds().forEach(this::known);
        rules.household(c.household());
      }
      case QuarterChange.HouseholdDissolved c -> {
        if (!rules.build().households().contains(c.household())) {
          wrong("there is no household of " + String.join(", ", c.household().participantIds()));
        }
        rules.noHousehold(c.household());
      }
      case QuarterChange.MinimumChanged c -> {
        inIndex(c.opportunityId());
        rules.minimumPlaces(c.opportunityId(), c.people());
      }
      case QuarterChange.WeightsChanged c -> {
        rules.wishPoints(c.wishPoints());
        c.fairShare().ifPresentOrElse(rules::fairShare, rules::noFairShare);
      }
      case QuarterChange.SupportPlacesChanged c -> {
        if (!companies.contains(c.companyId())) {
          wrong("the index has no opportunity of a company " + c.companyId());
        }
        c.places()
            .ifPresentOrElse(
                places -> rules.supportPlaces(c.companyId(), places),
                () -> rules.noSupportPlaces(c.companyId()));
      }
    }
  }

  private void leave(String id) {
    if (known(id)) {
      cohort.remove(id);
      left.add(id);
      pins.remove(id);
      vetoes.removeIf(veto -> veto.participantId().equals(id));
      rules.without(id);
    }
  }

  private void come(String id) {
    if (inIndex(id)) {
      come.add(id);
    }
    if (planned.containsKey(id)) {
      wrong("opportunity " + id + " is in the plan already; say that it has changed");
    }
  }

  private void close(String id) {
    inPlan(id);
    if (index.containsKey(id)) {
      wrong("opportunity " + id + " is still in the index; remove it before you replan");
    }
  }

  private void fill(String id) {
    Opportunity now = index.get(id);
    PlacementOpportunity before = planned.get(id);
    if (inPlan(id) && now != null && before != null && now.position().places() >= before.places()) {
      wrong(
          "opportunity "
              + id
              + " has no fewer places in the index than in the plan; put it with one less, or"
              + " remove it, before you replan");
    }
    reachOneOfMinimum(id);
  }

  private void reachOneOfMinimum(String id) {
    int least = rules.build().minimumPlaces().getOrDefault(id, 0);
    if (least > 0) {
      rules.minimumPlaces(id, least - 1);
    }
  }

  private boolean known(String participantId) {
    return require(cohort.containsKey(participantId), "there is no participant " + participantId);
  }

  /** Whether both hold; what is wrong with either has been said. */
  private static boolean both(boolean one, boolean other) {
    return one && other;
  }

  private boolean knownProvider(String id) {
    return require(providers.containsKey(id), "there is no childcare provider " + id);
  }

  private boolean inPlan(String id) {
    return require(
        planned.containsKey(id) || come.contains(id), "the plan has no opportunity " + id);
  }

  private boolean inIndex(String id) {
    return require(
        index.containsKey(id),
        "the index has no opportunity " + id + " on the engine's date; put it before you replan");
  }

  private boolean knownOpportunity(String id) {
    return require(
        index.containsKey(id) || planned.containsKey(id),
        "neither the index nor the plan has an opportunity " + id);
  }

  private boolean require(boolean holds, String otherwise) {
    if (!holds) {
      wrong(otherwise);
    }
    return holds;
  }

  /** What a program says of its own records, so it is for its programmer and in English. */
  private void wrong(String text) {
    errors.add(Message.verbatim(where + text));
  }
}
