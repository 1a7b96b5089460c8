package org.quartermatch.files.csv.cell;

import static org.quartermatch.files.texts.FileTexts.message;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.quartermatch.model.Course;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Language;
import org.quartermatch.model.Skill;

/**
 * What the items of the list columns look like. Items are split from the right, since codes such as
 * ESCO's URIs contain colons.
 */
public final class ItemParsers {
  /** A code of a language, where a course does not say what its unknown level is a level of. */
  private static final Pattern LANGUAGE_CODE = Pattern.compile("[a-z]{2,3}");

  /**
   * What can only be meant as a level, and is none. Anything else after the last colon of a course,
   * such as the path of a URI, is a part of its code.
   */
  private static final Pattern MEANT_AS_LEVEL =
      Pattern.compile("(?i)|-?\\d+([.,]\\d+)?|[abc]\\d+|native|\\?+");

  /**
   * A whole list with commas in the place of semicolons; read as a code, it would match nothing.
   */
  private static final Pattern COMMA_LIST =
      Pattern.compile(".*:([1-5?]|must|nice:\\d+|[ABC][0-2][^:,]*|NATIVE)\\s*,.*");

  private ItemParsers() {}

  public static EmploymentForm form(String item) throws BadCell {
    EmploymentForm form = Cells.FORMS.get(item);
    if (form == null) {
      throw BadCell.item(item, message("expected.one-of", String.join(", ", Cells.FORMS.keySet())));
    }
    return form;
  }

  public static Skill.Held heldSkill(String item) throws BadCell {
    int colon = item.lastIndexOf(':');
    Optional<OptionalInt> level = Cells.skillLevel(after(item, colon));
    String code = before(item, colon);
    if (level.isEmpty() || !isCode(code)) {
      throw BadCell.item(item, message("expected.held-skill"));
    }
    return new Skill.Held(code, level.get());
  }

  public static Skill.Required requiredSkill(String item) throws BadCell {
    int last = item.lastIndexOf(':');
    String ending = after(item, last);
    String rest = before(item, last);
    int weight = 0;
    if (!ending.equals("must")) {
      int nice = rest.lastIndexOf(':');
      weight = after(rest, nice).equals("nice") ? weight(ending) : -1;
      rest = before(rest, nice);
    }
    int colon = rest.lastIndexOf(':');
    Optional<OptionalInt> level = Cells.skillLevel(after(rest, colon));
    String code = before(rest, colon);
    if (weight < 0 || level.isEmpty() || !isCode(code)) {
      throw BadCell.item(item, message("expected.required-skill"));
    }
    return weight == 0
        ? new Skill.Must(code, level.get())
        : new Skill.Nice(code, level.get(), weight);
  }

  private static int weight(String text) {
    boolean oneDigit = text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9';
    return oneDigit ? text.charAt(0) - '0' : text.equals("10") ? 10 : -1;
  }

  public static Language.Held heldLanguage(String item) throws BadCell {
    int colon = item.lastIndexOf(':');
    Optional<Language.Level> level = Cells.languageLevel(after(item, colon));
    String code = before(item, colon);
    if (level.isEmpty() || !isCode(code)) {
      throw BadCell.item(item, message("expected.held-language", Cells.languageLevelForm()));
    }
    return new Language.Held(code, level.get());
  }

  public static Language.Required requiredLanguage(String item) throws BadCell {
    int tilde = item.lastIndexOf('~');
    int tolerance = tilde < 0 ? 0 : tolerance(after(item, tilde));
    String rest = tilde < 0 ? item : before(item, tilde);
    int colon = rest.lastIndexOf(':');
    Optional<Language.Level> level = Cells.languageLevel(after(rest, colon));
    String code = before(rest, colon);
    if (tolerance < 0 || level.isEmpty() || !isCode(code)) {
      throw BadCell.item(item, message("expected.required-language", Cells.languageLevelForm()));
    }
    return new Language.Required(code, level.get(), tolerance);
  }

  private static int tolerance(String text) {
    boolean allowed = text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '7';
    return allowed ? text.charAt(0) - '0' : -1;
  }

  public static Course course(String item) throws BadCell {
    int at = item.lastIndexOf('@');
    LocalDate end;
    try {
      end = Cells.date(after(item, at));
    } catch (BadCell e) {
      throw BadCell.item(item, message("expected.course", Cells.languageLevelForm()));
    }
    String what = before(item, at);
    int colon = what.lastIndexOf(':');
    String code = before(what, colon);
    String suffix = after(what, colon);
    if (colon >= 0) {
      Optional<OptionalInt> skill = Cells.skillLevel(suffix);
      Optional<Language.Level> language = Cells.languageLevel(suffix);
      boolean isLanguage =
          language.isPresent() && (skill.isEmpty() || LANGUAGE_CODE.matcher(code).matches());
      if (isCode(code) && isLanguage) {
        return new Course.LanguageCourse(code, language.get(), end);
      }
      if (isCode(code) && skill.isPresent()) {
        return new Course.SkillCourse(code, skill.get(), end);
      }
    }
    if (!isCode(what) || (colon >= 0 && isMeantAsLevel(suffix))) {
      throw BadCell.item(item, message("expected.course", Cells.languageLevelForm()));
    }
    return new Course.QualificationCourse(what, end);
  }

  /**
   * What a course leads to, whenever it ends: as {@link #course}, without a date. A paper's code
   * has a colon only in an address: {@code de:Z9} is a level that went wrong.
   */
  public static Course granted(String item) throws BadCell {
    if (item.indexOf('@') < 0) {
      try {
        Course granted = course(item + "@9999-12-31");
        boolean isPaper = granted instanceof Course.QualificationCourse;
        if (!isPaper || item.indexOf(':') < 0 || item.contains("://")) {
          return granted;
        }
      } catch (BadCell e) {
        // Said below, without the date.
      }
    }
    throw BadCell.item(item, message("expected.granted", Cells.languageLevelForm()));
  }

  /** Whether a text is a level that went wrong, such as {@code B7}, {@code 9} or {@code B1/}. */
  static boolean isMeantAsLevel(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return MEANT_AS_LEVEL.matcher(text).matches();
    }
    String spoken = CellText.trim(text.substring(0, slash));
    return !spoken.isEmpty() && MEANT_AS_LEVEL.matcher(spoken).matches();
  }

  private static boolean isCode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ') {
        return false;
      }
    }
    return !text.isEmpty() && !COMMA_LIST.matcher(text).matches();
  }

  /** What is before the index; nothing if it is -1. */
  private static String before(String text, int index) {
    return index < 0 ? "" : CellText.trim(text.substring(0, index));
  }

  /** What is after the index; nothing if it is -1. */
  private static String after(String text, int index) {
    return index < 0 ? "" : CellText.trim(text.substring(index + 1));
  }
}
