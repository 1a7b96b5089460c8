package org.quartermatch.testkit.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Quarter with one participant and one opportunity that fit together; all places are so near that
 * ways take no minute, unless they are given.
 */
final class OnePair {
  static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  /** Latitudes of the four places; a hundredth of a metre lies between one and the next. */
  static final String HOME = "52.0";

  static final String WORK = "52.0000001";
  static final String CARE = "52.0000002";
  static final String PROVIDER = "52.0000003";

  private final Path directory;
  private final Map<String, String> participant =
      cells("id", "p", "latitude", HOME, "longitude", "8.5", "mode", "foot");
  private final Map<String, String> opportunity =
      cells(
          "id",
          "v",
          "kind",
          "vacancy",
          "form",
          "regular",
          "companyId",
          "c",
          "latitude",
          WORK,
          "longitude",
          "8.5",
          "pattern",
          "flexible");
  private final List<Map<String, String>> children = new ArrayList<>();
  private final List<Map<String, String>> providers = new ArrayList<>();
  private final List<Map<String, String>> ways = new ArrayList<>();

  OnePair(Path directory) {
    this.directory = directory;
    participant("workPermission", "unrestricted");
  }

  private static Map<String, String> cells(String... columnsAndCells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columnsAndCells.length; i += 2) {
      row.put(columnsAndCells[i], columnsAndCells[i + 1]);
    }
    return row;
  }

  OnePair participant(String column, String cell) {
    participant.put(column, cell);
    return this;
  }

  OnePair opportunity(String column, String cell) {
    opportunity.put(column, cell);
    return this;
  }

  /** The children that there are from now on: {@code care} and {@code needsPlace} of each. */
  OnePair children(String... careAndNeedsPlace) {
    children.clear();
    for (int i = 0; i < careAndNeedsPlace.length; i += 2) {
      child(50, careAndNeedsPlace[i], careAndNeedsPlace[i + 1]);
    }
    return this;
  }

  /** One more child, in care at a place of its own. */
  OnePair child(int ageMonths, String care, String needsPlace) {
    boolean atAPlace = !care.equals("none");
    children.add(
        cells(
            "participantId",
            "p",
            "childId",
            "p-" + children.size(),
            "ageMonths",
            Integer.toString(ageMonths),
            "care",
            care,
            "needsPlace",
            needsPlace,
            "careLatitude",
            atAPlace ? CARE : "",
            "careLongitude",
            atAPlace ? "8.5" : ""));
    return this;
  }

  OnePair provider(String places3AndOver) {
    return provider(places3AndOver, "0", "24/7");
  }

  OnePair provider(String places3AndOver, String placesSchool, String openingHours) {
    providers.add(
        cells(
            "id",
            "k",
            "latitude",
            PROVIDER,
            "longitude",
            "8.5",
            "openingHours",
            openingHours,
            "places3AndOver",
            places3AndOver,
            "placesSchool",
            placesSchool,
            "availableFrom",
            "2026-01-01"));
    return this;
  }

  /** From home to work and back. */
  OnePair way(int there, int back) {
    return leg(HOME, WORK, there).leg(WORK, HOME, back);
  }

  OnePair leg(String from, String to, int minutes) {
    ways.add(way(from, to, minutes));
    return this;
  }

  private static Map<String, String> way(String from, String to, int minutes) {
    return cells(
        "fromLatitude",
        from,
        "fromLongitude",
        "8.5",
        "toLatitude",
        to,
        "toLongitude",
        "8.5",
        "mode",
        "foot",
        "minutes",
        Integer.toString(minutes));
  }

  Fit fit() throws IOException {
    write();
    return Oracle.fits(directory, Optional.empty(), DATE).getFirst();
  }

  List<String> warnings() throws IOException {
    write();
    return Oracle.warnings(directory, DATE).stream().map(Warning::code).toList();
  }

  private void write() throws IOException {
    Tables.write(directory.resolve("participants.csv"), List.of(participant));
    Tables.write(directory.resolve("opportunities.csv"), List.of(opportunity));
    Tables.write(directory.resolve("companies.csv"), List.of(cells("id", "c")));
    Tables.write(directory.resolve("children.csv"), children);
    Tables.write(directory.resolve("childcare.csv"), providers);
    Tables.write(directory.resolve("travel.csv"), ways);
  }
}
