package org.quartermatch.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlacementRequest;
import org.quartermatch.PlanInForce;
import org.quartermatch.concessions.Concession;
import org.quartermatch.fair.Fair;
import org.quartermatch.fair.FairException;
import org.quartermatch.fair.FairRequest;
import org.quartermatch.fair.Stand;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.guides.Guide;
import org.quartermatch.guides.GuideRequest;
import org.quartermatch.guides.GuideRequest.Pair;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.BadValueException;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Message;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblemException;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.build.PinCheck;
import org.quartermatch.programme.Attainment;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Measure.CarePlaces;
import org.quartermatch.programme.Measure.CourseSeats;
import org.quartermatch.programme.Measure.EmployerTalk;
import org.quartermatch.programme.ProgrammeException;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.taxonomy.TaxonomyFormatException;
import org.quartermatch.testkit.Translations;

/** Every sentence about refused input is met, and is German in German. */
class RefusalsInGermanTest {
  /**
   * Not met here, and by hardly anybody: pins that cannot be decided within a million steps. That a
   * file ends in the middle of a character is met only where its last bytes are read by themselves.
   */
  private static final Set<String> HARD_TO_MEET =
      Set.of("pin.undecided", "taxonomy.not-utf-8-at-its-end", "taxonomy.undivided");

  private static final Translations SENTENCES = Translations.of(LibraryTexts.class, "messages");

  @TempDir private Path directory;

  private final List<Message> met = new ArrayList<>();

  @BeforeEach
  void meet() throws IOException {
    meetPolicies();
    meetTables();
    meetEscoFiles();
    meetPins();
    meetRulesOfPins();
    meetPlansThatWereKept();
    meetGuides();
    meetFairs();
    meetProgrammes();
  }

