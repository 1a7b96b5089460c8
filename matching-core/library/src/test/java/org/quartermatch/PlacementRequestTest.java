package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.model.Company;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProgress;
import org.quartermatch.placement.PlacementWeights.FairShare;
import org.quartermatch.placement.Unplaced;
import org.quartermatch.placement.Unplaced.Capacity;

/** What a host can ask of a plan beside places, hours and childcare. */
class PlacementRequestTest {
  private static final List<Participant> PEOPLE =
      List.of(person("p-1"), person("p-2"), person("p-3"));

  /** Two places in the morning and two in the evening, at one company with contacts enough. */
  private static final Company COMPANY = company(3);

  private static Participant person(String id) {
    return Participant.builder(id).availability(WeekSchedule.parse("Mo-Fr 06:00-22:00")).build();
  }

  private static Company company(int contacts) {
    return Company.builder("c-1").name("Großküche").contactsPerMonth(contacts).build();
  }

  private static Vacancy vacancy(String id, String... weeks) {
    return vacancy(COMPANY, id, weeks);
  }

  private static Vacancy vacancy(Company company, String id, String... weeks) {
    return new Vacancy(
        Position.builder(id)
            .title("Küchenhilfe (m/w/d)")
            .company(company)
            .places(2)
            .workingTime(WorkingTime.fixed(weeks))
            .build());
  }

  private static PlacementRequest.Builder request() {
    return PlacementRequest.of(PEOPLE).limits(PlacementLimits.seconds(20).steps(300));
  }

  private static PlacementPlan plan(PlacementRequest.Builder request, Vacancy... vacancies) {
    return plan(MatchingPolicy.defaults(), request, vacancies);
  }

  private static PlacementPlan plan(
      MatchingPolicy policy, PlacementRequest.Builder request, Vacancy... vacancies) {
    try (var engine =
        MatchingEngine.builder().policy(policy).date(LocalDate.of(2026, 12, 1)).build()) {
      engine.put(List.of(vacancies));
      return engine.place(request.build());
    }
  }

  private static PlacementPlan plan(PlacementRequest.Builder request) {
    return plan(
        request,
        vacancy("v-1", "Mo-Fr 08:00-12:00"),
        vacancy("v-2", "Mo-Fr 16:00-20:00", "Mo-Fr 17:00-21:00"));
  }

  @Test
  void nothingCountsThatTheHostDoesNotAskFor() {
    PlacementPlan plain = plan(request());
    assertThat(plain.placements()).hasSize(3);
    PlacementPlan given = plan(request().wishes("p-1", List.of("v-2")));
    assertThat(given.placements()).isEqualTo(plain.placements());
    assertThat(given.objective()).isEqualTo(plain.objective());
    assertThat(given.capacityValues()).isEqualTo(plain.capacityValues()).isNotEmpty();
  }

  /** Before the search somebody can hear how far the options are, and end it. */
  @Test
  void optionsAreHeardOfAndCanBeEnded() {
    record Ears(List<Integer> heard, int end, List<PlacementProgress> plans)
        implements PlacementProgress.Listener {
      @Override
      public boolean progress(PlacementProgress progress) {
        return plans.add(progress);
      }

      @Override
      public boolean options(int done, int all) {
        assertThat(all).isEqualTo(100);
        heard.add(done);
        return done < end;
      }
    }

    List<Participant> many =
        IntStream.range(0, 100).mapToObj(number -> person("p-" + number)).toList();
    Ears hears = new Ears(new ArrayList<>(), 1000, new ArrayList<>());
    PlacementRequest.Builder request =
        PlacementRequest.of(many).limits(PlacementLimits.seconds(20).steps(0));
    plan(request.listener(hears).workers(Workers.caller()));
    assertThat(hears.heard).containsExactly(32, 64, 96, 100);
    assertThat(hears.plans).isNotEmpty();
    Ears ends = new Ears(new ArrayList<>(), 64, new ArrayList<>());
    PlacementRequest.Builder ended = request.build().toBuilder().listener(ends);
    assertThatThrownBy(() -> plan(ended))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("64 of 100");
    assertThat(ends.heard).containsExactly(32, 64);
    assertThat(ends.plans).isEmpty();
  }

