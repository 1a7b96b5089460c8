package org.quartermatch.examples.generate;

import java.util.List;

/**
 * A school with care after it, always invented: directories of Kitas list neither.
 *
 * @param id of the provider of the care after school
 * @param name of that provider
 * @param quarter name of the {@link Area} it lies in
 * @param morning when the school itself covers its children
 * @param care when the provider opens, before and after that
 */
record School(String id, String name, String quarter, Point point, String morning, String care) {
  private enum Hours {
    EARLY("Mo-Fr 07:30-13:30", "Mo-Fr 06:00-07:30,13:30-18:00"),
    USUAL("Mo-Fr 08:00-13:30", "Mo-Fr 13:30-16:30"),
    LATE("Mo-Fr 07:45-13:00", "Mo-Fr 13:00-17:00"),
    LONG("Mo-Fr 07:30-13:30", "Mo-Fr 13:30-18:00");

    private final String morning;
    private final String care;

    Hours(String morning, String care) {
      this.morning = morning;
      this.care = care;
    }
  }

  private static final List<String> NAMES =
      List.of("Wolkensteg", "Regenbogen", "Kastanienhof", "Drachenwiese", "Sonnenuhr");

  static School draw(Draw draw, String id, int number, Area area) {
    Hours hours = Hours.values()[draw.below(Hours.values().length)];
    return new School(
        id,
        draw.pick("Hort", "OGS") + " " + draw.pick(NAMES) + " " + number + " (erfunden)",
        area.name(),
        draw.near(area.centre(), area.radiusMetres()),
        hours.morning,
        hours.care);
  }
}
