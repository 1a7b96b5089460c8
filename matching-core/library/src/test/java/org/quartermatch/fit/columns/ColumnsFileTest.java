package org.quartermatch.fit.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.fit.DatedCents;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.judge.FacetEntry;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.testkit.random.RandomOpportunities;
import org.quartermatch.testkit.random.RandomQuarters;

/** Columns that were written and read again are the columns that were packed. */
class ColumnsFileTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261130L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 8);

  /** What version 1 writes of {@link #fixed} and what else is drawn. */
  private static final String DIGEST =
      "ba5f6e942900b494f6589b2d619dd2d3ddb47db3c6485f5d4953c6550985b430";

  @TempDir Path temp;

  private static OpportunityColumns packed(FitCalculator calculator, List<Opportunity> work) {
    ColumnsBuilder builder = new ColumnsBuilder(calculator);
    for (int document = 0; document < work.size(); document++) {
      builder.add(document, calculator.prepare(work.get(document)));
    }
    return builder.build();
  }

  private static HeapArrays written(OpportunityColumns columns, List<Opportunity> work)
      throws IOException {
    HeapArrays file = new HeapArrays();
    ColumnsFile.write(columns, documents -> of(documents, work), file);
    return file;
  }

  private static List<Opportunity> of(int[] documents, List<Opportunity> work) {
    assertThat(documents).isSorted();
    return Arrays.stream(documents).mapToObj(work::get).toList();
  }

  @Test
  void aNewWayOfPackingIsANewVersion() throws IOException {
    FitCalculator calculator = FitCalculator.builder().date(LocalDate.of(2026, 12, 1)).build();
    List<Opportunity> work = fixed();
    RandomOpportunities anything = new RandomOpportunities(new Random(7));
    IntStream.range(0, 400).mapToObj(i -> anything.opportunity("any-" + i)).forEach(work::add);
    assertThat(written(packed(calculator, work), work).digest())
        .as(
            "What is packed has changed. Files of columns lie on disks of hosts and would be read"
                + " as they are: count up VERSION in ColumnsFile, then put the new digest here."
                + " Only where no more than what is drawn here has changed, the digest will do.")
        .isEqualTo(DIGEST);
    assertThat(ColumnsFile.form(calculator)).startsWith("1 ");
  }

  /** Opportunities that depend on nothing but this method. */
  private static List<Opportunity> fixed() {
    Random random = new Random(42);
    List<Opportunity> work = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Position.Builder position =
          Position.builder("o-" + i)
              .title("Arbeit " + i)
              .hours(HoursRange.of(random.nextInt(20), 20 + random.nextInt(20)))
              .occupation("job" + random.nextInt(9))
              .offers(Listing.of("offer" + random.nextInt(3)))
              .conditions(Listing.of("condition" + random.nextInt(4)))
              .skills(
                  Listing.of(
                      new Skill.Must(
                          "s" + random.nextInt(30), OptionalInt.of(1 + random.nextInt(5))),
                      new Skill.Nice(
                          "n" + random.nextInt(30), OptionalInt.of(2), 1 + random.nextInt(5))))
              .workingTime(
                  new WorkingTime.Flexible(
                      WeekSchedule.ofSpan(4 * random.nextInt(40), 4 * (40 + random.nextInt(60)))));
      if (random.nextInt(5) > 0) {
        position.ownLocation(
            new GeoPoint(51 + random.nextInt(1000) / 1000.0, 7 + random.nextInt(1000) / 1000.0));
      }
      if (random.nextInt(3) == 0) {
        position.form(EmploymentForm.MINIJOB).hourlyPayCents(1500 + 10 * random.nextInt(20));
      }
      if (random.nextInt(3) == 0) {
        position.start(LocalDate.of(2027, 1, 1).plusDays(random.nextInt(60)));
      }
      if (random.nextInt(3) == 0) {
        position.validUntil(LocalDate.of(2026, 12, 1).plusDays(random.nextInt(60)));
      }
      work.add(
          random.nextInt(3) == 0
              ? JobPotential.of(position.build())
                  .withSurveyedOn(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)))
              : new Vacancy(position.build()));
    }
    return work;
  }

  private record Ranked(int points, String id) {}

  private static List<Ranked> eligible(OpportunityColumns columns, PreparedParticipant person) {
    BestOpportunities best = new BestOpportunities(Integer.MAX_VALUE);
    new Scan()
        .eligible(new ParticipantTables(columns, person), document -> true, document -> 0, best);
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      ranked.add(new Ranked(best.points(i), best.columns(i).id(best.position(i))));
    }
    ranked.sort(Comparator.comparing(Ranked::id));
    return ranked;
  }

  @Test
  void whatIsReadGivesThePointsOfTheDefinitionOnLaterDays() throws IOException {
    int compared = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Random random = new Random(seed);
      Path directory = Files.createDirectory(temp.resolve("q" + round));
      RandomQuarters.write(directory, seed, 10, 400);
      QuarterData data = QuarterReader.read(directory, ReadOptions.strict(RandomQuarters.DATE));
      FitCalculator.Builder builder =
          FitCalculator.builder()
              .taxonomy(Taxonomy.load(directory.resolve(RandomQuarters.TAXONOMY)))
              .providers(data.childcareProviders());
      LocalDate day = RandomQuarters.DATE.plusDays(random.nextInt(100) - 50);
      FitCalculator writer = builder.date(day).build();
      List<Opportunity> work =
          data.opportunities().stream().filter(one -> isValid(one, day)).toList();
      HeapArrays file = written(packed(writer, work), work);
      LocalDate later = day.plusDays(random.nextInt(60));
      if (random.nextBoolean()) {
        builder.taxonomy(Taxonomy.none());
      }
      FitCalculator reader = builder.date(later).build();
      boolean sameForm = ColumnsFile.form(reader).equals(ColumnsFile.form(writer));
      Optional<OpportunityColumns> read =
          sameForm ? ColumnsFile.read(reader, file) : Optional.empty();
      List<Opportunity> valid = work.stream().filter(one -> isValid(one, later)).toList();
      boolean fewEnded = work.size() - valid.size() <= work.size() / 4;
      assertThat(read.isPresent()).isEqualTo(sameForm && fewEnded);
      for (Participant participant :
          read.isPresent() ? data.participants() : List.<Participant>of()) {
        PreparedParticipant person = reader.prepare(participant);
        List<Ranked> expected = new ArrayList<>();
        for (Opportunity one : valid) {
          int points = reader.points(person, reader.prepare(one));
          if (points >= 0) {
            expected.add(new Ranked(points, one.id()));
          }
        }
        expected.sort(Comparator.comparing(Ranked::id));
        compared += expected.size();
        assertThat(eligible(read.orElseThrow(), person))
            .as("-Dquartermatch.seed=%d -Dquartermatch.rounds=1, %s", seed, participant.id())
            .isEqualTo(expected);
      }
    }
    assertThat(compared).as("points that were compared").isGreaterThan(20 * ROUNDS);
  }

  private static boolean isValid(Opportunity opportunity, LocalDate day) {
    return opportunity.position().validUntil().map(last -> !last.isBefore(day)).orElse(true);
  }

  @Test
  void onAnEarlierDayNothingIsRead() throws IOException {
    LocalDate day = LocalDate.of(2026, 12, 1);
    List<Opportunity> work = fixed();
    HeapArrays file = written(packed(FitCalculator.builder().date(day).build(), work), work);
    FitCalculator before = FitCalculator.builder().date(day.minusDays(1)).build();
    assertThat(ColumnsFile.read(before, file)).isEmpty();
  }

  @Test
  void whereManyHaveEndedNothingIsRead() throws IOException {
    LocalDate day = LocalDate.of(2026, 12, 1);
    List<Opportunity> work = fixed();
    FitCalculator.Builder calculator = FitCalculator.builder();
    OpportunityColumns columns = packed(calculator.date(day).build(), work);
    for (int later : new int[] {20, 70}) {
      FitCalculator then = calculator.date(day.plusDays(later)).build();
      long ended = work.stream().filter(one -> !isValid(one, then.date())).count();
      Optional<OpportunityColumns> read = ColumnsFile.read(then, written(columns, work));
      assertThat(read.isPresent()).isEqualTo(later == 20);
      assertThat(ended > work.size() / 4).isEqualTo(later == 70);
    }
  }

  /** Whatever records allow, borders included: every number stands for the value of its record. */
  @Test
  void valuesOfWhateverRecordsAllowAreTheSameAgain() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Random random = new Random(seed);
      RandomOpportunities drawn = new RandomOpportunities(random);
      List<Opportunity> work =
          IntStream.range(0, 200).mapToObj(i -> drawn.opportunity("o" + i)).toList();
      FitCalculator calculator = calculator(random, RandomOpportunities.TODAY);
      HeapArrays file = written(packed(calculator, work), work);
      OpportunityColumns read = OpportunityColumns.read(new Layout(calculator), skipDay(file));
      List<FacetEntry<?, ?>> gates = read.layout.gates;
      List<FacetEntry<?, ?>> scored = read.layout.scored;
      for (int position = 0; position < read.size(); position++) {
        PreparedOpportunity one = calculator.prepare(work.get(read.document(position)));
        String what = "-Dquartermatch.seed=" + seed + ", " + one.id();
        assertThat(read.id(position)).as(what).isEqualTo(one.id());
        assertThat(read.pattern(position)).as(what).isEqualTo(one.pattern());
        assertThat(read.starts.get(read.start[position]))
            .as(what)
            .isEqualTo(one.position().start());
        int at = position * read.facets.width;
        List<Object> asked = new ArrayList<>();
        for (int column = 0; column < read.facets.gateColumns; column++) {
          for (int facet : read.facets.combinations.get(read.facets.rows[at + column])) {
            FacetValues<?> gate = read.facets.gateOf(facet);
            asked.add(gate.values().get(facet - gate.first()));
          }
        }
        assertThat(asked)
            .as(what)
            .containsExactlyInAnyOrderElementsOf(
                gates.stream().<Object>map(entry -> entry.facet().apply(one)).toList());
        for (int i = 0; i < scored.size(); i++) {
          FacetValues<?> values = read.facets.scored.get(i);
          int number = read.facets.rows[at + read.facets.gateColumns + i] - values.first();
          Object value = values.values().get(number);
          assertThat(value).as(what).isEqualTo(scored.get(i).facet().apply(one));
        }
      }
    }
  }

  private static HeapArrays skipDay(HeapArrays file) {
    assertThat(file.ints()).hasSize(1);
    return file;
  }

  /** What columns of other policies and days would hold is the same where the form is the same. */
  @Test
  void equalFormsHaveEqualFacets() {
    int equal = 0;
    Map<Boolean, Integer> differ = new TreeMap<>();
    for (int round = 0; round < 400 * ROUNDS; round++) {
      Random random = new Random(SEED + round);
      FitCalculator one = calculator(random, RandomOpportunities.TODAY);
      FitCalculator other =
          calculator(random, RandomOpportunities.TODAY.plusDays(random.nextInt(200) - 100));
      Opportunity opportunity =
          random.nextBoolean()
              ? new RandomOpportunities(random).opportunity("o")
              : minijob(RandomOpportunities.TODAY.plusDays(random.nextInt(80) - 40));
      List<Object> ofOne = looksAt(one, opportunity);
      boolean same = ofOne.equals(looksAt(other, opportunity));
      if (ColumnsFile.form(one).equals(ColumnsFile.form(other))) {
        equal++;
        assertThat(same).as("-Dquartermatch.seed=" + (SEED + round)).isTrue();
      } else {
        differ.merge(same, 1, Integer::sum);
      }
    }
    assertThat(equal).as("equal forms").isGreaterThan(20 * ROUNDS);
    assertThat(differ).as("other forms, by whether the facets are the same").hasSize(2);
  }

  private static Opportunity minijob(LocalDate start) {
    return new Vacancy(Position.builder("o").form(EmploymentForm.MINIJOB).start(start).build());
  }

  private static List<Object> looksAt(FitCalculator calculator, Opportunity opportunity) {
    PreparedOpportunity prepared = calculator.prepare(opportunity);
    List<Object> all = new ArrayList<>(List.of(prepared.pattern()));
    calculator.table().facets().forEach(entry -> all.add(entry.facet().apply(prepared)));
    return all;
  }

  private static FitCalculator calculator(Random random, LocalDate date) {
    MatchingPolicy.Builder policy = MatchingPolicy.defaults().toBuilder();
    if (random.nextBoolean()) {
      policy.breaks(random.nextBoolean());
    }
    if (random.nextBoolean()) {
      policy.minijobLimit(
          DatedCents.of(RandomOpportunities.TODAY.minusDays(90), 50_000)
              .and(RandomOpportunities.TODAY.plusDays(random.nextInt(60) - 30), 60_000));
    }
    if (random.nextInt(4) == 0) {
      policy.minimumWage(DatedCents.of(RandomOpportunities.TODAY, 900));
    }
    if (random.nextBoolean()) {
      policy.startToleranceDays(random.nextInt(100)).schoolAgeMonths(60 + random.nextInt(20));
    }
    return FitCalculator.builder().policy(policy.build()).date(date).build();
  }
}
