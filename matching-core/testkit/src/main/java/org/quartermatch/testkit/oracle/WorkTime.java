package org.quartermatch.testkit.oracle;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.oracle.Quarter.Participant;

/**
 * Whether and how long a participant can work at an opportunity within an availability and with
 * given care (sentences 8-18).
 */
final class WorkTime {

  /** Flexible and roster hours where neither maximum is known: 40 h (sentence 11). */
  private static final int USUAL_MAXIMUM = 40 * 4;

  /** Blocks of flexible work under 2 h are dropped (sentence 14). */
  private static final int SHORTEST_BLOCK = 2 * 4;

  private static final int MOST_MINUTES_A_DAY = 8 * 60;
  private static final int SIX_HOURS = 6 * 4;

  /**
   * What came out.
   *
   * @param holds whether the work is possible with hours that both sides accept
   * @param quarterHours the agreed hours a week, or what they would be whatever the minima
   * @param moreThanSixHoursADay for the default commute limit (sentence 21)
   * @param usable the usable quarters of flexible and roster work, none for fixed work
   */
  @SuppressWarnings("ArrayRecordComponent") // never changed, and the record never compared
  record Result(boolean holds, int quarterHours, boolean moreThanSixHoursADay, boolean[] usable) {}

  private final Participant participant;
  private final Opportunity opportunity;

  /** What pay leaves of a Minijob's hours, empty for other forms (sentence 33a). */
  private final OptionalInt payMaximum;

  WorkTime(Participant participant, Opportunity opportunity, LocalDate date) {
    this.participant = participant;
    this.opportunity = opportunity;
    payMaximum = Pay.mostQuarterHours(opportunity, date);
  }

  Result within(boolean[] availability, CareOption care) {
    return switch (opportunity.work()) {
      case Work.Fixed fixed -> fixed(fixed, availability, care);
      case Work.Window window -> flexible(usable(window, availability, care));
    };
  }

  private Result fixed(Work.Fixed fixed, boolean[] availability, CareOption care) {
    int sum = fixed.weeklyQuarterHours();
    Way way = care.way();
    boolean holds =
        sum > 0
            && reachesMinima(sum)
            && sum <= participant.hoursMax().orElse(sum)
            && sum <= opportunity.hoursMax().orElse(sum)
            && sum <= opportunity.budget().orElse(sum)
            && sum <= payMaximum.orElse(sum)
            && fixed.mostMinutesADay() <= mostMinutesADay(Integer.MAX_VALUE);
    for (boolean[] shift : fixed.shifts()) {
      holds &=
          Week.containsExtended(availability, shift, way.quartersBefore(), way.quartersAfter());
      holds &= IntStream.range(0, Week.QUARTERS).allMatch(q -> !shift[q] || care.careCovers(q));
    }
    // Hours a day = sum / (shiftDays / weeks), the divisor at least 1 (sentence 21).
    int weeks = fixed.shifts().size();
    boolean moreThanSix = sum * weeks > SIX_HOURS * Math.max(weeks, fixed.shiftDays());
    return new Result(holds, sum, moreThanSix, new boolean[Week.QUARTERS]);
  }

  /** The quarters of the window that are left after sentence 18. */
  boolean[] allowedWindow(Work.Window window) {
    boolean[] allowed = window.quarters();
    for (String code : participant.exclusions().items()) {
      allowed = Week.without(allowed, ReservedExclusion.quarters(code));
    }
    return allowed;
  }

  private boolean[] usable(Work.Window window, boolean[] availability, CareOption care) {
    boolean[] allowed = allowedWindow(window);
    boolean[] usable = new boolean[Week.QUARTERS];
    int before = care.way().quartersBefore();
    int after = care.way().quartersAfter();
    for (int quarter = 0; quarter < Week.QUARTERS; quarter++) {
      usable[quarter] =
          allowed[quarter]
              && Week.hasAround(availability, quarter, before, after)
              && care.careCovers(quarter);
    }
    return usable;
  }

