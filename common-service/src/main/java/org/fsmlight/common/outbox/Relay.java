package org.fsmlight.common.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes waiting events right after the write that stored them and forgets what the broker
 * acknowledged: nothing is forgotten before. What it cannot publish stays where it is, for the
 * {@link OutboxSweeper}.
 */
public final class Relay {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  private final EventSender sender;
  private final Executor executor;
  private final OutboxPurge forgetting;
  private final int mostInFlight;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean leftSomethingBehind = new AtomicBoolean();
  private final SendFaults faults = new SendFaults();

  /**
   * @param executor for sending and forgetting: neither may hold up the command, or the broker's
   *     network thread
   * @param soon runs a task a moment later; what is forgotten together is what came meanwhile
   */
  public Relay(EventSender sender, Executor executor, Executor soon, int mostInFlight) {
    this.sender = sender;
    this.executor = executor;
    this.forgetting = new OutboxPurge(soon);
    this.mostInFlight = mostInFlight;
  }

  /** Publishes soon, unless too much is under way already. */
  public void publish(Outbox outbox, String aggregateId, List<PendingEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    if (inFlight.get() >= mostInFlight) {
      leftSomethingBehind.set(true);
      return;
    }
    inFlight.addAndGet(events.size());
    events.forEach(event -> underWay.add(event.id()));
    try {
      executor.execute(
          () ->
              publish(events, published -> forgetSoon(outbox, aggregateId, published))
                  .thenRun(() -> landed(events)));
    } catch (RejectedExecutionException shuttingDown) {
      landed(events); // written all the same: the next start finds it
      leftSomethingBehind.set(true);
    }
  }

  /**
   * Publishes and completes, always normally, once the outbox is as empty as it will get. What is
   * under way is left to itself, however old the clock says it is.
   */
  CompletableFuture<Void> publishNow(
      Outbox outbox, String aggregateId, List<PendingEvent> waiting) {
    var events = waiting.stream().filter(event -> !underWay.contains(event.id())).toList();
    return publish(
        events,
        published ->
            CompletableFuture.runAsync(
                () -> outbox.remove(List.of(new Outbox.Published(aggregateId, published))),
                executor));
  }

  private CompletableFuture<Void> publish(
      List<PendingEvent> events, Function<List<String>, CompletableFuture<Void>> forget) {
    var acknowledgements = events.stream().map(this::acknowledged).toList();
    return CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new))
        .thenCompose(
            _ -> {
              var published = published(events, acknowledgements);
              return published.isEmpty()
                  ? CompletableFuture.completedFuture(null)
                  : forget.apply(published);
            })
        .handle(
            (done, fault) -> {
              if (fault != null) {
                leftSomethingBehind.set(true);
              }
              return null;
            });
  }

  private CompletableFuture<Void> forgetSoon(
      Outbox outbox, String aggregateId, List<String> published) {
    return forgetting.forget(outbox, new Outbox.Published(aggregateId, published));
  }

  /** Whether something was left behind since the last call. */
  boolean takeLeftBehind() {
    return leftSomethingBehind.getAndSet(false);
  }

  /** Whether something waits for the sweeper. */
  boolean leftBehind() {
    return leftSomethingBehind.get();
  }

  public int inFlight() {
    return inFlight.get();
  }

  /**
   * Waits until nothing is under way, so that stopping leaves as little as can be to tell again.
   */
  public void drain(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    synchronized (inFlight) {
      while (inFlight.get() > 0) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          log.warn("{} events are left to the next start", inFlight);
          return;
        }
        inFlight.wait(left);
      }
    }
  }

  /** Why an event could not be sent, when this instance last tried. */
  Optional<String> lastFault(String eventId) {
    return faults.of(eventId);
  }

  private void landed(List<PendingEvent> events) {
    events.forEach(event -> underWay.remove(event.id()));
    if (inFlight.addAndGet(-events.size()) == 0) {
      synchronized (inFlight) {
        inFlight.notifyAll();
      }
    }
  }

  private CompletableFuture<Boolean> acknowledged(PendingEvent event) {
    try {
      return sender.send(event).handle((acknowledgement, fault) -> noted(event, fault));
    } catch (RuntimeException refusedByProducer) {
      noted(event, refusedByProducer);
      return CompletableFuture.completedFuture(false);
    }
  }

  private boolean noted(PendingEvent event, @Nullable Throwable fault) {
    if (fault == null) {
      faults.forget(event.id());
      return true;
    }
    faults.note(event.id(), fault);
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
      leftSomethingBehind.set(true);
    }
    return published;
  }
}
