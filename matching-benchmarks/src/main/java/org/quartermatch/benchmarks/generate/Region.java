package org.quartermatch.benchmarks.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * People, work and childcare of an invented country or city, as many as are asked for.
 *
 * <p>Nothing is kept: number n is drawn when it is asked for, from the seed and n alone, in some
 * microseconds, so that a million can be streamed. Ids have seven digits, so that their order is
 * the order of the numbers. Skills, occupations and their relations are ESCO's; how often they are
 * asked for follows Zipf's law. The shares, those of unknown facts too, are of the order that
 * neighbourhood programmes report, and invented in detail.
 *
 * <p>Immutable, thread-safe.
 */
public final class Region {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);

  /** Digits of the numbers in ids. */
  private static final int DIGITS = 7;

  /** One above the largest number that has an id. */
  private static final int NUMBERS = 10_000_000;

  private final Taxonomy taxonomy;
  private final Openings openings;
  private final Residents residents;

  private Region(Geography geography, Taxonomy taxonomy, long seed) {
    this.taxonomy = taxonomy;
    Occupations occupations = new Occupations(taxonomy, seed);
    Settlements settlements = new Settlements(geography, seed);
    openings = new Openings(seed, occupations, settlements, new Timetables(seed), DATE);
    residents = new Residents(seed, occupations, settlements, DATE);
  }

  /** A region with the part of ESCO that comes with the examples: 36 occupations' skills. */
  public static Region of(Geography geography, long seed) {
    return of(geography, List.of(partOfEsco()), seed);
  }

  /**
   * A region with the skills and occupations of ESCO.
   *
   * @param esco directories of its export, see {@link Taxonomy#esco(List)}
   * @param seed any number
   * @throws IllegalArgumentException if the directories do not say which skills occupations have
   * @throws UncheckedIOException if they cannot be read
   */
  public static Region of(Geography geography, List<Path> esco, long seed) {
    try {
      return new Region(geography, Taxonomy.esco(esco), seed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path partOfEsco() {
    try {
      URI directory =
          Objects.requireNonNull(Region.class.getResource("/esco"), "resource esco").toURI();
      return Path.of(directory);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the resource esco has an address that is no URI", e);
    }
  }

  static String id(String prefix, int number) {
    if (number < 0 || number >= NUMBERS) {
      throw new IllegalArgumentException(
          "number is " + number + ", allowed: 0 to " + (NUMBERS - 1));
    }
    String digits = Integer.toString(number);
    return prefix + "0".repeat(DIGITS - digits.length()) + digits;
  }

  /** Skills and occupations. */
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  /** The day on which all of this is so. */
  public LocalDate date() {
    return DATE;
  }

  /**
   * A vacancy or job potential.
   *
   * @param number 0 to 9,999,999
   */
  public Opportunity opportunity(int number) {
    return openings.opportunity(number);
  }

  /** The first opportunities, drawn as they are read. */
  public Stream<Opportunity> opportunities(int count) {
    return IntStream.range(0, count).mapToObj(this::opportunity);
  }

  /**
   * Somebody looking for work.
   *
   * @param number 0 to 9,999,999
   */
  public Participant participant(int number) {
    return residents.participant(number);
  }

  /** The first participants, drawn as they are read. */
  public Stream<Participant> participants(int count) {
    return IntStream.range(0, count).mapToObj(this::participant);
  }

  /** The first childcare providers, most of them in the large towns. */
  public List<ChildcareProvider> providers(int count) {
    return IntStream.range(0, count).mapToObj(residents::provider).toList();
  }
}
