package org.quartermatch.fit.judge;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.BridgePair;
import org.quartermatch.fit.Criterion;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.HoursConflict;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.OpportunityWarning;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.fit.Verdict;
import org.quartermatch.fit.judge.BridgeTrial.Situation;
import org.quartermatch.fit.judge.time.HoursConflicts;
import org.quartermatch.fit.judge.time.TimeLimits;
import org.quartermatch.fit.judge.time.TimeOption;
import org.quartermatch.fit.judge.time.TimeSetting;
import org.quartermatch.fit.judge.time.Warnings;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * The one definition of the score. Ranking, explanations and placement all come from here.
 *
 * <p>How it works: every criterion is one entry of the {@link CriterionTable}, with one judge, a
 * pure function of the pair; one loop over the entries sums what the judges give. {@link #points}
 * lets it end at the first that blocks, time last, as it costs most; {@link #explain} lets the very
 * same judges write down what they found. Participants and opportunities are prepared once ({@link
 * #prepare(Participant)}, {@link #prepare(Opportunity)}), so that a pair costs look-ups by code and
 * a few operations on 672-bit weeks: about a microsecond, more where new childcare places are
 * wanted, as each provider is tried.
 *
 * <p>Immutable and safe for use by several threads, as far as the host's {@link Criterion}s and
 * {@link TravelTimes} are. Long by its builder, and by one short method for each way to ask.
 */
public final class FitCalculator {
  /** Answer of {@link #points} for who is not eligible. */
  public static final int BLOCKED = -1;

  private final Setting setting;
  private final CriterionTable table;
  private final CriterionEntry[] entries;

  /** Most points of each criterion, in the order of the table. */
  private final int[] weights;

  /** Places in the table, in its order. */
  private final int[] inOrder;

  /** Places in the table, those of time last. */
  private final int[] quickestFirst;

  private final OwnEntry[] own;
  private final int ownWeight;
  private final Codes codes;
  private final Lifting lifting;
  private final long childcare;

  /** The same of all that were made of one, with another date or other providers. */
  private final Object origin;

  private FitCalculator(Setting setting, CriterionTable table, Lifting lifting, Object origin) {
    this.origin = origin;
    this.setting = setting;
    this.table = table;
    entries = table.entries().toArray(CriterionEntry[]::new);
    weights = Weights.of(setting.policy(), table);
    inOrder = IntStream.range(0, entries.length).toArray();
    quickestFirst =
        IntStream.concat(
                IntStream.of(inOrder).filter(i -> !(entries[i] instanceof TimeEntry)),
                IntStream.of(inOrder).filter(i -> entries[i] instanceof TimeEntry))
            .toArray();
    own =
        table.entries().stream()
            .filter(OwnEntry.class::isInstance)
            .map(OwnEntry.class::cast)
            .toArray(OwnEntry[]::new);
    ownWeight =
        IntStream.of(inOrder)
            .filter(i -> entries[i] instanceof OwnEntry)
            .map(i -> weights[i])
            .sum();
    codes = new Codes(table);
    this.lifting = lifting;
    childcare = 1L << table.indexOf(StandardCriterion.CHILDCARE);
  }

  /** Starts from the defaults: no taxonomy, no childcare providers, today. */
  public static Builder builder() {
    return new Builder();
  }

  /** The policy in force. */
  public MatchingPolicy policy() {
    return setting.policy();
  }

  /** The run's date. */
  public LocalDate date() {
    return setting.date();
  }

  /** What all judges share. */
  public Setting setting() {
    return setting;
  }

  /** The criteria, the host's own ones last. */
  public CriterionTable table() {
    return table;
  }

  /** Childcare providers, by id. */
  public List<ChildcareProvider> providers() {
    return setting.time().providers();
  }

  /** The same calculator on another date. */
  public FitCalculator on(LocalDate date) {
    return new FitCalculator(
        new Setting(setting.policy(), setting.taxonomy(), date, setting.time()),
        table,
        lifting,
        origin);
  }

  /**
   * Whether both were made of one, by {@link #on} and {@link #withProviders}: an engine's
   * calculators are akin, and those of two engines with equal policies are not.
   */
  public boolean isAkinTo(FitCalculator other) {
    return origin.equals(other.origin);
  }

  /** The same calculator with other childcare providers. */
  public FitCalculator withProviders(List<ChildcareProvider> providers) {
    return new FitCalculator(
        new Setting(
            setting.policy(),
            setting.taxonomy(),
            setting.date(),
            new TimeSetting(setting.policy(), setting.time().travelTimes(), providers)),
        table,
        lifting,
        origin);
  }

  /** Makes a participant ready to be judged against many opportunities. */
  public PreparedParticipant prepare(Participant participant) {
    return new PreparedParticipant(participant, setting);
  }

  /** Makes an opportunity ready to be judged against many participants. */
  public PreparedOpportunity prepare(Opportunity opportunity) {
    return new PreparedOpportunity(opportunity, setting);
  }

  /**
   * What of the policy and the date decides what an opportunity is when it is ready, its skills'
   * places in the taxonomy left out: where it is the same, facets and {@link
   * PreparedOpportunity#pattern patterns} of an opportunity are the same.
   */
  public String preparation() {
    return WorkPattern.decidedBy(setting.policy(), setting.date());
  }

  /** What is odd about an opportunity, whoever asks; by code. */
  public List<OpportunityWarning> warnings(Opportunity opportunity) {
    return Warnings.of(opportunity, setting.policy(), setting.date()).stream()
        .sorted(Comparator.comparing(OpportunityWarning.Kind::code))
        .map(kind -> new OpportunityWarning(opportunity.id(), kind))
        .toList();
  }

  /** Why the hours of an opportunity can be nobody's; empty where they can be somebody's. */
  public Optional<HoursConflict> hoursConflict(Opportunity opportunity) {
    return HoursConflicts.of(opportunity, setting.policy(), setting.date());
  }

  /** Most points of a criterion of the table. */
  public int weightOf(CriterionEntry entry) {
    return weights[table.entries().indexOf(entry)];
  }

  /** Most points of a standard criterion. */
  public int weightOf(StandardCriterion criterion) {
    return weights[table.indexOf(criterion)];
  }

  /** Whether the host has own criteria. */
  public boolean hasOwn() {
    return own.length > 0;
  }

  /** The host's own criteria, in their order. */
  public List<Criterion> ownCriteria() {
    return Arrays.stream(own).map(OwnEntry::criterion).toList();
  }

  /** Most points of the host's own criteria. */
  public int ownWeight() {
    return ownWeight;
  }

  /** Points of the host's own criteria together, or {@link #BLOCKED}. */
  public int ownPoints(Participant participant, Opportunity opportunity) {
    int points = 0;
    for (OwnEntry entry : own) {
      Ruling ruling = entry.judge(participant, opportunity, setting.date(), Notes.SILENT);
      if (ruling.blocks()) {
        return BLOCKED;
      }
      points += ruling.points(entry.id().defaultWeight());
    }
    return points;
  }

  /**
   * Points of an eligible pair, or {@link #BLOCKED}: the fast way when only ranking is wanted.
   * Equal to {@link #score}.
   */
  public int points(PreparedParticipant participant, PreparedOpportunity opportunity) {
    Judged judged = judge(new Pair(participant, opportunity), quickestFirst, true, null);
    return judged.blockedBy == 0 ? judged.points : BLOCKED;
  }

  /** The fit of a pair without its reasons. */
  public Score score(PreparedParticipant participant, PreparedOpportunity opportunity) {
    return score(new Pair(participant, opportunity));
  }

  /**
   * Scores of participants against the same opportunities, in their order; much faster than one by
   * one. Safe for use by several threads.
   */
  public Function<PreparedParticipant, Score[]> scores(List<PreparedOpportunity> opportunities) {
    FacetRulings rulings = new FacetRulings(table, opportunities);
    return participant -> {
      FacetRulings.OfParticipant ofParticipant = rulings.of(participant);
      Score[] scores = new Score[opportunities.size()];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = score(ofParticipant.pair(i));
      }
      return scores;
    };
  }

  private Score score(Pair pair) {
    Judged judged = judge(pair, inOrder, false, null);
    return new Score(
        judged.points,
        options(pair, judged),
        codes.inOrder(judged.blockedBy),
        codes.sorted(judged.toClarify));
  }

  /** The whole fit of a pair, with reasons, and with bridges where it is not eligible. */
  public Fit explain(PreparedParticipant participant, PreparedOpportunity opportunity) {
    Pair pair = new Pair(participant, opportunity);
    List<Reason> reasons = new ArrayList<>();
    Judged judged = judge(pair, inOrder, false, reasons);
    return Fit.builder(participant.id(), opportunity.id())
        .points(judged.points)
        .options(options(pair, judged))
        .blockedBy(codes.inOrder(judged.blockedBy))
        .toClarify(codes.sorted(judged.toClarify))
        .reasons(reasons)
        .bridges(bridges(pair, judged.blockedBy))
        .build();
  }

  /**
   * Pairs of changes that make a pair eligible where no single one does; see {@link BridgePairs}.
   * None where it is eligible, or a single change is enough.
   */
  public List<BridgePair> bridgePairs(
      PreparedParticipant participant, PreparedOpportunity opportunity) {
    Pair pair = new Pair(participant, opportunity);
    long blockedBy = judge(pair, inOrder, false, null).blockedBy;
    return blockedBy == 0 || !bridges(pair, blockedBy).isEmpty()
        ? List.of()
        : List.copyOf(BridgePairs.of(new Situation(this, pair)).keySet());
  }

  /** The bridges of {@link #explain} alone: no reasons are written down. */
  public List<Bridge> bridges(PreparedParticipant participant, PreparedOpportunity opportunity) {
    Pair pair = new Pair(participant, opportunity);
    return bridges(pair, blockers(pair));
  }

  private List<Bridge> bridges(Pair pair, long blockedBy) {
    return trial(new Situation(this, pair), blockedBy).found();
  }

  /**
   * All changes of which one alone makes a pair eligible.
   *
   * @param blockedBy the criteria that block it
   */
  BridgeTrial trial(Situation situation, long blockedBy) {
    BridgeTrial trial =
        new BridgeTrial(
            situation, blockedBy, (changed, lifted) -> changed.isOpened(blockedBy, lifted));
    if (lifting.mayLiftByOne(blockedBy, situation.pair().participant().participant())) {
      places(blockedBy).forEach(i -> find(i, trial));
    }
    return trial;
  }

  /** The criteria that block a pair, as bits by their places in the table; 0: it is eligible. */
  public long blockers(PreparedParticipant participant, PreparedOpportunity opportunity) {
    return blockers(new Pair(participant, opportunity));
  }

  /**
   * The same of participants and the same opportunities, in their order; much faster than one by
   * one. Safe for use by several threads.
   */
  public Function<PreparedParticipant, long[]> blockers(List<PreparedOpportunity> opportunities) {
    FacetRulings rulings = new FacetRulings(table, opportunities);
    return participant -> {
      FacetRulings.OfParticipant ofParticipant = rulings.of(participant);
      long[] blockers = new long[opportunities.size()];
      for (int i = 0; i < blockers.length; i++) {
        blockers[i] = blockers(ofParticipant.pair(i));
      }
      return blockers;
    };
  }

  long blockers(Pair pair) {
    return judge(pair, inOrder, false, null).blockedBy;
  }

  /** What changes can lift. */
  public Lifting lifting() {
    return lifting;
  }

  /**
   * Whether changes made a pair eligible that was not.
   *
   * @param blockers the criteria that blocked it: asked first, as they are likely to go on
   * @param lifted what the changes may lift, by {@link Lifting}: all else is as it was
   */
  public boolean isOpened(
      long blockers, long lifted, PreparedParticipant changed, PreparedOpportunity opportunity) {
    return isOpened(blockers, lifted, new Pair(changed, opportunity));
  }

  boolean isOpened(long blockers, long lifted, Pair changed) {
    return Lifting.mayLift(lifted, blockers)
        && passes(blockers, changed)
        && passes(lifted & ~blockers, changed);
  }

  /** Whether a pair is eligible: much faster than to ask what blocks. */
  boolean isEligible(Pair pair) {
    return passes(-1L, pair);
  }

  /** Whether none of these blocks. Time is one question, and costs most. */
  private boolean passes(long criteria, Pair pair) {
    for (int i : quickestFirst) {
      if ((criteria >>> i & 1) != 0) {
        if (entries[i] instanceof TimeEntry) {
          return pair.timeHolds();
        }
        if (judge(i, pair, Notes.SILENT).blocks()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Tries what could lift a criterion, by its place in the table. */
  void find(int criterion, BridgeTrial trial) {
    entries[criterion].bridging().find(trial);
  }

  /** Whether a criterion, by its place in the table, blocks. */
  boolean isBlocking(int criterion, Pair pair) {
    return judge(criterion, pair, Notes.SILENT).blocks();
  }

  /** Criteria by their places in the table, in its order. */
  List<Integer> places(long bits) {
    return IntStream.of(inOrder).filter(i -> (bits >>> i & 1) != 0).boxed().toList();
  }

  /** What all judges together say; criteria as the bits that {@link Codes} gives them. */
  private static final class Judged {
    int points;
    long blockedBy;
    long toClarify;
  }

  /**
   * The sum of the score.
   *
   * @param order places in the table
   * @param ends whether it ends at the first criterion that blocks
   * @param reasons where they are written; null: nobody wants to know
   */
  private Judged judge(Pair pair, int[] order, boolean ends, @Nullable List<Reason> reasons) {
    Judged judged = new Judged();
    for (int i : order) {
      Notes notes = reasons == null ? Notes.SILENT : Notes.wanted();
      Ruling ruling = judge(i, pair, notes);
      int points = ruling.points(weights[i]);
      judged.points += points;
      judged.blockedBy |= ruling.blocks() ? 1L << i : 0;
      judged.toClarify |= ruling.verdict() == Verdict.UNKNOWN ? 1L << i : 0;
      if (ends && ruling.blocks()) {
        return judged;
      }
      if (reasons != null) {
        reasons.add(
            new Reason(
                entries[i].id().code(),
                ruling.verdict(),
                points,
                weights[i],
                ruling.blocks(),
                notes.findings()));
      }
    }
    return judged;
  }

  /** Most entries look at facets: known to be one, it is called without a look-up by its type. */
  private Ruling judge(int entry, Pair pair, Notes notes) {
    return entries[entry] instanceof FacetEntry<?, ?> facet
        ? notes.areWanted() ? facet.judge(pair, notes) : pair.facet(entry, facet)
        : entries[entry].judge(pair, notes);
  }

  private List<Fit.Option> options(Pair pair, Judged judged) {
    if (judged.blockedBy != 0) {
      return List.of();
    }
    // What is to be clarified of childcare differs by option.
    long others = judged.toClarify & ~childcare;
    List<Fit.Option> options = new ArrayList<>(pair.time().options().size());
    for (TimeOption option : pair.time().options()) {
      options.add(
          new Fit.Option(
              option.providerIndex() == TimeOption.OWN_CARE
                  ? Optional.empty()
                  : Optional.of(providers().get(option.providerIndex()).id()),
              option.agreedQuarterHours(),
              TimeLimits.minimumQuarterHours(
                  pair.participant().participant().hours(),
                  pair.opportunity().pattern(),
                  option.agreedQuarterHours()),
              option.wayMinutes(),
              codes.sorted(option.childcareUnknown() ? others | childcare : others)));
    }
    return options;
  }

  /** Builds a calculator. Not safe for use by several threads. */
  public static final class Builder {
    private MatchingPolicy policy = MatchingPolicy.defaults();
    private Taxonomy taxonomy = Taxonomy.none();
    private TravelTimes travelTimes = TravelTimes.greatCircle();
    private List<ChildcareProvider> providers = List.of();
    private @Nullable LocalDate date;
    private CriterionTable table = CriterionTable.standard();
    private List<Criterion> own = List.of();

    private Builder() {}

    /** Sets the policy. */
    public Builder policy(MatchingPolicy newPolicy) {
      policy = newPolicy;
      return this;
    }

    /** Sets the taxonomy; without one, no code has a narrower one. */
    public Builder taxonomy(Taxonomy newTaxonomy) {
      taxonomy = newTaxonomy;
      return this;
    }

    /** Sets the travel times. */
    public Builder travelTimes(TravelTimes times) {
      travelTimes = times;
      return this;
    }

    /** Sets the childcare providers at which there can be new places. */
    public Builder providers(List<ChildcareProvider> newProviders) {
      providers = newProviders;
      return this;
    }

    /** Sets the run's date, which decides how fresh a survey is. */
    public Builder date(LocalDate newDate) {
      date = newDate;
      return this;
    }

    /** Sets the criteria of the library. */
    public Builder table(CriterionTable newTable) {
      table = newTable;
      return this;
    }

    /** Sets the host's own criteria. */
    public Builder criteria(List<Criterion> criteria) {
      own = criteria;
      return this;
    }

    /**
     * The calculator.
     *
     * @throws IllegalArgumentException if the own criteria's codes or weights are not allowed
     */
    public FitCalculator build() {
      // To ask for today's date takes a program that starts longer than all else here.
      LocalDate day = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
      CriterionTable all = table;
      for (Criterion criterion : own) {
        all = all.with(criterion);
      }
      return new FitCalculator(
          new Setting(policy, taxonomy, day, new TimeSetting(policy, travelTimes, providers)),
          all,
          new Lifting(all),
          new Object());
    }
  }
}
