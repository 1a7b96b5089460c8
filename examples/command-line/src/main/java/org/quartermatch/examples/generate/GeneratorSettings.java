package org.quartermatch.examples.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What {@link QuarterGenerator} is to invent.
 *
 * @param seed the same seed gives the same Quarter
 * @param participants how many people, 1 to 10,000,000
 * @param opportunities how many vacancies and job potentials together, 1 to 10,000,000
 * @param date the day on which a run is meant to take place; survey dates lie before it, starts
 *     after it
 * @param areas the Quarters; empty: invented ones around a centre, one for 1,600 people
 * @param kitas real providers; empty: invented ones
 * @param freePlacesPerMille how many of a provider's places are free, 0 to 1,000
 */
public record GeneratorSettings(
    long seed,
    int participants,
    int opportunities,
    LocalDate date,
    List<Area> areas,
    List<Kita> kitas,
    int freePlacesPerMille) {

  /** The day that files are made for where nothing else is said. */
  public static final LocalDate DEFAULT_DATE = LocalDate.of(2026, 12, 1);

  /** So many people, or vacancies and job potentials, at most. */
  public static final int MOST = 10_000_000;

  public GeneratorSettings {
    atMost("participants", participants);
    atMost("opportunities", opportunities);
    Objects.requireNonNull(date, "date");
    areas = List.copyOf(areas);
    kitas = List.copyOf(kitas);
    if (freePlacesPerMille < 0 || freePlacesPerMille > 1000) {
      throw new IllegalArgumentException(
          "freePlacesPerMille is " + freePlacesPerMille + "; allowed are 0 to 1,000.");
    }
    if (areas.isEmpty() && !kitas.isEmpty()) {
      throw new IllegalArgumentException(
          "Kitas are given, but no area; name the areas in which they lie.");
    }
    for (Kita kita : kitas) {
      if (!kita.isComplete()) {
        throw new IllegalArgumentException(
            "Kita " + kita.id() + " has no opening hours or no places; leave it out and say so.");
      }
      if (areas.stream().noneMatch(area -> area.name().equals(kita.quarter()))) {
        throw new IllegalArgumentException(
            "Kita %s lies in %s, which is none of the areas.".formatted(kita.id(), kita.quarter()));
      }
    }
  }

  /** A Quarter of this size with everything else by default. */
  public static GeneratorSettings of(long seed, int participants, int opportunities) {
    return builder(seed, participants, opportunities).build();
  }

  public static Builder builder(long seed, int participants, int opportunities) {
    return new Builder(seed, participants, opportunities);
  }

  private static void atMost(String what, int value) {
    if (value < 1 || value > MOST) {
      throw new IllegalArgumentException(
          "%s is %d; allowed are 1 to %d.".formatted(what, value, MOST));
    }
  }

  /** Collects settings; not thread-safe. */
  public static final class Builder {
    private final long seed;
    private final int participants;
    private final int opportunities;
    private LocalDate date = DEFAULT_DATE;
    private List<Area> areas = List.of();
    private List<Kita> kitas = List.of();
    private int freePlacesPerMille = 60;

    private Builder(long seed, int participants, int opportunities) {
      this.seed = seed;
      this.participants = participants;
      this.opportunities = opportunities;
    }

    public Builder date(LocalDate date) {
      this.date = date;
      return this;
    }

    public Builder areas(List<Area> areas) {
      this.areas = areas;
      return this;
    }

    public Builder kitas(List<Kita> kitas) {
      this.kitas = kitas;
      return this;
    }

    public Builder freePlacesPerMille(int freePlacesPerMille) {
      this.freePlacesPerMille = freePlacesPerMille;
      return this;
    }

    public GeneratorSettings build() {
      return new GeneratorSettings(
          seed, participants, opportunities, date, areas, kitas, freePlacesPerMille);
    }
  }
}
