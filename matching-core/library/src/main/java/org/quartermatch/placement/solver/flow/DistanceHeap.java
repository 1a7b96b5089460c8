package org.quartermatch.placement.solver.flow;

import java.util.Arrays;

/**
 * A binary heap of numbers by distance, nearest first, without boxes. A number may be in it several
 * times. Adding and removing are O(log size). Of equal distances the order is fixed, but no
 * particular one.
 */
final class DistanceHeap {
  private long[] distances = new long[64];
  private int[] numbers = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The least distance; of a heap that is not empty. */
  long least() {
    return distances[0];
  }

  void add(long distance, int number) {
    if (size == numbers.length) {
      distances = Arrays.copyOf(distances, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (distances[parent] <= distance) {
        break;
      }
      distances[at] = distances[parent];
      numbers[at] = numbers[parent];
      at = parent;
    }
    distances[at] = distance;
    numbers[at] = number;
  }

  /** Takes out the number of the least distance. */
  int remove() {
    int first = numbers[0];
    size--;
    long distance = distances[size];
    int number = numbers[size];
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && distances[child + 1] < distances[child]) {
        child++;
      }
      if (distances[child] >= distance) {
        break;
      }
      distances[at] = distances[child];
      numbers[at] = numbers[child];
      at = child;
    }
    distances[at] = distance;
    numbers[at] = number;
    return first;
  }
}
