package org.quartermatch.placement.solver.packed;

import java.util.Arrays;

/** A growing list of ints, without boxes. */
public final class IntList {
  private int[] items = new int[16];
  private int size;

  public void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size + (size >> 1));
    }
    items[size++] = item;
  }

  public void addAll(IntList list) {
    for (int x = 0; x < list.size; x++) {
      add(list.items[x]);
    }
  }

  public int get(int index) {
    return items[index];
  }

  /** Takes the last one away. */
  public int removeLast() {
    return items[--size];
  }

  public int size() {
    return size;
  }

  public void clear() {
    size = 0;
  }

  public int[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
