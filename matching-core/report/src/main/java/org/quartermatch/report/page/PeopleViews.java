package org.quartermatch.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.quartermatch.report.page.ReportView.Change;
import org.quartermatch.report.page.ReportView.ChangeRow;
import org.quartermatch.report.page.ReportView.CompanyRow;
import org.quartermatch.report.page.ReportView.CompanyWork;
import org.quartermatch.report.page.ReportView.ContactRow;
import org.quartermatch.report.page.ReportView.People;
import org.quartermatch.report.page.ReportView.ProposalRow;
import org.quartermatch.report.page.ReportView.QuestionRow;
import org.quartermatch.report.page.ReportView.UnplacedRow;
import org.quartermatch.report.page.ReportView.WarningRow;

/**
 * Gathers what the team sees of single people: what to do for each of them, at each company, and
 * what has changed. Linear in the entries, apart from sorting.
 */
final class PeopleViews {
  private final ReportData data;
  private final Map<String, OpportunityEntry> opportunities;
  private final Map<String, CompanyEntry> companies;
  private final Map<String, ChildcareEntry> childcare;
  private final Map<String, PreviousEntry> before;

  PeopleViews(ReportData data) {
    this.data = data;
    opportunities = ReportViews.byId(data.opportunities(), OpportunityEntry::id);
    companies = ReportViews.byId(data.companies(), CompanyEntry::id);
    childcare = ReportViews.byId(data.childcare(), ChildcareEntry::id);
    before = ReportViews.byId(data.previous(), PreviousEntry::participantId);
  }

  People people() {
    List<ProposalRow> proposals =
        data.proposals().stream()
            .map(this::proposal)
            .sorted(Comparator.comparing(row -> row.proposal().participantId()))
            .toList();
    List<QuestionRow> questions =
        data.clarifications().stream()
            .sorted(
                Comparator.comparingInt((ClarificationEntry it) -> -it.opensPairs())
                    .thenComparingInt(it -> -it.concernsPairs())
                    .thenComparing(ClarificationEntry::aboutId)
                    .thenComparing(ClarificationEntry::question))
            .map(it -> new QuestionRow(it, aboutName(it), work(it)))
            .toList();
    return new People(
        proposals,
        endingSoon(proposals),
        companies(proposals, questions),
        changes(),
        data.unplaced().stream()
            .sorted(Comparator.comparing(UnplacedEntry::participantId))
            .map(UnplacedRow::new)
            .toList(),
        questions,
        data.warnings().stream().map(this::warning).toList(),
        contacts(),
        data.careYears().stream()
            .sorted(
                Comparator.comparingInt((CareYearEntry it) -> -it.missingDays())
                    .thenComparing(CareYearEntry::participantId))
            .toList(),
        ids());
  }

  private ProposalRow proposal(ProposalEntry proposal) {
    OpportunityEntry job = job(proposal.opportunityId());
    PreviousEntry old = before.get(proposal.participantId());
    return new ProposalRow(
        proposal,
        old == null || old.opportunityId().equals(proposal.opportunityId()) ? "" : named(old),
        job,
        companyName(job),
        proposal.childcareId() == null
            ? null
            : ReportViews.get(childcare, proposal.childcareId()).name(),
        DecisiveReasons.of(proposal.reasons()));
  }

  private String aboutName(ClarificationEntry question) {
    return switch (question.about()) {
      case PARTICIPANT -> "";
      case OPPORTUNITY -> title(job(question.aboutId()));
      case CHILDCARE -> ReportViews.get(childcare, question.aboutId()).name();
    };
  }

  private String work(ClarificationEntry question) {
    return question.about() == QuestionAbout.OPPORTUNITY ? job(question.aboutId()).title() : "";
  }

  /** Companies with a proposal, those with most first. */
  private List<CompanyRow> companies(List<ProposalRow> proposals, List<QuestionRow> questions) {
    Map<String, List<ProposalRow>> proposed = new TreeMap<>();
    proposals.forEach(
        it ->
            proposed
                .computeIfAbsent(it.opportunity().companyId(), id -> new ArrayList<>())
                .add(it));
    Map<String, List<QuestionRow>> asked = new HashMap<>();
    questions.stream()
        .filter(it -> it.question().about() == QuestionAbout.OPPORTUNITY)
        .forEach(
            it ->
                asked
                    .computeIfAbsent(
                        job(it.question().aboutId()).companyId(), id -> new ArrayList<>())
                    .add(it));
    return proposed.entrySet().stream()
        .map(
            it ->
                new CompanyRow(
                    ReportViews.get(companies, it.getKey()).name(),
                    work(it.getValue()),
                    asked.getOrDefault(it.getKey(), List.of())))
        .sorted(
            Comparator.comparingInt((CompanyRow row) -> -row.count())
                .thenComparing(CompanyRow::name))
        .toList();
  }

