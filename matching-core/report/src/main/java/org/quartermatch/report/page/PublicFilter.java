package org.quartermatch.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.report.page.ReportView.Care;
import org.quartermatch.report.page.ReportView.CareRow;
import org.quartermatch.report.page.ReportView.CareState;
import org.quartermatch.report.page.ReportView.Chart;
import org.quartermatch.report.page.ReportView.ChartRow;
import org.quartermatch.report.page.ReportView.Charts;
import org.quartermatch.report.page.ReportView.Groups;
import org.quartermatch.report.page.ReportView.Headline;
import org.quartermatch.report.page.ReportView.MapView;
import org.quartermatch.report.page.ReportView.OpportunityRow;
import org.quartermatch.report.page.ReportView.People;
import org.quartermatch.report.page.ReportView.QuestionTally;
import org.quartermatch.report.page.ReportView.Tally;

/**
 * Turns the view for the team into the one for the public: no home, no person, no count under five.
 * This is the only place that decides it.
 *
 * <p>How it works:
 *
 * <ul>
 *   <li>What is counted is people. Questions and pairs of a person and a job are not shown in
 *       numbers at all, as one person can have many; children are shown only where both the
 *       children and the people whose they are, are enough.
 *   <li>Lists of people, questions about single people, homes and proposal lines are dropped, and
 *       with them every free text about a person.
 *   <li>Every count of 0 to 4 people becomes {@link Count.Hidden}, which does not keep the number.
 *       Zero is hidden too: "none of them" also tells something about each.
 *   <li>Every count that comes from people and is 5 or more is rounded to the nearest multiple of
 *       five. A total and one part may each be off by two, so subtracting one from the other leaves
 *       at least three of the five hidden values possible.
 *   <li>With more parts, several roundings can add up to the same direction: 7 + 7 + 4 = 18 would
 *       be shown as 5, 5, under 5 and 20, and only a 4 is under 5 there. So the parts of a total
 *       are looked at together ({@link #parts}): all of them are withheld if, from what is shown,
 *       fewer than three values were possible for a hidden one. They are also withheld where the
 *       total is at most five for each part, whatever the parts are, so that withholding tells
 *       nothing.
 *   <li>A group that is only there because someone is in it (an occupation, a form, a criterion) is
 *       dropped if its count is hidden: its name alone would say "at least one".
 *   <li>Counts of opportunities, companies and free places are facts about businesses, which the
 *       page lists by name; they are hidden under five, but not rounded.
 *   <li>Of the proposals that are potentials, and of those that can be expected to become work, a
 *       rounded number is shown, or none.
 *   <li>What is to be spoken of with single companies, and who waits for a contact, is left out.
 *   <li>The course of the search is left out: its steps are what single proposals are worth.
 *   <li>The objective and the number of places of a single opportunity are left out. Both bounds
 *       are rounded up, so that they stay bounds: to five people, and to what five placements are
 *       worth.
 *   <li>Whether childcare is scarce is told only where it is certain from the numbers that are
 *       shown.
 *   <li>Rows are sorted by what is shown, so that the order tells nothing about what is hidden.
 * </ul>
 */
final class PublicFilter {

  /** What five people are worth in the objective at the default placement weight of 10,000. */
  private static final long BOUND_STEP = 50_000;

  /** So many rows a provider has. */
  private static final int AGE_GROUPS = 3;

  private static final int MOST_HIDDEN = Count.SMALLEST_PUBLIC - 1;

  private PublicFilter() {}

  static ReportView apply(ReportView team) {
    Headline headline = headline(team.headline());
    return new ReportView(
        Audience.PUBLIC,
        team.quarter(),
        team.date(),
        headline,
        People.NONE,
        groups(headline, team.groups()),
        team.vacancies().stream().map(PublicFilter::opportunity).toList(),
        team.potentials().stream().map(PublicFilter::opportunity).toList(),
        care(team.childcare(), team.map().childcare().size()),
        new MapView(team.map().companies(), team.map().childcare(), List.of(), List.of()),
        new Charts(
            chart(headline.participants(), team.charts().hours()),
            chart(headline.participants(), team.charts().languages()),
            team.charts().language(),
            groups(team.charts().occupations()),
            groups(team.charts().fields())),
        new ReportView.Basis(
            things(team.basis().expired()), team.basis().anyExpired(), team.basis().taxonomy()),
        team.trace(),
        List.of());
  }

