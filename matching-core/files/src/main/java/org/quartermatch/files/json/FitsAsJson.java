package org.quartermatch.files.json;

import java.util.Collection;
import java.util.List;
import java.util.Set;
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
import org.quartermatch.placement.PlacementProblem.Veto;

/**
 * What an engine answers about pairs, as JSON: the names are the columns of the CSV files, and null
 * stands where a cell would be empty; reasons and bridges are sentences. Every text ends with a
 * line break.
 */
public final class FitsAsJson {
  private final Sentences sentences;
  private final Set<Veto> refused;

  /**
   * JSON in the language of these sentences, where nobody has refused anything.
   *
   * @param sentences also know the names of codes
   */
  public FitsAsJson(Sentences sentences) {
    this(sentences, Set.of());
  }

  /**
   * JSON in the language of these sentences.
   *
   * @param sentences also know the names of codes
   * @param refused pairs that somebody has refused, so that they are not proposed: {@code refused}
   *     is true there
   */
  public FitsAsJson(Sentences sentences, Collection<Veto> refused) {
    this.sentences = sentences;
    this.refused = Set.copyOf(refused);
  }

  private boolean isRefused(Fit fit) {
    return refused.contains(new Veto(fit.participantId(), fit.opportunityId()));
  }

  /**
   * {@code matches}: rows of matches.csv, each with its reasons; {@code nearest}: what is nearest
   * to being possible, with what blocks it and what would open it.
   */
  public String matches(List<Match> matches, List<NearMatch> nearest) {
    return Json.text(
        new MatchesJson(
            matches.stream().map(match -> MatchJson.of(match, this::isRefused, sentences)).toList(),
            nearest.stream().map(near -> NearJson.of(near, sentences)).toList()));
  }

  /** A list of companies for one participant, each with its matches. */
  public String companies(String participantId, List<CompanyMatch> companies) {
    return Json.text(
        companies.stream()
            .map(company -> CompanyJson.of(participantId, company, this::isRefused, sentences))
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
        candidates.stream()
            .map(candidate -> CandidateJson.of(candidate, this::isRefused, sentences))
            .toList());
  }

  /**
   * A row of fits.csv with its reasons and bridges.
   *
   * @param pairs where one change is not enough: the changes that are, by twos
   */
  public String fit(Fit fit, List<BridgePair> pairs) {
    return Json.text(FitJson.of(fit, pairs, this::isRefused, sentences));
  }
}
