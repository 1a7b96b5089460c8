package org.quartermatch.placement.solver.replan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.quartermatch.model.Message;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementChange;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProblemException;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.PlacementWeights;

/**
 * Applies changes to the problem of a plan. The plan becomes what is current: whoever it has placed
 * is there, whoever it has not has no current placement. Whom the plan has newly placed is only
 * proposed: keeping that placement takes a contact of the company, as it did in the plan.
 * O(options) for all that is gone, and for each change that replaces options.
 */
public final class ChangedProblem {
  private final PlacementPlan plan;
  private final Map<String, PlacementParticipant> participants = new LinkedHashMap<>();
  private final Map<String, PlacementOpportunity> opportunities = new LinkedHashMap<>();
  private final Map<String, PlacementProvider> providers = new LinkedHashMap<>();
  private final List<Household> households;
  private final List<Tandem> tandems;
  private final List<PlacementOption> options;
  private final Set<Veto> vetoes;
  private final Set<String> come = new HashSet<>();

  // whose options are still there: many go in one pass
  private final Set<String> goneParticipants = new HashSet<>();
  private final Set<String> goneOpportunities = new HashSet<>();
  private final Set<String> goneProviders = new HashSet<>();
  private PlacementWeights weights;
  private final List<Message> errors = new ArrayList<>();
  private String where = "";

  private ChangedProblem(PlacementPlan plan) {
    this.plan = plan;
    PlacementProblem problem = plan.problem();
    problem.participants().forEach(p -> participants.put(p.id(), p));
    problem.opportunities().forEach(o -> opportunities.put(o.id(), o));
    problem.providers().forEach(k -> providers.put(k.id(), k));
    households = new ArrayList<>(problem.households());
    tandems = new ArrayList<>(problem.tandems());
    options = new ArrayList<>(problem.options());
    vetoes = new LinkedHashSet<>(problem.vetoes());
    weights = problem.weights();
  }

  /**
   * The problem of a plan with changes, each applied as the ones before have left it.
   *
   * @throws PlacementProblemException with every mistake of the changes, or of what they lead to
   */
  public static PlacementProblem of(PlacementPlan plan, List<PlacementChange> changes) {
    ChangedProblem changed = new ChangedProblem(plan);
    for (int x = 0; x < changes.size(); x++) {
      PlacementChange change = changes.get(x);
      changed.where = "change " + (x + 1) + ", " + change.getClass().getSimpleName() + ": ";
      changed.apply(change);
    }
    if (!changed.errors.isEmpty()) {
      throw new PlacementProblemException(changed.errors);
    }
    return changed.build();
  }

  private PlacementProblem build() {
    removeGone();
    Map<String, Current> before = new HashMap<>();
    for (PlacementParticipant p : plan.problem().participants()) {
      p.current().ifPresent(c -> before.put(p.id(), c));
    }
    Map<String, Current> current = new HashMap<>();
    for (Placement p : plan.placements()) {
      Current was = before.get(p.participantId());
      boolean proposed = was == null || !was.keptWithoutContact(p.option());
      current.put(
          p.participantId(),
          new Current(p.opportunityId(), p.option().childcareProviderId(), proposed));
    }
    PlacementProblem.Builder builder = PlacementProblem.builder().weights(weights);
    for (PlacementParticipant p : participants.values()) {
      Current now = current.get(p.id());
      PlacementParticipant.Builder moved = p.toBuilder();
      builder.participant(
          come.contains(p.id())
              ? p
              : (now == null ? moved.noCurrent() : moved.current(now)).build());
    }
    opportunities.values().forEach(builder::opportunity);
    plan.problem().companies().forEach(builder::company);
    providers.values().forEach(builder::provider);
    households.forEach(builder::household);
    tandems.forEach(builder::tandem);
    options.forEach(builder::option);
    vetoes.forEach(builder::veto);
    return builder.build();
  }

