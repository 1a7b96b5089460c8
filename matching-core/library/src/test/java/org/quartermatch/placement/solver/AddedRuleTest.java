package org.quartermatch.placement.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.Draft.Line;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan.StoppedBy;
import org.quartermatch.placement.PlacementWeights;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.Unplaced;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.bound.KnapsackBound;
import org.quartermatch.placement.solver.bound.LagrangianRelaxation;
import org.quartermatch.placement.solver.flow.PlaceNetwork;
import org.quartermatch.placement.solver.packed.AddedRule;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.PeopleRule.Price;
import org.quartermatch.placement.solver.packed.PlanRecords;
import org.quartermatch.placement.solver.packed.Rule;
import org.quartermatch.testkit.certificate.CertificateVerifier;

/**
 * A rule that is added by the page {@code docs/add-a-placement-rule.md} counts everywhere: compared
 * with a slow definition of it, and with the same problem without it.
 */
class AddedRuleTest {
  private static final PlacementLimits SHORT = PlacementLimits.seconds(60).steps(500);

  private static AddedRule rule(long seed) {
    return AddedRule.ALL.get((int) seed % AddedRule.ALL.size());
  }

  /** The choice that is the same without the rule. */
  private static int same(Instance in, int choice, Instance other) {
    int u = in.owner[choice];
    return IntStream.range(other.firstChoice[u], other.firstChoice[u + 1])
        .filter(c -> in.option[choice] == other.option[c])
        .filter(c -> in.secondOption[choice] == other.secondOption[c])
        .filter(c -> in.hours[choice] == other.hours[c])
        .findFirst()
        .orElse(Instance.NONE);
  }

  private static List<Line> with(Instance in, List<Line> plan, int choice) {
    List<Line> lines = new ArrayList<>(plan);
    in.optionsOf(choice).forEach(o -> lines.add(new Line(o, o.agreedQuarterHours())));
    return lines;
  }

  @Test
  void countAndWhatIsLackingAreThoseOfASlowRecount() {
    int broken = 0;
    int shortOnes = 0;
    for (long seed = 0; seed < 200; seed++) {
      Random r = new Random(seed);
      AddedRule rule = rule(seed);
      RulesDraft draft = AddedRule.draft(r, 2 + r.nextInt(20), 1 + r.nextInt(6), 0);
      Instance in = rule.instance(draft.build());
      Instance without = new Instance(draft.build());
      Occupancy plan = new Occupancy(in);
      Plans.addAny(in, plan, r);
      List<Line> lines = Plans.lines(in, plan);
      Occupancy same =
          Plans.of(without, PlanRecords.choices(without, PlanRecords.placements(in, plan)));
      long excess = rule.excess(draft, lines);
      assertThat(plan.violation() - same.violation()).as("seed %s", seed).isEqualTo(excess);
      assertThat(plan.objective()).as("seed %s", seed).isEqualTo(same.objective());
      broken += excess > 0 ? 1 : 0;
      for (int c = 0; c < in.choices(); c++) {
        if (plan.of(in.owner[c]) == Instance.NONE) {
          boolean isShort = rule.excess(draft, with(in, lines, c)) > excess;
          assertThat(plan.lacking(c).contains(AddedRule.WORD))
              .as("seed %s, choice %s", seed, c)
              .isEqualTo(isShort);
          assertThat(plan.fits(c))
              .as("seed %s, choice %s", seed, c)
              .isEqualTo(same.fits(same(in, c, without)) && !isShort);
          shortOnes += isShort ? 1 : 0;
          if (isShort) {
            checkHolders(in, plan, c, seed);
          }
        }
      }
    }
    assertThat(broken).isGreaterThan(20);
    assertThat(shortOnes).isGreaterThan(80);
  }

