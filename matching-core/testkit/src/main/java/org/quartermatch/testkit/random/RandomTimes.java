package org.quartermatch.testkit.random;

import org.quartermatch.testkit.oracle.Week;

/** Invented {@code opening_hours} cells that use every form sentence 5 allows. */
final class RandomTimes {

  private static final int DAY = Week.MINUTES_A_DAY;

  private final Dice dice;

  RandomTimes(Dice dice) {
    this.dice = dice;
  }

  String days() {
    return dice.oneOf(
        "Mo-Fr",
        "Mo-Fr",
        "Mo-Fr",
        "Mo-Sa",
        "Tu-Sa",
        "Sa-Su",
        "Fr-Mo",
        "Su-Th",
        "Mo,We,Fr",
        "Mo-We,Fr",
        "Sa",
        "Su",
        "Mo-Fr,PH",
        "Th-Tu");
  }

  /** From a minute of the day on; what runs past midnight is written the short way. */
  static String span(int start, int minutes) {
    int end = start + minutes;
    return time(start) + "-" + (end == DAY ? "24:00" : time(end % DAY));
  }

  private static String time(int minuteOfDay) {
    return String.format("%02d:%02d", minuteOfDay / 60, minuteOfDay % 60);
  }

  /** Whole or half hours, five minutes, or any minute. */
  private int about(int hour) {
    int minutes =
        60 * hour + dice.oneOf(0, 0, 0, 30, 15, 5 * dice.between(0, 11), dice.between(1, 59));
    return Math.min(minutes, DAY - 1);
  }

  String ordinaryAvailability() {
    return dice.oneOf(
        "",
        "24/7",
        "Mo-Fr 05:30-20:00",
        "Mo-Fr 06:00-19:00",
        "Mo-Su 05:00-22:00",
        "Mo-Sa 06:00-21:00",
        "06:00-22:00",
        "Mo-Fr 06:00-17:30",
        "Mo-Fr 07:00-18:00; Sa 08:00-14:00");
  }

  String nastyAvailability() {
    int from = about(dice.between(5, 8));
    int until = about(dice.between(13, 20));
    String span = span(from, until - from);
    int cut = dice.between(from + 1, until - 1);
    String touching = span(from, cut - from) + "," + span(cut, until - cut);
    return switch (dice.between(0, 20)) {
      case 18 -> "Sa-Su; Mo " + span(0, about(dice.between(1, 20)));
      case 19 -> "Mo-Sa 05:00-23:00, Su 14:00-11:00";
      case 0 -> days() + " " + span;
      case 1 -> "Mo-Fr " + touching;
      case 2 -> "Mo-Su " + span(about(18), 60 * dice.between(9, 14));
      case 3 -> "Mo-Fr " + span + "; Fr " + span(about(7), 300);
      case 4 -> "Mo-Su " + span + "; " + dice.oneOf("Tu", "We", "Sa-Su") + " closed";
      case 5 -> "Mo-Fr " + span + ", Sa " + span(about(7), 360);
      case 6 -> "Mo-Fr " + span + "; PH off";
      case 7 -> "24/7; " + dice.oneOf("Su off", "Mo-Tu 08:00-16:00", "PH,We off");
      case 8 -> span;
      case 9 -> "Mo-Su " + span(about(8), 720) + ", Mo-Su " + span(about(20), 720);
      case 10 -> "Sa-Su; We " + span;
      case 11 -> "Su " + span(about(20), 60 * 11) + "; Mo-Th " + span;
      case 12 -> "Fr " + span(about(22), 60 * 9) + "; Sa off; Su-Th " + span;
      case 13 -> "Mo-Fr " + span(about(6), 360) + "," + span(about(13), 480);
      case 14 -> "Mo-Fr " + span + ", Mo,We " + span(about(18), 240);
      case 15 -> "SH 09:00-12:00; Mo-Fr " + span;
      case 16 -> "Mo-Th; Fr-Su " + span(0, DAY - 60);
      case 17 -> "Mo-Fr " + span + ", PH 10:00-12:00";
      default -> dice.percent(10) ? "off" : "Mo-Su 00:00-24:00";
    };
  }

  String ordinaryShift() {
    int start = 60 * dice.between(7, 10);
    int hours = dice.between(3, 6);
    return dice.oneOf("Mo-Fr", "Mo-Fr", "Mo-Th", "Tu-Fr", "Mo,We,Fr", "Mo-We")
        + " "
        + span(start, 60 * hours);
  }

