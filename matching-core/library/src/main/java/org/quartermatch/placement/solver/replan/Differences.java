package org.quartermatch.placement.solver.replan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementChange;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.Replan.Difference;
import org.quartermatch.placement.Replan.Reason;

/**
 * Compares two plans and says why. Each participant is judged by its own old and new placement: by
 * the changes that touch these, and by who has left or come there. O(placements + differences ×
 * (changes + people at an opportunity or provider)).
 */
public final class Differences {
  private final Plan old;
  private final Plan now;
  private final List<PlacementChange> changes;

  private Differences(Plan old, Plan now, List<PlacementChange> changes) {
    this.old = old;
    this.now = now;
    this.changes = changes;
  }

  /**
   * What has become of whom.
   *
   * @param problem of the plan before
   * @param placements of the plan before
   */
  public static List<Difference> of(
      PlacementProblem problem,
      List<Placement> placements,
      PlacementPlan after,
      List<PlacementChange> changes) {
    return new Differences(
            new Plan(problem, placements), new Plan(after.problem(), after.placements()), changes)
        .all();
  }

  /** A plan by what it is asked for. */
  private static final class Plan {
    final PlacementProblem problem;
    final Map<String, PlacementParticipant> participants = new HashMap<>();
    final Map<String, PlacementOpportunity> opportunities = new HashMap<>();
    final Map<String, PlacementProvider> providers = new HashMap<>();
    final Map<String, String> partners = new HashMap<>();
    final Map<String, PlacementCompany> companies = new HashMap<>();
    final Map<String, Placement> byParticipant = new HashMap<>();
    final Map<String, List<Placement>> atOpportunity = new HashMap<>();
    final Map<String, List<Placement>> atProvider = new HashMap<>();

    Plan(PlacementProblem problem, List<Placement> placements) {
      this.problem = problem;
      problem.participants().forEach(p -> participants.put(p.id(), p));
      problem.opportunities().forEach(o -> opportunities.put(o.id(), o));
      problem.providers().forEach(k -> providers.put(k.id(), k));
      for (Tandem t : problem.tandems()) {
        partners.put(t.first(), t.second());
        partners.put(t.second(), t.first());
      }
      problem.companies().forEach(c -> companies.put(c.id(), c));
      for (Placement p : placements) {
        byParticipant.put(p.participantId(), p);
        atOpportunity.computeIfAbsent(p.opportunityId(), x -> new ArrayList<>()).add(p);
        p.option()
            .childcareProviderId()
            .ifPresent(k -> atProvider.computeIfAbsent(k, x -> new ArrayList<>()).add(p));
      }
    }

    long worth(@Nullable Placement placement) {
      PlacementParticipant p =
          placement == null ? null : participants.get(placement.participantId());
      return placement == null || p == null ? 0 : problem.weights().worth(p, placement.option());
    }

    Optional<String> partner(String id) {
      return Optional.ofNullable(partners.get(id));
    }

    List<Placement> at(String opportunityId) {
      return atOpportunity.getOrDefault(opportunityId, List.of());
    }

    List<Placement> with(Optional<String> childcareProviderId) {
      return childcareProviderId.map(k -> atProvider.getOrDefault(k, List.of())).orElse(List.of());
    }
  }

  private List<Difference> all() {
    Set<String> ids = new TreeSet<>(CodePointOrder.INSTANCE);
    ids.addAll(old.byParticipant.keySet());
    ids.addAll(now.byParticipant.keySet());
    List<Difference> all = new ArrayList<>();
    for (String id : ids) {
      Placement before = old.byParticipant.get(id);
      Placement after = now.byParticipant.get(id);
      if (before == null || after == null || !same(before, after)) {
        long points = now.worth(after) - old.worth(before);
        all.add(
            new Difference(
                id,
                Optional.ofNullable(before),
                Optional.ofNullable(after),
                reason(id, before, after, points),
                points));
      }
    }
    return all;
  }

  private static boolean same(Placement a, Placement b) {
    return a.opportunityId().equals(b.opportunityId())
        && a.option().childcareProviderId().equals(b.option().childcareProviderId())
        && a.quarterHours() == b.quarterHours();
  }