  /** With all out who have what is lacking, nothing is. */
  private static void checkHolders(Instance in, Occupancy plan, int choice, long seed) {
    Rule rule =
        plan.rulesOfRoom().stream()
            .filter(one -> one.capacity() == AddedRule.WORD && one.isShort(choice))
            .findFirst()
            .orElseThrow();
    int[] holders = rule.holders(choice);
    assertThat(holders).as("seed %s, choice %s", seed, choice).isNotEmpty();
    int[] before = plan.assignment();
    for (int unit : holders) {
      assertThat(Arrays.stream(in.members[unit]).mapToObj(in::participant))
          .as("seed %s, choice %s", seed, choice)
          .anyMatch(p -> p.groups().contains("g0"));
      plan.remove(unit);
    }
    assertThat(rule.isShort(choice)).as("seed %s, choice %s", seed, choice).isFalse();
    for (int unit : holders) {
      plan.add(before[unit]);
    }
  }

  @Test
  void whatItForbidsAloneIsNoChoice() {
    int leftOut = 0;
    for (long seed = 0; seed < 80; seed++) {
      AddedRule rule = rule(seed);
      RulesDraft draft = AddedRule.draft(new Random(seed), 16, 5, 0);
      Instance in = rule.instance(draft.build());
      Instance without = new Instance(draft.build());
      Occupancy nobody = new Occupancy(in);
      for (int c = 0; c < without.choices(); c++) {
        boolean possible = rule.excess(draft, with(without, List.of(), c)) == 0;
        assertThat(same(without, c, in) != Instance.NONE)
            .as("seed %s, choice %s", seed, c)
            .isEqualTo(possible);
        assertThat(nobody.lackingAlone(without.owner[c], without.optionsOf(c)))
            .as("seed %s, choice %s", seed, c)
            .isEqualTo(possible ? Set.of() : Set.of(AddedRule.WORD));
        leftOut += possible ? 0 : 1;
      }
    }
    assertThat(leftOut).isGreaterThan(50);
  }

  @Test
  void plansKeepItAndBoundsHold() {
    int optimal = 0;
    int solved = 0;
    int binding = 0;
    int named = 0;
    for (long seed = 0; seed < 480; seed++) {
      Random r = new Random(seed);
      AddedRule rule = rule(seed);
      RulesDraft draft = AddedRule.draft(r, 1 + r.nextInt(5), 1 + r.nextInt(3), 0);
      OptionalLong best = draft.best(plan -> rule.excess(draft, plan) == 0);
      Outcome outcome = solve(rule.instance(draft.build()));
      check(draft, rule, outcome, best.orElseThrow(), seed);
      solved++;
      optimal += outcome.objective() == best.orElseThrow() ? 1 : 0;
      binding += best.equals(draft.best()) ? 0 : 1;
      named += outcome.unplaced().stream().anyMatch(AddedRuleTest::isForLackOfIt) ? 1 : 0;
    }
    assertThat(optimal).as("optimal of %s", solved).isGreaterThanOrEqualTo(solved * 97 / 100);
    assertThat(binding).isGreaterThan(15);
    assertThat(named).isGreaterThan(15);
  }

  private static Outcome solve(Instance in) {
    return PlacementRun.solve(in, List.of(), SHORT, new RunClock(SHORT, progress -> true));
  }

  private static boolean isForLackOfIt(Unplaced unplaced) {
    return unplaced instanceof Unplaced.Contested contested
        && contested.contests().stream().anyMatch(c -> c.lacking().contains(AddedRule.WORD));
  }

  private static void check(
      RulesDraft draft, AddedRule rule, Outcome outcome, long best, long seed) {
    List<Line> lines =
        outcome.placements().stream().map(p -> new Line(p.option(), p.quarterHours())).toList();
    assertThat(rule.excess(draft, lines)).as("seed %s", seed).isZero();
    assertThat(draft.violations(lines)).as("seed %s", seed).isEmpty();
    assertThat(outcome.objective())
        .as("seed %s", seed)
        .isEqualTo(draft.objective(lines))
        .isLessThanOrEqualTo(best);
    assertThat(outcome.upperBound()).as("seed %s", seed).isGreaterThanOrEqualTo(best);
    assertThat(outcome.stoppedBy() == StoppedBy.OPTIMUM && outcome.objective() < best)
        .as("seed %s", seed)
        .isFalse();
  }

