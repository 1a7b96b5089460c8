package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quartermatch.SlowGuideFits.SlowFit;
import org.quartermatch.fit.Sentences;
import org.quartermatch.guides.Guide;
import org.quartermatch.guides.GuideFit;
import org.quartermatch.guides.GuidePlan;
import org.quartermatch.guides.GuidePlan.Guided;
import org.quartermatch.guides.GuidePlan.Unguided;
import org.quartermatch.guides.GuideRequest;
import org.quartermatch.guides.GuideRequest.Pair;
import org.quartermatch.guides.GuideRules;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.PlacementProblemException;
import org.quartermatch.taxonomy.Taxonomy;

/** Guides: fits against a slow definition, plans against every plan there is, and by hand. */
class GuidePlanTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_800L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 400);

  private static final String[] TIMES = {
    "Mo-Fr 08:00-12:00", "Mo 09:00-10:30", "Tu,Th 14:00-18:00", "Sa 10:00-11:00", "Su 22:00-26:00"
  };

  private static final List<CefrLevel> LEVELS = List.of(CefrLevel.values());
  private static final List<TravelMode> MODES = List.of(TravelMode.values());

  private final MatchingEngine engine = MatchingEngine.builder().build();

  private static Listing<Language.Held> languages(Random dice) {
    List<Language.Held> held = new ArrayList<>();
    for (String code : List.of("ar", "de", "uk")) {
      if (dice.nextInt(3) > 0) {
        held.add(
            dice.nextInt(8) == 0
                ? new Language.Held(code, Language.Level.unknown())
                : Language.held(code, LEVELS.get(dice.nextInt(8))));
      }
    }
    return new Listing<>(held, dice.nextInt(6) > 0);
  }

  private static GeoPoint near(Random dice) {
    return new GeoPoint(52.5 + dice.nextInt(40) / 1_000.0, 13.4 + dice.nextInt(40) / 1_000.0);
  }

  private static Participant person(String id, Random dice) {
    Participant.Builder person =
        Participant.builder(id).languages(languages(dice)).priority(1 + dice.nextInt(2));
    if (dice.nextInt(6) > 0) {
      person.home(near(dice));
    }
    if (dice.nextInt(6) > 0) {
      person.availability(WeekSchedule.parse(TIMES[dice.nextInt(TIMES.length)]));
    }
    if (dice.nextInt(4) > 0) {
      person.quarter("q" + dice.nextInt(2));
    }
    return person.build();
  }

  private static Guide guide(String id, Random dice) {
    Guide.Builder guide =
        Guide.builder(id).languages(languages(dice)).mostParticipants(dice.nextInt(4));
    if (dice.nextInt(6) > 0) {
      guide.home(near(dice));
    }
    if (dice.nextInt(6) > 0) {
      guide.availability(
          WeekSchedule.parse(TIMES[dice.nextInt(TIMES.length)])
              .or(WeekSchedule.parse(TIMES[dice.nextInt(TIMES.length)]))
              .widened(dice.nextInt(5)));
    }
    if (dice.nextInt(6) > 0) {
      guide.mode(MODES.get(dice.nextInt(4)));
    }
    if (dice.nextInt(3) == 0) {
      guide.maximumWayMinutes(dice.nextInt(50));
    }
    if (dice.nextInt(4) > 0) {
      guide.quarter("q" + dice.nextInt(2));
    }
    return guide.build();
  }

  private static GuideRules rules(Random dice) {
    return GuideRules.DEFAULT
        .withTalkLevel(dice.nextBoolean() ? CefrLevel.A2 : CefrLevel.B2)
        .withMeetingQuarterHours(1 + dice.nextInt(8))
        .withBalancePoints(dice.nextInt(3) * 700);
  }

  @Test
  void fitsAreThoseOfTheSlowDefinition() {
    Set<String> seen = new HashSet<>();
    for (int round = 0; round < 5 * ROUNDS; round++) {
      Random dice = new Random(SEED + round);
      Participant person = person("p", dice);
      Guide guide = guide("g", dice);
      GuideRules rules = rules(dice);
      GuideFit fit = engine.explain(person, guide, rules);
      SlowFit slow = SlowGuideFits.of(person, guide, rules);
      assertThat(new SlowFit(fit.blockedBy(), fit.toClarify(), fit.points()))
          .as("seed %d", SEED + round)
          .isEqualTo(slow);
      fit.blockedBy().forEach(code -> seen.add("no " + code));
      fit.toClarify().forEach(code -> seen.add("? " + code));
      seen.add("eligible " + fit.isEligible());
    }
    assertThat(seen).hasSize(3 + 4 + 2);
  }

  @Test
  void plansAreTheBestOfAllPlans() {
    int contested = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Random dice = new Random(SEED + round);
      List<Participant> people = new ArrayList<>();
      for (int i = 0; i < 1 + dice.nextInt(6); i++) {
        people.add(person("p" + i, dice));
      }
      List<Guide> guides = new ArrayList<>();
      for (int g = 0; g < 1 + dice.nextInt(3); g++) {
        guides.add(guide("g" + g, dice));
      }
      Pair veto = new Pair("p0", "g0");
      List<Pair> kept =
          people.size() > 1 && guides.getFirst().mostParticipants() > 0 && dice.nextBoolean()
              ? List.of(new Pair("p1", "g0"))
              : List.of();
      GuideRules rules = rules(dice);
      GuideRequest request =
          GuideRequest.of(people, guides).rules(rules).vetoes(List.of(veto)).kept(kept).build();
      GuidePlan plan = engine.guides(request);
      Map<String, String> guideOf = new HashMap<>();
      for (Guided guided : plan.guided()) {
        assertThat(guided.fit().isEligible() || guided.kept()).isTrue();
        assertThat(new Pair(guided.fit().participantId(), guided.fit().guideId()))
            .isNotEqualTo(veto);
        guideOf.put(guided.fit().participantId(), guided.fit().guideId());
      }
      kept.forEach(pair -> assertThat(guideOf).containsEntry("p1", "g0"));
      assertThat(plan.guided().size() + plan.unguided().size()).isEqualTo(people.size());
      assertThat(plan.isOptimal()).as("proved, seed %d", SEED + round).isTrue();
      long[] best = {-1, Long.MIN_VALUE};
      everyPlan(request, 0, new HashMap<>(), best);
      assertThat(worth(request, guideOf)).as("seed %d", SEED + round).isEqualTo(best);
      for (Unguided unguided : plan.unguided()) {
        contested += unguided.takenGuideIds().isEmpty() ? 0 : 1;
        assertThat(unguided.takenGuideIds())
            .isEqualTo(
                guides.stream()
                    .filter(guide -> allowed(request, person(people, unguided), guide))
                    .map(Guide::id)
                    .toList());
      }
    }
    assertThat(contested).isPositive();
  }

  private static Participant person(List<Participant> people, Unguided unguided) {
    return people.stream()
        .filter(person -> person.id().equals(unguided.participantId()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean allowed(GuideRequest request, Participant person, Guide guide) {
    return !request.vetoes().contains(new Pair(person.id(), guide.id()))
        && SlowGuideFits.of(person, guide, request.rules()).blockedBy().isEmpty();
  }

  private static void everyPlan(
      GuideRequest request, int next, Map<String, String> guideOf, long[] best) {
    if (next == request.cohort().size()) {
      long[] worth = worth(request, guideOf);
      if (worth[0] > best[0] || (worth[0] == best[0] && worth[1] > best[1])) {
        best[0] = worth[0];
        best[1] = worth[1];
      }
      return;
    }
    Participant person = request.cohort().get(next);
    List<String> keeps =
        request.kept().stream()
            .filter(pair -> pair.participantId().equals(person.id()))
            .map(Pair::guideId)
            .toList();
    if (keeps.isEmpty()) {
      everyPlan(request, next + 1, guideOf, best);
    }
    for (Guide guide : request.guides()) {
      boolean may = keeps.isEmpty() ? allowed(request, person, guide) : keeps.contains(guide.id());
      long before = guideOf.values().stream().filter(guide.id()::equals).count();
      if (may && before < guide.mostParticipants()) {
        guideOf.put(person.id(), guide.id());
        everyPlan(request, next + 1, guideOf, best);
        guideOf.remove(person.id());
      }
    }
  }

  /** People by priority; then points less balance. */
  private static long[] worth(GuideRequest request, Map<String, String> guideOf) {
    long people = 0;
    long points = 0;
    Map<String, Integer> load = new HashMap<>();
    for (Participant person : request.cohort()) {
      String id = guideOf.get(person.id());
      if (id != null) {
        load.merge(id, 1, Integer::sum);
        people += person.priority();
        Guide guide =
            request.guides().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
        boolean kept = request.kept().contains(new Pair(person.id(), id));
        points +=
            kept
                ? 0
                : (long) person.priority()
                    * SlowGuideFits.of(person, guide, request.rules()).points();
      }
    }
    for (int m : load.values()) {
      points -= request.rules().balancePoints() * (m * (m - 1L) / 2);
    }
    return new long[] {people, points};
  }

  private static Participant speaking(String id, String language) {
    return Participant.builder(id)
        .languages(Listing.of(Language.held(language, CefrLevel.B2)))
        .build();
  }

  private static Guide guide(String id, String language, int most) {
    return Guide.builder(id)
        .languages(Listing.of(Language.held(language, CefrLevel.NATIVE)))
        .mostParticipants(most)
        .build();
  }

  @Test
  void alikeGuidesShareTheWork() {
    List<Participant> people =
        List.of(
            speaking("p1", "uk"), speaking("p2", "uk"), speaking("p3", "uk"), speaking("p4", "uk"));
    GuidePlan plan =
        engine.guides(
            GuideRequest.of(people, List.of(guide("g1", "uk", 4), guide("g2", "uk", 4))).build());
    assertThat(plan.guided())
        .extracting(guided -> guided.fit().guideId())
        .containsExactlyInAnyOrder("g1", "g1", "g2", "g2");
  }

  @Test
  void whoHasNoGuideIsToldWhy() {
    List<Participant> people =
        List.of(speaking("p1", "uk"), speaking("p2", "uk"), speaking("p3", "ar"));
    GuidePlan plan = engine.guides(GuideRequest.of(people, List.of(guide("g1", "uk", 1))).build());
    assertThat(plan.unguided()).hasSize(2);
    assertThat(plan.unguided().getFirst().takenGuideIds()).containsExactly("g1");
    Unguided last = plan.unguided().getLast();
    assertThat(last.participantId()).isEqualTo("p3");
    assertThat(last.against()).containsExactly(Map.entry("guide-language", 1));
    assertThat(
            Sentences.in(Locale.GERMAN, Taxonomy.none())
                .of(last.nearest().orElseThrow().reasons().getFirst()))
        .containsExactly(
            "Die beiden haben keine Sprache, die beide mindestens auf dem Niveau A2 sprechen.");
    assertThat(plan.toString() + last + plan.guided()).doesNotContain("uk").doesNotContain("B2");
  }

  @Test
  void allMistakesAreToldAtOnce() {
    List<Participant> people = List.of(speaking("p1", "uk"), speaking("p2", "uk"));
    List<Guide> guides = List.of(guide("p1", "uk", 1), guide("g", "uk", 1), guide("g", "uk", 1));
    GuideRequest request =
        GuideRequest.of(people, guides)
            .kept(List.of(new Pair("p1", "g"), new Pair("p2", "g"), new Pair("p2", "h")))
            .vetoes(List.of(new Pair("p1", "g"), new Pair("p9", "g")))
            .build();
    PlacementProblemException wrong =
        catchThrowableOfType(PlacementProblemException.class, () -> engine.guides(request));
    assertThat(wrong.messages())
        .extracting(message -> message.key())
        .containsExactly(
            "guide.is-participant",
            "guide.repeated",
            "guide.kept-vetoed",
            "guide.no-guide",
            "guide.kept-twice",
            "guide.kept-too-many",
            "guide.no-participant");
  }

  /** An option for each person and place would be fifteen million of them. */
  @Test
  void guidesWithMorePlacesThanAnybodyNeedsCostNothing() {
    List<Participant> people = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      people.add(speaking(String.format("p%03d", i), i % 3 == 0 ? "uk" : "ar"));
    }
    List<Guide> guides = new ArrayList<>();
    for (int g = 0; g < 30; g++) {
      guides.add(guide("g" + g, g % 2 == 0 ? "uk" : "ar", 2_500));
    }
    GuidePlan plan = engine.guides(GuideRequest.of(people, guides).build());
    assertThat(plan.isOptimal()).isTrue();
    assertThat(plan.unguided()).isEmpty();
    Map<String, Integer> load = new HashMap<>();
    plan.guided().forEach(it -> load.merge(it.fit().guideId(), 1, Integer::sum));
    // 67 people for 15 guides, and 133 for 15 others
    assertThat(load.values()).hasSize(30).allMatch(it -> it == 4 || it == 5 || it == 8 || it == 9);
  }

  /** Who has a participant already is no longer the cheapest, whichever of two it is. */
  @Test
  void whoIsKeptCountsInTheLoad() {
    List<Participant> people = List.of(speaking("p1", "uk"), speaking("p2", "uk"));
    List<Guide> guides = List.of(guide("a", "uk", 9), guide("b", "uk", 9));
    for (String has : List.of("a", "b")) {
      GuidePlan plan =
          engine.guides(GuideRequest.of(people, guides).kept(List.of(new Pair("p1", has))).build());
      assertThat(plan.guided())
          .extracting(it -> it.fit().guideId())
          .containsExactlyInAnyOrder("a", "b");
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(
            catchThrowableOfType(
                IllegalArgumentException.class,
                () -> Guide.builder("g").mostParticipants(-1).build()))
        .hasMessageContaining("allowed: 0 or more");
    assertThat(
            catchThrowableOfType(
                IllegalArgumentException.class,
                () -> GuideRules.DEFAULT.withMeetingQuarterHours(0)))
        .hasMessageContaining("allowed: 1 to 672");
  }
}
