package org.quartermatch.examples.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.examples.report.ReportData;
import org.quartermatch.fit.Fact;
import org.quartermatch.fit.Finding;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.FitOption;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Sentences;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.Verdict;
import org.quartermatch.placement.Placement;

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
  private final Set<String> providerNames;

  /**
   * @param providerNames of all providers
   */
  ReasonTexts(Sentences sentences, QuarterTexts texts, Set<String> providerNames) {
    this.sentences = sentences;
    this.texts = texts;
    this.providerNames = Set.copyOf(providerNames);
  }

  /** The fit as far as it concerns the proposal. */
  List<Reason> used(Fit fit, Placement placement, Optional<String> providerName) {
    Optional<FitOption> option =
        fit.options().stream()
            .filter(it -> it.childcareProviderId().equals(placement.option().providerId()))
            .findFirst();
    return fit.reasons().stream()
        .map(reason -> used(reason, placement, providerName, option))
        .toList();
  }

  private Reason used(
      Reason reason,
      Placement placement,
      Optional<String> providerName,
      Optional<FitOption> option) {
    List<Finding> findings = new ArrayList<>(reason.findings());
    Verdict verdict = reason.verdict();
    if (reason.criterion().equals(CHILDCARE)) {
      boolean known = option.map(it -> !it.toClarify().contains(CHILDCARE)).orElse(false);
      if (known && verdict == Verdict.UNKNOWN) {
        verdict = Verdict.MET;
        findings.removeIf(finding -> finding.verdict() == Verdict.UNKNOWN);
      }
      findings.removeIf(finding -> isOfAnotherProvider(finding, providerName));
    } else if (reason.criterion().equals(StandardCriterion.HOURS.code())) {
      findings.replaceAll(finding -> withHours(finding, placement.quarterHours()));
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
                        && providerNames.contains(name.name())
                        && !Optional.of(name.name()).equals(providerName));
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
  List<ReportData.Reason> written(List<Reason> reasons) {
    return reasons.stream().flatMap(reason -> written(reason).stream()).toList();
  }

  private Optional<ReportData.Reason> written(Reason reason) {
    String key = "reason." + reason.criterion();
    List<String> lines = sentences.of(reason);
    boolean plain = lines.isEmpty() && reason.verdict() == Verdict.MET && texts.has(key);
    String text = plain ? texts.format(key) : String.join(" ", lines);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReportData.Reason(
                reason.criterion(),
                verdict(reason.verdict()),
                reason.points(),
                reason.maximumPoints(),
                text));
  }

  /** What is open. */
  List<String> questions(List<Reason> reasons) {
    return reasons.stream()
        .flatMap(reason -> sentences.questions(reason).stream())
        .distinct()
        .toList();
  }

  private static ReportData.Verdict verdict(Verdict verdict) {
    return switch (verdict) {
      case MET -> ReportData.Verdict.MET;
      case PARTLY -> ReportData.Verdict.PARTLY;
      case NOT_MET -> ReportData.Verdict.NOT_MET;
      case UNKNOWN -> ReportData.Verdict.UNKNOWN;
    };
  }
}
