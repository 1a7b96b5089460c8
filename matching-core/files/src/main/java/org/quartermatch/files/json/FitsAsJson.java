package org.quartermatch.files.json;

import java.util.List;
import org.quartermatch.BridgeYield;
import org.quartermatch.CandidateMatch;
import org.quartermatch.CompanyMatch;
import org.quartermatch.Match;
import org.quartermatch.NearMatch;
import org.quartermatch.SharedBridge;
import org.quartermatch.files.json.PairJson.CandidateJson;
import org.quartermatch.files.json.PairJson.CompanyJson;
import org.quartermatch.files.json.PairJson.FitJson;
import org.quartermatch.files.json.PairJson.MatchJson;
import org.quartermatch.files.json.PairJson.MatchesJson;
import org.quartermatch.files.json.PairJson.NearJson;
import org.quartermatch.fit.BridgePair;
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

  /**
   * {@code matches}: rows of matches.csv, each with its reasons; {@code nearest}: what is nearest
   * to being possible, with what blocks it and what would open it.
   */
  public String matches(List<Match> matches, List<NearMatch> nearest) {
    return Json.text(
        new MatchesJson(
            matches.stream().map(match -> MatchJson.of(match, sentences)).toList(),
            nearest.stream().map(near -> NearJson.of(near, sentences)).toList()));
  }

  /** A list of companies for one participant, each with its matches. */
  public String companies(String participantId, List<CompanyMatch> companies) {
    return Json.text(
        companies.stream()
            .map(company -> CompanyJson.of(participantId, company, sentences))
            .toList());
  }

  /** A list of changes for one participant, each with what it opens and yields. */
  public String bridges(String participantId, List<BridgeYield> bridges) {
    return Json.text(
        bridges.stream()
            .map(bridge -> PairJson.YieldJson.of(participantId, bridge, sentences))
            .toList());
  }

  /**
   * A list of changes for several participants, each with what it opens and yields for them all.
   */
  public String sharedBridges(List<SharedBridge> bridges) {
    return Json.text(
        bridges.stream().map(bridge -> PairJson.SharedJson.of(bridge, sentences)).toList());
  }

  /** A list of participants for one opportunity, each with reasons. */
  public String candidates(List<CandidateMatch> candidates) {
    return Json.text(
        candidates.stream().map(candidate -> CandidateJson.of(candidate, sentences)).toList());
  }

  /**
   * A row of fits.csv with its reasons and bridges.
   *
   * @param pairs where one change is not enough: the changes that are, by twos
   */
  public String fit(Fit fit, List<BridgePair> pairs) {
    return Json.text(FitJson.of(fit, pairs, sentences));
  }
}