  private void apply(PlacementChange change) {
    switch (change) {
      case PlacementChange.PlaceFilled c -> fill(c);
      case PlacementChange.Withdrawn c -> withdraw(c);
      case PlacementChange.OpportunityAdded c -> addOpportunity(c);
      case PlacementChange.OpportunityChanged c -> changeOpportunity(c);
      case PlacementChange.ParticipantGone c -> removeParticipant(c);
      case PlacementChange.ParticipantCome c -> addParticipant(c);
      case PlacementChange.ParticipantChanged c -> changeParticipant(c);
      case PlacementChange.PairChanged c -> {
        if (known(c.participantId(), c.opportunityId())) {
          replaceOptions(c.options(), of(c.participantId()).and(at(c.opportunityId())));
        }
      }
      case PlacementChange.Pinned c -> {
        if (known(c.participantId(), c.opportunityId())) {
          pin(c.participantId(), Optional.of(c.opportunityId()));
        }
      }
      case PlacementChange.Unpinned c -> pin(c.participantId(), Optional.empty());
      case PlacementChange.Vetoed c -> {
        if (known(c.participantId(), c.opportunityId())) {
          vetoes.add(new Veto(c.participantId(), c.opportunityId()));
        }
      }
      case PlacementChange.VetoLifted c -> {
        if (known(c.participantId(), c.opportunityId())) {
          vetoes.remove(new Veto(c.participantId(), c.opportunityId()));
        }
      }
      case PlacementChange.ProviderAdded c -> {
        if (added(providers, "childcare provider", c.provider().id(), c.provider())) {
          addOptions(c.options(), with(c.provider().id()));
        }
      }
      case PlacementChange.ProviderChanged c -> {
        if (known(providers, "childcare provider", c.provider().id())) {
          providers.put(c.provider().id(), c.provider());
        }
      }
      case PlacementChange.ProviderGone c -> removeProvider(c);
      case PlacementChange.WeightsChanged c -> weights = c.weights();
    }
  }

  private void withdraw(PlacementChange.Withdrawn c) {
    if (known(opportunities, "opportunity", c.opportunityId())) {
      opportunities.remove(c.opportunityId());
      goneOpportunities.add(c.opportunityId());
      vetoes.removeIf(v -> v.opportunityId().equals(c.opportunityId()));
      participants.replaceAll((id, p) -> withoutWish(p, c.opportunityId()));
    }
  }

  private void addOpportunity(PlacementChange.OpportunityAdded c) {
    if (added(opportunities, "opportunity", c.opportunity().id(), c.opportunity())) {
      addOptions(c.options(), at(c.opportunity().id()));
    }
  }

  private void changeOpportunity(PlacementChange.OpportunityChanged c) {
    String id = c.opportunity().id();
    if (known(opportunities, "opportunity", id)) {
      opportunities.put(id, c.opportunity());
      c.options().ifPresent(all -> replaceOptions(all, at(id)));
    }
  }

  private void removeParticipant(PlacementChange.ParticipantGone c) {
    if (known(participants, "participant", c.participantId())) {
      participants.remove(c.participantId());
      come.remove(c.participantId());
      goneParticipants.add(c.participantId());
      vetoes.removeIf(v -> v.participantId().equals(c.participantId()));
      leaveOthers(c.participantId());
    }
  }

  private void addParticipant(PlacementChange.ParticipantCome c) {
    if (added(participants, "participant", c.participant().id(), c.participant())) {
      come.add(c.participant().id());
      addOptions(c.options(), of(c.participant().id()));
    }
  }

  private void changeParticipant(PlacementChange.ParticipantChanged c) {
    String id = c.participant().id();
    if (known(participants, "participant", id)) {
      participants.put(id, c.participant());
      c.options().ifPresent(all -> replaceOptions(all, of(id)));
    }
  }

  private void removeProvider(PlacementChange.ProviderGone c) {
    if (known(providers, "childcare provider", c.childcareProviderId())) {
      providers.remove(c.childcareProviderId());
      goneProviders.add(c.childcareProviderId());
    }
  }

  private static PlacementParticipant withoutWish(PlacementParticipant p, String opportunityId) {
    return p.wishes().contains(opportunityId)
        ? p.toBuilder()
            .wishes(p.wishes().stream().filter(w -> !w.equals(opportunityId)).toList())
            .build()
        : p;
  }

