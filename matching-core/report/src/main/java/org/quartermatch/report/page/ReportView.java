package org.quartermatch.report.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one page shows, gathered and sorted, but not yet put into words. The templates
 * see nothing but this. {@link ReportViews} makes it for the team, {@link PublicFilter} turns that
 * into the one for the public.
 */
record ReportView(
    Audience audience,
    String quarter,
    LocalDate date,
    Headline headline,
    People people,
    Groups groups,
    List<OpportunityRow> vacancies,
    List<OpportunityRow> potentials,
    Care childcare,
    MapView map,
    Charts charts,
    Basis basis,
    RunFigures.Trace trace,
    List<RunFigures.Point> course) {

  public boolean team() {
    return audience == Audience.TEAM;
  }

  /** Whether little time is left until the last day of an opportunity. */
  public boolean endsSoon(OpportunityEntry opportunity) {
    return Deadlines.isSoon(opportunity.validUntil(), date);
  }

  /** How much of the bar at the top is filled, from what is shown. */
  public int sharePercent() {
    int all = headline.proposed().drawn() + headline.withoutProposal().drawn();
    return all == 0 ? 0 : Math.round(100f * headline.proposed().drawn() / all);
  }

  /**
   * All that is shown of single people.
   *
   * @param proposals one for each person who has one
   * @param endingSoon what is proposed and ends soon, the first to end first
   * @param companies what is proposed at each company, and what to ask there
   * @param changes what differs from the plan before
   * @param warnings what is to be spoken of with companies
   * @param contacts of companies that have named a limit
   * @param careYears care through the first year of proposals with children
   * @param ids of everything that a text can name
   */
  record People(
      List<ProposalRow> proposals,
      List<CompanyWork> endingSoon,
      List<CompanyRow> companies,
      List<ChangeRow> changes,
      List<UnplacedRow> unplaced,
      List<QuestionRow> questions,
      List<WarningRow> warnings,
      List<ContactRow> contacts,
      List<CareYearEntry> careYears,
      Set<String> ids) {
    /** Of those without a proposal the ones whom a smallest change leads to a free place. */
    public List<UnplacedRow> unplacedNearAPlace() {
      return unplaced.stream().filter(UnplacedRow::leadsToAFreePlace).toList();
    }

    /** The others without a proposal. */
    public List<UnplacedRow> unplacedOthers() {
      return unplaced.stream().filter(row -> !row.leadsToAFreePlace()).toList();
    }

    /** Nothing of anybody. */
    static final People NONE =
        new People(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), Set.of());
  }

  /** Numbers of people under headings. */
  record Groups(
      List<Tally> proposedByOccupation,
      List<Tally> proposedByForm,
      List<Tally> unplacedByReason,
      List<QuestionTally> questionsByCriterion) {}

  /**
   * Supply and demand.
   *
   * @param language code of the language that the levels are of
   */
  record Charts(Chart hours, Chart languages, String language, Chart occupations, Chart fields) {}

  /**
   * The figures at the top.
   *
   * @param proposedPotentials proposals that are potentials
   * @param expected proposals that can be expected to become work
   * @param objective in points, or null where it is not shown
   * @param upperBound in points, or null where it is not shown
   */
  record Headline(
      Count participants,
      Count opportunities,
      Count vacancies,
      Count potentials,
      Count companies,
      Count proposed,
      Count withoutProposal,
      Count placedBound,
      Count proposedPotentials,
      Count expected,
      BigDecimal gapPercent,
      @Nullable Long objective,
      @Nullable Long upperBound) {
    /**
     * What is true of more proposals, as the end of a text's key. Empty: no plan has more. {@code
     * .best}: one with more would be worth no more. {@code .open}: that is not known.
     */
    public String moreProposals() {
      if (objective == null || proposed.equals(placedBound)) {
        return "";
      }
      return objective.equals(upperBound) ? ".best" : ".open";
    }
  }

  /**
   * What the run was made of.
   *
   * @param expired opportunities that are left out, as their last day is past
   */
  record Basis(Count expired, boolean anyExpired, boolean taxonomy) {}

  /** What to speak of with one company. */
  record WarningRow(WarningEntry warning, OpportunityEntry opportunity, String company) {}

  /** How many people one company is to meet, and who waits. */
  record ContactRow(String company, CompanyContacts contacts) {}

  /**
   * One proposal with the names behind its ids.
   *
   * @param before what was proposed before, where it was something else, or empty
   */
  record ProposalRow(
      ProposalEntry proposal,
      String before,
      OpportunityEntry opportunity,
      String company,
      @Nullable String childcare,
      DecisiveReasons reasons) {}

  /**
   * A company that is to be called.
   *
   * @param work that is proposed there
   * @param questions about its work, those that open most first
   */
  record CompanyRow(String name, List<CompanyWork> work, List<QuestionRow> questions) {
    /** How many people it is proposed to. */
    public int count() {
      return work.stream().mapToInt(it -> it.proposals().size()).sum();
    }
  }

  /** One opportunity of a company, and to whom it is proposed. */
  record CompanyWork(OpportunityEntry opportunity, List<ProposalRow> proposals) {}

  /** How a person's proposal differs from the plan before. */
  enum Change {
    NEW,
    OTHER,
    GONE
  }

  /**
   * One person whose proposal is another one than before.
   *
   * @param before what it was, or empty
   * @param now what it is, or empty
   * @param why why it is not what it was, or empty
   */
  record ChangeRow(String participantId, Change change, String before, String now, String why) {}

  /** One person without a proposal. */
  record UnplacedRow(UnplacedEntry entry) {
    /** Whether a smallest change leads to a place that the plan leaves free. */
    boolean leadsToAFreePlace() {
      return entry.bridges().stream().anyMatch(bridge -> bridge.placesFree() > 0);
    }
  }

  /** A number of people under one heading. */
  record Tally(String key, Count count) {}

  /**
   * One question and whom it is about.
   *
   * @param aboutName whom to ask, in words, or empty
   * @param work the title of the work that is asked about, or empty
   */
  record QuestionRow(ClarificationEntry question, String aboutName, String work) {}

  /**
   * All questions on one criterion.
   *
   * @param questions null where not shown
   * @param opens people for whom a good answer would make something eligible
   * @param concerns people of whom something would become certain
   */
  record QuestionTally(String criterion, @Nullable Count questions, Count opens, Count concerns) {}

  /**
   * A vacancy or potential.
   *
   * @param id as in the files, or null where ids are not shown
   * @param places null where not shown
   */
  record OpportunityRow(
      @Nullable String id,
      String title,
      String company,
      String form,
      HourRange hours,
      Map<String, LanguageLevel> languages,
      boolean languagesKnown,
      @Nullable LocalDate start,
      @Nullable Count places,
      Count eligible,
      @Nullable Count proposed) {}

  /** Whether the free places of an age group suffice for the children who could need one. */
  enum CareState {
    /** More are wanted than are free, and the plan uses them up. */
    SCARCE,
    /** More are wanted than are free, but the plan does not need them all. */
    LEFT,
    ENOUGH,
    /** No place is free and none is wanted, so there is nothing to weigh. */
    NONE,
    /** A number behind it is not shown. */
    UNCLEAR
  }

  /**
   * Childcare places.
   *
   * @param rows that say something
   * @param without names of the others, one for each provider: no place is free or counted as
   *     wanted, or no number can be shown
   * @param telling whether the numbers that are shown tell of every place whether it is scarce
   */
  record Care(List<CareRow> rows, List<String> without, boolean telling) {
    /** The rows in which more is wanted than is free. */
    public List<CareRow> scarce() {
      return rows.stream().filter(row -> row.state() == CareState.SCARCE).toList();
    }
  }

  /**
   * Places of one age group at one provider.
   *
   * @param providerId tells providers of one name apart, and is not shown
   * @param age key of the age group's name
   */
  record CareRow(
      String providerId,
      String name,
      String age,
      Count free,
      Count demanded,
      Count given,
      CareState state) {}

  /** What lies where. */
  record MapView(List<Site> companies, List<Site> childcare, List<Home> homes, List<Line> lines) {}

  /**
   * A company or a provider on the map.
   *
   * @param opportunities titles of what is offered there
   */
  record Site(String name, GeoPoint point, List<String> opportunities) {}

  /** A home on the map. */
  record Home(String participantId, GeoPoint point, boolean hasProposal) {}

  /** From a home to the proposed work. */
  record Line(GeoPoint home, GeoPoint work) {}

  /** Two series over the same categories; each chart is drawn from its table. */
  record Chart(List<ChartRow> rows) {}

  /**
   * One category.
   *
   * @param key a key of a text, or the name itself
   * @param people the first series
   * @param places the second series
   */
  record ChartRow(String key, Count people, Count places) {}
}
