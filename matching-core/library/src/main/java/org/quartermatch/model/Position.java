package org.quartermatch.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quartermatch.model.WorkingTime.Shifts;

/**
 * What is to be done, where, when, and what it takes: the part that vacancies and job potentials
 * share.
 *
 * @param id identifier
 * @param form legal form
 * @param company who offers the work
 * @param title title of the work, as it is written
 * @param description text of the advertisement or the survey
 * @param occupation occupation, by code
 * @param ownLocation where the work is, if not at the company's place
 * @param places how many people can be placed, 0 or more
 * @param hours weekly hours offered
 * @param workingTime when the work is done
 * @param skills skills asked for
 * @param languages languages asked for
 * @param qualifications papers asked for
 * @param entitlements legal entitlements asked for
 * @param conditions what the work brings with it (nothing said: none), such as {@code night} or
 *     {@code heavy-lifting}
 * @param offers what the workplace offers, such as {@code step-free}
 * @param start first day of work
 * @param validUntil last day on which the opportunity counts
 */
public record Position(
    String id,
    EmploymentForm form,
    Optional<Company> company,
    String title,
    String description,
    Optional<String> occupation,
    Optional<GeoPoint> ownLocation,
    int places,
    HoursRange hours,
    WorkingTime workingTime,
    Listing<Skill.Required> skills,
    Listing<Language.Required> languages,
    Listing<String> qualifications,
    Listing<String> entitlements,
    Listing<String> conditions,
    Listing<String> offers,
    Optional<LocalDate> start,
    Optional<LocalDate> validUntil) {
  public Position {
    Require.id("position id", id);
    Require.that(places >= 0, "places", places, "0 or more");
  }

  /** Starts the description of a position of which nothing is known yet but its identifier. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The same position with one thing changed: a builder that starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder(id);
    builder.form = form;
    builder.company = company;
    builder.title = title;
    builder.description = description;
    builder.occupation = occupation;
    builder.ownLocation = ownLocation;
    builder.places = places;
    builder.hours = hours;
    builder.workingTime = workingTime;
    builder.skills = skills;
    builder.languages = languages;
    builder.qualifications = qualifications;
    builder.entitlements = entitlements;
    builder.conditions = conditions;
    builder.offers = offers;
    builder.start = start;
    builder.validUntil = validUntil;
    return builder;
  }

  /** Where the work is: its own location, else the company's; empty: not known. */
  public Optional<GeoPoint> location() {
    return ownLocation.isPresent() ? ownLocation : company.flatMap(Company::location);
  }

  /** The id only. */
  @Override
  public String toString() {
    return "Position[" + id + "]";
  }

  /**
   * Builds a {@link Position}. What is not said stays unknown. Items that are added one by one make
   * a complete list; to say that there may be more, set the {@link Listing} as a whole. Not safe
   * for use by several threads.
   */
  public static final class Builder {
    private final String id;
    private EmploymentForm form = EmploymentForm.REGULAR;
    private Optional<Company> company = Optional.empty();
    private String title = "";
    private String description = "";
    private Optional<String> occupation = Optional.empty();
    private Optional<GeoPoint> ownLocation = Optional.empty();
    private int places = 1;
    private HoursRange hours = HoursRange.open();
    private WorkingTime workingTime = new WorkingTime.Roster(WeekSchedule.always());
    private Listing<Skill.Required> skills = Listing.unknown();
    private Listing<Language.Required> languages = Listing.unknown();
    private Listing<String> qualifications = Listing.unknown();
    private Listing<String> entitlements = Listing.unknown();
    private Listing<String> conditions = Listing.none();
    private Listing<String> offers = Listing.unknown();
    private Optional<LocalDate> start = Optional.empty();
    private Optional<LocalDate> validUntil = Optional.empty();

    private Builder(String id) {
      this.id = id;
    }

    /** Sets the legal form. */
    public Builder form(EmploymentForm form) {
      this.form = form;
      return this;
    }

    /** Sets who offers the work. */
    public Builder company(Company company) {
      this.company = Optional.of(company);
      return this;
    }

    /** Sets the title of the work, as it is written. */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /** Sets the text of the advertisement or the survey. */
    public Builder description(String description) {
      this.description = description;
      return this;
    }

    /** Sets occupation, by code. */
    public Builder occupation(String occupation) {
      this.occupation = Optional.of(occupation);
      return this;
    }

    /** Sets where the work is, if not at the company's place. */
    public Builder ownLocation(GeoPoint ownLocation) {
      this.ownLocation = Optional.of(ownLocation);
      return this;
    }

    /** Sets the how many people can be placed, 0 or more. */
    public Builder places(int places) {
      this.places = places;
      return this;
    }

    /** Sets the weekly hours offered. */
    public Builder weeklyHours(HoursRange hours) {
      this.hours = hours;
      return this;
    }

    /** Sets the when the work is done. */
    public Builder workingTime(WorkingTime workingTime) {
      this.workingTime = workingTime;
      return this;
    }

    /** Sets skills asked for, as a whole. */
    public Builder skills(Listing<Skill.Required> skills) {
      this.skills = skills;
      return this;
    }

    /** Adds one to the skills. */
    public Builder skill(Skill.Required skill) {
      this.skills = Append.to(this.skills, skill);
      return this;
    }

    /** Sets languages asked for, as a whole. */
    public Builder languages(Listing<Language.Required> languages) {
      this.languages = languages;
      return this;
    }

    /** Adds one to the languages. */
    public Builder language(Language.Required language) {
      this.languages = Append.to(this.languages, language);
      return this;
    }

    /** Sets papers asked for, as a whole. */
    public Builder qualifications(Listing<String> qualifications) {
      this.qualifications = qualifications;
      return this;
    }

    /** Adds one to the qualifications. */
    public Builder qualification(String qualification) {
      this.qualifications = Append.to(this.qualifications, qualification);
      return this;
    }

    /** Sets legal entitlements asked for, as a whole. */
    public Builder entitlements(Listing<String> entitlements) {
      this.entitlements = entitlements;
      return this;
    }

    /** Adds one to the entitlements. */
    public Builder entitlement(String entitlement) {
      this.entitlements = Append.to(this.entitlements, entitlement);
      return this;
    }

    /**
     * Sets what the work brings with it, such as {@code night} or {@code heavy-lifting}, as a
     * whole.
     */
    public Builder conditions(Listing<String> conditions) {
      this.conditions = conditions;
      return this;
    }

    /** Adds one to the conditions. */
    public Builder condition(String condition) {
      this.conditions = Append.to(this.conditions, condition);
      return this;
    }

    /** Sets what the workplace offers, such as {@code step-free}, as a whole. */
    public Builder offers(Listing<String> offers) {
      this.offers = offers;
      return this;
    }

    /** Adds one to the offers. */
    public Builder offer(String offer) {
      this.offers = Append.to(this.offers, offer);
      return this;
    }

    /** Sets first day of work. */
    public Builder start(LocalDate start) {
      this.start = Optional.of(start);
      return this;
    }

    /** Sets last day on which the opportunity counts. */
    public Builder validUntil(LocalDate validUntil) {
      this.validUntil = Optional.of(validUntil);
      return this;
    }

    /** Sets the weekly hours offered, in hours, multiples of 0.25. */
    public Builder weeklyHours(double minimumHours, double maximumHours) {
      return weeklyHours(HoursRange.of(minimumHours, maximumHours));
    }

    /** Sets fixed working hours in {@link OpeningHours} notation; several weeks are a rotation. */
    public Builder fixedHours(String... weeks) {
      return workingTime(
          new WorkingTime.Fixed(List.of(weeks).stream().map(Shifts::parse).toList()));
    }

    /**
     * The finished record.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Position build() {
      return new Position(
          id,
          form,
          company,
          title,
          description,
          occupation,
          ownLocation,
          places,
          hours,
          workingTime,
          skills,
          languages,
          qualifications,
          entitlements,
          conditions,
          offers,
          start,
          validUntil);
    }
  }
}
