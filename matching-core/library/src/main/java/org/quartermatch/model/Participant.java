package org.quartermatch.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A person looking for work: what is scored, and nothing else. Age, sex, origin, nationality,
 * religion, family status, disability and length of unemployment are no fields, so nothing can
 * score them. Immutable, with value equality; made by a {@link Builder}.
 *
 * <p>Long, as each fact stands here four times (value, accessor, copy, builder); it answers one
 * question, and cut in two it would answer half of it in each.
 */
public final class Participant {
  private final Values values;

  private Participant(Values values) {
    this.values = values;
  }

  /** Starts the description of a participant of whom nothing is known yet but the identifier. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The same participant with one thing changed: a builder that starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder(values.id);
    builder.quarter = values.quarter;
    builder.home = values.home;
    builder.skills = values.skills;
    builder.languages = values.languages;
    builder.hours = values.hours;
    builder.maximumQuarterHoursPerDay = values.maximumQuarterHoursPerDay;
    builder.availability = values.availability;
    builder.mode = values.mode;
    builder.maximumCommuteMinutes = values.maximumCommuteMinutes;
    builder.wishedOccupations = values.wishedOccupations;
    builder.qualifications = values.qualifications;
    builder.entitlements = values.entitlements;
    builder.forms = values.forms;
    builder.exclusions = values.exclusions;
    builder.needs = values.needs;
    builder.courses = values.courses;
    builder.earliestStart = values.earliestStart;
    builder.workPermission = values.workPermission;
    builder.priority = values.priority;
    builder.children = values.children;
    return builder;
  }

  /** Identifier, unique in a cohort. */
  public String id() {
    return values.id;
  }

  /** The neighbourhood the participant lives in; empty: not known. */
  public Optional<String> quarter() {
    return values.quarter;
  }

  /** Where the ways start; empty: not known. */
  public Optional<GeoPoint> home() {
    return values.home;
  }

  /** Skills with levels. */
  public Listing<Skill.Held> skills() {
    return values.skills;
  }

  /** Languages with levels. */
  public Listing<Language.Held> languages() {
    return values.languages;
  }

  /** Weekly hours wanted. */
  public HoursRange hours() {
    return values.hours;
  }

  /** Most work on one day, in quarter hours, 0 to 96; empty: nothing said. */
  public OptionalInt maximumQuarterHoursPerDay() {
    return values.maximumQuarterHoursPerDay;
  }

  /** From leaving home to being home again; empty: not known. */
  public Optional<WeekSchedule> availability() {
    return values.availability;
  }

  /** How the participant travels; empty: not known. */
  public Optional<TravelMode> mode() {
    return values.mode;
  }

  /**
   * Longest direct way to work, one way, in minutes, 0 or more; empty: what the law holds
   * reasonable.
   */
  public OptionalInt maximumCommuteMinutes() {
    return values.maximumCommuteMinutes;
  }

  /** Occupations wished for, by code. */
  public Listing<String> wishedOccupations() {
    return values.wishedOccupations;
  }

  /** Papers held. */
  public Listing<String> qualifications() {
    return values.qualifications;
  }

  /** Legal entitlements held, such as {@code 16i}. */
  public Listing<String> entitlements() {
    return values.entitlements;
  }

  /** Forms of employment that are accepted. */
  public Listing<EmploymentForm> forms() {
    return values.forms;
  }

  /** Conditions ruled out, such as {@code night} or {@code heavy-lifting}. */
  public Listing<String> exclusions() {
    return values.exclusions;
  }

  /** What the workplace must offer, such as {@code step-free}. */
  public Listing<String> needs() {
    return values.needs;
  }

  /** Courses under way; empty: none. */
  public List<Course> courses() {
    return values.courses;
  }

  /** First day the participant can work; empty: at once. */
  public Optional<LocalDate> earliestStart() {
    return values.earliestStart;
  }

  /** Permission to work; empty: not known. */
  public Optional<WorkPermission> workPermission() {
    return values.workPermission;
  }

  /** Weight in a plan, at least 1. */
  public int priority() {
    return values.priority;
  }

