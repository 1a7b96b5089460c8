package org.quartermatch.files.ads;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quartermatch.model.HoursRange;

/**
 * Weekly hours from German text, and from the English that German ads have between it: {@code 20-25
 * Std./Woche}, {@code mind. 15 h}, {@code 39-Stunden-Woche}, {@code Wochenarbeitszeit: 38,5 Std.}
 *
 * <p>A number with a unit counts if the week is named beside it, or if it says that it is about
 * working time; whatever is a day's, a month's, a holiday's, a deadline's, or about, does not. Of
 * several statements the range that holds all of them counts, since an ad that offers 20 or 40
 * hours rules out nobody in between. "40-hour week" of a job that is also offered part time is only
 * a maximum. Time linear in the length of the text.
 */
final class HoursText {
  private static final String NUMBER = "\\d{1,3}(?:[.,]\\d{1,2})?";
  private static final String UNIT = "(?:stunden|stdn\\.?|std\\.?|hours?|hrs\\.?|h)(?![a-zäöüß])";
  private static final String RANGE =
      "(?<!\\d)(?<!\\d[.,])(?<low>"
          + NUMBER
          + ")(?:\\s?(?:"
          + UNIT
          + ")?\\s?(?:-|–|—|bis(?: zu)?|to)\\s?(?:max\\.?\\s)?(?<high>"
          + NUMBER
          + "))?";

