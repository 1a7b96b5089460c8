package org.quartermatch.files.ads;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What was read of one field of one ad.
 *
 * @param value empty: not read
 * @param gaps why not, or what was left out beside the value; not empty without a value
 */
record Reading<T>(Optional<T> value, Set<AdGap> gaps) {
  Reading {
    gaps = gaps.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(gaps));
    if (value.isEmpty() && gaps.isEmpty()) {
      throw new IllegalArgumentException("gaps are none, allowed: at least one without a value");
    }
  }

  static <T> Reading<T> of(T value) {
    return new Reading<>(Optional.of(value), Set.of());
  }

  static <T> Reading<T> none(AdGap gap) {
    return new Reading<>(Optional.empty(), Set.of(gap));
  }

  /** The value if there is one, with these gaps; without both the ad says nothing of it. */
  static <T> Reading<T> of(Optional<T> value, Set<AdGap> gaps) {
    return value.isEmpty() && gaps.isEmpty() ? none(AdGap.NOT_STATED) : new Reading<>(value, gaps);
  }
}
