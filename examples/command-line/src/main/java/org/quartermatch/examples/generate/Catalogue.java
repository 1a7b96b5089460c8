package org.quartermatch.examples.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The trades of a neighbourhood: their ESCO occupation and skills, titles as ads spell them, usual
 * working hours and demands. Read from the CSV files beside this class, whose identifiers are
 * ESCO's (European Commission, CC BY 4.0).
 *
 * @param sectors in the order of {@code sectors.csv}
 * @param trades in the order of {@code trades.csv}
 */
record Catalogue(List<Sector> sectors, List<Trade> trades) {
  /** A line of business; {@code names} are patterns for company names with one {@code %s}. */
  record Sector(
      String name, int weight, int carrierPerMille, List<String> names, List<Trade> trades) {}

  /**
   * Working hours; {@code hoursMin} and {@code hoursMax} of fixed hours are both the week's work
   * time.
   */
  record Schedule(
      String name, String pattern, String workingHours, String hoursMin, String hoursMax) {
    boolean isFixed() {
      return pattern.equals("fixed");
    }

    /**
     * So few hours that a company means a Minijob, even where its pay would be too much for one.
     */
    boolean isMinijob() {
      return name.startsWith("mini");
    }
  }

  /** What a skill is to a trade. */
  enum Role {
    MUST,
    NICE,
    /** Narrower than a demanded one: people have it, no opportunity asks for it. */
    HELD
  }

  /**
   * {@code level} (1-5) is set for {@code MUST}, {@code weight} (1-10) for {@code NICE}, else 0.
   */
  record TradeSkill(String code, Role role, int level, int weight) {}

  /** {@code german} are usual demands as cells ({@code B1/A2}) or {@code none}. */
  record Trade(
      String name,
      String sector,
      int weight,
      String occupation,
      List<String> titles,
      List<Schedule> schedules,
      List<String> german,
      List<String> qualifications,
      List<String> sometimesQualifications,
      List<String> conditions,
      List<TradeSkill> skills) {

    List<TradeSkill> skills(Role role) {
      return skills.stream().filter(skill -> skill.role() == role).toList();
    }
  }

  static Catalogue load() {
    Map<String, Schedule> schedules = new LinkedHashMap<>();
    rows(
        "schedules.csv",
        row -> {
          Schedule schedule =
              new Schedule(
                  row.getField("schedule"),
                  row.getField("pattern"),
                  row.getField("workingHours"),
                  row.getField("hoursMin"),
                  row.getField("hoursMax"));
          schedules.put(schedule.name(), schedule);
        });
    Map<String, List<TradeSkill>> skills = new LinkedHashMap<>();
    rows(
        "trade-skills.csv",
        row ->
            skills
                .computeIfAbsent(row.getField("trade"), trade -> new ArrayList<>())
                .add(
                    new TradeSkill(
                        row.getField("skill"),
                        switch (row.getField("role")) {
                          case "must" -> Role.MUST;
                          case "nice" -> Role.NICE;
                          default -> Role.HELD;
                        },
                        number(row.getField("level")),
                        number(row.getField("weight")))));
    List<Trade> trades = new ArrayList<>();
    rows(
        "trades.csv",
        row -> {
          String name = row.getField("trade");
          trades.add(
              new Trade(
                  name,
                  row.getField("sector"),
                  number(row.getField("weight")),
                  row.getField("occupation"),
                  list(row.getField("titles"), "\\|"),
                  list(row.getField("schedules"), " ").stream()
                      .map(schedule -> known(schedules, schedule))
                      .toList(),
                  list(row.getField("german"), " "),
                  unlessNone(row.getField("qualifications")),
                  unlessNone(row.getField("sometimesQualifications")),
                  unlessNone(row.getField("conditions")),
                  List.copyOf(known(skills, name))));
        });
    List<Sector> sectors = new ArrayList<>();
    rows(
        "sectors.csv",
        row -> {
          String name = row.getField("sector");
          sectors.add(
              new Sector(
                  name,
                  number(row.getField("weight")),
                  number(row.getField("carrierPerMille")),
                  list(row.getField("names"), "\\|"),
                  trades.stream().filter(trade -> trade.sector().equals(name)).toList()));
        });
    return new Catalogue(List.copyOf(sectors), List.copyOf(trades));
  }

  /** Every occupation and skill identifier in use, each once. */
  Collection<String> occupations() {
    return trades.stream().map(Trade::occupation).distinct().toList();
  }

  /** Every skill identifier in use, each once. */
  Collection<String> skills() {
    return trades.stream()
        .flatMap(trade -> trade.skills().stream())
        .map(TradeSkill::code)
        .distinct()
        .toList();
  }

  private static void rows(String resource, Consumer<NamedCsvRecord> use) {
    try (InputStream in =
            Objects.requireNonNull(Catalogue.class.getResourceAsStream(resource), resource);
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      reader.forEach(use);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the catalogue's " + resource, e);
    }
  }

  private static <T> T known(Map<String, T> map, String key) {
    T value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("The catalogue names " + key + ", which it does not define.");
    }
    return value;
  }

  private static List<String> list(String cell, String separator) {
    return List.of(cell.split(separator, -1));
  }

  private static List<String> unlessNone(String cell) {
    return cell.equals("none") ? List.of() : list(cell, ";");
  }

  private static int number(String cell) {
    return cell.isEmpty() ? 0 : Integer.parseInt(cell);
  }
}
