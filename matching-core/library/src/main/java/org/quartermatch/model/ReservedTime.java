package org.quartermatch.model;

import org.jspecify.annotations.Nullable;

/** Exclusions that are derived from the shifts (docs/semantics.md, sentence 18). */
public enum ReservedTime {
  NIGHT("night", WeekSchedule.parse("23:00-06:00")),
  BEFORE_06("before-06", WeekSchedule.parse("00:00-06:00")),
  AFTER_20("after-20", WeekSchedule.parse("20:00-24:00")),
  SATURDAY("saturday", WeekSchedule.parse("Sa")),
  SUNDAY("sunday", WeekSchedule.parse("Su"));

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // a WeekSchedule is immutable: its words never leave it
  private final WeekSchedule times;

  ReservedTime(String code, WeekSchedule times) {
    this.code = code;
    this.times = times;
  }

  /** The code of the exclusion. */
  public String code() {
    return code;
  }

  /** The times that it rules out. */
  public WeekSchedule times() {
    return times;
  }

  /** The one with this code; null: the code is not reserved. */
  public static @Nullable ReservedTime ofCode(String code) {
    for (ReservedTime reserved : values()) {
      if (reserved.code.equals(code)) {
        return reserved;
      }
    }
    return null;
  }
}
