package org.quartermatch.placement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.Draft.Line;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementWeights.FairShare;
import org.quartermatch.testkit.certificate.CertificateVerifier;

/**
 * A {@link Draft} with companies, minima, households, tandems, wishes and fair shares, and their
 * rules once more, written from their descriptions and not from the code under test.
 *
 * @param base its own weights count for nothing but placing and stability
 */
public record RulesDraft(
    Draft base,
    List<PlacementCompany> companies,
    List<Household> households,
    List<Tandem> tandems) {
  private static final List<WeekSchedule> WEEKS =
      List.of(
          WeekSchedule.parse("Mo-Fr 06:00-12:00"),
          WeekSchedule.parse("Mo-Fr 11:00-17:00"),
          WeekSchedule.parse("Mo-We 17:00-22:00"),
          WeekSchedule.parse("Th-Su 17:00-22:00"));

  public PlacementProblem build() {
    PlacementProblem.Builder builder = PlacementProblem.builder().weights(base.weights());
    base.participants().forEach(builder::participant);
    base.opportunities().forEach(builder::opportunity);
    base.providers().forEach(builder::provider);
    base.options().forEach(builder::option);
    base.vetoes().forEach(builder::veto);
    companies.forEach(builder::company);
    households.forEach(builder::household);
    tandems.forEach(builder::tandem);
    return builder.build();
  }

  public RulesDraft shuffled(Random random) {
    return new RulesDraft(
        base.shuffled(random),
        shuffled(companies, random),
        shuffled(households, random),
        shuffled(tandems, random));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** A random problem with a bit of everything. */
  public static RulesDraft random(Random r, int people, int jobs, double pins) {
    Draft base = Draft.random(r, people, jobs, pins);
    List<PlacementCompany> companies = new ArrayList<>();
    for (int k = 0; k < 1 + jobs / 3; k++) {
      companies.add(
          new PlacementCompany(
              "c" + k,
              r.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(r.nextInt(3)),
              r.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(r.nextInt(6))));
    }
    List<PlacementOpportunity> opportunities = new ArrayList<>();
    for (PlacementOpportunity o : base.opportunities()) {
      PlacementOpportunity.Builder builder = o.toBuilder();
      if (r.nextInt(3) == 0) {
        builder.minimumPlaces(r.nextInt(o.places() + 1));
      }
      if (r.nextInt(3) > 0) {
        builder.companyId("c" + r.nextInt(companies.size()));
      }
      List<WeekSchedule> shifts = new ArrayList<>();
      for (int week = r.nextInt(3); week > 0; week--) {
        shifts.add(WEEKS.get(r.nextInt(WEEKS.size())));
      }
      opportunities.add(builder.shifts(shifts).build());
    }
    List<String> ids = new ArrayList<>();
    base.participants().forEach(p -> ids.add(p.id()));
    Collections.shuffle(ids, r);
    List<Tandem> tandems = new ArrayList<>();
    Map<String, String> partner = new HashMap<>();
    for (int x = 0; x + 1 < ids.size() && r.nextInt(3) > 0; x += 2) {
      tandems.add(new Tandem(ids.get(x), ids.get(x + 1)));
      partner.put(ids.get(x), ids.get(x + 1));
      partner.put(ids.get(x + 1), ids.get(x));
    }
    List<Household> households = new ArrayList<>();
    for (int h = people < 2 ? 0 : r.nextInt(1 + people / 2); h > 0; h--) {
      Collections.shuffle(ids, r);
      households.add(new Household(ids.subList(0, Math.min(people, 2 + r.nextInt(2)))));
    }
    List<PlacementParticipant> participants = new ArrayList<>();
    Map<String, String> pinned = new HashMap<>();
    for (PlacementParticipant p : base.participants()) {
      PlacementParticipant.Builder builder = p.toBuilder().needsSupport(r.nextInt(3) == 0);
      List<String> wishes = new ArrayList<>();
      base.opportunities().forEach(o -> wishes.add(o.id()));
      Collections.shuffle(wishes, r);
      builder.wishes(wishes.subList(0, r.nextInt(jobs + 1)));
      if (p.pinnedOpportunityId().isPresent()) {
        String pin = p.pinnedOpportunityId().get();
        String other = pinned.get(partner.getOrDefault(p.id(), ""));
        if (other != null && !other.equals(pin)) {
          builder.noPin();
        } else {
          pinned.put(p.id(), pin);
        }
      }
      participants.add(builder.build());
    }
    long wishPoints = r.nextBoolean() ? 0 : r.nextInt(3_000);
    Draft draft =
        new Draft(
            participants,
            opportunities,
            base.providers(),
            base.options(),
            base.vetoes(),
            base.weights().withWishPoints(wishPoints).withFairShare(fairShare(r)));
    return new RulesDraft(draft, companies, households, tandems);
  }

  private static FairShare fairShare(Random r) {
    return switch (r.nextInt(4)) {
      case 0 -> new FairShare.None();
      case 1 -> new FairShare.SquaredDeviation(r.nextInt(3_000));
      case 2 ->
          new FairShare.SquaredDeviation(
              r.nextInt(3_000), Map.of("g0", (long) r.nextInt(5), "h", (long) r.nextInt(5)));
      default -> new FairShare.MaxMin(r.nextInt(20_000));
    };
  }

  /**
   * Without tandems, wishes, and kinds of fair shares, which a certificate's verifier leaves out.
   */
  public RulesDraft certifiable(int fairness) {
    Draft draft =
        new Draft(
            base.participants(),
            base.opportunities(),
            base.providers(),
            base.options(),
            base.vetoes(),
            base.weights()
                .withWishPoints(0)
                .withFairShare(new FairShare.SquaredDeviation(fairness)));
    return new RulesDraft(draft, companies, households, List.of());
  }

  /** What a plan breaks, in words. */
  public List<String> violations(List<Line> plan) {
    List<String> broken = new ArrayList<>(base.violations(plan));
    Map<String, String> at = new HashMap<>();
    Map<String, PlacementOption> taken = new HashMap<>();
    plan.forEach(line -> at.put(line.option().participantId(), line.option().opportunityId()));
    plan.forEach(line -> taken.put(line.option().participantId(), line.option()));
    for (PlacementOpportunity o : base.opportunities()) {
      long people = at.values().stream().filter(o.id()::equals).count();
      if (people > 0 && people < o.minimumPlaces()) {
        broken.add("too few at " + o.id());
      }
    }
    for (PlacementCompany c : companies) {
      int newThere = 0;
      int supported = 0;
      for (PlacementParticipant p : base.participants()) {
        if (at.containsKey(p.id())
            && opportunity(at.get(p.id())).companyId().filter(c.id()::equals).isPresent()) {
          PlacementOption option = Objects.requireNonNull(taken.get(p.id()));
          newThere += CertificateVerifier.takesContact(p, option) ? 1 : 0;
          supported += p.needsSupport() ? 1 : 0;
        }
      }
      if (newThere > c.contacts().orElse(newThere)) {
        broken.add("contacts beyond those of " + c.id());
      }
      if (supported > c.supportPlaces().orElse(supported)) {
        broken.add("support places short at " + c.id());
      }
    }
    for (Household household : households) {
      for (String one : household.participantIds()) {
        for (String other : household.participantIds()) {
          if (!one.equals(other)
              && at.containsKey(one)
              && at.containsKey(other)
              && clash(opportunity(at.get(one)), opportunity(at.get(other)))) {
            broken.add("both at work: " + one + ", " + other);
          }
        }
      }
    }
    for (Tandem tandem : tandems) {
      String first = at.getOrDefault(tandem.first(), "nowhere");
      if (!first.equals(at.getOrDefault(tandem.second(), "nowhere"))) {
        broken.add("apart: " + tandem);
      }
    }
    return broken;
  }

  private PlacementOpportunity opportunity(String id) {
    return base.opportunities().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  private static boolean clash(PlacementOpportunity one, PlacementOpportunity other) {
    for (WeekSchedule week : one.shifts()) {
      for (WeekSchedule another : other.shifts()) {
        for (int quarter = 0; quarter < WeekSchedule.QUARTER_HOURS; quarter++) {
          if (week.contains(quarter) && another.contains(quarter)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  public long objective(List<Line> plan) {
    PlacementWeights weights = base.weights();
    Draft unfair =
        new Draft(
            base.participants(),
            base.opportunities(),
            base.providers(),
            base.options(),
            base.vetoes(),
            weights.withFairShare(new FairShare.None()));
    long sum = unfair.objective(plan);
    Set<String> placed = new HashSet<>();
    for (Line line : plan) {
      placed.add(line.option().participantId());
      for (PlacementParticipant p : base.participants()) {
        int k = p.wishes().size();
        for (int rank = 1; rank <= k; rank++) {
          if (p.id().equals(line.option().participantId())
              && p.wishes().get(rank - 1).equals(line.option().opportunityId())) {
            sum += p.priority() * (weights.wishPoints() * (k + 1 - rank) / k);
          }
        }
      }
    }
    return sum - fairnessPenalty(placed);
  }

  private long fairnessPenalty(Set<String> placed) {
    Map<String, Integer> size = new HashMap<>();
    Map<String, Integer> got = new HashMap<>();
    for (PlacementParticipant p : base.participants()) {
      for (String label : p.groups()) {
        size.merge(label, 1, Integer::sum);
        got.merge(label, placed.contains(p.id()) ? 1 : 0, Integer::sum);
      }
    }
    BigInteger n = BigInteger.valueOf(base.participants().size());
    switch (base.weights().fairShare()) {
      case FairShare.None none -> {
        return 0;
      }
      case FairShare.SquaredDeviation squared -> {
        BigInteger sum = BigInteger.ZERO;
        for (String label : size.keySet()) {
          BigInteger d =
              BigInteger.valueOf(got.getOrDefault(label, 0))
                  .multiply(n)
                  .subtract(BigInteger.valueOf((long) placed.size() * size.get(label)));
          long weight = squared.groupWeights().getOrDefault(label, 1L);
          sum = sum.add(d.multiply(d).multiply(BigInteger.valueOf(weight)));
        }
        return up(sum.multiply(BigInteger.valueOf(squared.weight())), n.multiply(n));
      }
      case FairShare.MaxMin maxMin -> {
        long most = 0;
        for (String label : size.keySet()) {
          long lost = maxMin.points() * (size.get(label) - got.getOrDefault(label, 0));
          most = Math.max(most, up(BigInteger.valueOf(lost), BigInteger.valueOf(size.get(label))));
        }
        return most;
      }
    }
  }

  private static long up(BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      return 0;
    }
    return new BigDecimal(a).divide(new BigDecimal(b), 0, RoundingMode.CEILING).longValueExact();
  }

  /** The best objective of all feasible plans, by trying all; empty if there is none. */
  public OptionalLong best() {
    return best(plan -> true);
  }

  /**
   * The same of those plans alone that keep something else.
   *
   * @param keeps whether a plan does
   */
  public OptionalLong best(Predicate<List<Line>> keeps) {
    return best(0, new ArrayList<>(), keeps);
  }

  private OptionalLong best(int i, List<Line> plan, Predicate<List<Line>> keeps) {
    if (i == base.participants().size()) {
      return keeps.test(plan) && violations(plan).isEmpty()
          ? OptionalLong.of(objective(plan))
          : OptionalLong.empty();
    }
    OptionalLong best = best(i + 1, plan, keeps);
    for (Line line : base.lines(base.participants().get(i).id())) {
      plan.add(line);
      OptionalLong with = best(i + 1, plan, keeps);
      plan.removeLast();
      if (with.isPresent() && (best.isEmpty() || with.getAsLong() > best.getAsLong())) {
        best = with;
      }
    }
    return best;
  }

  /** All ways to place somebody, or both of a tandem. */
  public List<List<Line>> ways(String participantId) {
    for (Tandem tandem : tandems) {
      if (tandem.first().equals(participantId) || tandem.second().equals(participantId)) {
        List<List<Line>> ways = new ArrayList<>();
        for (Line one : base.lines(tandem.first())) {
          for (Line other : base.lines(tandem.second())) {
            if (one.option().opportunityId().equals(other.option().opportunityId())) {
              ways.add(List.of(one, other));
            }
          }
        }
        return ways;
      }
    }
    return base.lines(participantId).stream().map(List::of).toList();
  }
}
