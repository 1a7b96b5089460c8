package org.quartermatch.testkit.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementCapacity.CarePlaces;
import org.quartermatch.placement.PlacementCertificate.GroupProof;
import org.quartermatch.placement.PlacementCertificate.GroupProof.CarePrice;
import org.quartermatch.placement.PlacementCertificate.GroupProof.HouseholdPrice;
import org.quartermatch.placement.PlacementCertificate.GroupProof.ParticipantPrice;
import org.quartermatch.placement.PlacementCertificate.GroupProof.SharePrice;
import org.quartermatch.placement.PlacementCertificate.LimitPrice;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;

/**
 * Checks the proof by best groups as its documentation says, sharing nothing with the solver: each
 * opportunity's best group by a plain dynamic program over people and quarter hours.
 */
final class GroupProofVerifier {
  private final PlacementProblem problem;
  private final BigInteger units;
  private final Map<String, Long> prices = new HashMap<>();
  private final Map<CarePlaces, Long> care = new HashMap<>();
  private final Map<String, Long> shares = new HashMap<>();
  private final Map<String, PlacementParticipant> people = new HashMap<>();
  private final CertificateVerifier possibilities;
  private final List<PeopleLimit> limits;
  private final List<LimitPrice> limitPrices;
  private final List<HouseholdPrice> households;

  private GroupProofVerifier(
      PlacementProblem problem,
      long unitsPerPoint,
      GroupProof proof,
      CertificateVerifier possible,
      List<PeopleLimit> limits) {
    this.problem = problem;
    units = BigInteger.valueOf(unitsPerPoint);
    possibilities = possible;
    this.limits = limits;
    limitPrices = proof.limits();
    households = proof.households();
    problem.participants().forEach(p -> people.put(p.id(), p));
    for (ParticipantPrice p : proof.participants()) {
      check(people.containsKey(p.participantId()) && p.price() >= 0, p.toString());
      prices.put(p.participantId(), p.price());
    }
    for (CarePrice p : proof.providers()) {
      check(p.price() >= 0, p.toString());
      care.put(new CarePlaces(p.childcareProviderId(), p.group()), p.price());
    }
    for (SharePrice p : proof.groups()) {
      shares.put(p.group(), p.price());
    }
  }

  static long bound(
      PlacementProblem problem,
      long unitsPerPoint,
      GroupProof proof,
      CertificateVerifier possibilities,
      List<PeopleLimit> limits) {
    return new GroupProofVerifier(problem, unitsPerPoint, proof, possibilities, limits).bound();
  }

  private long bound() {
    BigInteger sum = BigInteger.ZERO;
    for (PlacementParticipant p : problem.participants()) {
      sum = sum.add(BigInteger.valueOf(price(p))).subtract(penalty(p));
    }
    for (PlacementProvider k : problem.providers()) {
      for (AgeGroup group : AgeGroup.values()) {
        sum = sum.add(product(price(k.id(), group), k.places(group)));
      }
    }
    for (LimitPrice p : limitPrices) {
      check(p.price() >= 0, p.toString());
      sum = sum.add(product(p.price(), PeopleLimit.of(limits, p).mostFor(problem, p.id())));
    }
    for (HouseholdPrice p : households) {
      check(p.price() >= 0 && liveTogether(p), p.toString());
      sum = sum.add(BigInteger.valueOf(p.price()));
    }
    BigInteger weight = BigInteger.valueOf(4 * problem.weights().fairnessWeight());
    for (long v : shares.values()) {
      sum = sum.add(v == 0 ? BigInteger.ZERO : ceilDiv(product(v, v), weight.multiply(units)));
    }
    for (PlacementOpportunity o : problem.opportunities()) {
      sum = sum.add(bestGroup(o));
    }
    BigInteger[] parts = sum.divideAndRemainder(units);
    return parts[1].signum() < 0 ? parts[0].longValueExact() - 1 : parts[0].longValueExact();
  }

  /** What the limits at an opportunity cost a person. */
  private long limitPrices(PlacementParticipant p, PlacementOption option) {
    PlacementOpportunity there = opportunity(option.opportunityId());
    return PeopleLimit.cost(limitPrices, limits, p, option, there);
  }

  private boolean liveTogether(HouseholdPrice p) {
    return !p.firstParticipantId().equals(p.secondParticipantId())
        && problem.households().stream()
            .anyMatch(
                h ->
                    h.participantIds()
                        .containsAll(List.of(p.firstParticipantId(), p.secondParticipantId())));
  }

