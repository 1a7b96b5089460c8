package org.quartermatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of OpenStreetMap's {@code opening_hours} that sentence 5 allows into the minutes
 * of a week.
 */
final class OpeningHours {

  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)";
  private static final String DAY_RANGE = DAY + "(?:-" + DAY + ")?";
  private static final Pattern ADDED = Pattern.compile(",\\s+(?=" + DAY + ")");
  private static final Pattern RULE =
      Pattern.compile("(" + DAY_RANGE + "(?:," + DAY_RANGE + ")*)?\\s*(.*)");
  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})");

  /** Minutes from the day's midnight; {@code end} may lie on the next day. */
  private record Span(int start, int end) {}

  /** The spans that start on each day. */
  private final List<List<Span>> days = new ArrayList<>();

  private OpeningHours() {
    for (int day = 0; day < DAYS.size(); day++) {
      days.add(new ArrayList<>());
    }
  }

  /** The minutes of the week that the cell covers. */
  static boolean[] minutes(String cell) {
    OpeningHours hours = new OpeningHours();
    for (String rule : cell.split(";", -1)) {
      String[] parts = ADDED.split(rule.strip(), -1);
      hours.apply(parts[0], true);
      for (int added = 1; added < parts.length; added++) {
        hours.apply(parts[added], false);
      }
    }
    return hours.united();
  }

  /** The weeks of a cell whose parts are separated by {@code " || "} (sentence 13). */
  static List<boolean[]> weeks(String cell) {
    List<boolean[]> weeks = new ArrayList<>();
    for (String part : cell.split(" \\|\\| ", -1)) {
      weeks.add(minutes(part));
    }
    return weeks;
  }

  private void apply(String rule, boolean replaces) {
    if (rule.isBlank()) {
      return;
    }
    Matcher matcher = RULE.matcher(rule.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a rule of opening hours: " + rule);
    }
    String dayList = matcher.group(1) == null ? "Mo-Su" : matcher.group(1);
    List<Span> spans = spans(matcher.group(2));
    for (int day : days(dayList)) {
      if (replaces) {
        days.get(day).clear();
      }
      days.get(day).addAll(spans);
    }
  }

  /** The named weekdays; public and school holidays are ignored. */
  private static Set<Integer> days(String list) {
    Set<Integer> named = new TreeSet<>();
    for (String range : list.split(",", -1)) {
      int first = DAYS.indexOf(range.substring(0, 2));
      int last = DAYS.indexOf(range.substring(range.length() - 2));
      if (first < 0) {
        continue;
      }
      for (int day = first; day != last; day = (day + 1) % DAYS.size()) {
        named.add(day);
      }
      named.add(last);
    }
    return named;
  }

  private static List<Span> spans(String times) {
    List<Span> spans = new ArrayList<>();
    switch (times.strip()) {
      case "", "24/7" -> spans.add(new Span(0, Week.MINUTES_A_DAY));
      case "off", "closed" -> {}
      default -> {
        for (String time : times.split(",", -1)) {
          Matcher matcher = SPAN.matcher(time.strip());
          if (!matcher.matches()) {
            throw new IllegalArgumentException("not a time span: " + time);
          }
          int start = minuteOfDay(matcher.group(1), matcher.group(2));
          int end = minuteOfDay(matcher.group(3), matcher.group(4));
          spans.add(new Span(start, end <= start ? end + Week.MINUTES_A_DAY : end));
        }
      }
    }
    return spans;
  }

  private static int minuteOfDay(String hour, String minute) {
    return 60 * Integer.parseInt(hour) + Integer.parseInt(minute);
  }

  private boolean[] united() {
    boolean[] week = new boolean[Week.MINUTES];
    for (int day = 0; day < DAYS.size(); day++) {
      for (Span span : days.get(day)) {
        for (int minute = span.start(); minute < span.end(); minute++) {
          week[(day * Week.MINUTES_A_DAY + minute) % Week.MINUTES] = true;
        }
      }
    }
    return week;
  }
}
