package org.quartermatch.fit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.columns.Definition;
import org.quartermatch.fit.columns.Facet;
import org.quartermatch.fit.columns.Facets;
import org.quartermatch.fit.columns.HoursFacet;
import org.quartermatch.fit.columns.Options;
import org.quartermatch.fit.columns.PairWays;
import org.quartermatch.fit.columns.Reach;
import org.quartermatch.fit.columns.StartFacet;
import org.quartermatch.fit.columns.TimeFacet;
import org.quartermatch.fit.columns.WorkFacet;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.RequiredLanguage;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.taxonomy.Taxonomy;

/** Gives the packed form the judges of the plain one. */
final class PackedDefinition implements Definition {
  private final FitCalculator calculator;
  private final Setting setting;

  PackedDefinition(FitCalculator calculator, Setting setting) {
    this.calculator = calculator;
    this.setting = setting;
  }

  private record Languages(PackedDefinition of, Listing<RequiredLanguage> required)
      implements Facet {
    @Override
    public int points(PreparedParticipant participant, int profile) {
      return of.points(
          StandardCriterion.LANGUAGES,
          LanguagesJudge.judge(
              participant.profile(profile).languages(),
              required,
              of.mustBeKnown(StandardCriterion.LANGUAGES),
              Notes.SILENT));
    }

    @Override
    public int mostPoints() {
      return of.calculator.weightOf(StandardCriterion.LANGUAGES);
    }
  }

  private record Occupation(PackedDefinition of, Optional<String> code) implements Facet {
    @Override
    public int points(PreparedParticipant participant, int profile) {
      return of.points(
          StandardCriterion.OCCUPATION,
          PreferencesJudge.occupation(participant, code, of.setting.taxonomy(), Notes.SILENT));
    }

    @Override
    public int mostPoints() {
      return of.calculator.weightOf(StandardCriterion.OCCUPATION);
    }
  }

  private record Local(PackedDefinition of, Optional<String> quarter) implements Facet {
    @Override
    public int points(PreparedParticipant participant, int profile) {
      return of.points(
          StandardCriterion.LOCAL,
          PreferencesJudge.local(participant.participant(), quarter, Notes.SILENT));
    }

    @Override
    public int mostPoints() {
      return of.calculator.weightOf(StandardCriterion.LOCAL);
    }
  }

  private record Start(PackedDefinition of, Optional<LocalDate> start) implements StartFacet {
    @Override
    public int points(PreparedParticipant participant, int profile) {
      return of.points(
          StandardCriterion.START,
          PreferencesJudge.start(participant.participant(), start, Notes.SILENT));
    }

    @Override
    public int mostPoints() {
      return of.calculator.weightOf(StandardCriterion.START);
    }

    @Override
    public int profile(PreparedParticipant participant) {
      return participant.profileIndexAt(start);
    }
  }

  private record Qualifications(PackedDefinition of, Listing<String> required) implements Facet {
    @Override
    public int points(PreparedParticipant participant, int profile) {
      return of.points(
          StandardCriterion.QUALIFICATIONS,
          PapersJudge.judge(
              required,
              participant.profile(profile).qualifications(),
              participant.participant().qualifications().complete(),
              of.setting.policy().obtainable(),
              of.mustBeKnown(StandardCriterion.QUALIFICATIONS),
              StandardCriterion.QUALIFICATIONS.code(),
              Notes.SILENT));
    }

    @Override
    public int mostPoints() {
      return of.calculator.weightOf(StandardCriterion.QUALIFICATIONS);
    }
  }

  private record Entitlements(PackedDefinition of, Listing<String> required) implements Facet {
    @Override
    public int points(PreparedParticipant participant, int profile) {
      return of.points(
          StandardCriterion.ENTITLEMENTS,
          PapersJudge.judge(
              required,
              participant.entitlements(),
              participant.participant().entitlements().complete(),
              Set.of(),
              of.mustBeKnown(StandardCriterion.ENTITLEMENTS),
              StandardCriterion.ENTITLEMENTS.code(),
              Notes.SILENT));
    }

    @Override
    public int mostPoints() {
      return of.calculator.weightOf(StandardCriterion.ENTITLEMENTS);
    }
  }

  private record Form(PackedDefinition of, EmploymentForm form) implements Facet {
    @Override
    public int points(PreparedParticipant participant, int profile) {
      return of.points(
          StandardCriterion.FORM, WorkplaceJudge.form(participant, form, Notes.SILENT));
    }

