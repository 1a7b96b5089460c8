package org.quartermatch.placement.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementCertificate.LimitPrice;
import org.quartermatch.placement.PlacementCertificate.OpportunityPrice;
import org.quartermatch.placement.PlacementCertificate.Part;
import org.quartermatch.placement.PlacementCertificate.ProviderPrice;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan.StoppedBy;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProgress;
import org.quartermatch.placement.PlacementProgress.Phase;
import org.quartermatch.placement.Unplaced;

/**
 * Runs the {@link Decomposition} of a problem, each by itself and several at a time, and puts their
 * plans together: objectives, bounds and steps add up, as parts share nothing.
 *
 * <p>Each part has its own seed and its share of the steps, by participants, so the plan does not
 * depend on how many threads there are. Of the time each part gets what its size and the number of
 * threads allow.
 */
final class DecomposedSearch {
  /** Solves one part. */
  interface Solver {
    Outcome solve(PlacementProblem part, PlacementLimits limits, RunClock clock);
  }

  private final List<PlacementProblem> parts;
  private final PlacementLimits limits;
  private final RunClock clock;
  private final PlacementProgress[] latest;
  private final int cohort;

  DecomposedSearch(List<PlacementProblem> parts, PlacementLimits limits, RunClock clock) {
    this.parts = parts;
    this.limits = limits;
    this.clock = clock;
    latest = parts.stream().map(DecomposedSearch::before).toArray(PlacementProgress[]::new);
    cohort = parts.stream().mapToInt(p -> p.participants().size()).sum();
  }

  Outcome run(Solver solver) {
    List<Outcome> outcomes =
        IntStream.range(0, parts.size())
            .parallel()
            .mapToObj(k -> solver.solve(parts.get(k), limitsOf(k), clockOf(k)))
            .toList();
    return together(outcomes);
  }

  private PlacementLimits limitsOf(int k) {
    double share = (double) parts.get(k).participants().size() / cohort;
    long steps = limits.steps().orElse(PlanSearch.defaultSteps(cohort));
    long own = steps == Long.MAX_VALUE ? steps : (long) Math.ceil(steps * share);
    return new PlacementLimits(limits.time(), OptionalLong.of(own), limits.seed() + 7_919L * k);
  }

  private RunClock clockOf(int k) {
    double share = (double) parts.get(k).participants().size() / cohort;
    double time = Math.min(1, share * Runtime.getRuntime().availableProcessors());
    long millis = Math.max(1, (long) (clock.millisLeft() * time));
    PlacementLimits own = limitsOf(k).time(Duration.ofMillis(millis));
    return new RunClock(own, progress -> tell(k, progress));
  }

  /**
   * What is known of a part that has not begun: pins at their worst, and everybody at their best.
   */
  private static PlacementProgress before(PlacementProblem part) {
    Map<String, Long> least = new HashMap<>();
    Map<String, Long> most = new HashMap<>();
    Map<String, PlacementParticipant> people = new HashMap<>();
    part.participants().forEach(p -> people.put(p.id(), p));
    for (PlacementOption o : part.options()) {
      PlacementParticipant p = Objects.requireNonNull(people.get(o.participantId()));
      long worth = part.weights().worth(p, o);
      most.merge(p.id(), worth, Math::max);
      if (p.pinnedOpportunityId().orElse("").equals(o.opportunityId())) {
        least.merge(p.id(), worth, Math::min);
      }
    }
    long objective = 0;
    long bound = 0;
    for (PlacementParticipant p : part.participants()) {
      long penalty = p.current().isPresent() ? part.weights().stabilityPenalty() : 0;
      objective += least.getOrDefault(p.id(), 0L) - penalty;
      bound += Math.max(-penalty, most.getOrDefault(p.id(), -penalty));
    }
    return new PlacementProgress(Phase.BOUND, objective, bound, least.size(), 0, Duration.ZERO);
  }