  String nastyShift() {
    // Around the thresholds of the breaks: 6 h, 6.5 h, 9 h, 9.5 h, 9.75 h and beyond (sentence 8).
    int gross = dice.oneOf(360, 361, 375, 390, 391, 400, 540, 569, 570, 571, 580, 585, 600, 720);
    int start = about(dice.between(5, 13));
    return switch (dice.between(0, 15)) {
      case 14 -> dice.oneOf("Su ", "Sa-Su ") + span(about(19), 60 * dice.between(5, 10));
      case 15 -> "Mo,Th " + span(about(8), dice.oneOf(361, 375, 389, 571, 577, 584));
      case 0 -> "Mo-We " + span(start, gross);
      case 1 -> dice.oneOf("Mo-Th ", "Tu,Th ", "Fr-Su ") + span(start, gross);
      case 2 -> "Su-Th 22:00-06:00";
      case 3 -> "Su 22:00-06:00";
      case 4 -> "Sa-Su " + span(about(18), 60 * dice.between(5, 9));
      case 5 -> "Mo-Fr " + span(about(7), 120) + "," + span(about(15), 180);
      case 6 -> "Mo 16:00-24:00, Tu 00:00-04:00";
      case 7 -> "Mo-Fr " + span(start, dice.between(100, 350));
      case 8 -> "Mo-Th " + span(start, 305) + "; Fr " + span(start, 181);
      case 9 -> "Sa-Su " + span(about(8), 60 * dice.between(3, 8));
      case 10 -> "Mo-Fr 08:00-10:07,10:07-13:00";
      case 11 -> dice.percent(25) ? "24/7" : "Mo-Su 07:00-10:00";
      case 12 -> "Mo-Fr " + span(about(9), 250) + "; We off; PH off";
      default -> "Tu,Th " + span(start, dice.between(200, 500)) + ", Sa 09:00-12:00";
    };
  }

  /** Shifts on both sides of what the law allows (sentence 45). */
  String unlawfulShift() {
    return switch (dice.between(0, 3)) {
      case 0 -> shortRest();
      case 1 -> longDay();
      case 2 -> "Mo-Sa " + span(480, dice.oneOf(509, 510, 511, 525));
      default -> "Mo-Sa 06:00-10:00,12:00-" + dice.oneOf("16:00", "16:01", "17:00");
    };
  }

  /** About eleven hours between two shifts (sentence 45). */
  private String shortRest() {
    int end = about(dice.between(18, 22));
    int start = (end + 11 * 60 + dice.oneOf(-240, -1, 0, 1)) % DAY;
    return "Mo "
        + span(end - 300, 300)
        + "; "
        + dice.oneOf("Tu", "Tu,Fr", "Tu-We")
        + " "
        + span(start, 270);
  }

  /** About ten hours of work on one day, in one block or in two (sentence 45). */
  private String longDay() {
    return dice.oneOf("Mo,We ", "Tu,Th-Fr ", "Sa ")
        + dice.oneOf(
            span(360, dice.oneOf(644, 645, 646, 700)),
            "06:00-11:00,13:00-18:00",
            "06:00-11:00,13:00-18:01",
            "06:30-11:30,13:00-19:30");
  }

  /** A few hours, around the most that a Minijob's pay allows (sentence 33a). */
  String minijobShift() {
    return dice.oneOf(
        "Mo,We 08:00-13:00",
        "Mo,We 08:00-12:45",
        "Tu,Th 09:00-14:05",
        "Mo,We,Fr 08:30-11:30",
        "Mo,We,Fr 15:00-18:20",
        "Sa 09:00-15:00",
        "Mo-Fr 10:00-12:00",
        "Mo-Th 08:00-10:30",
        "Mo-Th 08:00-10:00 || Mo-Th 08:00-11:00",
        "Tu 09:00-13:00 || Tu,Fr 09:00-14:00");
  }

