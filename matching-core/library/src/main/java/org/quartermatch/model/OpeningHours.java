package org.quartermatch.model;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.quartermatch.model.WorkingTime.Shifts;

/**
 * Times of a week as people write them, in OpenStreetMap's {@code opening_hours} notation: {@code
 * Mo-Fr 08:00-14:00; Sa 09:00-12:00}. To the minute; {@link #roundedInwards()} and {@link
 * Shifts#of} make quarter hours of it.
 *
 * <p>Allowed: weekdays, their ranges and lists, times, {@code 24/7}, {@code off} or {@code closed}.
 * {@code ;} starts a rule that replaces earlier rules for the days it names, {@code , } before a
 * weekday adds. A span past midnight belongs to the day on which it starts. Without a weekday: all
 * seven; without a time: all day. Public and school holidays ({@code PH}, {@code SH}) are accepted
 * and ignored.
 *
 * @param minutes the minutes covered, 0 (Monday 00:00) to 10079, as disjoint ascending spans
 * @param namesHolidays whether {@code PH} or {@code SH} was there and ignored
 * @see <a href="https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification">OpenStreetMap:
 *     opening_hours specification</a>
 */
public record OpeningHours(List<MinuteSpan> minutes, boolean namesHolidays) {
  static final int MINUTES_PER_DAY = 24 * 60;
  static final int MINUTES = 7 * MINUTES_PER_DAY;

