package org.quartermatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.benchmarks.generate.Town;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.columns.BestOpportunities;
import org.quartermatch.fit.columns.ColumnsBuilder;
import org.quartermatch.fit.columns.OpportunityColumns;
import org.quartermatch.fit.columns.ParticipantTables;
import org.quartermatch.fit.columns.Scan;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;

/**
 * The packed score against the plain one where blocks are many and far apart: work in towns over
 * hundreds of kilometres and at the other end of the world, some of it nowhere; homes in the towns,
 * between them, far out, and unknown.
 */
class WideColumnsTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261122L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 3);
  private static final int OPPORTUNITIES = 6000;
  private static final int PARTICIPANTS = 100;

  private record Ranked(int points, String id) {}

  @Test
  void bestOfAWideCountry() {
    int eligible = 0;
    for (int round = 0; round < ROUNDS; round++) {
      eligible += check(SEED + round);
    }
    assertThat(eligible).as("eligible pairs that were compared").isGreaterThan(1000 * ROUNDS);
  }

  private static int check(long seed) {
    Random random = new Random(seed);
    Town town = Town.of(PARTICIPANTS, OPPORTUNITIES, seed);
    FitCalculator calculator =
        FitCalculator.builder()
            .taxonomy(town.taxonomy())
            .providers(town.providers())
            .date(town.date())
            .policy(random.nextBoolean() ? MatchingPolicy.defaults() : wayAboveAll())
            .build();
    List<PreparedOpportunity> work = new ArrayList<>();
    ColumnsBuilder builder = new ColumnsBuilder(calculator);
    for (Opportunity opportunity : town.opportunities()) {
      PreparedOpportunity prepared = calculator.prepare(moved(opportunity, random));
      builder.add(work.size(), prepared);
      work.add(prepared);
    }
    OpportunityColumns columns = builder.build();
    List<PreparedParticipant> cohort =
        town.participants().stream().map(p -> calculator.prepare(moved(p, random))).toList();
    List<List<Ranked>> expected = cohort.stream().map(p -> eligible(calculator, p, work)).toList();
    for (int k : new int[] {1, 10, OPPORTUNITIES}) {
      List<List<Ranked>> scanned = scanned(columns, cohort, k);
      for (int i = 0; i < cohort.size(); i++) {
        List<Ranked> wanted = expected.get(i).subList(0, Math.min(k, expected.get(i).size()));
        assertThat(scanned.get(i))
            .as(
                "-Dquartermatch.seed=%d -Dquartermatch.rounds=1, k %d, %s",
                seed, k, cohort.get(i).id())
            .isEqualTo(wanted);
      }
    }
    return expected.stream().mapToInt(List::size).sum();
  }

  /** Points fall fast with the way, so that blocks are left out for their points. */
  private static MatchingPolicy wayAboveAll() {
    MatchingPolicy.Builder policy = MatchingPolicy.defaults().toBuilder();
    for (StandardCriterion criterion : StandardCriterion.values()) {
      policy.weight(criterion, 0);
    }
    return policy
        .weight(StandardCriterion.COMMUTE, 9_000)
        .weight(StandardCriterion.SKILLS, 1_000)
        .build();
  }

  private static Opportunity moved(Opportunity opportunity, Random random) {
    Position.Builder builder = opportunity.position().toBuilder();
    Optional<GeoPoint> place = place(opportunity.position().location(), random);
    if (place.isPresent()) {
      builder.ownLocation(place.get());
    } else {
      Company company = opportunity.position().company().orElseThrow();
      Company.Builder nowhere = Company.builder(company.id()).name(company.name());
      company.kind().ifPresent(nowhere::kind);
      company.quarter().ifPresent(nowhere::quarter);
      builder.company(nowhere.build());
    }
    Position position = builder.build();
    return opportunity.withPosition(position);
  }

  /** The same with another home, some without home, mode or limit. */
  private static Participant moved(Participant p, Random random) {
    Participant.Builder moved =
        Participant.builder(p.id())
            .skills(p.skills())
            .languages(p.languages())
            .hours(p.hours())
            .wishedOccupations(p.wishedOccupations())
            .qualifications(p.qualifications())
            .entitlements(p.entitlements())
            .forms(p.forms())
            .exclusions(p.exclusions())
            .needs(p.needs())
            .courses(p.courses())
            .priority(p.priority())
            .children(p.children());
    p.quarter().ifPresent(moved::quarter);
    place(p.home(), random).ifPresent(moved::home);
    p.maximumQuarterHoursPerDay().ifPresent(moved::maximumQuarterHoursPerDay);
    p.availability().ifPresent(moved::availability);
    if (random.nextInt(10) > 0) {
      p.mode().ifPresent(moved::mode);
    }
    if (random.nextInt(10) == 0) {
      moved.maximumCommuteMinutes(400);
    } else {
      p.maximumCommuteMinutes().ifPresent(moved::maximumCommuteMinutes);
    }
    p.earliestStart().ifPresent(moved::earliestStart);
    return moved.build();
  }

  private static Optional<GeoPoint> place(Optional<GeoPoint> place, Random random) {
    int where = random.nextInt(20);
    if (where == 0) {
      return Optional.empty();
    }
    if (where == 1) {
      return Optional.of(new GeoPoint(-40 + random.nextInt(5), 170 + random.nextInt(5)));
    }
    // One place in two stays in the first town, whose blocks are small; the rest is far apart.
    int town = random.nextBoolean() ? 0 : random.nextInt(6);
    return place.map(
        p ->
            new GeoPoint(
                p.latitude() + 0.1 * random.nextGaussian() + 0.7 * town,
                p.longitude() + 0.15 * random.nextGaussian() - 1.1 * town));
  }

  private static List<Ranked> eligible(
      FitCalculator calculator, PreparedParticipant participant, List<PreparedOpportunity> work) {
    List<Ranked> eligible = new ArrayList<>();
    for (PreparedOpportunity opportunity : work) {
      int points = calculator.points(participant, opportunity);
      if (points >= 0) {
        eligible.add(new Ranked(points, opportunity.id()));
      }
    }
    eligible.sort(
        Comparator.comparingInt(Ranked::points)
            .reversed()
            .thenComparing(Ranked::id, CodePointOrder.INSTANCE));
    return eligible;
  }

  private static List<List<Ranked>> scanned(
      OpportunityColumns columns, List<PreparedParticipant> cohort, int k) {
    Scan scan = new Scan();
    List<List<Ranked>> all = new ArrayList<>();
    for (PreparedParticipant participant : cohort) {
      BestOpportunities best = new BestOpportunities(k);
      scan.eligible(
          new ParticipantTables(columns, participant), document -> true, document -> 0, best);
      all.add(ranked(best));
    }
    return all;
  }

  private static List<Ranked> ranked(BestOpportunities best) {
    best.sort();
    List<Ranked> ranked = new ArrayList<>();
    for (int rank = 0; rank < best.size(); rank++) {
      ranked.add(new Ranked(best.points(rank), best.columns(rank).id(best.position(rank))));
    }
    return ranked;
  }
}
