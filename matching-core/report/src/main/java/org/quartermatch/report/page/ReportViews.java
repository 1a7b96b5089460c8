package org.quartermatch.report.page;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.report.page.ReportView.Care;
import org.quartermatch.report.page.ReportView.CareRow;
import org.quartermatch.report.page.ReportView.CareState;
import org.quartermatch.report.page.ReportView.Groups;
import org.quartermatch.report.page.ReportView.Headline;
import org.quartermatch.report.page.ReportView.Home;
import org.quartermatch.report.page.ReportView.Line;
import org.quartermatch.report.page.ReportView.MapView;
import org.quartermatch.report.page.ReportView.OpportunityRow;
import org.quartermatch.report.page.ReportView.QuestionTally;
import org.quartermatch.report.page.ReportView.Site;
import org.quartermatch.report.page.ReportView.Tally;

/**
 * Gathers the view for the team from the data of a run: joins names to ids, counts and sorts.
 * Linear in the entries, apart from sorting.
 */
final class ReportViews {

  /** Of the course of the search. */
  static final int MOST_POINTS = 30;

  private final ReportData data;
  private final Map<String, OpportunityEntry> opportunities;
  private final Map<String, CompanyEntry> companies;
  private final Map<String, Integer> proposedAt = new HashMap<>();

  private ReportViews(ReportData data) {
    this.data = data;
    opportunities = byId(data.opportunities(), OpportunityEntry::id);
    companies = byId(data.companies(), CompanyEntry::id);
    data.proposals().forEach(it -> proposedAt.merge(it.opportunityId(), 1, Integer::sum));
  }

  /** What the audience may see of the data. */
  static ReportView of(ReportData data, Audience audience) {
    ReportView team = new ReportViews(data).team();
    return switch (audience) {
      case TEAM -> team;
      case PUBLIC -> PublicFilter.apply(team);
    };
  }

  private ReportView team() {
    ReportCharts charts = new ReportCharts(data);
    return new ReportView(
        Audience.TEAM,
        data.quarter(),
        data.figures().date(),
        headline(),
        new PeopleViews(data).people(),
        new Groups(
            tallies(it -> data.occupationName(job(it).occupation())),
            tallies(it -> job(it).form()),
            unplacedByReason(),
            questionsByCriterion()),
        opportunities(OpportunityKind.VACANCY),
        opportunities(OpportunityKind.POTENTIAL),
        childcare(),
        map(),
        charts.all(),
        new ReportView.Basis(
            Count.exact(data.figures().basis().expired()),
            data.figures().basis().expired() > 0,
            data.figures().basis().taxonomy()),
        data.figures().trace(),
        course());
  }

  private Care childcare() {
    List<CareRow> all =
        data.childcare().stream()
            .flatMap(
                it ->
                    Stream.of(
                        care(it, "childcare.under3", it.under3()),
                        care(it, "childcare.over3", it.threeAndOver()),
                        care(it, "childcare.school", it.school())))
            .sorted(
                Comparator.comparing(CareRow::state)
                    .thenComparingInt(row -> row.free().drawn() - row.demanded().drawn())
                    .thenComparing(CareRow::name))
            .toList();
    Map<String, String> names = new TreeMap<>();
    data.childcare().forEach(it -> names.put(it.id(), it.name()));
    List<CareRow> rows = all.stream().filter(row -> row.state() != CareState.NONE).toList();
    return new Care(rows, without(names, rows), true);
  }