  private static Groups groups(Headline headline, Groups team) {
    return new Groups(
        shown(tallies(headline.proposed(), team.proposedByOccupation())),
        shown(tallies(headline.proposed(), team.proposedByForm())),
        tallies(headline.withoutProposal(), team.unplacedByReason()),
        team.questionsByCriterion().stream()
            .map(PublicFilter::question)
            .filter(tally -> tally.concerns().isShown())
            .sorted(
                Comparator.comparingInt((QuestionTally tally) -> -tally.opens().drawn())
                    .thenComparingInt(tally -> -tally.concerns().drawn())
                    .thenComparing(QuestionTally::criterion))
            .toList());
  }

  /** The parts of a total that is shown beside them, in the same order. */
  static List<Count> parts(Count total, List<Count> parts) {
    List<Count> rounded = parts.stream().map(PublicFilter::people).toList();
    boolean few = total.isShown() && total.drawn() <= 5 * parts.size();
    return few || total instanceof Count.Withheld || tellsAHiddenOne(total, rounded)
        ? parts.stream().<Count>map(part -> new Count.Withheld()).toList()
        : rounded;
  }

  private static boolean tellsAHiddenOne(Count total, List<Count> parts) {
    long hidden = parts.stream().filter(part -> !part.isShown()).count();
    if (hidden == 0) {
      return false;
    }
    int least = parts.stream().mapToInt(PublicFilter::least).sum();
    int most = parts.stream().mapToInt(PublicFilter::most).sum();
    // What one hidden part can be, given the total and the range of all others.
    int low = Math.max(0, least(total) - (most - MOST_HIDDEN));
    int high = Math.min(MOST_HIDDEN, most(total) - least);
    return high - low < 2;
  }

  private static int least(Count shown) {
    return shown.isShown() ? Math.max(Count.SMALLEST_PUBLIC, shown.drawn() - 2) : 0;
  }

  private static int most(Count shown) {
    return shown.isShown() ? shown.drawn() + 2 : MOST_HIDDEN;
  }

  /** A count that comes from people. */
  static Count people(Count count) {
    int value = count.drawn();
    boolean few =
        value < Count.SMALLEST_PUBLIC
            || (count instanceof Count.Children children
                && children.people() < Count.SMALLEST_PUBLIC);
    return few ? new Count.Hidden() : new Count.Rounded((value + 2) / 5 * 5);
  }

  /** A count of opportunities, companies or free places. */
  static Count things(Count count) {
    return count.drawn() < Count.SMALLEST_PUBLIC ? new Count.Hidden() : count;
  }

  private static Headline headline(Headline team) {
    Count participants = people(team.participants());
    List<Count> decided = parts(participants, List.of(team.proposed(), team.withoutProposal()));
    Count proposed = decided.get(0);
    Count vacancies = things(team.vacancies());
    Count potentials = things(team.potentials());
    boolean split = vacancies.isShown() && potentials.isShown();
    return new Headline(
        participants,
        things(team.opportunities()),
        split ? vacancies : new Count.Hidden(),
        split ? potentials : new Count.Hidden(),
        things(team.companies()),
        proposed,
        decided.get(1),
        proposed.isShown() ? bound(team.placedBound()) : new Count.Withheld(),
        potentials(proposed, team),
        proposed.isShown() ? people(team.expected()) : new Count.Withheld(),
        team.gapPercent(),
        null,
        proposed.isShown() ? roundedUp(team.upperBound()) : null);
  }

