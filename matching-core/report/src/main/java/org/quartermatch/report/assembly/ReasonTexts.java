package org.quartermatch.report.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.Reason.Finding;
import org.quartermatch.fit.Sentences;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.Verdict;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.report.page.CriterionVerdict;
import org.quartermatch.report.page.ReasonEntry;

/**
 * Writes the reasons of one proposal.
 *
 * <p>A fit is about all providers at which a pair is eligible, a proposal about one of them: what
 * the fit says of the others is left out.
 */
final class ReasonTexts {
  private static final String CHILDCARE = StandardCriterion.CHILDCARE.code();

  private final Sentences sentences;
  private final QuarterTexts texts;
  private final Map<String, String> providerNames;

  /**
   * @param providerNames of all providers by id
   */
  ReasonTexts(Sentences sentences, QuarterTexts texts, Map<String, String> providerNames) {
    this.sentences = sentences;
    this.texts = texts;
    this.providerNames = Map.copyOf(providerNames);
  }

  /**
   * The fit as far as it concerns one of its options.
   *
   * @param quarterHours the weekly hours used, of which the reasons shall speak
   */
  List<Reason> used(Fit fit, Optional<String> providerId, int quarterHours) {
    Optional<String> providerName = providerId.map(providerNames::get);
    Optional<Fit.Option> option =
        fit.options().stream()
            .filter(it -> it.childcareProviderId().equals(providerId))
            .findFirst();
    return fit.reasons().stream()
        .map(reason -> used(reason, quarterHours, providerName, option))
        .toList();
  }

  private Reason used(
      Reason reason, int quarterHours, Optional<String> providerName, Optional<Fit.Option> option) {
    List<Finding> findings = new ArrayList<>(reason.findings());
    Verdict verdict = reason.verdict();
    if (reason.criterion().equals(CHILDCARE)) {
      boolean known = option.map(it -> !it.toClarify().contains(CHILDCARE)).orElse(false);
      if (known && verdict == Verdict.UNKNOWN) {
        verdict = Verdict.MET;
        findings.removeIf(finding -> finding.verdict() == Verdict.UNKNOWN);
      }
      findings.removeIf(finding -> isOfAnotherProvider(finding, providerName));
    } else if (reason.criterion().equals(StandardCriterion.COMMUTE.code())) {
      option.ifPresent(it -> nameDetour(findings, it.wayMinutes()));
    } else if (reason.criterion().equals(StandardCriterion.HOURS.code())) {
      findings.replaceAll(finding -> withHours(finding, quarterHours));
    }
    return new Reason(
        reason.criterion(),
        verdict,
        reason.points(),
        reason.maximumPoints(),
        reason.blocks(),
        findings.stream().distinct().toList());
  }

  private boolean isOfAnotherProvider(Finding finding, Optional<String> providerName) {
    return finding instanceof Finding.Standard standard
        && standard.facts().stream()
            .anyMatch(
                fact ->
                    fact instanceof Fact.Name name
                        && providerNames.containsValue(name.name())
                        && !Optional.of(name.name()).equals(providerName));
  }

  /** The fit says how long the ways by all providers are; one of them is gone. */
  private static void nameDetour(List<Finding> findings, int wayMinutes) {
    boolean detours =
        findings.removeIf(
            finding ->
                finding instanceof Finding.Standard standard
                    && standard.key().startsWith("commute.detour"));
    boolean longer =
        findings.stream()
            .flatMap(
                finding ->
                    finding instanceof Finding.Standard standard
                        ? standard.facts().stream()
                        : Stream.of())
            .anyMatch(fact -> fact instanceof Fact.Way way && way.minutes() < wayMinutes);
    if (detours && longer) {
      findings.add(
          new Finding.Standard(
              findings.getFirst().verdict(),
              "commute.detour",
              List.of(new Fact.Count(wayMinutes))));
    }
  }

