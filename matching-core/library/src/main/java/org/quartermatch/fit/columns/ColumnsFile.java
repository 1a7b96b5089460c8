package org.quartermatch.fit.columns;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.Opportunity;

/**
 * Columns as a file has them: every array as it lies in memory, so that reading is copying;
 * O(bytes).
 *
 * <p>What is written holds for any weights, taxonomy, childcare, travel times and own criteria, and
 * from the day on for which it was packed: what is no longer valid on a later day is passed over,
 * and points that change from day to day are computed when a file is read. What it does depend on
 * is the {@link #form}.
 */
public final class ColumnsFile {
  /**
   * Version of what is written. It grows with every change of how opportunities are packed: of the
   * facets of the criterion table, of how columns are numbered and sorted, of what stands in them.
   */
  private static final int VERSION = 1;

  /** Where more than one in so many is no longer valid, packing anew pays. */
  private static final int TOLERATED_ENDED = 4;

  private ColumnsFile() {}

  /** What columns depend on, apart from opportunities and the day: equal texts, equal columns. */
  public static String form(FitCalculator calculator) {
    String facets =
        calculator
            .table()
            .facets()
            .map(
                entry ->
                    entry.id().code() + ":" + entry.aspect().kind() + ":" + entry.id().isGate())
            .collect(Collectors.joining(","));
    return VERSION + " " + facets + " " + calculator.preparation();
  }

  /**
   * Writes columns.
   *
   * @param opportunities gives those of the documents that it is asked for, ascending
   * @throws IllegalArgumentException if these columns cannot be kept in a file
   */
  public static void write(
      OpportunityColumns columns,
      Function<int[], List<Opportunity>> opportunities,
      ColumnsOutput out)
      throws IOException {
    out.ints(new int[] {LastDays.day(columns.layout.calculator.date())});
    columns.write(opportunities, out);
  }

  /** Reads columns of the same form; empty if they do not suit the calculator's day. */
  public static Optional<OpportunityColumns> read(FitCalculator calculator, ColumnsInput in)
      throws IOException {
    if (LastDays.day(calculator.date()) < in.ints()[0]) {
      return Optional.empty();
    }
    OpportunityColumns columns = OpportunityColumns.read(new Layout(calculator), in);
    return columns.countEnded() > columns.size() / TOLERATED_ENDED
        ? Optional.empty()
        : Optional.of(columns);
  }
}
