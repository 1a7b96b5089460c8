package org.quartermatch.fit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.HeldLanguage;
import org.quartermatch.model.HeldSkill;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.LanguageLevel;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.RequiredLanguage;
import org.quartermatch.model.RequiredSkill;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;

/**
 * Finds the single smallest changes that would make an ineligible pair eligible.
 *
 * <p>How it works: for every criterion that blocks, the smallest changes that could lift it are
 * made to a copy of the participant (or of the opportunity), and the pair is judged again by the
 * one definition of the score. Only what then is eligible is a bridge; nothing is estimated. Cost:
 * one judgement for each change tried, some tens.
 */
final class Bridges {
  /** Times are lengthened in steps of half an hour, by at most so many of them at each end. */
  private static final int MOST_STEPS = 8;

  private static final int STEP_QUARTERS = 2;

  private final FitCalculator calculator;
  private final Setting setting;
  private final PreparedParticipant prepared;
  private final Participant participant;
  private final PreparedOpportunity opportunity;
  private final LinkedHashSet<Bridge> found = new LinkedHashSet<>();

  Bridges(
      FitCalculator calculator,
      Setting setting,
      PreparedParticipant participant,
      PreparedOpportunity opportunity) {
    this.calculator = calculator;
    this.setting = setting;
    this.prepared = participant;
    this.participant = participant.participant();
    this.opportunity = opportunity;
  }