  private Reason reason(
      String id, @Nullable Placement before, @Nullable Placement after, long points) {
    List<String> partners = Stream.of(old, now).flatMap(plan -> plan.partner(id).stream()).toList();
    // of several about one person the last one holds
    for (PlacementChange change : changes.reversed()) {
      if (isAbout(change, id, before, after)
          || partners.stream().anyMatch(p -> isAbout(change, p, before, after))) {
        return new Reason.CausedBy(change);
      }
    }
    for (PlacementChange change : changes) {
      if ((before != null && takesAway(change, before))
          || (after != null && makesRoom(change, before, after))) {
        return new Reason.CausedBy(change);
      }
    }
    boolean hours =
        points == 0
            && before != null
            && after != null
            && after.quarterHours() > before.quarterHours()
            && after.opportunityId().equals(before.opportunityId());
    if (after != null && (points > 0 || hours)) {
      List<String> left = difference(after, old, now);
      return left.isEmpty() ? new Reason.Rearranged() : new Reason.GainedFromFreedPlace(left);
    }
    List<String> come = before == null ? List.of() : difference(before, now, old);
    return come.isEmpty() ? new Reason.Rearranged() : new Reason.MovedToMakeRoom(come);
  }

  /** Who else is at a placement's opportunity or provider in one plan and not in the other. */
  private static List<String> difference(Placement placement, Plan in, Plan notIn) {
    Set<String> ids = new TreeSet<>(CodePointOrder.INSTANCE);
    Function<Plan, List<Placement>> jobs = plan -> plan.at(placement.opportunityId());
    Function<Plan, List<Placement>> care =
        plan -> plan.with(placement.option().childcareProviderId());
    for (Function<Plan, List<Placement>> where : List.of(jobs, care)) {
      Set<String> there = new HashSet<>();
      where.apply(notIn).forEach(p -> there.add(p.participantId()));
      for (Placement p : where.apply(in)) {
        if (!there.contains(p.participantId())
            && !p.participantId().equals(placement.participantId())) {
          ids.add(p.participantId());
        }
      }
    }
    return List.copyOf(ids);
  }

  /** Changes that name the participant and matter for the old or the new placement. */
  private static boolean isAbout(
      PlacementChange change, String id, @Nullable Placement before, @Nullable Placement after) {
    return switch (change) {
      case PlacementChange.ParticipantGone c -> c.participantId().equals(id);
      case PlacementChange.ParticipantCome c -> c.participant().id().equals(id);
      case PlacementChange.ParticipantChanged c -> c.participant().id().equals(id);
      case PlacementChange.Pinned c -> c.participantId().equals(id);
      case PlacementChange.Unpinned c -> c.participantId().equals(id);
      case PlacementChange.PairChanged c ->
          c.participantId().equals(id)
              && (isAt(before, c.opportunityId()) || isAt(after, c.opportunityId()));
      case PlacementChange.Vetoed c ->
          c.participantId().equals(id) && isAt(before, c.opportunityId());
      case PlacementChange.VetoLifted c ->
          c.participantId().equals(id) && isAt(after, c.opportunityId());
      case PlacementChange.PlaceFilled c -> false;
      case PlacementChange.Withdrawn c -> false;
      case PlacementChange.OpportunityAdded c -> false;
      case PlacementChange.OpportunityChanged c -> false;
      case PlacementChange.ProviderAdded c -> false;
      case PlacementChange.ProviderChanged c -> false;
      case PlacementChange.ProviderGone c -> false;
      case PlacementChange.WeightsChanged c -> false;
    };
  }

  private static boolean isAt(@Nullable Placement placement, String opportunityId) {
    return placement != null && placement.opportunityId().equals(opportunityId);
  }

  private static boolean isWith(Placement placement, String childcareProviderId) {
    return placement.option().childcareProviderId().equals(Optional.of(childcareProviderId));
  }

