package org.quartermatch.files.csv.cell;

import static org.quartermatch.files.texts.FileTexts.message;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.quartermatch.care.Land;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Language;
import org.quartermatch.model.Message;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WorkPermission;
import org.quartermatch.outcomes.Outcome;

/** What single values look like in a cell. All numbers are plain: no sign, no exponent. */
public final class Cells {
  static final Map<String, Boolean> BOOLEANS = Map.of("true", true, "false", false);
  public static final Map<String, TravelMode> MODES =
      named(
          new String[] {"foot", "bicycle", "transit", "car"},
          TravelMode.FOOT,
          TravelMode.BICYCLE,
          TravelMode.TRANSIT,
          TravelMode.CAR);
  public static final Map<String, Company.Kind> COMPANY_KINDS =
      named(new String[] {"business", "carrier"}, Company.Kind.BUSINESS, Company.Kind.CARRIER);
  public static final Map<String, EmploymentForm> FORMS = forms();
  private static final Map<String, Land> LANDS = lands();
  public static final Map<String, Outcome.By> REFUSED_BY = refusedBy();
  public static final Map<String, Outcome.Why> REASONS = reasons();
  private static final Map<String, WorkPermission.Kind> PERMISSIONS = permissions();

  /** The words for a certainty, in percent (docs/semantics.md, sentence 39). */
  private static final Map<String, Integer> CERTAINTY_WORDS =
      Map.of("certain", 90, "likely", 60, "possible", 30);

  private static final Map<String, CefrLevel> LEVELS =
      named(new String[] {"A0", "A1", "A2", "B1", "B2", "C1", "C2", "NATIVE"}, CefrLevel.values());

  private static final String UNKNOWN = "?";

  private Cells() {}

