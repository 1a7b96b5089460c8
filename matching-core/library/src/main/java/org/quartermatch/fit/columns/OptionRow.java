package org.quartermatch.fit.columns;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.quartermatch.fit.judge.time.TimeOption;

/**
 * Every way in which one participant is eligible for an opportunity: a row of the sparse matrix
 * that a placement starts from. Rows of a cohort are made independently, so by several threads.
 *
 * <p>Held as plain arrays, in the order in which a scan finds them. Not thread-safe.
 */
public final class OptionRow implements Hits {
  /** No new childcare place is needed. */
  public static final int NO_PROVIDER = TimeOption.OWN_CARE;

  private static final int FIELDS = 5;

  private final ParticipantTables tables;

  /** Document, points, provider, agreed and minimum hours of each, one after the other. */
  private int[] entries = new int[FIELDS * 16];

  private int size;

  /** An empty row of the participant of these tables, for a scan with them. */
  public OptionRow(ParticipantTables tables) {
    this.tables = tables;
  }

  @Override
  public int leastPoints() {
    return 0;
  }

  @Override
  public void add(OpportunityColumns columns, int position, int points) {
    tables.time.options(position, points, this);
  }

  /** Adds one way. */
  void add(int document, int points, int provider, int agreed, int minimum) {
    if (FIELDS * size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * entries.length);
    }
    int at = FIELDS * size++;
    entries[at] = document;
    entries[at + 1] = points;
    entries[at + 2] = provider;
    entries[at + 3] = agreed;
    entries[at + 4] = minimum;
  }

  /** Number of ways. */
  public int size() {
    return size;
  }

  /** The ways, by what the columns' builder was told to call the opportunity. O(n log n). */
  public int[] byDocument() {
    // A scan adds all ways of an opportunity together: their indexes keep their order.
    return IntStream.range(0, size)
        .mapToLong(index -> (long) document(index) << 32 | index)
        .sorted()
        .mapToInt(key -> (int) key)
        .toArray();
  }

  /** What the columns' builder was told to call the opportunity. */
  public int document(int index) {
    return entries[FIELDS * index];
  }

  public int points(int index) {
    return entries[FIELDS * index + 1];
  }

  /** Place in the calculator's list of providers, or {@link #NO_PROVIDER}. */
  public int provider(int index) {
    return entries[FIELDS * index + 2];
  }

  public int agreedQuarterHours(int index) {
    return entries[FIELDS * index + 3];
  }

  /** The smallest hours a plan may use instead. */
  public int minimumQuarterHours(int index) {
    return entries[FIELDS * index + 4];
  }
}
