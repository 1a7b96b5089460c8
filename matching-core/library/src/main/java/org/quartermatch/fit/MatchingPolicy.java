package org.quartermatch.fit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.Child;
import org.quartermatch.model.TravelMode;

/**
 * What a host can decide about fits and plans. {@link #defaults()} is docs/semantics.md's values in
 * brackets; {@link #toBuilder()} changes some of them. Immutable, with value equality.
 */
public final class MatchingPolicy {
  /** Points of a perfect fit. */
  public static final int TOTAL_POINTS = 10_000;

  private static final Set<StandardCriterion> MAY_BE_REQUIRED_KNOWN =
      EnumSet.of(
          StandardCriterion.LANGUAGES,
          StandardCriterion.SKILLS,
          StandardCriterion.QUALIFICATIONS,
          StandardCriterion.ENTITLEMENTS);

  /** The values, checked. */
  private record Values(
      Map<StandardCriterion, Integer> weights,
      boolean breaks,
      TravelMode defaultMode,
      Set<StandardCriterion> mustBeKnown,
      Set<String> obtainable,
      int schoolAgeMonths,
      int settlingInDays,
      int certaintyPercent,
      long placementWeight,
      long stabilityPenalty,
      long fairnessWeight) {
    Values {
      EnumMap<StandardCriterion, Integer> all = new EnumMap<>(StandardCriterion.class);
      int sum = 0;
      for (StandardCriterion criterion : StandardCriterion.values()) {
        int weight = weights.getOrDefault(criterion, 0);
        check(weight >= 0, "weight of " + criterion.code(), weight, "0 or more");
        check(
            weight == 0 || !criterion.isGate(),
            "weight of " + criterion.code(),
            weight,
            "0, because a need, a child or a paper never costs points");
        sum += weight;
        all.put(criterion, weight);
      }
      check(sum == TOTAL_POINTS, "sum of the weights", sum, "exactly " + TOTAL_POINTS);
      weights = Collections.unmodifiableMap(all);
      for (StandardCriterion criterion : mustBeKnown) {
        check(
            MAY_BE_REQUIRED_KNOWN.contains(criterion),
            "mustBeKnown",
            criterion.code(),
            "languages, skills, qualifications, entitlements");
      }
      EnumSet<StandardCriterion> known = EnumSet.noneOf(StandardCriterion.class);
      known.addAll(mustBeKnown);
      mustBeKnown = Collections.unmodifiableSet(known);
      obtainable = Collections.unmodifiableSet(new TreeSet<>(obtainable));
      check(schoolAgeMonths >= 0, "schoolAgeMonths", schoolAgeMonths, "0 or more");
      check(settlingInDays >= 0, "settlingInDays", settlingInDays, "0 or more");
      check(
          certaintyPercent >= 0 && certaintyPercent <= 100,
          "certaintyPercent",
          certaintyPercent,
          "0 to 100");
      check(placementWeight >= 0, "placementWeight", placementWeight, "0 or more");
      check(stabilityPenalty >= 0, "stabilityPenalty", stabilityPenalty, "0 or more");
      check(fairnessWeight >= 0, "fairnessWeight", fairnessWeight, "0 or more");
    }
  }

  private final Values values;

  private MatchingPolicy(Values values) {
    this.values = values;
  }

  /** Most points of each standard criterion; they sum to 10,000. */
  public Map<StandardCriterion, Integer> weights() {
    return values.weights;
  }

  /** Whether legal breaks (§ 4 ArbZG) are taken off long blocks of work. */
  public boolean breaks() {
    return values.breaks;
  }

  /** How somebody travels of whom it is not known. */
  public TravelMode defaultMode() {
    return values.defaultMode;
  }

  /**
   * Criteria of which an unknown fact of the participant blocks: papers that the law asks for.
   * Possible are languages, skills, qualifications, entitlements.
   */
  public Set<StandardCriterion> mustBeKnown() {
    return values.mustBeKnown;
  }

  /** Qualifications that can be had in about a week, so their lack never blocks. */
  public Set<String> obtainable() {
    return values.obtainable;
  }

  /** Age from which on there is no new childcare place. */
  public int schoolAgeMonths() {
    return values.schoolAgeMonths;
  }

  /** Days from a place's first day until the child can stay (Eingewöhnung). */
  public int settlingInDays() {
    return values.settlingInDays;
  }

  /** Certainty of a job potential of which it is not known, 0 to 100. */
  public int certaintyPercent() {
    return values.certaintyPercent;
  }

  /** Points that placing one person is worth in a plan, at certainty 1. */
  public long placementWeight() {
    return values.placementWeight;
  }

  /** Points that changing an existing placement costs in a plan. */
  public long stabilityPenalty() {
    return values.stabilityPenalty;
  }

