package org.quartermatch.fit.columns;

/**
 * The best k of all that is added, in their total order: points downwards, then id upwards by code
 * point, whatever the order of adding.
 *
 * <p>A binary heap in three arrays whose top is the worst kept: O(log k) for one that gets in, one
 * comparison for one that does not; ids are compared only where points tie. Not thread-safe.
 */
public final class BestOpportunities implements Hits {
  private final int k;
  private int[] points;
  private int[] positions;
  private OpportunityColumns[] columns;
  private int size;

  /** Keeps {@code k}, at least 1; room grows as it is needed. */
  public BestOpportunities(int k) {
    this.k = k;
    int room = Math.min(k, 16);
    points = new int[room];
    positions = new int[room];
    columns = new OpportunityColumns[room];
  }

  @Override
  public int leastPoints() {
    return size < k ? 0 : points[0];
  }

  @Override
  public void add(OpportunityColumns from, int position, int value) {
    if (size < k) {
      if (size == points.length) {
        grow();
      }
      set(size, from, position, value);
      up(size++);
    } else if (isWorse(points[0], columns[0], positions[0], value, from, position)) {
      set(0, from, position, value);
      down(0, size);
    }
  }

  private void grow() {
    int room = (int) Math.min(k, 2L * size);
    points = java.util.Arrays.copyOf(points, room);
    positions = java.util.Arrays.copyOf(positions, room);
    columns = java.util.Arrays.copyOf(columns, room);
  }

  /** Number of those kept. */
  public int size() {
    return size;
  }

  /** Puts what was kept in order, best first; nothing can be added after that. */
  public void sort() {
    for (int end = size - 1; end > 0; end--) {
      swap(0, end);
      down(0, end);
    }
  }

  public int points(int rank) {
    return points[rank];
  }

  public OpportunityColumns columns(int rank) {
    return columns[rank];
  }

  public int position(int rank) {
    return positions[rank];
  }

  private boolean isWorse(int a, int b) {
    return isWorse(points[a], columns[a], positions[a], points[b], columns[b], positions[b]);
  }

  private static boolean isWorse(
      int pointsA,
      OpportunityColumns columnsA,
      int positionA,
      int pointsB,
      OpportunityColumns columnsB,
      int positionB) {
    return pointsA != pointsB
        ? pointsA < pointsB
        : OpportunityColumns.compareIds(columnsA, positionA, columnsB, positionB) > 0;
  }

  private void set(int slot, OpportunityColumns from, int position, int value) {
    points[slot] = value;
    positions[slot] = position;
    columns[slot] = from;
  }

  private void up(int slot) {
    while (slot > 0) {
      int parent = (slot - 1) / 2;
      if (!isWorse(slot, parent)) {
        return;
      }
      swap(slot, parent);
      slot = parent;
    }
  }

  private void down(int slot, int end) {
    while (2 * slot + 1 < end) {
      int child = 2 * slot + 1;
      if (child + 1 < end && isWorse(child + 1, child)) {
        child++;
      }
      if (!isWorse(child, slot)) {
        return;
      }
      swap(slot, child);
      slot = child;
    }
  }

  private void swap(int a, int b) {
    int value = points[a];
    int position = positions[a];
    OpportunityColumns from = columns[a];
    set(a, columns[b], positions[b], points[b]);
    set(b, from, position, value);
  }
}
