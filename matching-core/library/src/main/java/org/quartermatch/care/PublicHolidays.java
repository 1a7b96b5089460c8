package org.quartermatch.care;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The public holidays of a Land, by the holiday acts of the Länder as in force in 2026. Those that
 * hold in all of a Land alone; what holds in some of its communities, or once, a host adds.
 *
 * <p>Easter by the anonymous Gregorian algorithm (J. Meeus, <i>Astronomical Algorithms</i>, 1991,
 * chapter 8). O(1) a year.
 */
final class PublicHolidays {
  private static final Set<Land> EPIPHANY =
      EnumSet.of(Land.BADEN_WUERTTEMBERG, Land.BAVARIA, Land.SAXONY_ANHALT);
  private static final Set<Land> WOMEN =
      EnumSet.of(Land.BERLIN, Land.MECKLENBURG_WESTERN_POMERANIA);
  private static final Set<Land> CORPUS_CHRISTI =
      EnumSet.of(
          Land.BADEN_WUERTTEMBERG,
          Land.BAVARIA,
          Land.HESSE,
          Land.NORTH_RHINE_WESTPHALIA,
          Land.RHINELAND_PALATINATE,
          Land.SAARLAND);
  private static final Set<Land> REFORMATION =
      EnumSet.of(
          Land.BRANDENBURG,
          Land.BREMEN,
          Land.HAMBURG,
          Land.MECKLENBURG_WESTERN_POMERANIA,
          Land.LOWER_SAXONY,
          Land.SAXONY,
          Land.SAXONY_ANHALT,
          Land.SCHLESWIG_HOLSTEIN,
          Land.THURINGIA);
  private static final Set<Land> ALL_SAINTS =
      EnumSet.of(
          Land.BADEN_WUERTTEMBERG,
          Land.BAVARIA,
          Land.NORTH_RHINE_WESTPHALIA,
          Land.RHINELAND_PALATINATE,
          Land.SAARLAND);

  private PublicHolidays() {}

  static Set<LocalDate> of(Land land, int year) {
    LocalDate easter = easter(year);
    Set<LocalDate> days = new HashSet<>();
    days.add(LocalDate.of(year, Month.JANUARY, 1));
    days.add(easter.minusDays(2));
    days.add(easter.plusDays(1));
    days.add(LocalDate.of(year, Month.MAY, 1));
    days.add(easter.plusDays(39));
    days.add(easter.plusDays(50));
    days.add(LocalDate.of(year, Month.OCTOBER, 3));
    days.add(LocalDate.of(year, Month.DECEMBER, 25));
    days.add(LocalDate.of(year, Month.DECEMBER, 26));
    if (EPIPHANY.contains(land)) {
      days.add(LocalDate.of(year, Month.JANUARY, 6));
    }
    if (WOMEN.contains(land)) {
      days.add(LocalDate.of(year, Month.MARCH, 8));
    }
    if (land == Land.BRANDENBURG) {
      days.add(easter);
      days.add(easter.plusDays(49));
    }
    if (CORPUS_CHRISTI.contains(land)) {
      days.add(easter.plusDays(60));
    }
    if (land == Land.SAARLAND) {
      days.add(LocalDate.of(year, Month.AUGUST, 15));
    }
    if (land == Land.THURINGIA) {
      days.add(LocalDate.of(year, Month.SEPTEMBER, 20));
    }
    if (REFORMATION.contains(land)) {
      days.add(LocalDate.of(year, Month.OCTOBER, 31));
    }
    if (ALL_SAINTS.contains(land)) {
      days.add(LocalDate.of(year, Month.NOVEMBER, 1));
    }
    if (land == Land.SAXONY) {
      // Buß- und Bettag: the Wednesday before 23 November
      days.add(
          LocalDate.of(year, Month.NOVEMBER, 23)
              .with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY)));
    }
    return days;
  }

  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
