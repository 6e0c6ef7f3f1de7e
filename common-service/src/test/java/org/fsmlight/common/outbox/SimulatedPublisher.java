package org.fsmlight.common.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** An instance of a service in one thread. Its tasks run in a random order. */
final class SimulatedPublisher implements Executor, EventSender {

  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final Duration REPEAT_AFTER = Duration.ofMinutes(2);

  private record InFlightEvent(PendingEvent event, CompletableFuture<Object> acknowledgement) {}

  private final InMemoryOutbox outbox;
  private final SimulatedBroker broker;
  private final SplittableRandom random;
  private final Supplier<Instant> clock;
  private final Relay relay;
  private final OutboxSweeper sweeper;
  private final List<Runnable> tasks = new ArrayList<>();
  private final List<InFlightEvent> inFlight = new ArrayList<>();
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

  void disableFaults() {
    faults = false;
  }

  boolean isBusy() {
    return !tasks.isEmpty() || !inFlight.isEmpty();
  }

  /** Runs one of the tasks. Sometimes the store is unavailable meanwhile. */
  void runTask() {
    if (!tasks.isEmpty()) {
      outbox.isUnavailable(faults && random.nextInt(20) == 0);
      tasks.remove(random.nextInt(tasks.size())).run();
      outbox.isUnavailable(false);
    }
  }

  /** A producer keeps the order of each topic and key. */
  void completeSend() {
    if (!inFlight.isEmpty()) {
      completeFirstLike(inFlight.get(random.nextInt(inFlight.size())).event());
    }
  }

  private void completeFirstLike(PendingEvent event) {
    var first =
        inFlight.stream()
            .filter(each -> each.event().topic().equals(event.topic()))
            .filter(each -> each.event().key().equals(event.key()))
            .findFirst()
            .orElseThrow();
    inFlight.remove(first);
    complete(first);
  }

  void sweep() {
    sweeping = true;
    try {
      sweeper.tick(clock.get());
    } finally {
      sweeping = false;
    }
  }

  void crash() {
    for (var each : inFlight) {
      switch (random.nextInt(3)) {
        case 0 -> broker.append(each.event(), this);
        case 1 -> broker.delay(each.event(), this, clock.get());
        default -> {}
      }
    }
    inFlight.clear();
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
    var sent = new InFlightEvent(event, new CompletableFuture<>());
    inFlight.add(sent);
    while (sweeping && inFlight.contains(sent)) {
      completeFirstLike(event); // the sweeper waits for it
    }
    return sent.acknowledgement();
  }

  private void complete(InFlightEvent sent) {
    int outcome = faults ? random.nextInt(10) : 9;
    if (outcome == 0) {
      broker.delay(sent.event(), this, clock.get());
    } else if (outcome > 1) {
      broker.append(sent.event(), this);
    }
    if (outcome > 2) {
      sent.acknowledgement().complete("acknowledged");
    } else {
      sent.acknowledgement().completeExceptionally(new IllegalStateException("no acknowledgement"));
    }
  }
}
