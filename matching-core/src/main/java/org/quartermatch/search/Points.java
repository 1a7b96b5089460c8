package org.quartermatch.search;

/**
 * A score: what one opportunity is worth to whoever asks.
 *
 * <p>Called once per candidate, possibly by several threads where one snapshot serves several.
 *
 * @param <T> what the index prepares of an opportunity
 */
@FunctionalInterface
public interface Points<T> {
  /** The answer for an opportunity that must not be proposed; no score is as low. */
  long NOT_ELIGIBLE = Long.MIN_VALUE;

  /** Points, more is better, or {@link #NOT_ELIGIBLE}. */
  long of(T opportunity);
}
