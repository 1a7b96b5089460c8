package org.quartermatch.report.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    List<ProposalRow> proposals,
    List<Tally> proposedByOccupation,
    List<Tally> proposedByForm,
    List<UnplacedRow> unplaced,
    List<Tally> unplacedByReason,
    List<QuestionRow> questions,
    List<QuestionTally> questionsByCriterion,
    List<WarningRow> warnings,
    List<ContactRow> contacts,
    List<OpportunityRow> vacancies,
    List<OpportunityRow> potentials,
    List<CareRow> childcare,
    MapView map,
    Chart hours,
    Chart languages,
    String language,
    Chart occupations,
    Basis basis,
    RunFigures.Trace trace,
    List<RunFigures.Point> course) {

  public boolean team() {
    return audience == Audience.TEAM;
  }

  /** How much of the bar at the top is filled, from what is shown. */
  public int sharePercent() {
    int all = headline.proposed().drawn() + headline.withoutProposal().drawn();
    return all == 0 ? 0 : Math.round(100f * headline.proposed().drawn() / all);
  }

  /** Whether there is a course of the search to draw. */
  public boolean hasCourse() {
    return course.size() > 1;
  }

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
      @Nullable Long upperBound) {}

  /**
   * What the run was made of.
   *
   * @param expired opportunities that are left out, as their last day is past
   */
  record Basis(Count expired, boolean anyExpired, boolean taxonomy) {}

  /** What to speak of with one company. */
  record WarningRow(WarningEntry warning, String title, String company) {}

  /** How many people one company is to meet, and who waits. */
  record ContactRow(String company, CompanyContacts contacts) {}

  /** One proposal with the names behind its ids. */
  record ProposalRow(
      ProposalEntry proposal,
      OpportunityEntry opportunity,
      String company,
      @Nullable String childcare) {}

  /** One person without a proposal. */
  record UnplacedRow(UnplacedEntry entry) {}

  /** A number of people under one heading. */
  record Tally(String key, Count count) {}

  /** One question and whom it is about. */
  record QuestionRow(ClarificationEntry question, String aboutName) {}

  /** All questions on one criterion. */
  record QuestionTally(String criterion, Count questions, Count opens, Count concerns) {}

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
      @Nullable LocalDate start,
      @Nullable Count places,
      Count eligible,
      @Nullable Count proposed) {}

  /** Whether the free places of an age group suffice for the children who could need one. */
  enum CareState {
    SCARCE,
    ENOUGH,
    /** No place is free and none is wanted, so there is nothing to weigh. */
    NONE,
    /** A number behind it is not shown. */
    UNCLEAR
  }

  /**
   * Places of one age group at one provider.
   *
   * @param age key of the age group's name
   */
  record CareRow(
      String name, String age, Count free, Count demanded, Count given, CareState state) {}

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
