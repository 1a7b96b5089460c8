package org.quartermatch.fit.columns;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.judge.Dictionary;
import org.quartermatch.fit.judge.PreparedOpportunity;

/**
 * Distinct values that opportunities have, by number, such as the languages they ask for.
 *
 * <p>A file holds few of them: it holds an opportunity for each number that has the value, from
 * which the value is taken by the very function that found it when it was packed. So there is one
 * definition, and values need no form of their own on disk; only hours offered have one, as they
 * are many, and plain numbers. Most are never asked for by the first participants, so each is taken
 * when it is first needed.
 *
 * <p>Immutable to whoever uses it, and safe for use by several threads.
 */
abstract sealed class Values<V> {
  private Values() {}

  /** How many there are. */
  abstract int size();

  /** The value with this number. */
  abstract V get(int number);

  /**
   * These, if they were found by packing.
   *
   * @throws IllegalArgumentException if they are of a file: it holds them already
   */
  Found<V> found() {
    return switch (this) {
      case Found<V> found -> found;
      case Read<V> read ->
          throw new IllegalArgumentException("columns are of a file, or of other columns");
    };
  }

  /** Values that were found by looking at every opportunity. */
  static final class Found<V> extends Values<V> {
    private final Function<PreparedOpportunity, V> of;
    private final List<V> values;

    /** By number, the document that had it first. */
    private final int[] documents;

    private Found(Builder<V> from) {
      of = from.of;
      values = from.dictionary.values();
      documents = Arrays.copyOf(from.documents, values.size());
    }

    @Override
    int size() {
      return values.size();
    }

    @Override
    V get(int number) {
      return values.get(number);
    }

    /** Whether an opportunity has the value with this number. */
    boolean isOf(PreparedOpportunity opportunity, int number) {
      return of.apply(opportunity).equals(get(number));
    }

    /** The document that had this value first. */
    int document(int number) {
      return documents[number];
    }
  }

  /** Values of a file. */
  static final class Read<V> extends Values<V> {
    private final IntFunction<V> source;

    /** A race takes the same value twice, and either may stay: values are immutable. */
    private final @Nullable Object[] known;

    private Read(int size, IntFunction<V> source) {
      this.source = source;
      known = new Object[size];
    }

    @Override
    int size() {
      return known.length;
    }

    @Override
    @SuppressWarnings("unchecked") // only values are kept
    V get(int number) {
      V value = (V) known[number];
      if (value == null) {
        value = source.apply(number);
        known[number] = value;
      }
      return value;
    }
  }

  /** Values of a file, each taken by its number when it is first asked for. */
  static <V> Values<V> read(int size, IntFunction<V> source) {
    return new Read<>(size, source);
  }

  /** Numbers values as they come, from 0. Not thread-safe. */
  static final class Builder<V> {
    private final Function<PreparedOpportunity, V> of;
    private final Dictionary<V> dictionary = new Dictionary<>();
    private int[] documents = new int[16];
    private int known;
    private boolean copied;

    Builder(Function<PreparedOpportunity, V> of) {
      this.of = of;
    }

    /** The number of an opportunity's value; the next one where it was not there yet. */
    int number(int document, PreparedOpportunity opportunity) {
      int number = dictionary.number(of.apply(opportunity));
      if (number == documents.length) {
        documents = Arrays.copyOf(documents, 2 * number);
      }
      if (number == known) {
        documents[number] = document;
        known++;
      }
      return number;
    }

    /** Numbers here of all that other columns have, in their order; they are for no file then. */
    int[] numbers(Values<V> others) {
      copied = true;
      return IntStream.range(0, others.size())
          .map(number -> dictionary.number(others.get(number)))
          .toArray();
    }

    int size() {
      return dictionary.size();
    }

    Values<V> build() {
      if (copied) {
        List<V> values = dictionary.values();
        return new Read<>(values.size(), values::get);
      }
      return new Found<>(this);
    }
  }
}
