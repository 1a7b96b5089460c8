package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.solver.packed.Instance;

class PlacedNodesTest {
  /** One company can deal with one new person, which is less than its places; one with many. */
  private static Instance instance() {
    PlacementProblem.Builder problem =
        PlacementProblem.builder()
            .company(PlacementCompany.of("tight").withContacts(1))
            .company(PlacementCompany.of("wide").withContacts(9))
            .participant(PlacementParticipant.builder("a").current(Current.at("t1")).build())
            .participant(PlacementParticipant.of("b"));
    for (String id : List.of("t1", "t2", "w1")) {
      problem
          .opportunity(
              PlacementOpportunity.builder(id)
                  .places(1)
                  .companyId(id.startsWith("t") ? "tight" : "wide")
                  .build())
          .option(PlacementOption.builder("a", id).points(1).build())
          .option(PlacementOption.builder("b", id).points(1).build());
    }
    return new Instance(problem.build());
  }

  /** People who come besides are compared with nodes made anew, with them. */
  @Test
  void nodesAreOthersExactlyWhereMadeAnewTheyAre() {
    int others = 0;
    int same = 0;
    for (long seed = 1; seed <= 400; seed++) {
      Random random = new Random(seed);
      PlacementProblem.Builder problem =
          PlacementProblem.builder()
              .company(PlacementCompany.of("k0").withContacts(1 + random.nextInt(4)))
              .company(PlacementCompany.of("k1"));
      for (int j = 0; j < 5; j++) {
        problem.opportunity(
            PlacementOpportunity.builder("o" + j)
                .places(1 + random.nextInt(3))
                .companyId("k" + (j < 4 ? 0 : 1))
                .build());
      }
      for (int i = 0; i < 4; i++) {
        problem.participant(PlacementParticipant.of("p" + i));
        for (int j = 0; j < 5; j++) {
          problem.option(PlacementOption.builder("p" + i, "o" + j).points(1).build());
        }
      }
      Instance in = new Instance(problem.build());
      boolean[] hidden = new boolean[in.choices()];
      boolean[] then = new boolean[in.choices()];
      Map<Integer, Integer> more = new HashMap<>();
      for (int c = 0; c < hidden.length; c++) {
        hidden[c] = random.nextInt(3) > 0;
        then[c] = hidden[c] && random.nextInt(3) > 0;
        if (hidden[c] && !then[c]) {
          more.merge(in.opportunity[c], 1, Integer::sum);
        }
      }
      PlacedNodes now = PlacedNodes.of(in, new PaidPeople(in, c -> !hidden[c]));
      PlacedNodes later = PlacedNodes.of(in, new PaidPeople(in, c -> !then[c]));
      boolean expected = now.isCompanys(0) != later.isCompanys(0);
      assertThat(now.wouldBeOthers(more)).as("seed %s", seed).isEqualTo(expected);
      others += expected ? 1 : 0;
      same += expected ? 0 : 1;
    }
    assertThat(List.of(others, same)).as("both happen").allMatch(it -> it > 20);
  }

  @Test
  void aCompanyWithFewContactsStandsForItsOpportunities() {
    Instance in = instance();
    PlacedNodes nodes = PlacedNodes.of(in, new PaidPeople(in, c -> true));
    int t1 = in.opportunityNumber("t1");
    int t2 = in.opportunityNumber("t2");
    int w1 = in.opportunityNumber("w1");
    int tight = in.opportunities + in.company[t1];
    int wide = in.opportunities + in.company[w1];
    for (int c = 0; c < in.choices(); c++) {
      boolean stays = in.name(in.owner[c]).equals("a") && in.opportunity[c] == t1;
      int expected = stays ? t1 : in.opportunity[c] == w1 ? w1 : tight;
      assertThat(nodes.of(c)).as("choice %s", c).isEqualTo(expected);
    }
    int[] capacity = nodes.capacity();
    assertThat(capacity[tight]).isEqualTo(1);
    assertThat(capacity[wide]).as("its contacts never run short").isZero();
    assertThat(List.of(capacity[t1], capacity[t2], capacity[w1])).containsOnly(1);
  }
}
