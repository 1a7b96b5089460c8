package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.csv.MeasuresReader;
import org.quartermatch.files.csv.Problem;
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
   * Reads the catalogue, and says what may not be meant.
   *
   * @throws InputException with every bad row
   */
  static ProgrammeQuestion read(
      QuarterOptions quarter,
      QuarterInput input,
      MatchingEngine engine,
      Path measures,
      long budgetCents,
      PrintWriter err) {
    List<Problem> noted = new ArrayList<>();
    List<Measure> read =
        quarter.reading(
            notes ->
                MeasuresReader.read(
                    measures,
                    input.data(),
                    engine,
                    note -> {
                      notes.accept(note);
                      noted.add(note);
                    }));
    ProblemLines.ofNotes(noted, quarter.messages()).forEach(err::println);
    return new ProgrammeQuestion(read, budgetCents);
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
