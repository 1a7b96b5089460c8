package org.quartermatch.report;

import java.time.LocalDate;
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
 * @param clarifications what to ask
 * @param occupationNames names by occupation code, in the report's language; a code without a name
 *     is shown as it is
 */
public record ReportData(
    String quarter,
    RunFigures figures,
    List<Participant> participants,
    List<Company> companies,
    List<Opportunity> opportunities,
    List<Childcare> childcare,
    List<Proposal> proposals,
    List<Unplaced> unplaced,
    List<Clarification> clarifications,
    Map<String, String> occupationNames) {

  /** What an opportunity is. */
  public enum Kind {
    VACANCY,
    POTENTIAL
  }

  /** How a criterion was judged. */
  public enum Verdict {
    MET,
    PARTLY,
    NOT_MET,
    UNKNOWN
  }

  /** Why someone has no proposal; SEMANTICS.md sentence 42. */
  public enum UnplacedReason {
    NO_ELIGIBLE_OPPORTUNITY,
    VETOED,
    CONTESTED,
    NOT_WORTHWHILE
  }

  /** Whom a question is about, and so whom to ask. */
  public enum About {
    PARTICIPANT,
    OPPORTUNITY,
    CHILDCARE
  }

  /**
   * A person looking for work.
   *
   * @param id as in the files
   * @param home where the person lives, or null if not known
   * @param hours weekly hours wanted
   * @param languages spoken level by language code; a language that is missing is not known, one
   *     known to be missing is {@code A0}
   * @param occupations wished occupations, codes
   * @param eligibleOpportunities for how many opportunities the person is eligible, with a new
   *     childcare place or without
   */
  public record Participant(
      String id,
      @Nullable GeoPoint home,
      HourRange hours,
      Map<String, LanguageLevel> languages,
      List<String> occupations,
      int eligibleOpportunities) {
    /** Copies the collections. */
    public Participant {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(hours, "hours");
      languages = Map.copyOf(languages);
      occupations = List.copyOf(occupations);
      notNegative("eligibleOpportunities", eligibleOpportunities);
    }
  }

  /**
   * A business or social carrier.
   *
   * @param id as in the files
   * @param name its name
   * @param location where it is, or null if not known
   * @param carrier whether it is a social carrier
   */
  public record Company(String id, String name, @Nullable GeoPoint location, boolean carrier) {
    /** Refuses missing parts. */
    public Company {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * A vacancy or a job potential.
   *
   * @param id as in the files
   * @param kind vacancy or potential
   * @param form as in the files: {@code regular}, {@code minijob} ...
   * @param title its title
   * @param companyId the company that offers it
   * @param occupation occupation code, or null if not known
   * @param location where the work is, or null: at the company
   * @param places how many people can get it
   * @param hours weekly hours offered for one person
   * @param languages required spoken level by language code
   * @param start first day, or null if not known
   * @param eligibleParticipants how many people are eligible, with a new childcare place or without
   */
  public record Opportunity(
      String id,
      Kind kind,
      String form,
      String title,
      String companyId,
      @Nullable String occupation,
      @Nullable GeoPoint location,
      int places,
      HourRange hours,
      Map<String, LanguageLevel> languages,
      @Nullable LocalDate start,
      int eligibleParticipants) {
    /** Copies the collections. */
    public Opportunity {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(form, "form");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(companyId, "companyId");
      Objects.requireNonNull(hours, "hours");
      languages = Map.copyOf(languages);
      notNegative("places", places);
      notNegative("eligibleParticipants", eligibleParticipants);
    }
  }

  /**
   * Places of one age group at one provider.
   *
   * @param free free places before the run
   * @param demanded children with at least one way to work that needs a place here
   * @param given children who are proposed a place here
   */
  public record CarePlaces(int free, int demanded, int given) {
    /** Refuses negative counts. */
    public CarePlaces {
      notNegative("free", free);
      notNegative("demanded", demanded);
      notNegative("given", given);
    }
  }

  /**
   * A provider of childcare.
   *
   * @param id as in the files
   * @param name its name
   * @param location where it is
   * @param under3 places for children under three
   * @param threeAndOver places for children of three and over
   */
  public record Childcare(
      String id, String name, GeoPoint location, CarePlaces under3, CarePlaces threeAndOver) {
    /** Refuses missing parts. */
    public Childcare {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(location, "location");
      Objects.requireNonNull(under3, "under3");
      Objects.requireNonNull(threeAndOver, "threeAndOver");
    }
  }

  /**
   * One criterion's part of a fit.
   *
   * @param criterion the criterion's code
   * @param verdict how it was judged
   * @param points points given
   * @param maximum points possible; 0 for a criterion that is only required
   * @param sentence one plain sentence, in the report's language
   */
  public record Reason(
      String criterion, Verdict verdict, int points, int maximum, String sentence) {
    /** Refuses missing parts. */
    public Reason {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(sentence, "sentence");
    }
  }

  /**
   * What is proposed for one person.
   *
   * @param participantId for whom
   * @param opportunityId what
   * @param childcareId the provider whose place belongs to the proposal, or null if none is needed
   * @param agreedQuarterHours weekly quarter hours
   * @param points the fit's points, 0 to 10,000
   * @param changed whether it differs from the plan before
   * @param reasons why, in the order to show
   * @param toClarify questions that are open for this pair, in the report's language
   */
  public record Proposal(
      String participantId,
      String opportunityId,
      @Nullable String childcareId,
      int agreedQuarterHours,
      int points,
      boolean changed,
      List<Reason> reasons,
      List<String> toClarify) {
    /** Copies the lists. */
    public Proposal {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityId, "opportunityId");
      notNegative("agreedQuarterHours", agreedQuarterHours);
      reasons = List.copyOf(reasons);
      toClarify = List.copyOf(toClarify);
    }
  }

  /**
   * One person without a proposal.
   *
   * @param participantId who
   * @param reason why
   * @param detail more about it, a sentence in the report's language, or empty
   * @param bridge the smallest change that would help, a sentence, or empty
   */
  public record Unplaced(
      String participantId, UnplacedReason reason, String detail, String bridge) {
    /** Refuses missing parts. */
    public Unplaced {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(detail, "detail");
      Objects.requireNonNull(bridge, "bridge");
    }
  }

  /**
   * One question to ask.
   *
   * @param criterion code of the criterion that is not known
   * @param question the question, in the report's language
   * @param about whom it is about
   * @param aboutId id of that participant, opportunity or provider
   * @param opensPairs pairs of a person and an opportunity that a good answer would make eligible
   * @param concernsPairs pairs whose judgement would become certain
   */
  public record Clarification(
      String criterion,
      String question,
      About about,
      String aboutId,
      int opensPairs,
      int concernsPairs) {
    /** Refuses missing parts and negative counts. */
    public Clarification {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(question, "question");
      Objects.requireNonNull(about, "about");
      Objects.requireNonNull(aboutId, "aboutId");
      notNegative("opensPairs", opensPairs);
      notNegative("concernsPairs", concernsPairs);
    }
  }

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
    clarifications = List.copyOf(clarifications);
    occupationNames = Map.copyOf(occupationNames);

    Set<String> people = unique("participant", participants.stream().map(Participant::id).toList());
    Set<String> firms = unique("company", companies.stream().map(Company::id).toList());
    Set<String> jobs = unique("opportunity", opportunities.stream().map(Opportunity::id).toList());
    Set<String> care = unique("childcare", childcare.stream().map(Childcare::id).toList());
    opportunities.forEach(job -> known("company", firms, job.companyId()));
    for (Proposal proposal : proposals) {
      known("participant", people, proposal.participantId());
      known("opportunity", jobs, proposal.opportunityId());
      if (proposal.childcareId() != null) {
        known("childcare", care, proposal.childcareId());
      }
    }
    unplaced.forEach(entry -> known("participant", people, entry.participantId()));
    List<String> decided = new ArrayList<>();
    proposals.forEach(proposal -> decided.add(proposal.participantId()));
    unplaced.forEach(entry -> decided.add(entry.participantId()));
    unique("decision for participant", decided);
    for (Clarification question : clarifications) {
      Set<String> ids =
          switch (question.about()) {
            case PARTICIPANT -> people;
            case OPPORTUNITY -> jobs;
            case CHILDCARE -> care;
          };
      known("clarification's", ids, question.aboutId());
    }
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

  private static void notNegative(String what, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(what + " is " + value + "; allowed is 0 or more");
    }
  }

  /** Collects the entries of a report. Not thread-safe. */
  public static final class Builder {
    private final String quarter;
    private final RunFigures figures;
    private final List<Participant> participants = new ArrayList<>();
    private final List<Company> companies = new ArrayList<>();
    private final List<Opportunity> opportunities = new ArrayList<>();
    private final List<Childcare> childcare = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Unplaced> unplaced = new ArrayList<>();
    private final List<Clarification> clarifications = new ArrayList<>();
    private final Map<String, String> occupationNames = new LinkedHashMap<>();

    private Builder(String quarter, RunFigures figures) {
      this.quarter = quarter;
      this.figures = figures;
    }

    /** Adds a person. */
    public Builder participant(Participant participant) {
      participants.add(participant);
      return this;
    }

    /** Adds a company. */
    public Builder company(Company company) {
      companies.add(company);
      return this;
    }

    /** Adds a vacancy or potential. */
    public Builder opportunity(Opportunity opportunity) {
      opportunities.add(opportunity);
      return this;
    }

    /** Adds a provider of childcare. */
    public Builder childcare(Childcare provider) {
      childcare.add(provider);
      return this;
    }

    /** Adds what is proposed for one person. */
    public Builder proposal(Proposal proposal) {
      proposals.add(proposal);
      return this;
    }

    /** Adds a person without a proposal. */
    public Builder unplaced(Unplaced entry) {
      unplaced.add(entry);
      return this;
    }

    /** Adds a question to ask. */
    public Builder clarification(Clarification question) {
      clarifications.add(question);
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
          clarifications,
          occupationNames);
    }
  }
}
