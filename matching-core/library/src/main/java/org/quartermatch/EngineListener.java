package org.quartermatch;

import java.util.Objects;
import java.util.function.Consumer;
import org.quartermatch.EngineCall.Operation;

/**
 * Hears of every call of an engine, to measure or to trace it. What only returns what the engine
 * has at hand ({@code policy}, {@code date}, {@code mark}, what is odd about one opportunity) is no
 * call.
 *
 * <p>It is told on the thread of the caller, before and after; calls that a host makes inside of
 * others, as from a sink or a watch, lie within them. What it throws is logged by its class and
 * goes no further: no call fails for it. It costs the calls some hundred nanoseconds each, and
 * nothing where there is none. Must be safe for use by several threads.
 *
 * @see MatchingEngine.Builder#listener
 */
@FunctionalInterface
public interface EngineListener {
  /** A call begins. */
  Running begins(Operation operation);

  /** A call that has begun and not ended. */
  @FunctionalInterface
  interface Running {
    /** It has ended, with an answer or without. */
    void ended(EngineCall call);
  }

  /** Who wants to hear of calls that have ended, and of nothing else. */
  static EngineListener ofEnded(Consumer<EngineCall> consumer) {
    Objects.requireNonNull(consumer, "consumer");
    return operation -> consumer::accept;
  }
}
