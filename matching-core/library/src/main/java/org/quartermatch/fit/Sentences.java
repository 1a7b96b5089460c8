package org.quartermatch.fit;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.Reason.Finding;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * Writes reasons and bridges as plain sentences, in German or English; any other language gets
 * English. Codes are written by their label in the taxonomy where there is one. Immutable.
 */
public final class Sentences {
  private static final List<String> WEEK = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

  /** Below that, an age in years says too little. */
  private static final int MONTHS_UNTIL_YEARS = 24;

  private static final String BUNDLE = "org.quartermatch.fit.sentences";

  private final Taxonomy taxonomy;
  private final Locale locale;
  private final ResourceBundle texts;

  private Sentences(Taxonomy taxonomy, Locale locale) {
    this.taxonomy = taxonomy;
    boolean german = locale.getLanguage().equals("de");
    this.locale = german ? Locale.GERMAN : Locale.ENGLISH;
    // The root bundle is English; asking for ENGLISH could fall back to the machine's language.
    texts = ResourceBundle.getBundle(BUNDLE, german ? Locale.GERMAN : Locale.ROOT);
  }

  /** Sentences in this language. */
  public static Sentences in(Locale locale, Taxonomy taxonomy) {
    return new Sentences(taxonomy, locale);
  }

  /** One plain sentence; for an unknown fact the question to ask. */
  public String of(Finding finding) {
    return switch (finding) {
      case Finding.Own own -> own.sentence().apply(locale);
      case Finding.Standard standard -> format(standard.key(), written(standard));
    };
  }

  /**
   * The sentences of one reason, in order. What is the same of several things, such as a question
   * about several providers, is one sentence that names them all.
   */
  public List<String> of(Reason reason) {
    return together(reason.findings());
  }

  /** The questions to ask about one reason, each once; none if nothing is unknown. */
  public List<String> questions(Reason reason) {
    return together(
        reason.findings().stream()
            .filter(finding -> finding.verdict() == Verdict.UNKNOWN)
            .toList());
  }

