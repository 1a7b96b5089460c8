package org.quartermatch.placement;

import java.util.Arrays;

/**
 * The most that n people can gain at m opportunities, people one by one along the best chain that
 * Bellman and Ford's algorithm finds: slow, short, and without prices.
 */
final class SlowAssignment {
  static final long IMPOSSIBLE = Long.MIN_VALUE / 4;

  private SlowAssignment() {}

  /**
   * @param gain by person and opportunity, or {@link #IMPOSSIBLE}
   */
  static long most(long[][] gain, int[] places) {
    int people = gain.length;
    int[] at = new int[people];
    Arrays.fill(at, -1);
    int[] free = places.clone();
    long total = 0;
    for (int added = 0; added < people; added++) {
      // what a chain that starts with the new person's placement has gained when it frees a seat at
      // j
      long[] best = new long[places.length];
      int[] by = new int[places.length];
      Arrays.fill(best, IMPOSSIBLE);
      boolean changed = true;
      for (int j = 0; j < places.length; j++) {
        best[j] = gain[added][j];
        by[j] = added;
      }
      while (changed) {
        changed = false;
        for (int i = 0; i < added; i++) {
          for (int j = 0; j < places.length && at[i] >= 0; j++) {
            long moved = best[at[i]] - gain[i][at[i]] + gain[i][j];
            if (gain[i][j] > IMPOSSIBLE && best[at[i]] > IMPOSSIBLE && moved > best[j]) {
              best[j] = moved;
              by[j] = i;
              changed = true;
            }
          }
        }
      }
      long most = 0;
      int end = -1;
      int out = -1;
      for (int j = 0; j < places.length; j++) {
        if (free[j] > 0 && best[j] > most) {
          most = best[j];
          end = j;
          out = -1;
        }
      }
      for (int i = 0; i < added; i++) {
        if (at[i] >= 0 && best[at[i]] > IMPOSSIBLE && best[at[i]] - gain[i][at[i]] > most) {
          most = best[at[i]] - gain[i][at[i]];
          end = at[i];
          out = i;
        }
      }
      total += most;
      if (end < 0) {
        continue;
      }
      if (out >= 0) {
        at[out] = -1;
      } else {
        free[end]--;
      }
      for (int j = end; ; ) {
        int mover = by[j];
        int before = at[mover];
        at[mover] = j;
        if (mover == added) {
          break;
        }
        j = before;
      }
    }
    return total;
  }
}
