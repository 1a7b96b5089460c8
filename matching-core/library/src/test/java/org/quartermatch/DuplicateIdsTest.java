package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quartermatch.concessions.ConcessionLimits;
import org.quartermatch.guides.GuideRequest;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;

/** An id that occurs twice is refused by every call that takes a collection, and named. */
class DuplicateIdsTest {
  private static final Participant PERSON = Participant.builder("p-1").build();
  private static final List<Participant> TWICE =
      List.of(PERSON, Participant.builder("p-2").build(), PERSON);

  @TestFactory
  Stream<DynamicTest> everyCallWithACohort() {
    MatchingEngine engine = MatchingEngine.builder().date(LocalDate.of(2026, 12, 1)).build();
    Company company = Company.builder("c-1").build();
    engine.put(List.of(new Vacancy(Position.builder("v-1").company(company).build())));
    PlacementPlan plan =
        engine.place(
            PlacementRequest.of(TWICE.subList(0, 2))
                .limits(PlacementLimits.DEFAULT.steps(0))
                .build());
    return Stream.of(
        refuses("matchAll", () -> engine.matchAll(TWICE, 1)),
        refuses("candidates", () -> engine.candidates("v-1", TWICE, 1)),
        refuses("cohort", () -> engine.cohort(TWICE)),
        refuses("watch", () -> engine.watch(TWICE, (opportunity, hits) -> {})),
        refuses("scores", () -> engine.scores(TWICE, (person, opportunity, score) -> {})),
        refuses("shortlists", () -> engine.shortlists(TWICE, ShortlistPolicy.DEFAULT)),
        refuses("coverage", () -> engine.coverage(TWICE, 365)),
        refuses("bridges", () -> engine.bridges(TWICE, plan, Effort.Catalogue.NONE)),
        refuses(
            "employerSheets", () -> engine.employerSheets(TWICE, plan, ConcessionLimits.DEFAULT)),
        refuses(
            "employerSheet",
            () -> engine.employerSheet("c-1", TWICE, plan, ConcessionLimits.DEFAULT)),
        refuses(
            "concessions", () -> engine.concessions("v-1", TWICE, plan, ConcessionLimits.DEFAULT)),
        refuses("programme", () -> engine.programme(TWICE, plan, List.of(), 0)),
        refuses("place", () -> engine.place(PlacementRequest.of(TWICE).build())),
        refuses("inForce", () -> engine.inForce(PlacementRequest.of(TWICE).build(), List.of())),
        refuses("guides", () -> engine.guides(GuideRequest.of(TWICE, List.of()).build())));
  }

  private static DynamicTest refuses(String name, ThrowingCallable call) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("p-1"));
  }

  @Test
  void providersAndOpportunities() {
    ChildcareProvider provider =
        ChildcareProvider.builder(
                "k-1", new GeoPoint(52.5, 13.4), OpeningHours.parse("Mo-Fr 07:00-17:00"))
            .build();
    assertThatThrownBy(() -> MatchingEngine.builder().childcare(List.of(provider, provider)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("k-1");
    try (MatchingEngine engine = MatchingEngine.builder().build()) {
      assertThatThrownBy(() -> engine.childcare(List.of(provider, provider)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("k-1");
      Vacancy vacancy = new Vacancy(Position.builder("v-1").build());
      assertThatThrownBy(() -> engine.put(List.of(vacancy, vacancy)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("v-1");
      assertThat(engine.opportunities()).isEmpty();
    }
  }
}
