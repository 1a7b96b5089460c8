package org.quartermatch.files.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quartermatch.BridgeYield;
import org.quartermatch.CandidateMatch;
import org.quartermatch.CompanyMatch;
import org.quartermatch.Effort;
import org.quartermatch.Match;
import org.quartermatch.NearMatch;
import org.quartermatch.SharedBridge;
import org.quartermatch.files.result.FitRows;
import org.quartermatch.fit.BridgePair;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.Company;
import org.quartermatch.placement.Placement;

/** Fits as JSON; the names are the columns of the CSV files. Null where a cell would be empty. */
final class PairJson {
  private PairJson() {}

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
      return of(fit.reasons(), sentences);
    }

    static List<ReasonJson> of(List<Reason> reasons, Sentences sentences) {
      return reasons.stream().map(reason -> of(reason, sentences)).toList();
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

  /**
   * A row of matches.csv with its reasons.
   *
   * @param refused whether somebody has said no, so that it is not proposed
   */
  record MatchJson(
      String participantId,
      int rank,
      String opportunityId,
      @Nullable String companyId,
      String title,
      String eligible,
      int points,
      @Nullable BigDecimal agreedHours,
      List<String> childcareProviderIds,
      List<String> toClarify,
      boolean refused,
      List<ReasonJson> reasons) {
    static MatchJson of(Match match, Predicate<Fit> refused, Sentences sentences) {
      Fit fit = match.fit();
      return new MatchJson(
          fit.participantId(),
          match.rank(),
          fit.opportunityId(),
          match.opportunity().position().company().map(Company::id).orElse(null),
          match.opportunity().position().title(),
          FitRows.eligible(fit.eligibility()),
          fit.points(),
          bestHours(fit),
          FitRows.childcareProviderIds(fit.options()),
          fit.toClarify(),
          refused.test(fit),
          ReasonJson.of(fit, sentences));
    }
  }

  /** The best for one participant, and the nearest. */
  record MatchesJson(List<MatchJson> matches, List<NearJson> nearest) {}

  /** What is not possible, and near to it. */
  record NearJson(
      int rank,
      String opportunityId,
      @Nullable String companyId,
      String title,
      List<String> blockedBy,
      List<ReasonJson> reasons,
      List<String> bridges,
      List<String> bridgePairs) {
    static NearJson of(NearMatch near, Sentences sentences) {
      return new NearJson(
          near.rank(),
          near.fit().opportunityId(),
          near.opportunity().position().company().map(Company::id).orElse(null),
          near.opportunity().position().title(),
          near.fit().blockedBy(),
          ReasonJson.of(near.fit(), sentences),
          near.fit().bridges().stream().map(sentences::of).toList(),
          near.pairs().stream().map(sentences::of).toList());
    }
  }

  /** One of the best companies; points are those of its best opportunity. */
  record CompanyJson(
      String participantId,
      int rank,
      String companyId,
      String name,
      int points,
      List<MatchJson> matches) {
    static CompanyJson of(
        String participantId, CompanyMatch match, Predicate<Fit> refused, Sentences sentences) {
      return new CompanyJson(
          participantId,
          match.rank(),
          match.company().id(),
          match.company().name(),
          match.matches().getFirst().fit().points(),
          match.matches().stream().map(each -> MatchJson.of(each, refused, sentences)).toList());
    }
  }

  /** One of the best participants for an opportunity. */
  record CandidateJson(
      String opportunityId,
      int rank,
      String participantId,
      String eligible,
      int points,
      @Nullable BigDecimal agreedHours,
      List<String> childcareProviderIds,
      List<String> toClarify,
      boolean refused,
      List<ReasonJson> reasons) {
    static CandidateJson of(CandidateMatch match, Predicate<Fit> refused, Sentences sentences) {
      Fit fit = match.fit();
      return new CandidateJson(
          fit.opportunityId(),
          match.rank(),
          fit.participantId(),
          FitRows.eligible(fit.eligibility()),
          fit.points(),
          bestHours(fit),
          FitRows.childcareProviderIds(fit.options()),
          fit.toClarify(),
          refused.test(fit),
          ReasonJson.of(fit, sentences));
    }
  }

  /** A row of fits.csv with reasons and bridges. */
  record FitJson(
      String participantId,
      String opportunityId,
      String eligible,
      int points,
      @Nullable BigDecimal agreedHours,
      @Nullable BigDecimal minimumHours,
      List<String> childcareProviderIds,
      List<String> blockedBy,
      List<String> toClarify,
      boolean refused,
      List<ReasonJson> reasons,
      List<String> bridges,
      List<String> bridgePairs) {
    static FitJson of(
        Fit fit, List<BridgePair> pairs, Predicate<Fit> refused, Sentences sentences) {
      return new FitJson(
          fit.participantId(),
          fit.opportunityId(),
          FitRows.eligible(fit.eligibility()),
          fit.points(),
          bestHours(fit),
          fit.bestOption().map(best -> Json.hours(best.minimumQuarterHours())).orElse(null),
          FitRows.childcareProviderIds(fit.options()),
          fit.blockedBy(),
          fit.toClarify(),
          refused.test(fit),
          ReasonJson.of(fit, sentences),
          fit.bridges().stream().map(sentences::of).toList(),
          pairs.stream().map(sentences::of).toList());
    }
  }

  private static @Nullable BigDecimal bestHours(Fit fit) {
    Optional<Fit.Option> best = fit.bestOption();
    return best.isPresent() ? Json.hours(best.get().agreedQuarterHours()) : null;
  }

  /**
   * What a change is worth in a plan.
   *
   * @param changes as halves of sentences, in the language asked for
   * @param placements what the plan could be instead, of those whose placement is another one
   */
  record YieldJson(
      String participantId,
      List<String> changes,
      List<String> opensOpportunityIds,
      int freePlaces,
      int placedMore,
      int placedMoreAtMost,
      List<MoveJson> placements,
      @Nullable Integer effortDays,
      @Nullable Long effortCents) {
    static YieldJson of(String participantId, BridgeYield bridge, Sentences sentences) {
      return new YieldJson(
          participantId,
          bridge.changes().stream().map(sentences::condition).toList(),
          bridge.opensOpportunityIds(),
          bridge.freePlaces(),
          bridge.gain().placedMore(),
          bridge.gain().placedMoreAtMost(),
          bridge.gain().placements().stream().map(MoveJson::of).toList(),
          bridge.effort().map(Effort::days).orElse(null),
          bridge.effort().map(Effort::cents).orElse(null));
    }
  }

  /** A change for several, what it opens, and what it yields. */
  record SharedJson(
      String change,
      List<String> participantIds,
      List<String> opensOpportunityIds,
      int placedMore,
      int placedMoreAtMost,
      List<MoveJson> placements,
      @Nullable Integer effortDays,
      @Nullable Long effortCents) {
    static SharedJson of(SharedBridge bridge, Sentences sentences) {
      return new SharedJson(
          sentences.condition(bridge.change()),
          bridge.participantIds(),
          bridge.opensOpportunityIds(),
          bridge.gain().placedMore(),
          bridge.gain().placedMoreAtMost(),
          bridge.gain().placements().stream().map(MoveJson::of).toList(),
          bridge.effort().map(Effort::days).orElse(null),
          bridge.effort().map(Effort::cents).orElse(null));
    }
  }

  /** Who would be where. */
  record MoveJson(
      String participantId, String opportunityId, @Nullable String childcareProviderId) {
    static MoveJson of(Placement placement) {
      return new MoveJson(
          placement.participantId(),
          placement.opportunityId(),
          placement.option().childcareProviderId().orElse(null));
    }
  }
}
