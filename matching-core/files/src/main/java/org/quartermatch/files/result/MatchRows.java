package org.quartermatch.files.result;

import java.util.List;
import org.quartermatch.Match;
import org.quartermatch.files.csv.CsvValues;
import org.quartermatch.fit.Fit;
import org.quartermatch.model.Company;

/** Rows of matches.csv: the best opportunities of everybody. */
public final class MatchRows {
  /** The columns. */
  public static final List<String> HEADER =
      List.of(
          "participantId",
          "rank",
          "opportunityId",
          "companyId",
          "points",
          "agreedHours",
          "toClarify");

  private MatchRows() {}

  /** The cells of one match, in the order of {@link #HEADER}. */
  public static List<String> row(Match match) {
    Fit.Option option = match.fit().bestOption().orElseThrow();
    return List.of(
        match.fit().participantId(),
        Integer.toString(match.rank()),
        match.opportunity().id(),
        match.opportunity().position().company().map(Company::id).orElse(""),
        Integer.toString(match.fit().points()),
        CsvValues.hours(option.agreedQuarterHours()),
        String.join(";", match.fit().toClarify()));
  }
}