  /** The names of the providers that have no row, one for each of them. */
  static List<String> without(Map<String, String> namesById, List<CareRow> rows) {
    Set<String> shown = rows.stream().map(CareRow::providerId).collect(Collectors.toSet());
    return namesById.entrySet().stream()
        .filter(provider -> !shown.contains(provider.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }

  /** The course of the search, at most so many points of it that a table can be read. */
  private List<RunFigures.Point> course() {
    List<RunFigures.Point> all = data.figures().course();
    int shown = Math.min(all.size(), MOST_POINTS);
    return IntStream.range(0, shown)
        .mapToObj(x -> all.get(shown == 1 ? 0 : x * (all.size() - 1) / (shown - 1)))
        .toList();
  }

  private Headline headline() {
    int vacancies =
        Math.toIntExact(
            data.opportunities().stream()
                .filter(it -> it.kind() == OpportunityKind.VACANCY)
                .count());
    RunFigures figures = data.figures();
    return new Headline(
        Count.exact(data.participants().size()),
        Count.exact(data.opportunities().size()),
        Count.exact(vacancies),
        Count.exact(data.opportunities().size() - vacancies),
        Count.exact(data.companies().size()),
        Count.exact(data.proposals().size()),
        Count.exact(data.participants().size() - data.proposals().size()),
        Count.exact(figures.placedBound()),
        Count.exact(
            Math.toIntExact(
                data.proposals().stream()
                    .filter(it -> job(it).kind() == OpportunityKind.POTENTIAL)
                    .count())),
        Count.exact(figures.expectedPlaced().setScale(0, RoundingMode.HALF_UP).intValueExact()),
        figures.gapPercent(),
        figures.objective(),
        figures.upperBound());
  }

  private List<Tally> tallies(Function<ProposalEntry, String> key) {
    Map<String, Integer> counts = new HashMap<>();
    data.proposals().forEach(it -> counts.merge(key.apply(it), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(it -> new Tally(it.getKey(), Count.exact(it.getValue())))
        .sorted(
            Comparator.comparingInt((Tally tally) -> -tally.count().drawn())
                .thenComparing(Tally::key))
        .toList();
  }

  private List<Tally> unplacedByReason() {
    Map<UnplacedReason, Integer> counts = new EnumMap<>(UnplacedReason.class);
    data.unplaced().forEach(it -> counts.merge(it.reason(), 1, Integer::sum));
    return Arrays.stream(UnplacedReason.values())
        .map(it -> new Tally(it.name(), Count.exact(counts.getOrDefault(it, 0))))
        .sorted(Comparator.comparingInt(tally -> -tally.count().drawn()))
        .toList();
  }

  private List<QuestionTally> questionsByCriterion() {
    Map<String, List<ClarificationEntry>> grouped =
        data.clarifications().stream()
            .collect(
                Collectors.groupingBy(
                    ClarificationEntry::criterion, TreeMap::new, Collectors.toList()));
    return grouped.entrySet().stream()
        .map(
            it ->
                new QuestionTally(
                    it.getKey(),
                    Count.exact(it.getValue().size()),
                    people(it.getValue(), ClarificationEntry::openedPeople),
                    people(it.getValue(), ClarificationEntry::concernedPeople)))
        .sorted(
            Comparator.comparingInt((QuestionTally tally) -> -tally.opens().drawn())
                .thenComparingInt(tally -> -tally.concerns().drawn()))
        .toList();
  }

  /** How many different people are behind the questions. */
  private static Count people(
      List<ClarificationEntry> questions, Function<ClarificationEntry, Set<String>> who) {
    return Count.exact(
        Math.toIntExact(
            questions.stream().flatMap(it -> who.apply(it).stream()).distinct().count()));
  }

  private List<OpportunityRow> opportunities(OpportunityKind kind) {
    return data.opportunities().stream()
        .filter(it -> it.kind() == kind)
        .map(
            it ->
                new OpportunityRow(
                    it.id(),
                    it.title(),
                    get(companies, it.companyId()).name(),
                    it.form(),
                    it.hours(),
                    new TreeMap<>(it.languages()),
                    it.languagesKnown(),
                    it.start(),
                    Count.exact(it.places()),
                    Count.exact(it.eligibleParticipants()),
                    Count.exact(proposedAt.getOrDefault(it.id(), 0))))
        .sorted(Comparator.comparing(OpportunityRow::title).thenComparing(OpportunityRow::company))
        .toList();
  }

  private static CareRow care(ChildcareEntry provider, String age, CarePlaces places) {
    return new CareRow(
        provider.id(),
        provider.name(),
        age,
        Count.exact(places.free()),
        new Count.Children(places.demanded(), places.demandedBy()),
        new Count.Children(places.given(), places.givenTo()),
        careState(places));
  }

  private static CareState careState(CarePlaces places) {
    if (places.free() == 0 && places.demanded() == 0) {
      return CareState.NONE;
    }
    if (places.demanded() <= places.free()) {
      return CareState.ENOUGH;
    }
    return places.given() >= places.free() ? CareState.SCARCE : CareState.LEFT;
  }

  private MapView map() {
    Map<Map.Entry<String, GeoPoint>, List<String>> work = new LinkedHashMap<>();
    for (CompanyEntry company : data.companies()) {
      if (company.location() != null) {
        work.put(Map.entry(company.name(), company.location()), new ArrayList<>());
      }
    }
    for (OpportunityEntry job : data.opportunities()) {
      GeoPoint point = workplace(job);
      if (point != null) {
        work.computeIfAbsent(
                Map.entry(get(companies, job.companyId()).name(), point), key -> new ArrayList<>())
            .add(job.title());
      }
    }
    Map<String, ProposalEntry> proposals = byId(data.proposals(), ProposalEntry::participantId);
    List<Home> homes = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (ParticipantEntry person : data.participants()) {
      GeoPoint home = person.home();
      if (home != null) {
        ProposalEntry proposal = proposals.get(person.id());
        homes.add(new Home(person.id(), home, proposal != null));
        GeoPoint workplace = proposal == null ? null : workplace(job(proposal));
        if (workplace != null) {
          lines.add(new Line(home, workplace));
        }
      }
    }
    return new MapView(
        work.entrySet().stream()
            .map(it -> new Site(it.getKey().getKey(), it.getKey().getValue(), it.getValue()))
            .toList(),
        data.childcare().stream().map(it -> new Site(it.name(), it.location(), List.of())).toList(),
        homes,
        lines);
  }

  private @Nullable GeoPoint workplace(OpportunityEntry job) {
    return job.location() != null ? job.location() : get(companies, job.companyId()).location();
  }

  private OpportunityEntry job(ProposalEntry proposal) {
    return get(opportunities, proposal.opportunityId());
  }

  static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
    return entries.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  /** For ids that {@link ReportData} has checked. */
  static <T> T get(Map<String, T> entries, String id) {
    T entry = entries.get(id);
    if (entry == null) {
      throw new IllegalStateException("no entry " + id);
    }
    return entry;
  }
}
