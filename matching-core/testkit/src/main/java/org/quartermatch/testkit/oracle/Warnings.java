package org.quartermatch.testkit.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;

/** What is odd about an opportunity but changes no fit (sentence 45). */
final class Warnings {

  private static final int TEN_HOURS = 10 * 60;
  private static final int FORTY_EIGHT_HOURS = 48 * 60;
  private static final int ELEVEN_HOURS = 11 * 60;

  private Warnings() {}

  /** By code, in the order of code points. */
  static List<Warning> of(Opportunity opportunity, LocalDate date) {
    List<String> codes = new ArrayList<>();
    if (Pay.belowMinimumWage(opportunity, date)) {
      codes.add("below-minimum-wage");
    }
    if (Languages.requiresNative(opportunity)) {
      codes.add("native-required");
    }
    if (opportunity.work() instanceof Work.Fixed fixed) {
      if (fixed.mostMinutesADay() > TEN_HOURS) {
        codes.add("more-than-10-hours");
      }
      if (fixed.mostMinutesAWeek() > FORTY_EIGHT_HOURS) {
        codes.add("more-than-48-hours");
      }
      if (fixed.shortestRest().isPresent() && fixed.shortestRest().getAsInt() < ELEVEN_HOURS) {
        codes.add("rest-under-11-hours");
      }
      int sum = fixed.weeklyQuarterHours();
      if (sum < opportunity.hoursMin().orElse(sum) || sum > opportunity.hoursMax().orElse(sum)) {
        codes.add("outside-own-range");
      }
    }
    return codes.stream()
        .sorted(CodePoints.ORDER)
        .map(code -> new Warning(opportunity.id(), code))
        .toList();
  }
}
