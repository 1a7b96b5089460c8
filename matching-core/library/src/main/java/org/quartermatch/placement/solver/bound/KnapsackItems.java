package org.quartermatch.placement.solver.bound;

import java.util.Arrays;

/** What a {@link Knapsack} may take; the items of one owner, who exclude each other, in a row. */
final class KnapsackItems {
  /** How many there are. */
  int size;

  int[] id = new int[64];
  int[] owner = new int[64];
  int[] hours = new int[64];
  int[] people = new int[64];
  long[] value = new long[64];

  /** Adds an item unless another one of its owner makes it superfluous, or the other way round. */
  void add(int number, int ownerNumber, int peopleOfItem, int quarterHours, long worth) {
    if (size > 0 && owner[size - 1] == ownerNumber) {
      // an item that is worth no more and takes no less is never needed
      for (int x = size - 1; x >= 0 && owner[x] == ownerNumber; x--) {
        if (value[x] >= worth && hours[x] <= quarterHours) {
          return;
        }
        if (x == size - 1 && value[x] <= worth && hours[x] >= quarterHours) {
          size--;
        }
      }
    }
    if (size == id.length) {
      int capacity = 2 * size;
      id = Arrays.copyOf(id, capacity);
      owner = Arrays.copyOf(owner, capacity);
      hours = Arrays.copyOf(hours, capacity);
      people = Arrays.copyOf(people, capacity);
      value = Arrays.copyOf(value, capacity);
    }
    id[size] = number;
    owner[size] = ownerNumber;
    hours[size] = quarterHours;
    people[size] = peopleOfItem;
    value[size++] = worth;
  }
}
