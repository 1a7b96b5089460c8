package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.model.Company;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.placement.PlacementLimits;

/** A company is said once, and all calls see it so; an engine of one moment does not move. */
class EngineCompaniesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final GeoPoint NEAR = new GeoPoint(52.5, 13.4);
  private static final GeoPoint FAR = new GeoPoint(53.5, 13.4);

  private static final Company OLD =
      Company.builder("c-1").name("Alt").location(FAR).contactsPerMonth(9).build();
  private static final Company NEW =
      Company.builder("c-1").name("Neu").location(NEAR).contactsPerMonth(1).build();

  private static final Participant WALKER =
      Participant.builder("p-1").home(NEAR).mode(TravelMode.FOOT).maximumCommuteMinutes(30).build();

  @TempDir Path temp;

  private MatchingEngine.Builder engine() {
    return MatchingEngine.builder().date(TODAY);
  }

  private static Opportunity vacancy(String id, Company company) {
    return new Vacancy(Position.builder(id).title("Koch").company(company).build());
  }

  private static List<Opportunity> work() {
    return List.of(
        vacancy("v-1", OLD),
        JobPotential.of(Position.builder("j-1").company(OLD).build())
            .withCertaintyPercent(40)
            .withSurveyedOn(TODAY.minusDays(3)),
        new Vacancy(Position.builder("v-past").company(OLD).validUntil(TODAY.minusDays(1)).build()),
        vacancy("v-2", Company.builder("c-2").build()),
        new Vacancy(Position.builder("v-3").build()));
  }

  @Test
  void aCompanySaidIsThatOfEveryOpportunity() {
    try (MatchingEngine engine = engine().build()) {
      engine.put(work());
      assertThat(engine.explain(WALKER, "v-1").blockedBy()).isNotEmpty();

      engine.companies(List.of(NEW));

      assertThat(engine.opportunity("v-1")).contains(vacancy("v-1", NEW));
      assertThat(engine.opportunity("j-1"))
          .contains(
              JobPotential.of(Position.builder("j-1").company(NEW).build())
                  .withCertaintyPercent(40)
                  .withSurveyedOn(TODAY.minusDays(3)));
      assertThat(engine.opportunity("v-2")).contains(work().get(3));
      assertThat(engine.opportunity("v-3")).contains(work().get(4));
      assertThat(engine.explain(WALKER, "v-1").blockedBy()).isEmpty();
      assertThat(engine.matchCompanies(WALKER, 9))
          .extracting(CompanyMatch::company)
          .contains(NEW)
          .doesNotContain(OLD);
      assertThat(engine.companies()).containsExactly(NEW, Company.builder("c-2").build());
    }
  }

  /** Put later with the old copy, or not put at all: judged alike. */
  @Test
  void whatComesLaterIsJudgedByTheCompanySaid() {
    try (MatchingEngine engine = engine().companies(List.of(NEW)).build()) {
      engine.put(work());
      assertThat(engine.opportunity("v-1")).contains(vacancy("v-1", NEW));
      assertThat(engine.explain(WALKER, vacancy("v-9", OLD)).blockedBy()).isEmpty();
      assertThat(engine.score(WALKER, vacancy("v-9", OLD)).points())
          .isEqualTo(engine.explain(WALKER, "v-1").points());
    }
  }

  /** The plan keeps the contacts of the company as it is now. */
  @Test
  void thePlanSeesTheSameCompany() {
    List<Participant> people = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      people.add(Participant.builder("p-" + i).home(NEAR).mode(TravelMode.FOOT).build());
    }
    try (MatchingEngine engine = engine().build()) {
      engine.put(List.of(vacancy("v-1", OLD), vacancy("v-2", NEW), vacancy("v-3", OLD)));
      engine.companies(List.of(NEW));
      PlacementRequest request =
          PlacementRequest.of(people).limits(PlacementLimits.DEFAULT.steps(100)).build();
      assertThat(engine.place(request).placements()).hasSize(1);
    }
  }

  /** What is past its last day as well: it can be valid again for a clock that goes back. */
  @Test
  void whatWasSaidIsInTheIndexFromTheNextCommitOn() {
    Path index = temp.resolve("index");
    try (MatchingEngine engine = engine().indexAt(index).build()) {
      engine.put(work());
      engine.commit();
    }
    try (MatchingEngine engine = engine().indexAt(index).companies(List.of(NEW)).build()) {
      assertThat(engine.opportunity("v-1")).contains(vacancy("v-1", NEW));
      engine.commit();
      assertThat(engine.generation()).isEqualTo(2);
    }
    try (MatchingEngine engine =
        MatchingEngine.builder().date(TODAY.minusDays(2)).indexAt(index).build()) {
      assertThat(engine.opportunities())
          .flatExtracting(it -> it.position().company().stream().toList())
          .doesNotContain(OLD)
          .contains(NEW);
      assertThat(engine.opportunity("v-past")).isPresent();
    }
    try (MatchingEngine engine = engine().indexAt(index).companies(List.of(NEW)).build()) {
      assertThat(engine.commit()).as("nothing to be put again").isEqualTo(2);
    }
  }

  /** A company that is not said any more stays as its opportunities have it. */
  @Test
  void theLastWordCounts() {
    try (MatchingEngine engine = engine().companies(List.of(NEW)).build()) {
      engine.companies(List.of());
      engine.put(List.of(vacancy("v-1", OLD)));
      assertThat(engine.opportunity("v-1")).contains(vacancy("v-1", OLD));
      engine.companies(List.of(NEW));
      assertThat(engine.opportunity("v-1")).contains(vacancy("v-1", NEW));
    }
  }

  @Test
  void aReaderLooksForThemInCoverageOnly() {
    Path index = temp.resolve("index");
    try (MatchingEngine engine = engine().indexAt(index).build()) {
      engine.put(work());
      engine.commit();
      Company idle = Company.builder("c-9").build();
      try (MatchingEngine reader =
          engine().indexAt(index).readOnly().companies(List.of(NEW, idle)).build()) {
        assertThat(reader.opportunity("v-1")).contains(vacancy("v-1", OLD));
        assertThat(reader.coverage(List.of(WALKER), 100).surveyGaps())
            .extracting(Coverage.SurveyGap::companyId)
            .contains("c-9");
      }
    }
  }

  @Test
  void twoOfOneIdAreRefused() {
    assertThatThrownBy(() -> engine().companies(List.of(OLD, NEW)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("c-1");
    try (MatchingEngine engine = engine().build()) {
      assertThatThrownBy(() -> engine.companies(List.of(OLD, NEW)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** Whatever is put, removed, said or committed later, and even when the engine is closed. */
  @Test
  @SuppressWarnings("try") // closed before its block ends, which is what is tested
  void anEngineOfOneMomentStaysAsItWas() {
    MatchingEngine engine = engine().indexAt(temp.resolve("index")).build();
    engine.put(work());
    engine.commit("mark-1");
    try (MatchingEngine then = engine.asOfNow()) {
      engine.companies(List.of(NEW));
      engine.remove(List.of("v-2"));
      engine.commit("mark-2");
      assertThat(then.opportunities()).hasSize(4);
      assertThat(then.opportunity("v-1")).contains(vacancy("v-1", OLD));
      assertThat(then.mark()).contains("mark-1");
      assertThat(then.refresh()).isEqualTo(1);
      assertThat(engine.mark()).contains("mark-2");
      engine.close();
      assertThat(then.match(WALKER, 9)).extracting(Match::rank).hasSize(2);
      assertThat(then.opportunity("v-2")).isPresent();
      for (Runnable order :
          List.<Runnable>of(
              () -> then.put(List.of()),
              () -> then.remove(List.of()),
              then::commit,
              () -> then.backup(temp.resolve("copy")))) {
        assertThatThrownBy(order::run)
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("call it on the engine that it was made of");
      }
      then.close();
      assertThatThrownBy(() -> then.match(WALKER, 1)).isInstanceOf(IllegalStateException.class);
    }
  }

  /** A question of "what if" to one moment does not reach the engine. */
  @Test
  void companiesOfOneMomentAreItsOwn() {
    try (MatchingEngine engine = engine().build();
        MatchingEngine then = engine.asOfNow()) {
      then.companies(List.of(NEW));
      assertThat(engine.companies()).isEmpty();
      assertThat(then.companies()).containsExactly(NEW);
    }
  }

  @Test
  void aPositionIsExchangedAndNothingElse() {
    Position position = Position.builder("j-2").build();
    JobPotential potential =
        new JobPotential(
            Position.builder("j-1").build(),
            OptionalInt.of(80),
            OptionalInt.of(50),
            Optional.of(TODAY),
            Optional.of("Team"));
    assertThat(potential.withPosition(position))
        .isEqualTo(
            new JobPotential(
                position,
                OptionalInt.of(80),
                OptionalInt.of(50),
                Optional.of(TODAY),
                Optional.of("Team")));
    assertThat(new Vacancy(Position.builder("v-1").build()).withPosition(position))
        .isEqualTo(new Vacancy(position));
  }
}