    @Override
    public int mostPoints() {
      return of.calculator.weightOf(StandardCriterion.FORM);
    }
  }

  private record Conditions(PackedDefinition of, WorkplaceJudge.Conditions conditions)
      implements Facet {
    @Override
    public int points(PreparedParticipant participant, int profile) {
      return of.points(
          StandardCriterion.CONDITIONS,
          WorkplaceJudge.conditions(participant, conditions, Notes.SILENT));
    }

    @Override
    public int mostPoints() {
      return of.calculator.weightOf(StandardCriterion.CONDITIONS);
    }
  }

  private record Offers(PackedDefinition of, Listing<String> offers) implements Facet {
    @Override
    public int points(PreparedParticipant participant, int profile) {
      return of.points(
          StandardCriterion.NEEDS,
          WorkplaceJudge.needs(participant.participant(), offers, Notes.SILENT));
    }

    @Override
    public int mostPoints() {
      return of.calculator.weightOf(StandardCriterion.NEEDS);
    }
  }

  private record Work(
      PackedDefinition of, WorkPattern.@Nullable Fixed fixed, WeekSchedule window, boolean roster)
      implements WorkFacet {
    private WorkPattern pattern(HoursFacet hours) {
      return new WorkPattern(
          fixed,
          window,
          roster,
          new HoursRange(OptionalInt.of(hours.least()), limit(hours.most())),
          limit(hours.budget()));
    }

    private static OptionalInt limit(int quarterHours) {
      return quarterHours == Reach.UNLIMITED ? OptionalInt.empty() : OptionalInt.of(quarterHours);
    }

    @Override
    public Reach reach(PreparedParticipant participant) {
      return TimeReach.of(participant, fixed, window, of.setting);
    }

    @Override
    public boolean holds(PreparedParticipant participant, HoursFacet hours, PairWays ways) {
      return TimeJudge.holdsWithChildren(
          participant, pattern(hours), new PackedWays(ways), of.setting);
    }

    @Override
    public void options(
        PreparedParticipant participant, HoursFacet hours, PairWays ways, Options options) {
      if (fixed != null && participant.caredForWithoutPlaces()) {
        // Nothing is left to decide.
        options.add(Options.NO_PROVIDER, fixed.quarterHours(), fixed.quarterHours());
        return;
      }
      WorkPattern pattern = pattern(hours);
      for (TimeJudge.Option option :
          TimeJudge.judge(participant, pattern, new PackedWays(ways), of.setting).options()) {
        options.add(
            option.providerIndex(),
            option.agreedQuarterHours(),
            TimeJudge.minimumQuarterHours(participant, pattern, option.agreedQuarterHours()));
      }
    }
  }

  private record Hours(PackedDefinition of, HoursRange range, OptionalInt budgetQuarterHours)
      implements HoursFacet {
    @Override
    public int points(PreparedParticipant participant, int profile) {
      return of.points(StandardCriterion.HOURS, TimeReasons.hours(false, participant, range));
    }

    @Override
    public int mostPoints() {
      return of.calculator.weightOf(StandardCriterion.HOURS);
    }

    @Override
    public int least() {
      return range.minimumQuarterHours().orElse(0);
    }

    @Override
    public int most() {
      return range.maximumQuarterHours().orElse(Reach.UNLIMITED);
    }

    @Override
    public int budget() {
      return budgetQuarterHours.orElse(Reach.UNLIMITED);
    }
  }

  private record Time(PackedDefinition of, WorkPattern pattern) implements TimeFacet {
    @Override
    public WorkFacet work() {
      return new Work(of, pattern.fixed(), pattern.window(), pattern.roster());
    }

    @Override
    public HoursFacet hours() {
      return new Hours(of, pattern.hours(), pattern.budgetQuarterHours());
    }

    @Override
    public int longestWayMinutes(PreparedParticipant participant) {
      return TimeJudge.longestWayMinutes(participant, pattern, of.setting);
    }
  }

  /** The packed form has the ways of one participant only, and of its calculator's setting. */
  private record PackedWays(PairWays ways) implements WorkWays {
    @Override
    public boolean isLocated() {
      return ways.isLocated();
    }

    @Override
    public Optional<LocalDate> start() {
      return ways.start();
    }

    @Override
    public int minutesFromHome(PreparedParticipant participant, Setting setting) {
      return ways.fromHome();
    }

    @Override
    public int minutesFrom(GeoPoint place, PreparedParticipant participant, Setting setting) {
      return ways.from(place);
    }

