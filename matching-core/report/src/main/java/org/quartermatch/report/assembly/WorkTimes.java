package org.quartermatch.report.assembly;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.model.WorkingTime.Shifts;

/** Writes when the work is in words, days with the same times together. Stateless. */
final class WorkTimes {
  private static final int DAY_MINUTES = 24 * 60;

  private WorkTimes() {}

  /** For instance "Mo–Fr 08:00–14:00". */
  static String written(WorkingTime time, QuarterTexts texts) {
    return switch (time) {
      case WorkingTime.Fixed fixed -> {
        String weeks =
            fixed.weeks().stream()
                .map(week -> week(week, texts))
                .collect(Collectors.joining(texts.format("work.or")));
        yield fixed.weeks().size() > 1 ? texts.format("work.rotating", weeks) : weeks;
      }
      case WorkingTime.Flexible flexible ->
          texts.format("work.flexible", window(flexible.window(), texts));
      case WorkingTime.Roster roster -> texts.format("work.roster", window(roster.window(), texts));
    };
  }

  private static String window(WeekSchedule window, QuarterTexts texts) {
    return window.equals(WeekSchedule.always())
        ? texts.format("work.always")
        : week(Shifts.parse(window.toString()), texts);
  }

  private static String week(Shifts week, QuarterTexts texts) {
    Map<Integer, List<String>> days = new TreeMap<>();
    for (Shifts.Block block : week.blocks()) {
      int start = block.startMinute() % DAY_MINUTES;
      if (block.minutes() > DAY_MINUTES) {
        // Several days without a gap read best day by day.
        wholeDays(block, days);
      } else {
        days.computeIfAbsent(block.weekday(), day -> new ArrayList<>())
            .add(span(start, start + block.minutes(), texts));
      }
    }
    Map<List<String>, BitSet> byTimes = new LinkedHashMap<>();
    days.forEach((day, times) -> byTimes.computeIfAbsent(times, it -> new BitSet()).set(day));
    return byTimes.entrySet().stream()
        .map(it -> days(it.getValue(), texts.locale()) + " " + String.join(", ", it.getKey()))
        .collect(Collectors.joining("; "));
  }

  /** What runs past midnight ends the next day, and says so. */
  private static String span(int start, int end, QuarterTexts texts) {
    return end > DAY_MINUTES
        ? texts.format("work.over-midnight", clock(start), clock(end - DAY_MINUTES))
        : clock(start) + "–" + clock(end);
  }

  private static void wholeDays(Shifts.Block block, Map<Integer, List<String>> days) {
    int minute = block.startMinute();
    int end = minute + block.minutes();
    while (minute < end) {
      int dayEnd = Math.min(end, (minute / DAY_MINUTES + 1) * DAY_MINUTES);
      days.computeIfAbsent(minute / DAY_MINUTES % 7, day -> new ArrayList<>())
          .add(clock(minute % DAY_MINUTES) + "–" + clock(dayEnd - minute + minute % DAY_MINUTES));
      minute = dayEnd;
    }
  }

  private static String days(BitSet days, Locale locale) {
    List<String> spans = new ArrayList<>();
    for (int first = days.nextSetBit(0); first >= 0; ) {
      int last = days.nextClearBit(first) - 1;
      String to = last == first ? "" : (last == first + 1 ? ", " : "–") + day(last, locale);
      spans.add(day(first, locale) + to);
      first = days.nextSetBit(last + 1);
    }
    return String.join(", ", spans);
  }

  private static String day(int day, Locale locale) {
    return DayOfWeek.of(day + 1).getDisplayName(TextStyle.SHORT_STANDALONE, locale);
  }

  private static String clock(int minuteOfDay) {
    return "%02d:%02d".formatted(minuteOfDay / 60, minuteOfDay % 60);
  }
}