  private void meetProgrammes() {
    LocalDate date = LocalDate.of(2026, 12, 1);
    ChildcareProvider kita =
        ChildcareProvider.builder("kita", new GeoPoint(52, 8.5), OpeningHours.parse("Mo-Fr"))
            .build();
    Company company = Company.builder("k").build();
    Opportunity work =
        new Vacancy(
            Position.builder("v")
                .company(company)
                .workingTime(WorkingTime.fixed("Mo-Fr 08:00-16:00"))
                .build());
    CourseSeats fine =
        new CourseSeats(
            Position.builder("fine")
                .form(EmploymentForm.COURSE)
                .start(date)
                .qualifications(Listing.of("b"))
                .build(),
            date.plusDays(1),
            Attainment.ofQualifications("a"),
            1);
    List<Measure> wrong = new ArrayList<>(List.of(fine, fine));
    wrong.add(
        new CourseSeats(
            Position.builder("v").places(0).build(),
            date,
            new Attainment(List.of(), List.of(), List.of()),
            1));
    wrong.add(
        new CourseSeats(
            Position.builder("c").start(date).qualifications(Listing.of("a")).build(),
            date.minusDays(1),
            Attainment.ofQualifications("b"),
            1));
    wrong.add(
        new CourseSeats(
            Position.builder("d").start(date).latestStart(date.plusDays(9)).build(),
            date.plusDays(1),
            fine.grants(),
            1));
    wrong.add(
        new CourseSeats(
            Position.builder("e").start(date.minusDays(9)).build(), date, fine.grants(), 1));
    wrong.add(
        new CourseSeats(
            Position.builder("f").start(date).qualifications(Listing.of("a")).build(),
            date,
            fine.grants(),
            1));
    wrong.add(care("none", "x", "", Optional.empty()));
    wrong.add(care("kita", "kita", "", Optional.of(date)));
    for (int i = 0; i < 5; i++) {
      wrong.add(care("longer" + i, "kita", "Sa", Optional.empty()));
    }
    wrong.add(new EmployerTalk("t", "", "x", List.of(), 1));
    List<Concession> many = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      many.add(new Concession.Times(-60 * (i + 3), 0));
      many.add(new Concession.LanguageTolerance("de", i + 1));
    }
    many.add(new Concession.SplitPlace(Concession.SplitPlace.Way.DAYS));
    wrong.add(new EmployerTalk("u", "", "v", many, 1));
    List<Concession> shared = new ArrayList<>();
    for (Concession.SplitPlace.Way way : Concession.SplitPlace.Way.values()) {
      shared.add(new Concession.SplitPlace(way));
    }
    for (String full : List.of("full-1", "full-2", "full-3")) {
      wrong.add(new EmployerTalk("t-" + full, "", full, shared, 1));
    }
    for (int i = wrong.size(); i <= 60; i++) {
      wrong.add(care("more" + i, "kita", "Sa", Optional.empty()));
    }
    try (var engine = MatchingEngine.builder().date(date).childcare(List.of(kita)).build()) {
      engine.put(List.of(work));
      for (String full : List.of("full-1", "full-2", "full-3")) {
        engine.put(List.of(new Vacancy(Position.builder(full).places(0).build())));
      }
      PlacementPlan plan = engine.place(List.of(), List.of(kita), PlacementLimits.DEFAULT);
      ProgrammeException refused =
          catchThrowableOfType(
              ProgrammeException.class, () -> engine.programme(List.of(), plan, wrong, 1));
      met.addAll(refused.messages());
    }
  }

  private static CarePlaces care(
      String id, String provider, String alsoOpen, Optional<LocalDate> from) {
    return new CarePlaces(
        id,
        "",
        provider,
        0,
        0,
        0,
        alsoOpen.isEmpty() ? Optional.empty() : Optional.of(OpeningHours.parse(alsoOpen)),
        from,
        1);
  }

  @Test
  void bothLanguagesSayTheSame() {
    assertThat(SENTENCES.differences()).isEmpty();
  }

  @Test
  void everySentenceIsMet() {
    Set<String> keys = new TreeSet<>();
    met.forEach(message -> keys.addAll(Translations.keys(message)));
    Set<String> others = SENTENCES.keys();
    others.removeAll(keys);
    assertThat(others).isEqualTo(new TreeSet<>(HARD_TO_MEET));
  }

  @Test
  void noEnglishWordIsInGerman() {
    for (Message message : met) {
      String german = message.in(Locale.GERMANY);
      assertThat(Translations.englishWords(german)).as(german).isEmpty();
      assertThat(german).isNotEqualTo(message.toString());
    }
  }

  @Test
  void theSameIsSaidInTheWordsOfTheLanguage() {
    Message message = LibraryTexts.message("pin.vetoed", "p-1", "v-1");
    assertThat(message.in(Locale.GERMAN)).startsWith("p-1 ist auf v-1 festgelegt und zugleich");
    assertThat(message.in(Locale.FRENCH)).isEqualTo(message.toString());
    assertThat(message)
        .hasToString(
            "pin of participant p-1 to opportunity v-1 is vetoed as well; remove the pin or the"
                + " veto")
        .isEqualTo(LibraryTexts.message("pin.vetoed", "p-1", "v-1"));
    assertThat(Message.verbatim("it''s {0}").in(Locale.GERMAN)).isEqualTo("it''s {0}");
  }

  private static <T extends Throwable> T thrown(Class<T> type, ThrowingCallable call) {
    return Objects.requireNonNull(catchThrowableOfType(type, call));
  }

  private void meetPolicies() {
    for (UnaryOperator<MatchingPolicy.Builder> bad :
        List.<UnaryOperator<MatchingPolicy.Builder>>of(
            policy -> policy.weight(StandardCriterion.SKILLS, -1),
            policy -> policy.weight(StandardCriterion.SKILLS, 1),
            policy -> policy.weight(StandardCriterion.CHILDCARE, 1),
            policy -> policy.formValuePercent(Optional.empty(), 101),
            policy -> policy.certaintyPercent(-1))) {
      BadValueException e =
          thrown(
              BadValueException.class,
              () -> bad.apply(MatchingPolicy.defaults().toBuilder()).build());
      assertThat(e).hasMessage(e.text().toString());
      met.add(e.text());
    }
  }

  private void meetTables() throws IOException {
    meetTable("");
    meetTable("narrower,wider\na,b\n");
    meetTable("narrower,broader\na\n,b\na,b\nb,a\n");
    meetTable("narrower,broader\na,b\nb,a\n");
    meetTable("narrower,broader\n\"a\"x,b\n");
    meetTable("narrower,broader\n\"a,b\n");
    meetTable("narrower,broader\n\u00e4,b\n".getBytes(StandardCharsets.ISO_8859_1));
    StringBuilder chain = new StringBuilder("narrower,broader\n");
    for (int i = 0; i < 6_400; i++) {
      chain.append(i).append(',').append(i + 1).append('\n');
    }
    Path file = Files.writeString(directory.resolve("chain.csv"), chain);
    met.add(thrown(BadValueException.class, () -> Taxonomy.load(file)).text());
  }

  private void meetTable(String content) throws IOException {
    meetTable(content.getBytes(StandardCharsets.UTF_8));
  }

  private void meetTable(byte[] content) throws IOException {
    meetTaxonomy(Files.write(directory.resolve("pairs.csv"), content));
  }

  private void meetEscoFiles() throws IOException {
    Path esco = Files.createDirectory(directory.resolve("esco"));
    met.add(thrown(BadValueException.class, () -> Taxonomy.load(esco)).text());
    Files.writeString(
        esco.resolve("occupations_de.csv"), "conceptUri,preferredLabel,iscoGroup\no,x,12\n");
    Files.writeString(
        esco.resolve("occupationSkillRelations.csv"),
        "occupationUri,relationType,skillUri\no,vital,s\n");
    Files.writeString(
        esco.resolve("DE_Mapping_ESCO_Kompetenzen_1.csv"),
        "Classification 1 URI,Classification 1 PrefLabel\ns\n");
    Files.writeString(esco.resolve("DE_Mapping_ESCO_Kompetenzen_2.csv"), "x\n");
    meetTaxonomy(esco);
  }

  private void meetTaxonomy(Path path) {
    TaxonomyFormatException e = thrown(TaxonomyFormatException.class, () -> Taxonomy.load(path));
    for (TaxonomyFormatException.Problem problem : e.problems()) {
      assertThat(problem).hasToString(problem.asMessage().toString());
      met.add(problem.asMessage());
    }
  }

  private static PlacementProblem.Builder pinned(String opportunityId) {
    return PlacementProblem.builder()
        .opportunity(PlacementOpportunity.of("o", 1))
        .participant(PlacementParticipant.builder("p").pin(opportunityId).build());
  }

  private void meetPins() {
    PlacementOption option = PlacementOption.builder("p", "o").points(1).build();
    meetProblem(pinned("x"));
    meetProblem(pinned("o"));
    meetProblem(pinned("o").option(option).veto(new PlacementProblem.Veto("p", "o")));
    meetProblem(
        pinned("o")
            .opportunity(PlacementOpportunity.of("x", 1))
            .participant(PlacementParticipant.builder("q").pin("x").build())
            .tandem(new PlacementProblem.Tandem("p", "q")));
    PlacementOption priceless = PlacementOption.builder("p", "o").points(Integer.MAX_VALUE).build();
    PlacementProblem.Builder large =
        PlacementProblem.builder().opportunity(PlacementOpportunity.of("o", 1)).option(priceless);
    meetProblem(
        large.participant(PlacementParticipant.builder("p").priority(Integer.MAX_VALUE).build()));
  }

  private void meetProblem(PlacementProblem.Builder problem) {
    PlacementProblemException e = thrown(PlacementProblemException.class, problem::build);
    assertThat(e.errors()).isEqualTo(e.messages().stream().map(Message::toString).toList());
    met.addAll(e.messages());
  }

  private void meetGuides() {
    Participant person = Participant.builder("p").build();
    Participant other = Participant.builder("q").build();
    Guide guide = Guide.builder("g").build();
    GuideRequest request =
        GuideRequest.of(
                List.of(person, person, other), List.of(guide, guide, Guide.builder("p").build()))
            .kept(List.of(new Pair("p", "g"), new Pair("q", "g"), new Pair("q", "h")))
            .vetoes(List.of(new Pair("p", "g"), new Pair("r", "g")))
            .build();
    try (var engine = MatchingEngine.builder().build()) {
      met.addAll(thrown(PlacementProblemException.class, () -> engine.guides(request)).messages());
    }
  }

  private void meetFairs() {
    Fair fair = Fair.of(LocalDate.of(2027, 3, 4), LocalTime.of(0, 0), 1, 1_440);
    Vacancy work = new Vacancy(Position.builder("v").company(Company.builder("c").build()).build());
    try (var engine = MatchingEngine.builder().date(fair.day()).build()) {
      engine.put(List.of(work));
      List<Stand> stands =
          List.of(
              Stand.of("d", 1),
              Stand.of("d", 1),
              new Stand("e", 1, Optional.empty(), List.of("v", "x")));
      FairRequest wrong =
          FairRequest.of(fair, List.of(), stands)
              .times(Map.of("q", WeekSchedule.always()))
              .allowed(Set.of("x"))
              .build();
      met.addAll(thrown(FairException.class, () -> engine.fair(wrong)).messages());
      List<Participant> guests = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        guests.add(Participant.builder("p" + i).build());
      }
      FairRequest large =
          FairRequest.of(fair, guests, List.of(Stand.of("c", 1)))
              .leastTalks(1_000_000_000)
              .mostTalks(1_000_000_000)
              .build();
      met.addAll(thrown(FairException.class, () -> engine.fair(large)).messages());
    }
  }

  /** Random rules meet every way in which pins can be in each other's way, but for these. */
  private void meetPlansThatWereKept() {
    try (MatchingEngine engine = MatchingEngine.builder().build()) {
      engine.put(List.of(new Vacancy(Position.builder("v-1").build())));
      var request = PlacementRequest.of(List.of(Participant.builder("p-1").build())).build();
      var row = new PlanInForce.Row("p-1", "v-1", Optional.empty(), 160);
      var wrong = new PlanInForce.Row("p-1", "v-9", Optional.empty(), 160);
      met.addAll(
          thrown(
                  PlacementProblemException.class,
                  () -> engine.inForce(request, List.of(row, row, wrong)))
              .messages());
    }
  }

  private void meetRulesOfPins() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      RulesDraft draft =
          RulesDraft.random(random, 1 + random.nextInt(5), 1 + random.nextInt(3), 0.6);
      met.addAll(PinCheck.errors(draft.build()));
    }
    PlacementProblem.Builder families =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.of("o", 3))
            .provider(PlacementProvider.of("k", 3, 0))
            .provider(PlacementProvider.of("l", 3, 0));
    PlacementProblem.Builder ages =
        PlacementProblem.builder().opportunity(PlacementOpportunity.of("o", 9));
    for (AgeGroup group : AgeGroup.values()) {
      ages.provider(new PlacementProvider(group.name(), 1, 1, 1));
    }
    for (String id : List.of("a", "b", "c")) {
      PlacementParticipant participant = PlacementParticipant.builder(id).pin("o").build();
      families.participant(participant);
      for (String provider : List.of("k", "l")) {
        families.option(withChildren(id, provider, AgeGroup.UNDER_3, id + 1, id + 2));
      }
      for (AgeGroup group : AgeGroup.values()) {
        String person = id + group;
        ages.participant(PlacementParticipant.builder(person).pin("o").build())
            .option(withChildren(person, group.name(), group, person));
      }
    }
    met.addAll(PinCheck.errors(families.build()));
    met.addAll(PinCheck.errors(ages.build()));
    PlacementProblem.Builder minima =
        PlacementProblem.builder().participant(PlacementParticipant.builder("other").build());
    for (String id : List.of("a", "b")) {
      minima
          .opportunity(PlacementOpportunity.builder(id).places(2).minimumPlaces(2).build())
          .participant(PlacementParticipant.builder("at-" + id).pin(id).build())
          .option(PlacementOption.builder("at-" + id, id).build())
          .option(PlacementOption.builder("other", id).build());
    }
    met.addAll(PinCheck.errors(minima.build()));
  }

  private static PlacementOption withChildren(
      String participantId, String providerId, AgeGroup group, String... childIds) {
    List<ChildPlace> children =
        Arrays.stream(childIds).map(id -> new ChildPlace(id, group)).toList();
    return PlacementOption.builder(participantId, "o").childcare(providerId, children).build();
  }
}
