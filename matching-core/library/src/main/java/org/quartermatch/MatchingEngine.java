package org.quartermatch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quartermatch.EngineCall.Operation;
import org.quartermatch.EngineDays.View;
import org.quartermatch.care.CareCalendar;
import org.quartermatch.care.CareYear;
import org.quartermatch.care.days.CareYearCount;
import org.quartermatch.concessions.ConcessionLimits;
import org.quartermatch.concessions.ConcessionYield;
import org.quartermatch.concessions.EmployerSheet;
import org.quartermatch.fair.FairRequest;
import org.quartermatch.fair.FairTimetable;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.BridgePair;
import org.quartermatch.fit.Criterion;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.HoursConflict;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.OpportunityWarning;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.fit.columns.OpportunityColumns;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.guides.Guide;
import org.quartermatch.guides.GuideFit;
import org.quartermatch.guides.GuidePlan;
import org.quartermatch.guides.GuideRequest;
import org.quartermatch.guides.GuideRules;
import org.quartermatch.guides.judge.GuideJudge;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.outcomes.Outcomes;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProgress;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Programme;
import org.quartermatch.search.Committed;
import org.quartermatch.search.GermanText;
import org.quartermatch.search.IndexCopies;
import org.quartermatch.search.OpportunityIndex;
import org.quartermatch.search.OpportunityReader;
import org.quartermatch.search.OpportunityStore;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * The front door for people and work: keeps vacancies and job potentials in an index, finds the
 * best of them for a participant and the best participants for one of them, says why, and proposes
 * who should get which.
 *
 * <p>It delegates and computes nothing, which makes it long: one short method for each question.
 * {@code search} keeps the opportunities, {@link org.quartermatch.fit} judges, {@link
 * org.quartermatch.placement} plans.
 *
 * <p>Safe for use by several threads; it can be asked while it is written to. Every call sees one
 * state of the index, that of its start. What was put is found at once; it survives a crash from
 * the next {@link #commit} on. An index that cannot be read or written is reported by an {@link
 * java.io.UncheckedIOException} that says what to do; a closed engine by an {@link
 * IllegalStateException}.
 *
 * <p>An opportunity past its {@code validUntil} on the engine's date is not there.
 */
public final class MatchingEngine implements AutoCloseable {
  private final OpportunityStore<OpportunityColumns> index;
  private final EngineDays days;
  private final EngineCalls calls;
  private final KnownCompanies companies;
  private final Watches watches = new Watches();

  private MatchingEngine(
      OpportunityStore<OpportunityColumns> index,
      EngineDays days,
      EngineCalls calls,
      KnownCompanies companies) {
    this.index = index;
    this.days = days;
    this.calls = calls;
    this.companies = companies;
  }

  /** Starts an engine; without further words it is in memory, with the default policy, today. */
  public static Builder builder() {
    return new Builder();
  }

  /** The policy in force. */
  public MatchingPolicy policy() {
    return days.calculator().policy();
  }

  /**
   * By what this engine judges now, in short, so that two results can be compared or say why not.
   */
  public Fingerprint fingerprint() {
    return EngineFingerprint.of(days.calculator());
  }

  /** The date that decides how fresh a survey is and what is still valid. */
  public LocalDate date() {
    return days.calculator().date();
  }

  /** The providers at which children can get new places, by id, by code point. */
  public List<ChildcareProvider> childcare() {
    return days.calculator().providers();
  }

  /**
   * Sets the providers at which children can get new places, for every call from now on, as when
   * places have been taken. A call that is being answered, and a plan that was made, keep theirs.
   * The index is packed for them by the next question: some microseconds for each opportunity, or
   * less where it lies on disk.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public void childcare(List<ChildcareProvider> providers) {
    Objects.requireNonNull(providers, "providers");
    calls.order(Operation.CHILDCARE, 0, () -> days.providers(DistinctIds.providers(providers)));
  }

  /** The companies that the host has said, and those that opportunities name; by id. */
  public List<Company> companies() {
    try (View view = days.view()) {
      Map<String, Company> all = new TreeMap<>(CodePointOrder.INSTANCE);
      companies.said().forEach(company -> all.put(company.id(), company));
      for (Opportunity opportunity : view.opportunities()) {
        opportunity.position().company().ifPresent(it -> all.putIfAbsent(it.id(), it));
      }
      return List.copyOf(all.values());
    }
  }

  /**
   * Says the companies, in the place of those that were said before: where they are, what they can
   * talk to in a month. What is put from now on and names one of them is put with it, whatever copy
   * it carries, and what is there is put again where its copy is another one. So all calls see one
   * company, and a {@link #commit} keeps it. Of an engine that does not write, only {@link
   * #coverage} hears of them.
   *
   * <p>O(n), as each opportunity is looked at.
   *
   * @param known may have no opportunity; a company that is not among them is as its opportunities
   *     say
   * @throws IllegalArgumentException if two have the same id
   */
  public void companies(Collection<Company> known) {
    Objects.requireNonNull(known, "known");
    calls.order(
        Operation.COMPANIES, 0, () -> companies.say(DistinctIds.companies(known), days, index));
  }

  /**
   * This engine as it is now: with what the index holds and on the date of now, whatever is put or
   * whatever the clock does later. For work that makes many calls which are to agree, such as the
   * files and pages of a report. It takes no put, remove, commit or backup, its watches hear
   * nothing, and its calls are told to the same listener. Takes microseconds; close it when the
   * work is done, as it keeps files and memory of its moment. It can be asked even when this engine
   * is closed.
   */
  public MatchingEngine asOfNow() {
    EngineDays.Moment moment = days.moment();
    return new MatchingEngine(
        moment.index(), moment.days(), calls.on(moment.days()), companies.copy());
  }