  List<Bridge> find(List<Reason> reasons) {
    for (Reason reason : reasons) {
      if (reason.blocks()) {
        for (StandardCriterion criterion : StandardCriterion.values()) {
          if (criterion.code().equals(reason.criterion())) {
            find(criterion);
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private void find(StandardCriterion criterion) {
    switch (criterion) {
      case HOURS -> hours();
      case AVAILABILITY -> {
        moreTime();
        hours();
        otherModes();
      }
      case COMMUTE -> {
        int minutes = TimeJudge.judge(prepared, opportunity, setting).directMinutes();
        tryWith(
            participant.toBuilder().maximumCommuteMinutes(minutes).build(),
            new Bridge.CommuteMinutes(minutes));
        otherModes();
      }
      case CHILDCARE -> {
        moreCare();
        newPlaces();
        moreTime();
        otherModes();
      }
      case LANGUAGES -> languages();
      case SKILLS -> skills();
      case QUALIFICATIONS -> qualifications();
      case ENTITLEMENTS -> entitlements();
      case FORM -> {
        EmploymentForm form = opportunity.position().form();
        Listing<EmploymentForm> forms =
            new Listing<>(plus(participant.forms().items(), form), participant.forms().complete());
        tryWith(participant.toBuilder().forms(forms).build(), new Bridge.Form(form.code()));
      }
      case CONDITIONS -> exclusions();
      case NEEDS -> offers();
      case OCCUPATION, START, FRESHNESS, LOCAL -> {
        // These never block.
      }
    }
  }

  /** Keeps the bridge if the changed participant is eligible. */
  private boolean tryWith(Participant changed, Bridge bridge) {
    boolean eligible = calculator.points(calculator.prepare(changed), opportunity) >= 0;
    if (eligible) {
      found.add(bridge);
    }
    return eligible;
  }

  private void languages() {
    for (RequiredLanguage required : opportunity.position().languages().items()) {
      LanguageLevel needed =
          new LanguageLevel(
              needed(required.level().spoken(), required.toleranceLevels()),
              needed(required.level().written(), required.toleranceLevels()));
      HeldLanguage learned = new HeldLanguage(required.code(), needed);
      Listing<HeldLanguage> languages =
          new Listing<>(
              plus(participant.languages().items(), learned), participant.languages().complete());
      var held = prepared.profileAt(opportunity.position().start()).languages();
      boolean unknown =
          held.spoken(required.code()).orHigher() || held.written(required.code()).orHigher();
      tryWith(
          participant.toBuilder().languages(languages).build(),
          unknown
              ? new Bridge.Clarify(StandardCriterion.LANGUAGES.code(), required.code())
              : new Bridge.Language(learned));
    }
  }

  private static Optional<CefrLevel> needed(Optional<CefrLevel> required, int tolerance) {
    CefrLevel level = required.orElse(CefrLevel.A0);
    CefrLevel asked = level == CefrLevel.NATIVE ? CefrLevel.C2 : level;
    return Optional.of(asked.lowered(tolerance));
  }

  private void skills() {
    var held = prepared.profileAt(opportunity.position().start()).skills();
    for (PreparedOpportunity.Skill skill : opportunity.skills()) {
      OptionalInt level = skill.required().level();
      String code = skill.required().code();
      boolean missing = level.isPresent() && held.reached(code) < level.getAsInt();
      if (missing) {
        Listing<HeldSkill> skills =
            new Listing<>(
                plus(participant.skills().items(), HeldSkill.of(code, level.getAsInt())),
                participant.skills().complete());
        boolean must = skill.required() instanceof RequiredSkill.Must;
        boolean unknown = !must || held.isUnknown(code, skill.narrowerCount());
        tryWith(
            participant.toBuilder().skills(skills).build(),
            unknown
                ? new Bridge.Clarify(StandardCriterion.SKILLS.code(), code)
                : new Bridge.Skill(code, level.getAsInt()));
      }
    }
  }

  private void qualifications() {
    Set<String> held = prepared.profileAt(opportunity.position().start()).qualifications();
    for (String code : opportunity.position().qualifications().items()) {
      if (!held.contains(code)) {
        Listing<String> more =
            new Listing<>(
                plus(participant.qualifications().items(), code),
                participant.qualifications().complete());
        tryWith(
            participant.toBuilder().qualifications(more).build(),
            participant.qualifications().complete()
                ? new Bridge.Qualification(code)
                : new Bridge.Clarify(StandardCriterion.QUALIFICATIONS.code(), code));
      }
    }
  }

  /** Nobody can acquire an entitlement by learning, so only an unknown one is a bridge. */
  private void entitlements() {
    if (participant.entitlements().complete()) {
      return;
    }
    for (String code : opportunity.position().entitlements().items()) {
      if (!prepared.entitlements().contains(code)) {
        Listing<String> more = new Listing<>(plus(participant.entitlements().items(), code), false);
        tryWith(
            participant.toBuilder().entitlements(more).build(),
            new Bridge.Clarify(StandardCriterion.ENTITLEMENTS.code(), code));
      }
    }
  }

  private void exclusions() {
    for (String code : participant.exclusions().items()) {
      List<String> fewer =
          participant.exclusions().items().stream().filter(other -> !other.equals(code)).toList();
      Listing<String> exclusions = new Listing<>(fewer, participant.exclusions().complete());
      tryWith(participant.toBuilder().exclusions(exclusions).build(), new Bridge.Exclusion(code));
    }
  }

  private void offers() {
    for (String need : participant.needs().items()) {
      var position = opportunity.position();
      if (!position.offers().items().contains(need)) {
        var changed = position.toBuilder().offer(need).build();
        var offered =
            switch (opportunity.opportunity()) {
              case Vacancy vacancy -> new Vacancy(changed);
              case JobPotential p ->
                  new JobPotential(
                      changed,
                      p.budgetQuarterHours(),
                      p.certaintyPercent(),
                      p.surveyedOn(),
                      p.surveyedBy());
            };
        if (calculator.points(prepared, calculator.prepare(offered)) >= 0) {
          found.add(new Bridge.Offer(need));
        }
      }
    }
  }

  private void hours() {
    TreeSet<Integer> candidates = new TreeSet<>();
    WorkPattern.Fixed fixed = opportunity.pattern().fixed();
    if (fixed != null) {
      candidates.add(fixed.quarterHours());
      int perDay = (fixed.longestDayMinutes() + 14) / 15;
      if (perDay <= WeekSchedule.QUARTER_HOURS_PER_DAY) {
        tryWith(
            participant.toBuilder().maximumQuarterHoursPerDay(perDay).build(),
            new Bridge.HoursPerDay(perDay));
      }
    } else {
      opportunity.position().hours().minimumQuarterHours().ifPresent(candidates::add);
      TimeJudge.judge(prepared, opportunity, setting)
          .options()
          .forEach(option -> candidates.add(option.agreedQuarterHours()));
      exclusions();
    }
    for (int quarterHours : candidates) {
      HoursRange wanted = participant.hours();
      int minimum = Math.min(wanted.minimumQuarterHours().orElse(0), quarterHours);
      int maximum = Math.max(wanted.maximumQuarterHours().orElse(quarterHours), quarterHours);
      HoursRange range = new HoursRange(OptionalInt.of(minimum), OptionalInt.of(maximum));
      boolean changes =
          quarterHours < wanted.minimumQuarterHours().orElse(0)
              || quarterHours > wanted.maximumQuarterHours().orElse(Integer.MAX_VALUE);
      if (changes
          && quarterHours > 0
          && tryWith(
              participant.toBuilder().weeklyHours(range).build(),
              new Bridge.WeeklyHours(quarterHours))) {
        return;
      }
    }
  }

  private void otherModes() {
    for (TravelMode mode : TravelMode.values()) {
      if (participant.mode().isPresent() && participant.mode().get() != mode) {
        tryWith(participant.toBuilder().mode(mode).build(), new Bridge.Mode(mode));
      }
    }
  }

  private void moreTime() {
    Optional<WeekSchedule> availability = participant.availability();
    if (availability.isEmpty()) {
      return;
    }
    if (opportunity.pattern().fixed() != null) {
      for (int way : ways()) {
        WeekSchedule missing = TimeReasons.missingTime(way, prepared, opportunity);
        if (!missing.isEmpty()
            && tryWith(
                participant.toBuilder().availability(availability.get().or(missing)).build(),
                new Bridge.Availability(missing))) {
          return;
        }
      }
      return;
    }
    for (int step = 1; step <= MOST_STEPS; step++) {
      WeekSchedule longer = availability.get().widened(step * STEP_QUARTERS);
      if (tryWith(
          participant.toBuilder().availability(longer).build(),
          new Bridge.Availability(longer.minus(availability.get())))) {
        return;
      }
    }
  }

  /** The direct way, and those by way of the children's places; shortest first. */
  private Set<Integer> ways() {
    Set<Integer> ways = new TreeSet<>();
    TimeJudge.Result time = TimeJudge.judge(prepared, opportunity, setting);
    ways.add(time.directMinutes());
    time.options().forEach(option -> ways.add(option.wayMinutes()));
    for (int provider : prepared.providersWithPlaces()) {
      ways.add(TimeJudge.wayMinutes(prepared, opportunity, setting, prepared.childrenAt(provider)));
    }
    return ways;
  }

  private void moreCare() {
    int way = TimeJudge.wayMinutes(prepared, opportunity, setting, prepared.ownCare());
    for (int i = 0; i < prepared.ownCare().size(); i++) {
      PreparedParticipant.CaredChild cared = prepared.ownCare().get(i);
      if (opportunity.pattern().fixed() != null) {
        WeekSchedule missing = TimeReasons.missingCare(way, cared, opportunity, setting, prepared);
        if (!missing.isEmpty()) {
          tryWithCare(i, cared, missing);
        }
      } else if (cared.covered().times().isEmpty()) {
        tryWithCare(i, cared, TimeReasons.timeAway(way, opportunity));
      } else {
        boolean done = false;
        for (int step = 1; step <= MOST_STEPS && !done; step++) {
          WeekSchedule longer = cared.covered().times().widened(step * STEP_QUARTERS);
          done = tryWithCare(i, cared, longer.minus(cared.covered().times()));
        }
      }
    }
  }

  private boolean tryWithCare(
      int index, PreparedParticipant.CaredChild cared, WeekSchedule additional) {
    Child child = cared.child();
    Child.Care care =
        new Child.Care.Covered(
            cared.covered().times().or(additional), Optional.ofNullable(cared.place()));
    List<Child> children = new ArrayList<>(participant.children());
    children.set(index, new Child(child.id(), child.ageMonths(), care, child.needsPlace()));
    return tryWith(
        participant.toBuilder().children(children).build(),
        new Bridge.Care(child.id(), additional));
  }

  /** Providers that would do if they had as many free places as the family needs. */
  private void newPlaces() {
    List<Child> children = prepared.childrenForNewPlaces();
    if (children.isEmpty() || children.stream().anyMatch(child -> child.ageMonths().isEmpty())) {
      return;
    }
    int under3 = (int) children.stream().filter(PreparedParticipant::isUnder3).count();
    int over3 = children.size() - under3;
    for (ChildcareProvider provider : setting.providers()) {
      if (provider.placesUnder3() < under3 || provider.places3AndOver() < over3) {
        ChildcareProvider larger =
            new ChildcareProvider(
                provider.id(),
                provider.name(),
                provider.quarter(),
                provider.location(),
                provider.openingHours(),
                Math.max(under3, provider.placesUnder3()),
                Math.max(over3, provider.places3AndOver()),
                provider.availableFrom());
        FitCalculator alone = calculator.withProviders(List.of(larger));
        if (alone.points(alone.prepare(participant), opportunity) >= 0) {
          found.add(new Bridge.ChildcarePlace(provider.id()));
        }
      }
    }
  }

  private static <T> List<T> plus(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
