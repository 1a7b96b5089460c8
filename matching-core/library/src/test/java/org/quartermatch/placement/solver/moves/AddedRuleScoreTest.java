package org.quartermatch.placement.solver.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.packed.AddedRule;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/** The constraint stream of a rule that is added: it counts as the count does. */
class AddedRuleScoreTest {
  private static final ConstraintVerifier<PlacementConstraints, WorkingPlan> VERIFIER =
      ConstraintVerifier.build(new PlacementConstraints(), WorkingPlan.class, Decision.class);

  @Test
  void anyStateCountsAsTheConstraintsDo() {
    int broken = 0;
    for (long seed = 0; seed < 240; seed++) {
      Random r = new Random(seed);
      AddedRule rule = AddedRule.ALL.get((int) seed % AddedRule.ALL.size());
      RulesDraft draft = AddedRule.draft(r, 2 + r.nextInt(20), 1 + r.nextInt(6), 0);
      Instance in = rule.instance(draft.build());
      Occupancy plan = new Occupancy(in);
      Plans.addAny(in, plan, r);
      VERIFIER
          .verifyThat()
          .given(RulesScoreTest.given(Facts.of(in), plan))
          .scores(HardSoftLongScore.of(-plan.violation(), plan.objective()), "seed " + seed);
      broken += rule.excess(draft, Plans.lines(in, plan)) > 0 ? 1 : 0;
    }
    assertThat(broken).isGreaterThan(20);
  }
}
