package org.fsmlight.common.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes pending events right after the write that stored them, and removes from the outbox what
 * the broker has acknowledged. An event that cannot be published stays in the outbox, for the
 * {@link OutboxSweeper}.
 */
public final class Relay {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  private final EventSender sender;
  private final Executor executor;
  private final OutboxPurge purge;
  private final EventsInFlight inFlight;
  private final AtomicBoolean leftBehind = new AtomicBoolean();
  private final SendFaults faults = new SendFaults();

  /**
   * @param executor for sending and removing, which must block neither the command nor the
   *     producer's network thread
   * @param soon runs a task after a delay; events published within it are removed together
   * @param mostInFlight the number of events in flight from which further ones are left to the
   *     sweeper
   */
  public Relay(EventSender sender, Executor executor, Executor soon, int mostInFlight) {
    this.sender = sender;
    this.executor = executor;
    this.purge = new OutboxPurge(soon);
    this.inFlight = new EventsInFlight(mostInFlight);
  }

  /** Publishes asynchronously, unless too many events are in flight. */
  public void publish(Outbox outbox, String aggregateId, List<PendingEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    if (!inFlight.add(events)) {
      leftBehind.set(true);
      return;
    }
    try {
      executor.execute(
          () ->
              publish(
                      events,
                      published ->
                          purge.removeLater(outbox, new Outbox.Published(aggregateId, published)))
                  .thenRun(() -> inFlight.remove(events)));
    } catch (RejectedExecutionException shuttingDown) {
      inFlight.remove(events); // they are stored: the next start publishes them
      leftBehind.set(true);
    }
  }

  /**
   * Publishes those events that are not in flight already, however old they are. The future always
   * completes normally, once the published events are removed.
   */
  CompletableFuture<Void> publishNow(
      Outbox outbox, String aggregateId, List<PendingEvent> waiting) {
    var events = waiting.stream().filter(event -> !inFlight.contains(event)).toList();
    return publish(
        events,
        published ->
            CompletableFuture.runAsync(
                () -> outbox.remove(List.of(new Outbox.Published(aggregateId, published))),
                executor));
  }

  private CompletableFuture<Void> publish(
      List<PendingEvent> events, Function<List<String>, CompletableFuture<Void>> remove) {
    var acknowledgements = events.stream().map(this::send).toList();
    return CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new))
        .thenCompose(
            _ -> {
              var published = published(events, acknowledgements);
              return published.isEmpty()
                  ? CompletableFuture.completedFuture(null)
                  : remove.apply(published);
            })
        .handle(
            (_, fault) -> {
              if (fault != null) {
                leftBehind.set(true);
              }
              return null;
            });
  }

  /** Whether events were left behind since the last call. */
  boolean takeLeftBehind() {
    return leftBehind.getAndSet(false);
  }

  /** Whether events were left behind that no sweep has taken up yet. */
  boolean leftBehind() {
    return leftBehind.get();
  }

  /** The number of events in flight. */
  public int inFlight() {
    return inFlight.count();
  }

  /**
   * Waits until no event is in flight, so that few events are published twice after a stop.
   *
   * @param patience how long to wait at most
   */
  public void drain(Duration patience) throws InterruptedException {
    if (!inFlight.awaitNone(patience)) {
      log.warn("Stopping with {} events in flight: the next start publishes them", inFlight());
    }
  }

  /** Why sending an event failed when this instance last tried. */
  Optional<String> lastFault(String eventId) {
    return faults.of(eventId);
  }

  /** Completes with whether the broker has acknowledged the event. */
  private CompletableFuture<Boolean> send(PendingEvent event) {
    try {
      return sender.send(event).handle((_, fault) -> succeeded(event, fault));
    } catch (RuntimeException refusedByProducer) {
      return CompletableFuture.completedFuture(succeeded(event, refusedByProducer));
    }
  }

  private boolean succeeded(PendingEvent event, @Nullable Throwable fault) {
    if (fault == null) {
      faults.clear(event.id());
      return true;
    }
    faults.record(event.id(), fault);
    return false;
  }

  private List<String> published(
      List<PendingEvent> events, List<CompletableFuture<Boolean>> acknowledgements) {
    var published =
        IntStream.range(0, events.size())
            .filter(i -> acknowledgements.get(i).join())
            .mapToObj(i -> events.get(i).id())
            .toList();
    if (published.size() < events.size()) {
      leftBehind.set(true);
    }
    return published;
  }
}
