package org.quartermatch.files.csv.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Course;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Skill;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkPermission;
import org.quartermatch.model.WorkingTime.Shifts;

/**
 * The text of cells: the way back of what this package reads. Where a value has no text that would
 * be read as that value again, such as a code with a semicolon, there is an {@link
 * IllegalArgumentException}.
 */
public final class CellFormat {
  private static final String[] DAYS = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
  private static final String[] QUARTERS = {"", ".25", ".5", ".75"};
  private static final int MINUTES_PER_DAY = 24 * 60;

  private final Times times = new Times();

  /** Remembers the times that it reads back; not safe for use by several threads. */
  public CellFormat() {}

  public static String number(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }

  public static String hours(OptionalInt quarterHours) {
    return quarterHours.isPresent() ? hours(quarterHours.getAsInt()) : "";
  }

  /** Hours without trailing zeros; 0 or more. */
  public static String hours(int quarterHours) {
    if (quarterHours < 0) {
      throw new IllegalArgumentException(
          "quarter hours are " + quarterHours + ", allowed: 0 or more");
    }
    return quarterHours / 4 + QUARTERS[quarterHours % 4];
  }

  public static String degrees(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }

  public static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  /** The word for a value. */
  public static <T> String word(Map<String, T> words, Optional<T> value) {
    return value.isEmpty()
        ? ""
        : words.entrySet().stream()
            .filter(entry -> entry.getValue().equals(value.get()))
            .findFirst()
            .orElseThrow()
            .getKey();
  }

  /** An id or another text that must come back exactly. */
  public static String id(String id) {
    try {
      if (CellText.trim(id).equals(id) && CellText.indexOfControl(id) < 0) {
        return Cells.id(id);
      }
    } catch (BadCell e) {
      // Said below.
    }
    throw notWritable(id, "no control character, and no white space around it");
  }

  public static String freeText(String text) {
    if (CellText.indexOfControl(text) >= 0) {
      throw notWritable(text, "no control character but line breaks and tabs");
    }
    return text;
  }

  private static IllegalArgumentException notWritable(String value, String allowed) {
    return new IllegalArgumentException(
        "cell is " + CellText.shown(value) + ", allowed: " + allowed);
  }

  /** A list cell. */
  public static <T> String listing(Listing<T> listing, Function<T, String> format, Items<T> items) {
    return listing(listing, format, items, true);
  }

  /** A list whose empty cell says something else than that it is unknown. */
  public static <T> String statedListing(
      Listing<T> listing, Function<T, String> format, Items<T> items) {
    return listing(listing, format, items, false);
  }

  private static <T> String listing(
      Listing<T> listing, Function<T, String> format, Items<T> items, boolean emptyIsUnknown) {
    List<String> texts = new ArrayList<>();
    for (T item : listing.items()) {
      texts.add(format.apply(item));
    }
    if (texts.isEmpty() && listing.complete()) {
      return "none";
    }
    if (!listing.complete() && (!texts.isEmpty() || !emptyIsUnknown)) {
      texts.add("*");
    }
    String cell = String.join(";", texts);
    if (!cell.isEmpty()) {
      readBack(cell, listing, items);
    }
    return cell;
  }

  /** The courses, of which nobody says whether these are all. */
  public static String courses(List<Course> courses, Items<Course> items) {
    return courses.isEmpty()
        ? ""
        : listing(new Listing<>(courses, true), CellFormat::course, items);
  }

  private static <T> void readBack(String cell, Listing<T> listing, Items<T> items) {
    try {
      if (CellText.indexOfControl(cell) < 0 && items.parse(cell).equals(listing)) {
        return;
      }
    } catch (BadCell e) {
      // Said below.
    }
    throw notWritable(cell, "items that can be read again as they are, without ; in them");
  }

  public static String heldSkill(Skill.Held skill) {
    return skill.code() + ":" + level(skill.level());
  }

  public static String requiredSkill(Skill.Required skill) {
    String start = skill.code() + ":" + level(skill.level());
    return switch (skill) {
      case Skill.Must must -> start + ":must";
      case Skill.Nice nice -> start + ":nice:" + nice.weight();
    };
  }

