package org.quartermatch.report.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.quartermatch.MatchingEngine;
import org.quartermatch.concessions.CompanySheet;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.ConcessionSentences;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.report.page.CompanyHandOver;
import org.quartermatch.report.page.EmployerIndex;
import org.quartermatch.taxonomy.Taxonomy;

/** Puts a company's sheet into words: its work, and what it could change. */
public final class EmployerAssembly {
  /** So many changes fit on one sheet of paper, of all works together. */
  private static final int MOST_CHANGES = 8;

  /** Of each work, however many there are. */
  private static final int LEAST_CHANGES = 2;

  private final MatchingEngine engine;
  private final QuarterTexts texts;
  private final PayNotes pay;
  private final ConcessionSentences sentences;
  private final String quarter;
  private final Map<String, Company> companies = new HashMap<>();

  public EmployerAssembly(
      QuarterData data, MatchingEngine engine, Taxonomy taxonomy, Locale locale) {
    this.engine = engine;
    texts = QuarterTexts.in(locale);
    pay = new PayNotes(engine, texts);
    sentences = ConcessionSentences.in(locale, taxonomy);
    quarter = ReportAssembly.title(data, texts);
    data.companies().forEach(it -> companies.put(it.id(), it));
  }

  /** The page of one company. */
  public CompanyHandOver page(CompanySheet sheet) {
    return new CompanyHandOver(
        quarter,
        engine.date(),
        name(sheet.companyId()),
        sheet.works().stream().map(it -> work(it, sheet)).toList(),
        changes(sheet, Optional.empty()),
        sheet.withoutPlaceAtLeast().isPresent()
            ? (Integer) sheet.withoutPlaceAtLeast().getAsInt()
            : null);
  }

  /**
   * Where all pages are.
   *
   * @param href of a company's page, by its id
   */
  public EmployerIndex index(List<CompanySheet> sheets, UnaryOperator<String> href) {
    return new EmployerIndex(
        quarter,
        engine.date(),
        sheets.stream()
            .map(CompanySheet::companyId)
            .map(id -> new EmployerIndex.Entry(name(id), href.apply(id)))
            .sorted(Comparator.comparing(EmployerIndex.Entry::name))
            .toList());
  }

  private String name(String companyId) {
    return Optional.ofNullable(companies.get(companyId))
        .map(Company::name)
        .filter(it -> !it.isEmpty())
        .orElse(companyId);
  }

  private CompanyHandOver.Work work(CompanySheet.Work work, CompanySheet sheet) {
    Opportunity opportunity =
        engine
            .opportunity(work.opportunityId())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "opportunity "
                            + work.opportunityId()
                            + " is not there, allowed: a sheet of this engine"));
    return new CompanyHandOver.Work(
        title(opportunity),
        ReportEntries.kind(opportunity),
        opportunity.position().form().map(EmploymentForm::code).orElse(""),
        work.places(),
        WorkTimes.written(opportunity.position().workingTime(), texts),
        pay.toCompany(opportunity.position()),
        work.candidatesAtLeast(),
        changes(sheet, Optional.of(opportunity)));
  }

  private static String title(Opportunity opportunity) {
    String title = opportunity.position().title();
    return title.isEmpty() ? opportunity.id() : title;
  }

  /**
   * The best of each kind, so many that the page stays one sheet of paper: what is left out, a talk
   * brings. Which they are follows from the sheet, so from rounded counts alone.
   */
  private List<CompanyHandOver.Change> changes(
      CompanySheet sheet, Optional<Opportunity> opportunity) {
    int most = Math.max(LEAST_CHANGES, MOST_CHANGES / Math.max(1, sheet.works().size()));
    List<CompanySheet.Line> best = new ArrayList<>();
    for (CompanySheet.Line line : sheet.lines()) {
      if (best.size() < most
          && line.opportunityId().equals(opportunity.map(Opportunity::id))
          && best.stream().noneMatch(it -> areOneKind(it.concession(), line.concession()))) {
        best.add(line);
      }
    }
    return best.stream()
        .map(
            it ->
                new CompanyHandOver.Change(
                    sentences.of(it.concession()),
                    opportunity.map(work -> becomes(it.concession(), work)).orElse(""),
                    isForWhoWaits(it.concession()),
                    it.candidatesAtLeast(),
                    it.placedAtLeast()))
        .toList();
  }

  private static boolean areOneKind(Concession one, Concession other) {
    return one.isLessThan(other) || other.isLessThan(one);
  }

  private static boolean isForWhoWaits(Concession concession) {
    return switch (concession) {
      case Concession.AnotherPlace it -> true;
      case Concession.SupportPlace it -> true;
      case Concession.SplitPlace it -> false;
      case Concession.OtherTerms it -> false;
    };
  }

  /** The new times or hours, where there are others. */
  private String becomes(Concession concession, Opportunity opportunity) {
    return switch (concession) {
      case Concession.Times it ->
          it.applyTo(opportunity).stream()
              .map(changed -> times(List.of(changed)) + otherHours(opportunity, changed))
              .collect(Collectors.joining());
      case Concession.SplitPlace it when it.way() != Concession.SplitPlace.Way.HOURS ->
          times(it.halves(opportunity));
      case Concession.WeeklyHours it ->
          it.applyTo(opportunity).map(Opportunity::position).map(Position::hours).stream()
              .map(hours -> hours(it, hours))
              .collect(Collectors.joining());
      default -> "";
    };
  }

  private String times(List<Opportunity> changed) {
    return changed.stream()
        .map(it -> WorkTimes.written(it.position().workingTime(), texts))
        .collect(Collectors.joining(texts.format("employer.and")));
  }

  /** Shorter shifts are another job, with less pay: it says so. */
  private String otherHours(Opportunity before, Opportunity changed) {
    OptionalInt now = shiftMinutes(changed);
    return now.isPresent() && !now.equals(shiftMinutes(before))
        ? texts.format("employer.times.hours", now.getAsInt() / 60.0)
        : "";
  }

  /** Minutes a week where every week is the same; empty where not. */
  private static OptionalInt shiftMinutes(Opportunity opportunity) {
    return opportunity.position().workingTime() instanceof WorkingTime.Fixed fixed
            && fixed.weeks().size() == 1
        ? OptionalInt.of(
            fixed.weeks().getFirst().blocks().stream()
                .mapToInt(WorkingTime.Shifts.Block::minutes)
                .sum())
        : OptionalInt.empty();
  }

  private String hours(Concession.WeeklyHours change, HoursRange hours) {
    return change.moreQuarterHours() == 0
        ? texts.format("employer.hours.from", hours.minimumQuarterHours().orElse(0) / 4.0)
        : texts.format("employer.hours.to", hours.maximumQuarterHours().orElse(0) / 4.0);
  }
}
