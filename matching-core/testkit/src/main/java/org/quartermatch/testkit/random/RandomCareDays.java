package org.quartermatch.testkit.random;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.quartermatch.testkit.oracle.QuarterReader;

/** Invented days on which care is another than in an ordinary week, beside a random Quarter. */
public final class RandomCareDays {

  /** The Land that the days are of. */
  public static final String LAND = "BE";

  private RandomCareDays() {}

  /** Writes school-holidays.csv, public-holidays.csv and closing-days.csv. */
  public static void write(Path directory, long seed) throws IOException {
    Dice dice = new Dice(seed);
    RandomTable school = new RandomTable("land", "name", "firstDay", "lastDay", "source");
    LocalDate day = RandomQuarters.DATE.minusDays(dice.between(0, 60));
    while (day.isBefore(RandomQuarters.DATE.plusMonths(dice.oneOf(3, 15, 26)))) {
      LocalDate last = day.plusDays(dice.oneOf(0, 1, 5, 13, 26, 27, 44));
      school.add(
          Map.of(
              "land",
              LAND,
              "name",
              "Ferien",
              "firstDay",
              day.toString(),
              "lastDay",
              last.toString(),
              "source",
              ""));
      day = last.plusDays(dice.between(1, 90));
    }
    school.add(
        Map.of(
            "land",
            "SN",
            "name",
            "",
            "firstDay",
            "2026-12-01",
            "lastDay",
            "2027-11-30",
            "source",
            "x"));
    school.write(directory.resolve("school-holidays.csv"), dice);
    RandomTable holidays = new RandomTable("land", "day", "name");
    for (int i = dice.between(1, 3); i > 0; i--) {
      LocalDate holiday = RandomQuarters.DATE.plusDays(200L * i + dice.between(0, 150));
      holidays.add(Map.of("land", LAND, "day", holiday.toString(), "name", "Tag"));
    }
    holidays.write(directory.resolve("public-holidays.csv"), dice);
    RandomTable closing = new RandomTable("childcareProviderId", "firstDay", "lastDay");
    List<QuarterReader.Row> providers = QuarterReader.rows(directory.resolve("childcare.csv"));
    for (QuarterReader.Row provider : providers) {
      LocalDate from = RandomQuarters.DATE.minusDays(dice.between(0, 20));
      for (int i = dice.between(1, 4); i > 0; i--) {
        LocalDate to = from.plusDays(dice.oneOf(0, 0, 4, 20));
        closing.add(
            Map.of(
                "childcareProviderId",
                provider.text("id"),
                "firstDay",
                from.toString(),
                "lastDay",
                to.toString()));
        from = to.plusDays(dice.between(1, 120));
      }
    }
    closing.write(directory.resolve("closing-days.csv"), dice);
  }
}