    @Override
    public int minutesFromProvider(
        int providerIndex, PreparedParticipant participant, Setting setting) {
      return ways.fromProvider(providerIndex);
    }
  }

  private boolean mustBeKnown(StandardCriterion criterion) {
    return setting.policy().mustBeKnown().contains(criterion);
  }

  private int points(StandardCriterion criterion, Outcome outcome) {
    return outcome.blocks() ? Facet.BLOCKED : outcome.points(calculator.weightOf(criterion));
  }

  @Override
  public Facets facets(PreparedOpportunity opportunity) {
    Position position = opportunity.position();
    return new Facets(
        new Start(this, position.start()),
        new Time(this, opportunity.pattern()),
        new Languages(this, position.languages()),
        new Occupation(this, position.occupation()),
        new Local(this, position.company().flatMap(Company::quarter)),
        new Qualifications(this, position.qualifications()),
        new Entitlements(this, position.entitlements()),
        new Form(this, position.form()),
        new Conditions(this, opportunity.conditions()),
        new Offers(this, position.offers()),
        points(
            StandardCriterion.FRESHNESS,
            PreferencesJudge.freshness(opportunity.opportunity(), setting.date(), Notes.SILENT)));
  }

  @Override
  public int profiles(PreparedParticipant participant) {
    return participant.profileCount();
  }

  @Override
  public HeldSkills skills(PreparedParticipant participant, int profile) {
    SkillProfile skills = participant.profile(profile).skills();
    return new HeldSkills(skills.held(), skills.isComplete());
  }

  @Override
  public Taxonomy taxonomy() {
    return setting.taxonomy();
  }

  @Override
  public int skillsWeight() {
    return calculator.weightOf(StandardCriterion.SKILLS);
  }

  @Override
  public int occupationWeight() {
    return calculator.weightOf(StandardCriterion.OCCUPATION);
  }

  @Override
  public int mustWeight() {
    return SkillsJudge.MUST_WEIGHT;
  }

  @Override
  public int skillPart(
      boolean must, int level, int reached, int broader, int sibling, boolean unknown) {
    SkillsJudge.Part part =
        SkillsJudge.part(
            must, level, reached, broader, sibling, unknown, mustBeKnown(StandardCriterion.SKILLS));
    return part.blocks() ? Facet.BLOCKED : part.sixHundredths();
  }

  @Override
  public int wholePart() {
    return SkillsJudge.WHOLE;
  }

  @Override
  public int pointsWithoutSkills(PreparedOpportunity opportunity) {
    return points(
        StandardCriterion.SKILLS,
        opportunity.position().skills().complete() ? Outcome.met() : Outcome.unknown());
  }

  @Override
  public int commutePoints(boolean known, int minutes) {
    return points(StandardCriterion.COMMUTE, TimeReasons.commute(known, minutes, false));
  }

  @Override
  public int longestCommuteMinutes(PreparedParticipant participant) {
    return TimeJudge.longestCommuteMinutes(participant);
  }

  @Override
  public boolean wayDecides(PreparedParticipant participant) {
    return participant.caredForWithoutPlaces();
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // one object stands for great circles
  public boolean greatCircles() {
    return setting.travelTimes() == GreatCircle.TRAVEL_TIMES;
  }

  @Override
  public int minutes(PreparedParticipant participant, GeoPoint from, GeoPoint to) {
    return setting.travelTimes().minutes(from, to, participant.mode());
  }

  @Override
  public int minutes(PreparedParticipant participant, long metres) {
    return GreatCircle.minutes(metres, participant.mode());
  }

  @Override
  public long longestMetres(PreparedParticipant participant, int minutes) {
    return GreatCircle.longestMetres(minutes, participant.mode());
  }

  @Override
  public List<GeoPoint> providers() {
    return setting.providers().stream().map(ChildcareProvider::location).toList();
  }

  @Override
  public int ownWeight() {
    return calculator.ownWeight();
  }

  @Override
  public boolean hasOwn() {
    return calculator.hasOwn();
  }

  @Override
  public PreparedParticipant prepare(Participant participant) {
    return calculator.prepare(participant);
  }

  @Override
  public boolean excludesTimes(String exclusion) {
    return ReservedTime.ofCode(exclusion) != null;
  }

  @Override
  public boolean timeHolds(PreparedParticipant participant, PreparedOpportunity opportunity) {
    return TimeJudge.holds(participant, opportunity, setting);
  }

  @Override
  public int ownPoints(Participant participant, Opportunity opportunity) {
    return calculator.ownPoints(participant, opportunity);
  }
}
