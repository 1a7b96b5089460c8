package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.solver.packed.Instance;

/** That no plan places more is a test of {@link CapacityBoundTest}. */
class PlacedBoundTest {
  /** Three opportunities of one company that can deal with one new person; one is there already. */
  @Test
  void contactsLimitHowManyCanBePlaced() {
    PlacementProblem.Builder problem =
        PlacementProblem.builder()
            .company(PlacementCompany.of("k").withContacts(1))
            .participant(PlacementParticipant.builder("stays").current(Current.at("o1")).build())
            .participant(PlacementParticipant.of("a"))
            .participant(PlacementParticipant.of("b"))
            .option(PlacementOption.builder("stays", "o1").points(10).build());
    for (String o : List.of("o1", "o2", "o3")) {
      problem
          .opportunity(PlacementOpportunity.builder(o).places(1).companyId("k").build())
          .option(PlacementOption.builder("a", o).points(10).build())
          .option(PlacementOption.builder("b", o).points(10).build());
    }
    Instance in = new Instance(problem.build());
    assertThat(PlacedBound.of(in, new int[] {1, 1, 1})).isEqualTo(2);
  }
}
