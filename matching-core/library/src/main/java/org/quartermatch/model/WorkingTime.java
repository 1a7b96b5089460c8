package org.quartermatch.model;

import java.util.ArrayList;
import java.util.List;

/** When the work of an opportunity is done. */
public sealed interface WorkingTime {
  /** Fixed working hours in {@link OpeningHours} notation; several weeks are a rotation. */
  static Fixed fixed(String... weeks) {
    return new Fixed(List.of(weeks).stream().map(Shifts::parse).toList());
  }

  /**
   * Work at times of the participant's choice within a window in {@link OpeningHours} notation.
   *
   * @throws IllegalArgumentException if the text is not in that notation
   */
  static Flexible flexible(String window) {
    return new Flexible(WeekSchedule.parse(window));
  }

  /**
   * Work at times of the employer's choice within a window in {@link OpeningHours} notation.
   *
   * @throws IllegalArgumentException if the text is not in that notation
   */
  static Roster roster(String window) {
    return new Roster(WeekSchedule.parse(window));
  }

  /**
   * Fixed shifts. Several weeks are a rotation: every one of them must be possible, and the hours
   * are their average.
   *
   * @param weeks at least one
   */
  record Fixed(List<Shifts> weeks) implements WorkingTime {
    public Fixed {
      weeks = List.copyOf(weeks);
      Require.that(!weeks.isEmpty(), "number of weeks", 0, "at least 1");
    }
  }

  /** The participant chooses when to work within the window. */
  record Flexible(WeekSchedule window) implements WorkingTime {}

  /** The employer chooses when the participant works within the window. */
  record Roster(WeekSchedule window) implements WorkingTime {}

  /**
   * One circular week of fixed working hours, to the minute: maximal runs of minutes without a gap.
   * Work that runs past Sunday 24:00 goes on at Monday 00:00 and is one block.
   *
   * @param blocks ascending by start
   */
  record Shifts(List<Block> blocks) {
    /**
     * A run of minutes without a gap; its weekday is that of its start.
     *
     * @param startMinute 0 (Monday 00:00) to 10079
     * @param minutes length, 1 to 10080; it may run past Sunday 24:00
     */
    public record Block(int startMinute, int minutes) {
      public Block {
        Require.that(
            startMinute >= 0 && startMinute < OpeningHours.MINUTES,
            "start",
            startMinute,
            "0 to 10079");
        Require.that(
            minutes >= 1 && minutes <= OpeningHours.MINUTES, "minutes", minutes, "1 to 10080");
      }

      /** Weekday of the start, 0 (Monday) to 6. */
      public int weekday() {
        return startMinute / OpeningHours.MINUTES_PER_DAY;
      }
    }

    public Shifts {
      blocks = List.copyOf(blocks);
    }

    /** The blocks of these times; a week without a gap is one block from Monday 00:00. */
    public static Shifts of(OpeningHours hours) {
      List<Block> blocks = new ArrayList<>();
      for (OpeningHours.MinuteSpan span : hours.minutes()) {
        blocks.add(new Block(span.start(), span.end() - span.start()));
      }
      int last = blocks.size() - 1;
      if (last > 0 && blocks.getFirst().startMinute() == 0) {
        Block sunday = blocks.get(last);
        if (sunday.startMinute() + sunday.minutes() == OpeningHours.MINUTES) {
          Block monday = blocks.removeFirst();
          blocks.set(
              last - 1, new Block(sunday.startMinute(), sunday.minutes() + monday.minutes()));
        }
      }
      return new Shifts(blocks);
    }

    /**
     * Reads {@code opening_hours} text; see {@link OpeningHours}.
     *
     * @throws IllegalArgumentException if the text is not in that notation
     */
    public static Shifts parse(String openingHours) {
      return of(OpeningHours.parse(openingHours));
    }

    /** The quarter hours of which any minute is work. */
    public WeekSchedule roundedOutwards() {
      WeekSchedule result = WeekSchedule.empty();
      for (Block block : blocks) {
        int first = block.startMinute() / 15;
        int end = (block.startMinute() + block.minutes() + 14) / 15;
        int length = Math.min(WeekSchedule.QUARTER_HOURS, end - first);
        result = result.or(WeekSchedule.ofSpan(first, length));
      }
      return result;
    }
  }
}
