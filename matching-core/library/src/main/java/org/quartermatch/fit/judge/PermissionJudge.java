package org.quartermatch.fit.judge;

import java.time.LocalDate;
import java.util.Optional;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.Verdict;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Position;
import org.quartermatch.model.WorkPermission;

/** Permission to work: docs/semantics.md, sentence 32a. */
final class PermissionJudge {
  private PermissionJudge() {}

  /** What of an opportunity decides: whether permission is asked, and of which day. */
  record Work(Optional<EmploymentForm> form, Optional<LocalDate> start) {
    static Work of(PreparedOpportunity opportunity) {
      Position position = opportunity.position();
      return new Work(position.form(), position.start());
    }
  }

  static Ruling judge(
      PreparedParticipant participant, int profile, Work work, Setting setting, Notes notes) {
    if (work.form.isPresent() && !setting.policy().permissionForms().contains(work.form.get())) {
      return Ruling.met();
    }
    Optional<WorkPermission> known = participant.participant().workPermission();
    if (known.isEmpty()) {
      notes.add(Verdict.UNKNOWN, "permission.held.unknown");
      return new Ruling(Verdict.UNKNOWN, 0, 1, setting.mustBeKnown(StandardCriterion.PERMISSION));
    }
    WorkPermission held = known.get();
    if (held.kind() == WorkPermission.Kind.NONE) {
      notes.add(Verdict.NOT_MET, "permission.missing");
      return Ruling.blocking();
    }
    Verdict verdict = Verdict.MET;
    if (held.until().isPresent()) {
      LocalDate until = held.until().get();
      LocalDate day = setting.startOrToday(work.start);
      if (day.isAfter(until)) {
        if (notes.areWanted()) {
          notes.add(Verdict.NOT_MET, "permission.ended", new Fact.Day(until), new Fact.Day(day));
        }
        return Ruling.blocking();
      }
      if (work.start.isEmpty()) {
        verdict = Verdict.UNKNOWN;
      }
      if (notes.areWanted()) {
        notes.add(
            verdict,
            verdict == Verdict.UNKNOWN ? "permission.start.unknown" : "permission.until",
            new Fact.Day(until));
      }
    }
    if (held.kind() == WorkPermission.Kind.PER_JOB) {
      verdict = verdict.and(Verdict.PARTLY);
      notes.add(Verdict.PARTLY, "permission.obtain");
    }
    return new Ruling(verdict, 0, 1, false);
  }
}
