package org.quartermatch.files.csv;

import java.util.List;
import java.util.Optional;
import org.quartermatch.fit.FitOption;
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
    Optional<FitOption> best = score.bestOption();
    return List.of(
        participantId,
        opportunityId,
        CsvValues.eligible(score.eligibility()),
        Integer.toString(score.points()),
        best.map(option -> CsvValues.hours(option.agreedQuarterHours())).orElse(""),
        best.map(option -> CsvValues.hours(option.minimumQuarterHours())).orElse(""),
        String.join(";", CsvValues.childcareProviderIds(score.options())),
        String.join(";", score.blockedBy()),
        String.join(";", score.toClarify()));
  }
}
