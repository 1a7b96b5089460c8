package org.quartermatch.benchmarks.peers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a growing plan has taken. Not thread-safe. */
final class Usage {
  private final PeerModel model;
  private final int[] people;
  private final long[] quarterHours;
  private final int[] children;
  private final Map<Integer, Integer> providerOfChild = new HashMap<>();
  private final int[] chosen;

  Usage(PeerModel model) {
    this.model = model;
    people = new int[model.work().size()];
    quarterHours = new long[people.length];
    children = new int[model.carePlaces().size()];
    chosen = new int[model.persons()];
    Arrays.fill(chosen, -1);
  }

  boolean isPlaced(int person) {
    return chosen[person] >= 0;
  }

  boolean fits(int option) {
    PeerModel.Work work = model.workOf(option);
    if (people[work.index()] >= work.places()
        || quarterHours[work.index()] > work.budget() - model.quarterHours(option)) {
      return false;
    }
    List<PeerModel.Care> care = model.care(option);
    for (PeerModel.Care child : care) {
      Integer provider = providerOfChild.get(child.child());
      long siblings =
          care.stream()
              .filter(other -> other.places().equals(child.places()))
              .filter(other -> !providerOfChild.containsKey(other.child()))
              .count();
      boolean room = children[child.places().index()] + siblings <= child.places().places();
      if (provider == null ? !room : provider != child.provider()) {
        return false;
      }
    }
    return true;
  }

  /** Takes an option that fits. */
  void take(int person, int option) {
    PeerModel.Work work = model.workOf(option);
    people[work.index()]++;
    quarterHours[work.index()] += model.quarterHours(option);
    for (PeerModel.Care child : model.care(option)) {
      if (providerOfChild.putIfAbsent(child.child(), child.provider()) == null) {
        children[child.places().index()]++;
      }
    }
    chosen[person] = option;
  }

  /** By person, the option taken, or -1. */
  int[] chosen() {
    return chosen.clone();
  }
}
