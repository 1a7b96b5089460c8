package org.quartermatch.testkit.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.quartermatch.testkit.oracle.Fit;
import org.quartermatch.testkit.oracle.Quarter;

/** Checks the numbers of a summary.json (sentence 39). */
final class SummaryChecker {

  private final Quarter quarter;
  private final Summary summary;
  private final Violations violations;

  SummaryChecker(Quarter quarter, Summary summary, Violations violations) {
    this.quarter = quarter;
    this.summary = summary;
    this.violations = violations;
  }

  /** What the summary says of this plan. */
  void check(Collection<Choice> plan) {
    long objective = Choice.objective(quarter, plan);
    long points = plan.stream().mapToLong(choice -> choice.fit().points()).sum();
    long certaintyPercent =
        plan.stream().mapToLong(choice -> choice.opportunity().certaintyPercent()).sum();
    expectNumber("participants", quarter.participants().size());
    expectNumber("opportunities", quarter.opportunities().size());
    expectNumber("placed", plan.size());
    expectNumber("expectedPlaced", BigDecimal.valueOf(certaintyPercent, 2));
    expectNumber("points", points);
    expectNumber("objective", objective);
    expectCounts(
        "placedByKind", plan, choice -> choice.opportunity().vacancy() ? "vacancy" : "potential");
    expectCounts("placedByForm", plan, choice -> choice.opportunity().form().orElse("unknown"));
    BigDecimal bound = requiredNumber("upperBound");
    violations.expect(
        bound.compareTo(BigDecimal.valueOf(objective)) >= 0,
        "summary.json upperBound " + bound + " is below the objective " + objective);
    BigDecimal placedBound = requiredNumber("placedBound");
    violations.expect(
        placedBound.compareTo(BigDecimal.valueOf(plan.size())) >= 0,
        "summary.json placedBound " + placedBound + " is below placed " + plan.size());
    expectNumber("gapPercent", gapPercent(bound, BigDecimal.valueOf(objective)));
  }

  /** Whether the bounds hold for every plan of a tiny Quarter. */
  void checkBounds(List<Fit> fits) {
    long optimum = Choice.objective(quarter, BruteForce.bestPlan(quarter, fits));
    OptionalLong mostPlaced = BruteForce.mostPlaced(quarter, fits);
    if (mostPlaced.isEmpty()) {
      violations.add("the pins are impossible, so there should be no plan");
      return;
    }
    BigDecimal objective = requiredNumber("objective");
    BigDecimal bound = requiredNumber("upperBound");
    BigDecimal placedBound = requiredNumber("placedBound");
    violations.expect(
        objective.compareTo(BigDecimal.valueOf(optimum)) <= 0,
        "summary.json objective " + objective + " is above the optimum " + optimum);
    violations.expect(
        bound.compareTo(BigDecimal.valueOf(optimum)) >= 0,
        "summary.json upperBound " + bound + " is below the optimum " + optimum);
    violations.expect(
        placedBound.compareTo(BigDecimal.valueOf(mostPlaced.getAsLong())) >= 0,
        "summary.json placedBound " + placedBound + " is below " + mostPlaced.getAsLong());
  }

  private void expectNumber(String name, long expected) {
    expectNumber(name, BigDecimal.valueOf(expected));
  }

  private void expectNumber(String name, BigDecimal expected) {
    BigDecimal actual = requiredNumber(name);
    violations.expect(
        actual.compareTo(expected) == 0,
        "summary.json " + name + " is " + actual + ", expected " + expected);
  }

  private BigDecimal requiredNumber(String name) {
    Optional<BigDecimal> number = summary.number(name);
    violations.expect(number.isPresent(), "summary.json has no " + name);
    return number.orElse(BigDecimal.ZERO);
  }

  private void expectCounts(String name, Collection<Choice> plan, Function<Choice, String> group) {
    Map<String, Long> expected = new TreeMap<>();
    plan.forEach(choice -> expected.merge(group.apply(choice), 1L, Long::sum));
    violations.expectEqual(Optional.of(expected), summary.counts(name), "summary.json " + name);
  }

  private static BigDecimal gapPercent(BigDecimal bound, BigDecimal objective) {
    if (bound.compareTo(objective) == 0) {
      return BigDecimal.ZERO;
    }
    if (bound.signum() == 0) {
      return BigDecimal.valueOf(100);
    }
    return bound.subtract(objective).movePointRight(2).divide(bound.abs(), 2, RoundingMode.CEILING);
  }
}
