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
    GivenWays givenWays,
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
      Optional<Permission> permission,
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
   * @param care empty where it is not known; never where it is {@code none} (sentence 25)
   * @param wantsNewPlace what sentence 24 makes of the column {@code needsPlace}
   */
  public record Child(
      String id,
      OptionalInt ageMonths,
      Optional<CareHours> care,
      Optional<Point> carePlace,
      boolean wantsNewPlace) {

    /** The group that a new place would be in; only asked where one is wanted (sentence 29). */
    public AgeGroup ageGroup() {
      int age = ageMonths.orElseThrow();
      if (age < 36) {
        return AgeGroup.UNDER_3;
      }
      return age < DefaultPolicy.SCHOOL_AGE_MONTHS ? AgeGroup.FROM_3 : AgeGroup.SCHOOL;
    }
  }

  /** The kinds of places of a provider (sentence 29). */
  public enum AgeGroup {
    UNDER_3,
    FROM_3,
    SCHOOL
  }

  /**
   * A company.
   *
   * @param contacts the most placements of a plan, empty for no limit (sentence 41)
   */
  public record Company(String id, String quarter, Optional<Point> place, OptionalInt contacts) {}

  /**
   * An opportunity.
   *
   * @param form empty where it is not known (sentence 33)
   * @param place its own, else its company's
   * @param budget the hours budget, always empty for vacancies (sentence 17)
   * @param certaintyPercent 100 for vacancies (sentence 39)
   */
  public record Opportunity(
      String id,
      boolean vacancy,
      Optional<String> form,
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
      Optional<LocalDate> latestStart,
      OptionalInt hourlyPayCents,
      Optional<LocalDate> validUntil,
      int certaintyPercent,
      Optional<LocalDate> surveyedOn) {

    /** Its start, or the run's date if that is empty or earlier (sentences 32a and 33a). */
    public LocalDate firstDay(LocalDate date) {
      return start.isEmpty() || start.get().isBefore(date) ? date : start.get();
    }

    /** The last possible start, empty if there is none (sentence 36). */
    public Optional<LocalDate> lastStart() {
      return latestStart.or(
          () -> start.map(day -> day.plusDays(DefaultPolicy.START_TOLERANCE_DAYS)));
    }
  }

  /** A childcare provider with its free places by age group. */
  public record CareProvider(
      String id,
      Point place,
      CareHours open,
      Map<AgeGroup, Integer> freePlaces,
      Optional<LocalDate> availableFrom) {}

  /** A row of current.csv; an empty provider id where it names none. */
  public record Current(String opportunityId, String providerId, boolean pinned) {}

  public record Veto(String participantId, String opportunityId) {}
}