  @SafeVarargs
  @SuppressWarnings("varargs") // read only
  private static <T> Map<String, T> named(String[] names, T... values) {
    Map<String, T> map = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      map.put(names[i], values[i]);
    }
    return Collections.unmodifiableMap(map);
  }

  private static Map<String, EmploymentForm> forms() {
    Map<String, EmploymentForm> map = new LinkedHashMap<>();
    for (EmploymentForm form : EmploymentForm.values()) {
      map.put(form.code(), form);
    }
    return Collections.unmodifiableMap(map);
  }

  private static Map<String, Outcome.By> refusedBy() {
    Map<String, Outcome.By> map = new LinkedHashMap<>();
    for (Outcome.By by : Outcome.By.values()) {
      map.put(by.code(), by);
    }
    return Collections.unmodifiableMap(map);
  }

  private static Map<String, Outcome.Why> reasons() {
    Map<String, Outcome.Why> map = new LinkedHashMap<>();
    for (Outcome.Why why : Outcome.Why.values()) {
      map.put(why.code(), why);
    }
    return Collections.unmodifiableMap(map);
  }

  private static Map<String, Land> lands() {
    Map<String, Land> lands = new LinkedHashMap<>();
    for (Land land : Land.values()) {
      lands.put(land.code(), land);
    }
    return Collections.unmodifiableMap(lands);
  }

  private static Map<String, WorkPermission.Kind> permissions() {
    Map<String, WorkPermission.Kind> map = new LinkedHashMap<>();
    for (WorkPermission.Kind kind : WorkPermission.Kind.values()) {
      map.put(kind.code(), kind);
    }
    return Collections.unmodifiableMap(map);
  }

  /** A Land by its letters. */
  public static Land land(String text) throws BadCell {
    Land land = LANDS.get(text);
    if (land == null) {
      throw BadCell.cell(text, message("expected.land"));
    }
    return land;
  }

  /** One of several words. */
  public static <T> CellParser<T> oneOf(Map<String, T> words) {
    return text -> {
      T value = words.get(text);
      if (value == null) {
        throw BadCell.cell(text, message("expected.one-of", String.join(", ", words.keySet())));
      }
      return value;
    };
  }

  public static boolean bool(String text) throws BadCell {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw BadCell.cell(text, message("expected.true-or-false"));
    };
  }

  /** An id, which is any text in one line. */
  public static String id(String text) throws BadCell {
    if (hasLineBreakOrTab(text)) {
      throw BadCell.cell(text, message("expected.id-in-one-line"));
    }
    return text;
  }

  /** A code in a list. */
  public static String code(String text) throws BadCell {
    if (hasLineBreakOrTab(text)) {
      throw BadCell.item(text, message("expected.code-in-one-line"));
    }
    if (text.equals(UNKNOWN)) {
      throw BadCell.item(text, message("expected.code"));
    }
    if (text.equalsIgnoreCase("none")) {
      throw BadCell.item(text, message("expected.none-or-code"));
    }
    return text;
  }

  private static boolean hasLineBreakOrTab(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ') {
        return true;
      }
    }
    return false;
  }

  /** A whole number from {@code minimum} to {@code maximum}. */
  public static int integer(String text, int minimum, int maximum) throws BadCell {
    boolean tooLarge = false;
    if (CellText.isDigits(text, 0, text.length())) {
      try {
        int value = Integer.parseInt(text);
        if (value >= minimum && value <= maximum) {
          return value;
        }
      } catch (NumberFormatException e) {
        tooLarge = true;
      }
    }
    // Of a limit that is only that of the machine nothing is said until it is met.
    throw BadCell.cell(
        text,
        maximum == Integer.MAX_VALUE && !tooLarge
            ? message("expected.or-more", minimum)
            : message("expected.range", minimum, maximum));
  }

  /** More weekly hours than a week has are silly, and harmless; this many are surely a slip. */
  public static final int MOST_HOURS = 1_000;

  /** Hours in steps of 0.25, as quarter hours. */
  public static int quarterHours(String text, int maximumHours) throws BadCell {
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    int quarters = point < 0 ? 0 : quarters(text, point + 1);
    if (quarters >= 0 && end <= 7 && CellText.isDigits(text, 0, end)) {
      int value = 4 * Integer.parseInt(text.substring(0, end)) + quarters;
      if (value <= 4 * maximumHours) {
        return value;
      }
    }
    throw notANumber(text, message("expected.hours", maximumHours));
  }

  /** Germans write a comma where the files have a point. */
  private static BadCell notANumber(String text, Message expected) {
    return BadCell.cell(
        text, text.indexOf(',') < 0 ? expected : message("expected.with-a-point", expected));
  }

  /** The digits after the point as quarters, or -1 if they are none. */
  private static int quarters(String text, int start) {
    int end = text.length();
    if (!CellText.isDigits(text, start, end)) {
      return -1;
    }
    while (end > start && text.charAt(end - 1) == '0') {
      end--;
    }
    return switch (text.substring(start, end)) {
      case "" -> 0;
      case "25" -> 1;
      case "5" -> 2;
      case "75" -> 3;
      default -> -1;
    };
  }

  /** More pay for an hour than this is surely a slip, such as the pay of a month: in euros. */
  private static final int MOST_PAY = 1_000;

  /** More than this for a measure is surely a slip: in euros. */
  private static final int MOST_COST = 9_999_999;

  /** Euros for an hour with at most two decimals, as whole cents. */
  public static int cents(String text) throws BadCell {
    return cents(text, MOST_PAY, message("expected.pay", MOST_PAY));
  }

  /** What something costs: euros with at most two decimals, as whole cents. */
  public static int cost(String text) throws BadCell {
    return cents(text, MOST_COST, message("expected.cost", MOST_COST));
  }

  private static int cents(String text, int mostEuros, Message expected) throws BadCell {
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    int decimals = point < 0 ? 0 : text.length() - point - 1;
    if (end <= 7
        && CellText.isDigits(text, 0, end)
        && (point < 0
            || (decimals >= 1
                && decimals <= 2
                && CellText.isDigits(text, point + 1, text.length())))) {
      int cents = 100 * Integer.parseInt(text.substring(0, end));
      if (decimals > 0) {
        int fraction = Integer.parseInt(text.substring(point + 1));
        cents += decimals == 1 ? 10 * fraction : fraction;
      }
      if (cents <= 100 * mostEuros) {
        return cents;
      }
    }
    throw notANumber(text, expected);
  }

  /** What is permitted, and until when. */
  public static WorkPermission permission(String text) throws BadCell {
    int at = text.indexOf('@');
    WorkPermission.Kind kind = PERMISSIONS.get(at < 0 ? text : text.substring(0, at));
    if (kind != null && at < 0) {
      return new WorkPermission(kind, Optional.empty());
    }
    if (kind != null && kind != WorkPermission.Kind.NONE) {
      try {
        return new WorkPermission(kind, Optional.of(date(text.substring(at + 1))));
      } catch (BadCell e) {
        // Said below.
      }
    }
    throw BadCell.cell(text, message("expected.permission"));
  }

  /** Degrees from {@code -limit} to {@code limit}. */
  public static double degrees(String text, int limit) throws BadCell {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    if (text.length() <= 40
        && CellText.isDigits(text, start, end)
        && (point < 0 || CellText.isDigits(text, point + 1, text.length()))) {
      double value = Double.parseDouble(text);
      if (Math.abs(value) <= limit) {
        return value;
      }
    }
    throw notANumber(text, message("expected.degrees", limit));
  }

  public static LocalDate date(String text) throws BadCell {
    // The length keeps out the signed and longer years that ISO 8601 allows.
    if (text.length() == 10) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        // Said below, as for every other text.
      }
    }
    throw BadCell.cell(text, message("expected.date"));
  }

  /** Hours and minutes of a day, such as {@code 14:00}. */
  public static LocalTime clock(String text) throws BadCell {
    // The length keeps out seconds, and hours of one digit.
    if (text.length() == 5) {
      try {
        return LocalTime.parse(text);
      } catch (DateTimeParseException e) {
        // Said below, as for every other text.
      }
    }
    throw BadCell.cell(text, message("expected.clock"));
  }

  /** Percent, or a word for it. */
  public static int certainty(String text) throws BadCell {
    Integer word = CERTAINTY_WORDS.get(text);
    if (word != null) {
      return word;
    }
    try {
      return integer(text, 0, 100);
    } catch (BadCell e) {
      throw BadCell.cell(text, message("expected.certainty"));
    }
  }

  /** A skill level, empty if it is {@code ?}; null if the text is none. */
  static Optional<OptionalInt> skillLevel(String text) {
    if (text.equals(UNKNOWN)) {
      return Optional.of(OptionalInt.empty());
    }
    return text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '5'
        ? Optional.of(OptionalInt.of(text.charAt(0) - '0'))
        : Optional.empty();
  }

  /** A language level, split or not; empty if the text is none. */
  static Optional<Language.Level> languageLevel(String text) {
    int slash = text.indexOf('/');
    String spoken = CellText.trim(slash < 0 ? text : text.substring(0, slash));
    String written = slash < 0 ? spoken : CellText.trim(text.substring(slash + 1));
    return isLevel(spoken) && isLevel(written)
        ? Optional.of(
            new Language.Level(
                Optional.ofNullable(LEVELS.get(spoken)), Optional.ofNullable(LEVELS.get(written))))
        : Optional.empty();
  }

  private static boolean isLevel(String text) {
    return text.equals(UNKNOWN) || LEVELS.containsKey(text);
  }

  /** How a language level is written, for messages. */
  static Message languageLevelForm() {
    return message("expected.language-level");
  }
}
