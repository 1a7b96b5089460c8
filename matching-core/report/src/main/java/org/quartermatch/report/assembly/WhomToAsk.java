package org.quartermatch.report.assembly;

import org.quartermatch.fit.Reason.Finding;
import org.quartermatch.model.Opportunity;
import org.quartermatch.report.page.QuestionAbout;

/** Decides whom an open question is for, by its sentence. */
final class WhomToAsk {
  private WhomToAsk() {}

  /**
   * Whom to ask.
   *
   * @param finding an unknown one; of a host's own criterion the person is asked
   */
  static QuestionAbout of(Finding finding, Opportunity opportunity) {
    return switch (finding) {
      case Finding.Own own -> QuestionAbout.PARTICIPANT;
      case Finding.Standard standard -> of(standard.key(), opportunity);
    };
  }

  private static QuestionAbout of(String key, Opportunity opportunity) {
    return switch (key) {
      case "hours.unknown",
          "availability.unknown",
          "commute.home.unknown",
          "commute.mode.unknown",
          "childcare.unknown",
          "languages.held.unknown",
          "languages.held.written.unknown",
          "languages.held.spoken.unknown",
          "skills.held.unknown",
          "skills.nice.held.unknown",
          "qualifications.held.unknown",
          "entitlements.held.unknown",
          "permission.held.unknown",
          "form.unknown",
          "needs.more",
          "occupation.wish.unknown",
          "local.home.unknown" ->
          QuestionAbout.PARTICIPANT;
      case "availability.roster",
          "hours.minijob.pay.unknown",
          "availability.times.unknown",
          "conditions.skill.unknown",
          "commute.work.unknown",
          "childcare.roster",
          "childcare.start.unknown",
          "languages.level.unknown",
          "languages.required.unknown",
          "languages.required.more",
          "skills.level.unknown",
          "skills.required.unknown",
          "skills.required.more",
          "qualifications.required.unknown",
          "qualifications.required.more",
          "entitlements.required.unknown",
          "entitlements.required.more",
          "needs.unknown",
          "occupation.unknown",
          "permission.start.unknown",
          "form.offered.unknown",
          "start.unknown",
          "freshness.unknown",
          "local.company.unknown" ->
          QuestionAbout.OPPORTUNITY;
      case "childcare.from.unknown" -> QuestionAbout.CHILDCARE;
      // Either side may have left it open; what the company has not said is asked first.
      case "conditions.unknown" ->
          opportunity.position().conditions().complete()
              ? QuestionAbout.PARTICIPANT
              : QuestionAbout.OPPORTUNITY;
      default -> throw new IllegalArgumentException("no one to ask is known for " + key);
    };
  }
}