  /** Whether all of those who were there cannot stay there any more because of the change. */
  private boolean takesAway(PlacementChange change, Placement before) {
    return switch (change) {
      case PlacementChange.Withdrawn c -> isAt(before, c.opportunityId());
      case PlacementChange.ProviderGone c -> isWith(before, c.childcareProviderId());
      case PlacementChange.PlaceFilled c ->
          isAt(before, c.opportunityId()) && cannotKeep(c.opportunityId());
      case PlacementChange.OpportunityChanged c ->
          isAt(before, c.opportunity().id())
              && (cannotKeep(c.opportunity().id())
                  || c.options().filter(all -> all.stream().noneMatch(equal(before))).isPresent());
      case PlacementChange.ProviderChanged c ->
          isWith(before, c.provider().id()) && isOverfull(c.provider());
      default -> false;
    };
  }

  private static Predicate<PlacementOption> equal(Placement placement) {
    return option -> option.equals(placement.option());
  }

  /**
   * Whether the old plan has more people or hours at an opportunity than there is room for now, or
   * fewer people than it now needs.
   */
  private boolean cannotKeep(String opportunityId) {
    PlacementOpportunity o = now.opportunities.get(opportunityId);
    List<Placement> there = old.at(opportunityId);
    return o == null
        || there.size() > o.places()
        || there.size() < o.minimumPlaces()
        || there.stream().mapToLong(Placement::quarterHours).sum() > budget(o)
        || o.companyId().map(now.companies::get).filter(this::isOverfull).isPresent();
  }

  /** Whether the old plan has more people with need of support at a company than it can take. */
  private boolean isOverfull(PlacementCompany company) {
    return company.supportPlaces().isPresent()
        && old.problem.opportunities().stream()
                .filter(o -> o.companyId().equals(Optional.of(company.id())))
                .flatMap(o -> old.at(o.id()).stream())
                .filter(p -> needsSupport(p.participantId()))
                .count()
            > company.supportPlaces().getAsInt();
  }

  private boolean needsSupport(String participantId) {
    PlacementParticipant p = now.participants.get(participantId);
    return p != null && p.needsSupport();
  }

  private boolean isOverfull(PlacementProvider k) {
    Set<ChildPlace> children = new HashSet<>();
    old.with(Optional.of(k.id())).forEach(p -> children.addAll(p.option().children()));
    return Arrays.stream(AgeGroup.values())
        .anyMatch(
            group -> children.stream().filter(c -> c.group() == group).count() > k.places(group));
  }

  private static long budget(PlacementOpportunity o) {
    OptionalInt budget = o.budgetQuarterHours();
    return budget.isPresent() ? budget.getAsInt() : Long.MAX_VALUE;
  }

  /** Whether the change lets people in where somebody is now. */
  private boolean makesRoom(PlacementChange change, @Nullable Placement before, Placement after) {
    return switch (change) {
      case PlacementChange.OpportunityAdded c -> isAt(after, c.opportunity().id());
      case PlacementChange.ProviderAdded c -> isWith(after, c.provider().id());
      case PlacementChange.OpportunityChanged c ->
          isAt(after, c.opportunity().id())
              && (hasGrown(c.opportunity())
                  || (needsSupport(after.participantId()) && takesMoreSupport(c.opportunity()))
                  || (!isAt(before, c.opportunity().id())
                      && c.options().filter(all -> all.contains(after.option())).isPresent()
                      && !old.problem.options().contains(after.option())));
      case PlacementChange.ProviderChanged c ->
          isWith(after, c.provider().id()) && hasGrown(c.provider());
      default -> false;
    };
  }

  private boolean hasGrown(PlacementOpportunity o) {
    PlacementOpportunity was = old.opportunities.get(o.id());
    return was == null
        || o.places() > was.places()
        || o.minimumPlaces() < was.minimumPlaces()
        || budget(o) > budget(was);
  }

  private boolean takesMoreSupport(PlacementOpportunity o) {
    return supportPlaces(now, o) > supportPlaces(old, o);
  }

  private static int supportPlaces(Plan plan, PlacementOpportunity o) {
    return o.companyId()
        .map(plan.companies::get)
        .map(company -> company.supportPlaces().orElse(Integer.MAX_VALUE))
        .orElse(Integer.MAX_VALUE);
  }

  private boolean hasGrown(PlacementProvider k) {
    PlacementProvider was = old.providers.get(k.id());
    return was == null
        || Arrays.stream(AgeGroup.values()).anyMatch(group -> k.places(group) > was.places(group));
  }
}
