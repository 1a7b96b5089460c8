package org.quartermatch.taxonomy;

import java.util.Objects;

/**
 * A skill that belongs to an occupation.
 *
 * @param skill the skill's code
 * @param relation how it belongs
 */
public record OccupationSkill(String skill, Relation relation) {

  /** ESCO's two relations between an occupation and a skill. */
  public enum Relation {
    /** Usually needed, wherever the occupation is practised. */
    ESSENTIAL,
    /** Needed by some employers, in some places. */
    OPTIONAL
  }

  /** Checks that both parts are there. */
  public OccupationSkill {
    Objects.requireNonNull(skill, "skill");
    Objects.requireNonNull(relation, "relation");
  }
}
