package org.quartermatch.report.page;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words, numbers and dates of one page in one language. Public methods are what the templates
 * call. Not thread-safe; each page has its own.
 */
final class Texts {

  /** What can be an id: letters, digits and the signs that join them. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]++(?:[-_.:][\\p{L}\\p{N}]++)*+");

  private static final Pattern SLASH = Pattern.compile("(?<=\\p{L}{4}/)(?=\\p{L}{4})");

  private final Locale locale;
  private final ResourceBundle bundle;
  private final NumberFormat numbers;
  private final DateTimeFormatter dates;
  private final DateTimeFormatter shortDates;
  private final Set<String> ids;

  /** German for any German locale, otherwise English; for texts that name nobody. */
  Texts(Locale wanted) {
    this(wanted, Set.of());
  }

  /**
   * German for any German locale, otherwise English.
   *
   * @param ids that the texts may name
   */
  Texts(Locale wanted, Set<String> ids) {
    this.ids = Set.copyOf(ids);
    boolean ours =
        wanted.getLanguage().equals(Locale.GERMAN.getLanguage())
            || wanted.getLanguage().equals(Locale.ENGLISH.getLanguage());
    locale = ours ? wanted : Locale.ENGLISH;
    // The root bundle is English; asking for ENGLISH could fall back to the machine's language.
    bundle =
        ResourceBundle.getBundle(
            "org.quartermatch.report.page.report",
            locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? Locale.GERMAN : Locale.ROOT);
    numbers = NumberFormat.getInstance(locale);
    numbers.setMaximumFractionDigits(2);
    shortDates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
  }

  /** For the {@code lang} attribute. */
  public String lang() {
    return locale.getLanguage();
  }

  public String t(String key) {
    return bundle.getString(key);
  }

  public String t(String key, Object a) {
    return format(key, a);
  }

  public String t(String key, Object a, Object b) {
    return format(key, a, b);
  }

  public String t(String key, Object a, Object b, Object c) {
    return format(key, a, b, c);
  }

  public String t(String key, Object a, Object b, Object c, Object d) {
    return format(key, a, b, c, d);
  }

