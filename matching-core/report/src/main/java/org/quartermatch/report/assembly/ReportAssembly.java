package org.quartermatch.report.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.json.PlanSummary;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.Unplaced;
import org.quartermatch.report.page.CarePlaces;
import org.quartermatch.report.page.ChildcareEntry;
import org.quartermatch.report.page.CompanyContacts;
import org.quartermatch.report.page.FieldEntry;
import org.quartermatch.report.page.HandOver;
import org.quartermatch.report.page.ProposalEntry;
import org.quartermatch.report.page.ReportData;
import org.quartermatch.report.page.RunFigures;
import org.quartermatch.report.page.UnplacedEntry;
import org.quartermatch.report.page.WarningEntry;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * Fills the pages of a run: from what was read, judged and planned to plain values and texts.
 *
 * <p>Cost: one pass over the scores of all pairs ({@link PairFacts}); one explanation for each
 * proposal and each pair that leaves a question ({@link Clarifications}), and for each participant
 * without a proposal at most {@link NearestDoors#MOST_TRIED} searches for a change. Long, as a page
 * has many parts, and each is a few lines here.
 */
public final class ReportAssembly {
  /** More names than this make no title. */
  private static final int MOST_NAMES = 3;

  /** So many opportunities that are not open are told to somebody for whom none is. */
  private static final int MOST_DOORS = 5;

  private final QuarterData data;
  private final MatchingEngine engine;
  private final Sentences sentences;
  private final QuarterTexts texts;
  private final PlacementPlan plan;
  private final List<Opportunity> opportunities;
  private final Map<String, Participant> participants;
  private final Map<String, String> providerNames;
  private final PairFacts facts;
  private final PlanRoom room;
  private final PayNotes pay;
  private final OpenQuestions questions;

  private ReportAssembly(
      QuarterData data,
      MatchingEngine engine,
      Taxonomy taxonomy,
      Sentences sentences,
      QuarterTexts texts,
      PlacementPlan plan) {
    this.data = data;
    this.engine = engine;
    this.sentences = sentences;
    this.texts = texts;
    this.plan = plan;
    opportunities = engine.opportunities();
    participants =
        data.participants().stream()
            .collect(Collectors.toMap(Participant::id, Function.identity()));
    providerNames =
        data.childcareProviders().stream()
            .collect(Collectors.toMap(ChildcareProvider::id, ChildcareProvider::nameOrId));
    room = PlanRoom.of(plan);
    pay = new PayNotes(engine, texts);
    questions = new OpenQuestions(engine.policy(), sentences);
    facts =
        PairFacts.of(
            engine,
            taxonomy,
            data.participants(),
            plan.unplaced().stream().map(Unplaced::participantId).collect(Collectors.toSet()),
            plan.problem().vetoes());
  }

  /**
   * Everything that the report of a run can show.
   *
   * @param engine holds the opportunities of the data, and knows its childcare providers
   * @param plan of the data's participants
   * @param locale German, or English for any other
   */
  public static ReportData assemble(
      QuarterData data,
      MatchingEngine engine,
      Taxonomy taxonomy,
      PlacementPlan plan,
      Locale locale) {
    return new ReportAssembly(
            data, engine, taxonomy, Sentences.in(locale, taxonomy), QuarterTexts.in(locale), plan)
        .report(taxonomy, locale);
  }

  /**
   * The page that one person takes home.
   *
   * @param matches best first; where there are none, the page says what is nearest
   * @param plan of which the page says what it leaves; empty: there is none
   * @param data for the names of its childcare providers and Quarters, and what was refused: no
   *     page that a person takes home has that
   * @param locale German, or English for any other
   */
  public static HandOver handOver(
      Participant participant,
      List<Match> matches,
      Optional<PlanRoom> plan,
      QuarterData data,
      MatchingEngine engine,
      Taxonomy taxonomy,
      Locale locale) {
    QuarterTexts texts = QuarterTexts.in(locale);
    Set<String> refused =
        data.refusedPairs().stream()
            .filter(veto -> veto.participantId().equals(participant.id()))
            .map(Veto::opportunityId)
            .collect(Collectors.toSet());
    List<Match> proposed =
        matches.stream().filter(match -> !refused.contains(match.opportunity().id())).toList();
    HandOverAssembly assembly =
        new HandOverAssembly(
            participant,
            engine.policy(),
            Sentences.in(locale, taxonomy),
            texts,
            new PlannedPlaces(engine.policy(), texts, plan),
            new PayNotes(engine, texts),
            data.childcareProviders());
    return new HandOver(
        title(data, texts),
        engine.date(),
        proposed.stream().map(assembly::match).toList(),
        proposed.isEmpty()
            ? engine.nearest(participant, MOST_DOORS, data.refusedPairs()).stream()
                .map(assembly::door)
                .toList()
            : List.of());
  }

  /** Whether there is a taxonomy at all. */
  private static boolean knows(Taxonomy taxonomy) {
    return taxonomy.unknown().size() < Taxonomy.Part.values().length;
  }

  /** What the Quarter is called. */
  public static String quarter(QuarterData data, Locale locale) {
    return title(data, QuarterTexts.in(locale));
  }

  /** The Quarters' names are those of the participants. */
  static String title(QuarterData data, QuarterTexts texts) {
    String names =
        data.participants().stream()
            .flatMap(participant -> participant.quarter().stream())
            .distinct()
            .sorted(CodePointOrder.INSTANCE)
            .limit(MOST_NAMES)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? texts.format("quarter.unnamed") : names;
  }

  private ReportData report(Taxonomy taxonomy, Locale locale) {
    ReportData.Builder report = ReportData.builder(title(data, texts), figures(knows(taxonomy)));
    Set<String> languages = ReportEntries.requiredLanguages(opportunities);
    for (Participant person : data.participants()) {
      report.participant(
          ReportEntries.participant(person, languages, facts.eligibleOpportunities(person.id())));
    }
    Map<String, List<String>> waiting = waitingForContact();
    ReportEntries.companies(
            data.companies(),
            opportunities,
            texts.format("company.unknown"),
            company -> contacts(company, waiting))
        .forEach(report::company);
    for (Opportunity opportunity : opportunities) {
      report.opportunity(
          ReportEntries.opportunity(
              opportunity,
              facts.fixedQuarterHours(opportunity.id()),
              pay.toTeam(opportunity.position()),
              facts.eligibleParticipants(opportunity.id())));
    }
    childcare(report);
    proposals().forEach(report::proposal);
    UnplacedTexts details = new UnplacedTexts(engine, sentences, texts, facts, providerNames);
    unplaced(details).forEach(report::unplaced);
    new PreviousProposals(data, engine, texts, details, plan).entries().forEach(report::previous);
    new Clarifications(engine, sentences, data.childcareProviders())
        .of(facts.openPairs())
        .forEach(report::clarification);
    warnings().forEach(report::warning);
    new CareYears(data, engine, sentences, locale)
        .of(plan.placements(), this::participant)
        .forEach(report::careYear);
    ReportEntries.places(opportunities, taxonomy)
        .forEach(
            (field, places) ->
                report.field(
                    new FieldEntry(
                        sentences.occupationField(field), facts.eligibleInField(field), places)));
    ReportEntries.occupations(data.participants(), opportunities)
        .forEach(code -> report.occupationName(code, sentences.label(code)));
    return report.build();
  }

  /** Ids of those who wait for a contact, by company. */
  private Map<String, List<String>> waitingForContact() {
    Map<String, String> companies = new HashMap<>();
    opportunities.forEach(
        it -> it.position().company().ifPresent(company -> companies.put(it.id(), company.id())));
    Map<String, List<String>> waiting = new HashMap<>();
    for (Unplaced unplaced : plan.unplaced()) {
      if (unplaced instanceof Unplaced.Contested contested) {
        contested.contests().stream()
            .filter(it -> it.lacking().equals(Set.of(Unplaced.Capacity.CONTACTS)))
            .flatMap(it -> Optional.ofNullable(companies.get(it.opportunityId())).stream())
            .distinct()
            .forEach(
                company ->
                    waiting
                        .computeIfAbsent(company, it -> new ArrayList<>())
                        .add(unplaced.participantId()));
      }
    }
    return waiting;
  }

  private @Nullable CompanyContacts contacts(Company company, Map<String, List<String>> waiting) {
    return company.contactsPerMonth().isEmpty()
        ? null
        : new CompanyContacts(
            room.contactsUsed(company.id()),
            company.contactsPerMonth().getAsInt(),
            room.placesLeft(company.id()),
            waiting.getOrDefault(company.id(), List.of()));
  }

  private List<WarningEntry> warnings() {
    WarningTexts warnings = new WarningTexts(engine, sentences, pay, texts);
    return opportunities.stream().flatMap(it -> warnings.of(it).stream()).toList();
  }

  private int expired() {
    return Math.toIntExact(
        data.opportunities().stream()
            .filter(
                it ->
                    it.position()
                        .validUntil()
                        .map(last -> last.isBefore(engine.date()))
                        .orElse(false))
            .count());
  }

  private RunFigures figures(boolean taxonomy) {
    return new RunFigures(
        engine.date(),
        plan.placements().stream().mapToLong(it -> it.option().points()).sum(),
        plan.objective(),
        plan.upperBound(),
        plan.gapPercent(),
        plan.placedBound(),
        PlanSummary.expectedPlaced(plan),
        new RunFigures.Basis(expired(), taxonomy),
        new RunFigures.Trace(
            plan.seed(),
            plan.steps(),
            plan.stoppedBy().code(),
            engine.policy().version(),
            engine.fingerprint().id()),
        plan.trace().stream()
            .map(
                it ->
                    new RunFigures.Point(
                        RunFigures.Phase.valueOf(it.phase().name()),
                        it.steps(),
                        it.objective(),
                        it.upperBound(),
                        it.gapPercent()))
            .toList());
  }

  private void childcare(ReportData.Builder report) {
    Map<String, List<PlacementOption>> given =
        plan.placements().stream()
            .map(Placement::option)
            .filter(it -> it.childcareProviderId().isPresent())
            .collect(Collectors.groupingBy(it -> it.childcareProviderId().orElseThrow()));
    for (ChildcareProvider provider : data.childcareProviders()) {
      List<PlacementOption> options = given.getOrDefault(provider.id(), List.of());
      report.childcare(
          new ChildcareEntry(
              provider.id(),
              provider.nameOrId(),
              ReportEntries.point(provider.location()),
              places(provider, options, AgeGroup.UNDER_3),
              places(provider, options, AgeGroup.FROM_3),
              places(provider, options, AgeGroup.SCHOOL_AGE)));
    }
  }

  private CarePlaces places(
      ChildcareProvider provider, List<PlacementOption> given, AgeGroup group) {
    List<List<ChildPlace>> families =
        given.stream()
            .map(it -> it.children().stream().filter(child -> child.group() == group).toList())
            .filter(children -> !children.isEmpty())
            .toList();
    return new CarePlaces(
        provider.places(group),
        facts.demanded(provider.id(), group),
        facts.demandedBy(provider.id(), group),
        Math.toIntExact(families.stream().flatMap(List::stream).distinct().count()),
        families.size());
  }

  private List<ProposalEntry> proposals() {
    ReasonTexts reasons = new ReasonTexts(sentences, texts, providerNames);
    BeforeStart steps = new BeforeStart(sentences, texts, questions);
    Map<String, Opportunity> byId =
        opportunities.stream().collect(Collectors.toMap(Opportunity::id, Function.identity()));
    return plan.placements().parallelStream()
        .map(
            placement ->
                proposal(
                    placement,
                    Objects.requireNonNull(byId.get(placement.opportunityId())),
                    reasons,
                    steps))
        .toList();
  }

  private ProposalEntry proposal(
      Placement placement, Opportunity opportunity, ReasonTexts reasons, BeforeStart steps) {
    Participant participant = participant(placement.participantId());
    Fit fit = engine.explain(participant, opportunity.id());
    List<Reason> used =
        reasons.used(fit, placement.option().childcareProviderId(), placement.quarterHours());
    return new ProposalEntry(
        placement.participantId(),
        placement.opportunityId(),
        placement.option().childcareProviderId().orElse(null),
        placement.option().childcareProviderId().isPresent() ? "" : reasons.careToClarify(used),
        placement.quarterHours(),
        fit.points(),
        placement.changed(),
        reasons.written(used, participant, opportunity.position()),
        steps.of(
            participant,
            opportunity.position(),
            used,
            placement.option().childcareProviderId().map(providerNames::get)),
        questions.of(used));
  }

  private List<UnplacedEntry> unplaced(UnplacedTexts details) {
    NearestDoors doors = new NearestDoors(engine, sentences, texts, room);
    return plan.unplaced().parallelStream()
        .map(
            it ->
                new UnplacedEntry(
                    it.participantId(),
                    UnplacedTexts.reason(it),
                    details.detail(it),
                    doors.of(
                        participant(it.participantId()),
                        facts.nearMisses(it.participantId()),
                        facts)))
        .toList();
  }

  private Participant participant(String id) {
    Participant participant = participants.get(id);
    if (participant == null) {
      throw new IllegalArgumentException(
          "participant "
              + id
              + " is in the plan and not in the data; pass the data it was made of");
    }
    return participant;
  }
}