  /** The fit says the most hours of any provider; the proposal has hours of its own. */
  private static Finding withHours(Finding finding, int quarterHours) {
    if (finding instanceof Finding.Standard standard
        && standard.key().equals("hours.met")
        && standard.facts().getFirst() instanceof Fact.Hours) {
      List<Fact> facts = new ArrayList<>(standard.facts());
      facts.set(0, new Fact.Hours(quarterHours));
      return new Finding.Standard(standard.verdict(), "hours.met", facts);
    }
    return finding;
  }

  /**
   * In the report's language; a criterion that neither counts nor has anything to say is left out.
   */
  List<ReasonEntry> written(List<Reason> reasons, Participant participant, Position position) {
    return reasons.stream()
        .flatMap(reason -> written(reason, participant, position).stream())
        .toList();
  }

  private Optional<ReasonEntry> written(Reason reason, Participant participant, Position position) {
    List<String> lines = sentences.of(reason);
    return lines.isEmpty() && reason.verdict() == Verdict.MET
        ? met(reason, participant, position)
        : entry(reason, verdict(reason), String.join(" ", lines));
  }

  /** Of what is met without a sentence of its own: what is known of it, and no more. */
  private Optional<ReasonEntry> met(Reason reason, Participant participant, Position position) {
    String key = "reason." + reason.criterion();
    if (reason.criterion().equals(StandardCriterion.CONDITIONS.code())) {
      return conditions(reason, participant, position);
    }
    if (reason.criterion().equals(StandardCriterion.START.code())
        && position.start().isEmpty()
        && participant.earliestStart().isEmpty()) {
      return entry(reason, CriterionVerdict.UNKNOWN, texts.format("reason.start.unknown"));
    }
    return texts.has(key) ? entry(reason, verdict(reason), texts.format(key)) : Optional.empty();
  }

  /** Where the work names nothing, it may be that nobody has asked. */
  private Optional<ReasonEntry> conditions(
      Reason reason, Participant participant, Position position) {
    List<String> excluded = participant.exclusions().items();
    if (excluded.isEmpty()) {
      return Optional.empty();
    }
    if (position.conditions().items().isEmpty()) {
      String named = excluded.stream().map(sentences::label).collect(Collectors.joining(", "));
      return entry(
          reason, CriterionVerdict.UNKNOWN, texts.format("reason.conditions.unnamed", named));
    }
    return entry(reason, verdict(reason), texts.format("reason.conditions"));
  }

  private static Optional<ReasonEntry> entry(Reason reason, CriterionVerdict verdict, String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReasonEntry(
                reason.criterion(), verdict, reason.points(), reason.maximumPoints(), text));
  }

  /**
   * What is to be clarified before anybody can say that the children need no new place; empty:
   * nothing is.
   */
  String careToClarify(List<Reason> reasons) {
    String questions =
        reasons.stream()
            .filter(reason -> reason.criterion().equals(CHILDCARE))
            .flatMap(reason -> sentences.questions(reason).stream())
            .collect(Collectors.joining(" "));
    return questions.isEmpty() ? "" : texts.format("care.clarify", questions);
  }

  private static CriterionVerdict verdict(Reason reason) {
    return switch (reason.verdict()) {
      // What is met may still raise a question.
      case MET ->
          reason.findings().stream().anyMatch(it -> it.verdict() == Verdict.UNKNOWN)
              ? CriterionVerdict.UNKNOWN
              : CriterionVerdict.MET;
      // Skills are helpful, and their judge says PARTLY wherever one is missing, even if all are.
      case PARTLY ->
          reason.criterion().equals(StandardCriterion.SKILLS.code())
                  && reason.points() == 0
                  && reason.maximumPoints() > 0
              ? CriterionVerdict.NOT_YET
              : CriterionVerdict.PARTLY;
      case NOT_MET -> CriterionVerdict.NOT_MET;
      case UNKNOWN -> CriterionVerdict.UNKNOWN;
    };
  }
}