  private List<String> together(List<Finding> findings) {
    Map<Object, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      boolean joined =
          finding instanceof Finding.Standard standard
              && texts.containsKey(standard.key() + ".several");
      Object group = joined ? ((Finding.Standard) finding).key() : finding;
      groups.computeIfAbsent(group, any -> new ArrayList<>()).add(finding);
    }
    return groups.values().stream().map(this::joined).toList();
  }

  private String joined(List<Finding> same) {
    return same.size() > 1 && same.getFirst() instanceof Finding.Standard first
        ? format(
            first.key() + ".several",
            same.stream()
                .map(Finding.Standard.class::cast)
                .map(finding -> format(finding.key() + ".item", written(finding)))
                .collect(Collectors.joining(", ")))
        : of(same.getFirst());
  }

  private Object[] written(Finding.Standard finding) {
    return finding.facts().stream().map(this::of).toArray();
  }

  /** One plain sentence that says why the hours of an opportunity can be nobody's. */
  public String of(HoursConflict conflict) {
    return switch (conflict) {
      case HoursConflict.Minijob it ->
          format(
              "conflict.minijob",
              hours(it.neededQuarterHours()),
              number(it.mostQuarterHours()),
              it.payCents() / 100.0);
      case HoursConflict.Budget it ->
          format("conflict.budget", hours(it.neededQuarterHours()), hours(it.budgetQuarterHours()));
      case HoursConflict.OwnRange it ->
          format("conflict.own-range", hours(it.neededQuarterHours()), range(it.offered()));
    };
  }

  /** One plain sentence that says what to ask the company because of it. */
  public String toDo(HoursConflict conflict) {
    return format(
        switch (conflict) {
          case HoursConflict.Minijob it -> "conflict.minijob.do";
          case HoursConflict.Budget it -> "conflict.budget.do";
          case HoursConflict.OwnRange it -> "conflict.own-range.do";
        });
  }

  /**
   * One plain sentence that says what change makes this work possible, or what to ask the company
   * where it is one that {@linkplain Bridge#isAskedOfCompany nobody asks of a person}.
   */
  public String of(Bridge bridge) {
    return bridge instanceof Bridge.Exclusion exclusion && bridge.isAskedOfCompany()
        ? format("bridge.exclusion.ask", label(exclusion.code()))
        : format("bridge.one", capitalised(condition(bridge)));
  }

  /** One plain sentence that says which two changes together make this work possible. */
  public String of(BridgePair pair) {
    return format("bridge.two", capitalised(condition(pair.first())), condition(pair.second()));
  }

  /**
   * The change alone, as the first half of a sentence without its end, such as <em>if the person
   * could begin by …</em>, for a host's own sentences.
   */
  public String condition(Bridge bridge) {
    return switch (bridge) {
      case Bridge.Language b ->
          format("bridge.language", language(b.language().code()), level(b.language().level()));
      case Bridge.Skill b -> format("bridge.skill", label(b.code()), b.level());
      case Bridge.Qualification b -> format("bridge.qualification", label(b.code()));
      case Bridge.Clarify b -> clarify(b);
      case Bridge.Availability b -> format("bridge.availability", times(b.additional()));
      case Bridge.Care b -> format("bridge.care", of(b.child()), times(b.additional()));
      case Bridge.KeptCare b ->
          b.additional().isEmpty()
              ? format("bridge.kept", of(b.child()))
              : format("bridge.kept.longer", of(b.child()), times(b.additional()));
      case Bridge.ChildcarePlaces b -> places(b);
      case Bridge.WithNewPlaces b ->
          format(
              "bridge.with-places",
              condition(b.change()),
              b.children().stream().map(this::child).collect(Collectors.joining(and())),
              b.children().size());
      case Bridge.WeeklyHours b -> format("bridge.hours", hours(b.quarterHours()));
      case Bridge.HoursPerDay b -> format("bridge.day", hours(b.quarterHours()));
      case Bridge.CommuteMinutes b -> format("bridge.commute", minutes(b.minutes()));
      case Bridge.Mode b -> format("bridge.mode", mode(b.mode()));
      case Bridge.Form b -> format("bridge.form", label(b.code()));
      case Bridge.Start b -> format("bridge.start", day(b.day()));
      case Bridge.Exclusion b ->
          format(
              b.isAskedOfCompany() ? "bridge.exclusion.work" : "bridge.exclusion", label(b.code()));
      case Bridge.Offer b -> format("bridge.offer", label(b.code()));
    };
  }

  private String places(Bridge.ChildcarePlaces bridge) {
    Map<AgeGroup, Integer> missing = new EnumMap<>(AgeGroup.class);
    missing.put(AgeGroup.UNDER_3, bridge.under3());
    missing.put(AgeGroup.FROM_3, bridge.from3());
    missing.put(AgeGroup.SCHOOL_AGE, bridge.school());
    missing.values().removeIf(number -> number == 0);
    return format(
        "bridge.place",
        bridge.childcareProviderName(),
        missing.entrySet().stream()
            .map(entry -> format("bridge.place." + entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(and())));
  }

  private String and() {
    return format("times.and");
  }

  private String clarify(Bridge.Clarify bridge) {
    String name =
        bridge.criterion().equals(StandardCriterion.LANGUAGES.code())
            ? language(bridge.code())
            : label(bridge.code());
    String key = "bridge.clarify." + bridge.criterion();
    return texts.containsKey(key)
        ? format(key, name)
        : format("bridge.clarify", criterion(bridge.criterion()), name);
  }

  private String capitalised(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
  }

  /** The name of a criterion; an own criterion's code where it has none. */
  public String criterion(String code) {
    return text("criterion." + code).orElse(code);
  }

  /** The label of a code in the taxonomy or among the usual codes, else the code itself. */
  public String label(String code) {
    return taxonomy.label(code, locale).or(() -> text("code." + code)).orElse(code);
  }

  /**
   * The name of an {@linkplain Taxonomy#occupationField occupation field}, or of an occupation
   * whose field is not known, else the code itself.
   */
  public String occupationField(String field) {
    return taxonomy.occupationFieldLabel(field, locale).orElseGet(() -> label(field));
  }

  /** What stands in a sentence: a number where the sentence depends on it, else a text. */
  private Object of(Fact fact) {
    return switch (fact) {
      case Fact.Code f -> label(f.code());
      case Fact.LanguageCode f -> language(f.code());
      case Fact.LanguageLevel f -> level(f.level());
      case Fact.Hours f -> hours(f.quarterHours());
      case Fact.Range f -> range(f.range());
      case Fact.Count f -> f.value();
      case Fact.Times f -> times(f.times());
      case Fact.Day f -> day(f.day());
      case Fact.Way f ->
          format(f.given() ? "way.given" : "way", minutes(f.minutes()), mode(f.mode()));
      case Fact.Money f -> money(f.cents());
      case Fact.Child f -> child(f);
      case Fact.Name f -> f.name();
    };
  }

  private String child(Fact.Child child) {
    String name =
        child.number().isPresent()
            ? format("child.number", child.number().getAsInt())
            : format("child.only");
    if (child.ageMonths().isEmpty()) {
      return name;
    }
    int months = child.ageMonths().getAsInt();
    return months < MONTHS_UNTIL_YEARS
        ? format("child.months", name, months)
        : format("child.years", name, months / 12);
  }

  private String minutes(int minutes) {
    return format("minutes", minutes);
  }

  private String money(int cents) {
    String pattern = cents % 100 == 0 ? "{0,number,#,##0} EUR" : "{0,number,#,##0.00} EUR";
    return new MessageFormat(pattern, locale).format(new Object[] {cents / 100.0});
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  private String language(String code) {
    String name = Locale.of(code).getDisplayLanguage(locale);
    return name.isEmpty() ? code : name;
  }

  private String level(Language.Level level) {
    if (level.spoken().equals(level.written())) {
      return level(level.spoken());
    }
    if (level.written().equals(Optional.of(CefrLevel.A0))) {
      return format("level.spoken", level(level.spoken()));
    }
    return format("level.split", level(level.spoken()), level(level.written()));
  }

  private String level(Optional<CefrLevel> level) {
    return level
        .map(l -> text("level." + l.name()).orElse(l.name()))
        .orElseGet(() -> format("level.unknown"));
  }

  private String range(HoursRange range) {
    OptionalInt minimum = range.minimumQuarterHours();
    OptionalInt maximum = range.maximumQuarterHours();
    if (minimum.isPresent() && minimum.equals(maximum)) {
      return hours(minimum.getAsInt());
    }
    if (minimum.isPresent() && maximum.isPresent()) {
      return format("range.both", number(minimum.getAsInt()), hours(maximum.getAsInt()));
    }
    if (minimum.isPresent()) {
      return format("range.from", hours(minimum.getAsInt()));
    }
    return maximum.isPresent()
        ? format("range.to", hours(maximum.getAsInt()))
        : format("range.open");
  }

  private String hours(int quarterHours) {
    return format("hours", quarterHours / 4.0, number(quarterHours));
  }

  private String number(int quarterHours) {
    return new MessageFormat("{0,number,0.##}", locale).format(new Object[] {quarterHours / 4.0});
  }

  /** Times of a week, such as {@code Mo-Fr 08:00-12:00}. */
  public String times(WeekSchedule times) {
    if (times.equals(WeekSchedule.always())) {
      return format("times.always");
    }
    String text = byDays(times.toString().replace(",", format("times.and")));
    if (locale.equals(Locale.GERMAN)) {
      text = text.replace("Tu", "Di").replace("We", "Mi").replace("Th", "Do").replace("Su", "So");
    }
    return text;
  }

  /** Neighbouring days with the same times as one span of days, such as {@code Mo-Fr}. */
  private static String byDays(String times) {
    String[] days = times.split("; ", -1);
    List<String> spans = new ArrayList<>();
    int first = 0;
    while (first < days.length) {
      int last = first;
      while (last + 1 < days.length && isNext(days[last], days[last + 1])) {
        last++;
      }
      spans.add(first == last ? days[first] : days[first].substring(0, 2) + "-" + days[last]);
      first = last + 1;
    }
    return String.join(", ", spans);
  }

  private static boolean isNext(String day, String other) {
    return day.length() > 2
        && other.length() > 2
        && WEEK.indexOf(other.substring(0, 2)) == WEEK.indexOf(day.substring(0, 2)) + 1
        && day.substring(2).equals(other.substring(2));
  }

  private String mode(TravelMode mode) {
    return format("mode." + mode.name());
  }

  private Optional<String> text(String key) {
    try {
      return Optional.of(texts.getString(key));
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }

  private String format(String key, Object... arguments) {
    return new MessageFormat(texts.getString(key), locale).format(arguments);
  }
}
