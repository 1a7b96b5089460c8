package org.quartermatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** When an opportunity's work is done, read from {@code workingHours} and {@code pattern}. */
public sealed interface Work {

  /**
   * Fixed shifts (sentences 8, 9 and 13).
   *
   * @param shifts the rounded shifts of each week of the rotation
   * @param weeklyQuarterHours work time of the average week, rounded up
   * @param mostMinutesADay the most work time of any day, counted by the blocks' start
   * @param mostMinutesAWeek the most work time of any week, a block counted where it starts
   * @param shortestRest the least minutes between two blocks that start on different days; less
   *     than 0 where they overlap (sentence 45)
   * @param shiftDays weekdays on which a block starts, summed over all weeks of the rotation
   */
  record Fixed(
      List<boolean[]> shifts,
      int weeklyQuarterHours,
      int mostMinutesADay,
      int mostMinutesAWeek,
      OptionalInt shortestRest,
      int shiftDays)
      implements Work {

    static Fixed of(List<boolean[]> weeksInMinutes) {
      List<boolean[]> shifts = new ArrayList<>();
      int sum = 0;
      int mostADay = 0;
      int mostAWeek = 0;
      int shiftDays = 0;
      for (boolean[] week : weeksInMinutes) {
        shifts.add(Week.touchedQuarters(week));
        int[] minutesOfDay = new int[7];
        for (Week.Block block : Week.blocks(week)) {
          minutesOfDay[block.start() / Week.MINUTES_A_DAY] += workMinutes(block.length());
        }
        int minutesOfWeek = 0;
        for (int minutes : minutesOfDay) {
          minutesOfWeek += minutes;
          mostADay = Math.max(mostADay, minutes);
          shiftDays += minutes > 0 ? 1 : 0;
        }
        sum += minutesOfWeek;
        mostAWeek = Math.max(mostAWeek, minutesOfWeek);
      }
      int average = Math.ceilDiv(sum, Week.MINUTES_A_QUARTER * weeksInMinutes.size());
      return new Fixed(
          shifts, average, mostADay, mostAWeek, shortestRest(weeksInMinutes), shiftDays);
    }

    /** The weeks follow each other, the first after the last (sentence 45). */
    private static OptionalInt shortestRest(List<boolean[]> weeksInMinutes) {
      List<Week.Block> blocks = new ArrayList<>();
      for (int week = 0; week < weeksInMinutes.size(); week++) {
        for (Week.Block block : Week.blocks(weeksInMinutes.get(week))) {
          blocks.add(new Week.Block(week * Week.MINUTES + block.start(), block.length()));
        }
      }
      blocks.sort(Comparator.comparingInt(Week.Block::start));
      if (blocks.isEmpty()) {
        return OptionalInt.empty();
      }
      int first = blocks.getFirst().start();
      blocks.add(new Week.Block(weeksInMinutes.size() * Week.MINUTES + first, 0));
      OptionalInt shortest = OptionalInt.empty();
      for (int i = 1; i < blocks.size(); i++) {
        Week.Block earlier = blocks.get(i - 1);
        int next = blocks.get(i).start();
        if (earlier.start() / Week.MINUTES_A_DAY != next / Week.MINUTES_A_DAY) {
          int rest = next - (earlier.start() + earlier.length());
          shortest = OptionalInt.of(Math.min(rest, shortest.orElse(rest)));
        }
      }
      return shortest;
    }
  }

  /**
   * Flexible or roster work within a window (sentences 14 and 15).
   *
   * @param quarters the rounded window
   * @param roster whether the employer chooses
   */
  @SuppressWarnings("ArrayRecordComponent") // never changed, and the record never compared
  record Window(boolean[] quarters, boolean roster) implements Work {}

  /** Reads the work; an empty pattern and empty hours as sentence 15 says. */
  public static Work of(String workingHours, String pattern) {
    if (workingHours.isBlank()) {
      return new Window(Week.allQuarters(), !pattern.equals("flexible"));
    }
    boolean rotating = workingHours.contains(" || ");
    if (pattern.equals("fixed") || (pattern.isEmpty() && rotating)) {
      return Fixed.of(OpeningHours.weeks(workingHours));
    }
    boolean[] window = Week.coveredQuarters(OpeningHours.minutes(workingHours));
    return new Window(window, !pattern.equals("flexible"));
  }

  /** Work time of one block after the breaks of sentence 8. */
  public static int workMinutes(int grossMinutes) {
    if (grossMinutes > 570) {
      return Math.max(540, grossMinutes - 45);
    }
    if (grossMinutes > 360) {
      return Math.max(360, grossMinutes - 30);
    }
    return grossMinutes;
  }
}
