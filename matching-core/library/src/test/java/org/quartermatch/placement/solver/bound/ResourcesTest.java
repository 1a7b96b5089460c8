package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.PlacementWeights;
import org.quartermatch.placement.PlacementWeights.FairShare;
import org.quartermatch.placement.solver.packed.Instance;

class ResourcesTest {
  private static Resources of(FairShare fairShare) {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .weights(PlacementWeights.DEFAULT.withFairShare(fairShare))
            .provider(PlacementProvider.of("k", 1, 1))
            .company(PlacementCompany.of("c").withContacts(4).withSupportPlaces(1))
            .company(PlacementCompany.of("d"))
            .company(PlacementCompany.of("e").withContacts(2))
            .opportunity(PlacementOpportunity.of("o", 3))
            .tandem(new Tandem("p0", "p1"));
    for (int i = 0; i < 6; i++) {
      builder.participant(
          PlacementParticipant.builder("p" + i).groups(List.of("g" + i % 4)).build());
    }
    return new Resources(new Instance(builder.build()));
  }

  @Test
  void oneStandsBehindTheOther() {
    Resources at = of(new FairShare.MaxMin(10));
    // a tandem is one unit
    assertThat(at.careFrom).isEqualTo(5);
    assertThat(at.limitFrom).isEqualTo(8);
    assertThat(at.groupFrom).isEqualTo(11);
    assertThat(at.count).isEqualTo(15);
    assertThat(at.hasGroups()).isTrue();
  }

  /** The limits are of the place, c's and e's contacts, and c's support places. */
  @Test
  void supportPlacesStandBeforeContactsAndPlacesHaveNoPriceHere() {
    Resources at = of(new FairShare.None());
    assertThat(at.ofLimit).containsExactly(Instance.NONE, 9, 10, 8);
    assertThat(at.limits).containsExactly(3, 1, 2);
  }

  @Test
  void groupsHaveNoPriceWhereFairSharesDoNotCount() {
    Resources at = of(new FairShare.None());
    assertThat(at.groupFrom).isEqualTo(11);
    assertThat(at.count).isEqualTo(11);
    assertThat(at.hasGroups()).isFalse();
  }

  /** Three people, one of them at two opportunities, and two children of whom two share one. */
  @Test
  void whatSufficesForAllWhoCouldComeIsNeverShort() {
    for (int enough = 0; enough < 2; enough++) {
      PlacementProblem.Builder builder =
          PlacementProblem.builder()
              .provider(PlacementProvider.of("k", 0, 1 + enough))
              .company(PlacementCompany.of("c").withContacts(2 + enough));
      for (String job : List.of("o0", "o1")) {
        builder.opportunity(PlacementOpportunity.builder(job).places(3).companyId("c").build());
      }
      String[] child = {"x", "x", "y"};
      for (int i = 0; i < 3; i++) {
        builder.participant(PlacementParticipant.of("p" + i));
        for (int j = 0; j <= i / 2; j++) {
          builder.option(
              PlacementOption.builder("p" + i, "o" + j)
                  .agreedQuarterHours(40)
                  .childcare("k", List.of(new ChildPlace(child[i], AgeGroup.FROM_3)))
                  .build());
        }
      }
      Instance in = new Instance(builder.build());
      Resources at = new Resources(in);
      int care = in.seatCare[0];
      assertThat(at.isNeverShort(at.careFrom + care)).isEqualTo(enough == 1);
      assertThat(at.isNeverShort(at.limitFrom)).isEqualTo(enough == 1);
      assertThat(at.isNeverShort(0)).as("a unit").isFalse();
    }
  }
}
