package org.quartermatch.files.csv;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.quartermatch.care.CareCalendar;
import org.quartermatch.care.ClosingDays;
import org.quartermatch.care.Land;
import org.quartermatch.care.SchoolHolidays;

/**
 * What a Quarter directory says of days on which care is another than in an ordinary week, in the
 * order of its rows.
 *
 * @param schoolHolidays of one Land or several; those of one do not overlap
 * @param publicHolidays besides those that hold in all of a Land every year
 */
public record CareData(
    List<HolidaysOfLand> schoolHolidays,
    List<PublicHoliday> publicHolidays,
    List<ClosingDays> closingDays) {
  /** Of a Quarter that says nothing of such days. */
  public static final CareData NONE = new CareData(List.of(), List.of(), List.of());

  public CareData {
    schoolHolidays = List.copyOf(schoolHolidays);
    publicHolidays = List.copyOf(publicHolidays);
    closingDays = List.copyOf(closingDays);
  }

  /**
   * School holidays of a Land.
   *
   * @param source who has published them; may be empty
   */
  public record HolidaysOfLand(Land land, SchoolHolidays holidays, String source) {
    public HolidaysOfLand {
      Objects.requireNonNull(source, "source");
    }
  }

  /**
   * A public holiday of a Land.
   *
   * @param name may be empty
   */
  public record PublicHoliday(Land land, LocalDate day, String name) {
    public PublicHoliday {
      Objects.requireNonNull(name, "name");
    }
  }

  /** The Länder that are named. */
  public Set<Land> lands() {
    Set<Land> lands = schoolHolidays.stream().map(HolidaysOfLand::land).collect(Collectors.toSet());
    publicHolidays.forEach(holiday -> lands.add(holiday.land()));
    return Set.copyOf(lands);
  }

  /** The calendar of a Quarter in a Land. */
  public CareCalendar calendar(Land land) {
    return CareCalendar.of(land)
        .schoolHolidays(
            schoolHolidays.stream()
                .filter(row -> row.land() == land)
                .map(HolidaysOfLand::holidays)
                .toList())
        .morePublicHolidays(
            publicHolidays.stream()
                .filter(row -> row.land() == land)
                .map(PublicHoliday::day)
                .collect(Collectors.toSet()))
        .closingDays(closingDays)
        .build();
  }

  CareData withoutProviders(Predicate<String> gone) {
    return new CareData(
        schoolHolidays,
        publicHolidays,
        closingDays.stream().filter(days -> !gone.test(days.childcareProviderId())).toList());
  }

  /** The numbers of rows. */
  @Override
  public String toString() {
    return "CareData[schoolHolidays="
        + schoolHolidays.size()
        + ", publicHolidays="
        + publicHolidays.size()
        + ", closingDays="
        + closingDays.size()
        + "]";
  }
}
