package org.quartermatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.quartermatch.Coverage.Empty;
import org.quartermatch.Coverage.Line;
import org.quartermatch.Coverage.SurveyGap;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.judge.Changed;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/**
 * Counts the {@link Coverage} of a Quarter.
 *
 * <p>How it works: the opportunities are sorted into the cells of a table of field and Quarter.
 * Everybody is judged against every opportunity once, on all processors; for each cell in which
 * somebody is eligible for nothing, its opportunities are tried until one of them has a bridge,
 * those that least blocks first. Who is eligible for nothing in a field is eligible for nothing in
 * any of its cells, so fields and the whole follow from the cells.
 *
 * <p>Cost: people × opportunities judgements, and at worst some tens of judgements for each pair
 * that is not eligible. Long, as all that is counted comes from one pass over the pairs.
 */
final class CoverageCount {
  /** Of nothing known: sorts behind every text. */
  private static final Comparator<Optional<String>> UNKNOWN_LAST =
      Comparator.<Optional<String>, Boolean>comparing(Optional::isEmpty)
          .thenComparing(text -> text.orElse(""), CodePointOrder.INSTANCE);

  /** A cell of the table. */
  private record Cell(Optional<String> field, Optional<String> quarter) {
    static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::field, UNKNOWN_LAST).thenComparing(Cell::quarter, UNKNOWN_LAST);
  }

  private final FitCalculator calculator;
  private final List<String> criteria;
  private final Map<String, Integer> criterionNumbers = new HashMap<>();
  private final List<PreparedOpportunity> opportunities;
  private final Function<PreparedParticipant, Score[]> scoresOf;
  private final List<Cell> cells;

  /** By opportunity, the number of its cell. */
  private final int[] cellOf;

  /** By company, its opportunities. */
  private final Map<String, BitSet> ofCompany = new HashMap<>();

  private CoverageCount(FitCalculator calculator, List<PreparedOpportunity> all) {
    this.calculator = calculator;
    criteria = calculator.table().entries().stream().map(entry -> entry.id().code()).toList();
    criteria.forEach(code -> criterionNumbers.put(code, criterionNumbers.size()));
    opportunities =
        all.stream().filter(each -> each.opportunity().position().places() > 0).toList();
    scoresOf = calculator.scores(opportunities);
    Map<Cell, Integer> numbers = new TreeMap<>(Cell.ORDER);
    opportunities.forEach(each -> numbers.put(cell(each.opportunity()), 0));
    cells = List.copyOf(numbers.keySet());
    for (int number = 0; number < cells.size(); number++) {
      numbers.put(cells.get(number), number);
    }
    cellOf = new int[opportunities.size()];
    for (int at = 0; at < cellOf.length; at++) {
      Opportunity opportunity = opportunities.get(at).opportunity();
      cellOf[at] = numbers.getOrDefault(cell(opportunity), 0);
      int number = at;
      opportunity
          .position()
          .company()
          .ifPresent(
              company -> ofCompany.computeIfAbsent(company.id(), id -> new BitSet()).set(number));
    }
  }

  /**
   * Counts.
   *
   * @param opportunities that count, by id
   * @param companies beside those of the opportunities
   */
  static Coverage of(
      FitCalculator calculator,
      List<PreparedOpportunity> opportunities,
      Collection<Participant> cohort,
      Collection<Company> companies,
      int mostSurveyDays) {
    if (mostSurveyDays < 0) {
      throw new IllegalArgumentException(
          "mostSurveyDays is " + mostSurveyDays + ", allowed: 0 or more");
    }
    CoverageCount count = new CoverageCount(calculator, opportunities);
    Tally tally =
        List.copyOf(cohort).parallelStream()
            .map(count::judge)
            .collect(count::tally, Tally::add, Tally::merge);
    return new Coverage(
        cohort.size(),
        count.line(Optional.empty(), Optional.empty(), cell -> true, tally),
        count.byField(tally),
        count.byCell(tally),
        count.empty(tally),
        count.gaps(
            opportunities.stream().map(PreparedOpportunity::opportunity).toList(),
            companies,
            mostSurveyDays,
            tally));
  }

  private Cell cell(Opportunity opportunity) {
    return new Cell(
        opportunity
            .position()
            .occupation()
            .map(code -> calculator.setting().taxonomy().occupationField(code).orElse(code)),
        opportunity.position().company().flatMap(Company::quarter));
  }

  /** What is known of one person. */
  private static final class Person {
    /** Opportunities. */
    private final BitSet eligible = new BitSet();

    /** Opportunities that nothing known is against, and which are not eligible all the same. */
    private final BitSet open = new BitSet();

    /** Cells without anything eligible, in which one change opens something. */
    private final BitSet near = new BitSet();

    /** By opportunity, numbers of criteria. */
    private final int[][] blockedBy;

    private Person(int opportunities) {
      blockedBy = new int[opportunities][];
    }
  }

  private Person judge(Participant participant) {
    PreparedParticipant prepared = calculator.prepare(participant);
    Person person = new Person(cellOf.length);
    BitSet suited = new BitSet();
    Score[] scores = scoresOf.apply(prepared);
    for (int at = 0; at < cellOf.length; at++) {
      Score score = scores[at];
      person.blockedBy[at] =
          score.blockedBy().stream()
              .mapToInt(code -> criterionNumbers.getOrDefault(code, 0))
              .toArray();
      if (score.blockedBy().isEmpty()) {
        person.eligible.set(at);
        suited.set(cellOf[at]);
      } else if (score.toClarify().containsAll(score.blockedBy())) {
        person.open.set(at);
      }
    }
    IntStream.range(0, cellOf.length)
        .filter(at -> !suited.get(cellOf[at]))
        .boxed()
        .sorted(Comparator.comparingInt(at -> person.blockedBy[at].length))
        .forEach(
            at -> {
              long blockers =
                  IntStream.of(person.blockedBy[at]).mapToLong(number -> 1L << number).sum();
              if (!person.near.get(cellOf[at])
                  && !Changed.byOne(calculator, prepared, opportunities.get(at), blockers)
                      .isEmpty()) {
                person.near.set(cellOf[at]);
              }
            });
    return person;
  }

  private Tally tally() {
    return new Tally(this);
  }

  /** Sums over people; added up in any order. */
  private static final class Tally {
    private final CoverageCount count;
    private final int[] eligible;
    private final int[] possible;
    private final int[][] alone;
    private final int[][] blocked;
    private final Map<String, Integer> ofCompany = new HashMap<>();

    // people, by cell; by field, near where nothing is eligible in all of it; of all
    private final int[] eligibleInCell;
    private final int[] nearInCell;
    private final Map<Optional<String>, Integer> eligibleInField = new HashMap<>();
    private final Map<Optional<String>, Integer> nearInField = new HashMap<>();
    private int eligibleAtAll;
    private int nearAtAll;

    private Tally(CoverageCount count) {
      this.count = count;
      int opportunities = count.cellOf.length;
      eligible = new int[opportunities];
      possible = new int[opportunities];
      alone = new int[opportunities][count.criteria.size()];
      blocked = new int[opportunities][count.criteria.size()];
      eligibleInCell = new int[count.cells.size()];
      nearInCell = new int[count.cells.size()];
    }

    void add(Person person) {
      BitSet both = (BitSet) person.eligible.clone();
      both.or(person.open);
      for (int at = 0; at < eligible.length; at++) {
        eligible[at] += person.eligible.get(at) ? 1 : 0;
        possible[at] += both.get(at) ? 1 : 0;
        for (int criterion : person.blockedBy[at]) {
          blocked[at][criterion]++;
          alone[at][criterion] += person.blockedBy[at].length == 1 ? 1 : 0;
        }
      }
      count.ofCompany.forEach(
          (company, theirs) -> {
            if (theirs.stream().anyMatch(at -> both.get(at) && count.isPotential(at))) {
              ofCompany.merge(company, 1, Integer::sum);
            }
          });
      BitSet open = new BitSet();
      person.eligible.stream().forEach(at -> open.set(count.cellOf[at]));
      Map<Optional<String>, Boolean> fields = new HashMap<>();
      for (int cell = 0; cell < eligibleInCell.length; cell++) {
        eligibleInCell[cell] += open.get(cell) ? 1 : 0;
        nearInCell[cell] += person.near.get(cell) ? 1 : 0;
        if (open.get(cell)) {
          fields.put(count.cells.get(cell).field(), true);
        } else if (person.near.get(cell)) {
          fields.putIfAbsent(count.cells.get(cell).field(), false);
        }
      }
      fields.forEach(
          (field, isOpen) ->
              (isOpen ? eligibleInField : nearInField).merge(field, 1, Integer::sum));
      eligibleAtAll += open.isEmpty() ? 0 : 1;
      nearAtAll += open.isEmpty() && !person.near.isEmpty() ? 1 : 0;
    }

    void merge(Tally other) {
      plus(eligible, other.eligible);
      plus(possible, other.possible);
      for (int at = 0; at < eligible.length; at++) {
        plus(alone[at], other.alone[at]);
        plus(blocked[at], other.blocked[at]);
      }
      other.ofCompany.forEach((company, people) -> ofCompany.merge(company, people, Integer::sum));
      plus(eligibleInCell, other.eligibleInCell);
      plus(nearInCell, other.nearInCell);
      other.eligibleInField.forEach((f, people) -> eligibleInField.merge(f, people, Integer::sum));
      other.nearInField.forEach((f, people) -> nearInField.merge(f, people, Integer::sum));
      eligibleAtAll += other.eligibleAtAll;
      nearAtAll += other.nearAtAll;
    }

    private static void plus(int[] these, int[] those) {
      for (int i = 0; i < these.length; i++) {
        these[i] += those[i];
      }
    }
  }

  private boolean isPotential(int at) {
    return opportunities.get(at).opportunity() instanceof JobPotential;
  }

  private List<Line> byField(Tally tally) {
    return cells.stream()
        .map(Cell::field)
        .distinct()
        .map(
            field ->
                line(
                    field,
                    Optional.empty(),
                    cell -> cells.get(cell).field().equals(field),
                    tally,
                    tally.eligibleInField.getOrDefault(field, 0),
                    tally.nearInField.getOrDefault(field, 0)))
        .toList();
  }

  private List<Line> byCell(Tally tally) {
    return IntStream.range(0, cells.size())
        .mapToObj(
            number ->
                line(
                    cells.get(number).field(),
                    cells.get(number).quarter(),
                    cell -> cell == number,
                    tally,
                    tally.eligibleInCell[number],
                    tally.nearInCell[number]))
        .toList();
  }

  private Line line(
      Optional<String> field, Optional<String> quarter, IntPredicate inside, Tally tally) {
    return line(field, quarter, inside, tally, tally.eligibleAtAll, tally.nearAtAll);
  }

  private Line line(
      Optional<String> field,
      Optional<String> quarter,
      IntPredicate inside,
      Tally tally,
      int eligible,
      int near) {
    int vacancies = 0;
    int potentials = 0;
    long expected = 0;
    int emptyPlaces = 0;
    int[] emptied = new int[criteria.size()];
    for (int at = 0; at < cellOf.length; at++) {
      if (!inside.test(cellOf[at])) {
        continue;
      }
      Opportunity opportunity = opportunities.get(at).opportunity();
      int places = opportunity.position().places();
      if (isPotential(at)) {
        potentials += places;
        expected += (long) places * certainty(opportunity);
      } else {
        vacancies += places;
      }
      if (tally.eligible[at] == 0) {
        emptyPlaces += places;
        int criterion = emptying(tally, at);
        if (criterion >= 0) {
          emptied[criterion] += places;
        }
      }
    }
    int most = most(emptied);
    return new Line(
        field,
        quarter,
        vacancies,
        potentials,
        expected,
        eligible,
        near,
        emptyPlaces,
        most < 0 ? Optional.empty() : Optional.of(criteria.get(most)));
  }

  private int certainty(Opportunity opportunity) {
    return PlacementAssembly.certaintyPercent(opportunity, calculator.policy());
  }

  /** The criterion that alone blocks most people, else that blocks most; -1: there is nobody. */
  private static int emptying(Tally tally, int at) {
    int alone = most(tally.alone[at]);
    return alone >= 0 ? alone : most(tally.blocked[at]);
  }

  /** The first of the largest, if that is more than 0; else -1. */
  private static int most(int[] counts) {
    int most = -1;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > (most < 0 ? 0 : counts[most])) {
        most = i;
      }
    }
    return most;
  }

  private List<Empty> empty(Tally tally) {
    List<Empty> empty = new ArrayList<>();
    for (int at = 0; at < cellOf.length; at++) {
      if (tally.eligible[at] == 0) {
        int criterion = emptying(tally, at);
        empty.add(
            new Empty(
                opportunities.get(at).id(),
                opportunities.get(at).position().places(),
                criterion < 0 ? Optional.empty() : Optional.of(criteria.get(criterion)),
                criterion < 0 ? 0 : tally.alone[at][criterion],
                criterion < 0 ? 0 : tally.blocked[at][criterion]));
      }
    }
    return empty;
  }

  private List<SurveyGap> gaps(
      List<Opportunity> all, Collection<Company> companies, int mostSurveyDays, Tally tally) {
    Map<String, Optional<LocalDate>> newest = new LinkedHashMap<>();
    companies.forEach(company -> newest.put(company.id(), Optional.empty()));
    for (Opportunity opportunity : all) {
      Optional<String> company = opportunity.position().company().map(Company::id);
      if (company.isPresent()) {
        Optional<LocalDate> surveyed =
            opportunity instanceof JobPotential potential
                ? potential.surveyedOn()
                : Optional.empty();
        newest.merge(company.get(), surveyed, CoverageCount::later);
      }
    }
    LocalDate oldest = calculator.date().minusDays(mostSurveyDays);
    List<SurveyGap> gaps = new ArrayList<>();
    newest.forEach(
        (company, day) -> {
          if (day.isEmpty() || day.get().isBefore(oldest)) {
            gaps.add(
                new SurveyGap(
                    company,
                    day,
                    atStake(ofCompany.getOrDefault(company, new BitSet()), tally),
                    tally.ofCompany.getOrDefault(company, 0)));
          }
        });
    gaps.sort(
        Comparator.comparingLong((SurveyGap gap) -> -gap.atStakeHundredths())
            .thenComparing(gap -> gap.newestSurvey().orElse(LocalDate.MIN))
            .thenComparing(SurveyGap::companyId, CodePointOrder.INSTANCE));
    return gaps;
  }

  private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().isBefore(other.get()) ? other : one;
  }

  private long atStake(BitSet theirs, Tally tally) {
    return theirs.stream()
        .filter(this::isPotential)
        .mapToLong(
            at -> {
              Opportunity opportunity = opportunities.get(at).opportunity();
              int places = Math.min(opportunity.position().places(), tally.possible[at]);
              return (long) places * certainty(opportunity);
            })
        .sum();
  }
}
