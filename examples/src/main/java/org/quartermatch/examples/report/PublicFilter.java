package org.quartermatch.examples.report;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quartermatch.examples.report.ReportView.CareRow;
import org.quartermatch.examples.report.ReportView.CareState;
import org.quartermatch.examples.report.ReportView.Chart;
import org.quartermatch.examples.report.ReportView.ChartRow;
import org.quartermatch.examples.report.ReportView.Headline;
import org.quartermatch.examples.report.ReportView.MapView;
import org.quartermatch.examples.report.ReportView.OpportunityRow;
import org.quartermatch.examples.report.ReportView.QuestionTally;
import org.quartermatch.examples.report.ReportView.Tally;

/**
 * Turns the view for the team into the one for the public: no home, no person, no count under five.
 * This is the only place that decides it.
 *
 * <p>How it works:
 *
 * <ul>
 *   <li>Lists of people, questions about single people, homes and proposal lines are dropped, and
 *       with them every free text about a person.
 *   <li>Every count of 0 to 4 becomes {@link Count.Hidden}, which does not keep the number. Zero is
 *       hidden too: "none of them" also tells something about each.
 *   <li>Every count that comes from people and is 5 or more is rounded to the nearest multiple of
 *       five. So a hidden count cannot be found by subtraction: a total and a part may each be off
 *       by two, and whatever the two show, at least three of the five hidden values are possible.
 *   <li>A group that is only there because someone is in it (an occupation, a form, a criterion) is
 *       dropped if its count is hidden: its name alone would say "at least one".
 *   <li>Counts of opportunities, companies and free places are facts about businesses, which the
 *       page lists by name; they are hidden under five, but not rounded.
 *   <li>The objective and the number of places of a single opportunity are left out. Both bounds
 *       are rounded up, so that they stay bounds: to five people, and to what five placements are
 *       worth.
 *   <li>Whether childcare is scarce is told only where both numbers behind it are shown.
 *   <li>Rows are sorted by what is shown, so that the order tells nothing about what is hidden.
 * </ul>
 */
final class PublicFilter {

  /** What five people are worth in the objective at the default placement weight of 10,000. */
  private static final long BOUND_STEP = 50_000;

  private PublicFilter() {}

  static ReportView apply(ReportView team) {
    return new ReportView(
        Audience.PUBLIC,
        team.quarter(),
        team.date(),
        headline(team.headline()),
        List.of(),
        shown(tallies(team.proposedByOccupation())),
        shown(tallies(team.proposedByForm())),
        List.of(),
        tallies(team.unplacedByReason()),
        List.of(),
        team.questionsByCriterion().stream()
            .map(PublicFilter::question)
            .filter(tally -> !(tally.concerns() instanceof Count.Hidden))
            .sorted(
                Comparator.comparingInt((QuestionTally tally) -> -tally.opens().drawn())
                    .thenComparingInt(tally -> -tally.concerns().drawn())
                    .thenComparing(QuestionTally::criterion))
            .toList(),
        team.vacancies().stream().map(PublicFilter::opportunity).toList(),
        team.potentials().stream().map(PublicFilter::opportunity).toList(),
        team.childcare().stream()
            .map(PublicFilter::care)
            .sorted(
                Comparator.comparing(CareRow::state)
                    .thenComparing(CareRow::name)
                    .thenComparing(CareRow::age))
            .toList(),
        new MapView(team.map().companies(), team.map().childcare(), List.of(), List.of()),
        chart(team.hours()),
        chart(team.languages()),
        team.language(),
        occupations(team.occupations()),
        team.trace());
  }

  /** A count that comes from people. */
  static Count people(Count count) {
    int value = count.drawn();
    return value < Count.SMALLEST_PUBLIC
        ? new Count.Hidden()
        : new Count.Rounded((value + 2) / 5 * 5);
  }

  /** A count of opportunities, companies or free places. */
  static Count things(Count count) {
    return count.drawn() < Count.SMALLEST_PUBLIC ? new Count.Hidden() : count;
  }

  private static Headline headline(Headline team) {
    Count proposed = people(team.proposed());
    Count vacancies = things(team.vacancies());
    Count potentials = things(team.potentials());
    boolean split = !(vacancies instanceof Count.Hidden) && !(potentials instanceof Count.Hidden);
    return new Headline(
        people(team.participants()),
        things(team.opportunities()),
        split ? vacancies : new Count.Hidden(),
        split ? potentials : new Count.Hidden(),
        things(team.companies()),
        proposed,
        people(team.withoutProposal()),
        bound(team.placedBound()),
        team.gapPercent(),
        null,
        proposed instanceof Count.Hidden ? null : roundedUp(team.upperBound()));
  }

  /** Rounded up, so that it stays a bound. */
  private static Count bound(Count count) {
    int value = count.drawn();
    return value < Count.SMALLEST_PUBLIC
        ? new Count.Hidden()
        : new Count.Rounded(Math.ceilDiv(value, 5) * 5);
  }

  private static @Nullable Long roundedUp(@Nullable Long bound) {
    return bound == null ? null : Math.ceilDiv(bound, BOUND_STEP) * BOUND_STEP;
  }

  private static List<Tally> tallies(List<Tally> team) {
    return team.stream()
        .map(tally -> new Tally(tally.key(), people(tally.count())))
        .sorted(
            Comparator.comparingInt((Tally tally) -> -tally.count().drawn())
                .thenComparing(Tally::key))
        .toList();
  }

  private static List<Tally> shown(List<Tally> tallies) {
    return tallies.stream().filter(tally -> !(tally.count() instanceof Count.Hidden)).toList();
  }

  private static QuestionTally question(QuestionTally team) {
    return new QuestionTally(
        team.criterion(), people(team.questions()), people(team.opens()), people(team.concerns()));
  }

  private static OpportunityRow opportunity(OpportunityRow team) {
    return new OpportunityRow(
        null,
        team.title(),
        team.company(),
        team.form(),
        team.hours(),
        team.languages(),
        team.start(),
        null,
        people(team.eligible()),
        null);
  }

  private static CareRow care(CareRow team) {
    Count free = things(team.free());
    Count demanded = people(team.demanded());
    CareState state =
        free instanceof Count.Hidden || demanded instanceof Count.Hidden
            ? CareState.UNCLEAR
            : demanded.drawn() > free.drawn() ? CareState.SCARCE : CareState.ENOUGH;
    return new CareRow(team.name(), team.age(), free, demanded, people(team.given()), state);
  }

  private static Chart chart(Chart team) {
    return new Chart(team.rows().stream().map(PublicFilter::row).toList());
  }

  private static Chart occupations(Chart team) {
    return new Chart(
        team.rows().stream()
            .map(PublicFilter::row)
            .filter(
                row ->
                    !(row.people() instanceof Count.Hidden && row.places() instanceof Count.Hidden))
            .sorted(ReportViews.MOST_FIRST)
            .toList());
  }

  private static ChartRow row(ChartRow team) {
    return new ChartRow(team.key(), people(team.people()), things(team.places()));
  }
}
