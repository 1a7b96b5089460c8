package org.quartermatch.care;

import java.time.LocalDate;

/** What is to be known of a year besides its days. */
public sealed interface CareNote {
  /** Nobody knows when work starts; the year begins on the first possible day. */
  record StartUnknown() implements CareNote {}

  /** Nobody knows from when on there is the new place; the year takes it to be there. */
  record PlaceFromUnknown() implements CareNote {}

  /**
   * Somebody has to be with the child in its new place on these days.
   *
   * @param to the last day
   */
  record SettlingIn(LocalDate from, LocalDate to) implements CareNote {}

  /**
   * A child turns three by the end of the year.
   *
   * @param from first day on which that may be; the birthday is not known
   */
  record TurnsThree(String childId, LocalDate from) implements CareNote {}

  /**
   * A child starts school by the end of the year.
   *
   * @param from first day
   */
  record StartsSchool(String childId, LocalDate from) implements CareNote {}

  /**
   * The birthday decides in which year a child starts school, or whether it has; it is not known.
   *
   * @param from the first day that is assumed
   */
  record SchoolYearOpen(String childId, LocalDate from) implements CareNote {}

  /**
   * A child needs no care any more by the end of the year.
   *
   * @param from first day on which that is certain
   */
  record NeedsNoCare(String childId, LocalDate from) implements CareNote {}

  /**
   * Nobody knows on which days a provider is closed that has children of the family, so none of
   * them counts.
   */
  record ClosingDaysUnknown(String childcareProviderId) implements CareNote {}

  /**
   * The school holidays of a school year are not known, and there is a child at school; one note
   * for each such year.
   *
   * @param from first day of the school year on which there is one
   */
  record SchoolHolidaysUnknown(LocalDate from) implements CareNote {}
}
