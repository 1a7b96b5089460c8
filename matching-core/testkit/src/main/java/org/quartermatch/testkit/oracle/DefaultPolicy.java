package org.quartermatch.testkit.oracle;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The policy values in force when nothing else is given; the oracle knows no others. */
public final class DefaultPolicy {

  /** Papers that are quickly obtained and never block (sentence 32). */
  public static final Set<String> OBTAINABLE =
      Set.of("certificate-of-conduct", "food-hygiene-instruction", "measles-proof");

  /** Criteria that block where the participant's side is not known (sentence 1). */
  public static final Set<String> MUST_BE_KNOWN = Set.of("qualifications", "entitlements");

  /** Mode of a participant whose mode is unknown (sentence 22). */
  public static final Mode DEFAULT_MODE = Mode.TRANSIT;

  /** From this age on, in months, a new place is one after school (sentences 24 and 29). */
  public static final int SCHOOL_AGE_MONTHS = 78;

  /** From this age on, in months, a child needs no care (sentence 24). */
  public static final int CARE_UNTIL_MONTHS = 168;

  /** Days from the first day of a new place until it can be counted on (sentence 29). */
  public static final int SETTLING_IN_DAYS = 28;

  /** Days after its start on which an opportunity can still be begun (sentence 36). */
  public static final int START_TOLERANCE_DAYS = 28;

  /** Forms for which a permission to work is needed (sentence 32a). */
  public static final Set<String> PERMISSION_FORMS =
      Set.of("regular", "minijob", "16e", "16i", "apprenticeship", "internship");

  /** Forms that are paid at least the minimum wage (sentence 45). */
  public static final Set<String> MINIMUM_WAGE_FORMS = Set.of("regular", "minijob", "16e", "16i");

  /** The most pay of a Minijob, in cents a month, by the first day (sentence 33a). */
  public static final NavigableMap<LocalDate, Integer> MINIJOB_LIMIT_CENTS = table(60_300, 63_300);

  /** Cents an hour by the first day (sentence 33a). */
  public static final NavigableMap<LocalDate, Integer> MINIMUM_WAGE_CENTS = table(1390, 1460);

  /** What placing in a form is worth, in percent; 100 for one that is not known (sentence 39). */
  public static final Map<String, Integer> FORM_VALUE_PERCENT =
      Map.of(
          "regular", 100,
          "16e", 100,
          "16i", 100,
          "apprenticeship", 100,
          "minijob", 50,
          "work-opportunity", 30,
          "internship", 30,
          "course", 20);

  /** The form value of an opportunity whose form is not known (sentence 39). */
  public static final int UNKNOWN_FORM_VALUE_PERCENT = 100;

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

  private static NavigableMap<LocalDate, Integer> table(int from2026, int from2027) {
    return Collections.unmodifiableNavigableMap(
        new TreeMap<>(
            Map.of(LocalDate.of(2026, 1, 1), from2026, LocalDate.of(2027, 1, 1), from2027)));
  }
}
