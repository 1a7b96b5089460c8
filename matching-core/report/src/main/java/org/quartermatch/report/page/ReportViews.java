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
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.report.page.ReportView.CareRow;
import org.quartermatch.report.page.ReportView.CareState;
import org.quartermatch.report.page.ReportView.ContactRow;
import org.quartermatch.report.page.ReportView.Headline;
import org.quartermatch.report.page.ReportView.Home;
import org.quartermatch.report.page.ReportView.Line;
import org.quartermatch.report.page.ReportView.MapView;
import org.quartermatch.report.page.ReportView.OpportunityRow;
import org.quartermatch.report.page.ReportView.ProposalRow;
import org.quartermatch.report.page.ReportView.QuestionRow;
import org.quartermatch.report.page.ReportView.QuestionTally;
import org.quartermatch.report.page.ReportView.Site;
import org.quartermatch.report.page.ReportView.Tally;
import org.quartermatch.report.page.ReportView.UnplacedRow;
import org.quartermatch.report.page.ReportView.WarningRow;

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
  private final Map<String, ChildcareEntry> childcare;
  private final Map<String, Integer> proposedAt = new HashMap<>();

  private ReportViews(ReportData data) {
    this.data = data;
    opportunities = byId(data.opportunities(), OpportunityEntry::id);
    companies = byId(data.companies(), CompanyEntry::id);
    childcare = byId(data.childcare(), ChildcareEntry::id);
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
    String language = charts.mostRequiredLanguage();
    return new ReportView(
        Audience.TEAM,
        data.quarter(),
        data.figures().date(),
        headline(),
        data.proposals().stream()
            .map(this::proposal)
            .sorted(Comparator.comparing(row -> row.proposal().participantId()))
            .toList(),
        tallies(it -> data.occupationName(job(it).occupation())),
        tallies(it -> job(it).form()),
        data.unplaced().stream()
            .sorted(Comparator.comparing(UnplacedEntry::participantId))
            .map(UnplacedRow::new)
            .toList(),
        unplacedByReason(),
        data.clarifications().stream()
            .sorted(
                Comparator.comparingInt((ClarificationEntry it) -> -it.opensPairs())
                    .thenComparingInt(it -> -it.concernsPairs())
                    .thenComparing(ClarificationEntry::aboutId)
                    .thenComparing(ClarificationEntry::question))
            .map(it -> new QuestionRow(it, aboutName(it)))
            .toList(),
        questionsByCriterion(),
        data.warnings().stream().map(this::warning).toList(),
        contacts(),
        opportunities(OpportunityKind.VACANCY),
        opportunities(OpportunityKind.POTENTIAL),
        data.childcare().stream()
            .flatMap(
                it ->
                    Stream.of(
                        care(it.name(), "childcare.under3", it.under3()),
                        care(it.name(), "childcare.over3", it.threeAndOver()),
                        care(it.name(), "childcare.school", it.school())))
            .sorted(
                Comparator.comparingInt(
                        (CareRow row) -> row.free().drawn() - row.demanded().drawn())
                    .thenComparing(CareRow::name))
            .toList(),
        map(),
        charts.hours(),
        charts.languages(language),
        language,
        charts.occupations(),
        new ReportView.Basis(
            Count.exact(data.figures().basis().expired()),
            data.figures().basis().expired() > 0,
            data.figures().basis().taxonomy()),
        data.figures().trace(),
        course());
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

  private WarningRow warning(WarningEntry warning) {
    OpportunityEntry job = get(opportunities, warning.opportunityId());
    return new WarningRow(warning, job.title(), get(companies, job.companyId()).name());
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

  private ProposalRow proposal(ProposalEntry proposal) {
    OpportunityEntry job = job(proposal);
    return new ProposalRow(
        proposal,
        job,
        get(companies, job.companyId()).name(),
        proposal.childcareId() == null ? null : get(childcare, proposal.childcareId()).name());
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

  private String aboutName(ClarificationEntry question) {
    return switch (question.about()) {
      case PARTICIPANT -> "";
      case OPPORTUNITY -> {
        OpportunityEntry job = get(opportunities, question.aboutId());
        yield job.title() + ", " + get(companies, job.companyId()).name();
      }
      case CHILDCARE -> get(childcare, question.aboutId()).name();
    };
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
                    Count.exact(
                        it.getValue().stream().mapToInt(ClarificationEntry::opensPairs).sum()),
                    Count.exact(
                        it.getValue().stream().mapToInt(ClarificationEntry::concernsPairs).sum())))
        .sorted(
            Comparator.comparingInt((QuestionTally tally) -> -tally.opens().drawn())
                .thenComparingInt(tally -> -tally.concerns().drawn()))
        .toList();
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
                    it.start(),
                    Count.exact(it.places()),
                    Count.exact(it.eligibleParticipants()),
                    Count.exact(proposedAt.getOrDefault(it.id(), 0))))
        .sorted(Comparator.comparing(OpportunityRow::title).thenComparing(OpportunityRow::company))
        .toList();
  }

  private static CareRow care(String name, String age, CarePlaces places) {
    return new CareRow(
        name,
        age,
        Count.exact(places.free()),
        Count.exact(places.demanded()),
        Count.exact(places.given()),
        careState(places));
  }

  private static CareState careState(CarePlaces places) {
    if (places.free() == 0 && places.demanded() == 0) {
      return CareState.NONE;
    }
    return places.demanded() > places.free() ? CareState.SCARCE : CareState.ENOUGH;
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

  private static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
    return entries.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  /** For ids that {@link ReportData} has checked. */
  private static <T> T get(Map<String, T> entries, String id) {
    T entry = entries.get(id);
    if (entry == null) {
      throw new IllegalStateException("no entry " + id);
    }
    return entry;
  }
}