  /**
   * Adds opportunities; one with the id of an earlier one replaces it. All or nothing.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public void put(Collection<? extends Opportunity> opportunities) {
    Objects.requireNonNull(opportunities, "opportunities");
    calls.order(Operation.PUT, opportunities.size(), () -> companies.put(opportunities, index));
  }

  /** Removes opportunities by id; unknown ids are passed over. */
  public void remove(Collection<String> opportunityIds) {
    Objects.requireNonNull(opportunityIds, "opportunityIds");
    calls.order(Operation.REMOVE, opportunityIds.size(), () -> index.remove(opportunityIds));
  }

  /**
   * Makes everything that was put and removed survive a crash; then tells every open {@link Watch}
   * of what is new or changed. Leaves beside an index on disk what its next opening needs to answer
   * soon: some µs for each opportunity that is new. The {@link #mark} stays as it is.
   *
   * @return the index's generation, which grows with every commit that changes something
   * @throws IllegalStateException if the engine was opened to be read only
   */
  public long commit() {
    return commit(Optional.empty());
  }

  /**
   * The same, with a mark of the host's own: how far it has come in what it reads, such as a
   * position in an outbox. It stands in the index with the data or not at all, whenever the program
   * is killed, so that who goes on from {@link #mark} loses nothing and does nothing twice.
   *
   * @param mark at most 10,000 characters; another one than before makes a commit of its own
   */
  public long commit(String mark) {
    return commit(Optional.of(Objects.requireNonNull(mark, "mark")));
  }

  private long commit(Optional<String> mark) {
    return calls.generation(
        Operation.COMMIT,
        () -> {
          Ranking ranking = days.ranking();
          return watches.isEmpty() ? index.commit(mark) : tell(ranking, index.commitAndTell(mark));
        });
  }

  private long tell(Ranking ranking, Committed<OpportunityColumns> made) {
    List<PreparedOpportunity> changed;
    try (made) {
      changed = ranking.valid(made.changed());
    }
    watches.tell(ranking.calculator(), changed);
    return made.generation();
  }

  /** The generation of the last commit; 0 before the first. */
  public long generation() {
    return index.lastCommit().generation();
  }

  /** What the host last gave to {@link #commit(String)}, in this program or before. */
  public Optional<String> mark() {
    return index.lastCommit().mark();
  }

  /**
   * Shows what the engine that writes has committed, where this one was opened {@link
   * Builder#readOnly}; then tells every open {@link Watch} of what is new or changed since. Cheap
   * where there is nothing new. An engine that writes always shows everything, so that nothing is
   * to be done.
   *
   * @return the generation shown
   */
  public long refresh() {
    return calls.generation(Operation.REFRESH, () -> tell(days.ranking(), index.refreshAndTell()));
  }

  /**
   * Copies the last commit into a directory, as a backup, while the engine is asked and written to.
   * The copy is there as a whole or not at all, and has been read again. It can be opened as it is,
   * or {@linkplain #restore restored}. O(size on disk).
   *
   * @param directory not there yet, or empty
   * @return the generation copied; {@link #mark} is in it, too
   * @throws IllegalArgumentException if there is something at that place
   * @throws IllegalStateException if the engine was opened to be read only
   */
  public long backup(Path directory) {
    Objects.requireNonNull(directory, "directory");
    return calls.generation(Operation.BACKUP, () -> index.copyTo(directory));
  }

  /**
   * Makes a directory for {@link Builder#indexAt} of a backup, once every file of it is seen to be
   * whole. The backup stays as it is.
   *
   * @param directory not there yet, or empty
   * @throws IllegalArgumentException if there is something at that place
   * @throws java.io.UncheckedIOException if the backup is none, not whole, or of another version
   */
  public static void restore(Path backup, Path directory) {
    IndexCopies.restore(
        Objects.requireNonNull(backup, "backup"), Objects.requireNonNull(directory, "directory"));
  }

  /** The opportunities that count on the engine's date, by id, by code point. */
  public List<Opportunity> opportunities() {
    return calls.ask(Operation.OPPORTUNITIES, 0, view -> view.opportunities());
  }

  /**
   * What is odd about the opportunities that count on the engine's date, such as pay below the
   * minimum wage; by id, by code point, then by code. Judges every opportunity anew.
   */
  public List<OpportunityWarning> warnings() {
    return calls.ask(
        Operation.WARNINGS,
        0,
        view ->
            view.opportunities().stream()
                .flatMap(each -> view.calculator().warnings(each).stream())
                .toList());
  }

  /** What is odd about an opportunity, whether it was put or not; by code. */
  public List<OpportunityWarning> warnings(Opportunity opportunity) {
    return days.calculator().warnings(Objects.requireNonNull(opportunity, "opportunity"));
  }

  /**
   * Why the weekly hours of an opportunity can be nobody's, whether it was put or not: what it says
   * of itself contradicts itself. Empty where they can be somebody's.
   */
  public Optional<HoursConflict> hoursConflict(Opportunity opportunity) {
    return days.calculator().hoursConflict(Objects.requireNonNull(opportunity, "opportunity"));
  }

  /** The opportunity with this id, if it counts on the engine's date. */
  public Optional<Opportunity> opportunity(String opportunityId) {
    Objects.requireNonNull(opportunityId, "opportunityId");
    return calls.ask(
        Operation.OPPORTUNITIES,
        0,
        view ->
            view.ranking()
                .find(view.snapshot(), opportunityId)
                .map(PreparedOpportunity::opportunity));
  }

