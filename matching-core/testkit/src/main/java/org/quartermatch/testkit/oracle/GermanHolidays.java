package org.quartermatch.testkit.oracle;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Public holidays that hold in all of a Land every year, by its two letters. Easter by the formula
 * of Gauss in H. Lichtenberg's form (Historia Mathematica 24, 1997).
 */
final class GermanHolidays {

  private GermanHolidays() {}

  static Set<LocalDate> of(String land, int year) {
    Set<LocalDate> days = new HashSet<>();
    for (String each : new String[] {"01-01", "05-01", "10-03", "12-25", "12-26"}) {
      days.add(LocalDate.parse(year + "-" + each));
    }
    LocalDate easter = easter(year);
    for (int after : new int[] {-2, 1, 39, 50}) {
      days.add(easter.plusDays(after));
    }
    add(days, land, "BW BY ST", year + "-01-06");
    add(days, land, "BE MV", year + "-03-08");
    add(days, land, "BB", easter.toString());
    add(days, land, "BB", easter.plusDays(49).toString());
    add(days, land, "BW BY HE NW RP SL", easter.plusDays(60).toString());
    add(days, land, "SL", year + "-08-15");
    add(days, land, "TH", year + "-09-20");
    add(days, land, "BB HB HH MV NI SN ST SH TH", year + "-10-31");
    add(days, land, "BW BY NW RP SL", year + "-11-01");
    // eleven days before the first Sunday of Advent, the fourth one before Christmas
    LocalDate christmas = LocalDate.of(year, 12, 25);
    LocalDate advent = christmas.minusDays(christmas.getDayOfWeek().getValue() + 21L);
    add(days, land, "SN", advent.minusDays(11).toString());
    return days;
  }

  private static void add(Set<LocalDate> days, String land, String lands, String day) {
    if ((" " + lands + " ").contains(" " + land + " ")) {
      days.add(LocalDate.parse(day));
    }
  }

  static LocalDate easter(int year) {
    int k = year / 100;
    int m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
    int s = 2 - (3 * k + 3) / 4;
    int a = year % 19;
    int d = (19 * a + m) % 30;
    int r = (d + a / 11) / 29;
    int og = 21 + d - r;
    int sz = 7 - Math.floorMod(year + year / 4 + s, 7);
    int oe = 7 - Math.floorMod(og - sz, 7);
    return LocalDate.of(year, 3, 1).plusDays(og + oe - 1L);
  }
}
