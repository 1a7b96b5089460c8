package org.quartermatch.files.ads;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * What could be read from job ads, and what could not.
 *
 * @param files number of files
 * @param ads number of opportunities that were made
 * @param repeated ads that complete another one with the same id, such as a detail answer after the
 *     search answer
 * @param withoutId ads that were left out, since they have no id
 * @param companies number of companies
 * @param read for each field, in how many ads it could be read; 0 for none
 * @param gaps for each field, in how many ads it could not be read or must be looked at, by reason;
 *     one ad may have several reasons for one field
 */
public record AdSummary(
    int files,
    int ads,
    int repeated,
    int withoutId,
    int companies,
    Map<AdField, Integer> read,
    Map<AdField, Map<AdGap, Integer>> gaps) {
  private static final String BUNDLE = "org.quartermatch.files.ads.summary";

  public AdSummary {
    read = Collections.unmodifiableMap(new EnumMap<>(read));
    Map<AdField, Map<AdGap, Integer>> copy = new EnumMap<>(AdField.class);
    gaps.forEach(
        (field, counts) -> copy.put(field, Collections.unmodifiableMap(new EnumMap<>(counts))));
    gaps = Collections.unmodifiableMap(copy);
  }

  /** In how many ads the field could be read. */
  public int read(AdField field) {
    return read.getOrDefault(field, 0);
  }

  /** In how many ads the field could not be read for this reason. */
  public int gap(AdField field, AdGap gap) {
    return gaps.getOrDefault(field, Map.of()).getOrDefault(gap, 0);
  }

  /** The summary for a person, in several lines; German, or English for any other language. */
  public String text(Locale locale) {
    boolean german = locale.getLanguage().equals("de");
    ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, german ? Locale.GERMAN : Locale.ROOT);
    Locale numbers = german ? Locale.GERMAN : Locale.ENGLISH;
    List<String> lines = new ArrayList<>();
    lines.add(format(texts, numbers, "ads", ads, files, companies));
    if (repeated > 0) {
      lines.add(format(texts, numbers, "repeated", repeated));
    }
    if (withoutId > 0) {
      lines.add(format(texts, numbers, "withoutId", withoutId));
    }
    lines.add(texts.getString("read"));
    for (AdField field : AdField.values()) {
      lines.add(
          format(texts, numbers, "field", texts.getString("field." + field), read(field), ads));
    }
    lines.add(texts.getString("gaps"));
    for (AdField field : AdField.values()) {
      Map<AdGap, Integer> counts = gaps.getOrDefault(field, Map.of());
      for (Map.Entry<AdGap, Integer> entry : counts.entrySet()) {
        lines.add(
            format(
                texts,
                numbers,
                "gap",
                texts.getString("field." + field),
                texts.getString("gap." + entry.getKey()),
                entry.getValue()));
      }
    }
    return String.join("\n", lines);
  }

  private static String format(
      ResourceBundle texts, Locale locale, String key, Object... arguments) {
    return new MessageFormat(texts.getString(key), locale).format(arguments);
  }

  /** Counts while ads are read. Not safe for use by several threads. */
  static final class Counter {
    private final Map<AdField, Integer> read = new EnumMap<>(AdField.class);
    private final Map<AdField, Map<AdGap, Integer>> gaps = new EnumMap<>(AdField.class);

    /** Counts one ad's field. */
    void count(AdField field, boolean isRead, Set<AdGap> reasons) {
      if (isRead) {
        read.merge(field, 1, Integer::sum);
      }
      for (AdGap gap : reasons) {
        gaps.computeIfAbsent(field, any -> new EnumMap<>(AdGap.class)).merge(gap, 1, Integer::sum);
      }
    }

    AdSummary summary(int files, int ads, int repeated, int withoutId, int companies) {
      return new AdSummary(files, ads, repeated, withoutId, companies, read, gaps);
    }
  }
}