  private List<CompanyWork> endingSoon(List<ProposalRow> proposals) {
    LocalDate today = data.figures().date();
    return work(proposals).stream()
        .filter(it -> Deadlines.isSoon(it.opportunity().validUntil(), today))
        // The sort is stable: on one day they stay in the order of their titles.
        .sorted(Comparator.comparing(it -> Objects.requireNonNull(it.opportunity().validUntil())))
        .toList();
  }

  /** By title; people in their order. */
  private static List<CompanyWork> work(List<ProposalRow> proposals) {
    Map<OpportunityEntry, List<ProposalRow>> people = new LinkedHashMap<>();
    proposals.stream()
        .sorted(
            Comparator.comparing((ProposalRow row) -> row.opportunity().title())
                .thenComparing(row -> row.opportunity().id()))
        .forEach(
            row -> people.computeIfAbsent(row.opportunity(), job -> new ArrayList<>()).add(row));
    return people.entrySet().stream()
        .map(it -> new CompanyWork(it.getKey(), it.getValue()))
        .toList();
  }

  private List<ChangeRow> changes() {
    if (data.previous().isEmpty()) {
      return List.of();
    }
    Map<String, ProposalEntry> now =
        ReportViews.byId(data.proposals(), ProposalEntry::participantId);
    Set<String> people = new TreeSet<>(before.keySet());
    people.addAll(now.keySet());
    List<ChangeRow> changes = new ArrayList<>();
    for (String person : people) {
      PreviousEntry old = before.get(person);
      ProposalEntry proposal = now.get(person);
      String is =
          proposal == null
              ? ""
              : named(title(job(proposal.opportunityId())), proposal.opportunityId());
      if (old == null) {
        changes.add(new ChangeRow(person, Change.NEW, "", is, ""));
      } else if (proposal == null) {
        changes.add(new ChangeRow(person, Change.GONE, named(old), "", old.whyNot()));
      } else if (!old.opportunityId().equals(proposal.opportunityId())) {
        changes.add(new ChangeRow(person, Change.OTHER, named(old), is, old.whyNot()));
      }
    }
    changes.sort(
        Comparator.comparing(ChangeRow::change).reversed().thenComparing(ChangeRow::participantId));
    return changes;
  }

  private static String named(PreviousEntry entry) {
    return named(entry.title(), entry.opportunityId());
  }

  private static String named(String title, String opportunityId) {
    return title.isEmpty() ? opportunityId : title + " · " + opportunityId;
  }

  private WarningRow warning(WarningEntry warning) {
    OpportunityEntry job = job(warning.opportunityId());
    return new WarningRow(warning, job, companyName(job));
  }

  /** Where somebody waits first, then the fullest. */
  private List<ContactRow> contacts() {
    return data.companies().stream()
        .flatMap(
            it ->
                Stream.ofNullable(it.contacts())
                    .filter(contacts -> contacts.used() > 0 || !contacts.waiting().isEmpty())
                    .map(contacts -> new ContactRow(it.name(), contacts)))
        .sorted(
            Comparator.comparingInt((ContactRow row) -> -row.contacts().waiting().size())
                .thenComparingInt(row -> row.contacts().most() - row.contacts().used())
                .thenComparing(ContactRow::company))
        .toList();
  }

  private Set<String> ids() {
    Set<String> ids = new HashSet<>(opportunities.keySet());
    ids.addAll(companies.keySet());
    ids.addAll(childcare.keySet());
    data.participants().forEach(it -> ids.add(it.id()));
    data.previous().forEach(it -> ids.add(it.opportunityId()));
    return ids;
  }

  private String title(OpportunityEntry job) {
    return job.title() + ", " + companyName(job);
  }

  private String companyName(OpportunityEntry job) {
    return ReportViews.get(companies, job.companyId()).name();
  }

  private OpportunityEntry job(String id) {
    return ReportViews.get(opportunities, id);
  }
}
