package org.quartermatch.placement.solver.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.quartermatch.placement.Draft.Line;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/** What counts a plan, compared with the constraint streams and with a slow definition. */
class RulesScoreTest {
  private static final ConstraintVerifier<PlacementConstraints, WorkingPlan> VERIFIER =
      ConstraintVerifier.build(new PlacementConstraints(), WorkingPlan.class, Decision.class);

  static Object[] given(Facts facts, Occupancy plan) {
    Instance in = facts.instance();
    List<Object> given = new ArrayList<>(facts.limits());
    given.addAll(facts.limitsOf());
    given.addAll(facts.budgets());
    given.addAll(facts.minima());
    given.addAll(facts.shifts());
    given.addAll(facts.care());
    given.addAll(facts.mates());
    given.addAll(facts.vetoes());
    given.add(facts.rules());
    for (int u = 0; u < in.units; u++) {
      Choice choice = plan.of(u) == Instance.NONE ? null : facts.choices().get(plan.of(u));
      given.add(new Decision(facts.unit(u), List.of(), choice));
    }
    return given.toArray();
  }

  @Test
  void anyStateCountsAsTheConstraintsDo() {
    int feasible = 0;
    Map<String, Integer> broken = new HashMap<>();
    for (long seed = 0; seed < 400; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 2 + r.nextInt(20), 1 + r.nextInt(6), 0);
      Instance in = new Instance(draft.build());
      Facts facts = Facts.of(in);
      Occupancy plan = new Occupancy(in);
      Plans.addAny(in, plan, r);
      List<Line> lines = Plans.lines(in, plan);
      assertThat(plan.placed()).as("seed %s", seed).isEqualTo(lines.size());
      assertThat(plan.objective()).as("seed %s", seed).isEqualTo(draft.objective(lines));
      assertThat(draft.violations(lines).isEmpty())
          .as("seed %s: %s", seed, draft.violations(lines))
          .isEqualTo(plan.violation() == 0);
      VERIFIER
          .verifyThat()
          .given(given(facts, plan))
          .scores(HardSoftLongScore.of(-plan.violation(), plan.objective()), "seed " + seed);
      feasible += plan.violation() == 0 ? 1 : 0;
      // the first two words of a violation are its kind
      draft.violations(lines).stream()
          .map(v -> v.replaceAll("^(\\S+ \\S+).*", "$1"))
          .distinct()
          .forEach(kind -> broken.merge(kind, 1, Integer::sum));
      checkFits(draft, in, plan, seed);
    }
    assertThat(feasible).isGreaterThan(20);
    for (String kind : List.of("too few", "contacts beyond", "support places", "both at")) {
      assertThat(broken.getOrDefault(kind, 0)).as(kind).isGreaterThan(10);
    }
  }

  /** From a feasible state, a choice fits exactly if nothing but minima is broken with it. */
  private static void checkFits(RulesDraft draft, Instance in, Occupancy plan, long seed) {
    if (plan.violation() > plan.minima.missing()) {
      return;
    }
    for (int c = 0; c < in.choices(); c++) {
      if (plan.of(in.owner[c]) != Instance.NONE) {
        continue;
      }
      boolean fits = plan.fits(c);
      boolean keeps = plan.minima.keeps(c);
      long before = plan.minima.missing();
      long objective = plan.objective();
      long gain = in.worth[c] + in.absence[in.owner[c]] + plan.fairnessGain(in.owner[c]);
      plan.add(c);
      long others =
          draft.violations(Plans.lines(in, plan)).stream()
              .filter(v -> !v.startsWith("too few"))
              .count();
      assertThat(fits).as("seed %s, choice %s", seed, c).isEqualTo(others == 0);
      assertThat(keeps)
          .as("seed %s, choice %s", seed, c)
          .isEqualTo(plan.minima.missing() <= before);
      assertThat(plan.objective() - objective).as("seed %s, choice %s", seed, c).isEqualTo(gain);
      boolean leaves = plan.minima.mayLeave(in.owner[c]);
      long with = plan.minima.missing();
      plan.remove(in.owner[c]);
      assertThat(leaves).as("seed %s, choice %s", seed, c).isEqualTo(before <= with);
    }
  }

  @Test
  void choicesAreMadeWhenAskedForAndSeatsAreShared() {
    Instance in = new Instance(RulesDraft.random(new Random(3), 30, 10, 0).build());
    Facts facts = Facts.of(in);
    assertThat(facts.choices()).hasSize(in.choices());
    assertThat(facts.choices().get(5)).isEqualTo(facts.choices().get(5));
    assertThat(facts.choices().get(5)).isNotSameAs(facts.choices().get(5));
    for (int u = 0; u < in.units; u++) {
      for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
        for (int d = in.firstChoice[u]; d < c; d++) {
          if (Arrays.equals(in.seats[c], in.seats[d])) {
            assertThat(in.seats[c]).isSameAs(in.seats[d]);
          }
        }
      }
    }
  }
}
