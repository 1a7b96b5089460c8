package org.quartermatch.fit.judge;

import java.util.List;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.fit.judge.time.Workplace;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * An opportunity, made ready to be judged against many participants. Made by {@link
 * FitCalculator#prepare(Opportunity)}; immutable to whoever uses it.
 */
public final class PreparedOpportunity {
  /**
   * A required skill with its place in the taxonomy. Flat: each pair reads it, and every object on
   * the way there is a cache miss.
   *
   * @param level what is required, or {@link SkillsJudge#LEVEL_UNKNOWN}
   * @param weight what it counts beside the others
   */
  record RequiredSkill(
      String code,
      boolean must,
      int level,
      int weight,
      List<String> directBroader,
      int narrowerCount) {
    static RequiredSkill of(Skill.Required required, Taxonomy taxonomy) {
      return new RequiredSkill(
          required.code(),
          required instanceof Skill.Must,
          required.level().orElse(SkillsJudge.LEVEL_UNKNOWN),
          SkillsJudge.weight(required),
          taxonomy.directBroader(required.code()),
          taxonomy.narrowerCount(required.code()));
    }
  }

  private final Opportunity opportunity;
  private final List<RequiredSkill> skills;
  private final boolean allSkills;
  private final WorkPattern pattern;
  private final Workplace place;
  private final WorkplaceJudge.Conditions conditions;

  PreparedOpportunity(Opportunity opportunity, Setting setting) {
    this.opportunity = opportunity;
    Position position = opportunity.position();
    skills =
        position.skills().items().stream()
            .map(required -> RequiredSkill.of(required, setting.taxonomy()))
            .toList();
    allSkills = position.skills().complete();
    pattern = WorkPattern.of(opportunity, setting.policy(), setting.date());
    place = new Workplace(position.location(), position.start());
    conditions = WorkplaceJudge.Conditions.of(position, pattern);
  }

  /** The opportunity itself. */
  public Opportunity opportunity() {
    return opportunity;
  }

  /** Its identifier. */
  public String id() {
    return opportunity.id();
  }

  /** What is offered. */
  public Position position() {
    return opportunity.position();
  }

  List<RequiredSkill> skills() {
    return skills;
  }

  /** Whether all skills that are required are known. */
  boolean allSkills() {
    return allSkills;
  }

  /** What of it decides about time. */
  public WorkPattern pattern() {
    return pattern;
  }

  /** Where it is and when it starts. */
  public Workplace place() {
    return place;
  }

  WorkplaceJudge.Conditions conditions() {
    return conditions;
  }

  /** The id only. */
  @Override
  public String toString() {
    return "PreparedOpportunity[" + id() + "]";
  }
}
