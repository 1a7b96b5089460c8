package org.quartermatch.report.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a report can show of one run, as plain values. It always holds everything; what the
 * public may see is decided when the report is written.
 *
 * <p>Immutable. Made with {@link #builder}, which checks that ids are unique and that every id
 * named by a proposal, an unplaced entry or an opportunity is there.
 *
 * @param quarter name of the Quarter or Quarters, for the title
 * @param figures what the run reached
 * @param participants everyone who took part in the run
 * @param companies businesses and social carriers
 * @param opportunities vacancies and job potentials that were there on the run's date
 * @param childcare providers of childcare
 * @param proposals who is proposed what
 * @param unplaced who has no proposal, and why
 * @param previous what the plan before proposed; empty if there was none
 * @param clarifications what to ask
 * @param warnings what is to be spoken of with companies
 * @param fields occupation fields with work
 * @param careYears care through the first year of proposals with children
 * @param occupationNames names by occupation code, in the report's language; a code without a name
 *     is shown as it is
 */
public record ReportData(
    String quarter,
    RunFigures figures,
    List<ParticipantEntry> participants,
    List<CompanyEntry> companies,
    List<OpportunityEntry> opportunities,
    List<ChildcareEntry> childcare,
    List<ProposalEntry> proposals,
    List<UnplacedEntry> unplaced,
    List<PreviousEntry> previous,
    List<ClarificationEntry> clarifications,
    List<WarningEntry> warnings,
    List<FieldEntry> fields,
    List<CareYearEntry> careYears,
    Map<String, String> occupationNames) {

  /**
   * Copies the lists and checks the ids.
   *
   * @throws IllegalArgumentException if an id is there twice, or one that is named is missing
   */
  public ReportData {
    Objects.requireNonNull(quarter, "quarter");
    Objects.requireNonNull(figures, "figures");
    participants = List.copyOf(participants);
    companies = List.copyOf(companies);
    opportunities = List.copyOf(opportunities);
    childcare = List.copyOf(childcare);
    proposals = List.copyOf(proposals);
    unplaced = List.copyOf(unplaced);
    previous = List.copyOf(previous);
    clarifications = List.copyOf(clarifications);
    warnings = List.copyOf(warnings);
    fields = List.copyOf(fields);
    careYears = List.copyOf(careYears);
    occupationNames = Map.copyOf(occupationNames);

    Set<String> people =
        unique("participant", participants.stream().map(ParticipantEntry::id).toList());
    Set<String> firms = unique("company", companies.stream().map(CompanyEntry::id).toList());
    Set<String> jobs =
        unique("opportunity", opportunities.stream().map(OpportunityEntry::id).toList());
    Set<String> care = unique("childcare", childcare.stream().map(ChildcareEntry::id).toList());
    opportunities.forEach(job -> known("company", firms, job.companyId()));
    for (ProposalEntry proposal : proposals) {
      known("participant", people, proposal.participantId());
      known("opportunity", jobs, proposal.opportunityId());
      if (proposal.childcareId() != null) {
        known("childcare", care, proposal.childcareId());
      }
    }
    unplaced.forEach(entry -> known("participant", people, entry.participantId()));
    previous.forEach(entry -> known("participant", people, entry.participantId()));
    unique("previous proposal", previous.stream().map(PreviousEntry::participantId).toList());
    warnings.forEach(warning -> known("opportunity", jobs, warning.opportunityId()));
    careYears.forEach(year -> known("participant", people, year.participantId()));
    List<String> decided = new ArrayList<>();
    proposals.forEach(proposal -> decided.add(proposal.participantId()));
    unplaced.forEach(entry -> decided.add(entry.participantId()));
    unique("decision for participant", decided);
    for (ClarificationEntry question : clarifications) {
      Set<String> ids =
          switch (question.about()) {
            case PARTICIPANT -> people;
            case OPPORTUNITY -> jobs;
            case CHILDCARE -> care;
          };
      known("clarification's", ids, question.aboutId());
    }
  }

  /** The name of an occupation; the code where it has none, and nothing where it is not known. */
  String occupationName(@Nullable String code) {
    return code == null ? "" : occupationNames.getOrDefault(code, code);
  }

  /** Starts a report for a Quarter; every list is empty until it is filled. */
  public static Builder builder(String quarter, RunFigures figures) {
    return new Builder(quarter, figures);
  }

  private static Set<String> unique(String what, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException(what + " " + id + " is there twice; allowed is once");
      }
    }
    return seen;
  }

  private static void known(String what, Set<String> ids, String id) {
    if (!ids.contains(id)) {
      throw new IllegalArgumentException(
          what + " id " + id + " is named but not there; add the entry first");
    }
  }

  /** Collects the entries of a report. Not thread-safe. */
  public static final class Builder {
    private final String quarter;
    private final RunFigures figures;
    private final List<ParticipantEntry> participants = new ArrayList<>();
    private final List<CompanyEntry> companies = new ArrayList<>();
    private final List<OpportunityEntry> opportunities = new ArrayList<>();
    private final List<ChildcareEntry> childcare = new ArrayList<>();
    private final List<ProposalEntry> proposals = new ArrayList<>();
    private final List<UnplacedEntry> unplaced = new ArrayList<>();
    private final List<PreviousEntry> previous = new ArrayList<>();
    private final List<ClarificationEntry> clarifications = new ArrayList<>();
    private final List<WarningEntry> warnings = new ArrayList<>();
    private final List<FieldEntry> fields = new ArrayList<>();
    private final List<CareYearEntry> careYears = new ArrayList<>();
    private final Map<String, String> occupationNames = new LinkedHashMap<>();

    private Builder(String quarter, RunFigures figures) {
      this.quarter = quarter;
      this.figures = figures;
    }

    /** Adds a person. */
    public Builder participant(ParticipantEntry participant) {
      participants.add(participant);
      return this;
    }

    /** Adds a company. */
    public Builder company(CompanyEntry company) {
      companies.add(company);
      return this;
    }

    /** Adds a vacancy or potential. */
    public Builder opportunity(OpportunityEntry opportunity) {
      opportunities.add(opportunity);
      return this;
    }

    /** Adds a provider of childcare. */
    public Builder childcare(ChildcareEntry provider) {
      childcare.add(provider);
      return this;
    }

    /** Adds what is proposed for one person. */
    public Builder proposal(ProposalEntry proposal) {
      proposals.add(proposal);
      return this;
    }

    /** Adds a person without a proposal. */
    public Builder unplaced(UnplacedEntry entry) {
      unplaced.add(entry);
      return this;
    }

    /** Adds what the plan before proposed for one person. */
    public Builder previous(PreviousEntry entry) {
      previous.add(entry);
      return this;
    }

    /** Adds a question to ask. */
    public Builder clarification(ClarificationEntry question) {
      clarifications.add(question);
      return this;
    }

    /** Adds something to speak of with a company. */
    public Builder warning(WarningEntry warning) {
      warnings.add(warning);
      return this;
    }

    /** Adds an occupation field. */
    public Builder field(FieldEntry field) {
      fields.add(field);
      return this;
    }

    /** Adds care through the first year of a proposal. */
    public Builder careYear(CareYearEntry year) {
      careYears.add(year);
      return this;
    }

    /** Names an occupation code in the report's language. */
    public Builder occupationName(String code, String name) {
      occupationNames.put(code, name);
      return this;
    }

    /**
     * The report's data.
     *
     * @throws IllegalArgumentException if an id is there twice, or one that is named is missing
     */
    public ReportData build() {
      return new ReportData(
          quarter,
          figures,
          participants,
          companies,
          opportunities,
          childcare,
          proposals,
          unplaced,
          previous,
          clarifications,
          warnings,
          fields,
          careYears,
          occupationNames);
    }
  }
}
