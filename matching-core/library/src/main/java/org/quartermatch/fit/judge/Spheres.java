package org.quartermatch.fit.judge;

import java.util.List;
import org.quartermatch.fit.StandardCriterion;

/**
 * Which criteria one change can lift together, so that changes are not tried in vain.
 *
 * <p>Time hangs together: another way of travelling can lift the commute and what comes after it.
 * So do time and conditions, as some exclusions are of times. What any other criterion of the
 * library looks at, no change that bridges another one touches. A criterion that is added, by a
 * host or to the table, may look at anything.
 *
 * <p>A set of spheres is a {@code long} of bits.
 */
public final class Spheres {
  /** Of criteria that any change may lift. */
  private static final long ANY = 1;

  private static final long TIME = 2;

  private final long[] of;

  Spheres(CriterionTable table) {
    List<CriterionEntry> entries = table.entries();
    of = new long[entries.size()];
    long next = TIME;
    for (int i = 0; i < of.length; i++) {
      CriterionEntry entry = entries.get(i);
      if (!(entry.id() instanceof CriterionEntry.Id.Standard standard)) {
        of[i] = ANY;
      } else if (entry instanceof TimeEntry
          || standard.criterion() == StandardCriterion.CONDITIONS) {
        of[i] = TIME;
      } else {
        next <<= 1;
        of[i] = next;
      }
    }
  }

  /** Of criteria, as the bits that {@link Codes} gives them; 0 where there are none. */
  long of(long criteria) {
    long spheres = 0;
    for (int i = 0; i < of.length; i++) {
      spheres |= (criteria >>> i & 1) == 0 ? 0 : of[i];
    }
    return spheres;
  }

  /**
   * Whether changes may lift what is of some spheres; never false where they do.
   *
   * @param changes the spheres of what they lift elsewhere
   */
  public static boolean mayLift(long changes, long spheres) {
    return (changes & ANY) != 0 || (spheres & ~changes & ~ANY) == 0;
  }

  /** How many changes it takes at the least to lift what is of these spheres, 1 or more. */
  public static int leastChanges(long spheres) {
    return Math.max(1, Long.bitCount(spheres & ~ANY));
  }
}