  /** Passes on the sums; whether to go on. */
  private synchronized boolean tell(int k, PlacementProgress progress) {
    latest[k] = progress;
    long objective = 0;
    long bound = 0;
    int placed = 0;
    long steps = 0;
    Phase phase = Phase.FINISH;
    for (PlacementProgress p : latest) {
      objective += p.objective();
      bound += p.upperBound();
      placed += p.placed();
      steps += p.steps();
      phase = p.phase().compareTo(phase) < 0 ? p.phase() : phase;
    }
    // which of them come together depends on the time, so the course of the whole has its end only
    clock.mention(phase, objective, bound, placed, steps);
    return !clock.isCancelled();
  }

  private Outcome together(List<Outcome> outcomes) {
    long objective = outcomes.stream().mapToLong(Outcome::objective).sum();
    long bound = outcomes.stream().mapToLong(Outcome::upperBound).sum();
    long steps = outcomes.stream().mapToLong(Outcome::steps).sum();
    int placed = outcomes.stream().mapToInt(o -> o.placements().size()).sum();
    boolean exact = outcomes.stream().noneMatch(o -> o.placeValues().isEmpty());
    return new Outcome(
        all(outcomes, Outcome::placements, Placement::participantId),
        all(outcomes, Outcome::unplaced, Unplaced::participantId),
        objective,
        bound,
        outcomes.stream().mapToInt(Outcome::placedBound).sum(),
        steps,
        outcomes.stream().mapToLong(Outcome::moves).sum(),
        objective == bound ? StoppedBy.OPTIMUM : stoppedBy(outcomes),
        certificate(outcomes.stream().map(Outcome::certificate).toList()),
        exact ? all(outcomes, Outcome::placeValues, v -> v.opportunityId()) : List.of(),
        clock.finish(objective, bound, placed, steps));
  }

  /** The reason that says most: whoever was cut short makes the whole cut short. */
  private static StoppedBy stoppedBy(List<Outcome> outcomes) {
    List<StoppedBy> order = List.of(StoppedBy.CANCELLED, StoppedBy.SECONDS, StoppedBy.STEPS);
    for (StoppedBy reason : order) {
      if (outcomes.stream().anyMatch(o -> o.stoppedBy() == reason)) {
        return reason;
      }
    }
    return StoppedBy.NO_MOVES;
  }

  private static <P, T> List<T> all(
      List<P> parts, Function<P, List<T>> of, Function<T, String> id) {
    return parts.stream()
        .flatMap(p -> of.apply(p).stream())
        .sorted(Comparator.comparing(id, CodePointOrder.INSTANCE))
        .toList();
  }

  /** Each part's own, and all prices on the coarsest grid, to say what is scarce. */
  private PlacementCertificate certificate(List<PlacementCertificate> certificates) {
    long units =
        certificates.stream().mapToLong(PlacementCertificate::unitsPerPoint).min().orElse(1);
    List<PlacementCertificate> scaled =
        certificates.stream().map(c -> coarser(c, c.unitsPerPoint() / units)).toList();
    List<Part> proofs = new ArrayList<>();
    for (int k = 0; k < parts.size(); k++) {
      List<String> people =
          parts.get(k).participants().stream().map(PlacementParticipant::id).toList();
      proofs.add(new Part(people, certificates.get(k)));
    }
    return new PlacementCertificate(
        units,
        all(scaled, PlacementCertificate::opportunities, OpportunityPrice::opportunityId),
        all(scaled, PlacementCertificate::providers, ProviderPrice::childcareProviderId),
        all(scaled, PlacementCertificate::limits, LimitPrice::id),
        Optional.empty(),
        proofs);
  }

  private static PlacementCertificate coarser(PlacementCertificate c, long by) {
    return new PlacementCertificate(
        c.unitsPerPoint() / by,
        c.opportunities().stream()
            .map(
                p ->
                    new OpportunityPrice(
                        p.opportunityId(),
                        p.placePrice() / by,
                        p.places(),
                        p.quarterHourPrice() / by,
                        p.quarterHours()))
            .toList(),
        c.providers().stream()
            .map(
                p ->
                    new ProviderPrice(
                        p.childcareProviderId(), p.group(), p.price() / by, p.places()))
            .toList(),
        c.limits().stream().map(p -> new LimitPrice(p.capacity(), p.id(), p.price() / by)).toList(),
        Optional.empty(),
        List.of());
  }
}
