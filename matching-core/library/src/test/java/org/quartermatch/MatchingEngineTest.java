package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.fit.Criterion;
import org.quartermatch.fit.Criterion.Judgement;
import org.quartermatch.fit.Fit.Eligibility;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementProblem.Veto;

/** The front door, call by call. Long, as it is one case after another, each short. */
class MatchingEngineTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
  private static final long SEED = Long.getLong("quartermatch.seed", 5L);

  @TempDir Path temp;

  private static MatchingEngine.Builder engine() {
    return MatchingEngine.builder().date(DATE);
  }

  private static Vacancy vacancy(String id, Skill.Required... skills) {
    return new Vacancy(
        Position.builder(id)
            .title("Küchenhilfe (m/w/d)")
            .skills(Listing.of(skills))
            .workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"))
            .build());
  }

  @Test
  void theExampleOfThePackage() {
    var amina =
        Participant.builder("p-17")
            .languages(Listing.of(Language.held("de", CefrLevel.B1)))
            .hours(HoursRange.of(15, 25))
            .availability(WeekSchedule.parse("Mo-Fr 08:00-14:00"))
            .build();
    var kitchen =
        Position.builder("v-204")
            .title("Küchenhilfe (m/w/d)")
            .workingTime(WorkingTime.fixed("Mo-Fr 09:00-13:00"))
            .build();
    try (var engine = MatchingEngine.builder().build()) {
      engine.put(List.of(new Vacancy(kitchen)));
      assertThat(engine.match(amina, 10))
          .singleElement()
          .hasToString("1. v-204 Küchenhilfe (m/w/d), 5800 points");
    }
  }

  @Test
  void whatWasCommittedIsThereAgainAndWhatWasNotIsNot() {
    try (var engine = engine().indexAt(temp).build()) {
      engine.put(List.of(vacancy("v-1")));
      assertThat(engine.commit()).isEqualTo(engine.generation());
      engine.put(List.of(vacancy("v-2")));
      assertThat(engine.opportunities()).hasSize(2);
    }
    try (var engine = engine().indexAt(temp).build()) {
      assertThat(engine.opportunities()).extracting(Opportunity::id).containsExactly("v-1");
      engine.remove(List.of("v-1", "v-9"));
      assertThat(engine.opportunities()).isEmpty();
    }
  }

  @Test
  void aSecondEngineOnTheSameDirectoryIsRefused() {
    try (var first = engine().indexAt(temp).build()) {
      assertThat(first.generation()).isZero();
      assertThatThrownBy(() -> engine().indexAt(temp).build())
          .isInstanceOf(java.io.UncheckedIOException.class);
    }
  }

  @Test
  void aClosedEngineSaysSo() {
    var engine = engine().build();
    engine.close();
    engine.close();
    assertThatThrownBy(() -> engine.match(Participant.builder("p").build(), 1))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Sentence 44 of the contract. */
  @Test
  void whatIsPastItsLastDayIsNotThere() {
    var old = new Vacancy(Position.builder("v-old").validUntil(DATE.minusDays(1)).build());
    var last = new Vacancy(Position.builder("v-last").validUntil(DATE).build());
    try (var engine = engine().build()) {
      engine.put(List.of(old, last));
      assertThat(engine.opportunities()).extracting(Opportunity::id).containsExactly("v-last");
      assertThat(engine.opportunity("v-old")).isEmpty();
      Participant anyone = Participant.builder("p").build();
      assertThatThrownBy(() -> engine.explain(anyone, "v-old"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("v-old");
      assertThat(engine.match(anyone, 5)).hasSize(1);
    }
  }

  @Test
  void matchIsTheBestOfAllByBruteForce() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Opportunity> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      all.add(random(random, "v-" + random.nextInt(1_000_000) + "-" + i));
    }
    FitCalculator calculator = FitCalculator.builder().date(DATE).build();
    try (var engine = engine().build()) {
      for (int start = 0; start < 300; start += 60) {
        engine.put(all.subList(start, start + 60));
        engine.commit();
      }
      engine.remove(all.subList(0, 40).stream().map(Opportunity::id).toList());
      List<Opportunity> left = all.subList(40, 300);
      for (int round = 0; round < 40; round++) {
        Participant participant = randomParticipant(random, "p-" + round);
        var prepared = calculator.prepare(participant);
        record Scored(String id, int points) {}

        List<Scored> expected =
            left.stream()
                .map(o -> new Scored(o.id(), calculator.points(prepared, calculator.prepare(o))))
                .filter(scored -> scored.points() >= 0)
                .sorted(
                    Comparator.comparingInt((Scored scored) -> -scored.points())
                        .thenComparing(Scored::id, CodePointOrder.INSTANCE))
                .limit(10)
                .toList();
        assertThat(
                engine.match(participant, 10).stream()
                    .map(m -> new Scored(m.opportunity().id(), m.fit().points())))
            .as("seed " + SEED + ", round " + round)
            .containsExactlyElementsOf(expected);
      }
    }
  }

  private static Vacancy random(SplittableRandom random, String id) {
    return new Vacancy(
        Position.builder(id)
            .company(
                Company.builder("c-" + random.nextInt(20))
                    .name("Betrieb")
                    .location(place(random))
                    .build())
            .skills(
                Listing.of(
                    random.nextInt(3) == 0
                        ? Skill.must("s" + random.nextInt(4), random.nextInt(1, 4))
                        : Skill.nice("s" + random.nextInt(4), random.nextInt(1, 6), 5)))
            .languages(
                Listing.of(
                    new Language.Required(
                        "de", Language.Level.of(CefrLevel.C2.lowered(random.nextInt(2, 7))), 1)))
            .workingTime(
                WorkingTime.fixed(random.nextBoolean() ? "Mo-Fr 08:00-12:00" : "Mo-Th 13:00-18:00"))
            .build());
  }

  private static Participant randomParticipant(SplittableRandom random, String id) {
    return Participant.builder(id)
        .home(place(random))
        .skills(
            Listing.of(
                Skill.held("s" + random.nextInt(4), random.nextInt(1, 6)),
                Skill.held("s" + random.nextInt(4), random.nextInt(1, 6))))
        .languages(Listing.of(Language.held("de", CefrLevel.C2.lowered(random.nextInt(1, 6)))))
        .hours(HoursRange.of(10, 30))
        .availability(WeekSchedule.parse(random.nextBoolean() ? "Mo-Fr 06:00-20:00" : "24/7"))
        .build();
  }

  private static GeoPoint place(SplittableRandom random) {
    return new GeoPoint(51.9 + random.nextDouble(0.1), 8.5 + random.nextDouble(0.1));
  }

  @Test
  void companiesAreRankedByTheirBestOpportunity() {
    Company a = Company.builder("c-a").name("A").location(new GeoPoint(51.95, 8.58)).build();
    Company b = Company.builder("c-b").name("B").location(new GeoPoint(51.95, 8.58)).build();
    var nice = Skill.nice("s1", 3, 5);
    var other = Skill.nice("s2", 3, 5);
    try (var engine = engine().build()) {
      engine.put(
          List.of(
              at(a, vacancy("v-1", other)),
              at(b, vacancy("v-2", nice)),
              at(b, vacancy("v-3", other)),
              vacancy("v-4", nice)));
      var firms =
          engine.matchCompanies(
              Participant.builder("p").skills(Listing.of(Skill.held("s1", 3))).build(), 5);
      assertThat(firms).extracting(firm -> firm.company().id()).containsExactly("c-b", "c-a");
      assertThat(firms.getFirst().matches())
          .extracting(match -> match.opportunity().id())
          .containsExactly("v-2", "v-3");
    }
  }

  private static Vacancy at(Company company, Vacancy vacancy) {
    return new Vacancy(vacancy.position().toBuilder().company(company).build());
  }

  @Test
  void candidatesByPointsThenId() {
    var cohort =
        List.of(
            Participant.builder("p-b").skills(Listing.of(Skill.held("s1", 3))).build(),
            Participant.builder("p-a").skills(Listing.of(Skill.held("s1", 3))).build(),
            Participant.builder("p-c")
                .skills(Listing.of(Skill.held("s1", 5)))
                .hours(HoursRange.of(30, 40))
                .build(),
            Participant.builder("p-d").skills(Listing.of(Skill.held("s1", 1))).build());
    try (var engine = engine().build()) {
      engine.put(List.of(vacancy("v-1", Skill.nice("s1", 3, 5))));
      assertThat(engine.candidates("v-1", cohort, 10))
          .extracting(candidate -> candidate.participant().id())
          .containsExactly("p-a", "p-b", "p-d");
      assertThat(engine.candidates("v-1", cohort, 1)).hasSize(1);
    }
  }

  /** An own criterion counts in ranking, in the explanation and in placement. */
  @Test
  void anOwnCriterionCountsEverywhere() {
    Criterion lucky =
        new Criterion() {
          @Override
          public String code() {
            return "lucky";
          }

          @Override
          public int weight() {
            return 2000;
          }

          @Override
          public Judgement judge(Participant p, Opportunity o, LocalDate date) {
            return switch (o.id()) {
              case "v-1" -> Judgement.blocking(locale -> "Nein.");
              case "v-2" -> Judgement.missed(locale -> "Nicht ganz.");
              default -> Judgement.met(locale -> "Ja.");
            };
          }
        };
    var person = Participant.builder("p").build();
    try (var engine = engine().criterion(lucky).build()) {
      engine.put(List.of(vacancy("v-1"), vacancy("v-2"), vacancy("v-3")));
      assertThat(engine.match(person, 5))
          .extracting(match -> match.opportunity().id())
          .containsExactly("v-3", "v-2");
      assertThat(engine.explain(person, "v-1").blockedBy()).containsExactly("lucky");
      int difference =
          engine.explain(person, "v-3").points() - engine.explain(person, "v-2").points();
      assertThat(difference).isEqualTo(2000);
      var plan = engine.place(List.of(person), List.of(), PlacementLimits.seconds(5).steps(100));
      assertThat(plan.placements())
          .singleElement()
          .satisfies(placement -> assertThat(placement.opportunityId()).isEqualTo("v-3"));
    }
  }

  @Test
  void childcareMakesEligibleAndIsPlaced() {
    var kita =
        ChildcareProvider.builder(
                "k-1", new GeoPoint(51.95, 8.58), OpeningHours.parse("Mo-Fr 07:00-17:00"))
            .placesUnder3(1)
            .availableFrom(DATE)
            .build();
    var first = Participant.builder("p-1").children(List.of(Child.aged(2).needingPlace())).build();
    var second = Participant.builder("p-2").children(List.of(Child.aged(1).needingPlace())).build();
    try (var engine = engine().childcare(List.of(kita)).build()) {
      engine.put(List.of(vacancy("v-1"), vacancy("v-2")));
      assertThat(engine.explain(first, "v-1").eligibility()).isEqualTo(Eligibility.WITH_CHILDCARE);
      var plan =
          engine.place(
              List.of(first, second), List.of(kita), PlacementLimits.seconds(5).steps(1000));
      assertThat(plan.placements())
          .singleElement()
          .satisfies(p -> assertThat(p.option().childcareProviderId()).contains("k-1"));
      assertThat(plan.unplaced())
          .singleElement()
          .satisfies(u -> assertThat(u.code()).isEqualTo("contested"));
      assertThat(plan.upperBound()).isGreaterThanOrEqualTo(plan.objective());
    }
  }

  @Test
  void pinsVetoesAndAnExistingPlan() {
    var people = List.of(Participant.builder("p-1").build(), Participant.builder("p-2").build());
    try (var engine = engine().build()) {
      engine.put(List.of(vacancy("v-1"), vacancy("v-2")));
      var plan =
          engine.place(
              PlacementRequest.of(people)
                  .current(
                      List.of(new PlacementRequest.Current("p-1", "v-2", Optional.empty(), true)))
                  .vetoes(List.of(new Veto("p-2", "v-1"), new Veto("p-2", "v-gone")))
                  .limits(PlacementLimits.seconds(5).steps(1000))
                  .build());
      assertThat(plan.placements())
          .singleElement()
          .satisfies(p -> assertThat(p.opportunityId()).isEqualTo("v-2"));
      assertThat(plan.unplaced())
          .singleElement()
          .satisfies(u -> assertThat(u.code()).isEqualTo("contested"));
      assertThatThrownBy(
              () ->
                  engine.place(
                      PlacementRequest.of(people)
                          .current(
                              List.of(
                                  new PlacementRequest.Current(
                                      "p-9", "v-2", Optional.empty(), false)))
                          .build()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("p-9");
    }
  }

  @Test
  void aWatchHearsOfWhatEachCommitBrings() {
    var morning =
        Participant.builder("p-1").availability(WeekSchedule.parse("Mo-Fr 07:00-13:00")).build();
    var evening =
        Participant.builder("p-2").availability(WeekSchedule.parse("Mo-Fr 16:00-22:00")).build();
    List<String> heard = new ArrayList<>();
    try (var engine = engine().indexAt(temp).build()) {
      engine.put(List.of(vacancy("v-0")));
      engine.commit();
      Watch watch =
          engine.watch(
              List.of(morning, evening),
              (opportunity, hits) ->
                  hits.forEach(hit -> heard.add(opportunity.id() + " " + hit.participant().id())));
      assertThat(engine.commit()).isEqualTo(1);
      assertThat(heard).as("nothing changed").isEmpty();

      var expired =
          new Vacancy(
              Position.builder("v-3")
                  .title("Küchenhilfe (m/w/d)")
                  .validUntil(DATE.minusDays(1))
                  .build());
      engine.put(List.of(vacancy("v-2"), vacancy("v-1"), vacancy("v-4"), expired));
      engine.remove(List.of("v-4"));
      assertThat(heard).as("not committed").isEmpty();
      assertThat(engine.commit()).isEqualTo(2);
      assertThat(heard).containsExactly("v-1 p-1", "v-2 p-1");

      engine.put(List.of(vacancy("v-0")));
      engine.commit();
      assertThat(heard).containsExactly("v-1 p-1", "v-2 p-1", "v-0 p-1");

      watch.close();
      engine.put(List.of(vacancy("v-1")));
      assertThat(engine.commit()).isEqualTo(4);
      assertThat(heard).hasSize(3);
    }
  }

  @Test
  void aPreparedCohortGivesTheCandidatesOfItsCollection() {
    var people =
        List.of(
            Participant.builder("p-2").hours(HoursRange.of(10, 30)).build(),
            Participant.builder("p-1").hours(HoursRange.of(10, 30)).build(),
            Participant.builder("p-3").hours(HoursRange.of(30, 40)).build());
    try (var engine = engine().build();
        var other = engine().build()) {
      engine.put(List.of(vacancy("v-1")));
      PreparedCohort cohort = engine.cohort(people);
      assertThat(engine.candidates("v-1", cohort, 5))
          .isEqualTo(engine.candidates("v-1", people, 5))
          .extracting(match -> match.participant().id())
          .containsExactly("p-1", "p-2");
      other.put(List.of(vacancy("v-1")));
      assertThatThrownBy(() -> other.candidates("v-1", cohort, 5))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("another engine");
    }
  }

  @Test
  void aHostCanSayThatThereIsNoWay() {
    var home = new GeoPoint(52.03, 8.53);
    var person = Participant.builder("p-1").home(home).mode(TravelMode.FOOT).build();
    var work =
        new Vacancy(
            Position.builder("v-1")
                .title("Küchenhilfe (m/w/d)")
                .ownLocation(new GeoPoint(52.04, 8.54))
                .workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"))
                .build());
    for (int minutes : new int[] {Integer.MAX_VALUE, 1 << 30}) {
      try (var engine = engine().travelTimes((from, to, mode) -> minutes).build()) {
        engine.put(List.of(work));
        assertThat(engine.match(person, 1)).isEmpty();
        assertThat(engine.candidates("v-1", List.of(person), 1)).isEmpty();
        assertThat(engine.candidates("v-1", engine.cohort(List.of(person)), 1)).isEmpty();
        assertThat(engine.explain(person, "v-1").blockedBy()).containsExactly("commute");
      }
    }
  }

  @Test
  void searchFindsAsAPersonWould() {
    try (var engine = engine().build()) {
      engine.put(List.of(vacancy("v-1")));
      assertThat(engine.search("Kuechenhelfer/in Küche", 5)).hasSize(1);
      assertThat(engine.search("Dachdecker", 5)).isEmpty();
    }
  }
}
