package org.quartermatch;

import java.util.Optional;
import org.quartermatch.fit.Bridge;

/**
 * What it takes to make a change, as far as a host's catalogue knows.
 *
 * @param days until it is made, 0 or more
 * @param cents what it costs, 0 or more
 */
public record Effort(int days, long cents) {
  public Effort {
    if (days < 0 || cents < 0) {
      throw new IllegalArgumentException(
          "effort is " + days + " days and " + cents + " cents, allowed: 0 or more of each");
    }
  }

  /** Both together, one after the other. */
  Effort plus(Effort other) {
    return new Effort(Math.addExact(days, other.days), Math.addExact(cents, other.cents));
  }

  /** Says what a change takes; asked on the thread of whoever asks for changes. */
  @FunctionalInterface
  public interface Catalogue {
    /** Knows nothing. */
    Catalogue NONE = change -> Optional.empty();

    /**
     * What a change takes.
     *
     * @param change never a {@link Bridge.WithNewPlaces}, but what it names
     * @return empty: not known
     */
    Optional<Effort> of(Bridge change);
  }
}
