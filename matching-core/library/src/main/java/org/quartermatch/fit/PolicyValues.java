package org.quartermatch.fit;

import static org.quartermatch.texts.LibraryTexts.message;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.model.BadValueException;
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
      check(
          weight >= 0,
          message("policy.weight-of", criterion.code()),
          weight,
          message("value.or-more", 0));
      check(
          weight == 0 || !criterion.isGate(),
          message("policy.weight-of", criterion.code()),
          weight,
          message("policy.gate"));
      sum += weight;
      all.put(criterion, weight);
    }
    check(
        sum == MatchingPolicy.TOTAL_POINTS,
        message("policy.sum-of-weights"),
        sum,
        message("value.exactly", MatchingPolicy.TOTAL_POINTS));
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
    check(schoolAgeMonths >= 0, "schoolAgeMonths", schoolAgeMonths, message("value.or-more", 0));
    check(careUntilMonths >= 0, "careUntilMonths", careUntilMonths, message("value.or-more", 0));
    check(settlingInDays >= 0, "settlingInDays", settlingInDays, message("value.or-more", 0));
    check(
        startToleranceDays >= 0,
        "startToleranceDays",
        startToleranceDays,
        message("value.or-more", 0));
    EnumSet<EmploymentForm> permitted = EnumSet.noneOf(EmploymentForm.class);
    permitted.addAll(permissionForms);
    permissionForms = Collections.unmodifiableSet(permitted);
    EnumMap<EmploymentForm, Integer> values = new EnumMap<>(EmploymentForm.class);
    for (EmploymentForm form : EmploymentForm.values()) {
      int percent = formValues.getOrDefault(form, 100);
      check(
          percent >= 0 && percent <= 100,
          message("policy.form-value-of", form.code()),
          percent,
          message("value.range", 0, 100));
      values.put(form, percent);
    }
    formValues = Collections.unmodifiableMap(values);
    check(
        unknownFormValue >= 0 && unknownFormValue <= 100,
        message("policy.form-value-of", "unknown"),
        unknownFormValue,
        message("value.range", 0, 100));
    check(
        certaintyPercent >= 0 && certaintyPercent <= 100,
        "certaintyPercent",
        certaintyPercent,
        message("value.range", 0, 100));
    check(placementWeight >= 0, "placementWeight", placementWeight, message("value.or-more", 0));
    check(stabilityPenalty >= 0, "stabilityPenalty", stabilityPenalty, message("value.or-more", 0));
    check(fairnessWeight >= 0, "fairnessWeight", fairnessWeight, message("value.or-more", 0));
  }

  private static void check(boolean holds, Object what, Object value, Object allowed) {
    if (!holds) {
      throw new BadValueException(message("policy.is", what, value.toString(), allowed));
    }
  }
}
