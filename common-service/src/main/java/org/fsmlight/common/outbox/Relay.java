package org.fsmlight.common.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes pending events right after the write that stored them, and removes from the outbox what
 * the broker has acknowledged. Events of one aggregate are sent in the order of their versions. An
 * event that cannot be published stays in the outbox, for the {@link OutboxSweeper}.
 */
public final class Relay {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  private final String publisher = UUID.randomUUID().toString();
  private final RecordingEventSender sender;
  private final Executor executor;
  private final Supplier<Instant> repeatAt;
  private final EventsInFlight inFlight;
  private final Publications publications;
  private final OutboxPurge purge;
  private final EventRepeater repeater;
  private final AtomicBoolean leftBehind = new AtomicBoolean();

  /**
   * @param sender sends in the order of its calls: a message that arrives after a later one of its
   *     partition is refused by the broker
   * @param executor for sending and removing, which must block neither the command nor the
   *     producer's network thread
   * @param soon runs a task after a delay; events published within it are removed together
   * @param mostInFlight the number of events in flight from which further ones are left to the
   *     sweeper
   * @param repeatAt when a message that another instance has sent before now can no longer arrive
   */
  public Relay(
      EventSender sender,
      Executor executor,
      Executor soon,
      int mostInFlight,
      Supplier<Instant> repeatAt) {
    this.sender = new RecordingEventSender(sender);
    this.executor = executor;
    this.repeatAt = repeatAt;
    this.inFlight = new EventsInFlight(mostInFlight);
    this.publications = new Publications(inFlight);
    this.repeater = new EventRepeater(this.sender, executor, repeatAt);
    this.purge = new OutboxPurge(soon, publisher, publications, () -> leftBehind.set(true));
  }

  /** The id of this instance as a publisher. */
  public String publisher() {
    return publisher;
  }

  /** When a message that another instance has sent before now can no longer arrive. */
  public Instant repeatAt() {
    return repeatAt.get();
  }

  /** Opens a write of an aggregate. To be closed after its events were handed over. */
  public Writing writing(Outbox outbox, String aggregateId) {
    return new Writing(publications.openWrite(outbox, aggregateId));
  }

  /** A write of an aggregate, from before it until its events are handed over. */
  public final class Writing implements AutoCloseable {

    private final Publication publication;

    private Writing(Publication publication) {
      this.publication = publication;
    }

    /**
     * Publishes the events of the write asynchronously, unless too many events are in flight.
     *
     * @param pending all events of the aggregate that are pending after the write
     */
    public void publish(List<PendingEvent> events, List<Outbox.Pending> pending) {
      if (events.isEmpty()) {
        return;
      }
      if (inFlight.isFull()) {
        leftBehind.set(true);
      } else if (publication.add(events, pending, publisher)) {
        startSending(publication);
      } else {
        var unused =
            isExecuted(() -> publishClaimed(publication.outbox(), publication.aggregateId()));
      }
    }

    /** Publishes events whose content has changed, also those that are in flight. */
    public void publishAgain(List<PendingEvent> events) {
      publication.addAgain(events);
      startSending(publication);
    }

    @Override
    public void close() {
      publications.closeWrite(publication);
    }
  }

  private void startSending(Publication publication) {
    if (!isExecuted(() -> send(publication, purge::removeLater))) {
      publication.giveUp();
    }
  }

  /**
   * Returns false while shutting down: the events are stored, and the next start publishes them.
   */
  private boolean isExecuted(Runnable task) {
    try {
      executor.execute(task);
      return true;
    } catch (RejectedExecutionException shuttingDown) {
      leftBehind.set(true);
      return false;
    }
  }

  private void publishClaimed(Outbox outbox, String aggregateId) {
    try {
      send(claimed(outbox, aggregateId), purge::removeLater);
    } catch (RuntimeException storeUnavailable) {
      leftBehind.set(true);
    }
  }

  /**
   * Publishes all pending events of an aggregate that are not in flight already, however old they
   * are. The future always completes normally, once the published events are removed.
   */
  CompletableFuture<Void> publishNow(Outbox outbox, String aggregateId) {
    var publication = claimed(outbox, aggregateId);
    var sent = send(publication, _ -> {});
    return sent.isEmpty()
        ? CompletableFuture.completedFuture(null)
        : CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
            .thenRunAsync(() -> purge.removeNow(publication), executor)
            .handle((_, _) -> null);
  }

  private Publication claimed(Outbox outbox, String aggregateId) {
    var publication = publications.openWrite(outbox, aggregateId);
    try {
      var claimed = outbox.claim(aggregateId, publisher, repeatAt.get());
      if (!publication.add(claimed)) {
        leftBehind.set(true);
      }
    } finally {
      publications.closeWrite(publication);
    }
    return publication;
  }

  /** Repeats the events of an aggregate if that is due. The future always completes normally. */
  CompletableFuture<Void> repeatNow(Outbox outbox, String aggregateId, Instant now) {
    return repeater.repeat(outbox, aggregateId, now);
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
    return sender.lastFault(eventId);
  }

  /** Sends the events that wait in a publication, unless another thread is doing so. */
  private List<CompletableFuture<Void>> send(
      Publication publication, Consumer<Publication> whenAcknowledged) {
    var sent = new ArrayList<CompletableFuture<Void>>();
    if (publication.startSending()) {
      for (var next = publication.next(); next != null; next = publication.next()) {
        sent.add(send(publication, next, whenAcknowledged));
      }
    }
    publications.discardIfIdle(publication);
    return sent;
  }

  private CompletableFuture<Void> send(
      Publication publication, Publication.Sending next, Consumer<Publication> whenAcknowledged) {
    return sender
        .send(next.event())
        .handle(
            (_, fault) -> {
              publication.settle(next, fault == null);
              if (fault == null) {
                whenAcknowledged.accept(publication);
              } else {
                leftBehind.set(true);
              }
              publications.discardIfIdle(publication);
              return null;
            });
  }
}
