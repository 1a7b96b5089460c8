package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfTest {
  private static final PlacementOption THERE = option("p-1", "v-1", 100);

  private static PlacementOption option(String participantId, String opportunityId, long points) {
    return PlacementOption.builder(participantId, opportunityId).points(points).build();
  }

  private static PlacementOpportunity opportunity(String id, int places) {
    return PlacementOpportunity.builder(id).places(places).build();
  }

  private static PlacementProblem problem() {
    return PlacementProblem.builder()
        .participant(PlacementParticipant.builder("p-1").build())
        .participant(PlacementParticipant.builder("p-2").build())
        .opportunity(opportunity("v-1", 1))
        .opportunity(opportunity("v-2", 1))
        .provider(new PlacementProvider("k-1", 1, 0, 0))
        .option(THERE)
        .veto(new PlacementProblem.Veto("p-2", "v-2"))
        .build();
  }

  @Test
  void placesAreReplacedAndOptionsThatAreThereStayAsTheyAre() {
    PlacementOption more = option("p-2", "v-3", 300);
    PlacementProblem changed =
        WhatIf.options(List.of(option("p-1", "v-1", 900), more))
            .opportunity(opportunity("v-2", 5))
            .opportunity(opportunity("v-3", 1))
            .provider(new PlacementProvider("k-1", 2, 3, 0))
            .appliedTo(problem());
    assertThat(changed.options()).containsExactly(THERE, more);
    assertThat(changed.opportunities())
        .containsExactly(opportunity("v-1", 1), opportunity("v-2", 5), opportunity("v-3", 1));
    assertThat(changed.providers()).containsExactly(new PlacementProvider("k-1", 2, 3, 0));
    assertThat(changed.participants()).isEqualTo(problem().participants());
    assertThat(changed.vetoes()).isEqualTo(problem().vetoes());
    assertThat(changed.weights()).isEqualTo(problem().weights());
  }

  @Test
  void whatIsNamedHasToBeThere() {
    assertThatThrownBy(() -> WhatIf.options(List.of(option("p-2", "v-9", 1))).appliedTo(problem()))
        .isInstanceOf(PlacementProblemException.class)
        .hasMessageContaining("v-9");
  }
}
