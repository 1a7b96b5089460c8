package org.quartermatch.files.json.shape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.OpeningHours.MinuteSpan;
import org.quartermatch.model.WeekSchedule;

/**
 * Times of the week as {@code Mo-Fr 08:00-14:00,15:00-18:00; Sa 09:00-12:00}, {@code 24/7} or
 * {@code off}: the part of {@code opening_hours} that is enough for any week, each day once and in
 * order, no span past midnight. Unlike {@link OpeningHours#parse}, of any length and without loss;
 * {@code PH off} at the end says that holidays were named.
 */
final class WeekText {
  private static final String DAY = "(Mo|Tu|We|Th|Fr|Sa|Su)";
  private static final String SPAN = "\\d{2}:\\d{2}-\\d{2}:\\d{2}";
  private static final String RULE = DAY + "(-" + DAY + ")? " + SPAN + "(," + SPAN + ")*";

  static final String PATTERN = "^(24/7|off|" + RULE + "(; " + RULE + ")*)(; PH off)?$";

  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final String HOLIDAYS = "; PH off";
  private static final int DAY_MINUTES = 24 * 60;
  private static final int WEEK_MINUTES = 7 * DAY_MINUTES;
  private static final int QUARTER = 15;

  private WeekText() {}

  /** Whether the spans come in order with a gap between any two, so that the text says all. */
  static boolean saysAll(OpeningHours hours) {
    int end = -1;
    for (MinuteSpan span : hours.minutes()) {
      if (span.start() <= end) {
        return false;
      }
      end = span.end();
    }
    return true;
  }

  static String of(OpeningHours hours) {
    String times = times(hours.minutes());
    return hours.namesHolidays() ? times + HOLIDAYS : times;
  }

  private static String times(List<MinuteSpan> spans) {
    if (spans.isEmpty()) {
      return "off";
    }
    if (spans.equals(List.of(new MinuteSpan(0, WEEK_MINUTES)))) {
      return "24/7";
    }
    StringBuilder[] days = new StringBuilder[DAYS.size()];
    for (MinuteSpan span : spans) {
      for (int start = span.start(); start < span.end(); ) {
        int day = start / DAY_MINUTES;
        int end = Math.min(span.end(), (day + 1) * DAY_MINUTES);
        StringBuilder text = days[day] == null ? new StringBuilder() : days[day].append(',');
        days[day] = text;
        time(text, start - day * DAY_MINUTES);
        time(text.append('-'), end - day * DAY_MINUTES);
        start = end;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int day = 0; day < days.length; ) {
      int next = day + 1;
      if (days[day] != null) {
        while (next < days.length && days[next] != null && days[day].compareTo(days[next]) == 0) {
          next++;
        }
        text.append(text.isEmpty() ? "" : "; ").append(DAYS.get(day));
        text.append(next > day + 1 ? "-" + DAYS.get(next - 1) : "").append(' ').append(days[day]);
      }
      day = next;
    }
    return text.toString();
  }

  private static void time(StringBuilder text, int minute) {
    two(text, minute / 60);
    two(text.append(':'), minute % 60);
  }

  private static void two(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /**
   * The times of a text.
   *
   * @throws IllegalArgumentException if it is not in the notation above
   */
  static OpeningHours minutes(String text) {
    boolean holidays = text.endsWith(HOLIDAYS);
    BitSet week = week(holidays ? text.substring(0, text.length() - HOLIDAYS.length()) : text);
    List<MinuteSpan> spans = new ArrayList<>();
    for (int start = week.nextSetBit(0); start >= 0; ) {
      int end = week.nextClearBit(start);
      spans.add(new MinuteSpan(start, end));
      start = week.nextSetBit(end);
    }
    return new OpeningHours(spans, holidays);
  }

  /** The same in quarter hours; a time that is none is refused, not rounded. */
  static WeekSchedule quarterHours(String text) {
    BitSet week = week(text);
    long[] words = new long[WeekSchedule.empty().toWords().length];
    for (int start = week.nextSetBit(0); start >= 0; ) {
      int end = week.nextClearBit(start);
      require(start % QUARTER == 0 && end % QUARTER == 0);
      for (int quarter = start / QUARTER; quarter < end / QUARTER; quarter++) {
        words[quarter >> 6] |= 1L << quarter;
      }
      start = week.nextSetBit(end);
    }
    return WeekSchedule.ofWords(words);
  }

  private static BitSet week(String text) {
    BitSet week = new BitSet(WEEK_MINUTES);
    if (text.equals("24/7")) {
      week.set(0, WEEK_MINUTES);
      return week;
    }
    if (text.equals("off")) {
      return week;
    }
    int next = 0;
    for (int at = 0; at < text.length(); ) {
      int first = day(text, at);
      at += 2;
      int last = first;
      if (is(text, at, '-')) {
        last = day(text, at + 1);
        at += 3;
      }
      require(first >= next && last >= first && is(text, at, ' '));
      int end = text.indexOf(';', at);
      spans(text, at + 1, end < 0 ? text.length() : end, first, last, week);
      require(end < 0 || (is(text, end + 1, ' ') && end + 2 < text.length()));
      next = last + 1;
      at = end < 0 ? text.length() : end + 2;
    }
    require(!text.isEmpty());
    return week;
  }

  private static void spans(String text, int from, int to, int firstDay, int lastDay, BitSet week) {
    int before = -1;
    for (int at = from; ; at += 12) {
      require(at + 11 <= to && is(text, at + 5, '-'));
      int start = minute(text, at);
      int end = minute(text, at + 6);
      require(start > before && end > start && end <= DAY_MINUTES);
      before = end;
      for (int day = firstDay; day <= lastDay; day++) {
        week.set(day * DAY_MINUTES + start, day * DAY_MINUTES + end);
      }
      if (at + 11 == to) {
        return;
      }
      require(is(text, at + 11, ','));
    }
  }

  private static int day(String text, int at) {
    require(at + 2 <= text.length());
    int day = DAYS.indexOf(text.substring(at, at + 2));
    require(day >= 0);
    return day;
  }

  private static int minute(String text, int at) {
    require(is(text, at + 2, ':'));
    int minutes = two(text, at + 3);
    require(minutes < 60);
    return 60 * two(text, at) + minutes;
  }

  private static int two(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    require(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9);
    return 10 * tens + ones;
  }

  private static boolean is(String text, int at, char expected) {
    return at < text.length() && text.charAt(at) == expected;
  }

  private static void require(boolean good) {
    if (!good) {
      throw new IllegalArgumentException("times of the week");
    }
  }
}
