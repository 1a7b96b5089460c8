package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.fit.DatedCents;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.OwnCriteria;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * An engine that finds its columns on disk answers as one that packs all there is, in memory: on
 * random Quarters, on other days, with other policies, taxonomies and criteria than those for which
 * the columns were written.
 */
class QuickStartTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261130L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 1);
  private static final LocalDate DATE = RandomQuarters.DATE;

  @TempDir Path temp;

  private int matches;

  /** How an engine is opened, and whether columns of the day before can be read. */
  private record Opening(
      String name, UnaryOperator<FitCalculator.Builder> with, boolean reads, boolean mayPack) {
    static Opening reading(String name, UnaryOperator<FitCalculator.Builder> with) {
      return new Opening(name, with, true, false);
    }

    static Opening packing(String name, UnaryOperator<FitCalculator.Builder> with) {
      return new Opening(name, with, false, true);
    }
  }

  private static final List<Opening> OPENINGS =
      List.of(
          Opening.reading("as written", it -> it),
          Opening.reading("on the next day", it -> it.date(DATE.plusDays(1))),
          new Opening("weeks later", it -> it.date(DATE.plusDays(40)), true, true),
          new Opening("half a year later", it -> it.date(DATE.plusDays(180)), false, false),
          Opening.packing("a month before", it -> it.date(DATE.minusDays(30))),
          Opening.reading("a month before, again", it -> it.date(DATE.minusDays(30))),
          Opening.reading("other weights", it -> it.policy(weights())),
          Opening.reading("what must be known", it -> it.policy(mustBeKnown())),
          Opening.reading("no taxonomy", it -> it.taxonomy(Taxonomy.none())),
          Opening.reading("no providers", it -> it.providers(List.of())),
          Opening.reading("own criterion", it -> it.criteria(List.of(OwnCriteria.shortTitles()))),
          Opening.packing("no breaks", it -> it.policy(breaks())),
          Opening.packing("another Minijob", it -> it.policy(minijob())),
          Opening.packing("as written, again", it -> it),
          Opening.reading("as written, and again", it -> it));

  @Test
  void answersAreThoseOfAnEngineThatPacksAll() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      RandomQuarter quarter = RandomQuarter.in(temp.resolve("q" + round), seed, 10, 4000);
      Path directory = temp.resolve("index" + round);
      String rerun = "-Dquartermatch.seed=" + seed + " -Dquartermatch.rounds=1, ";
      Random random = new Random(seed);
      Map<String, Opportunity> there;
      try (MatchingEngine engine = open(directory, quarter.calculator())) {
        there = fill(engine, quarter.data().opportunities(), random);
      }
      for (Opening opening : OPENINGS) {
        String what = rerun + opening.name;
        FitCalculator.Builder calculator = opening.with.apply(quarter.calculator());
        try (MatchingEngine engine = open(directory, calculator);
            MatchingEngine plain = MatchingEngine.builder().build(calculator.build())) {
          plain.put(there.values());
          compare(engine, plain, quarter.data().participants(), what);
          if (opening.reads) {
            assertThat(opening.mayPack ? 0 : engine.recordsPacked()).as(what).isZero();
          } else if (opening.mayPack) {
            assertThat(engine.recordsPacked()).as(what).isPositive();
          }
        }
      }
    }
    assertThat(matches).as("matches that were compared").isGreaterThan(300 * ROUNDS);
  }

  private static MatchingEngine open(Path directory, FitCalculator.Builder calculator) {
    return MatchingEngine.builder().indexAt(directory).build(calculator.build());
  }

  /** Puts all in parts, puts some again, removes some, commits now and then. */
  private static Map<String, Opportunity> fill(
      MatchingEngine engine, List<Opportunity> all, Random random) {
    Map<String, Opportunity> there = new TreeMap<>();
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1000 + random.nextInt(800));
      put(engine, all.subList(from, to));
      all.subList(from, to).forEach(o -> there.put(o.id(), o));
      if (random.nextBoolean()) {
        engine.commit();
      }
      List<String> removed = new ArrayList<>();
      List<Opportunity> again = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        removed.add(all.get(random.nextInt(to)).id());
        again.add(all.get(random.nextInt(to)));
      }
      engine.remove(removed);
      there.keySet().removeAll(removed);
      for (Opportunity one : again) {
        engine.put(List.of(one));
        there.put(one.id(), one);
      }
      from = to;
    }
    engine.commit();
    return there;
  }

  /** In parts that are put by one thread, so that segments are as large as to have files. */
  private static void put(MatchingEngine engine, List<Opportunity> all) {
    for (int from = 0; from < all.size(); from += 100) {
      engine.put(all.subList(from, Math.min(all.size(), from + 100)));
    }
  }

  private void compare(
      MatchingEngine engine, MatchingEngine plain, List<Participant> people, String what) {
    for (Participant participant : people) {
      List<Match> best = plain.match(participant, 7);
      matches += best.size();
      assertThat(engine.match(participant, 7)).as(what).isEqualTo(best);
    }
    CohortMatches all = plain.matchAll(people, 1000);
    CohortMatches found = engine.matchAll(people, 1000);
    for (Participant participant : people) {
      assertThat(found.of(participant.id())).as(what).isEqualTo(all.of(participant.id()));
    }
    Participant somebody = people.getFirst();
    assertThat(engine.matchCompanies(somebody, 5))
        .as(what)
        .isEqualTo(plain.matchCompanies(somebody, 5));
    assertThat(engine.opportunities()).as(what).isEqualTo(plain.opportunities());
    for (Match match : plain.match(somebody, 2)) {
      assertThat(engine.candidates(match.opportunity().id(), people, 5))
          .as(what)
          .isEqualTo(plain.candidates(match.opportunity().id(), people, 5));
    }
  }

  private static MatchingPolicy weights() {
    MatchingPolicy.Builder policy = MatchingPolicy.defaults().toBuilder();
    for (StandardCriterion criterion : StandardCriterion.values()) {
      policy.weight(criterion, 0);
    }
    return policy
        .weight(StandardCriterion.FRESHNESS, 4000)
        .weight(StandardCriterion.SKILLS, 4000)
        .weight(StandardCriterion.LOCAL, 2000)
        .build();
  }

  private static MatchingPolicy mustBeKnown() {
    return MatchingPolicy.defaults().toBuilder()
        .mustBeKnown(EnumSet.of(StandardCriterion.LANGUAGES, StandardCriterion.SKILLS))
        .build();
  }

  private static MatchingPolicy breaks() {
    return MatchingPolicy.defaults().toBuilder().breaks(false).build();
  }

  private static MatchingPolicy minijob() {
    return MatchingPolicy.defaults().toBuilder()
        .minijobLimit(DatedCents.of(DATE.minusYears(1), 30_000).and(DATE.plusDays(30), 70_000))
        .build();
  }

  /** A process that only loads leaves a quick start behind. */
  @Test
  void whoOnlyPutsAndCommitsLeavesColumnsBehind() throws IOException {
    RandomQuarter quarter = RandomQuarter.in(temp.resolve("put"), SEED, 3, 1500);
    Path directory = temp.resolve("put-index");
    try (MatchingEngine engine = open(directory, quarter.calculator())) {
      put(engine, quarter.data().opportunities());
      engine.commit();
    }
    try (var files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("columns-") && name.endsWith(".packed"));
    }
    try (MatchingEngine engine = open(directory, quarter.calculator())) {
      engine.match(quarter.data().participants().getFirst(), 3);
      assertThat(engine.recordsPacked()).isZero();
    }
  }
}
