package org.quartermatch.fair;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.WeekSchedule;

/**
 * A day on which people and companies meet, cut into slots of one length; in each a guest has one
 * talk. Immutable, with value equality.
 */
public final class Fair {
  private static final int MINUTES_PER_DAY = 24 * 60;
  private static final int MINUTES_PER_QUARTER = 15;

  private final Values values;

  private Fair(Values values) {
    this.values = values;
  }

  /**
   * A fair at a place that is not known, without breaks.
   *
   * @param start of the first slot
   * @param slotMinutes how long a slot is, the change to the next included, 1 or more
   * @param slots how many there are, 1 or more; the last ends by midnight
   * @throws IllegalArgumentException if they do not fit into the day
   */
  public static Fair of(LocalDate day, LocalTime start, int slotMinutes, int slots) {
    return new Fair(new Values(day, start, slotMinutes, slots, Optional.empty(), 0));
  }

  /** The same fair at a place; the ways of guests lead there. */
  public Fair at(GeoPoint place) {
    return new Fair(
        new Values(
            values.day,
            values.start,
            values.slotMinutes,
            values.slots,
            Optional.of(place),
            values.breakSlots));
  }

  /**
   * The same fair with another break.
   *
   * @param slots how many stay free between two talks of a guest, 0 or more
   */
  public Fair withBreakSlots(int slots) {
    return new Fair(
        new Values(
            values.day, values.start, values.slotMinutes, values.slots, values.place, slots));
  }

  /** When it is. */
  public LocalDate day() {
    return values.day;
  }

  /** How many slots there are, 1 or more. */
  public int slots() {
    return values.slots;
  }

  /** How long a slot is, in minutes. */
  public int slotMinutes() {
    return values.slotMinutes;
  }

  /** Where it is; empty: not known, and no way is counted. */
  public Optional<GeoPoint> place() {
    return values.place;
  }

  /** How many slots stay free between two talks of a guest, 0 or more. */
  public int breakSlots() {
    return values.breakSlots;
  }

  /**
   * When a slot begins.
   *
   * @param slot from 0
   */
  public LocalTime startOf(int slot) {
    Objects.checkIndex(slot, values.slots);
    return values.start.plusMinutes((long) slot * values.slotMinutes);
  }

  /**
   * When a talk ends: the next slot's start; 00:00 where that is midnight.
   *
   * @param slot from 0
   */
  public LocalTime endOf(int slot) {
    return startOf(slot).plusMinutes(values.slotMinutes);
  }

  /**
   * The quarter hours of the week that a slot touches: rounded outwards, as shifts are.
   *
   * @param slot from 0
   */
  public WeekSchedule timesOf(int slot) {
    int ofDay = values.startMinute() + Objects.checkIndex(slot, values.slots) * values.slotMinutes;
    int first = ofDay / MINUTES_PER_QUARTER;
    int end = (ofDay + values.slotMinutes + MINUTES_PER_QUARTER - 1) / MINUTES_PER_QUARTER;
    int dayBegins = (values.day.getDayOfWeek().getValue() - 1) * WeekSchedule.QUARTER_HOURS_PER_DAY;
    return WeekSchedule.ofSpan(dayBegins + first, end - first);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fair that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Day and slots. */
  @Override
  public String toString() {
    return "Fair[" + values.day + ", " + values.slots + " slots from " + values.start + "]";
  }

  private record Values(
      LocalDate day,
      LocalTime start,
      int slotMinutes,
      int slots,
      Optional<GeoPoint> place,
      int breakSlots) {
    private Values {
      Objects.requireNonNull(day, "day");
      if (slotMinutes < 1
          || slots < 1
          || startMinute(start) + (long) slotMinutes * slots > MINUTES_PER_DAY) {
        throw new IllegalArgumentException(
            "fair has "
                + slots
                + " slots of "
                + slotMinutes
                + " minutes from "
                + start
                + ", allowed: 1 or more of each, and an end by midnight");
      }
      if (breakSlots < 0) {
        throw new IllegalArgumentException("break is " + breakSlots + " slots, allowed: 0 or more");
      }
    }

    private static int startMinute(LocalTime start) {
      return start.getHour() * 60 + start.getMinute();
    }

    private int startMinute() {
      return startMinute(start);
    }
  }
}
