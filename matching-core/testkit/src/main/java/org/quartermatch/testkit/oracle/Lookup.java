package org.quartermatch.testkit.oracle;

import java.util.Map;

/** Looks up what must be there. */
public final class Lookup {

  private Lookup() {}

  public static <K, V> V in(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("there is no " + key + " among " + map.keySet());
    }
    return value;
  }
}
