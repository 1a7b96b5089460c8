package org.quartermatch.fit.columns;

import org.quartermatch.fit.judge.SkillsJudge;

/**
 * What one participant loses at the least for the skills that count most ({@link HeaviestSkills}),
 * in whatever state of what is held.
 *
 * <p>How it works: the part of these two that is not held, by their share in the weight of all, is
 * lost even if all else is held. Exact: losses are rounded down, as points would be rounded up.
 * Cost: a few look-ups for each position. Immutable.
 */
final class SkillSieve {
  /** Below the error of single precision, in favour of the pair. */
  private static final float ROUNDED_DOWN = 1 - 1e-6f;

  private final HeaviestSkills heaviest;
  private final SkillParts parts;
  private final int skillsWeight;

  /** By state, the standing of each code. */
  private final byte[][] standings;

  /** By the sum of weights, what one in 600 of one weight comes to. */
  private final float[] pointsOf = new float[HeaviestSkills.WEIGHS_MUCH + 1];

  SkillSieve(OpportunityColumns columns, byte[][] standings) {
    this.standings = standings;
    heaviest = columns.heaviestSkills;
    parts = columns.layout.parts;
    skillsWeight = columns.layout.skillsWeight;
    for (int weights = 1; weights < HeaviestSkills.WEIGHS_MUCH; weights++) {
      pointsOf[weights] = skillsWeight * ROUNDED_DOWN / (SkillsJudge.WHOLE * weights);
    }
  }

  /**
   * Keeps of these positions the ones that may have enough points; moves them to the front. No
   * branch to guess.
   *
   * @param losses of each position; what is lost here is taken off
   * @param least losses below this are too many
   * @return how many are kept
   */
  int sieve(int[] positions, int[] losses, int count, int least) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int position = positions[i];
      int loss = losses[i] - lost(position);
      positions[kept] = position;
      losses[kept] = loss;
      kept += loss >= least ? 1 : 0;
    }
    return kept;
  }

  /** Nobody with such skills loses fewer points there. */
  int lost(int position) {
    int weights = heaviest.weights(position);
    if (weights == 0) {
      // What it comes to counts among the points that are the same for everybody.
      return skillsWeight;
    }
    int first = heaviest.first(position);
    int second = heaviest.second(position);
    int least = Integer.MAX_VALUE;
    for (byte[] known : standings) {
      least = Math.min(least, lost(known, first) + lost(known, second));
    }
    return (int) (least * pointsOf[weights]);
  }

  /** What is lost of a requirement's weight, in 1/600; far more than all where it blocks. */
  private int lost(byte[] known, int requirement) {
    return SkillParts.weight(requirement)
        * (SkillsJudge.WHOLE - parts.part(known[SkillParts.code(requirement)], requirement));
  }
}
