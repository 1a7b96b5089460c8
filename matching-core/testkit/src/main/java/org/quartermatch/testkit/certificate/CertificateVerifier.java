package org.quartermatch.testkit.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementCapacity.CarePlaces;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementCertificate.LimitPrice;
import org.quartermatch.placement.PlacementCertificate.OpportunityPrice;
import org.quartermatch.placement.PlacementCertificate.ProviderPrice;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProvider;

/**
 * What a third party would write to check a bound: from the description of {@link
 * PlacementCertificate} and the problem, in numbers that cannot overflow, slow and plain.
 */
public final class CertificateVerifier {
  private final PlacementProblem problem;
  private final List<PeopleLimit> limits;
  private final PlacementCertificate certificate;
  private final Map<String, PlacementParticipant> participants = new HashMap<>();
  private final Map<String, PlacementOpportunity> opportunities = new HashMap<>();
  private final Map<String, PlacementProvider> providers = new HashMap<>();
  private final Map<String, OpportunityPrice> placePrices = new HashMap<>();
  private final Map<CarePlaces, ProviderPrice> carePrices = new HashMap<>();
  private final Map<String, List<PlacementOption>> possible = new HashMap<>();

  private CertificateVerifier(
      PlacementProblem problem, PlacementCertificate certificate, List<PeopleLimit> limits) {
    this.problem = problem;
    this.limits = limits;
    this.certificate = certificate;
    problem.opportunities().forEach(o -> opportunities.put(o.id(), o));
    problem.providers().forEach(k -> providers.put(k.id(), k));
    certificate.opportunities().forEach(p -> placePrices.put(p.opportunityId(), p));
    certificate
        .providers()
        .forEach(p -> carePrices.put(new CarePlaces(p.childcareProviderId(), p.group()), p));
    problem.participants().forEach(p -> participants.put(p.id(), p));
    for (PlacementOption o : problem.options()) {
      if (isPossible(of(participants, o.participantId()), o)) {
        possible.computeIfAbsent(o.participantId(), x -> new ArrayList<>()).add(o);
      }
    }
  }

  /**
   * The bound that a certificate proves.
   *
   * @throws AssertionError where it claims what the problem does not say
   */
  public static long bound(PlacementProblem problem, PlacementCertificate certificate) {
    return bound(problem, certificate, PeopleLimit.OF_COMPANIES);
  }

  /**
   * The same where people are limited otherwise.
   *
   * @param limits all but those of places
   */
  public static long bound(
      PlacementProblem problem, PlacementCertificate certificate, List<PeopleLimit> limits) {
    if (!certificate.parts().isEmpty()) {
      return boundOfParts(problem, certificate, limits);
    }
    CertificateVerifier verifier = new CertificateVerifier(problem, certificate, limits);
    long linear = verifier.bound();
    if (certificate.groups().isEmpty()) {
      return linear;
    }
    long units = certificate.unitsPerPoint();
    long tight =
        GroupProofVerifier.bound(problem, units, certificate.groups().get(), verifier, limits);
    check(tight <= linear, "the proof by groups is no better than by prices alone");
    return tight;
  }

  /** Nobody may be in two parts, and nothing that a part uses in another. */
  private static long boundOfParts(
      PlacementProblem problem, PlacementCertificate certificate, List<PeopleLimit> limits) {
    Set<String> people = new HashSet<>();
    Set<String> used = new HashSet<>();
    long sum = 0;
    for (PlacementCertificate.Part part : certificate.parts()) {
      PlacementProblem.Builder own = PlacementProblem.builder().weights(problem.weights());
      Set<String> ids = new HashSet<>(part.participantIds());
      Set<String> uses = new HashSet<>();
      check(ids.stream().allMatch(people::add), "somebody is in two parts");
      problem.participants().stream().filter(p -> ids.contains(p.id())).forEach(own::participant);
      problem.opportunities().forEach(own::opportunity);
      problem.providers().forEach(own::provider);
      problem.companies().forEach(own::company);
      for (PlacementOption o : problem.options()) {
        if (ids.contains(o.participantId())) {
          own.option(o);
          uses.add("o " + o.opportunityId());
          o.childcareProviderId().ifPresent(k -> uses.add("k " + k));
          of(opportunitiesOf(problem), o.opportunityId())
              .companyId()
              .ifPresent(c -> uses.add("c " + c));
        }
      }
      problem.vetoes().stream().filter(v -> ids.contains(v.participantId())).forEach(own::veto);
      check(uses.stream().allMatch(used::add), "something is used by two parts");
      sum += bound(own.build(), part.certificate(), limits);
    }
    check(people.size() == problem.participants().size(), "somebody is in no part");
    return sum;
  }

