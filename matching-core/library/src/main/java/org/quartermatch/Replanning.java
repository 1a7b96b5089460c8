package org.quartermatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.model.Opportunity;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementChange;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProgress.Listener;
import org.quartermatch.placement.Replan;

/**
 * Brings a plan up to date in the words of the domain.
 *
 * <p>How it works: the changes make another request of that of the plan ({@link ChangedRequest}),
 * and its problem is assembled anew, of all that the index holds now: so there is one way from
 * people and work to a problem. The search starts from the old placements. Then each change is
 * written in the words of placement, by which {@link PlacementSolver#differences} finds what a
 * difference comes from; what that cannot say and comes from another fit of the pair is told as
 * such.
 *
 * <p>Cost: that of a plan, and O(options) for the reasons.
 */
final class Replanning {
  private final PlanInForce old;
  private final PlacementProblem next;
  private final PlacementPlan plan;

  /** In the words of placement, and in those of the domain. */
  private final IdentityHashMap<PlacementChange, QuarterChange> causes = new IdentityHashMap<>();

  private final List<PlacementChange> changes = new ArrayList<>();
  private final Map<String, PlacementOpportunity> opportunities = new HashMap<>();
  private final Map<String, PlacementParticipant> participants = new HashMap<>();

  private Replanning(PlanInForce old, PlacementPlan plan) {
    this.old = old;
    this.plan = plan;
    next = plan.problem();
    next.opportunities().forEach(o -> opportunities.put(o.id(), o));
    next.participants().forEach(p -> participants.put(p.id(), p));
  }

  /**
   * The new plan, and the differences.
   *
   * @param work the opportunities that there are now
   */
  static QuarterReplan of(
      FitCalculator calculator,
      List<PreparedOpportunity> work,
      PlanInForce old,
      List<QuarterChange> changes,
      PlacementLimits limits,
      Listener listener) {
    Map<String, Opportunity> index = new LinkedHashMap<>();
    work.forEach(each -> index.put(each.id(), each.opportunity()));
    PlacementRequest request =
        ChangedRequest.of(old, changes, index).toBuilder()
            .limits(limits)
            .listener(listener)
            .build();
    PlacementProblem problem =
        PlacementAssembly.problem(
            calculator.withProviders(request.knownProviders()), work, request);
    PlacementPlan plan = PlacementSolver.resume(problem, old.placements(), limits, listener);
    Replanning replanning = new Replanning(old, plan);
    List<QuarterChange> found = replanning.found(changes);
    return new QuarterReplan(request, plan, replanning.differences(changes, found), found);
  }

  /** What the index has otherwise than the plan, and no change has named. */
  private List<QuarterChange> found(List<QuarterChange> named) {
    Set<String> said = new HashSet<>();
    for (QuarterChange change : named) {
      opportunityId(change).ifPresent(said::add);
    }
    List<QuarterChange> found = new ArrayList<>();
    Set<String> planned = new HashSet<>();
    for (PlacementOpportunity before : old.problem().opportunities()) {
      PlacementOpportunity now = opportunities.get(before.id());
      planned.add(before.id());
      if (said.contains(before.id())) {
        continue;
      }
      if (now == null) {
        found.add(new QuarterChange.OpportunityClosed(before.id()));
      } else if (!ofRecord(now).equals(ofRecord(before))) {
        found.add(new QuarterChange.OpportunityChanged(before.id()));
      }
    }
    for (PlacementOpportunity now : next.opportunities()) {
      if (!planned.contains(now.id()) && !said.contains(now.id())) {
        found.add(new QuarterChange.OpportunityCame(now.id()));
      }
    }
    return found;
  }

  /** Without shifts, which are there only where somebody shares childcare. */
  private static PlacementOpportunity ofRecord(PlacementOpportunity opportunity) {
    return opportunity.toBuilder().shifts(List.of()).build();
  }

  /** The opportunity of which a change says that it is another one. */
  private static Optional<String> opportunityId(QuarterChange change) {
    return switch (change) {
      case QuarterChange.OpportunityCame c -> Optional.of(c.opportunityId());
      case QuarterChange.OpportunityChanged c -> Optional.of(c.opportunityId());
      case QuarterChange.OpportunityClosed c -> Optional.of(c.opportunityId());
      case QuarterChange.VacancyFilled c -> Optional.of(c.opportunityId());
      case QuarterChange.ParticipantStarted c -> Optional.of(c.opportunityId());
      case QuarterChange.MinimumChanged c -> Optional.of(c.opportunityId());
      default -> Optional.empty();
    };
  }

