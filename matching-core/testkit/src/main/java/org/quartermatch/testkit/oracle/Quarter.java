package org.quartermatch.testkit.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quartermatch.testkit.oracle.Ways.Point;

/** What the CSV files of a Quarter directory say. All hours are counted in quarter hours. */
public record Quarter(
    List<Participant> participants,
    List<Opportunity> opportunities,
    List<CareProvider> providers,
    Map<String, Current> current,
    Set<Veto> vetoes) {

  public record Participant(
      String id,
      String quarter,
      Optional<Point> home,
      ListCell skills,
      ListCell languages,
      OptionalInt hoursMin,
      OptionalInt hoursMax,
      OptionalInt maxHoursPerDay,
      Optional<boolean[]> availability,
      Optional<Mode> mode,
      OptionalInt maxCommuteMinutes,
      ListCell occupations,
      ListCell qualifications,
      ListCell entitlements,
      ListCell forms,
      ListCell exclusions,
      ListCell needs,
      List<Course> courses,
      Optional<LocalDate> earliestStart,
      int priority,
      List<Child> children) {}

  /** A course under way: what it ends with, as in the cell of its kind, and when (sentence 35). */
  public record Course(String item, Kind kind, LocalDate end) {

    enum Kind {
      LANGUAGE,
      SKILL,
      QUALIFICATION
    }

    private static final String LANGUAGE_LEVEL = "([ABC][012]|NATIVE)";

    public static Course of(String cell) {
      int at = cell.lastIndexOf('@');
      String item = cell.substring(0, at);
      Kind kind = Kind.QUALIFICATION;
      if (item.matches(".+:" + LANGUAGE_LEVEL + "(/" + LANGUAGE_LEVEL + ")?")) {
        kind = Kind.LANGUAGE;
      } else if (item.matches(".+:[1-5]")) {
        kind = Kind.SKILL;
      }
      return new Course(item, kind, LocalDate.parse(cell.substring(at + 1)));
    }

    /** Whether it counts for an opportunity: one with a start on that day or later. */
    public boolean countsFor(Opportunity opportunity) {
      return opportunity.start().isPresent() && !opportunity.start().get().isBefore(end);
    }
  }

  /**
   * A child who needs care.
   *
   * @param hasCare the care cell is not empty
   * @param care the quarters in care, empty for {@code ?}
   * @param needsPlace what sentence 24 makes of the column, before the school age
   */
  public record Child(
      String id,
      OptionalInt ageMonths,
      boolean hasCare,
      Optional<boolean[]> care,
      Optional<Point> carePlace,
      boolean needsPlace) {

    /** Sentence 24: from school age on there is no new place. */
    public boolean wantsNewPlace() {
      return needsPlace
          && (ageMonths.isEmpty() || ageMonths.getAsInt() < DefaultPolicy.SCHOOL_AGE_MONTHS);
    }

    public boolean underThree() {
      return ageMonths.orElseThrow() < 36;
    }
  }

  public record Company(String id, String quarter, Optional<Point> place) {}

  /**
   * An opportunity.
   *
   * @param place its own, else its company's
   * @param budget the hours budget, always empty for vacancies (sentence 17)
   * @param certaintyPercent 100 for vacancies (sentence 39)
   */
  public record Opportunity(
      String id,
      boolean vacancy,
      String form,
      Company company,
      Optional<String> occupation,
      Optional<Point> place,
      int places,
      OptionalInt hoursMin,
      OptionalInt hoursMax,
      OptionalInt budget,
      Work work,
      ListCell skills,
      ListCell languages,
      ListCell qualifications,
      ListCell entitlements,
      ListCell conditions,
      ListCell offers,
      Optional<LocalDate> start,
      Optional<LocalDate> validUntil,
      int certaintyPercent,
      Optional<LocalDate> surveyedOn) {}

  /** A childcare provider with its free places by age group. */
  @SuppressWarnings("ArrayRecordComponent") // never changed, and the record never compared
  public record CareProvider(
      String id,
      Point place,
      boolean[] open,
      int placesUnder3,
      int places3AndOver,
      Optional<LocalDate> availableFrom) {}

  /** A row of current.csv; an empty provider id where it names none. */
  public record Current(String opportunityId, String providerId, boolean pinned) {}

  public record Veto(String participantId, String opportunityId) {}
}
