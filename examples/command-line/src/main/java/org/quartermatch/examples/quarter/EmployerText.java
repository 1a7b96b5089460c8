package org.quartermatch.examples.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quartermatch.MatchingEngine;
import org.quartermatch.concessions.CompanySheet;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.ConcessionSentences;
import org.quartermatch.concessions.ConcessionYield;
import org.quartermatch.concessions.EmployerSheet;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;

/** Employers' sheets as people read them in a terminal. */
final class EmployerText {
  /** So many companies are printed; JSON and the files have all. */
  private static final int MOST_COMPANIES = 10;

  /** So many concessions of each, where there are several companies. */
  private static final int MOST_CONCESSIONS = 3;

  private final PairText text;
  private final QuarterInput input;
  private final ConcessionSentences words;
  private final Map<String, String> names;

  EmployerText(PairText text, QuarterInput input, ConcessionSentences words) {
    this.text = text;
    this.input = input;
    this.words = words;
    names =
        input.data().companies().stream()
            .filter(it -> !it.name().isEmpty())
            .collect(Collectors.toMap(Company::id, Company::name));
  }

  /** The best of all companies, for the team. */
  void companies(List<EmployerSheet> sheets, MatchingEngine engine) {
    head();
    for (EmployerSheet sheet : sheets.stream().limit(MOST_COMPANIES).toList()) {
      text.blankLine();
      name("employer.company", sheet.companyId());
      yields(sheet.concessions(), MOST_CONCESSIONS, Optional.of(engine));
    }
    if (sheets.size() > MOST_COMPANIES) {
      text.blankLine();
      text.lineWithOptions("employer.more", "more.options", sheets.size() - MOST_COMPANIES);
    }
    text.end();
  }

  /** Everything of one company, for the team. */
  void company(EmployerSheet sheet, MatchingEngine engine) {
    head();
    text.blankLine();
    name("employer.company", sheet.companyId());
    for (EmployerSheet.Work work : sheet.works()) {
      text.line(
          "employer.work",
          title(engine, work.opportunityId()),
          work.places(),
          work.candidateIds().size());
    }
    if (!sheet.hasCandidates()) {
      text.line("employer.without", sheet.withoutPlaceIds().size());
    }
    yields(sheet.concessions(), Integer.MAX_VALUE, Optional.of(engine));
    text.end();
  }

  /** The concessions of one opportunity, for the team. */
  void opportunity(Opportunity opportunity, List<ConcessionYield> yields) {
    head();
    text.blankLine();
    text.line("employer.opportunity", text.name(opportunity));
    yields(yields, Integer.MAX_VALUE, Optional.empty());
    text.end();
  }

  /** What the company may read: no person, no count under five. */
  void handOver(CompanySheet sheet, MatchingEngine engine) {
    name("employer.hand-over", sheet.companyId());
    for (CompanySheet.Work work : sheet.works()) {
      text.line(
          work.candidatesAtLeast() > 0 ? "employer.hand-over.work" : "employer.hand-over.few",
          title(engine, work.opportunityId()),
          work.places(),
          work.candidatesAtLeast());
    }
    sheet
        .withoutPlaceAtLeast()
        .ifPresent(
            it ->
                text.line(
                    it > 0 ? "employer.hand-over.without" : "employer.hand-over.without.few", it));
    for (CompanySheet.Line line : sheet.lines()) {
      text.line(
          isOfToday(line.concession())
              ? "employer.hand-over.change.waiting"
              : "employer.hand-over.change",
          named(line.concession(), line.opportunityId(), Optional.of(engine)),
          line.candidatesAtLeast());
      if (line.placedAtLeast() > 0) {
        text.line("employer.hand-over.placed", line.placedAtLeast());
      }
    }
    text.line("employer.hand-over.rule");
    // what is possible by the data, and by which law, is nothing for a company
    text.flush();
  }

  private void head() {
    text.line("employer.head", input.texts().date(input.date()));
  }

  private void name(String key, String companyId) {
    text.line(key, names.getOrDefault(companyId, companyId), companyId);
  }

  private void yields(List<ConcessionYield> yields, int most, Optional<MatchingEngine> engine) {
    if (yields.isEmpty()) {
      text.line("employer.nothing");
    }
    for (Step step : steps(yields).stream().limit(most).toList()) {
      ConcessionYield it = step.least();
      boolean isExact = it.gain().placedMore() == it.gain().placedMoreAtMost();
      text.line("employer.change", named(it.concession(), it.opportunityId(), engine));
      text.line(
          isOfToday(it.concession()) ? "employer.candidates.waiting" : "employer.candidates",
          it.candidatesMore());
      text.line(
          isExact ? "employer.yield" : "employer.yield.open",
          it.gain().placedMore(),
          it.gain().placedMoreAtMost());
      if (step.further() > 0) {
        text.lineWithOptions(
            "employer.further", "more.options", step.further(), step.mostCandidates());
      }
    }
  }

  /**
   * The least of several concessions of one kind that place as many more.
   *
   * @param further how many go further
   * @param mostCandidates how many more come into question by one of these at most
   */
  private record Step(ConcessionYield least, int further, int mostCandidates) {}

  /** A larger step that places nobody more is only said to be there. In order of the least. */
  private static List<Step> steps(List<ConcessionYield> yields) {
    List<Step> steps = new ArrayList<>();
    for (ConcessionYield it : yields) {
      List<ConcessionYield> alike =
          yields.stream()
              .filter(other -> other.opportunityId().equals(it.opportunityId()))
              .filter(other -> other.gain().placedMore() == it.gain().placedMore())
              .toList();
      boolean isLeast =
          alike.stream().noneMatch(other -> other.concession().isLessThan(it.concession()));
      if (isLeast) {
        List<ConcessionYield> further =
            alike.stream().filter(other -> it.concession().isLessThan(other.concession())).toList();
        steps.add(
            new Step(
                it,
                further.size(),
                further.stream().mapToInt(ConcessionYield::candidatesMore).max().orElse(0)));
      }
    }
    return steps;
  }

  private static boolean isOfToday(Concession concession) {
    return switch (concession) {
      case Concession.AnotherPlace it -> true;
      case Concession.SupportPlace it -> true;
      case Concession.SplitPlace it -> false;
      case Concession.OtherTerms it -> false;
    };
  }

  private String named(
      Concession concession, Optional<String> opportunityId, Optional<MatchingEngine> engine) {
    String sentence = words.of(concession);
    return engine.isEmpty()
        ? sentence
        : opportunityId
            .map(id -> input.texts().of("employer.of", title(engine.get(), id), sentence))
            .orElseGet(() -> input.texts().of("employer.whole", sentence));
  }

  private String title(MatchingEngine engine, String opportunityId) {
    return engine.opportunity(opportunityId).map(text::title).orElse(opportunityId);
  }
}
