package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.OwnCriteria;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.fit.columns.ColumnsBuilder;
import org.quartermatch.fit.columns.OptionRow;
import org.quartermatch.fit.columns.ParticipantTables;
import org.quartermatch.fit.columns.Scan;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * What the engine ranks against the plain definition, pair by pair, on random Quarters that are put
 * in several commits, replaced and removed in part.
 */
class EngineAgainstDefinitionTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261123L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 12);

  @TempDir Path temp;

  private record World(QuarterData data, FitCalculator calculator, Taxonomy taxonomy) {
    static World of(Path directory, long seed) throws IOException {
      RandomQuarters.write(directory, seed, 20, 60);
      LocalDate date = RandomQuarters.DATE;
      QuarterData data = QuarterReader.read(directory, ReadOptions.strict(date));
      Taxonomy taxonomy = Taxonomy.load(directory.resolve(RandomQuarters.TAXONOMY));
      return new World(
          data,
          FitCalculator.builder()
              .taxonomy(taxonomy)
              .providers(data.childcareProviders())
              .travelTimes(travelTimes(data))
              .date(date)
              .build(),
          taxonomy);
    }

    static TravelTimes travelTimes(QuarterData data) {
      return TravelTimes.given(data.givenMinutes(), TravelTimes.greatCircle());
    }

    boolean isValid(Opportunity opportunity) {
      return opportunity
          .position()
          .validUntil()
          .map(last -> !last.isBefore(calculator.date()))
          .orElse(true);
    }
  }

  @Test
  void ranksAsTheDefinitionDoes() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      World world = World.of(Files.createDirectory(temp.resolve("q" + round)), seed);
      try (MatchingEngine engine =
          MatchingEngine.builder()
              .taxonomy(world.taxonomy)
              .childcare(world.data.childcareProviders())
              .travelTimes(World.travelTimes(world.data))
              .date(world.calculator.date())
              .build()) {
        List<PreparedOpportunity> there = fill(engine, world, new Random(seed));
        int k = 1 + (int) (seed % 7);
        CohortMatches all = engine.matchAll(world.data.participants(), k);
        Map<String, List<CohortMatches.OpportunityPoints>> oneByOne = new LinkedHashMap<>();
        long handedOver =
            engine.matchAll(
                world.data.participants().iterator(),
                k,
                Workers.of(Runnable::run, 1 + round % 3),
                (participant, best) -> oneByOne.put(participant.id(), best) == null);
        assertThat(handedOver).isEqualTo(world.data.participants().size());
        assertThat(oneByOne.keySet())
            .containsExactlyElementsOf(
                world.data.participants().stream().map(Participant::id).toList());
        for (Participant participant : world.data.participants()) {
          String rerun = "-Dquartermatch.seed=" + seed + " -Dquartermatch.rounds=1";
          List<CohortMatches.OpportunityPoints> expected =
              ranked(world.calculator, participant, there);
          List<CohortMatches.OpportunityPoints> best =
              expected.subList(0, Math.min(k, expected.size()));
          assertThat(all.of(participant.id())).as(rerun).isEqualTo(best);
          assertThat(oneByOne.get(participant.id())).as(rerun).isEqualTo(best);
          List<Match> matches = engine.match(participant, k);
          assertThat(
                  matches.stream()
                      .map(
                          m ->
                              new CohortMatches.OpportunityPoints(
                                  m.opportunity().id(), m.fit().points())))
              .as(rerun)
              .isEqualTo(best);
          assertThat(companies(engine.matchCompanies(participant, k)))
              .as(rerun)
              .isEqualTo(companies(expected, there, k));
        }
      }
    }
  }

  /** Puts all in parts, puts some again, removes some; what is there in the end and counts. */
  private static List<PreparedOpportunity> fill(MatchingEngine engine, World world, Random random) {
    Map<String, Opportunity> there = new TreeMap<>();
    List<Opportunity> all = new ArrayList<>(world.data.opportunities());
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(40));
      engine.put(all.subList(from, to));
      all.subList(from, to).forEach(o -> there.put(o.id(), o));
      if (random.nextBoolean()) {
        engine.commit();
      }
      String removed = all.get(random.nextInt(to)).id();
      engine.remove(List.of(removed));
      there.remove(removed);
      Opportunity again = all.get(random.nextInt(to));
      engine.put(List.of(again));
      there.put(again.id(), again);
      from = to;
    }
    return there.values().stream().filter(world::isValid).map(world.calculator::prepare).toList();
  }

  private static List<CohortMatches.OpportunityPoints> ranked(
      FitCalculator calculator, Participant participant, List<PreparedOpportunity> there) {
    PreparedParticipant prepared = calculator.prepare(participant);
    return there.stream()
        .map(o -> new CohortMatches.OpportunityPoints(o.id(), calculator.points(prepared, o)))
        .filter(o -> o.points() >= 0)
        .sorted(
            Comparator.comparingInt(CohortMatches.OpportunityPoints::points)
                .reversed()
                .thenComparing(
                    CohortMatches.OpportunityPoints::opportunityId, CodePointOrder.INSTANCE))
        .toList();
  }

  private record Offers(String company, List<CohortMatches.OpportunityPoints> offers) {}

  private static List<Offers> companies(List<CompanyMatch> matches) {
    return matches.stream()
        .map(
            match ->
                new Offers(
                    match.company().id(),
                    match.matches().stream()
                        .map(
                            m ->
                                new CohortMatches.OpportunityPoints(
                                    m.opportunity().id(), m.fit().points()))
                        .toList()))
        .toList();
  }

  private static List<Offers> companies(
      List<CohortMatches.OpportunityPoints> ranked, List<PreparedOpportunity> there, int k) {
    Map<String, String> companyOf = new TreeMap<>();
    for (PreparedOpportunity opportunity : there) {
      opportunity
          .opportunity()
          .position()
          .company()
          .ifPresent(company -> companyOf.put(opportunity.id(), company.id()));
    }
    Map<String, List<CohortMatches.OpportunityPoints>> byCompany =
        new TreeMap<>(CodePointOrder.INSTANCE);
    for (CohortMatches.OpportunityPoints one : ranked) {
      String company = companyOf.get(one.opportunityId());
      if (company != null) {
        byCompany.computeIfAbsent(company, id -> new ArrayList<>()).add(one);
      }
    }
    return byCompany.entrySet().stream()
        .map(entry -> new Offers(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt((Offers o) -> -o.offers.getFirst().points()))
        .limit(k)
        .toList();
  }

  @Test
  void optionsAreThoseOfTheScore() throws IOException {
    int withProvider = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      World world = World.of(Files.createDirectory(temp.resolve("o" + round)), seed);
      List<PreparedOpportunity> opportunities =
          world.data.opportunities().stream().map(world.calculator::prepare).toList();
      ColumnsBuilder columns = new ColumnsBuilder(world.calculator);
      for (int i = 0; i < opportunities.size(); i++) {
        columns.add(i, opportunities.get(i));
      }
      var packed = columns.build();
      for (Participant participant : world.data.participants()) {
        PreparedParticipant prepared = world.calculator.prepare(participant);
        ParticipantTables tables = new ParticipantTables(packed, prepared);
        OptionRow row = new OptionRow(tables);
        new Scan().eligible(tables, i -> true, i -> 0, row);
        List<String> actual = new ArrayList<>();
        for (int index : row.byDocument()) {
          int provider = row.provider(index);
          withProvider += provider == OptionRow.NO_PROVIDER ? 0 : 1;
          actual.add(
              option(
                  opportunities.get(row.document(index)).id(),
                  row.points(index),
                  provider == OptionRow.NO_PROVIDER
                      ? "none"
                      : world.calculator.providers().get(provider).id(),
                  row.agreedQuarterHours(index),
                  row.minimumQuarterHours(index)));
        }
        List<String> expected = new ArrayList<>();
        for (PreparedOpportunity opportunity : opportunities) {
          Score score = world.calculator.score(prepared, opportunity);
          for (Fit.Option option : score.options()) {
            expected.add(
                option(
                    opportunity.id(),
                    score.points(),
                    option.childcareProviderId().orElse("none"),
                    option.agreedQuarterHours(),
                    option.minimumQuarterHours()));
          }
        }
        assertThat(actual)
            .as("-Dquartermatch.seed=" + seed + " -Dquartermatch.rounds=1")
            .isEqualTo(expected);
      }
    }
    assertThat(withProvider).as("options with a new childcare place").isPositive();
  }

  private static String option(String id, int points, String provider, int agreed, int minimum) {
    return String.join(" ", id, "" + points, provider, "" + agreed, "" + minimum);
  }

  @Test
  void matchAllIsWatchedAndCanBeEnded() throws IOException {
    World world = World.of(Files.createDirectory(temp.resolve("w")), SEED);
    List<Participant> cohort = new ArrayList<>();
    for (int copy = 0; copy < 10; copy++) {
      for (Participant participant : world.data.participants()) {
        cohort.add(Participant.builder(participant.id() + "-" + copy).build());
      }
    }
    try (MatchingEngine engine = MatchingEngine.builder().date(world.calculator.date()).build()) {
      engine.put(world.data.opportunities());
      List<Integer> heard = new ArrayList<>();
      engine.matchAll(
          cohort,
          3,
          (done, all) -> {
            assertThat(all).isEqualTo(cohort.size());
            return heard.add(done);
          });
      assertThat(heard).isSorted().doesNotHaveDuplicates().endsWith(cohort.size());
      CohortMatches whole = engine.matchAll(cohort, 3, (done, all) -> done < all);
      assertThat(whole.participantIds()).as("all are done, nothing to end").hasSize(cohort.size());
      assertThatThrownBy(() -> engine.matchAll(cohort, 3, (done, all) -> false))
          .isInstanceOf(CancellationException.class);
      assertThatThrownBy(() -> engine.matchAll(List.of(cohort.get(0), cohort.get(0)), 3))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(cohort.get(0).id());
      assertThat(engine.matchAll(List.of(), 3).participantIds()).isEmpty();
    }
  }

  /** So few people that they ask each segment; then so many that they ask the whole index. */
  @Test
  void fewAndManyPeopleFindTheSame() throws IOException {
    World world = World.of(Files.createDirectory(temp.resolve("f")), SEED);
    List<Opportunity> many = new ArrayList<>();
    for (int copy = 0; copy < 10; copy++) {
      for (Opportunity opportunity : world.data.opportunities()) {
        many.add(renamed(opportunity, opportunity.id() + "-" + copy));
      }
    }
    List<Participant> cohort = world.data.participants();
    try (MatchingEngine engine =
        MatchingEngine.builder()
            .taxonomy(world.taxonomy)
            .childcare(world.data.childcareProviders())
            .date(world.calculator.date())
            .criterion(OwnCriteria.oddIds())
            .build()) {
      for (int from = 0; from < many.size(); from += 100) {
        engine.put(many.subList(from, Math.min(many.size(), from + 100)));
        engine.commit();
      }
      assertThat(many.size()).as("too many for one participant").isGreaterThan(256);
      CohortMatches all = engine.matchAll(cohort, 5);
      int matches = 0;
      for (Participant participant : cohort) {
        List<CohortMatches.OpportunityPoints> alone =
            engine.matchAll(List.of(participant), 5).of(participant.id());
        assertThat(all.of(participant.id())).isEqualTo(alone);
        matches += alone.size();
      }
      assertThat(matches).isPositive();
    }
  }

  private static Opportunity renamed(Opportunity opportunity, String id) {
    Position position = opportunity.position();
    Position renamed =
        Position.builder(id)
            .title(position.title())
            .skills(position.skills())
            .languages(position.languages())
            .workingTime(position.workingTime())
            .build();
    return new Vacancy(renamed);
  }

  @Test
  void partsAreTakenAsTheyComeAndCanBeEnded() {
    List<Participant> people = new ArrayList<>();
    for (int i = 0; i < 2 * CohortRanking.AT_A_TIME; i++) {
      people.add(Participant.builder("p" + i).build());
    }
    try (MatchingEngine engine = MatchingEngine.builder().build()) {
      engine.put(List.of(new Vacancy(Position.builder("v").build())));
      AtomicInteger taken = new AtomicInteger();
      Iterator<Participant> counted =
          people.stream().peek(each -> taken.incrementAndGet()).iterator();
      List<String> heard = new ArrayList<>();
      long handedOver =
          engine.matchAll(
              counted,
              1,
              Workers.caller(),
              (participant, best) -> {
                assertThat(taken.get()).as("taken before any is done").isLessThan(people.size());
                heard.add(participant.id() + best.getFirst().opportunityId());
                return heard.size() < 3;
              });
      assertThat(handedOver).isEqualTo(3);
      assertThat(heard).containsExactly("p0v", "p1v", "p2v");
      Iterator<Participant> none = List.<Participant>of().iterator();
      assertThat(engine.matchAll(none, 1, Workers.all(), (participant, best) -> true)).isZero();
    }
  }

  @Test
  void partsOfTheWorkInSeveralEnginesAreOneList() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      String rerun = "-Dquartermatch.seed=" + seed + " -Dquartermatch.rounds=1";
      RandomQuarter quarter = RandomQuarter.in(temp.resolve("s" + round), seed, 10, 60);
      List<Opportunity> work = quarter.data().opportunities();
      List<Participant> people = quarter.data().participants();
      int k = 1 + round % 9;
      List<MatchingEngine> parts = new ArrayList<>();
      try (MatchingEngine whole = quarter.engine()) {
        for (int part = 0; part < 3; part++) {
          MatchingEngine engine = quarter.engine();
          int of = part;
          engine.remove(
              work.stream()
                  .map(Opportunity::id)
                  .filter(id -> Math.floorMod(id.hashCode(), 3) != of)
                  .toList());
          parts.add(engine);
        }
        CohortMatches all = whole.matchAll(people, k);
        List<CohortMatches> ofParts = parts.stream().map(it -> it.matchAll(people, k)).toList();
        for (Participant person : people) {
          assertThat(Match.merge(parts.stream().map(it -> it.match(person, k)).toList(), k))
              .as(rerun)
              .isEqualTo(whole.match(person, k));
          assertThat(
                  CohortMatches.merge(ofParts.stream().map(it -> it.of(person.id())).toList(), k))
              .as(rerun)
              .isEqualTo(all.of(person.id()));
          List<Match> one = whole.match(person, k);
          if (!one.isEmpty()) {
            assertThatThrownBy(() -> Match.merge(List.of(one, one), k))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("occurs twice");
          }
        }
      } finally {
        parts.forEach(MatchingEngine::close);
      }
    }
  }
}
