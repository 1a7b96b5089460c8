package org.quartermatch.examples.quarter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import org.quartermatch.files.csv.CsvValues;
import org.quartermatch.fit.Eligibility;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.FitOption;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Sentences;

/** JSON for people and programs: indented, the same on every system. */
final class Json {
  private static final ObjectWriter WRITER =
      new JsonMapper()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private Json() {}

  /**
   * One criterion's part of a fit.
   *
   * @param sentences in the language asked for
   */
  record ReasonJson(
      String criterion,
      String verdict,
      int points,
      int maximumPoints,
      boolean blocks,
      List<String> sentences) {
    static List<ReasonJson> of(Fit fit, Sentences sentences) {
      return fit.reasons().stream().map(reason -> of(reason, sentences)).toList();
    }

    private static ReasonJson of(Reason reason, Sentences sentences) {
      return new ReasonJson(
          reason.criterion(),
          reason.verdict().name(),
          reason.points(),
          reason.maximumPoints(),
          reason.blocks(),
          sentences.of(reason));
    }
  }

  /** Text that ends with a line break. */
  static String text(Object value) {
    try {
      return WRITER.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON", e);
    }
  }

  /** Hours as a number without trailing zeros. */
  static BigDecimal hours(int quarterHours) {
    return new BigDecimal(CsvValues.hours(quarterHours));
  }

  /** The word for eligibility in every file. */
  static String word(Eligibility eligibility) {
    return switch (eligibility) {
      case YES -> "yes";
      case WITH_CHILDCARE -> "with-childcare";
      case NO -> "no";
    };
  }

  static List<String> providers(List<FitOption> options) {
    return options.stream().flatMap(option -> option.childcareProviderId().stream()).toList();
  }
}