  /**
   * Opportunities with a word of the text in title or description, best first. German as people
   * write it: gendered forms, compounds, {@code ue} for {@code ü}. Any text is a query.
   *
   * @param k how many at most, 1 or more
   */
  public List<Opportunity> search(String text, int k) {
    Objects.requireNonNull(text, "text");
    return calls.ask(Operation.SEARCH, 0, view -> view.ranking().search(view.snapshot(), text, k));
  }

  /**
   * The best opportunities for a participant, exactly: most points first, then by id. O(n) at
   * worst; mostly only what lies within reach is looked at.
   *
   * @param k how many at most, 1 or more
   */
  public List<Match> match(Participant participant, int k) {
    Objects.requireNonNull(participant, "participant");
    return calls.ask(
        Operation.MATCH, 1, view -> view.ranking().matches(view.snapshot(), participant, k));
  }

  /**
   * The best opportunities for each participant of a cohort, exactly as {@link #match} ranks them,
   * without the reasons: {@link #explain} gives these. Works on all processors.
   *
   * @param k how many at most for each, 1 or more
   * @throws IllegalArgumentException if two participants have the same id
   */
  public CohortMatches matchAll(Collection<Participant> cohort, int k) {
    return matchAll(cohort, k, CohortMatches.Progress.NONE);
  }

  /**
   * The same, watched: the progress hears how far it is, and can end it.
   *
   * @throws java.util.concurrent.CancellationException if the progress ended it
   */
  public CohortMatches matchAll(
      Collection<Participant> cohort, int k, CohortMatches.Progress progress) {
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(progress, "progress");
    return calls.ask(
        Operation.MATCH_ALL,
        cohort.size(),
        view -> CohortRanking.best(view.ranking(), view.snapshot(), cohort, k, progress));
  }

  /**
   * The best opportunities for each participant that comes, exactly as {@link #match} ranks them,
   * handed over in the order of coming: for more people than a list should hold. Takes some
   * thousands from the iterator before it hands these over, and of people keeps no more than these
   * with their best k in memory; beside that, answers that people share, some tens of MB, and the
   * packed index. All are matched against the index as it is now. What the iterator throws ends the
   * call, and those taken since the last were handed over are lost.
   *
   * @param participants read by the calling thread, never null; an id that comes twice is matched
   *     twice
   * @param k how many at most for each, 1 or more
   * @param workers whose threads work
   * @param sink hears of each, on the calling thread, and can end it
   * @return how many participants were handed over
   */
  public long matchAll(
      Iterator<Participant> participants, int k, Workers workers, CohortMatches.Sink sink) {
    Objects.requireNonNull(participants, "participants");
    Objects.requireNonNull(workers, "workers");
    Objects.requireNonNull(sink, "sink");
    return calls.ask(
        Operation.MATCH_ALL,
        0,
        view ->
            CohortRanking.best(view.ranking(), view.snapshot(), participants, k, workers, sink));
  }

  /**
   * The best companies for a participant: by their best opportunity, then by id. O(n) at worst.
   *
   * @param k how many at most, 1 or more
   */
  public List<CompanyMatch> matchCompanies(Participant participant, int k) {
    Objects.requireNonNull(participant, "participant");
    return calls.ask(
        Operation.MATCH_COMPANIES,
        1,
        view -> view.ranking().companies(view.snapshot(), participant, k));
  }

  /**
   * The best participants of a cohort for an opportunity: most points first, then by id.
   *
   * @param k how many at most, 1 or more
   * @throws IllegalArgumentException if there is no such opportunity on the engine's date
   */
  public List<CandidateMatch> candidates(
      String opportunityId, Collection<Participant> cohort, int k) {
    Objects.requireNonNull(opportunityId, "opportunityId");
    Objects.requireNonNull(cohort, "cohort");
    return calls.ask(
        Operation.CANDIDATES,
        cohort.size(),
        view ->
            Candidates.best(
                view.calculator(), view.require(opportunityId), DistinctIds.cohort(cohort), k));
  }

  /**
   * The best participants of a prepared cohort for an opportunity: the same as of the collection it
   * was made of, in milliseconds for 100,000 of them.
   *
   * @param k how many at most, 1 or more
   * @throws IllegalArgumentException if there is no such opportunity on the engine's date, or the
   *     cohort is another engine's
   */
  public List<CandidateMatch> candidates(String opportunityId, PreparedCohort cohort, int k) {
    Objects.requireNonNull(opportunityId, "opportunityId");
    Objects.requireNonNull(cohort, "cohort");
    return calls.ask(
        Operation.CANDIDATES,
        cohort.size(),
        view -> Candidates.best(view.calculator(), view.require(opportunityId), cohort, k));
  }

  /**
   * Makes participants ready to be asked for many opportunities: {@link #candidates(String,
   * PreparedCohort, int)}.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public PreparedCohort cohort(Collection<Participant> participants) {
    Objects.requireNonNull(participants, "participants");
    return calls.take(Operation.COHORT, 0, participants.size(), () -> prepared(participants));
  }

  private PreparedCohort prepared(Collection<Participant> participants) {
    return PreparedCohort.of(days.calculator(), DistinctIds.cohort(participants));
  }

  /**
   * Watches for participants: from the next {@link #commit} on, the listener hears of every
   * opportunity that is new or changed and for which some of them are eligible. A commit takes
   * milliseconds longer for each such opportunity and 100,000 participants.
   *
   * @return the watch; close it when nobody needs to hear any more
   * @throws IllegalArgumentException if two have the same id
   */
  public Watch watch(Collection<Participant> participants, Watch.Listener listener) {
    Objects.requireNonNull(participants, "participants");
    Objects.requireNonNull(listener, "listener");
    return calls.take(
        Operation.WATCH,
        0,
        participants.size(),
        () -> watches.open(prepared(participants), listener));
  }