  /** Takes somebody out of tandem and households. */
  private void leaveOthers(String id) {
    tandems.removeIf(t -> t.first().equals(id) || t.second().equals(id));
    households.replaceAll(
        h ->
            h.participantIds().contains(id)
                ? new Household(
                    h.participantIds().stream().filter(other -> !other.equals(id)).toList())
                : h);
    households.removeIf(h -> h.participantIds().size() < 2);
  }

  private void fill(PlacementChange.PlaceFilled filled) {
    PlacementOpportunity o = opportunities.get(filled.opportunityId());
    if (o == null) {
      known(opportunities, "opportunity", filled.opportunityId());
      return;
    }
    int hours = filled.quarterHours();
    int budget = o.budgetQuarterHours().orElse(Integer.MAX_VALUE);
    if (o.places() == 0) {
      wrong(where + "opportunity " + o.id() + " has no place that could be filled");
    } else if (hours < 0 || hours > budget) {
      wrong(
          where
              + "quarterHours is "
              + hours
              + ", opportunity "
              + o.id()
              + " has "
              + budget
              + "; allowed is 0 to that");
    } else {
      PlacementOpportunity.Builder left =
          o.toBuilder().places(o.places() - 1).minimumPlaces(Math.max(0, o.minimumPlaces() - 1));
      if (o.budgetQuarterHours().isPresent()) {
        left.budgetQuarterHours(budget - hours);
      }
      opportunities.put(o.id(), left.build());
    }
  }

  private void pin(String participantId, Optional<String> opportunityId) {
    PlacementParticipant p = participants.get(participantId);
    if (p == null) {
      known(participants, "participant", participantId);
    } else {
      PlacementParticipant.Builder changed = p.toBuilder();
      participants.put(
          participantId, opportunityId.map(changed::pin).orElseGet(changed::noPin).build());
    }
  }

  private boolean known(String participantId, String opportunityId) {
    boolean participant = known(participants, "participant", participantId);
    boolean opportunity = known(opportunities, "opportunity", opportunityId);
    return participant && opportunity;
  }

  private boolean known(Map<String, ?> map, String kind, String id) {
    if (!map.containsKey(id)) {
      wrong(where + "there is no " + kind + " " + id);
    }
    return map.containsKey(id);
  }

  private <T> boolean added(Map<String, T> map, String kind, String id, T item) {
    if (map.putIfAbsent(id, item) != null) {
      wrong(where + kind + " " + id + " is there already");
      return false;
    }
    return true;
  }

  /** What a program says of its own records, so it is for its programmer and in English. */
  private void wrong(String text) {
    errors.add(Message.verbatim(text));
  }

  private void replaceOptions(List<PlacementOption> all, Predicate<PlacementOption> which) {
    options.removeIf(which);
    addOptions(all, which);
  }

  private void addOptions(List<PlacementOption> all, Predicate<PlacementOption> which) {
    for (PlacementOption option : all) {
      if (!which.test(option)) {
        wrong(
            where
                + "option "
                + option.participantId()
                + " at "
                + option.opportunityId()
                + " is about something else");
      }
    }
    removeGone();
    options.addAll(all);
  }

  private void removeGone() {
    if (!goneParticipants.isEmpty() || !goneOpportunities.isEmpty() || !goneProviders.isEmpty()) {
      options.removeIf(
          o ->
              goneParticipants.contains(o.participantId())
                  || goneOpportunities.contains(o.opportunityId())
                  || (o.childcareProviderId().isPresent()
                      && goneProviders.contains(o.childcareProviderId().get())));
      goneParticipants.clear();
      goneOpportunities.clear();
      goneProviders.clear();
    }
  }

  private static Predicate<PlacementOption> at(String opportunityId) {
    return o -> o.opportunityId().equals(opportunityId);
  }

  private static Predicate<PlacementOption> of(String participantId) {
    return o -> o.participantId().equals(participantId);
  }

  private static Predicate<PlacementOption> with(String childcareProviderId) {
    return o ->
        o.childcareProviderId().isPresent()
            && o.childcareProviderId().get().equals(childcareProviderId);
  }
}
