package org.quartermatch.care;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The days of a Quarter on which care is another than in an ordinary week: public holidays, which
 * are known by the Land, and what the host knows of school holidays and closing days. Immutable;
 * made by a {@link Builder}.
 */
public final class CareCalendar {
  private final Land land;
  private final Set<LocalDate> morePublicHolidays;
  private final List<SchoolHolidays> schoolHolidays;
  private final List<ClosingDays> closingDays;

  private CareCalendar(Builder builder) {
    land = builder.land;
    morePublicHolidays = builder.morePublicHolidays;
    schoolHolidays = builder.schoolHolidays;
    closingDays = builder.closingDays;
  }

  /** Starts a calendar: no more public holidays than all of the Land has, nothing else known. */
  public static Builder of(Land land) {
    return new Builder(land);
  }

  /** Where the Quarter lies. */
  public Land land() {
    return land;
  }

  /** Public holidays besides those that hold in all of the Land every year. */
  public Set<LocalDate> morePublicHolidays() {
    return morePublicHolidays;
  }

  /** School holidays of the Land, by their first day. */
  public List<SchoolHolidays> schoolHolidays() {
    return schoolHolidays;
  }

  /** When providers are closed. */
  public List<ClosingDays> closingDays() {
    return closingDays;
  }

  /** Whether a day is a public holiday. O(1). */
  public boolean isPublicHoliday(LocalDate day) {
    return morePublicHolidays.contains(day) || PublicHolidays.of(land, day.getYear()).contains(day);
  }

  /** Whether there is no school on a day, as far as is known. O(holidays). */
  public boolean isSchoolHoliday(LocalDate day) {
    return schoolHolidays.stream().anyMatch(holidays -> holidays.contains(day));
  }

  /**
   * Whether the school holidays of a day's school year, from 1 August on, are known: some begin in
   * it. O(holidays).
   */
  public boolean knowsSchoolYear(LocalDate day) {
    LocalDate year = schoolYear(day);
    return schoolHolidays.stream().anyMatch(holidays -> schoolYear(holidays.from()).equals(year));
  }

  /** The first day of a day's school year: 1 August. */
  public static LocalDate schoolYear(LocalDate day) {
    int year = day.getMonthValue() >= 8 ? day.getYear() : day.getYear() - 1;
    return LocalDate.of(year, 8, 1);
  }

  /** Whether a provider is closed on a day, as far as is known. O(closing days). */
  public boolean isClosed(String childcareProviderId, LocalDate day) {
    return closingDays.stream()
        .anyMatch(
            days -> days.childcareProviderId().equals(childcareProviderId) && days.contains(day));
  }

  /** Builds a calendar. Not safe for use by several threads. */
  public static final class Builder {
    private final Land land;
    private Set<LocalDate> morePublicHolidays = Set.of();
    private List<SchoolHolidays> schoolHolidays = List.of();
    private List<ClosingDays> closingDays = List.of();

    private Builder(Land land) {
      this.land = Objects.requireNonNull(land, "land");
    }

    /**
     * See {@link CareCalendar#morePublicHolidays()}: days that hold in some communities, such as
     * Assumption Day in Bavaria, or once.
     */
    public Builder morePublicHolidays(Collection<LocalDate> days) {
      morePublicHolidays = Set.copyOf(days);
      return this;
    }

    /** See {@link CareCalendar#schoolHolidays()}. */
    public Builder schoolHolidays(Collection<SchoolHolidays> holidays) {
      schoolHolidays =
          holidays.stream().sorted(Comparator.comparing(SchoolHolidays::from)).toList();
      return this;
    }

    /** See {@link CareCalendar#closingDays()}; providers that nobody knows are passed over. */
    public Builder closingDays(Collection<ClosingDays> days) {
      closingDays = List.copyOf(days);
      return this;
    }

    /** The finished calendar. */
    public CareCalendar build() {
      return new CareCalendar(this);
    }
  }
}
