package org.quartermatch.examples.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What all records of a Quarter share: where its areas, Kitas and schools lie, its trades, and how
 * its records are named.
 */
record World(
    GeneratorSettings settings,
    Catalogue catalogue,
    List<Area> areas,
    Map<String, List<Kita>> kitasByArea,
    Map<String, List<School>> schoolsByArea) {

  /** Invented areas lie on a square grid around this centre, this far apart. */
  private static final Point CENTRE = Point.of(51.9530, 8.5880);

  private static final int SPACING_METRES = 2800;
  private static final int RADIUS_METRES = 1300;

  static World of(GeneratorSettings settings) {
    List<Area> areas = settings.areas().isEmpty() ? inventedAreas(settings) : settings.areas();
    Map<String, List<Kita>> kitas = new LinkedHashMap<>();
    areas.forEach(area -> kitas.put(area.name(), new ArrayList<>()));
    for (Kita kita :
        settings.kitas().isEmpty() ? inventedKitas(settings, areas) : settings.kitas()) {
      kitas.computeIfAbsent(kita.quarter(), area -> new ArrayList<>()).add(kita);
    }
    return new World(settings, Catalogue.load(), areas, kitas, inventedSchools(settings, areas));
  }

  Draw draw(Draw.Stream stream, long index) {
    return Draw.of(settings.seed(), stream, index);
  }

  List<Kita> kitas(Area area) {
    return kitasByArea.getOrDefault(area.name(), List.of());
  }

  List<School> schools(Area area) {
    return schoolsByArea.getOrDefault(area.name(), List.of());
  }

  int companies() {
    return Math.max(3, (int) ((long) settings.opportunities() * Shares.COMPANIES / 1000));
  }

  String participantId(int index) {
    return id("p", index, settings.participants());
  }

  String companyId(int index) {
    return id("c", index, companies());
  }

  boolean isVacancy(int opportunity) {
    return draw(Draw.Stream.OPPORTUNITY_KIND, opportunity).perMille(Shares.VACANCIES);
  }

  String opportunityId(int index) {
    return id(isVacancy(index) ? "v" : "j", index, settings.opportunities());
  }

  private static String id(String prefix, int index, int count) {
    String number = Integer.toString(index + 1);
    int width = Math.max(4, Integer.toString(count).length());
    return prefix + "-" + "0".repeat(width - number.length()) + number;
  }

  private static List<Area> inventedAreas(GeneratorSettings settings) {
    int count =
        Math.max(
            1,
            Math.max(settings.participants(), settings.opportunities()) / Shares.PEOPLE_PER_AREA);
    int side = (int) Math.ceil(Math.sqrt(count));
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Draw draw = Draw.of(settings.seed(), Draw.Stream.AREA, i);
      int row = i / side;
      Point centre =
          CENTRE.moved(
              (row - (side - 1) / 2.0) * SPACING_METRES,
              (i % side - (side - 1) / 2.0) * SPACING_METRES);
      areas.add(
          new Area(
              "Quartier " + (i + 1),
              centre.latitudeE5() / 1e5,
              centre.longitudeE5() / 1e5,
              RADIUS_METRES,
              draw.between(Shares.MIGRATION_PERCENT_LOW, Shares.MIGRATION_PERCENT_HIGH)));
    }
    return areas;
  }

  private static List<Kita> inventedKitas(GeneratorSettings settings, List<Area> areas) {
    int count = Math.max(3 * areas.size(), settings.participants() / Shares.PEOPLE_PER_KITA);
    List<Kita> kitas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Draw draw = Draw.of(settings.seed(), Draw.Stream.KITA, i);
      Area area = areas.get(i % areas.size());
      Point point = draw.near(area.centre(), area.radiusMetres());
      String opens = draw.pick("06:00", "06:30", "07:00", "07:00", "07:30", "08:00");
      String closes = draw.pick("16:00", "16:30", "17:00", "17:00", "17:30", "18:00");
      int all = draw.between(18, 110);
      kitas.add(
          new Kita(
              id("kita", i, count),
              "Kita " + draw.pick(KITA_NAMES) + " " + (i + 1),
              area.name(),
              point.latitudeE5() / 1e5,
              point.longitudeE5() / 1e5,
              draw.perMille(250)
                  ? "Mo-Th " + opens + "-" + closes + "; Fr " + opens + "-15:30"
                  : "Mo-Fr " + opens + "-" + closes,
              all * 3 / 10,
              all - all * 3 / 10));
    }
    return kitas;
  }

  private static Map<String, List<School>> inventedSchools(
      GeneratorSettings settings, List<Area> areas) {
    int count = Math.max(3 * areas.size(), settings.participants() / Shares.PEOPLE_PER_SCHOOL);
    Map<String, List<School>> schools = new LinkedHashMap<>();
    areas.forEach(area -> schools.put(area.name(), new ArrayList<>()));
    for (int i = 0; i < count; i++) {
      Draw draw = Draw.of(settings.seed(), Draw.Stream.SCHOOL, i);
      School school = School.draw(draw, id("hort", i, count), i + 1, areas.get(i % areas.size()));
      schools.computeIfAbsent(school.quarter(), area -> new ArrayList<>()).add(school);
    }
    return schools;
  }

  private static final List<String> KITA_NAMES =
      List.of(
          "Rasselbande", "Zwergenhügel", "Bärenhöhle", "Kunterbunt", "Löwenzahn", "Froschteich");
}