  private String format(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** The text of a key, or the key itself where there is none: a name of the data. */
  public String name(String key) {
    return key.isEmpty() ? t("unknown") : bundle.containsKey(key) ? bundle.getString(key) : key;
  }

  public String number(Number value) {
    return numbers.format(value);
  }

  public String decimal(BigDecimal value) {
    return numbers.format(value);
  }

  /** The number, or that it is under five. */
  public String count(Count count) {
    return switch (count) {
      case Count.Exact exact -> numbers.format(exact.value());
      case Count.Children children -> numbers.format(children.value());
      case Count.Rounded rounded -> numbers.format(rounded.value());
      case Count.Hidden ignored -> t("count.hidden");
      case Count.Withheld ignored -> t("count.withheld");
    };
  }

  /** The same in a sentence: says where it is rounded. */
  public String about(Count count) {
    return count instanceof Count.Rounded ? t("count.rounded", count(count)) : count(count);
  }

  /** Whether there is no number to show. */
  public boolean isHidden(Count count) {
    return !count.isShown();
  }

  /** Weekly hours without a unit. */
  public String hours(int quarterHours) {
    return numbers.format(BigDecimal.valueOf(quarterHours * 25L, 2));
  }

  /** A text about weekly hours, in the right number. */
  public String weekHours(String key, int quarterHours) {
    return format(key, quarterHours / 4.0);
  }

  /** When work begins, as far as that is known. */
  public String start(HandOver.Terms terms) {
    LocalDate latest = terms.latestStart();
    if (terms.start() == null) {
      return format("handover.start.by", date(latest));
    }
    return latest == null
        ? date(terms.start())
        : format("handover.start.latest", date(terms.start()), date(latest));
  }

  /** An amount of money. */
  public String euros(int cents) {
    return format("euros", BigDecimal.valueOf(cents, 2));
  }

  public String range(HourRange range) {
    Integer least = range.minQuarterHours();
    Integer most = range.maxQuarterHours();
    if (least == null) {
      return most == null ? t("unknown") : t("hours.upTo", hours(most));
    }
    if (most == null) {
      return t("hours.from", hours(least));
    }
    if (range.fixed()) {
      return t("hours.fixed", hours(most));
    }
    return least.equals(most) ? hours(most) : hours(least) + "–" + hours(most);
  }

  /** For sorting by hours. */
  public int rangeOrder(HourRange range) {
    Integer most = range.maxQuarterHours();
    Integer least = range.minQuarterHours();
    return most != null ? most : least != null ? least : 0;
  }

  public String date(@Nullable LocalDate date) {
    return date == null ? t("unknown") : dates.format(date);
  }

  /** For tables. */
  public String shortDate(@Nullable LocalDate date) {
    return date == null ? t("unknown") : shortDates.format(date);
  }

  /** That little time is left until the last day; empty where there is enough, or no last day. */
  public String deadline(@Nullable LocalDate validUntil, LocalDate runDate) {
    return Deadlines.isSoon(validUntil, runDate) ? format("deadline", shortDate(validUntil)) : "";
  }

  public String language(String code) {
    return Locale.of(code).getDisplayLanguage(locale);
  }

  /**
   * What is asked for.
   *
   * @param known whether nothing else is
   */
  public String languages(Map<String, LanguageLevel> required, boolean known) {
    return required.isEmpty()
        ? t(known ? "languages.none" : "unknown")
        : required.entrySet().stream()
            .map(it -> language(it.getKey()) + " " + t("level." + it.getValue().name()))
            .collect(Collectors.joining(", "));
  }

  public String criterion(String code) {
    String key = "criterion." + code;
    return bundle.containsKey(key) ? bundle.getString(key) : code;
  }

  /**
   * Part of a text.
   *
   * @param isId whether it is an id of the data, such as {@code p-0196}; a time such as {@code
   *     08:00-19:15} is none
   */
  public record Piece(String text, boolean isId) {}

  /** The text cut before and after each id; together they are the text. */
  public List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    int end = 0;
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (ids.contains(words.group())) {
        if (words.start() > end) {
          pieces.add(new Piece(text.substring(end, words.start()), false));
        }
        pieces.add(new Piece(words.group(), true));
        end = words.end();
      }
    }
    if (end < text.length()) {
      pieces.add(new Piece(text.substring(end), false));
    }
    return pieces;
  }

  /**
   * The text cut where a line may end inside of a word: behind the slash of two long names, such as
   * {@code Küchenbediensteter/Küchenbedienstete}. Elsewhere a browser would tear it at any letter.
   */
  public List<String> breakable(String text) {
    return List.of(SLASH.split(text));
  }

  /** Why a search ended, by its word in {@code summary.json}. */
  public String stopped(String code) {
    String key = "stopped." + code;
    return bundle.containsKey(key) ? bundle.getString(key) : code;
  }

  /** The name of a value of one of our enums. */
  public String of(Enum<?> value) {
    String group =
        switch (value) {
          case OpportunityKind ignored -> "kind.";
          case CriterionVerdict ignored -> "verdict.";
          case UnplacedReason ignored -> "unplaced.";
          case QuestionAbout ignored -> "about.";
          case ReportView.CareState ignored -> "childcare.";
          case ReportView.Change ignored -> "change.";
          case ReaderPage ignored -> "page.";
          default -> throw new IllegalArgumentException(value + " has no name");
        };
    return t(group + value.name());
  }

  public String form(String code) {
    String key = "form." + code;
    return bundle.containsKey(key) ? bundle.getString(key) : code;
  }

  public String mode(String code) {
    String key = "mode." + code;
    return bundle.containsKey(key) ? bundle.getString(key) : code;
  }
}
