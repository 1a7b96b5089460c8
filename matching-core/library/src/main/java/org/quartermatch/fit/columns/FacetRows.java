package org.quartermatch.fit.columns;

import java.util.ArrayList;
import java.util.List;
import org.quartermatch.fit.judge.Dictionary;
import org.quartermatch.fit.judge.PreparedOpportunity;

/**
 * What the criteria look at of opportunities, one row each, so that all of it lies side by side in
 * memory:
 *
 * <pre>
 *   | gates | first scored facet | second | … |     int each: a number
 * </pre>
 *
 * Numbers go on from column to column: combinations of gates first, then the facets of the first
 * scored criterion, and so on. So one table by number holds the answers of all columns.
 *
 * <p>Immutable.
 */
final class FacetRows {
  /** Ints in a row. */
  final int width;

  final int[] rows;

  /** Number of different numbers. */
  final int size;

  /** By column, the first one left out. */
  final List<FacetValues<?>> scored;

  /** The facets of each gate, whose numbers go on from gate to gate. */
  final List<FacetValues<?>> gates;

  /** For each distinct combination of gates, the numbers of their facets, in the gates' order. */
  final List<int[]> combinations;

  private FacetRows(Builder from, int[] order) {
    gates = build(from.gates, 0);
    combinations = combinations(from);
    scored = build(from.scored, combinations.size());
    size = scored.isEmpty() ? combinations.size() : scored.getLast().end();
    width = 1 + scored.size();
    rows = new int[Math.multiplyExact(order.length, width)];
    int[] first = new int[width];
    for (int column = 1; column < width; column++) {
      first[column] = column == 1 ? combinations.size() : scored.get(column - 2).end();
    }
    for (int position = 0; position < order.length; position++) {
      int[] row = from.rows.get(order[position]);
      for (int column = 0; column < width; column++) {
        rows[position * width + column] = first[column] + row[column];
      }
    }
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

  private List<int[]> combinations(Builder from) {
    int[] first = new int[gates.size()];
    for (int gate = 1; gate < first.length; gate++) {
      first[gate] = gates.get(gate - 1).end();
    }
    List<int[]> all = new ArrayList<>();
    for (List<Integer> combination : from.combinations.values()) {
      int[] numbers = new int[first.length];
      for (int gate = 0; gate < first.length; gate++) {
        numbers[gate] = first[gate] + combination.get(gate);
      }
      all.add(numbers);
    }
    return List.copyOf(all);
  }

  /** Number of all gates' facets. */
  int gateFacets() {
    return gates.isEmpty() ? 0 : gates.getLast().end();
  }

  /** Takes opportunities as they come. Not thread-safe. */
  static final class Builder {
    private final List<FacetValues.Builder<?>> scored;
    private final List<FacetValues.Builder<?>> gates;
    private final Dictionary<List<Integer>> combinations = new Dictionary<>();
    private final List<int[]> rows = new ArrayList<>();

    Builder(Layout layout) {
      scored = layout.values(layout.scored);
      gates = layout.values(layout.gates);
    }

    void add(PreparedOpportunity opportunity) {
      List<Integer> combination = new ArrayList<>(gates.size());
      gates.forEach(gate -> combination.add(gate.number(opportunity)));
      int[] row = new int[1 + scored.size()];
      row[0] = combinations.number(combination);
      for (int column = 1; column < row.length; column++) {
        row[column] = scored.get(column - 1).number(opportunity);
      }
      rows.add(row);
    }

    FacetRows build(int[] order) {
      return new FacetRows(this, order);
    }
  }
}
