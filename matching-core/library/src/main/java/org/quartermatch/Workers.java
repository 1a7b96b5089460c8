package org.quartermatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Who works on a large question: the calling thread, and threads of an executor that the host
 * chooses, such as the cores that a cluster has given it.
 *
 * <p>The caller always takes part, so that work is done even where the executor is busy or has no
 * thread to give; an executor's thread may ask, too. Immutable; safe for use by several threads.
 */
public final class Workers {
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
   * Does all of some work, each piece once, in any order, and returns when nobody works on it any
   * more. What a piece throws ends the others, and is thrown.
   *
   * @param pieces are numbered from 0
   */
  void forEach(int pieces, IntConsumer work) {
    Run run = new Run(pieces, work);
    List<Helper> helpers = new ArrayList<>();
    for (int i = 1; i < Math.min(parallelism, pieces); i++) {
      Helper helper = new Helper(run);
      try {
        executor.execute(helper);
      } catch (RejectedExecutionException e) {
        break;
      }
      helpers.add(helper);
    }
    run.work();
    helpers.forEach(Helper::finish);
    run.throwWhatWasThrown();
  }

  /** Work that several threads take pieces of. */
  private static final class Run {
    private final int pieces;
    private final IntConsumer work;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Throwable> thrown = new ArrayList<>();

    private Run(int pieces, IntConsumer work) {
      this.pieces = pieces;
      this.work = work;
    }

    private void work() {
      try {
        int piece = next.getAndIncrement();
        while (piece < pieces) {
          work.accept(piece);
          piece = next.getAndIncrement();
        }
      } catch (RuntimeException | Error e) {
        next.set(pieces);
        synchronized (thrown) {
          thrown.add(e);
        }
      }
    }

    private void throwWhatWasThrown() {
      synchronized (thrown) {
        if (thrown.isEmpty()) {
          return;
        }
        Throwable first = thrown.getFirst();
        thrown.stream().skip(1).filter(it -> !it.equals(first)).forEach(first::addSuppressed);
        if (first instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) first;
      }
    }
  }

  /** One of the executor's threads, unless it comes too late. */
  private static final class Helper implements Runnable {
    private final Run run;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    private Helper(Run run) {
      this.run = run;
    }

    @Override
    public void run() {
      if (taken.compareAndSet(false, true)) {
        try {
          run.work();
        } finally {
          done.countDown();
        }
      }
    }

    /** Waits until it works no more; one that has not begun never will. */
    private void finish() {
      if (taken.compareAndSet(false, true)) {
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
