package org.quartermatch.examples.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws the free places of Kitas, and of the care after the invented schools. */
final class Childcare {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "quarter",
          "latitude",
          "longitude",
          "openingHours",
          "placesUnder3",
          "places3AndOver",
          "placesSchool",
          "availableFrom");

  private final World world;

  Childcare(World world) {
    this.world = world;
  }

  List<String[]> rows() {
    List<String[]> rows = new ArrayList<>();
    int kitas = 0;
    for (List<Kita> ofArea : world.kitasByArea().values()) {
      for (Kita kita : ofArea) {
        rows.add(kita(kita, world.draw(Draw.Stream.FREE_PLACES, kitas++)));
      }
    }
    int schools = 0;
    for (List<School> ofArea : world.schoolsByArea().values()) {
      for (School school : ofArea) {
        rows.add(school(school, world.draw(Draw.Stream.FREE_SCHOOL_PLACES, schools++)));
      }
    }
    return rows;
  }

  private String[] kita(Kita kita, Draw draw) {
    int rate = world.settings().freePlacesPerMille();
    int under3 = free(draw, kita.totalUnder3(), rate);
    int over3 = free(draw, kita.total3AndOver(), rate);
    return new String[] {
      kita.id(),
      kita.name(),
      kita.quarter(),
      kita.point().latitude(),
      kita.point().longitude(),
      kita.openingHours(),
      under3 == 0 ? "" : Integer.toString(under3),
      Integer.toString(over3),
      "",
      availableFrom(draw)
    };
  }

  private String[] school(School school, Draw draw) {
    return new String[] {
      school.id(),
      school.name(),
      school.quarter(),
      school.point().latitude(),
      school.point().longitude(),
      school.care(),
      "",
      "",
      draw.perMille(Shares.FREE_AFTER_SCHOOL) ? "1" : "0",
      availableFrom(draw)
    };
  }

  private String availableFrom(Draw draw) {
    LocalDate date = world.settings().date();
    return draw.perMille(550)
        ? ""
        : date.withDayOfMonth(1).plusMonths(draw.between(-2, 3)).toString();
  }

  private static int free(Draw draw, int places, int perMille) {
    int free = 0;
    for (int i = 0; i < places; i++) {
      if (draw.perMille(perMille)) {
        free++;
      }
    }
    return free;
  }
}