  private List<QuarterReplan.Difference> differences(
      List<QuarterChange> named, List<QuarterChange> found) {
    named.forEach(this::translate);
    found.forEach(this::translate);
    List<Replan.Difference> differences =
        PlacementSolver.differences(old.problem(), old.placements(), plan, changes);
    Pairs pairs = new Pairs(differences);
    pairs.read(pairs.before, old.problem());
    pairs.read(pairs.now, next);
    return differences.stream()
        .map(
            d ->
                new QuarterReplan.Difference(
                    d.participantId(), d.before(), d.after(), reason(d, pairs), d.points()))
        .toList();
  }

  /** What was possible, and is, between those whom the differences name. */
  private static final class Pairs {
    private record Pair(String participantId, String opportunityId) {}

    final Map<Pair, Set<PlacementOption>> before = new HashMap<>();
    final Map<Pair, Set<PlacementOption>> now = new HashMap<>();

    Pairs(List<Replan.Difference> differences) {
      for (Replan.Difference d : differences) {
        d.before().ifPresent(this::add);
        d.after().ifPresent(this::add);
      }
    }

    private void add(Placement placement) {
      before.put(pair(placement.option()), new HashSet<>());
      now.put(pair(placement.option()), new HashSet<>());
    }

    private static Pair pair(PlacementOption option) {
      return new Pair(option.participantId(), option.opportunityId());
    }

    void read(Map<Pair, Set<PlacementOption>> options, PlacementProblem problem) {
      for (PlacementOption option : problem.options()) {
        Set<PlacementOption> ofPair = options.get(pair(option));
        if (ofPair != null) {
          ofPair.add(option);
        }
      }
    }

    /** Whether the old placement is not possible any more, or the new one was not before. */
    boolean opened(Replan.Difference d) {
      return d.before().filter(p -> isEmpty(now, p)).isPresent()
          || d.after().filter(p -> isEmpty(before, p)).isPresent();
    }

    private static boolean isEmpty(Map<Pair, Set<PlacementOption>> options, Placement placement) {
      return Objects.requireNonNull(options.get(pair(placement.option()))).isEmpty();
    }

    /** Whether one of the two is possible in another way than before. */
    boolean differ(Replan.Difference d) {
      return differ(d.before()) || differ(d.after());
    }

    private boolean differ(Optional<Placement> placement) {
      return placement
          .map(p -> pair(p.option()))
          .filter(
              pair ->
                  !Objects.requireNonNull(before.get(pair))
                      .equals(Objects.requireNonNull(now.get(pair))))
          .isPresent();
    }
  }

  private QuarterReplan.Reason reason(Replan.Difference d, Pairs pairs) {
    return switch (d.reason()) {
      case Replan.Reason.CausedBy caused ->
          new QuarterReplan.Reason.CausedBy(Objects.requireNonNull(causes.get(caused.change())));
      case Replan.Reason.GainedFromFreedPlace gained ->
          pairs.opened(d)
              ? new QuarterReplan.Reason.FitIsAnother()
              : new QuarterReplan.Reason.GainedFromFreedPlace(gained.participantIds());
      case Replan.Reason.MovedToMakeRoom moved ->
          pairs.opened(d)
              ? new QuarterReplan.Reason.FitIsAnother()
              : new QuarterReplan.Reason.MovedToMakeRoom(moved.participantIds());
      case Replan.Reason.Rearranged rearranged ->
          pairs.differ(d)
              ? new QuarterReplan.Reason.FitIsAnother()
              : new QuarterReplan.Reason.Rearranged();
    };
  }

