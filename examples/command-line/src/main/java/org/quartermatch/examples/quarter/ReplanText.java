package org.quartermatch.examples.quarter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartermatch.MatchingEngine;
import org.quartermatch.QuarterChange;
import org.quartermatch.QuarterChange.RefusedBy;
import org.quartermatch.QuarterReplan;
import org.quartermatch.QuarterReplan.Difference;
import org.quartermatch.QuarterReplan.Reason;
import org.quartermatch.files.result.DifferenceRows;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.Reason.Finding;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementProblem.Tandem;

/** What has become of whom since the plan before, as people read it. */
final class ReplanText {
  /** More questions than these nobody asks at once; explain has all. */
  private static final int MOST_ASKED = 6;

  private final PairText text;
  private final QuarterInput now;
  private final Texts texts;
  private final Map<String, Opportunity> opportunities = new HashMap<>();
  private final Map<String, ChildcareProvider> providers = new HashMap<>();
  private final MatchingEngine engine;

  ReplanText(PairText text, QuarterInput earlier, QuarterInput now, MatchingEngine engine) {
    this.text = text;
    this.now = now;
    texts = now.texts();
    this.engine = engine;
    for (QuarterInput input : List.of(earlier, now)) {
      input.data().opportunities().forEach(o -> opportunities.put(o.id(), o));
      input.data().childcareProviders().forEach(k -> providers.put(k.id(), k));
    }
  }

  /** Every difference: who, what before, what now, why, and what is to be done next. */
  void differences(List<QuarterChange> changes, QuarterReplan replan) {
    text.line("replan.head", changes.size(), replan.differences().size());
    if (!changes.isEmpty()) {
      text.blankLine();
      text.line("replan.told");
      changes.forEach(change -> text.line("replan.change", why(change)));
    }
    for (Difference difference : replan.differences()) {
      text.blankLine();
      text.line("replan.who", difference.participantId());
      text.line("replan.before", placement(difference.before()));
      text.line(
          "replan.now",
          started(difference)
              .map(change -> texts.of("replan.started", work(change.opportunityId())))
              .orElseGet(() -> placement(difference.after())));
      text.line("replan.why", why(difference.reason()));
      List<String> open = openBefore(difference);
      if (!open.isEmpty()) {
        text.line(
            "replan.ask",
            open.stream().limit(MOST_ASKED).collect(Collectors.joining(" ")),
            Math.max(0, open.size() - MOST_ASKED));
      }
      text.line("replan.next", next(difference) + otherWays(difference));
    }
    text.blankLine();
  }

  private String placement(Optional<Placement> placement) {
    return placement
        .map(
            p ->
                Stream.concat(
                        Stream.of(
                            work(p.opportunityId()),
                            texts.of("fit.hours", texts.hours(p.quarterHours()))),
                        p.option().childcareProviderId().stream()
                            .map(id -> texts.of("fit.childcare", provider(id))))
                    .collect(Collectors.joining(", ")))
        .orElseGet(() -> texts.of("replan.nothing"));
  }

  private String work(String id) {
    Opportunity opportunity = opportunities.get(id);
    return opportunity == null ? id : text.name(opportunity);
  }

  private String provider(String id) {
    ChildcareProvider provider = providers.get(id);
    return provider == null || provider.name().isEmpty() ? id : provider.name();
  }

  private String why(Reason reason) {
    return reason instanceof Reason.CausedBy caused
        ? why(caused.change())
        : texts.of(
            "replan.why." + DifferenceRows.reason(reason),
            String.join(", ", DifferenceRows.others(reason)));
  }

  private String why(QuarterChange change) {
    String key = "replan.why." + DifferenceRows.change(change);
    return switch (change) {
      case QuarterChange.ParticipantCame c -> texts.of(key, c.participant().id());
      case QuarterChange.ParticipantChanged c -> texts.of(key, c.participant().id());
      case QuarterChange.ParticipantLeft c -> texts.of(key, c.participantId());
      case QuarterChange.ParticipantStarted c ->
          texts.of(key, c.participantId(), work(c.opportunityId()));
      case QuarterChange.OpportunityCame c -> texts.of(key, work(c.opportunityId()));
      case QuarterChange.OpportunityChanged c -> texts.of(key, work(c.opportunityId()));
      case QuarterChange.VacancyFilled c -> texts.of(key, work(c.opportunityId()));
      case QuarterChange.OpportunityClosed c -> texts.of(key, work(c.opportunityId()));
      case QuarterChange.ProviderOpened c -> texts.of(key, provider(c.provider().id()));
      case QuarterChange.ProviderChanged c -> texts.of(key, provider(c.provider().id()));
      case QuarterChange.ProviderClosed c -> texts.of(key, provider(c.childcareProviderId()));
      case QuarterChange.PlacementAccepted c ->
          texts.of(key, c.participantId(), work(c.opportunityId()));
      case QuarterChange.AcceptanceWithdrawn c -> texts.of(key, c.participantId());
      case QuarterChange.PlacementRefused c ->
          texts.of(key + "." + c.by().code(), c.participantId(), work(c.opportunityId()));
      case QuarterChange.RefusalWithdrawn c ->
          texts.of(key, c.participantId(), work(c.opportunityId()));
      case QuarterChange.WishesChanged c -> texts.of(key, c.participantId());
      case QuarterChange.SupportNeedChanged c -> texts.of(key, c.participantId());
      case QuarterChange.GroupsChanged c -> texts.of(key, c.participantId());
      case QuarterChange.TandemFormed c -> texts.of(key, both(c.tandem()));
      case QuarterChange.TandemDissolved c -> texts.of(key, both(c.tandem()));
      case QuarterChange.HouseholdFormed c ->
          texts.of(key, String.join(", ", c.household().participantIds()));
      case QuarterChange.HouseholdDissolved c ->
          texts.of(key, String.join(", ", c.household().participantIds()));
      case QuarterChange.MinimumChanged c -> texts.of(key, work(c.opportunityId()));
      case QuarterChange.SupportPlacesChanged c -> texts.of(key, c.companyId());
      case QuarterChange.WeightsChanged c -> texts.of(key);
    };
  }

