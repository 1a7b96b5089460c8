package org.quartermatch.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A person looking for work: what is scored, and nothing else. Age, sex, origin, nationality,
 * religion, family status, disability and length of unemployment are no fields, so nothing can
 * score them.
 *
 * @param id identifier
 * @param quarter the neighbourhood the participant lives in
 * @param home where the ways start
 * @param skills skills with levels
 * @param languages languages with levels
 * @param hours weekly hours wanted
 * @param maximumQuarterHoursPerDay most work on one day, in quarter hours
 * @param availability from leaving home to being home again
 * @param mode how the participant travels
 * @param maximumCommuteMinutes longest direct way to work, one way
 * @param wishedOccupations occupations wished for, by code
 * @param qualifications papers held
 * @param entitlements legal entitlements held, such as {@code 16i} or {@code work-permit}
 * @param forms forms of employment that are accepted; a host that does not know lists all of them
 * @param exclusions conditions ruled out (nothing said: none), such as {@code night} or {@code
 *     heavy-lifting}
 * @param needs what the workplace must offer (nothing said: none), such as {@code step-free}
 * @param courses courses under way
 * @param earliestStart first day the participant can work
 * @param priority weight in a plan, at least 1
 * @param children children who need care
 */
public record Participant(
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
    int priority,
    List<Child> children) {
  public Participant {
    Require.id("participant id", id);
    courses = List.copyOf(courses);
    children = List.copyOf(children);
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
    for (Child child : children) {
      Require.id("child id", child.id());
    }
  }

  /** Starts the description of a participant of which nothing is known yet but its identifier. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The same participant with one thing changed: a builder that starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder(id);
    builder.quarter = quarter;
    builder.home = home;
    builder.skills = skills;
    builder.languages = languages;
    builder.hours = hours;
    builder.maximumQuarterHoursPerDay = maximumQuarterHoursPerDay;
    builder.availability = availability;
    builder.mode = mode;
    builder.maximumCommuteMinutes = maximumCommuteMinutes;
    builder.wishedOccupations = wishedOccupations;
    builder.qualifications = qualifications;
    builder.entitlements = entitlements;
    builder.forms = forms;
    builder.exclusions = exclusions;
    builder.needs = needs;
    builder.courses = courses;
    builder.earliestStart = earliestStart;
    builder.priority = priority;
    builder.children = children;
    return builder;
  }

  /** The id only: the rest is personal. */
  @Override
  public String toString() {
    return "Participant[" + id + "]";
  }

  /**
   * Builds a {@link Participant}. What is not said stays unknown. Items that are added one by one
   * make a complete list; to say that there may be more, set the {@link Listing} as a whole. Not
   * safe for use by several threads.
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
    private int priority = 1;
    private List<Child> children = List.of();

    private Builder(String id) {
      this.id = id;
    }

    /** Sets the neighbourhood the participant lives in. */
    public Builder quarter(String quarter) {
      this.quarter = Optional.of(quarter);
      return this;
    }

    /** Sets where the ways start. */
    public Builder home(GeoPoint home) {
      this.home = Optional.of(home);
      return this;
    }

    /** Sets skills with levels, as a whole. */
    public Builder skills(Listing<Skill.Held> skills) {
      this.skills = skills;
      return this;
    }

    /** Sets languages with levels, as a whole. */
    public Builder languages(Listing<Language.Held> languages) {
      this.languages = languages;
      return this;
    }

    /** Sets the weekly hours wanted. */
    public Builder weeklyHours(HoursRange hours) {
      this.hours = hours;
      return this;
    }

    /** Sets the most work on one day, in quarter hours. */
    public Builder maximumQuarterHoursPerDay(int maximumQuarterHoursPerDay) {
      this.maximumQuarterHoursPerDay = OptionalInt.of(maximumQuarterHoursPerDay);
      return this;
    }

    /** Sets from leaving home to being home again. */
    public Builder availability(WeekSchedule availability) {
      this.availability = Optional.of(availability);
      return this;
    }

    /** Sets how the participant travels. */
    public Builder mode(TravelMode mode) {
      this.mode = Optional.of(mode);
      return this;
    }

    /** Sets the longest direct way to work, one way. */
    public Builder maximumCommuteMinutes(int maximumCommuteMinutes) {
      this.maximumCommuteMinutes = OptionalInt.of(maximumCommuteMinutes);
      return this;
    }

    /** Sets occupations wished for, by code, as a whole. */
    public Builder wishedOccupations(Listing<String> wishedOccupations) {
      this.wishedOccupations = wishedOccupations;
      return this;
    }

    /** Adds one to the wishedOccupations. */
    public Builder wishedOccupation(String wishedOccupation) {
      this.wishedOccupations = Append.to(this.wishedOccupations, wishedOccupation);
      return this;
    }

    /** Sets papers held, as a whole. */
    public Builder qualifications(Listing<String> qualifications) {
      this.qualifications = qualifications;
      return this;
    }

    /** Adds one to the qualifications. */
    public Builder qualification(String qualification) {
      this.qualifications = Append.to(this.qualifications, qualification);
      return this;
    }

    /** Sets legal entitlements held, such as {@code 16i} or {@code work-permit}, as a whole. */
    public Builder entitlements(Listing<String> entitlements) {
      this.entitlements = entitlements;
      return this;
    }

    /** Adds one to the entitlements. */
    public Builder entitlement(String entitlement) {
      this.entitlements = Append.to(this.entitlements, entitlement);
      return this;
    }

    /** Sets forms of employment that are accepted, as a whole; until then all are. */
    public Builder forms(Listing<EmploymentForm> forms) {
      this.forms = forms;
      return this;
    }

    /** Sets conditions ruled out, such as {@code night} or {@code heavy-lifting}, as a whole. */
    public Builder exclusions(Listing<String> exclusions) {
      this.exclusions = exclusions;
      return this;
    }

    /** Adds one to the exclusions. */
    public Builder exclusion(String exclusion) {
      this.exclusions = Append.to(this.exclusions, exclusion);
      return this;
    }

    /** Sets what the workplace must offer, such as {@code step-free}, as a whole. */
    public Builder needs(Listing<String> needs) {
      this.needs = needs;
      return this;
    }

    /** Adds one to the needs. */
    public Builder need(String need) {
      this.needs = Append.to(this.needs, need);
      return this;
    }

    /** Adds one of the courses under way. */
    public Builder course(Course course) {
      this.courses = Append.to(this.courses, course);
      return this;
    }

    /** Sets first day the participant can work. */
    public Builder earliestStart(LocalDate earliestStart) {
      this.earliestStart = Optional.of(earliestStart);
      return this;
    }

    /** Sets the weight in a plan, at least 1. */
    public Builder priority(int priority) {
      this.priority = priority;
      return this;
    }

    /** Adds a skill at a level from 1 to 5. */
    public Builder skill(String code, int level) {
      this.skills = Append.to(this.skills, Skill.held(code, level));
      return this;
    }

    /** Adds a language at the same level spoken and written. */
    public Builder language(String code, CefrLevel level) {
      return language(code, Language.Level.of(level));
    }

    /** Adds a language. */
    public Builder language(String code, Language.Level level) {
      this.languages = Append.to(this.languages, new Language.Held(code, level));
      return this;
    }

    /** Sets the weekly hours wanted, in hours, multiples of 0.25. */
    public Builder weeklyHours(double minimumHours, double maximumHours) {
      return weeklyHours(HoursRange.of(minimumHours, maximumHours));
    }

    /** Sets the availability, from leaving home to being home again. */
    public Builder available(WeekSchedule schedule) {
      return availability(schedule);
    }

    /**
     * Adds a child that needs care; one without an identifier gets one from its place in the list.
     */
    public Builder child(Child child) {
      Child named = child.id().isEmpty() ? child.named(id + "-c" + (children.size() + 1)) : child;
      this.children = Append.to(this.children, named);
      return this;
    }

    /** Sets the children as a whole. */
    public Builder children(List<Child> newChildren) {
      this.children = newChildren;
      return this;
    }

    /** Sets the courses as a whole. */
    public Builder courses(List<Course> newCourses) {
      this.courses = newCourses;
      return this;
    }

    /**
     * The finished record.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Participant build() {
      return new Participant(
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
          priority,
          children);
    }
  }
}
