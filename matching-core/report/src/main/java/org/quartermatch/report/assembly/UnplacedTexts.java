package org.quartermatch.report.assembly;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartermatch.MatchingEngine;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.Opportunity;
import org.quartermatch.placement.Unplaced;
import org.quartermatch.placement.Unplaced.Contest;
import org.quartermatch.report.page.UnplacedReason;

/** Writes why somebody has no proposal. */
final class UnplacedTexts {
  /** So many opportunities, people or criteria are named; more do not help. */
  private static final int MOST_NAMED = 3;

  private final Sentences sentences;
  private final QuarterTexts texts;
  private final PairFacts facts;
  private final Map<String, Opportunity> opportunities;

  UnplacedTexts(MatchingEngine engine, Sentences sentences, QuarterTexts texts, PairFacts facts) {
    this.sentences = sentences;
    this.texts = texts;
    this.facts = facts;
    this.opportunities =
        engine.opportunities().stream()
            .collect(Collectors.toMap(Opportunity::id, Function.identity()));
  }

  static UnplacedReason reason(Unplaced unplaced) {
    return switch (unplaced) {
      case Unplaced.NoEligibleOpportunity it -> UnplacedReason.NO_ELIGIBLE_OPPORTUNITY;
      // no opportunity is eligible for the two together; the detail says so
      case Unplaced.TandemApart it -> UnplacedReason.NO_ELIGIBLE_OPPORTUNITY;
      case Unplaced.Vetoed it -> UnplacedReason.VETOED;
      case Unplaced.Contested it -> UnplacedReason.CONTESTED;
      case Unplaced.NotWorthwhile it -> UnplacedReason.NOT_WORTHWHILE;
    };
  }

  /** One or two sentences; empty where there is nothing to add to the reason. */
  String detail(Unplaced unplaced) {
    return switch (unplaced) {
      case Unplaced.NoEligibleOpportunity it -> blockers(it.participantId());
      case Unplaced.TandemApart it -> texts.format("unplaced.tandem-apart", it.partnerId());
      case Unplaced.Vetoed it ->
          texts.format("unplaced.vetoed", named(it.opportunityIds(), this::title));
      case Unplaced.Contested it ->
          it.contests().isEmpty() ? "" : contest(it.contests().getFirst(), it.contests().size());
      case Unplaced.NotWorthwhile it ->
          texts.format("unplaced.not-worthwhile", facts.eligibleOpportunities(it.participantId()));
    };
  }

  private String blockers(String participantId) {
    String named =
        facts
            .blockers(participantId)
            .limit(MOST_NAMED)
            .map(
                it ->
                    texts.format(
                        "unplaced.blocker", sentences.criterion(it.getKey()), it.getValue()))
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? "" : texts.format("unplaced.blockers", named, opportunities.size());
  }

  private String contest(Contest contest, int all) {
    String lacking =
        contest.lacking().stream()
            .map(capacity -> texts.format("unplaced.lacking." + capacity.name()))
            .collect(Collectors.joining(texts.format("list.and")));
    StringBuilder text =
        new StringBuilder(
            texts.format("unplaced.contested", title(contest.opportunityId()), lacking));
    if (!contest.putOut().isEmpty()) {
      text.append(' ')
          .append(
              texts.format(
                  "unplaced.putOut",
                  contest.putOut().size(),
                  named(contest.putOut(), Function.identity())));
    }
    if (all > 1) {
      text.append(' ').append(texts.format("unplaced.more", all - 1));
    }
    return text.toString();
  }

  private String named(List<String> ids, Function<String, String> name) {
    String named = ids.stream().limit(MOST_NAMED).map(name).collect(Collectors.joining(", "));
    return ids.size() <= MOST_NAMED
        ? named
        : texts.format("list.more", named, ids.size() - MOST_NAMED);
  }

  private String title(String opportunityId) {
    Opportunity opportunity = opportunities.get(opportunityId);
    return opportunity == null
        ? opportunityId
        : texts.format("opportunity", opportunity.position().title(), opportunityId);
  }
}