  private static Map<String, PlacementOpportunity> opportunitiesOf(PlacementProblem problem) {
    Map<String, PlacementOpportunity> byId = new HashMap<>();
    problem.opportunities().forEach(o -> byId.put(o.id(), o));
    return byId;
  }

  /** By participant. */
  Map<String, List<PlacementOption>> possible() {
    return possible;
  }

  /** What an option costs at its smallest hours, in units; empty if it is not possible. */
  public static OptionalLong cost(
      PlacementProblem problem, PlacementCertificate certificate, PlacementOption option) {
    CertificateVerifier verifier =
        new CertificateVerifier(problem, certificate, PeopleLimit.OF_COMPANIES);
    return verifier.possible.getOrDefault(option.participantId(), List.of()).contains(option)
        ? OptionalLong.of(verifier.cost(option).longValueExact())
        : OptionalLong.empty();
  }

  private boolean isPossible(PlacementParticipant p, PlacementOption o) {
    PlacementOpportunity place = of(opportunities, o.opportunityId());
    if (problem.vetoes().contains(new Veto(o.participantId(), o.opportunityId()))
        || !p.pinnedOpportunityId().orElse(o.opportunityId()).equals(o.opportunityId())
        || place.places() == 0
        || limits.stream()
            .anyMatch(l -> l.counts().test(p, o) && l.mostAt(problem, place).orElse(1) == 0)
        || o.minimumQuarterHours() > place.budgetQuarterHours().orElse(Integer.MAX_VALUE)) {
      return false;
    }
    if (o.childcareProviderId().isEmpty()) {
      return true;
    }
    PlacementProvider k = of(providers, o.childcareProviderId().get());
    return Arrays.stream(AgeGroup.values())
        .allMatch(
            group ->
                o.children().stream().filter(c -> c.group() == group).count() <= k.places(group));
  }

  private long bound() {
    check(certificate.unitsPerPoint() >= 1, "units");
    BigInteger sum = BigInteger.ZERO;
    for (PlacementParticipant p : problem.participants()) {
      sum = sum.add(most(p));
    }
    for (OpportunityPrice p : certificate.opportunities()) {
      check(p.placePrice() >= 0 && p.quarterHourPrice() >= 0, "a negative price: " + p);
      check(p.places() >= mostPlaces(p.opportunityId()), "too few places: " + p);
      check(
          p.quarterHourPrice() == 0 || p.quarterHours() >= mostHours(p.opportunityId()),
          "too few hours: " + p);
      sum = sum.add(product(p.placePrice(), p.places()));
      sum = sum.add(product(p.quarterHourPrice(), p.quarterHours()));
    }
    for (ProviderPrice p : certificate.providers()) {
      check(p.price() >= 0, "a negative price: " + p);
      PlacementProvider k = of(providers, p.childcareProviderId());
      check(p.places() >= Math.min(k.places(p.group()), children(k.id(), p.group())), p.toString());
      sum = sum.add(product(p.price(), p.places()));
    }
    for (LimitPrice p : certificate.limits()) {
      check(p.price() >= 0, "a negative price: " + p);
      sum = sum.add(product(p.price(), PeopleLimit.of(limits, p).mostFor(problem, p.id())));
    }
    BigInteger[] parts = sum.divideAndRemainder(BigInteger.valueOf(certificate.unitsPerPoint()));
    return parts[1].signum() < 0 ? parts[0].longValueExact() - 1 : parts[0].longValueExact();
  }

  private BigInteger most(PlacementParticipant p) {
    BigInteger best = null;
    if (p.pinnedOpportunityId().isEmpty()) {
      long absence = p.current().isPresent() ? problem.weights().stabilityPenalty() : 0;
      best = product(-absence, certificate.unitsPerPoint());
    }
    for (PlacementOption o : possible.getOrDefault(p.id(), List.of())) {
      long worth =
          problem
              .weights()
              .worth(p.priority(), o.certaintyPercent(), o.formValuePercent(), o.points());
      worth -= changed(p, o) ? problem.weights().stabilityPenalty() : 0;
      BigInteger value = product(worth, certificate.unitsPerPoint()).subtract(cost(o));
      best = best == null ? value : best.max(value);
    }
    return Objects.requireNonNull(best, () -> "a pin without a possible option: " + p);
  }

