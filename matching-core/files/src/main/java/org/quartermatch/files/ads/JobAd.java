package org.quartermatch.files.ads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;

/**
 * A job ad, the same for every source: what its fields say, and its text, not yet read.
 *
 * @param id the source's own, the same whenever the ad is fetched
 * @param title as it is written
 * @param description plain text
 * @param company name of the employer; empty: not said
 * @param occupation name of the occupation, where the source has a field for it
 * @param form where a field says it
 * @param times what fields say of the working time
 * @param openings how many people are looked for
 * @param workplaces places of work; several: any of them
 * @param start first day of work
 * @param validUntil last day on which the ad is public
 */
record JobAd(
    String id,
    String title,
    String description,
    Optional<String> company,
    Optional<String> occupation,
    Optional<EmploymentForm> form,
    Set<Times> times,
    OptionalInt openings,
    List<Workplace> workplaces,
    Optional<LocalDate> start,
    Optional<LocalDate> validUntil) {

  /** What fields say of the working time. */
  enum Times {
    FULL_TIME,
    PART_TIME,
    /** In the morning, in the afternoon, in the evening. */
    DAY_PART,
    /** Shifts, nights or weekends: any of them. */
    SHIFT_NIGHT_OR_WEEKEND,
    MINIJOB,
    /** Self-employed, voluntary, studies: no form of employment that we know. */
    NO_EMPLOYMENT
  }

  /**
   * Where the work is.
   *
   * @param name of the place, for one that is known by name only
   * @param postcode five digits
   */
  record Workplace(String name, Optional<String> postcode, Optional<GeoPoint> point) {}

  JobAd {
    times = Set.copyOf(times);
    workplaces = List.copyOf(workplaces);
  }

  /** Title and description, for what may stand in either. */
  String text() {
    return title + "\n" + description;
  }

  /** This ad, with what only the other one says: both have the same id. */
  JobAd completedBy(JobAd other) {
    Set<Times> both = EnumSet.noneOf(Times.class);
    both.addAll(times);
    both.addAll(other.times);
    return new JobAd(
        id,
        title.isEmpty() ? other.title : title,
        description.isEmpty() ? other.description : description,
        company.or(other::company),
        occupation.or(other::occupation),
        form.or(other::form),
        both,
        openings.isPresent() ? openings : other.openings,
        better(workplaces, other.workplaces),
        start.or(other::start),
        validUntil.or(other::validUntil));
  }

  /** A search answer has one of the places; the detail answer has all of them. */
  private static List<Workplace> better(List<Workplace> some, List<Workplace> others) {
    return others.size() > some.size() ? others : some;
  }

  static Builder builder(String id) {
    return new Builder(id);
  }

  /** Builds an ad; what is not said stays empty. Not safe for use by several threads. */
  static final class Builder {
    private final String id;
    private String title = "";
    private String description = "";
    private Optional<String> company = Optional.empty();
    private Optional<String> occupation = Optional.empty();
    private Optional<EmploymentForm> form = Optional.empty();
    private final Set<Times> times = EnumSet.noneOf(Times.class);
    private OptionalInt openings = OptionalInt.empty();
    private final List<Workplace> workplaces = new ArrayList<>();
    private Optional<LocalDate> start = Optional.empty();
    private Optional<LocalDate> validUntil = Optional.empty();

    private Builder(String id) {
      this.id = id;
    }

    Builder title(String title) {
      this.title = title;
      return this;
    }

    Builder description(String description) {
      this.description = description;
      return this;
    }

    Builder company(Optional<String> company) {
      this.company = company;
      return this;
    }

    Builder occupation(Optional<String> occupation) {
      this.occupation = occupation;
      return this;
    }

    Builder form(EmploymentForm form) {
      this.form = Optional.of(form);
      return this;
    }

    Builder time(Times time, boolean isSo) {
      if (isSo) {
        times.add(time);
      }
      return this;
    }

    Builder openings(OptionalInt openings) {
      this.openings = openings;
      return this;
    }

    Builder workplace(Workplace workplace) {
      if (!workplaces.contains(workplace)) {
        workplaces.add(workplace);
      }
      return this;
    }

    Builder start(Optional<LocalDate> start) {
      this.start = start;
      return this;
    }

    Builder validUntil(Optional<LocalDate> validUntil) {
      this.validUntil = validUntil;
      return this;
    }

    JobAd build() {
      return new JobAd(
          id,
          title,
          description,
          company,
          occupation,
          form,
          times,
          openings,
          workplaces,
          start,
          validUntil);
    }
  }
}
