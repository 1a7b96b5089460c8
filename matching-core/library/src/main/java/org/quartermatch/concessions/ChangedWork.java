package org.quartermatch.concessions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quartermatch.concessions.Concession.SplitPlace.Way;
import org.quartermatch.concessions.Concession.Times;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.model.WorkingTime.Shifts;
import org.quartermatch.model.WorkingTime.Shifts.Block;

/** Changes work, its times above all: pure functions, O(shifts of the week). */
final class ChangedWork {
  /** Minutes of a week. */
  private static final int WEEK = 7 * 24 * 60;

  /** No shift is made shorter than blocks of flexible work have to be: two hours. */
  private static final int LEAST_MINUTES = 120;

  private static final int QUARTER_HOUR = 15;

  /** An hour a week. */
  private static final int LEAST_QUARTER_HOURS = 4;

  private ChangedWork() {}

  /** Of a work opportunity (§ 16d SGB II) the hours are not the company's to change. */
  static boolean areHoursOfTheJobcenter(Position position) {
    return position.form().equals(Optional.of(EmploymentForm.WORK_OPPORTUNITY));
  }

  static boolean areFixed(WorkingTime time) {
    return time instanceof WorkingTime.Fixed;
  }

  /** Without zeros at the end. */
  static String hours(int quarterHours) {
    return BigDecimal.valueOf(quarterHours * 25L, 2).stripTrailingZeros().toPlainString();
  }

  static OptionalInt plus(OptionalInt quarterHours, int more) {
    return quarterHours.isPresent()
        ? OptionalInt.of(quarterHours.getAsInt() + more)
        : OptionalInt.empty();
  }

  /** Empty where it is no concession, or not possible. */
  static Optional<WorkingTime> of(WorkingTime time, Times change) {
    return switch (time) {
      case WorkingTime.Fixed fixed -> shifts(fixed, change);
      case WorkingTime.Flexible flexible ->
          window(flexible.window(), change).map(WorkingTime.Flexible::new);
      case WorkingTime.Roster roster ->
          window(roster.window(), change).map(WorkingTime.Roster::new);
    };
  }

  private static Optional<WeekSchedule> window(WeekSchedule window, Times change) {
    if (change.beginMinutes() > 0 || change.endMinutes() < 0) {
      return Optional.empty();
    }
    WeekSchedule wider =
        window.widened(-change.beginMinutes() / QUARTER_HOUR, change.endMinutes() / QUARTER_HOUR);
    return wider.equals(window) ? Optional.empty() : Optional.of(wider);
  }

  private static Optional<WorkingTime> shifts(WorkingTime.Fixed fixed, Times change) {
    List<Shifts> weeks = new ArrayList<>();
    for (Shifts week : fixed.weeks()) {
      List<Block> blocks = new ArrayList<>();
      for (Block block : week.blocks()) {
        int minutes = block.minutes() - change.beginMinutes() + change.endMinutes();
        if (block.minutes() == WEEK
            || minutes > WEEK
            || (change.isShorter() && minutes < LEAST_MINUTES)) {
          return Optional.empty();
        }
        int start = Math.floorMod(block.startMinute() + change.beginMinutes(), WEEK);
        blocks.add(new Block(start, minutes));
      }
      blocks.sort(Comparator.comparingInt(Block::startMinute));
      if (touch(blocks)) {
        return Optional.empty();
      }
      weeks.add(new Shifts(blocks));
    }
    return Optional.of(new WorkingTime.Fixed(weeks));
  }

  /** Whether two shifts, or one and itself, leave no gap; none may change its days by that. */
  private static boolean touch(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int next = blocks.get((i + 1) % blocks.size()).startMinute();
      int gap = Math.floorMod(next - block.startMinute() - 1, WEEK) + 1 - block.minutes();
      if (gap <= 0) {
        return true;
      }
    }
    return false;
  }

  /** The work of each of two who share a place; empty where it cannot be shared so. */
  static List<Opportunity> halves(Opportunity opportunity, Way way) {
    Position position = opportunity.position();
    return switch (position.workingTime()) {
      case WorkingTime.Fixed fixed ->
          way == Way.HOURS
              ? List.of()
              : halves(fixed, way).stream()
                  .map(
                      half ->
                          position.toBuilder()
                              .places(1)
                              .workingTime(half)
                              .hours(HoursRange.open())
                              .build())
                  .map(opportunity::withPosition)
                  .toList();
      case WorkingTime.Flexible flexible -> halvesOfHours(opportunity, way);
      case WorkingTime.Roster roster -> halvesOfHours(opportunity, way);
    };
  }

  private static List<Opportunity> halvesOfHours(Opportunity opportunity, Way way) {
    HoursRange hours = opportunity.position().hours();
    int most = hours.maximumQuarterHours().orElse(0) / 2;
    if (way != Way.HOURS || most < LEAST_QUARTER_HOURS) {
      return List.of();
    }
    OptionalInt least =
        hours.minimumQuarterHours().isPresent()
            ? OptionalInt.of(hours.minimumQuarterHours().getAsInt() / 2)
            : OptionalInt.empty();
    Opportunity half =
        opportunity.withPosition(
            opportunity.position().toBuilder()
                .places(1)
                .hours(new HoursRange(least, OptionalInt.of(most)))
                .build());
    return List.of(half, half);
  }

  private static List<WorkingTime.Fixed> halves(WorkingTime.Fixed fixed, Way way) {
    List<Shifts> firsts = new ArrayList<>();
    List<Shifts> seconds = new ArrayList<>();
    for (Shifts week : fixed.weeks()) {
      List<Block> blocks = week.blocks();
      List<Block> first = new ArrayList<>();
      List<Block> second = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        if (way == Way.DAYS) {
          (i < (blocks.size() + 1) / 2 ? first : second).add(block);
        } else if (block.minutes() >= 2 * LEAST_MINUTES && block.minutes() < WEEK) {
          int half = block.minutes() / 2 / QUARTER_HOUR * QUARTER_HOUR;
          first.add(new Block(block.startMinute(), half));
          second.add(new Block((block.startMinute() + half) % WEEK, block.minutes() - half));
        } else {
          return List.of();
        }
      }
      if (second.isEmpty()) {
        return List.of();
      }
      second.sort(Comparator.comparingInt(Block::startMinute));
      firsts.add(new Shifts(first));
      seconds.add(new Shifts(second));
    }
    return List.of(new WorkingTime.Fixed(firsts), new WorkingTime.Fixed(seconds));
  }
}
