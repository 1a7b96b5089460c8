package org.quartermatch.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.report.ReportData.Childcare;
import org.quartermatch.report.ReportData.Clarification;
import org.quartermatch.report.ReportData.Company;
import org.quartermatch.report.ReportData.Kind;
import org.quartermatch.report.ReportData.Opportunity;
import org.quartermatch.report.ReportData.Participant;
import org.quartermatch.report.ReportData.Proposal;
import org.quartermatch.report.ReportData.UnplacedReason;
import org.quartermatch.report.ReportView.CareRow;
import org.quartermatch.report.ReportView.CareState;
import org.quartermatch.report.ReportView.Chart;
import org.quartermatch.report.ReportView.ChartRow;
import org.quartermatch.report.ReportView.Headline;
import org.quartermatch.report.ReportView.Home;
import org.quartermatch.report.ReportView.Line;
import org.quartermatch.report.ReportView.MapView;
import org.quartermatch.report.ReportView.OpportunityRow;
import org.quartermatch.report.ReportView.ProposalRow;
import org.quartermatch.report.ReportView.QuestionRow;
import org.quartermatch.report.ReportView.QuestionTally;
import org.quartermatch.report.ReportView.Site;
import org.quartermatch.report.ReportView.Tally;
import org.quartermatch.report.ReportView.UnplacedRow;

/**
 * Gathers the view for the team from the data of a run: joins names to ids, counts and sorts.
 * Linear in the entries, apart from sorting.
 */
final class ReportViews {

  /** Upper ends of the bands of weekly hours; above the last one is the band {@code more}. */
  private static final int[] HOUR_BANDS = {10, 15, 20, 25, 30, 35};

  /** The longest bar first, then by name. */
  static final Comparator<ChartRow> MOST_FIRST =
      Comparator.comparingInt(
              (ChartRow row) -> -Math.max(row.people().drawn(), row.places().drawn()))
          .thenComparingInt(row -> -row.people().drawn() - row.places().drawn())
          .thenComparing(ChartRow::key);

  /** Of the course of the search. */
  static final int MOST_POINTS = 30;

  private final ReportData data;
  private final Map<String, Opportunity> opportunities;
  private final Map<String, Company> companies;
  private final Map<String, Childcare> childcare;
  private final Map<String, Integer> proposedAt = new HashMap<>();

  private ReportViews(ReportData data) {
    this.data = data;
    opportunities = byId(data.opportunities(), Opportunity::id);
    companies = byId(data.companies(), Company::id);
    childcare = byId(data.childcare(), Childcare::id);
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
    String language = mostRequiredLanguage();
    return new ReportView(
        Audience.TEAM,
        data.quarter(),
        data.figures().date(),
        headline(),
        data.proposals().stream()
            .map(this::proposal)
            .sorted(Comparator.comparing(row -> row.proposal().participantId()))
            .toList(),
        tallies(it -> occupationName(job(it).occupation())),
        tallies(it -> job(it).form()),
        data.unplaced().stream()
            .sorted(Comparator.comparing(ReportData.Unplaced::participantId))
            .map(UnplacedRow::new)
            .toList(),
        unplacedByReason(),
        data.clarifications().stream()
            .sorted(
                Comparator.comparingInt((Clarification it) -> -it.opensPairs())
                    .thenComparingInt(it -> -it.concernsPairs())
                    .thenComparing(Clarification::aboutId)
                    .thenComparing(Clarification::question))
            .map(it -> new QuestionRow(it, aboutName(it)))
            .toList(),
        questionsByCriterion(),
        opportunities(Kind.VACANCY),
        opportunities(Kind.POTENTIAL),
        data.childcare().stream()
            .flatMap(
                it ->
                    Stream.of(
                        care(it.name(), "childcare.under3", it.under3()),
                        care(it.name(), "childcare.over3", it.threeAndOver())))
            .sorted(
                Comparator.comparingInt(
                        (CareRow row) -> row.free().drawn() - row.demanded().drawn())
                    .thenComparing(CareRow::name))
            .toList(),
        map(),
        hours(),
        languages(language),
        language,
        occupations(),
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
            data.opportunities().stream().filter(it -> it.kind() == Kind.VACANCY).count());
    RunFigures figures = data.figures();
    return new Headline(
        exact(data.participants().size()),
        exact(data.opportunities().size()),
        exact(vacancies),
        exact(data.opportunities().size() - vacancies),
        exact(data.companies().size()),
        exact(data.proposals().size()),
        exact(data.participants().size() - data.proposals().size()),
        exact(figures.placedBound()),
        figures.gapPercent(),
        figures.objective(),
        figures.upperBound());
  }

