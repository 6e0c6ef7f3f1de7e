package org.fsmlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.fsmlight.common.outbox.EventSender;
import org.fsmlight.common.outbox.OutboxSweeper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.Relay;

/**
 * One instance of a service from its start to its crash, with all that a crash loses: its relay,
 * its queued tasks and its events in flight.
 */
final class ServiceInstance implements Executor, EventSender {

  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final Duration INTERVAL = Duration.ofSeconds(60);
  private static final Duration REPEAT_AFTER = Duration.ofMinutes(2);
  private static final int MAX_IN_FLIGHT = 4;

  /** An event that the broker has not acknowledged yet. */
  private record InFlightEvent(PendingEvent event, CompletableFuture<Object> acknowledgement) {}

  private final Simulation simulation;
  private final Relay relay;
  private final OutboxSweeper sweeper;
  private final List<Runnable> tasks = new ArrayList<>();
  private final List<InFlightEvent> inFlight = new ArrayList<>();
  private boolean sweeping;
  private boolean crashed;

  ServiceInstance(Simulation simulation) {
    this.simulation = simulation;
    this.relay = new Relay(this, this, this, MAX_IN_FLIGHT, () -> now().plus(REPEAT_AFTER));
    this.sweeper = new OutboxSweeper(relay, GRACE, INTERVAL);
  }

  private Instant now() {
    return simulation.clock().instant();
  }

  Relay relay() {
    return relay;
  }

  OutboxSweeper sweeper() {
    return sweeper;
  }

  boolean isCrashed() {
    return crashed;
  }

  void crash() {
    crashed = true;
    tasks.clear();
    inFlight.forEach(each -> simulation.broker().appendDelayOrLose(each.event(), this, now()));
    inFlight.clear();
  }

  /** Called at each access to a port: other steps may run here, and the instance may crash. */
  void beforePortAccess() {
    failIfCrashed();
    simulation.faults().atPortAccess(this);
    failIfCrashed();
  }

  void failIfCrashed() {
    if (crashed) {
      throw new SimulatedCrash();
    }
  }

  boolean hasTasks() {
    return !tasks.isEmpty();
  }

  boolean hasEventsInFlight() {
    return !inFlight.isEmpty();
  }

  void runTask() {
    tasks.remove(simulation.random().nextInt(tasks.size())).run();
  }

  void completeSend() {
    completeFirstLike(inFlight.get(simulation.random().nextInt(inFlight.size())).event());
  }

  /** Completes the oldest send of the event's topic and key: a producer keeps their order. */
  private void completeFirstLike(PendingEvent event) {
    var oldest =
        inFlight.stream()
            .filter(each -> each.event().topic().equals(event.topic()))
            .filter(each -> each.event().key().equals(event.key()))
            .findFirst()
            .orElseThrow();
    inFlight.remove(oldest);
    complete(oldest);
  }

  void sweepOutboxes() {
    sweeping = true;
    try {
      sweeper.tick(now());
    } finally {
      sweeping = false;
    }
  }

  @Override
  public void execute(Runnable task) {
    if (sweeping) {
      task.run(); // the sweeper waits for its tasks
    } else if (!crashed) {
      tasks.add(task);
    }
  }

  @Override
  public CompletableFuture<?> send(PendingEvent event) {
    failIfCrashed();
    if (simulation.faults().areEnabled() && simulation.random().oneIn(30)) {
      throw new IllegalStateException("the producer's buffer is full");
    }
    var sent = new InFlightEvent(event, new CompletableFuture<>());
    inFlight.add(sent);
    while (sweeping && inFlight.contains(sent)) {
      completeFirstLike(event); // the sweeper waits for it
    }
    failIfCrashed(); // otherwise the sweeper would wait for ever
    return sent.acknowledgement();
  }

  /**
   * The event is lost or delayed, appended without an acknowledgement, or appended and
   * acknowledged.
   */
  private void complete(InFlightEvent sent) {
    int outcome = simulation.faults().areEnabled() ? simulation.random().nextInt(12) : 11;
    if (outcome > 0) {
      simulation.broker().append(sent.event(), this);
    } else {
      simulation.broker().delayOrLose(sent.event(), this, now());
    }
    if (outcome > 1) {
      sent.acknowledgement().complete("acknowledged");
    } else {
      sent.acknowledgement().completeExceptionally(new IllegalStateException("no acknowledgement"));
    }
  }
}
