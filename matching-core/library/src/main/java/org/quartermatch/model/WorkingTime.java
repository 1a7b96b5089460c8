package org.quartermatch.model;

import java.util.List;

/** When the work of an opportunity is done. */
public sealed interface WorkingTime {
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
}
