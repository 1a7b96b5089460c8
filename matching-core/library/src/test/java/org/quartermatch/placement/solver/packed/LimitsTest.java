package org.quartermatch.placement.solver.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Tandem;

/** {@link Limits}, and the sentences of a {@link PeopleRule}. */
class LimitsTest {
  /** At x and y company c with all limits, at z company d with none, at w nobody. */
  private static Instance instance() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .company(PlacementCompany.of("c").withContacts(3).withSupportPlaces(1))
            .company(PlacementCompany.of("d").withContacts(Integer.MAX_VALUE))
            .opportunity(PlacementOpportunity.of("w", 0))
            .opportunity(PlacementOpportunity.builder("x").places(2).companyId("c").build())
            .opportunity(PlacementOpportunity.builder("y").places(1).companyId("c").build())
            .opportunity(PlacementOpportunity.builder("z").places(5).companyId("d").build())
            .participant(PlacementParticipant.builder("a").needsSupport(true).build())
            .participant(PlacementParticipant.builder("b").needsSupport(true).build())
            .participant(PlacementParticipant.of("e"))
            .tandem(new Tandem("a", "b"));
    return new Instance(builder.build());
  }

  @Test
  void areNumberedByRuleAndThereOnlyWhereTheyLimit() {
    Limits limits = instance().limits;
    assertThat(limits.count).isEqualTo(6);
    assertThat(limits.rule).containsExactly(0, 0, 0, 0, 1, 2);
    assertThat(limits.most).containsExactly(0, 2, 1, 5, 3, 1);
    assertThat(limits.id(3)).isEqualTo("z");
    assertThat(limits.id(4)).isEqualTo("c");
    assertThat(limits.at[0]).containsExactly(0);
    assertThat(limits.at[1]).containsExactly(1, 4, 5);
    assertThat(limits.at[3]).containsExactly(3);
    assertThat(limits.opportunities[5]).containsExactly(1, 2);
    assertThat(limits.ofOpportunity[1]).containsExactly(1);
    assertThat(limits.ofCompany[0]).containsExactly(4, 5);
    assertThat(limits.ofCompany[1]).isEmpty();
    assertThat(limits.isLimitedBeyondPlaces(1)).isTrue();
    assertThat(limits.isLimitedBeyondPlaces(3)).isFalse();
  }

  @Test
  void countThoseOfAUnitWhoCount() {
    Limits limits = instance().limits;
    // the tandem of two who need support, then e
    assertThat(limits.counted[1]).containsExactly(2, 1);
    assertThat(limits.counted[5]).containsExactly(2, 0);
    assertThat(limits.countedOf(0)).containsExactly(2, 2, 2);
    assertThat(limits.holds(5, 0, 0)).isFalse();
    assertThat(limits.holds(5, 1, 0)).isTrue();
    assertThat(limits.allHold(0, 3, 0)).isTrue();
    assertThat(limits.allHold(0, 1, 0)).isFalse();
    assertThat(limits.allHold(1, 0, 0)).isFalse();
    assertThat(limits.allHoldBeyondPlaces(1, 0, 0)).isTrue();
    assertThat(limits.allHoldBeyondPlaces(0, 1, 0)).isFalse();
  }

  @Test
  void sayWhyPinsCannotBeKept() {
    Limits limits = instance().limits;
    assertThat(limits.pinErrorAlone(0)).hasToString("the opportunity has no place");
    assertThat(limits.pinErrorAlone(2)).hasToString("the opportunity has 1 place, the two need 2");
    assertThat(limits.pinErrorAlone(5)).hasToString("its company has 1 places with support");
    assertThat(limits.pinError(1, 4))
        .hasToString(
            "4 participants are pinned to opportunity x, which has 2 places; remove 2 of these"
                + " pins");
    assertThat(limits.pinError(4, 4))
        .hasToString(
            "4 participants are pinned to opportunities of company c, which has contacts for 3;"
                + " remove 1 of these pins");
    assertThat(limits.pinErrorWithMinima(5, 3))
        .hasToString(
            "participants are pinned to opportunities of company c whose minima take 3 people with"
                + " need of support, it has 1 places with support; remove some of these pins or"
                + " lower a minimum");
  }

  @Test
  void placesComeFirstAndAreTheKnapsacks() {
    PlacementProblem problem = instance().problem;
    for (List<PeopleRule> rules :
        List.of(
            List.<PeopleRule>of(),
            List.of(PeopleRule.CONTACTS, PeopleRule.PLACES),
            List.of(PeopleRule.PLACES, PeopleRule.PLACES))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Instance(problem, rules))
          .withMessageContaining("the first rule is that of places");
    }
  }
}