  /**
   * The whole fit of a pair, also of one that is not eligible: every reason, every blocking
   * criterion, and the bridges.
   *
   * @throws IllegalArgumentException if there is no such opportunity on the engine's date
   */
  public Fit explain(Participant participant, String opportunityId) {
    Objects.requireNonNull(participant, "participant");
    Objects.requireNonNull(opportunityId, "opportunityId");
    return calls.ask(
        Operation.EXPLAIN,
        1,
        view ->
            view.calculator()
                .explain(view.calculator().prepare(participant), view.require(opportunityId)));
  }

  /**
   * The whole fits of one participant and several opportunities, in the order given; much faster
   * than one by one.
   *
   * @throws IllegalArgumentException if there is no such opportunity on the engine's date
   */
  public List<Fit> explain(Participant participant, Collection<String> opportunityIds) {
    return ofEach(Operation.EXPLAIN, participant, opportunityIds, FitCalculator::explain);
  }

  private interface Judge<T> {
    T of(FitCalculator calculator, PreparedParticipant participant, PreparedOpportunity work);
  }

  private <T> T judged(Participant participant, Opportunity opportunity, Judge<T> judge) {
    FitCalculator calculator = days.calculator();
    return judge.of(
        calculator,
        calculator.prepare(participant),
        calculator.prepare(companies.current(opportunity)));
  }

  private <T> List<T> ofEach(
      Operation operation,
      Participant participant,
      Collection<String> opportunityIds,
      Judge<T> judge) {
    Objects.requireNonNull(participant, "participant");
    Objects.requireNonNull(opportunityIds, "opportunityIds");
    return calls.ask(
        operation,
        1,
        view -> {
          PreparedParticipant prepared = view.calculator().prepare(participant);
          return opportunityIds.stream()
              .map(id -> judge.of(view.calculator(), prepared, view.require(id)))
              .toList();
        });
  }

  /**
   * The {@link Fit#bridges()} of one participant and several opportunities, in the order given:
   * faster than {@link #explain(Participant, Collection)} where nobody asks for reasons.
   *
   * @throws IllegalArgumentException if there is no such opportunity on the engine's date
   */
  public List<List<Bridge>> singleBridges(
      Participant participant, Collection<String> opportunityIds) {
    return ofEach(Operation.BRIDGES, participant, opportunityIds, FitCalculator::bridges);
  }

  /**
   * The whole fit of a pair, whether or not the opportunity was put or is still valid: with the
   * engine's policy, taxonomy and childcare providers.
   */
  public Fit explain(Participant participant, Opportunity opportunity) {
    Objects.requireNonNull(participant, "participant");
    Objects.requireNonNull(opportunity, "opportunity");
    return calls.take(
        Operation.EXPLAIN, 1, 1, () -> judged(participant, opportunity, FitCalculator::explain));
  }

  /** The same where nobody has refused anything. */
  public List<NearMatch> nearest(Participant participant, int k) {
    return nearest(participant, k, List.of());
  }

  /**
   * The nearest opportunities for which a participant is not eligible: those that one change opens
   * before those that take two, each by points, then by id. Of opportunities that are far from
   * possible, only the 100 with most points are tried.
   *
   * <p>O(n), and some tens of judgements for each one tried; the square of that where two changes
   * are tried, as is done where one change opens fewer than {@code k}.
   *
   * @param k how many at most, 1 or more
   * @param vetoes pairs that somebody has refused: they are not near; those of others are passed
   *     over
   */
  public List<NearMatch> nearest(Participant participant, int k, Collection<Veto> vetoes) {
    Objects.requireNonNull(vetoes, "vetoes");
    Objects.requireNonNull(participant, "participant");
    return calls.ask(
        Operation.NEAREST,
        1,
        view -> NearMatches.of(view.calculator(), view.prepared(), participant, k, vetoes));
  }

  /**
   * What has become possible for a participant since the last talk: what is possible now, nobody
   * has refused, and was not there or not possible then; {@code docs/outcomes.md} says it exactly.
   * Most points first, then by id. O(n), up to four judgements each.
   *
   * @param then the participant as known at the last talk; the same as {@code now} where nothing of
   *     the person has changed
   * @param workThen the opportunities that were there at the last talk, as they were
   * @throws IllegalArgumentException if the two are not the same person
   */
  public List<NewlyPossible> becamePossible(
      Participant then,
      Participant now,
      Collection<? extends Opportunity> workThen,
      Outcomes outcomes) {
    Objects.requireNonNull(then, "then");
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(outcomes, "outcomes");
    Objects.requireNonNull(workThen, "workThen");
    return calls.ask(
        Operation.BECAME_POSSIBLE,
        1,
        view ->
            SinceLastTalk.of(
                view.calculator(),
                then,
                now,
                workThen,
                view.opportunities(),
                outcomes.refusedFor(now.id())));
  }

  /**
   * Pairs of changes that make somebody eligible where no single change does; none where the pair
   * is eligible, or has {@link Fit#bridges()}. Some hundreds to thousands of judgements.
   *
   * @throws IllegalArgumentException if there is no such opportunity on the engine's date
   */
  public List<BridgePair> bridgePairs(Participant participant, String opportunityId) {
    Objects.requireNonNull(participant, "participant");
    Objects.requireNonNull(opportunityId, "opportunityId");
    return calls.ask(
        Operation.BRIDGES,
        1,
        view ->
            view.calculator()
                .bridgePairs(view.calculator().prepare(participant), view.require(opportunityId)));
  }