  /** Sentence 41: contacts bind by default, and who stays takes none. */
  @Test
  void contactsBindAndWhoStaysTakesNone() {
    Vacancy two = vacancy(company(1), "v-1", "Mo-Fr 08:00-12:00");
    assertThat(plan(request(), two).placements()).hasSize(1);
    MatchingPolicy all = MatchingPolicy.defaults().toBuilder().respectContacts(false).build();
    assertThat(plan(all, request(), two).placements()).hasSize(2);
    var stays = new PlacementRequest.Current("p-2", "v-1", Optional.empty(), false);
    assertThat(plan(request().current(List.of(stays)), two).placements()).hasSize(2);
    Vacancy none = vacancy(company(0), "v-1", "Mo-Fr 08:00-12:00");
    assertThat(plan(request().current(List.of(stays)), none).placements())
        .extracting(Placement::participantId)
        .containsExactly("p-2");
    assertThat(plan(request(), none).unplaced())
        .hasSize(3)
        .allSatisfy(
            who ->
                assertThat(who)
                    .isInstanceOfSatisfying(
                        Unplaced.Contested.class,
                        c ->
                            assertThat(c.contests())
                                .allSatisfy(
                                    x -> assertThat(x.lacking()).contains(Capacity.CONTACTS))));
  }

  @Test
  void supportPlacesOfCompanies() {
    PlacementPlan supported =
        plan(request().needsSupport("p-1").needsSupport("p-2").supportPlaces("c-1", 1));
    assertThat(supported.placements()).hasSize(2);
    assertThat(supported.unplaced())
        .singleElement()
        .isInstanceOfSatisfying(
            Unplaced.Contested.class,
            c ->
                assertThat(c.contests())
                    .anySatisfy(x -> assertThat(x.lacking()).contains(Capacity.SUPPORT_PLACES)));
  }

  @Test
  void householdsByTheShiftsOfEveryWeek() {
    Household all = Household.of("p-1", "p-2", "p-3");
    PlacementPlan plan = plan(request().household(all));
    assertThat(plan.placements())
        .extracting(Placement::opportunityId)
        .containsOnlyOnce("v-1", "v-2");
    // the second week of the rotation meets the evening
    PlacementPlan clash =
        plan(
            request().household(all),
            vacancy("v-1", "Mo-Fr 08:00-12:00", "Mo 16:30-20:30"),
            vacancy("v-2", "Mo-Fr 16:00-20:00"));
    assertThat(clash.placements()).hasSize(1);
  }

  @Test
  void tandemsAndWishes() {
    PlacementPlan plan =
        plan(
            request()
                .tandem(new Tandem("p-3", "p-1"))
                .wishes("p-3", List.of("v-gone", "v-2", "v-1"))
                .wishPoints(100));
    assertThat(plan.placements())
        .filteredOn(p -> !p.participantId().equals("p-2"))
        .extracting(Placement::opportunityId)
        .containsExactly("v-2", "v-2");
    assertThat(plan.objective()).isEqualTo(plan(request()).objective() + 100);
  }

  @Test
  void fairShareOverridesThatOfThePolicy() {
    PlacementRequest.Builder request =
        request().group("p-1", "g").fairShare(new FairShare.MaxMin(500));
    Vacancy nobody =
        new Vacancy(
            Position.builder("v-1")
                .places(0)
                .workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"))
                .build());
    assertThat(plan(request, nobody).objective()).isEqualTo(-500);
  }

  @Test
  void whoIsNotInTheCohortIsAnError() {
    assertThatThrownBy(() -> plan(request().needsSupport("p-9")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs of support", "p-9");
    assertThatThrownBy(() -> plan(request().wishes("p-8", List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wishes name participants", "p-8");
    assertThatThrownBy(() -> plan(request().tandem(new Tandem("p-1", "p-7"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p-7");
  }

  @Test
  void theRequestKeepsWhatItWasToldAndNothingElse() {
    assertThat(request().build().rules()).isEqualTo(PlacementRules.NONE);
    assertThat(request().needsSupport("p-1").build().rules().needingSupport())
        .isEqualTo(Set.of("p-1"));
  }
}