  private static String level(OptionalInt level) {
    return level.isPresent() ? Integer.toString(level.getAsInt()) : "?";
  }

  public static String heldLanguage(Language.Held language) {
    return language.code() + ":" + level(language.level());
  }

  public static String requiredLanguage(Language.Required language) {
    return language.code()
        + ":"
        + level(language.level())
        + (language.toleranceLevels() == 0 ? "" : "~" + language.toleranceLevels());
  }

  private static String level(Language.Level level) {
    return level.spoken().equals(level.written())
        ? level(level.spoken())
        : level(level.spoken()) + "/" + level(level.written());
  }

  private static String level(Optional<CefrLevel> level) {
    return level.map(CefrLevel::name).orElse("?");
  }

  private static String course(Course course) {
    String what =
        switch (course) {
          case Course.LanguageCourse language -> language.code() + ":" + level(language.level());
          case Course.SkillCourse skill -> skill.code() + ":" + level(skill.level());
          case Course.QualificationCourse qualification -> qualification.code();
        };
    return what + "@" + course.endsOn();
  }

  public static String euros(OptionalInt cents) {
    if (cents.isEmpty()) {
      return "";
    }
    String text = BigDecimal.valueOf(cents.getAsInt(), 2).toPlainString();
    try {
      Cells.cents(text);
      return text;
    } catch (BadCell e) {
      throw notWritable(text, "euros for an hour up to what can be read again");
    }
  }

  public static String permission(WorkPermission permission) {
    return permission.kind().code() + permission.until().map(day -> "@" + day).orElse("");
  }

  /** Times to the minute. */
  public String hours(OpeningHours hours) {
    String text = hours.text();
    try {
      if (times.parse(text).hours().minutes().equals(hours.minutes())) {
        return text;
      }
    } catch (BadCell e) {
      // Said below.
    }
    throw notWritable(text, "times in at most 1000 characters");
  }

  /** A schedule of quarter hours. */
  public String schedule(WeekSchedule schedule) {
    String text = schedule.toString();
    try {
      if (times.parse(text).inwards().equals(schedule)) {
        return text;
      }
    } catch (BadCell e) {
      // Said below.
    }
    throw notWritable(text, "times in at most 1000 characters");
  }

  /** The weeks of a rotation. */
  public String weeks(List<Shifts> weeks) {
    return String.join(" || ", weeks.stream().map(this::week).toList());
  }

  private String week(Shifts shifts) {
    String text = times(shifts);
    try {
      if (Shifts.of(times.parse(text).hours()).equals(shifts)) {
        return text;
      }
    } catch (BadCell e) {
      // Said below.
    }
    throw notWritable(text, "blocks with gaps between them, in at most 1000 characters");
  }

  /** The blocks, cut at every midnight. */
  private static String times(Shifts shifts) {
    List<List<String>> days = new ArrayList<>();
    for (int day = 0; day < DAYS.length; day++) {
      days.add(new ArrayList<>());
    }
    for (Shifts.Block block : shifts.blocks()) {
      int start = block.startMinute();
      int end = start + block.minutes();
      while (start < end) {
        int day = start / MINUTES_PER_DAY;
        int stop = Math.min(end, (day + 1) * MINUTES_PER_DAY);
        int midnight = day * MINUTES_PER_DAY;
        days.get(day % DAYS.length).add(time(start - midnight) + "-" + time(stop - midnight));
        start = stop;
      }
    }
    List<String> rules = new ArrayList<>();
    for (int day = 0; day < DAYS.length; day++) {
      if (!days.get(day).isEmpty()) {
        rules.add(DAYS[day] + " " + String.join(",", days.get(day)));
      }
    }
    return rules.isEmpty() ? "off" : String.join("; ", rules);
  }

  private static String time(int minutes) {
    int hour = minutes / 60;
    int minute = minutes % 60;
    return (hour < 10 ? "0" : "") + hour + (minute < 10 ? ":0" : ":") + minute;
  }
}