  /**
   * The changes for a participant that are worth most in a plan: how many people more it can place
   * with each, nobody placed left out; then by effort, as far as it is known; then by what is asked
   * of the person, an answer first, nearer hours before others, an exclusion given up last; and by
   * what is free. Single changes; where none opens anything, pairs. What the plan must not propose
   * to the participant, by its vetoes, no change opens.
   *
   * <p>O(n × changes tried), some tens for each opportunity, and O(options of the plan's problem)
   * for each change that opens something.
   *
   * @param plan made by this engine of a cohort with the participant
   * @param k how many at most, 1 or more
   * @throws IllegalArgumentException if the plan does not know the participant
   */
  public List<BridgeYield> bridges(
      Participant participant, PlacementPlan plan, Effort.Catalogue catalogue, int k) {
    Objects.requireNonNull(participant, "participant");
    return bridges(List.of(participant), plan, catalogue).best(k).values().iterator().next();
  }

  /** The same where nobody has refused anything. */
  public List<BridgeOpening> bridges(Participant participant, Effort.Catalogue catalogue, int k) {
    return bridges(participant, catalogue, k, List.of());
  }

  /**
   * What opens something for a participant, whatever a plan makes of it: what asks least first,
   * then what opens most. One change, or two where no single one opens anything.
   *
   * @param k how many at most, 1 or more
   * @param vetoes pairs that somebody has refused: no change opens them; those of others are passed
   *     over
   */
  public List<BridgeOpening> bridges(
      Participant participant, Effort.Catalogue catalogue, int k, Collection<Veto> vetoes) {
    Objects.requireNonNull(vetoes, "vetoes");
    Objects.requireNonNull(participant, "participant");
    Objects.requireNonNull(catalogue, "catalogue");
    return calls.ask(
        Operation.BRIDGES,
        1,
        view ->
            BridgeYields.openings(
                view.calculator(), view.prepared(), participant, catalogue, k, vetoes));
  }

  /**
   * The same for a whole cohort: for each participant, and what several have in common.
   *
   * @param cohort the plan's people, or some of them
   * @throws IllegalArgumentException if the plan does not know a participant, or two have one id
   */
  public CohortBridges bridges(
      Collection<Participant> cohort, PlacementPlan plan, Effort.Catalogue catalogue) {
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(catalogue, "catalogue");
    return calls.ask(
        Operation.BRIDGES,
        cohort.size(),
        view ->
            new CohortBridges(
                BridgeYields.of(
                    view.calculator(),
                    view.prepared(),
                    DistinctIds.cohort(cohort),
                    plan,
                    catalogue)));
  }

  /** The same where nobody has refused anything. */
  public Shortlist shortlist(Participant participant, ShortlistPolicy policy) {
    return shortlist(participant, policy, List.of());
  }

  /**
   * A few opportunities worth an application each: of all lists of the policy's size the one with
   * most points, once every two of the same company, occupation field or channel have paid their
   * price; {@code docs/shortlist.md} says it exactly. O(n), and some milliseconds.
   *
   * @param vetoes pairs that somebody has refused: they are on no list; those of others are passed
   *     over
   */
  public Shortlist shortlist(
      Participant participant, ShortlistPolicy policy, Collection<Veto> vetoes) {
    Objects.requireNonNull(vetoes, "vetoes");
    Objects.requireNonNull(participant, "participant");
    Objects.requireNonNull(policy, "policy");
    return calls.ask(
        Operation.SHORTLISTS,
        1,
        view -> ShortlistSearch.of(view.ranking(), view.snapshot(), participant, policy, vetoes));
  }

  /** The same where nobody has refused anything. */
  public Shortlists shortlists(Collection<Participant> cohort, ShortlistPolicy policy) {
    return shortlists(cohort, policy, List.of());
  }

  /**
   * Short lists for a cohort, spread so that not all begin at the same place: nobody's list can be
   * exchanged for one that is worth more, crowding counted, and of all ways to begin them the best
   * is chosen. Nobody loses a list, or a place on it, to others. The order of the cohort does not
   * matter. Some rounds of a list for everybody.
   *
   * @param vetoes pairs that somebody has refused: they are on no list; those of others are passed
   *     over
   * @throws IllegalArgumentException if two participants have the same id
   */
  public Shortlists shortlists(
      Collection<Participant> cohort, ShortlistPolicy policy, Collection<Veto> vetoes) {
    Objects.requireNonNull(vetoes, "vetoes");
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(policy, "policy");
    return calls.ask(
        Operation.SHORTLISTS,
        cohort.size(),
        view -> ShortlistSearch.of(view.ranking(), view.snapshot(), cohort, policy, vetoes));
  }

  /**
   * How far the people and the work of a Quarter cover each other: places, people eligible and one
   * change away, places nobody can fill and what keeps them empty, companies to ask again, those
   * without an opportunity that {@link #companies(Collection)} has said included. Judges every
   * pair, on all processors, and tries changes where somebody is eligible for nothing.
   *
   * @param mostSurveyDays how many days old a company's newest survey may be, 0 or more
   */
  public Coverage coverage(Collection<Participant> cohort, int mostSurveyDays) {
    Objects.requireNonNull(cohort, "cohort");
    return calls.ask(
        Operation.COVERAGE,
        cohort.size(),
        view ->
            CoverageCount.of(
                view.calculator(),
                view.prepared(),
                DistinctIds.cohort(cohort),
                companies.said(),
                mostSurveyDays));
  }

