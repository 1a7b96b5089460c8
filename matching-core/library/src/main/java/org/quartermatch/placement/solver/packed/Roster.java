package org.quartermatch.placement.solver.packed;

import java.util.Arrays;

/**
 * Who has which choice, and who is at each opportunity, in no particular but a reproducible order.
 * Adding and removing is O(1).
 */
final class Roster {
  private final Instance in;
  private final int[] assignment;
  private final int[][] at;
  private final int[] size;

  /** Where a unit stands in the list of its opportunity. */
  private final int[] position;

  Roster(Instance instance) {
    in = instance;
    assignment = new int[in.units];
    Arrays.fill(assignment, Instance.NONE);
    at = new int[in.opportunities][];
    size = new int[in.opportunities];
    position = new int[in.units];
  }

  /** The choice of a unit, or {@link Instance#NONE}. */
  int of(int unit) {
    return assignment[unit];
  }

  /** A copy: by unit, a choice or {@link Instance#NONE}. */
  int[] assignment() {
    return assignment.clone();
  }

  /** How many units are at an opportunity. */
  int size(int opportunity) {
    return size[opportunity];
  }

  int unit(int opportunity, int index) {
    return at[opportunity][index];
  }

  /** A copy of those at an opportunity. */
  int[] units(int opportunity) {
    return size[opportunity] == 0 ? new int[0] : Arrays.copyOf(at[opportunity], size[opportunity]);
  }

  void add(int choice) {
    int u = in.owner[choice];
    int j = in.opportunity[choice];
    assignment[u] = choice;
    at[j] = withRoom(at[j], size[j]);
    position[u] = size[j];
    at[j][size[j]++] = u;
  }

  void remove(int unit) {
    int j = in.opportunity[assignment[unit]];
    assignment[unit] = Instance.NONE;
    int last = at[j][--size[j]];
    at[j][position[unit]] = last;
    position[last] = position[unit];
  }

  static int[] withRoom(int[] list, int needed) {
    if (list == null) {
      return new int[4];
    }
    return needed < list.length ? list : Arrays.copyOf(list, 2 * list.length);
  }
}
