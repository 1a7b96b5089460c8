package org.quartermatch.benchmarks.generate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.model.WorkingTime.Shifts;

/**
 * The working times of a region: some hundreds of shift patterns that many employers share, some of
 * them rotating or at night, and windows for flexible and roster work. Drawn by Zipf's law.
 */
final class Timetables {
  /**
   * Fixed work with the hours that an employer would state for it.
   *
   * @param hours around the shifts' sum, with and without breaks
   */
  record Pattern(WorkingTime time, HoursRange hours) {}

  private static final int PATTERNS = 400;
  private static final int ROTATIONS = 80;
  private static final int WINDOWS = 60;

  private static final List<String> DAYS =
      List.of(
          "Mo-Fr",
          "Mo-Fr",
          "Mo-Fr",
          "Mo-Th",
          "Tu-Sa",
          "Mo,We,Fr",
          "Tu,Th",
          "We-Su",
          "Fr-Su",
          "Mo-We",
          "Mo-Sa",
          "Sa,Su");

  /** Starts of shifts in quarter hours of the day; mornings more often, 22:00 once. */
  private static final List<Integer> STARTS =
      List.of(24, 26, 28, 28, 30, 30, 32, 32, 32, 34, 34, 36, 36, 40, 48, 52, 56, 60, 64, 68, 88);

  /** Lengths of shifts in quarter hours. */
  private static final List<Integer> LENGTHS = List.of(12, 16, 16, 18, 20, 20, 22, 24, 26, 32, 34);

  private final List<Pattern> fixed;
  private final List<Pattern> rotating;
  private final List<WeekSchedule> windows;
  private final Zipf fixedOften = new Zipf(PATTERNS);
  private final Zipf rotatingOften = new Zipf(ROTATIONS);
  private final Zipf windowsOften = new Zipf(WINDOWS);

  Timetables(long seed) {
    Dice dice = new Dice(seed, "timetables", 0);
    fixed = weeks(PATTERNS, dice).stream().map(week -> pattern(List.of(week))).toList();
    rotating =
        weeks(ROTATIONS, dice).stream().map(week -> pattern(List.of(week, week(dice)))).toList();
    windows = windows(dice);
  }

  private static Set<String> weeks(int count, Dice dice) {
    Set<String> weeks = new LinkedHashSet<>();
    while (weeks.size() < count) {
      weeks.add(week(dice));
    }
    return weeks;
  }

  /** One shift a day; one in five starts or ends beside the quarter hours. */
  private static String week(Dice dice) {
    int start = 15 * dice.of(STARTS) + (dice.percent(10) ? 10 : 0);
    int end = start + 15 * dice.of(LENGTHS) + (dice.percent(10) ? 5 : 0);
    return dice.of(DAYS) + " " + time(start) + "-" + time(end % (24 * 60));
  }

  private static String time(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }

  private static Pattern pattern(List<String> weeks) {
    List<Shifts> shifts = weeks.stream().map(Shifts::parse).toList();
    int minutes =
        shifts.stream()
            .flatMap(week -> week.blocks().stream())
            .mapToInt(Shifts.Block::minutes)
            .sum();
    int most = minutes / weeks.size() / 15 + 1;
    // Breaks take less than a tenth off.
    return new Pattern(
        new WorkingTime.Fixed(shifts),
        new HoursRange(OptionalInt.of(most * 9 / 10), OptionalInt.of(most)));
  }

  private static List<WeekSchedule> windows(Dice dice) {
    List<WeekSchedule> windows = new ArrayList<>();
    while (windows.size() < WINDOWS) {
      int from = 15 * dice.between(20, 40);
      int to = Math.min(from + 15 * dice.between(24, 56), 23 * 60 + 45);
      windows.add(WeekSchedule.parse(dice.of(DAYS) + " " + time(from) + "-" + time(to)));
    }
    return List.copyOf(windows);
  }

  Pattern fixed(Dice dice) {
    return fixed.get(fixedOften.draw(dice));
  }

  Pattern rotating(Dice dice) {
    return rotating.get(rotatingOften.draw(dice));
  }

  WeekSchedule window(Dice dice) {
    return windows.get(windowsOften.draw(dice));
  }
}