  private static final String[] DAYS = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};

  private static final String DAY_NAME = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
  private static final String DAY_ITEM = "(?:" + DAY_NAME + "(?:\\s*-\\s*" + DAY_NAME + ")?|PH|SH)";
  private static final String TIME_ITEM = "\\d{1,2}:\\d{2}\\s*-\\s*\\d{1,2}:\\d{2}";
  private static final String DAY_LIST = DAY_ITEM + "(?:\\s*,\\s*" + DAY_ITEM + ")*";
  private static final String TIME_LIST = TIME_ITEM + "(?:\\s*,\\s*" + TIME_ITEM + ")*";
  private static final String OFF = "(?:off|closed)";
  private static final String RULE =
      "(?:24/7|"
          + DAY_LIST
          + "(?:\\s*:?\\s*(?:"
          + TIME_LIST
          + "|24/7|"
          + OFF
          + "))?|"
          + TIME_LIST
          + "|"
          + OFF
          + ")";

  /**
   * The part of the notation that is allowed. The parser behind it reads far more (dates, sunrise,
   * week numbers) and, leniently, also what is malformed; what this pattern refuses never gets
   * there.
   */
  private static final Pattern ALLOWED =
      Pattern.compile(
          "\\s*"
              + RULE
              + "(?:\\s*;\\s*"
              + RULE
              + "|\\s*,\\s*(?="
              + DAY_ITEM
              + ")"
              + RULE
              + ")*"
              + "\\s*;?\\s*");

  /**
   * One span of minutes of the week; {@code start} inclusive, {@code end} exclusive, 0 to 10080.
   */
  public record MinuteSpan(int start, int end) {
    public MinuteSpan {
      Require.that(
          start >= 0 && start < end && end <= MINUTES,
          "span",
          start + "-" + end,
          "0 <= start < end");
    }
  }

  public OpeningHours {
    minutes = List.copyOf(minutes);
  }

  /**
   * Reads the notation above.
   *
   * @throws IllegalArgumentException if the text is not in it; the message shows an example
   */
  public static OpeningHours parse(String text) {
    // 1,000 characters hold any real week; a bound keeps the pattern's backtracking harmless.
    if (text.length() > 1000 || !ALLOWED.matcher(text).matches()) {
      throw notAllowed(text);
    }
    List<Rule> rules;
    try {
      rules = new OpeningHoursParser(new StringReader(text)).rules(false);
    } catch (OpeningHoursParseException e) {
      throw notAllowed(text);
    }
    BitSet[] spans = new BitSet[7]; // by the day on which they start, minutes since its midnight
    for (int day = 0; day < 7; day++) {
      spans[day] = new BitSet(2 * MINUTES_PER_DAY);
    }
    boolean holidays = false;
    for (Rule rule : rules) {
      boolean namesHolidays = rule.getHolidays() != null && !rule.getHolidays().isEmpty();
      holidays |= namesHolidays;
      boolean[] days = days(rule, namesHolidays);
      BitSet times = times(rule, text);
      for (int day = 0; day < 7; day++) {
        if (days[day]) {
          if (!rule.isAdditive() || isOff(rule)) {
            spans[day].clear();
          }
          spans[day].or(times);
        }
      }
    }
    BitSet week = new BitSet(MINUTES);
    for (int day = 0; day < 7; day++) {
      for (int minute = spans[day].nextSetBit(0);
          minute >= 0;
          minute = spans[day].nextSetBit(minute + 1)) {
        week.set((day * MINUTES_PER_DAY + minute) % MINUTES);
      }
    }
    return new OpeningHours(spansOf(week), holidays);
  }

  /** The same times, to the minute. */
  public static OpeningHours of(WeekSchedule times) {
    BitSet week = new BitSet(MINUTES);
    for (int quarter = times.nextIn(0); quarter < WeekSchedule.QUARTER_HOURS; ) {
      int end = times.nextOut(quarter);
      week.set(15 * quarter, 15 * end);
      quarter = times.nextIn(end);
    }
    return new OpeningHours(spansOf(week), false);
  }

  /** What one or the other covers. */
  public OpeningHours or(OpeningHours other) {
    BitSet week = new BitSet(MINUTES);
    minutes.forEach(span -> week.set(span.start(), span.end()));
    other.minutes.forEach(span -> week.set(span.start(), span.end()));
    return new OpeningHours(spansOf(week), namesHolidays || other.namesHolidays);
  }

  private static IllegalArgumentException notAllowed(String text) {
    String shown = text.length() <= 80 ? text : text.substring(0, 80) + "…";
    return new IllegalArgumentException(
        "times are \""
            + shown
            + "\", allowed: opening_hours of weekdays and times such as"
            + " \"Mo-Fr 08:00-14:00; Sa 09:00-12:00\", \"24/7\" or \"off\""
            + " (no dates, no comments, no open ends)");
  }

  private static boolean[] days(Rule rule, boolean namesHolidays) {
    boolean[] days = new boolean[7];
    List<WeekDayRange> ranges = rule.getDays();
    if (ranges == null || ranges.isEmpty()) {
      if (!namesHolidays) {
        java.util.Arrays.fill(days, true);
      }
      return days;
    }
    for (WeekDayRange range : ranges) {
      int first = index(range.getStartDay());
      int last = range.getEndDay() == null ? first : index(range.getEndDay());
      for (int day = first; ; day = (day + 1) % 7) {
        days[day] = true;
        if (day == last) {
          break;
        }
      }
    }
    return days;
  }

  private static int index(WeekDay day) {
    return switch (day) {
      case MO -> 0;
      case TU -> 1;
      case WE -> 2;
      case TH -> 3;
      case FR -> 4;
      case SA -> 5;
      case SU -> 6;
    };
  }

  private static boolean isOff(Rule rule) {
    RuleModifier modifier = rule.getModifier();
    return modifier != null
        && (modifier.getModifier() == RuleModifier.Modifier.OFF
            || modifier.getModifier() == RuleModifier.Modifier.CLOSED);
  }

  private static BitSet times(Rule rule, String text) {
    BitSet times = new BitSet(2 * MINUTES_PER_DAY);
    if (isOff(rule)) {
      return times;
    }
    List<TimeSpan> spans = rule.getTimes();
    if (spans == null || spans.isEmpty()) {
      times.set(0, MINUTES_PER_DAY);
      return times;
    }
    for (TimeSpan span : spans) {
      int start = span.getStart();
      int end = span.getEnd();
      boolean possible =
          start >= 0 && start < MINUTES_PER_DAY && end >= 0 && end <= 2 * MINUTES_PER_DAY;
      if (!possible) {
        throw notAllowed(text);
      }
      times.set(start, end > start ? end : end + MINUTES_PER_DAY);
    }
    return times;
  }

  private static List<MinuteSpan> spansOf(BitSet week) {
    List<MinuteSpan> spans = new ArrayList<>();
    for (int start = week.nextSetBit(0); start >= 0; ) {
      int end = week.nextClearBit(start);
      spans.add(new MinuteSpan(start, end));
      start = week.nextSetBit(end);
    }
    return spans;
  }

  /** The quarter hours all of whose 15 minutes are covered. */
  public WeekSchedule roundedInwards() {
    WeekSchedule result = WeekSchedule.empty();
    for (MinuteSpan span : minutes) {
      int first = (span.start() + 14) / 15;
      int last = span.end() / 15;
      if (last > first) {
        result = result.or(WeekSchedule.ofSpan(first, last - first));
      }
    }
    return result;
  }

  /** The times in the notation above, day by day; {@code off} where there are none. */
  public String text() {
    if (minutes.equals(List.of(new MinuteSpan(0, MINUTES)))) {
      return "24/7";
    }
    StringBuilder text = new StringBuilder();
    for (int day = 0; day < 7; day++) {
      int midnight = day * MINUTES_PER_DAY;
      String separator = (text.isEmpty() ? "" : "; ") + DAYS[day] + " ";
      for (MinuteSpan span : minutes) {
        int start = Math.max(span.start() - midnight, 0);
        int end = Math.min(span.end() - midnight, MINUTES_PER_DAY);
        if (start < end) {
          text.append(separator).append(time(start)).append('-').append(time(end));
          separator = ",";
        }
      }
    }
    return text.isEmpty() ? "off" : text.toString();
  }

  private static String time(int minuteOfDay) {
    int minute = minuteOfDay % 60;
    return (minuteOfDay < 600 ? "0" : "") + minuteOfDay / 60 + (minute < 10 ? ":0" : ":") + minute;
  }
}