  /** Weeks with different numbers of weekdays (sentences 13 and 21). */
  String rotation(boolean nasty) {
    int start = 60 * dice.between(6, 9);
    int hours = dice.between(4, 7);
    String early = span(start, 60 * hours);
    String late = span(start + 60, 60 * hours);
    String calm =
        dice.oneOf(
            "Mo-Fr " + early + " || Mo-Fr " + late,
            "Mo-Fr " + early + " || Mo-We " + early,
            "Mo-Th " + early + " || Tu-Fr " + late + " || Mo,We " + early);
    if (!nasty) {
      return calm;
    }
    return dice.oneOf(
        calm,
        "Mo-Fr 06:00-14:00 || Mo-Fr 14:00-22:00 || Su-Th 22:00-06:00",
        "Mo-Fr " + early + " || off",
        "Mo-Fr 14:00-22:00 || Mo-Fr 06:00-14:00",
        "Su 14:00-" + dice.oneOf("19:00", "19:01", "21:00") + " || Mo-Th 06:00-12:00",
        "Mo-Th 05:00-11:00 || Su 22:00-06:00",
        "Mo-Th 06:00-11:00 || We-Th 08:00-13:00, Su 15:00-20:00",
        "Mo-Sa " + span(480, dice.oneOf(510, 511, 540)) + " || Mo-We " + early,
        "Mo " + span(about(7), 583) + " || Tu-Sa " + span(about(8), 217),
        "Su 22:00-06:00 || Mo-Th " + early,
        nastyShift() + " || " + ordinaryShift());
  }

  String ordinaryWindow() {
    return dice.oneOf(
        "",
        "Mo-Fr 06:00-18:00",
        "Mo-Fr 08:00-16:00",
        "Mo-Sa 07:00-20:00",
        "Mo-Fr 07:00-19:00",
        "Mo-Su 06:00-22:00");
  }

  String nastyWindow() {
    return switch (dice.between(0, 9)) {
      case 0 -> "24/7";
      case 1 -> "Mo-Su " + span(about(17), 60 * dice.between(6, 14));
      case 2 -> days() + " " + span(about(dice.between(5, 10)), dice.between(100, 700));
      case 3 ->
          "Mo-Fr " + span(about(6), 125) + "," + span(about(9), 245) + "," + span(about(15), 115);
      case 4 -> "Fr-Mo";
      case 5 -> "Su 18:00-12:00; Mo-Fr 10:00-15:00";
      case 6 -> "Mo-Fr " + span(about(7), 400) + "; Fr off";
      case 7 -> "Mo-Fr 07:00-11:07,11:07-15:00, Sa";
      case 8 -> "Sa-Su; PH off";
      default -> "Mo-Su " + span(about(5), 60 * dice.between(10, 18));
    };
  }

  String care() {
    return dice.oneOf(
        "Mo-Fr 06:00-18:00",
        "Mo-Fr 06:30-17:30",
        "Mo-Fr 07:00-16:30",
        "Mo-Fr 07:30-14:00",
        "Mo-Fr 06:00-20:00; Sa 07:00-15:00",
        "24/7",
        "Mo-Su 05:00-23:00",
        "Mo-Fr " + span(about(7), 60 * dice.between(5, 11)),
        "Mo-Fr 07:30-11:30, Mo,We 11:30-17:00",
        "Su-Th 20:00-08:00; Mo-Fr 08:00-18:00, Su-Th 20:00-08:00",
        "?");
  }

  /** The mornings of a school. */
  String school() {
    return dice.oneOf(
        "Mo-Fr 08:00-13:05",
        "Mo-Fr 07:40-13:20",
        "Mo-Th 07:30-14:00; Fr 07:30-11:20",
        "Mo-Fr 08:00-12:07");
  }

  /** Hours that join those of a school, in the middle of a quarter hour or with a gap. */
  String afterSchool() {
    return dice.oneOf(
        "Mo-Fr 13:05-18:00",
        "Mo-Fr 13:00-17:30",
        "Mo-Fr 06:00-08:00,12:07-19:00",
        "Mo-Fr 05:30-07:40,13:20-18:00",
        "Mo-Fr 14:00-18:00");
  }

  String opening() {
    return dice.oneOf(
        "Mo-Fr 06:00-18:00",
        "Mo-Fr 06:30-17:30",
        "Mo-Fr 07:00-16:00",
        "Mo-Fr 05:30-20:00; Sa 07:00-18:00",
        "Mo-Th 07:00-16:30; Fr 07:00-14:00",
        "Mo-Su 05:00-22:00",
        "24/7",
        "24/7; PH off",
        "Mo-Fr " + span(about(6), 60 * dice.between(8, 12)));
  }
}