  private ProposalRow proposal(Proposal proposal) {
    Opportunity job = job(proposal);
    return new ProposalRow(
        proposal,
        job,
        get(companies, job.companyId()).name(),
        proposal.childcareId() == null ? null : get(childcare, proposal.childcareId()).name());
  }

  private List<Tally> tallies(Function<Proposal, String> key) {
    Map<String, Integer> counts = new HashMap<>();
    data.proposals().forEach(it -> counts.merge(key.apply(it), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(it -> new Tally(it.getKey(), exact(it.getValue())))
        .sorted(
            Comparator.comparingInt((Tally tally) -> -tally.count().drawn())
                .thenComparing(Tally::key))
        .toList();
  }

  private List<Tally> unplacedByReason() {
    Map<UnplacedReason, Integer> counts = new EnumMap<>(UnplacedReason.class);
    data.unplaced().forEach(it -> counts.merge(it.reason(), 1, Integer::sum));
    return Arrays.stream(UnplacedReason.values())
        .map(it -> new Tally(it.name(), exact(counts.getOrDefault(it, 0))))
        .sorted(Comparator.comparingInt(tally -> -tally.count().drawn()))
        .toList();
  }

  private String aboutName(Clarification question) {
    return switch (question.about()) {
      case PARTICIPANT -> "";
      case OPPORTUNITY -> {
        Opportunity job = get(opportunities, question.aboutId());
        yield job.title() + ", " + get(companies, job.companyId()).name();
      }
      case CHILDCARE -> get(childcare, question.aboutId()).name();
    };
  }

  private List<QuestionTally> questionsByCriterion() {
    Map<String, List<Clarification>> grouped =
        data.clarifications().stream()
            .collect(
                Collectors.groupingBy(Clarification::criterion, TreeMap::new, Collectors.toList()));
    return grouped.entrySet().stream()
        .map(
            it ->
                new QuestionTally(
                    it.getKey(),
                    exact(it.getValue().size()),
                    exact(it.getValue().stream().mapToInt(Clarification::opensPairs).sum()),
                    exact(it.getValue().stream().mapToInt(Clarification::concernsPairs).sum())))
        .sorted(
            Comparator.comparingInt((QuestionTally tally) -> -tally.opens().drawn())
                .thenComparingInt(tally -> -tally.concerns().drawn()))
        .toList();
  }

  private List<OpportunityRow> opportunities(Kind kind) {
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
                    exact(it.places()),
                    exact(it.eligibleParticipants()),
                    exact(proposedAt.getOrDefault(it.id(), 0))))
        .sorted(Comparator.comparing(OpportunityRow::title).thenComparing(OpportunityRow::company))
        .toList();
  }

  private static CareRow care(String name, String age, ReportData.CarePlaces places) {
    return new CareRow(
        name,
        age,
        exact(places.free()),
        exact(places.demanded()),
        exact(places.given()),
        careState(places));
  }

  private static CareState careState(ReportData.CarePlaces places) {
    if (places.free() == 0 && places.demanded() == 0) {
      return CareState.NONE;
    }
    return places.demanded() > places.free() ? CareState.SCARCE : CareState.ENOUGH;
  }

