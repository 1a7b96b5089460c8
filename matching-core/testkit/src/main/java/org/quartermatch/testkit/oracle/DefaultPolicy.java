package org.quartermatch.testkit.oracle;

import java.util.Map;
import java.util.Set;

/** The policy values in force when nothing else is given; the oracle knows no others. */
public final class DefaultPolicy {

  /** Papers that are quickly obtained and never block (sentence 32). */
  public static final Set<String> OBTAINABLE =
      Set.of("certificate-of-conduct", "food-hygiene-instruction", "measles-proof");

  /** Criteria that block where the participant's side is not known (sentence 1). */
  public static final Set<String> MUST_BE_KNOWN = Set.of("qualifications", "entitlements");

  /** Mode of a participant whose mode is unknown (sentence 22). */
  public static final Mode DEFAULT_MODE = Mode.TRANSIT;

  /** From this age on, in months, a child gets no new place (sentence 24). */
  public static final int SCHOOL_AGE_MONTHS = 78;

  /** Days from the first day of a new place until it can be counted on (sentence 29). */
  public static final int SETTLING_IN_DAYS = 28;

  /** Form of an opportunity that names none (sentence 33). */
  public static final String DEFAULT_FORM = "regular";

  /** Certainty of a potential that states none, in percent (sentence 39). */
  public static final int DEFAULT_CERTAINTY_PERCENT = 50;

  /** The certainties that may be given in words, in percent (sentence 39). */
  public static final Map<String, Integer> CERTAINTY_WORDS =
      Map.of("certain", 90, "likely", 60, "possible", 30);

  /** What placing one person is worth beside its points (sentence 39). */
  public static final long PLACEMENT_WEIGHT = 10_000;

  /** What each departure from the current plan costs (sentence 39). */
  public static final long STABILITY_PENALTY = 1_000;

  /** Points of the scored criteria (sentence 38). */
  public static final int SKILLS = 4000;

  public static final int LANGUAGES = 1500;
  public static final int COMMUTE = 1500;
  public static final int OCCUPATION = 1200;
  public static final int HOURS = 1000;
  public static final int START = 300;
  public static final int FRESHNESS = 300;
  public static final int LOCAL = 200;

  /** How many matches.csv lists for each participant (sentence 41). */
  public static final int MATCHES_PER_PARTICIPANT = 10;

  private DefaultPolicy() {}
}
