package org.quartermatch.placement.solver;

import java.util.Arrays;

/** A growing list of ints, without boxes. */
final class IntList {
  private int[] items = new int[16];
  private int size;

  void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size + (size >> 1));
    }
    items[size++] = item;
  }

  void addAll(IntList list) {
    for (int x = 0; x < list.size; x++) {
      add(list.items[x]);
    }
  }

  int get(int index) {
    return items[index];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  int[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
