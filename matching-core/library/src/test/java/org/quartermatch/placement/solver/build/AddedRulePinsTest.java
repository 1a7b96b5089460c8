package org.quartermatch.placement.solver.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.Message;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.packed.AddedRule;

/** Pins under a rule that is added: refused exactly where no plan keeps them, in its own words. */
class AddedRulePinsTest {
  private static final List<String> SENTENCES =
      List.of(
          "pin of participant \\S+ to opportunity .*: (its company|the opportunity) has room for"
              + " 0 of group g0; remove the pin",
          "\\d participants of group g0 are pinned to (opportunity|opportunities of company) \\S+,"
              + " which has room for 1 of group g0; remove \\d of these pins",
          "participants are pinned to (opportunity|opportunities of company) \\S+ whose minima"
              + " take \\d people of group g0, it has room for \\d of group g0; .*");

  @Test
  void areRefusedExactlyWhereNoPlanKeepsThem() {
    Map<String, Integer> said = new TreeMap<>();
    int kept = 0;
    for (long seed = 0; seed < 1_600; seed++) {
      Random r = new Random(seed);
      AddedRule rule = AddedRule.ALL.get((int) seed % AddedRule.ALL.size());
      RulesDraft draft = AddedRule.draft(r, 1 + r.nextInt(5), 1 + r.nextInt(3), 0.6);
      List<Message> errors = PinCheck.errors(rule.instance(draft.build()));
      boolean possible = draft.best(plan -> rule.excess(draft, plan) == 0).isPresent();
      assertThat(errors.isEmpty()).as("seed %s: %s", seed, errors).isEqualTo(possible);
      kept += possible ? 1 : 0;
      for (String sentence : SENTENCES) {
        said.merge(
            sentence,
            errors.stream().anyMatch(e -> e.toString().matches(sentence)) ? 1 : 0,
            Integer::sum);
      }
    }
    assertThat(kept).isGreaterThan(200);
    assertThat(said).allSatisfy((sentence, times) -> assertThat(times).as(sentence).isPositive());
  }
}
