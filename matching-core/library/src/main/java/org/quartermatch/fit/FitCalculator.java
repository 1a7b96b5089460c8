package org.quartermatch.fit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.columns.Definition;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * The one definition of the score. Ranking, explanations and placement all come from here.
 *
 * <p>How it works: every criterion has one judge, a pure function of the pair. {@link #score} sums
 * what the judges give; {@link #explain} runs the very same judges and lets them write down what
 * they found; {@link #points} stops at the first criterion that blocks. Participants and
 * opportunities are prepared once ({@link #prepare(Participant)}, {@link #prepare(Opportunity)}),
 * so that a pair costs look-ups by code and a few operations on 672-bit weeks: about a microsecond,
 * more where new childcare places are wanted, as each provider is tried.
 *
 * <p>Immutable and safe for use by several threads, as far as the host's {@link Criterion}s and
 * {@link TravelTimes} are.
 */
public final class FitCalculator {
  private static final StandardCriterion[] STANDARD = StandardCriterion.values();
  private static final long CHILDCARE =
      1L << Arrays.asList(STANDARD).indexOf(StandardCriterion.CHILDCARE);

  private final Setting setting;
  private final List<Criterion> own;

  private final Weights weightOf;

  /** Most points of each standard criterion, in their order. */
  private final int[] weights;

  private final Codes codes;
  private final boolean skillsMustBeKnown;
  private final boolean languagesMustBeKnown;

  private FitCalculator(Setting setting, List<Criterion> own) {
    this.setting = setting;
    this.own = own;
    weightOf = new Weights(setting.policy(), own);
    weights = weightOf.inOrder();
    codes = new Codes(own);
    skillsMustBeKnown = setting.policy().mustBeKnown().contains(StandardCriterion.SKILLS);
    languagesMustBeKnown = setting.policy().mustBeKnown().contains(StandardCriterion.LANGUAGES);
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

  /** Childcare providers, by id. */
  public List<ChildcareProvider> providers() {
    return setting.providers();
  }

  /** The same calculator with other childcare providers. */
  public FitCalculator withProviders(List<ChildcareProvider> providers) {
    return new FitCalculator(
        Setting.of(
            setting.policy(), setting.taxonomy(), setting.travelTimes(), providers, setting.date()),
        own);
  }

  /** Makes a participant ready to be judged against many opportunities. */
  public PreparedParticipant prepare(Participant participant) {
    return new PreparedParticipant(participant, setting);
  }

  /** Makes an opportunity ready to be judged against many participants. */
  public PreparedOpportunity prepare(Opportunity opportunity) {
    return new PreparedOpportunity(opportunity, setting.taxonomy(), setting.policy().breaks());
  }

  /**
   * What the packed form of the score needs; for the library itself, as its type is not exported.
   */
  public Definition definition() {
    return new PackedDefinition(this, setting);
  }

  int weightOf(StandardCriterion criterion) {
    return weightOf.of(criterion);
  }

  boolean hasOwn() {
    return !own.isEmpty();
  }

  int ownWeight() {
    return own.stream().mapToInt(Criterion::weight).sum();
  }

  /** Points of the host's own criteria together, or -1 if one blocks. */
  int ownPoints(Participant participant, Opportunity opportunity) {
    int points = 0;
    for (Criterion criterion : own) {
      Judgement judgement = judgeOwn(criterion, participant, opportunity);
      if (judgement.blocks()) {
        return -1;
      }
      points += ownPoints(criterion, judgement);
    }
    return points;
  }

  /**
   * Points of an eligible pair, or -1 where it is not eligible: the fast way when only ranking is
   * wanted. Equal to {@link #score}.
   */
  public int points(PreparedParticipant participant, PreparedOpportunity opportunity) {
    int points = 0;
    for (int i = 0; i < STANDARD.length; i++) {
      StandardCriterion criterion = STANDARD[i];
      if (!isOfTime(criterion)) {
        Outcome outcome = judge(criterion, participant, opportunity, Notes.SILENT);
        if (outcome.blocks()) {
          return -1;
        }
        points += outcome.points(weights[i]);
      }
    }
    int ofOwn = ownPoints(participant.participant(), opportunity.opportunity());
    if (ofOwn < 0) {
      return -1;
    }
    points += ofOwn;
    TimeJudge.Result time = TimeJudge.judge(participant, opportunity, setting);
    if (!time.holds()) {
      return -1;
    }
    for (int i = 0; i < STANDARD.length; i++) {
      StandardCriterion criterion = STANDARD[i];
      if (isOfTime(criterion)) {
        points += TimeReasons.outcome(criterion, time, participant, opportunity).points(weights[i]);
      }
    }
    return points;
  }

  /** The fit of a pair without its reasons. */
  public Score score(PreparedParticipant participant, PreparedOpportunity opportunity) {
    Judged judged = judgeAll(participant, opportunity, null);
    return new Score(
        judged.points,
        options(participant, opportunity, judged),
        codes.inOrder(judged.blockedBy),
        codes.sorted(judged.allToClarify()));
  }

  /** The whole fit of a pair, with reasons, and with bridges where it is not eligible. */
  public Fit explain(PreparedParticipant participant, PreparedOpportunity opportunity) {
    List<Reason> reasons = new ArrayList<>();
    Judged judged = judgeAll(participant, opportunity, reasons);
    List<Bridge> bridges =
        judged.blockedBy == 0
            ? List.of()
            : new Bridges(this, setting, participant, opportunity).find(reasons);
    return new Fit(
        participant.id(),
        opportunity.id(),
        judged.points,
        options(participant, opportunity, judged),
        codes.inOrder(judged.blockedBy),
        codes.sorted(judged.allToClarify()),
        reasons,
        bridges);
  }

  /** What all judges together say; criteria as the bits that {@link Codes} gives them. */
  private static final class Judged {
    int points;
    long blockedBy;

    /** The unknown criteria, childcare apart, which differs by option. */
    long toClarify;

    final TimeJudge.Result time;

    Judged(TimeJudge.Result time) {
      this.time = time;
    }

    long allToClarify() {
      return time.childcareUnknown() ? toClarify | CHILDCARE : toClarify;
    }
  }

  private Judged judgeAll(
      PreparedParticipant participant,
      PreparedOpportunity opportunity,
      @Nullable List<Reason> reasons) {
    Judged judged = new Judged(TimeJudge.judge(participant, opportunity, setting));
    for (int i = 0; i < STANDARD.length; i++) {
      StandardCriterion criterion = STANDARD[i];
      Notes notes = reasons == null ? Notes.SILENT : Notes.wanted();
      Outcome outcome;
      if (isOfTime(criterion)) {
        outcome = TimeReasons.outcome(criterion, judged.time, participant, opportunity);
        if (notes.areWanted()) {
          TimeReasons.note(
              criterion, outcome.verdict(), judged.time, participant, opportunity, setting, notes);
        }
      } else {
        outcome = judge(criterion, participant, opportunity, notes);
      }
      int points = outcome.points(weights[i]);
      add(judged, i, outcome.verdict(), outcome.blocks(), points);
      if (reasons != null) {
        reasons.add(
            new Reason(
                criterion.code(),
                outcome.verdict(),
                points,
                weights[i],
                outcome.blocks(),
                notes.findings()));
      }
    }
    for (int i = 0; i < own.size(); i++) {
      Criterion criterion = own.get(i);
      Judgement judgement =
          judgeOwn(criterion, participant.participant(), opportunity.opportunity());
      int points = ownPoints(criterion, judgement);
      add(judged, STANDARD.length + i, judgement.verdict(), judgement.blocks(), points);
      if (reasons != null) {
        reasons.add(
            new Reason(
                criterion.code(),
                judgement.verdict(),
                points,
                criterion.weight(),
                judgement.blocks(),
                List.of(new Finding.Own(judgement.verdict(), judgement.sentence()))));
      }
    }
    judged.toClarify &= ~CHILDCARE;
    return judged;
  }

  private static void add(Judged judged, int bit, Verdict verdict, boolean blocks, int points) {
    judged.points += points;
    judged.blockedBy |= blocks ? 1L << bit : 0;
    judged.toClarify |= verdict == Verdict.UNKNOWN ? 1L << bit : 0;
  }

  private static boolean isOfTime(StandardCriterion criterion) {
    return switch (criterion) {
      case HOURS, AVAILABILITY, COMMUTE, CHILDCARE -> true;
      case LANGUAGES,
          SKILLS,
          QUALIFICATIONS,
          ENTITLEMENTS,
          FORM,
          CONDITIONS,
          NEEDS,
          OCCUPATION,
          START,
          FRESHNESS,
          LOCAL ->
          false;
    };
  }

  private Outcome judge(
      StandardCriterion criterion,
      PreparedParticipant participant,
      PreparedOpportunity opportunity,
      Notes notes) {
    var position = opportunity.position();
    var person = participant.participant();
    var policy = setting.policy();
    return switch (criterion) {
      case LANGUAGES ->
          LanguagesJudge.judge(
              participant.profileAt(position.start()).languages(),
              position.languages(),
              languagesMustBeKnown,
              notes);
      case SKILLS ->
          SkillsJudge.judge(
              participant.profileAt(position.start()).skills(),
              opportunity,
              skillsMustBeKnown,
              notes);
      case QUALIFICATIONS ->
          PapersJudge.judge(
              position.qualifications(),
              participant.profileAt(position.start()).qualifications(),
              person.qualifications().complete(),
              policy.obtainable(),
              policy.mustBeKnown().contains(criterion),
              criterion.code(),
              notes);
      case ENTITLEMENTS ->
          PapersJudge.judge(
              position.entitlements(),
              participant.entitlements(),
              person.entitlements().complete(),
              Set.of(),
              policy.mustBeKnown().contains(criterion),
              criterion.code(),
              notes);
      case FORM -> WorkplaceJudge.form(participant, position.form(), notes);
      case CONDITIONS -> WorkplaceJudge.conditions(participant, opportunity.conditions(), notes);
      case NEEDS -> WorkplaceJudge.needs(person, position.offers(), notes);
      case OCCUPATION ->
          PreferencesJudge.occupation(
              participant, position.occupation(), setting.taxonomy(), notes);
      case START -> PreferencesJudge.start(person, position.start(), notes);
      case FRESHNESS ->
          PreferencesJudge.freshness(opportunity.opportunity(), setting.date(), notes);
      case LOCAL ->
          PreferencesJudge.local(person, position.company().flatMap(Company::quarter), notes);
      case HOURS, AVAILABILITY, COMMUTE, CHILDCARE ->
          throw new IllegalStateException(criterion.code() + " is judged with the time");
    };
  }

  private Judgement judgeOwn(
      Criterion criterion, Participant participant, Opportunity opportunity) {
    return criterion.judge(participant, opportunity, setting.date());
  }

  private static int ownPoints(Criterion criterion, Judgement judgement) {
    return (int) ((long) criterion.weight() * judgement.sharePermille() / 1000);
  }

  private List<FitOption> options(
      PreparedParticipant participant, PreparedOpportunity opportunity, Judged judged) {
    if (judged.blockedBy != 0) {
      return List.of();
    }
    List<FitOption> options = new ArrayList<>(judged.time.options().size());
    for (TimeJudge.Option option : judged.time.options()) {
      options.add(
          new FitOption(
              option.providerIndex() < 0
                  ? Optional.empty()
                  : Optional.of(setting.providers().get(option.providerIndex()).id()),
              option.agreedQuarterHours(),
              TimeJudge.minimumQuarterHours(
                  participant, opportunity.pattern(), option.agreedQuarterHours()),
              option.wayMinutes(),
              codes.sorted(
                  option.childcareUnknown() ? judged.toClarify | CHILDCARE : judged.toClarify)));
    }
    return options;
  }

  /** Builds a calculator. Not safe for use by several threads. */
  public static final class Builder {
    private MatchingPolicy policy = MatchingPolicy.defaults();
    private Taxonomy taxonomy = Taxonomy.none();
    private TravelTimes travelTimes = TravelTimes.greatCircle();
    private List<ChildcareProvider> providers = List.of();
    private LocalDate date = LocalDate.now(java.time.ZoneId.systemDefault());
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
      return new FitCalculator(
          Setting.of(policy, taxonomy, travelTimes, providers, date), List.copyOf(own));
    }
  }
}
