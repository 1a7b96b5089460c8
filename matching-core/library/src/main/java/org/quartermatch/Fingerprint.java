package org.quartermatch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.quartermatch.digest.Digest;

/**
 * By what an engine judges, in short: two results of the same people and opportunities that have
 * the same fingerprint are the same, and of two that differ {@link #differences} says why they
 * cannot be compared. It says nothing of people and opportunities; these have their own marks
 * ({@link MatchingEngine#generation}, {@link MatchingEngine#mark}).
 *
 * <p>All parts but version and date are twelve hexadecimal digits of a SHA-256, the same on every
 * machine, or {@link #UNKNOWN}.
 *
 * @param version of the library
 * @param date that counts
 * @param policy {@link org.quartermatch.fit.MatchingPolicy#version}
 * @param taxonomy {@link org.quartermatch.taxonomy.Taxonomy#version}
 * @param childcare the providers, with their free places
 * @param criteria the host's own, their weights and {@link org.quartermatch.fit.Criterion#version
 *     versions}; unknown where one names none
 * @param travelTimes where minutes come from: {@link org.quartermatch.fit.TravelTimes#version};
 *     unknown where these name none
 */
public record Fingerprint(
    String version,
    LocalDate date,
    String policy,
    String taxonomy,
    String childcare,
    String criteria,
    String travelTimes) {
  /** Of a part of which nobody says what it is: not even two results of one host agree in it. */
  public static final String UNKNOWN = "unknown";

  /** What a result depends on beside people and opportunities. */
  public enum Part {
    /** Version of the library. */
    VERSION,
    /** Date that counts. */
    DATE,
    /** Policy. */
    POLICY,
    /** Taxonomy. */
    TAXONOMY,
    /** Childcare providers. */
    CHILDCARE,
    /** The host's own criteria. */
    CRITERIA,
    /** Where minutes come from. */
    TRAVEL_TIMES
  }

  /**
   * Something in which two results cannot be compared.
   *
   * @param part in which they differ, or of which one is unknown
   * @param here what this fingerprint says of it
   * @param there what the other one says
   */
  public record Difference(Part part, String here, String there) {
    /** Refuses what is missing. */
    public Difference {
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(here, "here");
      Objects.requireNonNull(there, "there");
    }
  }

  /** Refuses what is missing. */
  public Fingerprint {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(taxonomy, "taxonomy");
    Objects.requireNonNull(childcare, "childcare");
    Objects.requireNonNull(criteria, "criteria");
    Objects.requireNonNull(travelTimes, "travelTimes");
  }

  /**
   * All parts as a {@code q} and twelve hexadecimal digits: what stands in files. The letter keeps
   * spreadsheets from taking it for a number.
   */
  public String id() {
    Digest digest = new Digest("fingerprint");
    Arrays.stream(Part.values()).forEach(part -> digest.add(of(part)));
    return "q" + digest.digits();
  }

  /** What is said of a part. */
  public String of(Part part) {
    return switch (part) {
      case VERSION -> version;
      case DATE -> date.toString();
      case POLICY -> policy;
      case TAXONOMY -> taxonomy;
      case CHILDCARE -> childcare;
      case CRITERIA -> criteria;
      case TRAVEL_TIMES -> travelTimes;
    };
  }

  /**
   * Why results with these two fingerprints cannot be compared, in the order of the parts; none:
   * they can.
   */
  public List<Difference> differences(Fingerprint other) {
    return Arrays.stream(Part.values())
        .filter(part -> of(part).equals(UNKNOWN) || !of(part).equals(other.of(part)))
        .map(part -> new Difference(part, of(part), other.of(part)))
        .toList();
  }
}
