package org.quartermatch.fit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quartermatch.digest.Digest;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.Child;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.TravelMode;

/**
 * What a host can decide about fits and plans. {@link #defaults()} is docs/semantics.md's values in
 * brackets; {@link #toBuilder()} changes some of them. Immutable, with value equality.
 */
public final class MatchingPolicy {
  /** Points of a perfect fit. */
  public static final int TOTAL_POINTS = 10_000;

  private static final int UNDER_3_MONTHS = 36;

  private final PolicyValues values;

  private MatchingPolicy(PolicyValues values) {
    this.values = values;
  }

  /** Most points of each standard criterion; they sum to 10,000. */
  public Map<StandardCriterion, Integer> weights() {
    return values.weights();
  }

  /** Whether legal breaks (§ 4 ArbZG) are taken off long blocks of work. */
  public boolean breaks() {
    return values.breaks();
  }

  /** How somebody travels of whom it is not known. */
  public TravelMode defaultMode() {
    return values.defaultMode();
  }

  /**
   * Criteria of which an unknown fact of the participant blocks: papers that the law asks for.
   * Possible are languages, skills, qualifications, entitlements, permission.
   */
  public Set<StandardCriterion> mustBeKnown() {
    return values.mustBeKnown();
  }

  /** Qualifications that can be had in about a week, so their lack never blocks. */
  public Set<String> obtainable() {
    return values.obtainable();
  }

  /** Forms of employment for which permission to work is asked; so it is where none is known. */
  public Set<EmploymentForm> permissionForms() {
    return values.permissionForms();
  }

  /** Twelve hexadecimal digits that differ where two policies differ: of a SHA-256 of the whole. */
  public String version() {
    // All values by name, each of them in an order of its own: the same on every machine.
    return new Digest("policy").add(values.toString()).digits();
  }

  /** Age from which on a childcare place is one after school, and adds to the care there is. */
  public int schoolAgeMonths() {
    return values.schoolAgeMonths();
  }

  /** Age from which on a child needs no care. */
  public int careUntilMonths() {
    return values.careUntilMonths();
  }

  /** Days after its start up to which work can begin where its latest start is not known. */
  public int startToleranceDays() {
    return values.startToleranceDays();
  }

  /**
   * Most that a Minijob pays in a month.
   *
   * @see <a href="https://www.gesetze-im-internet.de/sgb_4/__8.html">§ 8 (1a) SGB IV</a>
   */
  public DatedCents minijobLimit() {
    return values.minijobLimit();
  }

  /**
   * Least pay for an hour.
   *
   * @see <a href="https://www.gesetze-im-internet.de/milog/__1.html">§ 1 MiLoG</a>
   */
  public DatedCents minimumWage() {
    return values.minimumWage();
  }

  /** Days from a place's first day until the child can stay (Eingewöhnung). */
  public int settlingInDays() {
    return values.settlingInDays();
  }

  /** Certainty of a job potential of which it is not known, 0 to 100. */
  public int certaintyPercent() {
    return values.certaintyPercent();
  }

  /**
   * What a placement in a form of employment counts in a plan, 0 to 100 percent of one in regular
   * work: a step is not a job.
   */
  public int formValuePercent(Optional<EmploymentForm> form) {
    return form.map(values.formValues()::get).orElse(values.unknownFormValue());
  }

  /** Whether a plan proposes no more people to a company than it has contacts in a month. */
  public boolean respectContacts() {
    return values.respectContacts();
  }

  /** Points that placing one person is worth in a plan, at certainty 1. */
  public long placementWeight() {
    return values.placementWeight();
  }

  /** Points that changing an existing placement costs in a plan. */
  public long stabilityPenalty() {
    return values.stabilityPenalty();
  }

  /** Weight of the squared deviation of groups' placed shares in a plan. */
  public long fairnessWeight() {
    return values.fairnessWeight();
  }

  /** Whether a child needs care at all; where its age is not known, it does. */
  public boolean needsCare(Child child) {
    return child.ageMonths().orElse(0) < values.careUntilMonths();
  }

  /** Whether a new place adds to the care that a child has, and does not replace it. */
  public boolean placeAdds(Child child) {
    return child.ageMonths().isPresent()
        && child.ageMonths().getAsInt() >= values.schoolAgeMonths();
  }

