package org.quartermatch.placement;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.quartermatch.PlacementSolver;
import org.quartermatch.placement.Draft.Line;
import org.quartermatch.placement.PlacementCertificate.OpportunityPrice;
import org.quartermatch.placement.PlacementCertificate.ProviderPrice;
import org.quartermatch.placement.PlacementWeights.FairShare;

/** Problems for what a plan says about itself, and what its certificate says. */
final class InsightDrafts {
  /** Rerun one seed with -Dplacement.seed=N. */
  static final long ONLY = Long.getLong("placement.seed", -1);

  static final PlacementLimits SHORT = PlacementLimits.seconds(60).steps(300);

  private InsightDrafts() {}

  static Stream<Long> seeds(int count) {
    return ONLY >= 0 ? Stream.of(ONLY) : Stream.iterate(0L, s -> s + 1).limit(count);
  }

  static List<Line> lines(PlacementPlan plan) {
    return plan.placements().stream().map(p -> new Line(p.option(), p.quarterHours())).toList();
  }

  /** Drafts of some people that have a plan at all. */
  static Stream<Long> solvable(int count, int people, Map<Long, Draft> drafts) {
    return seeds(count)
        .filter(
            seed -> {
              Random r = new Random(seed);
              Draft draft = Draft.random(r, 1 + r.nextInt(people), 1 + r.nextInt(5), 0.15);
              drafts.put(seed, draft);
              try {
                PlacementSolver.check(draft.build());
                return true;
              } catch (PlacementProblemException e) {
                return false;
              }
            });
  }

  static Draft draft(Map<Long, Draft> drafts, long seed) {
    Draft draft = drafts.get(seed);
    if (draft == null) {
      throw new AssertionError(seed);
    }
    return draft;
  }

  static Draft unweighted(Draft draft) {
    return new Draft(
        draft.participants(),
        draft.opportunities(),
        draft.providers(),
        draft.options(),
        draft.vetoes(),
        draft.weights().withFairShare(new FairShare.None()));
  }

  /** In points of one unit, rounded down. */
  static long price(PlacementCertificate certificate, PlacementCapacity capacity) {
    long units =
        switch (capacity) {
          case PlacementCapacity.Places c ->
              certificate.opportunities().stream()
                  .filter(p -> p.opportunityId().equals(c.opportunityId()))
                  .mapToLong(OpportunityPrice::placePrice)
                  .sum();
          case PlacementCapacity.Hours c ->
              certificate.opportunities().stream()
                  .filter(p -> p.opportunityId().equals(c.opportunityId()))
                  .mapToLong(p -> 4 * p.quarterHourPrice())
                  .sum();
          case PlacementCapacity.CarePlaces c ->
              certificate.providers().stream()
                  .filter(p -> p.childcareProviderId().equals(c.childcareProviderId()))
                  .filter(p -> p.group() == c.group())
                  .mapToLong(ProviderPrice::price)
                  .sum();
        };
    return units / certificate.unitsPerPoint();
  }
}
