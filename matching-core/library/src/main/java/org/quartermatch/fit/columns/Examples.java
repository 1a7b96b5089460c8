package org.quartermatch.fit.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;

/**
 * Opportunities that have every distinct value of a set of columns, one for each, for a file.
 *
 * <p>How it works: of a real opportunity that has the value, only the parts are kept that the value
 * has to do with, so that it is short and soon read: nothing else than the start for a start. Which
 * parts those are is found by trying: as few as did for the values before, and one after the other
 * more where the value is not the same. O(values) in all, as they soon are enough.
 */
final class Examples {
  /** What a position consists of; parts are counted on behind them. */
  private static final List<BiConsumer<Position, Position.Builder>> PARTS =
      List.of(
          (from, to) -> from.start().ifPresent(to::start),
          (from, to) -> to.workingTime(from.workingTime()),
          (from, to) -> to.languages(from.languages()),
          (from, to) -> to.skills(from.skills()),
          (from, to) -> to.qualifications(from.qualifications()),
          (from, to) -> to.entitlements(from.entitlements()),
          (from, to) -> from.form().ifPresent(to::form),
          (from, to) -> from.latestStart().ifPresent(to::latestStart),
          (from, to) -> to.conditions(from.conditions()),
          (from, to) -> to.offers(from.offers()),
          (from, to) -> from.occupation().ifPresent(to::occupation),
          (from, to) -> from.company().ifPresent(to::company),
          (from, to) -> from.ownLocation().ifPresent(to::ownLocation),
          (from, to) -> to.hours(from.hours()),
          (from, to) -> to.places(from.places()),
          (from, to) -> from.hourlyPayCents().ifPresent(to::hourlyPayCents),
          (from, to) -> from.validUntil().ifPresent(to::validUntil),
          (from, to) -> to.title(from.title()),
          (from, to) -> to.description(from.description()));

  private static final int SURVEYED_ON = PARTS.size();
  private static final int BUDGET = SURVEYED_ON + 1;
  private static final int CERTAINTY = SURVEYED_ON + 2;
  private static final int SURVEYED_BY = SURVEYED_ON + 3;
  private static final int ID = SURVEYED_ON + 4;
  private static final int ALL = SURVEYED_ON + 5;

  private Examples() {}

  /**
   * Writes examples of values; {@link Reader} takes them in the same order.
   *
   * @param opportunities gives those of the documents that it is asked for, ascending
   * @throws IllegalArgumentException if a value is not the same again whatever is kept
   */
  static void write(
      FitCalculator calculator,
      List<Values.Found<?>> values,
      Function<int[], List<Opportunity>> opportunities,
      ColumnsOutput out)
      throws IOException {
    int[] documents =
        values.stream()
            .flatMapToInt(each -> IntStream.range(0, each.size()).map(each::document))
            .sorted()
            .distinct()
            .toArray();
    List<Opportunity> whole = opportunities.apply(documents);
    List<Opportunity> examples = new ArrayList<>();
    for (Values.Found<?> each : values) {
      boolean[] kept = new boolean[ALL];
      for (int number = 0; number < each.size(); number++) {
        int at = Arrays.binarySearch(documents, each.document(number));
        examples.add(example(calculator, each, number, whole.get(at), kept));
      }
    }
    out.ints(values.stream().mapToInt(Values::size).toArray());
    out.opportunities(examples);
  }

  private static Opportunity example(
      FitCalculator calculator,
      Values.Found<?> values,
      int number,
      Opportunity whole,
      boolean[] kept) {
    int part = 0;
    boolean[] more = kept.clone();
    while (!values.isOf(calculator.prepare(with(whole, more)), number)) {
      if (part == ALL) {
        throw new IllegalArgumentException("a value is not the same again");
      }
      more[part++] = true;
    }
    for (int added = part - 1; added >= 0; added--) {
      if (!kept[added]) {
        more[added] = false;
        kept[added] = !values.isOf(calculator.prepare(with(whole, more)), number);
        more[added] = kept[added];
      }
    }
    return with(whole, kept);
  }

  private static Opportunity with(Opportunity whole, boolean[] kept) {
    Position from = whole.position();
    Position.Builder to = Position.builder(kept[ID] ? from.id() : "example");
    for (int part = 0; part < PARTS.size(); part++) {
      if (kept[part]) {
        PARTS.get(part).accept(from, to);
      }
    }
    Position position = to.build();
    return switch (whole) {
      case Vacancy vacancy -> new Vacancy(position);
      case JobPotential potential ->
          new JobPotential(
              position,
              kept[BUDGET] ? potential.budgetQuarterHours() : OptionalInt.empty(),
              kept[CERTAINTY] ? potential.certaintyPercent() : OptionalInt.empty(),
              kept[SURVEYED_ON] ? potential.surveyedOn() : Optional.empty(),
              kept[SURVEYED_BY] ? potential.surveyedBy() : Optional.empty());
    };
  }

  /** Takes values from the examples of a file, in the order in which they were written. */
  static final class Reader {
    private final FitCalculator calculator;
    private final int[] sizes;
    private final IntFunction<Opportunity> examples;
    private int next;
    private int first;

    Reader(FitCalculator calculator, ColumnsInput in) throws IOException {
      this.calculator = calculator;
      sizes = in.ints();
      examples = in.opportunities();
    }

    /** The next values, each taken when it is first asked for. */
    <V> Values<V> next(Function<PreparedOpportunity, V> of) {
      int from = first;
      int size = sizes[next++];
      first += size;
      return Values.read(
          size, number -> of.apply(calculator.prepare(examples.apply(from + number))));
    }
  }
}
