package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.csv.MeasuresReader;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Programme;

/**
 * What measures a budget should pay for.
 *
 * @param measures the catalogue
 * @param budgetCents what there is to spend
 */
record ProgrammeQuestion(List<Measure> measures, long budgetCents) {
  /** As costs in files: no sign, no exponent. */
  private static final Pattern EUROS = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

  private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(1_000_000_000);

  /**
   * Reads the catalogue.
   *
   * @throws InputException with every bad row
   */
  static ProgrammeQuestion read(
      QuarterOptions quarter,
      QuarterInput input,
      MatchingEngine engine,
      Path measures,
      long budgetCents) {
    return new ProgrammeQuestion(
        quarter.reading(notes -> MeasuresReader.read(measures, input.data(), engine, notes)),
        budgetCents);
  }

  /** Euros of {@code --budget} with at most two decimals, as cents. */
  static long cents(String text) {
    if (EUROS.matcher(text).matches()) {
      BigDecimal euros = new BigDecimal(text);
      if (euros.compareTo(MOST_EUROS) <= 0) {
        return euros.movePointRight(2).longValueExact();
      }
    }
    throw new InputException("error.value", "--budget", text, message("allowed.euros"));
  }

  /** The answer for a plan. */
  Programme answer(QuarterInput input, MatchingEngine engine, PlacementPlan plan) {
    return engine.programme(input.cohort(), plan, measures, budgetCents);
  }
}
