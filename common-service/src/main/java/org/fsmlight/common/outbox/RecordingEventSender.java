package org.fsmlight.common.outbox;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Sends events, and remembers why sending the most recent ones has failed. */
final class RecordingEventSender implements EventSender {

  private final EventSender sender;
  private final SendFaults faults = new SendFaults();

  RecordingEventSender(EventSender sender) {
    this.sender = sender;
  }

  /** The future also fails when the event could not be handed to the producer. */
  @Override
  public CompletableFuture<?> send(PendingEvent event) {
    try {
      return sender.send(event).whenComplete((_, fault) -> record(event, fault));
    } catch (RuntimeException refusedByProducer) {
      record(event, refusedByProducer);
      return CompletableFuture.failedFuture(refusedByProducer);
    }
  }

  private void record(PendingEvent event, @Nullable Throwable fault) {
    if (fault == null) {
      faults.clear(event.id());
    } else {
      faults.record(event.id(), fault);
    }
  }

  /** Why sending an event failed when this instance last tried. */
  Optional<String> lastFault(String eventId) {
    return faults.of(eventId);
  }
}