  /** A certificate says each price that its bound follows from, and one that is priced has some. */
  @Test
  void certificatesProveTheBoundWithItsPrices() {
    int priced = 0;
    for (long seed = 0; seed < 120; seed++) {
      Random r = new Random(seed);
      AddedRule rule = rule(seed);
      RulesDraft draft = AddedRule.draft(r, 20, 6, 0).certifiable(r.nextInt(2_000));
      Instance in = rule.instance(draft.build());
      CapacityBound prices = new CapacityBound(in);
      prices.improve(100, 0, () -> false);
      LagrangianRelaxation relaxation =
          new LagrangianRelaxation(in, prices.grid(), prices.people());
      relaxation.openAll();
      KnapsackBound bound = new KnapsackBound(relaxation, prices);
      bound.improve(100, 0, () -> false);
      assertThat(CertificateVerifier.bound(in.problem, prices.certificate(), rule.limits()))
          .as("seed %s", seed)
          .isEqualTo(prices.bound());
      PlacementCertificate certificate = bound.certificate(prices.certificate());
      boolean hasPrice =
          certificate.groups().orElseThrow().limits().stream()
              .anyMatch(p -> p.capacity() == AddedRule.WORD);
      if (bound.bound() < prices.bound()) {
        assertThat(CertificateVerifier.bound(in.problem, certificate, rule.limits()))
            .as("seed %s", seed)
            .isEqualTo(bound.bound());
        priced += hasPrice ? 1 : 0;
      }
      assertThat(hasPrice && rule.price() == Price.NONE).as("seed %s", seed).isFalse();
    }
    assertThat(priced).isGreaterThan(10);
  }

  /** Where nothing else than places and this rule can run short. */
  @Test
  void flowIsExactWhereItCannotBindAndNotUsedElsewhere() {
    int exact = 0;
    int binding = 0;
    for (long seed = 0; seed < 400; seed++) {
      AddedRule rule = rule(seed);
      RulesDraft draft = ofPlaces(new Random(seed));
      Instance in = rule.instance(draft.build());
      assertThat(PlaceNetwork.of(new Instance(draft.build()))).as("seed %s", seed).isPresent();
      OptionalLong best = draft.best(plan -> rule.excess(draft, plan) == 0);
      Outcome outcome = solve(in);
      check(draft, rule, outcome, best.orElseThrow(), seed);
      if (PlaceNetwork.of(in).isPresent()) {
        assertThat(outcome.objective()).as("seed %s", seed).isEqualTo(best.orElseThrow());
        exact++;
      } else {
        binding += best.equals(draft.best()) ? 0 : 1;
      }
    }
    assertThat(exact).isGreaterThan(100);
    assertThat(binding).isGreaterThan(40);
  }

  private static RulesDraft ofPlaces(Random r) {
    List<PlacementOpportunity> opportunities = new ArrayList<>();
    int jobs = 1 + r.nextInt(3);
    for (int j = 0; j < jobs; j++) {
      opportunities.add(
          PlacementOpportunity.builder("o" + r.nextInt(3) + j)
              .places(1 + r.nextInt(2))
              .companyId("c" + r.nextInt(4))
              .build());
    }
    List<PlacementParticipant> people = new ArrayList<>();
    List<PlacementOption> options = new ArrayList<>();
    for (int i = 0; i < 2 + r.nextInt(4); i++) {
      people.add(PlacementParticipant.builder("p" + i).groups(List.of("g" + r.nextInt(2))).build());
      for (PlacementOpportunity o : opportunities) {
        if (r.nextInt(3) > 0) {
          options.add(PlacementOption.builder("p" + i, o.id()).points(r.nextInt(9_000)).build());
        }
      }
    }
    List<PlacementCompany> companies =
        IntStream.range(0, 4).mapToObj(k -> PlacementCompany.of("c" + k)).toList();
    Draft base =
        new Draft(people, opportunities, List.of(), options, List.of(), PlacementWeights.DEFAULT);
    return new RulesDraft(base, companies, List.of(), List.of());
  }
}
