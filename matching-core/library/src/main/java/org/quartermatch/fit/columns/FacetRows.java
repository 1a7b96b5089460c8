package org.quartermatch.fit.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quartermatch.fit.judge.FacetEntry;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;

/**
 * What the criteria look at of opportunities, one row each, so that all of it lies side by side in
 * memory:
 *
 * <pre>
 *   | gates | more gates | … | first scored facet | second | … |     int each: a number
 * </pre>
 *
 * Numbers go on from column to column: combinations of gates first, then the facets of the first
 * scored criterion, and so on. So one table by number holds the answers of all columns. Gates share
 * a column where they have few combinations; one of many facets has a column of its own, as its
 * combinations with others would be nearly as many as there are opportunities, and each asked for
 * once.
 *
 * <p>Immutable.
 */
final class FacetRows {
  /** Gates share a column as long as there could be no more combinations. */
  private static final int MOST_COMBINED = 4096;

  /** Ints in a row. */
  final int width;

  final int[] rows;

  /** Number of different numbers. */
  final int size;

  /** How many columns are gates; they come first. */
  final int gateColumns;

  /** By column, those of the gates left out. */
  final List<FacetValues<?>> scored;

  /** The facets of each gate, whose numbers go on from gate to gate. */
  final List<FacetValues<?>> gates;

  /** By facet of a gate, the gate. */
  private final byte[] gateNumbers;

  /** For each distinct combination of gates in a column, the numbers of their facets. */
  final List<int[]> combinations;

  private FacetRows(Builder from, int[] order) {
    gates = build(from.gates, 0);
    gateNumbers = gateNumbers();
    List<int[]> groups = groups(from.gates);
    gateColumns = groups.size();
    width = gateColumns + from.scored.size();
    rows = new int[Math.multiplyExact(order.length, width)];
    List<int[]> all = new ArrayList<>();
    for (int column = 0; column < gateColumns; column++) {
      write(column, groups.get(column), from, order, all);
    }
    combinations = List.copyOf(all);
    scored = build(from.scored, combinations.size());
    size = scored.isEmpty() ? combinations.size() : scored.getLast().end();
    for (int column = gateColumns; column < width; column++) {
      int at = column - gateColumns;
      int first = at == 0 ? combinations.size() : scored.get(at - 1).end();
      for (int position = 0; position < order.length; position++) {
        rows[position * width + column] = first + from.rows.get(order[position])[gates.size() + at];
      }
    }
  }

  private FacetRows(Layout layout, Examples.Reader examples, ColumnsInput in) throws IOException {
    gateColumns = in.ints()[0];
    rows = in.ints();
    int[] from = in.ints();
    int[] items = in.ints();
    combinations =
        IntStream.range(1, from.length)
            .mapToObj(i -> Arrays.copyOfRange(items, from[i - 1], from[i]))
            .toList();
    gates = read(layout.calculator, layout.gates, examples, 0);
    gateNumbers = gateNumbers();
    scored = read(layout.calculator, layout.scored, examples, combinations.size());
    width = gateColumns + scored.size();
    size = scored.isEmpty() ? combinations.size() : scored.getLast().end();
  }

  /** Reads what {@link #write} wrote. */
  static FacetRows read(Layout layout, Examples.Reader examples, ColumnsInput in)
      throws IOException {
    return new FacetRows(layout, examples, in);
  }

  private static List<FacetValues<?>> read(
      FitCalculator calculator,
      List<FacetEntry<?, ?>> entries,
      Examples.Reader examples,
      int from) {
    List<FacetValues<?>> values = new ArrayList<>();
    int first = from;
    for (FacetEntry<?, ?> entry : entries) {
      values.add(FacetValues.read(calculator, entry, examples, first));
      first = values.getLast().end();
    }
    return List.copyOf(values);
  }

  /** Writes the rows. */
  void write(ColumnsOutput out) throws IOException {
    out.ints(new int[] {gateColumns});
    out.ints(rows);
    int[] from = new int[combinations.size() + 1];
    for (int i = 0; i < combinations.size(); i++) {
      from[i + 1] = from[i] + combinations.get(i).length;
    }
    out.ints(from);
    out.ints(combinations.stream().flatMapToInt(IntStream::of).toArray());
  }

  /** All distinct facets: those of the gates, then those that are scored. */
  Stream<Values<?>> values() {
    return Stream.concat(gates.stream(), scored.stream()).map(FacetValues::values);
  }

  private static List<FacetValues<?>> build(List<FacetValues.Builder<?>> builders, int from) {
    List<FacetValues<?>> values = new ArrayList<>();
    int first = from;
    for (FacetValues.Builder<?> builder : builders) {
      values.add(builder.build(first));
      first += builder.size();
    }
    return List.copyOf(values);
  }