  /** Writes a change in the words of placement, as far as a reason is to be found by it. */
  private void translate(QuarterChange change) {
    switch (change) {
      case QuarterChange.ParticipantCame c -> person(c.participant().id(), change);
      case QuarterChange.ParticipantChanged c -> person(c.participant().id(), change);
      case QuarterChange.ParticipantLeft c ->
          add(new PlacementChange.ParticipantGone(c.participantId()), change);
      case QuarterChange.ParticipantStarted c -> {
        add(new PlacementChange.ParticipantGone(c.participantId()), change);
        work(c.opportunityId(), change)
            .ifPresent(o -> add(new PlacementChange.PlaceFilled(o.id()), change));
      }
      case QuarterChange.OpportunityCame c ->
          work(c.opportunityId(), change)
              .ifPresent(o -> add(new PlacementChange.OpportunityAdded(o, List.of()), change));
      case QuarterChange.OpportunityChanged c ->
          work(c.opportunityId(), change)
              .ifPresent(
                  o ->
                      add(
                          new PlacementChange.OpportunityChanged(o, Optional.of(at(o.id()))),
                          change));
      case QuarterChange.VacancyFilled c ->
          work(c.opportunityId(), change)
              .ifPresent(o -> add(new PlacementChange.PlaceFilled(o.id()), change));
      case QuarterChange.OpportunityClosed c ->
          add(new PlacementChange.Withdrawn(c.opportunityId()), change);
      case QuarterChange.ProviderOpened c ->
          add(
              new PlacementChange.ProviderAdded(
                  PlacementAssembly.provider(c.provider()), List.of()),
              change);
      case QuarterChange.ProviderChanged c -> provider(c);
      case QuarterChange.ProviderClosed c ->
          add(new PlacementChange.ProviderGone(c.childcareProviderId()), change);
      case QuarterChange.PlacementAccepted c ->
          add(new PlacementChange.Pinned(c.participantId(), c.opportunityId()), change);
      case QuarterChange.AcceptanceWithdrawn c ->
          add(new PlacementChange.Unpinned(c.participantId()), change);
      case QuarterChange.PlacementRefused c ->
          add(new PlacementChange.Vetoed(c.participantId(), c.opportunityId()), change);
      case QuarterChange.RefusalWithdrawn c ->
          add(new PlacementChange.VetoLifted(c.participantId(), c.opportunityId()), change);
      case QuarterChange.WishesChanged c -> person(c.participantId(), change);
      case QuarterChange.SupportNeedChanged c -> person(c.participantId(), change);
      case QuarterChange.GroupsChanged c -> person(c.participantId(), change);
      case QuarterChange.TandemFormed c ->
          List.of(c.tandem().first(), c.tandem().second()).forEach(id -> person(id, change));
      case QuarterChange.TandemDissolved c ->
          List.of(c.tandem().first(), c.tandem().second()).forEach(id -> person(id, change));
      case QuarterChange.HouseholdFormed c ->
          c.household().participantIds().forEach(id -> person(id, change));
      case QuarterChange.HouseholdDissolved c ->
          c.household().participantIds().forEach(id -> person(id, change));
      case QuarterChange.MinimumChanged c ->
          work(c.opportunityId(), change)
              .ifPresent(o -> add(new PlacementChange.OpportunityChanged(o), change));
      case QuarterChange.WeightsChanged c ->
          add(new PlacementChange.WeightsChanged(next.weights()), change);
      case QuarterChange.SupportPlacesChanged c ->
          next.opportunities().stream()
              .filter(o -> o.companyId().equals(Optional.of(c.companyId())))
              .forEach(o -> add(new PlacementChange.OpportunityChanged(o), change));
    }
  }

  private void add(PlacementChange change, QuarterChange cause) {
    changes.add(change);
    causes.put(change, cause);
  }

  /** Somebody who has left since then is told by that change. */
  private void person(String id, QuarterChange change) {
    PlacementParticipant now = participants.get(id);
    if (now != null) {
      add(new PlacementChange.ParticipantChanged(now, Optional.empty()), change);
    }
  }

  /** The opportunity as it is now; where it is gone, that is what has happened. */
  private Optional<PlacementOpportunity> work(String id, QuarterChange change) {
    PlacementOpportunity now = opportunities.get(id);
    if (now == null) {
      add(new PlacementChange.Withdrawn(id), change);
    }
    return Optional.ofNullable(now);
  }

  private List<PlacementOption> at(String opportunityId) {
    return next.options().stream().filter(o -> o.opportunityId().equals(opportunityId)).toList();
  }

  /** Other places, and what other opening hours have opened or closed. */
  private void provider(QuarterChange.ProviderChanged change) {
    String id = change.provider().id();
    add(new PlacementChange.ProviderChanged(PlacementAssembly.provider(change.provider())), change);
    opened(id, old.placements(), next, change);
    opened(id, plan.placements(), old.problem(), change);
  }

  /** Placements with new places at a provider that the other problem does not allow. */
  private void opened(
      String providerId, List<Placement> placements, PlacementProblem other, QuarterChange change) {
    Map<PlacementOption, Placement> there = new LinkedHashMap<>();
    for (Placement placement : placements) {
      if (placement.option().childcareProviderId().equals(Optional.of(providerId))) {
        there.put(placement.option(), placement);
      }
    }
    other.options().forEach(there::remove);
    for (Placement p : there.values()) {
      add(new PlacementChange.PairChanged(p.participantId(), p.opportunityId(), List.of()), change);
    }
  }
}