  /** Whether an option departs from what a participant has (docs/semantics.md, sentence 40). */
  public static boolean changed(PlacementParticipant p, PlacementOption o) {
    if (p.current().isEmpty()) {
      return false;
    }
    PlacementParticipant.Current c = p.current().get();
    boolean otherProvider =
        c.childcareProviderId().isPresent()
            && !c.childcareProviderId().equals(o.childcareProviderId());
    return otherProvider || !c.opportunityId().equals(o.opportunityId());
  }

  /** Whether an option takes a contact of its company (docs/semantics.md, sentence 41). */
  public static boolean takesContact(PlacementParticipant p, PlacementOption o) {
    return p.current().isEmpty() || p.current().get().proposed() || changed(p, o);
  }

  private BigInteger cost(PlacementOption o) {
    BigInteger cost = BigInteger.ZERO;
    OpportunityPrice place = placePrices.get(o.opportunityId());
    if (place != null) {
      cost = BigInteger.valueOf(place.placePrice());
      cost = cost.add(product(place.quarterHourPrice(), o.minimumQuarterHours()));
    }
    for (ChildPlace child : o.children()) {
      String provider = o.childcareProviderId().orElseThrow();
      ProviderPrice care = carePrices.get(new CarePlaces(provider, child.group()));
      if (care != null) {
        cost = cost.add(BigInteger.valueOf(care.price() / sharers(provider, child.childId())));
      }
    }
    PlacementParticipant p = of(participants, o.participantId());
    PlacementOpportunity there = of(opportunities, o.opportunityId());
    return cost.add(
        BigInteger.valueOf(PeopleLimit.cost(certificate.limits(), limits, p, o, there)));
  }

  int sharers(String provider, String child) {
    Set<String> sharers = new HashSet<>();
    possible.forEach(
        (id, options) ->
            options.stream()
                .filter(o -> o.childcareProviderId().filter(provider::equals).isPresent())
                .filter(o -> o.children().stream().anyMatch(c -> c.childId().equals(child)))
                .forEach(o -> sharers.add(id)));
    return sharers.size();
  }

  private int children(String provider, AgeGroup group) {
    Set<String> ids = new HashSet<>();
    possible.values().stream()
        .flatMap(List::stream)
        .filter(o -> o.childcareProviderId().filter(provider::equals).isPresent())
        .flatMap(o -> o.children().stream())
        .filter(c -> c.group() == group)
        .forEach(c -> ids.add(c.childId()));
    return ids.size();
  }

  /** By participant who could be there, the possible hours. */
  private Map<String, Set<Integer>> hours(String opportunity) {
    int budget = of(opportunities, opportunity).budgetQuarterHours().orElse(Integer.MAX_VALUE);
    Map<String, Set<Integer>> hours = new TreeMap<>();
    possible.forEach(
        (id, options) -> {
          for (PlacementOption o : options) {
            if (o.opportunityId().equals(opportunity)) {
              Set<Integer> mine = hours.computeIfAbsent(id, x -> new HashSet<>());
              mine.add(o.minimumQuarterHours());
              if (o.agreedQuarterHours() <= budget) {
                mine.add(o.agreedQuarterHours());
              }
            }
          }
        });
    return hours;
  }

  private int mostPlaces(String opportunity) {
    long left = of(opportunities, opportunity).budgetQuarterHours().orElse(Integer.MAX_VALUE);
    int people = 0;
    List<Integer> least =
        hours(opportunity).values().stream()
            .map(h -> h.stream().min(Integer::compare).orElseThrow())
            .sorted()
            .toList();
    for (int h : least) {
      left -= h;
      people += left >= 0 ? 1 : 0;
    }
    return Math.min(people, of(opportunities, opportunity).places());
  }

  private int mostHours(String opportunity) {
    int budget = of(opportunities, opportunity).budgetQuarterHours().orElseThrow();
    boolean[] sums = new boolean[budget + 1];
    sums[0] = true;
    for (Set<Integer> mine : hours(opportunity).values()) {
      for (int b = budget; b >= 0; b--) {
        for (int h : mine) {
          sums[b] |= h <= b && sums[b - h];
        }
      }
    }
    int most = budget;
    while (!sums[most]) {
      most--;
    }
    return most;
  }

  private static <T> T of(Map<String, T> map, String id) {
    return Objects.requireNonNull(map.get(id), id);
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  private static void check(boolean holds, String claim) {
    if (!holds) {
      throw new AssertionError("the certificate does not hold: " + claim);
    }
  }
}
