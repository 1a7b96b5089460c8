package org.quartermatch.fit.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Skill;
import org.quartermatch.model.Vacancy;
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
      Listing<Language.Held> languages =
          new Listing<>(
              BridgeTrial.plus(trial.participant().languages().items(), learned),
              trial.participant().languages().complete());
      var held = trial.pair().held().languages();
      LanguageProfile.Parts parts = held.of(required.code());
      boolean unknown = parts.spoken().orHigher() || parts.written().orHigher();
      trial.tryWith(
          trial.participant().toBuilder().languages(languages).build(),
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

  static void skills(BridgeTrial trial) {
    var held = trial.pair().held().skills();
    for (PreparedOpportunity.RequiredSkill skill : trial.opportunity().skills()) {
      int level = skill.level();
      String code = skill.code();
      SkillProfile.Stand stand = held.of(code);
      boolean missing = level != SkillsJudge.LEVEL_UNKNOWN && stand.reached() < level;
      if (missing) {
        Listing<Skill.Held> skills =
            new Listing<>(
                BridgeTrial.plus(trial.participant().skills().items(), Skill.held(code, level)),
                trial.participant().skills().complete());
        boolean unknown = !skill.must() || held.isUnknown(stand, skill.narrowerCount());
        trial.tryWith(
            trial.participant().toBuilder().skills(skills).build(),
            unknown
                ? new Bridge.Clarify(StandardCriterion.SKILLS.code(), code)
                : new Bridge.Skill(code, level));
      }
    }
  }

  static void qualifications(BridgeTrial trial) {
    Set<String> held = trial.pair().held().qualifications();
    for (String code : trial.opportunity().position().qualifications().items()) {
      if (!held.contains(code)) {
        Listing<String> more =
            new Listing<>(
                BridgeTrial.plus(trial.participant().qualifications().items(), code),
                trial.participant().qualifications().complete());
        trial.tryWith(
            trial.participant().toBuilder().qualifications(more).build(),
            trial.participant().qualifications().complete()
                ? new Bridge.Qualification(code)
                : new Bridge.Clarify(StandardCriterion.QUALIFICATIONS.code(), code));
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
        Listing<String> more =
            new Listing<>(
                BridgeTrial.plus(trial.participant().entitlements().items(), code), false);
        trial.tryWith(
            trial.participant().toBuilder().entitlements(more).build(),
            new Bridge.Clarify(StandardCriterion.ENTITLEMENTS.code(), code));
      }
    }
  }

  /** Nobody can acquire a permission by learning, so only an unknown one is a bridge. */
  static void permission(BridgeTrial trial) {
    if (trial.participant().workPermission().isEmpty()) {
      trial.tryWith(
          trial.participant().toBuilder().workPermission(WorkPermission.unrestricted()).build(),
          new Bridge.Clarify(
              StandardCriterion.PERMISSION.code(), StandardCriterion.PERMISSION.code()));
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
          trial.participant().toBuilder().earliestStart(last.get()).build(),
          new Bridge.Start(last.get()));
    }
  }

  static void form(BridgeTrial trial) {
    Optional<EmploymentForm> offered = trial.opportunity().position().form();
    if (offered.isEmpty()) {
      return;
    }
    EmploymentForm form = offered.get();
    Listing<EmploymentForm> forms =
        new Listing<>(
            BridgeTrial.plus(trial.participant().forms().items(), form),
            trial.participant().forms().complete());
    trial.tryWith(
        trial.participant().toBuilder().forms(forms).build(), new Bridge.Form(form.code()));
  }

  static void exclusions(BridgeTrial trial) {
    for (String code : trial.participant().exclusions().items()) {
      List<String> fewer =
          trial.participant().exclusions().items().stream()
              .filter(other -> !other.equals(code))
              .toList();
      Listing<String> exclusions =
          new Listing<>(fewer, trial.participant().exclusions().complete());
      trial.tryWith(
          trial.participant().toBuilder().exclusions(exclusions).build(),
          new Bridge.Exclusion(code));
    }
  }

  static void offers(BridgeTrial trial) {
    for (String need : trial.participant().needs().items()) {
      var position = trial.opportunity().position();
      if (!position.offers().items().contains(need)) {
        var changed =
            position.toBuilder()
                .offers(new Listing<>(BridgeTrial.plus(position.offers().items(), need), true))
                .build();
        Opportunity offered =
            switch (trial.opportunity().opportunity()) {
              case Vacancy vacancy -> new Vacancy(changed);
              case JobPotential p ->
                  new JobPotential(
                      changed,
                      p.budgetQuarterHours(),
                      p.certaintyPercent(),
                      p.surveyedOn(),
                      p.surveyedBy());
            };
        trial.tryWith(offered, new Bridge.Offer(need));
      }
    }
  }
}
