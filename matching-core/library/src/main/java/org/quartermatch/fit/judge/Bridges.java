package org.quartermatch.fit.judge;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.judge.held.LanguageProfile;
import org.quartermatch.fit.judge.held.SkillProfile;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Skill;
import org.quartermatch.model.WorkPermission;

/** Bridges of languages, skills, papers, form, conditions and needs. */
final class Bridges {
  private Bridges() {}

  static void languages(BridgeTrial trial) {
    for (Language.Required required : trial.opportunity().position().languages().items()) {
      Language.Level needed =
          new Language.Level(
              needed(required.level().spoken(), required.toleranceLevels()),
              needed(required.level().written(), required.toleranceLevels()));
      Language.Held learned = new Language.Held(required.code(), needed);
      var held = trial.pair().held().languages();
      LanguageProfile.Parts parts = held.of(required.code());
      boolean unknown = parts.spoken().orHigher() || parts.written().orHigher();
      trial.tryWith(
          unknown
              ? new Bridge.Clarify(StandardCriterion.LANGUAGES.code(), required.code())
              : new Bridge.Language(learned),
          person -> person.toBuilder().languages(plus(person.languages(), learned)).build());
    }
  }

  private static Optional<CefrLevel> needed(Optional<CefrLevel> required, int tolerance) {
    CefrLevel level = required.orElse(CefrLevel.A0);
    CefrLevel asked = level == CefrLevel.NATIVE ? CefrLevel.C2 : level;
    return Optional.of(asked.lowered(tolerance));
  }

  static void skills(BridgeTrial trial) {
    var held = trial.pair().held().skills();
    for (PreparedOpportunity.RequiredSkill skill : trial.opportunity().skills()) {
      int level = skill.level();
      String code = skill.code();
      SkillProfile.Stand stand = held.of(code);
      boolean missing = level != SkillsJudge.LEVEL_UNKNOWN && stand.reached() < level;
      if (missing) {
        Skill.Held learned = Skill.held(code, level);
        boolean unknown = !skill.must() || held.isUnknown(stand, skill.narrowerCount());
        trial.tryWith(
            unknown
                ? new Bridge.Clarify(StandardCriterion.SKILLS.code(), code)
                : new Bridge.Skill(code, level),
            person -> person.toBuilder().skills(plus(person.skills(), learned)).build());
      }
    }
  }

  static void qualifications(BridgeTrial trial) {
    Set<String> held = trial.pair().held().qualifications();
    for (String code : trial.opportunity().position().qualifications().items()) {
      if (!held.contains(code)) {
        trial.tryWith(
            trial.participant().qualifications().complete()
                ? new Bridge.Qualification(code)
                : new Bridge.Clarify(StandardCriterion.QUALIFICATIONS.code(), code),
            person ->
                person.toBuilder().qualifications(plus(person.qualifications(), code)).build());
      }
    }
  }

  /** Nobody can acquire an entitlement by learning, so only an unknown one is a bridge. */
  static void entitlements(BridgeTrial trial) {
    if (trial.participant().entitlements().complete()) {
      return;
    }
    for (String code : trial.opportunity().position().entitlements().items()) {
      if (!trial.pair().participant().entitlements().contains(code)) {
        trial.tryWith(
            new Bridge.Clarify(StandardCriterion.ENTITLEMENTS.code(), code),
            person -> person.toBuilder().entitlements(plus(person.entitlements(), code)).build());
      }
    }
  }

  /** Nobody can acquire a permission by learning, so only an unknown one is a bridge. */
  static void permission(BridgeTrial trial) {
    if (trial.participant().workPermission().isEmpty()) {
      trial.tryWith(
          new Bridge.Clarify(
              StandardCriterion.PERMISSION.code(), StandardCriterion.PERMISSION.code()),
          person -> person.toBuilder().workPermission(WorkPermission.unrestricted()).build());
    }
  }

  /** The day on which the person would have to be able to come. */
  static void start(BridgeTrial trial) {
    var position = trial.opportunity().position();
    Optional<LocalDate> last =
        new PreferencesJudge.Starts(position.start(), position.latestStart())
            .last(trial.pair().participant().setting().policy().startToleranceDays());
    if (last.isPresent() && trial.participant().earliestStart().isPresent()) {
      trial.tryWith(
          new Bridge.Start(last.get()),
          person -> person.toBuilder().earliestStart(last.get()).build());
    }
  }

  static void form(BridgeTrial trial) {
    Optional<EmploymentForm> offered = trial.opportunity().position().form();
    if (offered.isEmpty()) {
      return;
    }
    EmploymentForm form = offered.get();
    trial.tryWith(
        new Bridge.Form(form.code()),
        person -> person.toBuilder().forms(plus(person.forms(), form)).build());
  }

  static void exclusions(BridgeTrial trial) {
    for (String code : trial.participant().exclusions().items()) {
      trial.tryWith(
          new Bridge.Exclusion(code),
          person -> person.toBuilder().exclusions(minus(person.exclusions(), code)).build());
    }
  }

  static void offers(BridgeTrial trial) {
    for (String need : trial.participant().needs().items()) {
      if (!trial.opportunity().position().offers().items().contains(need)) {
        trial.tryWithOpportunity(
            new Bridge.Offer(need), opportunity -> offering(opportunity, need));
      }
    }
  }

  /** All that a workplace offers is known then. */
  private static Opportunity offering(Opportunity opportunity, String need) {
    var position = opportunity.position();
    var changed =
        position.toBuilder()
            .offers(new Listing<>(BridgeTrial.plus(position.offers().items(), need), true))
            .build();
    return opportunity.withPosition(changed);
  }

  private static <T> Listing<T> plus(Listing<T> listing, T item) {
    return new Listing<>(BridgeTrial.plus(listing.items(), item), listing.complete());
  }

  private static Listing<String> minus(Listing<String> listing, String item) {
    return new Listing<>(
        listing.items().stream().filter(other -> !other.equals(item)).toList(), listing.complete());
  }
}
