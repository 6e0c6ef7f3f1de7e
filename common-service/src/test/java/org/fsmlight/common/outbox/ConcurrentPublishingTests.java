package org.fsmlight.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fsmlight.common.outbox.InMemoryOutbox.NOON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Threads that write the same aggregate at the same time. */
class ConcurrentPublishingTests {

  private static final int WRITES = 1_000;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Long> log = new ArrayList<>();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final Relay relay =
      new Relay(
          this::send,
          threads,
          CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, threads),
          Integer.MAX_VALUE,
          () -> NOON);
  private int written;

  @AfterEach
  void stopTheThreads() {
    threads.shutdownNow();
  }

  @Test
  void publishesEachEventOnceAndInOrder() {
    IntStream.range(0, WRITES).forEach(_ -> threads.execute(this::write));

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> sent().size() >= WRITES && outbox.pendingIds().isEmpty());

    assertThat(sent()).isSorted().doesNotHaveDuplicates();
    assertThat(relay.inFlight()).isZero();
    assertThat(relay.takeLeftBehind()).isFalse();
  }

  private void write() {
    try (var writing = relay.writing(outbox, "a")) {
      List<PendingEvent> events;
      List<Outbox.Pending> pending;
      synchronized (outbox) {
        events = InMemoryOutbox.events(NOON, "e" + ++written);
        pending = outbox.store("a", events, relay.publisher());
      }
      Thread.yield();
      writing.publish(events, pending);
    }
  }

  private CompletableFuture<?> send(PendingEvent event) {
    Thread.yield();
    synchronized (log) {
      log.add(event.version());
    }
    return CompletableFuture.runAsync(Thread::yield, threads);
  }

  private List<Long> sent() {
    synchronized (log) {
      return List.copyOf(log);
    }
  }
}
