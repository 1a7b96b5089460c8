package org.quartermatch.files.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quartermatch.files.csv.CsvValues;
import org.quartermatch.fit.Score;

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

  /**
   * The cells of somebody's matches, each in the order of {@link #HEADER}.
   *
   * @param opportunityIds best first
   * @param scores of the participant and these, in their order
   * @param companyIds by opportunity, of those that have a company
   */
  public static List<List<String>> rows(
      String participantId,
      List<String> opportunityIds,
      List<Score> scores,
      Map<String, String> companyIds) {
    List<List<String>> rows = new ArrayList<>(scores.size());
    for (int i = 0; i < scores.size(); i++) {
      Score score = scores.get(i);
      String id = opportunityIds.get(i);
      rows.add(
          List.of(
              participantId,
              Integer.toString(i + 1),
              id,
              companyIds.getOrDefault(id, ""),
              Integer.toString(score.points()),
              CsvValues.hours(score.bestOption().orElseThrow().agreedQuarterHours()),
              String.join(";", score.toClarify())));
    }
    return rows;
  }
}
