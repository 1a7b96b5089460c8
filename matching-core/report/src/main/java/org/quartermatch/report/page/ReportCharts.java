package org.quartermatch.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.quartermatch.report.page.ReportView.Chart;
import org.quartermatch.report.page.ReportView.ChartRow;
import org.quartermatch.report.page.ReportView.Charts;

/**
 * Counts what the charts compare: people on one side, places on the other, by weekly hours, by
 * level of the language that is asked for most, by occupation and by field. Linear in the entries.
 */
final class ReportCharts {
  /** Upper ends of the bands of weekly hours; above the last one is the band {@code more}. */
  private static final int[] HOUR_BANDS = {10, 15, 20, 25, 30, 35};

  /** The longest bar first, then by name. */
  static final Comparator<ChartRow> MOST_FIRST =
      Comparator.comparingInt(
              (ChartRow row) -> -Math.max(row.people().drawn(), row.places().drawn()))
          .thenComparingInt(row -> -row.people().drawn() - row.places().drawn())
          .thenComparing(ChartRow::key);

  private final ReportData data;

  ReportCharts(ReportData data) {
    this.data = data;
  }

  Charts all() {
    String language = mostRequiredLanguage();
    return new Charts(hours(), languages(language), language, occupations(), fields());
  }

  private Chart hours() {
    int bands = HOUR_BANDS.length + 2;
    int[] people = new int[bands];
    int[] places = new int[bands];
    data.participants().forEach(it -> people[band(it.hours())]++);
    data.opportunities().forEach(it -> places[band(it.hours())] += it.places());
    List<ChartRow> rows = new ArrayList<>();
    for (int band = 0; band < bands; band++) {
      String key =
          band < HOUR_BANDS.length
              ? "chart.hours.upTo." + HOUR_BANDS[band]
              : band == HOUR_BANDS.length ? "chart.hours.more" : "unknown";
      rows.add(new ChartRow(key, Count.exact(people[band]), Count.exact(places[band])));
    }
    return new Chart(rows);
  }

  private static int band(HourRange hours) {
    Integer most = hours.maxQuarterHours();
    if (most == null) {
      return HOUR_BANDS.length + 1;
    }
    int band = 0;
    while (band < HOUR_BANDS.length && most > HOUR_BANDS[band] * 4) {
      band++;
    }
    return band;
  }

  private String mostRequiredLanguage() {
    Map<String, Integer> required = new TreeMap<>();
    data.opportunities()
        .forEach(
            it -> it.languages().keySet().forEach(code -> required.merge(code, 1, Integer::sum)));
    return required.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(Locale.GERMAN.getLanguage());
  }

  private Chart languages(String language) {
    Map<LanguageLevel, Integer> people = new EnumMap<>(LanguageLevel.class);
    Map<LanguageLevel, Integer> places = new EnumMap<>(LanguageLevel.class);
    int unknown = 0;
    int unknownPlaces = 0;
    for (ParticipantEntry person : data.participants()) {
      LanguageLevel level = person.languages().get(language);
      if (level == null) {
        unknown++;
      } else {
        people.merge(level, 1, Integer::sum);
      }
    }
    for (OpportunityEntry job : data.opportunities()) {
      LanguageLevel level = job.languages().get(language);
      if (level != null) {
        places.merge(level, job.places(), Integer::sum);
      } else if (job.languagesKnown()) {
        places.merge(LanguageLevel.A0, job.places(), Integer::sum);
      } else {
        unknownPlaces += job.places();
      }
    }
    List<ChartRow> rows = new ArrayList<>();
    for (LanguageLevel level : LanguageLevel.values()) {
      rows.add(
          new ChartRow(
              "level." + level.name(),
              Count.exact(people.getOrDefault(level, 0)),
              Count.exact(places.getOrDefault(level, 0))));
    }
    rows.add(new ChartRow("unknown", Count.exact(unknown), Count.exact(unknownPlaces)));
    return new Chart(rows);
  }

  private Chart occupations() {
    Map<String, Integer> people = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (ParticipantEntry person : data.participants()) {
      person.occupations().stream()
          .distinct()
          .forEach(code -> people.merge(data.occupationName(code), 1, Integer::sum));
    }
    for (OpportunityEntry job : data.opportunities()) {
      if (job.occupation() != null) {
        places.merge(data.occupationName(job.occupation()), job.places(), Integer::sum);
      }
    }
    Map<String, ChartRow> rows = new TreeMap<>();
    people.keySet().forEach(name -> rows.put(name, occupation(name, people, places)));
    places.keySet().forEach(name -> rows.put(name, occupation(name, people, places)));
    return new Chart(rows.values().stream().sorted(MOST_FIRST).toList());
  }

  private Chart fields() {
    return new Chart(
        data.fields().stream()
            .map(
                it -> new ChartRow(it.name(), Count.exact(it.eligible()), Count.exact(it.places())))
            .sorted(MOST_FIRST)
            .toList());
  }

  private static ChartRow occupation(
      String name, Map<String, Integer> people, Map<String, Integer> places) {
    return new ChartRow(
        name, Count.exact(people.getOrDefault(name, 0)), Count.exact(places.getOrDefault(name, 0)));
  }
}
