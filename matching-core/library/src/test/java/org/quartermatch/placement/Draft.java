package org.quartermatch.placement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.testkit.certificate.CertificateVerifier;

/**
 * A problem before it is checked, and the rules of a plan once more, written from the semantics and
 * not from the code under test.
 */
public record Draft(
    List<PlacementParticipant> participants,
    List<PlacementOpportunity> opportunities,
    List<PlacementProvider> providers,
    List<PlacementOption> options,
    List<Veto> vetoes,
    PlacementWeights weights) {

  /** One line of a plan. */
  public record Line(PlacementOption option, int quarterHours) {}

  public PlacementProblem build() {
    PlacementProblem.Builder builder = PlacementProblem.builder().weights(weights);
    participants.forEach(builder::participant);
    opportunities.forEach(builder::opportunity);
    providers.forEach(builder::provider);
    options.forEach(builder::option);
    vetoes.forEach(builder::veto);
    return builder.build();
  }

  public Draft shuffled(Random random) {
    return new Draft(
        shuffled(participants, random),
        shuffled(opportunities, random),
        shuffled(providers, random),
        shuffled(options, random),
        shuffled(vetoes, random),
        weights);
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** A random problem with budgets, childcare, shared children, pins, vetoes and current plans. */
  public static Draft random(Random r, int people, int jobs, double pins) {
    List<PlacementOpportunity> opportunities = new ArrayList<>();
    for (int j = 0; j < jobs; j++) {
      int places = r.nextInt(4);
      opportunities.add(
          r.nextBoolean()
              ? PlacementOpportunity.of("o" + j, places)
              : PlacementOpportunity.builder("o" + j)
                  .places(places)
                  .budgetQuarterHours(60 + r.nextInt(200))
                  .build());
    }
    int kitas = 1 + Math.max(1, jobs / 4);
    List<PlacementProvider> providers = new ArrayList<>();
    for (int k = 0; k < kitas; k++) {
      providers.add(new PlacementProvider("k" + k, r.nextInt(3), r.nextInt(4), r.nextInt(3)));
    }
    boolean tight = r.nextInt(4) == 0;
    Map<String, AgeGroup> ages = new HashMap<>();
    List<PlacementParticipant> participants = new ArrayList<>();
    List<PlacementOption> options = new ArrayList<>();
    List<Veto> vetoes = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      String id = "p" + i;
      Set<String> children = new TreeSet<>();
      if (r.nextInt(3) == 0) {
        // neighbours share a child now and then
        children.add("c" + i / 2);
        if (r.nextBoolean()) {
          children.add("d" + i);
        }
      }
      List<ChildPlace> places = new ArrayList<>();
      for (String child : children) {
        places.add(
            new ChildPlace(
                child,
                ages.computeIfAbsent(
                    child, x -> List.of(AgeGroup.values()).get(r.nextInt(5) / 2))));
      }
      for (int j = 0; j < jobs; j++) {
        if (r.nextDouble() > 0.6) {
          continue;
        }
        int agreed = 4 * (5 + r.nextInt(35));
        PlacementOption.Builder option =
            PlacementOption.builder(id, "o" + j)
                .agreedQuarterHours(agreed)
                .minimumQuarterHours(r.nextBoolean() ? agreed : agreed / 2)
                .points(tight ? r.nextInt(3) - 1 : r.nextInt(10_001))
                .certaintyPercent(r.nextBoolean() ? 100 : r.nextInt(101))
                .formValuePercent(r.nextBoolean() ? 100 : r.nextInt(101));
        if (places.isEmpty() || r.nextInt(4) == 0) {
          options.add(option.build());
        } else {
          for (int k = 0; k < kitas; k++) {
            if (r.nextBoolean()) {
              options.add(option.childcare("k" + k, places).build());
            }
          }
        }
        if (r.nextInt(10) == 0) {
          vetoes.add(new Veto(id, "o" + j));
        }
      }
      PlacementParticipant.Builder participant =
          PlacementParticipant.builder(id).priority(1 + r.nextInt(3));
      List<String> groups = new ArrayList<>();
      if (r.nextInt(3) > 0) {
        groups.add("g" + r.nextInt(2));
      }
      if (r.nextInt(5) == 0) {
        groups.add("h");
      }
      participant.groups(groups);
      if (r.nextInt(3) == 0) {
        // one number too many: an opportunity that is gone
        String job = "o" + r.nextInt(jobs + 1);
        Optional<String> kita =
            r.nextBoolean() ? Optional.empty() : Optional.of("k" + r.nextInt(kitas));
        participant.current(new Current(job, kita, r.nextInt(4) == 0));
      }
      List<String> mine =
          options.stream()
              .filter(o -> o.participantId().equals(id))
              .map(PlacementOption::opportunityId)
              .filter(o -> !vetoes.contains(new Veto(id, o)))
              .toList();
      if (r.nextDouble() < pins && !mine.isEmpty()) {
        participant.pin(mine.get(r.nextInt(mine.size())));
      }
      participants.add(participant.build());
    }
    PlacementWeights weights =
        new PlacementWeights(
            tight ? r.nextInt(3) : 10_000,
            r.nextInt(2_000),
            r.nextBoolean() ? 0 : r.nextInt(tight ? 10 : 5_000));
    return new Draft(participants, opportunities, providers, options, vetoes, weights);
  }

  /** The same with one place more at one of the opportunities. */
  public Draft onePlaceMore(int at) {
    List<PlacementOpportunity> more = new ArrayList<>(opportunities);
    PlacementOpportunity o = more.get(at);
    more.set(at, o.toBuilder().places(o.places() + 1).build());
    return new Draft(participants, more, providers, options, vetoes, weights);
  }

  /** What a plan breaks, in words. */
  public List<String> violations(List<Line> plan) {
    List<String> broken = new ArrayList<>();
    Map<String, Line> of = new HashMap<>();
    Map<String, Integer> people = new HashMap<>();
    Map<String, Integer> hours = new HashMap<>();
    Map<String, String> providerOf = new HashMap<>();
    Map<String, Set<String>> taken = new HashMap<>();
    for (Line line : plan) {
      PlacementOption o = line.option();
      if (!options.contains(o)) {
        broken.add("no such option: " + o);
      }
      if (of.put(o.participantId(), line) != null) {
        broken.add("placed twice: " + o.participantId());
      }
      if (line.quarterHours() != o.agreedQuarterHours()
          && line.quarterHours() != o.minimumQuarterHours()) {
        broken.add("other hours: " + line);
      }
      if (vetoes.contains(new Veto(o.participantId(), o.opportunityId()))) {
        broken.add("vetoed: " + line);
      }
      people.merge(o.opportunityId(), 1, Integer::sum);
      hours.merge(o.opportunityId(), line.quarterHours(), Integer::sum);
      for (ChildPlace child : o.children()) {
        String provider = o.childcareProviderId().orElseThrow();
        String other = providerOf.putIfAbsent(child.childId(), provider);
        if (other != null && !other.equals(provider)) {
          broken.add("two providers: " + child.childId());
        }
        taken.computeIfAbsent(provider + child.group(), x -> new HashSet<>()).add(child.childId());
      }
    }
    for (PlacementOpportunity o : opportunities) {
      if (people.getOrDefault(o.id(), 0) > o.places()) {
        broken.add("too many at " + o.id());
      }
      if (o.budgetQuarterHours().isPresent()
          && hours.getOrDefault(o.id(), 0) > o.budgetQuarterHours().getAsInt()) {
        broken.add("too many hours at " + o.id());
      }
    }
    for (PlacementProvider k : providers) {
      for (AgeGroup group : AgeGroup.values()) {
        if (taken.getOrDefault(k.id() + group, Set.of()).size() > k.places(group)) {
          broken.add("too many children at " + k.id());
        }
      }
    }
    for (PlacementParticipant p : participants) {
      Line line = of.get(p.id());
      if (p.pinnedOpportunityId().isPresent()
          && (line == null
              || !line.option().opportunityId().equals(p.pinnedOpportunityId().get()))) {
        broken.add("pin not kept: " + p.id());
      }
    }
    return broken;
  }

  public long objective(List<Line> plan) {
    Map<String, Line> of = new HashMap<>();
    plan.forEach(line -> of.put(line.option().participantId(), line));
    BigInteger sum = BigInteger.ZERO;
    Map<String, Integer> size = new HashMap<>();
    Map<String, Integer> placed = new HashMap<>();
    for (PlacementParticipant p : participants) {
      Line line = of.get(p.id());
      p.groups().forEach(g -> size.merge(g, 1, Integer::sum));
      boolean penalised;
      if (line == null) {
        penalised = p.current().isPresent();
      } else {
        p.groups().forEach(g -> placed.merge(g, 1, Integer::sum));
        PlacementOption o = line.option();
        BigInteger whole = BigInteger.valueOf(100 * 100);
        BigInteger worth =
            BigInteger.valueOf(weights.placementWeight())
                .multiply(BigInteger.valueOf(o.certaintyPercent()))
                .multiply(BigInteger.valueOf(o.formValuePercent()))
                .add(BigInteger.valueOf(o.points()).multiply(whole))
                .multiply(BigInteger.valueOf(p.priority()));
        sum = sum.add(floor(worth, whole));
        penalised = CertificateVerifier.changed(p, o);
      }
      if (penalised) {
        sum = sum.subtract(BigInteger.valueOf(weights.stabilityPenalty()));
      }
    }
    BigInteger n = BigInteger.valueOf(participants.size());
    BigInteger squares = BigInteger.ZERO;
    for (Map.Entry<String, Integer> group : size.entrySet()) {
      BigInteger d =
          BigInteger.valueOf(placed.getOrDefault(group.getKey(), 0))
              .multiply(n)
              .subtract(
                  BigInteger.valueOf(plan.size()).multiply(BigInteger.valueOf(group.getValue())));
      squares = squares.add(d.multiply(d));
    }
    BigInteger weighted = squares.multiply(BigInteger.valueOf(weights.fairnessWeight()));
    // rounded up: minus the floor of the negative
    return sum.add(floor(weighted.negate(), n.multiply(n).max(BigInteger.ONE))).longValueExact();
  }

  private static BigInteger floor(BigInteger a, BigInteger b) {
    BigInteger[] division = a.divideAndRemainder(b);
    return division[1].signum() < 0 ? division[0].subtract(BigInteger.ONE) : division[0];
  }

  /** The best objective of all feasible plans, by trying all; empty if there is none. */
  public OptionalLong best() {
    return best(0, new ArrayList<>());
  }

  private OptionalLong best(int i, List<Line> plan) {
    if (i == participants.size()) {
      return violations(plan).isEmpty() ? OptionalLong.of(objective(plan)) : OptionalLong.empty();
    }
    OptionalLong best = best(i + 1, plan);
    for (Line line : lines(participants.get(i).id())) {
      plan.add(line);
      OptionalLong with = best(i + 1, plan);
      plan.removeLast();
      if (with.isPresent() && (best.isEmpty() || with.getAsLong() > best.getAsLong())) {
        best = with;
      }
    }
    return best;
  }

  /** All ways to place somebody. */
  public List<Line> lines(String participantId) {
    List<Line> lines = new ArrayList<>();
    for (PlacementOption o : options) {
      if (o.participantId().equals(participantId)) {
        lines.add(new Line(o, o.agreedQuarterHours()));
        if (o.minimumQuarterHours() < o.agreedQuarterHours()) {
          lines.add(new Line(o, o.minimumQuarterHours()));
        }
      }
    }
    return lines;
  }
}
