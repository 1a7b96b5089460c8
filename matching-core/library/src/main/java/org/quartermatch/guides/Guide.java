package org.quartermatch.guides;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;

/**
 * Somebody who goes along with participants: a peer guide, a net mentor. Described as a {@link
 * org.quartermatch.model.Participant} is, and by nothing that no participant is asked for. What is
 * not said is not known. Immutable, with value equality; made by a {@link Builder}.
 */
public final class Guide {
  private final Values values;

  private Guide(Values values) {
    this.values = values;
  }

  /** Starts the description of a guide of one participant, of whom nothing else is known yet. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The same guide with one thing changed: a builder that starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder(values.id);
    builder.quarter = values.quarter;
    builder.home = values.home;
    builder.languages = values.languages;
    builder.availability = values.availability;
    builder.mode = values.mode;
    builder.maximumWayMinutes = values.maximumWayMinutes;
    builder.mostParticipants = values.mostParticipants;
    return builder;
  }

  /** Identifier, unique among guides and participants together. */
  public String id() {
    return values.id;
  }

  /** The neighbourhood the guide lives in; empty: not known. */
  public Optional<String> quarter() {
    return values.quarter;
  }

  /** Where the ways start; empty: not known. */
  public Optional<GeoPoint> home() {
    return values.home;
  }

  /** Languages with levels. */
  public Listing<Language.Held> languages() {
    return values.languages;
  }

  /** From leaving home to being home again; empty: not known. */
  public Optional<WeekSchedule> availability() {
    return values.availability;
  }

  /** How the guide travels; empty: not known. */
  public Optional<TravelMode> mode() {
    return values.mode;
  }

  /**
   * Longest way to a participant, one way, in minutes, 0 or more; empty: {@link
   * GuideRules#maximumWayMinutes}.
   */
  public OptionalInt maximumWayMinutes() {
    return values.maximumWayMinutes;
  }

  /** How many participants the guide takes, 0 or more. */
  public int mostParticipants() {
    return values.mostParticipants;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Guide that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The id only: the rest is personal. */
  @Override
  public String toString() {
    return "Guide[" + values.id + "]";
  }

  private record Values(
      String id,
      Optional<String> quarter,
      Optional<GeoPoint> home,
      Listing<Language.Held> languages,
      Optional<WeekSchedule> availability,
      Optional<TravelMode> mode,
      OptionalInt maximumWayMinutes,
      int mostParticipants) {
    private Values {
      if (id.isBlank()) {
        throw new IllegalArgumentException(
            "guide id is empty, allowed: a text with at least one visible character");
      }
      if (maximumWayMinutes.orElse(0) < 0 || mostParticipants < 0) {
        throw new IllegalArgumentException(
            "guide "
                + id
                + " has "
                + mostParticipants
                + " participants at most and a way of "
                + maximumWayMinutes.orElse(0)
                + " minutes at most, allowed: 0 or more of each");
      }
    }
  }

  /** Builds a {@link Guide}. What is not said stays unknown. Not safe for several threads. */
  public static final class Builder {
    private final String id;
    private Optional<String> quarter = Optional.empty();
    private Optional<GeoPoint> home = Optional.empty();
    private Listing<Language.Held> languages = Listing.unknown();
    private Optional<WeekSchedule> availability = Optional.empty();
    private Optional<TravelMode> mode = Optional.empty();
    private OptionalInt maximumWayMinutes = OptionalInt.empty();
    private int mostParticipants = 1;

    private Builder(String id) {
      this.id = id;
    }

    /** See {@link Guide#quarter()}. */
    public Builder quarter(String quarter) {
      this.quarter = Optional.of(quarter);
      return this;
    }

    /** See {@link Guide#home()}. */
    public Builder home(GeoPoint home) {
      this.home = Optional.of(home);
      return this;
    }

    /** See {@link Guide#languages()}. */
    public Builder languages(Listing<Language.Held> languages) {
      this.languages = languages;
      return this;
    }

    /** See {@link Guide#availability()}. */
    public Builder availability(WeekSchedule availability) {
      this.availability = Optional.of(availability);
      return this;
    }

    /** See {@link Guide#mode()}. */
    public Builder mode(TravelMode mode) {
      this.mode = Optional.of(mode);
      return this;
    }

    /** See {@link Guide#maximumWayMinutes()}. */
    public Builder maximumWayMinutes(int maximumWayMinutes) {
      this.maximumWayMinutes = OptionalInt.of(maximumWayMinutes);
      return this;
    }

    /** See {@link Guide#mostParticipants()}; default: 1. */
    public Builder mostParticipants(int mostParticipants) {
      this.mostParticipants = mostParticipants;
      return this;
    }

    /**
     * The finished guide.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Guide build() {
      return new Guide(
          new Values(
              id,
              quarter,
              home,
              languages,
              availability,
              mode,
              maximumWayMinutes,
              mostParticipants));
    }
  }
}
