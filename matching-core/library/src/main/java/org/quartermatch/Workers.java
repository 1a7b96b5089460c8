package org.quartermatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who works on a large question: the calling thread, and threads of an executor that the host
 * chooses, such as the cores that a cluster has given it.
 *
 * <p>The caller always takes part, so that work is done even where the executor is busy or has no
 * thread to give; an executor's thread may ask, too. Immutable; safe for use by several threads.
 */
public final class Workers {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  /** Neighbours that one thread takes at a time: the same blocks stay in its cache. */
  private static final int GROUP = 32;

  private static final Workers CALLER = new Workers(Runnable::run, 1);

  private final Executor executor;
  private final int parallelism;

  private Workers(Executor executor, int parallelism) {
    this.executor = executor;
    this.parallelism = parallelism;
  }

  /** All processors: the caller and the common pool. What every call does that is told nothing. */
  public static Workers all() {
    return new Workers(ForkJoinPool.commonPool(), Runtime.getRuntime().availableProcessors());
  }

  /** The calling thread alone. */
  public static Workers caller() {
    return CALLER;
  }

  /**
   * The caller, and threads of an executor.
   *
   * @param executor is given one task for each thread that helps; one that it refuses, or never
   *     runs, is no loss but of time
   * @param parallelism how many threads work at once at the most, the caller included: 1 or more
   */
  public static Workers of(Executor executor, int parallelism) {
    Objects.requireNonNull(executor, "executor");
    if (parallelism < 1) {
      throw new IllegalArgumentException(
          "parallelism is " + parallelism + ", allowed: 1 (the caller alone) or more");
    }
    return new Workers(executor, parallelism);
  }

  /** How many threads work at once at the most. */
  public int parallelism() {
    return parallelism;
  }

  /**
   * Does the same for each participant of a cohort, some neighbours at a time on one thread, and
   * tells how far it is.
   *
   * @param work makes what does it for the participants that one thread takes at a time, by number
   * @throws CancellationException if the progress ends it, unless all are done
   */
  void forEachParticipant(
      int participants, CohortMatches.Progress progress, Supplier<IntConsumer> work) {
    Reports reports = new Reports(progress, participants);
    forEach(
        (participants + GROUP - 1) / GROUP,
        group -> {
          IntConsumer each = work.get();
          int from = group * GROUP;
          int to = Math.min(participants, from + GROUP);
          for (int i = from; i < to; i++) {
            each.accept(i);
          }
          reports.done(to - from);
        });
  }

  /** Tells the progress, one thread at a time, and ends the work where it says so. */
  private static final class Reports {
    private final CohortMatches.Progress progress;
    private final int all;
    private int done;
    private boolean ended;

    private Reports(CohortMatches.Progress progress, int all) {
      this.progress = progress;
      this.all = all;
    }

    /** Some more are done. What the progress throws ends the work, and nobody reports any more. */
    private synchronized void done(int more) {
      done += more;
      if (ended) {
        return;
      }
      ended = true;
      ended = !progress.goOn(done, all) && done < all;
      if (ended) {
        throw new CancellationException(
            "work was ended after " + done + " of " + all + " participants");
      }
    }
  }

  /**
   * Does all of some work, each piece once, in any order, and returns when nobody works on it any
   * more. What a piece throws ends the others, and is thrown.
   *
   * @param pieces are numbered from 0
   */
  void forEach(int pieces, IntConsumer work) {
    Run run = new Run(pieces, work);
    List<Helper> helpers = new ArrayList<>();
    try {
      while (helpers.size() + 1 < Math.min(parallelism, pieces) && ask(run, helpers)) {
        // one more
      }
      run.work();
    } finally {
      helpers.forEach(Helper::finish);
    }
    run.throwWhatWasThrown();
  }

  /** Asks for one more thread; false: there is none to have. */
  private boolean ask(Run run, List<Helper> helpers) {
    Helper helper = new Helper(run);
    helpers.add(helper);
    try {
      executor.execute(helper);
      return true;
    } catch (RuntimeException | Error e) {
      LOG.debug("An executor gave no thread: {}", e.toString());
      return false;
    }
  }

  /** Work that several threads take pieces of. */
  private static final class Run {
    private final int pieces;
    private final IntConsumer work;
    private final AtomicInteger next = new AtomicInteger();
    private @Nullable Throwable thrown;

    private Run(int pieces, IntConsumer work) {
      this.pieces = pieces;
      this.work = work;
    }

    @SuppressWarnings("CatchingUnchecked") // a host's code may throw what its language lets it
    private void work() {
      try {
        int piece = next.getAndIncrement();
        while (piece < pieces) {
          work.accept(piece);
          piece = next.getAndIncrement();
        }
      } catch (Throwable e) {
        next.set(pieces);
        keep(e);
      }
    }

    private synchronized void keep(Throwable e) {
      if (thrown == null) {
        thrown = e;
      } else if (!e.equals(thrown)) {
        thrown.addSuppressed(e);
      }
    }

    private synchronized void throwWhatWasThrown() {
      if (thrown != null) {
        throw Run.<RuntimeException>asIs(thrown);
      }
    }

    /** Throws it, whatever it is. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // no cast is made
    private static <T extends Throwable> T asIs(Throwable e) throws T {
      throw (T) e;
    }
  }

  /** One of the executor's threads, unless it comes too late: then it keeps nothing. */
  private static final class Helper implements Runnable {
    private final AtomicReference<@Nullable Run> waiting;
    private final CountDownLatch done = new CountDownLatch(1);

    private Helper(Run run) {
      waiting = new AtomicReference<>(run);
    }

    @Override
    public void run() {
      Run run = waiting.getAndSet(null);
      if (run != null) {
        try {
          run.work();
        } finally {
          done.countDown();
        }
      }
    }

    /** Waits until it works no more; one that has not begun never will. */
    private void finish() {
      if (waiting.getAndSet(null) != null) {
        return;
      }
      boolean interrupted = false;
      while (true) {
        try {
          done.await();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
