package org.quartermatch.fit.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sets of criteria as bits, and their codes as lists: few different ones occur, so each list is
 * made once. A criterion's bit is its place in the {@link CriterionTable}.
 */
final class Codes {
  private final List<String> codes;
  private final ConcurrentHashMap<Long, List<String>> inOrder = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Long, List<String>> sorted = new ConcurrentHashMap<>();

  Codes(CriterionTable table) {
    codes = table.entries().stream().map(entry -> entry.id().code()).toList();
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
