package org.quartermatch.fit.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers distinct values from 0, in the order in which they come. */
final class Dictionary<T> {
  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> values = new ArrayList<>();

  int number(T value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    numbers.put(value, values.size());
    values.add(value);
    return values.size() - 1;
  }

  int size() {
    return values.size();
  }

  /** The values by number. */
  List<T> values() {
    return List.copyOf(values);
  }
}
