package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who works on a large question: each piece is done once, whatever the executor does. */
@Timeout(60)
class WorkersTest {
  private final ExecutorService pool = Executors.newFixedThreadPool(3);

  @AfterEach
  void close() {
    pool.shutdownNow();
  }

  private static void assertAllOnce(Workers workers, int pieces) {
    AtomicIntegerArray done = new AtomicIntegerArray(pieces);
    workers.forEach(pieces, done::incrementAndGet);
    for (int i = 0; i < pieces; i++) {
      assertThat(done.get(i)).as("piece %d", i).isEqualTo(1);
    }
  }

  @Test
  void everyPieceIsDoneOnce() {
    for (Workers workers : List.of(Workers.all(), Workers.caller(), Workers.of(pool, 4))) {
      assertAllOnce(workers, 0);
      assertAllOnce(workers, 1);
      assertAllOnce(workers, 1000);
    }
  }

  /** Three pieces that wait for each other need three threads; the caller is one of them. */
  @Test
  void asManyWorkAtOnceAsIsSaid() throws InterruptedException {
    CountDownLatch together = new CountDownLatch(3);
    Set<String> threads = ConcurrentHashMap.newKeySet();
    Workers.of(pool, 3)
        .forEach(
            3,
            piece -> {
              threads.add(Thread.currentThread().getName());
              together.countDown();
              await(together);
            });
    assertThat(threads).hasSize(3).contains(Thread.currentThread().getName());
    Set<String> two = ConcurrentHashMap.newKeySet();
    Workers.of(pool, 2).forEach(500, piece -> two.add(Thread.currentThread().getName()));
    assertThat(two.size()).isBetween(1, 2);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The caller is done first, and waits for who is still at work. */
  @Test
  void nobodyWorksAnyMoreAtTheEnd() {
    assertIsWaitedFor(pool);
  }

  private static void assertIsWaitedFor(Executor executor) {
    CountDownLatch helps = new CountDownLatch(1);
    CountDownLatch callerIsDone = new CountDownLatch(1);
    AtomicBoolean helped = new AtomicBoolean();
    Thread caller = Thread.currentThread();
    Workers.of(executor, 2)
        .forEach(
            2,
            piece -> {
              if (Thread.currentThread().equals(caller)) {
                await(helps);
                callerIsDone.countDown();
              } else {
                helps.countDown();
                await(callerIsDone);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                helped.set(true);
              }
            });
    assertThat(helped).isTrue();
  }

  @Test
  void anExecutorThatGivesNoThreadIsNoLoss() {
    List<Runnable> late = new ArrayList<>();
    assertAllOnce(Workers.of(late::add, 4), 100);
    assertThat(late).hasSize(3);
    AtomicInteger tooLate = new AtomicInteger();
    Workers.of(late::add, 2).forEach(1, piece -> tooLate.incrementAndGet());
    late.forEach(Runnable::run);
    assertThat(tooLate).hasValue(1);
    Executor refuses =
        task -> {
          throw new RejectedExecutionException("full");
        };
    assertAllOnce(Workers.of(refuses, 4), 100);
  }

  /** The only thread of a pool asks, and may take part. */
  @Test
  void aThreadOfTheExecutorMayAsk() throws Exception {
    try (ExecutorService single = Executors.newSingleThreadExecutor()) {
      single.submit(() -> assertAllOnce(Workers.of(single, 4), 100)).get();
    }
  }

  @Test
  void whatAPieceThrowsEndsTheOthersAndIsThrown() {
    AtomicInteger done = new AtomicInteger();
    assertThatThrownBy(
            () ->
                Workers.of(pool, 3)
                    .forEach(
                        1_000_000,
                        piece -> {
                          if (done.incrementAndGet() == 10) {
                            throw new IllegalStateException("ten");
                          }
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("ten");
    int atTheEnd = done.get();
    assertThat(atTheEnd).isLessThan(1_000_000);
    assertThat(pool.isShutdown()).isFalse();
    assertAllOnce(Workers.of(pool, 3), 100);
    assertThat(done).as("nobody works on it any more").hasValue(atTheEnd);
  }

  /** Also what a compiler of Java would not let pass, on whatever thread. */
  @Test
  void whateverIsThrownIsThrown() {
    Thread caller = Thread.currentThread();
    for (boolean byCaller : new boolean[] {true, false}) {
      CountDownLatch both = new CountDownLatch(2);
      assertThatThrownBy(
              () ->
                  Workers.of(pool, 2)
                      .forEach(
                          2,
                          piece -> {
                            both.countDown();
                            await(both);
                            if (Thread.currentThread().equals(caller) == byCaller) {
                              throw WorkersTest.<RuntimeException>sneaky(new IOException("odd"));
                            }
                          }))
          .isInstanceOf(IOException.class)
          .hasMessage("odd");
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // no cast is made
  private static <T extends Throwable> T sneaky(Throwable e) throws T {
    throw (T) e;
  }

  /** It has taken the task, works on it, and says that it has not. */
  @Test
  void anExecutorThatRefusesWhatItHasTakenIsWaitedFor() {
    Executor odd =
        task -> {
          pool.execute(task);
          throw new IllegalStateException("odd");
        };
    assertAllOnce(Workers.of(odd, 4), 1000);
    assertIsWaitedFor(odd);
    Executor none =
        task -> {
          throw new OutOfMemoryError("no thread");
        };
    assertAllOnce(Workers.of(none, 4), 100);
  }

  @Test
  void atLeastOneWorks() {
    assertThatThrownBy(() -> Workers.of(pool, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("parallelism is 0")
        .hasMessageContaining("1 ");
    assertThat(Workers.of(pool, 7).parallelism()).isEqualTo(7);
    assertThat(Workers.caller().parallelism()).isEqualTo(1);
  }
}
