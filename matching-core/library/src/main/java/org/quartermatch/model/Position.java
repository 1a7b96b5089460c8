package org.quartermatch.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, where, when, and what it takes: the part that vacancies and job potentials
 * share. Immutable, with value equality; made by a {@link Builder}.
 */
public final class Position {
  private final Values values;

  private Position(Values values) {
    this.values = values;
  }

  /** Starts the description of a position of which nothing is known yet but its identifier. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The same position with one thing changed: a builder that starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder(values.id);
    builder.form = values.form;
    builder.company = values.company;
    builder.title = values.title;
    builder.description = values.description;
    builder.occupation = values.occupation;
    builder.ownLocation = values.ownLocation;
    builder.places = values.places;
    builder.hours = values.hours;
    builder.workingTime = values.workingTime;
    builder.skills = values.skills;
    builder.languages = values.languages;
    builder.qualifications = values.qualifications;
    builder.entitlements = values.entitlements;
    builder.conditions = values.conditions;
    builder.offers = values.offers;
    builder.start = values.start;
    builder.latestStart = values.latestStart;
    builder.hourlyPayCents = values.hourlyPayCents;
    builder.validUntil = values.validUntil;
    return builder;
  }

  /** Identifier, unique among vacancies and job potentials together. */
  public String id() {
    return values.id;
  }

  /** Legal form; empty: not known. */
  public Optional<EmploymentForm> form() {
    return values.form;
  }

  /** Who offers the work; empty: not known. */
  public Optional<Company> company() {
    return values.company;
  }

  /** Title of the work, as it is written. */
  public String title() {
    return values.title;
  }

  /** Text of the advertisement or the survey. */
  public String description() {
    return values.description;
  }

  /** Occupation, by code; empty: not known. */
  public Optional<String> occupation() {
    return values.occupation;
  }

  /** Where the work is, if not at the company's place. */
  public Optional<GeoPoint> ownLocation() {
    return values.ownLocation;
  }

  /** How many people can be placed, 0 or more. */
  public int places() {
    return values.places;
  }

  /** Weekly hours offered. */
  public HoursRange hours() {
    return values.hours;
  }

  /** When the work is done. */
  public WorkingTime workingTime() {
    return values.workingTime;
  }

  /** Skills asked for. */
  public Listing<Skill.Required> skills() {
    return values.skills;
  }

  /** Languages asked for. */
  public Listing<Language.Required> languages() {
    return values.languages;
  }

  /** Papers asked for. */
  public Listing<String> qualifications() {
    return values.qualifications;
  }

  /** Legal entitlements asked for. */
  public Listing<String> entitlements() {
    return values.entitlements;
  }

  /** What the work brings with it, such as {@code night} or {@code heavy-lifting}. */
  public Listing<String> conditions() {
    return values.conditions;
  }

  /** What the workplace offers, such as {@code step-free}. */
  public Listing<String> offers() {
    return values.offers;
  }

  /** First day of work; empty: not known. */
  public Optional<LocalDate> start() {
    return values.start;
  }

  /** Last day on which work can begin, not before {@link #start}; empty: not known. */
  public Optional<LocalDate> latestStart() {
    return values.latestStart;
  }

  /** Pay before tax for an hour, in cents, 0 or more; empty: not known. */
  public OptionalInt hourlyPayCents() {
    return values.hourlyPayCents;
  }

  /** Last day on which the opportunity counts; empty: it counts until it is removed. */
  public Optional<LocalDate> validUntil() {
    return values.validUntil;
  }

