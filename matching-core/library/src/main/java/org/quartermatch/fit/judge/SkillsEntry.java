package org.quartermatch.fit.judge;

import java.util.Set;
import org.quartermatch.fit.StandardCriterion;

/**
 * The skills: opportunities ask for too many different sets of them to judge each as a facet, so
 * columns hold single requirements, and judge these by {@link SkillsJudge#part}.
 */
record SkillsEntry(Id id, Bridging bridging, Set<String> sentences) implements CriterionEntry {
  static SkillsEntry of(Bridging bridging, String... sentences) {
    return new SkillsEntry(new Id.Standard(StandardCriterion.SKILLS), bridging, Set.of(sentences));
  }

  @Override
  public Ruling judge(Pair pair, Notes notes) {
    return SkillsJudge.judge(
        pair.held().skills(),
        pair.opportunity(),
        pair.participant().setting().mustBeKnown(StandardCriterion.SKILLS),
        notes);
  }
}