  private Result flexible(boolean[] usable) {
    boolean[] counted = counted(usable);
    int usableMinutes = 0;
    int longestDay = 0;
    for (int day = 0; day < 7; day++) {
      int minutes = minutesOn(day, counted);
      usableMinutes += minutes;
      longestDay = Math.max(longestDay, minutes);
    }
    int agreed = Math.min(usableMinutes / Week.MINUTES_A_QUARTER, mostQuarterHours());
    boolean holds = agreed > 0 && reachesMinima(agreed);
    // The smaller of the agreed hours and the most of any one day (sentence 21).
    boolean moreThanSix =
        Math.min(agreed * Week.MINUTES_A_QUARTER, longestDay) > SIX_HOURS * Week.MINUTES_A_QUARTER;
    return new Result(holds, agreed, moreThanSix, usable);
  }

  /** What can be worked in a week of usable quarters (sentence 14). */
  int usableQuarterHours(boolean[] usable) {
    boolean[] counted = counted(usable);
    int minutes = 0;
    for (int day = 0; day < 7; day++) {
      minutes += minutesOn(day, counted);
    }
    return minutes / Week.MINUTES_A_QUARTER;
  }

  private int minutesOn(int day, boolean[] counted) {
    return Math.min(workMinutesOfDay(counted, day), mostMinutesADay(MOST_MINUTES_A_DAY));
  }

  /** The usable quarters in blocks that are long enough. */
  private static boolean[] counted(boolean[] usable) {
    boolean[] counted = new boolean[Week.QUARTERS];
    for (Week.Block block : Week.blocks(usable)) {
      for (int i = 0; block.length() >= SHORTEST_BLOCK && i < block.length(); i++) {
        counted[(block.start() + i) % Week.QUARTERS] = true;
      }
    }
    return counted;
  }

  /** Every run within the day by sentence 8. */
  private static int workMinutesOfDay(boolean[] counted, int day) {
    int minutes = 0;
    int run = 0;
    for (int i = 0; i < Week.QUARTERS_A_DAY; i++) {
      if (counted[day * Week.QUARTERS_A_DAY + i]) {
        run += Week.MINUTES_A_QUARTER;
      } else {
        minutes += Work.workMinutes(run);
        run = 0;
      }
    }
    return minutes + Work.workMinutes(run);
  }

  /** The participant's own limit where there is one (sentence 16). */
  private int mostMinutesADay(int otherwise) {
    OptionalInt own = participant.maxHoursPerDay();
    return own.isEmpty() ? otherwise : Math.min(otherwise, own.getAsInt() * Week.MINUTES_A_QUARTER);
  }

  /** The least of both maxima, the budget and the pay (sentences 11, 14, 17 and 33a). */
  private int mostQuarterHours() {
    int most = Math.max(USUAL_MAXIMUM, largerMinimum());
    if (participant.hoursMax().isPresent() || opportunity.hoursMax().isPresent()) {
      most =
          Math.min(
              participant.hoursMax().orElse(Integer.MAX_VALUE),
              opportunity.hoursMax().orElse(Integer.MAX_VALUE));
    }
    most = Math.min(most, payMaximum.orElse(most));
    return Math.min(most, opportunity.budget().orElse(most));
  }

  private boolean reachesMinima(int quarterHours) {
    return quarterHours >= largerMinimum();
  }

  /** The larger of both minima, 0 where neither is known. */
  private int largerMinimum() {
    return Math.max(participant.hoursMin().orElse(0), opportunity.hoursMin().orElse(0));
  }

  /** The smallest hours a plan may use instead of the agreed ones (sentence 17). */
  int minimumQuarterHours(int agreed) {
    boolean divisible =
        opportunity.budget().isPresent() && opportunity.work() instanceof Work.Window;
    return divisible && largerMinimum() > 0 ? largerMinimum() : agreed;
  }
}