  /** Where the work is: its own location, else the company's; empty: not known. */
  public Optional<GeoPoint> location() {
    return ownLocation().isPresent() ? ownLocation() : company().flatMap(Company::location);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Position that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The id only. */
  @Override
  public String toString() {
    return "Position[" + values.id + "]";
  }

  private record Values(
      String id,
      Optional<EmploymentForm> form,
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
      Optional<LocalDate> latestStart,
      OptionalInt hourlyPayCents,
      Optional<LocalDate> validUntil) {
    private Values {
      Require.id("position id", id);
      Require.that(places >= 0, "places", places, "0 or more");
      hourlyPayCents.ifPresent(
          cents -> Require.that(cents >= 0, "hourly pay", cents, "cents, 0 or more"));
      if (start.isPresent() && latestStart.isPresent()) {
        Require.that(
            !latestStart.get().isBefore(start.get()),
            "latest start",
            latestStart.get(),
            "no day before the start, " + start.get());
      }
    }
  }

  /**
   * Builds a {@link Position}. What is not said stays unknown. Not safe for use by several threads.
   */
  public static final class Builder {
    private final String id;
    private Optional<EmploymentForm> form = Optional.empty();
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
    private Optional<LocalDate> latestStart = Optional.empty();
    private OptionalInt hourlyPayCents = OptionalInt.empty();
    private Optional<LocalDate> validUntil = Optional.empty();

    private Builder(String id) {
      this.id = id;
    }

    /** See {@link Position#form()}. */
    public Builder form(EmploymentForm form) {
      this.form = Optional.of(form);
      return this;
    }

    /** See {@link Position#company()}. */
    public Builder company(Company company) {
      this.company = Optional.of(company);
      return this;
    }

    /** See {@link Position#title()}; default: none. */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /** See {@link Position#description()}; default: none. */
    public Builder description(String description) {
      this.description = description;
      return this;
    }

    /** See {@link Position#occupation()}. */
    public Builder occupation(String occupation) {
      this.occupation = Optional.of(occupation);
      return this;
    }

    /** See {@link Position#ownLocation()}. */
    public Builder ownLocation(GeoPoint ownLocation) {
      this.ownLocation = Optional.of(ownLocation);
      return this;
    }

    /** See {@link Position#places()}; default: 1. */
    public Builder places(int places) {
      this.places = places;
      return this;
    }

    /** See {@link Position#hours()}; default: any. */
    public Builder hours(HoursRange hours) {
      this.hours = hours;
      return this;
    }

    /** See {@link Position#workingTime()}; default: at any time, as the employer chooses. */
    public Builder workingTime(WorkingTime workingTime) {
      this.workingTime = workingTime;
      return this;
    }

    /** See {@link Position#skills()}. */
    public Builder skills(Listing<Skill.Required> skills) {
      this.skills = skills;
      return this;
    }

    /** See {@link Position#languages()}. */
    public Builder languages(Listing<Language.Required> languages) {
      this.languages = languages;
      return this;
    }

    /** See {@link Position#qualifications()}. */
    public Builder qualifications(Listing<String> qualifications) {
      this.qualifications = qualifications;
      return this;
    }

    /** See {@link Position#entitlements()}. */
    public Builder entitlements(Listing<String> entitlements) {
      this.entitlements = entitlements;
      return this;
    }

    /** See {@link Position#conditions()}; default: nothing. */
    public Builder conditions(Listing<String> conditions) {
      this.conditions = conditions;
      return this;
    }

    /** See {@link Position#offers()}. */
    public Builder offers(Listing<String> offers) {
      this.offers = offers;
      return this;
    }

    /** See {@link Position#start()}. */
    public Builder start(LocalDate start) {
      this.start = Optional.of(start);
      return this;
    }

    /** See {@link Position#latestStart()}. */
    public Builder latestStart(LocalDate latestStart) {
      this.latestStart = Optional.of(latestStart);
      return this;
    }

    /** See {@link Position#hourlyPayCents()}. */
    public Builder hourlyPayCents(int hourlyPayCents) {
      this.hourlyPayCents = OptionalInt.of(hourlyPayCents);
      return this;
    }

    /** See {@link Position#validUntil()}. */
    public Builder validUntil(LocalDate validUntil) {
      this.validUntil = Optional.of(validUntil);
      return this;
    }

    /**
     * The finished position.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Position build() {
      return new Position(
          new Values(
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
              latestStart,
              hourlyPayCents,
              validUntil));
    }
  }
}
