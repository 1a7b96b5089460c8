package org.quartermatch.fit.columns;

/**
 * By position, the two skills that count most of those required, and what all of them weigh: who
 * lacks these loses at least so much. All of it lies side by side in memory, so that most positions
 * are ruled out without a look at the requirements themselves.
 *
 * <p>Made in O(requirements). Immutable.
 */
final class HeaviestSkills {
  /** This weight or more: a byte holds no more. */
  static final int WEIGHS_MUCH = 255;

  private static final int KEPT = 2;

  /** Two requirements each, see {@link SkillParts}; one of weight 0 stands for none. */
  private final int[] heaviest;

  /** Sums of all weights; 0: no skill is listed. */
  private final byte[] weights;

  HeaviestSkills(int[] skillsFrom, int[] requirements) {
    int n = skillsFrom.length - 1;
    heaviest = new int[KEPT * n];
    weights = new byte[n];
    for (int position = 0; position < n; position++) {
      int sum = 0;
      for (int i = skillsFrom[position]; i < skillsFrom[position + 1]; i++) {
        sum += SkillParts.weight(requirements[i]);
        enter(position, requirements[i]);
      }
      weights[position] = (byte) Math.min(sum, WEIGHS_MUCH);
    }
  }

  private void enter(int position, int requirement) {
    int first = KEPT * position;
    if (isHeavier(requirement, heaviest[first])) {
      heaviest[first + 1] = heaviest[first];
      heaviest[first] = requirement;
    } else if (isHeavier(requirement, heaviest[first + 1])) {
      heaviest[first + 1] = requirement;
    }
  }

  /** Of equal weight, one without which nobody is eligible counts more. */
  private static boolean isHeavier(int one, int other) {
    return (one & SkillParts.RANK) > (other & SkillParts.RANK);
  }

  int first(int position) {
    return heaviest[KEPT * position];
  }

  int second(int position) {
    return heaviest[KEPT * position + 1];
  }

  /**
   * The sum of all weights, or {@link #WEIGHS_MUCH} where it is that or more; 0: none is listed.
   */
  int weights(int position) {
    return weights[position] & 255;
  }
}
