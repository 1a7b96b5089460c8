package org.quartermatch;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quartermatch.EngineCall.Operation;
import org.quartermatch.EngineDays.View;
import org.quartermatch.EngineListener.Running;
import org.quartermatch.placement.PlacementPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the calls of an engine: gives each its view of the index, and tells the listener, if there
 * is one. Safe for use by several threads.
 */
final class EngineCalls {
  private static final Logger LOG = LoggerFactory.getLogger(EngineCalls.class);

  private final EngineDays days;
  private final @Nullable EngineListener listener;

  EngineCalls(EngineDays days, @Nullable EngineListener listener) {
    this.days = days;
    this.listener = listener;
  }

  /** The same listener hears of the calls of another engine. */
  EngineCalls on(EngineDays others) {
    return new EngineCalls(others, listener);
  }

  /** A question to what the index holds now. */
  <T> T ask(Operation operation, long participants, Function<View, T> question) {
    Call call = new Call(operation, participants);
    try (View view = days.view()) {
      if (listener != null) {
        call.opportunities = view.snapshot().size();
      }
      return call.answered(question.apply(view));
    } catch (RuntimeException | Error e) {
      call.failed(e);
      throw e;
    } finally {
      call.ended();
    }
  }

  /** A question whose answers, if any, go elsewhere. */
  void tell(Operation operation, long participants, Consumer<View> question) {
    ask(
        operation,
        participants,
        view -> {
          question.accept(view);
          return Optional.empty();
        });
  }

  /**
   * A question or an order that looks at no view.
   *
   * @param opportunities that it is about
   */
  <T> T take(Operation operation, long opportunities, long participants, Supplier<T> question) {
    Call call = new Call(operation, participants);
    call.opportunities = opportunities;
    try {
      return call.answered(question.get());
    } catch (RuntimeException | Error e) {
      call.failed(e);
      throw e;
    } finally {
      call.ended();
    }
  }

  /** A step of the index as a whole. */
  long generation(Operation operation, LongSupplier step) {
    return take(operation, 0, 0, () -> OptionalLong.of(step.getAsLong())).getAsLong();
  }

  /** An order. */
  void order(Operation operation, long opportunities, Runnable order) {
    take(
        operation,
        opportunities,
        0,
        () -> {
          order.run();
          return Optional.empty();
        });
  }

  /** What a listener hears of one call. */
  private final class Call {
    private final Operation operation;
    private final long participants;
    private final @Nullable Running running;
    private final long start;
    private long opportunities;
    private long results;
    private Optional<String> failure = Optional.empty();

    private Call(Operation operation, long participants) {
      this.operation = operation;
      this.participants = participants;
      running = begun(operation);
      start = running == null ? 0 : System.nanoTime();
    }

    private <T> T answered(T answer) {
      if (running != null) {
        results = sizeOf(answer);
      }
      return answer;
    }

    private void failed(Throwable thrown) {
      failure = Optional.of(thrown.getClass().getName());
    }

    private void ended() {
      if (running != null) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        try {
          running.ended(
              new EngineCall(operation, opportunities, participants, results, elapsed, failure));
        } catch (RuntimeException e) {
          log(operation, e);
        }
      }
    }
  }

  private @Nullable Running begun(Operation operation) {
    if (listener == null) {
      return null;
    }
    try {
      return listener.begins(operation);
    } catch (RuntimeException e) {
      log(operation, e);
      return null;
    }
  }

  private static void log(Operation operation, RuntimeException e) {
    // The class only: a host's code may say anything in its messages.
    LOG.error(
        "The listener of an engine could not be told of a call of {}: {}. The call goes on; see to"
            + " the listener.",
        operation.code(),
        e.getClass().getName());
  }

  private static long sizeOf(Object answer) {
    return switch (answer) {
      case Collection<?> list -> list.size();
      case Optional<?> some -> some.isPresent() ? 1 : 0;
      case Long count -> count;
      case CohortMatches matches -> matches.participantIds().size();
      case Shortlists lists -> lists.lists().size();
      case PlacementPlan plan -> plan.placements().size();
      case PlanInForce plan -> plan.placements().size();
      case QuarterReplan replan -> replan.plan().placements().size();
      case PreparedCohort cohort -> cohort.size();
      default -> 1;
    };
  }
}