  private static String both(Tandem tandem) {
    return tandem.first() + ", " + tandem.second();
  }

  /** What to ask before work is proposed to somebody who did not have it proposed. */
  private List<String> openBefore(Difference difference) {
    Optional<Participant> person = person(difference);
    Optional<String> work = difference.after().map(Placement::opportunityId);
    boolean same = work.equals(difference.before().map(Placement::opportunityId));
    if (person.isEmpty() || work.isEmpty() || same) {
      return List.of();
    }
    Fit fit = engine.explain(person.get(), work.get());
    return Stream.concat(
            fit.reasons().stream()
                .flatMap(reason -> reason.findings().stream())
                .flatMap(finding -> toAgree(finding).stream()),
            now.reporting(engine).questions(fit).stream())
        .distinct()
        .toList();
  }

  /** What is known and yet to be spoken of: a start that is too early, a survey that is old. */
  private Optional<String> toAgree(Finding finding) {
    if (finding instanceof Finding.Standard standard
        && List.of("start.early", "start.early.latest", "freshness.old").contains(standard.key())) {
      List<String> days =
          standard.facts().stream()
              .flatMap(fact -> fact instanceof Fact.Day it ? Stream.of(it.day()) : Stream.of())
              .map(texts::date)
              .toList();
      return Optional.of(
          standard.key().equals("freshness.old")
              ? texts.of("replan.ask.survey", days.get(0))
              : texts.of("replan.ask.start", days.get(0), days.get(1)));
    }
    return Optional.empty();
  }

  /** That there is more to propose, for somebody who is left without a proposal. */
  private String otherWays(Difference difference) {
    Set<String> refused = now.refused(difference.participantId());
    return difference.after().isEmpty()
            && person(difference).stream()
                .flatMap(person -> engine.match(person, refused.size() + 1).stream())
                .anyMatch(match -> !refused.contains(match.opportunity().id()))
        ? " " + texts.of("replan.next.list")
        : "";
  }

  private Optional<Participant> person(Difference difference) {
    return now.data().participants().stream()
        .filter(person -> person.id().equals(difference.participantId()))
        .findFirst();
  }

  /** What somebody has to do because of it. */
  private String next(Difference difference) {
    Optional<Placement> before = difference.before();
    Optional<Placement> after = difference.after();
    String left = before.map(p -> work(p.opportunityId())).orElse("");
    // whoever has got the place from elsewhere, or closed it, need not be told
    boolean stands = before.flatMap(p -> engine.opportunity(p.opportunityId())).isPresent();
    if (before.isEmpty()) {
      return texts.of("replan.next.first");
    }
    Optional<QuarterChange.ParticipantStarted> started = started(difference);
    if (started.isPresent()) {
      boolean asProposed = before.get().opportunityId().equals(started.get().opportunityId());
      return texts.of(stands && !asProposed ? "replan.next.left" : "replan.next.nothing", left);
    }
    if (after.isEmpty()) {
      boolean gone =
          difference.reason() instanceof Reason.CausedBy caused
              && caused
                  .change()
                  .equals(new QuarterChange.ParticipantLeft(difference.participantId()));
      if (gone) {
        return texts.of(stands ? "replan.next.left" : "replan.next.nothing", left);
      }
      // whoever has said no knows it already
      Optional<RefusedBy> refusedBy = refusedBy(difference);
      boolean companyKnows = !stands || refusedBy.equals(Optional.of(RefusedBy.COMPANY));
      boolean personKnows = refusedBy.equals(Optional.of(RefusedBy.PARTICIPANT));
      return texts.of(
          companyKnows
              ? "replan.next.none-gone"
              : personKnows ? "replan.next.none-own" : "replan.next.none",
          left);
    }
    boolean same = before.get().opportunityId().equals(after.get().opportunityId());
    return texts.of(
        same ? "replan.next.same" : stands ? "replan.next.other" : "replan.next.first", left);
  }

  /** That this person has started, if that is why there is no proposal any more. */
  private static Optional<QuarterChange.ParticipantStarted> started(Difference difference) {
    return difference.reason() instanceof Reason.CausedBy caused
            && caused.change() instanceof QuarterChange.ParticipantStarted started
            && started.participantId().equals(difference.participantId())
        ? Optional.of(started)
        : Optional.empty();
  }

  /** Who has said no to the proposal of before, if that is why it is gone. */
  private static Optional<RefusedBy> refusedBy(Difference difference) {
    return difference.reason() instanceof Reason.CausedBy caused
            && caused.change() instanceof QuarterChange.PlacementRefused refused
        ? Optional.of(refused.by())
        : Optional.empty();
  }
}