  private MapView map() {
    Map<Map.Entry<String, GeoPoint>, List<String>> work = new LinkedHashMap<>();
    for (Company company : data.companies()) {
      if (company.location() != null) {
        work.put(Map.entry(company.name(), company.location()), new ArrayList<>());
      }
    }
    for (Opportunity job : data.opportunities()) {
      GeoPoint point = workplace(job);
      if (point != null) {
        work.computeIfAbsent(
                Map.entry(get(companies, job.companyId()).name(), point), key -> new ArrayList<>())
            .add(job.title());
      }
    }
    Map<String, Proposal> proposals = byId(data.proposals(), Proposal::participantId);
    List<Home> homes = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Participant person : data.participants()) {
      GeoPoint home = person.home();
      if (home != null) {
        Proposal proposal = proposals.get(person.id());
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

  private @Nullable GeoPoint workplace(Opportunity job) {
    return job.location() != null ? job.location() : get(companies, job.companyId()).location();
  }

  private Chart hours() {
    int bands = HOUR_BANDS.length + 2;
    int[] people = new int[bands];
    int[] places = new int[bands];
    data.participants().forEach(it -> people[band(it.hours())]++);
    data.opportunities().forEach(it -> places[band(it.hours())] += it.places());
    List<ChartRow> rows = new ArrayList<>();
    for (int band = 0; band < bands; band++) {
      String key =
          band < HOUR_BANDS.length
              ? "chart.hours.upTo." + HOUR_BANDS[band]
              : band == HOUR_BANDS.length ? "chart.hours.more" : "unknown";
      rows.add(new ChartRow(key, exact(people[band]), exact(places[band])));
    }
    return new Chart(rows);
  }

  private static int band(HourRange hours) {
    Integer most = hours.maxQuarterHours();
    if (most == null) {
      return HOUR_BANDS.length + 1;
    }
    int band = 0;
    while (band < HOUR_BANDS.length && most > HOUR_BANDS[band] * 4) {
      band++;
    }
    return band;
  }

  private String mostRequiredLanguage() {
    Map<String, Integer> required = new TreeMap<>();
    data.opportunities()
        .forEach(
            it -> it.languages().keySet().forEach(code -> required.merge(code, 1, Integer::sum)));
    return required.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(Locale.GERMAN.getLanguage());
  }

  private Chart languages(String language) {
    Map<LanguageLevel, Integer> people = new EnumMap<>(LanguageLevel.class);
    Map<LanguageLevel, Integer> places = new EnumMap<>(LanguageLevel.class);
    int unknown = 0;
    int notAsked = 0;
    for (Participant person : data.participants()) {
      LanguageLevel level = person.languages().get(language);
      if (level == null) {
        unknown++;
      } else {
        people.merge(level, 1, Integer::sum);
      }
    }
    for (Opportunity job : data.opportunities()) {
      LanguageLevel level = job.languages().get(language);
      if (level == null) {
        notAsked += job.places();
      } else {
        places.merge(level, job.places(), Integer::sum);
      }
    }
    List<ChartRow> rows = new ArrayList<>();
    for (LanguageLevel level : LanguageLevel.values()) {
      rows.add(
          new ChartRow(
              "level." + level.name(),
              exact(people.getOrDefault(level, 0)),
              exact(places.getOrDefault(level, 0))));
    }
    rows.add(new ChartRow("unknown", exact(unknown), exact(notAsked)));
    return new Chart(rows);
  }

  private Chart occupations() {
    Map<String, Integer> people = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (Participant person : data.participants()) {
      person.occupations().stream()
          .distinct()
          .forEach(code -> people.merge(occupationName(code), 1, Integer::sum));
    }
    for (Opportunity job : data.opportunities()) {
      if (job.occupation() != null) {
        places.merge(occupationName(job.occupation()), job.places(), Integer::sum);
      }
    }
    Map<String, ChartRow> rows = new TreeMap<>();
    people.keySet().forEach(name -> rows.put(name, occupation(name, people, places)));
    places.keySet().forEach(name -> rows.put(name, occupation(name, people, places)));
    return new Chart(rows.values().stream().sorted(MOST_FIRST).toList());
  }

  private static ChartRow occupation(
      String name, Map<String, Integer> people, Map<String, Integer> places) {
    return new ChartRow(
        name, exact(people.getOrDefault(name, 0)), exact(places.getOrDefault(name, 0)));
  }

  private String occupationName(@Nullable String code) {
    return code == null ? "" : data.occupationNames().getOrDefault(code, code);
  }

  private Opportunity job(Proposal proposal) {
    return get(opportunities, proposal.opportunityId());
  }

  private static Count exact(int value) {
    return new Count.Exact(value);
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
