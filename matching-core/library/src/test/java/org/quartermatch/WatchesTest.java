package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WorkingTime;

/** Standing cohorts and queries, without an index. */
class WatchesTest {
  private final FitCalculator calculator =
      FitCalculator.builder().date(LocalDate.of(2026, 3, 2)).build();

  private static Participant speaking(String id, CefrLevel german) {
    return Participant.builder(id).languages(Listing.of(Language.held("de", german))).build();
  }

  private PreparedOpportunity asking(String id, CefrLevel german) {
    return calculator.prepare(
        new Vacancy(
            Position.builder(id)
                .workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"))
                .languages(Listing.of(Language.required("de", german)))
                .build()));
  }

  private PreparedCohort cohort() {
    return PreparedCohort.of(
        calculator,
        List.of(
            speaking("p-b", CefrLevel.B1),
            speaking("p-a", CefrLevel.B1),
            speaking("p-c", CefrLevel.A1),
            speaking("p-\uD83D\uDE00", CefrLevel.B1),
            speaking("p-\uFB01", CefrLevel.B1)));
  }

  @Test
  void bestHaveMostPointsThenLeastIdByCodePoint() {
    assertThat(cohort().best(calculator, asking("v-1", CefrLevel.A2), 10))
        .extracting(hit -> hit.participant().id())
        .containsExactly("p-a", "p-b", "p-\uFB01", "p-\uD83D\uDE00");
    assertThat(cohort().best(calculator, asking("v-1", CefrLevel.A2), 1))
        .extracting(hit -> hit.participant().id())
        .containsExactly("p-a");
    assertThat(cohort().best(calculator, asking("v-2", CefrLevel.C1), 10)).isEmpty();
  }

  @Test
  void candidatesHaveRanksAndReasons() {
    PreparedOpportunity opportunity = asking("v-1", CefrLevel.A2);
    List<CandidateMatch> found = Candidates.best(calculator, opportunity, cohort(), 2);
    assertThat(found).extracting(CandidateMatch::rank).containsExactly(1, 2);
    assertThat(found.getFirst().fit())
        .isEqualTo(
            calculator.explain(calculator.prepare(speaking("p-a", CefrLevel.B1)), opportunity));
  }

  @Test
  void nobodyIsAnEmptyCohort() {
    PreparedCohort empty = PreparedCohort.of(calculator, List.of());
    assertThat(empty.size()).isZero();
    assertThat(empty.best(calculator, asking("v-1", CefrLevel.A1), 5)).isEmpty();
  }

  @Test
  void anIdOccursOnce() {
    assertThatThrownBy(
            () ->
                PreparedCohort.of(
                    calculator,
                    List.of(speaking("p-7", CefrLevel.A1), speaking("p-7", CefrLevel.B1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p-7");
  }

  @Test
  void cohortsAreOfOneEngine() {
    FitCalculator other = FitCalculator.builder().build();
    assertThatThrownBy(() -> Candidates.best(other, asking("v-1", CefrLevel.A1), cohort(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another engine");
    assertThatThrownBy(() -> Candidates.best(calculator, asking("v-1", CefrLevel.A1), cohort(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("k is 0");
  }

  @Test
  void listenersHearInOrderOfIdsUntilTheWatchIsClosed() {
    Watches watches = new Watches();
    List<String> heard = new ArrayList<>();
    Watch watch = watches.open(cohort(), (opportunity, hits) -> heard.add(opportunity.id() + hits));
    watches.tell(
        calculator,
        List.of(
            asking("v-2", CefrLevel.A1), asking("v-0", CefrLevel.C2), asking("v-1", CefrLevel.A1)));
    assertThat(heard).hasSize(2);
    assertThat(heard.get(0)).startsWith("v-1[p-a, ");
    assertThat(heard.get(1)).startsWith("v-2[p-a, ");
    watch.close();
    watch.close();
    assertThat(watches.isEmpty()).isTrue();
    watches.tell(calculator, List.of(asking("v-3", CefrLevel.A1)));
    assertThat(heard).hasSize(2);
  }

  @Test
  void aListenerThatThrowsKeepsNobodyFromHearing() {
    Watches watches = new Watches();
    List<String> heard = new ArrayList<>();
    watches.open(
        cohort(),
        (opportunity, hits) -> {
          heard.add("first " + opportunity.id());
          throw new IllegalStateException("names nobody");
        });
    watches.open(cohort(), (opportunity, hits) -> heard.add("second " + opportunity.id()));
    watches.tell(calculator, List.of(asking("v-1", CefrLevel.A1), asking("v-2", CefrLevel.A1)));
    assertThat(heard).containsExactly("first v-1", "first v-2", "second v-1", "second v-2");
  }

  @Test
  void agreesWithThePlainScoreWhereNothingIsKnown() {
    Participant unknown = Participant.builder("p-1").languages(Listing.unknown()).build();
    PreparedOpportunity opportunity = asking("v-1", CefrLevel.B2);
    assertThat(PreparedCohort.of(calculator, List.of(unknown)).best(calculator, opportunity, 1))
        .extracting(PreparedCohort.Eligible::points)
        .containsExactly(calculator.points(calculator.prepare(unknown), opportunity));
  }
}