  /** The gates that share a column, those with fewest facets first. */
  private static List<int[]> groups(List<FacetValues.Builder<?>> gates) {
    List<int[]> groups = new ArrayList<>();
    int[] bySize =
        IntStream.range(0, gates.size())
            .boxed()
            .sorted(Comparator.comparingInt(gate -> gates.get(gate).size()))
            .mapToInt(gate -> gate)
            .toArray();
    int first = 0;
    long could = 1;
    for (int next = 0; next < bySize.length; next++) {
      int size = gates.get(bySize[next]).size();
      if (next > first && could * size > MOST_COMBINED) {
        groups.add(Arrays.copyOfRange(bySize, first, next));
        first = next;
        could = 1;
      }
      could *= size;
    }
    if (first < bySize.length) {
      groups.add(Arrays.copyOfRange(bySize, first, bySize.length));
    }
    return groups;
  }

  /** Writes a column of gates, and adds each combination that is there. */
  private void write(int column, int[] group, Builder from, int[] order, List<int[]> all) {
    int could = 1;
    for (int gate : group) {
      could *= from.gates.get(gate).size();
    }
    int[] numbers = new int[could];
    Arrays.fill(numbers, -1);
    for (int position = 0; position < order.length; position++) {
      int[] row = from.rows.get(order[position]);
      int combination = 0;
      for (int gate : group) {
        combination = combination * from.gates.get(gate).size() + row[gate];
      }
      if (numbers[combination] < 0) {
        numbers[combination] = all.size();
        int[] facets = new int[group.length];
        Arrays.setAll(facets, x -> gates.get(group[x]).first() + row[group[x]]);
        all.add(facets);
      }
      rows[position * width + column] = numbers[combination];
    }
  }

  private byte[] gateNumbers() {
    byte[] numbers = new byte[gateFacets()];
    for (int gate = 0; gate < gates.size(); gate++) {
      Arrays.fill(numbers, gates.get(gate).first(), gates.get(gate).end(), (byte) gate);
    }
    return numbers;
  }

  /** Number of all gates' facets. */
  int gateFacets() {
    return gates.isEmpty() ? 0 : gates.getLast().end();
  }

  /** The gate of a facet. */
  FacetValues<?> gateOf(int facet) {
    return gates.get(gateNumber(facet));
  }

  /** The number of the gate of a facet. */
  int gateNumber(int facet) {
    return gateNumbers[facet];
  }

  /** Takes opportunities as they come. Not thread-safe. */
  static final class Builder {
    private final List<FacetValues.Builder<?>> scored;
    private final List<FacetValues.Builder<?>> gates;
    private final int[] alike;

    /** Facets of the gates, then of what is scored. */
    private final List<int[]> rows = new ArrayList<>();

    Builder(Layout layout) {
      scored = layout.values(layout.scored);
      gates = layout.values(layout.gates);
      alike = layout.alike();
    }

    void add(int document, PreparedOpportunity opportunity) {
      int[] row = new int[gates.size() + scored.size()];
      for (int gate = 0; gate < gates.size(); gate++) {
        row[gate] = gates.get(gate).number(document, opportunity);
      }
      for (int at = 0; at < scored.size(); at++) {
        row[gates.size() + at] = scored.get(at).number(document, opportunity);
      }
      rows.add(row);
    }

    /** What takes rows of other columns over: by criterion, the numbers here of its facets. */
    int[][] numbers(FacetRows other) {
      int[][] numbers = new int[gates.size() + scored.size()][];
      for (int gate = 0; gate < gates.size(); gate++) {
        numbers[gate] = gates.get(gate).numbers(other.gates.get(gate));
      }
      for (int at = 0; at < scored.size(); at++) {
        numbers[gates.size() + at] = scored.get(at).numbers(other.scored.get(at));
      }
      return numbers;
    }

    /**
     * Adds a row of other columns.
     *
     * @param numbers those of {@link #numbers}
     */
    void add(FacetRows other, int position, int[][] numbers) {
      int[] row = new int[gates.size() + scored.size()];
      int at = position * other.width;
      for (int column = 0; column < other.gateColumns; column++) {
        for (int facet : other.combinations.get(other.rows[at++])) {
          int gate = other.gateNumber(facet);
          row[gate] = numbers[gate][facet - other.gates.get(gate).first()];
        }
      }
      for (int x = 0; x < scored.size(); x++) {
        int number = other.rows[at++] - other.scored.get(x).first();
        row[gates.size() + x] = numbers[gates.size() + x][number];
      }
      rows.add(row);
    }

    /** A number of 40 bits: near each other where facets that weigh most are the same. */
    long likeness(int number) {
      long likeness = 0;
      for (int at : alike) {
        likeness = likeness << 20 | Math.min(rows.get(number)[gates.size() + at], (1 << 20) - 1);
      }
      return likeness;
    }

    FacetRows build(int[] order) {
      return new FacetRows(this, order);
    }
  }
}
