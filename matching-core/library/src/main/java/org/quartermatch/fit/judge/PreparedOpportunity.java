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
  /** A required skill with its place in the taxonomy. */
  record RequiredSkill(Skill.Required required, List<String> directBroader, int narrowerCount) {}

  private final Opportunity opportunity;
  private final List<RequiredSkill> skills;
  private final WorkPattern pattern;
  private final Workplace place;
  private final WorkplaceJudge.Conditions conditions;

  PreparedOpportunity(Opportunity opportunity, Taxonomy taxonomy, boolean breaks) {
    this.opportunity = opportunity;
    Position position = opportunity.position();
    skills =
        position.skills().items().stream()
            .map(
                required ->
                    new RequiredSkill(
                        required,
                        taxonomy.directBroader(required.code()),
                        taxonomy.narrowerCount(required.code())))
            .toList();
    pattern = WorkPattern.of(opportunity, breaks);
    place = new Workplace(position.location(), position.start());
    conditions = WorkplaceJudge.Conditions.of(position.conditions(), pattern);
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
