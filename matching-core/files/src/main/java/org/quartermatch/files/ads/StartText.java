package org.quartermatch.files.ads;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first day of work: from a field, or from German text with a whole date, {@code ab dem
 * 01.09.2027}. "At once" is no date. A date more than a year before the import or two years after
 * it is not believed.
 */
final class StartText {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!bis )(?<!bis spätestens )\\b(?:ab|zum|start|starttermin|eintritt|eintrittsdatum"
              + "|eintrittstermin|beginn|arbeitsbeginn|frühestens)(?:\\s?:)?\\s?(?:ab\\s|am\\s)?(?:dem\\s)?"
              + "(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)",
          FLAGS);
  private static final Pattern AT_ONCE =
      Pattern.compile(
          "ab sofort|zum nächstmöglichen|nächstmögliche[nr]?|schnellstmöglich|zum sofortigen"
              + "|immediately|as soon as possible|\\basap\\b",
          FLAGS);

  private StartText() {}

  static Reading<LocalDate> read(JobAd ad, LocalDate importedOn) {
    if (ad.start().isPresent()) {
      return isPlausible(ad.start().get(), importedOn)
          ? Reading.of(ad.start().get())
          : Reading.none(AdGap.IMPLAUSIBLE);
    }
    Set<LocalDate> dates = new LinkedHashSet<>();
    boolean implausible = false;
    Matcher date = DATE.matcher(ad.text());
    while (date.find()) {
      Optional<LocalDate> start = date(date).filter(day -> isPlausible(day, importedOn));
      start.ifPresent(dates::add);
      implausible |= start.isEmpty();
    }
    if (dates.size() == 1) {
      return Reading.of(dates.iterator().next());
    }
    if (dates.size() > 1) {
      return Reading.none(AdGap.CONTRADICTORY);
    }
    if (AT_ONCE.matcher(ad.text()).find()) {
      return Reading.none(AdGap.AT_ONCE);
    }
    return Reading.none(implausible ? AdGap.IMPLAUSIBLE : AdGap.NOT_STATED);
  }

  private static Optional<LocalDate> date(Matcher date) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(date.group(3)),
              Integer.parseInt(date.group(2)),
              Integer.parseInt(date.group(1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlausible(LocalDate start, LocalDate importedOn) {
    return !start.isBefore(importedOn.minusYears(1)) && !start.isAfter(importedOn.plusYears(2));
  }
}
