package org.quartermatch.files.csv.cell;

import static org.quartermatch.files.texts.FileTexts.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.Concession.SplitPlace;

/** Reads what a company could change, as {@link Concession#code()} writes it. */
public final class ConcessionParser {
  /** More minutes or levels than these say nothing that is meant. */
  private static final Pattern LANGUAGE = Pattern.compile("language:(.+)\\+([1-7])");

  private static final Pattern SKILL = Pattern.compile("nice-skill:(.+)");
  private static final Pattern TIMES = Pattern.compile("(begin|end|times)([+-]\\d{1,3})");
  private static final Pattern BOTH = Pattern.compile("begin([+-]\\d{1,3})/end([+-]\\d{1,3})");
  private static final Pattern HOURS = Pattern.compile("hours-([0-9.]+)\\+([0-9.]+)");
  private static final int QUARTER_HOUR = 15;

  private ConcessionParser() {}

  /** One concession. */
  public static Concession concession(String item) throws BadCell {
    Matcher language = LANGUAGE.matcher(item);
    if (language.matches()) {
      return new Concession.LanguageTolerance(
          CellText.trim(language.group(1)), Integer.parseInt(language.group(2)));
    }
    Matcher skill = SKILL.matcher(item);
    if (skill.matches()) {
      return new Concession.NiceSkill(CellText.trim(skill.group(1)));
    }
    Matcher times = TIMES.matcher(item);
    if (times.matches()) {
      int minutes = minutes(item, times.group(2));
      return new Concession.Times(
          times.group(1).equals("end") ? 0 : minutes, times.group(1).equals("begin") ? 0 : minutes);
    }
    Matcher both = BOTH.matcher(item);
    if (both.matches()) {
      return new Concession.Times(minutes(item, both.group(1)), minutes(item, both.group(2)));
    }
    Matcher hours = HOURS.matcher(item);
    if (hours.matches()) {
      return hours(item, hours.group(1), hours.group(2));
    }
    return switch (item) {
      case "trial-first" -> new Concession.TrialFirst();
      case "another-place" -> new Concession.AnotherPlace();
      case "support-place" -> new Concession.SupportPlace();
      default -> split(item);
    };
  }

  private static int minutes(String item, String text) throws BadCell {
    int minutes = Integer.parseInt(text);
    if (minutes == 0 || minutes % QUARTER_HOUR != 0) {
      throw bad(item);
    }
    return minutes;
  }

  private static Concession hours(String item, String less, String more) throws BadCell {
    try {
      int fewer = Cells.quarterHours(less, Cells.MOST_HOURS);
      int further = Cells.quarterHours(more, Cells.MOST_HOURS);
      if (fewer + further > 0) {
        return new Concession.WeeklyHours(fewer, further);
      }
    } catch (BadCell e) {
      // Said below.
    }
    throw bad(item);
  }

  private static Concession split(String item) throws BadCell {
    for (SplitPlace.Way way : SplitPlace.Way.values()) {
      SplitPlace split = new SplitPlace(way);
      if (split.code().equals(item)) {
        return split;
      }
    }
    throw bad(item);
  }

  private static BadCell bad(String item) {
    return BadCell.item(item, message("expected.concession"));
  }
}