  /** A number of hours and what follows them. */
  private static final Pattern HOURS =
      Pattern.compile(
          RANGE
              + "(?:\\s?-?\\s?(?<unit>"
              + UNIT
              + ")|\\s?-?\\s?(?<week>wochen(?:arbeits)?stunden|wochenstd\\.?|wstd\\.?))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern A_WEEK =
      Pattern.compile(
          "^\\s?(?:[-/_]|pro|je|per|a|each|in der|die)?\\s?(?:woche|wo\\b|wöchentlich|week|kw\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NOT_A_WEEK =
      Pattern.compile(
          "^\\s?(?:[-/_(]|pro|je|per|am|im|a|in the|des|täglich|arbeit)?\\s?"
              + "(?:tage?s?\\b|täglich|day|monat|month|jahr|year|schicht|nacht|einsatz|kind|abend|mal\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What else has hours: a service, a deadline, a course. */
  private static final Pattern ABOUT_OTHERS =
      Pattern.compile(
          "^[\\s-]{0,2}(?:\\(?\\s?7|service|support|erreichbar|bereitschaft|notdienst|notruf|betrieb"
              + "|besetzt|pflege|betreuung|dienst|hotline|antwort|fortbildung|weiterbildung"
              + "|schulung|kurs|unterricht|praktik|einarbeitung|urlaub|fahrt|entfernt|nach |vor )",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DEADLINE_BEFORE =
      Pattern.compile(
          "(?:innerhalb|innert|binnen|nach|alle|vor|within|rund um die|in den letzten|jede"
              + "|zusätzlich\\w*|überstunden\\w*|weitere)\\s(?:von\\s|of\\s|ca\\.\\s|nur\\s)*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MONEY_BEFORE =
      Pattern.compile("(?:€|eur|euro)\\s?/?\\s?$|/\\s?$", Pattern.CASE_INSENSITIVE);

  /** Beside a number without a week: then it is about working time. */
  private static final Pattern WORKING_TIME =
      Pattern.compile(
          "teilzeit|vollzeit|arbeitszeit|arbeitsumfang|beschäftigungsumfang|stellenumfang"
              + "|stundenumfang|stundenzahl|wochenstunden|umfang|part.?time|full.?time|\\b[tv]z\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern WEEKLY_BEFORE =
      Pattern.compile(
          "(?:wochenarbeitszeit|wochenstunden|wöchentliche\\w* (?:arbeitszeit|arbeitsstunden"
              + "|stundenzahl)|arbeitszeit pro woche)[^.\\n\\d]{0,40}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BARE_WEEKLY =
      Pattern.compile(
          "(?:wochenarbeitszeit|wochen(?:arbeits)?stunden)\\s?(?::|von|=)?\\s?"
              + RANGE
              + "(?!\\s?(?:%|€|eur|tage|\\d|[.,]\\d))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CLAUSE_ENDS =
      Pattern.compile("^\\.?\\s?(?:$|[,;)\\]|/!.]|und\\b|oder\\b)");

  private static final Pattern AT_LEAST =
      Pattern.compile(
          "(?:mindestens|mind\\.?|minimum|min\\.?|ab|at least|wenigstens)\\s?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AT_MOST =
      Pattern.compile(
          "(?:bis zu|bis|maximal|max\\.?|höchstens|up to|nicht mehr als)\\s?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:ca\\.?|circa|etwa|ungefähr|rund|about|approx\\.?|~)\\s?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static final Pattern FULL_TIME =
      Pattern.compile(
          "\\bvoll(?:zeit|-\\s?(?:und|oder|/|bzw\\.?)\\s?teilzeit)|full.?time",
          Pattern.CASE_INSENSITIVE);
  static final Pattern PART_TIME =
      Pattern.compile("(?<!alters)teilzeit|part.?time", Pattern.CASE_INSENSITIVE);

  /** More is no full-time job in Germany: § 3 ArbZG allows 48 hours, 60 for a time. */
  private static final int MOST_QUARTERS = 60 * 4;

  /** Where the week is not named, so many hours would rather be something else. */
  private static final int MOST_BARE_QUARTERS = 45 * 4;

  private static final int LEAST_BARE_QUARTERS = 4 * 4;

  /** From here on a number is likely the hours of full time. */
  private static final int FULL_TIME_QUARTERS = 35 * 4;

  private static final int LOOK_BACK = 60;

  /** Hours of an ad may be said in a few ways; of more, no range is sure. */
  private static final int MOST_STATEMENTS = 4;

  private HoursText() {}

  /** The hours of an ad. */
  static Reading<HoursRange> read(JobAd ad) {
    String text = ad.text();
    boolean partTime = ad.times().contains(JobAd.Times.PART_TIME) || PART_TIME.matcher(text).find();
    boolean fullTime = ad.times().contains(JobAd.Times.FULL_TIME) || FULL_TIME.matcher(text).find();
    Set<AdGap> gaps = EnumSet.noneOf(AdGap.class);
    Set<HoursRange> statements = new LinkedHashSet<>();
    text.lines().forEach(line -> readLine(line, partTime, statements, gaps));
    if (statements.size() > MOST_STATEMENTS) {
      gaps.add(AdGap.CONTRADICTORY);
    } else if (!statements.isEmpty()) {
      return new Reading<>(Optional.of(statements.stream().reduce(HoursText::hull).get()), gaps);
    }
    if (gaps.isEmpty() && fullTime) {
      gaps.add(AdGap.FULL_TIME_WITHOUT_HOURS);
    }
    if (gaps.isEmpty() && partTime) {
      gaps.add(AdGap.PART_TIME_WITHOUT_HOURS);
    }
    return Reading.of(Optional.empty(), gaps);
  }

  private static void readLine(
      String line, boolean partTime, Set<HoursRange> statements, Set<AdGap> gaps) {
    Matcher hours = HOURS.matcher(line);
    while (hours.find()) {
      String before = line.substring(Math.max(0, hours.start() - LOOK_BACK), hours.start());
      String after = line.substring(hours.end());
      boolean named =
          hours.group("week") != null
              || A_WEEK.matcher(after).find()
              || WEEKLY_BEFORE.matcher(before).find();
      if (NOT_A_WEEK.matcher(after).find() && hours.group("week") == null) {
        gaps.add(AdGap.NOT_A_WEEK);
      } else if (!MONEY_BEFORE.matcher(before).find()
          && !DEADLINE_BEFORE.matcher(before).find()
          && (named || isWorkingTime(hours, line, before, after))) {
        add(hours, before, partTime, statements, gaps);
      }
    }
    Matcher bare = BARE_WEEKLY.matcher(line);
    while (bare.find()) {
      add(bare, "", partTime, statements, gaps);
    }
  }

  /** Whether hours without a week are the working time all the same. */
  private static boolean isWorkingTime(Matcher hours, String line, String before, String after) {
    if (ABOUT_OTHERS.matcher(after).find()) {
      return false;
    }
    OptionalInt low = quarters(hours.group("low"));
    if (low.isEmpty()
        || low.getAsInt() < LEAST_BARE_QUARTERS
        || low.getAsInt() > MOST_BARE_QUARTERS) {
      return false;
    }
    boolean endsThere = CLAUSE_ENDS.matcher(after).find();
    boolean bounded = AT_LEAST.matcher(before).find() || AT_MOST.matcher(before).find();
    boolean alone = before.isBlank() || before.stripTrailing().endsWith("(");
    // 24 hours are a day's more often than a week's.
    boolean aDay = low.getAsInt() == 24 * 4;
    return WORKING_TIME.matcher(line).find() || (endsThere && (bounded || alone) && !aDay);
  }

  private static void add(
      Matcher hours, String before, boolean partTime, Set<HoursRange> statements, Set<AdGap> gaps) {
    OptionalInt low = quarters(hours.group("low"));
    OptionalInt high =
        hours.group("high") == null ? OptionalInt.empty() : quarters(hours.group("high"));
    if (low.isEmpty() || (hours.group("high") != null && high.isEmpty())) {
      gaps.add(AdGap.IMPLAUSIBLE);
      return;
    }
    boolean range = high.isPresent();
    if (range) {
      if (low.getAsInt() <= high.getAsInt()) {
        statements.add(new HoursRange(low, high));
      } else {
        gaps.add(AdGap.IMPLAUSIBLE);
      }
    } else if (ABOUT.matcher(before).find()) {
      gaps.add(AdGap.ABOUT);
    } else if (AT_LEAST.matcher(before).find()) {
      statements.add(new HoursRange(low, OptionalInt.empty()));
    } else if (AT_MOST.matcher(before).find()
        || (partTime && low.getAsInt() >= FULL_TIME_QUARTERS)) {
      statements.add(new HoursRange(OptionalInt.empty(), low));
    } else {
      statements.add(new HoursRange(low, low));
    }
  }

  /** The number as quarter hours; empty if it cannot be hours of a week in steps of 0.25. */
  private static OptionalInt quarters(String number) {
    BigDecimal quarters =
        new BigDecimal(number.replace(',', '.'))
            .multiply(BigDecimal.valueOf(4))
            .stripTrailingZeros();
    boolean fits =
        quarters.scale() <= 0
            && quarters.signum() > 0
            && quarters.compareTo(BigDecimal.valueOf(MOST_QUARTERS)) <= 0;
    return fits ? OptionalInt.of(quarters.intValueExact()) : OptionalInt.empty();
  }

  /** The smallest range that holds both; open where one is. */
  private static HoursRange hull(HoursRange a, HoursRange b) {
    OptionalInt low =
        a.minimumQuarterHours().isPresent() && b.minimumQuarterHours().isPresent()
            ? OptionalInt.of(
                Math.min(a.minimumQuarterHours().getAsInt(), b.minimumQuarterHours().getAsInt()))
            : OptionalInt.empty();
    OptionalInt high =
        a.maximumQuarterHours().isPresent() && b.maximumQuarterHours().isPresent()
            ? OptionalInt.of(
                Math.max(a.maximumQuarterHours().getAsInt(), b.maximumQuarterHours().getAsInt()))
            : OptionalInt.empty();
    return new HoursRange(low, high);
  }
}
