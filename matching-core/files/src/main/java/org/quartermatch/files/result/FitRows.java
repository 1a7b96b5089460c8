package org.quartermatch.files.result;

import java.util.List;
import java.util.Optional;
import org.quartermatch.files.csv.CsvValues;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Fit.Eligibility;
import org.quartermatch.fit.Score;

/** Rows of fits.csv: every pair, eligible or not. */
public final class FitRows {
  /** The columns. */
  public static final List<String> HEADER =
      List.of(
          "participantId",
          "opportunityId",
          "eligible",
          "points",
          "agreedHours",
          "minimumHours",
          "childcareProviderIds",
          "blockedBy",
          "toClarify");

  private FitRows() {}

  /** The cells of one pair, in the order of {@link #HEADER}. */
  public static List<String> row(String participantId, String opportunityId, Score score) {
    Optional<Fit.Option> best = score.bestOption();
    return List.of(
        participantId,
        opportunityId,
        eligible(score.eligibility()),
        Integer.toString(score.points()),
        best.map(option -> CsvValues.hours(option.agreedQuarterHours())).orElse(""),
        best.map(option -> CsvValues.hours(option.minimumQuarterHours())).orElse(""),
        String.join(";", childcareProviderIds(score.options())),
        String.join(";", score.blockedBy()),
        String.join(";", score.toClarify()));
  }

  /** The word for eligibility, here and in JSON. */
  public static String eligible(Eligibility eligibility) {
    return switch (eligibility) {
      case YES -> "yes";
      case WITH_CHILDCARE -> "with-childcare";
      case NO -> "no";
    };
  }

  /** The providers at which a pair is eligible with a new childcare place. */
  public static List<String> childcareProviderIds(List<Fit.Option> options) {
    return options.stream().flatMap(option -> option.childcareProviderId().stream()).toList();
  }
}