  /** Children who need care; empty: none. */
  public List<Child> children() {
    return values.children;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Participant that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The id only: the rest is personal. */
  @Override
  public String toString() {
    return "Participant[" + values.id + "]";
  }

  private record Values(
      String id,
      Optional<String> quarter,
      Optional<GeoPoint> home,
      Listing<Skill.Held> skills,
      Listing<Language.Held> languages,
      HoursRange hours,
      OptionalInt maximumQuarterHoursPerDay,
      Optional<WeekSchedule> availability,
      Optional<TravelMode> mode,
      OptionalInt maximumCommuteMinutes,
      Listing<String> wishedOccupations,
      Listing<String> qualifications,
      Listing<String> entitlements,
      Listing<EmploymentForm> forms,
      Listing<String> exclusions,
      Listing<String> needs,
      List<Course> courses,
      Optional<LocalDate> earliestStart,
      Optional<WorkPermission> workPermission,
      int priority,
      List<Child> children) {
    private Values {
      Require.id("participant id", id);
      courses = List.copyOf(courses);
      children = Child.family(id, children);
      Require.that(priority >= 1, "priority", priority, "1 or more");
      maximumQuarterHoursPerDay.ifPresent(
          q ->
              Require.that(
                  q >= 0 && q <= WeekSchedule.QUARTER_HOURS_PER_DAY,
                  "maximum of quarter hours a day",
                  q,
                  "0 to 96"));
      maximumCommuteMinutes.ifPresent(
          m -> Require.that(m >= 0, "maximum of commute minutes", m, "0 or more"));
    }
  }

  /**
   * Builds a {@link Participant}. What is not said stays unknown. Not safe for use by several
   * threads.
   */
  public static final class Builder {
    private final String id;
    private Optional<String> quarter = Optional.empty();
    private Optional<GeoPoint> home = Optional.empty();
    private Listing<Skill.Held> skills = Listing.unknown();
    private Listing<Language.Held> languages = Listing.unknown();
    private HoursRange hours = HoursRange.open();
    private OptionalInt maximumQuarterHoursPerDay = OptionalInt.empty();
    private Optional<WeekSchedule> availability = Optional.empty();
    private Optional<TravelMode> mode = Optional.empty();
    private OptionalInt maximumCommuteMinutes = OptionalInt.empty();
    private Listing<String> wishedOccupations = Listing.unknown();
    private Listing<String> qualifications = Listing.unknown();
    private Listing<String> entitlements = Listing.unknown();
    private Listing<EmploymentForm> forms = Listing.of(EmploymentForm.values());
    private Listing<String> exclusions = Listing.none();
    private Listing<String> needs = Listing.none();
    private List<Course> courses = List.of();
    private Optional<LocalDate> earliestStart = Optional.empty();
    private Optional<WorkPermission> workPermission = Optional.empty();
    private int priority = 1;
    private List<Child> children = List.of();

    private Builder(String id) {
      this.id = id;
    }

    /** See {@link Participant#quarter()}. */
    public Builder quarter(String quarter) {
      this.quarter = Optional.of(quarter);
      return this;
    }

    /** See {@link Participant#home()}. */
    public Builder home(GeoPoint home) {
      this.home = Optional.of(home);
      return this;
    }

    /** See {@link Participant#skills()}. */
    public Builder skills(Listing<Skill.Held> skills) {
      this.skills = skills;
      return this;
    }

    /** See {@link Participant#languages()}. */
    public Builder languages(Listing<Language.Held> languages) {
      this.languages = languages;
      return this;
    }

    /** See {@link Participant#hours()}; default: any. */
    public Builder hours(HoursRange hours) {
      this.hours = hours;
      return this;
    }

    /** See {@link Participant#maximumQuarterHoursPerDay()}. */
    public Builder maximumQuarterHoursPerDay(int maximumQuarterHoursPerDay) {
      this.maximumQuarterHoursPerDay = OptionalInt.of(maximumQuarterHoursPerDay);
      return this;
    }

    /** See {@link Participant#availability()}. */
    public Builder availability(WeekSchedule availability) {
      this.availability = Optional.of(availability);
      return this;
    }

    /** See {@link Participant#mode()}. */
    public Builder mode(TravelMode mode) {
      this.mode = Optional.of(mode);
      return this;
    }

    /** See {@link Participant#maximumCommuteMinutes()}. */
    public Builder maximumCommuteMinutes(int maximumCommuteMinutes) {
      this.maximumCommuteMinutes = OptionalInt.of(maximumCommuteMinutes);
      return this;
    }

    /** See {@link Participant#wishedOccupations()}. */
    public Builder wishedOccupations(Listing<String> wishedOccupations) {
      this.wishedOccupations = wishedOccupations;
      return this;
    }

    /** See {@link Participant#qualifications()}. */
    public Builder qualifications(Listing<String> qualifications) {
      this.qualifications = qualifications;
      return this;
    }

    /** See {@link Participant#entitlements()}. */
    public Builder entitlements(Listing<String> entitlements) {
      this.entitlements = entitlements;
      return this;
    }

    /** See {@link Participant#forms()}; default: all. */
    public Builder forms(Listing<EmploymentForm> forms) {
      this.forms = forms;
      return this;
    }

    /** See {@link Participant#exclusions()}; default: none. */
    public Builder exclusions(Listing<String> exclusions) {
      this.exclusions = exclusions;
      return this;
    }

    /** See {@link Participant#needs()}; default: nothing. */
    public Builder needs(Listing<String> needs) {
      this.needs = needs;
      return this;
    }

    /** See {@link Participant#courses()}. */
    public Builder courses(List<Course> courses) {
      this.courses = courses;
      return this;
    }

    /** See {@link Participant#earliestStart()}. */
    public Builder earliestStart(LocalDate earliestStart) {
      this.earliestStart = Optional.of(earliestStart);
      return this;
    }

    /** See {@link Participant#workPermission()}. */
    public Builder workPermission(WorkPermission workPermission) {
      this.workPermission = Optional.of(workPermission);
      return this;
    }

    /** See {@link Participant#priority()}; default: 1. */
    public Builder priority(int priority) {
      this.priority = priority;
      return this;
    }

    /**
     * See {@link Participant#children()}. A child without an identifier gets one from its place in
     * the list. The same id under two participants is one child; under one it may stand once.
     */
    public Builder children(List<Child> children) {
      this.children = children;
      return this;
    }

    /**
     * The finished participant.
     *
     * @throws IllegalArgumentException if a value is out of its range, two children have the same
     *     id, or one needs a new place and its age is not known
     */
    public Participant build() {
      return new Participant(
          new Values(
              id,
              quarter,
              home,
              skills,
              languages,
              hours,
              maximumQuarterHoursPerDay,
              availability,
              mode,
              maximumCommuteMinutes,
              wishedOccupations,
              qualifications,
              entitlements,
              forms,
              exclusions,
              needs,
              courses,
              earliestStart,
              workPermission,
              priority,
              children));
    }
  }
}
