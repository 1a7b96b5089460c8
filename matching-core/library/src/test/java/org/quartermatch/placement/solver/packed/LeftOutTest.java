package org.quartermatch.placement.solver.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.RulesDraft;

/** {@link VetoRule} and {@link TandemRule}, which say what is no choice. */
class LeftOutTest {
  @Test
  void aTandemHasThePairsAtOneOpportunityThatAreNotVetoed() {
    int found = 0;
    int vetoed = 0;
    for (long seed = 0; seed < 100; seed++) {
      RulesDraft draft = RulesDraft.random(new Random(seed), 10, 4, 0);
      Instance in = new Instance(draft.build());
      List<PlacementOption> options = in.problem.options();
      for (PlacementOption o : options) {
        boolean isVetoed =
            draft.base().vetoes().contains(new Veto(o.participantId(), o.opportunityId()));
        assertThat(in.vetoes.forbids(o)).as("seed %s, %s", seed, o).isEqualTo(isVetoed);
        vetoed += isVetoed ? 1 : 0;
      }
      for (int u = 0; u < in.units; u++) {
        if (in.people[u] == 2) {
          List<List<Integer>> pairs = new ArrayList<>();
          TandemRule.forEachPair(in, u, (a, b) -> pairs.add(List.of(a, b)));
          assertThat(pairs).as("seed %s", seed).isEqualTo(pairs(in, u));
          found += pairs.size();
        }
      }
    }
    assertThat(found).isGreaterThan(150);
    assertThat(vetoed).isGreaterThan(100);
  }

  private static List<List<Integer>> pairs(Instance in, int unit) {
    List<PlacementOption> options = in.problem.options();
    List<List<Integer>> pairs = new ArrayList<>();
    for (int a = 0; a < options.size(); a++) {
      for (int b = 0; b < options.size(); b++) {
        PlacementOption one = options.get(a);
        PlacementOption other = options.get(b);
        if (one.participantId().equals(in.participant(in.members[unit][0]).id())
            && other.participantId().equals(in.participant(in.members[unit][1]).id())
            && one.opportunityId().equals(other.opportunityId())
            && !in.vetoes.forbids(one)
            && !in.vetoes.forbids(other)) {
          pairs.add(List.of(a, b));
        }
      }
    }
    return pairs;
  }
}