  /**
   * What each company with an opportunity could change, and whom that would bring: who comes into
   * question, and how many people more a plan can place, nobody placed left out, with the bound; by
   * company id, by code point. {@code docs/employer-sheet.md} says it exactly.
   *
   * <p>O(n × people) judgements and some tens of concessions for each opportunity, each judged for
   * those whom it may concern; and O(options of the plan's problem) for each that opens something.
   *
   * @param cohort that the plan was made of
   * @param plan made by this engine
   * @throws IllegalArgumentException if the plan is of other people
   */
  public List<EmployerSheet> employerSheets(
      Collection<Participant> cohort, PlacementPlan plan, ConcessionLimits limits) {
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(limits, "limits");
    return calls.ask(
        Operation.EMPLOYER_SHEETS,
        cohort.size(),
        view ->
            EmployerSheets.of(
                view.calculator(), view.opportunities(), DistinctIds.cohort(cohort), plan, limits));
  }

  /**
   * The same of one company; much faster than all.
   *
   * @throws IllegalArgumentException if it has no opportunity that counts on the engine's date, or
   *     the plan is of other people
   */
  public EmployerSheet employerSheet(
      String companyId,
      Collection<Participant> cohort,
      PlacementPlan plan,
      ConcessionLimits limits) {
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(companyId, "companyId");
    return calls.ask(
        Operation.EMPLOYER_SHEETS,
        cohort.size(),
        view ->
            EmployerSheets.ofCompany(
                view.calculator(),
                view.opportunities(),
                companyId,
                DistinctIds.cohort(cohort),
                plan,
                limits));
  }

  /**
   * The concessions of one opportunity that bring somebody, of whichever company, or none; best
   * first. What concerns a whole company is not among them.
   *
   * @throws IllegalArgumentException if there is no such opportunity on the engine's date, or the
   *     plan does not know it, or is of other people
   */
  public List<ConcessionYield> concessions(
      String opportunityId,
      Collection<Participant> cohort,
      PlacementPlan plan,
      ConcessionLimits limits) {
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(opportunityId, "opportunityId");
    return calls.ask(
        Operation.EMPLOYER_SHEETS,
        cohort.size(),
        view ->
            EmployerSheets.ofOpportunity(
                view.calculator(),
                view.require(opportunityId).opportunity(),
                DistinctIds.cohort(cohort),
                plan,
                limits));
  }

  /**
   * The measures that raise a plan most within a budget: how many people more it can place with
   * them, nobody placed left out, how many at most with any choice, and who thanks to what; {@code
   * docs/programme.md} says it exactly.
   *
   * <p>O(n × people) judgements, for each pair that measures may open one for each chain of courses
   * and all other terms; then some hundreds of sets of measures, O(options of the plan's problem)
   * each. Deterministic.
   *
   * @param cohort that the plan was made of
   * @param plan made by this engine
   * @param budgetCents 0 or more
   * @throws IllegalArgumentException if the plan is of other people, or with everything that is
   *     wrong with the measures ({@link org.quartermatch.programme.ProgrammeException})
   */
  public Programme programme(
      Collection<Participant> cohort,
      PlacementPlan plan,
      Collection<Measure> measures,
      long budgetCents) {
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(measures, "measures");
    return calls.ask(
        Operation.PROGRAMME,
        cohort.size(),
        view ->
            Programmes.of(
                view.calculator(),
                view.opportunities(),
                DistinctIds.cohort(cohort),
                plan,
                measures,
                budgetCents,
                Programmes.MOST_SETS));
  }

  /**
   * Says what is wrong with measures before a plan is made: what {@link #programme} would refuse.
   * O(measures²).
   *
   * @param request that the plan is to be made of
   * @throws org.quartermatch.programme.ProgrammeException with everything that is wrong
   */
  public void checkMeasures(PlacementRequest request, Collection<Measure> measures) {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(measures, "measures");
    calls.tell(
        Operation.PROGRAMME,
        request.cohort().size(),
        view ->
            ProgrammeCheck.require(
                view.calculator(),
                view.opportunities(),
                request.askedOf(view.calculator().providers()),
                measures));
  }

  /** The fit of a pair as {@link #explain(Participant, Opportunity)}, without reasons, bridges. */
  public Score score(Participant participant, Opportunity opportunity) {
    Objects.requireNonNull(participant, "participant");
    Objects.requireNonNull(opportunity, "opportunity");
    return calls.take(
        Operation.SCORES, 1, 1, () -> judged(participant, opportunity, FitCalculator::score));
  }

  /**
   * The scores of one participant and several opportunities, in the order given: {@link
   * #explain(Participant, Collection)} where nobody asks for reasons or bridges.
   *
   * @throws IllegalArgumentException if there is no such opportunity on the engine's date
   */
  public List<Score> scores(Participant participant, Collection<String> opportunityIds) {
    return ofEach(Operation.SCORES, participant, opportunityIds, FitCalculator::score);
  }

  /**
   * The score of every pair of a cohort and all opportunities, participants in the order given,
   * opportunities by id. Judges on all processors, and hands over on the calling thread.
   */
  public void scores(Collection<Participant> cohort, PairConsumer sink) {
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(sink, "sink");
    calls.tell(
        Operation.SCORES,
        cohort.size(),
        view ->
            Cohort.scores(view.calculator(), view.prepared(), DistinctIds.cohort(cohort), sink));
  }

  /** A plan of who should get which opportunity; see {@link #place(PlacementRequest)}. */
  public PlacementPlan place(
      Collection<Participant> cohort, List<ChildcareProvider> providers, PlacementLimits limits) {
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(providers, "providers");
    Objects.requireNonNull(limits, "limits");
    return place(PlacementRequest.of(cohort).providers(providers).limits(limits).build());
  }

