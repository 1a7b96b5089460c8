package org.quartermatch.fit.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * The packed score against the plain one, on random Quarters that try every sentence of the
 * semantics: ids, points and order of the best k, over several segments with deletions, under
 * changed policies, with forced ties, own criteria and own travel times.
 */
class ColumnsAgainstDefinitionTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261122L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 24);

  @TempDir Path temp;

  private record Ranked(int points, String id) {}

  @Test
  void bestOfRandomQuarters() throws IOException {
    int eligible = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Path directory = Files.createDirectory(temp.resolve("q" + round));
      RandomQuarters.write(directory, seed, 20, 60);
      eligible += check(directory, seed, 60);
    }
    assertThat(eligible).as("eligible pairs that were compared").isGreaterThan(20 * ROUNDS);
  }

  /** As many as fill several blocks, of which the search leaves some out. */
  @Test
  void bestOfManyBlocks() throws IOException {
    int eligible = 0;
    for (int round = 0; round < (ROUNDS + 7) / 8; round++) {
      long seed = SEED + 1000 + round;
      Path directory = Files.createDirectory(temp.resolve("m" + round));
      RandomQuarters.write(directory, seed, 40, 1200);
      eligible += check(directory, seed, 1200);
    }
    assertThat(eligible).as("eligible pairs that were compared").isGreaterThan(1000);
  }

  private static int check(Path directory, long seed, int most) throws IOException {
    Random random = new Random(seed);
    QuarterData data = QuarterReader.read(directory, ReadOptions.strict(RandomQuarters.DATE));
    FitCalculator calculator = RandomCalculators.calculator(directory, data, random);
    List<PreparedOpportunity> there = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    List<Opportunity> opportunities = new ArrayList<>(data.opportunities());
    for (int from = 0; from < opportunities.size(); ) {
      int to = Math.min(opportunities.size(), from + 1 + random.nextInt(most));
      segments.add(Segment.of(calculator, opportunities.subList(from, to), random, there));
      from = to;
    }
    List<PreparedParticipant> cohort = new ArrayList<>();
    List<List<Ranked>> expected = new ArrayList<>();
    List<Participant> people = new ArrayList<>(data.participants());
    people.addAll(mixed(data.participants(), random));
    for (Participant participant : people) {
      PreparedParticipant prepared = calculator.prepare(participant);
      cohort.add(prepared);
      expected.add(eligible(calculator, prepared, there));
    }
    for (int k : new int[] {1 + random.nextInt(5), 1000}) {
      List<BestOpportunities> best = scanned(calculator, segments, cohort, k);
      List<BestOpportunities> together = scannedTogether(calculator, segments, cohort, k);
      for (int i = 0; i < cohort.size(); i++) {
        String rerun =
            "-Dquartermatch.seed=%d -Dquartermatch.rounds=1, k %d, %s"
                .formatted(seed, k, cohort.get(i).id());
        List<Ranked> wanted = expected.get(i).subList(0, Math.min(k, expected.get(i).size()));
        assertThat(ranked(best.get(i))).as(rerun).isEqualTo(wanted);
        assertThat(ranked(together.get(i))).as("together, " + rerun).isEqualTo(wanted);
      }
    }
    return expected.stream().mapToInt(List::size).sum();
  }

  private static List<Ranked> eligible(
      FitCalculator calculator,
      PreparedParticipant participant,
      List<PreparedOpportunity> opportunities) {
    List<Ranked> eligible = new ArrayList<>();
    for (PreparedOpportunity opportunity : opportunities) {
      int points = calculator.points(participant, opportunity);
      if (points >= 0) {
        eligible.add(new Ranked(points, opportunity.id()));
      }
    }
    eligible.sort(
        Comparator.comparingInt(Ranked::points)
            .reversed()
            .thenComparing(Ranked::id, CodePointOrder.INSTANCE));
    return eligible;
  }

  private static List<BestOpportunities> scanned(
      FitCalculator calculator, List<Segment> segments, List<PreparedParticipant> cohort, int k) {
    Scan scan = new Scan();
    List<BestOpportunities> all = new ArrayList<>();
    for (PreparedParticipant participant : cohort) {
      BestOpportunities best = new BestOpportunities(k);
      for (Segment segment : segments) {
        scan.eligible(
            new ParticipantTables(segment.columns, participant),
            document -> !segment.deleted.contains(document),
            document ->
                calculator.ownPoints(
                    participant.participant(), segment.opportunities.get(document)),
            best);
      }
      all.add(best);
    }
    return all;
  }

  /** People who have much in common with others, and differ in something that decides. */
  private static List<Participant> mixed(List<Participant> people, Random random) {
    List<Participant> mixed = new ArrayList<>();
    for (Participant one : people) {
      Participant other = people.get(random.nextInt(people.size()));
      Participant.Builder copy = Participant.builder(one.id() + "-mixed");
      one.home().ifPresent(copy::home);
      copy.skills(one.skills()).children(one.children()).courses(other.courses());
      other.quarter().ifPresent(copy::quarter);
      one.earliestStart().ifPresent(copy::earliestStart);
      other.workPermission().ifPresent(copy::workPermission);
      copy.entitlements(one.entitlements());
      Participant hours = random.nextBoolean() ? one : other;
      copy.hours(hours.hours());
      hours.maximumQuarterHoursPerDay().ifPresent(copy::maximumQuarterHoursPerDay);
      Participant ways = random.nextBoolean() ? one : other;
      ways.mode().ifPresent(copy::mode);
      ways.maximumCommuteMinutes().ifPresent(copy::maximumCommuteMinutes);
      Participant times = random.nextBoolean() ? one : other;
      times.availability().ifPresent(copy::availability);
      copy.exclusions((random.nextBoolean() ? one : other).exclusions());
      Participant held = random.nextBoolean() ? one : other;
      copy.languages(held.languages()).qualifications(held.qualifications());
      Participant wishes = random.nextBoolean() ? one : other;
      copy.wishedOccupations(wishes.wishedOccupations()).forms(wishes.forms()).needs(one.needs());
      mixed.add(copy.build());
    }
    return mixed;
  }

  /** As a cohort is: of all segments put together, with answers that are shared. */
  private static List<BestOpportunities> scannedTogether(
      FitCalculator calculator, List<Segment> segments, List<PreparedParticipant> cohort, int k) {
    ColumnsBuilder builder = new ColumnsBuilder(calculator);
    List<Opportunity> all = new ArrayList<>();
    for (Segment segment : segments) {
      builder.add(segment.columns, document -> !segment.deleted.contains(document), all.size());
      all.addAll(segment.opportunities);
    }
    CohortAnswers answers = new CohortAnswers(builder.build());
    Scan scan = new Scan();
    List<BestOpportunities> found = new ArrayList<>();
    for (PreparedParticipant participant : cohort) {
      BestOpportunities best = new BestOpportunities(k);
      scan.eligible(
          answers.tables(participant),
          document -> true,
          document -> calculator.ownPoints(participant.participant(), all.get(document)),
          best);
      found.add(best);
    }
    return found;
  }

  private static List<Ranked> ranked(BestOpportunities best) {
    best.sort();
    List<Ranked> ranked = new ArrayList<>();
    for (int rank = 0; rank < best.size(); rank++) {
      ranked.add(new Ranked(best.points(rank), best.columns(rank).id(best.position(rank))));
    }
    return ranked;
  }

  private record Segment(
      OpportunityColumns columns, List<Opportunity> opportunities, Set<Integer> deleted) {
    static Segment of(
        FitCalculator calculator,
        List<Opportunity> opportunities,
        Random random,
        List<PreparedOpportunity> there) {
      ColumnsBuilder columns = new ColumnsBuilder(calculator);
      Set<Integer> deleted = new HashSet<>();
      for (int document = 0; document < opportunities.size(); document++) {
        PreparedOpportunity prepared = calculator.prepare(opportunities.get(document));
        columns.add(document, prepared);
        if (random.nextInt(8) == 0) {
          deleted.add(document);
        } else {
          there.add(prepared);
        }
      }
      return new Segment(columns.build(), opportunities, deleted);
    }
  }
}
