package org.quartermatch.placement.solver.insight;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed when it is first asked for, once, by whichever thread asks first. */
final class Once<T> {
  private final Supplier<T> source;
  private @Nullable T value;

  Once(Supplier<T> source) {
    this.source = source;
  }

  synchronized T get() {
    T known = value;
    if (known == null) {
      known = source.get();
      value = known;
    }
    return known;
  }
}
