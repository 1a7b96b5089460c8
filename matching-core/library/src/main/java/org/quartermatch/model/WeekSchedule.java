package org.quartermatch.model;

import java.util.Arrays;

/**
 * A set of quarter hours of a week, Monday 00:00 (quarter 0) to Sunday 24:00 (quarter 671). The
 * week is circular: after its last quarter comes its first.
 *
 * <p>Immutable; held as 672 bits in eleven {@code long}s, so that containment, intersection and
 * widening cost a few machine instructions per eleven words whatever the number of spans.
 */
public final class WeekSchedule {
  /** Quarter hours of a week. */
  public static final int QUARTER_HOURS = 7 * 24 * 4;

  /** Quarter hours of a day. */
  public static final int QUARTER_HOURS_PER_DAY = 24 * 4;

  private static final int WORDS = 11;

  /** Bits in use in the last word: 672 - 10 * 64. */
  private static final int LAST_BITS = QUARTER_HOURS - (WORDS - 1) * 64;

  private static final WeekSchedule EMPTY = new WeekSchedule(new long[WORDS]);
  private static final WeekSchedule ALWAYS = EMPTY.complement();

  private final long[] words;

  /** 0 until it is asked for; a race computes the same number twice. */
  private int hash;

  private WeekSchedule(long[] words) {
    this.words = words;
  }

  /** No time at all. */
  public static WeekSchedule empty() {
    return EMPTY;
  }

  /** The whole week. */
  public static WeekSchedule always() {
    return ALWAYS;
  }

  /**
   * Reads {@code opening_hours} text, rounded inwards: a quarter hour counts if all its 15 minutes
   * are covered. For the notation see {@link OpeningHours}.
   *
   * @throws IllegalArgumentException if the text is not in that notation
   */
  public static WeekSchedule parse(String openingHours) {
    return OpeningHours.parse(openingHours).roundedInwards();
  }

  /**
   * The quarter hours from {@code startQuarter}, {@code length} of them, circularly.
   *
   * @param startQuarter 0 to 671
   * @param length 0 to 672
   */
  public static WeekSchedule ofSpan(int startQuarter, int length) {
    Require.that(
        startQuarter >= 0 && startQuarter < QUARTER_HOURS, "start", startQuarter, "0 to 671");
    Require.that(length >= 0 && length <= QUARTER_HOURS, "length", length, "0 to 672");
    long[] words = new long[WORDS];
    for (int i = 0; i < length; i++) {
      int quarter = (startQuarter + i) % QUARTER_HOURS;
      words[quarter >> 6] |= 1L << quarter;
    }
    return new WeekSchedule(words);
  }

  /** The schedule with these words, as given by {@link #toWords()}. */
  public static WeekSchedule ofWords(long[] words) {
    Require.that(words.length == WORDS, "number of words", words.length, "11");
    Require.that(
        words[WORDS - 1] >>> LAST_BITS == 0, "last word", words[WORDS - 1], "32 low bits in use");
    return new WeekSchedule(words.clone());
  }

  /** The 672 bits, quarter q at bit {@code q & 63} of word {@code q >> 6}; a copy. */
  public long[] toWords() {
    return words.clone();
  }

  /** Whether the quarter hour, 0 to 671, is in the set. */
  public boolean contains(int quarter) {
    return (words[quarter >> 6] >>> quarter & 1) != 0;
  }

