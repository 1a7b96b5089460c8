package org.quartermatch.files.ads;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;

/**
 * When the work is done, where the text says days and times beside the word working time: {@code
 * Arbeitszeit: Mo-Fr 08:00-12:00}, {@code Arbeitszeiten: Montag bis Freitag von 8 bis 12 Uhr}. It
 * is the window in which the employer chooses. Mornings and the like without times are left open.
 */
final class TimesText {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String DAY =
      "(?:montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|mo|di|mi|do|fr|sa|so)\\b\\.?";
  private static final Map<String, String> DAYS =
      Map.of("mo", "Mo", "di", "Tu", "mi", "We", "do", "Th", "fr", "Fr", "sa", "Sa", "so", "Su");
  private static final Pattern STATED =
      Pattern.compile(
          "(?:arbeitszeit|einsatzzeit|dienstzeit)(?:en)?(?<between>[^\\n.]{0,30}?)\\b(?<first>"
              + DAY
              + ")(?:\\s?(?:-|–|bis)\\s?(?<last>"
              + DAY
              + "))?\\s?,?:?\\s?(?:von\\s|jeweils\\s|zwischen\\s)*(?<h1>\\d{1,2})(?:[:.](?<m1>\\d\\d))?\\s?(?:uhr)?\\s?"
              + "(?:-|–|bis|und)\\s?(?<h2>\\d{1,2})(?:[:.](?<m2>\\d\\d))?(?!\\d|[:.]\\d|\\s?(?:std|stunden|h\\b))",
          FLAGS);
  private static final Pattern MORE_OR_LESS =
      Pattern.compile("^\\s?(?:uhr)?\\s?\\(?(?:\\+\\s?/\\s?-|±)", FLAGS);
  private static final Pattern DAY_PART =
      Pattern.compile("\\b(?:vormittags?|nachmittags?|abends|morgens|frühmorgens)\\b", FLAGS);

  private TimesText() {}

  static Reading<WorkingTime> read(JobAd ad) {
    Set<String> windows = new LinkedHashSet<>();
    Set<AdGap> gaps = EnumSet.noneOf(AdGap.class);
    Matcher stated = STATED.matcher(ad.text());
    while (stated.find()) {
      if (MORE_OR_LESS.matcher(ad.text().substring(stated.end())).find()) {
        gaps.add(AdGap.ABOUT);
      } else {
        window(stated).ifPresentOrElse(windows::add, () -> gaps.add(AdGap.IMPLAUSIBLE));
      }
    }
    if (windows.size() == 1 && gaps.isEmpty()) {
      return Reading.of(new WorkingTime.Roster(WeekSchedule.parse(windows.iterator().next())));
    }
    if (windows.size() > 1) {
      gaps.add(AdGap.CONTRADICTORY);
    }
    if (windows.isEmpty()
        && (ad.times().contains(JobAd.Times.DAY_PART) || DAY_PART.matcher(ad.text()).find())) {
      gaps.add(AdGap.DAY_PART_WITHOUT_TIMES);
    }
    return Reading.of(Optional.empty(), gaps);
  }

  private static Optional<String> window(Matcher stated) {
    String start = time(stated.group("h1"), stated.group("m1"));
    String end = time(stated.group("h2"), stated.group("m2"));
    if (start.isEmpty() || end.isEmpty() || start.compareTo(end) >= 0) {
      return Optional.empty();
    }
    String first = day(stated.group("first"));
    String last = stated.group("last") == null ? "" : "-" + day(stated.group("last"));
    return Optional.of(first + last + " " + start + "-" + end);
  }

  private static String day(String name) {
    return DAYS.getOrDefault(name.substring(0, 2).toLowerCase(Locale.GERMAN), "");
  }

  /** Two digits each, so that texts are in the order of times; empty if it is none. */
  private static String time(String hour, @Nullable String minute) {
    int h = Integer.parseInt(hour);
    int m = minute == null ? 0 : Integer.parseInt(minute);
    return h <= 24 && m <= 59 && (h < 24 || m == 0)
        ? String.format(Locale.ROOT, "%02d:%02d", h, m)
        : "";
  }
}