  /** What the times of an opportunity cost a person who does not live alone. */
  private long householdPrices(PlacementOption o) {
    PlacementOpportunity there = opportunity(o.opportunityId());
    return households.stream()
        .filter(
            p ->
                p.firstParticipantId().equals(o.participantId())
                    || p.secondParticipantId().equals(o.participantId()))
        .filter(p -> there.shifts().stream().anyMatch(week -> week.contains(p.quarterHour())))
        .mapToLong(HouseholdPrice::price)
        .sum();
  }

  private PlacementOpportunity opportunity(String id) {
    return problem.opportunities().stream().filter(x -> x.id().equals(id)).findAny().orElseThrow();
  }

  private long price(PlacementParticipant p) {
    return prices.getOrDefault(p.id(), 0L);
  }

  private BigInteger penalty(PlacementParticipant p) {
    return p.current().isPresent()
        ? units.multiply(BigInteger.valueOf(problem.weights().stabilityPenalty()))
        : BigInteger.ZERO;
  }

  /** By number of people and quarter hours; no budget counts as one of 0 hours each. */
  private BigInteger bestGroup(PlacementOpportunity o) {
    int budget = o.budgetQuarterHours().orElse(0);
    boolean limited = o.budgetQuarterHours().isPresent();
    List<List<PlacementOption>> candidates = new ArrayList<>();
    for (List<PlacementOption> options : possibilities.possible().values()) {
      List<PlacementOption> here =
          options.stream().filter(x -> x.opportunityId().equals(o.id())).toList();
      if (!here.isEmpty()) {
        candidates.add(here);
      }
    }
    int places = Math.min(o.places(), candidates.size());
    for (PeopleLimit limit : limits) {
      boolean ofAll =
          candidates.stream()
              .flatMap(List::stream)
              .allMatch(x -> limit.counts().test(of(x.participantId()), x));
      places = ofAll ? Math.min(places, limit.mostAt(problem, o).orElse(places)) : places;
    }
    // rows are of so many people exactly
    BigInteger[][] best = new BigInteger[places + 1][budget + 1];
    Arrays.fill(best[0], BigInteger.ZERO);
    for (List<PlacementOption> options : candidates) {
      for (int n = places; n > 0; n--) {
        for (int h = budget; h >= 0; h--) {
          for (PlacementOption option : options) {
            // the smallest hours are worth as much as the agreed ones
            int used = limited ? option.minimumQuarterHours() : 0;
            if (used <= h && best[n - 1][h - used] != null) {
              BigInteger with = best[n - 1][h - used].add(net(option));
              best[n][h] = best[n][h] == null ? with : best[n][h].max(with);
            }
          }
        }
      }
    }
    BigInteger most = BigInteger.ZERO;
    for (int n = Math.max(1, o.minimumPlaces()); n <= places; n++) {
      most = best[n][budget] == null ? most : most.max(best[n][budget]);
    }
    return most;
  }

  private PlacementParticipant of(String participantId) {
    return Objects.requireNonNull(people.get(participantId));
  }

  /** Of one place. */
  private long price(String provider, AgeGroup group) {
    return care.getOrDefault(new CarePlaces(provider, group), 0L);
  }

  private BigInteger net(PlacementOption o) {
    PlacementParticipant p = of(o.participantId());
    long worth =
        problem
            .weights()
            .worth(p.priority(), o.certaintyPercent(), o.formValuePercent(), o.points());
    worth -= CertificateVerifier.changed(p, o) ? problem.weights().stabilityPenalty() : 0;
    BigInteger net = units.multiply(BigInteger.valueOf(worth)).add(penalty(p));
    net = net.subtract(BigInteger.valueOf(price(p)));
    net = net.subtract(BigInteger.valueOf(limitPrices(p, o)));
    net = net.subtract(BigInteger.valueOf(householdPrices(o)));
    for (ChildPlace child : o.children()) {
      String provider = o.childcareProviderId().orElseThrow();
      int sharers = possibilities.sharers(provider, child.childId());
      net = net.subtract(BigInteger.valueOf(price(provider, child.group()) / sharers));
    }
    for (String group : p.groups()) {
      net = net.subtract(BigInteger.valueOf(shares.getOrDefault(group, 0L)));
    }
    BigInteger all = BigInteger.ZERO;
    for (PlacementParticipant q : problem.participants()) {
      for (String group : q.groups()) {
        all = all.add(BigInteger.valueOf(shares.getOrDefault(group, 0L)));
      }
    }
    return net.add(ceilDiv(all, BigInteger.valueOf(problem.participants().size())));
  }

  private static BigInteger ceilDiv(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  private static void check(boolean holds, String claim) {
    if (!holds) {
      throw new AssertionError("the proof does not hold: " + claim);
    }
  }
}
