package org.quartermatch.examples.generate;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a person's languages and permission to work come from: never written itself.
 *
 * @param bornAbroad came to Germany later
 * @param tongue the first language beside German; empty without a migration background
 * @param german index into {@link #LEVELS}
 */
record Origin(boolean bornAbroad, String tongue, int german) {
  private static final List<String> TONGUES =
      List.of("ar", "tr", "uk", "ru", "ro", "bg", "ku", "fa", "pl", "fr", "ti", "sq", "es", "vi");
  private static final List<String> LEVELS =
      List.of("A0", "A1", "A2", "B1", "B2", "C1", "C2", "NATIVE");
  private static final int C1 = LEVELS.indexOf("C1");
  private static final int FIRST_LANGUAGE = LEVELS.indexOf("NATIVE");

  static Origin draw(Draw draw, Area area) {
    if (!draw.perMille(Shares.migrationAmongParticipants(area))) {
      return new Origin(false, "", FIRST_LANGUAGE);
    }
    boolean bornAbroad = draw.perMille(Shares.BORN_ABROAD);
    int german =
        bornAbroad
            ? draw.share(Shares.GERMAN_BORN_ABROAD)
            : C1 + draw.share(Shares.GERMAN_BORN_HERE);
    return new Origin(bornAbroad, draw.pick(TONGUES), german);
  }

  /** Cell of the languages held. */
  String languages(Draw draw) {
    List<String> cells = new ArrayList<>();
    if (german == FIRST_LANGUAGE) {
      cells.add(
          "de:NATIVE" + (draw.perMille(Shares.LOW_LITERACY) ? "/" + draw.pick("A2", "B1") : ""));
    } else if (draw.perMille(Shares.UNKNOWN_LEVEL)) {
      cells.add("de:?");
    } else if (german > 0) {
      String spoken = LEVELS.get(german);
      cells.add(
          switch (german < C1 ? draw.share(430, 60) : 2) {
            case 0 -> "de:" + spoken + "/" + LEVELS.get(german - 1);
            case 1 -> "de:" + spoken + "/?";
            default -> "de:" + spoken;
          });
    }
    if (!tongue.isEmpty()) {
      cells.add(
          tongue + ":" + (bornAbroad ? "NATIVE" : draw.pick("B1/A2", "B2", "C1/B1", "NATIVE")));
    }
    if (draw.perMille(480)) {
      cells.add("en:" + draw.pick("A1", "A2", "A2", "B1", "B1/A2", "B2", "C1"));
    }
    return Cells.list(draw, cells, 25, 60);
  }

  /** The next level of German that a course leads to; empty for those who need no course. */
  String nextLevel() {
    return bornAbroad && german < LEVELS.indexOf("B2") ? LEVELS.get(german + 1) : "";
  }

  /** Cell of the permission to work, as known on a day. */
  String workPermission(Draw draw, LocalDate date) {
    boolean unknown =
        draw.perMille(
            bornAbroad
                ? Shares.PERMISSION_UNKNOWN_BORN_ABROAD
                : Shares.PERMISSION_UNKNOWN_BORN_HERE);
    if (unknown) {
      return "";
    }
    if (!bornAbroad || german == FIRST_LANGUAGE) {
      return "unrestricted";
    }
    if (tongue.equals("uk") && Shares.TEMPORARY_PROTECTION_ENDS.isAfter(date)) {
      return "unrestricted@" + Shares.TEMPORARY_PROTECTION_ENDS;
    }
    LocalDate end = date.plusDays(draw.between(30, 700)).with(TemporalAdjusters.lastDayOfMonth());
    return switch (draw.share(
        Shares.PERMISSION_PER_JOB, Shares.PERMISSION_NONE, Shares.PERMISSION_ENDING)) {
      case 0 -> draw.perMille(500) ? "per-job" : "per-job@" + end;
      case 1 -> "none";
      case 2 -> "unrestricted@" + end;
      default -> "unrestricted";
    };
  }
}
