package org.quartermatch;

import java.util.Optional;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Language;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.programme.Measure.CourseSeats;

/** What a course grants, beside what it asks for. Stateless. */
final class CourseGrants {
  private CourseGrants() {}

  /** Whether whoever may attend it holds all of it already. */
  static boolean areAllAsked(CourseSeats course) {
    Position asked = course.course();
    return course.grants().languages().stream()
            .allMatch(held -> asked.languages().items().stream().anyMatch(it -> isAsked(held, it)))
        && course.grants().skills().stream()
            .allMatch(held -> asked.skills().items().stream().anyMatch(it -> isAsked(held, it)))
        && asked.qualifications().items().containsAll(course.grants().qualifications());
  }

  private static boolean isAsked(Language.Held granted, Language.Required asked) {
    return asked.code().equals(granted.code())
        && asked.toleranceLevels() == 0
        && reaches(asked.level().spoken(), granted.level().spoken())
        && reaches(asked.level().written(), granted.level().written());
  }

  private static boolean reaches(Optional<CefrLevel> asked, Optional<CefrLevel> granted) {
    return granted.isEmpty() || asked.filter(it -> it.compareTo(granted.get()) >= 0).isPresent();
  }

  private static boolean isAsked(Skill.Held granted, Skill.Required asked) {
    return asked instanceof Skill.Must must
        && must.code().equals(granted.code())
        && must.level().isPresent()
        && granted.level().isPresent()
        && must.level().getAsInt() >= granted.level().getAsInt();
  }
}
