package org.quartermatch.files.csv.cell;

import static org.quartermatch.files.texts.FileTexts.message;

import java.util.HashMap;
import java.util.Map;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.WeekSchedule;

/**
 * Reads time cells, each text once: many people have the same times, and reading them costs more
 * than all their other cells together.
 */
public final class Times {
  /** Texts that are remembered; some hundred bytes each. */
  private static final int MAX_REMEMBERED = 20_000;

  /**
   * What a time cell says.
   *
   * @param hours to the minute; equal where the times are, whatever is said of holidays
   * @param inwards the quarter hours that are covered wholly
   * @param namesHolidays whether {@code PH} or {@code SH} was there and ignored
   */
  public record Entry(OpeningHours hours, WeekSchedule inwards, boolean namesHolidays) {}

  private final Map<String, Entry> remembered = new HashMap<>();

  public Entry parse(String text) throws BadCell {
    Entry known = remembered.get(text);
    if (known != null) {
      return known;
    }
    OpeningHours read;
    try {
      read = OpeningHours.parse(text);
    } catch (IllegalArgumentException e) {
      throw BadCell.cell(text, message("expected.times"));
    }
    OpeningHours hours = new OpeningHours(read.minutes(), false);
    Entry entry = new Entry(hours, hours.roundedInwards(), read.namesHolidays());
    if (remembered.size() < MAX_REMEMBERED) {
      remembered.put(text, entry);
    }
    return entry;
  }
}