  /** Which place a child takes; its age must be known. */
  public AgeGroup ageGroup(Child child) {
    if (child.ageMonths().orElseThrow() < UNDER_3_MONTHS) {
      return AgeGroup.UNDER_3;
    }
    return placeAdds(child) ? AgeGroup.SCHOOL_AGE : AgeGroup.FROM_3;
  }

  /** The values of docs/semantics.md. */
  public static MatchingPolicy defaults() {
    return new Builder().build();
  }

  /** A builder that starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.weights.putAll(values.weights());
    builder.breaks = values.breaks();
    builder.defaultMode = values.defaultMode();
    builder.mustBeKnown = values.mustBeKnown();
    builder.obtainable = values.obtainable();
    builder.permissionForms = values.permissionForms();
    builder.schoolAgeMonths = values.schoolAgeMonths();
    builder.careUntilMonths = values.careUntilMonths();
    builder.startToleranceDays = values.startToleranceDays();
    builder.minijobLimit = values.minijobLimit();
    builder.minimumWage = values.minimumWage();
    builder.formValues.putAll(values.formValues());
    builder.unknownFormValue = values.unknownFormValue();
    builder.respectContacts = values.respectContacts();
    builder.settlingInDays = values.settlingInDays();
    builder.certaintyPercent = values.certaintyPercent();
    builder.placementWeight = values.placementWeight();
    builder.stabilityPenalty = values.stabilityPenalty();
    builder.fairnessWeight = values.fairnessWeight();
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
    return "MatchingPolicy" + values.toString().substring("PolicyValues".length());
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
    private Set<EmploymentForm> permissionForms =
        EnumSet.of(
            EmploymentForm.REGULAR,
            EmploymentForm.MINIJOB,
            EmploymentForm.SECTION_16E,
            EmploymentForm.SECTION_16I,
            EmploymentForm.APPRENTICESHIP,
            EmploymentForm.INTERNSHIP);
    private int schoolAgeMonths = 78;
    private int careUntilMonths = 168;
    private int startToleranceDays = 28;
    private DatedCents minijobLimit =
        DatedCents.of(LocalDate.of(2026, 1, 1), 603_00).and(LocalDate.of(2027, 1, 1), 633_00);
    private DatedCents minimumWage =
        DatedCents.of(LocalDate.of(2026, 1, 1), 13_90).and(LocalDate.of(2027, 1, 1), 14_60);
    private final EnumMap<EmploymentForm, Integer> formValues =
        new EnumMap<>(
            Map.of(
                EmploymentForm.MINIJOB,
                50,
                EmploymentForm.WORK_OPPORTUNITY,
                30,
                EmploymentForm.INTERNSHIP,
                30,
                EmploymentForm.COURSE,
                20));
    private int unknownFormValue = 100;
    private boolean respectContacts = true;
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

    /** See {@link MatchingPolicy#permissionForms()}. */
    public Builder permissionForms(Set<EmploymentForm> forms) {
      permissionForms = forms;
      return this;
    }

    /** See {@link MatchingPolicy#careUntilMonths()}. */
    public Builder careUntilMonths(int months) {
      careUntilMonths = months;
      return this;
    }

    /** See {@link MatchingPolicy#startToleranceDays()}. */
    public Builder startToleranceDays(int days) {
      startToleranceDays = days;
      return this;
    }

    /** See {@link MatchingPolicy#minijobLimit()}. */
    public Builder minijobLimit(DatedCents limit) {
      minijobLimit = limit;
      return this;
    }

    /** See {@link MatchingPolicy#minimumWage()}. */
    public Builder minimumWage(DatedCents wage) {
      minimumWage = wage;
      return this;
    }

    /** See {@link MatchingPolicy#formValuePercent}; empty: where the form is not known. */
    public Builder formValuePercent(Optional<EmploymentForm> form, int percent) {
      if (form.isPresent()) {
        formValues.put(form.get(), percent);
      } else {
        unknownFormValue = percent;
      }
      return this;
    }

    /** See {@link MatchingPolicy#respectContacts()}. */
    public Builder respectContacts(boolean respect) {
      respectContacts = respect;
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
          new PolicyValues(
              weights,
              breaks,
              defaultMode,
              mustBeKnown,
              obtainable,
              permissionForms,
              schoolAgeMonths,
              careUntilMonths,
              settlingInDays,
              startToleranceDays,
              minijobLimit,
              minimumWage,
              certaintyPercent,
              formValues,
              unknownFormValue,
              respectContacts,
              placementWeight,
              stabilityPenalty,
              fairnessWeight));
    }
  }
}
