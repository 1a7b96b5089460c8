package org.quartermatch.fit.columns;

import org.quartermatch.fit.judge.FacetEntry;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;

/**
 * What one criterion looks at of opportunities, such as the languages they ask for: the distinct
 * facets, by number. Immutable.
 */
final class FacetValues<F> {
  private final FacetEntry<F, ?> entry;
  private final int weight;
  private final Values<F> values;

  /** Numbers go on from criterion to criterion. */
  private final int first;

  /** Whether courses that have ended change the answers. */
  final boolean byCourses;

  private FacetValues(
      FitCalculator calculator, FacetEntry<F, ?> entry, Values<F> values, int first) {
    this.entry = entry;
    this.values = values;
    this.first = first;
    weight = calculator.weightOf(entry);
    byCourses = entry.aspect().isByCourses();
  }

  /** Facets of a file. */
  static <F> FacetValues<F> read(
      FitCalculator calculator, FacetEntry<F, ?> entry, Examples.Reader examples, int first) {
    return new FacetValues<>(calculator, entry, examples.next(entry.facet()), first);
  }

  /** The criterion. */
  FacetEntry<F, ?> entry() {
    return entry;
  }

  /** The facets, the first one with number {@link #first}. */
  Values<F> values() {
    return values;
  }

  /** The number of the first facet. */
  int first() {
    return first;
  }

  /** The number after the last facet. */
  int end() {
    return first + values.size();
  }

  /** Most points of this criterion. */
  int weight() {
    return weight;
  }

  /** Points of a facet, or {@link FitCalculator#BLOCKED}. */
  int points(PreparedParticipant participant, int profile, int number) {
    return entry.points(participant, profile, values.get(number - first), weight);
  }

  /** Numbers facets as they come, from 0. Not thread-safe. */
  static final class Builder<F> {
    private final FitCalculator calculator;
    private final FacetEntry<F, ?> entry;
    private final Values.Builder<F> values;

    Builder(FitCalculator calculator, FacetEntry<F, ?> entry) {
      this.calculator = calculator;
      this.entry = entry;
      values = new Values.Builder<>(entry.facet());
    }

    /** Numbers here of all facets of the same criterion in other columns, in their order. */
    int[] numbers(FacetValues<?> other) {
      @SuppressWarnings("unchecked") // criteria of one table have facets of their own type
      Values<F> facets = (Values<F>) other.values();
      return values.numbers(facets);
    }

    int number(int document, PreparedOpportunity opportunity) {
      return values.number(document, opportunity);
    }

    int size() {
      return values.size();
    }

    FacetValues<F> build(int first) {
      return new FacetValues<>(calculator, entry, values.build(), first);
    }
  }
}