  /**
   * A plan of who should get which opportunity, childcare place included, so that the Quarter as a
   * whole does best; with a proven bound. A plan is a proposal.
   *
   * @throws IllegalArgumentException if a pin is not eligible, vetoed, or impossible together with
   *     the others, or an id is used twice; everything that is wrong at once
   */
  public PlacementPlan place(PlacementRequest request) {
    Objects.requireNonNull(request, "request");
    return calls.ask(
        Operation.PLACE,
        request.cohort().size(),
        view -> {
          PlacementRequest asked = request.askedOf(view.calculator().providers());
          return PlacementSolver.solve(
              PlacementAssembly.problem(
                  view.calculator().withProviders(asked.knownProviders()), view.prepared(), asked),
              asked.limits(),
              asked.listener());
        });
  }

  /**
   * A plan that was kept as rows, in a data base or a file, as one that can be brought up to date:
   * with the index, policy and date of this engine, which are to be those of the plan. O(n ×
   * people), no search.
   *
   * @param request that the plan was made of
   * @throws IllegalArgumentException with every row that is not possible by the request, and as
   *     {@link #place(PlacementRequest)}
   */
  public PlanInForce inForce(PlacementRequest request, Collection<PlanInForce.Row> rows) {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(rows, "rows");
    return calls.ask(
        Operation.IN_FORCE,
        request.cohort().size(),
        view -> {
          PlacementRequest asked = request.askedOf(view.calculator().providers());
          return PlanInForce.of(
              asked,
              PlacementAssembly.problem(
                  view.calculator().withProviders(asked.knownProviders()), view.prepared(), asked),
              rows);
        });
  }

  /** Brings a plan up to date, with the limits and the listener of its request. */
  public QuarterReplan replan(PlanInForce plan, List<QuarterChange> changes) {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(changes, "changes");
    return replan(plan, changes, plan.request().limits(), plan.request().listener());
  }

  /**
   * Brings a plan up to date after something has happened, and says what has become of whom, and
   * why. The new plan is one as {@link #place(PlacementRequest)} makes it, of the people, providers
   * and rules after the changes and of what the index holds now, with the old plan as what is
   * current: so somebody's placement is touched only where a change takes it away or the plan gains
   * more than the policy's stability penalty.
   *
   * <p>The index is not written to: put and remove first, then say so. What has changed in it and
   * is not said counts all the same, as {@link QuarterReplan#found()}.
   *
   * <p>O(n × people) as {@code place}; the search starts from what is left of the old plan.
   *
   * @param changes in their order; none are allowed too, e.g. on another day
   * @throws IllegalArgumentException with every change that does not agree with the plan or the
   *     index, or what {@link #place(PlacementRequest)} refuses in what they lead to
   */
  public QuarterReplan replan(
      PlanInForce plan,
      List<QuarterChange> changes,
      PlacementLimits limits,
      PlacementProgress.Listener listener) {
    Objects.requireNonNull(changes, "changes");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(listener, "listener");
    return calls.ask(
        Operation.REPLAN,
        plan.request().cohort().size(),
        view ->
            Replanning.of(
                view.calculator(),
                view.prepared(),
                plan.askedOf(view.calculator().providers()),
                List.copyOf(changes),
                limits,
                listener));
  }

  /**
   * Who should go with whom: as many people as possible with a guide, then the most points; with a
   * proof. The index does not count, the engine's travel times and policy do. O(participants ×
   * guides) judgements, and the time of a minimum-cost flow. A plan is a proposal.
   *
   * @throws IllegalArgumentException if a guide is a participant, an id is used twice, a pair names
   *     nobody, or who is kept does not go together; everything that is wrong at once
   */
  public GuidePlan guides(GuideRequest request) {
    Objects.requireNonNull(request, "request");
    return calls.take(
        Operation.GUIDES,
        0,
        request.cohort().size(),
        () -> GuideAssignment.plan(days.calculator().setting(), request));
  }

  /**
   * Who talks to which company at a fair, and when: everybody has at least so many talks where that
   * is possible, then the talks have the most points, then few people wait; with a bound that is
   * proved. O(guests × opportunities) judgements, and a search of so many steps. A timetable is a
   * proposal.
   *
   * @throws IllegalArgumentException if an id is used twice, or somebody or something is named that
   *     is not there on the engine's date; everything that is wrong at once
   */
  public FairTimetable fair(FairRequest request) {
    Objects.requireNonNull(request, "request");
    return calls.ask(
        Operation.FAIR,
        request.cohort().size(),
        view -> FairAssembly.timetable(view.calculator(), view.opportunities(), request));
  }

  /**
   * Care through the first year of a proposal: on which days the children have nobody, why, and who
   * could be asked; {@code docs/care-year.md} says it exactly. For the team alone. O(days ×
   * children), and O(providers) more for each day without care.
   *
   * @param childcareProviderId of the new place, one of {@link Builder#childcare}; empty: the care
   *     there is
   * @throws IllegalArgumentException if there is no such opportunity on the engine's date, the
   *     provider has no free places for the children, or the two do not go together by time with
   *     this care in an ordinary week
   */
  public CareYear careYear(
      Participant participant,
      String opportunityId,
      Optional<String> childcareProviderId,
      CareCalendar calendar) {
    Objects.requireNonNull(participant, "participant");
    Objects.requireNonNull(childcareProviderId, "childcareProviderId");
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(opportunityId, "opportunityId");
    return calls.ask(
        Operation.CARE_YEAR,
        1,
        view ->
            CareYearCount.of(
                view.calculator(),
                participant,
                view.require(opportunityId),
                childcareProviderId,
                calendar));
  }

  /** How well a guide suits a participant, and why; also where the two do not go together. */
  public GuideFit explain(Participant participant, Guide guide, GuideRules rules) {
    Objects.requireNonNull(guide, "guide");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(participant, "participant");
    return calls.take(
        Operation.EXPLAIN,
        0,
        1,
        () ->
            new GuideJudge(days.calculator().setting(), rules)
                .fits(participant, List.of(GuideJudge.prepare(guide)))
                .getFirst());
  }

