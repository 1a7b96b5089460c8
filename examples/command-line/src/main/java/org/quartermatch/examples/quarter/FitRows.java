package org.quartermatch.examples.quarter;

import java.util.List;
import java.util.Optional;
import org.quartermatch.files.csv.CsvValues;
import org.quartermatch.fit.FitOption;
import org.quartermatch.fit.Score;

/** Rows of fits.csv. */
final class FitRows {
  static final List<String> HEADER =
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

  static List<String> row(String participantId, String opportunityId, Score score) {
    Optional<FitOption> best = score.bestOption();
    return List.of(
        participantId,
        opportunityId,
        Json.word(score.eligibility()),
        Integer.toString(score.points()),
        best.map(option -> CsvValues.hours(option.agreedQuarterHours())).orElse(""),
        best.map(option -> CsvValues.hours(option.minimumQuarterHours())).orElse(""),
        String.join(";", Json.providers(score.options())),
        String.join(";", score.blockedBy()),
        String.join(";", score.toClarify()));
  }
}