  /** Whether every quarter hour of {@code other} is in this set. */
  public boolean containsAll(WeekSchedule other) {
    for (int i = 0; i < WORDS; i++) {
      if ((other.words[i] & ~words[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether some quarter hour is in both. */
  public boolean intersects(WeekSchedule other) {
    for (int i = 0; i < WORDS; i++) {
      if ((other.words[i] & words[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  public boolean isEmpty() {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /** Number of quarter hours in the set. */
  public int quarterHours() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** What is in both. */
  public WeekSchedule and(WeekSchedule other) {
    long[] result = new long[WORDS];
    for (int i = 0; i < WORDS; i++) {
      result[i] = words[i] & other.words[i];
    }
    return new WeekSchedule(result);
  }

  /** What is in one or both. */
  public WeekSchedule or(WeekSchedule other) {
    long[] result = new long[WORDS];
    for (int i = 0; i < WORDS; i++) {
      result[i] = words[i] | other.words[i];
    }
    return new WeekSchedule(result);
  }

  /** What is in this and not in the other. */
  public WeekSchedule minus(WeekSchedule other) {
    long[] result = new long[WORDS];
    for (int i = 0; i < WORDS; i++) {
      result[i] = words[i] & ~other.words[i];
    }
    return new WeekSchedule(result);
  }

  /** What is not in this. */
  WeekSchedule complement() {
    long[] result = new long[WORDS];
    for (int i = 0; i < WORDS; i++) {
      result[i] = ~words[i];
    }
    result[WORDS - 1] &= (1L << LAST_BITS) - 1;
    return new WeekSchedule(result);
  }

  /**
   * Every quarter hour of this set and its neighbours up to {@code quarters} before and after.
   * Circular; O(log quarters).
   *
   * @param quarters at least 0; from 672 on the result is the whole week, unless this is empty
   */
  public WeekSchedule widened(int quarters) {
    return widened(quarters, quarters);
  }

  /**
   * Every quarter hour of this set, and its neighbours before and after: the time away, for ways of
   * so many quarter hours there and back. Circular; O(log quarters).
   *
   * @param before how many neighbours earlier, at least 0
   * @param after how many later, at least 0
   */
  public WeekSchedule widened(int before, int after) {
    Require.that(before >= 0, "quarters before", before, "0 or more");
    Require.that(after >= 0, "quarters after", after, "0 or more");
    if ((before == 0 && after == 0) || isEmpty()) {
      return this;
    }
    if ((long) before + after + 1 >= QUARTER_HOURS) {
      return ALWAYS;
    }
    // Runs of length before + after + 1, grown by doubling, then moved back to where they belong.
    long[] grown = words.clone();
    long[] moved = new long[WORDS];
    int wanted = before + after + 1;
    int length = 1;
    while (length < wanted) {
      int step = Math.min(length, wanted - length);
      rotateLater(grown, step, moved);
      for (int i = 0; i < WORDS; i++) {
        grown[i] |= moved[i];
      }
      length += step;
    }
    if (before == 0) {
      return new WeekSchedule(grown);
    }
    rotateLater(grown, QUARTER_HOURS - before, moved);
    return new WeekSchedule(moved);
  }

  /**
   * The quarter hours whose neighbours before and after are all in this set: when work may be done,
   * for ways of so many quarter hours there and back. Circular.
   *
   * @param before how many neighbours earlier, at least 0
   * @param after how many later, at least 0
   */
  public WeekSchedule narrowed(int before, int after) {
    return before == 0 && after == 0
        ? this
        : complement().widened(/* before= */ after, /* after= */ before).complement();
  }

  /** Writes {@code from}, every bit moved {@code by} quarters later, circularly, to {@code to}. */
  private static void rotateLater(long[] from, int by, long[] to) {
    Arrays.fill(to, 0);
    orShiftedLater(from, by, to);
    orShiftedEarlier(from, QUARTER_HOURS - by, to);
    to[WORDS - 1] &= (1L << LAST_BITS) - 1;
  }

  private static void orShiftedLater(long[] from, int by, long[] to) {
    int wordShift = by >> 6;
    int bits = by & 63;
    for (int i = WORDS - 1; i >= wordShift; i--) {
      long value = from[i - wordShift] << bits;
      if (bits != 0 && i > wordShift) {
        value |= from[i - wordShift - 1] >>> (64 - bits);
      }
      to[i] |= value;
    }
  }

  private static void orShiftedEarlier(long[] from, int by, long[] to) {
    int wordShift = by >> 6;
    int bits = by & 63;
    for (int i = 0; i + wordShift < WORDS; i++) {
      long value = from[i + wordShift] >>> bits;
      if (bits != 0 && i + wordShift + 1 < WORDS) {
        value |= from[i + wordShift + 1] << (64 - bits);
      }
      to[i] |= value;
    }
  }

  /**
   * The first quarter hour in the set at or after {@code quarter}, or 672 if there is none up to
   * Sunday 24:00.
   */
  public int nextIn(int quarter) {
    return next(quarter, 0L);
  }

  /** The first quarter hour outside the set at or after {@code quarter}, or 672. */
  public int nextOut(int quarter) {
    return Math.min(QUARTER_HOURS, next(quarter, -1L));
  }

  private int next(int quarter, long invert) {
    if (quarter >= QUARTER_HOURS) {
      return QUARTER_HOURS;
    }
    int word = quarter >> 6;
    long bits = (words[word] ^ invert) & (-1L << quarter);
    while (bits == 0) {
      if (++word == WORDS) {
        return QUARTER_HOURS;
      }
      bits = words[word] ^ invert;
    }
    return (word << 6) + Long.numberOfTrailingZeros(bits);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof WeekSchedule other && Arrays.equals(words, other.words);
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = Arrays.hashCode(words);
      hash = known;
    }
    return known;
  }

  /**
   * The spans in {@code opening_hours} notation, such as {@code Mo 08:00-12:00; Tu 08:00-24:00}.
   */
  @Override
  public String toString() {
    return OpeningHours.of(this).text();
  }
}