  /** Weight of the squared deviation of groups' placed shares in a plan. */
  public long fairnessWeight() {
    return values.fairnessWeight;
  }

  private static void check(boolean holds, String what, Object value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(
          "policy: " + what + " is " + value + ", allowed: " + allowed);
    }
  }

  /** Whether a child would take a new place: from school age on there is none for it. */
  public boolean wantsNewPlace(Child child) {
    return child.needsPlace()
        && (child.ageMonths().isEmpty() || child.ageMonths().getAsInt() < values.schoolAgeMonths);
  }

  /** The values of docs/semantics.md. */
  public static MatchingPolicy defaults() {
    return new Builder().build();
  }

  /** A builder that starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.weights.putAll(values.weights);
    builder.breaks = values.breaks;
    builder.defaultMode = values.defaultMode;
    builder.mustBeKnown = values.mustBeKnown;
    builder.obtainable = values.obtainable;
    builder.schoolAgeMonths = values.schoolAgeMonths;
    builder.settlingInDays = values.settlingInDays;
    builder.certaintyPercent = values.certaintyPercent;
    builder.placementWeight = values.placementWeight;
    builder.stabilityPenalty = values.stabilityPenalty;
    builder.fairnessWeight = values.fairnessWeight;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MatchingPolicy policy && values.equals(policy.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** All values, by name. */
  @Override
  public String toString() {
    return "MatchingPolicy" + values.toString().substring("Values".length());
  }

  /** Builds a policy, starting from the defaults. Not safe for use by several threads. */
  public static final class Builder {
    private final EnumMap<StandardCriterion, Integer> weights =
        new EnumMap<>(StandardCriterion.class);
    private boolean breaks = true;
    private TravelMode defaultMode = TravelMode.TRANSIT;
    private Set<StandardCriterion> mustBeKnown =
        EnumSet.of(StandardCriterion.QUALIFICATIONS, StandardCriterion.ENTITLEMENTS);
    private Set<String> obtainable =
        Set.of("certificate-of-conduct", "food-hygiene-instruction", "measles-proof");
    private int schoolAgeMonths = 78;
    private int settlingInDays = 28;
    private int certaintyPercent = 50;
    private long placementWeight = 10_000;
    private long stabilityPenalty = 1_000;
    private long fairnessWeight;

    private Builder() {
      for (StandardCriterion criterion : StandardCriterion.values()) {
        weights.put(criterion, criterion.defaultWeight());
      }
    }

    /** Sets the most points of one criterion; in the end all must sum to 10,000. */
    public Builder weight(StandardCriterion criterion, int points) {
      weights.put(criterion, points);
      return this;
    }

    /** See {@link MatchingPolicy#breaks()}. */
    public Builder breaks(boolean newBreaks) {
      breaks = newBreaks;
      return this;
    }

    /** See {@link MatchingPolicy#defaultMode()}. */
    public Builder defaultMode(TravelMode mode) {
      defaultMode = mode;
      return this;
    }

    /** See {@link MatchingPolicy#mustBeKnown()}. */
    public Builder mustBeKnown(Set<StandardCriterion> criteria) {
      mustBeKnown = criteria;
      return this;
    }

    /** See {@link MatchingPolicy#obtainable()}. */
    public Builder obtainable(Set<String> qualifications) {
      obtainable = qualifications;
      return this;
    }

    /** See {@link MatchingPolicy#schoolAgeMonths()}. */
    public Builder schoolAgeMonths(int months) {
      schoolAgeMonths = months;
      return this;
    }

    /** See {@link MatchingPolicy#settlingInDays()}. */
    public Builder settlingInDays(int days) {
      settlingInDays = days;
      return this;
    }

    /** See {@link MatchingPolicy#certaintyPercent()}. */
    public Builder certaintyPercent(int percent) {
      certaintyPercent = percent;
      return this;
    }

    /** See {@link MatchingPolicy#placementWeight()}. */
    public Builder placementWeight(long points) {
      placementWeight = points;
      return this;
    }

    /** See {@link MatchingPolicy#stabilityPenalty()}. */
    public Builder stabilityPenalty(long points) {
      stabilityPenalty = points;
      return this;
    }

    /** See {@link MatchingPolicy#fairnessWeight()}. */
    public Builder fairnessWeight(long weight) {
      fairnessWeight = weight;
      return this;
    }

    /**
     * The finished policy.
     *
     * @throws IllegalArgumentException if a value is out of its range or the weights do not sum to
     *     10,000
     */
    public MatchingPolicy build() {
      return new MatchingPolicy(
          new Values(
              weights,
              breaks,
              defaultMode,
              mustBeKnown,
              obtainable,
              schoolAgeMonths,
              settlingInDays,
              certaintyPercent,
              placementWeight,
              stabilityPenalty,
              fairnessWeight));
    }
  }
}
