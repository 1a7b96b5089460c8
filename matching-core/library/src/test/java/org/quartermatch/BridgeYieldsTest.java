package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.judge.ChangedWorld;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * What changes are worth: by hand, and on random Quarters of few people against every plan of the
 * problem with the change, which is made by other code.
 */
class BridgeYieldsTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_100L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 12);
  private static final PlacementLimits SHORT = PlacementLimits.DEFAULT.steps(2_000);

  @TempDir Path temp;

  private static Participant speaking(String id, CefrLevel level) {
    return Participant.builder(id).languages(Listing.of(Language.held("de", level))).build();
  }

  private static Vacancy vacancy(String id, int places, CefrLevel level) {
    return new Vacancy(
        Position.builder(id)
            .places(places)
            .languages(Listing.of(Language.required("de", level)))
            .build());
  }

  @Test
  void aLanguageThatOpensAFreePlaceIsWorthMoreThanOneThatOpensAFullOne() {
    List<Participant> cohort =
        List.of(speaking("p-1", CefrLevel.A1), speaking("p-2", CefrLevel.B1));
    try (var engine = MatchingEngine.builder().date(RandomQuarters.DATE).build()) {
      engine.put(List.of(vacancy("full", 1, CefrLevel.B1), vacancy("free", 2, CefrLevel.B2)));
      PlacementPlan plan = engine.place(cohort, List.of(), SHORT);
      List<BridgeYield> yields = engine.bridges(cohort.getFirst(), plan, Effort.Catalogue.NONE, 5);
      assertThat(yields)
          .extracting(it -> it.changes().getFirst())
          .containsExactly(
              new Bridge.Language(Language.held("de", CefrLevel.B2)),
              new Bridge.Language(Language.held("de", CefrLevel.B1)));
      assertThat(yields.getFirst().opensOpportunityIds()).containsExactly("free", "full");
      assertThat(yields.getFirst().freePlaces()).isEqualTo(2);
      assertThat(yields.getFirst().gain().placedMore()).isEqualTo(1);
      assertThat(yields.getLast().freePlaces()).isZero();
      assertThat(yields.getLast().gain().placedMoreAtMost()).isZero();
    }
  }

  @Test
  void amongEqualYieldsTheLeastEffortComesFirst() {
    Participant person =
        speaking("p-1", CefrLevel.A1).toBuilder().qualifications(Listing.none()).build();
    Effort.Catalogue catalogue =
        change ->
            change instanceof Bridge.Qualification
                ? Optional.of(new Effort(30, 400_00))
                : Optional.of(new Effort(180, 0));
    try (var engine = MatchingEngine.builder().date(RandomQuarters.DATE).build()) {
      engine.put(
          List.of(
              vacancy("a", 1, CefrLevel.B1),
              new Vacancy(Position.builder("b").qualifications(Listing.of("first-aid")).build())));
      PlacementPlan plan = engine.place(List.of(person), List.of(), SHORT);
      assertThat(engine.bridges(person, plan, catalogue, 5))
          .extracting(it -> it.changes().getFirst(), it -> it.effort().orElseThrow().days())
          .containsExactly(
              tuple(new Bridge.Qualification("first-aid"), 30),
              tuple(new Bridge.Language(Language.held("de", CefrLevel.B1)), 180));
    }
  }

  /** A certificate for three, and two places. */
  @Test
  void aChangeForSeveralIsWorthThePlacesThatThereAre() {
    List<Participant> cohort =
        Stream.of("p-1", "p-2", "p-3")
            .map(id -> Participant.builder(id).qualifications(Listing.none()).build())
            .toList();
    try (var engine = MatchingEngine.builder().date(RandomQuarters.DATE).build()) {
      engine.put(
          List.of(
              new Vacancy(
                  Position.builder("a").places(2).qualifications(Listing.of("care")).build())));
      PlacementPlan plan = engine.place(cohort, List.of(), SHORT);
      Effort.Catalogue catalogue = change -> Optional.of(new Effort(90, 500_00));
      assertThat(engine.bridges(cohort, plan, catalogue).shared(5))
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.change()).isEqualTo(new Bridge.Qualification("care"));
                assertThat(it.participantIds()).containsExactly("p-1", "p-2", "p-3");
                assertThat(it.opensOpportunityIds()).containsExactly("a");
                assertThat(it.gain().placedMore()).isEqualTo(2);
                assertThat(it.gain().placedMoreAtMost()).isEqualTo(2);
                assertThat(it.effort()).contains(new Effort(90, 500_00));
              });
    }
  }

  @Test
  void aCohortOfAnotherPlanIsRefused() {
    List<Participant> cohort =
        Stream.of("p-1", "p-2").map(id -> speaking(id, CefrLevel.A1)).toList();
    try (var engine = MatchingEngine.builder().date(RandomQuarters.DATE).build()) {
      engine.put(List.of(vacancy("free", 2, CefrLevel.B1)));
      PlacementPlan plan = engine.place(cohort, List.of(), SHORT);
      List<Participant> others = List.of(cohort.getFirst(), speaking("p-3", CefrLevel.A1));
      assertThatThrownBy(() -> engine.bridges(others, plan, Effort.Catalogue.NONE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the plan does not know participant p-3: make it anew");
      List<Participant> twice = List.of(cohort.getFirst(), cohort.getFirst());
      assertThatThrownBy(() -> engine.bridges(twice, plan, Effort.Catalogue.NONE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("participant ids that occur twice: p-1; allowed: each once");
    }
  }

  @Test
  void noChangeOpensWhatWasRefused() {
    List<Participant> cohort =
        Stream.of("p-1", "p-2", "p-3").map(id -> speaking(id, CefrLevel.A1)).toList();
    List<Veto> refused = List.of(new Veto("p-1", "free"), new Veto("p-2", "other"));
    try (var engine = MatchingEngine.builder().date(RandomQuarters.DATE).build()) {
      engine.put(List.of(vacancy("free", 2, CefrLevel.B1)));
      PlacementPlan plan =
          engine.place(PlacementRequest.of(cohort).vetoes(refused).limits(SHORT).build());
      Participant first = cohort.getFirst();
      assertThat(engine.bridges(first, plan, Effort.Catalogue.NONE, 5)).isEmpty();
      assertThat(engine.bridges(first, Effort.Catalogue.NONE, 5, refused)).isEmpty();
      assertThat(engine.bridges(first, Effort.Catalogue.NONE, 5)).hasSize(1);
      assertThat(engine.nearest(first, 5, refused)).isEmpty();
      assertThat(engine.nearest(first, 5)).hasSize(1);
      assertThat(engine.bridges(cohort.get(1), plan, Effort.Catalogue.NONE, 5)).hasSize(1);
      assertThat(engine.bridges(cohort, plan, Effort.Catalogue.NONE).shared(5))
          .singleElement()
          .satisfies(it -> assertThat(it.participantIds()).containsExactly("p-2", "p-3"));
      engine.put(List.of(vacancy("more", 3, CefrLevel.B2)));
      PlacementPlan both =
          engine.place(PlacementRequest.of(cohort).vetoes(refused).limits(SHORT).build());
      assertThat(engine.bridges(first, both, Effort.Catalogue.NONE, 5))
          .extracting(BridgeYield::opensOpportunityIds, BridgeYield::freePlaces)
          .containsExactly(tuple(List.of("more"), 3));
    }
  }

  /** Half of the Quarters with refusals, each pair with one chance in four. */
  private static List<Veto> refusals(QuarterData data, long seed) {
    Random random = new Random(seed);
    return data.participants().stream()
        .flatMap(p -> data.opportunities().stream().map(o -> new Veto(p.id(), o.id())))
        .filter(pair -> seed % 2 == 1 && random.nextInt(4) == 0)
        .toList();
  }

  /** Of each opportunity by itself, but for those refused, every change that is enough. */
  private static Set<Bridge> singles(MatchingEngine engine, Participant person, List<Veto> vetoes) {
    Set<Bridge> singles = new HashSet<>();
    for (Opportunity opportunity : engine.opportunities()) {
      if (!vetoes.contains(new Veto(person.id(), opportunity.id()))) {
        engine.explain(person, opportunity.id()).bridges().forEach(it -> singles.add(it.change()));
      }
    }
    return singles;
  }

  @Test
  void theSameAsAllPlansOfSmallRandomQuarters() throws IOException {
    Map<Integer, Integer> byGain = new HashMap<>();
    Set<Class<?>> kinds = new HashSet<>();
    Map<Integer, Integer> sharedByGain = new HashMap<>();
    int pairs = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      RandomQuarter quarter = RandomQuarter.in(temp.resolve("q" + round), seed, 5, 7);
      QuarterData data = quarter.data();
      FitCalculator calculator = quarter.calculator().build();
      try (var engine = quarter.engine()) {
        List<Veto> vetoes = refusals(data, seed);
        PlacementPlan plan =
            engine.place(
                PlacementRequest.of(data.participants())
                    .providers(data.childcareProviders())
                    .vetoes(vetoes)
                    .limits(SHORT)
                    .build());
        AllPlans before = new AllPlans(plan.problem(), plan.problem().options(), List.of());
        Set<String> placed = new HashSet<>();
        plan.placements().forEach(it -> placed.add(it.participantId()));
        int without = before.most(placed);
        var all = engine.bridges(data.participants(), plan, Effort.Catalogue.NONE).best(1_000);
        Map<Bridge, Map<String, Changes>> optionsOf = new HashMap<>();
        for (Participant person : data.participants()) {
          assertThat(engine.bridges(person, Effort.Catalogue.NONE, 1_000, vetoes))
              .as("-Dquartermatch.rounds=1 -Dquartermatch.seed=%s, %s", seed, person.id())
              .extracting(it -> Set.copyOf(it.changes()), BridgeOpening::opensOpportunityIds)
              .containsExactlyInAnyOrderElementsOf(
                  all.getOrDefault(person.id(), List.of()).stream()
                      .map(it -> tuple(Set.copyOf(it.changes()), it.opensOpportunityIds()))
                      .toList());
          Set<Bridge> singles = singles(engine, person, vetoes);
          if (!singles.isEmpty()) {
            assertThat(all.getOrDefault(person.id(), List.of()))
                .as("-Dquartermatch.rounds=1 -Dquartermatch.seed=%s, %s", seed, person.id())
                .allMatch(it -> it.changes().size() == 1)
                .extracting(it -> it.changes().getFirst().change())
                .hasSameElementsAs(singles);
          }
          for (BridgeYield it : all.getOrDefault(person.id(), List.of())) {
            String rerun =
                "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed + ", " + person.id() + it;
            Changes changes = changes(calculator, engine, person, it, vetoes);
            assertThat(it.opensOpportunityIds()).as(rerun).isEqualTo(changes.opens);
            List<PlacementOption> options = new ArrayList<>(plan.problem().options());
            options.addAll(changes.options);
            int exact =
                new AllPlans(plan.problem(), options, changes.providers).most(placed) - without;
            assertThat(it.gain().placedMore()).as(rerun).isEqualTo(exact);
            assertThat(it.gain().placedMoreAtMost()).as(rerun).isGreaterThanOrEqualTo(exact);
            if (it.changes().size() == 1) {
              optionsOf
                  .computeIfAbsent(it.changes().getFirst().change(), any -> new HashMap<>())
                  .put(person.id(), changes);
            }
            byGain.merge(exact, 1, Integer::sum);
            it.changes().forEach(change -> kinds.add(change.change().getClass()));
            pairs += it.changes().size() - 1;
          }
        }
        for (SharedBridge it :
            engine.bridges(data.participants(), plan, Effort.Catalogue.NONE).shared(1_000)) {
          String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed + ", " + it;
          Map<String, Changes> each = optionsOf.getOrDefault(it.change(), Map.of());
          boolean ofOne = it.change() instanceof Bridge.Offer;
          assertThat(each.keySet()).as(rerun).containsAll(it.participantIds());
          List<PlacementOption> options = new ArrayList<>(plan.problem().options());
          each.forEach(
              (id, changes) ->
                  changes.options.stream()
                      .filter(
                          option ->
                              !ofOne || it.opensOpportunityIds().contains(option.opportunityId()))
                      .forEach(options::add));
          int exact =
              new AllPlans(plan.problem(), options, each.values().iterator().next().providers)
                      .most(placed)
                  - without;
          assertThat(it.gain().placedMore()).as(rerun).isEqualTo(exact);
          assertThat(it.gain().placedMoreAtMost()).as(rerun).isGreaterThanOrEqualTo(exact);
          sharedByGain.merge(exact, 1, Integer::sum);
        }
      }
    }
    assertThat(byGain.keySet()).contains(0, 1);
    assertThat(kinds).hasSizeGreaterThan(6);
    assertThat(pairs).isPositive();
    assertThat(sharedByGain.keySet()).contains(0, 1);
  }

  /** What a change opens, by making it anew. */
  private record Changes(
      List<String> opens, List<PlacementOption> options, List<PlacementProvider> providers) {}

  private static Changes changes(
      FitCalculator calculator,
      MatchingEngine engine,
      Participant person,
      BridgeYield it,
      List<Veto> vetoes) {
    List<String> opens = new ArrayList<>();
    List<PlacementOption> options = new ArrayList<>();
    List<PlacementProvider> providers = new ArrayList<>();
    // an offer is one company's, and an answer is "enough for this work"
    boolean ofOne =
        it.changes().stream()
            .map(Bridge::change)
            .anyMatch(change -> change instanceof Bridge.Offer || change instanceof Bridge.Clarify);
    for (Opportunity opportunity : engine.opportunities()) {
      ChangedWorld world = new ChangedWorld(calculator, person, opportunity);
      if (world.isEligible()
          || vetoes.contains(new Veto(person.id(), opportunity.id()))
          || (ofOne && !it.opensOpportunityIds().contains(opportunity.id()))) {
        continue;
      }
      for (Bridge change : it.changes()) {
        world = world.with(change);
      }
      if (world.isEligible()) {
        opens.add(opportunity.id());
        Score score =
            world
                .calculator()
                .score(
                    world.calculator().prepare(world.person()),
                    world.calculator().prepare(world.work()));
        options.addAll(
            PlacementAssembly.options(
                world.calculator(),
                world.calculator().prepare(world.person()),
                world.work(),
                score));
        for (Bridge change : it.changes()) {
          if (change instanceof Bridge.ChildcarePlaces && providers.isEmpty()) {
            world
                .calculator()
                .providers()
                .forEach(
                    k ->
                        providers.add(
                            new PlacementProvider(
                                k.id(), k.placesUnder3(), k.places3AndOver(), k.placesSchool())));
          }
        }
      }
    }
    return new Changes(opens, options, providers);
  }
}
