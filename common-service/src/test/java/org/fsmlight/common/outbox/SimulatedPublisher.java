package org.fsmlight.common.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** An instance of a service in one thread: chance decides which of its tasks is run next. */
final class SimulatedPublisher implements Executor, EventSender {

  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final Duration REPEAT_AFTER = Duration.ofMinutes(2);

  private record Sending(PendingEvent event, CompletableFuture<Object> acknowledgement) {}

  private final InMemoryOutbox outbox;
  private final SimulatedBroker broker;
  private final SplittableRandom random;
  private final Supplier<Instant> clock;
  private final Relay relay;
  private final OutboxSweeper sweeper;
  private final List<Runnable> tasks = new ArrayList<>();
  private final List<Sending> sendings = new ArrayList<>();
  private boolean sweeping;
  private boolean faults = true;

  SimulatedPublisher(
      InMemoryOutbox outbox,
      SimulatedBroker broker,
      SplittableRandom random,
      Supplier<Instant> clock) {
    this.outbox = outbox;
    this.broker = broker;
    this.random = random;
    this.clock = clock;
    this.relay = new Relay(this, this, this, 4, () -> clock.get().plus(REPEAT_AFTER));
    this.sweeper = new OutboxSweeper(relay, GRACE, Duration.ofSeconds(60));
    sweeper.watch(outbox);
  }

  /** Stores an event, and hands it over later: other threads may be faster. */
  void write(String aggregateId, PendingEvent event) {
    var writing = relay.writing(outbox, aggregateId);
    var events = List.of(event);
    var pending = outbox.store(aggregateId, events, relay.publisher());
    tasks.add(
        () -> {
          writing.publish(events, pending);
          writing.close();
        });
  }

  void stopsFailing() {
    faults = false;
  }

  boolean isBusy() {
    return !tasks.isEmpty() || !sendings.isEmpty();
  }

  void runATask() {
    if (!tasks.isEmpty()) {
      tasks.remove(random.nextInt(tasks.size())).run();
    }
  }

  /** A producer keeps the order of each topic and key. */
  void settleASending() {
    if (!sendings.isEmpty()) {
      settleFirstLike(sendings.get(random.nextInt(sendings.size())).event());
    }
  }

  private void settleFirstLike(PendingEvent event) {
    var first =
        sendings.stream()
            .filter(each -> each.event().topic().equals(event.topic()))
            .filter(each -> each.event().key().equals(event.key()))
            .findFirst()
            .orElseThrow();
    sendings.remove(first);
    settle(first);
  }

  void sweep() {
    sweeping = true;
    try {
      sweeper.tick(clock.get());
    } finally {
      sweeping = false;
    }
  }

  void die() {
    for (var each : sendings) {
      switch (random.nextInt(3)) {
        case 0 -> broker.take(each.event(), this);
        case 1 -> broker.mayTakeLater(each.event(), this, clock.get());
        default -> {}
      }
    }
    sendings.clear();
    tasks.clear();
  }

  @Override
  public void execute(Runnable task) {
    if (sweeping) {
      task.run(); // the sweeper waits for it
    } else {
      tasks.add(task);
    }
  }

  @Override
  public CompletableFuture<?> send(PendingEvent event) {
    if (faults && random.nextInt(20) == 0) {
      throw new IllegalStateException("the producer's buffer is full");
    }
    var sending = new Sending(event, new CompletableFuture<>());
    sendings.add(sending);
    while (sweeping && sendings.contains(sending)) {
      settleFirstLike(event);
    }
    return sending.acknowledgement();
  }

  private void settle(Sending sending) {
    int fate = faults ? random.nextInt(10) : 9;
    if (fate == 0) {
      broker.mayTakeLater(sending.event(), this, clock.get());
    } else if (fate > 1) {
      broker.take(sending.event(), this);
    }
    if (fate > 2) {
      sending.acknowledgement().complete("acknowledged");
    } else {
      sending.acknowledgement().completeExceptionally(new IllegalStateException("no answer"));
    }
  }
}