  /** Vacancies and potentials are the parts of all proposals. */
  private static Count potentials(Count proposed, Headline team) {
    int all = team.proposed().drawn();
    int potentials = team.proposedPotentials().drawn();
    return parts(proposed, List.of(Count.exact(all - potentials), team.proposedPotentials()))
        .getLast();
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

  private static List<Tally> tallies(Count total, List<Tally> team) {
    List<Count> counts = parts(total, team.stream().map(Tally::count).toList());
    return IntStream.range(0, counts.size())
        .mapToObj(i -> new Tally(team.get(i).key(), counts.get(i)))
        .sorted(
            Comparator.comparingInt((Tally tally) -> -tally.count().drawn())
                .thenComparing(Tally::key))
        .toList();
  }

  private static List<Tally> shown(List<Tally> tallies) {
    return tallies.stream().filter(tally -> tally.count().isShown()).toList();
  }

  private static QuestionTally question(QuestionTally team) {
    return new QuestionTally(team.criterion(), null, people(team.opens()), people(team.concerns()));
  }

  private static OpportunityRow opportunity(OpportunityRow team) {
    return new OpportunityRow(
        null,
        team.title(),
        team.company(),
        team.form(),
        team.hours(),
        team.languages(),
        team.languagesKnown(),
        team.start(),
        null,
        people(team.eligible()),
        null);
  }

  private static Care care(Care team, int providers) {
    List<CareRow> rows =
        team.rows().stream()
            .map(PublicFilter::care)
            .sorted(
                Comparator.comparing(CareRow::state)
                    .thenComparing(CareRow::name)
                    .thenComparing(CareRow::age))
            .toList();
    List<CareRow> shown = rows.stream().filter(PublicFilter::saysSomething).toList();
    // A row that is missing is as hidden as one that shows no number: zero is hidden too.
    boolean telling =
        shown.size() == AGE_GROUPS * providers
            && shown.stream().noneMatch(row -> row.state() == CareState.UNCLEAR);
    Map<String, String> hidden = new TreeMap<>();
    rows.forEach(row -> hidden.put(row.providerId(), row.name()));
    return new Care(
        shown,
        Stream.concat(ReportViews.without(hidden, shown).stream(), team.without().stream())
            .sorted()
            .toList(),
        telling);
  }

  private static boolean saysSomething(CareRow row) {
    return row.free().isShown() || row.demanded().isShown() || row.given().isShown();
  }

  private static CareRow care(CareRow team) {
    Count free = things(team.free());
    Count demanded = people(team.demanded());
    Count given = people(team.given());
    return new CareRow(
        team.providerId(),
        team.name(),
        team.age(),
        free,
        demanded,
        given,
        state(free, demanded, given));
  }

  /** What is certain of the numbers that are shown, and of nothing else. */
  private static CareState state(Count free, Count demanded, Count given) {
    if (!free.isShown() || !demanded.isShown()) {
      return CareState.UNCLEAR;
    }
    if (most(demanded) <= free.drawn()) {
      return CareState.ENOUGH;
    }
    if (least(demanded) <= free.drawn() || !given.isShown()) {
      return CareState.UNCLEAR;
    }
    if (least(given) >= free.drawn()) {
      return CareState.SCARCE;
    }
    return most(given) < free.drawn() ? CareState.LEFT : CareState.UNCLEAR;
  }

  private static Chart chart(Count participants, Chart team) {
    List<Count> people = parts(participants, team.rows().stream().map(ChartRow::people).toList());
    return new Chart(
        IntStream.range(0, people.size())
            .mapToObj(
                i ->
                    new ChartRow(
                        team.rows().get(i).key(),
                        people.get(i),
                        things(team.rows().get(i).places())))
            .toList());
  }

  /** Groups that share people, so that none is part of a total. */
  private static Chart groups(Chart team) {
    return new Chart(
        team.rows().stream()
            .map(PublicFilter::row)
            .filter(row -> row.people().isShown() || row.places().isShown())
            .sorted(ReportCharts.MOST_FIRST)
            .toList());
  }

  private static ChartRow row(ChartRow team) {
    return new ChartRow(team.key(), people(team.people()), things(team.places()));
  }
}
