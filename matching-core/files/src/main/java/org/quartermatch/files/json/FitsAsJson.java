package org.quartermatch.files.json;

import java.util.List;
import org.quartermatch.CandidateMatch;
import org.quartermatch.CompanyMatch;
import org.quartermatch.Match;
import org.quartermatch.files.json.PairJson.CandidateJson;
import org.quartermatch.files.json.PairJson.CompanyJson;
import org.quartermatch.files.json.PairJson.FitJson;
import org.quartermatch.files.json.PairJson.MatchJson;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Sentences;

/**
 * What an engine answers about pairs, as JSON: the names are the columns of the CSV files, and null
 * stands where a cell would be empty; reasons and bridges are sentences. Every text ends with a
 * line break.
 */
public final class FitsAsJson {
  private final Sentences sentences;

  /**
   * JSON in the language of these sentences.
   *
   * @param sentences also know the names of codes
   */
  public FitsAsJson(Sentences sentences) {
    this.sentences = sentences;
  }

  /** A list of rows of matches.csv, each with its reasons. */
  public String matches(List<Match> matches) {
    return Json.text(matches.stream().map(match -> MatchJson.of(match, sentences)).toList());
  }

  /** A list of companies for one participant, each with its matches. */
  public String companies(String participantId, List<CompanyMatch> companies) {
    return Json.text(
        companies.stream()
            .map(company -> CompanyJson.of(participantId, company, sentences))
            .toList());
  }

  /** A list of participants for one opportunity, each with reasons. */
  public String candidates(List<CandidateMatch> candidates) {
    return Json.text(
        candidates.stream().map(candidate -> CandidateJson.of(candidate, sentences)).toList());
  }

  /** A row of fits.csv with its reasons and bridges. */
  public String fit(Fit fit) {
    return Json.text(FitJson.of(fit, sentences));
  }
}
