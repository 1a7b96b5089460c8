package org.quartermatch.fit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.Verdict;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;

/**
 * Two changes are no pair where the second would do without the first. Two made-up criteria, as no
 * two of the library's come to this: "dark" blocks who rules out "a" without needing "n"; "cold"
 * who rules out "a" and needs "n". Needing "n" lifts the first, and only then does no longer ruling
 * out "a" come up, which lifts both.
 */
class SecondChangeAloneTest {
  private static CriterionEntry entry(
      String code, Predicate<Participant> blocks, CriterionEntry.Bridging bridging) {
    return FacetEntry.of(
            new CriterionEntry.Id.Additional(code, 0),
            opportunity -> opportunity.position().places(),
            Aspect.of(participant -> participant, (builder, same) -> same.toBuilder()),
            (participant, profile, places, setting, notes) ->
                blocks.test(participant.participant())
                    ? new Ruling(Verdict.NOT_MET, 0, 1, true)
                    : Ruling.met())
        .bridgedBy(bridging);
  }

  private static UnaryOperator<Participant> needing(Listing<String> needs) {
    return person -> person.toBuilder().needs(needs).build();
  }

  private static boolean rulesOut(Participant person) {
    return person.exclusions().items().contains("a");
  }

  private static boolean needs(Participant person) {
    return person.needs().items().contains("n");
  }

  @Test
  void isNoPair() {
    var dark =
        entry(
            "dark",
            person -> rulesOut(person) && !needs(person),
            trial -> trial.tryWith(new Bridge.Offer("n"), needing(Listing.of("n"))));
    var cold =
        entry(
            "cold",
            person -> rulesOut(person) && needs(person),
            trial ->
                trial.tryWith(
                    new Bridge.Exclusion("a"),
                    person -> person.toBuilder().exclusions(Listing.none()).build()));
    FitCalculator calculator =
        FitCalculator.builder()
            .date(LocalDate.of(2026, 12, 1))
            .table(CriterionTable.standard().with(dark).with(cold))
            .build();
    var person = calculator.prepare(Participant.builder("p-1").exclusions(Listing.of("a")).build());
    var work =
        calculator.prepare(new Vacancy(Position.builder("v-1").offers(Listing.of("n")).build()));

    assertThat(calculator.score(person, work).blockedBy()).containsExactly("dark");
    assertThat(calculator.explain(person, work).bridges()).isEmpty();
    assertThat(calculator.bridgePairs(person, work)).isEqualTo(List.of());
  }
}