  /** How many opportunities of large segments were packed, and not read from a file. */
  int recordsPacked() {
    return index.recordsPacked();
  }

  /**
   * Closes the index; what was put since the last {@link #commit} is gone. Closing twice is fine.
   */
  @Override
  public void close() {
    index.close();
  }

  /** Builds an engine. Not safe for use by several threads. */
  public static final class Builder {
    private final FitCalculator.Builder fit = FitCalculator.builder();
    private final List<Criterion> criteria = new ArrayList<>();
    private Taxonomy taxonomy = Taxonomy.none();
    private @Nullable Path directory;
    private boolean readOnly;
    private @Nullable EngineListener listener;
    private List<Company> companies = List.of();
    private Supplier<LocalDate> dates = LocalDate::now;

    private Builder() {}

    /**
     * Keeps the index in this directory, which is made if it is not there; else it is in memory.
     */
    public Builder indexAt(Path newDirectory) {
      directory = Objects.requireNonNull(newDirectory, "newDirectory");
      return this;
    }

    /**
     * Only reads the index in the directory, which another engine writes, in this program or
     * another one. It shows the last commit, and later ones from each {@link
     * MatchingEngine#refresh} on. Several may read one index; none of them writes anything there.
     */
    public Builder readOnly() {
      readOnly = true;
      return this;
    }

    /** Sets the policy. */
    public Builder policy(MatchingPolicy policy) {
      fit.policy(Objects.requireNonNull(policy, "policy"));
      return this;
    }

    /** Sets the taxonomy; without one, no code has a narrower one. */
    public Builder taxonomy(Taxonomy newTaxonomy) {
      taxonomy = Objects.requireNonNull(newTaxonomy, "newTaxonomy");
      fit.taxonomy(newTaxonomy);
      return this;
    }

    /** Sets the travel times. */
    public Builder travelTimes(TravelTimes times) {
      fit.travelTimes(Objects.requireNonNull(times, "times"));
      return this;
    }

    /**
     * Sets the providers at which children can get new places, for matches, explanations and plans;
     * {@link MatchingEngine#childcare} sets others later.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public Builder childcare(List<ChildcareProvider> providers) {
      fit.providers(DistinctIds.providers(Objects.requireNonNull(providers, "providers")));
      return this;
    }

    /**
     * Sets the companies, as {@link MatchingEngine#companies(Collection)} does; an index on disk is
     * looked through for opportunities that carry another copy, in O(n).
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public Builder companies(Collection<Company> known) {
      companies = DistinctIds.companies(Objects.requireNonNull(known, "known"));
      return this;
    }

    /** Sets who hears of every call; the last one that is set. */
    public Builder listener(EngineListener newListener) {
      listener = Objects.requireNonNull(newListener, "newListener");
      return this;
    }

    /** Adds a criterion of the host's own. */
    public Builder criterion(Criterion criterion) {
      criteria.add(Objects.requireNonNull(criterion, "criterion"));
      return this;
    }

    /**
     * Sets one date for all calls, as for a run that is to give the same again. It takes the place
     * of a {@link #clock}, and a clock that of a date: what was set last counts.
     */
    public Builder date(LocalDate date) {
      Objects.requireNonNull(date, "date");
      dates = () -> date;
      return this;
    }

    /**
     * Sets the clock whose date counts, in its time zone, from call to call: the engine need not be
     * opened anew at midnight. A call sees one date, that of its start. Without it, the system's
     * clock and time zone.
     */
    public Builder clock(Clock clock) {
      Objects.requireNonNull(clock, "clock");
      dates = () -> LocalDate.now(clock);
      return this;
    }

    /**
     * Opens the engine.
     *
     * @throws IllegalArgumentException if own criteria's codes or weights are not allowed
     * @throws IllegalStateException if it is to be read only and has no directory
     * @throws java.io.UncheckedIOException if the directory is in use, damaged, of a newer version,
     *     or unreadable; or if it is to be read only and nothing was committed there
     */
    public MatchingEngine build() {
      return open(fit.date(dates.get()).criteria(criteria).build(), dates);
    }

    /** Opens an engine that judges with this calculator; what was set of fits does not count. */
    MatchingEngine build(FitCalculator calculator) {
      return open(calculator, calculator::date);
    }

    private MatchingEngine open(FitCalculator calculator, Supplier<LocalDate> days) {
      GermanText text = GermanText.withVocabulary(Ranking.vocabulary(taxonomy));
      ColumnsPacker packer = new ColumnsPacker(calculator);
      OpportunityStore<OpportunityColumns> index = store(text, packer);
      EngineDays engineDays = new EngineDays(days, calculator, index);
      KnownCompanies known = new KnownCompanies(Map.of());
      if (!companies.isEmpty()) {
        try {
          known.say(companies, engineDays, index);
        } catch (RuntimeException e) {
          index.close();
          throw e;
        }
      }
      return new MatchingEngine(index, engineDays, new EngineCalls(engineDays, listener), known);
    }

    private OpportunityStore<OpportunityColumns> store(GermanText text, ColumnsPacker packer) {
      if (directory == null) {
        if (readOnly) {
          throw new IllegalStateException(
              "readOnly() was called and indexAt(directory) was not; allowed: both, as an index in"
                  + " memory is nobody else's");
        }
        return OpportunityIndex.inMemory(text, packer);
      }
      return readOnly
          ? OpportunityReader.open(directory, text, packer)
          : OpportunityIndex.open(directory, text, packer);
    }
  }
}
