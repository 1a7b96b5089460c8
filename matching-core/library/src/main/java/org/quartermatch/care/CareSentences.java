package org.quartermatch.care;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Participant;

/**
 * Writes a year in plain German or English. The children have numbers, in the order of the
 * participant, no names. Immutable and thread-safe.
 */
public final class CareSentences {
  /** Below that, an age in years says too little. */
  private static final int MONTHS_UNTIL_YEARS = 24;

  private static final String BUNDLE = "org.quartermatch.care.sentences";

  private final Locale locale;
  private final ResourceBundle texts;
  private final Sentences sentences;
  private final List<String> childIds;
  private final Map<String, OptionalInt> ageMonths;
  private final Map<String, String> providerNames;

  private CareSentences(
      Locale locale, List<Child> children, Map<String, String> providerNames, Sentences sentences) {
    this.locale = locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    childIds = children.stream().map(Child::id).toList();
    ageMonths =
        children.stream()
            .collect(Collectors.toMap(Child::id, Child::ageMonths, (one, same) -> one));
    this.providerNames = providerNames;
    this.sentences = sentences;
    // the root bundle is English; asking for ENGLISH could fall back to the machine's language
    texts =
        ResourceBundle.getBundle(
            BUNDLE, locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ROOT);
  }

  /**
   * Sentences about one participant's years.
   *
   * @param locale German, else English
   * @param sentences in the same language
   */
  public static CareSentences in(
      Locale locale,
      Sentences sentences,
      Participant participant,
      List<ChildcareProvider> providers) {
    return new CareSentences(
        locale,
        participant.children(),
        providers.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    ChildcareProvider::id, ChildcareProvider::nameOrId, (one, same) -> one)),
        sentences);
  }

  /** When, and how many days of work. */
  public String days(CareYear.Span span) {
    return format(
        span.from().equals(span.to()) ? "span.day" : "span.days",
        day(span.from()),
        day(span.to()),
        span.workDays());
  }

  /** How it stands, in one sentence. */
  public String of(CareStanding standing) {
    return switch (standing) {
      case CareStanding.NoWork none -> format("standing.no-work");
      case CareStanding.Holiday holiday -> format("standing.holiday");
      case CareStanding.Covered covered -> format("standing.covered");
      case CareStanding.Open open -> format("standing.open", joined(questions(open), " "));
      case CareStanding.Movable movable ->
          format("standing.movable", joined(movable.gaps().stream().map(this::of).toList(), "; "));
      case CareStanding.Missing missing ->
          format("standing.missing", joined(missing.gaps().stream().map(this::of).toList(), "; "));
    };
  }

  /** What is to be asked, one sentence each. */
  public List<String> questions(CareStanding.Open open) {
    return open.questions().stream().map(this::of).toList();
  }

  private static String joined(List<String> parts, String separator) {
    return String.join(separator, parts);
  }

  private String of(CareStanding.Gap gap) {
    return format(
        "gap",
        child(gap.childId()),
        format("cause." + gap.cause().name()),
        sentences.times(gap.times()));
  }

  private String of(CareStanding.Question question) {
    return format(
        "question." + question.kind().name(), question.childId().map(this::child).orElse(""));
  }

  /** Who could be asked on a day without care, one sentence each. */
  public List<String> covers(CareStanding.Missing missing) {
    List<String> covers = new ArrayList<>();
    for (CareCover cover : missing.covers()) {
      covers.add(
          switch (cover) {
            case CareCover.SiblingsCarer it ->
                format("cover.sibling", child(it.childId()), child(it.siblingId()));
            case CareCover.FormerCarer it -> format("cover.former", child(it.childId()));
            case CareCover.OtherProvider it ->
                format(
                    "cover.other",
                    Optional.ofNullable(providerNames.get(it.childcareProviderId()))
                        .orElse(it.childcareProviderId()));
          });
    }
    return covers;
  }

  /** What is to be known of the year besides its days, one sentence each. */
  public List<String> notes(CareYear year) {
    List<String> notes = new ArrayList<>(year.notes().stream().map(this::of).toList());
    if (year.days().stream()
        .anyMatch(
            day ->
                day.standing() instanceof CareStanding.Missing missing
                    && missing.covers().isEmpty())) {
      notes.add(format("note.nobody"));
    }
    if (year.missingDays() > 0) {
      notes.add(format("note.leave", year.missingDays(), year.leastLeaveDays()));
    }
    return notes;
  }

  /** What is said of days on which a child is ill: they are in no calendar. */
  public String sickDays() {
    return format("note.sick");
  }

  /**
   * What the days without care come to, and what to do first: how many are left after the least
   * leave, and the longest time with nobody.
   *
   * @param calendar of the year: names its school holidays
   * @return empty where no day is without care
   */
  public Optional<String> sum(CareYear year, CareCalendar calendar) {
    Optional<CareYear.Span> longest =
        year.spans().stream()
            .filter(span -> span.standing() instanceof CareStanding.Missing)
            .max(Comparator.comparingInt(CareYear.Span::workDays));
    if (longest.isEmpty()) {
      return Optional.empty();
    }
    int left = year.missingDays() - year.leastLeaveDays();
    return Optional.of(
        format(left > 0 ? "sum.left" : "sum.leave", left) + " " + longest(longest.get(), calendar));
  }

  private String longest(CareYear.Span span, CareCalendar calendar) {
    List<CareStanding.Gap> gaps =
        span.standing() instanceof CareStanding.Missing missing ? missing.gaps() : List.of();
    boolean holidays =
        gaps.stream().allMatch(gap -> gap.cause() == CareStanding.Cause.SCHOOL_HOLIDAYS);
    String when =
        calendar.schoolHolidays().stream()
            .filter(it -> holidays && it.contains(span.from()) && !it.name().isEmpty())
            .map(SchoolHolidays::name)
            .findFirst()
            .orElseGet(
                () ->
                    span.from().equals(span.to())
                        ? day(span.from())
                        : format("sum.from-to", day(span.from()), day(span.to())));
    return format(
        holidays ? "sum.longest.holidays" : "sum.longest",
        when,
        span.workDays(),
        gaps.stream()
            .map(gap -> withAge(gap.childId()))
            .collect(Collectors.joining(format("sum.and"))));
  }

  private String withAge(String childId) {
    OptionalInt months = ageMonths.getOrDefault(childId, OptionalInt.empty());
    if (months.isEmpty()) {
      return child(childId);
    }
    return months.getAsInt() < MONTHS_UNTIL_YEARS
        ? format("sum.months", child(childId), months.getAsInt())
        : format("sum.years", child(childId), months.getAsInt() / 12);
  }

  private String of(CareNote note) {
    return switch (note) {
      case CareNote.StartUnknown unknown -> format("note.start");
      case CareNote.PlaceFromUnknown unknown -> format("note.place-from");
      case CareNote.SettlingIn it -> format("note.settling-in", day(it.from()), day(it.to()));
      case CareNote.TurnsThree it -> format("note.three", child(it.childId()), day(it.from()));
      case CareNote.StartsSchool it -> format("note.school", child(it.childId()), day(it.from()));
      case CareNote.SchoolYearOpen it ->
          format("note.school-year", child(it.childId()), day(it.from()));
      case CareNote.NeedsNoCare it -> format("note.no-care", child(it.childId()), day(it.from()));
      case CareNote.ClosingDaysUnknown it ->
          format(
              "note.closing-days",
              providerNames.getOrDefault(it.childcareProviderId(), it.childcareProviderId()));
      case CareNote.SchoolHolidaysUnknown it -> format("note.holidays", day(it.from()));
    };
  }

  private String child(String id) {
    return childIds.size() == 1
        ? format("child.only")
        : format("child.number", childIds.indexOf(id) + 1);
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  private String format(String key, Object... arguments) {
    return new MessageFormat(texts.getString(key), locale).format(arguments);
  }
}
