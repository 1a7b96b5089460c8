package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.Concession.AnotherPlace;
import org.quartermatch.concessions.Concession.LanguageTolerance;
import org.quartermatch.concessions.Concession.NiceSkill;
import org.quartermatch.concessions.Concession.OtherTerms;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.concessions.Concession.SupportPlace;
import org.quartermatch.concessions.Concession.Times;
import org.quartermatch.concessions.Concession.TrialFirst;
import org.quartermatch.concessions.Concession.WeeklyHours;
import org.quartermatch.concessions.ConcessionLimits;
import org.quartermatch.concessions.ConcessionYield;
import org.quartermatch.concessions.EmployerSheet;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.fit.OpportunityWarning;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * What concessions are worth: by hand, and on random Quarters of few people against every plan of
 * the problem with each concession, everybody judged again. Long, as the slow definition that all
 * is compared with stands here too.
 */
class EmployerSheetsTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_300L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 14);
  private static final PlacementLimits SHORT = PlacementLimits.DEFAULT.steps(2_000);
  private static final Company COMPANY = Company.builder("k").build();

  @TempDir Path temp;

  private static Position.Builder work(String id) {
    return Position.builder(id).company(COMPANY);
  }

  private static Participant free(String id, String availability) {
    return Participant.builder(id).availability(WeekSchedule.parse(availability)).build();
  }

  private static EmployerSheet sheet(List<Participant> cohort, Opportunity... opportunities) {
    return sheet(PlacementRequest.of(cohort).limits(SHORT).build(), opportunities);
  }

  private static EmployerSheet sheet(PlacementRequest request, Opportunity... opportunities) {
    try (var engine = MatchingEngine.builder().date(RandomQuarters.DATE).build()) {
      engine.put(List.of(opportunities));
      List<Participant> cohort = List.copyOf(request.cohort());
      return engine.employerSheet("k", cohort, engine.place(request), ConcessionLimits.DEFAULT);
    }
  }

  private static List<Concession> concessions(EmployerSheet sheet) {
    return sheet.concessions().stream().map(ConcessionYield::concession).toList();
  }

  private static ConcessionYield of(EmployerSheet sheet, Concession concession) {
    return sheet.concessions().stream()
        .filter(it -> it.concession().equals(concession))
        .findFirst()
        .orElseThrow(() -> new AssertionError(sheet.concessions()));
  }

  /** Half an hour brings one, a whole hour two, one and a half nobody more. */
  @Test
  void ofStartTimesTheSmallestThatBringsAsMany() {
    EmployerSheet sheet =
        sheet(
            List.of(
                free("p-1", "Mo-Fr 08:30-20:00"),
                free("p-2", "Mo-Fr 09:00-20:00"),
                free("p-3", "Mo-Fr 10:30-12:00")),
            new Vacancy(work("v").workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00")).build()));
    assertThat(sheet.hasCandidates()).isFalse();
    assertThat(sheet.withoutPlaceIds()).containsExactly("p-1", "p-2", "p-3");
    assertThat(sheet.concessions())
        .extracting(
            ConcessionYield::concession,
            ConcessionYield::candidatesMore,
            it -> it.gain().placedMore(),
            it -> it.gain().placedMoreAtMost())
        .containsExactly(
            tuple(new Times(60, 0), 2, 1, 1),
            tuple(new Times(60, 60), 2, 1, 1),
            tuple(new SplitPlace(SplitPlace.Way.DAY_HALVES), 2, 1, 1),
            tuple(new Times(30, 0), 1, 1, 1),
            tuple(new Times(30, 30), 1, 1, 1));
  }

  @Test
  void languageSkillHoursAndTrialEachBringWhoIsKeptAwayByThemAlone() {
    Position.Builder work =
        work("v")
            .places(9)
            .form(EmploymentForm.REGULAR)
            .hours(HoursRange.of(30, 35))
            .languages(Listing.of(Language.required("de", CefrLevel.B1)))
            .skills(Listing.of(Skill.must("cook", 2)));
    Participant all =
        Participant.builder("p-0")
            .languages(Listing.of(Language.held("de", CefrLevel.B1)))
            .skills(Listing.of(Skill.held("cook", 2)))
            .build();
    EmployerSheet sheet =
        sheet(
            List.of(
                all,
                of(all, "p-lang").languages(Listing.of(Language.held("de", CefrLevel.A2))).build(),
                of(all, "p-skill").skills(Listing.none()).build(),
                of(all, "p-hours").hours(HoursRange.of(20, 28)).build(),
                of(all, "p-more").hours(HoursRange.of(38, 40)).build(),
                of(all, "p-trial").forms(Listing.of(EmploymentForm.INTERNSHIP)).build(),
                of(all, "p-paper").skills(Listing.none()).languages(Listing.none()).build()),
            new Vacancy(work.build()));
    assertThat(sheet.works().getFirst().candidateIds()).containsExactly("p-0");
    assertThat(sheet.concessions())
        .extracting(ConcessionYield::concession, ConcessionYield::candidateIds)
        .containsExactly(
            tuple(new TrialFirst(), List.of("p-trial")),
            tuple(new LanguageTolerance("de", 1), List.of("p-lang")),
            tuple(new NiceSkill("cook"), List.of("p-skill")),
            tuple(new WeeklyHours(8, 0), List.of("p-hours")),
            tuple(new WeeklyHours(0, 12), List.of("p-more")));
  }

  private static Participant.Builder of(Participant participant, String id) {
    Participant.Builder builder = Participant.builder(id);
    return builder.languages(participant.languages()).skills(participant.skills());
  }

  /** A paper, a permission and an entitlement are the law's. */
  @Test
  void whatTheLawAsksForIsNoConcession() {
    EmployerSheet sheet =
        sheet(
            List.of(
                Participant.builder("p-1")
                    .qualifications(Listing.none())
                    .entitlements(Listing.none())
                    .build()),
            new Vacancy(work("v").qualifications(Listing.of("nurse")).build()),
            new Vacancy(work("w").entitlements(Listing.of("16i")).build()));
    assertThat(sheet.concessions()).isEmpty();
  }

  /** Shifts of ten hours are not made longer, and no shift begins eleven hours after another. */
  @Test
  void nothingIsAskedThatTheLawWarnsOf() {
    EmployerSheet sheet =
        sheet(
            List.of(Participant.builder("p-1").hours(HoursRange.of(45, 60)).build()),
            new Vacancy(work("v").workingTime(WorkingTime.fixed("Mo-Fr 08:00-16:30")).build()));
    assertThat(concessions(sheet)).containsExactly(new Times(-60, 0), new Times(0, 60));
    EmployerSheet longDays =
        sheet(
            List.of(Participant.builder("p-1").hours(HoursRange.of(32, 60)).build()),
            new Vacancy(work("v").workingTime(WorkingTime.fixed("Mo-We 08:00-18:45")).build()));
    assertThat(longDays.concessions()).isEmpty();
  }

  /** Who holds the place may have a half of it, and so two do what one did. */
  @Test
  void aPlaceThatIsTakenCanBeSharedIfItsHolderWantsAHalfToo() {
    Vacancy work =
        new Vacancy(work("v").workingTime(WorkingTime.fixed("Mo-Fr 08:00-14:00")).build());
    Participant whole = free("p-1", "Mo-Fr 07:00-20:00");
    Participant afternoon = free("p-2", "Mo-Fr 11:00-20:00");
    EmployerSheet sheet = sheet(List.of(whole, afternoon), work);
    ConcessionYield shared = of(sheet, new SplitPlace(SplitPlace.Way.DAY_HALVES));
    assertThat(shared.candidateIds()).containsExactly("p-2");
    assertThat(shared.gain().placedMore()).isEqualTo(1);
    assertThat(shared.gain().placements())
        .extracting(it -> it.participantId(), it -> it.opportunityId())
        .containsExactly(tuple("p-1", "v/1"), tuple("p-2", "v/2"));
    Participant fullTime =
        Participant.builder("p-1")
            .availability(WeekSchedule.parse("Mo-Fr 07:00-20:00"))
            .hours(HoursRange.of(25, 40))
            .build();
    // Two others could do what one does, who wants the whole: nobody loses a place for that.
    ConcessionYield kept =
        of(
            sheet(List.of(fullTime, afternoon, free("p-3", "Mo-Fr 07:00-11:00")), work),
            new SplitPlace(SplitPlace.Way.DAY_HALVES));
    assertThat(kept.candidateIds()).containsExactly("p-2", "p-3");
    assertThat(kept.gain()).isEqualTo(PlacementGain.NONE);
  }

  /** Care from nine on. */
  @Test
  void aLaterBeginningIsForWhoHasCareFromThenOn() {
    Child child =
        Child.aged(4)
            .named("child")
            .withCare(Child.Care.at(OpeningHours.parse("Mo-Fr 09:00-14:00")));
    EmployerSheet sheet =
        sheet(
            List.of(Participant.builder("p-1").children(List.of(child)).build()),
            new Vacancy(work("v").workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00")).build()));
    assertThat(sheet.hasCandidates()).isFalse();
    ConcessionYield later = of(sheet, new Times(60, 0));
    assertThat(later.candidateIds()).containsExactly("p-1");
    assertThat(later.gain().placedMore()).isEqualTo(1);
  }

  /** The same with more people than all plans could be tried for. */
  @Test
  void aPlaceThatIsTakenIsSharedInALargeCohortToo() {
    List<Participant> cohort =
        IntStream.range(0, 40)
            .mapToObj(
                i -> free("p-" + (10 + i), i < 20 ? "Mo-Fr 07:00-11:00" : "Mo-Fr 11:00-15:00"))
            .toList();
    List<Participant> all = new ArrayList<>(cohort);
    all.add(free("p-00", "Mo-Fr 07:00-20:00"));
    EmployerSheet sheet =
        sheet(
            all,
            new Vacancy(work("v").workingTime(WorkingTime.fixed("Mo-Fr 08:00-14:00")).build()));
    ConcessionYield shared = of(sheet, new SplitPlace(SplitPlace.Way.DAY_HALVES));
    assertThat(shared.candidatesMore()).isEqualTo(40);
    assertThat(shared.gain().placedMore()).isEqualTo(1);
    assertThat(shared.gain().placedMoreAtMost()).isEqualTo(1);
    assertThat(shared.gain().placements())
        .extracting(it -> it.participantId())
        .contains("p-00")
        .hasSize(2);
  }

  @Test
  void anotherPlaceIsForWhoIsEligibleAndHasNone() {
    List<Participant> cohort =
        List.of(Participant.builder("p-1").build(), Participant.builder("p-2").build());
    EmployerSheet sheet = sheet(cohort, new Vacancy(work("v").build()));
    ConcessionYield more = of(sheet, new AnotherPlace());
    assertThat(more.candidatesMore()).isEqualTo(1);
    assertThat(more.gain().placedMore()).isEqualTo(1);
    EmployerSheet budget =
        sheet(
            cohort.stream()
                .map(it -> Participant.builder(it.id()).hours(HoursRange.of(20, 20)).build())
                .toList(),
            JobPotential.of(work("v").build()).withBudgetHours(20));
    assertThat(of(budget, new AnotherPlace()).gain().placedMore()).isEqualTo(1);
    assertThat(concessions(budget)).doesNotHaveAnyElementsOfTypes(SplitPlace.class);
  }

  @Test
  void aMentorIsForWhoNeedsSupportAndHasNoPlace() {
    List<Participant> cohort =
        List.of(Participant.builder("p-1").build(), Participant.builder("p-2").build());
    EmployerSheet sheet =
        sheet(
            PlacementRequest.of(cohort)
                .supportPlaces("k", 1)
                .needsSupport("p-1")
                .needsSupport("p-2")
                .limits(SHORT)
                .build(),
            new Vacancy(work("v").places(2).build()));
    assertThat(sheet.concessions())
        .extracting(
            ConcessionYield::concession,
            ConcessionYield::opportunityId,
            it -> it.gain().placedMore())
        .contains(tuple(new SupportPlace(), Optional.empty(), 1));
    assertThat(of(sheet, new SupportPlace()).candidatesMore()).isEqualTo(1);
  }

  @Test
  void aVetoIsRespected() {
    List<Participant> cohort = List.of(free("p-1", "Mo-Fr 08:30-20:00"));
    EmployerSheet sheet =
        sheet(
            PlacementRequest.of(cohort).vetoes(List.of(new Veto("p-1", "v"))).limits(SHORT).build(),
            new Vacancy(work("v").workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00")).build()));
    assertThat(sheet.concessions()).isEmpty();
  }

  /** The two share childcare: what other shifts would mean for that, the plan cannot say. */
  @Test
  void whereAHouseholdSharesChildcareNothingTooSmallIsProved() {
    List<Participant> cohort =
        List.of(free("p-1", "Mo-Fr 08:30-20:00"), free("p-2", "Mo-Fr 13:00-20:00"));
    EmployerSheet sheet =
        sheet(
            PlacementRequest.of(cohort).household(Household.of("p-1", "p-2")).limits(SHORT).build(),
            new Vacancy(work("v").workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00")).build()));
    ConcessionYield later = of(sheet, new Times(30, 30));
    assertThat(later.candidateIds()).containsExactly("p-1");
    assertThat(later.gain().placedMore()).isZero();
    assertThat(later.gain().placedMoreAtMost()).isEqualTo(2);
  }

  @Test
  void ofOtherPeopleOrUnknownWorkItSaysSo() {
    List<Participant> cohort = List.of(Participant.builder("p-1").build());
    try (var engine = MatchingEngine.builder().date(RandomQuarters.DATE).build()) {
      engine.put(List.of(new Vacancy(work("v").build())));
      PlacementPlan plan = engine.place(cohort, List.of(), SHORT);
      ConcessionLimits limits = ConcessionLimits.DEFAULT;
      assertThatThrownBy(() -> engine.employerSheets(List.of(), plan, limits))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("differing: [p-1]");
      assertThatThrownBy(() -> engine.employerSheet("q", cohort, plan, limits))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("company q has no opportunity");
      engine.put(List.of(new Vacancy(work("w").build())));
      assertThatThrownBy(() -> engine.concessions("w", cohort, plan, limits))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("does not know opportunity w");
      assertThatThrownBy(() -> engine.concessions("x", cohort, plan, limits))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(engine.employerSheets(cohort, plan, limits))
          .containsExactly(engine.employerSheet("k", cohort, plan, limits));
    }
  }

  @Test
  void theSameAsAllPlansOfSmallRandomQuarters() throws IOException {
    Map<Class<?>, Integer> gainsBy = new HashMap<>();
    Map<Class<?>, Integer> candidatesBy = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed;
      boolean isCrowded = seed % 2 == 0;
      RandomQuarter quarter =
          RandomQuarter.in(temp.resolve("q" + round), seed, isCrowded ? 6 : 4, isCrowded ? 3 : 6);
      QuarterData data = quarter.data();
      FitCalculator calculator = quarter.calculator().build();
      try (var engine = quarter.engine()) {
        PlacementPlan plan =
            engine.place(
                PlacementRequest.of(data.participants())
                    .providers(data.childcareProviders())
                    .vetoes(data.vetoes())
                    .limits(SHORT)
                    .build());
        Slow slow = new Slow(calculator, data.participants(), plan);
        List<EmployerSheet> sheets =
            engine.employerSheets(data.participants(), plan, ConcessionLimits.DEFAULT);
        for (Opportunity opportunity : engine.opportunities()) {
          List<Line> expected = slow.lines(opportunity);
          List<ConcessionYield> found =
              engine.concessions(
                  opportunity.id(), data.participants(), plan, ConcessionLimits.DEFAULT);
          assertThat(found.stream().map(EmployerSheetsTest::line).toList())
              .as(rerun + " " + opportunity.id())
              .isEqualTo(expected);
          if (opportunity.position().company().isPresent()) {
            assertThat(
                    sheets.stream()
                        .flatMap(sheet -> sheet.concessions().stream())
                        .filter(it -> it.opportunityId().equals(Optional.of(opportunity.id())))
                        .map(EmployerSheetsTest::line))
                .as(rerun + " " + opportunity.id() + ", of all")
                .isEqualTo(expected);
          }
          for (ConcessionYield it : found) {
            assertThat(it.gain().placedMoreAtMost())
                .as(rerun)
                .isGreaterThanOrEqualTo(it.gain().placedMore());
            Class<?> kind = it.concession().getClass();
            gainsBy.merge(kind, it.gain().placedMore(), Integer::sum);
            candidatesBy.merge(kind, it.candidatesMore(), Integer::sum);
          }
        }
      }
    }
    assertThat(gainsBy.keySet())
        .as("all kinds: %s %s", gainsBy, candidatesBy)
        .contains(
            TrialFirst.class,
            LanguageTolerance.class,
            NiceSkill.class,
            Times.class,
            WeeklyHours.class,
            SplitPlace.class,
            AnotherPlace.class);
    assertThat(gainsBy.values().stream().filter(it -> it > 0))
        .as("gains %s", gainsBy)
        .hasSizeGreaterThan(4);
  }

  /** What a yield says, in short. */
  private record Line(Concession concession, List<String> candidates, int placedMore) {}

  private static Line line(ConcessionYield it) {
    return new Line(it.concession(), it.candidateIds(), it.gain().placedMore());
  }

  /** Everybody is judged again on all terms, and every plan is tried. */
  private record Slow(FitCalculator calculator, List<Participant> people, PlacementPlan plan) {
    List<Line> lines(Opportunity opportunity) {
      Set<String> placed = new HashSet<>();
      plan.placements().forEach(it -> placed.add(it.participantId()));
      int before = new AllPlans(plan.problem(), WhatIf.options(List.of())).most(placed);
      List<Line> all = new ArrayList<>();
      for (Concession concession : ConcessionLimits.DEFAULT.of(opportunity)) {
        Set<String> candidates = new TreeSet<>();
        WhatIf change = change(opportunity, concession, candidates);
        int most = new AllPlans(plan.problem(), change).most(placed);
        int more = Math.max(0, most - before);
        if (!candidates.isEmpty() || more > 0) {
          all.add(new Line(concession, List.copyOf(candidates), more));
        }
      }
      return all.stream()
          .filter(
              it ->
                  all.stream()
                      .noneMatch(
                          other ->
                              other.concession.isLessThan(it.concession)
                                  && other.placedMore >= it.placedMore
                                  && other.candidates.size() >= it.candidates.size()))
          .sorted(
              Comparator.comparingInt((Line it) -> -it.placedMore)
                  .thenComparingInt(it -> -it.candidates.size())
                  .thenComparing(Line::concession, Concession.LEAST_ASKED))
          .toList();
    }

    private WhatIf change(Opportunity opportunity, Concession concession, Set<String> candidates) {
      WhatIf nothing = WhatIf.options(List.of());
      PlacementOpportunity planned =
          plan.problem().opportunities().stream()
              .filter(it -> it.id().equals(opportunity.id()))
              .findFirst()
              .orElseThrow();
      switch (concession) {
        case OtherTerms terms -> {
          return WhatIf.options(
              options(
                  opportunity,
                  opportunity.id(),
                  terms.applyTo(opportunity).orElseThrow(),
                  candidates));
        }
        case SplitPlace split -> {
          WhatIf change =
              nothing.opportunity(planned.toBuilder().places(planned.places() - 1).build());
          List<PlacementOption> options = new ArrayList<>();
          List<Opportunity> halves = split.halves(opportunity);
          if (halves.stream().anyMatch(it -> isOdd(opportunity, it))) {
            return nothing;
          }
          for (int x = 0; x < halves.size(); x++) {
            String id = opportunity.id() + "/" + (x + 1);
            options.addAll(options(opportunity, id, halves.get(x), candidates));
            change =
                change.opportunity(PlacementAssembly.opportunity(id, halves.get(x), false).build());
          }
          return new WhatIf(options, change.opportunities(), List.of(), List.of());
        }
        case AnotherPlace more -> {
          eligible(opportunity).stream().filter(it -> !isPlaced(it)).forEach(candidates::add);
          PlacementOpportunity.Builder with = planned.toBuilder().places(planned.places() + 1);
          planned
              .budgetQuarterHours()
              .ifPresent(
                  budget ->
                      with.budgetQuarterHours(budget + budget / Math.max(1, planned.places())));
          return nothing.opportunity(with.build());
        }
        case SupportPlace none -> {
          return nothing;
        }
      }
    }

    private boolean isPlaced(String id) {
      return plan.placements().stream().anyMatch(it -> it.participantId().equals(id));
    }

    private Set<String> eligible(Opportunity opportunity) {
      Set<String> eligible = new TreeSet<>();
      plan.problem().options().stream()
          .filter(it -> it.opportunityId().equals(opportunity.id()))
          .filter(it -> !isVetoed(it.participantId(), opportunity.id()))
          .forEach(it -> eligible.add(it.participantId()));
      return eligible;
    }

    private boolean isVetoed(String participantId, String opportunityId) {
      return plan.problem().vetoes().contains(new Veto(participantId, opportunityId));
    }

    private boolean isOdd(Opportunity today, Opportunity changed) {
      Set<OpportunityWarning> warnings = Set.copyOf(calculator.warnings(today));
      return !warnings.containsAll(calculator.warnings(changed));
    }

    private List<PlacementOption> options(
        Opportunity today, String id, Opportunity changed, Set<String> candidates) {
      List<PlacementOption> options = new ArrayList<>();
      if (isOdd(today, changed)) {
        return options;
      }
      Set<String> eligible = eligible(today);
      for (Participant person : people) {
        if (isVetoed(person.id(), today.id())) {
          continue;
        }
        Score score = calculator.score(calculator.prepare(person), calculator.prepare(changed));
        for (PlacementOption option :
            PlacementAssembly.options(calculator, calculator.prepare(person), id, changed, score)) {
          options.add(option);
          if (!eligible.contains(person.id())) {
            candidates.add(person.id());
          }
        }
      }
      return options;
    }
  }
}
