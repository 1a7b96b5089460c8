package org.quartermatch.fit.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers distinct values from 0, in the order in which they come. Not thread-safe. */
public final class Dictionary<T> {
  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> values = new ArrayList<>();

  /** The number of a value; the next one where it was not there yet. */
  public int number(T value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    numbers.put(value, values.size());
    values.add(value);
    return values.size() - 1;
  }

  /** How many there are. */
  public int size() {
    return values.size();
  }

  /** The values by number. */
  public List<T> values() {
    return List.copyOf(values);
  }
}
