package org.quartermatch.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sets of criteria as bits, and their codes as lists: few different ones occur, so each list is
 * made once. A standard criterion's bit is its place in {@link StandardCriterion}; own ones follow.
 */
final class Codes {
  private final List<String> codes = new ArrayList<>();
  private final ConcurrentHashMap<Long, List<String>> inOrder = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Long, List<String>> sorted = new ConcurrentHashMap<>();

  Codes(List<Criterion> own) {
    for (StandardCriterion criterion : StandardCriterion.values()) {
      codes.add(criterion.code());
    }
    own.forEach(criterion -> codes.add(criterion.code()));
    if (codes.size() > Long.SIZE) {
      throw new IllegalArgumentException(
          "number of own criteria is "
              + own.size()
              + ", allowed: at most "
              + (Long.SIZE - StandardCriterion.values().length));
    }
  }

  /** The codes in the order of the criteria. */
  List<String> inOrder(long bits) {
    return bits == 0 ? List.of() : inOrder.computeIfAbsent(bits, this::list);
  }

  /** The codes in ascending order. */
  List<String> sorted(long bits) {
    return bits == 0
        ? List.of()
        : sorted.computeIfAbsent(bits, b -> list(b).stream().sorted().toList());
  }

  private List<String> list(long bits) {
    List<String> list = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      if ((bits >>> i & 1) != 0) {
        list.add(codes.get(i));
      }
    }
    return List.copyOf(list);
  }
}
