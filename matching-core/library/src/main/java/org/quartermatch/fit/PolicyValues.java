package org.quartermatch.fit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.TravelMode;

/**
 * What a {@link MatchingPolicy} may hold: its values under the same names, checked, and copied so
 * that nobody can change them. Many, as each is one thing that a host decides by itself.
 *
 * @param formValues in percent, of all forms
 * @param unknownFormValue in percent, where the form is not known
 */
record PolicyValues(
    Map<StandardCriterion, Integer> weights,
    boolean breaks,
    TravelMode defaultMode,
    Set<StandardCriterion> mustBeKnown,
    Set<String> obtainable,
    Set<EmploymentForm> permissionForms,
    int schoolAgeMonths,
    int careUntilMonths,
    int settlingInDays,
    int startToleranceDays,
    DatedCents minijobLimit,
    DatedCents minimumWage,
    int certaintyPercent,
    Map<EmploymentForm, Integer> formValues,
    int unknownFormValue,
    boolean respectContacts,
    long placementWeight,
    long stabilityPenalty,
    long fairnessWeight) {
  private static final Set<StandardCriterion> MAY_BE_REQUIRED_KNOWN =
      EnumSet.of(
          StandardCriterion.LANGUAGES,
          StandardCriterion.SKILLS,
          StandardCriterion.QUALIFICATIONS,
          StandardCriterion.ENTITLEMENTS,
          StandardCriterion.PERMISSION);

  PolicyValues {
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
    check(
        sum == MatchingPolicy.TOTAL_POINTS,
        "sum of the weights",
        sum,
        "exactly " + MatchingPolicy.TOTAL_POINTS);
    weights = Collections.unmodifiableMap(all);
    for (StandardCriterion criterion : mustBeKnown) {
      check(
          MAY_BE_REQUIRED_KNOWN.contains(criterion),
          "mustBeKnown",
          criterion.code(),
          "languages, skills, qualifications, entitlements, permission");
    }
    EnumSet<StandardCriterion> known = EnumSet.noneOf(StandardCriterion.class);
    known.addAll(mustBeKnown);
    mustBeKnown = Collections.unmodifiableSet(known);
    obtainable = Collections.unmodifiableSet(new TreeSet<>(obtainable));
    check(schoolAgeMonths >= 0, "schoolAgeMonths", schoolAgeMonths, "0 or more");
    check(careUntilMonths >= 0, "careUntilMonths", careUntilMonths, "0 or more");
    check(settlingInDays >= 0, "settlingInDays", settlingInDays, "0 or more");
    check(startToleranceDays >= 0, "startToleranceDays", startToleranceDays, "0 or more");
    EnumSet<EmploymentForm> permitted = EnumSet.noneOf(EmploymentForm.class);
    permitted.addAll(permissionForms);
    permissionForms = Collections.unmodifiableSet(permitted);
    EnumMap<EmploymentForm, Integer> values = new EnumMap<>(EmploymentForm.class);
    for (EmploymentForm form : EmploymentForm.values()) {
      int percent = formValues.getOrDefault(form, 100);
      check(percent >= 0 && percent <= 100, "formValue of " + form.code(), percent, "0 to 100");
      values.put(form, percent);
    }
    formValues = Collections.unmodifiableMap(values);
    check(
        unknownFormValue >= 0 && unknownFormValue <= 100,
        "formValue of unknown",
        unknownFormValue,
        "0 to 100");
    check(
        certaintyPercent >= 0 && certaintyPercent <= 100,
        "certaintyPercent",
        certaintyPercent,
        "0 to 100");
    check(placementWeight >= 0, "placementWeight", placementWeight, "0 or more");
    check(stabilityPenalty >= 0, "stabilityPenalty", stabilityPenalty, "0 or more");
    check(fairnessWeight >= 0, "fairnessWeight", fairnessWeight, "0 or more");
  }

  private static void check(boolean holds, String what, Object value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(
          "policy: " + what + " is " + value + ", allowed: " + allowed);
    }
  }
}
